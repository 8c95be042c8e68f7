"""Sentences that were made below the window, in the language of the window.

Findings, errors and the titles of operations are written in English by rooms that know no Qt, and
are kept and exported so. Here a sentence is recognised by its template («The number %1 is
missing.») and said with the translated one. ``resources/i18n/sentences.txt`` lists the templates;
``packaging/translations.py`` gathers them from the sources.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QCoreApplication

from workbench.config.paths import resource

CONTEXT = "Sentences"
_PLACE = re.compile(r"%(\d)")
_KEY_LENGTH = 3
_DEPTH = 2


@dataclass(frozen=True, slots=True)
class _Template:
    text: str
    pattern: re.Pattern[str]
    places: tuple[str, ...]
    literal: int

    @property
    def key(self) -> str:
        """What every sentence of it begins with, as far as that is fixed."""
        start = self.text.partition("%")[0] if self.places else self.text
        return start[:_KEY_LENGTH]


def sentence(text: str) -> str:
    """``text`` in the language of the window; as it is where no template fits."""
    return _said(text, 0) if text else text


def forget() -> None:
    """The language has changed."""
    _translated.cache_clear()


def _said(text: str, depth: int) -> str:
    exact = _translated(text)
    if exact is not None:
        return exact
    for template in _candidates(text):
        match = template.pattern.fullmatch(text)
        if match is None:
            continue
        words = _translated(template.text)
        if words is None:
            return text
        parts = match.groups()
        if depth < _DEPTH:
            parts = tuple(_said(part, depth + 1) for part in parts)
        return _filled(words, dict(zip(template.places, parts, strict=True)))
    return text


def _filled(words: str, parts: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: parts.get(place[1], place[0]), words)


def _candidates(text: str) -> list[_Template]:
    """The templates that could fit, those with the most words of their own first."""
    table = _templates()
    found = [one for length in range(_KEY_LENGTH + 1) for one in table.get(text[:length], ())]
    return sorted(found, key=lambda template: -template.literal)


@cache
def _templates() -> dict[str, list[_Template]]:
    table: dict[str, list[_Template]] = defaultdict(list)
    for line in resource("i18n", "sentences.txt").read_text(encoding="utf-8").splitlines():
        template = _compiled(line)
        if template.places:
            table[template.key].append(template)
    return dict(table)


def _compiled(text: str) -> _Template:
    parts = _PLACE.split(text)
    pattern = "".join(
        "(.+?)" if number % 2 else re.escape(part) for number, part in enumerate(parts)
    )
    literal = sum(len(part) for part in parts[::2])
    return _Template(text, re.compile(pattern, re.DOTALL), tuple(parts[1::2]), literal)


@cache
def _translated(text: str) -> str | None:
    """The translation of a template or a fixed sentence; None where there is none."""
    shown = QCoreApplication.translate(CONTEXT, text)
    return shown if shown != text else None

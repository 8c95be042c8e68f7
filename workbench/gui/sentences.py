"""Sentences that were made below the window, in the language of the window.

Findings, errors and the titles of operations are written in English by rooms that know no Qt, and
are kept and exported so. Here a sentence is recognised by its template («The number %1 is
missing.») and said with the translated one. ``resources/i18n/sentences.tsv`` lists the templates
by kind; ``packaging/translations.py`` gathers them from the sources. What fills a place is
somebody's text and stays as it is, but for the few words that the checks themselves put there.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from PySide6.QtCore import QCoreApplication, QLocale, Qt

from workbench.config.paths import resource

CONTEXT = "Sentences"
_PLACE = re.compile(r"%(\d)")
_KEY_LENGTH = 3
# What a lexicon says of a husk is in the lexicon's language, and shown as a quotation.
_MEANING = re.compile(r"\bmeans %(\d)")
_RENDERINGS = re.compile(r"\btry %(\d)")
ADDING = "winnow models add"  # what errors tell people in a terminal to type
_ADDING = re.compile(f"{ADDING}(?: FILE| ФАЙЛ)?")
_PLACED = re.compile(r"(\S[^:]*), line (\d+): (.+)\.", re.DOTALL)
_QUOTED = re.compile("“([^”]*)”")


class Said(StrEnum):
    """What a text is. Only templates of its own kind are tried, so that none fits by accident."""

    SENTENCE = "sentence"
    TITLE = "title"
    INSTALLATION = "installation"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class _Template:
    text: str
    literals: tuple[str, ...]
    places: tuple[str, ...]

    @property
    def key(self) -> str:
        """What every text of it begins with, as far as that is fixed."""
        return self.literals[0][:_KEY_LENGTH]

    @property
    def weight(self) -> int:
        """How much of it is its own."""
        return sum(map(len, self.literals))

    def fillers(self, text: str) -> list[str] | None:
        """What stands in the places; None where it does not fit. Linear in the length of text."""
        first, *middle, last = self.literals
        end = len(text) - len(last)
        if not (text.startswith(first) and text.endswith(last)):
            return None
        found, start = [], len(first)
        for literal in middle:
            # A place holds one character at least.
            at = text.find(literal, start + 1, end)
            if at < 0:
                return None
            found.append(text[start:at])
            start = at + len(literal)
        if start >= end:
            return None
        return [*found, text[start:end]]


# The same few hundred are said again and again, while somebody types.
@lru_cache(maxsize=2048)
def sentence(text: str, said: Said = Said.SENTENCE) -> str:
    """``text`` in the language of the window; as it is where no template of its kind fits.

    What is wrong with an entry is a clause below the window, and stands here as a sentence of its
    own or behind the line of a file.
    """
    return _ADDING.sub(_window_command, _said(text, said))


def _window_command(_typed: re.Match[str]) -> str:
    """Where the window has what is typed in a terminal."""
    return QCoreApplication.translate("Sentences", "Run → Translation models…")


def _said(text: str, said: Said) -> str:
    if not text:
        return text
    shown = _of_template(text, said)
    if shown is not None:
        return shown
    if said is Said.SENTENCE and text.endswith("."):
        if (placed := _PLACED.fullmatch(text)) and (clause := _of_template(placed[3], said)):
            line = QCoreApplication.translate("Sentences", "%1, line %2: %3")
            return _filled(f"{line}.", {"1": placed[1], "2": placed[2], "3": clause})
        if clause := _of_template(f"{text[0].lower()}{text[1:-1]}", said):
            return f"{clause[0].upper()}{clause[1:]}."
    return text


def _of_template(text: str, said: Said) -> str | None:
    """The text by the template that fits; None where none does."""
    if text in _known(said):
        return _translated(text)
    for template in _candidates(text, said):
        fillers = template.fillers(text)
        words = _translated(template.text) if fillers is not None else None
        if fillers is not None and words is not None:
            parts = dict(zip(template.places, map(_filler, fillers), strict=True))
            return _filled(words, _as_quotations(template.text, parts))
    return None


def languages_in(title: str) -> str:
    """``Russian → English, German`` with the languages named in the language of the window."""
    sides = (side.split(", ") for side in title.split(" → "))
    return " → ".join(", ".join(map(_language, side)) for side in sides)


def forget() -> None:
    """The language has changed."""
    sentence.cache_clear()
    _translated.cache_clear()
    _languages.cache_clear()


def _language(name: str) -> str:
    """``Portuguese (BR)``: the language by its name, the region as it is."""
    language, bracket, region = name.partition(" (")
    return _languages().get(name) or f"{_languages().get(language, language)}{bracket}{region}"


def _filler(part: str) -> str:
    if part in _known(Said.WORD):
        return _translated(part) or part
    # Errors may hold the sentence of another one; people's own texts are no known sentence.
    if part in _known(Said.SENTENCE):
        return _translated(part) or part
    return _languages().get(part, part)


def _as_quotations(template: str, parts: Mapping[str, str]) -> Mapping[str, str]:
    """A lexicon's own words between the quotation marks of the window's language."""
    quoted = dict(parts)
    if place := _MEANING.search(template):
        quoted[place[1]] = _quotation(parts[place[1]])
    if place := _RENDERINGS.search(template):
        quoted[place[1]] = _QUOTED.sub(lambda one: _quotation(one[1]), parts[place[1]])
    return quoted


def _quotation(text: str) -> str:
    locale = QLocale()
    if locale.textDirection() is Qt.LayoutDirection.RightToLeft:
        text = f"\u2068{text}\u2069"
    return locale.quoteString(text)


def _filled(words: str, parts: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda place: parts.get(place[1], place[0]), words)


def _candidates(text: str, said: Said) -> list[_Template]:
    """The templates that could fit, those with the most words of their own first."""
    table = _templates()[said]
    found = [one for length in range(_KEY_LENGTH + 1) for one in table.get(text[:length], ())]
    return sorted(found, key=lambda template: -template.weight)


@cache
def _rows() -> tuple[tuple[Said, str], ...]:
    lines = resource("i18n", "sentences.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t", 1) for line in lines)
    return tuple((Said(kind), text) for kind, text in rows)


@cache
def _known(said: Said) -> frozenset[str]:
    return frozenset(text for kind, text in _rows() if kind is said and not _PLACE.search(text))


@cache
def _templates() -> dict[Said, dict[str, list[_Template]]]:
    tables: dict[Said, dict[str, list[_Template]]] = {said: defaultdict(list) for said in Said}
    for said, text in _rows():
        parts = _PLACE.split(text)
        if len(parts) > 1:
            template = _Template(text, tuple(parts[::2]), tuple(parts[1::2]))
            tables[said][template.key].append(template)
    return tables


@cache
def _translated(text: str) -> str | None:
    """The translation of a template or a fixed text; None where there is none."""
    shown = QCoreApplication.translate(CONTEXT, text)
    return shown if shown != text else None


@cache
def _languages() -> Mapping[str, str]:
    """English names of languages to those in the language of the window, from CLDR."""
    code = QLocale().name().split("_")[0]
    if code in {"en", "C"} or _translated("full stop") is None:
        return {}
    from babel import Locale

    names = Locale.parse(code).languages
    return {
        english: names[key] for key, english in Locale.parse("en").languages.items() if key in names
    }

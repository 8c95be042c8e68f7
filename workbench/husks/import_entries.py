"""Entries made of other people's words: cleaned, so that they can be patterns, and named."""

import hashlib
import re
from collections.abc import Iterable

from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.husks.lexicon import Entry, Kind, rendering

_NO_PATTERN = re.compile(r"[^\w\s'’\-\u0300-\u036f]|_")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_MOST_RENDERINGS = 8


def imported_entry(
    origin: str,
    kind: Kind,
    source: str,
    literal: Iterable[str] = (),
    good: Iterable[str] = (),
    note: str = "",
) -> Entry | None:
    """An imported entry; None where nothing of it is a pattern."""
    source = _plain(source)
    if not source:
        return None
    return Entry(
        id=_name(origin, source),
        kind=kind,
        source=(source,),
        literal=tuple(rendering(text) for text in _distinct(literal)),
        good=_distinct(good),
        note=re.sub(r"\s+", " ", note).strip(),
        origin=origin,
    )


def _distinct(texts: Iterable[str]) -> tuple[str, ...]:
    cleaned = (_plain(text) for text in texts)
    return tuple(dict.fromkeys(text for text in cleaned if text))[:_MOST_RENDERINGS]


def _plain(text: str) -> str:
    """Text as a pattern of plain words: remarks in brackets and punctuation dropped."""
    return " ".join(_NO_PATTERN.sub(" ", _BRACKETS.sub(" ", text)).split())


def _name(origin: str, source: str) -> str:
    digest = hashlib.blake2b(source.casefold().encode("utf-8", "surrogatepass"), digest_size=6)
    return f"{origin}-{digest.hexdigest()}"


def base_code(code: str | None) -> str:
    """Base code of whatever a list calls a language; empty for what is none."""
    try:
        return Language.parse(code or "").base
    except UsageError:
        return ""

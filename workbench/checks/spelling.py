"""Spelling, by the Hunspell dictionaries that are installed; without one, nothing is said."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.hunspell import Dictionary, dictionary_of
from workbench.checks.scripts import letters_of, scripts_of
from workbench.checks.second_list import is_listed, is_near_a_word
from workbench.checks.view import SegmentView
from workbench.domain.findings import Confidence, Finding, Severity, Suggestion
from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER

CHECK_ID = "spelling.word"
# Hunspell takes up to 60 ms for one long German compound, and what it says of a noun is only a
# hint: 300 such words were 90 % of the time for 2,000 German segments.
_LONGEST_HINT = 14
_LONGEST = 30
_HYPHEN = regex.compile(r"[-‐‑]")
_INSIDE = regex.compile(r"['’ʼ\-‐‑]")
_GENITIVE = regex.compile(r"['’ʼ]?s$|['’ʼ]$")
_CODE = frozenset("_@#/\\+=~^$%&*|<>{}[]")


@dataclass(frozen=True)
class Spelling(CheckBase):
    """Asks the dictionary for every word that the source has not; names are hints at most."""

    id: str = CHECK_ID
    title: str = "Word not in the dictionary"
    description: str = (
        "A word of the target is not in the Hunspell dictionary of its language, where one is "
        "installed, and is one slip of the finger away from a word that exists. Words of the "
        "source, numbers, code, addresses, acronyms, words of other scripts and those of the word "
        "lists are left alone. A capitalised word may be a name and is only a hint; “hints” also "
        "reports unknown words that resemble none. “words” are right in every language, with "
        "“de:” before them in German only."
    )
    severity: Severity = Severity.MINOR
    category: str = categories.SPELLING
    needs_source: bool = False
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"words": (), "hints": False})

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Suggestions stand in a finding once the dictionary was asked for them elsewhere."""
        language = segment.target_language
        if not language.has_spaces:
            return
        dictionary = dictionary_of(language)
        if dictionary is None:
            return
        side = segment.target_side
        own = _own_words(tuple(self.parameter(context, "words")), language.base)
        with_hints = self.parameter(context, "hints")
        letters = letters_of(scripts_of(language))
        for word in side.words:
            text = word.text
            hint = not text[0].islower()  # a name, or of a script that has no capitals
            if len(text) > (_LONGEST_HINT if hint else _LONGEST) and "-" not in text:
                continue
            if dictionary.knows(text) or _is_code(word.start, word.end, side):
                continue
            # Only now what costs something: most words end above.
            if not letters.fullmatch(_INSIDE.sub("", text)):
                continue
            if _is_right(text, dictionary, own | _source_words(segment)):
                continue
            if side.prose[word.end : word.end + 1] == "." and dictionary.knows(f"{text}."):
                continue
            slip = _is_typo(text, language.base)
            if not slip and not with_hints:
                continue
            span = Span(word.start, word.end)
            yield Finding(
                self.id,
                self.severity,
                self.category,
                f"“{text}” is not in the dictionary.",
                None,
                span,
                tuple(Suggestion(other, span) for other in dictionary.suggested(text) or ()),
                Confidence.HINT if hint or not slip else None,
            )


def prepare_spelling(language: Language) -> None:
    """Load what the first misspelt word would have to wait for; nothing without a dictionary."""
    if language.has_spaces and dictionary_of(language) is not None:
        is_listed("xyzzyxq", language.base)


@lru_cache(maxsize=8)
def _own_words(words: tuple[str, ...], base: str) -> frozenset[str]:
    found = set()
    for entry in words:
        code, colon, word = entry.rpartition(":")
        if not colon or code == base:
            found.add(word.casefold())
    return frozenset(found)


def _source_words(segment: SegmentView) -> frozenset[str]:
    """The words of the source as they may come back: whole, in parts, without a genitive."""
    if segment.source is None:
        return frozenset()
    memo = segment.memo
    if CHECK_ID not in memo:
        found: set[str] = set()
        for word in segment.source_side.words:
            text = word.text.casefold()
            found.update((text, _GENITIVE.sub("", text), *_HYPHEN.split(text)))
        memo[CHECK_ID] = frozenset(found)
    words: frozenset[str] = memo[CHECK_ID]
    return words


def _is_right(text: str, dictionary: Dictionary, allowed: frozenset[str]) -> bool:
    """Whether a word passes as a whole, or each part of it between hyphens does."""
    if _passes(text, dictionary, allowed):
        return True
    parts = _HYPHEN.split(text)
    return len(parts) > 1 and all(
        _passes(part, dictionary, allowed) or _passes(part.capitalize(), dictionary, allowed)
        for part in parts
    )


def _passes(text: str, dictionary: Dictionary, allowed: frozenset[str]) -> bool:
    folded = text.casefold()
    return (
        len(text) < 2
        or folded in allowed
        or _GENITIVE.sub("", folded) in allowed
        or any(c.isupper() for c in text[1:])  # an acronym, or a name such as iPhone
        or (len(text) <= _LONGEST and dictionary.knows(text))
    )


@lru_cache(maxsize=20_000)
def _is_typo(text: str, base: str) -> bool:
    """Whether an unknown word is one slip away from a word that is known, and no word itself.

    What is unknown and near nothing is a rare word or a new one more often than a mistake.
    """
    return len(text) > 3 and not is_listed(text, base) and is_near_a_word(text, base)


def _is_code(start: int, end: int, side: TextAnalysis) -> bool:
    """Whether the letters are part of something longer: a number, a code, a word cut by a tag."""
    prose = side.prose
    before, after = prose[max(0, start - 2) : start], prose[end : end + 2]
    for near, far in ((before[-1:], before[:-1]), (after[:1], after[1:])):
        if near in _CODE and near:
            return True
        if near.isdigit() or (near == TAG_CHARACTER and (far.isalnum() or far == TAG_CHARACTER)):
            return True
    return after[:1] == "." and after[1:].isalnum()

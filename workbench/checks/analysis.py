"""What all checks want to know about one text, each fact computed once and only when asked for.

Offsets are code points of the text with its tags, a tag being the single character U+FFFC.
"""

from typing import NamedTuple

import regex

from workbench.checks.lazy import lazy
from workbench.checks.number_words import NumberWord, find_number_words, may_count
from workbench.checks.numerals import Numeral, find_numerals
from workbench.checks.opaque import Opaque, find_addresses, find_markup, find_placeholders
from workbench.domain.languages import Language
from workbench.domain.text import TAG_CHARACTER, TaggedText

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’ʼ\-‐‑][\p{L}\p{M}]+)*")
_TOKEN = regex.compile(r"[\p{L}\p{M}\p{N}]+(?:['’ʼ.,\-‐‑][\p{L}\p{M}\p{N}]+)*")


class Word(NamedTuple):
    """A run of letters, with apostrophes and hyphens inside it."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> tuple[int, int]:
        """Start and end as a pair."""
        return self.start, self.end


class TextAnalysis:
    """One side of a segment. ``text`` holds U+FFFC per tag; ``language`` may be unknown."""

    def __init__(self, tagged: TaggedText, language: Language | None) -> None:
        self.tagged = tagged
        self.text = tagged.text
        self.language = language

    @lazy
    def addresses(self) -> list[Opaque]:
        """URLs, e-mail addresses, paths, versions, hashtags, @names."""
        return find_addresses(self.text)

    @lazy
    def placeholders(self) -> list[Opaque]:
        """Variables, outside addresses (``%20`` in a URL is none)."""
        found = find_placeholders(self.text)
        return [p for p in found if not _inside(p, self.addresses)] if found else found

    @lazy
    def markup(self) -> list[Opaque]:
        """Tags, entities and link targets written out as text."""
        return find_markup(self.text)

    @lazy
    def prose(self) -> str:
        """The text, of the same length, with everything opaque replaced by U+FFFC."""
        opaque = [*self.addresses, *self.placeholders, *self.markup]
        if not opaque:
            return self.text
        characters = list(self.text)
        for piece in opaque:
            for i in range(piece.start, piece.end):
                characters[i] = TAG_CHARACTER
        return "".join(characters)

    @lazy
    def words(self) -> tuple[Word, ...]:
        """Runs of letters and marks, in order; a run of Chinese or Japanese is one word."""
        return tuple(Word(m.start(), m.end(), m.group()) for m in _WORD.finditer(self.prose))

    @lazy
    def lower_words(self) -> list[str]:
        """``words`` in lower case, typographic apostrophes made straight."""
        return _WORD.findall(self.lower.replace("’", "'"))

    @lazy
    def tokens(self) -> list[str]:
        """Words and numbers in lower case, without where they stand: see ``token_spans``."""
        return _TOKEN.findall(self.lower)

    @lazy
    def token_spans(self) -> list[tuple[int, int]]:
        """Where the ``tokens`` stand."""
        return [match.span() for match in _TOKEN.finditer(self.lower)]

    @lazy
    def word_set(self) -> frozenset[str]:
        """The distinct ``lower_words``."""
        return frozenset(self.lower_words)

    @lazy
    def token_set(self) -> frozenset[str]:
        """The distinct ``tokens``."""
        return frozenset(self.tokens)

    @lazy
    def lower(self) -> str:
        """``prose`` in lower case where that keeps every offset, else unchanged per letter."""
        lowered = self.prose.lower()
        if len(lowered) == len(self.prose):
            return lowered
        return "".join(c if len(c.lower()) != 1 else c.lower() for c in self.prose)

    @lazy
    def numerals(self) -> list[Numeral]:
        """Numbers written with digits, outside addresses and placeholders."""
        return find_numerals(self.prose, self.language)

    @lazy
    def number_words(self) -> list[NumberWord]:
        """Numbers written in words, in characters or as Roman numerals."""
        base = self.language.base if self.language else ""
        found = find_number_words(self.prose, self.lower, self.word_set, base)
        scaled = [n for n in self.numerals if n.scale > 1] if found else []
        # The “million” of “3.4 million” has been counted.
        return [w for w in found if not any(n.start < w.end and w.start < n.end for n in scaled)]

    @lazy
    def may_count(self) -> bool:
        """Whether the text may hold a number, in digits or in words, that is no article."""
        base = self.language.base if self.language else ""
        return bool(self.numerals) or may_count(self.word_set, base)

    @lazy
    def tag_offsets(self) -> tuple[int, ...]:
        """The offset of each tag."""
        if TAG_CHARACTER not in self.text:
            return ()
        return tuple(i for i, character in enumerate(self.text) if character == TAG_CHARACTER)

    @lazy
    def letters(self) -> int:
        """How many letters and marks the words hold."""
        return sum(map(len, self.lower_words))

    @lazy
    def stripped(self) -> tuple[int, int]:
        """Start and end of the text without white space and tags around it."""
        start, end = 0, len(self.text)
        while start < end and (self.text[start].isspace() or self.text[start] == TAG_CHARACTER):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] == TAG_CHARACTER):
            end -= 1
        return start, end


def _inside(piece: Opaque, others: list[Opaque]) -> bool:
    return any(other.start <= piece.start and piece.end <= other.end for other in others)

"""Texts cut into words with code-point offsets, as the matcher wants them."""

import re
from dataclasses import dataclass
from functools import cached_property

from workbench.domain.spans import Span
from workbench.husks.morphology import Morphology

# Word characters, with the marks that \w does not know: combining accents, Hebrew and Arabic
# points, soft hyphen, zero-width joiners. Apostrophes and hyphens part words on purpose.
_INNER = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200d\u2060\u3099\u309a"
)
WORD = re.compile(rf"[\w{_INNER}]+")
_BOUNDARY = re.compile(r"[.!?;…。！？；؟۔](?=[\s\"'”’»)\]\ufffc]|$)|\n")
# Farther than any gap a pattern may have: nothing matches across a sentence's end.
BOUNDARY_STEP = 100


def words_of(text: str) -> list[str]:
    """The raw words of ``text``, in order: the cheap first look."""
    return WORD.findall(text)


@dataclass(frozen=True)
class Tokens:
    """The words of a text. ``keys[i]`` are the forms under which word ``i`` may be matched."""

    text: str
    spans: tuple[tuple[int, int], ...]
    keys: tuple[tuple[str, ...], ...]

    @classmethod
    def of(cls, text: str, morphology: Morphology) -> "Tokens":
        """Cut ``text``; offsets are code points of ``text`` itself."""
        spans = []
        keys = []
        for match in WORD.finditer(text):
            spans.append(match.span())
            keys.append(morphology.keys(match.group()))
        return cls(text, tuple(spans), tuple(keys))

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Key → the numbers of the words that have it, ascending."""
        found: dict[str, list[int]] = {}
        for number, keys in enumerate(self.keys):
            for key in keys:
                found.setdefault(key, []).append(number)
        return found

    @cached_property
    def positions(self) -> list[int]:
        """A coordinate for each word: steps of one, and a wide step at a sentence's end."""
        positions: list[int] = []
        here = 0
        previous = 0
        for start, end in self.spans:
            if positions:
                here += 1
                if _BOUNDARY.search(self.text, previous, start + 1):
                    here += BOUNDARY_STEP
            positions.append(here)
            previous = end
        return positions

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from word ``first`` to word ``last``, both included."""
        return Span(self.spans[first][0], self.spans[last][1])

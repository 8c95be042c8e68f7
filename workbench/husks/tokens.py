"""Texts cut into words with code-point offsets, as the matcher wants them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise

from workbench.domain.spans import Span
from workbench.husks.compiled import Place
from workbench.husks.morphology import Morphology

# Word characters, with the marks that \w does not know: combining accents, Hebrew and Arabic
# points, soft hyphen, zero-width joiners. Apostrophes and hyphens part words on purpose.
_INNER = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b-\u200d\u2060\u3099\u309a"
)
# *Cannot* is *can* and *not*, as *can't* is.
WORD = re.compile(rf"[Cc]an(?=not\b)|[\w{_INNER}]+")
_BOUNDARY = re.compile(r"[.!?;…。！？；؟۔\n](?:(?<=\n)|(?=[\s\"'”’»)\]\ufffc]|$))")
# Farther than any gap a pattern may have: nothing matches across a sentence's end.
BOUNDARY_STEP = 100


def words_of(text: str) -> list[str]:
    """The raw words of ``text``, in order: the cheap first look."""
    return WORD.findall(text)


@dataclass(frozen=True)
class Tokens:
    """The words of a text; what else is known about them is computed when it is asked for."""

    text: str
    words: Sequence[str]
    morphology: Morphology

    @classmethod
    def of(cls, text: str, morphology: Morphology) -> "Tokens":
        """Cut ``text``; offsets are code points of ``text`` itself."""
        return cls(text, words_of(text), morphology)

    @cached_property
    def keys(self) -> Sequence[tuple[str, ...]]:
        """For each word the forms under which it may be matched."""
        return self.morphology.keys_of(self.words)

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """Start and end of each word."""
        return [match.span() for match in WORD.finditer(self.text)]

    @cached_property
    def where(self) -> dict[str, list[int]]:
        """Key → the numbers of the words that have it, ascending."""
        found: dict[str, list[int]] = {}
        for number, keys in enumerate(self.keys):
            for key in keys:
                if key in found:
                    found[key].append(number)
                else:
                    found[key] = [number]
        return found

    @cached_property
    def numbers_at(self) -> dict[Place, list[int]]:
        """What the matcher has found already: place of a pattern → words that may stand there."""
        return {}

    @cached_property
    def positions(self) -> Sequence[int]:
        """A coordinate for each word: steps of one, and a wide step at a sentence's end."""
        text = self.text
        ends = [boundary.start() for boundary in _BOUNDARY.finditer(text)]
        while ends and not WORD.search(text, ends[-1]):
            ends.pop()
        if not ends:
            return range(len(self.words))
        lengths = [
            len(WORD.findall(text, start, end)) for start, end in pairwise(chain((0,), ends))
        ]
        lengths.append(len(self.words) - sum(lengths))
        positions: list[int] = []
        here = 0
        for length in filter(None, lengths):
            positions.extend(range(here, here + length))
            here += length + BOUNDARY_STEP
        return positions

    def span(self, first: int, last: int) -> Span:
        """The stretch of text from word ``first`` to word ``last``, both included."""
        return Span(self.spans[first][0], self.spans[last][1])

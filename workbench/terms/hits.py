"""What finding many phrases in a text gives, and which of overlapping finds count."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Hit:
    """Phrase number ``phrase`` stands at ``start`` to ``end``, in code points.

    ``words`` are the numbers of its words (or characters), ascending; ``gapped`` says that other
    words stand between them.
    """

    phrase: int
    start: int
    end: int
    words: tuple[int, ...]
    gapped: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Start and end as a pair."""
        return self.start, self.end


class Phrases(Protocol):
    """Many phrases of one language, numbered as they were given."""

    def find(self, text: str) -> list[Hit]:
        """Where they stand in ``text``, in order; overlapping ones too."""
        ...

    def holds(self, phrase: int, text: str) -> bool:
        """Whether the phrase is a part of a compound in ``text``."""
        ...


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Without those that lie within a longer one: “sales contract” is no “contract”.

    A phrase torn apart covers nothing: it may be no phrase at all.
    """
    hits = list(hits)
    covering = [(frozenset(hit.words), hit) for hit in hits if not hit.gapped]
    return [
        hit
        for hit in hits
        if not any(set(hit.words) < words for words, _ in covering if len(words) > len(hit.words))
    ]


def apart(hits: Iterable[Hit]) -> list[Hit]:
    """As many as can be counted without counting a word twice: earliest end first."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.end, -hit.start)):
        if not chosen or hit.start >= chosen[-1].end:
            chosen.append(hit)
    return chosen

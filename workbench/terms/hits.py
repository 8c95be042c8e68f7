"""What finding many phrases in a text gives, and which of overlapping finds count."""

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol


class Hit(NamedTuple):
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

    def find(self, text: str, gap: int = 0) -> list[Hit]:
        """Where they stand in ``text``, in order; overlapping ones too.

        Up to ``gap`` other words may stand between two words of a phrase.
        """
        ...

    def analyse(self, text: str) -> Any:
        """A text made ready for ``find_some``."""
        ...

    def find_some(self, analysed: Any, phrases: Iterable[int], gap: int) -> list[Hit]:
        """Where certain phrases stand, by number, in a text that was analysed here."""
        ...

    def holds(self, phrase: int, text: str) -> bool:
        """Whether the phrase is a part of a compound in ``text``."""
        ...


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Without those that lie within a longer one: “sales contract” is no “contract”.

    A phrase torn apart covers nothing: it may be no phrase at all.
    """
    hits = list(hits)
    if len(hits) < 2:
        return hits
    standing: list[Hit] = []
    widest: tuple[int, int] | None = None  # the words of the hit that reaches farthest so far
    for hit in sorted(hits, key=lambda hit: (hit.words[0], -hit.words[-1], hit.gapped)):
        first, last = hit.words[0], hit.words[-1]
        if widest and last <= widest[1] and widest[1] - widest[0] >= len(hit.words):
            continue
        standing.append(hit)
        if not hit.gapped and (widest is None or last > widest[1]):
            widest = (first, last)
    return sorted(standing, key=lambda hit: (hit.start, -hit.end, hit.phrase))


def apart(hits: Iterable[Hit]) -> list[Hit]:
    """As many as can be counted without counting a word twice: earliest end first."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.end, -hit.start)):
        if not chosen or hit.start >= chosen[-1].end:
            chosen.append(hit)
    return chosen

"""Post-editing effort: how far a target has moved from the machine translation it came from.

HTER (Snover et al. 2006) counts the edits, shifts included, that turn the machine translation
into the target, per word of the target. The character distance is Levenshtein's. In scripts
without spaces between words, where a sentence would count as one word, HTER counts characters and
knows no shifts.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from workbench.scoring.metrics import TerMetric

_TER = TerMetric()


@dataclass(frozen=True, slots=True)
class Effort:
    """One segment's effort, or the sum of several.

    ``edits`` and ``words`` are TER's; ``distance`` counts inserted, deleted and replaced
    characters, ``characters`` the length of the longer of the two texts.
    """

    edits: int = 0
    words: int = 0
    distance: int = 0
    characters: int = 0
    segments: int = 0
    touched: int = 0

    def __add__(self, other: "Effort") -> "Effort":
        return Effort(
            self.edits + other.edits,
            self.words + other.words,
            self.distance + other.distance,
            self.characters + other.characters,
            self.segments + other.segments,
            self.touched + other.touched,
        )

    @property
    def hter(self) -> float:
        """Edits per 100 words of the target; 100 where all of a translation was deleted."""
        return _TER.score((self.edits, self.words, 0))

    @property
    def similarity(self) -> float:
        """The share of characters kept, 0 to 100; 100 for two empty texts."""
        return 100.0 * (1 - self.distance / self.characters) if self.characters else 100.0

    @property
    def touched_share(self) -> float:
        """The share of segments in which anything was changed, 0 to 100."""
        return 100.0 * self.touched / self.segments if self.segments else 0.0


def effort(target: str, candidate: str, has_spaces: bool = True) -> Effort:
    """What it took to get from ``candidate`` (the machine's) to ``target`` (the person's).

    ``has_spaces`` is the target language's (``Language.has_spaces``).
    """
    from rapidfuzz.distance import Levenshtein

    distance = Levenshtein.distance(candidate, target)
    if has_spaces:
        edits, words, _ = _TER.statistics(candidate, [target])
    else:
        edits, words = distance, len(target)
    return Effort(
        edits=edits,
        words=words,
        distance=distance,
        characters=max(len(candidate), len(target)),
        segments=1,
        touched=int(candidate != target),
    )


def total_effort(efforts: Iterable[Effort]) -> Effort:
    """The sum: a document's, a person's, a project's effort."""
    return sum(efforts, start=Effort())

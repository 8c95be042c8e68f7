"""What a metric is: a short integer vector per segment, and a score made from a sum of them.

Statistics, not scores, are what Winnow keeps. They add up, so that the score of a document, a
filter or a project is the score of a sum: exact, and as fast as an addition.
"""

from collections.abc import Sequence
from typing import Any, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

VARIABLE = -1
"""The reference count of a corpus whose segments have differing numbers of references."""

Pair: TypeAlias = tuple[str | None, Sequence[str | None]]
"""A hypothesis and its references; ``None`` is "there is none", "" is an empty translation."""

IntMatrix: TypeAlias = npt.NDArray[np.int64]
"""Statistics: one row a segment, ``metric.width`` columns."""

FloatArray: TypeAlias = npt.NDArray[np.float64]
"""Scores on sacreBLEU's scale, one a segment or a resample."""

BoolArray: TypeAlias = npt.NDArray[np.bool_]


def present(references: Sequence[str | None]) -> list[str]:
    """The references that are there; an empty one counts, a missing one does not."""
    return [text for text in references if text is not None]


class Metric(Protocol):
    """A metric with all its options fixed; frozen, hashable and picklable.

    ``name`` is the word people see (``BLEU``, ``chrF``, ``chrF++``, ``TER``, ``chrF3``), ``width``
    the number of integers it keeps per segment.
    """

    @property
    def name(self) -> str: ...
    @property
    def width(self) -> int: ...

    def signature(self, reference_count: int) -> str:
        """The string sacreBLEU's command line prints; ``VARIABLE`` gives ``nrefs:var``."""
        ...

    def statistics(self, hypothesis: str, references: Sequence[str]) -> tuple[int, ...]:
        """The segment's integers; raise ``ValueError`` without at least one reference."""
        ...

    def score(self, statistics: Sequence[int] | npt.NDArray[Any]) -> float:
        """The corpus score of summed statistics, by sacreBLEU's own code."""
        ...

    def sentence_score(self, statistics: Sequence[int] | npt.NDArray[Any]) -> float:
        """The score of one segment's statistics, as sacreBLEU's ``sentence_…`` functions do."""
        ...

    def scores(self, sums: npt.NDArray[Any]) -> FloatArray:
        """``score`` of every row at once (resamples, documents), equal to it within 1e-9."""
        ...

    def sentence_scores(self, rows: npt.NDArray[Any]) -> FloatArray:
        """``sentence_score`` of every row at once, equal to it within 1e-9."""
        ...

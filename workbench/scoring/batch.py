"""Statistics of many segments: in chunks, in this process or in a pool of them.

What comes out is one integer matrix a metric, a row a segment. The score of any subset is the
metric's score of the sum of its rows; a segment that cannot be scored is marked, and its row is
zero, so that it adds nothing.
"""

from collections import deque
from collections.abc import Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass

import numpy as np

from workbench.domain.progress import Progress, no_progress
from workbench.scoring import kernel
from workbench.scoring.base import (
    VARIABLE,
    BoolArray,
    FloatArray,
    IntMatrix,
    Metric,
    Pair,
    present,
)

CHUNK = 2000
_IN_FLIGHT = 32  # chunks handed to a pool ahead of the one awaited: memory stays flat


@dataclass(frozen=True, slots=True, eq=False)
class BatchStatistics:
    """``matrices[i]`` holds the statistics of ``metrics[i]``, n × width.

    ``scored[j]`` is False where segment j has no hypothesis or no reference at all;
    ``reference_count`` is what signatures need (``VARIABLE`` where it differs between segments).
    """

    metrics: tuple[Metric, ...]
    matrices: tuple[IntMatrix, ...]
    scored: BoolArray
    reference_count: int

    def of(self, name: str) -> IntMatrix:
        """The matrix of the metric called ``name``; ``KeyError`` where there is none."""
        for metric, matrix in zip(self.metrics, self.matrices, strict=True):
            if metric.name == name:
                return matrix
        raise KeyError(name)

    def score(self, name: str, rows: BoolArray | Sequence[int] | None = None) -> float:
        """The corpus score of all rows, or of those selected by a mask or a list of indices."""
        matrix = self.of(name)
        chosen = matrix if rows is None else matrix[np.asarray(rows)]
        return self._metric(name).score(chosen.sum(axis=0))

    def segment_scores(self, name: str) -> FloatArray:
        """The sentence score of every row; NaN where the segment could not be scored."""
        scores = self._metric(name).sentence_scores(self.of(name))
        scores[~self.scored] = np.nan
        return scores

    def signature(self, name: str) -> str:
        """The signature that belongs to the scores of ``name``."""
        return self._metric(name).signature(self.reference_count)

    @property
    def missing(self) -> int:
        """How many segments could not be scored."""
        return int(np.count_nonzero(~self.scored))

    def _metric(self, name: str) -> Metric:
        return next(metric for metric in self.metrics if metric.name == name)


def reference_count(pairs: Sequence[Pair]) -> int:
    """How many references the scorable segments have; ``VARIABLE`` where they differ."""
    counts = {
        len(present(references)) for hypothesis, references in pairs if hypothesis is not None
    }
    counts.discard(0)
    return counts.pop() if len(counts) == 1 else (VARIABLE if counts else 1)


def statistics_of(
    pairs: Sequence[Pair],
    metrics: Sequence[Metric],
    executor: Executor | None = None,
    progress: Progress = no_progress,
    chunk: int = CHUNK,
) -> BatchStatistics:
    """Compute the statistics of ``pairs`` (hypothesis, references) for all ``metrics``.

    The integers are those of sacreBLEU's ``_extract_corpus_statistics`` (see ``kernel``). With an
    ``executor`` (process pools may spawn; Dask's serves as well) chunks are computed there, in
    order and a few at a time. ``progress`` counts segments and may raise ``Cancelled``.
    """
    chosen = tuple(metrics)
    matrices = tuple(np.zeros((len(pairs), metric.width), dtype=np.int64) for metric in chosen)
    scored = np.zeros(len(pairs), dtype=bool)
    waiting: deque[tuple[int, Future[tuple[list[IntMatrix], BoolArray]]]] = deque()

    def keep(start: int, result: tuple[list[IntMatrix], BoolArray]) -> None:
        rows, mask = result
        stop = start + len(mask)
        scored[start:stop] = mask
        for matrix, part in zip(matrices, rows, strict=True):
            matrix[start:stop] = part
        progress(stop, len(pairs), "scoring")

    try:
        for start in range(0, len(pairs), chunk):
            part = list(pairs[start : start + chunk])
            if executor is None:
                keep(start, kernel.statistics(part, chosen))
                continue
            waiting.append((start, executor.submit(kernel.statistics, part, chosen)))
            if len(waiting) >= _IN_FLIGHT:
                first, future = waiting.popleft()
                keep(first, future.result())
        while waiting:
            first, future = waiting.popleft()
            keep(first, future.result())
    finally:
        for _, future in waiting:
            future.cancel()
    return BatchStatistics(chosen, matrices, scored, reference_count(pairs))

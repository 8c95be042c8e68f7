"""From texts to stored statistics: the one place where a project's vectors are made."""

import struct
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from workbench.services.session import Session
from workbench.store.statistics import Measure, ScoredText, Vector

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.scoring.base import Metric

AT_ONCE = 4000


def compute(
    session: Session,
    pairs: "Sequence[tuple[Measure, Metric]]",
    texts: Sequence[ScoredText],
    pool: Executor | None,
) -> None:
    """Compute and store the statistics of ``texts`` for measures and their metrics."""
    from workbench.scoring.batch import statistics_of

    if not texts:
        return
    batch = statistics_of(
        [(text.hypothesis, text.references) for text in texts],
        [metric for _, metric in pairs],
        pool,
        chunk=AT_ONCE // 4,
    )
    session.project.statistics.put_all(
        (measure, _vectors(texts, matrix, metric.sentence_scores(matrix)))
        for (measure, metric), matrix in zip(pairs, batch.matrices, strict=True)
    )


def compute_one(
    session: Session, pairs: "Sequence[tuple[Measure, Metric]]", text: ScoredText
) -> list[tuple[int, ...]]:
    """The same for one text, which sacreBLEU's own code scores faster than a batch of one.

    Returns the vectors in the order of ``pairs``.
    """
    found = [metric.statistics(text.hypothesis, text.references) for _, metric in pairs]
    session.project.statistics.put_all(
        (measure, [_vector(text, vector, metric.sentence_score(vector))])
        for (measure, metric), vector in zip(pairs, found, strict=True)
    )
    return found


def _vector(text: ScoredText, vector: tuple[int, ...], score: float) -> Vector:
    packed = struct.pack(f"<{len(vector)}q", *vector)
    return Vector(text.segment_id, text.revision, packed, score)


def _vectors(
    texts: Sequence[ScoredText], matrix: "npt.NDArray[np.int64]", scores: "npt.NDArray[np.float64]"
) -> Iterator[Vector]:
    rows = matrix.astype("<i8", copy=False)
    for number, text in enumerate(texts):
        yield Vector(text.segment_id, text.revision, rows[number].tobytes(), float(scores[number]))

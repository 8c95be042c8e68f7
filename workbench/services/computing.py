"""From texts to stored statistics: the one place where a project's vectors are made."""

from collections.abc import Sequence
from concurrent.futures import Executor
from typing import TYPE_CHECKING

from workbench.services.session import Session
from workbench.store.statistics import Measure, ScoredText, Vector

if TYPE_CHECKING:
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
    for (measure, metric), matrix in zip(pairs, batch.matrices, strict=True):
        scores = metric.sentence_scores(matrix)
        rows = matrix.astype("<i8", copy=False)
        session.project.statistics.put(
            measure,
            (
                Vector(text.segment_id, text.revision, rows[i].tobytes(), float(scores[i]))
                for i, text in enumerate(texts)
            ),
        )

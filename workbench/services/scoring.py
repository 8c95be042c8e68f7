"""Scoring a project: statistics are stored per segment, every aggregate is their sum."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.changes import Changes
from workbench.domain.errors import InputError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.scores import METRICS, Score
from workbench.services.computing import AT_ONCE, compute
from workbench.services.live_scores import LiveScores, rescore_segments
from workbench.services.measures import (
    imported_measures,
    matrix_of,
    metric_of,
    own_measures,
    specification,
)
from workbench.services.pools import worker_pool
from workbench.services.session import Session
from workbench.store.query import Query
from workbench.store.statistics import TARGET, Measure

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.scoring.base import Metric

__all__ = [
    "LiveScores",
    "SystemScores",
    "advice",
    "document_scores",
    "imported_scores",
    "matrix_of",
    "metric_of",
    "refresh_stale",
    "rescore_segments",
    "score_project",
    "score_table",
]


@dataclass(frozen=True, slots=True)
class SystemScores:
    """The corpus scores of one system ("" is the target being edited) in one language."""

    system: str
    target_language: Language
    segments: int
    scores: dict[str, Score]


def score_project(
    session: Session,
    metrics: Sequence[str] = METRICS,
    systems: Sequence[str] | None = None,
    progress: Progress = no_progress,
) -> Changes:
    """Compute every statistic that is missing or stale, of the target and of each system.

    What was computed before a cancel is kept. Raises ``InputError`` if nothing can be scored.
    """
    counts = session.project.statistics.reference_counts()
    if not counts:
        raise InputError(
            "The project has no references to score against; import some with --as reference."
        )
    names = [TARGET, *session.project.documents.systems()] if systems is None else list(systems)
    jobs: list[tuple[str, list[tuple[Measure, Metric]], list[int]]] = []
    for code in counts:
        for system in names:
            pairs = _measures(session, system, Language.parse(code), metrics)
            stale: set[int] = set()
            for measure, _ in pairs:
                stale.update(session.project.statistics.stale(measure))
            jobs.append((system, pairs, sorted(stale)))
    total = sum(len(ids) for _, _, ids in jobs)
    moved: set[int] = set()
    done = 0
    with worker_pool(session.settings, total) as pool:
        for system, pairs, ids in jobs:
            for start in range(0, len(ids), AT_ONCE):
                part = ids[start : start + AT_ONCE]
                texts = session.project.statistics.texts(system, part)
                compute(session, pairs, texts, pool)
                moved.update(part)
                done += len(part)
                progress(done, total, "scoring")
    return Changes(scores=frozenset(moved))


def refresh_stale(session: Session, progress: Progress = no_progress) -> Changes:
    """Bring every measure the project has up to date; nothing where it was never scored."""
    measures = own_measures(session)
    if not measures:
        return Changes()
    metrics = tuple(dict.fromkeys(measure.metric for measure in measures))
    systems = tuple(dict.fromkeys(measure.system for measure in measures))
    return score_project(session, metrics, systems, progress)


def _measures(
    session: Session, system: str, language: Language, metrics: Sequence[str]
) -> "list[tuple[Measure, Metric]]":
    from workbench.scoring import registry
    from workbench.scoring.base import VARIABLE

    fewest, most = session.project.statistics.reference_counts().get(language.code, (1, 1))
    built = {specification(name, language): registry.metric(name, language) for name in metrics}
    return [
        (
            session.project.statistics.measure(
                system, language, name, metric.signature(most if fewest == most else VARIABLE)
            ),
            metric,
        )
        for name, metric in built.items()
    ]


def score_table(
    session: Session,
    query: Query | None = None,
    *,
    segment_ids: Sequence[int] | None = None,
    intervals: bool = False,
) -> list[SystemScores]:
    """Corpus scores of every system that has statistics, of the whole project or a part.

    ``intervals`` adds 95 % bootstrap intervals (1,000 resamples, seed 12345).
    """
    from workbench.scoring.corpus import interval
    from workbench.scoring.resampling import bootstrap_sums

    if query is not None and segment_ids is None and query.conditions:
        segment_ids = session.project.segments.ids(query)
    rows: dict[tuple[str, str], SystemScores] = {}
    for measure in own_measures(session):
        ids, matrix = matrix_of(session, measure, segment_ids)
        if not ids:
            continue
        metric = metric_of(measure)
        limits = None
        if intervals and len(ids) > 1:
            limits = interval(metric.scores(bootstrap_sums([matrix])[0]))
        key = (measure.target_language.code, measure.system)
        entry = rows.setdefault(
            key, SystemScores(measure.system, measure.target_language, len(ids), {})
        )
        entry.scores[measure.metric] = Score(
            measure.metric, metric.score(matrix.sum(axis=0)), measure.signature, limits
        )
    return list(rows.values())


def document_scores(session: Session, system: str = TARGET) -> dict[int, dict[str, Score]]:
    """Document id → metric → corpus score of one system over that document, in one pass."""
    import numpy as np

    document_of = documents_of_segments(session)
    found: dict[int, dict[str, Score]] = {}
    for measure in own_measures(session, system):
        ids, matrix = matrix_of(session, measure)
        if not ids:
            continue
        metric = metric_of(measure)
        names = document_of(np.asarray(ids))
        order = np.argsort(names, kind="stable")
        starts = np.flatnonzero(np.diff(names[order], prepend=-1))
        sums = np.add.reduceat(matrix[order], starts, axis=0)
        for name, row in zip(names[order][starts].tolist(), sums, strict=True):
            score = Score(measure.metric, metric.score(row), measure.signature)
            found.setdefault(name, {})[measure.metric] = score
    return dict(sorted(found.items()))


def documents_of_segments(
    session: Session,
) -> "Callable[[npt.NDArray[np.int64]], npt.NDArray[np.int64]]":
    """A function from segment ids to the ids of their documents, made in one pass."""
    import numpy as np

    ids = np.asarray(session.project.segments.ids(), dtype=np.int64)
    documents = session.project.documents.all()
    owners = np.repeat(
        np.array([document.id for document in documents], dtype=np.int64),
        [document.segment_count for document in documents],
    )
    order = np.argsort(ids, kind="stable")
    ordered, owned = ids[order], owners[order]

    def owner(wanted: "npt.NDArray[np.int64]") -> "npt.NDArray[np.int64]":
        places: npt.NDArray[np.int64] = owned[np.searchsorted(ordered, wanted)]
        return places

    return owner


def imported_scores(session: Session, query: Query | None = None) -> list[SystemScores]:
    """The columns that came from files: the mean of each system's scores, as their tools say."""
    wanted = None
    if query is not None and query.conditions:
        wanted = frozenset(session.project.segments.ids(query))
    rows: dict[tuple[str, str], SystemScores] = {}
    for measure in imported_measures(session):
        values = [
            value
            for key, value in session.project.statistics.scores(measure)
            if wanted is None or key in wanted
        ]
        if not values:
            continue
        key = (measure.target_language.code, measure.system)
        entry = rows.setdefault(
            key, SystemScores(measure.system, measure.target_language, len(values), {})
        )
        mean = sum(values) / len(values)
        entry.scores[measure.metric] = Score(measure.metric, mean, measure.signature)
    return list(rows.values())


def advice(session: Session, metrics: Sequence[str] = METRICS) -> tuple[str, ...]:
    """What to install so that BLEU uses each target language's own tokenizer; empty if it does."""
    from workbench.scoring import registry

    if not any(name.strip().lower() == "bleu" for name in metrics):
        return ()
    found = (registry.advice(language) for language in session.project.target_languages)
    return tuple(dict.fromkeys(filter(None, found)))

"""Scoring a project: statistics are stored per segment, every aggregate is their sum."""

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.changes import Changes
from workbench.domain.errors import InputError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.scores import METRICS, Score
from workbench.domain.text import TAG_CHARACTER
from workbench.services.pools import worker_pool
from workbench.services.session import Session
from workbench.store.query import Query
from workbench.store.statistics import TARGET, Measure, ScoredText, Vector

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from workbench.scoring.base import Metric

_AT_ONCE = 4000
_BYTES = 8  # of one little-endian int64


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
            for start in range(0, len(ids), _AT_ONCE):
                part = ids[start : start + _AT_ONCE]
                texts = session.project.statistics.texts(system, part)
                _compute(session, pairs, texts, pool)
                moved.update(part)
                done += len(part)
                progress(done, total, "scoring")
    return Changes(scores=frozenset(moved))


def refresh_stale(session: Session, progress: Progress = no_progress) -> Changes:
    """Bring every measure the project has up to date; nothing where it was never scored."""
    measures = session.project.statistics.measures()
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
    built = [registry.metric(name, language) for name in metrics]
    return [
        (
            session.project.statistics.measure(
                system,
                language,
                metric.name,
                metric.signature(most if fewest == most else VARIABLE),
            ),
            metric,
        )
        for metric in built
    ]


def _compute(
    session: Session,
    pairs: "Sequence[tuple[Measure, Metric]]",
    texts: Sequence[ScoredText],
    pool: Executor | None,
) -> None:
    from workbench.scoring.batch import statistics_of

    if not texts:
        return
    batch = statistics_of(
        [(text.hypothesis, text.references) for text in texts],
        [metric for _, metric in pairs],
        pool,
        chunk=_AT_ONCE // 4,
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


def metric_of(measure: Measure) -> "Metric":
    """The metric that made a stored measure.

    Its options are the defaults for the language; a measure with other options would have
    another signature and is stored under its own name (``chrF3``).
    """
    from workbench.scoring import registry

    return registry.metric(measure.metric, measure.target_language)


def matrix_of(
    session: Session, measure: Measure, segment_ids: Sequence[int] | None = None
) -> "tuple[list[int], npt.NDArray[np.int64]]":
    """Segment ids and their current statistics of a measure: n × width."""
    import numpy as np

    ids, data = session.project.statistics.vectors(measure, segment_ids)
    width = metric_of(measure).width
    return ids, np.frombuffer(data, dtype="<i8").reshape(len(ids), width)


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
    for measure in session.project.statistics.measures():
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
    """Document id → metric → corpus score of one system over that document."""
    found: dict[int, dict[str, Score]] = {}
    for document in session.project.documents.all(counted=False):
        ids = [segment.id for segment in session.project.segments.of_document(document.id)]
        for entry in score_table(session, segment_ids=ids):
            if entry.system == system:
                found[document.id] = entry.scores
    return found


def live_segment_scores(session: Session, segment_id: int, text: str) -> dict[str, float]:
    """What a text being typed would score as the segment's target; nothing is stored."""
    references = [
        reference.text.plain for reference in session.project.documents.references([segment_id])
    ]
    plain = text.replace(TAG_CHARACTER, "")
    if not references or not plain:
        return {}
    from workbench.scoring import registry

    language = session.project.segments.target_language(segment_id)
    scores = {}
    for measure in session.project.statistics.measures():
        if measure.system == TARGET and measure.target_language == language:
            metric = registry.metric(measure.metric, language)
            statistics = metric.statistics(plain, references)
            scores[measure.metric] = metric.sentence_score(statistics)
    return scores


class LiveScores:
    """The target's corpus scores, kept as running sums so that an edit moves them at once.

    Built once per open project (a pass over the stored vectors); ``after_edit`` subtracts the
    segment's old vector and adds the new one. ``reload`` after imports, bulk changes or another
    process's edits.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._sums: dict[int, npt.NDArray[np.int64]] = {}
        self._measures: list[tuple[Measure, Metric]] = []
        self._outside: dict[int, set[int]] = {}
        self.reload()

    def reload(self) -> None:
        """Read all vectors again."""
        self._measures = [
            (measure, metric_of(measure))
            for measure in self._session.project.statistics.measures()
            if measure.system == TARGET
        ]
        self._sums, self._outside = {}, {}
        for measure, _ in self._measures:
            _, matrix = matrix_of(self._session, measure)
            self._sums[measure.id] = matrix.sum(axis=0)
            self._outside[measure.id] = set(self._session.project.statistics.outdated(measure))

    def after_edit(self, segment_ids: Sequence[int]) -> Changes:
        """Replace the vectors of edited segments, in the store and in the sums."""
        with self._session.project.database.writing(bulk=True):
            for segment_id in segment_ids:
                self._replace(segment_id)
        return Changes(scores=frozenset(segment_ids))

    def _replace(self, segment_id: int) -> None:
        import numpy as np

        language = self._session.project.segments.target_language(segment_id)
        pairs = [pair for pair in self._measures if pair[0].target_language == language]
        if not pairs:
            return
        measures = [measure for measure, _ in pairs]
        statistics = self._session.project.statistics
        old = statistics.vectors_of(segment_id, measures)
        texts = statistics.texts(TARGET, [segment_id])
        if texts:
            _compute(self._session, pairs, texts, None)
        else:
            statistics.drop(segment_id, measures)
        new = statistics.vectors_of(segment_id, measures)
        for measure in measures:
            outside = self._outside[measure.id]
            if measure.id in old and segment_id not in outside:
                gone = np.frombuffer(old[measure.id], dtype="<i8")
                self._sums[measure.id] = self._sums[measure.id] - gone
            if measure.id in new:
                come = np.frombuffer(new[measure.id], dtype="<i8")
                self._sums[measure.id] = self._sums[measure.id] + come
            outside.discard(segment_id)

    def scores(self) -> dict[str, dict[str, Score]]:
        """Target language code → metric → the corpus score as it stands now."""
        found: dict[str, dict[str, Score]] = {}
        for measure, metric in self._measures:
            sums = self._sums[measure.id]
            if sums.any():
                found.setdefault(measure.target_language.code, {})[measure.metric] = Score(
                    measure.metric, metric.score(sums), measure.signature
                )
        return found


def rescore_segments(session: Session, segment_ids: Sequence[int]) -> Changes:
    """Bring the target's statistics of a few segments up to date, without running sums."""
    for segment_id in segment_ids:
        language = session.project.segments.target_language(segment_id)
        pairs = [
            (measure, metric_of(measure))
            for measure in session.project.statistics.measures()
            if measure.system == TARGET and measure.target_language == language
        ]
        if not pairs:
            continue
        texts = session.project.statistics.texts(TARGET, [segment_id])
        if texts:
            _compute(session, pairs, texts, None)
        else:
            session.project.statistics.drop(segment_id, [measure for measure, _ in pairs])
    return Changes(scores=frozenset(segment_ids))

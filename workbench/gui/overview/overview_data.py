"""What the overview tells, read in one go in the background. No Qt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from workbench.domain.findings import Severity
from workbench.domain.progress import Progress
from workbench.domain.scores import Score
from workbench.domain.segments import Document
from workbench.domain.statuses import Status

if TYPE_CHECKING:
    from workbench.review.scorecard import Scorecard
    from workbench.scoring.effort import Effort
    from workbench.services.scoring import SystemScores
    from workbench.services.session import Session
    from workbench.store.findings import CheckRecord
    from workbench.store.statistics import Measure

BINS = 10
# A bootstrap of more segments than this takes longer than anybody waits for a margin.
MARGINS_UP_TO = 50_000
METRIC, ESTIMATE = "chrF", "QE"


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One document: how far it is, its corpus score, its segments with open findings."""

    document: Document
    by_status: dict[Status, int]
    score: float | None
    with_findings: int

    @property
    def segments(self) -> int:
        """All its segments."""
        return sum(self.by_status.values())


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check: open findings by severity; ``precision`` None before anybody decided."""

    check: str
    title: str
    by_severity: dict[str, int]
    precision: float | None

    @property
    def open(self) -> int:
        """All open findings."""
        return sum(self.by_severity.values())

    @property
    def worst(self) -> Severity:
        """The gravest severity it found."""
        return max((Severity(level) for level in self.by_severity), key=_rank)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person's changes and approvals, and the seconds they worked on so many segments."""

    name: str
    changes: int
    approvals: int
    seconds: float = 0.0
    timed: int = 0


@dataclass(frozen=True, slots=True)
class Overview:
    """``distribution`` counts scored segments in BINS bins of ``metric`` from 0 to 100: METRIC, or
    ESTIMATE where nothing is scored against a reference; ``wolves`` are the checks that cry wolf;
    ``efforts`` come later, with ``read_quality``.
    """

    by_status: dict[Status, int]
    documents: tuple[DocumentLine, ...]
    systems: "tuple[SystemScores, ...]"
    distribution: tuple[int, ...]
    checks: tuple[CheckLine, ...]
    people: tuple[PersonLine, ...]
    with_findings: int
    with_critical: int
    wolves: "tuple[CheckRecord, ...]" = ()
    switched_off: tuple[str, ...] = ()
    efforts: "Mapping[str, Effort]" = field(default_factory=dict)
    metric: str = METRIC

    @property
    def segments(self) -> int:
        """All segments."""
        return sum(self.by_status.values())

    @property
    def target_scores(self) -> list[Score]:
        """The target's corpus scores in ``metric``, one for each target language."""
        return [
            entry.scores[self.metric]
            for entry in self.systems
            if not entry.system and self.metric in entry.scores
        ]


@dataclass(frozen=True, slots=True)
class Quality:
    """The target's scorecard, and each person's effort."""

    scorecard: "Scorecard"
    efforts: "Mapping[str, Effort]"


def read_overview(session: "Session") -> Overview:
    """Read everything but the margins of the scores: under a second for ten thousand segments."""
    from workbench.services.check_switches import crying_wolf, switched_off
    from workbench.services.project_stats import project_stats
    from workbench.store.query import parse_query

    stats = project_stats(session)
    project = session.project
    metric = METRIC
    scores, distribution = _target_scores(session)
    if not any(distribution):
        scores, distribution = _target_estimates(session)
        metric = ESTIMATE if any(distribution) else METRIC
    documents = tuple(
        DocumentLine(
            document,
            by_status,
            scores.get(document.id),
            len(_ids(session, document, "has:finding")),
        )
        for document, by_status in stats.documents
    )
    approvals = project.remarks.approvals()
    return Overview(
        stats.by_status,
        documents,
        _systems(session),
        distribution,
        _checks(session),
        _people(stats.people, approvals, project.times.by_person()),
        len(project.segments.ids(parse_query("has:finding"))),
        len(project.segments.ids(parse_query("severity:critical"))),
        tuple(crying_wolf(session)),
        switched_off(session),
        metric=metric,
    )


def _people(
    changes: "Sequence[tuple[str, int]]",
    approvals: "Mapping[str, int]",
    times: "Mapping[str, tuple[float, int]]",
) -> tuple[PersonLine, ...]:
    """Who changed something, and behind them who only read."""
    counted = dict(changes)
    names = [*counted, *(name for name in times if name not in counted)]
    return tuple(
        PersonLine(name, counted.get(name, 0), approvals.get(name, 0), *times.get(name, (0.0, 0)))
        for name in names
    )


def read_quality(session: "Session", progress: Progress) -> Quality:
    """What people marked, judged, and what they changed: a second for some thousand segments."""
    from workbench.services.effort import effort_by_person
    from workbench.services.evaluating import scorecard

    return Quality(scorecard(session), effort_by_person(session, progress=progress))


def read_margins(session: "Session") -> "tuple[SystemScores, ...]":
    """The scores of all systems with 95 % bootstrap intervals: a tenth of a second for each."""
    return _systems(session, intervals=True)


def _systems(session: "Session", *, intervals: bool = False) -> "tuple[SystemScores, ...]":
    """The corpus scores of all systems, the means of their estimates among them."""
    from workbench.services.scoring import imported_scores, score_table

    entries = {
        (entry.system, entry.target_language): entry
        for entry in score_table(session, intervals=intervals)
    }
    for entry in imported_scores(session):
        if ESTIMATE in entry.scores:
            key = (entry.system, entry.target_language)
            known = entries.setdefault(key, replace(entry, scores={}))
            known.scores[ESTIMATE] = entry.scores[ESTIMATE]
    return tuple(entries.values())


def with_margins(systems: "tuple[SystemScores, ...]") -> bool:
    """Whether these scores carry intervals."""
    return any(score.interval for entry in systems for score in entry.scores.values())


def same_scores(one: "tuple[SystemScores, ...]", other: "tuple[SystemScores, ...]") -> bool:
    """Whether two readings of the scores have the same values."""

    def values(systems: "tuple[SystemScores, ...]") -> list[tuple[str, str, int, dict[str, float]]]:
        return [
            (
                entry.system,
                entry.target_language.code,
                entry.segments,
                {name: score.value for name, score in entry.scores.items()},
            )
            for entry in systems
        ]

    return values(one) == values(other)


def _ids(session: "Session", document: Document, more: str = "") -> "list[int]":
    from workbench.store.query import Condition, parse_query

    query = parse_query(more).having(
        Condition("document", ":", document.name),
        Condition("language", ":", document.target_language.code),
    )
    return list(session.project.segments.ids(query))


def _target_scores(session: "Session") -> tuple[dict[int, float], tuple[int, ...]]:
    """Corpus score by document id, and the distribution of segment scores, of the target."""
    import numpy as np

    from workbench.services.scoring import matrix_of, metric_of
    from workbench.store.statistics import TARGET

    by_document: dict[int, float] = {}
    counts = np.zeros(BINS, dtype=np.int64)
    measures: list[Measure] = [
        measure
        for measure in session.project.statistics.measures()
        if measure.system == TARGET and measure.metric == METRIC
    ]
    documents = session.project.documents.all()
    for measure in measures:
        ids, matrix = matrix_of(session, measure)
        if not ids:
            continue
        metric = metric_of(measure)
        values = metric.sentence_scores(matrix)
        counts += np.histogram(values, bins=BINS, range=(0, 100))[0]
        scored = np.asarray(ids)
        for document in documents:
            if document.target_language == measure.target_language:
                rows = np.isin(scored, _ids(session, document))
                if rows.any():
                    by_document[document.id] = metric.score(matrix[rows].sum(axis=0))
    return by_document, tuple(int(count) for count in counts)


def _target_estimates(session: "Session") -> tuple[dict[int, float], tuple[int, ...]]:
    """The same of what a model thinks of the target: means, and the distribution."""
    import numpy as np

    from workbench.services.scoring import documents_of_segments
    from workbench.store.statistics import TARGET

    statistics, document_of = session.project.statistics, documents_of_segments(session)
    by_document: dict[int, list[float]] = {}
    counts = np.zeros(BINS, dtype=np.int64)
    for measure in statistics.measures():
        rows = statistics.scores(measure)
        if measure.system != TARGET or measure.metric != ESTIMATE or not rows:
            continue
        counts += np.histogram([value for _, value in rows], bins=BINS, range=(0, 100))[0]
        owners = document_of(np.array([key for key, _ in rows], dtype=np.int64))
        for owner, (_, value) in zip(owners.tolist(), rows, strict=True):
            by_document.setdefault(owner, []).append(value)
    means = {key: sum(values) / len(values) for key, values in by_document.items()}
    return means, tuple(int(count) for count in counts)


def _checks(session: "Session") -> tuple[CheckLine, ...]:
    from workbench.checks.registry import check_by_id

    precision = {r.check: r.precision for r in session.project.findings.records()}
    lines = []
    for check_id, by_severity in session.project.findings.counts().items():
        check = check_by_id(check_id)
        title = str(check.title) if check is not None else check_id
        lines.append(CheckLine(check_id, title, dict(by_severity), precision.get(check_id)))
    return tuple(sorted(lines, key=_gravest_first))


def _gravest_first(line: CheckLine) -> tuple[int, int, str]:
    return -line.worst.rank, -line.open, line.check


def _rank(severity: Severity) -> int:
    return severity.rank

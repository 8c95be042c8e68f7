"""What a report tells, gathered once and told as HTML, XLSX, JSON or CSV.

Nothing here knows where the numbers come from (``services/reporting.py``) or what they look
like (the renderers).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.domain.findings import Confidence, Finding
from workbench.domain.scores import Score
from workbench.domain.statuses import Status

if TYPE_CHECKING:  # numpy comes with them, and most who import this write no report
    from workbench.review.agreement import Agreement
    from workbench.review.scorecard import Scorecard


@dataclass(frozen=True, slots=True)
class DocumentProgress:
    """One document: its size, how far it is, and the target's corpus scores."""

    name: str
    source_language: str
    target_language: str
    segments: int
    words: int
    by_status: Mapping[Status, int]
    scores: Mapping[str, Score] = field(default_factory=dict)
    open_findings: int = 0


@dataclass(frozen=True, slots=True)
class SystemResult:
    """A system's corpus scores ("" is the target being edited), with intervals."""

    system: str
    target_language: str
    segments: int
    scores: Mapping[str, Score]


@dataclass(frozen=True, slots=True)
class ReportedSegment:
    """A segment as the report shows it. Texts are readable, tags written out.

    ``number`` is 1-based in ``document``; ``changes`` is the word diff from the machine
    translation to the target as (``same`` | ``gone`` | ``new``, text).
    """

    document: str
    number: int
    external_id: str | None
    source: str
    target: str
    reference: str | None
    status: Status
    reason: str
    origin: str | None
    last_editor: str | None
    changed_at: str | None
    scores: Mapping[str, float]
    findings: tuple["ReportedFinding", ...] = ()
    changes: tuple[tuple[str, str], ...] = ()
    target_language: str = ""


@dataclass(frozen=True, slots=True)
class ReportedFinding:
    """A finding with its place; ``marked`` is the text under the target span."""

    document: str
    position: int
    external_id: str | None
    finding: Finding
    dismissed: bool
    source: str
    target: str
    target_language: str = ""

    @property
    def is_hint(self) -> bool:
        """Whether the check itself is not sure of it."""
        return self.finding.confidence is Confidence.HINT

    @property
    def marked(self) -> str:
        """What the finding marks in the target."""
        span = self.finding.target_span
        return span.of(self.target) if span else ""

    @property
    def marked_source(self) -> str:
        """What the finding marks in the source."""
        span = self.finding.source_span
        return span.of(self.source) if span else ""


@dataclass(frozen=True, slots=True)
class CheckSummary:
    """A check's open findings by severity, and what people decided about it."""

    check: str
    title: str
    by_severity: Mapping[str, int]
    dismissed: int
    accepted: int

    @property
    def open(self) -> int:
        """All open findings."""
        return sum(self.by_severity.values())

    @property
    def precision(self) -> float | None:
        """Accepted over decided; None before anybody decided."""
        decided = self.accepted + self.dismissed
        return self.accepted / decided if decided else None


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The MQM scorecard of one text that people marked ("" is the target being edited).

    ``title`` says whose it is: a system, a reference set, or ``target``.
    """

    system: str
    title: str
    card: "Scorecard"
    agreements: "tuple[Agreement, ...]" = ()


@dataclass(frozen=True, slots=True)
class PersonWork:
    """One person's work. ``hter`` is edits per 100 words against the machine translation.

    ``seconds`` is the time they worked on ``timed_segments`` segments, idle time left out.
    """

    name: str
    changes: int
    edited_segments: int
    approved_segments: int
    hter: float | None
    seconds: float = 0.0
    timed_segments: int = 0


@dataclass(frozen=True, slots=True)
class ReportContext:
    """Everything in one report. ``query`` is the filter's text, empty for the whole project."""

    project: str
    source_language: str
    target_languages: tuple[str, ...]
    made_at: str
    winnow_version: str
    query: str
    segments: int
    words: int
    by_status: Mapping[Status, int]
    documents: tuple[DocumentProgress, ...]
    systems: tuple[SystemResult, ...]
    score_values: Mapping[str, tuple[float, ...]]
    checks: tuple[CheckSummary, ...]
    findings: tuple[ReportedFinding, ...]
    husks: tuple[ReportedFinding, ...]
    worst: tuple[ReportedSegment, ...]
    changed: tuple[ReportedSegment, ...]
    rows: tuple[ReportedSegment, ...]
    people: tuple[PersonWork, ...]
    scorecards: tuple[MarkedText, ...] = ()

    @property
    def approved(self) -> int:
        """Segments that are done."""
        return self.by_status.get(Status.APPROVED, 0)

    @property
    def open_findings(self) -> int:
        """Open findings above hint."""
        return sum(summary.open for summary in self.checks)

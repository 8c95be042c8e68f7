"""Gathering a report's context from the store, and writing it as what the file name asks."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from workbench import __version__
from workbench.checks.registry import check_by_id
from workbench.config.files import write_atomically
from workbench.domain.findings import Confidence
from workbench.domain.progress import Progress, no_progress
from workbench.domain.scores import METRICS
from workbench.domain.segments import Document, Segment
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.domain.words import changed_words
from workbench.reports import context
from workbench.reports.registry import report_for
from workbench.review.marks import reference_set
from workbench.services.evaluating import evaluations
from workbench.services.scoring import document_scores, refresh_stale, score_table
from workbench.services.session import Session
from workbench.store.query import ALL, Query
from workbench.store.segments import SegmentRow, StoredFinding

_WORST = 30
_AT_ONCE = 2000


def write_report(
    session: Session,
    path: Path,
    query: Query | None = None,
    progress: Progress = no_progress,
) -> Path:
    """Write a report; the file's ending decides the kind. Raises ``OutputError``/``UsageError``."""
    renderer = report_for(path)
    found = build_context(session, query, progress)
    write_atomically(path, renderer.render(found))
    return path


def build_context(
    session: Session, query: Query | None = None, progress: Progress = no_progress
) -> context.ReportContext:
    """Read everything a report tells of the project, or of the segments of ``query``."""
    project = session.project
    if not project.read_only:
        refresh_stale(session, progress)
    query = query or ALL
    ids = project.segments.ids(query)
    whole = not query.conditions
    documents = {document.id: document for document in project.documents.all(counted=False)}
    rows: list[context.ReportedSegment] = []
    findings: list[context.ReportedFinding] = []
    for start in range(0, len(ids), _AT_ONCE):
        for row in project.segments.rows(ids[start : start + _AT_ONCE]):
            reported = _segment(row, documents[row.segment.document_id])
            rows.append(reported)
            findings += reported.findings
        progress(min(start + _AT_ONCE, len(ids)), len(ids), "reporting")
    by_status = dict.fromkeys(Status, 0)
    for reported in rows:
        by_status[reported.status] += 1
    table = score_table(session, segment_ids=None if whole else list(ids), intervals=True)
    scores = {
        metric: tuple(row.scores[metric] for row in rows if metric in row.scores)
        for metric in METRICS
    }
    return context.ReportContext(
        project=project.name,
        source_language=project.source_language.name,
        target_languages=tuple(language.name for language in project.target_languages),
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        winnow_version=__version__,
        query=_describe(query),
        segments=len(rows),
        words=sum(_size(row.source, session) for row in rows),
        by_status=by_status,
        documents=_documents(session, documents, rows, whole),
        systems=tuple(
            context.SystemResult(
                entry.system, entry.target_language.code, entry.segments, entry.scores
            )
            for entry in table
        ),
        score_values={metric: values for metric, values in scores.items() if values},
        checks=_checks(session, findings),
        findings=tuple(finding for finding in findings if not finding.dismissed),
        husks=tuple(
            finding
            for finding in findings
            if finding.finding.check.startswith("husks.") and not finding.dismissed
        ),
        worst=_worst(rows),
        changed=tuple(row for row in rows if row.changes),
        rows=tuple(rows),
        people=_people(session, rows),
        scorecards=_scorecards(session, None if whole else list(ids)),
    )


def _scorecards(session: Session, sample: Sequence[int] | None) -> tuple[context.MarkedText, ...]:
    """What people's marks come to, for every text that they marked."""
    found = []
    for system, evaluation in evaluations(session, sample).items():
        wanted = None if system is None else reference_set(system)
        title = system or "target"
        if wanted is not None:
            title = f"reference {wanted}"
        marked = context.MarkedText(system or "", title, evaluation.card, evaluation.agreements)
        found.append(marked)
    return tuple(found)


def _describe(query: Query) -> str:
    parts = []
    for condition in query.conditions:
        minus = "-" if condition.negated else ""
        value = f'"{condition.value}"' if " " in condition.value else condition.value
        if condition.field == "text":
            parts.append(f"{minus}{value}")
        elif condition.field == "regex":
            parts.append(f"{minus}/{condition.value}/")
        else:
            parts.append(f"{minus}{condition.field}{condition.operator}{value}")
    return " ".join(parts)


def _size(text: str, session: Session) -> int:
    """Source words; characters where words are not separated by spaces."""
    if session.project.source_language.has_spaces:
        return len(text.split())
    return sum(not character.isspace() for character in text)


def _segment(row: SegmentRow, document: Document) -> context.ReportedSegment:
    segment = row.segment
    return context.ReportedSegment(
        document=document.name,
        number=segment.position,
        external_id=segment.external_id,
        source=segment.source.readable(),
        target=segment.target.readable(),
        reference=row.reference.readable() if row.reference else None,
        status=segment.status,
        reason=segment.reason,
        origin=segment.origin,
        last_editor=segment.last_editor,
        changed_at=segment.changed_at,
        scores=row.scores,
        findings=tuple(_finding(stored, segment, document) for stored in row.findings),
        changes=_changes(segment, row.candidate),
        target_language=document.target_language.code,
    )


def _finding(
    stored: StoredFinding, segment: Segment, document: Document
) -> context.ReportedFinding:
    return context.ReportedFinding(
        document.name,
        segment.position,
        segment.external_id,
        stored.finding,
        stored.dismissed,
        segment.source.text,
        segment.target.text,
        document.target_language.code,
    )


def _changes(segment: Segment, candidate: TaggedText | None) -> tuple[tuple[str, str], ...]:
    """The diff from the machine translation; nothing where nobody changed it."""
    if candidate is None or segment.target == candidate:
        return ()
    return tuple(changed_words(candidate.readable(), segment.target.readable()))


def _documents(
    session: Session,
    documents: dict[int, Document],
    rows: Sequence[context.ReportedSegment],
    whole: bool,
) -> tuple[context.DocumentProgress, ...]:
    scores = document_scores(session) if whole else {}
    found = []
    for document in documents.values():
        # One file into several languages makes documents of one name.
        place = (document.name, document.target_language.code)
        own = [row for row in rows if (row.document, row.target_language) == place]
        if not own:
            continue
        by_status = dict.fromkeys(Status, 0)
        for row in own:
            by_status[row.status] += 1
        found.append(
            context.DocumentProgress(
                name=document.name,
                source_language=document.source_language.code,
                target_language=document.target_language.code,
                segments=len(own),
                words=sum(_size(row.source, session) for row in own),
                by_status=by_status,
                scores=scores.get(document.id, {}),
                open_findings=sum(
                    not finding.dismissed and finding.finding.confidence is not Confidence.HINT
                    for row in own
                    for finding in row.findings
                ),
            )
        )
    return tuple(found)


def _checks(
    session: Session, findings: Sequence[context.ReportedFinding]
) -> tuple[context.CheckSummary, ...]:
    counts: dict[str, dict[str, int]] = {}
    dismissed: dict[str, int] = {}
    for reported in findings:
        check = reported.finding.check
        if reported.dismissed:
            dismissed[check] = dismissed.get(check, 0) + 1
        elif reported.finding.confidence is not Confidence.HINT:
            by_severity = counts.setdefault(check, {})
            level = reported.finding.severity.value
            by_severity[level] = by_severity.get(level, 0) + 1
    accepted = {record.check: record.accepted for record in session.project.findings.records()}
    names = sorted(counts.keys() | dismissed.keys() | {c for c, n in accepted.items() if n})
    summaries = []
    for name in names:
        declared = check_by_id(name)
        summaries.append(
            context.CheckSummary(
                name,
                declared.title if declared else name,
                counts.get(name, {}),
                dismissed.get(name, 0),
                accepted.get(name, 0),
            )
        )
    return tuple(sorted(summaries, key=lambda summary: -summary.open))


def _worst(
    rows: Sequence[context.ReportedSegment],
) -> tuple[context.ReportedSegment, ...]:
    """The segments that need a person most: gravest finding first, then the lowest chrF."""

    def risk(row: context.ReportedSegment) -> tuple[int, float]:
        ranks = [
            finding.finding.severity.rank
            for finding in row.findings
            if not finding.dismissed and finding.finding.confidence is not Confidence.HINT
        ]
        return -max(ranks, default=-1), row.scores.get("chrF", 100.0)

    open_rows = [row for row in rows if row.status is not Status.APPROVED and row.target]
    return tuple(sorted(open_rows, key=risk)[:_WORST])


def _people(
    session: Session, rows: Sequence[context.ReportedSegment]
) -> tuple[context.PersonWork, ...]:
    """Who did what; effort is measured where somebody changed a machine translation."""
    from workbench.scoring.effort import Effort, effort

    target_has_spaces = session.project.target_languages[0].has_spaces
    efforts: dict[str, Effort] = {}
    edited: dict[str, int] = {}
    for row in rows:
        if row.last_editor is None:
            continue
        edited[row.last_editor] = edited.get(row.last_editor, 0) + 1
        if row.changes:
            machine = "".join(text for kind, text in row.changes if kind != "new")
            efforts[row.last_editor] = efforts.get(row.last_editor, Effort()) + effort(
                row.target, machine, target_has_spaces
            )
    approvals = session.project.remarks.approvals()
    times = session.project.times.by_person()
    changed = dict(session.project.remarks.people())
    return tuple(
        context.PersonWork(
            name,
            changed.get(name, 0),
            edited.get(name, 0),
            approvals.get(name, 0),
            efforts[name].hter if name in efforts else None,
            *times.get(name, (0.0, 0)),
        )
        # Who only read changed nothing, and worked all the same.
        for name in (*changed, *(one for one in times if one not in changed))
    )

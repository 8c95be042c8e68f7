"""Between table rows and domain values, in one place."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from workbench.domain.events import Comment, Event
from workbench.domain.findings import (
    Confidence,
    Dismissal,
    DismissalScope,
    Finding,
    Severity,
    Suggestion,
)
from workbench.domain.languages import Language
from workbench.domain.segments import Document, Segment
from workbench.domain.spans import Span
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText

# SQLite allows 32,766 bound values in a statement; id lists are cut well below.
IDS_AT_ONCE = 5000


def now() -> str:
    """The time as events hold it: ISO 8601, UTC, milliseconds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def tags_column(text: TaggedText) -> str | None:
    """The JSON of ``text``'s tags, NULL for none."""
    return json.dumps(text.tags_as_json(), ensure_ascii=False) if text.tags else None


def tagged(text: str, tags: str | None) -> TaggedText:
    """The inverse of the two columns."""
    return TaggedText(text) if not tags else TaggedText.from_json(text, json.loads(tags))


def chunks(ids: Sequence[int], size: int = IDS_AT_ONCE) -> Iterator[Sequence[int]]:
    """Cut an id list into pieces that fit a statement."""
    for start in range(0, len(ids), size):
        yield ids[start : start + size]


def to_segment(row: Any) -> Segment:
    """A row of ``segment`` as a value."""
    return Segment(
        id=row.id,
        document_id=row.document_id,
        position=row.position,
        source=tagged(row.source, row.source_tags),
        target=tagged(row.target, row.target_tags),
        status=Status(row.status),
        locked=bool(row.locked),
        revision=row.revision,
        external_id=row.external_id,
        origin=row.origin,
        last_editor=row.last_editor,
        changed_at=row.changed_at,
        reason=row.reason,
        ends_paragraph=bool(row.ends_paragraph),
        metadata=json.loads(row.metadata) if row.metadata else {},
    )


def to_document(row: Any, count: int = 0) -> Document:
    """A row of ``document`` as a value."""
    return Document(
        id=row.id,
        name=row.name,
        format=row.format,
        source_language=Language.parse(row.source_language),
        target_language=Language.parse(row.target_language),
        segment_count=count,
        has_source=bool(row.has_source),
    )


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def to_finding(row: Any) -> Finding:
    """A row of ``finding`` as a value."""
    return Finding(
        check=row.check_id,
        severity=list(Severity)[row.severity],
        category=row.category,
        message=row.message,
        source_span=_span(row.source_start, row.source_end),
        target_span=_span(row.target_start, row.target_end),
        suggestions=tuple(
            Suggestion(text, None if span is None else Span(*span), bool(safe))
            for text, span, safe in json.loads(row.suggestions or "[]")
        ),
        confidence=Confidence(row.confidence) if row.confidence else None,
        lexicon_entry=row.lexicon_entry,
    )


def finding_row(segment_id: int, finding: Finding, source: str, target: str) -> dict[str, Any]:
    """The columns of one finding; the dismissed flag is set by the caller."""
    suggestions = [
        [s.text, s.span.as_list() if s.span else None, s.safe] for s in finding.suggestions
    ]
    return {
        "segment_id": segment_id,
        "check_id": finding.check,
        "severity": finding.severity.rank,
        "category": finding.category,
        "message": finding.message,
        "source_start": finding.source_span.start if finding.source_span else None,
        "source_end": finding.source_span.end if finding.source_span else None,
        "target_start": finding.target_span.start if finding.target_span else None,
        "target_end": finding.target_span.end if finding.target_span else None,
        "suggestions": json.dumps(suggestions, ensure_ascii=False) if suggestions else None,
        "confidence": finding.confidence.value if finding.confidence else None,
        "lexicon_entry": finding.lexicon_entry,
        "fingerprint": finding.fingerprint(source, target),
    }


def to_dismissal(row: Any) -> Dismissal:
    """A row of ``dismissal`` as a value."""
    return Dismissal(
        id=row.id,
        scope=DismissalScope(row.scope),
        check=row.check_id,
        fingerprint=row.fingerprint,
        segment_id=row.segment_id,
        lexicon_entry=row.lexicon_entry,
        reason=row.reason,
        who=row.who,
        when=row.at,
    )


def to_event(row: Any) -> Event:
    """A row of ``event`` joined with its operation as a value."""
    return Event(
        id=row.id,
        segment_id=row.segment_id or 0,
        operation_id=row.operation_id,
        when=row.at,
        who=row.who,
        kind=row.kind,
        before=json.loads(row.before) if row.before else {},
        after=json.loads(row.after) if row.after else {},
    )


def to_comment(row: Any) -> Comment:
    """A row of ``comment`` as a value."""
    return Comment(row.id, row.segment_id, row.at, row.who, row.text, bool(row.resolved))


def by_segment(rows: Iterable[Any]) -> dict[int, list[Any]]:
    """Group rows that have a ``segment_id``."""
    grouped: dict[int, list[Any]] = {}
    for row in rows:
        grouped.setdefault(row.segment_id, []).append(row)
    return grouped

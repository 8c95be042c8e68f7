"""What people said and did: comments, annotations, and the history of events."""

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, and_, func, select

from workbench.domain.annotations import Annotation
from workbench.domain.events import Comment, Event
from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.store import schema
from workbench.store.connection import Database
from workbench.store.rows import chunks, tagged, to_comment, to_event


class Remarks:
    """The remarks room of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def history(self, segment_id: int) -> list[Event]:
        """Everything that happened to a segment, newest first."""
        event, operation = schema.event, schema.operation
        with self._database.reading() as connection:
            rows = connection.execute(
                select(event, operation.c.at, operation.c.who)
                .join(operation, operation.c.id == event.c.operation_id)
                .where(event.c.segment_id == segment_id)
                .order_by(event.c.id.desc())
            )
            return [to_event(row) for row in rows]

    def edits(self, limit: int | None = None) -> list[Event]:
        """Every change of a target, oldest first: the tracked changes of the report."""
        event, operation = schema.event, schema.operation
        statement = (
            select(event, operation.c.at, operation.c.who)
            .join(operation, operation.c.id == event.c.operation_id)
            .where(event.c.subject == "segment")
            .order_by(event.c.id)
        )
        if limit is not None:
            statement = statement.limit(limit)
        with self._database.reading() as connection:
            return [to_event(row) for row in connection.execute(statement)]

    def people(self) -> list[tuple[str, int]]:
        """(name, number of changes) of everybody who worked on the project."""
        event, operation = schema.event, schema.operation
        with self._database.reading() as connection:
            return [
                (row[0], row[1])
                for row in connection.execute(
                    select(operation.c.who, func.count())
                    .join(event, event.c.operation_id == operation.c.id)
                    .group_by(operation.c.who)
                    .order_by(func.count().desc())
                )
            ]

    def approvals(self) -> dict[str, int]:
        """How many segments each person approved (and did not take back)."""
        event, operation = schema.event, schema.operation
        with self._database.reading() as connection:
            return {
                row[0]: row[1]
                for row in connection.execute(
                    select(operation.c.who, func.count(func.distinct(event.c.segment_id)))
                    .join(event, event.c.operation_id == operation.c.id)
                    .where(
                        operation.c.state == "done",
                        event.c.subject == "segment",
                        func.json_extract(event.c.after, "$.status") == "approved",
                    )
                    .group_by(operation.c.who)
                )
            }

    def approved_before(self, segment_ids: Sequence[int] | None = None) -> dict[int, TaggedText]:
        """What segments (None: of the whole project) that are approved no more were approved as.

        Of several approvals the last counts; one that was undone counts for nothing.
        """
        event, operation, segment = schema.event, schema.operation, schema.segment
        statement = (
            select(event.c.segment_id, segment.c.target, segment.c.target_tags)
            .distinct()
            .join(operation, operation.c.id == event.c.operation_id)
            .join(segment, segment.c.id == event.c.segment_id)
            .where(*_LEFT_APPROVAL, segment.c.status != Status.APPROVED.value)
        )
        found: dict[int, TaggedText] = {}
        with self._database.reading() as connection:
            parts: list[Sequence[int] | None] = (
                [None] if segment_ids is None else list(chunks(segment_ids))
            )
            for part in parts:
                limited = statement if part is None else statement.where(segment.c.id.in_(part))
                for row in connection.execute(limited).all():
                    found[row[0]] = _last_approved(connection, *row)
        return found

    def comments(self, segment_id: int) -> list[Comment]:
        """The comments on a segment, oldest first."""
        table = schema.comment
        with self._database.reading() as connection:
            rows = connection.execute(
                select(table).where(table.c.segment_id == segment_id).order_by(table.c.id)
            )
            return [to_comment(row) for row in rows]

    def mark_values(self) -> tuple[list[str], list[str]]:
        """The categories that were marked and the people who marked, each once, in order."""
        table = schema.annotation
        with self._database.reading() as connection:
            categories = connection.execute(
                select(table.c.category).distinct().order_by(table.c.category)
            )
            people = connection.execute(select(table.c.who).distinct().order_by(table.c.who))
            return [row[0] for row in categories], [row[0] for row in people]

    def annotations(self, segment_ids: Sequence[int] | None = None) -> list[Annotation]:
        """The MQM marks of segments (None: of the whole project)."""
        table = schema.annotation
        found: list[Annotation] = []
        with self._database.reading() as connection:
            parts: list[Sequence[int] | None] = (
                [None] if segment_ids is None else list(chunks(segment_ids))
            )
            for part in parts:
                statement = select(table).order_by(table.c.segment_id, table.c.id)
                if part is not None:
                    statement = statement.where(table.c.segment_id.in_(part))
                found += [_annotation(row) for row in connection.execute(statement)]
        return found


_LEFT_APPROVAL = (
    schema.operation.c.state == "done",
    schema.operation.c.kind == "change",
    schema.event.c.subject == "segment",
    func.json_extract(schema.event.c.before, "$.status") == Status.APPROVED.value,
)


def _last_approved(
    connection: Connection, segment_id: int, target: str, tags: str | None
) -> TaggedText:
    """The target as it was when the segment was last approved, wound back from what it is now."""
    event, operation = schema.event, schema.operation
    rows = connection.execute(
        select(event.c.before, and_(*_LEFT_APPROVAL))
        .join(operation, operation.c.id == event.c.operation_id)
        .where(event.c.segment_id == segment_id, event.c.subject == "segment")
        .order_by(event.c.id.desc())
    )
    for before, left in rows:
        columns = json.loads(before) if before else {}
        target = columns.get("target", target)
        tags = columns.get("target_tags", tags)
        if left:
            break
    return tagged(target, tags)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _annotation(row: Any) -> Annotation:
    return Annotation(
        id=row.id,
        segment_id=row.segment_id,
        system=row.system,
        who=row.who,
        when=row.at,
        category=row.category,
        severity=Severity(row.severity),
        target_span=_span(row.target_start, row.target_end),
        source_span=_span(row.source_start, row.source_end),
        comment=row.comment,
        finding_fingerprint=row.finding_fingerprint,
    )

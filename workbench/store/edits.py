"""Every change a person makes: logged as inverse rows, undone and redone from that log.

One operation is what one undo takes back: a typed target, or ten thousand approvals. Its events
hold, for each changed row, the columns before and after (NULL: the row did not exist).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Table, bindparam, delete, insert, select, update

from workbench.domain.changes import Changes
from workbench.domain.errors import ConflictError, RefusedError
from workbench.store import schema
from workbench.store.connection import Database
from workbench.store.keys import text_key
from workbench.store.rows import chunks, now
from workbench.store.termbase import CONCEPT

_SUBJECTS: dict[str, Table] = {
    "segment": schema.segment,
    "dismissal": schema.dismissal,
    "acceptance": schema.acceptance,
    "comment": schema.comment,
    "annotation": schema.annotation,
    "reference": schema.reference,
    "candidate": schema.candidate,
    CONCEPT: schema.concept,
}
# What identifies a row of a table without an id of its own; its event carries the second.
_KEYS = {"reference": ("segment_id", "set_id"), "candidate": ("segment_id", "system_id")}
# Not a row but a move of all later positions of a document: before and after hold ``document_id``,
# ``from`` (the first position that moves) and ``by``.
SHIFT = "shift"
# A project setting that people take back like an edit: before and after hold ``key`` and ``value``
# (JSON text).
SETTING = "setting"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One changed row: ``before`` None inserts, ``after`` None deletes.

    ``expected_revision`` is the compare-and-set on a segment; None skips it.
    """

    subject: str
    subject_id: int | None
    segment_id: int | None
    kind: str
    before: Row | None
    after: Row | None
    expected_revision: int | None = None


@dataclass(frozen=True, slots=True)
class Operation:
    """What one undo takes back."""

    id: int
    title: str
    who: str
    when: str


@dataclass(frozen=True, slots=True)
class Applied:
    """The outcome of a change: its operation, what moved, and the new row ids in order."""

    operation: int
    changes: Changes
    new_ids: tuple[int, ...] = field(default=())


class Edits:
    """The writer's side of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def apply(self, who: str, title: str, changes: Iterable[Change]) -> Applied:
        """Carry out ``changes`` as one operation.

        Raises ``ConflictError`` when a segment is no longer at the expected revision: nothing is
        changed then.
        """
        with self._database.writing() as connection:
            connection.execute(
                update(schema.operation)
                .where(schema.operation.c.who == who, schema.operation.c.state == "undone")
                .values(state="discarded")
            )
            operation = self._new_operation(connection, who, title, "change")
            moved, ids = self._carry_out(connection, operation, list(changes))
        return Applied(operation, moved, ids)

    def undo(self, who: str) -> tuple[Operation, Changes] | None:
        """Take back the person's last operation; None when there is none.

        Raises ``ConflictError`` when somebody else has changed one of its rows since.
        """
        return self._replay(who, "done", backwards=True)

    def redo(self, who: str) -> tuple[Operation, Changes] | None:
        """Do again what was last undone; None when there is nothing."""
        return self._replay(who, "undone", backwards=False)

    def next_undo(self, who: str) -> Operation | None:
        """The operation that ``undo`` would take back."""
        with self._database.reading() as connection:
            return self._find(connection, who, "done")

    def next_redo(self, who: str) -> Operation | None:
        """The operation that ``redo`` would do again."""
        with self._database.reading() as connection:
            return self._find(connection, who, "undone")

    def dismissals_of(self, operation_id: int) -> list[Row]:
        """The dismissal rows that an operation added or removed."""
        table = schema.event
        with self._database.reading() as connection:
            rows = connection.execute(
                select(table.c.before, table.c.after).where(
                    table.c.operation_id == operation_id, table.c.subject == "dismissal"
                )
            ).all()
        return [found for row in rows if (found := _load(row.after or row.before)) is not None]

    def concepts_of(self, operation_id: int) -> list[Row]:
        """The rows of the termbase that an operation changed, before and after."""
        return self._sides(operation_id, CONCEPT)

    def settings_of(self, operation_id: int) -> list[Row]:
        """``key`` and ``value`` of each setting that an operation gave, before and after."""
        return self._sides(operation_id, SETTING)

    def _sides(self, operation_id: int, subject: str) -> list[Row]:
        table = schema.event
        with self._database.reading() as connection:
            rows = connection.execute(
                select(table.c.before, table.c.after).where(
                    table.c.operation_id == operation_id, table.c.subject == subject
                )
            ).all()
        sides = [_load(text) for row in rows for text in (row.before, row.after)]
        return [side for side in sides if side is not None]

    def _find(self, connection: Connection, who: str, state: str) -> Operation | None:
        table = schema.operation
        # The next redo is the oldest of what is undone: undo went backwards.
        order = table.c.id.desc() if state == "done" else table.c.id.asc()
        row = connection.execute(
            select(table)
            .where(table.c.who == who, table.c.state == state, table.c.kind == "change")
            .order_by(order)
            .limit(1)
        ).first()
        return None if row is None else Operation(row.id, row.title, row.who, row.at)

    def _replay(self, who: str, state: str, *, backwards: bool) -> tuple[Operation, Changes] | None:
        with self._database.writing() as connection:
            operation = self._find(connection, who, state)
            if operation is None:
                return None
            table = schema.event
            rows = connection.execute(
                select(table)
                .where(table.c.operation_id == operation.id)
                .order_by(table.c.id.desc() if backwards else table.c.id.asc())
            ).all()
            kind = "undo" if backwards else "redo"
            changes = [
                Change(
                    row.subject,
                    row.subject_id,
                    row.segment_id,
                    kind,
                    _load(row.after if backwards else row.before),
                    _load(row.before if backwards else row.after),
                )
                for row in rows
            ]
            self._refuse_if_moved(connection, changes, operation)
            record = self._new_operation(connection, who, operation.title, kind)
            moved, _ = self._carry_out(connection, record, changes)
            connection.execute(
                update(schema.operation)
                .where(schema.operation.c.id == operation.id)
                .values(state="undone" if backwards else "done")
            )
        return operation, moved

    def _refuse_if_moved(
        self, connection: Connection, changes: list[Change], operation: Operation
    ) -> None:
        """Undo only onto rows that are as the operation left them."""
        expected: dict[int, Row] = {}
        inserted: list[int] = []
        for change in changes:
            if change.subject == "segment" and change.before is None and change.subject_id:
                inserted.append(change.subject_id)
            if change.subject == "segment" and change.subject_id is not None and change.before:
                expected.setdefault(change.subject_id, change.before)
        table = schema.segment
        moved = any(
            not (_setting_stands(connection, change) and _concept_stands(connection, change))
            for change in changes
        )
        for part in chunks(list(expected)):
            rows = connection.execute(select(table).where(table.c.id.in_(part))).mappings().all()
            moved = moved or len(rows) != len(part)
            for row in rows:
                before = expected[row["id"]]
                # A later edit that was itself undone has counted the revision on.
                moved = moved or any(
                    row[name] != value for name, value in before.items() if name != "revision"
                )
        if inserted:
            taken = select(table.c.id).where(table.c.id.in_(inserted)).limit(1)
            moved = moved or connection.execute(taken).first() is not None
        if moved:
            raise ConflictError(
                f"“{operation.title}” cannot be taken back: a segment was changed since; "
                "restore the version you want from its history instead."
            )

    def _new_operation(self, connection: Connection, who: str, title: str, kind: str) -> int:
        result = connection.execute(
            insert(schema.operation).values(at=now(), who=who, title=title, kind=kind)
        )
        key = result.inserted_primary_key
        assert key is not None
        return int(key[0])

    def _carry_out(
        self, connection: Connection, operation: int, changes: list[Change]
    ) -> tuple[Changes, tuple[int, ...]]:
        structure = any(_moves_segments(change) for change in changes)
        settings = any(change.subject in (SETTING, CONCEPT) for change in changes)
        segments: set[int] = set()
        findings: set[int] = set()
        new_ids: list[int] = []
        events: list[dict[str, Any]] = []
        for columns, group in groupby(changes, _update_shape):
            batch = list(group)
            if columns is not None:
                # Ten thousand approvals are one statement run ten thousand times.
                self._write_segments(connection, columns, batch)
            for change in batch:
                subject_id = change.subject_id
                if columns is None:
                    subject_id = self._write_row(connection, change)
                    if change.subject_id is None:
                        new_ids.append(subject_id)
                if change.segment_id is not None:
                    segments.add(change.segment_id)
                    if change.subject in ("dismissal", "acceptance"):
                        findings.add(change.segment_id)
                events.append(
                    {
                        "operation_id": operation,
                        "subject": change.subject,
                        "subject_id": subject_id,
                        "segment_id": change.segment_id,
                        "kind": change.kind,
                        "before": _dump(change.before),
                        "after": _dump(change.after),
                    }
                )
        if events:
            connection.execute(insert(schema.event), events)
        moved = Changes(
            frozenset(segments), frozenset(findings), structure=structure, settings=settings
        )
        return moved, tuple(new_ids)

    def _write_row(self, connection: Connection, change: Change) -> int:
        if change.subject == SHIFT:
            return self._shift(connection, change)
        if change.subject == SETTING:
            return _write_setting(connection, change)
        table = _SUBJECTS[change.subject]
        if change.subject in _KEYS:
            return self._write_keyed(connection, table, change)
        if change.after is None:
            connection.execute(delete(table).where(table.c.id == change.subject_id))
            assert change.subject_id is not None
            return change.subject_id
        if change.before is None:
            values = dict(change.after)
            if change.subject == "segment":
                values["source_key"] = text_key(values["source"])
                values["target_key"] = text_key(values["target"])
            if change.subject_id is not None:
                values["id"] = change.subject_id
            key = connection.execute(insert(table).values(**values)).inserted_primary_key
            assert key is not None
            return int(key[0])
        assert change.subject_id is not None
        connection.execute(
            update(table).where(table.c.id == change.subject_id).values(**change.after)
        )
        return change.subject_id

    def _write_keyed(self, connection: Connection, table: Table, change: Change) -> int:
        """A reference or a candidate, and with it everything that was measured against it."""
        row = change.after if change.after is not None else change.before
        assert row is not None
        first, second = _KEYS[change.subject]
        here = (table.c[first] == row[first]) & (table.c[second] == row[second])
        if change.after is None:
            connection.execute(delete(table).where(here))
        elif change.before is None:
            connection.execute(insert(table).values(**change.after))
        else:
            connection.execute(update(table).where(here).values(**change.after))
        statistic = schema.statistic
        connection.execute(delete(statistic).where(statistic.c.segment_id == row[first]))
        return int(row[second])

    def _shift(self, connection: Connection, change: Change) -> int:
        """Make room for a segment in its document, or close the gap it left."""
        assert change.after is not None
        table, after = schema.segment, change.after
        connection.execute(
            update(table)
            .where(table.c.document_id == after["document_id"], table.c.position >= after["from"])
            .values(position=table.c.position + after["by"])
        )
        return int(after["document_id"])

    def _write_segments(
        self, connection: Connection, columns: tuple[str, ...], batch: list[Change]
    ) -> None:
        table = schema.segment
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in columns[1:]}
        if "target" in values:
            values["target_key"] = bindparam("new_target_key")
            values["revision"] = table.c.revision + 1
        if "source" in values:
            values["source_key"] = bindparam("new_source_key")
        statement = update(table).where(table.c.id == bindparam("row_id")).values(**values)
        compared = columns[0] == "compared"
        if compared:
            statement = statement.where(table.c.revision == bindparam("expected"))
        parameters: list[dict[str, Any]] = []
        for change in batch:
            assert change.after is not None
            row: dict[str, Any] = {f"new_{name}": value for name, value in change.after.items()}
            row["row_id"] = change.subject_id
            if compared:
                row["expected"] = change.expected_revision
            if "target" in values:
                row["new_target_key"] = text_key(change.after["target"])
            if "source" in values:
                row["new_source_key"] = text_key(change.after["source"])
            parameters.append(row)
        if connection.execute(statement, parameters).rowcount != len(batch):
            raise ConflictError(
                "The segment was changed by somebody else in the meantime; "
                "look at the new text and try again."
            )


def _update_shape(change: Change) -> tuple[str, ...] | None:
    """What segment updates must share to be one statement; None for every other change."""
    if change.subject != "segment" or change.before is None or change.after is None:
        return None
    compared = "free" if change.expected_revision is None else "compared"
    return (compared, *sorted(change.after))


def _moves_segments(change: Change) -> bool:
    """Whether a segment comes or goes."""
    whole = change.before is None or change.after is None
    return change.subject == SHIFT or (change.subject == "segment" and whole)


def refuse_locked(locked: bool, position: int) -> None:
    """Raise ``RefusedError`` for an edit of a locked segment."""
    if locked:
        raise RefusedError(f"Segment {position} is locked; unlock it to change it.")


def _dump(row: Row | None) -> str | None:
    return None if row is None else json.dumps(dict(row), ensure_ascii=False)


def _load(text: str | None) -> Row | None:
    return None if text is None else dict(json.loads(text))


def _write_setting(connection: Connection, change: Change) -> int:
    """A project setting has no number: its event carries 0."""
    table, row = schema.project_setting, change.after or change.before
    assert row is not None
    connection.execute(delete(table).where(table.c.key == row["key"]))
    if change.after is not None:
        connection.execute(insert(table).values(key=row["key"], value=row["value"]))
    return 0


def _concept_stands(connection: Connection, change: Change) -> bool:
    """Whether a concept is still as the operation left it; True for everything else."""
    if change.subject != CONCEPT:
        return True
    table = schema.concept
    row = (
        connection.execute(select(table).where(table.c.id == change.subject_id)).mappings().first()
    )
    if row is None or change.before is None:
        return row is None and change.before is None
    return all(row[name] == value for name, value in change.before.items())


def _setting_stands(connection: Connection, change: Change) -> bool:
    """Whether a setting is still as the operation left it; True for everything else."""
    row = change.before or change.after
    if change.subject != SETTING or row is None:
        return True
    table = schema.project_setting
    value = connection.execute(
        select(table.c.value).where(table.c.key == row["key"])
    ).scalar_one_or_none()
    return bool(value == (change.before["value"] if change.before else None))

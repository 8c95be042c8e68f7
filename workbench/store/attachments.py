"""The rows that hang on a segment, as they lie in their tables: what a split or a merge moves."""

from typing import Any

from sqlalchemy import func, select

from workbench.store import schema
from workbench.store.connection import Database
from workbench.store.edits import Row

#: Not of the text but worked out from it; a row that is made again starts without.
_COMPUTED = frozenset(
    {"checked_revision", "checked_profile", "open_findings", "worst_finding"}
    | {"source_key", "target_key"}
)
_TABLES = {
    "annotation": schema.annotation,
    "comment": schema.comment,
    "acceptance": schema.acceptance,
    "dismissal": schema.dismissal,
    "reference": schema.reference,
    "candidate": schema.candidate,
}


def segment_row(database: Database, segment_id: int) -> dict[str, Any]:
    """A segment's columns, those that are computed left out."""
    table = schema.segment
    with database.reading() as connection:
        row = connection.execute(select(table).where(table.c.id == segment_id)).mappings().one()
    return {name: value for name, value in row.items() if name not in _COMPUTED}


def rows_of(database: Database, subject: str, segment_id: int) -> list[Row]:
    """The rows of one table (``annotation``, ``reference`` …) that belong to a segment."""
    table = _TABLES[subject]
    with database.reading() as connection:
        found = connection.execute(select(table).where(table.c.segment_id == segment_id)).mappings()
        return [dict(row) for row in found]


def free_segment_id(database: Database) -> int:
    """An id that no segment has and none in the log ever had."""
    segment, event = schema.segment, schema.event
    with database.reading() as connection:
        top = connection.execute(select(func.max(segment.c.id))).scalar() or 0
        logged = connection.execute(select(func.max(event.c.segment_id))).scalar() or 0
    return max(top, logged) + 1

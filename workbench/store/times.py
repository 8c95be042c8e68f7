"""How long people worked on segments: a sum for each person and segment, beside the undo log."""

from collections.abc import Mapping

from sqlalchemy import exists, func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from workbench.store import schema
from workbench.store.connection import Database

_table = schema.time_spent


class Times:
    """The room of times. Seconds are those of work; idle ones are never recorded."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, who: str, seconds: Mapping[int, float]) -> None:
        """Add what a person spent on segments, by segment id; segments that are gone are skipped.

        Losing the last few seconds to a power cut is no harm: this does not wait for the disk.
        """
        with self._database.writing(bulk=True) as connection:
            for segment_id, spent in seconds.items():
                there = connection.execute(
                    select(exists().where(schema.segment.c.id == segment_id))
                ).scalar()
                if not there:
                    continue
                connection.execute(
                    upsert(_table)
                    .values(segment_id=segment_id, who=who, seconds=spent)
                    .on_conflict_do_update(
                        index_elements=["segment_id", "who"],
                        set_={"seconds": _table.c.seconds + spent},
                    )
                )

    def of(self, segment_id: int) -> list[tuple[str, float]]:
        """(name, seconds) of everybody who worked on a segment, the longest first."""
        statement = (
            select(_table.c.who, _table.c.seconds)
            .where(_table.c.segment_id == segment_id)
            .order_by(_table.c.seconds.desc())
        )
        with self._database.reading() as connection:
            return [(row[0], row[1]) for row in connection.execute(statement)]

    def by_person(self) -> dict[str, tuple[float, int]]:
        """Seconds, and on how many segments, of everybody."""
        statement = select(_table.c.who, func.sum(_table.c.seconds), func.count()).group_by(
            _table.c.who
        )
        with self._database.reading() as connection:
            return {row[0]: (row[1], row[2]) for row in connection.execute(statement)}

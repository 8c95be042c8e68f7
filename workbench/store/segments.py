"""Reading segments: id lists for the grid, pages of rows, counts."""

import json
from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from workbench.domain.errors import InputError
from workbench.domain.findings import Finding
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Segment
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.store import schema
from workbench.store.connection import Database, stoppable
from workbench.store.keys import text_key
from workbench.store.outline import Outline, read_outline
from workbench.store.query import ALL, Query
from workbench.store.query_sql import ids_statement
from workbench.store.rows import by_segment, chunks, tagged, to_finding, to_segment


@dataclass(frozen=True, slots=True)
class StoredFinding:
    """A finding with its place in the store."""

    id: int
    segment_id: int
    finding: Finding
    fingerprint: str
    dismissed: bool


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """All that a row of the grid shows.

    ``reference`` is the first reference set's text; ``scores`` the current scores of the target
    by metric name (a stale one is absent); ``comments`` counts the unresolved ones.
    """

    segment: Segment
    findings: tuple[StoredFinding, ...] = ()
    reference: TaggedText | None = None
    candidate: TaggedText | None = None
    scores: Mapping[str, float] = field(default_factory=dict)
    comments: int = 0


class Segments:
    """The reader's side of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self, query: Query = ALL, progress: Progress = no_progress) -> "array[int]":
        """The ids that satisfy ``query`` in its order: 8 bytes a segment, nothing else.

        ``progress`` is asked all the while whether to go on: reading a million texts takes
        seconds. How far it is nobody knows, so it always hears 0 of 1.
        """
        statement = ids_statement(query)
        found = array("q")
        with self._database.reading() as connection:
            # The driver's own rows: a million of them through Result objects takes twice as long.
            compiled = statement.compile(connection, compile_kwargs={"render_postcompile": True})
            values = compiled.construct_params()
            with stoppable(connection, progress):
                cursor = connection.connection.cursor()
                cursor.execute(str(compiled), [values[name] for name in compiled.positiontup or ()])
                while part := cursor.fetchmany(50_000):
                    found.extend([row[0] for row in part])
                cursor.close()
        return found

    def outline(self) -> Outline:
        """All segments as running text: what makes a paragraph."""
        return read_outline(self._database)

    def count(self) -> int:
        """How many segments the project has."""
        with self._database.reading() as connection:
            return int(
                connection.execute(select(func.count()).select_from(schema.segment)).scalar_one()
            )

    def get(self, segment_id: int) -> Segment:
        """One segment; raise ``InputError`` when it is gone."""
        found = self.many([segment_id])
        if not found:
            raise InputError("This segment is no longer in the project; reload the list.")
        return found[0]

    def at(self, document_id: int, position: int) -> int | None:
        """The segment at a position of a document."""
        table = schema.segment
        with self._database.reading() as connection:
            return connection.execute(
                select(table.c.id).where(
                    table.c.document_id == document_id, table.c.position == position
                )
            ).scalar()

    def many(self, segment_ids: Sequence[int]) -> list[Segment]:
        """Segments in the order of ``segment_ids``; unknown ids are left out."""
        found: dict[int, Segment] = {}
        with self._database.reading() as connection:
            for part in chunks(segment_ids):
                for row in connection.execute(
                    select(schema.segment).where(schema.segment.c.id.in_(part))
                ):
                    found[row.id] = to_segment(row)
        return [found[i] for i in segment_ids if i in found]

    def target_language(self, segment_id: int) -> Language:
        """The language a segment is translated into."""
        table, document = schema.segment, schema.document
        with self._database.reading() as connection:
            code = connection.execute(
                select(document.c.target_language)
                .join(table, table.c.document_id == document.c.id)
                .where(table.c.id == segment_id)
            ).scalar()
        if code is None:
            raise InputError("This segment is no longer in the project; reload the list.")
        return Language.parse(code)

    def of_document(self, document_id: int) -> list[Segment]:
        """All segments of a document in order."""
        table = schema.segment
        with self._database.reading() as connection:
            rows = connection.execute(
                select(table).where(table.c.document_id == document_id).order_by(table.c.position)
            )
            return [to_segment(row) for row in rows]

    def rows(self, segment_ids: Sequence[int]) -> list[SegmentRow]:
        """What the grid shows of these segments, in their order; unknown ids are left out."""
        finding, comment = schema.finding, schema.comment
        result: list[SegmentRow] = []
        with self._database.reading() as connection:
            for part in chunks(segment_ids, 1000):
                segments = {
                    row.id: to_segment(row)
                    for row in connection.execute(
                        select(schema.segment).where(schema.segment.c.id.in_(part))
                    )
                }
                findings = by_segment(
                    connection.execute(
                        select(finding)
                        .where(finding.c.segment_id.in_(part))
                        .order_by(finding.c.severity.desc(), finding.c.id)
                    )
                )
                references: dict[int, TaggedText] = {}
                table = schema.reference
                for row in connection.execute(
                    select(table).where(table.c.segment_id.in_(part)).order_by(table.c.set_id)
                ):
                    references.setdefault(row.segment_id, tagged(row.text, row.tags))
                candidates = self._origins(connection, part)
                scores = self._scores(connection, part)
                comments: dict[int, int] = {
                    row[0]: row[1]
                    for row in connection.execute(
                        select(comment.c.segment_id, func.count())
                        .where(comment.c.segment_id.in_(part), comment.c.resolved.is_(False))
                        .group_by(comment.c.segment_id)
                    )
                }
                result += [
                    SegmentRow(
                        segments[key],
                        tuple(stored_finding(row) for row in findings.get(key, ())),
                        references.get(key),
                        candidates.get(key),
                        scores.get(key, {}),
                        comments.get(key, 0),
                    )
                    for key in part
                    if key in segments
                ]
        return result

    @staticmethod
    def _origins(connection: Connection, part: Sequence[int]) -> dict[int, TaggedText]:
        table, system, segment = schema.candidate, schema.system, schema.segment
        rows = connection.execute(
            select(table.c.segment_id, table.c.text, table.c.tags)
            .join(system, system.c.id == table.c.system_id)
            .join(segment, segment.c.id == table.c.segment_id)
            .where(table.c.segment_id.in_(part), system.c.name == segment.c.origin)
        )
        return {row.segment_id: tagged(row.text, row.tags) for row in rows}

    @staticmethod
    def _scores(connection: Connection, part: Sequence[int]) -> dict[int, dict[str, float]]:
        statistic, measure, segment = schema.statistic, schema.measure, schema.segment
        found: dict[int, dict[str, float]] = {}
        for row in connection.execute(
            select(statistic.c.segment_id, measure.c.metric, statistic.c.score)
            .join(measure, measure.c.id == statistic.c.measure_id)
            .join(segment, segment.c.id == statistic.c.segment_id)
            .where(
                statistic.c.segment_id.in_(part),
                measure.c.system == "",
                statistic.c.revision == segment.c.revision,
            )
        ):
            found.setdefault(row.segment_id, {})[row.metric] = row.score
        return found

    def status_counts(self) -> dict[Status, int]:
        """How many segments stand at each status (every status is a key)."""
        table = schema.segment
        with self._database.reading() as connection:
            counts: dict[str, int] = {
                row[0]: row[1]
                for row in connection.execute(
                    select(table.c.status, func.count()).group_by(table.c.status)
                )
            }
        return {status: counts.get(status.value, 0) for status in Status}

    def status_counts_by_document(self) -> dict[int, dict[Status, int]]:
        """The same for each document id."""
        table = schema.segment
        result: dict[int, dict[Status, int]] = {}
        with self._database.reading() as connection:
            for document_id, status, count in connection.execute(
                select(table.c.document_id, table.c.status, func.count()).group_by(
                    table.c.document_id, table.c.status
                )
            ):
                result.setdefault(document_id, dict.fromkeys(Status, 0))[Status(status)] = count
        return result

    def groups_to_recheck(self, segment_id: int, by: str) -> list[list[int]]:
        """The groups whose consistency one edit may have changed, each with all its members.

        ``by`` is ``source`` or ``target``. The group of equal sources; or the group of the
        target as it is now, and the one that the last change left behind (which may be a group
        of one: its finding must go).
        """
        table, document, event = schema.segment, schema.document, schema.event
        column = table.c.source_key if by == "source" else table.c.target_key
        with self._database.reading() as connection:
            row = connection.execute(
                select(column, document.c.target_language)
                .join(document, document.c.id == table.c.document_id)
                .where(table.c.id == segment_id)
            ).one()
            keys = [row[0]]
            if by == "target":
                before = connection.execute(
                    select(event.c.before)
                    .where(event.c.segment_id == segment_id, event.c.subject == "segment")
                    .order_by(event.c.id.desc())
                    .limit(1)
                ).scalar()
                changed = json.loads(before) if before else {}
                if "target" in changed:
                    keys.append(text_key(changed["target"]))
            groups = []
            for key in dict.fromkeys(key for key in keys if key):
                members = connection.execute(
                    select(table.c.id)
                    .join(document, document.c.id == table.c.document_id)
                    .where(
                        column == key,
                        document.c.target_language == row[1],
                        table.c.target_key != "",
                    )
                    .order_by(table.c.id)
                ).scalars()
                groups.append(sorted({*members, segment_id}))
        return groups

    def repeated_groups(self, by: str) -> list[list[int]]:
        """Groups of two or more segments with an equal ``source`` or ``target``, one language.

        ``by`` is ``source`` or ``target``; empty texts are in no group.
        """
        table, document = schema.segment, schema.document
        key = table.c.source_key if by == "source" else table.c.target_key
        repeated = (
            select(key.label("key"), document.c.target_language.label("language"))
            .join(document, document.c.id == table.c.document_id)
            .where(key != "", table.c.target_key != "")
            .group_by(key, document.c.target_language)
            .having(func.count() > 1)
            .subquery()
        )
        statement = (
            select(repeated.c.key, repeated.c.language, table.c.id)
            .join(table, key == repeated.c.key)
            .join(document, document.c.id == table.c.document_id)
            .where(document.c.target_language == repeated.c.language, table.c.target_key != "")
            .order_by(repeated.c.key, repeated.c.language, table.c.id)
        )
        groups: dict[tuple[str, str], list[int]] = {}
        with self._database.reading() as connection:
            for group_key, language, segment_id in connection.execute(statement):
                groups.setdefault((group_key, language), []).append(segment_id)
        return list(groups.values())


def stored_finding(row: Any) -> StoredFinding:
    """A row of ``finding`` with its place in the store."""
    return StoredFinding(
        row.id, row.segment_id, to_finding(row), row.fingerprint, bool(row.dismissed)
    )

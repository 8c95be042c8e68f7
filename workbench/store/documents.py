"""Documents, their original bytes, and bulk loading of segments, references and candidates."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from workbench.domain.errors import InputError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Candidate, Document, Reference
from workbench.domain.statuses import Status
from workbench.domain.text import EMPTY, TaggedText
from workbench.store import schema
from workbench.store.connection import Database
from workbench.store.keys import text_key
from workbench.store.rows import IDS_AT_ONCE, chunks, now, tagged, tags_column, to_document


@dataclass(frozen=True, slots=True)
class NewSegment:
    """A segment on its way in; references and candidates by set and system name."""

    source: TaggedText
    target: TaggedText = EMPTY
    status: Status = Status.NEW
    locked: bool = False
    external_id: str | None = None
    ends_paragraph: bool = False
    note: str = ""
    origin: str | None = None
    references: Mapping[str, TaggedText] = field(default_factory=dict)
    candidates: Mapping[str, TaggedText] = field(default_factory=dict)
    metadata: Mapping[str, Any] = field(default_factory=dict)


class Documents:
    """What was imported, and how more is added."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, *, counted: bool = True) -> list[Document]:
        """Every document in order of import.

        ``counted`` fills in the number of segments, which costs a pass over an index: leave it
        out where somebody waits for a key stroke.
        """
        document, segment = schema.document, schema.segment
        counts: dict[int, int] = {}
        with self._database.reading() as connection:
            if counted:
                counts = {
                    row[0]: row[1]
                    for row in connection.execute(
                        select(segment.c.document_id, func.count()).group_by(segment.c.document_id)
                    )
                }
            rows = connection.execute(select(document).order_by(document.c.id)).all()
        return [to_document(row, counts.get(row.id, 0)) for row in rows]

    def named(self, name: str, target: Language | None = None) -> Document:
        """The document of that name; raise ``InputError`` naming the ones there are."""
        documents = self.all(counted=False)
        for document in documents:
            if document.name == name and target in (None, document.target_language):
                return document
        names = ", ".join(document.name for document in documents) or "none yet"
        raise InputError(f"There is no document “{name}” in the project; it has: {names}.")

    def original(self, document_id: int) -> tuple[bytes, str]:
        """The bytes that were imported, and the file name they came under."""
        document, original = schema.document, schema.original
        with self._database.reading() as connection:
            row = connection.execute(
                select(original.c.data, document.c.file_name)
                .join(document, document.c.id == original.c.document_id)
                .where(original.c.document_id == document_id)
            ).one()
        return bytes(row.data), str(row.file_name)

    def add(
        self,
        *,
        name: str,
        format_name: str,
        file_name: str,
        source_language: Language,
        target_language: Language,
        original: bytes,
        segments: Iterable[NewSegment],
        total: int = 0,
        has_source: bool = True,
        progress: Progress = no_progress,
    ) -> int:
        """Add a document with all its segments in one transaction; return its id.

        A name already taken for this target language gets a number ("report (2)").
        """
        with self._database.writing(bulk=True) as connection:
            name = _free_name(connection, name, target_language)
            result = connection.execute(
                insert(schema.document).values(
                    name=name,
                    format=format_name,
                    file_name=file_name,
                    source_language=source_language.code,
                    target_language=target_language.code,
                    has_source=has_source,
                    imported_at=now(),
                )
            )
            key = result.inserted_primary_key
            assert key is not None
            document_id = int(key[0])
            connection.execute(
                insert(schema.original).values(document_id=document_id, data=original)
            )
            loader = _Loader(connection, document_id)
            stream = iter(segments)
            done = 0
            while batch := list(islice(stream, IDS_AT_ONCE)):
                loader.load(batch, first_position=done + 1)
                done += len(batch)
                progress(done, max(total, done), "importing")
        return document_id

    def remove(self, document_id: int) -> None:
        """Take a document and everything about its segments out of the project."""
        with self._database.writing(bulk=True) as connection:
            connection.execute(delete(schema.document).where(schema.document.c.id == document_id))

    def put_references(self, set_name: str, texts: Mapping[int, TaggedText]) -> None:
        """Set the references of segments (by id) in one named set; old ones are replaced."""
        with self._database.writing(bulk=True) as connection:
            set_id = _named(connection, schema.reference_set, set_name)
            rows = [
                {"segment_id": i, "set_id": set_id, "text": t.text, "tags": tags_column(t)}
                for i, t in texts.items()
            ]
            _replace(connection, schema.reference, ("segment_id", "set_id"), rows)
            # Every statistic of these segments was measured against other references.
            for part in chunks(list(texts)):
                connection.execute(
                    delete(schema.statistic).where(schema.statistic.c.segment_id.in_(part))
                )

    def put_candidates(
        self, system: str, texts: Mapping[int, tuple[TaggedText, float | None]]
    ) -> None:
        """Set one system's candidates (text, mean log-probability) of segments by id."""
        with self._database.writing(bulk=True) as connection:
            system_id = _named(connection, schema.system, system)
            rows = [
                {
                    "segment_id": i,
                    "system_id": system_id,
                    "text": text.text,
                    "tags": tags_column(text),
                    "score": score,
                }
                for i, (text, score) in texts.items()
            ]
            _replace(connection, schema.candidate, ("segment_id", "system_id"), rows)
            measures = select(schema.measure.c.id).where(schema.measure.c.system == system)
            for part in chunks(list(texts)):
                connection.execute(
                    delete(schema.statistic).where(
                        schema.statistic.c.segment_id.in_(part),
                        schema.statistic.c.measure_id.in_(measures),
                    )
                )

    def systems(self) -> list[str]:
        """The names of all systems with candidates, in order of arrival."""
        with self._database.reading() as connection:
            return list(
                connection.execute(select(schema.system.c.name).order_by(schema.system.c.id))
                .scalars()
                .all()
            )

    def reference_sets(self) -> list[str]:
        """The names of all reference sets, in order of arrival."""
        table = schema.reference_set
        with self._database.reading() as connection:
            return list(connection.execute(select(table.c.name).order_by(table.c.id)).scalars())

    def candidates(self, segment_ids: Sequence[int]) -> list[Candidate]:
        """The candidates of segments, by segment and then order of arrival."""
        table, system = schema.candidate, schema.system
        found: list[Candidate] = []
        with self._database.reading() as connection:
            for part in chunks(segment_ids):
                rows = connection.execute(
                    select(table, system.c.name)
                    .join(system, system.c.id == table.c.system_id)
                    .where(table.c.segment_id.in_(part))
                    .order_by(table.c.segment_id, table.c.system_id)
                )
                found += [
                    Candidate(r.segment_id, r.name, tagged(r.text, r.tags), r.score) for r in rows
                ]
        return found

    def references(self, segment_ids: Sequence[int]) -> list[Reference]:
        """The references of segments, by segment and then order of arrival."""
        table, sets = schema.reference, schema.reference_set
        found: list[Reference] = []
        with self._database.reading() as connection:
            for part in chunks(segment_ids):
                rows = connection.execute(
                    select(table, sets.c.name)
                    .join(sets, sets.c.id == table.c.set_id)
                    .where(table.c.segment_id.in_(part))
                    .order_by(table.c.segment_id, table.c.set_id)
                )
                found += [Reference(r.segment_id, r.name, tagged(r.text, r.tags)) for r in rows]
        return found


class _Loader:
    """Inserts batches of new segments with what hangs on them."""

    def __init__(self, connection: Connection, document_id: int) -> None:
        self._connection = connection
        self._document_id = document_id
        self._ids: dict[str, int] = {}

    def load(self, batch: Sequence[NewSegment], first_position: int) -> None:
        """Insert ``batch`` at consecutive positions."""
        table = schema.segment
        top = self._connection.execute(select(func.max(table.c.id))).scalar() or 0
        rows, references, candidates = [], [], []
        for offset, new in enumerate(batch):
            segment_id = top + 1 + offset
            rows.append(_segment_row(new, segment_id, self._document_id, first_position + offset))
            for name, text in new.references.items():
                references.append(
                    {
                        "segment_id": segment_id,
                        "set_id": self._id(schema.reference_set, name),
                        "text": text.text,
                        "tags": tags_column(text),
                    }
                )
            for name, text in new.candidates.items():
                candidates.append(
                    {
                        "segment_id": segment_id,
                        "system_id": self._id(schema.system, name),
                        "text": text.text,
                        "tags": tags_column(text),
                        "score": None,
                    }
                )
        self._connection.execute(insert(table), rows)
        if references:
            self._connection.execute(insert(schema.reference), references)
        if candidates:
            self._connection.execute(insert(schema.candidate), candidates)

    def _id(self, table: Any, name: str) -> int:
        key = f"{table.name}:{name}"
        if key not in self._ids:
            self._ids[key] = _named(self._connection, table, name)
        return self._ids[key]


def _segment_row(new: NewSegment, key: int, document_id: int, position: int) -> dict[str, Any]:
    return {
        "id": key,
        "document_id": document_id,
        "position": position,
        "external_id": new.external_id,
        "source": new.source.text,
        "source_tags": tags_column(new.source),
        "target": new.target.text,
        "target_tags": tags_column(new.target),
        "status": new.status.value,
        "locked": new.locked,
        "ends_paragraph": new.ends_paragraph,
        "note": new.note,
        "origin": new.origin,
        "metadata": json.dumps(new.metadata, ensure_ascii=False) if new.metadata else None,
        "source_key": text_key(new.source.text),
        "target_key": text_key(new.target.text),
    }


def _named(connection: Connection, table: Any, name: str) -> int:
    """The id of a named row, made if it is not there."""
    found = connection.execute(select(table.c.id).where(table.c.name == name)).scalar()
    if found is not None:
        return int(found)
    key = connection.execute(insert(table).values(name=name)).inserted_primary_key
    assert key is not None
    return int(key[0])


def _free_name(connection: Connection, name: str, target: Language) -> str:
    table = schema.document
    taken = set(
        connection.execute(
            select(table.c.name).where(table.c.target_language == target.code)
        ).scalars()
    )
    candidate, number = name, 1
    while candidate in taken:
        number += 1
        candidate = f"{name} ({number})"
    return candidate


def _replace(
    connection: Connection, table: Any, keys: tuple[str, ...], rows: list[dict[str, Any]]
) -> None:
    if not rows:
        return
    statement = upsert(table)
    statement = statement.on_conflict_do_update(
        index_elements=list(keys),
        set_={name: statement.excluded[name] for name in rows[0] if name not in keys},
    )
    connection.execute(statement, rows)

"""Scores as integer statistic vectors: what is kept, what is stale, what adds up."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, bindparam, delete, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from workbench.domain.languages import Language
from workbench.store import schema
from workbench.store.connection import Database
from workbench.store.rows import chunks

TARGET = ""  # the "system" whose text is the target being edited

# Statements that follow every edit are built once: building one costs more than running it.
_REFERENCES_OF = (
    select(schema.reference.c.text)
    .where(schema.reference.c.segment_id == bindparam("id"))
    .order_by(schema.reference.c.set_id)
)
_TARGET_OF = (
    select(schema.segment.c.revision, schema.segment.c.target, schema.document.c.target_language)
    .join(schema.document, schema.document.c.id == schema.segment.c.document_id)
    .where(schema.segment.c.id == bindparam("id"))
)
_VECTORS_OF = select(schema.statistic.c.measure_id, schema.statistic.c.vector).where(
    schema.statistic.c.segment_id == bindparam("id")
)
_FETCHED = 2000
_REPLACE = upsert(schema.statistic)
_REPLACE = _REPLACE.on_conflict_do_update(
    index_elements=["measure_id", "segment_id"],
    set_={name: _REPLACE.excluded[name] for name in ("revision", "vector", "score")},
)


@dataclass(frozen=True, slots=True)
class Measure:
    """One system against the references with one metric as its signature describes it."""

    id: int
    system: str
    target_language: Language
    metric: str
    signature: str


@dataclass(frozen=True, slots=True)
class Vector:
    """One segment's statistics: little-endian int64, and the sentence score made from them."""

    segment_id: int
    revision: int
    vector: bytes
    score: float


@dataclass(frozen=True, slots=True)
class ScoredText:
    """What is scored: a hypothesis and its references, in the order of the reference sets."""

    segment_id: int
    revision: int
    hypothesis: str
    references: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditedTarget:
    """All that following an edit needs: the text now, its language, its vectors by measure id.

    ``scored`` is None where there is nothing to score: no target, or no reference.
    """

    target_language: str
    scored: ScoredText | None
    vectors: dict[int, bytes]


class Statistics:
    """The scores room of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def measures(self) -> list[Measure]:
        """Every measure the project has statistics for."""
        table = schema.measure
        with self._database.reading() as connection:
            rows = connection.execute(select(table).order_by(table.c.id)).all()
        return [
            Measure(
                row.id, row.system, Language.parse(row.target_language), row.metric, row.signature
            )
            for row in rows
        ]

    def measure(
        self, system: str, target_language: Language, metric: str, signature: str
    ) -> Measure:
        """The measure so described, made if need be.

        A measure of the same system, language and metric with another signature (other options,
        another number of references) is dropped with its statistics: it is no longer current.
        """
        table = schema.measure
        key = and_(
            table.c.system == system,
            table.c.target_language == target_language.code,
            table.c.metric == metric,
        )
        with self._database.writing(bulk=True) as connection:
            rows = connection.execute(select(table).where(key)).all()
            for row in rows:
                if row.signature == signature:
                    return Measure(row.id, system, target_language, metric, signature)
            for row in rows:
                connection.execute(
                    delete(schema.statistic).where(schema.statistic.c.measure_id == row.id)
                )
                connection.execute(delete(table).where(table.c.id == row.id))
            inserted = connection.execute(
                insert(table).values(
                    system=system,
                    reference_sets="",
                    target_language=target_language.code,
                    metric=metric,
                    signature=signature,
                )
            ).inserted_primary_key
            assert inserted is not None
        return Measure(int(inserted[0]), system, target_language, metric, signature)

    def put(self, measure: Measure, vectors: Iterable[Vector]) -> None:
        """Store statistics of a measure; a row of the same segment is replaced."""
        self.put_all([(measure, vectors)])

    def put_all(self, found: Iterable[tuple[Measure, Iterable[Vector]]]) -> None:
        """Store statistics of several measures in one go."""
        rows = [
            {
                "measure_id": measure.id,
                "segment_id": vector.segment_id,
                "revision": vector.revision,
                "vector": vector.vector,
                "score": vector.score,
            }
            for measure, vectors in found
            for vector in vectors
        ]
        if rows:
            with self._database.writing(bulk=True) as connection:
                connection.execute(_REPLACE, rows)

    def stale(self, measure: Measure, *, with_reference: bool = True) -> list[int]:
        """Segments that have what it takes to be scored, and no current statistic.

        ``with_reference`` leaves out those that have none.
        """
        segment, document, statistic = schema.segment, schema.document, schema.statistic
        candidate, system = schema.candidate, schema.system
        statement = (
            select(segment.c.id)
            .join(document, document.c.id == segment.c.document_id)
            .where(document.c.target_language == measure.target_language.code)
            .order_by(segment.c.id)
        )
        if with_reference:
            statement = statement.where(segment.c.id.in_(select(schema.reference.c.segment_id)))
        fresh = (
            select(statistic.c.segment_id)
            .where(
                statistic.c.measure_id == measure.id,
                statistic.c.segment_id == segment.c.id,
            )
            .correlate(segment)
        )
        if measure.system == TARGET:
            statement = statement.where(segment.c.target != "")
            fresh = fresh.where(statistic.c.revision == segment.c.revision)
        else:
            statement = statement.where(
                segment.c.id.in_(
                    select(candidate.c.segment_id)
                    .join(system, system.c.id == candidate.c.system_id)
                    .where(system.c.name == measure.system)
                )
            )
        with self._database.reading() as connection:
            # Not all at once: a million rows in one call kept the window waiting for a second.
            parts = connection.execute(statement.where(~fresh.exists())).scalars()
            return [key for part in parts.partitions(_FETCHED) for key in part]

    def texts(self, system: str, segment_ids: Sequence[int]) -> list[ScoredText]:
        """Hypotheses of a system with their references; segments that lack either are left out.

        An empty candidate line is a hypothesis; an empty target is not translated yet.
        """
        segment, reference = schema.segment, schema.reference
        candidate, names = schema.candidate, schema.system
        found: list[ScoredText] = []
        with self._database.reading() as connection:
            for part in chunks(segment_ids, 2000):
                references: dict[int, list[str]] = {}
                for key, text in connection.execute(
                    select(reference.c.segment_id, reference.c.text)
                    .where(reference.c.segment_id.in_(part))
                    .order_by(reference.c.segment_id, reference.c.set_id)
                ):
                    references.setdefault(key, []).append(_plain(text))
                if system == TARGET:
                    statement = select(segment.c.id, segment.c.revision, segment.c.target).where(
                        segment.c.id.in_(part), segment.c.target != ""
                    )
                else:
                    statement = (
                        select(segment.c.id, segment.c.revision, candidate.c.text)
                        .join(candidate, candidate.c.segment_id == segment.c.id)
                        .join(names, names.c.id == candidate.c.system_id)
                        .where(segment.c.id.in_(part), names.c.name == system)
                    )
                found += [
                    ScoredText(key, revision, _plain(text), tuple(references[key]))
                    for key, revision, text in connection.execute(statement)
                    if key in references
                ]
        return found

    def vectors(
        self, measure: Measure, segment_ids: Sequence[int] | None = None
    ) -> tuple[list[int], bytes]:
        """Ids and the concatenated vectors of all current statistics of a measure.

        ``segment_ids`` limits them; stale ones are left out.
        """
        statistic, segment = schema.statistic, schema.segment
        statement = select(statistic.c.segment_id, statistic.c.vector).where(
            statistic.c.measure_id == measure.id
        )
        if measure.system == TARGET:
            statement = statement.join(segment, segment.c.id == statistic.c.segment_id).where(
                statistic.c.revision == segment.c.revision
            )
        ids: list[int] = []
        blobs: list[bytes] = []
        with self._database.reading() as connection:
            parts: Iterable[Sequence[int] | None] = (
                [None] if segment_ids is None else chunks(segment_ids)
            )
            for part in parts:
                limited = (
                    statement if part is None else statement.where(statistic.c.segment_id.in_(part))
                )
                for key, blob in connection.execute(limited):
                    ids.append(key)
                    blobs.append(blob)
        return ids, b"".join(blobs)

    def extras(self, segment_id: int, metric: str) -> dict[str, bytes]:
        """What is kept beside a segment's current scores of a metric, by system name."""
        statistic, measure, segment = schema.statistic, schema.measure, schema.segment
        with self._database.reading() as connection:
            rows = connection.execute(
                select(measure.c.system, statistic.c.vector)
                .join(measure, measure.c.id == statistic.c.measure_id)
                .join(segment, segment.c.id == statistic.c.segment_id)
                .where(
                    statistic.c.segment_id == segment_id,
                    measure.c.metric == metric,
                    (measure.c.system != TARGET) | (statistic.c.revision == segment.c.revision),
                )
            )
            return {row[0]: row[1] for row in rows}

    def segment_scores(self, segment_id: int) -> dict[str, dict[str, float]]:
        """Current scores of a segment: system name → metric → score ("" is the target)."""
        statistic, measure, segment = schema.statistic, schema.measure, schema.segment
        found: dict[str, dict[str, float]] = {}
        with self._database.reading() as connection:
            for system, metric, score in connection.execute(
                select(measure.c.system, measure.c.metric, statistic.c.score)
                .join(measure, measure.c.id == statistic.c.measure_id)
                .join(segment, segment.c.id == statistic.c.segment_id)
                .where(
                    statistic.c.segment_id == segment_id,
                    (measure.c.system != TARGET) | (statistic.c.revision == segment.c.revision),
                )
                .order_by(measure.c.id)
            ):
                found.setdefault(system, {})[metric] = score
        return found

    def scores(self, measure: Measure) -> list[tuple[int, float]]:
        """(segment id, sentence score) of every current statistic of a measure."""
        statistic, segment = schema.statistic, schema.segment
        statement = (
            select(statistic.c.segment_id, statistic.c.score)
            .where(statistic.c.measure_id == measure.id)
            .order_by(statistic.c.segment_id)
        )
        if measure.system == TARGET:
            statement = statement.join(segment, segment.c.id == statistic.c.segment_id).where(
                statistic.c.revision == segment.c.revision
            )
        with self._database.reading() as connection:
            return [(row[0], row[1]) for row in connection.execute(statement)]

    def drop(self, segment_id: int, measures: Iterable[Measure]) -> None:
        """Forget a segment's statistics: its target was emptied."""
        table = schema.statistic
        with self._database.writing() as connection:
            connection.execute(
                delete(table).where(
                    table.c.segment_id == segment_id,
                    table.c.measure_id.in_([measure.id for measure in measures]),
                )
            )

    def edited(self, segment_id: int) -> EditedTarget | None:
        """A segment whose target was edited, with what is stored of it; None if it is gone."""
        key = {"id": segment_id}
        with self._database.reading() as connection:
            row = connection.execute(_TARGET_OF, key).first()
            if row is None:
                return None
            references = connection.execute(_REFERENCES_OF, key).scalars().all()
            vectors = {one[0]: one[1] for one in connection.execute(_VECTORS_OF, key)}
        scored = None
        if row.target and references:
            scored = ScoredText(
                segment_id, row.revision, _plain(row.target), tuple(map(_plain, references))
            )
        return EditedTarget(row.target_language, scored, vectors)

    def outdated(self, measure: Measure) -> list[int]:
        """Segments whose stored statistic is of an earlier revision of the target."""
        statistic, segment = schema.statistic, schema.segment
        with self._database.reading() as connection:
            return list(
                connection.execute(
                    select(statistic.c.segment_id)
                    .join(segment, segment.c.id == statistic.c.segment_id)
                    .where(
                        statistic.c.measure_id == measure.id,
                        statistic.c.revision != segment.c.revision,
                    )
                ).scalars()
            )

    def reference_counts(self) -> dict[str, tuple[int, int]]:
        """By target language code: the fewest and the most references that a segment has."""
        segment, document, reference = schema.segment, schema.document, schema.reference
        per_segment = (
            select(document.c.target_language.label("language"), func.count().label("references"))
            .select_from(reference)
            .join(segment, segment.c.id == reference.c.segment_id)
            .join(document, document.c.id == segment.c.document_id)
            .group_by(reference.c.segment_id)
            .subquery()
        )
        with self._database.reading() as connection:
            return {
                row[0]: (row[1], row[2])
                for row in connection.execute(
                    select(
                        per_segment.c.language,
                        func.min(per_segment.c.references),
                        func.max(per_segment.c.references),
                    ).group_by(per_segment.c.language)
                )
            }


def _plain(text: str) -> str:
    return text.replace("\ufffc", "")

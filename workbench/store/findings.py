"""Findings, dismissals, and what people's decisions say about each check."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    tuple_,
    union,
    update,
)

from workbench.domain.findings import Dismissal, Finding
from workbench.store import schema
from workbench.store.connection import Database
from workbench.store.rows import chunks, finding_row, to_dismissal
from workbench.store.segments import StoredFinding, stored_finding


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of checking one segment at one revision."""

    segment_id: int
    revision: int
    source: str
    target: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """What people decided about a check's findings in this project."""

    check: str
    open: int
    dismissed: int
    accepted: int

    @property
    def precision(self) -> float | None:
        """Accepted decisions over all decisions; None before anybody decided."""
        decided = self.accepted + self.dismissed
        return self.accepted / decided if decided else None


class Findings:
    """The findings room of a project."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(
        self,
        checked: Iterable[Checked],
        profile: str,
        *,
        only: Sequence[str] | None = None,
    ) -> frozenset[int]:
        """Replace the findings of segments; return the ids of those written.

        ``only`` limits the replacement to those check ids and leaves the others. Outcomes of a
        revision that is no longer current are left out: the segment was edited meanwhile.
        """
        outcomes = {outcome.segment_id: outcome for outcome in checked}
        written: set[int] = set()
        table, finding = schema.segment, schema.finding
        with self._database.writing(bulk=True) as connection:
            for part in chunks(list(outcomes), 1000):
                current = {
                    row[0]: row[1]
                    for row in connection.execute(
                        select(table.c.id, table.c.revision).where(table.c.id.in_(part))
                    )
                }
                ids = [i for i in part if current.get(i) == outcomes[i].revision]
                statement = delete(finding).where(finding.c.segment_id.in_(ids))
                if only is not None:
                    statement = statement.where(finding.c.check_id.in_(only))
                else:
                    # Other people's marks are not ours to find again, nor are a model's as long
                    # as its estimate is of the target that stands there, nor a server's.
                    statement = statement.where(
                        ~finding.c.check_id.startswith("imported."),
                        ~finding.c.check_id.startswith("model.") | ~_estimated(),
                        ~finding.c.check_id.startswith("languagetool.") | ~_unchanged(),
                    )
                connection.execute(statement)
                rows = [
                    finding_row(i, found, outcomes[i].source, outcomes[i].target)
                    for i in ids
                    for found in outcomes[i].findings
                ]
                if rows:
                    connection.execute(insert(finding), rows)
                if only is None:
                    connection.execute(
                        update(table)
                        .where(table.c.id.in_(ids))
                        .values(checked_revision=table.c.revision, checked_profile=profile)
                    )
                refresh(connection, ids)
                written.update(ids)
        return frozenset(written)

    def of(self, segment_ids: Sequence[int]) -> list[StoredFinding]:
        """The findings of segments, dismissed ones included, worst first."""
        table = schema.finding
        found: list[StoredFinding] = []
        with self._database.reading() as connection:
            for part in chunks(segment_ids):
                rows = connection.execute(
                    select(table)
                    .where(table.c.segment_id.in_(part))
                    .order_by(table.c.segment_id, table.c.severity.desc(), table.c.id)
                )
                found += [stored_finding(row) for row in rows]
        return found

    def all(self, *, dismissed: bool = False) -> list[StoredFinding]:
        """Every finding of the project in document order; dismissed ones on request."""
        table, segment = schema.finding, schema.segment
        statement = (
            select(table)
            .join(segment, segment.c.id == table.c.segment_id)
            .order_by(segment.c.document_id, segment.c.position, table.c.severity.desc())
        )
        if not dismissed:
            statement = statement.where(table.c.dismissed.is_(False))
        with self._database.reading() as connection:
            return [stored_finding(row) for row in connection.execute(statement)]

    def get(self, finding_id: int) -> StoredFinding | None:
        """One finding; None when it is gone."""
        table = schema.finding
        with self._database.reading() as connection:
            row = connection.execute(select(table).where(table.c.id == finding_id)).first()
        return None if row is None else stored_finding(row)

    def same_as(self, fingerprint: str) -> list[StoredFinding]:
        """All findings with a fingerprint, wherever they are."""
        table = schema.finding
        with self._database.reading() as connection:
            rows = connection.execute(select(table).where(table.c.fingerprint == fingerprint))
            return [stored_finding(row) for row in rows]

    def counts(self) -> dict[str, dict[str, int]]:
        """Open findings by check id and severity name."""
        from workbench.domain.findings import Severity

        table = schema.finding
        levels = list(Severity)
        result: dict[str, dict[str, int]] = {}
        with self._database.reading() as connection:
            for check, severity, count in connection.execute(
                select(table.c.check_id, table.c.severity, func.count())
                .where(table.c.dismissed.is_(False))
                .group_by(table.c.check_id, table.c.severity)
                .order_by(table.c.check_id)
            ):
                result.setdefault(check, {})[levels[severity].value] = count
        return result

    def open_count(self) -> int:
        """All open findings above hint, as the segments keep count of them."""
        column = schema.segment.c.open_findings
        wanted = select(func.coalesce(func.sum(column), 0)).where(
            schema.segment.c.worst_finding >= 0
        )
        with self._database.reading() as connection:
            return int(connection.execute(wanted).scalar_one())

    def fixable(self) -> dict[str, int]:
        """How many open findings of each check have a suggestion that is safe to take unseen."""
        table = schema.finding
        # Stored as [text, span, safe]; see rows.py.
        safe = and_(table.c.dismissed.is_(False), table.c.suggestions.contains(", true]"))
        with self._database.reading() as connection:
            rows = connection.execute(
                select(table.c.check_id, func.count()).where(safe).group_by(table.c.check_id)
            )
            return {row[0]: row[1] for row in rows}

    def records(self) -> list[CheckRecord]:
        """Per check: open findings and people's decisions."""
        table, accepted = schema.finding, schema.acceptance
        with self._database.reading() as connection:
            rows = connection.execute(
                select(
                    table.c.check_id,
                    func.sum(case((table.c.dismissed.is_(False), 1), else_=0)),
                    func.sum(case((table.c.dismissed.is_(True), 1), else_=0)),
                ).group_by(table.c.check_id)
            ).all()
            taken: dict[str, int] = {
                row[0]: row[1]
                for row in connection.execute(
                    select(accepted.c.check_id, func.count()).group_by(accepted.c.check_id)
                )
            }
        found = {row[0]: (row[1], row[2]) for row in rows}
        return [
            CheckRecord(check, *found.get(check, (0, 0)), taken.get(check, 0))
            for check in sorted(found.keys() | taken.keys())
        ]

    def entry_decisions(self) -> dict[str, tuple[int, int]]:
        """Per entry of a lexicon: how often its findings were accepted, and how often dismissed.

        Counted are people's decisions, not the findings they cover: they stay when the entry
        finds nothing any more.
        """
        found: dict[str, list[int]] = {}
        with self._database.reading() as connection:
            for place, table in enumerate((schema.acceptance, schema.dismissal)):
                rows = connection.execute(
                    select(table.c.lexicon_entry, func.count())
                    .where(table.c.lexicon_entry.is_not(None))
                    .group_by(table.c.lexicon_entry)
                )
                for entry, count in rows:
                    found.setdefault(entry, [0, 0])[place] = count
        return {entry: (counts[0], counts[1]) for entry, counts in found.items()}

    def segments_of_entry(self, entry: str) -> list[int]:
        """The segments that have a finding of a lexicon's entry (``ru-en:lapsha``)."""
        table = schema.finding
        with self._database.reading() as connection:
            rows = connection.execute(
                select(table.c.segment_id).where(table.c.lexicon_entry == entry).distinct()
            )
            return sorted(row[0] for row in rows)

    def dismissals(self) -> list[Dismissal]:
        """Every dismissal in force, oldest first."""
        table = schema.dismissal
        with self._database.reading() as connection:
            return [
                to_dismissal(row) for row in connection.execute(select(table).order_by(table.c.id))
            ]

    def drop_open(self, check: str) -> frozenset[int]:
        """Take the open findings of a check away; return the segments that had them."""
        table = schema.finding
        wanted = and_(table.c.check_id == check, table.c.dismissed.is_(False))
        with self._database.writing(bulk=True) as connection:
            ids = list(connection.execute(select(table.c.segment_id).where(wanted).distinct()))
            connection.execute(delete(table).where(wanted))
            moved = [row[0] for row in ids]
            for part in chunks(moved, 1000):
                refresh(connection, part)
        return frozenset(moved)

    def refresh(self, segment_ids: Sequence[int]) -> None:
        """Work out again which findings of these segments are dismissed, and their counts."""
        with self._database.writing() as connection:
            for part in chunks(segment_ids):
                refresh(connection, part)

    def twins(self, segment_ids: Sequence[int]) -> list[int]:
        """The segments with the same source and target as one of these, themselves among them.

        What is dismissed in one of them is dismissed in all.
        """
        here, there = schema.segment.alias("here"), schema.segment.alias("there")
        found = set(segment_ids)
        with self._database.reading() as connection:
            for part in chunks(segment_ids):
                statement = select(there.c.id).where(
                    here.c.id.in_(part),
                    there.c.source_key == here.c.source_key,
                    there.c.target_key == here.c.target_key,
                    here.c.source_key != "",
                )
                found.update(connection.execute(statement).scalars())
        return sorted(found)

    def segments_with(self, dismissal: Mapping[str, str | int | None]) -> list[int]:
        """The segments that have a finding which a dismissal (as its row) covers."""
        table = schema.finding
        clauses: list[ColumnElement[bool]] = [table.c.check_id == dismissal["check_id"]]
        if dismissal["scope"] == "segment":
            clauses += [
                table.c.segment_id.in_(self.twins([int(dismissal["segment_id"] or 0)])),
                table.c.fingerprint == dismissal["fingerprint"],
            ]
        elif dismissal["scope"] == "text":
            clauses.append(table.c.fingerprint == dismissal["fingerprint"])
        elif dismissal["lexicon_entry"] is not None:
            clauses.append(table.c.lexicon_entry == dismissal["lexicon_entry"])
        with self._database.reading() as connection:
            return list(
                connection.execute(select(table.c.segment_id).where(and_(*clauses)).distinct())
                .scalars()
                .all()
            )


def refresh(connection: Connection, segment_ids: Sequence[int]) -> None:
    """Set ``dismissed`` on findings and the counters on segments from the tables as they are."""
    finding, dismissal, segment = schema.finding, schema.dismissal, schema.segment
    of_rule = select(dismissal.c.check_id).where(
        dismissal.c.scope == "rule", dismissal.c.lexicon_entry.is_(None)
    )
    of_entry = select(dismissal.c.check_id, dismissal.c.lexicon_entry).where(
        dismissal.c.scope == "rule", dismissal.c.lexicon_entry.is_not(None)
    )
    of_text = select(dismissal.c.check_id, dismissal.c.fingerprint).where(
        dismissal.c.scope == "text"
    )
    # Each list is made once, not once for each finding.
    covered = or_(
        finding.c.check_id.in_(of_rule),
        tuple_(finding.c.check_id, finding.c.lexicon_entry).in_(of_entry),
        tuple_(finding.c.check_id, finding.c.fingerprint).in_(of_text),
        tuple_(finding.c.check_id, finding.c.fingerprint, finding.c.segment_id).in_(_by_segment()),
    )
    connection.execute(
        update(finding)
        .where(finding.c.segment_id.in_(segment_ids))
        .values(dismissed=case((covered, True), else_=False))
    )
    open_ones = and_(
        finding.c.segment_id == segment.c.id,
        finding.c.dismissed.is_(False),
        or_(finding.c.confidence.is_(None), finding.c.confidence != "hint"),
    )
    connection.execute(
        update(segment)
        .where(segment.c.id.in_(segment_ids))
        .values(
            open_findings=select(func.count())
            .select_from(finding)
            .where(open_ones)
            .scalar_subquery(),
            worst_finding=select(func.coalesce(func.max(finding.c.severity), -1))
            .where(open_ones)
            .scalar_subquery(),
        )
    )


def _by_segment() -> CompoundSelect[Any]:
    """Check, fingerprint and segment of what is dismissed for a segment, its twins included."""
    dismissal = schema.dismissal
    here, there = schema.segment.alias("here"), schema.segment.alias("there")
    own = select(dismissal.c.check_id, dismissal.c.fingerprint, dismissal.c.segment_id)
    twins = select(dismissal.c.check_id, dismissal.c.fingerprint, there.c.id)
    return union(
        own.where(dismissal.c.scope == "segment"),
        twins.where(
            dismissal.c.scope == "segment",
            here.c.id == dismissal.c.segment_id,
            there.c.source_key == here.c.source_key,
            there.c.target_key == here.c.target_key,
            here.c.source_key != "",
        ),
    )


def _unchanged() -> ColumnElement[bool]:
    """Whether the finding's segment stands as it did when it was last checked."""
    table = schema.segment
    return exists(
        select(table.c.id).where(
            table.c.id == schema.finding.c.segment_id, table.c.checked_revision == table.c.revision
        )
    )


def _estimated() -> Any:
    """Whether a segment's estimate of quality is of its target as it is now."""
    statistic, measure, segment = schema.statistic, schema.measure, schema.segment
    return exists().where(
        statistic.c.segment_id == schema.finding.c.segment_id,
        measure.c.id == statistic.c.measure_id,
        measure.c.system == "",
        measure.c.metric == "QE",
        segment.c.id == statistic.c.segment_id,
        segment.c.revision == statistic.c.revision,
    )

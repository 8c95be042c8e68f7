"""A parsed query as SQL over the segment table, so that a million rows are filtered in SQLite."""

from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, not_, or_, select

from workbench.domain.findings import Severity
from workbench.store import schema
from workbench.store.query import Condition, Query

_segment = schema.segment
_Clause = ColumnElement[bool]


def ids_statement(query: Query) -> Select[tuple[int]]:
    """Select the ids of the segments that satisfy ``query``, in its order."""
    statement = select(_segment.c.id)
    for condition in query.conditions:
        clause = _clause(condition)
        statement = statement.where(not_(clause) if condition.negated else clause)
    return _ordered(statement, query)


def _clause(condition: Condition) -> _Clause:
    if condition.field.startswith("score."):
        return _score(condition)
    builder = _BUILDERS[condition.field]
    if condition.field in ("text", "regex", "source", "target", "changed"):
        return builder(condition)
    parts = condition.value.split(",")
    return or_(*(builder(Condition(condition.field, condition.operator, part)) for part in parts))


def _status(condition: Condition) -> _Clause:
    return _segment.c.status == condition.value


def _check(condition: Condition) -> _Clause:
    column = schema.finding.c.check_id
    value = condition.value
    matches = column == value if "." in value else column.startswith(f"{value}.", autoescape=True)
    return _segment.c.id.in_(
        select(schema.finding.c.segment_id).where(matches, schema.finding.c.dismissed.is_(False))
    )


def _entry(condition: Condition) -> _Clause:
    return _segment.c.id.in_(
        select(schema.finding.c.segment_id).where(
            schema.finding.c.lexicon_entry == condition.value,
            schema.finding.c.dismissed.is_(False),
        )
    )


def _severity(condition: Condition) -> _Clause:
    return _segment.c.worst_finding >= Severity(condition.value).rank


def _has(condition: Condition) -> _Clause:
    table: Any
    match condition.value:
        case "finding":
            return _segment.c.open_findings > 0
        case "target":
            return _segment.c.target != ""
        case "note":
            return _segment.c.note != ""
        case "tag":
            return _segment.c.source_tags.is_not(None)
        case "dismissed":
            return exists().where(
                schema.finding.c.segment_id == _segment.c.id,
                schema.finding.c.dismissed.is_(True),
            )
        case "comment":
            table = schema.comment
        case "mark":
            return _annotated(_is_error())
        case "reference":
            table = schema.reference
        case _:
            table = schema.candidate
    return exists().where(table.c.segment_id == _segment.c.id)


def _annotated(clause: _Clause) -> _Clause:
    return _segment.c.id.in_(select(schema.annotation.c.segment_id).where(clause))


def _is_error() -> _Clause:
    # Not a "no error" and not an ESA score: workbench.review.marks has the words.
    return schema.annotation.c.category.not_in(("no-error", "esa/score"))


def _mark(condition: Condition) -> _Clause:
    column = func.lower(schema.annotation.c.category)
    value = condition.value.lower().rstrip("*")
    if condition.value.endswith("*") or value.endswith("/"):
        return _annotated(column.startswith(value, autoescape=True))
    if "/" in value or value == "no-error":
        return _annotated(column == value)
    # A dimension with all its types, or a type by its own name: terminology, omission.
    group = column.startswith(f"{value}/", autoescape=True)
    return _annotated(or_(column == value, group, column.endswith(f"/{value}", autoescape=True)))


def _mark_severity(condition: Condition) -> _Clause:
    return _annotated(and_(schema.annotation.c.severity == condition.value, _is_error()))


def _marked_by(condition: Condition) -> _Clause:
    return _annotated(schema.annotation.c.who == condition.value)


def _is(condition: Condition) -> _Clause:
    match condition.value:
        case "locked":
            return _segment.c.locked.is_(True)
        case "empty":
            return _segment.c.target == ""
        case "unfinished":
            return _segment.c.status != "approved"
        case _:
            return or_(
                _segment.c.checked_revision.is_(None),
                _segment.c.checked_revision != _segment.c.revision,
            )


def _document(condition: Condition) -> _Clause:
    return _segment.c.document_id.in_(
        select(schema.document.c.id).where(schema.document.c.name == condition.value)
    )


def _language(condition: Condition) -> _Clause:
    return _segment.c.document_id.in_(
        select(schema.document.c.id).where(schema.document.c.target_language == condition.value)
    )


def _by(condition: Condition) -> _Clause:
    return _segment.c.last_editor == condition.value


def _changed(condition: Condition) -> _Clause:
    column = _segment.c.changed_at
    match condition.operator:
        case "<":
            return column < condition.value
        case ">":
            return column >= condition.value
        case _:
            return column.startswith(condition.value, autoescape=True)


def _system(condition: Condition) -> _Clause:
    return _segment.c.origin == condition.value


def _external_id(condition: Condition) -> _Clause:
    return _segment.c.external_id == condition.value


def _contains(column: Any, value: str) -> _Clause:
    return func.instr(func.casefold(column), value.casefold()) > 0


def _text(condition: Condition) -> _Clause:
    return or_(
        _contains(_segment.c.source, condition.value),
        _contains(_segment.c.target, condition.value),
    )


def _source(condition: Condition) -> _Clause:
    return _contains(_segment.c.source, condition.value)


def _target(condition: Condition) -> _Clause:
    return _contains(_segment.c.target, condition.value)


def _regex(condition: Condition) -> _Clause:
    pattern = condition.value
    return or_(
        func.regexp(pattern, _segment.c.source) == 1,
        func.regexp(pattern, _segment.c.target) == 1,
    )


_BUILDERS: dict[str, Callable[[Condition], _Clause]] = {
    "status": _status,
    "check": _check,
    "mark": _mark,
    "mark-severity": _mark_severity,
    "marked-by": _marked_by,
    "entry": _entry,
    "severity": _severity,
    "has": _has,
    "is": _is,
    "document": _document,
    "language": _language,
    "by": _by,
    "changed": _changed,
    "system": _system,
    "id": _external_id,
    "text": _text,
    "regex": _regex,
    "source": _source,
    "target": _target,
}


def _current_score(metric: str) -> Any:
    """The segment's score of its target as it stands, NULL where there is none or it is stale."""
    statistic, measure = schema.statistic, schema.measure
    return (
        select(statistic.c.score)
        .join(measure, measure.c.id == statistic.c.measure_id)
        .where(
            statistic.c.segment_id == _segment.c.id,
            statistic.c.revision == _segment.c.revision,
            measure.c.system == "",
            measure.c.metric == metric,
        )
        .limit(1)
        .scalar_subquery()
    )


def _score(condition: Condition) -> _Clause:
    score = _current_score(condition.field.removeprefix("score."))
    value = float(condition.value)
    compare: _Clause = {
        "<": score < value,
        ">": score > value,
        "<=": score <= value,
        ">=": score >= value,
    }.get(condition.operator, false())
    return and_(score.is_not(None), compare)


def _ordered(statement: Select[tuple[int]], query: Query) -> Select[tuple[int]]:
    place = (_segment.c.document_id, _segment.c.position)
    keys: list[Any]
    match query.order:
        case "position":
            keys = []
        case "score":
            keys = [func.coalesce(_current_score("chrF"), 1e9).asc()]
        case "rtt":
            keys = [func.coalesce(_current_score("RTT"), 1e9).asc()]
        case "risk":
            # Worst finding first, then the lowest score, or estimate where there is no reference
            # (with the way back, which ranks better: docs/models.md); approved segments last.
            keys = [
                (_segment.c.status == "approved").asc(),
                _segment.c.worst_finding.desc(),
                func.coalesce(
                    _current_score("chrF"),
                    (_current_score("QE") + _current_score("RTT")) / 2,
                    _current_score("QE"),
                    1e9,
                ).asc(),
            ]
        case "findings":
            keys = [_segment.c.open_findings.desc()]
        case "changed":
            keys = [_segment.c.changed_at.desc()]
        case "length":
            keys = [func.length(_segment.c.source).desc()]
        case "source":
            keys = [func.casefold(_segment.c.source)]
        case _:
            keys = [func.casefold(_segment.c.target)]
    if query.descending:
        if not keys:
            return statement.order_by(*(column.desc() for column in place))
        keys = [_reverse(key) for key in keys]
    return statement.order_by(*keys, *place)


def _reverse(key: Any) -> Any:
    from sqlalchemy.sql.operators import desc_op

    element = getattr(key, "element", key)
    return element.asc() if getattr(key, "modifier", None) is desc_op else element.desc()

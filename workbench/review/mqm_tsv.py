"""MQM annotations as tables: Marot's ten columns, and the list of spans that WMT data come as.

Reading gives ``FileMark`` values that know their line; writing makes the columns of one. Which
segment of a project a row means is for ``services`` to find out.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from workbench.domain.errors import InputError
from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.review.marks import NO_ERROR

MAROT_HEADER = (
    "system", "doc", "docSegId", "globalSegId", "rater", "source", "target", "category",
    "severity", "metadata",
)  # fmt: skip
WMT_HEADER = (
    "system", "line", "annotator", "start", "end", "category", "subcategory", "severity",
    "marked_text", "offset_ok",
)  # fmt: skip

_SEVERITIES = {
    "neutral": Severity.NEUTRAL,
    "no-error": Severity.NEUTRAL,
    "trivial": Severity.MINOR,
    "minor": Severity.MINOR,
    "major": Severity.MAJOR,
    "serious": Severity.MAJOR,
    "critical": Severity.CRITICAL,
}
_TEST_OF_ATTENTION = "hotw-test"  # Marot: a planted error that keeps raters awake, no judgement
_TAG = re.compile(r"</?v>")
_FLAT = str.maketrans("\t\r\n", "   ")  # one for one, so that spans keep their places


class MqmFormat(StrEnum):
    """The two kinds of table."""

    MAROT = "marot"
    WMT = "wmt"


@dataclass(frozen=True, slots=True)
class FileMark:
    """One row. ``position`` is the 1-based line of the segment; texts are without ``<v>`` marks.

    Marot gives ``document``, ``segment``, ``source`` and ``target``; WMT's table gives ``position``
    and ``marked`` with the span it should stand at. ``columns`` is the row as it was read.
    """

    line: int
    system: str
    annotator: str
    category: str
    severity: Severity
    position: int | None = None
    document: str = ""
    segment: str = ""
    number: str = ""
    source: str = ""
    target: str = ""
    source_span: Span | None = None
    target_span: Span | None = None
    marked: str | None = None
    note: str = ""
    when: str | None = None
    columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MqmFile:
    """A table that was read. ``left_out`` counts rows that carry no judgement."""

    format: MqmFormat
    marks: tuple[FileMark, ...]
    left_out: int = 0


def read_mqm(lines: Sequence[str], file_name: str, wanted: MqmFormat | None = None) -> MqmFile:
    """Read the lines of a table; raise ``InputError`` naming the first line that is broken.

    The format is recognised by its header line or, without one, by its columns.
    """
    rows = [(number, line.split("\t")) for number, line in enumerate(lines, 1) if line.strip()]
    if rows and rows[0][1][0].startswith("\ufeff"):
        rows[0][1][0] = rows[0][1][0].removeprefix("\ufeff")
    if not rows:
        raise InputError(f"{file_name} holds no rows; choose a file with MQM annotations.")
    found = wanted or _recognise(rows[0][1], file_name)
    if _is_header(rows[0][1]):
        rows = rows[1:]
    read = _read_wmt if found is MqmFormat.WMT else _read_marot
    marks = [read(columns, number, f"{file_name}, line {number}") for number, columns in rows]
    kept = tuple(mark for mark in marks if mark is not None)
    return MqmFile(found, kept, len(marks) - len(kept))


def _is_header(columns: Sequence[str]) -> bool:
    return len(columns) > 1 and columns[0] == "system" and columns[1] in ("doc", "line")


def _recognise(columns: Sequence[str], file_name: str) -> MqmFormat:
    if _is_header(columns):
        return MqmFormat.WMT if columns[1] == "line" else MqmFormat.MAROT
    if len(columns) == len(WMT_HEADER) and columns[1].isdigit() and columns[9] in ("", "0", "1"):
        return MqmFormat.WMT
    if len(columns) in (len(MAROT_HEADER) - 1, len(MAROT_HEADER)):
        return MqmFormat.MAROT
    raise InputError(
        f"{file_name} is neither Marot's ten columns ({', '.join(MAROT_HEADER[:3])} …) nor a list "
        f"of spans ({', '.join(WMT_HEADER[:3])} …): its first line has {len(columns)} columns."
    )


def _read_wmt(columns: list[str], number: int, here: str) -> FileMark:
    if len(columns) != len(WMT_HEADER):
        raise InputError(f"{here} has {len(columns)} columns instead of {len(WMT_HEADER)}.")
    system, line, annotator, start, end, category, subcategory, severity, marked, _ = columns
    if not system or not annotator:
        raise InputError(f"{here} names no {'annotator' if system else 'system'}; add the name.")
    span = None
    if start or end:
        first, last = _whole(start, here, "start"), _whole(end, here, "end")
        if last < first:
            raise InputError(f"{here}: the span ends at {last}, before its start at {first}.")
        span = Span(first, last)
    position = _whole(line, here, "line")
    if position < 1:
        raise InputError(f"{here}: lines are counted from 1, not {position}.")
    return FileMark(
        line=number,
        system=system,
        annotator=annotator,
        category=_category(f"{category}/{subcategory}" if subcategory else category, here),
        severity=_severity(severity, here),
        position=position,
        target_span=span,
        marked=marked if span is not None else None,
        columns=tuple(columns),
    )


def _read_marot(columns: list[str], number: int, here: str) -> FileMark | None:
    if len(columns) not in (len(MAROT_HEADER) - 1, len(MAROT_HEADER)):
        raise InputError(f"{here} has {len(columns)} columns instead of {len(MAROT_HEADER)}.")
    system, document, segment, global_id, rater, source, target, category, severity = columns[:9]
    if not rater and not category and not severity:
        return None  # metrics or references of a segment, no judgement
    if severity.casefold() == _TEST_OF_ATTENTION:
        return None
    if not system or not rater:
        raise InputError(f"{here} names no {'rater' if system else 'system'}; add the name.")
    metadata = _metadata(columns[9] if len(columns) > 9 else "", here)
    source_text, source_spans = _unmark(source, f"{here}, source")
    target_text, target_spans = _unmark(target, f"{here}, target")
    note, marked = metadata.get("note"), metadata.get("marked_text")
    return FileMark(
        line=number,
        system=system,
        annotator=rater,
        category=_category(category, here),
        severity=_severity(severity, here),
        document=document,
        segment=segment,
        number=global_id,
        source=source_text,
        target=target_text,
        source_span=source_spans[0] if source_spans else None,
        target_span=target_spans[0] if target_spans else None,
        marked=marked if isinstance(marked, str) else None,
        note=note if isinstance(note, str) else "",
        when=_moment(metadata.get("timestamp")),
        columns=tuple(columns),
    )


def _whole(text: str, here: str, what: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise InputError(f"{here}: the {what} “{_short(text)}” is not a whole number.")
    return int(text)


def _category(text: str, here: str) -> str:
    if not text.strip():
        raise InputError(f"{here} has no category; write one, or {NO_ERROR}.")
    return NO_ERROR if _plain(text) == NO_ERROR else text


def _severity(text: str, here: str) -> Severity:
    severity = _SEVERITIES.get(_plain(text))
    if severity is None:
        raise InputError(
            f"{here}: “{_short(text)}” is no severity; use {', '.join(Severity)} or {NO_ERROR}."
        )
    return severity


def _plain(text: str) -> str:
    return re.sub(r"[\s_-]+", "-", text.strip()).casefold()


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _metadata(text: str, here: str) -> dict[str, Any]:
    """The tenth column: a JSON object, or in older files a note in plain words."""
    if not text.lstrip().startswith("{"):
        return {"note": text} if text.strip() else {}
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{here}: the metadata are not valid JSON; mend them.") from error
    return found if isinstance(found, dict) else {}


def _moment(timestamp: Any) -> str | None:
    """Marot's milliseconds since 1970 as the store writes time; None where it makes no sense."""
    if isinstance(timestamp, bool) or not isinstance(timestamp, int | float | str):
        return None
    try:
        moment = datetime.fromtimestamp(float(timestamp) / 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return moment.isoformat(timespec="milliseconds")


def _unmark(text: str, here: str) -> tuple[str, list[Span]]:
    """Take the ``<v>`` marks out of a text; return it with the spans they enclosed."""
    parts: list[str] = []
    spans: list[Span] = []
    length, last, opened = 0, 0, None
    for match in _TAG.finditer(text):
        part = text[last : match.start()]
        parts.append(part)
        length += len(part)
        last = match.end()
        if (match[0] == "<v>") is (opened is not None):
            raise InputError(f"{here}: the marks <v> and </v> do not pair; mend them.")
        if opened is None:
            opened = length
        else:
            spans.append(Span(opened, length))
            opened = None
    if opened is not None:
        raise InputError(f"{here}: the marks <v> and </v> do not pair; mend them.")
    parts.append(text[last:])
    return "".join(parts), spans


def flat(text: str) -> str:
    """A text as a table can hold it: tabs and line ends become spaces, one for one."""
    return text.translate(_FLAT)


def columns_of(mark: FileMark, kind: MqmFormat) -> tuple[str, ...]:
    """The columns of one row, in the words of the format."""
    columns = _wmt_columns(mark) if kind is MqmFormat.WMT else _marot_columns(mark)
    return tuple(flat(column) for column in columns)


def _wmt_columns(mark: FileMark) -> tuple[str, ...]:
    category, _, subcategory = mark.category.partition("/")
    span = mark.target_span
    return (
        mark.system,
        str(mark.position),
        mark.annotator,
        "" if span is None else str(span.start),
        "" if span is None else str(span.end),
        category,
        subcategory,
        _severity_word(mark),
        "" if span is None else span.of(mark.target),
        "" if span is None else "1",
    )


def _marot_columns(mark: FileMark) -> tuple[str, ...]:
    metadata: dict[str, Any] = {}
    if mark.when is not None:
        metadata["timestamp"] = round(datetime.fromisoformat(mark.when).timestamp() * 1000)
    if mark.note:
        metadata["note"] = mark.note
    spans = [
        span.of(text)
        for span, text in ((mark.source_span, mark.source), (mark.target_span, mark.target))
        if span is not None
    ]
    if spans:
        metadata["marked_text"] = spans[-1]
    return (
        mark.system,
        mark.document,
        mark.segment,
        mark.number,
        mark.annotator,
        _marked(mark.source, mark.source_span),
        _marked(mark.target, mark.target_span),
        mark.category,
        _severity_word(mark),
        json.dumps(metadata, ensure_ascii=False),
    )


def _severity_word(mark: FileMark) -> str:
    return NO_ERROR if mark.category == NO_ERROR else mark.severity.value.capitalize()


def _marked(text: str, span: Span | None) -> str:
    if span is None:
        return text
    return f"{text[: span.start]}<v>{span.of(text)}</v>{text[span.end :]}"

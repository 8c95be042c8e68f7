"""The report as a workbook: one sheet a topic, real numbers, frozen headers, filters."""

import io
from collections.abc import Iterable, Sequence
from typing import Any

from workbench.domain.findings import Severity
from workbench.domain.scores import METRICS
from workbench.domain.statuses import Status
from workbench.reports.cells import without_control_characters
from workbench.reports.context import ReportContext, ReportedFinding

_MOST_ROWS = 1_048_576 - 2  # of an XLSX sheet, less the header and a closing sentence
_MOST_CHARACTERS = 32_767  # of an XLSX cell

Cell = str | int | float | None


class XlsxReport:
    """Sheets: Summary, Scores, Documents, Findings, Husks, Segments, Changes, Checks, People,
    and where people marked errors, MQM scorecard and MQM errors.
    """

    suffix = ".xlsx"
    title = "Excel workbook"

    def render(self, context: ReportContext) -> bytes:
        """The workbook; every text cell is text, whatever it begins with."""
        import xlsxwriter

        buffer = io.BytesIO()
        workbook = xlsxwriter.Workbook(
            buffer,
            {
                "in_memory": True,
                "strings_to_formulas": False,
                "strings_to_numbers": False,
                "strings_to_urls": False,
                "nan_inf_to_errors": True,
            },
        )
        book = _Book(workbook)
        _summary(book, context)
        _scores(book, context)
        _documents(book, context)
        _findings(book, "Findings", context.findings)
        _findings(book, "Husks", context.husks)
        _segments(book, context)
        _changes(book, context)
        _checks(book, context)
        _people(book, context)
        if context.scorecards:
            _scorecards(book, context)
            _errors(book, context)
        workbook.close()
        return buffer.getvalue()


class _Book:
    """Sheets of one shape: a header row that stays, filters, sensible widths."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._head = workbook.add_format(
            {"bold": True, "bottom": 1, "valign": "vcenter", "bg_color": "#EDEFF2"}
        )
        self._text = workbook.add_format({"text_wrap": True, "valign": "top"})
        self._number = workbook.add_format({"num_format": "0.0", "valign": "top"})
        self._count = workbook.add_format({"num_format": "#,##0", "valign": "top"})
        self._share = workbook.add_format({"num_format": "0%", "valign": "top"})

    def sheet(
        self,
        name: str,
        columns: Sequence[tuple[str, int]],
        rows: Iterable[Sequence[Cell]],
        shares: frozenset[int] = frozenset(),
    ) -> None:
        """Add a sheet; ``columns`` are (title, width in characters)."""
        sheet = self._workbook.add_worksheet(name)
        for index, (title, width) in enumerate(columns):
            sheet.set_column(index, index, width)
            sheet.write_string(0, index, title, self._head)
        sheet.freeze_panes(1, 0)
        last = 0
        for number, row in enumerate(rows, start=1):
            if number > _MOST_ROWS:
                sheet.write_string(
                    number, 0, "A sheet holds no more rows; the rest is in the JSON report."
                )
                break
            last = number
            for index, value in enumerate(row):
                self._write(sheet, number, index, value, index in shares)
        if last:
            sheet.autofilter(0, 0, last, len(columns) - 1)

    def _write(self, sheet: Any, row: int, column: int, value: Cell, share: bool) -> None:
        if value is None or value == "":
            return
        if isinstance(value, str):
            text = without_control_characters(value)
            if len(text) > _MOST_CHARACTERS:
                text = text[: _MOST_CHARACTERS - 1] + "…"
            sheet.write_string(row, column, text, self._text)
        elif isinstance(value, int):
            sheet.write_number(row, column, value, self._count)
        else:
            sheet.write_number(row, column, value, self._share if share else self._number)


def _summary(book: _Book, context: ReportContext) -> None:
    rows: list[tuple[Cell, Cell]] = [
        ("Project", context.project),
        ("From", context.source_language),
        ("Into", ", ".join(context.target_languages)),
        ("Made", context.made_at),
        ("Winnow", context.winnow_version),
        ("Filter", context.query or "the whole project"),
        ("Segments", context.segments),
        ("Source words", context.words),
    ]
    rows += [(status.value.capitalize(), context.by_status.get(status, 0)) for status in Status]
    rows.append(("Open findings", context.open_findings))
    rows.append(("Husks", len(context.husks)))
    book.sheet("Summary", [("What", 22), ("Value", 44)], rows)


def _scores(book: _Book, context: ReportContext) -> None:
    rows = []
    for result in context.systems:
        for metric in METRICS:
            score = result.scores.get(metric)
            if score is None:
                continue
            low, high = score.interval or (None, None)
            rows.append(
                (
                    result.system or "target", result.target_language, result.segments, metric,
                    score.value, low, high, score.signature,
                )
            )  # fmt: skip
    book.sheet(
        "Scores",
        [("System", 24), ("Language", 10), ("Segments", 10), ("Metric", 10), ("Score", 10),
         ("95 % from", 10), ("95 % to", 10), ("Signature", 70)],
        rows,
    )  # fmt: skip


def _documents(book: _Book, context: ReportContext) -> None:
    columns = [("Document", 32), ("Language", 10), ("Segments", 10), ("Words", 10)]
    columns += [(status.value.capitalize(), 11) for status in Status]
    columns += [("Open findings", 14), *((metric, 9) for metric in METRICS)]
    book.sheet(
        "Documents",
        columns,
        (
            (
                document.name, document.target_language, document.segments, document.words,
                *(document.by_status.get(status, 0) for status in Status),
                document.open_findings,
                *(
                    document.scores[metric].value if metric in document.scores else None
                    for metric in METRICS
                ),
            )
            for document in context.documents
        ),
    )  # fmt: skip


def _findings(book: _Book, name: str, findings: Sequence[ReportedFinding]) -> None:
    book.sheet(
        name,
        [("Document", 20), ("Segment", 9), ("Id", 14), ("Check", 22), ("Severity", 10),
         ("Confidence", 11), ("Message", 60), ("In the source", 26), ("In the target", 26),
         ("Suggestions", 36), ("Source", 60), ("Target", 60), ("MQM category", 26)],
        (
            (
                found.document, found.position, found.external_id, found.finding.check,
                found.finding.severity.value,
                found.finding.confidence.value if found.finding.confidence else None,
                found.finding.message, found.marked_source, found.marked,
                " | ".join(suggestion.text for suggestion in found.finding.suggestions),
                found.source, found.target, found.finding.category,
            )
            for found in findings
        ),
    )  # fmt: skip


def _segments(book: _Book, context: ReportContext) -> None:
    book.sheet(
        "Segments",
        [("Document", 20), ("Segment", 9), ("Id", 14), ("Status", 11), ("Source", 60),
         ("Target", 60), ("Reference", 60), *((metric, 9) for metric in METRICS),
         ("Findings", 9), ("Started from", 18), ("Last editor", 16), ("Changed", 22),
         ("Reason", 30)],
        (
            (
                row.document, row.number, row.external_id, row.status.value, row.source,
                row.target, row.reference, *(row.scores.get(metric) for metric in METRICS),
                sum(not finding.dismissed for finding in row.findings), row.origin,
                row.last_editor, row.changed_at, row.reason,
            )
            for row in context.rows
        ),
    )  # fmt: skip


def _changes(book: _Book, context: ReportContext) -> None:
    book.sheet(
        "Changes",
        [("Document", 20), ("Segment", 9), ("By", 16), ("Source", 60),
         ("Machine translation", 60), ("Target", 60)],
        (
            (
                row.document, row.number, row.last_editor, row.source,
                "".join(text for kind, text in row.changes if kind != "new"), row.target,
            )
            for row in context.changed
        ),
    )  # fmt: skip


def _checks(book: _Book, context: ReportContext) -> None:
    book.sheet(
        "Checks",
        [("Check", 24), ("Title", 44), ("Open", 8), ("Critical", 9), ("Major", 9), ("Minor", 9),
         ("Dismissed", 11), ("Accepted", 10), ("Precision so far", 16)],
        (
            (
                summary.check, summary.title, summary.open,
                summary.by_severity.get("critical", 0), summary.by_severity.get("major", 0),
                summary.by_severity.get("minor", 0), summary.dismissed, summary.accepted,
                summary.precision,
            )
            for summary in context.checks
        ),
        shares=frozenset({8}),
    )  # fmt: skip


def _people(book: _Book, context: ReportContext) -> None:
    book.sheet(
        "People",
        [("Name", 24), ("Changes", 10), ("Segments edited", 16), ("Segments approved", 18),
         ("HTER", 9), ("Minutes", 10), ("Segments timed", 15)],
        (
            (
                person.name, person.changes, person.edited_segments, person.approved_segments,
                person.hter, round(person.seconds / 60, 1), person.timed_segments,
            )
            for person in context.people
        ),
    )  # fmt: skip


def _scorecards(book: _Book, context: ReportContext) -> None:
    rows: list[Sequence[Cell]] = []
    for text in context.scorecards:
        card, deciding = text.card, text.card.deciding
        rows += [
            (text.title, "Verdict", None, None, None, f"{card.verdict}: {card.reason}"),
            (text.title, "Segments evaluated", card.segments, None, None, ", ".join(card.people)),
            (text.title, f"Size in {card.unit} (EWC)", int(card.size), None, None, None),
            (text.title, "Penalty points (APT)", card.points, None, None, card.typology),
        ]
        for one in card.scores:
            decides = "decides" if one is deciding else None
            rows.append((text.title, one.label, one.value, *one.interval, decides))
        if card.penalty_per_segment is not None and card.penalty_interval:
            name = "Mean penalty of a segment (what WMT calls MQM, lower is better)"
            rows.append((text.title, name, card.penalty_per_segment, *card.penalty_interval, None))
        if card.esa:
            name = f"ESA score of {card.esa.segments} segments (0 to 100)"
            rows.append((text.title, name, card.esa.mean, *card.esa.interval, None))
    book.sheet(
        "MQM scorecard",
        [("Text", 24), ("What", 64), ("Value", 10), ("95 % from", 10), ("95 % to", 10),
         ("Remark", 70)],
        rows,
    )  # fmt: skip


def _errors(book: _Book, context: ReportContext) -> None:
    levels = sorted(Severity, key=lambda level: -level.rank)
    book.sheet(
        "MQM errors",
        [("Text", 24), ("Error type", 36), ("Id", 32), ("Dimension", 26),
         *((level.value.capitalize(), 9) for level in levels), ("Points", 9)],
        (
            (
                text.title, tally.title, tally.category, tally.dimension,
                *(tally.marks.get(level, 0) for level in levels), tally.points,
            )
            for text in context.scorecards
            for tally in text.card.categories
        ),
    )  # fmt: skip

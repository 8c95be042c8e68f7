"""Delimited text taken apart into cells that remember where they stand in the file.

Two dialects share the endings ``.tsv`` and ``.csv``: corpora are written without quoting (a
quotation mark is a quotation mark), spreadsheets quote (``"a ""b"" c"``, line breaks inside).
``parse`` decides which one a text is in from the text itself.
"""

import re
from dataclasses import dataclass

from workbench.formats.aligned import split_lines


@dataclass(frozen=True, slots=True)
class Cell:
    """``value`` as meant, and the offsets of the cell as written, quotes included."""

    value: str
    start: int
    end: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row; ``line`` is the file's line it starts on (1-based)."""

    cells: tuple[Cell, ...]
    line: int

    @property
    def is_blank(self) -> bool:
        """Whether the row is an empty line."""
        return len(self.cells) == 1 and not self.cells[0].value

    @property
    def end(self) -> int:
        """The offset where the row ends, before its line end."""
        return self.cells[-1].end


@dataclass(frozen=True, slots=True)
class Table:
    """All rows, with the dialect they were read in."""

    rows: tuple[Row, ...]
    delimiter: str
    quoting: bool


def parse(text: str, delimiter: str) -> Table:
    r"""Take ``text`` apart in the dialect it is in.

    It is read as quoted when RFC 4180 holds for the whole of it (a field that opens with a
    quotation mark closes with one right before a delimiter or line end, and all rows have as many
    cells as the first) and the quoting serves something: each quoted field holds a delimiter, a
    line break or a doubled mark, as minimal quoting has it, or every field that is not a number is
    quoted. Otherwise a tab-separated text is read without quoting, so that a sentence in quotation
    marks keeps them. A comma-separated one is quoted whenever RFC 4180 holds.
    """
    if '"' in text:
        quoted = _quoted_rows(text, delimiter)
        if quoted is not None and (delimiter != "\t" or _quoting_serves(quoted, delimiter)):
            return Table(tuple(_without_trailing_blanks(quoted)), delimiter, quoting=True)
    return Table(
        tuple(_without_trailing_blanks(_plain_rows(text, delimiter))),
        delimiter,
        quoting=delimiter != "\t" and '"' not in text,
    )


def render(value: str, delimiter: str, quoting: bool, was_quoted: bool = False) -> str:
    """Write a value as a cell; where the dialect has no quoting, breaks and tabs become spaces."""
    if quoting:
        if was_quoted or any(mark in value for mark in (delimiter, '"', "\n", "\r")):
            return '"' + value.replace('"', '""') + '"'
        return value
    return re.sub(r"[ ]?(?:\r\n|[\n\r" + re.escape(delimiter) + r"])[ ]?", " ", value)


def _plain_rows(text: str, delimiter: str) -> list[Row]:
    rows: list[Row] = []
    start = 0
    for number, line in enumerate(text.split("\n"), start=1):
        content = line.removesuffix("\r")
        cells: list[Cell] = []
        at = start
        for value in content.split(delimiter):
            cells.append(Cell(value, at, at + len(value)))
            at += len(value) + len(delimiter)
        rows.append(Row(tuple(cells), number))
        start += len(line) + 1
    return rows


def _quoted_rows(text: str, delimiter: str) -> list[Row] | None:
    """Read as RFC 4180 says, or return None where the text does not keep to it."""
    cut = re.escape(delimiter)
    field = re.compile(
        rf'(?:"(?P<quoted>[^"]*+(?:""[^"]*+)*)"|(?P<bare>[^"{cut}\r\n][^{cut}\r\n]*+|))'
        rf"(?P<end>{cut}|\r?\n|\Z)"
    )
    rows: list[Row] = []
    cells: list[Cell] = []
    at, line, row_line = 0, 1, 1
    while at <= len(text):
        match = field.match(text, at)
        if match is None:
            return None
        inner = match["quoted"]
        value = inner.replace('""', '"') if inner is not None else match["bare"]
        cells.append(Cell(value, at, match.start("end"), inner is not None))
        line += match[0].count("\n")
        at = match.end()
        if match["end"] != delimiter:
            rows.append(Row(tuple(cells), row_line))
            cells, row_line = [], line
            if not match["end"]:
                break
    filled = [row for row in _without_trailing_blanks(rows) if not row.is_blank]
    widths = {len(row.cells) for row in filled}
    if len(widths) > 1 or widths == {1}:
        return None
    return rows


def _quoting_serves(rows: list[Row], delimiter: str) -> bool:
    fields = [cell for row in rows for cell in row.cells if cell.value]
    quoted = [cell for cell in fields if cell.quoted]
    if not quoted:
        return False
    needed = (delimiter, '"', "\n", "\r")
    if all(any(mark in cell.value for mark in needed) for cell in quoted):
        return True
    return all(cell.quoted or _NUMBER.fullmatch(cell.value) for cell in fields)


_NUMBER = re.compile(r"[-+]?[\d.,]+%?")


def _without_trailing_blanks(rows: list[Row]) -> list[Row]:
    end = len(rows)
    while end and rows[end - 1].is_blank:
        end -= 1
    return rows[:end]


def looks_tabular(text: str, delimiter: str = "\t") -> bool:
    """Whether the first lines have the same number of delimiters, one at least."""
    counts = {line.count(delimiter) for line in split_lines(text[:200_000])[:200] if line}
    return len(counts) == 1 and counts.pop() > 0

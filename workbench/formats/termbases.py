"""Termbases in and out, by the ending of the file: TBX, CSV, TSV and XLSX."""

from collections.abc import Sequence
from pathlib import PurePath

from workbench.domain.errors import InputError, UsageError
from workbench.domain.languages import Language
from workbench.domain.terms import Concept
from workbench.formats.reading import decode
from workbench.formats.tables import parse
from workbench.formats.tbx import read_tbx, write_tbx
from workbench.formats.term_tables import NumberedRow, concepts_of, rows_of
from workbench.formats.workbooks import read_rows, write_rows

SUFFIXES = (".tbx", ".csv", ".tsv", ".xlsx")
_TBX = (".tbx", ".xml")
# What a spreadsheet would take for a formula, and the mark that keeps it from doing so
# (OWASP, CSV injection).
_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
_TEXT_MARK = "'"


def read_termbase(
    data: bytes,
    name: str,
    source: Language | None = None,
    target: Language | None = None,
    encoding: str | None = None,
) -> list[Concept]:
    """The concepts of the file called ``name``.

    ``source`` and ``target`` are the languages of columns that name none. Raises ``InputError``
    for a file that cannot be read, with the line of what is wrong, or that has no terms.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix in _TBX:
        concepts = read_tbx(data, name)
    elif suffix == ".xlsx":
        rows = [NumberedRow(n, row) for n, row in enumerate(read_rows(data, name), start=1)]
        concepts = concepts_of(rows, name, source, target)
    elif suffix in (".csv", ".tsv", ".tab", ".txt"):
        concepts = concepts_of(_delimited(data, name, encoding), name, source, target)
    else:
        raise InputError(f"“{name}” is no termbase Winnow reads; give {', '.join(SUFFIXES)}.")
    if not concepts:
        raise InputError(f"“{name}” has no terms; choose a file with some.")
    return concepts


def _delimited(data: bytes, name: str, encoding: str | None) -> list[NumberedRow]:
    text, _ = decode(data, name, encoding)
    head = text.split("\n", 1)[0]
    # A spreadsheet writes semicolons where the comma is the decimal mark.
    delimiter = max("\t,;", key=head.count)
    return [
        NumberedRow(row.line, tuple(_unmarked(cell.value) for cell in row.cells))
        for row in parse(text, delimiter).rows
    ]


def _unmarked(value: str) -> str:
    marked = value.startswith(_TEXT_MARK) and value[1:].startswith(_FORMULA_START)
    return value[1:] if marked else value


def write_termbase(concepts: Sequence[Concept], name: str) -> bytes:
    """The concepts as a file with the ending of ``name``.

    Raises ``UsageError`` for an ending that is none of ``SUFFIXES``, ``InputError`` for a text
    that the format cannot hold. Tables keep neither parts of speech nor notes of single terms.
    """
    suffix = PurePath(name).suffix.lower()
    if suffix == ".tbx":
        return write_tbx(list(concepts))
    if suffix == ".xlsx":
        return write_rows(rows_of(concepts), "Terms")
    if suffix in (".csv", ".tsv"):
        delimiter = "\t" if suffix == ".tsv" else ","
        lines = [
            delimiter.join(_cell(value, delimiter) for value in row) for row in rows_of(concepts)
        ]
        # The mark tells spreadsheets that the file is UTF-8.
        return ("\ufeff" + "\r\n".join(lines) + "\r\n").encode("utf-8", "replace")
    raise UsageError(f"“{name}” must end in one of {', '.join(SUFFIXES)}.")


def _cell(value: str, delimiter: str) -> str:
    if value.startswith(_FORMULA_START):
        value = _TEXT_MARK + value
    if any(mark in value for mark in (delimiter, '"', "\n", "\r")):
        return '"' + value.replace('"', '""') + '"'
    return value

"""XLSX workbooks as rows of text: the first visible sheet read, one sheet written.

A cell is never a formula on the way out, and on the way in only what a formula last gave counts.
"""

import io
import zipfile
from collections.abc import Iterator, Sequence
from itertools import islice

from workbench.domain.errors import InputError

MAX_ROWS = 200_000
MAX_COLUMNS = 100
MAX_UNPACKED_BYTES = 256 * 1024 * 1024
_HEAD_BYTES = 4096


def read_rows(data: bytes, name: str) -> list[tuple[str, ...]]:
    """The rows of the first visible sheet of the workbook called ``name``, as they are shown.

    Raises ``InputError`` for what is no workbook, unpacks to more than ``MAX_UNPACKED_BYTES``,
    declares a document type, or has more than ``MAX_ROWS`` rows.
    """
    _refuse_hostile(data, name)
    import openpyxl

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        try:
            visible = [s for s in book.worksheets if s.sheet_state == "visible"]
            if not visible:
                raise InputError(f"“{name}” has no sheet to read; show one in the spreadsheet.")
            rows = list(islice(_texts(visible[0]), MAX_ROWS + 1))
        finally:
            book.close()
    except InputError:
        raise
    except Exception as error:
        raise _broken(name) from error
    if len(rows) > MAX_ROWS:
        raise InputError(f"“{name}” has more than {MAX_ROWS:,} rows; split it.")
    return rows


def _broken(name: str) -> InputError:
    return InputError(f"“{name}” is no XLSX workbook that can be read; save it again as XLSX.")


def _refuse_hostile(data: bytes, name: str) -> None:
    """Look at the archive before a reader does: sizes, and document types in its parts."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if "xl/workbook.xml" not in archive.namelist():
                raise _broken(name)
            # A member never gives more bytes than its entry says, so the sum is a bound.
            if sum(info.file_size for info in infos) > MAX_UNPACKED_BYTES:
                limit = MAX_UNPACKED_BYTES // 1024**2
                raise InputError(f"“{name}” unpacks to more than {limit} MB; split it.")
            for info in infos:
                if info.filename.endswith((".xml", ".rels")):
                    with archive.open(info) as part:
                        if b"<!DOCTYPE" in part.read(_HEAD_BYTES).replace(b"\0", b""):
                            raise InputError(
                                f"“{name}” declares a document type, which no workbook does; "
                                "save it again as XLSX."
                            )
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise _broken(name) from error


def _texts(sheet: object) -> Iterator[tuple[str, ...]]:
    rows = sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True)  # type: ignore[attr-defined]
    for row in rows:
        texts = [_text(value) for value in row]
        while texts and not texts[-1]:
            texts.pop()
        yield tuple(texts)


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def write_rows(rows: Sequence[Sequence[str]], sheet: str) -> bytes:
    """A workbook of one sheet; the first row is its header. Every cell is text."""
    import xlsxwriter

    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, {"in_memory": True}) as book:
        page = book.add_worksheet(sheet)
        bold, text = book.add_format({"bold": True}), book.add_format({"num_format": "@"})
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value:
                    page.write_string(number, column, value, text if number else bold)
        page.freeze_panes(1, 0)
        if rows:
            page.autofilter(0, 0, len(rows) - 1, max(len(rows[0]) - 1, 0))
            page.set_column(0, max(len(rows[0]) - 1, 0), 24)
    return stream.getvalue()

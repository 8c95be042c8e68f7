"""Tab- and comma-separated tables of source and target, with or without a header line.

Without a header the columns are source, target and reference, in this order. With one, names
decide; see ``COLUMNS``. Two columns that are called by their languages are source and target, in
this order unless the project's source is the other. Whoever imports may say otherwise. Written
back, nothing changes but the cells of the target column.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.domain.errors import InputError, UsageError
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.formats.base import ParsedFile, ReadOptions, Unit, WriteUnit
from workbench.formats.language_names import language_named, languages_named
from workbench.formats.reading import decode, encode_like, head_text
from workbench.formats.tables import Row, Table, looks_tabular, parse, render

#: Header names (in lower case, spaces and hyphens as underscores) and what they mean.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "source": ("source", "src", "source_text", "source_segment"),
    "target": ("target", "tgt", "translation", "target_text", "target_segment"),
    "reference": ("reference", "ref", "human_reference"),
    "candidate": ("candidate", "mt", "hyp", "hypothesis", "machine_translation", "mt_output"),
    "id": ("id", "segment_id", "seg_id", "key", "unit_id"),
    "source_lang": ("source_lang", "source_language", "src_lang", "srclang"),
    "target_lang": ("target_lang", "target_language", "tgt_lang", "tgtlang", "trglang"),
    "document": ("document", "doc", "doc_id", "document_id", "docid"),
    "note": ("note", "notes", "comment", "comments", "context"),
}  # fmt: skip
#: What a person may say that a column holds; empty: it is left out.
ROLES = ("source", "target", "reference", "candidate", "id", "note", "document", "")
_MEANING = {name: role for role, names in COLUMNS.items() for name in names}
_NAMED = re.compile(r"(?P<role>reference|ref|candidate|system|mt|hyp)\s*[:=]\s*(?P<name>.+)", re.I)


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which column is which; ``named`` maps a column to (role, set or system name)."""

    header: bool
    roles: Mapping[str, int]
    named: Mapping[int, tuple[str, str]]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column as it stands in the file: its heading, what it was taken for, its first text."""

    name: str
    role: str
    example: str


@dataclass(frozen=True, slots=True)
class TableShape:
    """The columns of a table, and whether its first line was taken for their names."""

    columns: tuple[TableColumn, ...]
    header: bool
    rows: tuple[tuple[str, ...], ...]


def shape_of(data: bytes, file_name: str, options: ReadOptions, most: int = 40) -> TableShape:
    """What there is to choose from in a table, also where its columns are not recognised.

    ``rows`` are the first ``most`` lines below the header. Raises ``InputError`` for what is no
    table.
    """
    text, _ = decode(data, file_name, options.encoding)
    table = _parse(text, file_name)
    given = [role if role in ROLES else "" for role in options.columns]
    layout = _recognised(table, options.source_language)
    header = layout.header if options.header is None else options.header
    first = [cell.value for cell in table.rows[0].cells]
    below = [
        tuple(cell.value for cell in row.cells) for row in table.rows[header : most + int(header)]
    ]
    roles = {index: role for role, index in layout.roles.items()}
    roles |= {index: role for index, (role, _) in layout.named.items()}
    return TableShape(
        tuple(
            TableColumn(
                name.strip() if header else "",
                given[index] if index < len(given) else _choosable(roles.get(index, "")),
                below[0][index] if below and index < len(below[0]) else "",
            )
            for index, name in enumerate(first)
        ),
        header,
        tuple(below),
    )


def _choosable(role: str) -> str:
    return role if role in ROLES else ""


class Tsv:
    """The ``Format`` of TSV and CSV files."""

    name = "tsv"
    title = "Table (TSV, CSV)"
    suffixes = (".tsv", ".tab", ".csv")

    def recognises(self, data: bytes, file_name: str) -> bool:
        """By its ending, or by lines that all have the same number of tabs."""
        if file_name.lower().endswith(self.suffixes):
            return True
        text = head_text(data, file_name)
        return not text.lstrip().startswith("<") and looks_tabular(text)

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ParsedFile:
        """Make one unit of each data row; the n-th unit is the n-th row after the header."""
        text, _ = decode(data, file_name, options.encoding)
        table = _parse(text, file_name)
        layout = _layout(table, options.columns, options.header, file_name, options.source_language)
        if not options.columns:
            _require_columns(table, layout, file_name)
        rows = table.rows[1:] if layout.header else table.rows
        warnings: list[str] = []
        named = dict(layout.named)
        guessing = layout.header and not options.columns
        extra = _text_columns(rows, layout) if guessing else {}
        if extra:
            named.update(extra)
            listed = ", ".join(name for _, name in extra.values())
            warnings.append(f"Read as machine translations, by their header: {listed}.")
        given: dict[str, Any] = {"encoding": options.encoding} if options.encoding else {}
        columns = options.columns
        if not columns and layout != _recognised(table):
            columns = _as_said(layout)
        if columns:
            # Writing back must find the same columns.
            given |= {"columns": ",".join(columns), "header": layout.header}
        units = [
            _unit(row, layout, named, {"row": number, **given})
            for number, row in enumerate(rows, start=1)
        ]
        by_heading = _languages_of(layout)
        return ParsedFile(
            format=self.name,
            units=units,
            source_language=_language(units, "source_lang", warnings) or by_heading[0],
            target_language=_language(units, "target_lang", warnings) or by_heading[1],
            has_source="source" in layout.roles,
            warnings=tuple(warnings),
        )

    def write(self, original: bytes, file_name: str, units: Sequence[WriteUnit]) -> bytes:
        """Replace the cells of the target column; add the column where there is none."""
        named = next((unit.metadata.get("encoding") for unit in units), None)
        text, encoding = decode(original, file_name, named)
        table = _parse(text, file_name)
        columns, header = _given(units)
        layout = _layout(table, columns, header, file_name)
        targets = {
            int(unit.metadata["row"]): unit.target.plain for unit in units if "row" in unit.metadata
        }
        if layout.header and len(table.rows) in targets:
            # Imported when a first line of two languages was still taken for a segment.
            layout = _without_header(layout.names)
        column = layout.roles.get("target")
        if column is None and not any(targets.values()):
            return original
        edits = _edits(table, layout, targets, column)
        if not edits:
            return original
        parts: list[str] = []
        at = 0
        for start, end, new in edits:
            parts += (text[at:start], new)
            at = end
        parts.append(text[at:])
        return encode_like("".join(parts), original, encoding)


def _given(units: Sequence[WriteUnit]) -> tuple[tuple[str, ...], bool | None]:
    """What a person said of the columns when the table was imported."""
    for unit in units:
        if "columns" in unit.metadata:
            return tuple(unit.metadata["columns"].split(",")), bool(unit.metadata["header"])
    return (), None


def _edits(
    table: Table, layout: _Layout, targets: Mapping[int, str], column: int | None
) -> list[tuple[int, int, str]]:
    """Which stretches of the text become what, in order."""
    edits: list[tuple[int, int, str]] = []
    width = len(table.rows[0].cells)
    rows = table.rows[1:] if layout.header else table.rows
    if column is None:
        column = width
        if layout.header:
            end = table.rows[0].end
            edits.append((end, end, table.delimiter + "target"))
    for number, row in enumerate(rows, start=1):
        new = targets.get(number)
        if column < len(row.cells):
            cell = row.cells[column]
            if new is not None and new != TaggedText.literal(cell.value).plain:
                written = render(new, table.delimiter, table.quoting, cell.quoted)
                edits.append((cell.start, cell.end, written))
        elif new or column == width:
            padding = table.delimiter * (column - len(row.cells) + 1)
            written = render(new or "", table.delimiter, table.quoting)
            edits.append((row.end, row.end, padding + written))
    return edits


def _parse(text: str, file_name: str) -> Table:
    delimiter = "\t"
    if file_name.lower().endswith(".csv"):
        head = text.split("\n", 1)[0]
        # A spreadsheet writes semicolons where the comma is the decimal mark.
        delimiter = max(",;\t", key=head.count)
    table = parse(text, delimiter)
    if not table.rows:
        raise InputError(f"{file_name} holds no rows; choose a file with some.")
    if delimiter != "\t" and not table.quoting:
        raise InputError(
            f"{file_name} has a quotation mark that is opened and not closed, or rows of "
            "different lengths; save it again as CSV or TSV from the spreadsheet."
        )
    width = len(table.rows[0].cells)
    for row in table.rows:
        if len(row.cells) > width:
            raise InputError(
                f"{file_name} has {len(row.cells)} columns on line {row.line} and {width} on the "
                "first; mend that line."
            )
    return table


def _layout(
    table: Table,
    columns: Sequence[str],
    header: bool | None,
    file_name: str,
    source: Language | None = None,
) -> _Layout:
    """What a person said of the columns, else what they look like."""
    recognised = _recognised(table, source)
    if not columns:
        return recognised
    header = recognised.header if header is None else header
    first = [cell.value.strip() for cell in table.rows[0].cells]
    roles: dict[str, int] = {}
    named: dict[int, tuple[str, str]] = {}
    for index, role in enumerate(columns[: len(first)]):
        if role in ("reference", "candidate"):
            name = first[index] if header and first[index] else f"{role} {index + 1}"
            match = _NAMED.fullmatch(name)
            named[index] = (role, match["name"].strip() if match else name)
        elif role:
            roles.setdefault(role, index)
    if "source" not in roles and "target" not in roles:
        raise InputError(f"No column of {file_name} is the source or the target; say which one is.")
    return _Layout(header, roles, named, tuple(first) if header else ())


def _as_said(layout: _Layout) -> tuple[str, ...]:
    """The columns of source and target, as a person would have said which they are."""
    at = {layout.roles[role]: role for role in ("source", "target") if role in layout.roles}
    return tuple(at.get(index, "") for index in range(len(layout.names)))


def _recognised(table: Table, source: Language | None = None) -> _Layout:
    first = [cell.value.strip() for cell in table.rows[0].cells]
    keys = [re.sub(r"[\s-]+", "_", value.lower()) for value in first]
    roles: dict[str, int] = {}
    named: dict[int, tuple[str, str]] = {}
    for index, (key, value) in enumerate(zip(keys, first, strict=True)):
        role = _MEANING.get(key)
        match = _NAMED.fullmatch(value)
        if match:
            kind = "reference" if match["role"].lower().startswith("ref") else "candidate"
            named[index] = (kind, match["name"].strip())
        elif role == "candidate" or (role is None and re.fullmatch(r"ref(erence)?_?\w+", key)):
            named[index] = ("candidate" if role else "reference", value)
        elif role == "reference":
            named[index] = ("reference", "reference" if "reference" not in roles else value)
            roles.setdefault("reference", index)
        elif role is not None:
            roles.setdefault(role, index)
    if "source" in roles or "target" in roles:
        return _Layout(True, roles, named, tuple(first))
    pair = _pair_of_languages(table, first, set(named))
    if pair is not None:
        columns = list(pair)
        if _is_other(pair, source):
            columns.reverse()
        roles = {role: at for role, at in roles.items() if at not in columns}
        roles |= {"source": columns[0], "target": columns[1]}
        return _Layout(True, roles, named, tuple(first))
    return _without_header(first)


def _without_header(first: Sequence[str]) -> _Layout:
    width = len(first)
    roles = {"source": 0} | ({"target": 1} if width > 1 else {})
    named = {2: ("reference", "reference")} if width > 2 else {}
    return _Layout(False, roles, named, ())


def _pair_of_languages(
    table: Table, first: Sequence[str], taken: set[int]
) -> dict[int, Language] | None:
    """The two columns whose headings are languages; None where there are no such two."""
    if len(table.rows) < 2:
        return None
    free = [
        at
        for at, name in enumerate(first)
        # “id” is Indonesian where there are but two columns.
        if at not in taken and (len(first) == 2 or name.lower() not in _MEANING)
    ]
    if len(free) != 2:
        return None
    one, other = languages_named([first[at] for at in free])
    if one is None or other is None or one == other:
        return None
    if one.base == other.base and one.code.count("-") + other.code.count("-") < 2:
        return None  # a word list that begins with “English – Englisch”
    return {free[0]: one, free[1]: other}


def _is_other(pair: Mapping[int, Language], source: Language | None) -> bool:
    """Whether the source language of the project is that of the second column."""
    first, second = pair.values()
    return source is not None and source.base == second.base != first.base


def _languages_of(layout: _Layout) -> tuple[Language | None, Language | None]:
    """What the headings of source and target say of their languages."""
    at = [layout.roles.get(role) for role in ("source", "target")]
    names = [layout.names[index] if index is not None and layout.names else "" for index in at]
    if not all(names):
        return language_named(names[0]), language_named(names[1])
    source, target = languages_named(names)
    return source, target


def _require_columns(table: Table, layout: _Layout, file_name: str) -> None:
    if layout.header and len(table.rows) == 1:
        raise InputError(f"{file_name} has a header line and no rows; choose a file with some.")
    width = len(table.rows[0].cells)
    if not layout.header and width > 3:
        raise InputError(
            f"{file_name} has {width} columns and no header that names source and target; add a "
            "first line such as source, target, reference."
        )
    if not layout.header and width == 1:
        raise InputError(
            f"{file_name} has one column only; a table needs a source and a target, divided by "
            "a tab, so import it as plain text if that is what it is."
        )


def _unit(
    row: Row, layout: _Layout, named: Mapping[int, tuple[str, str]], metadata: dict[str, Any]
) -> Unit:
    def cell(role: str) -> str:
        index = layout.roles.get(role)
        return row.cells[index].value if index is not None and index < len(row.cells) else ""

    texts: dict[str, dict[str, TaggedText]] = {"reference": {}, "candidate": {}}
    for index, (role, name) in named.items():
        value = row.cells[index].value if index < len(row.cells) else ""
        if value:
            texts[role][name] = TaggedText.literal(value)
    for key in ("source_lang", "target_lang", "document"):
        if cell(key):
            metadata[key] = cell(key)
    return Unit(
        source=TaggedText.literal(cell("source")),
        target=TaggedText.literal(cell("target")),
        external_id=cell("id") or None,
        note=cell("note"),
        references=texts["reference"],
        candidates=texts["candidate"],
        ends_paragraph=True,
        metadata=metadata,
        line=row.line,
    )


def _text_columns(rows: Sequence[Row], layout: _Layout) -> dict[int, tuple[str, str]]:
    """Unknown columns that hold whole translations: each is a system, named by its header.

    A translation is about as long as its source in nearly every row; labels, spans, scores and
    ratings are not.
    """
    known = {*layout.roles.values(), *layout.named}
    anchor = layout.roles.get("source", layout.roles.get("target", 0))
    found: dict[int, tuple[str, str]] = {}
    sample = rows[:: max(1, len(rows) // 500)]
    for index, name in enumerate(layout.names):
        if index in known or not name:
            continue
        alike = differ = 0
        for row in sample:
            if index >= len(row.cells) or anchor >= len(row.cells):
                continue
            value, source = row.cells[index].value, row.cells[anchor].value
            if value and source and 0.15 <= len(value) / len(source) <= 7 and len(value) > 1:
                alike += any(character.isalpha() for character in value)
            differ += value != source
        distinct = {row.cells[index].value for row in sample if index < len(row.cells)}
        if alike >= 0.9 * len(sample) and differ and len(distinct) >= 0.8 * len(sample):
            found[index] = ("candidate", name)
    return found


def _language(units: Sequence[Unit], key: str, warnings: list[str]) -> Language | None:
    codes = {unit.metadata[key] for unit in units if key in unit.metadata}
    if len(codes) > 1:
        warnings.append(f"The column {key} names {len(codes)} languages; choose one to import.")
    if len(codes) != 1:
        return None
    try:
        return Language.parse(str(next(iter(codes))))
    except UsageError as error:
        warnings.append(str(error))
        return None

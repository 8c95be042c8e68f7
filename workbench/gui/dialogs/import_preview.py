"""What Winnow makes of files before they are imported: counts, languages, the first rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.domain.errors import InputError, WinnowError
from workbench.domain.segments import Document
from workbench.domain.text import TaggedText
from workbench.gui.sentences import Said, sentence

if TYPE_CHECKING:
    from workbench.domain.languages import Language
    from workbench.formats.base import ParsedFile, Unit
    from workbench.formats.tsv import TableShape
    from workbench.services.importing import ImportOptions, Understood
    from workbench.services.session import Session

ROWS = 40
_ATTACHED = ("reference", "candidate", "target")
_HINT_FOR_TERMINALS = re.compile(r"\s*\((?:--)[a-z-]+[^)]*\)")


@dataclass(frozen=True, slots=True)
class PreviewItem:
    """One document-to-be, or one file for a document that is there (``attached``)."""

    name: str
    format: str
    segments: int
    languages: tuple[str, str]
    encoding: str = ""
    attached: str = ""
    sets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Preview:
    """``headings`` name the columns of ``rows``: the beginning of the first file.

    ``table`` holds the first file's columns where it is a table; ``trouble`` why it cannot be
    imported as it is understood.
    """

    items: tuple[PreviewItem, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    warnings: tuple[str, ...]
    table: "TableShape | None" = None
    trouble: str = ""

    @property
    def segments(self) -> int:
        """All segments that would come in."""
        return sum(item.segments for item in self.items)


def look(session: "Session", paths: Sequence[Path], options: "ImportOptions") -> Preview:
    """Read the files as the import would; raises the ``WinnowError`` the import would raise."""
    if options.role in _ATTACHED:
        return _look_attached(session, paths, options)
    from workbench.services.importing import understand

    project = session.project
    target = options.target_language or project.target_languages[0]
    shape = _shape(paths[0], options, project.source_language) if paths else None
    try:
        found = understand(paths, options, project.source_language, target)
    except InputError as error:
        if shape is None:
            raise
        # Its columns are there to be told what they are.
        names = tuple(
            f"column:{column.name or number}" for number, column in enumerate(shape.columns, 1)
        )
        return Preview((), names, shape.rows, (), shape, str(error))
    default = (project.source_language.code, target.code)
    items = tuple(_item(item, default, options) for item in found)
    headings, rows = _table(found[0].parsed)
    warnings = tuple(warning for item in found for warning in item.parsed.warnings)
    shape = shape if found[0].parsed.format == "tsv" else None
    return Preview(items, headings, rows, warnings, shape)


def _shape(path: Path, options: "ImportOptions", source: "Language") -> "TableShape | None":
    """The columns of a file that is a table, or is to be read as one."""
    from workbench.formats import tsv
    from workbench.formats.base import ReadOptions
    from workbench.formats.reading import read_bytes
    from workbench.formats.registry import recognise

    try:
        data = read_bytes(path)
        name = options.format or recognise(data, path.name).name
        if name != tsv.Tsv.name:
            return None
        given = ReadOptions(
            source_language=source,
            encoding=options.encoding,
            columns=options.columns,
            header=options.header,
        )
        return tsv.shape_of(data, path.name, given, ROWS)
    except WinnowError:
        return None


def _item(item: "Understood", default: tuple[str, str], options: "ImportOptions") -> PreviewItem:
    from workbench.formats.registry import all_formats
    from workbench.formats.xliff import Xliff

    parsed = item.parsed
    titles = {one.name: sentence(one.title, Said.TITLE) for one in all_formats()}
    sets = list(
        dict.fromkeys(name for u in parsed.units[:200] for name in (*u.references, *u.candidates))
    )
    languages = (
        parsed.source_language.code if parsed.source_language else default[0],
        parsed.target_language.code if parsed.target_language else default[1],
    )
    encoding = "" if parsed.format == Xliff.name else _encoding(item, options)
    title = titles.get(parsed.format, "Aligned lines")
    return PreviewItem(item.name, title, len(parsed.units), languages, encoding, sets=tuple(sets))


def _encoding(item: "Understood", options: "ImportOptions") -> str:
    from workbench.formats.reading import decode

    return decode(item.original, item.file_name, options.encoding)[1]


def _table(parsed: "ParsedFile") -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The columns that hold something, and the first rows of them."""
    units = parsed.units[:ROWS]
    references = list(dict.fromkeys(name for unit in units for name in unit.references))
    candidates = list(dict.fromkeys(name for unit in units for name in unit.candidates))
    headings = [""]
    if parsed.has_source:
        headings.append("source")
    if any(not unit.target.is_empty for unit in units):
        headings.append("target")
    headings += [f"reference:{name}" for name in references]
    headings += [f"candidate:{name}" for name in candidates]
    rows = tuple(
        tuple(_cell(unit, number, heading) for heading in headings)
        for number, unit in enumerate(units, 1)
    )
    return tuple(headings), rows


def _cell(unit: "Unit", number: int, heading: str) -> str:
    kind, _, name = heading.partition(":")
    empty = TaggedText("")
    texts = {
        "source": unit.source,
        "target": unit.target,
        "reference": unit.references.get(name, empty),
        "candidate": unit.candidates.get(name, empty),
    }
    return texts[kind].readable() if kind else str(unit.external_id or number)


def _look_attached(session: "Session", paths: Sequence[Path], options: "ImportOptions") -> Preview:
    """Lines for the segments of a document: shown side by side with its sources."""
    from workbench.formats import aligned
    from workbench.formats.reading import decode, read_bytes

    document = _document(session, options)
    items = []
    columns: list[Sequence[str]] = []
    headings = ["", "source"]
    segments = session.project.segments.of_document(document.id)
    for path in paths:
        data = read_bytes(path)
        lines = aligned.read_lines(data, path.name, options.encoding)
        if len(lines) != len(segments):
            raise InputError(
                f"{path.name} has {len(lines)} lines and the document “{document.name}” "
                f"{len(segments)} segments; the files must be aligned line by line."
            )
        encoding = decode(data, path.name, options.encoding)[1]
        languages = (document.source_language.code, document.target_language.code)
        name = options.system or path.stem
        items.append(
            PreviewItem(path.name, "Lines", len(lines), languages, encoding, document.name, (name,))
        )
        columns.append(lines)
        headings.append(f"{options.role}:{name}" if options.role != "target" else "target")
    rows = tuple(
        (str(s.position), s.source.readable(), *(column[number] for column in columns))
        for number, s in enumerate(segments[:ROWS])
    )
    return Preview(tuple(items), tuple(headings), rows, ())


def _document(session: "Session", options: "ImportOptions") -> Document:
    from workbench.domain.errors import UsageError

    documents = session.project.documents.all()
    if options.document:
        return session.project.documents.named(options.document, options.target_language)
    if not documents:
        raise UsageError("The project has no document yet; import its source first.")
    return documents[0]


def guess_role(session: "Session", paths: Sequence[Path]) -> tuple[str, str]:
    """The role and name that a lone file's name suggests for a document that is there."""
    from workbench.formats import aligned

    if len(paths) != 1 or not session.project.documents.all():
        return "auto", ""
    found = aligned.role_of(paths[0].name)
    if found is None:
        stem = paths[0].name.casefold().split(".")
        return ("reference", "reference") if "ref" in stem[1:] else ("auto", "")
    role, name = found
    return ("auto", "") if role.value == "source" else (role.value, name)


def guess_language(session: "Session", paths: Sequence[Path]) -> str:
    """The target language that a lone file's name ends in, as ``letters.en-ar.tsv`` does; or ""."""
    if len(paths) != 1:
        return ""
    bases = {language.base: language.code for language in session.project.target_languages}
    words = re.split(r"[^a-z]+", paths[0].stem.casefold())
    return next((bases[word] for word in reversed(words) if word in bases), "")


def for_window(sentence: str) -> str:
    """An error's sentence without what only a terminal offers."""
    return _HINT_FOR_TERMINALS.sub("", sentence)

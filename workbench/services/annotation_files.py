"""MQM annotations in and out of files: whatever came in goes out the same.

A file says some things that an annotation cannot: its own name for a system, its spelling of a
severity, metadata of another tool. They are kept beside the project's settings, column by column,
and stand in again on the way out wherever nobody has changed what they say.
"""

import dataclasses
import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.config.files import write_atomically
from workbench.domain.annotations import Annotation
from workbench.domain.changes import Changes
from workbench.domain.errors import UsageError
from workbench.domain.segments import Document, Segment
from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.formats.aligned import read_lines
from workbench.formats.reading import read_bytes
from workbench.review.marks import ESA_SCORE
from workbench.review.mqm_tsv import (
    MAROT_HEADER,
    WMT_HEADER,
    FileMark,
    MqmFile,
    MqmFormat,
    columns_of,
    flat,
    read_mqm,
)
from workbench.services.annotated_texts import TARGET, texts_of
from workbench.services.annotating import row_of
from workbench.services.annotation_places import Places
from workbench.services.annotation_spans import standing_spans
from workbench.services.session import Session
from workbench.store.edits import Change

# Project settings: what the last file was, its names of systems, and the columns it wrote itself.
_FORMAT, _NAMES, _OWN = "annotations.format", "annotations.names", "annotations.columns"


@dataclass(frozen=True, slots=True)
class Imported:
    """``known`` rows were there already; ``left_out`` carry no judgement; ``unplaced`` have words
    that do not stand where the file says. ``systems`` gives the file's names of texts by ours.
    """

    added: int
    known: int
    left_out: int
    unplaced: int
    format: MqmFormat
    systems: Mapping[str | None, str]
    changes: Changes


@dataclass(frozen=True, slots=True)
class Exported:
    """How many annotations were written; ``left_out`` the format has no place for."""

    written: int
    left_out: int
    format: MqmFormat


@dataclass(frozen=True, slots=True)
class Understood:
    """A table that was read and whose rows were found in the project; nothing is stored yet.

    ``made`` are the annotations in the order of ``read.marks``, ``fresh`` the places of those that
    the project does not have yet, ``systems`` what each of the file's texts is here.
    """

    read: MqmFile
    made: Sequence[Annotation]
    fresh: Sequence[int]
    unplaced: int
    systems: Mapping[str, str | None]
    documents: Sequence[Document]


def understand(
    session: Session,
    path: Path,
    *,
    document: str | None = None,
    format_name: str | None = None,
    encoding: str | None = None,
) -> Understood:
    """Read a table of MQM annotations and find its rows in the project.

    Raises ``InputError`` with the line that cannot be used.
    """
    name = path.name
    lines = read_lines(read_bytes(path), name, encoding)
    read = read_mqm(lines, name, _format(format_name))
    places = Places(session, _documents(session, document, read.format), name)
    located = [(mark, places.segment(mark, read.format)) for mark in read.marks]
    systems = places.systems(located)
    made: list[Annotation] = []
    unplaced = 0
    for mark, segment in located:
        annotation, placed = places.annotation(mark, segment, systems[mark.system])
        made.append(annotation)
        unplaced += not placed
    fresh = _not_yet_there(session, made)
    return Understood(read, made, fresh, unplaced, systems, places.documents)


def import_annotations(
    session: Session,
    path: Path,
    *,
    document: str | None = None,
    format_name: str | None = None,
    encoding: str | None = None,
) -> Imported:
    """Read a table of MQM annotations into the project, as one operation.

    Raises ``InputError`` with the line that cannot be used; nothing is changed then.
    """
    table = understand(session, path, document=document, format_name=format_name, encoding=encoding)
    made, by_system = table.made, {ours: theirs for theirs, ours in table.systems.items()}
    changes = [
        Change("annotation", None, made[i].segment_id, "annotate", None, row_of(made[i]))
        for i in table.fresh
    ]
    moved = Changes()
    if changes:
        title = f"Import {len(changes)} annotations from {path.name}"
        applied = session.project.edits.apply(session.who, title, changes)
        moved = applied.changes
        _remember_names(session, table.documents, by_system)
        stored = [
            (dataclasses.replace(made[i], id=key), table.read.marks[i])
            for i, key in zip(table.fresh, applied.new_ids, strict=True)
        ]
        _remember_columns(session, stored, table.read.format)
    return Imported(
        added=len(table.fresh),
        known=len(made) - len(table.fresh),
        left_out=table.read.left_out,
        unplaced=table.unplaced,
        format=table.read.format,
        systems=by_system,
        changes=moved,
    )


def export_annotations(
    session: Session,
    path: Path,
    *,
    document: str | None = None,
    format_name: str | None = None,
) -> Exported:
    """Write the annotations of the project, or of one document, in the order they were made.

    Without a format it is the one that was last imported, else Marot's. A list of spans (WMT) is
    of one document. Raises ``UsageError``, ``InputError`` or ``OutputError``.
    """
    project = session.project
    kind = _format(format_name) or MqmFormat(project.setting(_FORMAT, MqmFormat.MAROT))
    documents = _documents(session, document, kind)
    inside = {one.id for one in documents}
    found = sorted(project.remarks.annotations(), key=lambda one: one.id)
    segments = {
        one.id: one
        for one in project.segments.many(list(dict.fromkeys(a.segment_id for a in found)))
        if one.document_id in inside
    }
    found = [one for one in found if one.segment_id in segments]
    kept = [one for one in found if kind is MqmFormat.MAROT or one.category != ESA_SCORE]
    own = project.setting(_OWN, {}).get(kind.value, {})
    rows = [_header(kind)]
    for annotation, columns in _written(session, kept, segments, kind):
        theirs = own.get(str(annotation.id), {})
        if theirs.get("of") != _digest(_origin(annotation)):
            theirs = {}
        rows.append(tuple(_restored(theirs, i, column) for i, column in enumerate(columns)))
    text = "".join("\t".join(row) + "\n" for row in rows)
    write_atomically(path, text.encode("utf-8", "surrogatepass"))
    return Exported(len(kept), len(found) - len(kept), kind)


def _format(name: str | None) -> MqmFormat | None:
    if name is None:
        return None
    if name not in list(MqmFormat):
        raise UsageError(f"“{name}” is no format of annotations; use {', '.join(MqmFormat)}.")
    return MqmFormat(name)


def _header(kind: MqmFormat) -> tuple[str, ...]:
    return WMT_HEADER if kind is MqmFormat.WMT else MAROT_HEADER


def _documents(session: Session, name: str | None, kind: MqmFormat) -> list[Document]:
    """The documents a file can be about; a list of spans is about exactly one."""
    documents = session.project.documents
    if name is not None:
        return [documents.named(name)]
    found = documents.all(counted=False)
    if not found:
        raise UsageError("The project has no document yet; import its source first.")
    if kind is MqmFormat.WMT and len(found) > 1:
        names = ", ".join(one.name for one in found)
        raise UsageError(
            "A list of spans numbers the lines of one document; "
            f"say which with --document: {names}."
        )
    return found


def _plain(span: Span | None, text: TaggedText) -> Span | None:
    """A span of the text with its tags in the plain text; None where it no longer fits."""
    if span is None or span.end > len(text.text):
        return None
    before = text.text[: span.start].count(TAG_CHARACTER)
    within = span.of(text.text).count(TAG_CHARACTER)
    return Span(span.start - before, span.end - before - within)


def _not_yet_there(session: Session, made: Sequence[Annotation]) -> list[int]:
    """Which of ``made`` the project does not have yet; a row twice in a file is there twice."""
    ids = list(dict.fromkeys(one.segment_id for one in made))
    there = Counter(_identity(one) for one in session.project.remarks.annotations(ids))
    fresh = []
    for index, one in enumerate(made):
        identity = _identity(one)
        if there[identity] > 0:
            there[identity] -= 1
        else:
            fresh.append(index)
    return fresh


def _identity(one: Annotation) -> tuple[Any, ...]:
    return (
        one.segment_id, one.system, one.who, one.category, one.severity, one.target_span,
        one.source_span, one.comment,
    )  # fmt: skip


def _written(
    session: Session,
    annotations: Sequence[Annotation],
    segments: Mapping[int, Segment],
    kind: MqmFormat,
) -> Iterable[tuple[Annotation, tuple[str, ...]]]:
    """Each annotation with the columns we would write, in our own words."""
    ids = list(segments)
    texts = {
        system: texts_of(session, ids, system)
        for system in dict.fromkeys(one.system for one in annotations)
    }
    documents = {one.id: one for one in session.project.documents.all(counted=False)}
    names = session.project.setting(_NAMES, {})
    spans = standing_spans(session, annotations)
    for one in annotations:
        segment = segments[one.segment_id]
        text = texts[one.system].get(one.segment_id, TaggedText(""))
        own_names = names.get(str(segment.document_id), {})
        ours = TARGET if one.system is None else one.system
        mark = FileMark(
            line=0,
            system=own_names.get(ours, ours),
            annotator=one.who,
            category=one.category,
            severity=one.severity,
            position=segment.position,
            document=documents[segment.document_id].name,
            segment=str(segment.position),
            number=str(segment.id),
            source=flat(segment.source.plain),
            target=flat(text.plain),
            source_span=_plain(one.source_span, segment.source),
            target_span=_plain(spans[one.id], text),
            note=one.comment,
            when=one.when,
        )
        yield one, columns_of(mark, kind)


def _remember_names(
    session: Session, documents: Sequence[Document], systems: Mapping[str | None, str]
) -> None:
    names = session.project.setting(_NAMES, {})
    for document in documents:
        own = names.setdefault(str(document.id), {})
        own.update({TARGET if ours is None else ours: name for ours, name in systems.items()})
    session.project.set_setting(_NAMES, names)


def _remember_columns(
    session: Session, stored: Sequence[tuple[Annotation, FileMark]], kind: MqmFormat
) -> None:
    """Keep the columns that we would write otherwise, each with the digest of what we would."""
    segments = {
        one.id: one
        for one in session.project.segments.many(
            list(dict.fromkeys(annotation.segment_id for annotation, _ in stored))
        )
    }
    own = session.project.setting(_OWN, {})
    kept = own.setdefault(kind.value, {})
    written = _written(session, [annotation for annotation, _ in stored], segments, kind)
    for (annotation, columns), (_, mark) in zip(written, stored, strict=True):
        differing = {
            str(place): [_digest(ours), theirs]
            for place, (ours, theirs) in enumerate(zip(columns, mark.columns, strict=False))
            if ours != theirs
        }
        if differing:
            kept[str(annotation.id)] = {"of": _digest(_origin(annotation)), **differing}
        else:
            kept.pop(str(annotation.id), None)
    session.project.set_setting(_OWN, own)
    session.project.set_setting(_FORMAT, kind.value)


def _restored(theirs: Mapping[str, Any], place: int, column: str) -> str:
    """The file's own column where ours says the same as when it was read, else ours."""
    ours, original = theirs.get(str(place), ("", ""))
    return original if ours == _digest(column) else column


def _origin(annotation: Annotation) -> str:
    """What no change of an annotation touches: the store may give a removed one's id again."""
    return "\t".join(
        (str(annotation.segment_id), annotation.system or "", annotation.who, annotation.when)
    )


def _digest(text: str) -> str:
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()

"""What hangs on a segment when it is split or merged: references, candidates, marks, remarks."""

from typing import Any

from workbench.domain.errors import RefusedError
from workbench.domain.languages import Language
from workbench.domain.segments import Segment
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText
from workbench.formats.segmentation import split_sentences
from workbench.services.pieces import KEPT, Cut, cut, join
from workbench.services.session import Session
from workbench.store import attachments
from workbench.store.edits import Change, Row
from workbench.store.rows import tagged, tags_column

_TEXTS = (("reference", "set_id"), ("candidate", "system_id"))


def refuse_marked_candidates(session: Session, segment: Segment) -> None:
    """Raise ``RefusedError`` where error marks lie on a candidate, whose text would be divided."""
    marks = session.project.remarks.annotations([segment.id])
    if any(mark.system is not None for mark in marks):
        raise RefusedError(
            f"Segment {segment.position} has error marks on a candidate or a reference; take them "
            "away to split or merge it."
        )


def divide_texts(
    session: Session, segment: Segment, key: int, place: tuple[int, int], language: Language
) -> tuple[list[Change], dict[str, Any]]:
    """The changes that divide references and candidates, and the rows that are put aside.

    ``place`` is after how many of how many sentences the source is divided; (0, n) puts all
    aside.
    """
    changes: list[Change] = []
    kept: dict[str, list[Row]] = {}
    for subject, column in _TEXTS:
        for row in attachments.rows_of(session.project.database, subject, segment.id):
            text = tagged(row["text"], row["tags"])
            sentences = split_sentences(text.text, language)
            if 0 < place[0] < place[1] == len(sentences):
                end, start = sentences[place[0] - 1][1], sentences[place[0]][0]
                one, other = cut(text, 0, end), cut(text, start, len(text.text))
                changes += [
                    _change(subject, column, row, {**row, **_columns(one)}, "split"),
                    _change(
                        subject, column, None,
                        {**row, **_columns(other), "segment_id": key}, "split",
                    ),
                ]  # fmt: skip
            else:
                kept.setdefault(subject, []).append(row)
                changes.append(_change(subject, column, row, None, "split"))
    return changes, kept


def join_texts(session: Session, one: Segment, other: Segment, joint: str) -> list[Change]:
    """The changes that join the references and candidates of two segments on the first.

    What only one of them has would be half a text: it goes, unless it was put aside when these
    two were split.
    """
    changes: list[Change] = []
    back = [entry for entry in other.metadata.get(KEPT, ()) if entry["left"] == one.id]
    for subject, column in _TEXTS:
        mine = {row[column]: row for row in _rows(session, subject, one)}
        theirs = {row[column]: row for row in _rows(session, subject, other)}
        whole = {row[column]: row for entry in back for row in entry.get(subject, ())}
        for name in sorted({*mine, *theirs, *whole}):
            before, after = mine.get(name), whole.get(name)
            if after is None and before is not None and name in theirs:
                text = join(_text(before), joint, _text(theirs[name]))
                after = {**before, **_columns(text)}
            if name in theirs:
                changes.append(_change(subject, column, theirs[name], None, "merge"))
            if before is not None or after is not None:
                changes.append(_change(subject, column, before, after, "merge"))
    return changes


def kept_aside(session: Session, one: Segment, other: Segment, joint: str) -> list[Any]:
    """What stays put aside when two segments become one, because a part is still missing."""
    carried = [entry for entry in other.metadata.get(KEPT, ()) if entry["left"] != one.id]
    longer: list[Any] = []
    for entry in one.metadata.get(KEPT, ()):
        grown: dict[str, Any] = {"left": entry["left"]}
        for subject, column in _TEXTS:
            theirs = {row[column]: row for row in _rows(session, subject, other)}
            grown[subject] = [
                {**row, **_columns(join(_text(row), joint, _text(theirs[row[column]])))}
                for row in entry.get(subject, ())
                if row[column] in theirs
            ]
        longer.append(grown)
    return longer + carried


def divide_marks(
    session: Session, segment_id: int, key: int, in_source: Cut, in_target: Cut
) -> list[Change]:
    """Error marks and dismissals follow their text; one across the cut stays with the first."""
    changes: list[Change] = []
    database = session.project.database
    for row in attachments.rows_of(database, "annotation", segment_id):
        source = _span(row, "source")
        target = _span(row, "target")
        later = target is not None and target.start >= in_target.start
        if target is None and source is not None:
            later = source.start >= in_source.start
        after = dict(row)
        if later:
            after["segment_id"] = key
        for side, span, at in (("source", source, in_source), ("target", target, in_target)):
            if span is None:
                continue
            if later:
                new = Span(max(0, span.start - at.start), max(0, span.end - at.start))
            else:
                new = Span(min(span.start, at.end), min(span.end, at.end))
            after[f"{side}_start"], after[f"{side}_end"] = new.start, new.end
        if after != row:
            changes.append(_moved("annotation", row, after, "split"))
    for row in attachments.rows_of(database, "dismissal", segment_id):
        copy = {name: value for name, value in row.items() if name != "id"}
        changes.append(Change("dismissal", None, key, "split", None, {**copy, "segment_id": key}))
    return changes


def gather_marks(session: Session, segment_id: int, gone: int, by: tuple[int, int]) -> list[Change]:
    """Everything that people said of the segment that goes, said of the one that stays.

    ``by`` is how far its source and its target move.
    """
    changes: list[Change] = []
    database = session.project.database
    for subject in ("comment", "acceptance", "dismissal"):
        changes += [
            _moved(subject, row, {**row, "segment_id": segment_id}, "merge")
            for row in attachments.rows_of(database, subject, gone)
        ]
    for row in attachments.rows_of(database, "annotation", gone):
        after = {**row, "segment_id": segment_id}
        for side, distance in zip(("source", "target"), by, strict=True):
            span = _span(row, side)
            if span is not None:
                after[f"{side}_start"] = span.start + distance
                after[f"{side}_end"] = span.end + distance
        changes.append(_moved("annotation", row, after, "merge"))
    return changes


def _rows(session: Session, subject: str, segment: Segment) -> list[Row]:
    return attachments.rows_of(session.project.database, subject, segment.id)


def _text(row: Row) -> TaggedText:
    return tagged(row["text"], row["tags"])


def _columns(text: TaggedText) -> dict[str, Any]:
    return {"text": text.text, "tags": tags_column(text)}


def _change(subject: str, column: str, before: Row | None, after: Row | None, kind: str) -> Change:
    row = after if after is not None else before
    assert row is not None
    return Change(subject, row[column], row["segment_id"], kind, before, after)


def _moved(subject: str, row: Row, after: Row, kind: str) -> Change:
    changed = {name: value for name, value in after.items() if row[name] != value}
    before = {name: row[name] for name in changed}
    return Change(subject, row["id"], after["segment_id"], kind, before, changed)


def _span(row: Row, side: str) -> Span | None:
    start, end = row[f"{side}_start"], row[f"{side}_end"]
    return None if start is None or end is None else Span(start, end)

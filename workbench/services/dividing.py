"""Splitting a segment in two and merging two into one: one operation, undone as one.

A split is possible in every format, since the pieces go back into the file as the one unit they
were. Two units become one only where the file can take that: sentences of one paragraph of a plain
text. Lines of aligned files, rows of tables and units of XLIFF must stay as many as they are.
"""

import json
from collections.abc import Mapping
from typing import Any

from workbench.domain.changes import Changes
from workbench.domain.errors import RefusedError
from workbench.domain.languages import Language
from workbench.domain.segments import Document, Segment
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText, TagKind
from workbench.formats import plain
from workbench.formats.segmentation import split_sentences
from workbench.services import checking, divided_rows, scoring
from workbench.services.pieces import (
    KEPT,
    PIECE,
    Cut,
    cut,
    cut_at,
    goes_on,
    is_piece,
    join,
    least,
    write_unit,
)
from workbench.services.session import Session
from workbench.store import attachments
from workbench.store.edits import SHIFT, Change, refuse_locked
from workbench.store.rows import now, tags_column

_CLAUSE = ",;:—–，；：、،؛"
_WHY_NOT = {
    "aligned": "Lines of aligned files belong to the lines of every other file",
    "tsv": "Rows of a table must stay as many as they are",
    "xliff": "Units of an XLIFF file must stay as many as they are",
}


def split(session: Session, segment: Segment, caret: int) -> tuple[Changes, int]:
    """Split a segment at ``caret`` of its target; return what moved and the second part's id.

    References and candidates that have as many sentences as the source are divided with it. The
    others are put aside, since half a text must not be measured against a whole one, and come
    back when the parts are merged. Comments stay with the first part, error marks and dismissals
    go where their text goes. Raises ``RefusedError``.
    """
    refuse_locked(segment.locked, segment.position)
    divided_rows.refuse_marked_candidates(session, segment)
    document = _document(session, segment)
    languages = document.source_language, document.target_language
    source, target = segment.source, segment.target
    if not target.is_empty and not (target.text[:caret].strip() and target.text[caret:].strip()):
        raise RefusedError("Put the caret where the second part begins, and split again.")
    in_target = cut_at(target.text, caret)
    in_source = cut_at(source.text, place_in_source(source, target, caret, languages))
    sentences = split_sentences(source.text, languages[0])
    ends = [end for _, end in sentences]
    place = ends.index(in_source.end) + 1 if in_source.end in ends else 0
    database = session.project.database
    with database.writing():
        row = attachments.segment_row(database, segment.id)
        key = attachments.free_segment_id(database)
        texts, kept = divided_rows.divide_texts(
            session, segment, key, (place, len(ends)), languages[1]
        )
        joint = [source.text[in_source.end : in_source.start],
                 target.text[in_target.end : in_target.start]]  # fmt: skip
        plain_metadata = _without(segment.metadata, PIECE, KEPT)
        right = {**plain_metadata, PIECE: {"first": False, "joint": joint}}
        # What waits for this segment's end waits for the second part's now.
        waiting = [
            *segment.metadata.get(KEPT, ()),
            *([{"left": segment.id, **kept}] if kept else []),
        ]
        if waiting:
            right[KEPT] = waiting
        left = {PIECE: {"first": True}, **_without(segment.metadata, KEPT)}
        signed = {"changed_at": now(), "last_editor": session.who}
        halves = [
            {**_columns(a, b), "status": _status(segment, b), **signed}
            for a, b in zip(_halves(source, in_source), _halves(target, in_target), strict=True)
        ]
        after = {**halves[0], "ends_paragraph": False, "metadata": _json(left)}
        new = {
            **row, **halves[1], "id": key, "position": segment.position + 1,
            "external_id": None, "revision": 0, "metadata": _json(right),
        }  # fmt: skip
        room = {"document_id": document.id, "from": segment.position + 1}
        changes = [
            Change(SHIFT, document.id, None, "split", {**room, "by": -1}, {**room, "by": 1}),
            _update(segment, row, after, "split"),
            Change("segment", key, key, "split", None, new),
            *texts,
            *divided_rows.divide_marks(session, segment.id, key, in_source, in_target),
        ]
        title = f"Split segment {segment.position}"
        applied = session.project.edits.apply(session.who, title, changes).changes
        applied |= checking.recheck_segments(session, [segment.id, key])
    return applied | scoring.refresh_stale(session), key


def merge(session: Session, segment: Segment) -> Changes:
    """Merge a segment with the next one; raises ``RefusedError`` where the file forbids it."""
    document = _document(session, segment)
    following = _following(session, segment)
    for each in (segment, following):
        refuse_locked(each.locked, each.position)
        divided_rows.refuse_marked_candidates(session, each)
    joint, metadata = _joint(session, document, segment, following)
    source = join(segment.source, joint[0], following.source)
    target = join(segment.target, joint[1], following.target)
    status = least((segment.status, following.status))
    if segment.target.is_empty is not following.target.is_empty:
        status = Status.NEW  # half of it is not translated yet
    moved_by = (
        len(source.text) - len(following.source.text),
        len(target.text) - len(following.target.text),
    )
    database = session.project.database
    with database.writing():
        row = attachments.segment_row(database, segment.id)
        gone = attachments.segment_row(database, following.id)
        after = {
            **_columns(source, target),
            "status": status.value,
            "ends_paragraph": following.ends_paragraph,
            "metadata": _json(metadata),
            "changed_at": now(),
            "last_editor": session.who,
        }
        gap = {"document_id": document.id, "from": segment.position + 1}
        changes = [
            *divided_rows.join_texts(session, segment, following, joint[1]),
            *divided_rows.gather_marks(session, segment.id, following.id, moved_by),
            Change("segment", following.id, following.id, "merge", gone, None),
            _update(segment, row, after, "merge"),
            Change(SHIFT, document.id, None, "merge", {**gap, "by": 1}, {**gap, "by": -1}),
        ]
        title = f"Merge segments {segment.position} and {following.position}"
        applied = session.project.edits.apply(session.who, title, changes).changes
        applied |= checking.recheck_segments(session, [segment.id])
    return applied | scoring.refresh_stale(session)


def place_in_source(
    source: TaggedText, target: TaggedText, caret: int, languages: tuple[Language, Language]
) -> int:
    """Where the source ends that the target before ``caret`` translates.

    After as many sentences as stand before the caret where both sides have the same number; else
    at the sentence end, clause end or space nearest to the same proportion of the text, and
    within a pair of tags only where nothing else is near.
    """
    text = source.text
    ends = [end for _, end in split_sentences(text, languages[0])]
    translated = [end for _, end in split_sentences(target.text, languages[1])]
    before = sum(end <= caret for end in translated)
    if len(ends) == len(translated) and 0 < before < len(ends):
        return ends[before - 1]
    wanted = len(text) * (0.5 if target.is_empty else caret / len(target.text))
    spaces = [i for i in range(1, len(text)) if text[i].isspace() and text[:i].strip()]
    clauses = [i for i in spaces if text[i - 1] in _CLAUSE]
    within = _within_pairs(source)
    for places in (ends[:-1], clauses, spaces, range(1, len(text))):
        near = [i for i in places if abs(i - wanted) <= max(12, len(text) / 4)]
        if near:
            return min(near, key=lambda i: (i in within, abs(i - wanted)))
    raise RefusedError("This source is too short to be split.")


def _within_pairs(text: TaggedText) -> frozenset[int]:
    """The places at which a cut would part an opening tag from its closing one."""
    found: set[int] = set()
    opened: dict[str, int] = {}
    for place, tag in zip(text.tag_offsets(), text.tags, strict=True):
        if tag.kind is TagKind.OPEN:
            opened[tag.id] = place
        elif tag.kind is TagKind.CLOSE and tag.id in opened:
            found.update(range(opened.pop(tag.id) + 1, place + 1))
    return frozenset(found)


def _joint(
    session: Session, document: Document, one: Segment, other: Segment
) -> tuple[tuple[str, str], dict[str, Any]]:
    """What stands between two segments once they are one, in source and target; its metadata."""
    metadata = _without(one.metadata, KEPT)
    if goes_on(other.metadata):
        source, target = other.metadata[PIECE]["joint"]
        aside = divided_rows.kept_aside(session, one, other, target)
        if aside:
            metadata[KEPT] = aside
        last = _after(session, other)
        if metadata[PIECE]["first"] and (last is None or not goes_on(last.metadata)):
            del metadata[PIECE]  # whole again
        return (source, target), metadata
    where = f"segments {one.position} and {other.position}"
    if is_piece(one.metadata) or is_piece(other.metadata):
        raise RefusedError(
            f"One of {where} is a part of a split one; merge its parts with each other first."
        )
    if document.format != "plain":
        why = _WHY_NOT.get(document.format, "Units of this file must stay as many as they are")
        raise RefusedError(f"{why}, so {where} stay two; only parts of a split one can be merged.")
    if one.ends_paragraph:
        raise RefusedError(f"A paragraph ends between {where}; they stay two.")
    original, file_name = session.project.documents.original(document.id)
    between = plain.between(original, file_name, write_unit([one]), write_unit([other]))
    metadata["span"] = [one.metadata["span"][0], other.metadata["span"][1]]
    spaced = document.target_language.has_spaces
    return (between, (between or " ") if spaced else between.strip()), metadata


def _document(session: Session, segment: Segment) -> Document:
    for document in session.project.documents.all(counted=False):
        if document.id == segment.document_id:
            return document
    raise RefusedError("This segment's document is no longer in the project; reload the list.")


def _after(session: Session, segment: Segment) -> Segment | None:
    key = session.project.segments.at(segment.document_id, segment.position + 1)
    return None if key is None else session.project.segments.get(key)


def _following(session: Session, segment: Segment) -> Segment:
    found = _after(session, segment)
    if found is None:
        raise RefusedError(f"Segment {segment.position} is the last one of its document.")
    return found


def _update(segment: Segment, row: Mapping[str, Any], after: dict[str, Any], kind: str) -> Change:
    before = {name: row[name] for name in after}
    return Change("segment", segment.id, segment.id, kind, before, after, segment.revision)


def _halves(text: TaggedText, at: Cut) -> tuple[TaggedText, TaggedText]:
    return cut(text, 0, at.end), cut(text, at.start, len(text.text))


def _columns(source: TaggedText, target: TaggedText) -> dict[str, Any]:
    return {
        "source": source.text,
        "source_tags": tags_column(source),
        "target": target.text,
        "target_tags": tags_column(target),
    }


def _status(segment: Segment, target: TaggedText) -> str:
    return (Status.NEW if target.is_empty else segment.status).value


def _without(metadata: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {name: value for name, value in metadata.items() if name not in names}


def _json(metadata: Mapping[str, Any]) -> str | None:
    return json.dumps(metadata, ensure_ascii=False) if metadata else None

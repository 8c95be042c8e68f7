"""Segments that are pieces of one unit of their file, and how they come together again in it.

A piece says so in its metadata: ``piece`` holds ``first`` and, for every other one, ``joint``: what
stood between it and the one before, in source and target. Whatever the format, the file gets the
unit whole, so a split changes nothing in it but the target.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from workbench.domain.segments import Segment
from workbench.domain.statuses import Status
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.formats.base import WriteUnit

PIECE = "piece"
KEPT = "kept"
_ORDER = (Status.NEW, Status.REJECTED, Status.TRANSLATED, Status.REVIEWED, Status.APPROVED)


@dataclass(frozen=True, slots=True)
class Cut:
    """Where a text is divided: the first part ends at ``end``, the second begins at ``start``."""

    end: int
    start: int


def cut_at(text: str, offset: int) -> Cut:
    """The cut at a place; white space around it belongs to neither part."""
    end = len(text[:offset].rstrip())
    return Cut(end, len(text) - len(text[offset:].lstrip()))


def cut(text: TaggedText, start: int, end: int) -> TaggedText:
    """A stretch of a text with its tags."""
    before = text.text[:start].count(TAG_CHARACTER)
    inside = text.text[start:end].count(TAG_CHARACTER)
    return TaggedText(text.text[start:end], text.tags[before : before + inside])


def join(one: TaggedText, joint: str, other: TaggedText) -> TaggedText:
    """Two texts as one; nothing between them where one is empty."""
    if not one.text or not other.text:
        joint = ""
    return TaggedText(one.text + joint + other.text, one.tags + other.tags)


def is_piece(metadata: Mapping[str, Any]) -> bool:
    """Whether a segment is only a part of its unit."""
    return PIECE in metadata


def goes_on(metadata: Mapping[str, Any]) -> bool:
    """Whether a segment continues the unit of the one before it."""
    return PIECE in metadata and not metadata[PIECE]["first"]


def least(statuses: Iterable[Status]) -> Status:
    """The status of something whose parts have these."""
    return min(statuses, key=_ORDER.index)


def whole_units(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """The segments of a document, those of one unit together, in order."""
    count = 0
    numbered: list[tuple[int, Segment]] = []
    for segment in segments:
        count += not goes_on(segment.metadata)
        numbered.append((count, segment))
    for _, group in groupby(numbered, key=_number):
        yield [segment for _, segment in group]


def _number(item: tuple[int, Segment]) -> int:
    return item[0]


def write_unit(pieces: list[Segment]) -> WriteUnit:
    """One unit of the file from its segments."""
    first = pieces[0]
    source, target = first.source, first.target
    for piece in pieces[1:]:
        joint = piece.metadata[PIECE]["joint"]
        source = join(source, joint[0], piece.source)
        target = join(target, joint[1], piece.target)
    metadata = {key: value for key, value in first.metadata.items() if key not in (PIECE, KEPT)}
    return WriteUnit(
        source,
        target,
        least(piece.status for piece in pieces),
        first.external_id,
        pieces[-1].ends_paragraph,
        metadata,
    )

"""What changed between two texts as a person reads it: the diffs of candidates and history."""

from dataclasses import dataclass
from enum import StrEnum

from workbench.domain.words import changed_words


class DiffKind(StrEnum):
    """What happened to a stretch on the way from the old text to the new one."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class DiffPart:
    """A stretch of text and what happened to it."""

    kind: DiffKind
    text: str


def word_diff(old: str, new: str) -> list[DiffPart]:
    """The stretches of both texts in reading order; what is gone stands before what is new.

    Changes that only a space separates are joined: "a b" → "c d" is one change, not two.
    """
    parts = [DiffPart(DiffKind(kind), text) for kind, text in changed_words(old, new)]
    joined: list[DiffPart] = []
    gone, added = "", ""
    for index, part in enumerate(parts):
        same = part.kind is DiffKind.SAME
        between = same and part.text.isspace() and bool(gone or added) and index + 1 < len(parts)
        if part.kind is DiffKind.GONE or between:
            gone += part.text
        if part.kind is DiffKind.NEW or between:
            added += part.text
        if same and not between:
            _flush(joined, gone, added)
            gone = added = ""
            joined.append(part)
    _flush(joined, gone, added)
    return joined


def _flush(joined: list[DiffPart], gone: str, added: str) -> None:
    if gone:
        joined.append(DiffPart(DiffKind.GONE, gone))
    if added:
        joined.append(DiffPart(DiffKind.NEW, added))

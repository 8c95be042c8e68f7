"""A tagged text as a cell of the grid shows it: every tag written as a short label on a chip.

The label takes more room than the one character a tag is in our offsets, so the text shown
carries the way back and forth.
"""

from array import array
from bisect import bisect_right
from dataclasses import dataclass

from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText, TagKind
from workbench.gui.desk.offsets import Offsets, is_plain

# A label is set off by no-break spaces and isolated, so that "b" does not reorder Arabic text
# around it; word joiners keep it in one piece at a line's end.
_BEFORE, _AFTER = "\u2068\u00a0", "\u00a0\u2069"
_JOINER = "\u2060"
_LONGEST_LABEL = 14
_LINE_BREAKS = str.maketrans({"\n": "\u2028", "\r": "\u2028", "\u2029": "\u2028", "\0": "\ufffd"})


def chip_label(tag: Tag) -> str:
    """What a chip says: ``b``, ``/b``, ``br``; at most 14 characters."""
    label = " ".join((tag.label or tag.id or "tag").split()) or "tag"
    if len(label) > _LONGEST_LABEL:
        label = label[: _LONGEST_LABEL - 1] + "…"
    return f"/{label}" if tag.kind is TagKind.CLOSE else label


@dataclass(frozen=True, slots=True)
class Chip:
    """A tag's place in the text shown (UTF-16, end exclusive) and its number in the source."""

    start: int
    end: int
    tag: Tag


class ShownText:
    """``text`` as Qt lays it out, ``chips`` in it, and the way between the two countings."""

    __slots__ = ("_offsets", "_starts", "chips", "text")

    def __init__(self, tagged: TaggedText) -> None:
        self._starts: array[int] | None = None
        self._offsets: Offsets | None = None
        if not tagged.tags:
            self.text = tagged.text.translate(_LINE_BREAKS)
            self.chips: tuple[Chip, ...] = ()
            if not is_plain(self.text):
                self._offsets = Offsets(self.text)
            return
        parts: list[str] = []
        starts, chips, position = array("i"), [], 0
        tags = iter(tagged.tags)
        for character in tagged.text.translate(_LINE_BREAKS):
            starts.append(position)
            if character == TAG_CHARACTER:
                tag = next(tags)
                shown = _BEFORE + _JOINER.join(chip_label(tag)).replace(" ", "\u00a0") + _AFTER
                length = sum(2 if c > "\uffff" else 1 for c in shown)
                chips.append(Chip(position, position + length, tag))
            else:
                shown, length = character, 2 if character > "\uffff" else 1
            parts.append(shown)
            position += length
        starts.append(position)
        self.text = "".join(parts)
        self.chips = tuple(chips)
        self._starts = starts

    def position(self, offset: int) -> int:
        """The UTF-16 position in ``text`` of a code-point offset of the tagged text."""
        if self._starts is not None:
            return self._starts[min(offset, len(self._starts) - 1)]
        return offset if self._offsets is None else self._offsets.to_qt(offset)

    def offset(self, position: int) -> int:
        """The code-point offset of the tagged text that a UTF-16 position lies in."""
        if self._starts is not None:
            return min(bisect_right(self._starts, position) - 1, len(self._starts) - 1)
        return position if self._offsets is None else self._offsets.from_qt(position)

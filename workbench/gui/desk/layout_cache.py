"""Laid-out cell texts, kept for as long as they are looked at.

Laying out a paragraph costs a tenth of a millisecond; a repaint at wheel speed cannot afford
that for forty cells, so each text is laid out once per width and font.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from workbench.domain.text import Tag, TaggedText
from workbench.gui.desk.marks import DrawnMark, Mark, drawn_marks, range_rects
from workbench.gui.desk.shown_text import Chip, ShownText

KEPT = 3000
# A little air between the lines: people read here for hours.
LINE_SPACING = 1.12


LayoutKey = tuple[str, tuple[Tag, ...], int, str]  # text, its tags, width, the face's key


class Face:
    """How the texts of one language are laid out; ``key`` stands for all of it in a cache."""

    __slots__ = ("font", "key", "right_to_left", "show_invisible")

    def __init__(
        self, font: QFont, right_to_left: bool = False, show_invisible: bool = False
    ) -> None:
        self.font = font
        self.right_to_left = right_to_left
        self.show_invisible = show_invisible
        self.key = f"{font.key()}|{right_to_left}|{show_invisible}"

    def option(self) -> QTextOption:
        """Wrapping, direction and what is made visible."""
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.right_to_left:
            option.setTextDirection(Qt.LayoutDirection.RightToLeft)
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        else:
            option.setTextDirection(Qt.LayoutDirection.LeftToRight)
            option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        if self.show_invisible:
            option.setFlags(
                QTextOption.Flag.ShowTabsAndSpaces | QTextOption.Flag.ShowLineAndParagraphSeparators
            )
        return option


@dataclass(slots=True)
class CellLayout:
    """A text laid out at a width, with the shapes of its chips and of its last marks."""

    layout: QTextLayout
    shown: ShownText
    height: float
    chip_rects: tuple[tuple[QRectF, Chip], ...]
    _marks_for: tuple[Mark, ...] = ()
    _drawn: tuple[DrawnMark, ...] = field(default=())

    def marks(self, marks: tuple[Mark, ...]) -> tuple[DrawnMark, ...]:
        """The lines of ``marks``; computed again only when they changed."""
        if marks != self._marks_for:
            self._marks_for, self._drawn = marks, drawn_marks(self.layout, marks)
        return self._drawn

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Where a stretch (code points of the tagged text) lies."""
        return range_rects(self.layout, self.shown.position(start), self.shown.position(end))

    def offset_at(self, point: QPointF) -> int | None:
        """The code point under a place in the cell; None beside the text."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if line.y() <= point.y() < line.y() + line.height():
                if not line.naturalTextRect().adjusted(-1, 0, 1, 0).contains(point):
                    return None
                between = line.CursorPosition.CursorOnCharacter
                return self.shown.offset(line.xToCursor(point.x(), between))
        return None


def lay_out(text: TaggedText, width: int, face: Face) -> CellLayout:
    """Lay ``text`` out in ``width`` pixels."""
    shown = ShownText(text)
    layout = QTextLayout(shown.text, face.font)
    layout.setTextOption(face.option())
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        line.setPosition(QPointF(0.0, y))
        y += line.height() * LINE_SPACING
    layout.endLayout()
    chips = tuple(
        (rect, chip) for chip in shown.chips for rect in range_rects(layout, chip.start, chip.end)
    )
    return CellLayout(layout, shown, y, chips)


class LayoutCache:
    """Layouts by all they depend on, the least recently used forgotten first."""

    def __init__(self, kept: int = KEPT) -> None:
        self._layouts: OrderedDict[LayoutKey, CellLayout] = OrderedDict()
        self._kept = kept

    def get(self, text: TaggedText, width: int, face: Face) -> CellLayout:
        """The layout of ``text``, made if it is not there."""
        key = (text.text, text.tags, width, face.key)
        found = self._layouts.get(key)
        if found is None:
            found = lay_out(text, width, face)
            self._layouts[key] = found
            if len(self._layouts) > self._kept:
                self._layouts.popitem(last=False)
        else:
            self._layouts.move_to_end(key)
        return found

    def clear(self) -> None:
        """Drop everything: another font, another project."""
        self._layouts.clear()

"""Laid-out cell texts, kept for as long as they are looked at.

Laying out a paragraph costs a tenth of a millisecond; a repaint at wheel speed cannot afford
that for forty cells, so each text is laid out once per width and font.
"""

from collections import OrderedDict
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from workbench.domain.text import Tag, TaggedText
from workbench.gui.desk.marks import DrawnMark, Mark, drawn_marks, range_rects
from workbench.gui.desk.shown_text import Chip, ShownText

KEPT = 3000
BASELINE = 0.8  # of the pitch; QTextDocument puts it there when line heights are fixed


def line_pitch(font: QFont) -> float:
    """The distance between lines that reads well for hours: 1.6 em, more for taller scripts.

    Some faces claim twice the room their letters take (Arabic, Burmese); they get 1.9 em. What
    claims more than that needs it (Tibetan).
    """
    em, natural = float(font.pixelSize()), QFontMetricsF(font).height()
    if natural > 2.5 * em:
        return float(round(natural))
    return float(round(min(max(1.6 * em, 1.12 * natural), 1.9 * em)))


LayoutKey = tuple[str, tuple[Tag, ...], int, str]  # text, its tags, width, the face's key


class Face:
    """How the texts of one language are laid out; ``key`` stands for all of it in a cache.

    ``pitch`` is the distance from line to line. Baselines stand at four fifths of it, where a
    text document with fixed line heights has them too: nothing moves when the editor opens.
    ``lead`` lowers the first line, so that it stands level with that of a taller script.
    """

    __slots__ = ("font", "key", "lead", "pitch", "right_to_left", "show_invisible")

    def __init__(
        self,
        font: QFont,
        right_to_left: bool = False,
        show_invisible: bool = False,
        pitch: float | None = None,
        lead: float = 0.0,
    ) -> None:
        self.font = font
        self.right_to_left = right_to_left
        self.show_invisible = show_invisible
        self.pitch = line_pitch(font) if pitch is None else pitch
        self.lead = lead
        self.key = f"{font.key()}|{right_to_left}|{show_invisible}|{lead:.1f}"

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
    em: float
    chip_rects: tuple[tuple[QRectF, Chip], ...]
    _marks_for: tuple[Mark, ...] = ()
    _drawn: tuple[DrawnMark, ...] = field(default=())

    def marks(self, marks: tuple[Mark, ...]) -> tuple[DrawnMark, ...]:
        """The lines of ``marks``; computed again only when they changed."""
        if marks != self._marks_for:
            self._marks_for, self._drawn = (
                marks,
                drawn_marks(self.layout, self.shown.text, self.em, marks),
            )
        return self._drawn

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Where a stretch (code points of the tagged text) lies."""
        first, last = self.shown.position(start), self.shown.position(end)
        return range_rects(self.layout, self.shown.text, self.em, first, last)

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
    y = face.lead
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        line.setPosition(QPointF(0.0, y + face.pitch * BASELINE - line.ascent()))
        y += face.pitch
    layout.endLayout()
    em = float(face.font.pixelSize())
    chips = tuple(
        (rect, chip)
        for chip in shown.chips
        for rect in range_rects(layout, shown.text, em, chip.start, chip.end)
    )
    return CellLayout(layout, shown, y, em, chips)


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

"""One side of a paragraph: the texts of its segments run together, and where each lies in it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QTextCharFormat, QTextLayout

from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.gui.desk.layout_cache import BASELINE, Face
from workbench.gui.desk.marks import DrawnMark, Mark, draw_mark, drawn_marks, range_rects
from workbench.gui.desk.offsets import Offsets
from workbench.gui.tokens import Theme

_LINE_BREAKS = str.maketrans({"\n": "\u2028", "\r": "\u2028", "\u2029": "\u2028", "\0": "\ufffd"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A segment's text in the paragraph, from ``start`` to ``end`` (UTF-16, end exclusive).

    Tags are left out; ``place_holder`` says that the words stand for a translation that is missing.
    """

    start: int
    end: int
    tagged: TaggedText
    place_holder: bool = False

    def stretch(self, span: Span) -> tuple[int, int]:
        """Where a span of the segment (code points, a tag is one) lies in the paragraph."""
        if self.place_holder:
            return self.start, self.start
        text = self.tagged.text
        offsets = Offsets(_shown(text))

        def position(offset: int) -> int:
            tags = text.count(TAG_CHARACTER, 0, offset)
            return self.start + offsets.to_qt(min(offset, len(text)) - tags)

        return position(span.start), position(span.end)


def _shown(text: str) -> str:
    return text.replace(TAG_CHARACTER, "").translate(_LINE_BREAKS)


@dataclass(slots=True)
class RunningText:
    """A side of a paragraph laid out at a width; ``height`` in pixels."""

    text: str
    pieces: tuple[Piece, ...]
    layout: QTextLayout
    height: float
    em: float
    drawn: tuple[DrawnMark, ...] = field(default=())

    def rects(self, number: int) -> list[QRectF]:
        """Where the segment ``number`` of the paragraph lies."""
        piece = self.pieces[number]
        if piece.start == piece.end:
            return []
        return range_rects(self.layout, self.text, self.em, piece.start, piece.end)

    def number_at(self, point: QPointF) -> int | None:
        """The segment under a point, or nearest to it in its line; None above and below."""
        for number in range(self.layout.lineCount()):
            line = self.layout.lineAt(number)
            if line.y() <= point.y() < line.y() + line.height():
                between = line.CursorPosition.CursorOnCharacter
                at = line.xToCursor(point.x(), between)
                starts = [piece.start for piece in self.pieces]
                return max(bisect_right(starts, at) - 1, 0)
        return None

    def draw(self, painter: QPainter, origin: QPointF, theme: Theme) -> None:
        """Draw text and marks; the ground is painted already."""
        painter.setPen(QColor(theme.text))
        self.layout.draw(painter, origin)
        if self.drawn:
            painter.save()
            painter.translate(origin)
            for mark in self.drawn:
                draw_mark(painter, mark, QColor(getattr(theme, mark.token)))
            painter.restore()


def run_together(
    texts: Sequence[TaggedText], face: Face, width: int, missing: str, spaced: bool, theme: Theme
) -> RunningText:
    """Lay texts out as one paragraph; ``missing`` stands, muted, where one is empty.

    ``spaced`` puts a space between segments, as scripts with spaces want it.
    """
    parts: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for tagged in texts:
        if parts and spaced:
            parts.append(" ")
            at += 1
        empty = tagged.is_empty
        shown = missing if empty else _shown(tagged.text)
        length = len(shown.encode("utf-16-le")) // 2
        pieces.append(Piece(at, at + length, tagged, empty))
        parts.append(shown)
        at += length
    text = "".join(parts)
    layout = QTextLayout(text, face.font)
    layout.setTextOption(face.option())
    layout.setCacheEnabled(True)
    layout.setFormats([_muted(piece, theme) for piece in pieces if piece.place_holder])
    layout.beginLayout()
    y = face.lead
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        line.setPosition(QPointF(0.0, y + face.pitch * BASELINE - line.ascent()))
        y += face.pitch
    layout.endLayout()
    return RunningText(text, tuple(pieces), layout, y, float(face.font.pixelSize()))


def _muted(piece: Piece, theme: Theme) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = piece.start, piece.end - piece.start
    ink = QTextCharFormat()
    ink.setForeground(QColor(theme.muted))
    ink.setFontItalic(True)
    made.format = ink
    return made


def underline(side: RunningText, marks: Sequence[Mark]) -> None:
    """Give a side the lines of its findings, the gravest last so that it lies on top."""
    side.drawn = drawn_marks(side.layout, side.text, side.em, marks)

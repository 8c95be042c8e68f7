"""Marks under and behind text: where a finding's span lies in a laid-out text, and how it looks.

Critical and major findings get a wavy line, minor ones a straight one, hints dots, dismissed
ones nothing. The shapes are computed once for a layout and drawn at every repaint.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
    QTextLine,
    QTransform,
)

from workbench.domain.findings import Confidence, Finding, Severity

_FIRST_RIGHT_TO_LEFT = "\u0590"
# In ems of the face: the middle of a line of letters, the height of a ground behind them, and
# where the line under them is drawn.
_ABOVE_BASELINE = 0.33
_GROUND = 1.45
_BELOW_BASELINE = 0.22
_WAVE_LENGTH = 6
_WAVE_HEIGHT = 1.4
_WAVE_BOX = 6


class MarkStyle(Enum):
    """How a span is underlined."""

    WAVE = "wave"
    STRAIGHT = "straight"
    DOTS = "dots"


@dataclass(frozen=True, slots=True)
class Mark:
    """A span to underline: Qt positions in the laid-out text, colour by theme token."""

    start: int
    end: int
    style: MarkStyle
    token: str


Line = tuple[float, float, float]  # left, right, y


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark's lines from the layout's origin, one for each rectangle of its span."""

    lines: tuple[Line, ...]
    style: MarkStyle
    token: str


def is_hint(finding: Finding) -> bool:
    """Whether a finding is only a hint, hidden unless hints are asked for."""
    return finding.confidence is Confidence.HINT


def severity_token(finding: Finding) -> str:
    """The theme token a finding is coloured with."""
    return "severity_hint" if is_hint(finding) else f"severity_{finding.severity.value}"


def mark_token(finding: Finding) -> str:
    """The theme token of the soft background behind a finding's spans."""
    return "mark_hint" if is_hint(finding) else f"mark_{finding.severity.value}"


def mark_style(finding: Finding) -> MarkStyle:
    """The line a finding's spans get."""
    return MarkStyle.DOTS if is_hint(finding) else line_style(finding.severity)


def line_style(severity: Severity) -> MarkStyle:
    """The line that a severity gets."""
    if severity is Severity.NEUTRAL:
        return MarkStyle.DOTS
    return MarkStyle.STRAIGHT if severity is Severity.MINOR else MarkStyle.WAVE


def range_rects(layout: QTextLayout, text: str, em: float, start: int, end: int) -> list[QRectF]:
    """The rectangles that a stretch of a laid-out text covers, one a line or a run of direction.

    An empty stretch covers the character before it: something is missing there. ``text`` is the
    layout's, ``em`` the size of its letters: inside a document, a layout tells neither.
    """
    if start >= end:
        end = min(start + 1, len(text))
        start = max(0, end - 1)
    mixed = max(text, default="") >= _FIRST_RIGHT_TO_LEFT
    rects: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = line.textStart()
        a, b = max(start, first), min(end, first + line.textLength())
        if a >= b:
            continue
        spread = _runs(line, a, b) if mixed else [(_x(line, a), _x(line, b))]
        middle = line.y() + line.ascent() - _ABOVE_BASELINE * em
        height = _GROUND * em
        rects += [
            QRectF(left, middle - height / 2, max(right - left, 2.0), height)
            for left, right in spread
        ]
    return rects


def _x(line: QTextLine, position: int) -> float:
    # PySide returns the position beside the coordinate.
    found: object = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def _runs(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    """Left and right edges of a stretch of mixed direction, neighbours joined.

    The cursor's coordinates are ambiguous where the direction turns; those of the glyphs are not.
    """
    runs: list[tuple[float, float]] = []
    boxes = [run.boundingRect() for run in line.glyphRuns(start, end - start)]
    for left, right in sorted((box.left(), box.right()) for box in boxes if box.width() > 0):
        if runs and left - runs[-1][1] < 0.6:
            runs[-1] = (runs[-1][0], max(right, runs[-1][1]))
        else:
            runs.append((left, right))
    return runs


def drawn_marks(
    layout: QTextLayout, text: str, em: float, marks: Sequence[Mark]
) -> tuple[DrawnMark, ...]:
    """The lines of ``marks`` in their order; later ones lie above earlier ones."""
    return tuple(
        DrawnMark(_lines(layout, text, em, mark), mark.style, mark.token)
        for mark in marks
        if layout.lineCount()
    )


def _lines(layout: QTextLayout, text: str, em: float, mark: Mark) -> tuple[Line, ...]:
    below = (_ABOVE_BASELINE + _BELOW_BASELINE) * em
    return tuple(
        (rect.left(), rect.right(), rect.center().y() + below)
        for rect in range_rects(layout, text, em, mark.start, mark.end)
    )


def draw_mark(painter: QPainter, mark: DrawnMark, colour: QColor) -> None:
    """Draw one mark; the painter stands at the layout's origin."""
    if mark.style is MarkStyle.WAVE:
        _draw_waves(painter, mark.lines, colour)
        return
    pen = QPen(colour, 1.4)
    if mark.style is MarkStyle.DOTS:
        pen = QPen(colour, 1.8, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.0])
    painter.setPen(pen)
    for left, right, y in mark.lines:
        painter.drawLine(QPointF(left, y), QPointF(right, y))


def _draw_waves(painter: QPainter, lines: Iterable[Line], colour: QColor) -> None:
    """Fill each line with one wave over and over: stroking a long wave takes milliseconds."""
    scaling = painter.device().devicePixelRatio()
    brush = QBrush(_wave(colour.name(), scaling))
    for left, right, y in lines:
        top = round(y) - _WAVE_BOX // 2
        move = QTransform.fromTranslate(left, top)
        brush.setTransform(move.scale(1 / scaling, 1 / scaling))
        painter.fillRect(QRectF(left, top, right - left, _WAVE_BOX), brush)


@cache
def _wave(colour: str, scaling: float) -> QImage:
    """One wave in a colour, as many pixels as the screen's scaling asks for."""
    size = QSize(round(_WAVE_LENGTH * scaling), round(_WAVE_BOX * scaling))
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scaling, scaling)
    painter.setPen(QPen(QColor(colour), 1.3))
    # Half a wave to either side, so that the ends of the picture meet.
    half, middle = _WAVE_LENGTH / 2, _WAVE_BOX / 2
    path = QPainterPath(QPointF(-half, middle))
    for number in range(4):
        x = (number - 1) * half
        peak = middle + (_WAVE_HEIGHT if number % 2 else -_WAVE_HEIGHT) * 2
        path.quadTo(QPointF(x + half / 2, peak), QPointF(x + half, middle))
    painter.drawPath(path)
    painter.end()
    return image


def draw_mark_ground(
    painter: QPainter, rects: Iterable[QRectF], ground: QColor, outline: QColor | None
) -> None:
    """Behind a person's mark: its severity's ground, framed where it is the current one."""
    painter.setBrush(ground)
    painter.setPen(Qt.PenStyle.NoPen if outline is None else QPen(outline, 1.4))
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 3, 3)


def draw_gap(painter: QPainter, layout: QTextLayout, em: float, at: int, colour: QColor) -> None:
    """A wedge under a place where something is missing."""
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        last = number == layout.lineCount() - 1
        if line.textStart() <= at and (last or at < line.textStart() + line.textLength()):
            x, y = _x(line, at), line.y() + line.ascent() + _BELOW_BASELINE * em
            half = 0.3 * em
            wedge = [QPointF(x, y - 0.35 * em), QPointF(x + half, y + 1), QPointF(x - half, y + 1)]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawPolygon(wedge)
            return


def draw_behind(painter: QPainter, rects: Iterable[QRectF], colour: QColor) -> None:
    """A soft rounded background behind a stretch: the finding one looks at."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 3, 3)

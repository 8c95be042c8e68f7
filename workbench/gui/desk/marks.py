"""Marks under and behind text: where a finding's span lies in a laid-out text, and how it looks.

Critical and major findings get a wavy line, minor ones a straight one, hints dots, dismissed
ones nothing. The shapes are computed once for a layout and drawn at every repaint.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextLayout, QTextLine

from workbench.domain.findings import Confidence, Finding, Severity

_FIRST_RIGHT_TO_LEFT = "\u0590"
# In ems of the face: the middle of a line of letters, the height of a ground behind them, and
# where the line under them is drawn.
_ABOVE_BASELINE = 0.33
_GROUND = 1.45
_BELOW_BASELINE = 0.22
_WAVE_LENGTH = 5.0
_WAVE_HEIGHT = 1.5


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


@dataclass(frozen=True, slots=True)
class DrawnMark:
    """A mark's line, ready to be stroked at the layout's origin."""

    path: QPainterPath
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
    if is_hint(finding) or finding.severity is Severity.NEUTRAL:
        return MarkStyle.DOTS
    return MarkStyle.STRAIGHT if finding.severity is Severity.MINOR else MarkStyle.WAVE


def range_rects(layout: QTextLayout, text: str, start: int, end: int) -> list[QRectF]:
    """The rectangles that a stretch of a laid-out text covers, one a line or a run of direction.

    An empty stretch covers the character before it: something is missing there. ``text`` is the
    layout's: inside a document, a layout does not tell it.
    """
    if start >= end:
        end = min(start + 1, len(text))
        start = max(0, end - 1)
    mixed = any(character >= _FIRST_RIGHT_TO_LEFT for character in text)
    rects: list[QRectF] = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = line.textStart()
        a, b = max(start, first), min(end, first + line.textLength())
        if a >= b:
            continue
        spread = _runs(line, a, b) if mixed else [(_x(line, a), _x(line, b))]
        middle = line.y() + line.ascent() - _ABOVE_BASELINE * layout.font().pixelSize()
        height = _GROUND * layout.font().pixelSize()
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


def drawn_marks(layout: QTextLayout, text: str, marks: Sequence[Mark]) -> tuple[DrawnMark, ...]:
    """The lines of ``marks`` in their order; later ones lie above earlier ones."""
    return tuple(
        DrawnMark(_path(layout, text, mark), mark.style, mark.token)
        for mark in marks
        if layout.lineCount()
    )


def _path(layout: QTextLayout, text: str, mark: Mark) -> QPainterPath:
    path = QPainterPath()
    size = layout.font().pixelSize()
    for rect in range_rects(layout, text, mark.start, mark.end):
        y = rect.center().y() + (_ABOVE_BASELINE + _BELOW_BASELINE) * size
        if mark.style is MarkStyle.WAVE:
            _wave(path, rect.left(), rect.right(), y)
        else:
            path.moveTo(rect.left(), y)
            path.lineTo(rect.right(), y)
    return path


def _wave(path: QPainterPath, left: float, right: float, y: float) -> None:
    path.moveTo(left, y)
    x, up = left, True
    while x < right:
        step = min(_WAVE_LENGTH / 2, right - x)
        peak = y + (-_WAVE_HEIGHT if up else _WAVE_HEIGHT) * 2
        path.quadTo(QPointF(x + step / 2, peak), QPointF(x + step, y))
        x, up = x + step, not up


def draw_mark(painter: QPainter, mark: DrawnMark, colour: QColor) -> None:
    """Stroke one mark; the painter stands at the layout's origin."""
    pen = QPen(colour, 1.4)
    if mark.style is MarkStyle.DOTS:
        pen = QPen(colour, 1.8, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.1, 2.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(mark.path)


def draw_behind(painter: QPainter, rects: Iterable[QRectF], colour: QColor) -> None:
    """A soft rounded background behind a stretch: the finding one looks at."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 3, 3)

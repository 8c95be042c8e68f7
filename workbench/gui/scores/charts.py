"""Charts one can walk and click: columns, bars with intervals, points.

One accent, labels beside the marks, bars from zero. Every mark can be reached with the arrow keys
and opened with Enter, and says on hover what it is.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.gui.fonts import chrome_font, figures_font
from workbench.gui.scores.pictures import Item, Picture, figure
from workbench.gui.theme import ThemeService

_LEFT = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
_RIGHT = int(
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_NEAR = 9.0  # pixels from a point that still mean it


class Chart(QWidget):
    """``chosen`` carries the Item that was clicked or opened with Enter."""

    accessible_role = QAccessible.Role.Chart
    chosen = Signal(object)

    def __init__(self, themes: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.picture = Picture("nothing", "")
        self.current = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        themes.theme_changed.connect(self.update)

    @property
    def items(self) -> Sequence[Item]:
        """The marks, in the order of the arrow keys."""
        return self.picture.items

    def show_picture(self, picture: Picture) -> None:
        """Draw another."""
        self.picture = picture
        self.current = -1
        self.setAccessibleName(picture.caption)
        self.updateGeometry()
        self.update()

    def place(self, number: int) -> QRectF:
        """Where mark ``number`` is: the whole chart, unless a kind of chart knows better."""
        return QRectF(self.rect()) if number < len(self.items) else QRectF()

    def mark_at(self, point: QPointF) -> int:
        """The mark under a point, −1 for none."""
        for number in range(len(self.items)):
            if self.place(number).contains(point):
                return number
        return -1

    def words_of(self, number: int) -> str:
        """What is said about a mark on hover and to a screen reader."""
        item = self.items[number]
        return ", ".join(filter(None, (item.label, item.shown, item.note)))

    def order(self) -> Sequence[int]:
        """The marks that the arrow keys go through."""
        return range(len(self.items))

    def minimumSizeHint(self) -> QSize:
        """Small enough for the smallest window."""
        return QSize(320, 160)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self.mark_at(QPointF(event.pos()))
            if number >= 0:
                QToolTip.showText(event.globalPos(), self.words_of(number), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        number = self.mark_at(event.position())
        if number >= 0:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer."""
        number = self.mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self._go(number)
            self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk, Enter opens."""
        order = list(self.order())
        at = order.index(self.current) if self.current in order else -1
        steps = {
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Down: at + 1,
            Qt.Key.Key_Left: max(0, at - 1),
            Qt.Key.Key_Up: max(0, at - 1),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(order) - 1,
        }
        key = Qt.Key(event.key())
        if key in steps and order:
            self._go(order[min(steps[key], len(order) - 1)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.current >= 0:
            self._open()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Something is current as soon as the chart has the focus by key."""
        order = self.order()
        if self.current < 0 and len(order) and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._go(order[0])
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.update()

    def _go(self, number: int) -> None:
        self.current = number
        self.setAccessibleDescription(self.words_of(number))
        self.update()

    def _open(self) -> None:
        item = self.items[self.current]
        if item.segment_ids:
            self.chosen.emit(item)

    def _pen(self, painter: QPainter, token: str, width: float = 1.0) -> None:
        painter.setPen(QPen(QColor(token), width))

    def _ring(self, painter: QPainter, grown: float = 2.0) -> None:
        """The current mark, while the chart has the focus."""
        if self.hasFocus() and 0 <= self.current < len(self.items):
            self._pen(painter, self._themes.theme.text, 1.5)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            place = self.place(self.current).adjusted(-grown, -grown, grown, grown)
            painter.drawRoundedRect(place, 3, 3)


class ColumnsChart(Chart):
    """A histogram: counts over a scale; the tallest column and the current one are labelled."""

    _FOOT, _HEAD, _SIDE = 40.0, 24.0, 16.0

    def sizeHint(self) -> QSize:
        """A comfortable picture."""
        return QSize(720, 280)

    def _field(self) -> QRectF:
        return QRectF(self.rect()).adjusted(self._SIDE, self._HEAD, -self._SIDE, -self._FOOT)

    def _column(self, number: int) -> QRectF:
        field = self._field()
        width = field.width() / max(1, len(self.items))
        most = max((item.value for item in self.items), default=0) or 1
        tall = field.height() * self.items[number].value / most
        x = field.left() + number * width
        return QRectF(x + 1, field.bottom() - tall, max(1.0, width - 2), tall)

    def place(self, number: int) -> QRectF:
        """The whole height of a column's place, so that a low one can be hit."""
        column, field = self._column(number), self._field()
        return QRectF(column.left() - 1, field.top(), column.width() + 2, field.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Columns from zero on a scale."""
        theme, field = self._themes.theme, self._field()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(figures_font())
        most = max((item.value for item in self.items), default=0)
        for number, item in enumerate(self.items):
            column = self._column(number)
            painter.fillRect(column, QColor(theme.accent))
            if item.value and (item.value == most or number == self.current):
                self._pen(painter, theme.text)
                label = QRectF(column.center().x() - 50, column.top() - 20, 100, 18)
                painter.drawText(label, _CENTRE, item.shown)
        self._pen(painter, theme.outline)
        painter.drawLine(field.bottomLeft(), field.bottomRight())
        self._scale(painter, field)
        self._ring(painter, 0.0)
        painter.end()

    def _scale(self, painter: QPainter, field: QRectF) -> None:
        edges = self.picture.edges
        self._pen(painter, self._themes.theme.muted)
        for step in range(6) if edges else ():
            share = step / 5
            value = edges[0] + share * (edges[-1] - edges[0])
            x = field.left() + share * field.width()
            box = QRectF(x - 40, field.bottom() + 4, 80, 16)
            if step == 0:
                box.moveLeft(field.left())
            if step == 5:
                box.moveRight(field.right())
            where = _LEFT if step == 0 else _RIGHT if step == 5 else _CENTRE
            painter.drawText(box, where, f"{value:.3g}")
        name = QRectF(field.left(), field.bottom() + 20, field.width(), 18)
        painter.drawText(name, _CENTRE, self.picture.axes[0])


class BarsChart(Chart):
    """Labelled bars from zero with their intervals; it grows with their number."""

    _STEP, _TOP = 28.0, 8.0

    def sizeHint(self) -> QSize:
        """A line a bar."""
        return QSize(720, int(self._STEP * len(self.items) + 2 * self._TOP))

    def minimumSizeHint(self) -> QSize:
        """All bars: the area around it scrolls."""
        return QSize(320, self.sizeHint().height())

    def _sides(self) -> tuple[float, float]:
        measure = QFontMetricsF(chrome_font())
        widest = max((measure.horizontalAdvance(item.label) for item in self.items), default=0)
        left = min(widest + 24, self.width() * 0.4)
        values = QFontMetricsF(figures_font())
        right = max(
            (values.horizontalAdvance(f"{item.shown}  {item.note}") for item in self.items),
            default=0,
        )
        return left, min(right + 28, self.width() * 0.4)

    def _scale(self) -> float:
        ends = [item.value for item in self.items]
        ends += [item.interval[1] for item in self.items if item.interval]
        left, right = self._sides()
        top = max(ends, default=0)
        return max(1.0, self.width() - left - right) / top if top > 0 else 0.0

    def place(self, number: int) -> QRectF:
        """The whole line of a bar."""
        return QRectF(4, self._TOP + number * self._STEP, self.width() - 8, self._STEP - 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, bar, interval, value."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, _ = self._sides()
        scale = self._scale()
        for number, item in enumerate(self.items):
            line = self.place(number)
            painter.setFont(chrome_font())
            self._pen(painter, theme.text)
            label = painter.fontMetrics().elidedText(
                item.label, Qt.TextElideMode.ElideMiddle, int(left - 20)
            )
            painter.drawText(QRectF(8, line.top(), left - 20, line.height()), _RIGHT, label)
            end = left + max(0.0, item.value) * scale
            bar = QRectF(left, line.top() + 4, end - left, line.height() - 8)
            colour = QColor(theme.accent)
            if item.interval:
                colour.setAlphaF(0.45)
            painter.fillRect(bar, colour)
            if item.interval:
                end = max(end, self._interval(painter, item.interval, left, scale, line))
            painter.setFont(figures_font())
            self._pen(painter, theme.text)
            shown = QRectF(end + 8, line.top(), self.width() - end - 8, line.height())
            used = painter.boundingRect(shown, _LEFT, item.shown)
            painter.drawText(shown, _LEFT, item.shown)
            self._pen(painter, theme.muted)
            painter.drawText(shown.adjusted(used.width() + 8, 0, 0, 0), _LEFT, item.note)
        self._pen(painter, theme.outline)
        painter.drawLine(QPointF(left, 0), QPointF(left, self.sizeHint().height()))
        self._ring(painter, 0.0)
        painter.end()

    def _interval(
        self,
        painter: QPainter,
        interval: tuple[float, float],
        left: float,
        scale: float,
        line: QRectF,
    ) -> float:
        low, high = (left + limit * scale for limit in interval)
        y = line.center().y()
        self._pen(painter, self._themes.theme.accent, 2)
        painter.drawLine(QPointF(low, y), QPointF(high, y))
        for x in (low, high):
            painter.drawLine(QPointF(x, y - 5), QPointF(x, y + 5))
        return high


class PointsChart(Chart):
    """X against Y, a point a segment; the arrow keys go from the most telling point on."""

    _FOOT, _SIDE, _TOP = 44.0, 60.0, 12.0

    def sizeHint(self) -> QSize:
        """A comfortable picture."""
        return QSize(720, 420)

    def show_picture(self, picture: Picture) -> None:
        """Draw another; the points are put in the order of the arrow keys once."""
        points = picture.points
        self._walk = sorted(range(len(points)), key=lambda n: -picture.items[n].value)
        self._limits = _limits(points, picture.square)
        super().show_picture(picture)

    def order(self) -> Sequence[int]:
        """The furthest from the diagonal first."""
        return self._walk

    def _field(self) -> QRectF:
        field = QRectF(self.rect()).adjusted(self._SIDE, self._TOP, -24, -self._FOOT)
        if self.picture.square:
            side = min(field.width(), field.height())
            field = QRectF(field.left(), field.top(), side, side)
        return field

    def spot(self, number: int) -> QPointF:
        """Where a point is."""
        (left, right), (low, high) = self._limits
        field = self._field()
        x, y = self.picture.points[number]
        return QPointF(
            field.left() + (x - left) / (right - left) * field.width(),
            field.bottom() - (y - low) / (high - low) * field.height(),
        )

    def place(self, number: int) -> QRectF:
        """A little square around a point."""
        spot = self.spot(number)
        return QRectF(spot.x() - 4, spot.y() - 4, 8, 8)

    def mark_at(self, point: QPointF) -> int:
        """The nearest point within reach."""
        best, found = _NEAR**2, -1
        for number in range(len(self.picture.points)):
            spot = self.spot(number)
            away = (spot.x() - point.x()) ** 2 + (spot.y() - point.y()) ** 2
            if away < best:
                best, found = away, number
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Points over a frame; the diagonal where both axes are the same scale."""
        theme, field = self._themes.theme, self._field()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._pen(painter, theme.line)
        painter.drawRect(field)
        self._axes(painter, field)
        if self.picture.square:
            self._pen(painter, theme.outline)
            painter.drawLine(field.bottomLeft(), field.topRight())
        colour = QColor(theme.accent)
        count = len(self.picture.points)
        colour.setAlphaF(0.75 if count < 500 else 0.45 if count < 5000 else 0.2)
        pen = QPen(colour, 5 if count < 5000 else 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPoints(QPolygonF([self.spot(number) for number in range(count)]))
        self._ring(painter, 1.0)
        painter.end()

    def _axes(self, painter: QPainter, field: QRectF) -> None:
        theme = self._themes.theme
        painter.setFont(figures_font())
        (left, right), (low, high) = self._limits
        self._pen(painter, theme.muted)
        for step in range(5):
            share = step / 4
            x = field.left() + share * field.width()
            y = field.bottom() - share * field.height()
            across = f"{left + share * (right - left):.3g}"
            up = f"{low + share * (high - low):.3g}"
            painter.drawText(QRectF(x - 30, field.bottom() + 4, 60, 16), _CENTRE, across)
            painter.drawText(QRectF(field.left() - 50, y - 8, 44, 16), _RIGHT, up)
        self._pen(painter, theme.text)
        painter.setFont(chrome_font())
        names = self.picture.axes
        below = QRectF(field.left(), field.bottom() + 22, field.width(), 18)
        painter.drawText(below, _CENTRE, names[0])
        painter.save()
        painter.translate(field.left() - 56, field.bottom())
        painter.rotate(-90)
        painter.drawText(QRectF(0, -2, field.height(), 16), _CENTRE, names[1])
        painter.restore()

    def words_of(self, number: int) -> str:
        """The two scores of a point."""
        return self.items[number].label if self.items else figure(float("nan"))


def _limits(
    points: Sequence[tuple[float, float]], square: bool
) -> tuple[tuple[float, float], tuple[float, float]]:
    """The ends of both axes: 0 to 100 where everything lies there, else what there is."""

    def ends(values: Sequence[float]) -> tuple[float, float]:
        low, high = min(values, default=0.0), max(values, default=1.0)
        if low >= 0 and high <= 100:
            return (0.0, 1.0) if high <= 1 else (0.0, 100.0)
        return (low, high) if high > low else (low - 0.5, low + 0.5)

    x, y = ends([p[0] for p in points]), ends([p[1] for p in points])
    if square:
        both = (min(x[0], y[0]), max(x[1], y[1]))
        return both, both
    return x, y

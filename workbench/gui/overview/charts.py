"""The overview's charts: rows and columns that are buttons, painted with the theme's tokens.

One accent, labels beside the marks instead of a legend, bars from zero, intervals drawn.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workbench.gui.fonts import chrome_font, figures_font
from workbench.gui.theme import ThemeService

_ROW_HEIGHT = 28
_LEAST_NAMES, _MOST_NAMES = 24, 62  # percent of a row
_GAP = 12  # pixels between a label and its bar
_CHART_HEIGHT = 132
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar: how much, and in which token's colour; ``slim`` for what is not done."""

    amount: float
    token: str
    slim: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a bar list. ``query`` is what a click looks for; empty: it is no button.

    ``interval`` is drawn over the bar; ``value`` and ``note`` are texts at the end.
    """

    label: str
    parts: tuple[Part, ...]
    value: str
    query: str = ""
    note: str = ""
    interval: tuple[float, float] | None = None
    spoken: str = ""


class _Clickable(QAbstractButton):
    """A painted button that leads to segments."""

    asked = Signal(str)

    def __init__(self, query: str, themes: ThemeService, parent: QWidget) -> None:
        super().__init__(parent)
        self.query = query
        self.themes = themes
        self.setEnabled(bool(query))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if query:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._ask)
        themes.theme_changed.connect(self.update)

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self.query)

    def paint_ground(self, painter: QPainter) -> None:
        """Show hovering and the focus."""
        theme = self.themes.theme
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.query and self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.hover))
            painter.drawRoundedRect(place, 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.drawRoundedRect(place, 4, 4)


class BarRow(_Clickable):
    """A label, a bar from zero, a value."""

    def __init__(self, row: Row, top: float, themes: ThemeService, parent: "BarList") -> None:
        super().__init__(row.query, themes, parent)
        self.row = row
        self._list = parent
        self._top = top or 1.0
        self.setAccessibleName(row.spoken or f"{row.label}: {row.value} {row.note}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(row.label)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(320, _ROW_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        theme, row = self.themes.theme, self.row
        painter = QPainter(self)
        self.paint_ground(painter)
        inside = self.rect().adjusted(6, 0, -6, 0)
        names, values = self._list.columns(inside.width())
        painter.setFont(figures_font())
        left = QRect(inside.left(), 0, names - _GAP, inside.height())
        middle = QRect(inside.left() + names, 0, inside.width() - names - values, inside.height())
        right = QRect(inside.right() - values + 1, 0, values, inside.height())
        if self.isRightToLeft():
            left, middle, right = (self._mirrored(place) for place in (left, middle, right))
        painter.setPen(QColor(theme.text))
        painter.drawText(right, _END, f"{row.value}  {row.note}".strip())
        painter.setFont(chrome_font())
        label = painter.fontMetrics().elidedText(
            row.label, Qt.TextElideMode.ElideRight, left.width()
        )
        painter.drawText(left, _START, label)
        self._paint_bar(painter, middle)

    def _mirrored(self, place: QRect) -> QRect:
        return QRect(self.width() - place.right() - 1, place.y(), place.width(), place.height())

    def _paint_bar(self, painter: QPainter, room: QRect) -> None:
        theme, row = self.themes.theme, self.row
        y, height = room.center().y() - 4, 9
        x = 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        for part in row.parts:
            width = room.width() * part.amount / self._top
            if part.amount > 0:
                slim = height / 4 if part.slim else 0.0
                bar = QRectF(room.left() + x, y + slim, max(width - 1, 1.5), height - 2 * slim)
                if self.isRightToLeft():
                    bar.moveRight(room.right() + 1 - x)
                painter.setBrush(QColor(getattr(theme, part.token)))
                painter.drawRoundedRect(bar, 2, 2)
            x += width
        if row.interval is not None:
            low, high = (room.width() * limit / self._top for limit in row.interval)
            if self.isRightToLeft():
                low, high = room.width() - high, room.width() - low
            painter.setPen(QPen(QColor(theme.text), 1.5))
            middle = y + height / 2
            for one, other in (
                ((low, middle), (high, middle)),
                ((low, middle - 4), (low, middle + 4)),
                ((high, middle - 4), (high, middle + 4)),
            ):
                painter.drawLine(
                    int(room.left() + one[0]),
                    int(one[1]),
                    int(room.left() + other[0]),
                    int(other[1]),
                )


class BarList(QWidget):
    """Rows below each other on one scale."""

    asked = Signal(str)

    def __init__(self, themes: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._widest = (0, 0)

    def columns(self, width: int) -> tuple[int, int]:
        """How many pixels of ``width`` the labels get and how many the values, in every row."""
        labels, values = self._widest
        values = max(values + 12, 64)
        least = width * _LEAST_NAMES // 100
        most = max(least, min(width * _MOST_NAMES // 100, width - values - least))
        return min(max(labels + _GAP + 2, least), most), values

    def show_rows(self, rows: Sequence[Row], top: float | None = None) -> None:
        """Draw these; ``top`` is the end of the scale (None: the longest bar)."""
        clear(self._column)
        names, figures = QFontMetrics(chrome_font()), QFontMetrics(figures_font())
        self._widest = (
            max((names.horizontalAdvance(row.label) for row in rows), default=0),
            max((figures.horizontalAdvance(f"{row.value}  {row.note}") for row in rows), default=0),
        )
        longest = max((sum(part.amount for part in row.parts) for row in rows), default=1.0)
        for row in rows:
            line = BarRow(row, longest if top is None else top, self._themes, self)
            line.asked.connect(self.asked)
            self._column.addWidget(line)

    @property
    def lines(self) -> list[BarRow]:
        """The rows that are drawn."""
        return [line for line in self.findChildren(BarRow) if not line.isHidden()]


class _Column(_Clickable):
    """One bin of a histogram."""

    def __init__(
        self,
        metric: str,
        span: tuple[int, int],
        count: int,
        most: int,
        themes: ThemeService,
        parent: QWidget,
    ) -> None:
        low, high = span
        name = f"score.{metric.lower()}"
        query = f"{name}>={low} {name}<{high}" if high < 100 else f"{name}>={low}"
        super().__init__(query if count else "", themes, parent)
        self._count, self._most = count, max(most, 1)
        self._low = low
        self._last = high >= 100
        self.setAccessibleName(f"{low}–{high}: {count}")
        self.setToolTip(f"{low}–{high}: {QLocale().toString(count)}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A column with room for its numbers."""
        return QSize(28, _CHART_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the column, its count above it and its lower end below the line."""
        theme = self.themes.theme
        painter = QPainter(self)
        self.paint_ground(painter)
        floor = self.height() - 20
        tall = (floor - 20) * self._count / self._most
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        if self._count:
            height = max(tall, 1.5)
            painter.drawRect(QRectF(3, floor - height, self.width() - 6, height))
        painter.setPen(QColor(theme.outline))
        painter.drawLine(0, floor, self.width(), floor)
        painter.setFont(figures_font(-1))
        painter.setPen(QColor(theme.text))
        if self._count:
            place = QRectF(-8, floor - tall - 18, self.width() + 16, 16)
            text = QLocale().toString(self._count)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(QColor(theme.muted))
        below = QRectF(2, floor + 2, self.width() - 2, 16)
        # The axis grows to the right in every language, and its columns stand so.
        fixed = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | fixed, QLocale().toString(self._low))
        if self._last:
            painter.drawText(below, Qt.AlignmentFlag.AlignRight | fixed, QLocale().toString(100))


class Histogram(QWidget):
    """How many segments score how much; a column leads to its segments."""

    asked = Signal(str)

    def __init__(self, themes: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        # Scores grow from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def show_counts(self, counts: Sequence[int], metric: str = "chrF") -> None:
        """Draw one column for each count; together they span 0 to 100 of ``metric``."""
        clear(self._row)
        step = 100 // max(len(counts), 1)
        for place, count in enumerate(counts):
            low = place * step
            column = _Column(metric, (low, low + step), count, max(counts), self._themes, self)
            column.asked.connect(self.asked)
            self._row.addWidget(column)

    @property
    def columns(self) -> list[_Column]:
        """The columns that are drawn."""
        return [column for column in self.findChildren(_Column) if not column.isHidden()]


def clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    """Take everything out of a layout and free it."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()

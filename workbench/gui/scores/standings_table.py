"""The painted table of systems: a score, its interval on a common scale, and what it is worth."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.gui.fonts import chrome_font, figures_font
from workbench.gui.scores.pictures import decimals_of, figure, filled, named, translate, whole
from workbench.gui.scores.standings import Cell, Line, Standings
from workbench.gui.theme import ThemeService

_LEFT = int(
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
_RIGHT = int(
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
_HEAD, _ROW, _CELL, _NAME = 26.0, 38.0, 132.0, 220.0


class StandingsTable(QWidget):
    """``system_chosen`` carries the system of the row that was clicked or walked to."""

    accessible_role = QAccessible.Role.List
    system_chosen = Signal(str)

    def __init__(self, themes: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.standings = Standings()
        self.current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translate("Scores", "Systems and their scores"))
        themes.theme_changed.connect(self.update)

    def show_standings(self, standings: Standings) -> None:
        """Show other scores; the chosen system stays chosen where it is still there."""
        chosen = self.system
        self.standings = standings
        systems = [line.system for line in standings.lines]
        self.current = systems.index(chosen) if chosen in systems else 0
        self._describe()
        self.updateGeometry()
        self.update()

    @property
    def system(self) -> str | None:
        """The chosen system; None while there are no rows."""
        lines = self.standings.lines
        return lines[self.current].system if self.current < len(lines) else None

    def sizeHint(self) -> QSize:
        """All rows and columns."""
        wide = _NAME + _CELL * len(self.standings.metrics)
        return QSize(int(wide), int(_HEAD + _ROW * len(self.standings.lines)))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window, never lower than its rows."""
        return QSize(320, self.sizeHint().height())

    def choose(self, number: int) -> None:
        """Choose a row."""
        if 0 <= number < len(self.standings.lines):
            self.current = number
            self._describe()
            self.update()
            self.system_chosen.emit(self.standings.lines[number].system)

    def words_of(self, line: Line, metric: str) -> str:
        """Everything known of one score."""
        cell = line.cells[metric]
        digits = self._digits(metric)
        parts = [f"{named(line.system)}, {metric} {figure(cell.value, digits)}"]
        if cell.interval:
            low, high = (figure(limit, digits) for limit in cell.interval)
            parts.append(filled(translate("Scores", "95 % interval %1 to %2"), low, high))
        if cell.best:
            parts.append(translate("Scores", "best: significantly better than every other system"))
        if cell.p is not None and cell.against is not None:
            sign = "+" if cell.against > 0 else ""
            parts.append(
                filled(
                    translate("Scores", "%1 against %2, p %3 (corrected)"),
                    sign + figure(cell.against, max(digits, 1)),
                    named(self.standings.baseline),
                    figure(cell.p, 4),
                )
            )
        parts.append(cell.signature)
        return "\n".join(parts)

    def event(self, event: QEvent) -> bool:
        """Say what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            spot = QPointF(event.pos())
            for number, line in enumerate(self.standings.lines):
                for metric in self.standings.metrics:
                    if metric in line.cells and self._place(number, metric).contains(spot):
                        QToolTip.showText(event.globalPos(), self.words_of(line, metric), self)
                        return True
            QToolTip.hideText()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the row."""
        self.choose(int((event.position().y() - _HEAD) // _ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys walk."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose(self.current + step)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide it."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw with the theme's tokens."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(chrome_font(0, bold=True))
        painter.setPen(QColor(theme.muted))
        painter.drawText(QRectF(12, 0, _NAME, _HEAD), _LEFT, translate("Scores", "System"))
        for metric in self.standings.metrics:
            place = self._place(0, metric)
            head = QRectF(place.left(), 0, place.width() - 20, _HEAD)
            title = painter.fontMetrics().elidedText(
                metric, Qt.TextElideMode.ElideRight, int(head.width())
            )
            painter.drawText(head, _RIGHT, title)
        for number, line in enumerate(self.standings.lines):
            self._paint_line(painter, number, line)
        if self.hasFocus() and self.standings.lines:
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            y = _HEAD + self.current * _ROW
            painter.drawRoundedRect(QRectF(1, y + 1, self._width() - 2, _ROW - 2), 4, 4)
        painter.end()

    def _paint_line(self, painter: QPainter, number: int, line: Line) -> None:
        theme = self._themes.theme
        y = _HEAD + number * _ROW
        whole_line = QRectF(0, y, self._width(), _ROW)
        if number == self.current:
            painter.fillRect(whole_line, QColor(theme.selection))
        painter.fillRect(QRectF(0, y, self._width(), 1), QColor(theme.line))
        painter.setFont(chrome_font(0, bold=line.system == ""))
        painter.setPen(QColor(theme.text))
        name = QRectF(12, y + 3, self._name_width() - 24, 18)
        painter.drawText(
            name,
            _LEFT,
            painter.fontMetrics().elidedText(
                named(line.system), Qt.TextElideMode.ElideMiddle, int(name.width())
            ),
        )
        painter.setFont(chrome_font(-1))
        painter.setPen(QColor(theme.muted))
        note = filled(translate("Scores", "%1 segments"), whole(line.segments))
        if line.system == self.standings.baseline and self.standings.trials:
            note += " · " + translate("Scores", "baseline")
        painter.drawText(name.translated(0, 16), _LEFT, note)
        for metric in self.standings.metrics:
            if metric in line.cells:
                self._paint_cell(painter, self._place(number, metric), metric, line.cells[metric])

    def _paint_cell(self, painter: QPainter, place: QRectF, metric: str, cell: Cell) -> None:
        theme = self._themes.theme
        figures = figures_font()
        if cell.best:
            figures.setWeight(QFont.Weight.Bold)
        painter.setFont(figures)
        painter.setPen(QColor(theme.text))
        text = figure(cell.value, self._digits(metric))
        top = QRectF(place.left(), place.top() + 3, place.width() - 20, 18)
        painter.drawText(top, _RIGHT, text)
        mark = "▲" if cell.better else "▼"
        if cell.significant:
            colour = theme.status_approved if cell.better else theme.severity_major
            painter.setFont(chrome_font(-3))
            painter.setPen(QColor(colour))
            painter.drawText(QRectF(top.right() + 3, top.top(), 14, 18), _LEFT, mark)
        if cell.best:
            used = QFontMetricsF(figures).horizontalAdvance(text)
            painter.setFont(chrome_font(-2, bold=True))
            painter.setPen(QColor(theme.status_approved))
            painter.drawText(top.adjusted(0, 0, -used - 6, 0), _RIGHT, translate("Scores", "best"))
        if cell.interval:
            self._paint_interval(painter, place, metric, cell)

    def _paint_interval(self, painter: QPainter, place: QRectF, metric: str, cell: Cell) -> None:
        """The interval on the scale of its column, so that overlaps can be seen."""
        assert cell.interval is not None
        low, high = self._scale(metric)
        track = QRectF(place.left() + 16, place.top() + 27, place.width() - 36, 1)
        theme = self._themes.theme
        painter.fillRect(track, QColor(theme.hover))

        def at(value: float) -> float:
            return track.left() + (value - low) / (high - low) * track.width()

        y = track.center().y()
        painter.setPen(QPen(QColor(theme.accent), 2))
        painter.drawLine(QPointF(at(cell.interval[0]), y), QPointF(at(cell.interval[1]), y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(QPointF(at(cell.value), y), 3.5, 3.5)

    def _scale(self, metric: str) -> tuple[float, float]:
        ends = [
            limit
            for line in self.standings.lines
            if metric in line.cells
            for limit in line.cells[metric].interval or (line.cells[metric].value,)
        ]
        low, high = min(ends), max(ends)
        return (low, high) if high > low else (low - 1, high + 1)

    def _digits(self, metric: str) -> int:
        lines = self.standings.lines
        return decimals_of(line.cells[metric].value for line in lines if metric in line.cells)

    def _name_width(self) -> float:
        return min(_NAME, self.width() * 0.32)

    def _cell_width(self) -> float:
        room = self.width() - self._name_width()
        return min(_CELL, room / max(1, len(self.standings.metrics)))

    def _width(self) -> float:
        return self._name_width() + self._cell_width() * len(self.standings.metrics)

    def _place(self, number: int, metric: str) -> QRectF:
        column = self.standings.metrics.index(metric)
        x = self._name_width() + column * self._cell_width()
        return QRectF(x, _HEAD + number * _ROW, self._cell_width(), _ROW)

    def _describe(self) -> None:
        lines = self.standings.lines
        if self.current < len(lines):
            line = lines[self.current]
            self.setAccessibleDescription(
                "; ".join(self.words_of(line, m) for m in self.standings.metrics if m in line.cells)
            )

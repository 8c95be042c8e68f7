"""A filter chip: a small switch with a word and a count."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from workbench.domain.statuses import Status
from workbench.gui.desk.status_mark import DIAMETER, draw_status
from workbench.gui.desk.words import number_text
from workbench.gui.fonts import figures_font
from workbench.gui.theme import ThemeService

_HEIGHT = 26
_PAD = 10
_GAP = 7


class ChipButton(QAbstractButton):
    """Stands for one term of the query; pressed while the term is in it."""

    def __init__(
        self,
        term: str,
        title: str,
        theme_service: ThemeService,
        parent: QWidget | None = None,
        status: Status | None = None,
    ) -> None:
        super().__init__(parent)
        self.term = term
        self._themes = theme_service
        self._status = status
        self._title = title
        self._count: int | None = None
        self._compact = False
        self.setCheckable(True)
        self.setText(title)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFont(figures_font())
        theme_service.theme_changed.connect(self.update)

    @property
    def count(self) -> int | None:
        """The number shown, None before anybody has counted."""
        return self._count

    def set_count(self, count: int) -> None:
        """Show how many segments the term finds."""
        if count != self._count:
            self._count = count
            self.setAccessibleName(f"{self._title}: {number_text(count)}")
            self.updateGeometry()
            self.update()

    def set_compact(self, compact: bool) -> None:
        """Show only shape and count, where there is a shape that says the word."""
        compact = compact and self._status is not None
        if compact != self._compact:
            self._compact = compact
            self.setToolTip(self._title if compact else "")
            self.updateGeometry()
            self.update()

    def full_width(self) -> int:
        """The width it takes with its word."""
        return self._width(self._title)

    def sizeHint(self) -> QSize:
        """The size that fits the content."""
        return QSize(self._width(self._shown()), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """The least size it can be read at."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw with the theme's tokens."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked():
            ground, edge = theme.selection, theme.accent
        else:
            ground, edge = (theme.hover if self.underMouse() else theme.window), theme.outline
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else edge), 1))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = box.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        x = float(_PAD)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._status is not None:
            middle = x + DIAMETER / 2
            centre = QPointF(self.width() - middle if mirrored else middle, box.center().y())
            draw_status(painter, centre, self._status, False, theme)
            x += DIAMETER + 6
        painter.setFont(self.font())
        metrics = painter.fontMetrics()
        painter.setPen(QColor(theme.text))
        # The painter mirrors the alignment by itself, and takes the direction from the widget.
        leading = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(self._from(x, mirrored), leading, self._shown())
        if self._count is not None:
            width = metrics.horizontalAdvance(self._shown())
            painter.setPen(QColor(theme.muted))
            rest = self._from(x + width + (_GAP if width else 0), mirrored)
            painter.drawText(rest, leading, self._number())
        painter.end()

    def _from(self, start: float, mirrored: bool) -> QRectF:
        """What is left of the chip behind ``start``, in reading direction."""
        return QRectF(0 if mirrored else start, 0, self.width() - start, self.height())

    def _shown(self) -> str:
        return "" if self._compact and self._count is not None else self._title

    def _width(self, title: str) -> int:
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(title) + 2 * _PAD
        if self._status is not None:
            width += int(DIAMETER) + 6
        if self._count is not None:
            width += metrics.horizontalAdvance(self._number()) + (_GAP if title else 0)
        return width

    def _number(self) -> str:
        return number_text(self._count or 0)

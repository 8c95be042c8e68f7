"""The running text on the screen: two columns, the current segment on a ground of its own."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from workbench.gui.desk.faces import Faces
from workbench.gui.desk.marks import draw_behind
from workbench.gui.desk.words import plain_tip
from workbench.gui.fonts import chrome_font
from workbench.gui.reading.paragraphs import GAP, Laid, Paragraphs
from workbench.gui.reading.scrolling import UNIT, Scrolling
from workbench.gui.reading.telling import told
from workbench.gui.tokens import Theme

_WIDEST = 660  # pixels of a column at 100 %: longer lines are hard to follow
_SIDE, _BETWEEN = 32, 56
_STRIP = 4  # pixels of the bar of statuses
_MARGIN = 40  # pixels of its surroundings that stay in sight around the current segment


@dataclass(frozen=True, slots=True)
class Columns:
    """Left edges of the two columns and of the bar of statuses; ``width`` is a column's."""

    source: int
    target: int
    strip: int
    width: int


class FlowView(QAbstractScrollArea):
    """``current_moved`` carries the place of the current segment in the outline, ``chosen`` that of
    one to go to; ``scrolled`` says that something else is in sight, ``left`` that somebody is done.
    """

    accessible_role = QAccessible.Role.Document
    current_moved = Signal(int)
    chosen = Signal(int)
    scrolled = Signal()
    left = Signal()

    def __init__(
        self, paragraphs: Paragraphs, faces: Faces, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._paragraphs = paragraphs
        self._faces = faces
        self._theme = theme
        self._scrolling = Scrolling(paragraphs.height)
        self._settling = False
        self.current = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QAbstractScrollArea { border: none; }")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Running text"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().valueChanged.connect(self._bar_moved)

    # What is shown ----------------------------------------------------------------------------

    def show_text(self, place: int) -> None:
        """The outline is another: show it around the segment at ``place``."""
        self._scrolling.count = len(self._paragraphs)
        self._measure()
        self.current = -1
        if len(self._paragraphs):
            self._go_to(place, 0.3)
        else:
            self._moved()

    def use_theme(self, theme: Theme) -> None:
        """Paint with another theme's tokens."""
        self._theme = theme
        self._paragraphs.use_theme(theme)
        self.viewport().update()

    def show_again(self) -> None:
        """Texts, faces or findings have changed; what is at the top stays there."""
        self._measure()
        self._scrolling.by(0)
        self._moved()

    @property
    def columns(self) -> Columns:
        """Where the columns lie; mirrored in a window that runs from right to left."""
        whole = self.viewport().width()
        room = (whole - 2 * _SIDE - _BETWEEN) // 2
        width = max(min(room, _WIDEST * max(self._faces.zoom, 100) // 100), 80)
        first = max((whole - 2 * width - _BETWEEN) // 2, 8)
        second = first + width + _BETWEEN
        if self.isRightToLeft():
            return Columns(second, first, first + width + 16, width)
        return Columns(first, second, second - 16 - _STRIP, width)

    @property
    def top_paragraph(self) -> int:
        """The first paragraph in sight."""
        return self._scrolling.top

    def _measure(self) -> None:
        self._scrolling.room = self.viewport().height()
        self._paragraphs.use_width(self.columns.width)

    def _moved(self) -> None:
        bar = self.verticalScrollBar()
        self._settling = True
        count = len(self._paragraphs)
        step = max(self._scrolling.room // 90, 1) * UNIT
        bar.setPageStep(min(step, max(count * UNIT, 1)))
        fits = self._scrolling.fits
        least = self._scrolling.value if count else 0
        bar.setRange(0, 0 if fits else max(count * UNIT - bar.pageStep(), least))
        bar.setEnabled(not fits)
        bar.setValue(self._scrolling.value)
        self._settling = False
        self.viewport().update()
        self.scrolled.emit()

    @Slot(int)
    def _bar_moved(self, value: int) -> None:
        if not self._settling:
            self._scrolling.to_value(value)
            self.viewport().update()
            self.scrolled.emit()

    # The current segment ----------------------------------------------------------------------

    def go_to(self, place: int) -> None:
        """Make a segment current and bring it into sight."""
        self._go_to(place, 0.3)

    def _go_to(self, place: int, where: float) -> None:
        """``where`` it goes when it was far out of sight: a share of the height."""
        outline = self._paragraphs.outline
        if outline is None or not len(outline.ids):
            return
        place = min(max(place, 0), len(outline.ids) - 1)
        moved = place != self.current
        self.current = place
        paragraph = outline.paragraph_of(place)
        y = self._scrolling.y_of(paragraph)
        if y is None:
            self._scrolling.to(paragraph, self._scrolling.room * where)
            y = self._scrolling.y_of(paragraph) or 0.0
        laid = self._paragraphs.laid(paragraph)
        high, low = self._reach(laid, place)
        room = self._scrolling.room
        if y + low + _MARGIN > room:
            self._scrolling.by(y + low + _MARGIN - room)
            y = self._scrolling.y_of(paragraph) or 0.0
        if y + high - _MARGIN < 0:
            self._scrolling.by(y + high - _MARGIN)
        self._moved()
        if moved:
            self.current_moved.emit(place)
            self._announce(laid, place)

    def _reach(self, laid: Laid, place: int) -> tuple[float, float]:
        """From where to where in its paragraph a segment goes."""
        if place not in laid.places:
            return 0.0, laid.height
        number = laid.places.index(place)
        rects = laid.source.rects(number) + laid.target.rects(number)
        if not rects:
            return 0.0, laid.height
        return (
            laid.heading + min(rect.top() for rect in rects),
            laid.heading + max(rect.bottom() for rect in rects),
        )

    def _announce(self, laid: Laid, place: int) -> None:
        if place in laid.places:
            row = laid.rows[laid.places.index(place)]
            document = self._faces.document(row.segment.document_id)
            said = told(row, document, self._paragraphs.open_findings(row))
            text = f"{row.segment.target.plain}. {said}"
            self.setAccessibleDescription(text)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    # Painting ---------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the paragraphs in sight."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._theme.surface))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        columns = self.columns
        y = -self._scrolling.hidden
        number, room = self._scrolling.top, self.viewport().height()
        while number < len(self._paragraphs) and y < room:
            laid = self._paragraphs.laid(number)
            if laid.heading:
                self._paint_heading(painter, number, y, columns)
            self._paint(painter, laid, y + laid.heading, columns)
            y += laid.height
            number += 1
        painter.end()

    def _paint_heading(self, painter: QPainter, number: int, y: float, columns: Columns) -> None:
        outline = self._paragraphs.outline
        assert outline is not None
        document = self._faces.document(outline.documents[number])
        left = min(columns.source, columns.target)
        wide = 2 * columns.width + _BETWEEN
        if number:
            painter.fillRect(QRectF(left, y + 4, wide, 1), QColor(self._theme.line))
        font = chrome_font(2, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.text))
        name = document.name if document is not None else ""
        shown = QFontMetricsF(font).elidedText(name, Qt.TextElideMode.ElideMiddle, wide)
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(QRectF(left, y + 12, wide, 28), int(flags), shown)

    def _paint(self, painter: QPainter, laid: Laid, y: float, columns: Columns) -> None:
        source, target = QPointF(columns.source, y), QPointF(columns.target, y)
        if self.current in laid.places:
            number = laid.places.index(self.current)
            token = "selection" if self.hasFocus() else "selection_inactive"
            ground = QColor(getattr(self._theme, token))
            for side, origin in ((laid.source, source), (laid.target, target)):
                rects = [rect.translated(origin) for rect in side.rects(number)]
                draw_behind(painter, rects, ground)
        laid.source.draw(painter, source, self._theme)
        laid.target.draw(painter, target, self._theme)
        self._paint_strip(painter, laid, y, columns)

    def _paint_strip(self, painter: QPainter, laid: Laid, y: float, columns: Columns) -> None:
        """One part a segment, as long as its share of the text; the current one stands out."""
        high = max(laid.source.height, laid.target.height) - 6
        weights = [max(len(row.segment.source.text), 1) for row in laid.rows]
        whole, at = sum(weights), y + 3
        for row, place, weight in zip(laid.rows, laid.places, weights, strict=True):
            part = high * weight / whole
            here = place == self.current
            box = QRectF(columns.strip - here, at, _STRIP + 2 * here, max(part - 1.5, 1.5))
            token = self._theme.status(row.segment.status, row.segment.locked)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(token))
            painter.drawRoundedRect(box, 1.5, 1.5)
            at += part

    # Mouse and keys ---------------------------------------------------------------------------

    def place_at(self, point: QPoint) -> int | None:
        """The segment under a point of the viewport; None beside the text."""
        columns, y = self.columns, -self._scrolling.hidden
        number = self._scrolling.top
        while number < len(self._paragraphs) and y <= point.y():
            laid = self._paragraphs.laid(number)
            if point.y() < y + laid.height - GAP:
                return self._in_paragraph(laid, point, y + laid.heading, columns)
            y += laid.height
            number += 1
        return None

    def _in_paragraph(self, laid: Laid, point: QPoint, y: float, columns: Columns) -> int | None:
        for side, left in ((laid.source, columns.source), (laid.target, columns.target)):
            if left - 8 <= point.x() <= left + columns.width + 8:
                number = side.number_at(QPointF(point.x() - left, point.y() - y))
                if number is not None and number < len(laid.places):
                    return laid.places[number]
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click makes a segment current."""
        place = self.place_at(event.position().toPoint())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go_to(place, 0.3)
            return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click goes to it."""
        place = self.place_at(event.position().toPoint())
        if place is not None:
            self.chosen.emit(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll by pixels where the device knows them, else three lines a notch."""
        pixels = -event.pixelDelta().y()
        if not pixels:
            pixels = int(-event.angleDelta().y() / 120 * 3 * self._faces.pitch)
        self._scrolling.by(pixels)
        self._moved()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from segment to segment, pages turn, Enter goes to the segment."""
        outline = self._paragraphs.outline
        last = len(outline.ids) - 1 if outline is not None else -1
        steps: dict[int, int] = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1,
        }  # fmt: skip
        if self.isRightToLeft():
            steps[Qt.Key.Key_Right], steps[Qt.Key.Key_Left] = -1, 1
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif last < 0:
            super().keyPressEvent(event)
        elif key in steps:
            self._go_to(self.current + steps[key], 0.3)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Space):
            self._turn(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if key == Qt.Key.Key_Home else last, 0.3)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current >= 0:
            self.chosen.emit(self.current)
        else:
            super().keyPressEvent(event)

    def _turn(self, by: int) -> None:
        """A page on, and the segment at its top becomes current."""
        outline = self._paragraphs.outline
        assert outline is not None
        if self._scrolling.by(by * max(self._scrolling.room - 2 * _MARGIN, _MARGIN)):
            self._go_to(len(outline.ids) - 1 if by > 0 else 0, 0.3)
            return
        partly = self._scrolling.hidden > 0 and self._scrolling.top + 1 < len(outline)
        self._go_to(outline.starts[self._scrolling.top + partly], 0.3)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say in words what the bar of statuses and the lines show."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.place_at(event.pos())
            row = self._paragraphs.row(place) if place is not None else None
            if row is None:
                QToolTip.hideText()
                return True
            document = self._faces.document(row.segment.document_id)
            text = told(row, document, self._paragraphs.open_findings(row))
            QToolTip.showText(event.globalPos(), plain_tip(text), self.viewport())
            return True
        return super().viewportEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another direction of reading turns the columns round."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange and self.isVisible():
            self.show_again()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew; the current segment stays in sight."""
        super().resizeEvent(event)
        self._measure()
        self._scrolling.by(0)
        if self.current >= 0:
            self._go_to(self.current, 0.3)
        else:
            self._moved()

"""The grid: a table of a million rows of different heights, measured only where they are seen."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from workbench.domain.findings import Finding
from workbench.domain.text import TaggedText
from workbench.gui.desk.columns import TEXT_COLUMNS, Column
from workbench.gui.desk.delegate import GridDelegate, Spotlight
from workbench.gui.desk.grid_model import GridModel
from workbench.gui.desk.header import GridHeader
from workbench.gui.desk.row_cache import PAGE
from workbench.gui.desk.row_heights import RowHeights
from workbench.gui.theme import Theme

_COPIED = 10_000  # rows that one copy takes at most
_REST = 15  # milliseconds without scrolling before rows are read that may be seen next
_CONTEXT = 44  # pixels of the neighbouring rows kept in sight of the current one


_EXTENDING = {
    Qt.Key.Key_Up: QAbstractItemView.CursorAction.MoveUp,
    Qt.Key.Key_Down: QAbstractItemView.CursorAction.MoveDown,
    Qt.Key.Key_PageUp: QAbstractItemView.CursorAction.MovePageUp,
    Qt.Key.Key_PageDown: QAbstractItemView.CursorAction.MovePageDown,
    Qt.Key.Key_Home: QAbstractItemView.CursorAction.MoveHome,
    Qt.Key.Key_End: QAbstractItemView.CursorAction.MoveEnd,
}


class GridView(QTableView):
    """Shows a ``GridModel``.

    ``current_moved`` carries the place of the current row, ``editing_asked`` the place whose
    target should be opened and the text typed to open it, ``pointed_at`` a Spotlight or None.
    """

    current_moved = Signal(int)
    editing_asked = Signal(int, str)
    pointed_at = Signal(object)
    rows_moved = Signal()

    def __init__(
        self, model: GridModel, delegate: GridDelegate, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = delegate
        self.heights = RowHeights(self, model, delegate)
        self._pointed: Finding | None = None
        self._anchor = -1  # where the selection began
        self._extending = False
        self.heading = GridHeader(theme, self)
        self.setHorizontalHeader(self.heading)
        vertical = self.verticalHeader()
        vertical.hide()
        vertical.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        vertical.setMinimumSectionSize(1)
        vertical.setDefaultSectionSize(delegate.least_height())
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # The window's style sheet frames tables; this one is the sheet itself.
        self.setStyleSheet("QTableView, QTableView:focus { border: none; }")
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Its place is kept, so that columns stay; its handle goes where nothing can be scrolled.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().rangeChanged.connect(self._show_handle)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Segments"))
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_REST)
        self._ahead.timeout.connect(self._read_ahead)
        self.heading.start_widths()
        self.heading.room_shared.connect(self._widths_shared)
        model.modelReset.connect(self._restart)
        model.rowsInserted.connect(self._rows_inserted)
        model.dataChanged.connect(self._rows_changed)

    @Slot(int, int)
    def _show_handle(self, least: int, most: int) -> None:
        bar = self.verticalScrollBar()
        if bar.isEnabled() != (most > least):
            bar.setEnabled(most > least)

    @property
    def place(self) -> int:
        """The current row, −1 for none."""
        return self.currentIndex().row()

    def go_to(self, place: int) -> None:
        """Make a row the current and only selected one, and bring it into sight."""
        index = self._rows.index(place, Column.TARGET)
        if not index.isValid():
            return
        self.selectionModel().setCurrentIndex(
            index,
            QItemSelectionModel.SelectionFlag.ClearAndSelect
            | QItemSelectionModel.SelectionFlag.Rows,
        )
        self.scrollTo(index)

    def selected_places(self) -> list[range]:
        """The selected rows as ranges: a million of them are one range."""
        selection = self.selectionModel().selection()
        parts = [selection.at(number) for number in range(selection.count())]
        return [range(part.top(), part.bottom() + 1) for part in parts]

    def text_widths(self) -> dict[int, int]:
        """The section widths of the text columns that are shown."""
        return {
            int(column): self.heading.sectionSize(column)
            for column in TEXT_COLUMNS
            if not self.heading.isSectionHidden(column)
        }

    def target_rect(self, place: int) -> QRect:
        """Where the target cell of a row lies in the viewport."""
        return self.visualRect(self._rows.index(place, Column.TARGET))

    def measure_again(self) -> None:
        """Heights may have changed in sight: another zoom, an editor that grew."""
        self.heights.settle(None)

    def restart(self) -> None:
        """All heights may have changed: begin again from the row at the top."""
        self.heights.restart()

    def updateGeometries(self) -> None:
        """Let Qt compute, then give the wheel a step that does not depend on what is seen."""
        super().updateGeometries()
        self.heights.set_range()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into sight with a little of its neighbours."""
        place = index.row()
        if place < 0:
            return
        header, bar, height = (
            self.verticalHeader(),
            self.verticalScrollBar(),
            self.viewport().height(),
        )
        self.heights.measure(max(0, place - 3), place + 4)
        top = header.sectionPosition(place)
        bottom = top + header.sectionSize(place)
        first, last = bar.value(), bar.value() + height
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            value = top - (height - (bottom - top)) // 2
        elif top - _CONTEXT < first or bottom - top > height:
            value = top - _CONTEXT if bottom - top + _CONTEXT <= height else top
        elif bottom + _CONTEXT > last:
            value = bottom + _CONTEXT - height
        else:
            return
        self.heights.set_range()
        bar.setValue(max(0, value))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll, then measure what came into sight."""
        top = self.heights.top
        super().scrollContentsBy(dx, dy)
        if not self.heights.settling:
            self.heights.settle(top if dy > 0 else None)
            self._ahead.start()
        self.rows_moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the columns and measure again."""
        super().resizeEvent(event)
        current = self.currentIndex()
        rect = self.visualRect(current)
        was_seen = current.isValid() and 0 <= rect.top() < event.oldSize().height()
        if event.size().width() != event.oldSize().width():
            self.heading.share_room()
        self.heights.settle(None)
        if was_seen:
            # A strip that opens below must not cover what it asks about.
            self.scrollTo(current)
        self.rows_moved.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground here, so that Qt may move what is painted instead of painting again."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._delegate.colour("surface"))
        painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the editor, Home and End go to the first and the last row."""
        place = self.place
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and (
            event.modifiers()
            in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        ):
            if place >= 0:
                self.editing_asked.emit(place, "")
            return
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
            return
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers():
            self.go_to(0 if event.key() == Qt.Key.Key_Home else len(self._rows.ids) - 1)
            return
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier and event.key() in _EXTENDING:
            self._extend_by(event.key())
            return
        row = self._rows.row(place) if place >= 0 else None
        typed = event.text()
        if (
            row is not None
            and row.segment.target.is_empty
            and typed.strip()
            and typed.isprintable()
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            # An empty target takes what is typed; text that is there is never typed over.
            self.editing_asked.emit(place, typed)
            return
        super().keyPressEvent(event)

    def _extend_by(self, key: int) -> None:
        """Shift with an arrow, Page, Home or End."""
        last = len(self._rows.ids) - 1
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.extend_to(0 if key == Qt.Key.Key_Home else last)
            return
        to = self.moveCursor(_EXTENDING[Qt.Key(key)], Qt.KeyboardModifier.NoModifier)
        self.extend_to(min(max(to.row(), 0), last))

    def extend_to(self, place: int) -> None:
        """Select from where the selection began to ``place``.

        Qt forgets where that was when the current row was set by the program, and gives Shift
        with Home and End no meaning where rows are selected as a whole.
        """
        anchor = self._anchor if self._anchor >= 0 else self.place
        index = self._rows.index(place, Column.TARGET)
        if anchor < 0 or not index.isValid():
            return
        first, last = sorted((anchor, place))
        rows = QItemSelection(
            self._rows.index(first, 0), self._rows.index(last, self._rows.columnCount() - 1)
        )
        flags = QItemSelectionModel.SelectionFlag
        self._extending = True
        self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self._extending = False
        self.selectionModel().select(rows, flags.ClearAndSelect)
        self.scrollTo(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Shift and a click extend the selection as the keys do."""
        index = self.indexAt(event.position().toPoint())
        extends = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if extends and event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.extend_to(index.row())
            return
        super().mousePressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """A list this long is searched in the query box, not by its first letters."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the target of the row."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self.editing_asked.emit(index.row(), "")
            return
        super().mouseDoubleClickEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the finding under the mouse."""
        super().mouseMoveEvent(event)
        self._point(event.position())

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        super().leaveEvent(event)
        self._show_pointed(None, None)

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell which row is current now."""
        super().currentChanged(current, previous)
        if not self._extending:
            self._anchor = current.row()
        if current.row() != previous.row():
            self.current_moved.emit(current.row())

    def _copy(self) -> None:
        """Copy the cell, or of several rows source and target, for a table."""
        parts = self.selected_places()
        places = [place for part in parts for place in part[:_COPIED]][:_COPIED]
        index = self.currentIndex()
        if len(places) <= 1:
            text = self._rows.data(index, Qt.ItemDataRole.DisplayRole) if index.isValid() else ""
        else:
            found = [self._rows.row(place) for place in sorted(places)]
            text = "\n".join(
                f"{_cell(row.segment.source)}\t{_cell(row.segment.target)}"
                for row in found
                if row is not None
            )
        QGuiApplication.clipboard().setText(str(text or ""))

    def _point(self, point: QPointF) -> None:
        index = self.indexAt(point.toPoint())
        row = self._rows.row(index.row()) if index.isValid() else None
        if row is None:
            self._show_pointed(None, None)
            return
        rect = self.visualRect(index)
        finding = self._delegate.finding_at(row, index.column(), rect, point)
        self._show_pointed(row.segment.id, finding)

    def _show_pointed(self, segment_id: int | None, finding: Finding | None) -> None:
        if finding is self._pointed:
            return
        self._pointed = finding
        light = None
        if finding is not None and segment_id is not None:
            light = Spotlight(segment_id, finding)
        self.pointed_at.emit(light)

    def _widths_shared(self) -> None:
        widths = self.text_widths()
        if widths != self.heights.widths:
            self.restart()

    def _restart(self) -> None:
        self.heights.top = 0
        self._pointed = None
        self.heights.estimate(0)
        self.heights.settle(None)

    def _read_ahead(self) -> None:
        """Read the pages above and below what is seen, while nothing else happens."""
        self._rows.cache.prefetch(self.heights.top - PAGE)
        self._rows.cache.prefetch(self.heights.top + PAGE)

    def _rows_inserted(self) -> None:
        self.heights.set_range()
        self.heights.settle(None)

    def _rows_changed(self) -> None:
        self.heights.settle(None)


def _cell(text: TaggedText) -> str:
    return text.readable().replace("\t", " ").replace("\n", " ")

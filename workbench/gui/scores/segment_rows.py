"""Segments in rows: where they are, two scores, their distance, and the texts."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workbench.gui.scores.pictures import Item, Picture

_NUMBERS = (1, 2, 3)
_FIRST_TEXT = 4


class SegmentRows(QTableWidget):
    """``chosen`` carries the Item of the row that was clicked or opened with Enter."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[Item, ...] = ()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.cellActivated.connect(self._open)
        self.cellClicked.connect(self._open)

    def show_picture(self, picture: Picture) -> None:
        """Show other rows."""
        self._items = picture.items
        self.setAccessibleName(picture.caption)
        self.setColumnCount(len(picture.headings))
        self.setHorizontalHeaderLabels(list(picture.headings))
        self.setRowCount(len(picture.cells))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for number, cells in enumerate(picture.cells):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(right if column in _NUMBERS else left)
                self.setItem(number, column, item)
        header = self.horizontalHeader()
        for column in range(len(picture.headings)):
            heading = self.horizontalHeaderItem(column)
            if heading is not None:
                heading.setTextAlignment(right if column in _NUMBERS else left)
            if column >= _FIRST_TEXT:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                self.resizeColumnToContents(column)

    @Slot(int, int)
    def _open(self, row: int, _column: int) -> None:
        if 0 <= row < len(self._items):
            self.chosen.emit(self._items[row])

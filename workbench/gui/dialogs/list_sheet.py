"""What sheets with a searched table share: the line of filters, the table, what its rows show."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
)

from workbench.gui.sheet import Sheet

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ListSheet(Sheet):
    """The subclass says the texts; ``search`` and ``table`` are made by ``add_search`` and
    ``add_table``.
    """

    search: QLineEdit
    table: QTableWidget

    def add_search(self, name: str, hint: str, boxes: Sequence[tuple[QComboBox, str]]) -> None:
        """A search field with choices beside it, each with its name for those who listen."""
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(name)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for box, title in boxes:
            box.setAccessibleName(title)
            row.addWidget(box)
        self.body.addLayout(row)

    def add_table(
        self, name: str, columns: Sequence[tuple[str, int]], stretched: int
    ) -> QTableWidget:
        """A table to choose one row of; ``columns`` are titles and widths in pixels."""
        table = self.table = QTableWidget(0, len(columns), self)
        table.setHorizontalHeaderLabels([title for title, _ in columns])
        table.setAccessibleName(name)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setDefaultAlignment(_LEFT)
        for column, (_, width) in enumerate(columns):
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        table.setMinimumHeight(320)
        self.body.addWidget(table, 1)
        return table

    def fill_row(
        self, row: int, cells: Sequence[str], tips: Sequence[str], numbers: Sequence[int] = ()
    ) -> None:
        """The cells of a row; ``numbers`` are the columns of figures."""
        for column, (text, tip) in enumerate(zip(cells, tips, strict=True)):
            item = QTableWidgetItem(text)
            item.setToolTip(tip)
            if column in numbers:
                item.setTextAlignment(_RIGHT)
            self.table.setItem(row, column, item)

    @property
    def words(self) -> list[str]:
        """What is searched for, word by word."""
        return self.search.text().casefold().split()

"""What sheets with a searched table share: the line of filters, the table, what its rows show."""

from collections.abc import Callable, Sequence
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.cells import TextCells
from workbench.gui.label import Label
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEAST_HEIGHT = 320
_LOOKED_AT = 50  # rows by which a column of short words is made wide enough
_ROW_PAD = 13
_PAD = 48

Cells = Callable[[int], Sequence[str]]
Index = QModelIndex | QPersistentModelIndex


class _Rows(QAbstractTableModel):
    """Rows whose texts are made when they are seen: a lexicon has thousands."""

    def __init__(
        self, titles: Sequence[str], numbers: Sequence[int], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._titles, self._numbers = list(titles), frozenset(numbers)
        self._count = 0
        self._order, self._arrow = -1, ""
        self._cells: WeakMethod[Cells] | None = None
        self._tips: WeakMethod[Cells] | None = None

    def show_rows(self, count: int, cells: Cells, tips: Cells) -> None:
        """Other rows from now on; the methods are held weakly, for the sheet holds the rows."""
        self.beginResetModel()
        self._count, self._cells, self._tips = count, WeakMethod(cells), WeakMethod(tips)
        self.endResetModel()

    def show_order(self, column: int, *, descending: bool) -> None:
        """Put an arrow behind a title; −1 for none."""
        self._order, self._arrow = column, "▾" if descending else "▴"
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._titles) - 1)

    def rowCount(self, _parent: Index | None = None) -> int:
        """How many there are."""
        return self._count

    def columnCount(self, _parent: Index | None = None) -> int:
        """As many as there are titles."""
        return len(self._titles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A text, its tip, or at which side it stands."""
        if not index.isValid() or index.row() >= self._count:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            held = self._cells if role == Qt.ItemDataRole.DisplayRole else self._tips
            made = held() if held is not None else None
            return made(index.row())[index.column()] if made is not None else None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._numbers:
            return _RIGHT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The titles, figures' at the side of their figures."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            title = self._titles[section]
            # Qt's own arrow lies over the last letters.
            return f"{title} {self._arrow}" if section == self._order else title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._numbers else _LEFT
        return None


class ListTable(QTableView):
    """A table to choose one row of. ``moved`` says that another is current, ``opened`` that it
    was clicked twice, ``order_asked`` carries the column that was clicked in ``let_sort``.
    """

    moved = Signal()
    order_asked = Signal(int)
    opened = Signal()

    def __init__(
        self,
        titles: Sequence[str],
        wide: Sequence[int],
        numbers: Sequence[int] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list")
        self._rows = _Rows(titles, numbers, self)
        self.setModel(self._rows)
        self.setItemDelegate(TextCells(self))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _ROW_PAD)
        columns.setHighlightSections(False)
        columns.setResizeContentsPrecision(_LOOKED_AT)
        for column in range(len(titles)):
            mode = QHeaderView.ResizeMode
            is_wide = column in wide
            columns.setSectionResizeMode(column, mode.Stretch if is_wide else mode.ResizeToContents)
        self.setMinimumHeight(_LEAST_HEIGHT)
        self._empty = Label(self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setProperty("role", "muted")
        inside = QVBoxLayout(self.viewport())
        inside.setContentsMargins(_PAD, _PAD, _PAD, _PAD)
        inside.addWidget(self._empty)
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(self._opened)

    def show_rows(self, count: int, cells: Cells, tips: Cells, empty: str = "") -> None:
        """Show ``count`` rows; where there are none, a sentence that says the next step."""
        self._rows.show_rows(count, cells, tips)
        self._empty.setText("" if count else empty)
        self._empty.setVisible(not count)

    def let_sort(self) -> None:
        """Let a click on a title ask for its order."""
        titles = self.horizontalHeader()
        titles.setSectionsClickable(True)
        titles.sectionClicked.connect(self.order_asked)

    def show_order(self, column: int, *, descending: bool) -> None:
        """Mark the column whose order the rows are in; −1 for none."""
        self._rows.show_order(column, descending=descending)

    @property
    def empty_text(self) -> str:
        """What is said in place of rows."""
        return self._empty.text()

    @property
    def row(self) -> int:
        """The current row; −1 for none."""
        return self.currentIndex().row()

    @property
    def count(self) -> int:
        """How many rows are shown."""
        return self._rows.rowCount()

    def go(self, row: int) -> None:
        """Make a row current."""
        self.setCurrentIndex(self._rows.index(row, 0))

    def text(self, row: int, column: int) -> str:
        """What stands in a cell."""
        return str(self._rows.index(row, column).data())

    @Slot()
    def _moved(self, *_which: QModelIndex) -> None:
        self.moved.emit()

    @Slot()
    def _opened(self, *_which: QModelIndex) -> None:
        self.opened.emit()


class ListSheet(Sheet):
    """The subclass says the texts; ``search`` and ``table`` are made by ``add_search`` and
    ``add_table``.
    """

    search: QLineEdit
    table: ListTable

    def __init__(
        self, title: str, themes: ThemeService, parent: QWidget | None = None, *, wide: int = 960
    ) -> None:
        super().__init__(title, themes, parent, wide=wide, tall=True)

    def add_search(self, name: str, hint: str, boxes: Sequence[tuple[QComboBox, str]]) -> None:
        """A search field with choices beside it, each with its name for those who listen."""
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(name)
        self.search.setClearButtonEnabled(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for box, title in boxes:
            box.setAccessibleName(title)
            box.setToolTip(box.toolTip() or title)
            row.addWidget(box)
        self.body.addLayout(row)

    def add_table(
        self, name: str, titles: Sequence[str], wide: Sequence[int], numbers: Sequence[int] = ()
    ) -> ListTable:
        """A table with these columns; those in ``wide`` share the room, ``numbers`` are figures."""
        self.table = ListTable(titles, wide, numbers, self)
        self.table.setAccessibleName(name)
        self.body.addWidget(self.table, 1)
        return self.table

    @property
    def words(self) -> list[str]:
        """What is searched for, word by word."""
        return self.search.text().casefold().split()

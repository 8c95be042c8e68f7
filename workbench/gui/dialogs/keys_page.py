"""The page on which every action is given other keys; a conflict is said before it is made."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import WinnowError
from workbench.gui.action_book import ActionBook
from workbench.gui.actions import ActionSpec
from workbench.gui.label import Label
from workbench.gui.sentences import sentence
from workbench.gui.theme import ThemeService

_ID = Qt.ItemDataRole.UserRole


class KeysPage(QWidget):
    """A list to search, and a field that takes the keys pressed in it."""

    def __init__(
        self, book: ActionBook, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._themes = themes
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search actions"))
        self.search.setAccessibleName(self.tr("Search actions"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._filter)
        self.table = QTableWidget(0, 3, self)
        self.table.setAccessibleName(self.tr("Actions and their keys"))
        self.table.setHorizontalHeaderLabels([self.tr("Action"), self.tr("Group"), self.tr("Keys")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setMinimumHeight(160)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, 100)
        self.table.setColumnWidth(2, 170)
        self.table.currentItemChanged.connect(self._selected)
        self.keys = QKeySequenceEdit(self)
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(self.tr("Press the new keys"))
        self.set_button = QPushButton(self.tr("Set"), self)
        self.none_button = QPushButton(self.tr("No key"), self)
        self.own_button = QPushButton(self.tr("As it was"), self)
        self.set_button.clicked.connect(self.set_keys)
        self.none_button.clicked.connect(self._no_keys)
        self.own_button.clicked.connect(self._own_keys)
        self._trouble = Label(self)
        self._trouble.setWordWrap(True)
        self._trouble.setProperty("role", "error")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.keys, 1)
        for button in (self.set_button, self.none_button, self.own_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 16, 2, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.table, 1)
        column.addLayout(row)
        column.addWidget(self._trouble)
        self._fill()
        self._selected()

    def _fill(self) -> None:
        chosen = self._chosen_id()
        specs = self._book.specs()
        self.table.setRowCount(len(specs))
        for row, spec in enumerate(specs):
            title = QTableWidgetItem(spec.text.rstrip("…"))
            title.setData(_ID, spec.id)
            self.table.setItem(row, 0, title)
            self.table.setItem(row, 1, QTableWidgetItem(spec.group_text))
            keys = QTableWidgetItem(self._keys_text(spec))
            if self._book.keymap.is_changed(spec):
                font = keys.font()
                font.setBold(True)
                keys.setFont(font)
            self.table.setItem(row, 2, keys)
            if spec.id == chosen:
                self.table.setCurrentCell(row, 0)
        self._filter(self.search.text())

    def _keys_text(self, spec: ActionSpec) -> str:
        native = QKeySequence.SequenceFormat.NativeText
        keys = self._book.keymap.keys(spec)
        return ", ".join(QKeySequence(key).toString(native) for key in keys)

    def select(self, action_id: str) -> None:
        """Choose an action in the list."""
        for row in range(self.table.rowCount()):
            item = self.table.item(row, 0)
            if item is not None and item.data(_ID) == action_id:
                self.table.setCurrentCell(row, 0)

    def _chosen_id(self) -> str | None:
        item = self.table.item(self.table.currentRow(), 0)
        return str(item.data(_ID)) if item is not None else None

    @Slot()
    def _selected(self) -> None:
        chosen = self._chosen_id()
        for widget in (self.keys, self.set_button, self.none_button, self.own_button):
            widget.setEnabled(chosen is not None)
        self._trouble.setText("")
        if chosen is not None:
            keys = self._book.keymap.keys(self._book.spec(chosen))
            self.keys.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())

    @Slot(str)
    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for row in range(self.table.rowCount()):
            items = [self.table.item(row, column) for column in range(3)]
            line = " ".join(item.text() for item in items if item is not None).casefold()
            self.table.setRowHidden(row, not all(word in line for word in words))

    @Slot()
    def set_keys(self) -> None:
        """Give the chosen action the keys that were pressed."""
        sequence = self.keys.keySequence()
        portable = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        self._apply((portable,) if portable else ())

    @Slot()
    def _no_keys(self) -> None:
        self._apply(())

    @Slot()
    def _own_keys(self) -> None:
        self._apply(None)

    def _apply(self, keys: tuple[str, ...] | None) -> None:
        chosen = self._chosen_id()
        if chosen is None:
            return
        try:
            self._book.set_keys(chosen, keys)
        except WinnowError as error:
            self._trouble.setText(sentence(str(error)))
            return
        self._fill()
        self._selected()

    @property
    def trouble(self) -> str:
        """What is said to be wrong."""
        return self._trouble.text()

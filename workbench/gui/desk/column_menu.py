"""The menu of the headings: which columns are shown, and back to how they were."""

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from workbench.gui.desk.columns import COLUMNS, Column, column_title
from workbench.gui.desk.header import GridHeader

# What the desk cannot do without.
_ALWAYS = (Column.SOURCE, Column.TARGET)


class ColumnMenu(QObject):
    """Opens on a right click or from the keyboard; the header remembers what is chosen."""

    def __init__(self, header: GridHeader) -> None:
        super().__init__(header)
        self._header = header
        self.chosen = False  # whether a person has had a say in it
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self.open_at)

    def open(self) -> None:
        """Open below the first heading."""
        self.open_at(QPoint(8, self._header.height()))

    def open_at(self, point: QPoint) -> None:
        """Open at a point of the header."""
        menu = self.menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._header.mapToGlobal(point))

    def menu(self) -> QMenu:
        """The menu as it stands now."""
        menu = QMenu(self._header)
        hidden = self._header.hidden_columns()
        for spec in COLUMNS:
            if spec.column in _ALWAYS:
                continue
            title = column_title(spec.column)
            if spec.column is Column.REFERENCE and self._header.is_cramped:
                title = self.tr("%1 (when there is room)").replace("%1", title)
            action = QAction(title, menu)
            action.setCheckable(True)
            action.setChecked(spec.name not in hidden)
            action.setData(int(spec.column))
            action.toggled.connect(self._toggled)
            menu.addAction(action)
        menu.addSeparator()
        again = QAction(self.tr("Columns as they were at first"), menu)
        again.triggered.connect(self._reset)
        menu.addAction(again)
        return menu

    def _toggled(self, shown: bool) -> None:
        action = self.sender()
        if not isinstance(action, QAction):
            return
        name = COLUMNS[int(action.data())].name
        hidden = set(self._header.hidden_columns()) - {name}
        self.chosen = True
        self._header.hide_columns(hidden if shown else hidden | {name})

    def _reset(self) -> None:
        self.chosen = False
        self._header.start_over()

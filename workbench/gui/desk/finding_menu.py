"""The head of the editor's menu: what can be done about the finding one points at."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from workbench.checks.spelling import CHECK_ID
from workbench.domain.findings import Finding


class FindingMenu(QObject):
    """Entries before the first one of ``menu``; lives as long as the menu.

    ``chosen`` carries the finding and the number of the suggestion taken, ``accepted`` the
    finding of a word that is right, and whether in the whole project.
    """

    chosen = Signal(object, int)
    accepted = Signal(object, bool)

    def __init__(self, finding: Finding, menu: QMenu) -> None:
        super().__init__(menu)
        self._finding = finding
        self._menu = menu
        self._first = menu.actions()[0] if menu.actions() else None
        for number, suggestion in enumerate(finding.suggestions):
            text = suggestion.text.replace("&", "&&") or self.tr("delete it")
            action = self._add(f"→ {text}")
            action.setData(number)
            action.triggered.connect(self._chosen)
        if finding.check == CHECK_ID:
            if not finding.suggestions:
                self._add(self.tr("No suggestions")).setEnabled(False)
            self._separate()
            self._add(self.tr("Add to my words")).triggered.connect(self._mine)
            self._add(self.tr("Add to the project’s words")).triggered.connect(self._projects)
        self._separate()
        if self._first is not None and menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _add(self, text: str) -> QAction:
        action = QAction(text, self._menu)
        if self._first is None:
            self._menu.addAction(action)
        else:
            self._menu.insertAction(self._first, action)
        return action

    def _separate(self) -> None:
        if self._first is not None:
            self._menu.insertSeparator(self._first)

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.chosen.emit(self._finding, action.data())

    def _mine(self) -> None:
        self.accepted.emit(self._finding, False)

    def _projects(self) -> None:
        self.accepted.emit(self._finding, True)

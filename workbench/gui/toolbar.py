"""The one row of tools: project, document, the query box, undo and redo, run."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolBar,
    QToolButton,
    QWidget,
)

from workbench.domain.segments import Document
from workbench.gui.action_book import ActionBook
from workbench.gui.icons import icon
from workbench.gui.theme import ThemeService
from workbench.gui.words import document_label

_PROJECT = ("project.import", "project.export", "project.report", "", "project.new",
            "project.open", "", "project.close")  # fmt: skip
_RUN = ("run.translate", "run.score", "run.estimate", "run.check", "", "project.report")


class MainToolBar(QToolBar):
    """``document_chosen`` carries the Document that was picked, or None for all of them."""

    document_chosen = Signal(object)

    def __init__(
        self, book: ActionBook, theme_service: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Tools"))
        self.setMovable(False)
        self.setIconSize(QSize(16, 16))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._themes = theme_service
        self._documents: list[Document] = []
        self._project = self._menu_button(self.tr("Project"), _PROJECT, book)
        self._project.setToolTip(self.tr("The open project"))
        self._document = QComboBox(self)
        self._document.setProperty("flat", True)
        self._document.setAccessibleName(self.tr("Document"))
        self._document.setToolTip(self.tr("Show one document or all"))
        self._document.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._document.setMaximumWidth(240)
        self._document.activated.connect(self._chosen)
        self._middle = QWidget(self)
        self._middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._slot = QHBoxLayout(self._middle)
        self._slot.setContentsMargins(4, 0, 4, 0)
        self._run = self._menu_button(self.tr("Run"), _RUN, book)
        self._run.setToolTip(self.tr("Translate, score, check, report"))
        self.addWidget(self._project)
        self._document_action = self.addWidget(self._document)
        self.addWidget(self._middle)
        for action_id in ("edit.undo", "edit.redo"):
            self.addAction(book[action_id])
        self._run_action = self.addWidget(self._run)
        self.addAction(book["view.overview"])
        theme_service.theme_changed.connect(self._recolour)
        self._recolour()
        self.show_project("")
        self.show_documents(())

    def show_project(self, name: str) -> None:
        """Show the name of the open project; empty while none is open."""
        self._project.setText(name or self.tr("Project"))
        self._run_action.setVisible(bool(name))

    def show_documents(self, documents: Sequence[Document]) -> None:
        """Fill the chooser; it is worth its room only where there is a choice."""
        self._documents = list(documents)
        chosen = self._document.currentIndex()
        self._document.clear()
        self._document.addItem(self.tr("All documents"))
        several_languages = len({document.target_language for document in documents}) > 1
        for document in documents:
            self._document.addItem(document_label(document, several=several_languages))
        if 0 <= chosen < self._document.count():
            self._document.setCurrentIndex(chosen)
        self._document_action.setVisible(len(documents) > 1)

    def step_document(self, step: int) -> None:
        """Choose the next or the previous document, as if picked."""
        count = self._document.count()
        if count > 1:
            self._document.setCurrentIndex((self._document.currentIndex() + step) % count)
            self._chosen(self._document.currentIndex())

    def set_query_widget(self, widget: QWidget) -> None:
        """Put the desk's query box into the middle."""
        self._slot.addWidget(widget)
        widget.show()

    def give_back(self, widget: QWidget, owner: QWidget) -> None:
        """Return the query box to the desk, which is about to go and takes it along."""
        widget.hide()
        self._slot.removeWidget(widget)
        widget.setParent(owner)

    def _menu_button(self, text: str, action_ids: Sequence[str], book: ActionBook) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        fill_menu(menu, action_ids, book)
        button.setMenu(menu)
        return button

    @Slot(int)
    def _chosen(self, place: int) -> None:
        self.document_chosen.emit(self._documents[place - 1] if place > 0 else None)

    @Slot()
    def _recolour(self) -> None:
        self._project.setIcon(icon("project", "accent", self._themes.theme))
        self._run.setIcon(icon("run", "text", self._themes.theme))


def fill_menu(menu: QMenu, action_ids: Sequence[str], book: ActionBook) -> list[QAction]:
    """Put actions into a menu; an empty id is a line between groups."""
    added = []
    for action_id in action_ids:
        if action_id:
            menu.addAction(book[action_id])
            added.append(book[action_id])
        else:
            menu.addSeparator()
    return added

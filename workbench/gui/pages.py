"""The pages of the window: welcome, the desk of a project, and what doors put beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from workbench.domain.changes import Changes
from workbench.gui.action_book import ActionBook
from workbench.gui.jobs import JobRunner
from workbench.gui.theme import ThemeService
from workbench.gui.welcome import WelcomePage

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.services.husk_entries import Owned
    from workbench.services.session import Session


class Pages(QStackedWidget):
    """Shows one page at a time.

    ``desk_changed`` carries the ``Changes`` of what was done at the desk, ``desk_said`` a
    sentence for the status bar, ``query_changed`` what the list is filtered by. ``switches`` are
    the actions that put a page in the desk's place (``PageDoor``).
    """

    desk_changed = Signal(object)
    desk_said = Signal(str)
    query_changed = Signal(str)

    def __init__(
        self,
        book: ActionBook,
        themes: ThemeService,
        jobs: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._themes = themes
        self._jobs = jobs
        self.welcome = WelcomePage(book, themes, self)
        self.desk: DeskPage | None = None
        self.switches: list[str] = []
        self.addWidget(self.welcome)

    def open(self, session: "Session") -> "DeskPage":
        """Lay out a desk for a project, and show it."""
        from workbench.gui.desk.desk_page import DeskPage

        desk = DeskPage(session, self._themes, self._jobs, self)
        desk.changes_made.connect(self.desk_changed)
        desk.status_message.connect(self.desk_said)
        desk.query_box.textChanged.connect(self.query_changed)
        self.desk = desk
        self.addWidget(desk)
        self.setCurrentWidget(desk)
        desk.setFocus()
        return desk

    def close_project(self) -> None:
        """Go back to the welcome page; what is in the editor is kept."""
        desk, self.desk = self.desk, None
        self.setCurrentWidget(self.welcome)
        if desk is not None:
            self.removeWidget(desk)
            desk.close()
            desk.deleteLater()
        self.query_changed.emit("")

    def apply_changes(self, changes: Changes, session: "Session") -> None:
        """Something moved that the desk did not do itself."""
        if self.desk is None:
            return
        if changes.settings:
            self.desk.use_session(session)
        self.desk.apply_changes(changes)

    @Slot(object)
    def edit_husk(self, owned: "Owned") -> None:
        """Open an entry of the lexicon in the form at the desk."""
        if self.desk is not None:
            self._to_desk()
            self.desk.control.husks.edit(owned)

    @Slot(str)
    def show_query(self, text: str) -> None:
        """Filter the list, and look at it."""
        if self.desk is not None:
            self._to_desk()
            self.desk.set_query(text)

    def _to_desk(self) -> None:
        for switch in self.switches:
            self._book[switch].setChecked(False)

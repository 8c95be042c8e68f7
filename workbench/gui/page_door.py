"""The door to a page of the main window: the page is made when first asked for, and kept true."""

from abc import abstractmethod
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from workbench.domain.changes import Changes

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.gui.main_window import MainWindow


class Page(QWidget):
    """What stands in the desk's place for a while."""

    @abstractmethod
    def apply_changes(self, changes: Changes) -> None:
        """Something moved: show it now, or when the page is next seen."""


PageT = TypeVar("PageT", bound=Page)


class PageDoor(QObject, Generic[PageT]):
    """Shows and hides one page by the switch ``action_id``, and tells it what moved.

    A door says how its page is made (``make_page``), and what happens before it is seen
    (``before_shown``) and when it has been left (``after_left``). The page goes with the project.
    """

    action_id: ClassVar[str]

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self.window = window
        self.page: PageT | None = None
        window.pages.switches.append(self.action_id)
        window.book.on(self.action_id, self.show_page)
        window.controller.changed.connect(self._changed)
        window.controller.about_to_close.connect(self._closing)
        window.pages.desk_changed.connect(self._changed)
        window.pages.currentChanged.connect(self._page_changed)

    @abstractmethod
    def make_page(self, desk: "DeskPage") -> PageT:
        """The page of the project whose desk this is, connected, with ``window.pages`` as owner."""

    def before_shown(self, page: PageT, desk: "DeskPage") -> None:
        """The page is about to be looked at."""

    def after_left(self, page: PageT, desk: "DeskPage") -> None:
        """The desk has come back in the page's place."""

    def before_closed(self, page: PageT) -> None:
        """The project is closing: what is half done on the page is kept, or lost."""

    @property
    def is_shown(self) -> bool:
        """Whether the page is the one that is seen."""
        return self.page is not None and self.window.pages.currentWidget() is self.page

    @Slot(bool)
    def show_page(self, shown: bool) -> None:
        """Show the page, or the desk again."""
        pages = self.window.pages
        desk = pages.desk
        if desk is None:
            return
        if shown:
            page = self.page
            if page is None:
                page = self.page = self.make_page(desk)
                pages.addWidget(page)
            self.before_shown(page, desk)
            pages.setCurrentWidget(page)
            page.setFocus()
        elif self.page is not None and self.is_shown:
            pages.setCurrentWidget(desk)
            self.after_left(self.page, desk)
            desk.setFocus()

    @Slot()
    def leave(self) -> None:
        """Go back to the desk, as the switch does."""
        self.window.book[self.action_id].setChecked(False)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if self.page is not None:
            self.page.apply_changes(changes)

    @Slot(int)
    def _page_changed(self, _index: int) -> None:
        """Keep the switch in the menu true, whoever turned the page."""
        self.window.view_actions.show_checked(self.action_id, self.is_shown)

    @Slot()
    def _closing(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            self.before_closed(page)
            self.window.pages.removeWidget(page)
            page.deleteLater()
        self.window.view_actions.show_checked(self.action_id, False)

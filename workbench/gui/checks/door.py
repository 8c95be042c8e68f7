"""The page of checks in the main window: made when first asked for, and the way to findings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workbench.domain.changes import Changes

if TYPE_CHECKING:
    from workbench.gui.checks.checks_page import ChecksPage
    from workbench.gui.main_window import MainWindow

_ACTION = "view.checks"


class ChecksDoor(QObject):
    """Shows and hides the page, and keeps it true."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.page: ChecksPage | None = None
        window.book.on(_ACTION, self.show_page)
        window.controller.changed.connect(self._changed)
        window.controller.about_to_close.connect(self._closing)
        window.pages.currentChanged.connect(self._page_changed)

    @Slot(bool)
    def show_page(self, shown: bool) -> None:
        """Show the checks, or the segments again; what was being changed is kept."""
        window, desk = self._window, self._window.pages.desk
        if desk is None:
            return
        if not shown:
            if self.page is not None and window.pages.currentWidget() is self.page:
                self.page.keep()
                window.pages.setCurrentWidget(desk)
                desk.setFocus()
            return
        if self.page is None:
            from workbench.gui.checks.checks_page import ChecksPage

            page = ChecksPage(window.controller, window.themes, window.pages)
            page.query_asked.connect(window.pages.show_query)
            page.segments_asked.connect(window.scores.show_segments)
            page.left.connect(self._leave)
            window.pages.addWidget(page)
            self.page = page
        window.pages.setCurrentWidget(self.page)
        self.page.refresh()
        self.page.setFocus()

    @Slot()
    def _leave(self) -> None:
        self._window.book[_ACTION].setChecked(False)

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        if self.page is not None:
            self.page.apply_changes(changes)

    @Slot(int)
    def _page_changed(self, _index: int) -> None:
        """Keep the switches in the menu true, whoever turned the page."""
        shown = self.page is not None and self._window.pages.currentWidget() is self.page
        self._window.view_actions.show_checked(_ACTION, shown)
        if shown:
            self._window.view_actions.show_checked("view.overview", False)
        elif self.page is not None:
            self.page.keep()

    @Slot()
    def _closing(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            self._window.pages.removeWidget(page)
            page.deleteLater()
        self._window.view_actions.show_checked(_ACTION, False)

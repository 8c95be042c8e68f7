"""The reading page in the main window: made when first asked for, and the way to the segments."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from workbench.domain.changes import Changes

if TYPE_CHECKING:
    from workbench.gui.main_window import MainWindow
    from workbench.gui.reading.reading_page import ReadingPage

_ACTION = "view.reading"


class ReadingDoor(QObject):
    """Shows and hides the page, and keeps it true."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.page: ReadingPage | None = None
        window.book.on(_ACTION, self.show_page)
        window.controller.changed.connect(self._changed)
        window.controller.about_to_close.connect(self._closing)
        window.pages.desk_changed.connect(self._changed)
        window.pages.currentChanged.connect(self._page_changed)

    @Slot(bool)
    def show_page(self, shown: bool) -> None:
        """Show the text around the desk's segment, or the desk at the segment that was read."""
        window, desk = self._window, self._window.pages.desk
        if desk is None:
            return
        if not shown:
            if self.page is not None and window.pages.currentWidget() is self.page:
                window.pages.setCurrentWidget(desk)
                self._go(self.page.segment_id, only_if_listed=True)
                desk.setFocus()
            return
        if self.page is None:
            from workbench.gui.reading.reading_page import ReadingPage

            page = ReadingPage(desk.session, window.themes, window.jobs, window.pages)
            page.segment_asked.connect(self._asked)
            page.left.connect(self._leave)
            window.pages.addWidget(page)
            self.page = page
        desk.control.segment.put_away()  # what is being typed is read, too
        window.pages.setCurrentWidget(self.page)
        self.page.open_at(desk.control.segment_id)
        self.page.setFocus()

    @Slot(int)
    def _asked(self, segment_id: int) -> None:
        self._leave()
        self._go(segment_id, only_if_listed=False)

    def _go(self, segment_id: int | None, *, only_if_listed: bool) -> None:
        """Make a segment current at the desk; one that is filtered out is listed by itself."""
        desk = self._window.pages.desk
        if desk is None or segment_id is None or segment_id == desk.control.segment_id:
            return
        if not only_if_listed or desk.model.place_of(segment_id) is not None:
            self._window.scores.show_segments((segment_id,), "")

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

    @Slot()
    def _closing(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            self._window.pages.removeWidget(page)
            page.deleteLater()
        self._window.view_actions.show_checked(_ACTION, False)

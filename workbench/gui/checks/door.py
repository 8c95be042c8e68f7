"""The way to the page of checks, and from it to findings."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from workbench.gui.page_door import PageDoor

if TYPE_CHECKING:
    from workbench.gui.checks.checks_page import ChecksPage
    from workbench.gui.desk.desk_page import DeskPage


class ChecksDoor(PageDoor["ChecksPage"]):
    """Keeps what is being changed on the page when it is left, whichever way."""

    action_id = "view.checks"

    def make_page(self, desk: "DeskPage") -> "ChecksPage":
        """The page of checks."""
        from workbench.gui.checks.checks_page import ChecksPage

        window = self.window
        page = ChecksPage(window.controller, window.themes, window.pages)
        page.query_asked.connect(window.pages.show_query)
        page.segments_asked.connect(window.scores.show_segments)
        page.left.connect(self.leave)
        return page

    def before_shown(self, page: "ChecksPage", desk: "DeskPage") -> None:
        """Read the checks as they are now."""
        page.refresh()

    def before_closed(self, page: "ChecksPage") -> None:
        """Keep what is being changed, although no job runs any more."""
        page.keep_at_once()

    @Slot(int)
    def _page_changed(self, index: int) -> None:
        super()._page_changed(index)
        if self.page is not None and not self.is_shown:
            self.page.keep()

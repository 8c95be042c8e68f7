"""The way to the overview, and from its figures to the segments they count."""

from typing import TYPE_CHECKING

from workbench.gui.page_door import PageDoor

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.gui.overview.overview_page import OverviewPage


class OverviewDoor(PageDoor["OverviewPage"]):
    """Shows how far the project is."""

    action_id = "view.overview"

    def make_page(self, desk: "DeskPage") -> "OverviewPage":
        """The overview."""
        from workbench.gui.overview.overview_page import OverviewPage

        window = self.window
        page = OverviewPage(desk.session, window.themes, window.jobs, window.pages)
        page.query_asked.connect(window.pages.show_query)
        page.check_switched.connect(window.controller.switch_check)
        return page

    def before_shown(self, page: "OverviewPage", desk: "DeskPage") -> None:
        """Read the figures as they are now."""
        page.refresh()

"""The way to the reading page, and from it to the segments."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from workbench.gui.page_door import PageDoor

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.gui.reading.reading_page import ReadingPage


class ReadingDoor(PageDoor["ReadingPage"]):
    """Opens the text around the desk's segment, and the desk at the segment that was read."""

    action_id = "view.reading"

    def make_page(self, desk: "DeskPage") -> "ReadingPage":
        """The reading page."""
        from workbench.gui.reading.reading_page import ReadingPage

        window = self.window
        page = ReadingPage(desk.session, window.themes, window.jobs, window.pages)
        page.segment_asked.connect(self._asked)
        page.left.connect(self.leave)
        return page

    def before_shown(self, page: "ReadingPage", desk: "DeskPage") -> None:
        """Read from the desk's segment on; what is being typed there is read, too."""
        desk.control.segment.put_away()
        page.open_at(desk.control.segment_id)

    def after_left(self, page: "ReadingPage", desk: "DeskPage") -> None:
        """Go on at the segment that was read, if it is in the list."""
        self._go(page.segment_id, only_if_listed=True)

    @Slot(int)
    def _asked(self, segment_id: int) -> None:
        self.leave()
        self._go(segment_id, only_if_listed=False)

    def _go(self, segment_id: int | None, *, only_if_listed: bool) -> None:
        """Make a segment current at the desk; one that is filtered out is listed by itself."""
        desk = self.window.pages.desk
        if desk is None or segment_id is None or segment_id == desk.control.segment_id:
            return
        if not only_if_listed or desk.model.place_of(segment_id) is not None:
            self.window.scores.show_segments((segment_id,), "")

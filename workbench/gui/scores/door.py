"""The way to the scores page, and from it to the segments, which are listed on the desk."""

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot

from workbench.gui.notices import Notice
from workbench.gui.page_door import PageDoor
from workbench.gui.words import count_text
from workbench.store.query import Condition, Query

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.gui.main_window import MainWindow
    from workbench.gui.scores.scores_page import ScoresPage

_ALL = "view.all_segments"


class ScoresDoor(PageDoor["ScoresPage"]):
    """Lists on the desk what was clicked on the page."""

    action_id = "view.scores"

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        window.book.on(_ALL, self.show_all)

    def make_page(self, desk: "DeskPage") -> "ScoresPage":
        """The scores page."""
        from workbench.gui.scores.scores_page import ScoresPage

        window = self.window
        page = ScoresPage(desk.session, window.themes, window.jobs, window.pages)
        page.segments_asked.connect(self.show_segments)
        page.scoring_asked.connect(window.book["run.score"].trigger)
        page.import_asked.connect(window.book["project.import"].trigger)
        page.left.connect(self.leave)
        return page

    def before_shown(self, page: "ScoresPage", desk: "DeskPage") -> None:
        """Read the scores as they are now."""
        page.refresh()

    @Slot(object, str)
    def show_segments(self, ids: tuple[int, ...], words: str) -> None:
        """List these segments on the desk; a single one is gone to where the list has it."""
        desk = self.window.pages.desk
        if desk is None or not ids:
            return
        self.leave()
        if not words and ids[0] in desk.model.ids:
            desk.control.go(desk.model.ids.index(ids[0]))
            return
        from workbench.gui.desk.listing import Listed

        total = desk.session.project.segments.count()
        query = Query((Condition("text", ":", words or str(ids[0])),))
        desk.listing.listed.emit(Listed(query, array("q", ids), total))
        desk.control.go(0)
        text = count_text("%n segment(s)", len(ids), "Scores")
        said = f"{text}: {words}." if words else f"{text}."
        everything = QCoreApplication.translate("Scores", "Show all")
        self.window.notices.show_notice(Notice(said, "info", f"action:{_ALL}", everything))

    @Slot()
    def show_all(self) -> None:
        """List again what the query asks for."""
        self.window.notices.clear()
        if "go.reload" in self.window.book:
            self.window.book["go.reload"].trigger()

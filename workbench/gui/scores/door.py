"""The scores page in the main window: made when first asked for, and the way to the segments."""

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot

from workbench.domain.changes import Changes
from workbench.gui.notices import Notice
from workbench.gui.words import count_text
from workbench.store.query import Condition, Query

if TYPE_CHECKING:
    from workbench.gui.main_window import MainWindow
    from workbench.gui.scores.scores_page import ScoresPage

_ACTION, _ALL = "view.scores", "view.all_segments"


class ScoresDoor(QObject):
    """Shows and hides the page, keeps it true, and lists on the desk what was clicked there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.page: ScoresPage | None = None
        window.book.on(_ACTION, self.show_page)
        window.book.on(_ALL, self.show_all)
        window.controller.changed.connect(self._changed)
        window.controller.about_to_close.connect(self._closing)
        window.pages.currentChanged.connect(self._page_changed)

    @Slot(bool)
    def show_page(self, shown: bool) -> None:
        """Show the scores, or the segments again."""
        window, desk = self._window, self._window.pages.desk
        if desk is None:
            return
        if not shown:
            if window.pages.currentWidget() is self.page:
                window.pages.setCurrentWidget(desk)
                desk.setFocus()
            return
        if self.page is None:
            from workbench.gui.scores.scores_page import ScoresPage

            page = ScoresPage(desk.session, window.themes, window.jobs, window.pages)
            page.segments_asked.connect(self.show_segments)
            page.scoring_asked.connect(window.book["run.score"].trigger)
            page.import_asked.connect(window.book["project.import"].trigger)
            page.left.connect(self._leave)
            window.pages.addWidget(page)
            self.page = page
        window.pages.setCurrentWidget(self.page)
        self.page.refresh()
        self.page.setFocus()

    @Slot(object, str)
    def show_segments(self, ids: tuple[int, ...], words: str) -> None:
        """List these segments on the desk; a single one is gone to where the list has it."""
        desk = self._window.pages.desk
        if desk is None or not ids:
            return
        self._leave()
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
        self._window.notices.show_notice(Notice(said, "info", f"action:{_ALL}", everything))

    @Slot()
    def show_all(self) -> None:
        """List again what the query asks for."""
        self._window.notices.clear()
        if "go.reload" in self._window.book:
            self._window.book["go.reload"].trigger()

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

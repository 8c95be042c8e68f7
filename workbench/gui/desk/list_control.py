"""The list in the grid: which segments it has, in which order, and what stands in its place.

Queries come from the query bar and the headings; their outcome from ``Listing``.
"""

from array import array
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workbench.domain.segments import Document
from workbench.gui.desk.columns import Column
from workbench.gui.desk.listing import Counted, Listed
from workbench.gui.desk.segment_control import SegmentControl
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text
from workbench.store.query import Query

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

_ORDER_OF = {
    Column.NUMBER: "position",
    Column.SOURCE: "source",
    Column.TARGET: "target",
    Column.SCORE: "score",
    Column.ROUND_TRIP: "rtt",
    Column.FINDINGS: "findings",
}
_REST = 800  # milliseconds without scrolling
_COLUMN_OF = {order: column for column, order in _ORDER_OF.items()}


class ListControl(QObject):
    """The slots behind the query bar, the headings and ``Listing``."""

    def __init__(self, page: "DeskPage", segment: SegmentControl, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._segment = segment
        self._query = Query()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._warm_up)
        self._warm = False

    @property
    def query(self) -> Query:
        """What the list is filtered by."""
        return self._query

    @property
    def listed_check(self) -> str | None:
        """The check, or family of checks, whose findings are listed; None for any."""
        wanted = [
            one.value
            for one in self._query.conditions
            if one.field == "check" and not one.negated and "," not in one.value
        ]
        return wanted[0] if len(wanted) == 1 else None

    def began(self, ids: "array[int]") -> None:
        """The first rows of the project are here."""
        if ids:
            self._page.model.show_ids(ids)
            self._page.grid.go_to(0)
        drafts = self._page.editing.show_drafts()
        if drafts:
            text = QT_TRANSLATE_NOOP("Desk", "%n draft(s) came back; open the segment to go on.")
            self._page.status_message.emit(count_text(text, drafts, "Desk"))

    def documents_read(self, documents: list[Document]) -> None:
        """The documents are known: their languages decide on faces and directions."""
        page = self._page
        if page.faces.use_documents(documents):
            page.grid.restart()

    def counted(self, _counted: Counted) -> None:
        """The project is read: get ready for typing as soon as nobody scrolls."""
        self._page.control.bulk.read_found()
        if not self._warm:
            self._warm = True
            self._rest.start()

    def scrolled(self) -> None:
        """Somebody scrolls: loading lexicons beside it would be felt."""
        if self._rest.isActive():
            self._rest.start()

    def close(self) -> None:
        """The desk is closing: nothing need be ready any more."""
        self._rest.stop()

    def _warm_up(self) -> None:
        row = self._page.model.row(max(self._page.grid.place, 0))
        if row is not None:
            self._page.live.warm_up(row.segment)

    def query_asked(self, query: Query) -> None:
        """Another query stands in the box."""
        self._query = query
        self._page.query_bar.show_waiting()
        self._page.listing.search(query)

    def reload(self) -> None:
        """Ask the same query again: rows that no longer match go."""
        self.query_asked(self._query)
        self._page.listing.count()

    def listed(self, listed: Listed) -> None:
        """The list of a query is here: show it, and stay on the same segment if it has it."""
        page, model = self._page, self._page.model
        here = self._page.model.id_at(self._page.grid.place)
        model.context = listed.context
        if not (listed.ids[: len(model.ids)] == model.ids and len(model.ids)):
            self._show_list(listed, here)
        else:
            model.extend_ids(listed.ids)
        page.query_bar.show_listed(listed)
        header = page.grid.heading
        order, down = listed.query.order, listed.query.descending
        plain = order == "position" and not down
        header.show_order(-1 if plain else _COLUMN_OF.get(order, -1), down)
        page.show_empty(self._empty_sentence(listed))
        if not listed.ids:
            page.inspector.show_row(None)
            page.current_segment_changed.emit(0)

    def _show_list(self, listed: Listed, here: int | None) -> None:
        page = self._page
        self._segment.put_away()
        page.model.show_ids(listed.ids)
        place = page.model.place_of(here) if here is not None else None
        if listed.ids:
            page.grid.go_to(place if place is not None else 0)

    def _empty_sentence(self, listed: Listed) -> str:
        if listed.ids:
            return ""
        if not listed.total:
            return self.tr("This project has no segments yet.\nDrop a file here, or press Ctrl+I.")
        return self.tr("No segment matches the filter.\nChange it with Ctrl+L, or clear it.")

    def neighbours_wanted(self, wanted: bool) -> None:
        """List what stands before and after each segment found, or no longer."""
        self._page.listing.neighbours = wanted
        self.query_asked(self._query)

    def sort_by(self, column: int) -> None:
        """A heading was clicked: sort by it, turn the order round, or leave it."""
        order = _ORDER_OF.get(Column(column))
        if order is None:
            return
        now, down = self._page.query_bar.order()
        if order == "position":
            term = "" if now != order else "order:-position"
            term = "" if down and now == order else term
        elif now != order:
            term = f"order:{order}"
        else:
            term = "" if down else f"order:-{order}"
        self._page.query_bar.set_order(term)

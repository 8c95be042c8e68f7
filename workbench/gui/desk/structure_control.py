"""Splitting a segment at the caret and merging it with the next, by key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.domain.changes import Changes
from workbench.domain.errors import RefusedError
from workbench.domain.progress import Progress
from workbench.gui.desk.operations import Operations, fresh, keep
from workbench.services import dividing
from workbench.services.session import Session

# What moved, the segment whose text was kept, the one to go on in, and why nothing was done.
Divided = tuple[Changes, int, int, str]

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage


class StructureControl(QObject):
    """The slots behind the two actions; the editor goes on where the text goes on."""

    def __init__(
        self,
        page: "DeskPage",
        session: Callable[[], Session],
        operations: Operations,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._operations = operations
        self._goes_on = 0  # the segment to open once the new list is here

    def split(self) -> None:
        """Split the segment in the editor at the caret."""
        editing = self._page.editing
        if not editing.is_open:
            self._page.status_message.emit(
                self.tr("Open the segment with F2 and put the caret where it is to be split.")
            )
            return
        caret = editing.editor.selected_span().end
        typed = editing.close()
        if typed is None:
            return
        session = self._session()

        def work(_progress: Progress) -> Divided:
            before = keep(session, typed)
            try:
                segment = fresh(session, typed.segment_id, typed.text)
                changes, second = dividing.split(session, segment, caret)
            except RefusedError as error:
                return before, typed.segment_id, typed.segment_id, str(error)
            return before | changes, typed.segment_id, second, ""

        self._operations.run(self.tr("Split the segment"), work, self._divided)

    def merge(self) -> None:
        """Merge the current segment with the next one."""
        page = self._page
        row = page.model.row(page.grid.place)
        if row is None:
            return
        typed = page.editing.close()
        session, segment_id = self._session(), row.segment.id
        base = row.segment.target if typed is None else typed.text

        def work(_progress: Progress) -> Divided:
            before = keep(session, typed)
            try:
                changes = dividing.merge(session, fresh(session, segment_id, base))
            except RefusedError as error:
                return before, segment_id, segment_id, str(error)
            return before | changes, segment_id, segment_id, ""

        self._operations.run(self.tr("Merge with the next segment"), work, self._divided)

    def _divided(self, result: Divided) -> None:
        """What was typed is stored; go on in the new list, or here if nothing was done."""
        changes, kept, goes_on, refusal = result
        self._page.editing.stored(kept)
        self._goes_on = goes_on
        if refusal:
            self._page.status_message.emit(refusal)
        if not changes.structure:
            self.listed()

    def listed(self) -> None:
        """The new list is here."""
        key, self._goes_on = self._goes_on, 0
        place = self._page.model.place_of(key) if key else None
        if place is not None:
            self._page.control.edit(place)

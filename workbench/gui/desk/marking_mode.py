"""Marking mode: the current row's text in a field that is read and never changed, with its marks.

Here is where one marks: which row, which of its texts, which mark is the current one. What the
keys do is in ``marking_control``.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from workbench.domain.annotations import Annotation
from workbench.domain.text import EMPTY
from workbench.gui.desk.columns import Column, column_title
from workbench.gui.desk.marking_field import MarkingField, ShownMark
from workbench.gui.desk.navigation import Navigation
from workbench.review.marks import is_error, reference_set
from workbench.services.annotated_texts import annotatable
from workbench.services.session import Session
from workbench.services.standing_marks import StandingMark
from workbench.store.segments import SegmentRow

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage


class MarkingMode(QObject):
    """``state_changed`` says that the pad, the strip and the panel should be looked at again;
    ``leaving`` comes before another row, another text, or the end.
    """

    state_changed = Signal()
    leaving = Signal()

    def __init__(
        self,
        page: "DeskPage",
        session: Callable[[], Session],
        navigation: Navigation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._book = page.marks
        self.is_on = False
        self.side = Column.TARGET
        self._opened: int | None = None
        self.field = MarkingField(page.delegate.theme, page.grid.viewport())
        self.field.hide()
        self.field.mark_chosen.connect(self._chosen_in_text)
        self.field.edge_passed.connect(navigation.step)
        self.field.left.connect(self.stop)
        self.field.selectionChanged.connect(self.state_changed)
        page.grid.rows_moved.connect(self.place_field)
        page.grid.heading.room_shared.connect(self.place_field)

    def toggle(self) -> None:
        """On or off."""
        if self.is_on:
            self.stop()
        else:
            self.start()

    def start(self) -> None:
        """Switch marking on."""
        page = self._page
        if self._session().project.read_only:
            page.status_message.emit(self.tr("This project is read-only."))
            return
        if self.row is None:
            page.status_message.emit(self.tr("Choose a segment to mark errors in it."))
            return
        page.control.leave_editor()
        self.is_on = True
        page.inspector.show_marks()
        self._open()
        self.field.setFocus()
        self.state_changed.emit()

    def stop(self) -> None:
        """Switch marking off; the target stands in its place again."""
        if not self.is_on:
            return
        self.leaving.emit()
        self.is_on = False
        self._opened = None
        self.side = Column.TARGET
        self.field.hide()
        if self._book.system is not None:
            self._show_system(None)
        self.set_current(None)
        self._page.grid.setFocus()
        self.state_changed.emit()

    @property
    def row(self) -> SegmentRow | None:
        """The current row."""
        return self._page.model.row(self._page.grid.place)

    def row_changed(self) -> None:
        """Another row is current: the field goes along."""
        self.leaving.emit()
        self._book.current = None
        if self.is_on:
            had_focus = self.field.hasFocus() or self._page.grid.hasFocus()
            self._open()
            if had_focus:
                self.field.setFocus()
        self.state_changed.emit()

    def refresh(self) -> None:
        """Marks or texts have changed in the store."""
        row = self.row
        if row is not None and self._book.current is not None and self.current is None:
            self._book.current = None
        if self.is_on and row is not None:
            text = self._book.text(row, self.side) or EMPTY
            if self._opened != row.segment.id or text != self.field.tagged_text():
                self._open()
            else:
                self._show_marks(row)
        self.state_changed.emit()

    def restyle(self) -> None:
        """Another theme, zoom or option."""
        self.field.use_theme(self._page.delegate.theme)
        if self.is_on:
            self._opened = None
            self.refresh()

    def _open(self) -> None:
        row = self.row
        if row is None:
            self.field.hide()
            return
        self._opened = row.segment.id
        text = self._book.text(row, self.side) or EMPTY
        self.field.load(text, self._page.faces.of(row.segment.document_id, self.side))
        self.field.place_caret(0)
        self._show_marks(row)
        self.place_field()
        self.field.show()

    def place_field(self) -> None:
        """Put the field over its cell."""
        place = self._page.model.place_of(self._opened) if self._opened is not None else None
        if place is None or not self.is_on:
            return
        index = self._page.model.index(place, self.side)
        rect = self._page.grid.visualRect(index).adjusted(0, 0, 0, -1)
        if rect != self.field.geometry():
            self.field.setGeometry(QRect(rect))

    def _show_marks(self, row: SegmentRow) -> None:
        length = len(self.field.tagged_text().text)
        shown = []
        for mark in self._book.errors(row.segment.id):
            span = mark.source_span if self.side is Column.SOURCE else mark.target_span
            if span is not None and span.end <= length:
                one = mark.annotation
                shown.append(ShownMark(one.id, span, one.severity, one.id == self._book.current))
        self.field.show_marks(tuple(shown))

    # Which text ---------------------------------------------------------------------------------

    def texts(self) -> list[str | None]:
        """What can be marked: the target (None), then systems, then references."""
        return [None, *annotatable(self._session())]

    def text_title(self, system: str | None) -> str:
        """How one of them is called."""
        if system is None:
            return column_title(Column.TARGET)
        reference = reference_set(system)
        if reference is None:
            return system
        return self.tr("Reference: %1").replace("%1", reference)

    @property
    def system(self) -> str | None:
        """The translation that is being marked; None for the target."""
        return self._book.system

    def use_system(self, system: str | None) -> None:
        """Mark another translation: it stands in the target's place meanwhile."""
        if not self.is_on:
            self.start()
        if self.is_on and system != self._book.system:
            self.leaving.emit()
            self.side = Column.TARGET
            self._show_system(system)
            self._open()
            self.field.setFocus()
            self.state_changed.emit()

    def _show_system(self, system: str | None) -> None:
        page = self._page
        self._book.show_system(system)
        page.model.show_target_title("" if system is None else self.text_title(system))
        page.model.refresh_all()
        page.grid.measure_again()
        if page.grid.place >= 0:
            page.grid.scrollTo(page.grid.currentIndex())

    def next_text(self) -> None:
        """Mark the next translation of this segment."""
        self._step_text(1)

    def previous_text(self) -> None:
        """Mark the one before."""
        self._step_text(-1)

    def _step_text(self, step: int) -> None:
        texts = self.texts()
        here = texts.index(self.system) if self.system in texts else 0
        self.use_system(texts[(here + step) % len(texts)])

    def other_side(self) -> None:
        """From the translation to the source and back: what is missing is marked there."""
        if not self.is_on:
            self.start()
        if self._page.grid.heading.isSectionHidden(Column.SOURCE):
            self._page.status_message.emit(self.tr("Show the source column to mark in it."))
            return
        self.side = Column.TARGET if self.side is Column.SOURCE else Column.SOURCE
        self._open()
        self.field.setFocus()
        self.state_changed.emit()

    # The current mark ---------------------------------------------------------------------------

    def marks(self) -> list[StandingMark]:
        """The error marks of the text that is shown, of everybody, as one reads them."""
        row = self.row
        return [] if row is None else sorted(self._book.errors(row.segment.id), key=_place)

    @property
    def current(self) -> StandingMark | None:
        """The mark one works on."""
        for mark in self.marks():
            if mark.annotation.id == self._book.current:
                return mark
        return None

    def set_current(self, annotation_id: int | None) -> None:
        """Work on a mark; None on none."""
        if annotation_id == self._book.current:
            return
        self._book.current = annotation_id
        row = self.row
        if row is not None and self.is_on:
            self._show_marks(row)
        self._page.grid.viewport().update()
        self.state_changed.emit()

    def _chosen_in_text(self, annotation_id: int) -> None:
        self.set_current(annotation_id or None)

    def choose(self, annotation_id: int) -> None:
        """Show a mark: its card was clicked, or the keys went to it."""
        for mark in self.marks():
            if mark.annotation.id == annotation_id:
                self._go_to(mark)
        self.set_current(annotation_id)

    def _go_to(self, mark: StandingMark) -> None:
        if not self.is_on:
            return
        side = Column.TARGET if mark.target_span is not None else Column.SOURCE
        span = mark.target_span if side is Column.TARGET else mark.source_span
        if span is None or self._page.grid.heading.isSectionHidden(side):
            return
        if side is not self.side:
            self.side = side
            self._open()
        self.field.place_caret(min(span.start, len(self.field.tagged_text().text)))

    def next_mark(self) -> None:
        """To the next mark of the segment."""
        self._step_mark(1)

    def previous_mark(self) -> None:
        """To the one before."""
        self._step_mark(-1)

    def _step_mark(self, step: int) -> None:
        ids = [mark.annotation.id for mark in self.marks()]
        if not ids:
            self._page.status_message.emit(self.tr("No marks in this segment."))
            return
        current = self._book.current
        first = 0 if step > 0 else -1
        self.choose(ids[(ids.index(current) + step) % len(ids) if current in ids else first])

    def others(self) -> list[Annotation]:
        """What is said of the text beside errors: "no error" and ESA scores, of everybody."""
        row = self.row
        found = [] if row is None else self._book.of(row.segment.id)
        return [
            mark.annotation
            for mark in found
            if mark.annotation.system == self.system and not is_error(mark.annotation)
        ]


def _place(mark: StandingMark) -> tuple[int, int, int]:
    span = mark.target_span or mark.source_span
    if span is None:
        return (2, 0, mark.annotation.id)
    return (0 if mark.target_span is not None else 1, span.start, mark.annotation.id)

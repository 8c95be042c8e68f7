"""What happens at the desk when a key is pressed: the list, the current row, and every act on it.

Widgets tell this object what a person did; it asks ``Acts`` and ``Navigation`` and tells the
widgets what to show.
"""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QApplication, QWidget

from workbench.domain.changes import Changes
from workbench.domain.errors import Cancelled, WinnowError
from workbench.domain.findings import Finding
from workbench.domain.segments import Document
from workbench.gui.desk.assist_control import AssistControl
from workbench.gui.desk.bulk_control import BulkControl
from workbench.gui.desk.columns import Column
from workbench.gui.desk.delegate import Spotlight
from workbench.gui.desk.desk_actions import make_actions
from workbench.gui.desk.husk_control import HuskControl
from workbench.gui.desk.inspector.inspector import Tab
from workbench.gui.desk.list_control import ListControl
from workbench.gui.desk.marking_control import MarkingControl
from workbench.gui.desk.marking_view import show_marking
from workbench.gui.desk.navigation import Navigation
from workbench.gui.desk.operations import EDITS, Operations, keep
from workbench.gui.desk.reviewing_acts import Acts
from workbench.gui.desk.scorecard_control import ScorecardControl
from workbench.gui.desk.segment_control import SegmentControl
from workbench.gui.desk.spelling_control import SpellingControl
from workbench.gui.desk.structure_control import StructureControl
from workbench.gui.desk.term_control import TermControl
from workbench.gui.desk.time_keeper import TimeKeeper
from workbench.gui.jobs import JobRunner
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text
from workbench.services.session import Session, session_of
from workbench.store.segments import SegmentRow

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

_PATIENCE = 10.0  # seconds that closing waits for edits on their way


class DeskControl(QObject):
    """The slots behind the desk's widgets and actions."""

    def __init__(self, page: "DeskPage", jobs: JobRunner) -> None:
        super().__init__(page)
        self._page = page
        self._jobs = jobs
        self._announced = 0
        self._sticky = False  # the editor follows from row to row
        operations = Operations(jobs, self)
        operations.changed.connect(self._changed)
        operations.refused.connect(self._refused)
        self.acts = Acts(self._session_now, operations, self)
        self.acts.said.connect(page.status_message)
        self.acts.kept.connect(page.editing.stored)
        self.acts.kept.connect(self.kept)
        self.navigation = Navigation(self._session_now, jobs, page.grid, page.model, self)
        self.navigation.arrived.connect(self.go)
        self.navigation.said.connect(page.status_message)
        self.segment = SegmentControl(page, self._session_now, self.acts, self.navigation, self)
        operations.asked.connect(self.segment.asked)
        self.bulk = BulkControl(page, self._session_now, jobs, operations, self.navigation, self)
        self.acts.confirmed.connect(self.bulk.look_for_repeats)
        self.marking = MarkingControl(page, self._session_now, operations, self.navigation, self)
        self.times = TimeKeeper(self._session_now, jobs, self)
        self.times.watch(self._watched())
        self.scorecard = ScorecardControl(page, self._session_now, jobs, self.marking.mode, self)
        self.list = ListControl(page, self.segment, self)
        self.structure = StructureControl(page, self._session_now, operations, self)
        self.assist = AssistControl(page, self._session_now, jobs, self)
        self.spelling = SpellingControl(page, self._session_now, jobs, self.acts, self)
        self.husks = HuskControl(page, self._session_now, jobs, operations, self.marking.mode, self)
        self.terms = TermControl(page, self._session_now, jobs, operations, self.marking.mode, self)
        acts, marking = self.segment, self.marking
        self.actions: dict[str, QAction] = make_actions(
            page,
            marking.mode.field,
            {
                "segment.confirm": acts.confirm,
                "segment.approve": acts.approve,
                "segment.review": acts.review,
                "segment.reject": acts.reject,
                "segment.edit": self.edit_current,
                "segment.copy_source": acts.copy_source,
                "segment.insert_tag": acts.insert_tag,
                "segment.no_break_space": acts.insert_no_break_space,
                "segment.case": acts.change_case,
                "segment.clear": acts.clear,
                "segment.special": acts.offer_specials,
                "segment.insert_term": self.terms.offer,
                "segment.add_term": self.terms.open,
                "segment.take_reference": acts.take_reference,
                "segment.repeat": self.bulk.repeat,
                "segment.split": self.structure.split,
                "segment.merge": self.structure.merge,
                "segment.other_words": self.assist.choices,
                "segment.rest": self.assist.rest,
                "segment.comment": self.to_comments,
                "segment.lock": acts.lock,
                "segment.history": self.show_history,
                "segment.candidates": self.show_candidates,
                "segment.side_by_side": self.side_by_side,
                "segment.compare": self.compare,
                "finding.menu": self.spelling.open_menu,
                "finding.my_word": self.spelling.add_to_mine,
                "finding.project_word": self.spelling.add_to_project,
                "finding.dismiss": acts.dismiss_current,
                "finding.dismiss_all": acts.dismiss_selection,
                "finding.husk": self.husks.open,
                "finding.show": self.show_findings,
                "go.next": self.next_row,
                "go.previous": self.previous_row,
                "go.next_finding": self.next_finding,
                "go.previous_finding": self.previous_finding,
                "go.next_unfinished": self.navigation.next_unfinished,
                "go.to": page.go_panel.ask,
                "go.query": self.to_query,
                "go.risk": page.query_bar.toggle_risk,
                "go.unfinished": page.query_bar.toggle_unfinished,
                "go.neighbours": page.query_bar.toggle_neighbours,
                "go.save_query": page.query_bar.save_or_forget,
                "go.inspector": self.to_inspector,
                "go.reload": self.list.reload,
                "view.columns": page.columns.open,
                "edit.find": self.bulk.find,
                "edit.replace": self.bulk.replace,
                "finding.overview": self.bulk.overview,
                "mark.mode": marking.mode.toggle,
                "mark.source": marking.mode.other_side,
                "mark.next_text": marking.mode.next_text,
                "mark.previous_text": marking.mode.previous_text,
                "mark.finding": marking.mark_finding,
                "mark.scorecard": self.scorecard.show,
                "mark.no_error": marking.no_error,
                "mark.next": marking.mode.next_mark,
                "mark.previous": marking.mode.previous_mark,
                "mark.comment": marking.comment,
                "mark.remove": marking.remove,
                "mark.score": marking.to_score,
            },
            {"finding.take": acts.take_numbered, "segment.candidate": acts.take_candidate_numbered},
        )

    def _watched(self) -> list[QWidget]:
        """Where work on a segment shows."""
        page = self._page
        views = (page.grid, page.editing.editor, self.marking.mode.field)
        inside = [view.viewport() for view in views]
        return [*views, *inside, page.inspector, page.inspector.comments.field]

    @property
    def _session(self) -> Session:
        return self._page.session

    def _session_now(self) -> Session:
        return self._page.session

    # The current row ------------------------------------------------------------------------

    @property
    def segment_id(self) -> int | None:
        """The current segment."""
        return self._page.model.id_at(self._page.grid.place)

    @property
    def row(self) -> SegmentRow | None:
        """The current row as it is shown, with what is being typed."""
        return self._page.model.row(self._page.grid.place)

    def go(self, place: int) -> None:
        """Make a row current; the editor follows if it was open."""
        self._page.grid.go_to(place)

    def current_moved(self, place: int) -> None:
        """Another row is current."""
        page = self._page
        if page.editing.is_open and page.editing.segment_id != page.model.id_at(place):
            self.acts.keep(page.editing.close())
            if self._sticky and place >= 0:
                page.editing.open(place)
        page.delegate.spotlight = None
        self.times.work_on(page.model.id_at(place))
        self.segment.comment_on([])
        self.marking.mode.row_changed()
        page.inspector.show_row(page.model.row(place))
        page.current_segment_changed.emit(page.model.id_at(place) or 0)

    def looked(self, segment_id: int) -> None:
        """Live findings have come in: show them, and say how many to who cannot see."""
        self.show_current()
        row = self.row
        if row is None or row.segment.id != segment_id:
            return
        count = len(self._page.model.open_findings(row))
        if count != self._announced:
            self._announced = count
            self.announce(count_text(QT_TRANSLATE_NOOP("Desk", "%n finding(s)"), count, "Desk"))

    def announce(self, text: str) -> None:
        """Have a screen reader say something."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._page.grid, text))

    def kept(self, _segment_id: int) -> None:
        """A text is in the project."""
        self.announce(self.tr("Kept"))

    def show_current(self) -> None:
        """The current row may look different now."""
        self._page.inspector.show_row(self.row, at_once=True)

    def edit(self, place: int, insert: str = "") -> None:
        """Open the editor on a row."""
        page = self._page
        if self._session.project.read_only:
            page.status_message.emit(self.tr("This project is read-only."))
            return
        self.marking.mode.stop()
        if place != page.grid.place:
            self.go(place)
        if page.editing.open(place, insert):
            self._sticky = True
        elif (row := page.model.row(place)) is not None and row.segment.locked:
            text = self.tr("Segment %1 is locked; unlock it to change it.")
            page.status_message.emit(text.replace("%1", str(row.segment.position)))

    def edit_current(self) -> None:
        """Open the editor on the current row, or put the caret back into it."""
        if self._page.grid.place >= 0:
            self.edit(self._page.grid.place)

    def clicked(self, index: QModelIndex) -> None:
        """A click into a target opens it while one is being edited anyway."""
        if self._sticky and index.column() == Column.TARGET:
            self.edit(index.row())

    def stop_editing(self) -> None:
        """Leave the field; the text is kept."""
        self.leave_editor()
        self.to_grid()

    def leave_editor(self) -> None:
        """Close the editor, and let it be closed on the rows to come."""
        self._announced = 0
        self._sticky = False
        self.segment.put_away()

    def show_marking(self) -> None:
        """The mode, the marks or what is selected have changed, or come into sight."""
        show_marking(self._page, self.marking)

    def inspector_turned(self) -> None:
        """Another tab is seen."""
        self.show_marking()
        self.scorecard.read()

    def text_chosen(self, number: int) -> None:
        """Another translation should be marked."""
        self.marking.mode.use_system(self.marking.mode.texts()[number])

    def keep_at_once(self) -> None:
        """The desk is closing: store what is in the editor before anything is torn down."""
        self.times.close()
        self.marking.mode.stop()
        deadline = time.monotonic() + _PATIENCE
        while self._jobs.current(EDITS) is not None and time.monotonic() < deadline:
            time.sleep(0.005)  # what was done before comes first
        typed = self._page.editing.close()
        try:
            keep(self._session, typed)
        except WinnowError as error:
            # The draft is on disk and comes back with the segment.
            self._page.status_message.emit(str(error))
        else:
            if typed is not None:
                self._page.editing.stored(typed.segment_id)

    # What moved -----------------------------------------------------------------------------

    def _changed(self, changes: Changes) -> None:
        self.apply_changes(changes)
        self._page.changes_made.emit(changes)

    def apply_changes(self, changes: Changes) -> None:
        """Show what an operation moved."""
        page = self._page
        page.live.forget()
        self.scorecard.follow(changes)
        if changes.settings:
            self._use_settings()
        if changes.structure:
            self._structure_changed()
            return
        moved = changes.segments | changes.findings | changes.scores
        if not moved:
            return
        if changes.scores:
            page.show_comparisons()
        page.model.refresh(moved)
        for segment_id in changes.segments:
            place = page.model.place_of(segment_id) if page.model.shadow(segment_id) else None
            row = page.model.stored_row(place) if place is not None else None
            if row is not None:
                page.editing.stored(segment_id, row.segment.target)
        if page.editing.segment_id in moved:
            page.editing.refresh()
        if self.segment_id in moved:
            self.show_current()
            self.marking.mode.refresh()
        if changes.segments or changes.findings:
            page.listing.count()
            if page.inspector.findings_tab.shows_everything:
                self.bulk.read_found()

    def _structure_changed(self) -> None:
        page = self._page
        page.listing.read_documents()
        page.delegate.layouts.clear()
        page.marks.forget()
        self.marking.forget_keys()
        page.model.refresh_all()
        page.show_comparisons()
        page.listing.structure_changed()
        self.list.reload()
        if page.editing.is_open:
            page.editing.refresh()
        self.show_current()

    def _use_settings(self) -> None:
        page, settings = self._page, self._session.settings
        page.use_session(session_of(self._session.project, settings))
        self.times.person_changed()
        page.live.set_delay(settings["editing.live_delay"])
        page.model.show_hints = page.inspector.findings.show_hints = settings["window.show_hints"]
        zoom, invisible = settings["window.zoom"], settings["window.show_invisible"]
        page.faces.change(zoom, invisible)
        page.delegate.layouts.clear()
        page.editing.restyle()
        self.marking.forget_keys()
        self.marking.mode.restyle()
        page.grid.restart()
        page.inspector.findings.rebuild()
        self.terms.forget()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, WinnowError):
            self._jobs.failed.emit(None, error)
            return
        self.segment.refused(error)

    # Looking and going ------------------------------------------------------------------------

    def spotlight(self, light: Spotlight | None) -> None:
        """Light up a finding in source and target."""
        page = self._page
        if light == page.delegate.spotlight:
            return
        page.delegate.spotlight = light
        page.editing.spotlight(light)
        page.grid.viewport().update()

    def card_pointed(self, finding: Finding | None) -> None:
        """The mouse or the focus is on a card."""
        key = self.segment_id
        found = finding is not None and key is not None
        self.spotlight(Spotlight(key, finding) if found else None)  # type: ignore[arg-type]

    def card_chosen(self, finding: Finding) -> None:
        """A card was clicked: show its place, selected in the editor if that is open."""
        self.card_pointed(finding)
        if self._page.editing.is_open and finding.target_span is not None:
            self._page.editing.editor.select_span(finding.target_span)
            self._page.editing.editor.setFocus()

    def next_row(self) -> None:
        """Ctrl+↓."""
        self.navigation.step(1)

    def previous_row(self) -> None:
        """Ctrl+↑."""
        self.navigation.step(-1)

    def next_finding(self) -> None:
        """Ctrl+Shift+↓."""
        self.navigation.with_findings(1)

    def previous_finding(self) -> None:
        """Ctrl+Shift+↑."""
        self.navigation.with_findings(-1)

    def go_to_wanted(self, wanted: str) -> None:
        """A number or an id was asked for."""
        row = self.row
        document: Document | None = None
        if row is not None:
            document = self._page.faces.document(row.segment.document_id)
        self.navigation.to(wanted, document)

    def to_grid(self) -> None:
        """Put the focus back where the work is."""
        if self._page.editing.is_open:
            self._page.editing.editor.setFocus()
        elif self.marking.mode.is_on:
            self.marking.mode.field.setFocus()
        else:
            self._page.grid.setFocus()

    def to_query(self) -> None:
        """Ctrl+L."""
        self._page.query_box.setFocus()
        self._page.query_box.selectAll()

    def to_inspector(self) -> None:
        """F6: from the grid into the inspector and back."""
        inspector = self._page.inspector
        focus = QApplication.focusWidget()
        if focus is not None and inspector.isAncestorOf(focus):
            self.to_grid()
            return
        inspector.show()
        cards = inspector.findings.cards
        if inspector.currentIndex() == Tab.FINDINGS and cards:
            cards[0].setFocus()
        else:
            inspector.tabBar().setFocus()

    def to_comments(self) -> None:
        """Ctrl+M."""
        self._page.inspector.setCurrentIndex(Tab.COMMENTS)
        self.segment.comment_on(self.segment.selected_ids())
        self._page.inspector.comments.field.setFocus()

    def show_history(self) -> None:
        """Show the history tab."""
        self._page.inspector.setCurrentIndex(Tab.HISTORY)

    def show_candidates(self) -> None:
        """Show what each system made of this segment."""
        self._page.inspector.show()
        self._page.inspector.setCurrentIndex(Tab.CANDIDATES)

    def compare(self) -> None:
        """Compare the candidates with the next text; the first press only shows them."""
        inspector = self._page.inspector
        if inspector.currentIndex() == Tab.CANDIDATES:
            inspector.candidates.step()
            self.announce(inspector.candidates.against.currentText())
        self.show_candidates()

    def side_by_side(self) -> None:
        """Give the candidates room to stand beside each other, or the list its room back."""
        shown = self._page.inspector.currentIndex() == Tab.CANDIDATES
        if self._page.inspector_is_wide and shown:
            self._page.widen_inspector(False)
            return
        self.show_candidates()
        self._page.widen_inspector(True)

    def show_findings(self) -> None:
        """Show the findings of this segment."""
        self._page.inspector.setCurrentIndex(Tab.FINDINGS)
        self._page.inspector.findings_tab.show_segment()

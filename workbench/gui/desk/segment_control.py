"""Every act on the current segment or the selection: confirm, approve, reject, take, dismiss.

An act takes along what stands in the editor, so that it never meets an older text; one that
touches many segments says how many first.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from workbench.domain.errors import WinnowError
from workbench.domain.events import Comment, Event
from workbench.domain.findings import DismissalScope, Finding, Severity
from workbench.domain.statuses import Status
from workbench.domain.text import EMPTY, Tag, TaggedText
from workbench.gui.desk.inspector.inspector import Tab
from workbench.gui.desk.navigation import Navigation
from workbench.gui.desk.operations import Typed
from workbench.gui.desk.reviewing_acts import Acts
from workbench.gui.desk.special_characters import specials_of
from workbench.gui.desk.words import number_text
from workbench.services.reviewing import NeedsConfirmation
from workbench.services.session import Session
from workbench.store.segments import SegmentRow, StoredFinding

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

_COUNT_FIRST = 50  # an act on more segments than this is announced with its number first


@dataclass(frozen=True, slots=True)
class Confirming:
    """A confirmation on its way: of which segment, over which text, with what typed."""

    segment_id: int
    base: TaggedText
    typed: Typed | None


@dataclass(frozen=True, slots=True)
class Approving:
    """Many segments to approve or to mark as reviewed, once the number has been agreed to."""

    ids: list[int]
    status: Status = Status.APPROVED


@dataclass(frozen=True, slots=True)
class Dismissing:
    """The findings of many segments to dismiss (of one check, or all), once that is agreed to."""

    ids: list[int]
    check: str | None


@dataclass(frozen=True, slots=True)
class Locking:
    """Many segments to lock or unlock, once the number has been agreed to."""

    ids: list[int]
    locked: bool


class SegmentControl(QObject):
    """The slots behind the actions of the menus Segment and Findings."""

    def __init__(
        self,
        page: "DeskPage",
        session: Callable[[], Session],
        acts: Acts,
        navigation: Navigation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._acts = acts
        self._navigation = navigation
        self._confirming: Confirming | None = None
        self._asked_about: Confirming | Approving | Locking | Dismissing | None = None
        self._rejecting: list[int] = []
        self._commenting: list[int] = []

    @property
    def _row(self) -> SegmentRow | None:
        return self._page.model.row(self._page.grid.place)

    def put_away(self) -> None:
        """Close the editor; its text is kept."""
        self._acts.keep(self._page.editing.close())

    def typed(self) -> Typed | None:
        """What is in the editor, or in a draft of the current row, handed over for keeping."""
        editing, row = self._page.editing, self._row
        typed = editing.typed()
        if typed is None and row is not None:
            typed = editing.draft_of(row.segment.id)
        if typed is not None:
            editing.took(typed)
        return typed

    # Confirm, approve, reject, lock -----------------------------------------------------------

    def confirm(self) -> None:
        """Ctrl+Enter: keep, confirm, and go to the next segment that waits."""
        row = self._row
        if row is not None:
            typed = self.typed()
            base = row.segment.target if typed is None else typed.base
            self._confirm(Confirming(row.segment.id, base, typed), acknowledged=False)

    def _confirm(self, what: Confirming, *, acknowledged: bool) -> None:
        self._confirming = what
        self._acts.confirm(what.segment_id, what.base, what.typed, acknowledged=acknowledged)
        if acknowledged or not self._would_ask():
            self._navigation.next_unfinished()

    def _would_ask(self) -> bool:
        """Whether the confirmation will come back with a question or a refusal: stay here."""
        row = self._row
        if row is None or row.segment.target.is_empty or row.segment.locked:
            return True
        return bool(self._session().settings["editing.ask_critical"]) and any(
            stored.finding.severity is Severity.CRITICAL and not stored.dismissed
            for stored in row.findings
        )

    def asked(self, question: NeedsConfirmation) -> None:
        """The confirmation came back with a question."""
        what = self._confirming
        if what is None:
            return
        self._page.editing.give_back()
        self._return_to(what.segment_id)
        self._asked_about = what
        self._page.ask_panel.ask(str(question), self.tr("Confirm anyway"))

    def refused(self, error: WinnowError) -> None:
        """An act was refused: go back to the segment, unless something else is being typed."""
        what, self._confirming = self._confirming, None
        self._page.editing.give_back()
        if what is not None:
            self._return_to(what.segment_id)
        self._page.status_message.emit(str(error))

    def _return_to(self, segment_id: int) -> None:
        typed = self._page.editing.typed()
        busy = typed is not None and typed.is_change
        place = self._page.model.place_of(segment_id)
        if place is not None and place != self._page.grid.place and not busy:
            self._page.grid.go_to(place)

    def agreed(self) -> None:
        """The question in the strip was answered with its verb."""
        what, self._asked_about = self._asked_about, None
        if isinstance(what, Confirming):
            self._confirm(what, acknowledged=True)
        elif isinstance(what, Approving):
            self._acts.set_status(what.ids, what.status)
        elif isinstance(what, Dismissing):
            self._acts.dismiss_all(what.ids, what.check, self.typed())
        elif isinstance(what, Locking):
            self._acts.set_locked(what.ids, what.locked)

    def selected_ids(self) -> list[int]:
        """The selected segments in the order of the list; at least the current one."""
        ids = self._page.model.ids
        found: list[int] = []
        for part in sorted(self._page.grid.selected_places(), key=_start):
            found.extend(ids[part.start : part.stop])
        row = self._row
        return found or ([row.segment.id] if row is not None else [])

    def approve(self) -> None:
        """Approve the selected segments."""
        text = self.tr("Approve %1 segments? One undo takes it back.")
        self._set_all(Status.APPROVED, text, self.tr("Approve"))

    def review(self) -> None:
        """Mark the selected segments as reviewed: read, and left to somebody else to approve."""
        text = self.tr("Mark %1 segments as reviewed? One undo takes it back.")
        self._set_all(Status.REVIEWED, text, self.tr("Mark as reviewed"))

    def _set_all(self, status: Status, question: str, verb: str) -> None:
        ids = self.selected_ids()
        if len(ids) > _COUNT_FIRST:
            self._asked_about = Approving(ids, status)
            self._page.ask_panel.ask(question.replace("%1", number_text(len(ids))), verb)
        elif ids:
            self._acts.set_status(ids, status, typed=self.typed())
            if len(ids) == 1:
                self._navigation.next_unfinished()

    def dismiss_selection(self) -> None:
        """Ask, then dismiss the findings of the selected segments, of the listed check alone."""
        ids = self.selected_ids()
        if not ids:
            return
        check = self._page.control.list.listed_check
        text = self.tr("Dismiss every open finding in %1 segments? One undo takes it back.")
        if check is not None:
            text = self.tr("Dismiss the findings of “%2” in %1 segments? One undo takes it back.")
        self._asked_about = Dismissing(ids, check)
        text = text.replace("%1", number_text(len(ids))).replace("%2", check or "")
        self._page.ask_panel.ask(text, self.tr("Dismiss"))

    def reject(self) -> None:
        """Ask why, then reject the selected segments."""
        self._rejecting = self.selected_ids()
        row, count = self._row, len(self._rejecting)
        if row is None or not count:
            return
        if count == 1:
            text = self.tr("Reject segment %1 because").replace("%1", str(row.segment.position))
        else:
            text = self.tr("Reject %1 segments because").replace("%1", number_text(count))
        self._page.reject_panel.ask(text)

    def reject_for(self, reason: str) -> None:
        """The reason was given."""
        ids, self._rejecting = self._rejecting, []
        if ids:
            self._acts.set_status(ids, Status.REJECTED, reason, self.typed())
            if len(ids) == 1:
                self._navigation.next_unfinished()

    def lock(self) -> None:
        """Lock the selected segments, or unlock them if the current one is locked."""
        ids, row = self.selected_ids(), self._row
        if not ids or row is None:
            return
        locked = not row.segment.locked
        if len(ids) > _COUNT_FIRST:
            self._asked_about = Locking(ids, locked)
            text = self.tr("Lock %1 segments?") if locked else self.tr("Unlock %1 segments?")
            verb = self.tr("Lock") if locked else self.tr("Unlock")
            self._page.ask_panel.ask(text.replace("%1", number_text(len(ids))), verb)
            return
        self._acts.set_locked(ids, locked, self.typed())

    # Texts --------------------------------------------------------------------------------------

    def _current(self) -> tuple[int, TaggedText, Typed | None] | None:
        """The current segment, the target it has, and what is typed over it."""
        row = self._row
        return None if row is None else (row.segment.id, row.segment.target, self.typed())

    def _replace_in_editor(self, text: TaggedText) -> bool:
        """Put a text into the open editor, where one undo takes it back; False if it is closed."""
        row, editing = self._row, self._page.editing
        if row is None or editing.segment_id != row.segment.id:
            return False
        editing.editor.replace_all(text)
        return True

    def copy_source(self) -> None:
        """Put the source into the target."""
        row = self._row
        if row is None or self._replace_in_editor(row.segment.source):
            return
        if (current := self._current()) is not None:
            self._acts.copy_source(*current)

    def clear(self) -> None:
        """Empty the target."""
        if not self._replace_in_editor(EMPTY) and (current := self._current()) is not None:
            self._acts.clear(*current)

    def insert_tag(self) -> None:
        """Insert the first tag of the source that the target has not yet."""
        row, editing = self._row, self._page.editing
        if row is None or not editing.is_open:
            return
        missing = _next_tag(row.segment.source, editing.editor.tagged_text())
        if missing is None:
            self._page.status_message.emit(self.tr("Every tag of the source is in the target."))
        else:
            editing.editor.insert_tag(missing)

    def insert_no_break_space(self) -> None:
        """Insert U+00A0 at the caret."""
        if self._page.editing.is_open:
            self._page.editing.editor.textCursor().insertText("\u00a0")

    def change_case(self) -> None:
        """Turn the case of the selection, or of the word at the caret."""
        if self._page.editing.is_open:
            self._page.editing.editor.change_case()

    def offer_specials(self) -> None:
        """A menu of special characters at the caret."""
        row, editing = self._row, self._page.editing
        if row is None or not editing.is_open:
            return
        document = self._page.faces.document(row.segment.document_id)
        if document is not None:
            editing.editor.offer_specials(specials_of(document.target_language))

    def take_reference(self) -> None:
        """Put the reference into the target."""
        row = self._row
        if row is None or row.reference is None or self._replace_in_editor(row.reference):
            return
        if (current := self._current()) is not None:
            self._acts.replace(*current, row.reference)

    def take_candidate(self, system: str) -> None:
        """Take a system's text."""
        if (current := self._current()) is not None:
            self._acts.take_candidate(*current, system)

    def take_candidate_numbered(self) -> None:
        """Alt+1…9: the segment's candidates in the order of the systems."""
        row, number = self._row, self._number()
        if row is None:
            return
        candidates = self._session().project.documents.candidates([row.segment.id])
        if 1 <= number <= len(candidates):
            self.take_candidate(candidates[number - 1].system)

    def restore_version(self, event: Event) -> None:
        """Bring an older text back."""
        if (current := self._current()) is not None:
            self._acts.restore_version(*current, event)

    def _number(self) -> int:
        action = self.sender()
        return int(action.data() or 0) if isinstance(action, QAction) else 0

    # Findings and comments ----------------------------------------------------------------------

    def take_suggestion(self, stored: StoredFinding, number: int) -> None:
        """Apply one suggestion of a finding."""
        self._acts.take_suggestion(stored, number, self.typed())

    def take_from_editor(self, finding: Finding, number: int) -> None:
        """Apply a suggestion that was chosen in the editor's menu."""
        row = self._row
        for stored in row.findings if row is not None else ():
            if stored.finding == finding:
                self.take_suggestion(stored, number)
                return

    def take_numbered(self) -> None:
        """Ctrl+1…9: the suggestions in the order of the cards."""
        number = self._number()
        self._page.inspector.read()
        numbered = self._page.inspector.findings.numbered()
        if 1 <= number <= len(numbered):
            self.take_suggestion(*numbered[number - 1])

    def dismiss(self, stored: StoredFinding, scope: DismissalScope, reason: str) -> None:
        """Dismiss a finding."""
        self._acts.dismiss(stored, scope, reason, self.typed())

    def dismiss_current(self) -> None:
        """Open the form of the finding that is lit up, else of the first."""
        self._page.inspector.setCurrentIndex(Tab.FINDINGS)
        self._page.inspector.read()
        light = self._page.delegate.spotlight
        card = self._page.inspector.findings.card_of(light.finding if light else None)
        if card is not None:
            card.open_form()

    def restore_finding(self, stored: StoredFinding) -> None:
        """Take a dismissal back."""
        self._acts.restore(stored)

    def comment_on(self, segment_ids: list[int]) -> None:
        """The next comment is on these; an empty list means the current segment."""
        self._commenting = segment_ids
        self._page.inspector.comments.show_count(len(segment_ids))

    def comment(self, text: str) -> None:
        """Add a comment to the current segment, or to those that Ctrl+M was pressed on."""
        row = self._row
        ids = self._commenting or ([row.segment.id] if row is not None else [])
        self.comment_on([])
        if ids:
            self._acts.comment(ids, text)

    def resolve(self, comment: Comment, resolved: bool) -> None:
        """Resolve a comment, or open it again."""
        self._acts.resolve(comment.segment_id, comment.id, resolved)


def _start(part: range) -> int:
    return part.start


def _next_tag(source: TaggedText, target: TaggedText) -> Tag | None:
    """The first tag of ``source`` that ``target`` lacks; repeated tags are counted."""
    left = list(target.tags)
    for tag in source.tags:
        if tag in left:
            left.remove(tag)
        else:
            return tag
    return None

"""What people do with segments at the desk: each act goes through the services as one operation."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from workbench.domain.changes import Changes
from workbench.domain.errors import RefusedError
from workbench.domain.events import Event
from workbench.domain.findings import DismissalScope
from workbench.domain.progress import Progress
from workbench.domain.segments import Segment
from workbench.domain.statuses import Status
from workbench.domain.text import EMPTY, TaggedText
from workbench.gui.desk.operations import Operations, Typed, fresh, keep
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text
from workbench.services import commenting, reviewing, spelling
from workbench.services.reviewing import Outcome
from workbench.services.session import Session
from workbench.store.segments import StoredFinding

_MANY = 500  # an act on more segments than this goes into the lane of long work


class Acts(QObject):
    """Queues acts. ``Typed`` is what stands in the editor: it is kept in the same stroke, so that
    a confirmation, a suggestion or a candidate never meets an older text.

    ``said`` carries a sentence on how a bulk act went, ``kept`` the segment whose text is stored,
    ``confirmed`` one that was confirmed.
    """

    said = Signal(str)
    kept = Signal(int)
    confirmed = Signal(int)

    def __init__(
        self, session: Callable[[], Session], operations: Operations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._operations = operations

    def keep(self, typed: Typed | None) -> None:
        """Store what was typed, without confirming it."""
        if typed is None or not typed.is_change:
            return
        session = self._session()

        def work(_progress: Progress) -> tuple[Changes, int]:
            return keep(session, typed), typed.segment_id

        self._operations.run(self.tr("Keep the text"), work, self._kept)

    def confirm(
        self, segment_id: int, base: TaggedText, typed: Typed | None, *, acknowledged: bool = False
    ) -> None:
        """Confirm a segment as the person's role does, the typed text in the same operation."""
        session = self._session()

        def work(_progress: Progress) -> tuple[Changes, int]:
            mine = typed is not None and typed.segment_id == segment_id
            segment = fresh(session, segment_id, typed.base if mine and typed else base)
            text = typed.text if mine and typed and typed.is_change else None
            changes = reviewing.confirm(session, segment, text, acknowledged=acknowledged)
            return changes, segment_id

        self._operations.run(self.tr("Confirm"), work, self._confirmed)

    def _confirmed(self, result: tuple[Changes, int]) -> None:
        self.kept.emit(result[1])
        self.confirmed.emit(result[1])

    def set_status(
        self, ids: Sequence[int], status: Status, reason: str = "", typed: Typed | None = None
    ) -> None:
        """Approve, reject or reset many segments in one operation."""
        session = self._session()

        def work(_progress: Progress) -> Outcome:
            before = keep(session, typed)
            outcome = reviewing.set_status(session, ids, status, reason)
            return Outcome(outcome.changed, outcome.refused, before | outcome.changes)

        title = self.tr("Approving") if status is Status.APPROVED else self.tr("Setting the status")
        self._operations.run(title, work, self._status_set, bulk=len(ids) > _MANY)

    def set_locked(self, ids: Sequence[int], locked: bool, typed: Typed | None = None) -> None:
        """Lock or unlock segments."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            return keep(session, typed) | reviewing.set_locked(session, ids, locked)

        self._operations.run(self.tr("Locking"), work, bulk=len(ids) > _MANY)

    def copy_source(self, segment_id: int, base: TaggedText, typed: Typed | None) -> None:
        """Replace the target with the source."""
        self._on_segment(self.tr("Copy the source"), segment_id, base, typed, reviewing.copy_source)

    def clear(self, segment_id: int, base: TaggedText, typed: Typed | None) -> None:
        """Empty the target."""
        self._on_segment(self.tr("Clear the translation"), segment_id, base, typed, _clear)

    def replace(
        self, segment_id: int, base: TaggedText, typed: Typed | None, text: TaggedText
    ) -> None:
        """Replace the target with a text."""

        def put(session: Session, segment: Segment) -> Changes:
            return reviewing.edit_target(session, segment, text)

        self._on_segment(self.tr("Replace the translation"), segment_id, base, typed, put)

    def take_candidate(
        self, segment_id: int, base: TaggedText, typed: Typed | None, system: str
    ) -> None:
        """Replace the target with a system's text."""

        def take(session: Session, segment: Segment) -> Changes:
            return reviewing.take_candidate(session, segment, system)

        self._on_segment(self.tr("Take a candidate"), segment_id, base, typed, take)

    def restore_version(
        self, segment_id: int, base: TaggedText, typed: Typed | None, event: Event
    ) -> None:
        """Bring back an older text."""

        def bring_back(session: Session, segment: Segment) -> Changes:
            return reviewing.restore_version(session, segment, event)

        self._on_segment(self.tr("Restore"), segment_id, base, typed, bring_back)

    def take_suggestion(self, stored: StoredFinding, number: int, typed: Typed | None) -> None:
        """Apply a finding's suggestion; a live finding is found again once the text is stored."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            before = keep(session, typed)
            found = _as_stored(session, stored)
            return before | reviewing.apply_suggestion(session, found, number)

        self._operations.run(self.tr("Take a suggestion"), work)

    def dismiss(
        self, stored: StoredFinding, scope: DismissalScope, reason: str, typed: Typed | None
    ) -> None:
        """Decide that a finding is wrong."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            before = keep(session, typed)
            found = _as_stored(session, stored)
            return before | reviewing.dismiss(session, found, scope, reason)

        self._operations.run(self.tr("Dismiss"), work)

    def restore(self, stored: StoredFinding) -> None:
        """Take a dismissal back."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            return reviewing.restore(session, _as_stored(session, stored))

        self._operations.run(self.tr("Restore"), work)

    def add_word(
        self, segment_id: int, word: str, *, to_project: bool, typed: Typed | None
    ) -> None:
        """Let a word pass from now on, here or in all of the person's projects."""
        session = self._session()
        add = spelling.add_project_word if to_project else spelling.add_own_word

        def work(_progress: Progress) -> Changes:
            return keep(session, typed) | add(session, segment_id, word)

        self._operations.run(self.tr("Add a word"), work)

    def comment(self, segment_ids: Sequence[int], text: str) -> None:
        """Add a remark, to many segments in one operation."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            return commenting.comment_on(session, segment_ids, text)

        self._operations.run(self.tr("Comment"), work, bulk=len(segment_ids) > _MANY)

    def dismiss_all(self, ids: Sequence[int], check: str | None, typed: Typed | None) -> None:
        """Dismiss the open findings of many segments, or those of a check, in one operation."""
        session = self._session()

        def work(_progress: Progress) -> Outcome:
            before = keep(session, typed)
            outcome = reviewing.dismiss_all(session, ids, check)
            return Outcome(outcome.changed, outcome.refused, before | outcome.changes)

        self._operations.run(self.tr("Dismiss"), work, self._status_set, bulk=len(ids) > _MANY)

    def resolve(self, segment_id: int, comment_id: int, resolved: bool) -> None:
        """Mark a comment as dealt with, or open it again."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            return commenting.resolve_comment(session, segment_id, comment_id, resolved)

        self._operations.run(self.tr("Resolve"), work)

    def _on_segment(
        self,
        title: str,
        segment_id: int,
        base: TaggedText,
        typed: Typed | None,
        act: Callable[[Session, Segment], Changes],
    ) -> None:
        """Store what was typed, then act on the segment as it is stored."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            before = keep(session, typed)
            mine = typed is not None and typed.segment_id == segment_id
            segment = fresh(session, segment_id, typed.text if mine and typed else base)
            return before | act(session, segment)

        self._operations.run(title, work)

    def _kept(self, result: tuple[Changes, int]) -> None:
        self.kept.emit(result[1])

    def _status_set(self, outcome: Outcome) -> None:
        if outcome.refused:
            first = outcome.refused[0][1]
            if len(outcome.refused) == 1:
                self.said.emit(first)
            else:
                text = self.tr("%1 changed, %2 refused. %3")
                text = text.replace("%1", str(outcome.changed))
                self.said.emit(text.replace("%2", str(len(outcome.refused))).replace("%3", first))
        elif outcome.changed > 1:
            text = QT_TRANSLATE_NOOP("Desk", "%n segment(s) changed.")
            self.said.emit(count_text(text, outcome.changed, "Desk"))


def _clear(session: Session, segment: Segment) -> Changes:
    return reviewing.edit_target(session, segment, EMPTY)


def _as_stored(session: Session, wanted: StoredFinding) -> StoredFinding:
    """The finding as the store has it now; what was found while typing is stored by then."""
    for stored in session.project.findings.of([wanted.segment_id]):
        same = stored.fingerprint == wanted.fingerprint
        if same and stored.finding.check == wanted.finding.check:
            here = stored.finding.target_span == wanted.finding.target_span
            if here and not stored.finding.suggestions:
                # A dictionary thinks of its suggestions only when somebody looks at the word.
                return replace(stored, finding=wanted.finding)
            return stored
    raise RefusedError(
        "The text has changed since this was found; wait for the new check and try again."
    )

"""Changes on their way into the project: queued in one lane, off the window's thread.

Typing never waits for a commit. Each operation carries the text it was made on; if the store has
another by the time its turn comes, somebody else was there and the operation is refused.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from workbench.domain.changes import Changes
from workbench.domain.errors import ConflictError
from workbench.domain.progress import Progress
from workbench.domain.segments import Segment
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.gui.jobs import WRITE, JobRunner
from workbench.services import checking, editing, reviewing
from workbench.services.reviewing import NeedsConfirmation, Outcome
from workbench.services.session import Session
from workbench.store.edits import refuse_locked

EDITS = "edits"


@dataclass(frozen=True, slots=True)
class Typed:
    """A text typed into a segment, and the text it was typed over."""

    segment_id: int
    base: TaggedText
    text: TaggedText

    @property
    def is_change(self) -> bool:
        """Whether anything was changed."""
        return self.text != self.base


def fresh(session: Session, segment_id: int, base: TaggedText) -> Segment:
    """The segment as it is stored; raise ``ConflictError`` unless its target is ``base``."""
    segment = session.project.segments.get(segment_id)
    if segment.target != base:
        raise ConflictError(
            f"Segment {segment.position} was changed by somebody else in the meantime; "
            "your text is still in the field: compare it with the history, then confirm again."
        )
    return segment


def keep(session: Session, typed: Typed | None) -> Changes:
    """Store what was typed, if it is a change; what was unfinished stays so."""
    if typed is None or not typed.is_change:
        return Changes()
    segment = fresh(session, typed.segment_id, typed.base)
    if segment.status not in (Status.NEW, Status.REJECTED) or typed.text.is_empty:
        return reviewing.edit_target(session, segment, typed.text)
    # Half a translation is a draft: only confirming it makes it one that counts.
    refuse_locked(segment.locked, segment.position)
    change = editing.target_change(session, segment, typed.text)
    if change is None:
        return Changes()
    title = f"Edit segment {segment.position}"
    applied = session.project.edits.apply(session.who, title, [change])
    return applied.changes | checking.recheck_segments(session, [segment.id])


Work = Callable[[Progress], Any]


class _Call:
    """One operation's way back from its worker thread."""

    def __init__(self, owner: "Operations", work: Work, done: Callable[[Any], None] | None) -> None:
        self._owner = owner
        self._work = work
        self._done = done

    def work(self, progress: Progress) -> Any:
        """In the worker thread."""
        return self._work(progress)

    def finished(self, result: Any) -> None:
        """In the window's thread."""
        self._owner.finish(result, self._done)

    def failed(self, error: BaseException) -> None:
        """In the window's thread."""
        self._owner.fail(error)


class Operations(QObject):
    """Runs what people do to segments, one at a time, in the order they did it.

    ``changed`` carries Changes, ``refused`` the exception of an operation that failed, ``asked``
    a ``NeedsConfirmation``.
    """

    changed = Signal(object)
    refused = Signal(object)
    asked = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def run(
        self,
        title: str,
        work: Work,
        done: Callable[[Any], None] | None = None,
        *,
        bulk: bool = False,
    ) -> None:
        """Queue ``work(progress)``; it returns Changes, an Outcome, or (Changes, anything).

        ``bulk`` puts it into the lane of long work, whose progress the status bar shows.
        """
        call = _Call(self, work, done)
        lane = WRITE if bulk else EDITS
        self._jobs.run(title, call.work, call.finished, call.failed, lane=lane)

    def finish(self, result: Any, done: Callable[[Any], None] | None) -> None:
        """Tell the views what moved, then the one who asked."""
        changes = _changes_of(result)
        if changes:
            self.changed.emit(changes)
        if done is not None:
            done(result)

    def fail(self, error: BaseException) -> None:
        """Tell the page what was refused."""
        if isinstance(error, NeedsConfirmation):
            self.asked.emit(error)
        else:
            self.refused.emit(error)


def _changes_of(result: Any) -> Changes:
    if isinstance(result, tuple) and result:
        result = result[0]
    if isinstance(result, Outcome):
        return result.changes
    return result if isinstance(result, Changes) else Changes()

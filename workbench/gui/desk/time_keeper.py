"""How long the current segment is worked on: from key to key, pauses of a minute left out."""

import time
from collections.abc import Callable, Iterable
from contextlib import suppress

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from workbench.domain.errors import WinnowError
from workbench.domain.progress import Progress
from workbench.gui.jobs import JobRunner
from workbench.services.session import Session

IDLE = 60.0  # seconds: a longer pause is none of the work
_LEAST = 1.0  # seconds on a segment that was only passed are not kept
_KEEP_EVERY = 5_000  # milliseconds from a measured time to the project
_LANE = "times"
_ACTIVITY = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    }
)


class TimeKeeper(QObject):
    """Watches the widgets of the desk for signs of work. ``clock`` gives seconds."""

    def __init__(
        self,
        session: Callable[[], Session],
        jobs: JobRunner,
        parent: QObject,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self.clock = clock
        self._segment: int | None = None
        self._last = 0.0
        self._spent = 0.0
        self._unkept: dict[int, float] = {}
        self._who = session().who
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_EVERY)
        self._timer.timeout.connect(self.keep)

    def watch(self, widgets: Iterable[QWidget]) -> None:
        """Take what happens to these widgets for work on the current segment."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice that somebody is there."""
        if event.type() in _ACTIVITY:
            self.touch()
        return False

    def touch(self) -> None:
        """Somebody does something, now."""
        now = self.clock()
        if self._segment is not None and now - self._last <= IDLE:
            self._spent += now - self._last
        self._last = now

    def work_on(self, segment_id: int | None) -> None:
        """Another segment is current."""
        self.touch()
        self._settle()
        self._segment = segment_id

    def _settle(self) -> None:
        if self._segment is not None and self._spent >= _LEAST:
            self._unkept[self._segment] = self._unkept.get(self._segment, 0.0) + self._spent
            if not self._timer.isActive():
                self._timer.start()
        self._spent = 0.0

    def unkept(self, segment_id: int) -> float:
        """Seconds that are measured and not in the project yet."""
        spent = self._spent if segment_id == self._segment else 0.0
        return spent + self._unkept.get(segment_id, 0.0)

    def person_changed(self) -> None:
        """Somebody else sits down: what was measured is the other one's."""
        if self._session().who != self._who:
            self.touch()
            self._settle()
            self.keep()
            self._who = self._session().who

    def keep(self) -> None:
        """Put what was measured into the project, in a job."""
        times = self._take()
        if times is None:
            return
        project, who = self._session().project, self._who

        def work(_progress: Progress) -> None:
            with suppress(WinnowError):  # a busy file: some seconds less, nothing lost
                project.times.add(who, times)

        self._jobs.run(self.tr("Keeping time"), work, lane=_LANE)

    def close(self) -> None:
        """The desk is closing: keep what there is, here and now."""
        self.touch()
        self._settle()
        times = self._take()
        if times is not None:
            with suppress(WinnowError):
                self._session().project.times.add(self._who, times)

    def _take(self) -> dict[int, float] | None:
        self._timer.stop()
        times, self._unkept = self._unkept, {}
        return times if times and not self._session().project.read_only else None

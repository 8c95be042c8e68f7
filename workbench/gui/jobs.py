"""Long work off the window's thread: lanes, progress with time left, cancelling.

A lane runs one job at a time; what changes the project goes into the write lane, so that no two
jobs wait for each other's transaction. A thread lives only while its lane has work. Everything a
caller gets back arrives in the window's thread.
"""

import logging
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from workbench.domain.errors import Cancelled
from workbench.domain.progress import Progress

WRITE = "write"
READ = "read"
_PROGRESS_SECONDS = 0.1
_LOG = logging.getLogger(__name__)

Work = Callable[[Progress], Any]


class Job:
    """One piece of work on its way through a lane.

    ``title`` is what the status bar shows, ``stage`` the word the work last reported with.
    """

    def __init__(
        self,
        title: str,
        work: Work,
        on_done: Callable[[Any], None] | None,
        on_failed: Callable[[BaseException], None] | None,
        lane: str,
    ) -> None:
        self.title = title
        self.stage = ""
        self.lane = lane
        self._work: Work | None = work
        self._done = _hold(on_done)
        self._failed = _hold(on_failed)
        self._cancelled = threading.Event()
        self._ended = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether somebody asked the job to stop."""
        return self._cancelled.is_set()

    @property
    def ended(self) -> bool:
        """Whether the work is over (its callbacks may still be on their way)."""
        return self._ended.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next report of progress; what it finished is kept."""
        self._cancelled.set()


class JobRunner(QObject):
    """Runs jobs and tells how they go.

    ``progress_changed`` carries title, done, total and seconds left (−1 while unknown);
    ``started`` and ``ended`` the Job; ``failed`` the Job and the exception of a job that was
    given no ``on_failed``. A cancelled job calls ``on_failed`` with ``Cancelled`` and never
    reaches ``failed``.
    """

    started = Signal(object)
    progress_changed = Signal(str, int, int, float)
    failed = Signal(object, object)
    ended = Signal(object)
    _posted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._guard = threading.Lock()
        self._waiting: dict[str, deque[Job]] = {}
        self._running: dict[str, Job] = {}
        self._threads: set[threading.Thread] = set()
        self._letters: deque[tuple[str, Job, Any]] = deque()
        self._closed = False
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        title: str,
        work: Work,
        on_done: Callable[[Any], None] | None = None,
        on_failed: Callable[[BaseException], None] | None = None,
        *,
        lane: str = WRITE,
    ) -> Job:
        """Run ``work(progress)`` in a lane; call ``on_done(result)`` or ``on_failed(error)``.

        A bound method is held weakly: a view that has gone is not called.
        """
        job = Job(title, work, on_done, on_failed, lane)
        if self._closed:
            job.cancel()
            job._ended.set()
            return job
        with self._guard:
            self._waiting.setdefault(lane, deque()).append(job)
            if lane not in self._running:
                self._start_next(lane)
        return job

    @property
    def busy(self) -> bool:
        """Whether any job runs or waits."""
        with self._guard:
            return bool(self._running) or any(self._waiting.values())

    def current(self, lane: str = WRITE) -> Job | None:
        """The job that runs in a lane now."""
        with self._guard:
            return self._running.get(lane)

    def cancel_all(self) -> None:
        """Ask every job to stop, and let none that waits begin."""
        with self._guard:
            jobs = [*self._running.values()]
            for waiting in self._waiting.values():
                jobs += waiting
        for job in jobs:
            job.cancel()

    def drain(self, seconds: float = 60.0) -> bool:
        """Cancel everything and wait for it; whether nothing is left running.

        No callback of a job that was under way is called afterwards; new jobs may be run.
        """
        self.cancel_all()
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            with self._guard:
                threads = list(self._threads)
            if not threads:
                break
            threads[0].join(max(0.0, deadline - time.monotonic()))
        letters = list(self._letters)
        self._letters.clear()
        for kind, job, _ in letters:
            if kind in ("done", "failed"):
                self.ended.emit(job)
        return not self._threads

    def close(self, seconds: float = 60.0) -> bool:
        """``drain`` for good: nothing can be run afterwards."""
        self._closed = True
        return self.drain(seconds)

    def _start_next(self, lane: str) -> None:
        """Begin the next job of a lane; the guard is held."""
        waiting = self._waiting[lane]
        if not waiting:
            return
        job = waiting.popleft()
        self._running[lane] = job
        thread = threading.Thread(target=self._work, args=(job,), name=f"winnow {lane}")
        self._threads.add(thread)
        thread.start()

    def _work(self, job: Job) -> None:
        """The body of a worker thread: one job, then whatever waits in its lane."""
        self._post("started", job, None)
        reporter = _Reporter(self, job)
        work, job._work = job._work, None
        try:
            if job.cancelled or work is None:
                raise Cancelled(f"{job.title} was stopped before it began.")
            result = work(reporter)
        except BaseException as error:  # noqa: BLE001 - it is handed to the window's thread
            self._post("failed", job, error)
        else:
            self._post("done", job, result)
        del work
        job._ended.set()
        with self._guard:
            self._running.pop(job.lane, None)
            self._threads.discard(threading.current_thread())
            self._start_next(job.lane)

    def _post(self, kind: str, job: Job, content: Any) -> None:
        self._letters.append((kind, job, content))
        try:
            self._posted.emit()
        except RuntimeError:  # the window went first
            self._letters.clear()

    @Slot()
    def _deliver(self) -> None:
        while self._letters:
            kind, job, content = self._letters.popleft()
            if kind == "progress":
                self.progress_changed.emit(job.title, *content)
            elif kind == "started":
                self.started.emit(job)
            else:
                self._finish(kind, job, content)

    def _finish(self, kind: str, job: Job, content: Any) -> None:
        self.ended.emit(job)
        if kind == "done":
            receiver = _release(job._done)
            if receiver is not None:
                receiver(content)
            return
        receiver = _release(job._failed)
        if receiver is not None:
            receiver(content)
        elif isinstance(content, Cancelled):
            _LOG.info("%s: %s", job.title, content)
        else:
            self.failed.emit(job, content)


class _Reporter:
    """The ``Progress`` of a job: throttled, with an estimate, raising when cancelled."""

    def __init__(self, runner: JobRunner, job: Job) -> None:
        self._runner = runner
        self._job = job
        self._stage = ""
        self._began = time.monotonic()
        self._first = 0
        self._last = 0.0

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Report, at most ten times a second; raise ``Cancelled`` if the job should stop."""
        moment = time.monotonic()
        if what != self._stage or done < self._first:
            self._stage, self._began, self._first = what, moment, done
            self._job.stage = what
        if moment - self._last >= _PROGRESS_SECONDS or done >= total:
            self._last = moment
            self._runner._post("progress", self._job, (done, total, self._left(done, total)))
        if self._job.cancelled:
            raise Cancelled(f"Stopped after {done} of {total}; what was finished is kept.")

    def _left(self, done: int, total: int) -> float:
        """Seconds left, by the pace of this stage; −1 in its first second."""
        elapsed = time.monotonic() - self._began
        made = done - self._first
        if elapsed < 1.0 or made <= 0:
            return -1.0
        return max(0.0, (total - done) * elapsed / made)


def _hold(callback: Callable[..., Any] | None) -> Callable[[], Callable[..., Any] | None] | None:
    """Hold a bound method weakly, anything else as it is."""
    if callback is None:
        return None
    if hasattr(callback, "__self__") and isinstance(callback.__self__, QObject):
        return weakref.WeakMethod(callback)
    return lambda: callback


def _release(
    held: Callable[[], Callable[..., Any] | None] | None,
) -> Callable[..., Any] | None:
    """The callback, unless its object has gone."""
    callback = held() if held is not None else None
    owner = getattr(callback, "__self__", None)
    if isinstance(owner, QObject) and not shiboken6.isValid(owner):
        return None
    return callback

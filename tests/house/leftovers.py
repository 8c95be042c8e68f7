"""What a test must not leave behind: threads, processes, running timers, top-level widgets.

Each would go on living in the tests that follow, and fail them, or crash Qt, far from its cause.
"""

import gc
import multiprocessing
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication

GRACE_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Before:
    """What was alive when a test began; numbers only, so that nothing is kept alive by it."""

    threads: frozenset[int]
    processes: frozenset[int]
    widgets: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Shot:
    """One ``QTimer.singleShot``: when it fires, who started it, whom it calls."""

    due: float
    place: str
    owners: tuple[weakref.ref[QObject], ...]

    def is_pending(self) -> bool:
        """A shot whose receiver is gone never fires."""
        alive = [owner() for owner in self.owners]
        return time.monotonic() < self.due and all(
            owner is not None and shiboken6.isValid(owner) for owner in alive
        )


class QtWatch:
    """Notes each QTimer and QThread that Python code starts, with the line that did."""

    def __init__(self) -> None:
        self._timers: weakref.WeakKeyDictionary[QTimer, str] = weakref.WeakKeyDictionary()
        self._threads: weakref.WeakKeyDictionary[QThread, str] = weakref.WeakKeyDictionary()
        self._shots: list[_Shot] = []

    def install(self, patch: Callable[[object, str, object], None]) -> None:
        """Replace the start methods through ``patch(owner, name, value)``."""
        start_timer, single_shot, start_thread = QTimer.start, QTimer.singleShot, QThread.start

        def timer_started(timer: QTimer, *arguments: Any) -> None:
            self._timers[timer] = calling_place()
            start_timer(timer, *arguments)

        def shot_started(milliseconds: int, *arguments: Any) -> None:
            objects = [getattr(argument, "__self__", argument) for argument in arguments]
            owners = tuple(weakref.ref(o) for o in objects if isinstance(o, QObject))
            due = time.monotonic() + milliseconds / 1000
            self._shots.append(_Shot(due, calling_place(), owners))
            single_shot(milliseconds, *arguments)

        def thread_started(thread: QThread, *arguments: Any) -> None:
            self._threads[thread] = calling_place()
            start_thread(thread, *arguments)

        patch(QTimer, "start", timer_started)
        patch(QTimer, "singleShot", staticmethod(shot_started))
        patch(QThread, "start", thread_started)

    def clear(self) -> None:
        """Forget what earlier tests started."""
        self._timers.clear()
        self._threads.clear()
        self._shots.clear()

    def running(self) -> Iterator[str]:
        """Describe what is still going on, and end it, so that it disturbs nobody else."""
        for timer, place in list(self._timers.items()):
            if shiboken6.isValid(timer) and timer.isActive():
                timer.stop()
                yield f"a QTimer still runs, started at {place}"
        for thread, place in list(self._threads.items()):
            if shiboken6.isValid(thread) and not thread.wait(int(GRACE_SECONDS * 1000)):
                thread.requestInterruption()
                thread.quit()
                yield f"a QThread still runs, started at {place}"
        yield from (
            f"a QTimer.singleShot has yet to fire, started at {shot.place}"
            for shot in self._shots
            if shot.is_pending()
        )


def take() -> Before:
    """Note what is alive now."""
    return Before(
        threads=frozenset(id(thread) for thread in threading.enumerate()),
        processes=frozenset(process.pid or 0 for process in multiprocessing.active_children()),
        widgets=frozenset(_address(widget) for widget in _top_level_widgets()),
    )


def since(before: Before, watch: QtWatch) -> list[str]:
    """Describe all that is alive now and was not ``before``; give what is ending time to end."""
    _flush_qt()
    deadline = time.monotonic() + GRACE_SECONDS
    while (left := _threads_and_processes(before)) and time.monotonic() < deadline:
        time.sleep(0.01)
        _flush_qt()
    if not QThreadPool.globalInstance().waitForDone(int(GRACE_SECONDS * 1000)):
        left.append("work goes on in the global QThreadPool")
    if _new_widgets(before):
        gc.collect()  # a widget in a reference cycle that nobody holds is no leftover
        _flush_qt()
    return [*left, *_new_widgets(before), *watch.running()]


def _threads_and_processes(before: Before) -> list[str]:
    threads = [
        f"a thread still runs: {thread.name}"
        for thread in threading.enumerate()
        if id(thread) not in before.threads and not isinstance(thread, threading._DummyThread)
    ]
    processes = [
        f"a process still runs: {process.name}"
        for process in multiprocessing.active_children()
        if process.pid not in before.processes
    ]
    return threads + processes


def _new_widgets(before: Before) -> list[str]:
    return [
        f"a top-level widget is left over: {type(widget).__name__} "
        f"{widget.objectName() or widget.windowTitle()!r}"
        for widget in _top_level_widgets()
        if _address(widget) not in before.widgets
    ]


def _top_level_widgets() -> list[Any]:
    return QApplication.topLevelWidgets() if QApplication.instance() is not None else []


def _address(widget: Any) -> int:
    return int(shiboken6.getCppPointer(widget)[0])


def _flush_qt() -> None:
    """Let Qt carry out its deferred deletions and queued calls."""
    application = QCoreApplication.instance()
    if application is not None:
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def calling_place() -> str:
    """Return ``file:line`` of the code outside this module that is being run."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename == __file__:
        frame = frame.f_back
    return f"{frame.f_code.co_filename}:{frame.f_lineno}"

"""The one way an error takes to the user.

An expected failure (``WinnowError``) is a sentence and is shown as one. Everything else is a bug:
it is logged with its traceback and offered for copying, and the window stays open.
"""

import logging
import platform
import sys
import threading
import traceback
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Signal, qVersion

from workbench import __version__
from workbench.domain.errors import Cancelled, WinnowError

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class BugReport:
    """What a person copies into a report: the last line, the whole traceback, the versions."""

    summary: str
    details: str


def describe_bug(error: BaseException) -> BugReport:
    """Put an unexpected exception and the surroundings into text."""
    trace = "".join(traceback.format_exception(error))
    summary = traceback.format_exception_only(error)[-1].strip()
    return BugReport(summary, f"{versions()}\n\n{trace}")


def versions() -> str:
    """One line: Winnow, Python, Qt, platform."""
    return (
        f"Winnow {__version__}, Python {platform.python_version()}, Qt {qVersion()}, "
        f"{platform.platform(terse=True)}"
    )


class ErrorReporter(QObject):
    """Sorts errors into sentences and bugs; the window listens to both signals.

    ``report`` may be called from any thread.
    """

    expected = Signal(object)
    stopped = Signal(str)
    bug = Signal(object)

    def report(self, error: BaseException) -> None:
        """Tell the user about an error that nobody handled."""
        if isinstance(error, Cancelled):
            self.stopped.emit(str(error))
        elif isinstance(error, WinnowError):
            _LOG.info("%s: %s", type(error).__name__, error)
            self.expected.emit(error)
        else:
            _LOG.error("a bug", exc_info=error)
            self.bug.emit(describe_bug(error))

    def install(self) -> None:
        """Catch what is raised in slots, in threads and anywhere else."""
        sys.excepthook = self._caught
        threading.excepthook = self._caught_in_thread

    def uninstall(self) -> None:
        """Leave exceptions to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def _caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> Any:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _caught_in_thread(self, arguments: Any) -> None:
        if arguments.exc_value is not None:
            self.report(arguments.exc_value)

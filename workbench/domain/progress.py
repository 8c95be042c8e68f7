"""How long work tells how far it is, and learns that it should stop."""

from collections.abc import Callable
from typing import Protocol

from workbench.domain.errors import Cancelled


class Progress(Protocol):
    """Called by long work; raises ``Cancelled`` when the user asked to stop."""

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Report ``done`` of ``total`` units; ``what`` names the stage in a word or two."""


def no_progress(done: int, total: int, what: str = "") -> None:
    """The silent ``Progress``."""


class CancellableProgress:
    """A ``Progress`` that forwards to ``report`` and raises once ``stop`` says so."""

    def __init__(self, report: Progress, stop: Callable[[], bool]) -> None:
        self._report = report
        self._stop = stop

    def __call__(self, done: int, total: int, what: str = "") -> None:
        """Report, then raise ``Cancelled`` if the work should stop."""
        self._report(done, total, what)
        if self._stop():
            raise Cancelled(f"Stopped after {done} of {total}; what was finished is kept.")

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


class PartialProgress:
    """A ``Progress`` for a part of a larger job: its counts are shifted by what came before."""

    def __init__(self, report: Progress, before: int, total: int) -> None:
        self._report = report
        self._before = before
        self._total = total

    def __call__(self, done: int, total: int, what: str = "") -> None:  # noqa: ARG002
        """Report the part's ``done`` as a step of the whole; the part's total is not needed."""
        self._report(self._before + done, self._total, what)

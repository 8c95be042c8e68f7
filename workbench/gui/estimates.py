"""Estimates of quality that follow edits: in the background, once a project was estimated."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from workbench.domain.changes import Changes
from workbench.domain.errors import ModelError
from workbench.domain.progress import Progress
from workbench.gui.jobs import JobRunner

if TYPE_CHECKING:
    from workbench.services.estimator import Estimators
    from workbench.services.session import Session

LANE = "estimates"


class Estimates(QObject):
    """``moved`` carries the ``Changes`` of segments that were estimated again."""

    moved = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._session: Session | None = None
        self._estimators: Estimators | None = None

    def begin(self, session: "Session") -> None:
        """A project was opened."""
        self._session = session

    def stop(self) -> None:
        """The project is about to be closed; the models are let go."""
        self._session = None
        self._estimators = None

    @Slot(object)
    def follow_edit(self, changes: Changes) -> None:
        """Segments changed: estimate them again, if their language was estimated before."""
        session = self._session
        if session is None or not changes.segments:
            return
        ids, estimators = sorted(changes.segments), self._known()

        def work(progress: Progress) -> Changes:
            from workbench.services.estimating import follow_edits

            try:
                return follow_edits(session, ids, estimators, progress)
            except ModelError:
                # The model was taken away since; whoever asks for an estimate is told.
                return Changes()

        self._jobs.run(self.tr("Estimating"), work, self._followed, lane=LANE)

    def estimate(self, session: "Session", progress: Progress) -> Any:
        """Estimate everything that has no estimate; runs in a job."""
        from workbench.services.estimating import estimate_project

        return estimate_project(session, estimators=self._known(), progress=progress)

    def _known(self) -> "Estimators":
        if self._estimators is None:
            from workbench.services.estimator import Estimators

            self._estimators = Estimators()
        return self._estimators

    @Slot(object)
    def _followed(self, changes: Changes) -> None:
        if changes and self._session is not None:
            self.moved.emit(changes)

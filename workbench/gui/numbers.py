"""The numbers in the window's frame, kept true in the background while people work."""

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workbench.domain.changes import Changes
from workbench.domain.progress import Progress
from workbench.gui.jobs import JobRunner
from workbench.gui.live_scores import CorpusScore, ScoreKeeper
from workbench.gui.summary import Summary, read_summary

if TYPE_CHECKING:
    from workbench.services.session import Session

SCORES_LANE = "scores"
SUMMARY_LANE = "summary"
_PAUSE_MILLISECONDS = 120


class Numbers(QObject):
    """Corpus scores that follow every edit, and the counts of the project.

    ``scores_changed`` carries a tuple of ``CorpusScore``, ``summary_changed`` a ``Summary``,
    ``rescored`` the ``Changes`` of segments whose statistics were brought up to date.
    """

    scores_changed = Signal(object)
    summary_changed = Signal(object)
    rescored = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._session: Session | None = None
        self._keeper: ScoreKeeper | None = None
        # Ten changes in a row are counted once.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self._count)

    def begin(self, session: "Session") -> None:
        """A project was opened."""
        self._session = session
        self._soon.setInterval(_PAUSE_MILLISECONDS)
        self._count()
        self.read_scores()

    def use(self, session: "Session") -> None:
        """Somebody else is working: what can be undone is hers from now on."""
        self._session = session

    def stop(self) -> None:
        """The project is about to be closed."""
        self._soon.stop()
        self._session = None
        self._keeper = None

    @Slot(object)
    def follow_edit(self, changes: Changes) -> None:
        """Segments changed: bring their statistics and the corpus scores up to date."""
        keeper = self._keeper
        if changes.structure:
            self.read_scores()
        elif keeper is not None and changes.segments:
            ids = sorted(changes.segments)

            def work(_progress: Progress) -> Any:
                return keeper.after_edit(ids), keeper.scores()

            self._jobs.run(self.tr("Scoring"), work, self._followed, lane=SCORES_LANE)

    @Slot(object)
    def _followed(self, result: tuple[Changes, tuple[CorpusScore, ...]]) -> None:
        self.rescored.emit(result[0])
        self.scores_changed.emit(result[1])

    def read_scores(self) -> None:
        """Add all statistics up again: after a bulk change, or another process's edits."""
        session = self._session
        if session is None:
            return

        def work(_progress: Progress) -> ScoreKeeper:
            return ScoreKeeper(session)

        self._jobs.run(self.tr("Reading scores"), work, self._read, lane=SCORES_LANE)

    @Slot(object)
    def _read(self, keeper: ScoreKeeper) -> None:
        self._keeper = keeper
        self.scores_changed.emit(keeper.scores())

    @Slot()
    def count_later(self) -> None:
        """Count again once things are quiet."""
        if self._session is not None:
            self._soon.start()

    @Slot()
    def _count(self) -> None:
        session = self._session
        if session is None:
            return
        if self._jobs.current(SUMMARY_LANE) is not None:
            self._soon.start()
            return

        def work(_progress: Progress) -> tuple[Summary, float]:
            began = time.perf_counter()
            return read_summary(session), time.perf_counter() - began

        self._jobs.run(self.tr("Counting"), work, self._counted, lane=SUMMARY_LANE)

    @Slot(object)
    def _counted(self, read: tuple[Summary, float]) -> None:
        summary, seconds = read
        # A project of a million segments is counted less often than one of a hundred.
        self._soon.setInterval(max(_PAUSE_MILLISECONDS, round(4000 * seconds)))
        self.summary_changed.emit(summary)

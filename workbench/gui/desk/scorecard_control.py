"""The scorecard at the desk: asked for, computed in a job, and led from to the segments."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workbench.domain.changes import Changes
from workbench.domain.errors import Cancelled, WinnowError
from workbench.domain.progress import Progress
from workbench.gui.desk.inspector.inspector import Tab
from workbench.gui.desk.marking_mode import MarkingMode
from workbench.gui.desk.query_words import quoted
from workbench.gui.jobs import Job, JobRunner
from workbench.services.evaluating import Evaluation, evaluate
from workbench.services.session import Session
from workbench.store.query import Condition, Query

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

SCORECARD = "scorecard"  # a lane of its own: the status bar shows its job, and stops it
_REST = 400  # milliseconds after the last change


class ScorecardControl(QObject):
    """The slots behind the scorecard's panel."""

    def __init__(
        self,
        page: "DeskPage",
        session: Callable[[], Session],
        jobs: JobRunner,
        mode: MarkingMode,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._jobs = jobs
        self._mode = mode
        self._job: Job | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self.read)

    def show(self) -> None:
        """Show the scorecard."""
        self._page.inspector.setCurrentIndex(Tab.MARKS)
        self._page.inspector.marks_tab.show_everything()
        self._page.inspector.marks_tab.scorecard.scope.setFocus()

    @property
    def _is_seen(self) -> bool:
        inspector = self._page.inspector
        return inspector.currentIndex() == Tab.MARKS and inspector.marks_tab.shows_everything

    def follow(self, changes: Changes) -> None:
        """Something moved: count again soon, if anybody looks."""
        if (changes.segments or changes.structure or changes.settings) and self._is_seen:
            self._rest.start()

    def close(self) -> None:
        """The desk is closing."""
        self._rest.stop()
        if self._job is not None:
            self._job.cancel()

    def read(self) -> None:
        """Count, in a job."""
        if not self._is_seen:
            return
        panel, session = self._page.inspector.marks_tab.scorecard, self._session()
        choice = panel.choice
        query = self._query(choice.scope)
        if self._job is not None:
            self._job.cancel()
        panel.show_waiting()

        def work(progress: Progress) -> Evaluation:
            system, all_read = choice.system, choice.all_read
            return evaluate(session, system, query, all_read=all_read, progress=progress)

        title = self.tr("Counting marks")
        self._job = self._jobs.run(title, work, self._counted, self._failed, lane=SCORECARD)

    def _query(self, scope: int) -> Query | None:
        """The query of a part of the project: the current document, or what is listed."""
        row = self._mode.row
        if scope == 1 and row is not None:
            document = self._page.faces.document(row.segment.document_id)
            if document is not None:
                return Query((Condition("document", ":", document.name),))
        return self._page.control.list.query if scope == 2 else None

    def _counted(self, evaluation: Evaluation) -> None:
        self._job = None
        panel = self._page.inspector.marks_tab.scorecard
        systems = list(evaluation.systems)
        if panel.choice.system not in systems:
            systems.append(panel.choice.system)
        panel.show_evaluation(evaluation, [self._mode.text_title(one) for one in systems])

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled) and self._job is not None and not self._job.cancelled:
            return  # an older count gave way to a newer one, which is under way
        self._job = None
        if isinstance(error, Cancelled):
            text = self.tr("Counting was stopped. Choose what to count, and it begins again.")
            self._page.inspector.marks_tab.scorecard.show_trouble(text)
        elif isinstance(error, WinnowError):
            self._page.inspector.marks_tab.scorecard.show_trouble(str(error))

    def list_category(self, category: str) -> None:
        """List the segments in which somebody marked an error type, the text they are in shown."""
        choice = self._page.inspector.marks_tab.scorecard.choice
        self._page.set_query(f"mark:{quoted(category)}")
        if choice.system != self._mode.system:
            self._mode.use_system(choice.system)

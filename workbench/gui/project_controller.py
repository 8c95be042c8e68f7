"""What the window does with the open project: every use case as a job, every change fanned out.

The window's widgets ask here and listen to the signals; nothing in here draws anything.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from workbench.config.settings import Settings
from workbench.domain.changes import Changes
from workbench.domain.errors import Cancelled, ProjectBusyError, WinnowError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.domain.scores import METRICS
from workbench.domain.statuses import Status
from workbench.gui.errors import ErrorReporter
from workbench.gui.estimates import Estimates
from workbench.gui.jobs import WRITE, Job, JobRunner
from workbench.gui.notices import Notice
from workbench.gui.numbers import Numbers
from workbench.gui.sentences import Said, sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text

if TYPE_CHECKING:
    from workbench.mt.option_profile import OptionProfile
    from workbench.services.importing import ImportOptions, ImportResult
    from workbench.services.session import Session

POLL_MILLISECONDS = 1500
EVERYTHING = Changes(structure=True, settings=True)


class ProjectController(QObject):
    """Opens and closes projects, runs the services, and says what moved.

    ``changed`` carries ``Changes`` whoever made them; ``reloaded`` comes instead when so much
    moved that every view should read again (an import, a cancelled job, another process).
    """

    opened = Signal(object)
    about_to_close = Signal()
    closed = Signal()
    changed = Signal(object)
    noticed = Signal(object)
    models_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        jobs: JobRunner,
        errors: ErrorReporter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = settings
        self.jobs = jobs
        self.errors = errors
        self._session: Session | None = None
        self._version = 0
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MILLISECONDS)
        self._poll.timeout.connect(self._look_for_others)
        self.numbers = Numbers(jobs, self)
        self.numbers.rescored.connect(self.changed)
        self.estimates = Estimates(jobs, self)
        self.estimates.moved.connect(self.changed)
        self.changed.connect(self.numbers.count_later)

    @property
    def session(self) -> "Session | None":
        """The open project and who works in it."""
        return self._session

    # Opening and closing ------------------------------------------------------------------

    def open(self, path: Path) -> bool:
        """Open a project in place of the one that is open; what is wrong is reported."""
        from workbench.services import opening

        try:
            session = opening.open_project(path, self.settings)
        except WinnowError as error:
            self.errors.report(error)
            return False
        self._enter(session)
        return True

    def create(self, path: Path, source: Language, targets: Sequence[Language]) -> None:
        """Make a project and open it; raises ``WinnowError`` with what is wrong."""
        from workbench.services import opening

        self._enter(opening.create_project(path, source, targets, self.settings))

    def _enter(self, session: "Session") -> None:
        self.close()
        self._session = session
        self._version = session.project.database.data_version()
        self._poll.start()
        self.opened.emit(session)
        self.numbers.begin(session)
        self.estimates.begin(session)
        if session.project.read_only:
            text = self.tr("%1 is read-only: look as you like, but nothing can be changed.")
            self._say(text.replace("%1", session.project.path.name), "warning")

    def close(self) -> None:
        """Close the project; jobs are asked to stop and waited for."""
        session = self._session
        if session is None:
            return
        from workbench.services import opening

        self.about_to_close.emit()
        self._poll.stop()
        self.numbers.stop()
        self.estimates.stop()
        self.jobs.drain()
        self._session = None
        self.closed.emit()
        opening.close(session)

    # Files in and out ---------------------------------------------------------------------

    def import_files(self, paths: Sequence[Path], options: "ImportOptions") -> None:
        """Import files as a job."""
        session, files = self._required(), list(paths)

        def work(progress: Progress) -> Any:
            from workbench.services.importing import import_files

            return import_files(session, files, options, progress)

        self._run(self.tr("Importing"), work, self._imported)

    @Slot(object)
    def _imported(self, result: "ImportResult") -> None:
        self._moved(result.changes)
        self.numbers.read_scores()
        text = count_text(QT_TRANSLATE_NOOP("Words", "%n segment(s) imported."), result.segments)
        if result.warnings:
            self._say(" ".join([text, *result.warnings]), "warning")
        else:
            self._say(text, "good")

    def write_report(self, path: Path, query_text: str = "") -> None:
        """Write a report of the project, or of what a query finds."""
        session = self._required()

        def work(progress: Progress) -> Path:
            from workbench.services.reporting import write_report
            from workbench.store.query import parse_query

            query = parse_query(query_text) if query_text.strip() else None
            return write_report(session, path, query, progress)

        self._run(self.tr("Writing the report"), work, self._written)

    def export(
        self, path: Path, document: str | None, format_name: str | None, status: Status | None
    ) -> None:
        """Write documents back to files."""
        session = self._required()

        def work(progress: Progress) -> Path:
            from workbench.services.exporting import export

            written = export(
                session,
                path,
                document=document,
                format=format_name,
                status=status,
                progress=progress,
            )
            return path if len(written) > 1 else written[0]

        self._run(self.tr("Exporting"), work, self._written)

    def set_project_rules(self, rules: Any) -> None:
        """Lay down other rules for everybody in the project."""
        session = self._required()

        def work(progress: Progress) -> Changes:
            from workbench.services.project_settings import set_rules_of

            return set_rules_of(session, rules, progress)

        self._run(self.tr("Project settings"), work, self._rules_set)

    @Slot(object)
    def _rules_set(self, changes: Changes) -> None:
        self._moved(changes)
        self._say(self.tr("The project’s settings are kept."), "good")

    def import_marks(self, path: Path, document: str | None, format_name: str | None) -> None:
        """Read a table of MQM marks, as one operation."""
        session = self._required()

        def work(_progress: Progress) -> Any:
            from workbench.services.annotation_files import import_annotations

            return import_annotations(session, path, document=document, format_name=format_name)

        self._run(self.tr("Importing marks"), work, self._marks_imported)

    @Slot(object)
    def _marks_imported(self, result: Any) -> None:
        self._moved(result.changes)
        text = count_text(QT_TRANSLATE_NOOP("Words", "%n mark(s) imported."), result.added)
        if result.known:
            text += " " + count_text(
                QT_TRANSLATE_NOOP("Words", "%n were there already."), result.known
            )
        self._say(text, "good")

    def export_marks(self, path: Path, document: str | None, format_name: str | None) -> None:
        """Write the marks into a table."""
        session = self._required()

        def work(_progress: Progress) -> Path:
            from workbench.services.annotation_files import export_annotations

            export_annotations(session, path, document=document, format_name=format_name)
            return path

        self._run(self.tr("Exporting marks"), work, self._written)

    @Slot(object)
    def _written(self, path: Path) -> None:
        text = self.tr("Written: %1").replace("%1", str(path))
        self.noticed.emit(Notice(text, "good", f"file:{path}", self.tr("Open")))

    def open_sample(self, folder: Path) -> None:
        """Build the sample projects in ``folder`` and open the first."""
        settings = self.settings

        def work(progress: Progress) -> Path:
            from workbench.services.demo import build_demo

            return build_demo(folder, settings, progress).projects[0]

        self._run(self.tr("Preparing the sample project"), work, self._sample_built)

    @Slot(object)
    def _sample_built(self, path: Path) -> None:
        self.open(path)

    # Work on the segments -----------------------------------------------------------------

    def translate(
        self,
        model: str | None,
        language: Language | None,
        only: str,
        profile: "OptionProfile | None" = None,
    ) -> None:
        """Translate as a job; what was done before a cancel is kept."""
        session = self._required()

        def work(progress: Progress) -> Any:
            from workbench.services.translating import translate

            return translate(
                session,
                model=model,
                target_language=language,
                only=only,
                profile=profile,
                progress=progress,
            )

        self._run(self.tr("Translating"), work, self._translated)

    @Slot(object)
    def _translated(self, result: Any) -> None:
        self._moved(result.changes)
        self.numbers.read_scores()
        text = count_text(
            QT_TRANSLATE_NOOP("Words", "%n segment(s) translated."), result.translated
        )
        kind = "good"
        if result.problems:
            kind = "warning"
            text += " " + count_text(
                QT_TRANSLATE_NOOP("Words", "%n of them need a look."), len(result.problems)
            )
        self._say(text, kind)

    def add_model(self, path: Path) -> None:
        """Add a translation model: a packed one, or a folder. It is tried before it is kept."""

        def work(progress: Progress) -> Any:
            from workbench.services.models import add_model

            return add_model(path, progress=progress)

        self._run(self.tr("Adding the model"), work, self._model_added)

    @Slot(object)
    def _model_added(self, model: Any) -> None:
        self.models_changed.emit()
        text = self.tr("The model %1 is here: %2.")
        text = text.replace("%1", model.name).replace("%2", str(model.languages))
        self._say(text, "good")

    def score(self, metrics: Sequence[str] = METRICS) -> None:
        """Score the target and every system as a job."""
        session, chosen = self._required(), tuple(metrics)

        def work(progress: Progress) -> Changes:
            from workbench.services.scoring import score_project

            return score_project(session, chosen, progress=progress)

        self._run(self.tr("Scoring"), work, self._scored)

    @Slot(object)
    def _scored(self, changes: Changes) -> None:
        self._moved(changes)
        self.numbers.read_scores()
        self._say(self.tr("Everything is scored."), "good")

    @Slot()
    def estimate(self) -> None:
        """Let a model of the pair estimate every translation as a job."""
        session = self._required()

        def work(progress: Progress) -> Any:
            return self.estimates.estimate(session, progress)

        self._run(self.tr("Estimating"), work, self._estimated)

    @Slot(object)
    def _estimated(self, result: Any) -> None:
        self._moved(result.changes)
        text = count_text(
            QT_TRANSLATE_NOOP("Words", "%n translation(s) estimated."), result.estimated
        )
        if result.marked:
            text += " " + count_text(
                QT_TRANSLATE_NOOP("Words", "In %n segment(s) a clause seems left out or made up."),
                result.marked,
            )
        self._say(text, "good")

    def check(self, only: Sequence[str] | None = None) -> None:
        """Check every segment as a job."""
        session, chosen = self._required(), list(only) if only else None

        def work(progress: Progress) -> Any:
            from workbench.services.checking import check_project

            return check_project(session, only=chosen, progress=progress)

        self._run(self.tr("Checking"), work, self._checked)

    @Slot(object)
    def _checked(self, result: Any) -> None:
        self._moved(result.changes)
        found = count_text(
            QT_TRANSLATE_NOOP("Words", "%n open finding(s)"), sum(result.counts.values())
        )
        where = count_text(QT_TRANSLATE_NOOP("Words", "in %n segment(s)."), result.segments)
        trouble = " ".join(sentence(notice) for notice in result.notices)
        self._say(f"{found} {where} {trouble}".rstrip(), "warning" if trouble else "good")

    @Slot(str, bool)
    def switch_check(self, check: str, on: bool) -> None:
        """Run a check no more in this project, or again; then it looks at every segment."""
        session = self._required()

        def work(progress: Progress) -> Changes:
            from workbench.services.check_editing import set_enabled

            return set_enabled(session, check, on, progress)

        title = self.tr("Switching the check on") if on else self.tr("Switching the check off")
        self._run(title, work, self._moved)

    def change(self, title: str, work: Callable[[Progress], Changes]) -> None:
        """Run work that changes the project, and tell everybody what moved."""
        self._run(title, work, self._change_made)

    @Slot(object)
    def _change_made(self, changes: Changes) -> None:
        self.changed.emit(changes | Changes(settings=True))

    # Undo ---------------------------------------------------------------------------------

    @Slot()
    def undo(self) -> None:
        """Take back the last operation of this person."""
        self._replay("undo")

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        self._replay("redo")

    def _replay(self, which: str) -> None:
        session = self._session
        if session is None:
            return

        def work(progress: Progress) -> Any:
            from workbench.services import reviewing

            return getattr(reviewing, which)(session, progress)

        done = self._undone if which == "undo" else self._redone
        self._run(self.tr("Undoing") if which == "undo" else self.tr("Redoing"), work, done)

    @Slot(object)
    def _undone(self, result: Any) -> None:
        if result is None:
            self._say(self.tr("There is nothing to undo."), "info")
            return
        self._moved(result[1])
        self.follow_edit(result[1])
        self._say(
            self.tr("Undone: %1").replace("%1", sentence(result[0].title, Said.TITLE)), "info"
        )

    @Slot(object)
    def _redone(self, result: Any) -> None:
        if result is None:
            self._say(self.tr("There is nothing to redo."), "info")
            return
        self._moved(result[1])
        self.follow_edit(result[1])
        self._say(
            self.tr("Done again: %1").replace("%1", sentence(result[0].title, Said.TITLE)), "info"
        )

    @Slot(object)
    def follow_edit(self, changes: Changes) -> None:
        """Segments were edited: scores and estimates follow."""
        self.numbers.follow_edit(changes)
        self.estimates.follow_edit(changes)

    # Helpers ------------------------------------------------------------------------------

    @Slot()
    def settings_moved(self) -> None:
        """The preferences changed: the views read them again, and the person may be another."""
        session = self._session
        if session is not None:
            from workbench.services.session import session_of

            self._session = session_of(session.project, self.settings)
            self.numbers.use(self._session)
        self.changed.emit(Changes(settings=True))

    @Slot()
    def _look_for_others(self) -> None:
        """Notice what another process changed; not while a job holds the writer's lane."""
        session = self._session
        if session is None or self.jobs.current(WRITE) is not None:
            return
        try:
            version = session.project.database.data_version()
        except ProjectBusyError:
            return
        if version != self._version:
            self._version = version
            self.changed.emit(EVERYTHING)
            self.numbers.read_scores()

    def _run(self, title: str, work: Callable[[Progress], Any], done: Any) -> Job:
        return self.jobs.run(title, work, done, self._failed)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled) and self._session is not None:
            # What was finished before the stop is in the store already.
            self.changed.emit(EVERYTHING)
            self.numbers.read_scores()
        self.errors.report(error)

    def _moved(self, changes: Changes) -> None:
        if changes:
            self.changed.emit(changes)

    def _required(self) -> "Session":
        if self._session is None:
            raise WinnowError(self.tr("Open a project first."))
        return self._session

    def _say(self, text: str, kind: str) -> None:
        self.noticed.emit(Notice(text, kind))

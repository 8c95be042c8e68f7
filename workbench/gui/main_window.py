"""The main window: puts the parts together and connects them; what they do is written elsewhere."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
)
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from workbench.config.settings import Settings
from workbench.domain.changes import Changes
from workbench.domain.errors import ModelError, OutputError, WinnowError
from workbench.domain.segments import Document
from workbench.gui import files, roles
from workbench.gui.action_book import ActionBook
from workbench.gui.checks.door import ChecksDoor
from workbench.gui.errors import BugReport, ErrorReporter
from workbench.gui.jobs import JobRunner
from workbench.gui.menus import Menus
from workbench.gui.notices import Notice, NoticeBar
from workbench.gui.overview.door import OverviewDoor
from workbench.gui.pages import Pages
from workbench.gui.person import PersonButton
from workbench.gui.project_controller import ProjectController
from workbench.gui.reading.door import ReadingDoor
from workbench.gui.scores.door import ScoresDoor
from workbench.gui.sentences import ADDING, sentence
from workbench.gui.sheet import SheetHost
from workbench.gui.sheets import Sheets
from workbench.gui.status_strip import StatusStrip
from workbench.gui.summary import Summary
from workbench.gui.theme import ThemeService
from workbench.gui.toolbar import MainToolBar
from workbench.gui.view_actions import ViewActions
from workbench.gui.words import document_query

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.services.session import Session

_GEOMETRY = "window.geometry"


class MainWindow(QMainWindow):
    """One window on one project. Everything it needs is passed in; see ``stage.Stage``.

    ``settings_changed`` says that a setting was changed in this window.
    """

    settings_changed = Signal()

    def __init__(
        self,
        settings: Settings,
        theme_service: ThemeService,
        errors: ErrorReporter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        roles.install()
        self.setObjectName("main")
        self.setAcceptDrops(True)
        self.setMinimumSize(720, 480)
        self.settings = settings
        self.themes = theme_service
        self.errors = errors
        self.jobs = JobRunner(self)
        self.controller = ProjectController(settings, self.jobs, errors, self)
        self.book = ActionBook(settings, theme_service, self)
        self.toolbar = MainToolBar(self.book, theme_service, self)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self.toolbar)
        self.strip = StatusStrip(self.jobs, theme_service, self)
        self.setStatusBar(self.strip)
        self.person = PersonButton(settings, self.strip)
        self.strip.addPermanentWidget(self.person)
        self.notices = NoticeBar(theme_service, self)
        self.pages = Pages(self.book, theme_service, self.jobs, self)
        self.welcome = self.pages.welcome
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addWidget(self.pages, 1)
        self.setCentralWidget(middle)
        self.host = SheetHost(self.pages)
        self.sheets = Sheets(self.controller, self.book, theme_service, self.host, self)
        self.view_actions = ViewActions(self.controller, self.book, theme_service, self)
        self.scores = ScoresDoor(self)
        self.reading = ReadingDoor(self)
        self.checks = ChecksDoor(self)
        self.overview = OverviewDoor(self)
        self.menus = Menus(self.menuBar(), self.book, self._menu_titles())
        self.addActions(self.book.own())
        self._connect()
        self._restore()
        self._show_no_project()

    def _show_no_project(self) -> None:
        self.toolbar.hide()
        self.book.project_is_open(False)
        self.welcome.setFocus()
        self._show_title()

    def _connect(self) -> None:
        controller, book = self.controller, self.book
        self.sheets.setting_chosen.connect(self.view_actions.set)
        self.sheets.setting_chosen.connect(self.settings_changed)
        self.person.setting_chosen.connect(self.view_actions.set)
        self.person.setting_chosen.connect(self.settings_changed)
        self.person.name_asked.connect(self.sheets.person)
        controller.opened.connect(self._project_opened)
        controller.about_to_close.connect(self._project_closing)
        controller.closed.connect(self._project_closed)
        controller.changed.connect(self._changed)
        controller.noticed.connect(self.notices.show_notice)
        controller.numbers.scores_changed.connect(self.strip.show_scores)
        controller.numbers.summary_changed.connect(self._summary_changed)
        self.pages.desk_changed.connect(self._desk_changed)
        self.pages.desk_said.connect(self._desk_says)
        self.pages.query_changed.connect(self.sheets.use_query)
        self.sheets.husk_edit_asked.connect(self.pages.edit_husk)
        self.jobs.failed.connect(self._job_failed)
        self.errors.expected.connect(self._expected)
        self.errors.stopped.connect(self._stopped)
        self.errors.bug.connect(self._bug)
        self.notices.link_activated.connect(self._follow_link)
        self.strip.query_asked.connect(self.show_query)
        self.toolbar.document_chosen.connect(self._document_chosen)
        self.welcome.project_chosen.connect(self.open_project)
        self.welcome.project_removed.connect(self._forget)
        book.on("window.person", self.person.ask)
        book.on("project.open", self._ask_project)
        book.on("project.close", self._close_project)
        book.on("window.quit", self.close)
        book.on("edit.undo", controller.undo)
        book.on("edit.redo", controller.redo)
        book.on("run.cancel", self.strip.job.cancel)
        book.on("view.next_document", self._next_document)
        book.on("view.previous_document", self._previous_document)

    # Projects -------------------------------------------------------------------------------

    @Slot(object)
    def open_project(self, path: Path) -> None:
        """Open a project in this window."""
        self.host.close_sheet()
        self.notices.clear()
        self.controller.open(path)

    @property
    def desk(self) -> "DeskPage | None":
        """The desk of the open project."""
        return self.pages.desk

    @Slot(object)
    def _project_opened(self, session: "Session") -> None:
        desk = self.pages.open(session)
        actions = desk.desk_actions()
        self.book.adopt(actions)
        self.menus.adopt(actions, self._family_titles())
        self.toolbar.show_project(session.project.name)
        self.toolbar.show()
        self.toolbar.set_query_widget(desk.query_box)
        self.book.project_is_open(True)
        self._show_title()

    @Slot()
    def _project_closing(self) -> None:
        self.host.close_sheet()
        self.book.release()
        self.menus.release()
        if self.desk is not None:
            self.toolbar.give_back(self.desk.query_box, self.desk)
        self.pages.close_project()

    @Slot()
    def _project_closed(self) -> None:
        self.strip.clear_project()
        self.toolbar.show_documents(())
        self._show_no_project()
        self.show_recent()

    @Slot()
    def _ask_project(self) -> None:
        path = files.ask_project(self)
        if path is not None:
            self.open_project(path)

    @Slot()
    def _close_project(self) -> None:
        self.notices.clear()
        self.controller.close()

    @Slot(object)
    def _forget(self, path: Path) -> None:
        from workbench.services import opening

        opening.forget_recent(self.settings, path)
        self.show_recent()

    @Slot()
    def show_recent(self) -> None:
        """List the projects that were open before."""
        from workbench.services import opening

        self.welcome.show_recent(opening.recent_projects(self.settings))

    # What moved -----------------------------------------------------------------------------

    @Slot(object)
    def _desk_changed(self, changes: Changes) -> None:
        self.controller.follow_edit(changes)
        self.controller.numbers.count_later()

    @Slot(object)
    def _changed(self, changes: Changes) -> None:
        self.person.show_person()
        session = self.controller.session
        if session is not None:
            self.pages.apply_changes(changes, session)

    @Slot(object)
    def _summary_changed(self, summary: Summary) -> None:
        self.strip.show_summary(summary)
        self.toolbar.show_documents(summary.documents)
        self.view_actions.show_undo(summary)

    @Slot(str)
    def show_query(self, text: str) -> None:
        """Filter the list."""
        self.pages.show_query(text)

    @Slot(object)
    def _document_chosen(self, document: Document | None) -> None:
        session = self.controller.session
        several = session is not None and len(session.project.target_languages) > 1
        self.show_query(document_query(document, several) if document else "")

    @Slot()
    def _next_document(self) -> None:
        self.toolbar.step_document(1)

    @Slot()
    def _previous_document(self) -> None:
        self.toolbar.step_document(-1)

    # What is said ---------------------------------------------------------------------------

    @Slot(str)
    def _desk_says(self, text: str) -> None:
        self.strip.say(sentence(text))

    @Slot(object)
    def _expected(self, error: WinnowError) -> None:
        text = str(error)
        if isinstance(error, ModelError) and ADDING in text:
            link = self.tr("Translation models…")
            notice = Notice(sentence(text), "error", "action:run.models", link)
        else:
            notice = Notice(sentence(text), "error")
        self.notices.show_notice(notice)

    @Slot(str)
    def _stopped(self, text: str) -> None:
        self.notices.show_notice(Notice(sentence(text), "info"))

    @Slot(object)
    def _bug(self, report: BugReport) -> None:
        self.sheets.show_bug(report)

    @Slot(object, object)
    def _job_failed(self, _job: object, error: BaseException) -> None:
        self.errors.report(error)

    @Slot(str)
    def _follow_link(self, link: str) -> None:
        kind, _, what = link.partition(":")
        if kind == "action":
            self.book[what].trigger()
        elif kind == "file" and not files.open_file(Path(what)):
            text = self.tr("No program on this machine opens %1.").replace("%1", what)
            self.notices.show_notice(Notice(text, "warning"))

    # The window itself ----------------------------------------------------------------------

    def _show_title(self) -> None:
        session = self.controller.session
        name = session.project.name if session is not None else ""
        self.setWindowTitle(f"{name} – Winnow" if name else "Winnow")

    def _menu_titles(self) -> dict[str, str]:
        return {
            "Project": self.tr("&Project"),
            "Edit": self.tr("&Edit"),
            "Run": self.tr("&Run"),
            "View": self.tr("&View"),
            "Help": self.tr("&Help"),
        }

    def _family_titles(self) -> dict[str, str]:
        return {
            "segment": self.tr("&Segment"),
            "finding": self.tr("&Findings"),
            "mark": self.tr("&Marks"),
            "go": self.tr("&Go"),
        }

    def _restore(self) -> None:
        stored = self.settings.state(_GEOMETRY)
        restored = isinstance(stored, str) and self.restoreGeometry(
            QByteArray.fromBase64(QByteArray(stored.encode()))
        )
        if not restored:
            screen = QGuiApplication.primaryScreen()
            room = screen.availableSize() if screen is not None else self.minimumSize()
            self.resize(min(1440, room.width() * 9 // 10), min(900, room.height() * 9 // 10))

    def dispose(self) -> None:
        """Close the window and free it now, while Qt is still there to do it.

        Left to Python's collector it would go after the QApplication, and take the process along.
        """
        self.close()
        self.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _remember(self) -> None:
        stored = bytes(self.saveGeometry().toBase64().data()).decode()
        try:
            self.settings.remember(_GEOMETRY, stored)
        except OutputError:
            # A home that cannot be written must not keep the window open.
            return

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask the jobs to stop and wait for them; every edit is in the file already."""
        self._remember()
        self.controller.close()
        self.jobs.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped anywhere."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()
            self.welcome.show_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went elsewhere."""
        self.welcome.show_dropping(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A project is opened, anything else is imported."""
        self.welcome.show_dropping(False)
        paths = files.local_paths(event.mimeData().urls())
        event.acceptProposedAction()
        projects = [path for path in paths if path.suffix == ".winnow"]
        if projects:
            self.open_project(projects[0])
        elif paths:
            self.sheets.import_paths(paths)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the window manager's idea of full screen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.view_actions.show_checked("view.full_screen", self.isFullScreen())

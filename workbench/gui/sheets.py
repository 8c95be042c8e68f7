"""Opens each sheet with what it needs, and passes on what it decided."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from workbench.config.paths import user_data_folder
from workbench.gui import files
from workbench.gui.action_book import ActionBook
from workbench.gui.errors import BugReport
from workbench.gui.palette import CommandPalette
from workbench.gui.project_controller import ProjectController
from workbench.gui.sheet import SheetHost
from workbench.gui.theme import ThemeService


class Sheets(QObject):
    """One slot for each action that opens a sheet; the modules are imported when first needed.

    ``setting_chosen`` carries a setting's name and its new value, ``husk_edit_asked`` an entry of
    the lexicon that should be opened in the form at the desk.
    """

    setting_chosen = Signal(str, object)
    husk_edit_asked = Signal(object)

    def __init__(
        self,
        controller: ProjectController,
        book: ActionBook,
        themes: ThemeService,
        host: SheetHost,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._book = book
        self._themes = themes
        self._host = host
        self._window = window
        self._palette: CommandPalette | None = None
        self._query = ""
        for action_id, slot in (
            ("project.new", self.new_project),
            ("project.import", self.ask_import),
            ("project.export", self.export),
            ("project.settings", self.project_settings),
            ("project.lexicon", self.lexicon),
            ("project.terms", self.termbase),
            ("project.import_marks", self.ask_marks),
            ("project.export_marks", self.export_marks),
            ("project.report", self.report),
            ("project.sample", self.sample),
            ("run.translate", self.translate),
            ("run.score", self.score),
            ("run.estimate", controller.estimate),
            ("run.check", self.check),
            ("run.models", self.models),
            ("window.preferences", self.preferences),
            ("help.palette", self.palette),
            ("help.shortcuts", self.cheat_sheet),
            ("help.doctor", self.doctor),
            ("help.about", self.about),
        ):
            book.on(action_id, slot)

    # Projects and files ---------------------------------------------------------------------

    @Slot()
    def new_project(self) -> None:
        """Make a project."""
        self._new_project(())

    def _new_project(self, paths: Sequence[Path]) -> None:
        from workbench.gui.dialogs.new_project import NewProjectSheet

        sheet = NewProjectSheet(self._controller, self._themes, paths)
        sheet.created.connect(self._created)
        self._host.show_sheet(sheet)

    @Slot(object)
    def _created(self, paths: Sequence[Path]) -> None:
        if paths:
            self.import_paths(paths)
        else:
            self._host.close_sheet()

    @Slot()
    def ask_import(self) -> None:
        """Choose files, then look at what they are."""
        paths = files.ask_files(self._window)
        if paths:
            self.import_paths(paths)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Look at files and import them; without a project, make one first."""
        if self._controller.session is None:
            self._new_project(paths)
            return
        from workbench.gui.dialogs.import_files import ImportSheet

        self._host.show_sheet(ImportSheet(self._controller, self._themes, paths))

    @Slot()
    def sample(self) -> None:
        """Build the sample, or open it where it was built before."""
        self._controller.open_sample(user_data_folder() / "sample")

    @Slot()
    def export(self) -> None:
        """Write documents back."""
        from workbench.gui.dialogs.export import ExportSheet

        self._host.show_sheet(ExportSheet(self._controller, self._themes))

    @Slot()
    def project_settings(self) -> None:
        """What the project lays down."""
        from workbench.gui.dialogs.project_settings import ProjectSettingsSheet

        self._host.show_sheet(ProjectSettingsSheet(self._controller, self._themes))

    @Slot()
    def lexicon(self) -> None:
        """The entries by which husks are found."""
        from workbench.gui.dialogs.lexicon import LexiconSheet

        sheet = LexiconSheet(self._controller, self._themes)
        sheet.edit_asked.connect(self.husk_edit_asked)
        self._host.show_sheet(sheet)

    @Slot()
    def termbase(self) -> None:
        """The terms of the project and one's own."""
        from workbench.gui.dialogs.termbase import TermbaseSheet

        self._host.show_sheet(TermbaseSheet(self._controller, self._themes))

    @Slot()
    def ask_marks(self) -> None:
        """Choose a table of marks, then look at what it says."""
        path = files.ask_table(self._window)
        if path is not None:
            self.import_marks(path)

    def import_marks(self, path: Path) -> None:
        """Look at a table of marks and import it."""
        from workbench.gui.dialogs.import_marks import ImportMarksSheet

        self._host.show_sheet(ImportMarksSheet(self._controller, self._themes, path))

    @Slot()
    def export_marks(self) -> None:
        """Write the marks into a table."""
        from workbench.gui.dialogs.export_marks import ExportMarksSheet

        self._host.show_sheet(ExportMarksSheet(self._controller, self._themes))

    @Slot()
    def report(self) -> None:
        """Write a report."""
        from workbench.gui.dialogs.report import ReportSheet

        self._host.show_sheet(ReportSheet(self._controller, self._themes, self._query))

    @Slot(str)
    def use_query(self, text: str) -> None:
        """Know what the list is filtered by, for a report of just that."""
        self._query = text

    # Work -----------------------------------------------------------------------------------

    @Slot()
    def translate(self) -> None:
        """Choose a model."""
        from workbench.gui.dialogs.translate import TranslateSheet

        self._host.show_sheet(TranslateSheet(self._controller, self._themes))

    @Slot()
    def models(self) -> None:
        """See, add and remove translation models."""
        from workbench.gui.dialogs.models import ModelsSheet

        self._host.show_sheet(ModelsSheet(self._controller, self._themes))

    @Slot()
    def score(self) -> None:
        """Choose metrics."""
        from workbench.gui.dialogs.score import ScoreSheet

        sheet = ScoreSheet(self._controller, self._themes)
        sheet.import_asked.connect(self.ask_import)
        self._host.show_sheet(sheet)

    @Slot()
    def check(self) -> None:
        """Choose families of checks."""
        from workbench.gui.dialogs.check import CheckSheet

        self._host.show_sheet(CheckSheet(self._controller, self._themes))

    # The window -----------------------------------------------------------------------------

    @Slot()
    def preferences(self) -> None:
        """Settings and keys."""
        from workbench.gui.dialogs.preferences import PreferencesSheet

        sheet = PreferencesSheet(self._controller.settings, self._book, self._themes)
        sheet.setting_chosen.connect(self.setting_chosen)
        self._host.show_sheet(sheet)

    @Slot()
    def person(self) -> None:
        """Who is working."""
        from workbench.gui.dialogs.person import PersonSheet

        sheet = PersonSheet(self._controller.settings, self._themes)
        sheet.setting_chosen.connect(self.setting_chosen)
        self._host.show_sheet(sheet)

    @Slot()
    def cheat_sheet(self) -> None:
        """All keys on one page."""
        from workbench.gui.dialogs.cheat_sheet import CheatSheet

        self._host.show_sheet(CheatSheet(self._book, self._themes))

    @Slot()
    def doctor(self) -> None:
        """What is installed."""
        from workbench.gui.dialogs.doctor import DoctorSheet

        self._host.show_sheet(DoctorSheet(self._controller, self._themes))

    @Slot()
    def about(self) -> None:
        """Version and licences."""
        from workbench.gui.dialogs.about import AboutSheet

        self._host.show_sheet(AboutSheet(self._themes))

    def show_bug(self, report: BugReport) -> None:
        """Offer the traceback of a bug for copying."""
        from workbench.gui.dialogs.bug import BugSheet

        self._host.show_sheet(BugSheet(report, self._themes))

    @Slot()
    def palette(self) -> None:
        """Find an action by its name."""
        self.close_palette()
        self._palette = CommandPalette(self._book, self._themes, self._window)
        self._palette.closed.connect(self.close_palette)
        self._palette.begin()

    @Slot()
    def close_palette(self) -> None:
        """Put the palette away."""
        palette, self._palette = self._palette, None
        if palette is not None:
            palette.leave()

    @property
    def open_palette(self) -> CommandPalette | None:
        """The palette, while it is open."""
        return self._palette

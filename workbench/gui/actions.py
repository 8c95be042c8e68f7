"""Every action of the window in one table: menus, toolbar, palette and cheat sheet come from it."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from workbench.gui.strings import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """``keys`` are the default shortcuts in Qt's portable form, the first one being shown.

    ``needs_project`` disables the action while no project is open; ``checkable`` makes it a
    switch. ``context`` is where its title is translated; ``number`` is the place in a numbered
    family (``Take suggestion 3``), 0 outside one.
    """

    id: str
    title: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    group: str = ""
    tip: str = ""
    needs_project: bool = True
    checkable: bool = False
    context: str = "Actions"
    number: int = 0

    @property
    def text(self) -> str:
        """The title in the language of the window."""
        text = QCoreApplication.translate(self.context, self.title)
        return text.replace("%1", str(self.number))

    @property
    def group_text(self) -> str:
        """The group in the language of the window."""
        return QCoreApplication.translate("Actions", self.group)


_PROJECT = QT_TRANSLATE_NOOP("Actions", "Project")
_EDIT = QT_TRANSLATE_NOOP("Actions", "Edit")
_RUN = QT_TRANSLATE_NOOP("Actions", "Run")
_VIEW = QT_TRANSLATE_NOOP("Actions", "View")
_HELP = QT_TRANSLATE_NOOP("Actions", "Help")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec(
        "project.new",
        QT_TRANSLATE_NOOP("Actions", "New project…"),
        ("Ctrl+N",),
        "new",
        _PROJECT,
        needs_project=False,
    ),
    ActionSpec(
        "project.open",
        QT_TRANSLATE_NOOP("Actions", "Open project…"),
        ("Ctrl+O",),
        "open",
        _PROJECT,
        needs_project=False,
    ),
    ActionSpec(
        "project.sample",
        QT_TRANSLATE_NOOP("Actions", "Open the sample project"),
        (),
        "sample",
        _PROJECT,
        needs_project=False,
    ),
    ActionSpec(
        "project.import",
        QT_TRANSLATE_NOOP("Actions", "Import files…"),
        ("Ctrl+I",),
        "import",
        _PROJECT,
        needs_project=False,
    ),
    ActionSpec(
        "project.export",
        QT_TRANSLATE_NOOP("Actions", "Export translation…"),
        ("Ctrl+E",),
        "export",
        _PROJECT,
    ),
    ActionSpec(
        "project.import_marks",
        QT_TRANSLATE_NOOP("Actions", "Import marks…"),
        (),
        "import",
        _PROJECT,
    ),
    ActionSpec(
        "project.export_marks",
        QT_TRANSLATE_NOOP("Actions", "Export marks…"),
        (),
        "export",
        _PROJECT,
    ),
    ActionSpec(
        "project.report",
        QT_TRANSLATE_NOOP("Actions", "Write report…"),
        ("Ctrl+Shift+R",),
        "report",
        _PROJECT,
    ),
    ActionSpec(
        "project.settings",
        QT_TRANSLATE_NOOP("Actions", "Project settings…"),
        ("Ctrl+Shift+,",),
        "preferences",
        _PROJECT,
    ),
    ActionSpec(
        "project.lexicon",
        QT_TRANSLATE_NOOP("Actions", "Husk lexicon…"),
        ("Ctrl+Shift+Y",),
        "finding",
        _PROJECT,
    ),
    ActionSpec(
        "project.terms",
        QT_TRANSLATE_NOOP("Actions", "Termbase…"),
        ("Ctrl+Alt+Y",),
        "languages",
        _PROJECT,
    ),
    ActionSpec(
        "window.person",
        QT_TRANSLATE_NOOP("Actions", "Who is working…"),
        ("Ctrl+Shift+W",),
        "person",
        _PROJECT,
        needs_project=False,
    ),
    ActionSpec(
        "project.close",
        QT_TRANSLATE_NOOP("Actions", "Close project"),
        ("Ctrl+W",),
        "",
        _PROJECT,
    ),
    ActionSpec(
        "window.preferences",
        QT_TRANSLATE_NOOP("Actions", "Preferences…"),
        ("Ctrl+,",),
        "preferences",
        _PROJECT,
        needs_project=False,
    ),
    ActionSpec(
        "window.quit",
        QT_TRANSLATE_NOOP("Actions", "Quit"),
        ("Ctrl+Q",),
        "",
        _PROJECT,
        needs_project=False,
    ),
    ActionSpec(
        "edit.undo",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        ("Ctrl+Z",),
        "undo",
        _EDIT,
    ),
    ActionSpec(
        "edit.redo",
        QT_TRANSLATE_NOOP("Actions", "Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        _EDIT,
    ),
    ActionSpec(
        "run.translate",
        QT_TRANSLATE_NOOP("Actions", "Translate…"),
        ("Ctrl+Shift+T",),
        "translate",
        _RUN,
    ),
    ActionSpec(
        "run.score",
        QT_TRANSLATE_NOOP("Actions", "Score…"),
        ("Ctrl+Shift+S",),
        "score",
        _RUN,
    ),
    ActionSpec(
        "run.estimate",
        QT_TRANSLATE_NOOP("Actions", "Estimate quality"),
        (),
        "model",
        _RUN,
    ),
    ActionSpec(
        "run.models",
        QT_TRANSLATE_NOOP("Actions", "Translation models…"),
        (),
        "model",
        _RUN,
        needs_project=False,
    ),
    ActionSpec(
        "run.check",
        QT_TRANSLATE_NOOP("Actions", "Check…"),
        ("F7",),
        "check",
        _RUN,
    ),
    ActionSpec(
        "run.cancel",
        QT_TRANSLATE_NOOP("Actions", "Stop the running job"),
        (),
        "stop",
        _RUN,
        needs_project=False,
    ),
    ActionSpec(
        "view.overview",
        QT_TRANSLATE_NOOP("Actions", "Overview"),
        ("F8",),
        "overview",
        _VIEW,
        checkable=True,
    ),
    ActionSpec(
        "view.scores",
        QT_TRANSLATE_NOOP("Actions", "Scores"),
        ("F9",),
        "score",
        _VIEW,
        checkable=True,
    ),
    ActionSpec(
        "view.reading",
        QT_TRANSLATE_NOOP("Actions", "Read as running text"),
        ("Shift+F8",),
        "reading",
        _VIEW,
        checkable=True,
    ),
    ActionSpec(
        "view.checks",
        QT_TRANSLATE_NOOP("Actions", "Checks of this project"),
        ("Shift+F7",),
        "check",
        _VIEW,
        checkable=True,
    ),
    ActionSpec(
        "view.all_segments",
        QT_TRANSLATE_NOOP("Actions", "Show all segments again"),
        (),
        "",
        _VIEW,
    ),
    ActionSpec(
        "view.next_document",
        QT_TRANSLATE_NOOP("Actions", "Next document"),
        ("Ctrl+PgDown",),
        "",
        _VIEW,
    ),
    ActionSpec(
        "view.previous_document",
        QT_TRANSLATE_NOOP("Actions", "Previous document"),
        ("Ctrl+PgUp",),
        "",
        _VIEW,
    ),
    ActionSpec(
        "view.zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Larger text"),
        ("Ctrl++", "Ctrl+="),
        "",
        _VIEW,
        needs_project=False,
    ),
    ActionSpec(
        "view.zoom_out",
        QT_TRANSLATE_NOOP("Actions", "Smaller text"),
        ("Ctrl+-",),
        "",
        _VIEW,
        needs_project=False,
    ),
    ActionSpec(
        "view.zoom_reset",
        QT_TRANSLATE_NOOP("Actions", "Text at its normal size"),
        ("Ctrl+0",),
        "",
        _VIEW,
        needs_project=False,
    ),
    ActionSpec(
        "view.theme",
        QT_TRANSLATE_NOOP("Actions", "Switch between light and dark"),
        ("Ctrl+Shift+D",),
        "theme",
        _VIEW,
        needs_project=False,
    ),
    ActionSpec(
        "view.hints",
        QT_TRANSLATE_NOOP("Actions", "Show hints"),
        (),
        "",
        _VIEW,
        checkable=True,
        needs_project=False,
    ),
    ActionSpec(
        "view.invisible",
        QT_TRANSLATE_NOOP("Actions", "Show invisible characters"),
        (),
        "",
        _VIEW,
        checkable=True,
        needs_project=False,
    ),
    ActionSpec(
        "view.full_screen",
        QT_TRANSLATE_NOOP("Actions", "Full screen"),
        ("F11",),
        "",
        _VIEW,
        needs_project=False,
        checkable=True,
    ),
    ActionSpec(
        "help.palette",
        QT_TRANSLATE_NOOP("Actions", "Find an action…"),
        ("Ctrl+Shift+P",),
        "search",
        _HELP,
        needs_project=False,
    ),
    ActionSpec(
        "help.shortcuts",
        QT_TRANSLATE_NOOP("Actions", "All shortcuts"),
        ("F1", "Ctrl+?"),
        "keyboard",
        _HELP,
        needs_project=False,
    ),
    ActionSpec(
        "help.doctor",
        QT_TRANSLATE_NOOP("Actions", "What is installed"),
        (),
        "doctor",
        _HELP,
        needs_project=False,
    ),
    ActionSpec(
        "help.about",
        QT_TRANSLATE_NOOP("Actions", "About Winnow"),
        (),
        "about",
        _HELP,
        needs_project=False,
    ),
)


def spec_of(action_id: str) -> ActionSpec:
    """The declaration of one of the window's own actions; ``KeyError`` for an unknown id."""
    for spec in ACTIONS:
        if spec.id == action_id:
            return spec
    raise KeyError(action_id)

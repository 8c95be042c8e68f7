"""Where the window begins: builds what it needs, passes it in, and runs it until it is closed.

``open_window`` is what the command line calls; ``run`` is the same for a list of arguments.
"""

import logging
import signal
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from workbench import __version__
from workbench.config.paths import user_log_folder
from workbench.config.settings import Settings
from workbench.gui.errors import ErrorReporter
from workbench.gui.icons import icon
from workbench.gui.language import SYSTEM, use_language
from workbench.gui.logs import start_logging, stop_logging
from workbench.gui.main_window import MainWindow
from workbench.gui.stage import Stage
from workbench.gui.theme import ThemeService

_LOG = logging.getLogger(__name__)
_SIGNAL_MILLISECONDS = 250
_UNPAINTED_MILLISECONDS = 1000


def run(argv: Sequence[str]) -> int:
    """Open the window; the last argument that names a file is the project."""
    named = [Path(argument) for argument in argv[1:] if not argument.startswith("-")]
    return open_window(named[-1] if named else None, Settings())


def open_window(project: Path | None, settings: Settings) -> int:
    """Show the window on ``project`` (or the welcome page) until it is closed."""
    application = make_application(settings["window.language"])
    start_logging(user_log_folder())
    themes = ThemeService(settings["window.theme"])
    themes.install(application)
    errors = ErrorReporter()
    errors.install()
    stage = Stage(application, settings, themes, errors)
    application.setWindowIcon(application_icon(themes))
    _Beginning(stage.window, project)
    interrupts = _Interrupts(application)
    application.lastWindowClosed.connect(application.quit)
    stage.window.show()
    try:
        code = application.exec()
    finally:
        stage.close()
        interrupts.stop()
        errors.uninstall()
        stop_logging()
    _LOG.info("closed with %s", code)
    return int(code)


def make_application(language: str = SYSTEM) -> QApplication:
    """The one QApplication, with its names, speaking ``language``; made once."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setApplicationName("winnow")
    QCoreApplication.setApplicationVersion(__version__)
    application = QApplication(["winnow"])
    application.setApplicationDisplayName("")
    application.setDesktopFileName("winnow")
    use_language(application, language)
    return application


def application_icon(themes: ThemeService) -> QIcon:
    """The window's icon in the task bar."""
    return icon("sample", "accent", themes.theme)


class _Beginning(QObject):
    """What happens once the window has been painted for the first time.

    Reading a project, or the list of recent ones, imports the store: a third of a second in which
    nobody should look at nothing.
    """

    def __init__(self, window: MainWindow, project: Path | None) -> None:
        super().__init__(window)
        self._window = window
        self._project = project
        self._begun = False
        window.installEventFilter(self)
        # A window that begins minimised is never painted.
        QTimer.singleShot(_UNPAINTED_MILLISECONDS, self, self.begin)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint."""
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self.begin)
        return super().eventFilter(watched, event)

    @Slot()
    def begin(self) -> None:
        """Open the project, or list those that were open before."""
        if self._begun:
            return
        self._begun = True
        if self._project is not None:
            self._window.open_project(self._project)
        if self._window.controller.session is None:
            self._window.show_recent()


class _Interrupts(QObject):
    """Ctrl+C in the terminal closes the window as its cross does.

    Python runs a signal's handler only between its own steps, so Qt's loop is woken for it.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._let_python_look)
        self._timer.start(_SIGNAL_MILLISECONDS)
        self._before = signal.signal(signal.SIGINT, self._interrupted)

    def stop(self) -> None:
        """Leave Ctrl+C as it was."""
        self._timer.stop()
        signal.signal(signal.SIGINT, self._before)

    @Slot()
    def _let_python_look(self) -> None:
        return

    def _interrupted(self, _number: int, _frame: object) -> None:
        self._application.closeAllWindows()
        self._application.quit()

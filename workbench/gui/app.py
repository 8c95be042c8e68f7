"""Where the window begins: builds what it needs, passes it in, and runs it until it is closed.

``open_window`` is what the command line calls; ``run`` is the same for a list of arguments.
"""

import logging
import signal
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTimer,
    QTranslator,
    Slot,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from workbench import __version__
from workbench.config.paths import resource, user_log_folder
from workbench.config.settings import Settings
from workbench.gui.errors import ErrorReporter
from workbench.gui.icons import icon
from workbench.gui.logs import start_logging, stop_logging
from workbench.gui.main_window import MainWindow
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
    application = make_application()
    start_logging(user_log_folder())
    themes = ThemeService(settings["window.theme"])
    themes.install(application)
    errors = ErrorReporter()
    errors.install()
    window = MainWindow(settings, themes, errors)
    application.setWindowIcon(application_icon(themes))
    _Beginning(window, project)
    interrupts = _Interrupts(application)
    application.lastWindowClosed.connect(application.quit)
    window.show()
    try:
        code = application.exec()
    finally:
        window.dispose()
        interrupts.stop()
        errors.uninstall()
        stop_logging()
    _LOG.info("closed with %s", code)
    return int(code)


def make_application() -> QApplication:
    """The one QApplication, with its names and Qt's own translations; made once."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QCoreApplication.setApplicationName("winnow")
    QCoreApplication.setApplicationVersion(__version__)
    application = QApplication(["winnow"])
    application.setApplicationDisplayName("")
    application.setDesktopFileName("winnow")
    if QLocale().language() == QLocale.Language.C:
        # A machine that says nothing of its place: numbers are still easier in thousands.
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    install_translations(application, QLocale())
    return application


def install_translations(application: QApplication, locale: QLocale) -> None:
    """Show Qt's own words, and Winnow's, in the language of ``locale`` where they exist."""
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("winnow", str(resource("i18n")))):
        translator = QTranslator(application)
        if translator.load(locale, name, "_", folder):
            application.installTranslator(translator)
        else:
            translator.deleteLater()


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

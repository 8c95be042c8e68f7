"""What the tests of the window share: settings of their own, a small project, the window on it."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from workbench.config.settings import Settings
from workbench.domain.languages import Language
from workbench.gui.errors import ErrorReporter
from workbench.gui.main_window import MainWindow
from workbench.gui.theme import ThemeService
from workbench.services import importing, opening

ROWS = (
    ("id", "source", "target", "reference", "candidate:alpha"),
    ("1", "The cat sat on the mat.", "Die Katze saß auf der Matte.",
     "Die Katze saß auf der Matte.", "Die Katze sitzt auf Matte."),
    ("2", "It costs 12 euros.", "Es kostet 21 Euro.", "Das kostet 12 Euro.", "Es kostet 12 Euro."),
    ("3", "Nobody came to the meeting.", "Jemand kam zur Sitzung .",
     "Niemand kam zur Sitzung.", "Niemand kam."),
    ("4", "Good night", "", "Gute Nacht", "Gute Nacht"),
)  # fmt: skip


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard():
    """Qt's offscreen clipboard is freed after Python is gone, and cannot free what Python made."""
    yield
    if QApplication.instance() is not None:
        QApplication.clipboard().clear()


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "config" / "settings.json")


@pytest.fixture
def table(tmp_path):
    """A bilingual table of four segments with references and one system."""
    path = tmp_path / "letters.en-de.tsv"
    path.write_text("\n".join("\t".join(row) for row in ROWS) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path, settings, table):
    """A project file with those four segments."""
    path = tmp_path / "letters.winnow"
    languages = Language.parse("en"), [Language.parse("de")]
    session = opening.create_project(path, *languages, settings)
    importing.import_files(session, [table])
    opening.close(session)
    return path


@pytest.fixture
def plain_look(qapp):
    """Take the style sheet off again: the next test gets the application as it was."""
    yield
    qapp.setStyleSheet("")
    qapp.setPalette(QApplication.style().standardPalette())


@pytest.fixture
def themes(qapp, plain_look):
    service = ThemeService("light")
    service.install(qapp)
    return service


@pytest.fixture
def window(qtbot, settings, themes):
    """The main window, shown, with nothing open."""
    made = MainWindow(settings, themes, ErrorReporter())
    made.resize(1280, 800)
    made.show()
    yield made
    made.dispose()


@pytest.fixture
def desk(window, project, idle):
    """The main window on the small project, with its first rows painted."""
    window.open_project(project)
    idle(window)
    return window


@pytest.fixture
def idle(qtbot):
    """Wait until no job runs and what they said was heard."""

    def wait(window):
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
        QCoreApplication.processEvents()
        qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
        QCoreApplication.processEvents()

    return wait


@pytest.fixture
def dies():
    """Whether an object goes once nobody holds it, without the collector's help unless asked."""

    def check(make, *, collected=False):
        gc.collect()
        gc.disable()
        try:
            reference = weakref.ref(make())
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()
            if collected:
                gc.collect()
            return reference() is None
        finally:
            gc.enable()

    return check

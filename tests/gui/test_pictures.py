"""What the window looks like, compared with small kept pictures (see pictures.py).

After a change of the look that is meant:

    WINNOW_PICTURES=keep pytest tests/gui/test_pictures.py -k did
"""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtTest import QTest

from tests.gui import pictures
from workbench.gui import fonts
from workbench.gui.errors import ErrorReporter
from workbench.gui.main_window import MainWindow
from workbench.gui.theme import ThemeService
from workbench.services import checking, opening, reviewing, scoring

KEPT = Path(__file__).parent / "golden"
SMOOTH = Qt.TransformationMode.SmoothTransformation
FACE = "DejaVu Sans"
STILL_MILLISECONDS = 40
STILL_TRIES = 50
MOST = 0.008  # of the cells may be others: a caret, a letter drawn otherwise


@pytest.fixture
def one_face(qapp, monkeypatch):
    """Every text in one face, so that no machine's choice of fonts is on the pictures."""
    if not QFontDatabase.hasFamily(FACE):
        pytest.skip(f"the face {FACE} is not installed (fonts-dejavu-core)")
    before = qapp.font()
    face = QFont(FACE)
    face.setPixelSize(13)
    qapp.setFont(face)
    monkeypatch.setattr(fonts, "families", lambda language: [FACE])
    yield
    qapp.setFont(before)


@pytest.fixture
def made(request, qapp, one_face, plain_look, project, settings, idle):
    """The window in a theme on the small project, with something of everything in it."""
    theme = getattr(request, "param", "light")
    settings.update({"user.name": "Anna", "user.role": "reviewer", "window.theme": theme})
    session = opening.open_project(project, settings)
    scoring.score_project(session)
    checking.check_project(session)
    reviewing.approve(session, [1])
    opening.close(session)
    themes = ThemeService(theme)
    themes.install(qapp)
    window = MainWindow(settings, themes, ErrorReporter())
    window.resize(1280, 800)
    window.show()
    window.open_project(project)
    idle(window)
    yield window
    window.dispose()


def look_at(window, idle):
    """Look once the window is still: a layout that grows needs a turn for each of its levels."""
    idle(window)
    found = pictures.planes(window.grab().toImage())
    for _ in range(STILL_TRIES):
        QTest.qWait(STILL_MILLISECONDS)
        before, found = found, pictures.planes(window.grab().toImage())
        if pictures.share_that_differs(before, found) == 0:
            return found
    pytest.fail("the window does not come to rest")


def compare(window, idle, name, tmp_path):
    """Compare with the kept picture; a first one, or one that is asked for, is kept."""
    found, path = look_at(window, idle), KEPT / f"{name}.png"
    if os.environ.get("WINNOW_PICTURES") == "keep":
        pictures.store(found, path)
    share = pictures.share_that_differs(found, pictures.load(path))
    if share > MOST:
        picture = tmp_path / f"{name}.png"
        window.grab().save(str(picture))
        pytest.fail(f"{share:.1%} of the cells of {name} are others; see {picture}")


themed = pytest.mark.parametrize("made", ["light", "dark"], indirect=True)


@themed
def test_the_desk_looks_as_it_did(made, idle, tmp_path):
    made.desk.control.go(1)
    compare(made, idle, f"desk-{made.themes.theme.name}", tmp_path)


@themed
def test_the_overview_looks_as_it_did(made, idle, qtbot, tmp_path):
    made.book["view.overview"].trigger()
    page = made.overview.page
    # The margins and the verdict follow the figures.
    qtbot.waitUntil(lambda: "±" in page.tiles["score"].figure.text(), timeout=20_000)
    qtbot.waitUntil(lambda: page.verdict.word.text() != "", timeout=20_000)
    compare(made, idle, f"overview-{made.themes.theme.name}", tmp_path)


def test_the_candidates_look_as_they_did(made, idle, tmp_path):
    made.desk.control.go(1)
    made.desk.inspector.candidates.choose("confirmed")
    made.desk.control.show_candidates()
    compare(made, idle, "candidates-light", tmp_path)


def test_the_import_looks_as_it_did(made, table, idle, tmp_path):
    made.sheets.import_paths([table])
    compare(made, idle, "import-light", tmp_path)


VANISH = {
    "inspector": lambda window: window.desk.inspector.hide(),
    "chips": lambda window: window.desk.query_bar.chips.hide(),
    "headings": lambda window: window.desk.grid.heading.hide(),
    "toolbar": lambda window: window.toolbar.hide(),
    "status bar": lambda window: window.strip.hide(),
    "menu": lambda window: window.menuBar().hide(),
    "a column": lambda window: window.desk.grid.heading.hide_columns(["reference"]),
    "the grid": lambda window: window.desk.show_empty("Nothing."),
    "the other theme": lambda window: window.themes.choose("dark"),
}


@pytest.mark.parametrize("what", VANISH)
def test_it_is_noticed_when_something_vanishes(made, idle, what):
    made.desk.control.go(1)
    look_at(made, idle)
    VANISH[what](made)
    share = pictures.share_that_differs(look_at(made, idle), pictures.load(KEPT / "desk-light.png"))
    assert share > 1.3 * MOST  # the least, the status bar, is 1.1 %


def test_a_caret_and_other_shades_of_a_letter_are_not_noticed(made, idle):
    made.desk.control.go(1)
    found = look_at(made, idle)
    image = made.grab().toImage()
    rougher = image.scaled(image.size() * 2, mode=SMOOTH).scaled(image.size(), mode=SMOOTH)
    assert rougher != image
    assert pictures.share_that_differs(found, pictures.planes(rougher)) < MOST

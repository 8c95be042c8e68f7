import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QImage

from workbench.domain.errors import OutputError, ProjectError
from workbench.gui import app
from workbench.gui.screenshot import grab_welcome, grab_window

ROOT = Path(__file__).resolve().parents[2]

OPEN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from workbench.config.settings import Settings
from workbench.gui import app

project = Path(sys.argv[1]) if len(sys.argv) > 1 else None
application = app.make_application()

def look():
    window = next(w for w in application.topLevelWidgets() if w.objectName() == "main")
    shown = window.desk is not None and len(window.desk.model.ids) > 0
    if shown or (project is None and window.isVisible()):
        print("shown", flush=True)
        if "--stay" not in sys.argv:
            window.close()
    else:
        QTimer.singleShot(5, look)

QTimer.singleShot(0, look)
code = app.open_window(project, Settings())
print("left", code, "sqlalchemy" in sys.modules)
"""


def start(home, *arguments):
    environment = {**os.environ, "WINNOW_HOME": str(home), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, "-c", OPEN, *map(str, arguments)],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.unhurried
def test_the_window_leaves_when_it_is_closed_while_jobs_run(project, tmp_path):
    process = start(tmp_path / "home", project)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert out.split() == ["shown", "left", "0", "True"]
    assert err == ""


@pytest.mark.unhurried
def test_ctrl_c_closes_the_window(project, tmp_path):
    process = start(tmp_path / "home", project, "--stay")
    assert process.stdout.readline() == "shown\n"
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    assert "left 0" in out


@pytest.mark.unhurried
def test_the_first_paint_waits_for_no_heavy_library(tmp_path):
    looked = OPEN.replace("def look():", "def look():\n    heavy = 'sqlalchemy' in sys.modules\n"
                          "    print('heavy' if heavy else 'light', flush=True)", 1)  # fmt: skip
    looked = looked.replace("window.isVisible()", "window.isVisible() and not print('visible')")
    done = subprocess.run(
        [sys.executable, "-c", looked],
        cwd=ROOT,
        env={**os.environ, "WINNOW_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.splitlines()[0] == "light", done.stderr


def test_a_picture_is_taken_of_a_project(qapp, plain_look, project, settings, tmp_path):
    out = grab_window(project, tmp_path / "shot.png", "dark", (1000, 700), settings=settings)
    picture = QImage(str(out))
    assert (picture.width(), picture.height()) == (1000, 700)
    colours = {picture.pixelColor(x, y).name() for x in range(0, 1000, 7) for y in range(0, 700, 7)}
    assert len(colours) > 5
    assert QCoreApplication.instance() is qapp


def test_a_picture_of_a_query_and_a_row(qapp, plain_look, project, settings, tmp_path):
    seen = []

    def look(window):
        seen.append((window.desk.query_box.text(), list(window.desk.model.ids)))

    grab_window(
        project,
        tmp_path / "shot.png",
        query="-source:cat",
        select=2,
        settings=settings,
        prepare=look,
    )
    assert seen == [("-source:cat", [2, 3, 4])]


def test_a_picture_changes_no_settings(qapp, plain_look, project, settings, tmp_path):
    settings.set("window.theme", "system")
    before = settings._path.read_text()
    grab_welcome(tmp_path / "shot.png", "dark", (800, 600), settings)
    assert settings._path.read_text() == before
    assert settings["window.theme"] == "system"


def test_a_picture_of_no_project_says_why(qapp, plain_look, settings, tmp_path):
    with pytest.raises(ProjectError, match=r"gone\.winnow does not exist"):
        grab_window(tmp_path / "gone.winnow", tmp_path / "shot.png", settings=settings)


def test_a_picture_that_cannot_be_written_says_so(qapp, plain_look, project, settings, tmp_path):
    with pytest.raises(OutputError, match="cannot be written"):
        grab_window(project, tmp_path / "nowhere" / "shot.png", settings=settings)


def test_the_last_argument_that_is_no_option_is_the_project(monkeypatch):
    asked = []
    monkeypatch.setattr(app, "open_window", lambda project, settings: asked.append(project) or 0)
    assert app.run(["winnow"]) == 0
    assert app.run(["winnow", "--anything", "a.winnow"]) == 0
    assert asked == [None, Path("a.winnow")]


def test_one_application_is_made(qapp):
    assert app.make_application() is qapp
    assert isinstance(qapp, QObject)

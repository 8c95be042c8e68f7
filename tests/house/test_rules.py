"""Each rule of tests/house/rules.py is broken once, in a run of its own, and must be noticed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

CULPRITS = """
import logging, os, socket, threading, multiprocessing, time
import pytest
from PySide6.QtCore import QObject, QThread, QTimer, qWarning
from PySide6.QtWidgets import QWidget

kept = []

def test_keeps_a_thread():
    thread = threading.Thread(target=kept_event().wait, name="idler", daemon=True)
    thread.start()

def kept_event():
    kept.append(threading.Event())
    return kept[-1]

def test_keeps_a_process():
    process = multiprocessing.get_context("spawn").Process(
        target=time.sleep, args=(60,), daemon=True, name="sleeper"
    )
    process.start()

def test_keeps_a_widget(qapp):
    kept.append(QWidget(objectName="forgotten"))

def test_keeps_a_timer(qapp):
    kept.append(QTimer())
    kept[-1].start(60_000)

def test_leaves_a_single_shot(qapp):
    QTimer.singleShot(60_000, print)

def test_keeps_a_qt_thread(qapp):
    class Sleeper(QThread):
        def run(self):
            while not self.isInterruptionRequested():
                time.sleep(0.01)
    kept.append(Sleeper())
    kept[-1].start()

def test_makes_qt_warn(qapp):
    qWarning("the house shakes")

def test_makes_qt_warn_when_cleared_away(qapp):
    owner = QObject()
    owner.destroyed.connect(warn_late)
    owner.deleteLater()
    kept.append(owner)

def warn_late():
    qWarning("a late complaint")

def test_raises_in_a_slot(qapp):
    timer = QTimer(singleShot=True)
    timer.timeout.connect(fail_in_slot)
    timer.start(0)
    qapp.processEvents()

def fail_in_slot():
    raise ZeroDivisionError("in a slot")

def test_logs_a_warning():
    logging.getLogger("workbench").warning("the grain is wet")

@pytest.mark.logs("the mill burns")
def test_announces_what_it_does_not_log():
    pass

def test_warns():
    import warnings
    warnings.warn("old grain", DeprecationWarning)

def test_reaches_another_machine():
    socket.create_connection(("192.0.2.1", 80), timeout=1)

def test_resolves_another_machine():
    socket.getaddrinfo("example.invalid", 80)

@pytest.mark.yardstick
def test_skips_its_data():
    pytest.skip("no time")
"""

INNOCENTS = """
import logging, os, threading
from pathlib import Path
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

def test_clears_away(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    timer = QTimer(widget)
    timer.start(5)
    QTimer.singleShot(60_000, widget, widget.close)
    QTimer.singleShot(0, print)
    thread = threading.Thread(target=print)
    thread.start()

def test_sees_no_screen_and_an_empty_home(qapp):
    assert QApplication.platformName() == "offscreen"
    assert "DISPLAY" not in os.environ
    assert Path.home() == Path(os.environ["HOME"])
    assert Path(os.environ["HOME"]).name.startswith("winnow-tests-")
    assert not list(Path(os.environ["XDG_CONFIG_HOME"]).iterdir())

@pytest.mark.logs("the grain is wet")
def test_logs_what_it_announces():
    logging.getLogger("workbench").warning("the grain is wet")

@pytest.mark.yardstick
def test_reads_its_data():
    assert True is not False
"""

NOTICED = {
    "test_keeps_a_thread": "a thread still runs: idler",
    "test_keeps_a_process": "a process still runs: sleeper",
    "test_keeps_a_widget": "a top-level widget is left over: QWidget 'forgotten'",
    "test_keeps_a_timer": "a QTimer still runs, started at",
    "test_leaves_a_single_shot": "a QTimer.singleShot has yet to fire, started at",
    "test_keeps_a_qt_thread": "a QThread still runs, started at",
    "test_makes_qt_warn": "the house shakes",
    "test_makes_qt_warn_when_cleared_away": "a late complaint",
    "test_raises_in_a_slot": "ZeroDivisionError: in a slot",
    "test_logs_a_warning": "unexpected in the log: workbench WARNING: the grain is wet",
    "test_announces_what_it_does_not_log": "never logged: the mill burns",
    "test_warns": "DeprecationWarning: old grain",
    "test_reaches_another_machine": "NetworkForbiddenError: socket.",
    "test_resolves_another_machine": "NetworkForbiddenError: socket.getaddrinfo",
    "test_skips_its_data": "skipped in CI although the measuring data is present",
}


def run_pytest(folder: Path, text: str, **environment: str) -> str:
    """Run ``text`` as a test file under the rules of the house; return what pytest printed."""
    (folder / "conftest.py").write_text('pytest_plugins = ["tests.house.rules"]\n')
    file = folder / "test_it.py"
    file.write_text(text)
    command = [sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml")]
    command += ["--rootdir", str(folder), "-p", "no:cacheprovider", "-rA", str(file)]
    done = subprocess.run(
        command,
        cwd=folder,
        env={"PATH": "/usr/bin:/bin", **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def yardstick_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("data")
    (folder / "mt").mkdir()
    return str(folder)


@pytest.fixture(scope="module")
def noticed(tmp_path_factory, yardstick_folder):
    folder = tmp_path_factory.mktemp("culprits")
    return run_pytest(folder, CULPRITS, CI="true", WINNOW_YARDSTICK=yardstick_folder)


@pytest.fixture(scope="module")
def cleared(tmp_path_factory, yardstick_folder):
    folder = tmp_path_factory.mktemp("innocents")
    return run_pytest(folder, INNOCENTS, CI="true", WINNOW_YARDSTICK=yardstick_folder)


@pytest.mark.parametrize("test", NOTICED)
def test_a_broken_rule_is_noticed(noticed, test):
    reports, _, _ = noticed.partition("= PASSES =")
    sections = re.split(r"\n_+ (?:ERROR at teardown of )?(test_\w+) _+\n", reports)
    said = dict(zip(sections[1::2], sections[2::2], strict=True))
    assert NOTICED[test] in said[test], noticed


def test_every_culprit_fails(noticed):
    passed_and_clean = [
        name
        for name in NOTICED
        if f"FAILED test_it.py::{name}" not in noticed
        and f"ERROR test_it.py::{name}" not in noticed
    ]
    assert not passed_and_clean, noticed


def test_those_who_keep_the_rules_pass(cleared):
    assert "4 passed" in cleared, cleared


def test_yardstick_tests_skip_visibly_where_there_is_no_data(tmp_path):
    said = run_pytest(tmp_path, "import pytest\n@pytest.mark.yardstick\ndef test_it(): 1 / 0\n")
    if "1 skipped" not in said:
        assert "1 failed" in said, said  # the data lies beside this checkout
    else:
        assert "the measuring data is not on this machine" in said, said


def test_a_wrong_yardstick_folder_is_refused(tmp_path):
    said = run_pytest(tmp_path, "def test_it(): pass\n", WINNOW_YARDSTICK=str(tmp_path))
    assert "WINNOW_YARDSTICK: no data in" in said, said

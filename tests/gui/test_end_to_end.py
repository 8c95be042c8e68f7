"""The real application on a virtual screen, driven by real keys: from nothing to a report."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "xdotool")

pytestmark = [
    pytest.mark.unhurried,
    pytest.mark.skipif(
        any(shutil.which(tool) is None for tool in TOOLS),
        reason=f"needs {' and '.join(TOOLS)}: apt-get install xvfb xdotool",
    ),
]


class Screen:
    """A virtual screen with the application on it."""

    def __init__(self, folder):
        self.folder = folder
        self.log = (folder / "log.txt").open("w+")
        number = 1000 + os.getpid() % 50_000
        self.server = subprocess.Popen(
            ["Xvfb", f":{number}", "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
            stdout=self.log,
            stderr=self.log,
        )
        self.environment = {
            **os.environ,
            "DISPLAY": f":{number}",
            "QT_QPA_PLATFORM": "xcb",
            "WINNOW_HOME": str(folder / "home"),
            "HOME": str(folder),
        }
        deadline = time.monotonic() + 60
        while not self.tool("getdisplaygeometry") and time.monotonic() < deadline:
            time.sleep(0.1)
        self.application = subprocess.Popen(
            [sys.executable, "-m", "workbench"],
            cwd=ROOT,
            env=self.environment,
            stdout=self.log,
            stderr=self.log,
        )

    def tool(self, *arguments):
        done = subprocess.run(
            ["xdotool", *map(str, arguments)],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
        )
        return done.stdout.strip()

    def wait_for(self, what, found, seconds=40.0):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            assert self.application.poll() is None, f"it ended early: {self.said()}"
            result = found()
            if result:
                return result
            time.sleep(0.1)
        raise AssertionError(f"{what} did not come: {self.titles()} {self.said()}")

    def titles(self):
        windows = self.tool("search", "--onlyvisible", "--name", ".+").split()
        return [self.tool("getwindowname", window) for window in windows]

    def focus(self, title):
        """Wait for a window of that title and give it the keyboard, as a window manager would."""

        def find():
            windows = self.tool("search", "--onlyvisible", "--name", f"^{title}$").split()
            return windows[-1] if windows else None

        window = self.wait_for(f"a window “{title}”", find)

        def has_it():
            self.tool("windowfocus", window)
            return self.tool("getwindowfocus") == window

        self.wait_for(f"the focus of “{title}”", has_it)
        time.sleep(0.5)

    def press_until(self, found, *keys):
        """Press, as a person would, again when nothing came of it."""

        def pressed():
            self.keys(*keys)
            time.sleep(1.0)
            return found()

        self.wait_for(f"what {keys} does", pressed)

    def keys(self, *names):
        for name in names:
            self.tool("key", "--clearmodifiers", name)
            time.sleep(0.15)

    def type(self, text, *then):
        self.tool("type", "--delay", "15", text)
        time.sleep(0.2)
        self.keys(*then)

    def said(self):
        self.log.flush()
        return Path(self.log.name).read_text()

    def close(self):
        for process in (self.application, self.server):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                with contextlib.suppress(subprocess.TimeoutExpired):
                    process.wait(10)
            if process.poll() is None:
                process.kill()
                process.wait()
        self.log.close()


@pytest.fixture
def screen(tmp_path):
    made = Screen(tmp_path)
    yield made
    made.close()


def test_from_the_welcome_page_to_a_report(screen, tmp_path, table):
    project, report = tmp_path / "letters.winnow", tmp_path / "letters-report.html"
    screen.focus("Winnow")
    screen.keys("ctrl+n")
    screen.type("English", "Tab")
    screen.type("de", "Tab", "Tab")  # past the button for a further language
    screen.keys("ctrl+a")
    screen.type(str(project), "Return")
    screen.wait_for("the project", project.exists)
    screen.focus("letters – Winnow")
    screen.keys("ctrl+i")
    screen.focus("Import files")
    screen.type(str(table), "Return")
    screen.focus("letters – Winnow")

    def segments(query):
        import sqlite3

        with contextlib.closing(sqlite3.connect(f"file:{project}?mode=ro", uri=True)) as file:
            return file.execute(f"SELECT count(*) FROM segment WHERE {query}").fetchone()[0]

    # Return does nothing until the preview has been read.
    screen.press_until(lambda: segments("1") == 4, "Return")
    screen.press_until(lambda: segments("last_editor IS NOT NULL") > 0, "ctrl+Return")
    screen.keys("ctrl+shift+r")
    time.sleep(0.5)
    screen.keys("Return")
    screen.wait_for("the report", report.exists)
    time.sleep(0.5)
    assert "Die Katze saß auf der Matte." in report.read_text(encoding="utf-8")
    screen.keys("ctrl+q")
    assert screen.application.wait(30) == 0, screen.said()
    assert "Traceback" not in screen.said()

"""Pictures of the real window: for ``winnow demo --no-gui``, for the README, for looking at."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop
from PySide6.QtWidgets import QApplication

from workbench.config.settings import Settings
from workbench.domain.errors import OutputError, ProjectError
from workbench.gui.app import make_application
from workbench.gui.errors import ErrorReporter
from workbench.gui.main_window import MainWindow
from workbench.gui.theme import ThemeService

_PATIENCE_SECONDS = 30.0
_QUIET_SECONDS = 0.3


def grab_window(
    project: Path,
    out: Path,
    theme: str = "light",
    size: tuple[int, int] = (1440, 900),
    query: str = "",
    select: int | None = None,
    settings: Settings | None = None,
    prepare: Callable[[MainWindow], None] | None = None,
) -> Path:
    """Open the main window on a project, wait until it is painted and idle, and save a PNG.

    ``theme`` is light or dark, ``query`` what the list is filtered by, ``select`` the 1-based row
    that is current, ``prepare`` whatever else should be on the picture. Where there is no
    application yet, one is made on Qt's offscreen platform. Raises ``ProjectError`` if the
    project cannot be opened, ``OutputError`` if the picture cannot be written.
    """
    with _window(theme, size, settings) as window:
        if not window.controller.open(project):
            notice = window.notices.notice
            raise ProjectError(notice.text if notice else f"{project} cannot be opened.")
        settle(window)
        if query:
            window.show_query(query)
            settle(window)
        if select is not None and window.desk is not None:
            window.desk.control.go(select - 1)
            settle(window)
        if prepare is not None:
            prepare(window)
            settle(window)
        _save(window, out)
    return out


def grab_welcome(
    out: Path,
    theme: str = "light",
    size: tuple[int, int] = (1440, 900),
    settings: Settings | None = None,
) -> Path:
    """Save a picture of the welcome page with the projects that ``settings`` remember."""
    with _window(theme, size, settings) as window:
        window.show_recent()
        settle(window)
        _save(window, out)
    return out


@contextmanager
def _window(theme: str, size: tuple[int, int], settings: Settings | None) -> Iterator[MainWindow]:
    """A window of its own, shown, and freed afterwards."""
    if QApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    themes = ThemeService(theme)
    themes.install(application)
    window = MainWindow(_Fixed(settings or Settings(), theme), themes, ErrorReporter())
    window.resize(*size)
    window.show()
    try:
        yield window
    finally:
        window.dispose()


def _save(window: MainWindow, out: Path) -> None:
    if not window.grab().save(str(out)):
        raise OutputError(f"The picture {out} cannot be written; choose another place.")


def settle(window: MainWindow, seconds: float = _PATIENCE_SECONDS) -> None:
    """Let the window paint, and wait until no job has run for a moment."""
    deadline = time.monotonic() + seconds
    quiet_since = time.monotonic()
    while time.monotonic() < deadline:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if window.jobs.busy:
            quiet_since = time.monotonic()
        elif time.monotonic() - quiet_since > _QUIET_SECONDS:
            return


class _Fixed(Settings):
    """The user's settings with one theme, and nothing remembered of the picture taking."""

    def __init__(self, settings: Settings, theme: str) -> None:
        super().__init__(settings._path)
        self._values = {**self._values, "window.theme": theme}
        self._values.pop("state.window.geometry", None)

    def _write(self) -> None:
        return

"""The window that is shown, and the one that takes its place when the language changes."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from workbench.config.settings import Settings
from workbench.gui.errors import ErrorReporter
from workbench.gui.language import use_language
from workbench.gui.main_window import MainWindow
from workbench.gui.theme import ThemeService

_LOOK_MILLISECONDS = 20


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a person was: the project, the filter, the segment."""

    project: Path | None
    query: str
    segment_id: int | None


class Stage(QObject):
    """Keeps the one window of the application; ``window`` is the one in front now."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        themes: ThemeService,
        errors: ErrorReporter,
    ) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._themes = themes
        self._errors = errors
        self._language = settings["window.language"]
        self.window = self._make()

    def close(self) -> None:
        """Close the window and free it."""
        self.window.dispose()

    def _make(self) -> MainWindow:
        window = MainWindow(self._settings, self._themes, self._errors)
        # Queued: the sheet in which the language was chosen goes with its window.
        window.settings_changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)
        return window

    @Slot()
    def _follow(self) -> None:
        language = self._settings["window.language"]
        if language == self._language:
            return
        self._language = language
        old = self.window
        place = _place_of(old)
        # The project is closed first: what was being typed is kept, and the file is free.
        old.host.close_sheet()
        old.controller.close()
        use_language(self._application, language)
        self.window = self._make()
        self.window.setGeometry(old.geometry())
        self.window.setWindowState(old.windowState())
        self.window.show()
        old.dispose()
        _Return(self.window, place)


def _place_of(window: MainWindow) -> _Place:
    session, desk = window.controller.session, window.desk
    if session is None or desk is None:
        return _Place(None, "", None)
    return _Place(session.project.path, desk.query_box.text(), desk.control.segment_id)


class _Return(QObject):
    """Brings a new window to where the old one was, as soon as its list is read."""

    def __init__(self, window: MainWindow, place: _Place) -> None:
        super().__init__(window)
        self._window = window
        self._place = place
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)
        window.show_recent()
        if place.project is not None:
            window.open_project(place.project)
            if place.query:
                window.show_query(place.query)
            self._timer.start()

    @Slot()
    def _look(self) -> None:
        desk = self._window.desk
        if desk is None:
            self._timer.stop()
        elif not self._window.jobs.busy:
            self._timer.stop()
            self._go()

    def _go(self) -> None:
        desk = self._window.desk
        if desk is None or self._place.segment_id is None:
            return
        ids = desk.model.ids
        if self._place.segment_id in ids:
            desk.control.go(ids.index(self._place.segment_id))

"""What the View menu does: it changes settings, and everything else follows from those."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMainWindow

from workbench.config.settings import declared
from workbench.domain.errors import OutputError
from workbench.gui.action_book import ActionBook
from workbench.gui.project_controller import ProjectController
from workbench.gui.sentences import Said, sentence
from workbench.gui.summary import Summary
from workbench.gui.theme import ThemeService

_ZOOM_STEP = 10
_SWITCHES = {"view.hints": "window.show_hints", "view.invisible": "window.show_invisible"}


class ViewActions(QObject):
    """Zoom, theme, switches, and the words on Undo and Redo."""

    def __init__(
        self,
        controller: ProjectController,
        book: ActionBook,
        themes: ThemeService,
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._controller = controller
        self._book = book
        self._themes = themes
        self._window = window
        self.read_settings()
        book.on("view.zoom_in", self.zoom_in)
        book.on("view.zoom_out", self.zoom_out)
        book.on("view.zoom_reset", self.zoom_reset)
        book.on("view.theme", self.switch_theme)
        book.on("view.hints", self._switch)
        book.on("view.invisible", self._switch)
        book.on("view.full_screen", self._full_screen)
        book["edit.undo"].setEnabled(False)
        book["edit.redo"].setEnabled(False)

    def read_settings(self) -> None:
        """Show what the settings say."""
        for action_id, name in _SWITCHES.items():
            self.show_checked(action_id, self._controller.settings[name])
        self._themes.choose(self._controller.settings["window.theme"])

    @Slot(str, object)
    def set(self, name: str, value: object) -> None:
        """Change a setting here and now; one that cannot be written is reported."""
        try:
            self._controller.settings.set(name, value)
        except OutputError as error:
            self._controller.errors.report(error)
        self.read_settings()
        self._controller.settings_moved()

    @Slot()
    def zoom_in(self) -> None:
        """Larger text."""
        self._zoom(self._controller.settings["window.zoom"] + _ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Smaller text."""
        self._zoom(self._controller.settings["window.zoom"] - _ZOOM_STEP)

    @Slot()
    def zoom_reset(self) -> None:
        """Text as it was made."""
        self._zoom(declared("window.zoom").default)

    def _zoom(self, percent: int) -> None:
        setting = declared("window.zoom")
        low, high = int(setting.minimum or 0), int(setting.maximum or percent)
        self.set("window.zoom", min(max(percent, low), high))

    @Slot()
    def switch_theme(self) -> None:
        """From light to dark and back."""
        self.set("window.theme", "light" if self._themes.theme.dark else "dark")

    @Slot()
    def _switch(self) -> None:
        for action_id, name in _SWITCHES.items():
            checked = self._book[action_id].isChecked()
            if checked != self._controller.settings[name]:
                self.set(name, checked)

    @Slot()
    def _full_screen(self) -> None:
        if self._book["view.full_screen"].isChecked():
            self._window.showFullScreen()
        else:
            self._window.showNormal()

    def show_checked(self, action_id: str, checked: bool) -> None:
        """Show a switch as it stands, without doing what it does."""
        action = self._book[action_id]
        action.blockSignals(True)
        action.setChecked(checked)
        action.blockSignals(False)

    def show_undo(self, summary: Summary) -> None:
        """Say what Undo and Redo would do; nothing to do, nothing to press."""
        for action_id, title in (("edit.undo", summary.undo), ("edit.redo", summary.redo)):
            action = self._book[action_id]
            action.setEnabled(bool(title))
            words = self._book.spec(action_id).text
            action.setText(f"{words}: {sentence(title, Said.TITLE)}" if title else words)
            keys = self._book.shown_keys(self._book.spec(action_id))
            action.setToolTip(f"{action.text()} ({keys})" if keys else action.text())

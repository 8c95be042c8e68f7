"""Adding a translation model, wherever a sheet offers it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from workbench.gui import files
from workbench.gui.project_controller import ProjectController


class AddModelMenu(QMenu):
    """Asks for a packed model or a model folder, and has it added in the background."""

    def __init__(self, controller: ProjectController, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self.addAction(self.tr("A packed model (.argosmodel)…"), self._add_file)
        self.addAction(self.tr("A model folder…"), self._add_folder)

    def hang_on(self, button: QPushButton) -> None:
        """Open below this button."""
        button.setMenu(self)
        button.setProperty("menued", True)

    @Slot()
    def _add_file(self) -> None:
        path = files.ask_model_file(self.parentWidget())
        if path is not None:
            self._controller.add_model(path)

    @Slot()
    def _add_folder(self) -> None:
        folder = files.documents_folder()
        path = files.ask_folder(self.parentWidget(), self.tr("Add a model"), folder)
        if path is not None:
            self._controller.add_model(path)

"""The translation models on this machine: what there is, whence, adding and removing."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.domain.errors import WinnowError
from workbench.domain.progress import Progress
from workbench.gui.desk.inspector.cards import Card, Sentence, Words
from workbench.gui.dialogs.add_model import AddModelMenu
from workbench.gui.fields import paragraph
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.project_controller import ProjectController
from workbench.gui.sentences import languages_in, sentence
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService
from workbench.mt.model_folder import Discovery, ModelFolder
from workbench.services.models import is_own, list_models, remove_model


class ModelsSheet(Sheet):
    """Reads in the background; broken models are named with what is wrong, not hidden."""

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Translation models"), themes, parent, wide=640)
        self._controller = controller
        self._shown: list[QWidget] = []
        self._state = paragraph(self.tr("Looking…"), "muted", self)
        self.body.addWidget(self._state)
        add = self.add_button(self.tr("Add a model"))
        self.add_menu = AddModelMenu(controller, self)
        self.add_menu.hang_on(add)
        controller.models_changed.connect(self._read)
        self._read()

    @Slot()
    def _read(self) -> None:
        def work(_progress: Progress) -> Discovery:
            return list_models()

        self._controller.jobs.run(self.tr("Looking for models"), work, self._show, lane="preview")

    @Slot(object)
    def _show(self, found: Discovery) -> None:
        for widget in self._shown:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._shown = [self._card(model) for model in found.models]
        self._shown += [self._broken(problem) for problem in found.problems]
        for widget in self._shown:
            self.body.addWidget(widget)
            widget.show()
        self._state.setText(
            self.tr(
                "There are no models here. Add a packed model of Argos Translate, an OPUS-MT or "
                "a CTranslate2 folder; nothing is downloaded unless you do it."
            )
        )
        self._state.setVisible(not self._shown)
        self.order_tabs()

    def _card(self, model: ModelFolder) -> Card:
        card = Card(self)
        name = Label(model.name, card)
        name.setFont(chrome_font(1, bold=True))
        head: QHBoxLayout = card.add_head(name)
        head.addWidget(Sentence(languages_in(model.languages), card), 1)
        if is_own(model):
            remove = QPushButton(self.tr("Remove"), card)
            remove.setProperty("kind", "link")
            remove.setAccessibleName(self.tr("Remove the model %1").replace("%1", model.name))
            remove.setProperty("model", model.name)
            remove.clicked.connect(self._remove)
            head.addWidget(remove)
        size = self.tr("%1 MB").replace("%1", f"{model.size / 1e6:.0f}")
        licence = model.licence or self.tr("licence not said")
        whose = self.tr("your own") if is_own(model) else self.tr("came with Winnow")
        card.body.addWidget(Sentence(" · ".join((size, licence, whose)), card, muted=True))
        if model.origin:
            card.body.addWidget(Words(model.origin, card, muted=True))
        card.setAccessibleName(f"{model.name}: {languages_in(model.languages)}")
        card.setToolTip(str(model.path))
        return card

    def _broken(self, problem: str) -> Card:
        card = Card(self)
        title = Label(self.tr("A model that cannot be used"), card)
        title.setFont(chrome_font(0, bold=True))
        card.add_head(title)
        card.body.addWidget(Sentence(sentence(problem), card))
        return card

    @Slot()
    def _remove(self) -> None:
        """A second click removes: the files are deleted, and no undo brings them back."""
        button = self.sender()
        if not isinstance(button, QPushButton):
            return
        if not button.property("asked"):
            button.setProperty("asked", True)
            button.setText(self.tr("Delete its files?"))
            return
        name = str(button.property("model"))

        def work(_progress: Progress) -> ModelFolder:
            return remove_model(name)

        self._controller.jobs.run(self.tr("Removing the model"), work, self._removed, self._failed)

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        if isinstance(error, WinnowError):
            self.show_trouble(error)
        else:
            self._controller.errors.report(error)

    @Slot(object)
    def _removed(self, _model: ModelFolder) -> None:
        self._controller.models_changed.emit()

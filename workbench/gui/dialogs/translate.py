"""Translating: which model, and which segments; what is missing is said plainly."""

from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QRadioButton,
    QWidget,
)

from workbench.domain.errors import WinnowError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.gui.dialogs.add_model import AddModelMenu
from workbench.gui.fields import form, paragraph
from workbench.gui.label import Label
from workbench.gui.project_controller import ProjectController
from workbench.gui.sentences import languages_in
from workbench.gui.sheet import Sheet
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text
from workbench.mt.option_profile import OptionProfile
from workbench.services.translation_profiles import (
    SHELF,
    keep_profile,
    project_profile,
    read_profile,
)


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be had for one target language; ``through`` is the language between, where only
    two engines together lead there.
    """

    source: Language
    language: Language
    engines: tuple[str, ...]
    empty: int
    total: int
    through: Language | None = None


class TranslateSheet(Sheet):
    """Translates into one target language of the project at a time."""

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Translate"), themes, parent)
        self._controller = controller
        self._offers: list[Offer] = []
        self.language = QComboBox(self)
        self.engine = QComboBox(self)
        self._language_label = Label(self.tr("Into"), self)
        rows = form()
        rows.addRow(self._language_label, self.language)
        rows.addRow(self.tr("Model"), self.engine)
        self.options = QComboBox(self)
        rows.addRow(self.tr("Options"), self.options)
        self.body.addLayout(rows)
        self._about = paragraph("", "muted", self)
        self.body.addWidget(self._about)
        self.keep = QCheckBox(self.tr("Keep these options with the project"), self)
        self.body.addWidget(self.keep)
        self._which = QButtonGroup(self)
        self.only_empty = QRadioButton(self.tr("Segments without a translation"), self)
        self.all = QRadioButton(self.tr("Every segment; targets that are there stay"), self)
        self.only_empty.setChecked(True)
        for button in (self.only_empty, self.all):
            self._which.addButton(button)
            self.body.addWidget(button)
        self._count = paragraph("", "muted", self)
        self.body.addWidget(self._count)
        self._missing = paragraph("", "", self)
        self._missing.setTextInteractionFlags(
            self._missing.textInteractionFlags().TextSelectableByMouse
        )
        self.body.addWidget(self._missing)
        self._missing.hide()
        add = self.add_button(self.tr("Add a model"))
        self.add_menu = AddModelMenu(controller, self)
        self.add_menu.hang_on(add)
        self._go = self.add_button(self.tr("Translate"), primary=True)
        self._go.setEnabled(False)
        self._go.clicked.connect(self.translate)
        self.language.currentIndexChanged.connect(self._show_offer)
        self.only_empty.toggled.connect(self._show_offer)
        controller.models_changed.connect(self._read)
        self._profiles: list[tuple[str | None, OptionProfile]] = []
        self._offer_options()
        self.options.currentIndexChanged.connect(self._show_options)
        self._show_options()
        self._read()

    def _offer_options(self) -> None:
        """The project's own options first; a broken file of options is named, not offered."""
        session = self._controller.session
        if session is None:
            return
        troubles = []
        try:
            kept = project_profile(session)
        except WinnowError as error:
            kept = None
            troubles.append(str(error))
        if kept is not None:
            self._profiles.append((None, kept))
            self.options.addItem(self.tr("%1 (the project’s)").replace("%1", kept.name))
        for found in SHELF.files():
            if found.trouble:
                troubles.append(found.trouble)
            else:
                self._profiles.append((str(found.path), read_profile(found.path)))
                self.options.addItem(found.name)
        self.show_trouble("\n".join(troubles))

    @Slot()
    def _show_options(self) -> None:
        place = self.options.currentIndex()
        if 0 <= place < len(self._profiles):
            path, profile = self._profiles[place]
            self._about.setText(profile.description)
            self._about.setVisible(bool(profile.description))
            self.keep.setEnabled(path is not None)
            self.keep.setChecked(path is None)

    @Slot()
    def _read(self) -> None:
        session = self._controller.session
        if session is None:
            return
        project = session.project

        def work(_progress: Progress) -> list[Offer]:
            return [_offer(project, language) for language in project.target_languages]

        self._controller.jobs.run(
            self.tr("Looking for models"), work, self._show_offers, lane="preview"
        )

    @Slot(object)
    def _show_offers(self, offers: list[Offer]) -> None:
        self._offers = offers
        self.language.clear()
        for offer in offers:
            self.language.addItem(languages_in(offer.language.name), offer.language.code)
        self.language.setVisible(len(offers) > 1)
        self._language_label.setVisible(len(offers) > 1)
        self._show_offer()

    @Slot()
    def _show_offer(self) -> None:
        place = self.language.currentIndex()
        if not 0 <= place < len(self._offers):
            return
        offer = self._offers[place]
        engines = [self.engine.itemText(i) for i in range(self.engine.count())]
        if engines != list(offer.engines):
            self.engine.clear()
            self.engine.addItems(offer.engines)
        self.engine.setEnabled(len(offer.engines) > 0)
        self._missing.setText(self._lacking(offer))
        self._missing.setVisible(bool(self._missing.text()))
        for button in (self.only_empty, self.all):
            button.setEnabled(bool(offer.engines))
        number = offer.empty if self.only_empty.isChecked() else offer.total
        text = count_text(QT_TRANSLATE_NOOP("Words", "%n segment(s) to translate."), number)
        if offer.total and not number:
            text = self.tr("Every segment has a translation already.")
        self._count.setText(text)
        self._count.setVisible(bool(offer.engines))
        self._go.setEnabled(bool(offer.engines) and number > 0)

    def _lacking(self, offer: Offer) -> str:
        """What to get where no model leads straight to the language; empty where one does."""
        if offer.through is not None:
            text = self.tr(
                "No model leads straight from %1 to %2; these two go through %3, where meaning may "
                "be lost. “Add a model” takes one of the pair."
            ).replace("%3", languages_in(offer.through.name))
        elif not offer.engines:
            text = self.tr(
                "There is no model for %1 → %2 yet. Download one of the pair: a package of Argos "
                "Translate (translate-%4_%5, a file ending in .argosmodel), an OPUS-MT or a "
                "CTranslate2 model. Then press “Add a model”."
            )
            text = text.replace("%4", offer.source.base).replace("%5", offer.language.base)
        else:
            return ""
        names = languages_in(offer.source.name), languages_in(offer.language.name)
        return text.replace("%1", names[0]).replace("%2", names[1])

    @Slot()
    def translate(self) -> None:
        """Begin."""
        offer = self._offers[self.language.currentIndex()]
        only = "empty" if self.only_empty.isChecked() else "all"
        session, place = self._controller.session, self.options.currentIndex()
        if session is None or not 0 <= place < len(self._profiles):
            return
        path, profile = self._profiles[place]
        if path is not None and self.keep.isChecked():
            try:
                self._controller.changed.emit(keep_profile(session, path))
            except WinnowError as error:
                self.show_trouble(error)
                return
        model = self.engine.currentText() or None
        self._controller.translate(model, offer.language, only, profile)
        self.dismiss()


def _offer(project: object, language: Language) -> Offer:
    from workbench.mt.registry import engine_names, way_through
    from workbench.services.translating import model_roots
    from workbench.store.project_file import ProjectFile
    from workbench.store.query import Condition, Query

    assert isinstance(project, ProjectFile)
    source, roots = project.source_language, model_roots()
    of_language = Condition("language", ":", language.code)
    total = len(project.segments.ids(Query((of_language,))))
    empty = len(project.segments.ids(Query((of_language, Condition("is", ":", "empty")))))
    engines = tuple(engine_names(source, language, roots))
    way = way_through(source, language, roots) if not engines else None
    if way is not None:
        return Offer(source, language, (way[1],), empty, total, way[0])
    return Offer(source, language, engines, empty, total)

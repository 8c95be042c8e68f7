"""What the project lays down for everybody: rules of review, and how errors are marked."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.errors import WinnowError
from workbench.gui import files
from workbench.gui.dialogs.profile_choice import ProfileField
from workbench.gui.fields import form, paragraph
from workbench.gui.label import Label
from workbench.gui.language import translated_table
from workbench.gui.project_controller import ProjectController
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService
from workbench.review.rules import ScoreName, ScoringRules
from workbench.review.typology import Typology
from workbench.services.project_settings import (
    ProjectRules,
    rules_of,
    typology_choices,
    typology_from,
    with_threshold,
)
from workbench.services.session import Session


class ProjectSettingsSheet(Sheet):
    """Changes hold for everybody who opens the project; marks and statuses stay as they are."""

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Project settings"), themes, parent, wide=560)
        self._controller = controller
        session = controller.session
        assert session is not None
        self._rules = rules_of(session)
        self._typologies = typology_choices(session)
        self._own: dict[int, Path] = {}
        self._add_review()
        self._add_checks(session)
        self._add_marking()
        self._add_scoring()
        self.go = self.add_button(self.tr("Keep"), primary=True)
        self.go.clicked.connect(self.take)
        self._show_typology()
        if session.project.read_only:
            self.show_trouble(self.tr("This project is read-only."))
            self.go.setEnabled(False)

    def _caption(self, text: str) -> None:
        heading = Label(text, self)
        heading.setProperty("role", "caption")
        self.body.addWidget(heading)

    def _add_review(self) -> None:
        self._caption(self.tr("Review"))
        self.four_eyes = QCheckBox(
            self.tr("Four eyes: nobody approves what they last edited"), self
        )
        self.four_eyes.setChecked(self._rules.four_eyes)
        self.forbid = QCheckBox(
            self.tr("Let nobody confirm a segment with a critical finding"), self
        )
        self.forbid.setChecked(self._rules.forbid_critical)
        self.body.addWidget(self.four_eyes)
        self.body.addWidget(self.forbid)

    def _add_checks(self, session: Session) -> None:
        self._caption(self.tr("Checks"))
        self.profile = ProfileField(session, self)
        self.profile.troubled.connect(self.show_trouble)
        self.body.addWidget(self.profile)

    def _add_marking(self) -> None:
        self._caption(self.tr("Marking errors"))
        self.protocol = QComboBox(self)
        self.protocol.addItem(self.tr("MQM: error type and severity"), False)
        self.protocol.addItem(self.tr("ESA: minor or major, and a score of 0 to 100"), True)
        self.protocol.setCurrentIndex(int(self._rules.esa))
        self.typology = QComboBox(self)
        for one in self._typologies:
            self.typology.addItem(one.title)
        names = [one.name for one in self._typologies]
        self.typology.setCurrentIndex(names.index(self._rules.typology.name))
        self.typology.currentIndexChanged.connect(self._show_typology)
        self.from_file = QPushButton(self.tr("From a file…"), self)
        self.from_file.clicked.connect(self._ask_file)
        rows = form()
        rows.addRow(self.tr("Protocol"), self.protocol)
        rows.addRow(self.tr("Typology"), self.typology)
        rows.addRow("", self.from_file)
        self.body.addLayout(rows)
        self.counted = paragraph("", "muted", self)
        self.body.addWidget(self.counted)
        self.leaves: dict[str, QCheckBox] = {}
        self._list = QScrollArea(self)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.StyledPanel)
        self._list.setFixedHeight(190)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body.addWidget(self._list)

    def _add_scoring(self) -> None:
        self._caption(self.tr("What passes"))
        self.has_threshold = QCheckBox(self.tr("Judge by a threshold"), self)
        self.has_threshold.toggled.connect(self._look)
        self.threshold = QDoubleSpinBox(self)
        self.threshold.setRange(0.1, 99.9)
        self.threshold.setDecimals(1)
        self.accepted = QDoubleSpinBox(self)
        self.accepted.setRange(0.1, 1000.0)
        self.accepted.setDecimals(1)
        self.sample = QSpinBox(self)
        self.sample.setRange(1, 1_000_000)
        self.sample.setSingleStep(100)
        self.sample.setGroupSeparatorShown(True)
        self.decides = QComboBox(self)
        for name in ScoreName:
            self.decides.addItem(_score_title(self, name), name.value)
        self.body.addWidget(self.has_threshold)
        rows = form()
        rows.addRow(self.tr("Passes from"), self.threshold)
        rows.addRow(self.tr("Penalty points accepted"), self.accepted)
        rows.addRow(self.tr("in so many words"), self.sample)
        rows.addRow(self.tr("Score that decides"), self.decides)
        self.body.addLayout(rows)

    @property
    def _chosen_typology(self) -> Typology:
        return self._typologies[self.typology.currentIndex()]

    @Slot()
    def _show_typology(self) -> None:
        """The leaves and the rules of the typology that is chosen now."""
        typology = self._chosen_typology
        same = typology.name == self._rules.typology.name and not self._own
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(2)
        self.leaves = {}
        for dimension in typology.dimensions:
            heading = Label(dimension.itself.title, page)
            heading.setProperty("role", "muted")
            column.addWidget(heading)
            for leaf in dimension.leaves or (dimension.itself,):
                box = QCheckBox(translated_table("Typology", leaf.title).replace("&", "&&"), page)
                box.setToolTip(leaf.description)
                box.setChecked(leaf.id in typology.chosen)
                box.toggled.connect(self._look)
                self.leaves[leaf.id] = box
                column.addWidget(box)
        page.setAutoFillBackground(False)
        self._list.setWidget(page)
        self._list.viewport().setAutoFillBackground(False)
        self._show_rules(self._rules.scoring if same else typology.rules)
        self._look()

    def _show_rules(self, rules: ScoringRules) -> None:
        self.has_threshold.setChecked(rules.pass_threshold is not None)
        self.threshold.setValue(rules.pass_threshold or 90.0)
        self.accepted.setValue(rules.accepted_points or 10.0)
        self.sample.setValue(int(rules.reference_size))
        self.decides.setCurrentIndex(list(ScoreName).index(rules.decides))

    @Slot()
    def _look(self) -> None:
        chosen = sum(box.isChecked() for box in self.leaves.values())
        text = self.tr("%1 of %2 error types have keys; a dozen is what fingers remember.")
        text = text.replace("%1", str(chosen)).replace("%2", str(len(self.leaves)))
        self.counted.setText(text)
        for field in (self.threshold, self.accepted, self.sample, self.decides):
            field.setEnabled(self.has_threshold.isChecked())
        if hasattr(self, "go"):
            self.go.setEnabled(chosen > 0)

    @Slot()
    def _ask_file(self) -> None:
        path = files.ask_typology(self)
        if path is not None:
            self.add_typology(path)

    def add_typology(self, path: Path) -> None:
        """Offer a team's own typology; what is wrong with it is said."""
        try:
            typology = typology_from(path)
        except WinnowError as error:
            self.show_trouble(error)
            return
        self.show_trouble("")
        self._typologies.append(typology)
        self._own[len(self._typologies) - 1] = path
        self.typology.addItem(typology.title)
        self.typology.setCurrentIndex(len(self._typologies) - 1)

    @Slot()
    def take(self) -> None:
        """Keep what was set."""
        typology = self._chosen_typology
        held = self.has_threshold.isChecked()
        try:
            scoring = with_threshold(
                typology.rules
                if typology.name != self._rules.typology.name
                else self._rules.scoring,
                self.threshold.value() if held else None,
                self.accepted.value() if held else None,
                float(self.sample.value()),
                ScoreName(self.decides.currentData()),
            )
        except WinnowError as error:
            self.show_trouble(error)
            return
        order = [*typology.chosen, *self.leaves]
        chosen = [one for one in dict.fromkeys(order) if self._is_chosen(one)]
        self._controller.set_project_rules(
            ProjectRules(
                self.four_eyes.isChecked(),
                self.forbid.isChecked(),
                bool(self.protocol.currentData()),
                typology,
                tuple(chosen),
                scoring,
                self._own.get(self.typology.currentIndex()),
                self.profile.changed_text,
            )
        )
        self.dismiss()

    def _is_chosen(self, leaf: str) -> bool:
        box = self.leaves.get(leaf)
        return box is not None and box.isChecked()


def _score_title(sheet: QWidget, name: ScoreName) -> str:
    return {
        ScoreName.RAW: sheet.tr("raw"),
        ScoreName.CALIBRATED: sheet.tr("calibrated"),
        ScoreName.NONLINEAR: sheet.tr("non-linear"),
    }[name]

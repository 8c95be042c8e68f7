"""Which profile of checks a project carries: a shipped one, one's own, or one of a file."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout, QWidget

from workbench.domain.errors import WinnowError
from workbench.gui import files
from workbench.gui.fields import form, paragraph
from workbench.services.profiles import ProfileChoice, choice_from, profile_choices
from workbench.services.session import Session


class ProfileField(QWidget):
    """``troubled`` carries what is wrong with a file, or nothing after a good one."""

    troubled = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._choices, current = profile_choices(session)
        self._before = self._choices[current].text
        self.box = QComboBox(self)
        for choice in self._choices:
            self.box.addItem(choice.title)
        self.box.setCurrentIndex(current)
        self.from_file = QPushButton(self.tr("From a file…"), self)
        self.from_file.clicked.connect(self._ask_file)
        self.about = paragraph("", "muted", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        rows = form()
        rows.addRow(self.tr("Profile"), self.box)
        rows.addRow("", self.from_file)
        column.addLayout(rows)
        column.addWidget(self.about)
        self.box.currentIndexChanged.connect(self._tell)
        self._tell()

    @property
    def chosen(self) -> ProfileChoice:
        """The profile that is chosen now."""
        return self._choices[self.box.currentIndex()]

    @property
    def changed_text(self) -> str | None:
        """The TOML to give the project; None if nothing was changed."""
        return None if self.chosen.text == self._before else self.chosen.text

    @Slot()
    def _tell(self) -> None:
        said = [self.chosen.description, *self.chosen.notes]
        self.about.setText("\n".join(one for one in said if one))

    @Slot()
    def _ask_file(self) -> None:
        path = files.ask_profile(self)
        if path is not None:
            self.add_file(path)

    def add_file(self, path: Path) -> None:
        """Offer the profile or checklist of a file; what is left out of it is named."""
        try:
            choice = choice_from(path)
        except WinnowError as error:
            self.troubled.emit(error)
            return
        self.troubled.emit("")
        self._choices.append(choice)
        self.box.addItem(choice.title)
        self.box.setCurrentIndex(len(self._choices) - 1)

"""Who is working: the name that signs every change, and the role that the confirm key follows."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from workbench.config.settings import Settings
from workbench.domain.statuses import Role
from workbench.gui.fields import form, paragraph
from workbench.gui.person import role_word
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService


class PersonSheet(Sheet):
    """``setting_chosen`` carries a setting's name and its new value."""

    setting_chosen = Signal(str, object)

    def __init__(
        self, settings: Settings, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Who is working"), themes, parent)
        self.name = QLineEdit(settings.user_name, self)
        self.name.selectAll()
        self.role = QComboBox(self)
        for role in Role:
            self.role.addItem(role_word(role), role.value)
        self.role.setCurrentIndex(list(Role).index(settings.role))
        rows = form()
        rows.addRow(self.tr("Name"), self.name)
        rows.addRow(self.tr("Role"), self.role)
        self.body.addLayout(rows)
        self.body.addWidget(
            paragraph(
                self.tr(
                    "The name signs every change and every mark. A translator confirms, a reviewer"
                    " or lead approves."
                ),
                "muted",
            )
        )
        self.go = self.add_button(self.tr("Keep"), primary=True)
        self.go.clicked.connect(self.take)

    @Slot()
    def take(self) -> None:
        """Keep both."""
        self.setting_chosen.emit("user.name", self.name.text().strip())
        self.setting_chosen.emit("user.role", self.role.currentData())
        self.dismiss()

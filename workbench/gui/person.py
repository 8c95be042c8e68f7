"""Who is working and as what: shown at the foot of the window, changed with two keys."""

from PySide6.QtCore import QCoreApplication, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from workbench.config.settings import Settings
from workbench.domain.statuses import Role
from workbench.gui.strings import QT_TRANSLATE_NOOP

ROLES = {
    Role.TRANSLATOR: QT_TRANSLATE_NOOP("Roles", "translator"),
    Role.REVIEWER: QT_TRANSLATE_NOOP("Roles", "reviewer"),
    Role.LEAD: QT_TRANSLATE_NOOP("Roles", "lead"),
}
# What the menu says; the letter behind & is the second of the two keys.
_MEANINGS = {
    Role.TRANSLATOR: QT_TRANSLATE_NOOP("Roles", "&Translator: Ctrl+Enter confirms"),
    Role.REVIEWER: QT_TRANSLATE_NOOP("Roles", "&Reviewer: Ctrl+Enter approves"),
    Role.LEAD: QT_TRANSLATE_NOOP("Roles", "&Lead: Ctrl+Enter approves"),
}


def role_word(role: Role) -> str:
    """``reviewer`` in the language of the window."""
    return QCoreApplication.translate("Roles", ROLES[role])


class PersonButton(QPushButton):
    """``setting_chosen`` carries a setting's name and its new value, ``name_asked`` nothing."""

    setting_chosen = Signal(str, object)
    name_asked = Signal()

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.menu_shown: QMenu | None = None
        self.setProperty("kind", "link")
        self.clicked.connect(self.ask)
        self.show_person()

    @Slot()
    def show_person(self) -> None:
        """Show who the settings name."""
        name, role = self._settings.user_name, role_word(self._settings.role)
        self.setText(f"{name} · {role}".replace("&", "&&"))
        text = self.tr("Working: %1, as %2. Click to change.")
        self.setToolTip(text.replace("%1", name).replace("%2", role))
        self.setAccessibleName(text.replace("%1", name).replace("%2", role))

    @Slot()
    def ask(self) -> None:
        """A menu at the foot: a role by its letter, or another name."""
        menu = QMenu(self)
        for role, title in _MEANINGS.items():
            action = QAction(QCoreApplication.translate("Roles", title), menu)
            action.setCheckable(True)
            action.setChecked(role is self._settings.role)
            action.setData(role.value)
            action.triggered.connect(self._role_chosen)
            menu.addAction(action)
        menu.addSeparator()
        name = QAction(self.tr("Another &name…"), menu)
        name.triggered.connect(self.name_asked)
        menu.addAction(name)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu_shown = menu
        corner = self.mapToGlobal(self.rect().topLeft())
        menu.popup(corner - QPoint(0, menu.sizeHint().height()))

    def _role_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.setting_chosen.emit("user.role", action.data())

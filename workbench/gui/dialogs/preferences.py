"""Preferences, made from the table of settings; what is changed holds at once."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from workbench.config.settings import SETTINGS, Setting, Settings
from workbench.gui.action_book import ActionBook
from workbench.gui.dialogs.keys_page import KeysPage
from workbench.gui.dialogs.setting_editor import (
    SettingEditor,
    shown_description,
    shown_group,
    shown_title,
)
from workbench.gui.fields import form, paragraph
from workbench.gui.label import Label
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService


class PreferencesSheet(Sheet):
    """``setting_chosen`` carries a name and a value; whoever shows the sheet writes it."""

    setting_chosen = Signal(str, object)

    def __init__(
        self,
        settings: Settings,
        book: ActionBook,
        themes: ThemeService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Preferences"), themes, parent, wide=680, placed_right=False, tall=True
        )
        self.editors: dict[str, SettingEditor] = {}
        self._settings = settings
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = self._settings_page()
        scroll.setWidget(page)
        page.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        tabs.addTab(scroll, self.tr("Settings"))
        self.keys = KeysPage(book, themes)
        tabs.addTab(self.keys, self.tr("Keys"))
        self.tabs = tabs
        self.body.addWidget(tabs)

    def _settings_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 16, 12, 8)
        column.setSpacing(20)
        for group, members in _groups().items():
            section = QVBoxLayout()
            section.setSpacing(8)
            heading = Label(shown_group(group), page)
            heading.setProperty("role", "caption")
            section.addWidget(heading)
            rows = form()
            for setting in members:
                self._add(rows, setting)
            section.addLayout(rows)
            column.addLayout(section)
        column.addStretch(1)
        return page

    def _add(self, rows: QFormLayout, setting: Setting) -> None:
        editor = SettingEditor(setting, self._settings[setting.name], self)
        editor.value_changed.connect(self._chosen)
        self.editors[setting.name] = editor
        cell = QWidget(self)
        inside = QVBoxLayout(cell)
        inside.setContentsMargins(0, 0, 0, 4)
        inside.setSpacing(2)
        inside.addWidget(editor)
        inside.addWidget(paragraph(shown_description(setting), "muted", cell))
        label = Label("" if setting.type is bool else shown_title(setting), self)
        label.setMinimumWidth(160)
        label.setBuddy(editor)
        rows.addRow(label, cell)

    @Slot(str, object)
    def _chosen(self, name: str, value: object) -> None:
        self.setting_chosen.emit(name, value)


def _groups() -> dict[str, list[Setting]]:
    found: dict[str, list[Setting]] = {}
    for setting in SETTINGS:
        found.setdefault(setting.group, []).append(setting)
    return found

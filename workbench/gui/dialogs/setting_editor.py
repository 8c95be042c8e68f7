"""The field for one declared setting: a switch, a choice, a number or a text."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from workbench.config.settings import Setting

_LARGEST = 1_000_000


class SettingEditor(QWidget):
    """Made from the declaration alone. ``value_changed`` carries the name and the new value."""

    value_changed = Signal(str, object)

    def __init__(self, setting: Setting, value: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setting = setting
        self._field = self._make(setting)
        self._field.setAccessibleName(_shown(setting.title))
        self._field.setAccessibleDescription(_shown(setting.description))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._field)
        if not isinstance(self._field, QLineEdit):
            row.addStretch(1)
        self.setFocusProxy(self._field)
        self.set_value(value)
        self._connect()

    def _make(self, setting: Setting) -> QWidget:
        if setting.type is bool:
            return QCheckBox(_shown(setting.title), self)
        if setting.choices:
            box = QComboBox(self)
            labels = setting.labels or setting.choices
            for choice, label in zip(setting.choices, labels, strict=True):
                words = _shown(label)
                box.addItem(words[:1].upper() + words[1:], choice)
            return box
        if setting.type in (int, float):
            spin = QSpinBox(self) if setting.type is int else QDoubleSpinBox(self)
            low = setting.minimum if setting.minimum is not None else -_LARGEST
            high = setting.maximum if setting.maximum is not None else _LARGEST
            if isinstance(spin, QSpinBox):
                spin.setRange(int(low), int(high))
            else:
                spin.setRange(low, high)
            spin.setMinimumWidth(96)
            # The style sheet's padding does not reach the field inside.
            spin.lineEdit().setTextMargins(5, 0, 0, 0)
            return spin
        return QLineEdit(self)

    def _connect(self) -> None:
        field = self._field
        if isinstance(field, QCheckBox):
            field.toggled.connect(self._tell)
        elif isinstance(field, QComboBox):
            field.activated.connect(self._tell)
        elif isinstance(field, QSpinBox | QDoubleSpinBox):
            field.setKeyboardTracking(False)
            field.valueChanged.connect(self._tell)
        elif isinstance(field, QLineEdit):
            field.editingFinished.connect(self._tell)

    def value(self) -> Any:
        """What the field says, in the setting's type."""
        field = self._field
        if isinstance(field, QCheckBox):
            return field.isChecked()
        if isinstance(field, QComboBox):
            return field.currentData()
        if isinstance(field, QSpinBox | QDoubleSpinBox):
            return field.value()
        assert isinstance(field, QLineEdit)
        return field.text().strip()

    def set_value(self, value: Any) -> None:
        """Show another value, telling nobody."""
        field = self._field
        field.blockSignals(True)
        if isinstance(field, QCheckBox):
            field.setChecked(value)
        elif isinstance(field, QComboBox):
            field.setCurrentIndex(field.findData(value))
        elif isinstance(field, QSpinBox | QDoubleSpinBox):
            field.setValue(value)
        elif isinstance(field, QLineEdit):
            field.setText(value)
        field.blockSignals(False)

    @Slot()
    def _tell(self) -> None:
        self.value_changed.emit(self.setting.name, self.value())


def _shown(text: str) -> str:
    return QCoreApplication.translate("Settings", text)


def shown_title(setting: Setting) -> str:
    """The title in the language of the window."""
    return _shown(setting.title)


def shown_description(setting: Setting) -> str:
    """The description in the language of the window."""
    return _shown(setting.description)


def shown_group(group: str) -> str:
    """A group's heading in the language of the window."""
    return _shown(group)

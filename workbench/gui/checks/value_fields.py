"""One field for one parameter of a check, by the kind of its value."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workbench.checks.parameters import note_of
from workbench.gui.desk.inspector.finding_card import check_title
from workbench.gui.fields import paragraph
from workbench.gui.language import translated_table

_MOST = 1_000_000
_LINES = 4


class LinesField(QPlainTextEdit):
    """Texts, one a line; Tab goes on."""

    def __init__(self, lines: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__("\n".join(lines), parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + 16)

    def lines(self) -> tuple[str, ...]:
        """What is written, without empty lines and the space around each."""
        kept = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in kept if line))


class ValueField(QWidget):
    """The field with its explanation below; ``changed`` when another value is given."""

    changed = Signal()

    def __init__(self, check: str, name: str, value: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._kind = type(value)
        note = note_of(check, name)
        self.title = translated_table("Checks", note.title)
        about = translated_table("Checks", note.about)
        self.field = self._make(value, note.least, note.most)
        self.field.setAccessibleName(self.title)
        self.field.setAccessibleDescription(f"{check_title(check)}. {about}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.field)
        if about:
            column.addWidget(paragraph(about, "muted", self))

    def _make(self, value: Any, least: float | None, most: float | None) -> QWidget:
        if isinstance(value, bool):
            box = QCheckBox(self.title, self)
            box.setChecked(value)
            box.toggled.connect(self.changed)
            return box
        if isinstance(value, int):
            number = QSpinBox(self)
            number.setRange(int(least or 0), int(_MOST if most is None else most))
            number.setValue(value)
            number.valueChanged.connect(self.changed)
            return number
        if isinstance(value, float):
            real = QDoubleSpinBox(self)
            real.setDecimals(2)
            real.setSingleStep(0.1)
            real.setRange(least or 0.0, _MOST if most is None else most)
            real.setValue(value)
            real.valueChanged.connect(self.changed)
            return real
        if isinstance(value, tuple):
            lines = LinesField(value, self)
            lines.textChanged.connect(self.changed)
            return lines
        text = QLineEdit(str(value), self)
        text.textChanged.connect(self.changed)
        return text

    @property
    def value(self) -> Any:
        """What is given now, of the kind of the first value."""
        field = self.field
        if isinstance(field, QCheckBox):
            return field.isChecked()
        if isinstance(field, (QSpinBox, QDoubleSpinBox)):
            return self._kind(field.value())
        if isinstance(field, LinesField):
            return field.lines()
        assert isinstance(field, QLineEdit)
        return field.text()

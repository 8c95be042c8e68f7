"""The ESA score: a slider and a field that say the same, 0 to 100."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QSpinBox, QVBoxLayout, QWidget

from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label

_NONE = -1


class ScoreField(QWidget):
    """``scored`` carries a value that was set by hand, ``left`` says that Enter was pressed."""

    scored = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal, self)
        self.slider.setRange(0, 100)
        self.slider.setPageStep(10)
        self.slider.setAccessibleName(self.tr("ESA score"))
        self.field = QSpinBox(self)
        self.field.setRange(_NONE, 100)
        self.field.setSpecialValueText("–")
        self.field.setAccessibleName(self.tr("ESA score, 0 to 100"))
        self.field.setKeyboardTracking(True)
        title = Label(self.tr("Score"), self)
        title.setFont(chrome_font(0, bold=True))
        ends = Label(self.tr("0 nothing of the meaning · 34 some · 67 most · 100 perfect"), self)
        ends.setProperty("role", "muted")
        ends.setFont(chrome_font(-1))
        ends.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(self.slider, 1)
        row.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(ends)
        self.slider.valueChanged.connect(self._moved)
        self.field.valueChanged.connect(self._moved)

    def show_score(self, score: int | None) -> None:
        """Show what is scored; None where it is not."""
        for widget, value in ((self.slider, score or 0), (self.field, score)):
            blocked = widget.blockSignals(True)
            widget.setValue(_NONE if value is None else value)
            widget.blockSignals(blocked)

    def write(self) -> None:
        """Put the keys into the field."""
        self.field.setFocus()
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc go back to the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _moved(self, value: int) -> None:
        if value != _NONE:
            self.scored.emit(value)

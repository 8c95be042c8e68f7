"""What each column of a table was taken for, each to be corrected."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QWidget

from workbench.gui.label import Label

if TYPE_CHECKING:
    from workbench.formats.tsv import TableShape

_ACROSS = 4
_MOST = 16  # columns; a table with more is a database
_LONGEST = 28


class ColumnChooser(QWidget):
    """``corrected`` says that somebody said otherwise. Nothing is shown for what is no table."""

    corrected = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[QComboBox] = []
        self._labels: list[QLabel] = []
        self._told = False
        self._filling = False
        self.first_line = QCheckBox(self.tr("The first line names the columns"), self)
        self.first_line.toggled.connect(self._correct)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, 1)
        self.hide()

    def chosen(self) -> tuple[str, ...]:
        """The role of each column; empty as long as nobody corrected one."""
        return tuple(str(box.currentData()) for box in self.boxes) if self._told else ()

    def header(self) -> bool | None:
        """Whether the first line names the columns; None as long as nobody said."""
        return self.first_line.isChecked() if self._told else None

    def show_shape(self, shape: "TableShape | None") -> None:
        """Show the columns of a table; what somebody has corrected stays."""
        columns = shape.columns[:_MOST] if shape is not None else ()
        if shape is None or len(columns) != len(self.boxes):
            self._told = False
            self._make(len(columns))
        self.setVisible(bool(columns))
        if shape is None:
            return
        self._filling = True
        self.first_line.setChecked(shape.header)
        for number, column in enumerate(columns):
            name = column.name or self.tr("Column %1").replace("%1", str(number + 1))
            shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
            self._labels[number].setText(shown)
            self._labels[number].setToolTip(column.example)
            box = self.boxes[number]
            box.setAccessibleName(self.tr("Column “%1” holds").replace("%1", name))
            box.setToolTip(column.example)
            if not self._told:
                box.setCurrentIndex(max(0, box.findData(column.role)))
        self._filling = False

    def _make(self, count: int) -> None:
        for widget in (*self.boxes, *self._labels):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.boxes, self._labels = [], []
        for number in range(count):
            label, box = Label(self), QComboBox(self)
            label.setProperty("role", "muted")
            label.setBuddy(box)
            for role, title in self._roles():
                box.addItem(title, role)
            box.setMinimumContentsLength(8)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.currentIndexChanged.connect(self._correct)
            row, column = divmod(number, _ACROSS)
            self._grid.addWidget(label, 2 * row, column)
            self._grid.addWidget(box, 2 * row + 1, column)
            self._labels.append(label)
            self.boxes.append(box)
        self._grid.addWidget(self.first_line, 2 * (count // _ACROSS + 1) + 1, 0, 1, _ACROSS)

    def _roles(self) -> tuple[tuple[str, str], ...]:
        return (
            ("source", self.tr("Source")),
            ("target", self.tr("Target")),
            ("reference", self.tr("Reference")),
            ("candidate", self.tr("System")),
            ("id", self.tr("Number")),
            ("note", self.tr("Note")),
            ("document", self.tr("Document")),
            ("", self.tr("Leave out")),
        )

    @Slot()
    def _correct(self) -> None:
        if not self._filling:
            self._told = True
            self.corrected.emit()

"""The form under the grid that adds a term: what stands in the source, what to call it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from workbench.domain.terms import TermStatus
from workbench.gui.desk.foot import Foot
from workbench.gui.label import Label

PROJECT, OWN = "project", "own"


@dataclass(frozen=True, slots=True)
class TermForm:
    """What stands in the fields; ``scope`` is ``project`` or ``own``."""

    source: str
    target: str
    status: TermStatus
    keep: bool
    note: str
    scope: str


class TermPanel(Foot):
    """``saved`` says that the term should be kept, ``closed`` that the focus goes back."""

    saved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.source_text = self._text(self.tr("Source: select the term"), self._source_picked)
        self.target_text = self._text(
            self.tr("Target: select its translation"), self._target_picked
        )
        self.source, self.target, self.note = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.note.setPlaceholderText(self.tr("what the term means"))
        self.status = self._choice(
            (self.tr("preferred"), TermStatus.PREFERRED),
            (self.tr("admitted"), TermStatus.ADMITTED),
            (self.tr("deprecated"), TermStatus.DEPRECATED),
            (self.tr("forbidden"), TermStatus.FORBIDDEN),
        )
        self.keep = QCheckBox(self.tr("stays untranslated"), self)
        self.keep.toggled.connect(self._kept)
        self.scope = self._choice(
            (self.tr("this project"), PROJECT), (self.tr("all my projects"), OWN)
        )
        self.scope.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._trouble = Label(self)
        self._trouble.setWordWrap(True)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.setProperty("role", "error")
        self._trouble.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.verb = QPushButton(self.tr("Keep"), self)
        self.verb.setProperty("kind", "primary")
        self.verb.clicked.connect(self.saved)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.close_panel)
        self._lay_out()

    def open_on(self, source: str, target: str, words: tuple[str, str]) -> None:
        """Show a segment's texts, and the words that were selected in them."""
        for text, field in ((source, self.source_text), (target, self.target_text)):
            blocked = field.blockSignals(True)
            field.setText(text)
            field.setCursorPosition(0)
            field.blockSignals(blocked)
        self.source.setText(words[0])
        self.target.setText(words[1])
        self.note.clear()
        self.status.setCurrentIndex(0)
        self.keep.setChecked(False)
        self.show_trouble("")
        self.show()
        if not words[0]:
            self.source_text.setFocus()
        else:
            (self.note if words[1] else self.target).setFocus()

    def form(self) -> TermForm:
        """What stands in the fields now."""
        return TermForm(
            self.source.text().strip(),
            self.target.text().strip(),
            TermStatus(self.status.currentData()),  # Qt hands it back as a plain text
            self.keep.isChecked(),
            self.note.text().strip(),
            self.scope.currentData(),
        )

    def show_trouble(self, text: str) -> None:
        """Say what is missing; an empty text says nothing."""
        self._trouble.setText(text)

    def enter_pressed(self, _event: QKeyEvent) -> None:
        """Keep the term."""
        self.saved.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        rows = (
            (self._label(self.tr("Source"), self.source_text), self.source_text,
             self._label(self.tr("Target"), self.target_text), self.target_text),
            (self._label(self.tr("Source term"), self.source), self.source,
             self._label(self.tr("Target term"), self.target), self.target),
            (self._label(self.tr("Note"), self.note), self.note,
             self._label(self.tr("Status"), self.status), self._choices()),
        )  # fmt: skip
        for number, widgets in enumerate(rows):
            for column, widget in enumerate(widgets):
                grid.addWidget(widget, number, column)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        whose = self._label(self.tr("For"), self.scope)
        for widget in (whose, self.scope, self._trouble, self.verb, self.cancel):
            foot.addWidget(widget)
        grid.addLayout(foot, 3, 0, 1, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _choices(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.status, 1)
        row.addWidget(self.keep)
        return holder

    def _text(self, name: str, picked: Callable[[], None]) -> QLineEdit:
        """One of the segment's texts, to select words in."""
        field = QLineEdit(self)
        field.setReadOnly(True)
        field.setAccessibleName(name)
        field.setToolTip(name)
        field.selectionChanged.connect(picked)
        return field

    def _source_picked(self) -> None:
        if words := self.source_text.selectedText().strip():
            self.source.setText(words)

    def _target_picked(self) -> None:
        if words := self.target_text.selectedText().strip():
            self.target.setText(words)

    def _choice(self, *items: tuple[str, str]) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        for text, data in items:
            box.addItem(text, data)
        return box

    def _label(self, text: str, buddy: QWidget) -> Label:
        label = Label(text, self)
        label.setBuddy(buddy)
        label.setProperty("role", "muted")
        if not buddy.accessibleName():
            buddy.setAccessibleName(text)
        return label

    def _kept(self, kept: bool) -> None:
        self.target.setEnabled(not kept)
        self.status.setEnabled(not kept)

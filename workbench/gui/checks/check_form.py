"""One check: what it finds, how good it is, and everything that can be set of it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.checks.measured import Measured, measured
from workbench.domain.findings import Severity
from workbench.gui.checks.value_fields import LinesField, ValueField
from workbench.gui.desk.inspector.finding_card import check_title
from workbench.gui.desk.words import level_word, number_text
from workbench.gui.fields import form, paragraph
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.language import translated_table
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text
from workbench.services.check_editing import CheckState, CheckValues
from workbench.services.check_switches import cries_wolf

_RIGHT = QT_TRANSLATE_NOOP("CheckForm", "Here: right %n time(s) of %1.")
_OPEN = QT_TRANSLATE_NOOP("CheckForm", "%n open finding(s).")


class CheckForm(QWidget):
    """``edited`` says that a field was changed, ``reset_asked`` that the profile should count
    again, ``shown`` carries the id whose findings should be listed.
    """

    edited = Signal()
    reset_asked = Signal()
    shown = Signal(str)

    def __init__(self, state: CheckState, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        check = state.check
        title = Label(check_title(check.id), self)
        title.setFont(chrome_font(2, bold=True))
        title.setWordWrap(True)
        name = Label(check.id, self)
        name.setProperty("role", "muted")
        name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        about = paragraph(translated_table("Checks", check.description), "", self)
        self.figures = paragraph("\n".join(self._figures()), "muted", self)
        self.show_button = QPushButton(self.tr("Show its findings"), self)
        self.show_button.clicked.connect(self._ask)
        self.show_button.setVisible(state.record.open > 0)
        self.enabled = QCheckBox(self.tr("Runs in this project"), self)
        self.enabled.setChecked(state.values.enabled)
        self.severity = QComboBox(self)
        self.severity.setAccessibleName(self.tr("Severity"))
        own = self.tr("As it says itself (%1)").replace("%1", level_word(check.severity))
        self.severity.addItem(own, "")
        for severity in Severity:
            self.severity.addItem(level_word(severity), severity.value)
        now = state.values.severity.value if state.values.severity else ""
        self.severity.setCurrentIndex(self.severity.findData(now))
        self.parameters = {
            key: ValueField(check.id, key, value, self)
            for key, value in state.values.parameters.items()
        }
        self.exceptions = LinesField(state.values.exceptions, self)
        self.exceptions.setAccessibleName(self.tr("Exceptions"))
        self.reset = QPushButton(self.tr("Back to the profile’s value"), self)
        self.reset.setEnabled(writable and state.changed)
        self.reset.clicked.connect(self.reset_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for text in (title, name, about, self.figures):
            column.addWidget(text)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.show_button)
        foot.addWidget(self.reset)
        foot.addStretch(1)
        column.addLayout(foot)
        column.addSpacing(8)
        column.addWidget(self.enabled)
        column.addLayout(self._rows())
        for widget in self._fields():
            widget.setEnabled(writable)
            widget.installEventFilter(self)
        self.enabled.toggled.connect(self.edited)
        self.severity.currentIndexChanged.connect(self.edited)
        self.exceptions.textChanged.connect(self.edited)
        for value in self.parameters.values():
            value.changed.connect(self.edited)

    def _rows(self) -> QFormLayout:
        rows = form()
        rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        rows.addRow(self.tr("Severity"), self.severity)
        for value in self.parameters.values():
            plain = isinstance(value.field, QCheckBox)
            rows.addRow("" if plain else value.title, value)
        rows.addRow(self.tr("Exceptions"), self.exceptions)
        rows.addRow(
            "",
            paragraph(
                self.tr("Texts on which it says nothing, one a line, letter case aside."),
                "muted",
                self,
            ),
        )
        return rows

    def _fields(self) -> list[QWidget]:
        fields = [value.field for value in self.parameters.values()]
        return [self.enabled, self.severity, *fields, self.exceptions]

    @property
    def values(self) -> CheckValues:
        """What the fields say."""
        severity = self.severity.currentData()
        return CheckValues(
            self.enabled.isChecked(),
            Severity(severity) if severity else None,
            {name: value.value for name, value in self.parameters.items()},
            self.exceptions.lines(),
        )

    @property
    def is_changed(self) -> bool:
        """Whether the fields say something else than what is kept."""
        return self.values != self.state.values

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The wheel scrolls the page and turns no value that nobody is at."""
        if (
            isinstance(event, QWheelEvent)
            and isinstance(watched, (QAbstractSpinBox, QComboBox))
            and not watched.hasFocus()
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _figures(self) -> list[str]:
        said = [self._published(measured(self.state.check.id))]
        record = self.state.record
        decided = record.accepted + record.dismissed
        here = count_text(_OPEN, record.open, "CheckForm")
        if decided:
            right = count_text(_RIGHT, record.accepted, "CheckForm")
            here = f"{right.replace('%1', number_text(decided))} {here}"
        else:
            nobody = self.tr("Here: nobody has decided yet.")
            here = f"{nobody} {here}"
        said.append(here)
        if cries_wolf(record):
            said.append(self.tr("It is more often wrong than right here; perhaps switch it off."))
        if self.state.languages:
            codes = ", ".join(sorted(self.state.languages))
            said.append(self.tr("Target languages: %1.").replace("%1", codes))
        return [line for line in said if line]

    def _published(self, known: Measured) -> str:
        said = []
        if known.found is not None and known.alarms is not None:
            text = self.tr("finds %1 % of the errors of its kind, with %2 % false alarms")
            said.append(text.replace("%1", f"{known.found:g}").replace("%2", f"{known.alarms:g}"))
        if known.marked is not None:
            text = self.tr("%1 % of its findings lie on errors that people marked (of %2)")
            text = text.replace("%1", f"{known.marked:g}")
            said.append(text.replace("%2", number_text(known.marked_of)))
        if known.per_hundred is not None:
            text = self.tr("%1 findings in 100 professional translations")
            said.append(text.replace("%1", f"{known.per_hundred:g}"))
        if not said:
            return self.tr("Not measured yet.")
        return self.tr("Measured: %1.").replace("%1", "; ".join(said))

    @Slot()
    def _ask(self) -> None:
        self.shown.emit(self.state.check.id)

"""The strip under the grid that asks: why reject, really confirm, where to go. Never a dialog."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from workbench.gui.desk.foot import Foot
from workbench.gui.label import Label
from workbench.gui.language import translated_table


class FootPanel(Foot):
    """One question in one line. ``closed`` says that the focus should go back to the grid."""

    def __init__(self, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = Label(self)
        self.question.setWordWrap(True)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.verb = QPushButton(verb, self)
        self.verb.setProperty("kind", "primary")
        self.verb.clicked.connect(self.accept)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.close_panel)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 8, 12, 8)
        self.row.setSpacing(8)
        self.row.addWidget(self.question, 1)
        self.row.addWidget(self.verb)
        self.row.addWidget(self.cancel)

    def accept(self) -> None:
        """Do what the verb says; each panel knows how."""
        self.close_panel()

    def enter_pressed(self, _event: QKeyEvent) -> None:
        """Do what the verb says."""
        self.accept()


class RejectPanel(FootPanel):
    """Asks for a reason: a canned one by its number, or free text. ``given`` carries it."""

    given = Signal(str)

    def __init__(self, reasons: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Reject"), parent)
        self.reason = QComboBox(self)
        self.reason.setEditable(True)
        self.reason.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.reason.addItems([translated_table("Reasons", reason) for reason in reasons])
        # Completing in place would keep Enter for itself where the text is one of the reasons.
        self.reason.setCompleter(None)  # type: ignore[arg-type]
        self.reason.setAccessibleName(self.tr("Reason for rejecting"))
        self.reason.setMinimumWidth(320)
        field = self.reason.lineEdit()
        assert field is not None
        self.field: QLineEdit = field
        self.field.setPlaceholderText(self.tr("What should the translator change?"))
        self.field.textEdited.connect(self._typed)
        self.reason.setToolTip(
            "\n".join(f"{n}  {self.reason.itemText(n - 1)}" for n in range(1, len(reasons) + 1))
        )
        self.row.insertWidget(1, self.reason, 2)

    def ask(self, what: str) -> None:
        """Open with the beginning of a sentence that the reason completes."""
        self.question.setText(what)
        self.reason.setCurrentIndex(0)
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def _typed(self, text: str) -> None:
        """A digit by itself is the number of a reason."""
        if text.isdecimal() and len(text) == 1 and 1 <= int(text) <= self.reason.count():
            self.reason.setCurrentIndex(int(text) - 1)
            self.field.setText(self.reason.currentText())
            self.field.selectAll()

    def accept(self) -> None:
        """Reject, unless the reason is still missing."""
        reason = self.field.text().strip()
        if not reason:
            self.field.setFocus()
            return
        super().accept()
        self.given.emit(reason)


class AskPanel(FootPanel):
    """Asks once before something that should not happen by accident. ``agreed`` says go on."""

    agreed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)

    def ask(self, question: str, verb: str) -> None:
        """Open with a sentence and a verb."""
        self.question.setText(question)
        self.verb.setText(verb)
        self.show()
        self.verb.setFocus()

    def accept(self) -> None:
        """Go on."""
        super().accept()
        self.agreed.emit()


class OfferPanel(FootPanel):
    """Offers something in passing: it takes no focus, and its verb has a shortcut."""

    agreed = Signal()

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        hint = Label(keys, self)
        hint.setObjectName("keys")
        self.row.insertWidget(2, hint)
        self.verb.setProperty("kind", "")
        self.cancel.setText(self.tr("No"))

    def offer(self, sentence: str, verb: str) -> None:
        """Show a sentence and a verb; the typing goes on."""
        self.question.setText(sentence)
        self.verb.setText(verb)
        self.show()

    def accept(self) -> None:
        """Take the offer."""
        super().accept()
        self.agreed.emit()


class GoToPanel(FootPanel):
    """Asks for a segment's number or the file's own id. ``wanted`` carries what was typed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Go"), parent)
        self.question.setText(self.tr("Go to segment"))
        self.question.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("a number, or the file’s own id"))
        self.field.setAccessibleName(self.tr("Number or id of the segment"))
        self.field.setMaximumWidth(280)
        self.row.insertWidget(1, self.field)
        self.row.insertStretch(4, 1)

    def ask(self) -> None:
        """Open with an empty field."""
        self.field.clear()
        self.show()
        self.field.setFocus()

    def accept(self) -> None:
        """Go there."""
        wanted = self.field.text().strip()
        super().accept()
        if wanted:
            self.wanted.emit(wanted)

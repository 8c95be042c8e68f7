"""The form under the grid that makes an entry of selected words: “This is a husk”.

The segment's two texts stand at the top; words selected in them fill the patterns. What the entry
would do is looked up by ``HuskControl`` whenever the form changes.
"""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from workbench.gui.desk.foot import Foot
from workbench.gui.desk.words import number_text, plain_tip
from workbench.gui.label import Label
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text
from workbench.services.husk_entries import Scope, Trial

_PAUSE = 350  # milliseconds without typing before an entry is tried out
_LIST_HEIGHT = 72


@dataclass(frozen=True, slots=True)
class Form:
    """What stands in the fields, as typed; renderings are parted by bars."""

    source: str
    literal: str
    good: str
    accept: str
    kind: str
    note: str
    target_only: str
    scope: Scope


def trial_text(trial: Trial) -> str:
    """Where an entry fires, and how often where it should not: a sentence."""
    fires = QT_TRANSLATE_NOOP("Husks", "Fires %n time(s) in this project")
    clean = QT_TRANSLATE_NOOP("Husks", "%n time(s) in %1 clean sentences")
    told = [count_text(fires, len(trial.hits), "Husks")]
    if trial.clean:
        wrong = count_text(clean, len(trial.clean_fired), "Husks")
        told.append(wrong.replace("%1", number_text(trial.clean)))
    return f"{', '.join(told)}."


class HuskPanel(Foot):
    """``edited`` says that the form has come to rest, ``saved`` that it should be kept,
    ``source_selected`` and ``target_selected`` carry words, ``hit_chosen`` a segment's id.
    """

    edited = Signal()
    saved = Signal()
    source_selected = Signal(str)
    target_selected = Signal(str)
    hit_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.edited)
        self._make_fields()
        self._make_answers()
        self._lay_out()

    def open_on(self, source: str, target: str, form: Form) -> None:
        """Show a segment's texts and a form to begin with."""
        for text, field in ((source, self.source_text), (target, self.target_text)):
            blocked = field.blockSignals(True)
            field.setText(text)
            field.setCursorPosition(0)
            field.setVisible(bool(text))
            field.blockSignals(blocked)
        self._source_words.setVisible(bool(source))
        self._target_words.setVisible(bool(target))
        self.fill(form)
        self.show_waiting()
        self.show()
        missing = self.source_text if source and not form.source else self.source
        (missing if not form.source else self.good).setFocus()

    def fill(self, form: Form) -> None:
        """Put a form into the fields."""
        self.source.setText(form.source)
        self.literal.setText(form.literal)
        self.good.setText(form.good)
        self.accept.setText(form.accept)
        self.note.setText(form.note)
        self.kind.setCurrentIndex(max(0, self.kind.findData(form.kind)))
        self.target_only.setCurrentIndex(max(0, self.target_only.findData(form.target_only)))
        self.scope.setCurrentIndex(max(0, self.scope.findData(form.scope)))

    def form(self) -> Form:
        """What stands in the fields now."""
        return Form(
            self.source.text().strip(),
            self.literal.text().strip(),
            self.good.text().strip(),
            self.accept.text().strip(),
            self.kind.currentData(),
            self.note.text().strip(),
            self.target_only.currentData(),
            Scope(self.scope.currentData()),  # Qt hands it back as a plain text
        )

    def show_waiting(self) -> None:
        """Nothing is known yet about this form."""
        self._trouble.hide()
        self._answer.setText(self.tr("Fill in the phrase, the literal and a good rendering."))
        self.hits.clear()
        self.hits.hide()

    def show_trouble(self, where: str, text: str) -> None:
        """Say what is wrong with a field (``source``, ``literal``, ``good`` or ``accept``)."""
        self.show_waiting()
        self._answer.clear()
        self._trouble.setText(text)
        self._trouble.show()
        self._grid.removeWidget(self._trouble)
        row, column = self._places.get(where, (6, 0))
        self._grid.addWidget(self._trouble, row + 1, column, 1, 2)

    def show_trial(self, trial: Trial) -> None:
        """Say what the entry would do, and list where."""
        self._trouble.hide()
        self._answer.setText(trial_text(trial))
        clean = self.tr(
            "Clean sentences are good prose of the target language: a husk found there is a false "
            "alarm."
        )
        self._answer.setToolTip(plain_tip("\n".join(trial.clean_fired[:10]) or clean))
        self.hits.clear()
        for hit in trial.hits:
            item = QListWidgetItem(f"{hit.position}   {hit.target or hit.source}")
            item.setData(Qt.ItemDataRole.UserRole, hit.segment_id)
            item.setToolTip(hit.source)
            self.hits.addItem(item)
        self.hits.setVisible(bool(trial.hits))
        if trial.hits:
            rows = self.hits.sizeHintForRow(0) * len(trial.hits) + 2 * self.hits.frameWidth()
            self.hits.setFixedHeight(min(rows, _LIST_HEIGHT))

    def close_panel(self) -> None:
        """Go away; nothing is kept."""
        self._pause.stop()
        super().close_panel()

    def enter_pressed(self, _event: QKeyEvent) -> None:
        """Keep the entry, or go to the segment chosen in the list."""
        if self.hits.hasFocus():
            self._choose(self.hits.currentItem())
        else:
            self.saved.emit()

    # Putting it together ----------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.source_text, self.target_text = QLineEdit(self), QLineEdit(self)
        for text, name in (
            (self.source_text, self.tr("Source: select the phrase")),
            (self.target_text, self.tr("Target: select the literal words")),
        ):
            text.setReadOnly(True)
            text.setAccessibleName(name)
            text.setToolTip(name)
        self.source_text.selectionChanged.connect(self._source_picked)
        self.target_text.selectionChanged.connect(self._target_picked)
        self.source, self.literal = QLineEdit(self), QLineEdit(self)
        self.good, self.accept, self.note = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.good.setPlaceholderText(self.tr("what a native would say | another"))
        self.accept.setPlaceholderText(self.tr("also right: silences it"))
        self.note.setPlaceholderText(self.tr("what the phrase means"))
        pattern = self.tr(
            "Words stand for all their forms. a/b: one of them · (a): may be missing · =a: just "
            "this form · *: someone or something · |: another pattern"
        )
        for field in (self.source, self.literal, self.accept):
            field.setToolTip(pattern)
        for field in (self.source, self.literal, self.good, self.accept):
            field.textChanged.connect(self._typed)
        self.kind = self._choice(
            (self.tr("Idiom"), "idiom"),
            (self.tr("Proverb"), "proverb"),
            (self.tr("Calque"), "calque"),
            (self.tr("False friend"), "false_friend"),
        )
        self.target_only = self._choice(
            (self.tr("silent"), "never"),
            (self.tr("a hint"), "hint"),
            (self.tr("flagged"), "flag"),
        )
        self.scope = self._choice(
            (self.tr("this project"), Scope.PROJECT), (self.tr("all my projects"), Scope.USER)
        )
        self.scope.setMinimumContentsLength(11)

    def _choice(self, *items: tuple[str, str]) -> QComboBox:
        box = QComboBox(self)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(5)
        for text, data in items:
            box.addItem(text, data)
        box.currentIndexChanged.connect(self._typed)
        return box

    def _make_answers(self) -> None:
        self._answer, self._trouble = Label(self), Label(self)
        for label in (self._answer, self._trouble):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._answer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._trouble.setProperty("role", "error")
        self._trouble.hide()
        self.hits = QListWidget(self)
        self.hits.setAccessibleName(self.tr("Segments in which it fires"))
        self.hits.itemClicked.connect(self._choose)
        self.verb = QPushButton(self.tr("Keep"), self)
        self.verb.setProperty("kind", "primary")
        self.verb.clicked.connect(self.saved)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.close_panel)

    def _lay_out(self) -> None:
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(12, 8, 12, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        self._source_words = self._label(self.tr("Source"), self.source_text)
        self._target_words = self._label(self.tr("Target"), self.target_text)
        rows = (
            (self._source_words, self.source_text, self._target_words, self.target_text),
            (self._label(self.tr("Phrase"), self.source), self.source,
             self._label(self.tr("Literal"), self.literal), self.literal),
            (self._label(self.tr("Good"), self.good), self.good,
             self._label(self.tr("Accept"), self.accept), self.accept),
        )  # fmt: skip
        for number, (left, field, right, other) in enumerate(rows):
            for column, widget in enumerate((left, field, right, other)):
                grid.addWidget(widget, 2 * number, column)
        grid.addWidget(self._label(self.tr("Note"), self.note), 6, 0)
        grid.addWidget(self.note, 6, 1, 1, 3)
        grid.addWidget(self._label(self.tr("Kind"), self.kind), 7, 0)
        grid.addWidget(self._choices(), 7, 1, 1, 3)
        self._places = {"source": (2, 0), "literal": (2, 2), "good": (4, 0), "accept": (4, 2)}
        foot = QHBoxLayout()
        foot.setSpacing(8)
        for widget in (self._answer, self.verb, self.cancel):
            foot.addWidget(widget)
        grid.addLayout(foot, 8, 0, 1, 4)
        grid.addWidget(self.hits, 9, 0, 1, 4)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)

    def _choices(self) -> QWidget:
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.kind, 1)
        row.addWidget(self._label(self.tr("Without source"), self.target_only))
        row.addWidget(self.target_only, 1)
        row.addWidget(self._label(self.tr("For"), self.scope))
        row.addWidget(self.scope, 1)
        return holder

    def _label(self, text: str, buddy: QWidget) -> Label:
        label = Label(text, self)
        label.setBuddy(buddy)
        label.setProperty("role", "muted")
        if not buddy.accessibleName():
            buddy.setAccessibleName(text)
        return label

    # What people do ------------------------------------------------------------------------------

    def _typed(self) -> None:
        self._pause.start()

    def _source_picked(self) -> None:
        if words := self.source_text.selectedText().strip():
            self.source_selected.emit(words)

    def _target_picked(self) -> None:
        if words := self.target_text.selectedText().strip():
            self.target_selected.emit(words)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.hit_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

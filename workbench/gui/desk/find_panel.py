"""Find and replace, in the strip under the grid: what is looked for lights up in the cells."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from workbench.domain.errors import UsageError
from workbench.gui.desk.foot import Foot
from workbench.gui.desk.proposals import Pattern
from workbench.gui.label import Label
from workbench.gui.sentences import sentence

_PAUSE = 200


class FindPanel(Foot):
    """``pattern_changed`` carries a Pattern or None, ``next_wanted`` it and a step (1 or −1),
    ``preview_wanted`` the Pattern to replace everywhere, ``replace_wanted`` here only.
    """

    pattern_changed = Signal(object)
    next_wanted = Signal(object, int)
    replace_wanted = Signal(object)
    preview_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLineEdit(self)
        self.text.setPlaceholderText(self.tr("Find in source and target"))
        self.text.setAccessibleName(self.tr("Find"))
        self.replacement = QLineEdit(self)
        self.replacement.setPlaceholderText(self.tr("Replace in the target with"))
        self.replacement.setAccessibleName(self.tr("Replace with"))
        self.match_case = self._switch("Aa", self.tr("Match upper and lower case"))
        self.whole_words = self._switch("W", self.tr("Whole words only"))
        self.regex = self._switch(".*", self.tr("Regular expression"))
        self._trouble = Label(self)
        self._trouble.setProperty("role", "error")
        self._trouble.setWordWrap(True)
        self._trouble.setTextFormat(Qt.TextFormat.PlainText)
        self._trouble.hide()
        back = self._button("↑", self.tr("Previous (Shift+Enter)"))
        back.clicked.connect(self._back)
        on = self._button("↓", self.tr("Next (Enter)"))
        on.clicked.connect(self._on)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close_panel)
        self.one = QPushButton(self.tr("Replace"), self)
        self.one.clicked.connect(self._one)
        self.all = QPushButton(self.tr("Replace all…"), self)
        self.all.clicked.connect(self._all)
        first, second = QHBoxLayout(), QHBoxLayout()
        for widget in (self.match_case, self.whole_words, self.regex, back, on):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(close)
        second.addWidget(self.one)
        second.addWidget(self.all)
        second.addStretch(1)
        layout = QGridLayout(self)
        layout.setContentsMargins(12, 8, 12, 8)
        layout.setSpacing(8)
        layout.addWidget(self.text, 0, 0)
        layout.addLayout(first, 0, 1)
        layout.addWidget(self.replacement, 1, 0)
        layout.addLayout(second, 1, 1)
        layout.addWidget(self._trouble, 2, 0, 1, 2)
        layout.setColumnStretch(0, 1)
        self._replacing = (self.replacement, self.one, self.all)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._changed)
        self.text.textEdited.connect(self._edited)
        for switch in (self.match_case, self.whole_words, self.regex):
            switch.toggled.connect(self._changed)

    def open_to_find(self, text: str = "") -> None:
        """Open for finding, with a text to begin with."""
        self._open(text, replacing=False)

    def open_to_replace(self, text: str = "") -> None:
        """Open for replacing."""
        self._open(text, replacing=True)

    def pattern(self) -> Pattern | None:
        """What is asked for; None while it is empty or makes no sense (which is said)."""
        pattern = Pattern(
            self.text.text(),
            self.replacement.text(),
            self.regex.isChecked(),
            self.match_case.isChecked(),
            self.whole_words.isChecked(),
        )
        trouble = ""
        try:
            pattern.compiled()
        except UsageError as error:
            trouble = sentence(str(error))
        self.show_trouble(trouble)
        return pattern if pattern.text and not trouble else None

    def show_trouble(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence takes it away."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def close_panel(self) -> None:
        """Go away, and let the lights in the cells go out."""
        if not self.isHidden():
            self.pattern_changed.emit(None)
        super().close_panel()

    def enter_pressed(self, event: QKeyEvent) -> None:
        """Go on to the next place, or back with Shift."""
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._back()
        else:
            self._on()

    def _open(self, text: str, *, replacing: bool) -> None:
        for widget in self._replacing:
            widget.setVisible(replacing)
        if text:
            self.text.setText(text)
        self.show()
        self.text.setFocus()
        self.text.selectAll()
        self._changed()

    def _switch(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setCheckable(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _button(self, text: str, tip: str) -> QToolButton:
        button = self._switch(text, tip)
        button.setCheckable(False)
        return button

    def _edited(self) -> None:
        self._pause.start()

    def _changed(self) -> None:
        self._pause.stop()
        self.pattern_changed.emit(self.pattern())

    def _on(self) -> None:
        self._step(1)

    def _back(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        self._changed()
        pattern = self.pattern()
        if pattern is not None:
            self.next_wanted.emit(pattern, by)

    def _one(self) -> None:
        pattern = self.pattern()
        if pattern is not None:
            self.replace_wanted.emit(pattern)

    def _all(self) -> None:
        pattern = self.pattern()
        if pattern is not None:
            self.preview_wanted.emit(pattern)

"""The terms of the current segment under its findings: what to call them, at a click."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.desk.inspector.cards import PAD, Column, ElidingButton, Sentence, Words
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.services.segment_terms import SegmentTerm

_MOST_HEIGHT = 220
_MOST_RENDERINGS = 3
_BUTTON_TOP, _BUTTON_LEFT = 3, 5  # the room that a link keeps round its words


class TermsPanel(QFrame):
    """``taken`` carries a term to put into the target; ``add_wanted`` asks for the form."""

    taken = Signal(str)
    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("termsPanel")
        self.setStyleSheet(
            "QFrame#termsPanel { border: none; border-top: 1px solid palette(mid); }"
        )
        self._terms: tuple[SegmentTerm, ...] = ()
        title = Label(self.tr("Terms"), self)
        title.setFont(chrome_font(0, bold=True))
        self.keys = Label(self)
        self.keys.setObjectName("keys")
        self.add = QPushButton(self.tr("Add a term…"), self)
        self.add.setProperty("kind", "link")
        self.add.clicked.connect(self.add_wanted)
        head = QHBoxLayout()
        head.setContentsMargins(PAD, 8, PAD, 0)
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self.keys)
        head.addStretch(1)
        head.addWidget(self.add)
        self.list = Column(self.tr("Terms"), self)
        self.list.body.setContentsMargins(PAD, 4, PAD, 8)
        self.list.cards_box.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list)
        self.hide()

    @property
    def terms(self) -> tuple[SegmentTerm, ...]:
        """What is shown."""
        return self._terms

    @property
    def choices(self) -> list[str]:
        """Every term that may be used, in the order of the rows."""
        return [text for term in self._terms for text in term.wanted]

    def show_keys(self, keys: str) -> None:
        """Say which key opens the choice of terms at the caret."""
        self.keys.setText(keys)
        self.keys.setVisible(bool(keys))

    def show_terms(self, terms: Sequence[SegmentTerm], source: QFont, target: QFont) -> None:
        """Show the terms of a segment; without any the panel is not there."""
        if tuple(terms) != self._terms:
            self._terms = tuple(terms)
            self.list.arrange_cards([self._row(term, source, target) for term in terms])
            height = self.list.body.sizeHint().height()
            self.list.setFixedHeight(min(height, _MOST_HEIGHT))
        self.setVisible(bool(terms))

    def _row(self, term: SegmentTerm, source: QFont, target: QFont) -> QWidget:
        row = TermRow(term, source, target, self)
        row.taken.connect(self.taken)
        return row


class TermRow(QWidget):
    """One term: the words of the source, what they are called, what they must not be called."""

    taken = Signal(str)

    def __init__(
        self, term: SegmentTerm, source: QFont, target: QFont, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.term = term
        self.buttons: list[QPushButton] = []
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setContentsMargins(0, _BUTTON_TOP, 0, 0)
        named = Words(f"✓ {term.text}" if term.named else term.text, self, muted=term.named)
        named.setFont(source)
        left.addWidget(named)
        if term.note:
            left.addWidget(Words(term.note, self, muted=True))
        for text in term.wanted[:_MOST_RENDERINGS]:
            right.addWidget(self._button(text, target))
        for said in self._sentences():
            words = Sentence(said, self, muted=True)
            words.setContentsMargins(_BUTTON_LEFT, 0, 0, 0)
            right.addWidget(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for column in (left, right):
            column.setSpacing(2)
            column.addStretch(1)
            row.addLayout(column, 1)
        state = self.tr("in the target") if term.named else self.tr("not in the target")
        self.setAccessibleName(f"{term.text}: {', '.join(term.wanted)}; {state}")
        self.setToolTip(state)

    def _button(self, text: str, face: QFont) -> QPushButton:
        button = ElidingButton(text.replace("&", "&&"), self)
        button.setProperty("kind", "link")
        button.setFont(face)
        button.setToolTip(text)
        button.setAccessibleName(self.tr("Insert “%1”").replace("%1", text))
        button.clicked.connect(self._clicked)
        self.buttons.append(button)
        return button

    def _sentences(self) -> list[str]:
        found = []
        if self.term.untranslatable:
            found.append(self.tr("stays as it is"))
        if self.term.unwanted:
            words = ", ".join(one.text for one in self.term.unwanted)
            found.append(self.tr("not: %1").replace("%1", words))
        return found

    def _clicked(self) -> None:
        button = self.sender()
        if button in self.buttons:
            self.taken.emit(self.term.wanted[self.buttons.index(button)])

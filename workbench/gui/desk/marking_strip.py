"""The line under the grid while marking is on: what is marked, with what, and what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QPushButton, QWidget

from workbench.gui.desk.foot import dress_as_foot
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label

_QUOTED = 60


class MarkingStrip(QFrame):
    """``text_chosen`` carries the place of a translation in the list that was shown, ``left``
    that marking should end.
    """

    text_chosen = Signal(int)
    side_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_as_foot(self, "2px solid palette(highlight)")
        title = Label(self.tr("Marking"), self)
        title.setFont(chrome_font(0, bold=True))
        self.texts = QComboBox(self)
        self.texts.setAccessibleName(self.tr("Translation that is marked"))
        self.texts.setToolTip(self.tr("Which translation is marked: Alt+PgUp, Alt+PgDown"))
        self.texts.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.texts.activated.connect(self.text_chosen)
        self.side = QPushButton(self)
        self.side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side.setCheckable(True)
        self.side.setText(self.tr("in the source"))
        self.side.setToolTip(self.tr("Mark in the source, where something was left out: Shift+F4"))
        self.side.clicked.connect(self.side_asked)
        self.said = Label(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        end = QPushButton(self.tr("Stop"), self)
        end.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        end.setToolTip(self.tr("Stop marking: F4 or Esc"))
        end.clicked.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(title)
        row.addWidget(self.texts)
        row.addWidget(self.side)
        row.addWidget(self.said, 1)
        row.addWidget(end)
        self.hide()

    def show_texts(self, titles: Sequence[str], current: int, in_source: bool) -> None:
        """Show what can be marked, and what is."""
        if [self.texts.itemText(i) for i in range(self.texts.count())] != list(titles):
            self.texts.clear()
            self.texts.addItems(list(titles))
        self.texts.setCurrentIndex(current)
        self.texts.setVisible(len(titles) > 1)
        self.side.setChecked(in_source)

    def say(self, words: str, parts: Sequence[str]) -> None:
        """Show the words that would be marked, and what is chosen or still missing."""
        words = " ".join(words.split())
        shown = words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
        # Words of any script, isolated, in a line that keeps the window's own direction.
        whole = [f"“\u2068{shown}\u2069”" if shown else "", *parts]
        mark = "\u200f" if self.isRightToLeft() else "\u200e"
        self.said.setText(mark + "   ·   ".join(part for part in whole if part))

"""A text of the segment on a card: its name, its score, and what the comparison says of it."""

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from workbench.gui.desk.inspector.cards import Card, Sentence
from workbench.gui.desk.inspector.rich_diff import (
    confirmed_html,
    confirmed_words_said,
    diff_html,
    diff_words,
)
from workbench.gui.desk.inspector.scores_panel import SHOWN
from workbench.gui.desk.layout_cache import Face
from workbench.gui.desk.word_diff import word_diff
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.theme import Theme
from workbench.gui.words import in_order
from workbench.scoring.confirmed import Confirmed

_LISTED = 12  # stretches of the reference that are named as missing


class TextCard(Card):
    """``taken`` carries the name of the system whose text should become the target."""

    taken = Signal(str)

    def __init__(
        self,
        name: str,
        text: str,
        score: float | None,
        face: Face,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name, self._face = name, face
        self._plain = text
        title = Label(name, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(chrome_font(0, bold=True))
        self.head = self.add_head(title)
        self.head.addStretch(1)
        if score is not None:
            figure = Label(f"chrF {score:.1f}", self)
            figure.setProperty("role", "muted")
            self.head.addWidget(figure)
        self.text = self._rich_label()
        self.setAccessibleName(f"{name}: {text}")
        self.body.addWidget(self.text)

    def show_differences(self, old: str, theme: Theme) -> None:
        """Mark the words that differ from ``old``."""
        parts = word_diff(old, self._plain)
        self.text.setText(diff_html(parts, theme, right_to_left=self._face.right_to_left))
        self.setAccessibleDescription(diff_words(parts))

    def show_confirmed(self, confirmed: Confirmed, theme: Theme) -> None:
        """Underline what the references confirm, and name what they have beside it."""
        self.text.setText(confirmed_html(confirmed, theme, right_to_left=self._face.right_to_left))
        lines = self._add_counts(confirmed)
        self.setAccessibleDescription("; ".join([confirmed_words_said(confirmed), *lines]))

    def _add_counts(self, confirmed: Confirmed) -> list[str]:
        """How much is confirmed, by length of n-gram, and what is missing; the lines as said."""
        (found, of), *longer = confirmed.found
        line = self.tr("confirmed: %1 of %2 words")
        line = line.replace("%1", str(found)).replace("%2", str(of))
        ngrams = [f"{size}:\u00a0{n}/{all_}" for size, (n, all_) in enumerate(longer, 2) if all_]
        if ngrams:
            line += " · " + self.tr("n-grams of %1").replace("%1", "   ".join(ngrams))
        lines = [line]
        if confirmed.lacking:
            shown = " · ".join(confirmed.lacking[:_LISTED])
            if len(confirmed.lacking) > _LISTED:
                shown += " …"
            lines.append(self.tr("missing: %1").replace("%1", shown))
        for line in lines:
            self.body.addWidget(Sentence(line, self, muted=True))
        return lines

    def show_scores(self, scores: Mapping[str, float]) -> None:
        """Every score of the text, in a line of its own."""
        locale = QLocale()
        parts = [
            f"{name} {locale.toString(scores[name], 'f', 1)}" for name in SHOWN if name in scores
        ]
        if parts:
            line = Sentence(in_order("   ".join(parts)), self, muted=True)
            self.body.insertWidget(1, line)

    def add_confirmed(self, confirmed: Confirmed, theme: Theme) -> None:
        """Below the text and its differences: once more, with what the references confirm."""
        title = Label(self.tr("What the reference confirms"), self)
        title.setProperty("role", "muted")
        title.setFont(chrome_font(-1))
        title.setWordWrap(True)
        self.body.addWidget(title)
        text = self._rich_label()
        text.setText(confirmed_html(confirmed, theme, right_to_left=self._face.right_to_left))
        self.body.addWidget(text)
        lines = self._add_counts(confirmed)
        said = "; ".join([self.accessibleDescription(), *lines])
        self.setAccessibleDescription(said.removeprefix("; "))

    def _rich_label(self) -> QLabel:
        label = QLabel(self)
        label.setFont(self._face.font)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def offer(self, number: int, is_target: bool) -> None:
        """Add the button that takes the text, or say that it is the target already."""
        if is_target:
            same = Label(self.tr("is the target"), self)
            same.setProperty("role", "muted")
            self.head.addWidget(same)
            return
        button = QPushButton(self.tr("Take"), self)
        button.setProperty("kind", "link")
        button.setAccessibleName(self.tr("Take the text of %1").replace("%1", self._name))
        button.clicked.connect(self._take)
        self.head.addWidget(button)
        if number <= 9:
            keys = Label(f"Alt+{number}", self)
            keys.setObjectName("keys")
            self.head.addWidget(keys)

    def _take(self) -> None:
        self.taken.emit(self._name)

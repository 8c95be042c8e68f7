"""What the MQM scorecard says of the translation: the verdict, its score, and what it rests on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workbench.gui.fields import paragraph
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.sentences import sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text, in_order

if TYPE_CHECKING:
    from workbench.review.scorecard import Scorecard

# The sample of the scorecard: what somebody reviewed or approved.
EVALUATED = "status:reviewed,approved"
_TOKENS = {"pass": "status_approved", "fail": "status_rejected"}


class VerdictCard(QWidget):
    """``asked`` carries the query of what was evaluated."""

    asked = Signal(str)

    def __init__(self, themes: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._token = "text"
        self.word = Label(self)
        self.word.setFont(chrome_font(6, bold=True))
        self.score = paragraph("", "muted", self)
        self.reason = paragraph("", "", self)
        self.sample = paragraph("", "muted", self)
        self.show_button = QPushButton(self.tr("Show what was evaluated"), self)
        self.show_button.setProperty("kind", "link")
        self.show_button.clicked.connect(self._ask)
        foot = QHBoxLayout()
        foot.addWidget(self.sample, 1)
        foot.addWidget(self.show_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.word)
        column.addWidget(self.reason)
        column.addWidget(self.score)
        column.addLayout(foot)
        themes.theme_changed.connect(self._recolour)
        self.show_button.hide()

    def show_scorecard(self, card: "Scorecard") -> None:
        """Show the verdict with its reason; never the one without the other."""
        locale = QLocale()
        self._token = _TOKENS.get(card.verdict.value, "text")
        self.word.setText(self._verdict(card.verdict.value))
        self.reason.setText(sentence(card.reason))
        deciding = card.deciding
        text = ""
        if deciding is not None:
            low, high = (locale.toString(limit, "f", 1) for limit in deciding.interval)
            value = locale.toString(deciding.value, "f", 1)
            text = f"{sentence(deciding.label)} {in_order(f'{value}  ({low} – {high})')}"
        self.score.setText(text)
        self.score.setVisible(bool(text))
        self.sample.setText(self._sample(card))
        self.sample.setVisible(card.segments > 0)
        self.show_button.setVisible(card.segments > 0)
        self._recolour()

    def show_too_large(self) -> None:
        """The project is too large for a figure that comes by itself."""
        self.word.clear()
        self.score.clear()
        self.reason.setText(
            self.tr("This project is large: the report works the scorecard out (Ctrl+Shift+R).")
        )

    def _verdict(self, verdict: str) -> str:
        return {
            "pass": self.tr("Pass"),
            "fail": self.tr("Fail"),
            "sample too small to tell": self.tr("Sample too small to tell"),
            "no threshold set": self.tr("No threshold set"),
            "nothing evaluated": self.tr("Nothing evaluated yet"),
        }.get(verdict, verdict)

    def _sample(self, card: "Scorecard") -> str:
        locale = QLocale()
        segments = QT_TRANSLATE_NOOP("Overview", "%n segment(s)")
        critical = QT_TRANSLATE_NOOP("Overview", "%n critical error(s)")
        unit = self.tr("%1 words") if card.unit.value == "words" else self.tr("%1 characters")
        points = self.tr("%1 penalty points")
        parts = [
            count_text(segments, card.segments, "Overview"),
            unit.replace("%1", locale.toString(round(card.size))),
            points.replace("%1", locale.toString(card.points, "f", 0)),
        ]
        if card.critical:
            parts.append(count_text(critical, card.critical, "Overview"))
        return " · ".join([*parts, card.typology])

    @Slot()
    def _recolour(self) -> None:
        self.word.setStyleSheet(f"color: {getattr(self._themes.theme, self._token)};")

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(EVALUATED)

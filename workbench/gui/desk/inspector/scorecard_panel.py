"""The scorecard: what the marks cost, the scores made of it, each under its name, and a verdict."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.findings import Severity
from workbench.gui.desk.inspector.cards import PAD, Card, Column, Sentence
from workbench.gui.desk.words import level_word, number_text
from workbench.gui.fonts import chrome_font, figures_font
from workbench.gui.label import Label
from workbench.gui.language import translated_table
from workbench.gui.sentences import sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text, in_order
from workbench.review.agreement import Agreement
from workbench.review.scorecard import CategoryTally, Scorecard, Unit, Verdict
from workbench.services.evaluating import Evaluation

_VERDICTS = {
    Verdict.PASS: QT_TRANSLATE_NOOP("Scorecard", "Pass"),
    Verdict.FAIL: QT_TRANSLATE_NOOP("Scorecard", "Fail"),
    Verdict.TOO_SMALL: QT_TRANSLATE_NOOP("Scorecard", "Sample too small to tell"),
    Verdict.NO_THRESHOLD: QT_TRANSLATE_NOOP("Scorecard", "No threshold set"),
    Verdict.NOTHING: QT_TRANSLATE_NOOP("Scorecard", "Nothing evaluated yet"),
}
_INK = {Verdict.PASS: "status_approved", Verdict.FAIL: "status_rejected"}
_RIGHT = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Choice:
    """What the scorecard is of: which part (by its place), which text, is all of it read."""

    scope: int
    system: str | None
    all_read: bool


class ScorecardPanel(QWidget):
    """``chosen`` says that another part or text is wanted, ``category_chosen`` carries an error
    type whose segments should be listed.
    """

    chosen = Signal()
    category_chosen = Signal(str)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._evaluation: Evaluation | None = None
        self._systems: list[str | None] = [None]
        self.scope = QComboBox(self)
        self.scope.setAccessibleName(self.tr("Part of the project"))
        for text in (
            self.tr("Everything evaluated"),
            self.tr("This document"),
            self.tr("What is listed"),
        ):
            self.scope.addItem(text)
        self.text = QComboBox(self)
        self.text.setAccessibleName(self.tr("Translation"))
        self.text.addItem(self.tr("Target"))
        self.all_read = QCheckBox(self.tr("All of it was read"), self)
        self.all_read.setToolTip(
            self.tr("Count segments without a mark as read and found free of errors")
        )
        self.list = Column(self.tr("Scorecard"), self)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.scope, 1)
        choices.addWidget(self.text, 1)
        head = QVBoxLayout()
        head.setContentsMargins(PAD, 8, PAD, 0)
        head.setSpacing(6)
        head.addLayout(choices)
        head.addWidget(self.all_read)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        self.scope.activated.connect(self._chosen)
        self.text.activated.connect(self._chosen)
        self.all_read.clicked.connect(self._chosen)
        theme_service.theme_changed.connect(self._rebuild)
        self._chosen_scope()

    @property
    def choice(self) -> Choice:
        """What was chosen."""
        scope = self.scope.currentIndex()
        all_read = scope > 0 and self.all_read.isChecked()
        return Choice(scope, self._systems[max(self.text.currentIndex(), 0)], all_read)

    def show_waiting(self) -> None:
        """The figures are on their way."""
        if self._evaluation is None:
            self.list.say(self.tr("Counting…"))

    def show_trouble(self, text: str) -> None:
        """Say why there are no figures."""
        self.list.clear_cards()
        self.list.say(text)

    def show_evaluation(self, evaluation: Evaluation, titles: Sequence[str]) -> None:
        """Show the figures; ``titles`` name the texts that were marked."""
        here = self.choice.system
        self._evaluation = evaluation
        systems = list(evaluation.systems)
        if here not in systems:
            systems.append(here)
        if [self.text.itemText(i) for i in range(self.text.count())] != list(titles):
            self.text.clear()
            self.text.addItems(list(titles))
        self._systems = systems
        self.text.setCurrentIndex(systems.index(here))
        self._rebuild()

    def _chosen(self) -> None:
        self._chosen_scope()
        self.chosen.emit()

    def _chosen_scope(self) -> None:
        self.all_read.setVisible(self.scope.currentIndex() > 0)

    def _rebuild(self) -> None:
        evaluation = self._evaluation
        if evaluation is None:
            return
        self.list.clear_cards()
        self.list.say("")
        card = evaluation.card
        self._add_verdict(card)
        if not card.segments:
            return
        self._add_scores(card)
        if card.categories:
            self._add_categories(card)
        for pair in evaluation.agreements:
            self._add_agreement(pair)

    def _card(self, title: str) -> Card:
        card = Card(self)
        heading = Label(title, card)
        heading.setFont(chrome_font(0, bold=True))
        heading.setWordWrap(True)
        card.body.addWidget(heading)
        self.list.add_card(card)
        return card

    def _add_verdict(self, card: Scorecard) -> None:
        sheet = Card(self)
        word = Label(QCoreApplication.translate("Scorecard", _VERDICTS[card.verdict]), sheet)
        word.setFont(chrome_font(3, bold=True))
        ink = getattr(self._themes.theme, _INK.get(card.verdict, "text"))
        word.setStyleSheet(f"color: {ink};")
        sheet.body.addWidget(word)
        sheet.body.addWidget(Sentence(sentence(card.reason), sheet))
        if card.segments:
            sheet.body.addWidget(Sentence(self._sample(card), sheet, muted=True))
        sheet.setAccessibleName(f"{word.text()}. {sentence(card.reason)}")
        self.list.add_card(sheet)

    def _sample(self, card: Scorecard) -> str:
        size = QT_TRANSLATE_NOOP("Scorecard", "%n word(s) evaluated (EWC)")
        if card.unit is Unit.CHARACTERS:
            size = QT_TRANSLATE_NOOP("Scorecard", "%n character(s) evaluated (EWC)")
        segments = QT_TRANSLATE_NOOP("Scorecard", "in %n segment(s)")
        parts = [
            f"{count_text(size, int(card.size), 'Scorecard')}"
            f" {count_text(segments, card.segments, 'Scorecard')}",
            self.tr("%1 penalty points (APT)").replace("%1", figure(card.points)),
            card.typology,
        ]
        if card.people:
            parts.append(", ".join(card.people))
        return " · ".join(parts)

    def _add_scores(self, card: Scorecard) -> None:
        sheet = self._card(self.tr("Scores"))
        rows = [(one.label, one.value, one.interval, one is card.deciding) for one in card.scores]
        if card.penalty_per_segment is not None and card.penalty_interval is not None:
            name = self.tr("Mean penalty of a segment (what WMT calls MQM; low is good)")
            rows.append((name, card.penalty_per_segment, card.penalty_interval, False))
        if card.esa is not None:
            name = self.tr("ESA score of %1 segments (0 to 100)")
            name = name.replace("%1", number_text(card.esa.segments))
            rows.append((name, card.esa.mean, card.esa.interval, False))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for place, (name, value, (low, high), decides) in enumerate(rows):
            shown = sentence(name)
            if decides:
                shown += " · " + self.tr("decides")
            label = Sentence(shown, sheet, muted=not decides)
            number = Label(figure(value), sheet)
            number.setFont(figures_font(1))
            span = Label(in_order(f"{figure(low)} – {figure(high)}"), sheet)
            span.setFont(figures_font(-1))
            span.setProperty("role", "muted")
            span.setToolTip(self.tr("95 % confidence interval"))
            both = QVBoxLayout()
            both.setSpacing(0)
            both.addWidget(number, 0, _RIGHT)
            both.addWidget(span, 0, _RIGHT)
            grid.addWidget(label, place, 0)
            grid.addLayout(both, place, 1)
        sheet.body.addLayout(grid)

    def _add_categories(self, card: Scorecard) -> None:
        sheet = self._card(self.tr("Penalty points by error type"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        levels = [level for level in Severity if card.marks.get(level)]
        heads = [*(level_word(level) for level in levels), self.tr("points")]
        for place, head in enumerate(heads, 1):
            label = Label(head, sheet)
            label.setFont(chrome_font(-1))
            label.setProperty("role", "muted")
            grid.addWidget(label, 0, place, _RIGHT)
        for row, tally in enumerate(card.categories, 1):
            button = CategoryButton(tally, sheet)
            button.chosen.connect(self.category_chosen)
            grid.addWidget(button, row, 0, Qt.AlignmentFlag.AlignLeading)
            for place, level in enumerate(levels, 1):
                count = tally.marks.get(level, 0)
                self._put(grid, row, place, number_text(count) if count else "·", sheet)
            self._put(grid, row, len(levels) + 1, figure(tally.points), sheet)
        row = len(card.categories) + 1
        total = Label(self.tr("All"), sheet)
        total.setFont(chrome_font(0, bold=True))
        grid.addWidget(total, row, 0)
        for place, level in enumerate(levels, 1):
            self._put(grid, row, place, number_text(card.marks[level]), sheet)
        self._put(grid, row, len(levels) + 1, figure(card.points), sheet)
        sheet.body.addLayout(grid)

    def _put(self, grid: QGridLayout, row: int, column: int, text: str, parent: QWidget) -> None:
        label = Label(text, parent)
        label.setFont(figures_font())
        grid.addWidget(label, row, column, _RIGHT)

    def _add_agreement(self, pair: Agreement) -> None:
        title = self.tr("%1 and %2").replace("%1", pair.first).replace("%2", pair.second)
        sheet = self._card(title)
        segments = QT_TRANSLATE_NOOP("Scorecard", "%n segment(s) evaluated by both")
        lines = [count_text(segments, pair.segments, "Scorecard")]
        for name, value in (
            (self.tr("span F1"), pair.span_f1),
            (self.tr("matched spans"), pair.matched_spans),
            (self.tr("κ of severity"), pair.severity_kappa),
            (self.tr("correlation of penalties"), pair.penalty_pearson),
        ):
            lines.append(f"{name} {'–' if value is None else QLocale().toString(value, 'f', 2)}")
        sheet.body.addWidget(Sentence(" · ".join(lines), sheet, muted=True))


class CategoryButton(QPushButton):
    """An error type; a click lists its segments."""

    chosen = Signal(str)

    def __init__(self, tally: CategoryTally, parent: QWidget | None = None) -> None:
        name = translated_table("Typology", tally.title)
        title = name if tally.known else f"{name} ?"
        super().__init__(title.replace("&", "&&"), parent)
        self._category = tally.category
        self.setProperty("kind", "link")
        known = "" if tally.known else self.tr("the typology does not know this type")
        self.setToolTip(" · ".join(part for part in (tally.dimension, known) if part))
        self.setAccessibleName(self.tr("List the segments with: %1").replace("%1", name))
        self.clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit(self._category)


def figure(value: float) -> str:
    """A score or points with one decimal; whole ones from a hundred on without."""
    places = 0 if float(value).is_integer() and abs(value) >= 100 else 1
    return QLocale().toString(float(value), "f", places).replace("-", "−")

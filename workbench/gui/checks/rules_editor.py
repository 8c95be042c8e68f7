"""Rules by regular expression: listed, written, tried on the project while they are typed."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.checks.rules import PatternRule
from workbench.domain.errors import Cancelled
from workbench.domain.findings import Severity
from workbench.domain.progress import Progress
from workbench.gui.checks.value_fields import LinesField
from workbench.gui.desk.words import level_word
from workbench.gui.fields import form, paragraph
from workbench.gui.fonts import chrome_font
from workbench.gui.jobs import Job, JobRunner
from workbench.gui.label import Label
from workbench.gui.sentences import sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text
from workbench.services.check_editing import rule_problem

if TYPE_CHECKING:
    from workbench.services.rule_preview import RulePreview
    from workbench.services.session import Session

LANE = "rule preview"
_PAUSE_MILLISECONDS = 400
_HITS = QT_TRANSLATE_NOOP("RulesEditor", "Hits %n segment(s) in this project.")
_SHOWN = 120


class RulesEditor(QWidget):
    """``edited`` says that a rule was changed, ``segments_asked`` carries the segments that the
    current rule hits and its name.
    """

    edited = Signal()
    segments_asked = Signal(object, str)

    def __init__(
        self,
        session: "Session",
        jobs: JobRunner,
        rules: Sequence[PatternRule],
        *,
        writable: bool,
        unfinished: Sequence[PatternRule] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._kept = tuple(rules)
        self._rules = list(unfinished or rules)
        self._writable = writable
        self._hits: tuple[int, ...] = ()
        self._job: Job | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self.try_out)
        self._make_list()
        self._make_fields()
        self._lay_out()
        self._list_rules(self._first_wrong())

    def _make_list(self) -> None:
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Rules"))
        self.list.setFixedHeight(self.fontMetrics().lineSpacing() * 7)
        self.list.currentRowChanged.connect(self._show_rule)
        self.add = QPushButton(self.tr("New rule"), self)
        self.add.setEnabled(self._writable)
        self.add.clicked.connect(self.add_rule)
        self.remove = QPushButton(self.tr("Remove rule"), self)
        self.remove.clicked.connect(self.remove_rule)

    def _make_fields(self) -> None:
        self.name, self.source, self.target, self.message, self.languages = (
            QLineEdit(self) for _ in range(5)
        )
        for field in (self.source, self.target):
            font = field.font()
            font.setFamilies(["monospace"])
            field.setFont(font)
        self.report = QComboBox(self)
        self.report.addItem(self.tr("What the target has is wrong"), "found")
        self.report.addItem(self.tr("What the target lacks is wrong"), "missing")
        self.severity = QComboBox(self)
        for severity in Severity:
            self.severity.addItem(level_word(severity), severity.value)
        self.ignore_case = QCheckBox(self.tr("Letter case does not matter"), self)
        self.exceptions = LinesField((), self)
        self.languages.setPlaceholderText(self.tr("all; or codes such as de, fr"))
        self.message.setPlaceholderText(self.tr("what a finding says; else the name"))
        self.answer = paragraph("", "muted", self)
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.show_hits = QPushButton(self.tr("Show them"), self)
        self.show_hits.clicked.connect(self._ask)
        for field in (self.name, self.source, self.target, self.message, self.languages):
            field.textEdited.connect(self._edited)
        self.report.activated.connect(self._edited)
        self.severity.activated.connect(self._edited)
        self.ignore_case.clicked.connect(self._edited)
        self.exceptions.textChanged.connect(self._edited)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        rows = form()
        for title, field in (
            (self.tr("Name"), self.name),
            (self.tr("Source"), self.source),
            (self.tr("Target"), self.target),
            (self.tr("Reports"), self.report),
            ("", self.ignore_case),
            (self.tr("Severity"), self.severity),
            (self.tr("Message"), self.message),
            (self.tr("Languages"), self.languages),
            (self.tr("Exceptions"), self.exceptions),
        ):
            rows.addRow(title, field)
            if title:
                field.setAccessibleName(title)
        answer = QHBoxLayout()
        answer.setSpacing(8)
        answer.addWidget(self.answer, 1)
        answer.addWidget(self.show_hits, 0, Qt.AlignmentFlag.AlignTop)
        caption = Label(self.tr("Rules"), self)
        caption.setFont(chrome_font(0, bold=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 8, 0)
        column.setSpacing(8)
        column.addWidget(caption)
        column.addWidget(self.list)
        column.addLayout(buttons)
        column.addLayout(rows)
        column.addLayout(answer)
        help_text = self.tr(
            "Patterns are regular expressions. $1 or ${name} in the target stands for what a "
            "group of the source caught; \\$ is a dollar sign."
        )
        column.addWidget(paragraph(help_text, "muted", self))

    # What is kept and what is written -------------------------------------------------------------

    @property
    def rules(self) -> tuple[PatternRule, ...]:
        """The rules as they are written now."""
        return tuple(self._rules)

    @property
    def is_changed(self) -> bool:
        """Whether they are others than those that are kept."""
        return self.rules != self._kept

    @property
    def problem(self) -> str:
        """What is wrong with the first rule that cannot be applied; empty for nothing."""
        return next((text for rule in self._rules if (text := rule_problem(rule))), "")

    def _first_wrong(self) -> int:
        """The place of the first rule that cannot be applied; the first where all can."""
        wrong = (place for place, rule in enumerate(self._rules) if rule_problem(rule))
        return next(wrong, 0)

    @Slot()
    def add_rule(self) -> None:
        """Begin a rule below the others."""
        self._rules.append(PatternRule(self.tr("New rule")))
        self._list_rules(len(self._rules) - 1)
        self.name.setFocus()
        self.name.selectAll()
        self.edited.emit()

    @Slot()
    def remove_rule(self) -> None:
        """Take the current rule away; nothing is lost until it is kept, and undo brings it back."""
        place = self.list.currentRow()
        if 0 <= place < len(self._rules):
            del self._rules[place]
            self._list_rules(min(place, len(self._rules) - 1))
            self.edited.emit()

    def _list_rules(self, current: int) -> None:
        with QSignalBlocker(self.list):
            self.list.clear()
            for rule in self._rules:
                self.list.addItem(QListWidgetItem(rule.name))
        self.list.setCurrentRow(current)
        self._show_rule(current)

    @Slot(int)
    def _show_rule(self, place: int) -> None:
        there = 0 <= place < len(self._rules)
        rule = self._rules[place] if there else PatternRule("")
        self.name.setText(rule.name)
        self.source.setText(rule.source)
        self.target.setText(rule.target)
        self.message.setText(rule.message)
        self.languages.setText(", ".join(sorted(rule.languages)))
        self.report.setCurrentIndex(self.report.findData(rule.report))
        severity = rule.severity or Severity.MINOR
        self.severity.setCurrentIndex(self.severity.findData(severity.value))
        self.ignore_case.setChecked(rule.ignore_case)
        with QSignalBlocker(self.exceptions):
            self.exceptions.setPlainText("\n".join(sorted(rule.exceptions)))
        for field in (self.name, self.source, self.target, self.message, self.languages,
                      self.report, self.severity, self.ignore_case, self.exceptions):  # fmt: skip
            field.setEnabled(there and self._writable)
        self.remove.setEnabled(there and self._writable)
        self._look()

    @Slot()
    def _edited(self, *_what: object) -> None:
        place = self.list.currentRow()
        if not 0 <= place < len(self._rules):
            return
        before = self._rules[place]
        codes = self.languages.text().replace(",", " ").lower().split()
        severity = Severity(self.severity.currentData())
        unsaid = before.severity is None and severity is Severity.MINOR
        self._rules[place] = replace(
            before,
            name=self.name.text().strip(),
            source=self.source.text(),
            target=self.target.text(),
            message=self.message.text(),
            report=self.report.currentData(),
            ignore_case=self.ignore_case.isChecked(),
            severity=None if unsaid else severity,
            languages=frozenset(codes),
            exceptions=frozenset(line.casefold() for line in self.exceptions.lines()),
        )
        item = self.list.item(place)
        if item is not None:
            item.setText(self._rules[place].name)
        self._look()
        self.edited.emit()

    # The preview --------------------------------------------------------------------------------

    def _look(self) -> None:
        """Say what is wrong, or look for what the rule hits after a pause in the typing."""
        self.show_hits.hide()
        self._hits = ()
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
        rule = self._current()
        if rule is None:
            self._say(self.tr("No rules yet.") if not self._rules else "")
            return
        problem = rule_problem(rule)
        self._say(sentence(problem) if problem else self.tr("Trying it…"), wrong=bool(problem))
        if not problem:
            self._soon.start()

    def _current(self) -> PatternRule | None:
        place = self.list.currentRow()
        return self._rules[place] if 0 <= place < len(self._rules) else None

    @Slot()
    def try_out(self) -> None:
        """Look for what the current rule hits, in the background."""
        rule, session = self._current(), self._session
        if rule is None:
            return

        def work(progress: Progress) -> "RulePreview":
            from workbench.services.rule_preview import preview_rule

            return preview_rule(session, rule, progress)

        self._job = self._jobs.run(
            self.tr("Trying the rule"), work, self._tried, self._failed, lane=LANE
        )

    @Slot(object)
    def _tried(self, preview: "RulePreview") -> None:
        job, self._job = self._job, None
        if job is not None and (job.cancelled or self._soon.isActive()):
            return
        self._hits = preview.ids
        said = [count_text(_HITS, len(preview.ids), "RulesEditor")]
        if preview.too_slow:
            said.append(self.tr("The rule is too slow and was stopped; simplify its pattern."))
        elif preview.text:
            text = preview.text.replace("\n", " ")
            shown = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
            said.append(self.tr("The first: %1").replace("%1", shown))
        self._say(" ".join(said), wrong=preview.too_slow)
        self.show_hits.setVisible(bool(preview.ids))

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self._job = None
        if not isinstance(error, Cancelled):
            self._say(sentence(str(error)), wrong=True)

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self.answer.setText(text)
        self.answer.setProperty("role", "error" if wrong else "muted")
        self.answer.style().unpolish(self.answer)
        self.answer.style().polish(self.answer)

    @Slot()
    def _ask(self) -> None:
        rule = self._current()
        if rule is not None and self._hits:
            self.segments_asked.emit(self._hits, rule.name)

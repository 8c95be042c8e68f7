"""Everything that was found in the project, by check: how much, how often right, what to do."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from workbench.domain.findings import Finding, Severity
from workbench.gui.desk.inspector.cards import Badge, Card, Column
from workbench.gui.desk.inspector.finding_card import check_title
from workbench.gui.desk.marks import mark_token, severity_token
from workbench.gui.desk.words import number_text, severity_word
from workbench.gui.fonts import chrome_font, figures_font
from workbench.gui.label import Label
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import Theme, ThemeService
from workbench.gui.words import count_text
from workbench.services.check_switches import cries_wolf
from workbench.store.findings import CheckRecord

_RIGHT = QT_TRANSLATE_NOOP("ChecksPanel", "right %n time(s) of %1")


@dataclass(frozen=True, slots=True)
class Found:
    """Open findings by check and severity, what people decided about each check, and how many of
    its findings can be fixed unseen.
    """

    counts: Mapping[str, Mapping[str, int]]
    records: Mapping[str, CheckRecord]
    fixable: Mapping[str, int]


class ChecksPanel(Column):
    """``shown`` carries a check whose segments should be listed, ``fixes_wanted`` one whose safe
    fixes should be previewed, ``unwanted`` one that should not run any more.
    """

    shown = Signal(str)
    fixes_wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Everything found"), parent)
        self._themes = theme_service
        self._found: Found | None = None
        theme_service.theme_changed.connect(self._rebuild)

    def show_found(self, found: Found) -> None:
        """Show the checks, the worst and most frequent first."""
        if found != self._found:
            self._found = found
            self._rebuild()

    def _rebuild(self) -> None:
        self.clear_cards()
        found = self._found
        if found is None:
            return
        if found.counts:
            self.say("")
        else:
            self.say(self.tr("No open findings. “Run › Check” looks at every segment again."))
        for check in sorted(found.counts, key=self._order):
            card = CheckCard(
                check,
                found.counts[check],
                found.records.get(check),
                found.fixable.get(check, 0),
                self._themes.theme,
                self,
            )
            card.unwanted.connect(self.unwanted)
            card.shown.connect(self.shown)
            card.fixes_wanted.connect(self.fixes_wanted)
            self.add_card(card)

    def _order(self, check: str) -> tuple[int, int, str]:
        assert self._found is not None
        by = self._found.counts[check]
        worst = max(Severity(name).rank for name in by)
        return -worst, -sum(by.values()), check


class CheckCard(Card):
    """One check: its worst severity, its count, its record, and what can be done."""

    shown = Signal(str)
    fixes_wanted = Signal(str)
    unwanted = Signal(str)

    def __init__(
        self,
        check: str,
        counts: Mapping[str, int],
        record: CheckRecord | None,
        fixable: int,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._check = check
        worst = max((Severity(name) for name in counts), key=_rank)
        like = Finding(check, worst, "", "")
        count = sum(counts.values())
        title = Label(check_title(check), self)
        title.setFont(chrome_font(0, bold=True))
        title.setWordWrap(True)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setToolTip(check)
        number = Label(number_text(count), self)
        number.setFont(figures_font())
        badge = Badge(
            severity_word(like),
            getattr(theme, severity_token(like)),
            getattr(theme, mark_token(like)),
            self,
        )
        head = self.add_head(badge)
        head.addWidget(title, 1)
        head.addWidget(number)
        said = Label(self._record_text(record), self)
        said.setProperty("role", "muted")
        said.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(said, 1)
        verbs: list[tuple[str, Callable[[], None]]] = [(self.tr("Show"), self._show)]
        if fixable:
            text = self.tr("Fix %1…").replace("%1", number_text(fixable))
            verbs.insert(0, (text, self._fix))
        if record is not None and cries_wolf(record):
            verbs.insert(0, (self.tr("Switch off"), self._switch_off))
        for text, slot in verbs:
            button = QPushButton(text, self)
            button.setProperty("kind", "link")
            button.setAccessibleName(f"{text} {check_title(check)}")
            button.clicked.connect(slot)
            line.addWidget(button)
        self.body.addLayout(line)
        self.setAccessibleName(f"{check_title(check)}: {number_text(count)}. {said.text()}")

    def _record_text(self, record: CheckRecord | None) -> str:
        if record is None or record.precision is None:
            return self.tr("nobody has decided yet")
        text = count_text(_RIGHT, record.accepted, "ChecksPanel")
        return text.replace("%1", number_text(record.accepted + record.dismissed))

    def _show(self) -> None:
        self.shown.emit(self._check)

    def _switch_off(self) -> None:
        self.unwanted.emit(self._check)

    def _fix(self) -> None:
        self.fixes_wanted.emit(self._check)


def _rank(severity: Severity) -> int:
    return severity.rank

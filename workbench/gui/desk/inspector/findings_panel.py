"""The findings of the current segment as cards, open ones first, dismissed ones on request."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.domain.findings import Finding
from workbench.gui.desk.inspector.cards import Column
from workbench.gui.desk.inspector.finding_card import FindingCard, looks_of
from workbench.gui.desk.marks import is_hint
from workbench.gui.desk.words import number_text
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text
from workbench.store.findings import CheckRecord
from workbench.store.segments import SegmentRow, StoredFinding

_RIGHT = QT_TRANSLATE_NOOP("FindingsPanel", "right %n time(s) of %1 in this project")


class FindingsPanel(Column):
    """``suggestion_taken`` (finding, number), ``dismissed`` (finding, scope, reason),
    ``restored`` (finding), ``pointed_at`` (finding or None), ``chosen`` (finding).
    """

    suggestion_taken = Signal(object, int)
    dismissed = Signal(object, object, str)
    restored = Signal(object)
    pointed_at = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Findings"), parent)
        self._themes = theme_service
        self._row: SegmentRow | None = None
        self._shown: tuple[StoredFinding, ...] | None = None
        self._records: Mapping[str, CheckRecord] = {}
        self._show_dismissed = False
        self.show_hints = False
        self._toggle = QPushButton(self)
        self._toggle.setProperty("kind", "link")
        self._toggle.clicked.connect(self._toggled)
        self._toggle.hide()
        self.body.addWidget(self._toggle)
        theme_service.theme_changed.connect(self.rebuild)

    def show_row(self, row: SegmentRow | None) -> None:
        """Show the findings of a row; nothing moves where they are the same as before."""
        same_segment = (
            row is not None and self._row is not None and row.segment.id == self._row.segment.id
        )
        if not same_segment:
            self._show_dismissed = False
        self._row = row
        findings = row.findings if row is not None else None
        if same_segment and findings == self._shown:
            return
        self.rebuild()

    def use_records(self, records: Mapping[str, CheckRecord]) -> None:
        """What people decided about each check so far; shown with the next cards."""
        self._records = records

    def rebuild(self) -> None:
        """Show the cards of the row; a card that would look the same stays as it is.

        A look comes after every pause in the typing, and making five cards anew took 70 ms.
        """
        row = self._row
        self._shown = row.findings if row is not None else None
        focused = self._focused_fingerprint()
        self._toggle.hide()
        if row is None:
            self.arrange_cards([])
            self.say(self.tr("Choose a segment to see what was found in it."))
            return
        seen = [s for s in row.findings if self.show_hints or not is_hint(s.finding)]
        open_ones = [s for s in seen if not s.dismissed]
        dismissed = [s for s in row.findings if s.dismissed]
        if open_ones:
            self.say("")
        elif row.segment.target.is_empty:
            self.say(self.tr("No translation yet. Press Enter to write one."))
        else:
            self.say(self.tr("Nothing found in this segment. Ctrl+Enter confirms it."))
        there = {card.looks: card for card in self.cards if isinstance(card, FindingCard)}
        cards: list[FindingCard] = []
        key = 1
        for stored in [*open_ones, *(dismissed if self._show_dismissed else ())]:
            precision = self._precision(self._records.get(stored.finding.check))
            card = there.pop(looks_of(stored, self._themes.theme, key, precision), None)
            if card is None:
                card = self._new_card(stored, key, precision)
            card.stored = stored
            cards.append(card)
            if not stored.dismissed:
                key += len(stored.finding.suggestions)
        self.arrange_cards(list(cards))
        for card in cards:
            if card.stored.fingerprint == focused and not card.hasFocus():
                card.setFocus()
        self._offer_more(len(dismissed))

    def _new_card(self, stored: StoredFinding, key: int, precision: str) -> FindingCard:
        card = FindingCard(stored, self._themes.theme, key, precision, self)
        card.taken.connect(self.suggestion_taken)
        card.dismissed.connect(self.dismissed)
        card.restored.connect(self.restored)
        card.pointed_at.connect(self.pointed_at)
        card.chosen.connect(self.chosen)
        return card

    def numbered(self) -> list[tuple[StoredFinding, int]]:
        """The suggestions in the order of their keys: Ctrl+1 is the first."""
        found = []
        for card in self.cards:
            if isinstance(card, FindingCard) and not card.stored.dismissed:
                found += [(card.stored, i) for i in range(len(card.suggestions))]
        return found

    def card_of(self, finding: Finding | None) -> FindingCard | None:
        """The card of a finding; the first open one for None."""
        for card in self.cards:
            if not isinstance(card, FindingCard) or card.stored.dismissed:
                continue
            if finding is None or card.stored.finding == finding:
                return card
        return None

    def _focused_fingerprint(self) -> str | None:
        for card in self.cards:
            if isinstance(card, FindingCard) and card.hasFocus():
                return card.stored.fingerprint
        return None

    def _offer_more(self, dismissed: int) -> None:
        shown = self._show_dismissed
        text = self.tr("Hide %1 dismissed") if shown else self.tr("Show %1 dismissed")
        self._toggle.setText(text.replace("%1", str(dismissed)))
        self._toggle.setVisible(dismissed > 0)

    def _precision(self, record: CheckRecord | None) -> str:
        if record is None or record.precision is None:
            return ""
        decided = record.accepted + record.dismissed
        text = count_text(_RIGHT, record.accepted, "FindingsPanel")
        return text.replace("%1", number_text(decided))

    def _toggled(self) -> None:
        self._show_dismissed = not self._show_dismissed
        self.rebuild()

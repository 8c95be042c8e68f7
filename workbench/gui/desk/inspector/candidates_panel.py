"""What each system makes of the segment, compared with whatever text one chooses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from workbench.domain.segments import Candidate, Reference
from workbench.domain.text import TaggedText
from workbench.gui.desk.inspector.card_columns import CardColumns
from workbench.gui.desk.inspector.cards import PAD
from workbench.gui.desk.inspector.text_card import TextCard
from workbench.gui.desk.layout_cache import Face
from workbench.gui.theme import ThemeService
from workbench.scoring.confirmed import confirmed_words
from workbench.store.segments import SegmentRow

_SYSTEM = "system:"


class Against(StrEnum):
    """What the texts are compared with; a system's text is ``system:`` and its name."""

    TARGET = "target"
    REFERENCE = "reference"
    APPROVED = "approved"
    PREVIOUS = "previous"
    CONFIRMED = "confirmed"


@dataclass(frozen=True, slots=True)
class Compared:
    """Every text of a segment; ``approved`` is its target as last approved, ``previous`` as it
    was before the last change.
    """

    row: SegmentRow
    candidates: Sequence[Candidate]
    references: Sequence[Reference]
    approved: TaggedText | None
    previous: TaggedText | None
    scores: Mapping[str, Mapping[str, float]]

    def by(self, system: str) -> TaggedText | None:
        """The text of a system."""
        return next((one.text for one in self.candidates if one.system == system), None)


class CandidatesPanel(QWidget):
    """``taken`` carries the name of the system whose text should become the target."""

    taken = Signal(str)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._compared: Compared | None = None
        self._face: Face | None = None
        self._made: list[tuple[tuple[object, ...], TextCard]] = []
        self.list = CardColumns(self.tr("Candidates"), self)
        self.list.columns_changed.connect(self._rebuild)
        self.against = QComboBox(self)
        self.against.setAccessibleName(self.tr("Compare with"))
        for title, choice in (
            (self.tr("Differences from the target"), Against.TARGET),
            (self.tr("Differences from the reference"), Against.REFERENCE),
            (self.tr("Differences from the last approved"), Against.APPROVED),
            (self.tr("Differences from the previous version"), Against.PREVIOUS),
            (self.tr("What the reference confirms"), Against.CONFIRMED),
        ):
            self.against.addItem(title, choice.value)
        self._fixed = self.against.count()
        self.against.currentIndexChanged.connect(self._rebuild)
        head = QVBoxLayout()
        head.setContentsMargins(PAD, 8, PAD, 0)
        head.addWidget(self.against)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)

    def show_candidates(self, compared: Compared | None, face: Face) -> None:
        """Show every text of a segment against the one that is chosen."""
        self._compared, self._face = compared, face
        if compared is not None:
            self._offer_systems([one.system for one in compared.candidates])
        self._rebuild()

    def choose(self, against: str) -> None:
        """Compare with another text from now on."""
        place = self.against.findData(str(against))
        if place >= 0:
            self.against.setCurrentIndex(place)

    def step(self) -> None:
        """Compare with the next text of the box."""
        self.against.setCurrentIndex((self.against.currentIndex() + 1) % self.against.count())

    def _offer_systems(self, systems: Sequence[str]) -> None:
        """Offer the segment's systems; the one that is chosen stays, whether it is there or not."""
        chosen = str(self.against.currentData())
        wanted = [f"{_SYSTEM}{system}" for system in systems]
        if chosen.startswith(_SYSTEM) and chosen not in wanted:
            wanted.append(chosen)
        places = range(self._fixed, self.against.count())
        if [self.against.itemData(place) for place in places] == wanted:
            return
        self.against.blockSignals(True)
        for place in reversed(places):
            self.against.removeItem(place)
        for data in wanted:
            title = self.tr("Differences from %1").replace("%1", data.removeprefix(_SYSTEM))
            self.against.addItem(title, data)
        self.against.setCurrentIndex(max(0, self.against.findData(chosen)))
        self.against.blockSignals(False)

    def _rebuild(self) -> None:
        """Show the cards of the segment; one that would look the same stays as it is.

        A look comes after every pause in the typing, and only what is compared with the target
        looks otherwise then.
        """
        compared, face = self._compared, self._face
        if compared is None or face is None:
            self._made = []
            self.list.arrange_cards([])
            self.list.say(self.tr("Choose a segment to see what each system made of it."))
            return
        against = str(self.against.currentData())
        base = self._base(compared, against)
        self.list.say(self._sentence(compared, base, against))
        before, self._made = self._made, []
        for shown in self._texts(compared, against):
            looks = self._looks(compared, against, base, shown, face)
            card = next((card for known, card in before if known == looks), None)
            if card is None:
                card = self._card(compared, against, base, shown, face)
            self._made.append((looks, card))
        self.list.arrange_cards([card for _, card in self._made])

    def _looks(
        self,
        compared: Compared,
        against: str,
        base: TaggedText | None,
        shown: tuple[str, TaggedText, int | None],
        face: Face,
    ) -> tuple[object, ...]:
        """All that a card's look depends on."""
        name, text, _number = shown
        references = tuple(one.text for one in compared.references)
        is_target = text == compared.row.segment.target
        scores = dict(compared.scores.get(name, {}))
        theme = self._themes.theme.name
        room = self.list.columns
        return (shown, against, base, references, is_target, scores, room, face.key, theme)

    def _card(
        self,
        compared: Compared,
        against: str,
        base: TaggedText | None,
        shown: tuple[str, TaggedText, int | None],
        face: Face,
    ) -> TextCard:
        """A text against ``base``; where there is room, with everything that is known of it."""
        name, text, number = shown
        wide, theme = self.list.is_wide, self._themes.theme
        scores = {} if number is None else compared.scores.get(name, {})
        title = self.tr("Target") if number == 0 else name
        head = None if wide else scores.get("chrF")
        card = TextCard(title, text.readable(), head, face, self)
        if number:
            card.offer(number, text == compared.row.segment.target)
            card.taken.connect(self.taken)
        references = [one.text.readable() for one in compared.references]
        if against == Against.CONFIRMED:
            card.show_confirmed(confirmed_words(text.readable(), references), theme)
        else:
            card.show_differences((text if base is None else base).readable(), theme)
            if wide and references and number is not None:
                card.add_confirmed(confirmed_words(text.readable(), references), theme)
        if wide:
            card.show_scores(scores)
        return card

    def _texts(self, compared: Compared, against: str) -> list[tuple[str, TaggedText, int | None]]:
        """Name ("" for the target), text, and number: 0 for the target, from 1 for candidates,
        None for others.

        What the others are compared with is left out, but for a candidate: it can be taken.
        """
        target = compared.row.segment.target
        found: list[tuple[str, TaggedText, int | None]] = []
        if (against != Against.TARGET or self.list.is_wide) and not target.is_empty:
            found.append(("", target, 0))
        for number, candidate in enumerate(compared.candidates, 1):
            found.append((candidate.system, candidate.text, number))
        if against not in (Against.REFERENCE, Against.CONFIRMED):
            for reference in compared.references:
                name = self.tr("Reference: %1").replace("%1", reference.reference_set)
                found.append((name, reference.text, None))
        if against == Against.CONFIRMED:
            return found
        for choice, name, text in (
            (Against.APPROVED, self.tr("Last approved"), compared.approved),
            (Against.PREVIOUS, self.tr("Previous version"), compared.previous),
        ):
            if against != choice and text is not None and text != target:
                found.append((name, text, None))
        return found

    def _base(self, compared: Compared, against: str) -> TaggedText | None:
        if against.startswith(_SYSTEM):
            return compared.by(against.removeprefix(_SYSTEM))
        if against in (Against.REFERENCE, Against.CONFIRMED):
            return compared.references[0].text if compared.references else None
        if against == Against.APPROVED:
            return compared.approved
        return compared.previous if against == Against.PREVIOUS else compared.row.segment.target

    def _sentence(self, compared: Compared, base: TaggedText | None, against: str) -> str:
        if base is None:
            if against.startswith(_SYSTEM):
                text = self.tr("This segment has no translation by %1.")
                return text.replace("%1", against.removeprefix(_SYSTEM))
            if against == Against.APPROVED:
                return self.tr("This segment has never been approved.")
            if against == Against.PREVIOUS:
                return self.tr("The target has not been changed since the import.")
            return self.tr("This segment has no reference to compare with.")
        if compared.candidates:
            return ""
        return self.tr(
            "No machine translation of this segment. “Run › Translate” makes one; files"
            " of other systems can be imported as candidates."
        )

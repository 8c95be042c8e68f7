"""What each system makes of the segment, with every word that differs from the target marked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.domain.segments import Candidate, Reference
from workbench.domain.text import TaggedText
from workbench.gui.desk.inspector.cards import PAD, Card, Column
from workbench.gui.desk.inspector.rich_diff import diff_html, diff_words
from workbench.gui.desk.layout_cache import Face
from workbench.gui.desk.word_diff import word_diff
from workbench.gui.fonts import chrome_font
from workbench.gui.theme import ThemeService
from workbench.store.segments import SegmentRow


class Against(StrEnum):
    """What the texts are compared with."""

    TARGET = "target"
    REFERENCE = "reference"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Compared:
    """Every text of a segment; ``approved`` is its target as last approved."""

    row: SegmentRow
    candidates: Sequence[Candidate]
    references: Sequence[Reference]
    approved: TaggedText | None
    scores: Mapping[str, Mapping[str, float]]


class CandidatesPanel(QWidget):
    """``taken`` carries the name of the system whose text should become the target."""

    taken = Signal(str)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._compared: Compared | None = None
        self._face: Face | None = None
        self.list = Column(self.tr("Candidates"), self)
        self.against = QComboBox(self)
        self.against.setAccessibleName(self.tr("Show the differences from"))
        self.against.addItem(self.tr("Differences from the target"), Against.TARGET.value)
        self.against.addItem(self.tr("Differences from the reference"), Against.REFERENCE.value)
        self.against.addItem(self.tr("Differences from the last approved"), Against.APPROVED.value)
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
        self._rebuild()

    def _rebuild(self) -> None:
        self.list.clear_cards()
        compared, face = self._compared, self._face
        if compared is None or face is None:
            self.list.say(self.tr("Choose a segment to see what each system made of it."))
            return
        base = self._base(compared)
        self.list.say(self._sentence(compared, base))
        against = self.against.currentData()
        target = compared.row.segment.target
        if against != Against.TARGET and not target.is_empty:
            self._add(self.tr("Target"), target, base, face, compared.scores.get("", {}))
        for number, candidate in enumerate(compared.candidates, 1):
            scores = compared.scores.get(candidate.system, {})
            card = self._add(candidate.system, candidate.text, base, face, scores)
            card.offer(number, candidate.text == target)
            card.taken.connect(self.taken)
        if against != Against.REFERENCE:
            for reference in compared.references:
                name = self.tr("Reference: %1").replace("%1", reference.reference_set)
                self._add(name, reference.text, base, face, {})
        if against != Against.APPROVED and compared.approved not in (None, target):
            assert compared.approved is not None
            self._add(self.tr("Last approved"), compared.approved, base, face, {})

    def _base(self, compared: Compared) -> TaggedText | None:
        against = self.against.currentData()
        if against == Against.REFERENCE:
            return compared.references[0].text if compared.references else None
        return compared.approved if against == Against.APPROVED else compared.row.segment.target

    def _sentence(self, compared: Compared, base: TaggedText | None) -> str:
        if base is None and self.against.currentData() == Against.REFERENCE:
            return self.tr("This segment has no reference to compare with.")
        if base is None:
            return self.tr("This segment has never been approved.")
        if compared.candidates:
            return ""
        return self.tr(
            "No machine translation of this segment. “Run › Translate” makes one; files"
            " of other systems can be imported as candidates."
        )

    def _add(
        self,
        name: str,
        text: TaggedText,
        base: TaggedText | None,
        face: Face,
        scores: Mapping[str, float],
    ) -> "TextCard":
        shown = text.readable()
        old = shown if base is None else base.readable()
        card = TextCard(name, shown, old, scores.get("chrF"), self._themes, face, self)
        self.list.add_card(card)
        return card


class TextCard(Card):
    """A name, a score, and a text with its differences from another."""

    taken = Signal(str)

    def __init__(
        self,
        name: str,
        text: str,
        old: str,
        score: float | None,
        theme_service: ThemeService,
        face: Face,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        title = QLabel(name, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(chrome_font(0, bold=True))
        self.head = self.add_head(title)
        self.head.addStretch(1)
        if score is not None:
            figure = QLabel(f"chrF {score:.1f}", self)
            figure.setProperty("role", "muted")
            self.head.addWidget(figure)
        parts = word_diff(old, text)
        self.text = QLabel(self)
        self.text.setFont(face.font)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setText(diff_html(parts, theme_service.theme, right_to_left=face.right_to_left))
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(f"{name}: {text}")
        self.setAccessibleDescription(diff_words(parts))
        self.body.addWidget(self.text)

    def offer(self, number: int, is_target: bool) -> None:
        """Add the button that takes the text, or say that it is the target already."""
        if is_target:
            same = QLabel(self.tr("is the target"), self)
            same.setProperty("role", "muted")
            self.head.addWidget(same)
            return
        button = QPushButton(self.tr("Take"), self)
        button.setProperty("kind", "link")
        button.setAccessibleName(self.tr("Take the text of %1").replace("%1", self._name))
        button.clicked.connect(self._take)
        self.head.addWidget(button)
        if number <= 9:
            keys = QLabel(f"Alt+{number}", self)
            keys.setObjectName("keys")
            self.head.addWidget(keys)

    def _take(self) -> None:
        self.taken.emit(self._name)

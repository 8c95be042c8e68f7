"""What each system makes of the segment, with every word that differs from the target marked."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from workbench.domain.segments import Candidate, Reference
from workbench.gui.desk.inspector.cards import Card, Column
from workbench.gui.desk.inspector.rich_diff import diff_html, diff_words
from workbench.gui.desk.layout_cache import Face
from workbench.gui.desk.word_diff import word_diff
from workbench.gui.fonts import chrome_font
from workbench.gui.theme import ThemeService
from workbench.store.segments import SegmentRow


class CandidatesPanel(Column):
    """``taken`` carries the name of the system whose text should become the target."""

    taken = Signal(str)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Candidates"), parent)
        self._themes = theme_service
        self._systems: list[str] = []

    @property
    def systems(self) -> list[str]:
        """The systems in the order of their keys: Alt+1 takes the first."""
        return list(self._systems)

    def show_candidates(
        self,
        row: SegmentRow | None,
        candidates: Sequence[Candidate],
        references: Sequence[Reference],
        scores: Mapping[str, Mapping[str, float]],
        face: Face,
    ) -> None:
        """Show every system's text against the target, and the references after them."""
        self.clear_cards()
        self._systems = [candidate.system for candidate in candidates]
        if row is None:
            self.say(self.tr("Choose a segment to see what each system made of it."))
            return
        if candidates:
            self.say("")
        else:
            self.say(
                self.tr(
                    "No machine translation of this segment. “Run › Translate” makes one; files"
                    " of other systems can be imported as candidates."
                )
            )
        target = row.segment.target.readable()
        for number, candidate in enumerate(candidates, 1):
            text = candidate.text.readable()
            score = scores.get(candidate.system, {}).get("chrF")
            card = _TextCard(candidate.system, text, target, score, self._themes, face, self)
            card.offer(number, candidate.text == row.segment.target)
            card.taken.connect(self.taken)
            self.add_card(card)
        for reference in references:
            name = self.tr("Reference: %1").replace("%1", reference.reference_set)
            text = reference.text.readable()
            self.add_card(_TextCard(name, text, target, None, self._themes, face, self))


class _TextCard(Card):
    """A name, a score, and a text with its differences from the target."""

    taken = Signal(str)

    def __init__(
        self,
        name: str,
        text: str,
        target: str,
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
        parts = word_diff(target, text)
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

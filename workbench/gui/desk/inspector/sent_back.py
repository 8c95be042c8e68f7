"""A rejected segment as it comes back to the translator: by whom, why, and what was changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from workbench.domain.events import Event
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.gui.desk.inspector.cards import PAD, Card, Words
from workbench.gui.desk.inspector.history_panel import moment_text, target_in
from workbench.gui.desk.inspector.rich_diff import diff_html, diff_words
from workbench.gui.desk.layout_cache import Face
from workbench.gui.desk.word_diff import word_diff
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.theme import ThemeService
from workbench.store.segments import SegmentRow


@dataclass(frozen=True, slots=True)
class Rejection:
    """``before`` is the text as it was handed in, ``after`` as it was sent back."""

    who: str
    when: str
    reason: str
    before: TaggedText
    after: TaggedText


def rejection_of(events: Sequence[Event], target: TaggedText, reason: str) -> Rejection | None:
    """The last rejection in a segment's history (newest first); ``target`` is its text now."""
    text = target
    for place, event in enumerate(events):
        if event.after.get("status") == Status.REJECTED:
            sent_back = text
            for older in events[place:]:
                if older.who != event.who and "target" in older.after:
                    break
                text = target_in(older.before, text.tags) or text
            return Rejection(event.who, event.when, reason, text, sent_back)
        text = target_in(event.before, text.tags) or text
    return None


class SentBackCard(QWidget):
    """Shown above the findings of a rejected segment."""

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(PAD, 8, PAD, 0)
        self._card: Card | None = None
        self.hide()

    def show_rejection(
        self, row: SegmentRow | None, events: Sequence[Event], face: Face | None
    ) -> None:
        """Show why a row came back; nothing for one that did not."""
        if self._card is not None:
            self._layout.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        found = None
        if row is not None and row.segment.status is Status.REJECTED:
            found = rejection_of(events, row.segment.target, row.segment.reason)
        self.setVisible(found is not None)
        if found is not None and face is not None:
            self._card = self._made(found, face)
            self._layout.addWidget(self._card)

    def _made(self, found: Rejection, face: Face) -> Card:
        theme = self._themes.theme
        card = Card(self)
        card.setStyleSheet(f"QFrame#card {{ border: 1px solid {theme.status_rejected}; }}")
        title = Label(self.tr("Sent back by %1").replace("%1", found.who), card)
        title.setFont(chrome_font(0, bold=True))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setStyleSheet(f"color: {theme.status_rejected};")
        when = Label(moment_text(found.when), card)
        when.setProperty("role", "muted")
        head = card.add_head(title)
        head.addStretch(1)
        head.addWidget(when)
        card.body.addWidget(Words(found.reason, card))
        said = [title.text(), found.reason]
        before, after = found.before.readable(), found.after.readable()
        if before != after:
            parts = word_diff(before, after)
            text = QLabel(card)
            text.setFont(face.font)
            text.setWordWrap(True)
            text.setTextFormat(Qt.TextFormat.RichText)
            text.setText(diff_html(parts, theme, right_to_left=face.right_to_left))
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.body.addWidget(text)
            said.append(diff_words(parts))
        card.setAccessibleName(". ".join(said))
        return card

    @property
    def sentence(self) -> str:
        """What is said, for who cannot see it."""
        return self._card.accessibleName() if self._card is not None else ""

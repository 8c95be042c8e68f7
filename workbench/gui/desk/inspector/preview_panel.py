"""Looks at many changes before they are made: each as a diff that can be left out."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.gui.desk.inspector.cards import PAD, Card, Column
from workbench.gui.desk.inspector.rich_diff import diff_html, diff_words
from workbench.gui.desk.proposals import Proposal
from workbench.gui.desk.word_diff import word_diff
from workbench.gui.desk.words import number_text
from workbench.gui.fonts import chrome_font
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text

_SHOWN = 100


class PreviewPanel(QWidget):
    """``agreed`` carries a title and the proposals that were left in, ``closed`` nothing,
    ``chosen`` the segment of a card that was clicked.
    """

    agreed = Signal(str, object)
    closed = Signal()

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._title = ""
        self._proposals: list[Proposal] = []
        self.list = Column(self.tr("Preview"), self)
        self.verb = QPushButton(self)
        self.verb.setProperty("kind", "primary")
        self.verb.clicked.connect(self._agree)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.closed)
        foot = QHBoxLayout()
        foot.setContentsMargins(PAD, 8, PAD, PAD)
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.verb)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)

    def show_proposals(self, title: str, proposals: Sequence[Proposal]) -> None:
        """Show what would change; ``title`` becomes the name of the operation."""
        self._title, self._proposals = title, list(proposals)
        self.list.clear_cards()
        for proposal in self._proposals[:_SHOWN]:
            card = ProposalCard(proposal, self._themes, self)
            card.box.toggled.connect(self._counted)
            self.list.add_card(card)
        if not proposals:
            self.list.say(self.tr("Nothing would change."))
        elif len(proposals) > _SHOWN:
            text = self.tr("The first %1 of %2. The others change in the same way.")
            text = text.replace("%1", number_text(_SHOWN))
            self.list.say(text.replace("%2", number_text(len(proposals))))
        else:
            self.list.say("")
        self._counted()

    def wanted(self) -> list[Proposal]:
        """The proposals that were not left out."""
        out = {
            card.proposal.segment_id
            for card in self.list.cards
            if isinstance(card, ProposalCard) and not card.box.isChecked()
        }
        return [proposal for proposal in self._proposals if proposal.segment_id not in out]

    def _counted(self) -> None:
        count = len(self.wanted())
        text = QT_TRANSLATE_NOOP("Desk", "Change %n segment(s)")
        self.verb.setText(count_text(text, count, "Desk"))
        self.verb.setEnabled(count > 0)

    def _agree(self) -> None:
        self.agreed.emit(self._title, self.wanted())


class ProposalCard(Card):
    """One segment's change, with a box to leave it out."""

    def __init__(
        self, proposal: Proposal, theme_service: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.proposal = proposal
        name = self.tr("Segment %1").replace("%1", number_text(proposal.position))
        self.box = QCheckBox(name, self)
        self.box.setChecked(True)
        self.box.setFont(chrome_font(0, bold=True))
        self.add_head(self.box)
        parts = word_diff(proposal.before.readable(), proposal.after.readable())
        text = QLabel(self)
        text.setWordWrap(True)
        text.setTextFormat(Qt.TextFormat.RichText)
        text.setText(diff_html(parts, theme_service.theme))
        self.body.addWidget(text)
        self.box.setAccessibleName(f"{name}: {diff_words(parts)}")

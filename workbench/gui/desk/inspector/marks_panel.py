"""The marks of the current segment: the pad of keys, an ESA score, and a card for every mark."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from workbench.domain.annotations import Annotation
from workbench.gui.desk.inspector.cards import PAD, Column
from workbench.gui.desk.inspector.key_pad import KeyPad
from workbench.gui.desk.inspector.mark_card import MarkCard
from workbench.gui.desk.inspector.score_field import ScoreField
from workbench.gui.desk.marking_keys import MarkingKeys, Pending
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.theme import ThemeService
from workbench.review.marks import NO_ERROR, esa_value


@dataclass(frozen=True, slots=True)
class MarkedText:
    """What the panel shows of the current segment.

    ``marks`` are the errors with the words they stand on, ``others`` "no error" and scores, of
    everybody; ``who`` is the person at work, ``score`` their own ESA score.
    """

    marks: Sequence[tuple[Annotation, str]]
    others: Sequence[Annotation]
    current: int | None
    who: str
    score: int | None


class MarksPanel(QWidget):
    """``category_pressed``, ``severity_pressed``, ``no_error_pressed`` and ``scored`` come from
    the pad; ``chosen``, ``removed`` and ``commented`` from the cards; ``left`` says that one wants
    back to the text, ``mode_asked`` that marking should begin or end.
    """

    category_pressed = Signal(str)
    severity_pressed = Signal(object)
    no_error_pressed = Signal()
    scored = Signal(int)
    chosen = Signal(int)
    removed = Signal(object)
    commented = Signal(object, str)
    left = Signal()
    mode_asked = Signal()

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._shown: tuple[object, ...] = ()
        self.switch = QPushButton(self)
        self.switch.clicked.connect(self.mode_asked)
        self.pad = KeyPad(theme_service, self)
        self.pad.category_pressed.connect(self.category_pressed)
        self.pad.severity_pressed.connect(self.severity_pressed)
        self.score = ScoreField(self)
        self.score.scored.connect(self.scored)
        self.score.left.connect(self.left)
        self.no_error = QPushButton(self.tr("No error, next"), self)
        self.no_error.setToolTip(self.tr("I read this and found nothing: full stop"))
        self.no_error.clicked.connect(self.no_error_pressed)
        self.hint = Label(self)
        self.hint.setWordWrap(True)
        self.hint.setProperty("role", "muted")
        self.hint.setFont(chrome_font(-1))
        self.list = Column(self.tr("Marks"), self)
        top = QVBoxLayout()
        top.setContentsMargins(PAD, 8, PAD, 0)
        top.setSpacing(8)
        for widget in (self.switch, self.pad, self.score, self.no_error, self.hint):
            top.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)

    def show_mode(self, on: bool, keys: MarkingKeys, pending: Pending) -> None:
        """Show whether keys mark, which there are, and which half of a mark is there already."""
        self.switch.setText(self.tr("Stop marking (F4)") if on else self.tr("Mark errors (F4)"))
        self.pad.show_keys(keys, pending)
        for widget in (self.pad, self.no_error, self.hint):
            widget.setVisible(on)
        self.score.setVisible(on and keys.esa)
        if keys.esa:
            self.hint.setText(
                self.tr("Select words, then 1 or 2. + and − move the score, = types it.")
            )
        else:
            self.hint.setText(
                self.tr(
                    "Space selects a word, Shift+arrows a stretch. A key for the error, one for"
                    " the severity. Tab goes from mark to mark, Enter comments, Del removes."
                )
            )

    def show_text(self, shown: MarkedText | None, keys: MarkingKeys) -> None:
        """Show the marks of a segment; None where none is chosen."""
        state = (shown, keys, self._themes.theme.name)
        if shown is not None:
            self.score.show_score(shown.score)
        if state == self._shown:
            return
        self._shown = state
        writing = self._writing()
        self.list.clear_cards()
        if shown is None:
            self.list.say(self.tr("Choose a segment to see what was marked in it."))
            return
        for annotation, words in shown.marks:
            card = MarkCard(
                annotation,
                keys.title(annotation.category),
                words or self.tr("(the marked words were changed)"),
                self._themes.theme,
                own=annotation.who == shown.who,
                current=annotation.id == shown.current,
                parent=self,
            )
            card.chosen.connect(self.chosen)
            card.removed.connect(self.removed)
            card.commented.connect(self.commented)
            self.list.add_card(card)
            if annotation.id == shown.current:
                self.list.ensureWidgetVisible(card)
                if writing == annotation.id:
                    card.open_comment()
        self.list.say(self._sentence(shown))

    def _sentence(self, shown: MarkedText) -> str:
        said = []
        for one in shown.others:
            value = esa_value(one)
            if one.category == NO_ERROR:
                said.append(self.tr("%1 found no error.").replace("%1", one.who))
            elif value is not None:
                text = self.tr("%1 gave %2 of 100.")
                said.append(text.replace("%1", one.who).replace("%2", str(value)))
        if not said and not shown.marks:
            return self.tr("Nobody has marked anything here.")
        return "\n".join(said)

    def _writing(self) -> int | None:
        for card in self.list.cards:
            if isinstance(card, MarkCard) and card.field is not None and card.field.hasFocus():
                return card.annotation.id
        return None

    def write_comment(self, annotation_id: int | None) -> None:
        """Open the comment of a mark."""
        for card in self.list.cards:
            if isinstance(card, MarkCard) and card.annotation.id == annotation_id:
                card.open_comment()
                self.list.ensureWidgetVisible(card)

    def write_score(self) -> None:
        """Type the ESA score."""
        if self.score.isVisible():
            self.score.write()

"""Pieces the inspector's panels are made of: cards in a scrolling column, badges, empty states."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.words import in_window_order

PAD = 12
_BUTTON_PAD = 12


class Column(QScrollArea):
    """A column of cards that scrolls, with a sentence where there are none."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(name)
        self._content = QWidget(self)
        self.body = QVBoxLayout(self._content)
        self.body.setContentsMargins(PAD, PAD, PAD, PAD)
        self.body.setSpacing(8)
        self.empty = Label(self._content)
        self.empty.setWordWrap(True)
        self.empty.setProperty("role", "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.empty.hide()
        self.cards_box = QVBoxLayout()
        self.cards_box.setSpacing(8)
        self.body.addWidget(self.empty)
        self.body.addLayout(self.cards_box)
        self.body.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(self._content)
        self._cards: list[QWidget] = []

    @property
    def cards(self) -> list[QWidget]:
        """The cards from top to bottom."""
        return list(self._cards)

    def add_card(self, card: QWidget) -> None:
        """Put a card below the others."""
        self.cards_box.addWidget(card)
        self._cards.append(card)
        card.show()

    def arrange_cards(self, cards: list[QWidget]) -> None:
        """Show these cards in this order; nothing moves where they are there already."""
        if cards == self._cards:
            return
        kept = set(map(id, cards))
        for card in self._cards:
            self.cards_box.removeWidget(card)
            if id(card) not in kept:
                card.hide()
                card.deleteLater()
        self._cards = []
        for card in cards:
            self.add_card(card)

    def clear_cards(self) -> None:
        """Take every card away."""
        for card in self._cards:
            self.cards_box.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []

    def say(self, sentence: str) -> None:
        """Show a sentence above the cards; an empty one hides it."""
        self.empty.setText(sentence)
        self.empty.setVisible(bool(sentence))


class Card(QFrame):
    """A raised sheet with a column of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(PAD, 10, PAD, 10)
        self.body.setSpacing(6)

    def add_head(self, *widgets: QWidget) -> QHBoxLayout:
        """A line of widgets at the top."""
        line = QHBoxLayout()
        line.setSpacing(8)
        for widget in widgets:
            line.addWidget(widget)
        self.body.addLayout(line)
        return line


class Words(QLabel):
    """People's text that wraps and can be selected; never read as markup."""

    def __init__(self, text: str, parent: QWidget | None = None, *, muted: bool = False) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if muted:
            self.setProperty("role", "muted")


class Sentence(Label):
    """What the window says of a text: wraps, can be selected, and runs in the window's direction
    whatever it quotes.
    """

    def __init__(self, text: str, parent: QWidget | None = None, *, muted: bool = False) -> None:
        super().__init__(in_window_order(text), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if muted:
            self.setProperty("role", "muted")


class ElidingButton(QPushButton):
    """A button whose words give way to a narrow panel, instead of pushing at its edge."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole = text
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        room = self.width() - _BUTTON_PAD
        plain = self._whole.replace("&&", "&")
        shown = self.fontMetrics().elidedText(plain, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


class Badge(QWidget):
    """A word on a soft ground: a severity, said and coloured."""

    def __init__(self, text: str, ink: str, ground: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._ink, self._ground = ink, ground
        self.setFont(chrome_font(-1, bold=True))
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The size that fits the content."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 14, metrics.height() + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw with the theme's tokens."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._ground))
        radius = self.height() / 2
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        painter.setPen(QColor(self._ink))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._text)
        painter.end()

"""Cards side by side where there is room for it, below each other where there is not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from workbench.gui.desk.inspector.cards import PAD, Column

WIDE = 700  # pixels from which cards stand side by side
_NARROWEST = 260  # pixels of a card
_MOST = 5


class CardColumns(Column):
    """``columns_changed`` says that there is room for more or fewer cards beside each other."""

    columns_changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self.body.addLayout(self._grid)
        self.columns = 1

    @property
    def is_wide(self) -> bool:
        """Whether cards stand side by side."""
        return self.columns > 1

    def add_card(self, card: QWidget) -> None:
        """Put a card beside or below the others."""
        if not self.is_wide:
            super().add_card(card)
            return
        card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Maximum)
        row, column = divmod(len(self._cards), self.columns)
        self._grid.addWidget(card, row, column, Qt.AlignmentFlag.AlignTop)
        self._cards.append(card)
        card.show()

    def arrange_cards(self, cards: list[QWidget]) -> None:
        """Show these cards in this order; nothing moves where they are there already."""
        if cards != self._cards:
            for card in self._cards:
                self._grid.removeWidget(card)
        super().arrange_cards(cards)

    def clear_cards(self) -> None:
        """Take every card away."""
        for card in self._cards:
            self._grid.removeWidget(card)
        super().clear_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how many cards have room."""
        super().resizeEvent(event)
        room = self.viewport().width()
        columns = min((room - 2 * PAD + 8) // (_NARROWEST + 8), _MOST) if room >= WIDE else 1
        if columns != self.columns:
            for place in range(max(columns, self.columns)):
                self._grid.setColumnStretch(place, int(1 < columns > place))
            self.columns = columns
            self.columns_changed.emit()

"""Cells of small tables that hold people's texts."""

import unicodedata

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem


def runs_from_the_right(text: str) -> bool:
    """Whether the first letter with a direction is of a script from right to left."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in {"L", "R", "AL"}), "L") != "L"


class TextCells(QStyledItemDelegate):
    """Lays every text out in its own direction, whichever the window's is.

    Qt's own goes by the window, and puts the full stop of an English sentence on the wrong side
    of an Arabic window, and the other way round.
    """

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Qt's look, in the text's direction; numbers and empty cells as the window has them."""
        super().initStyleOption(option, index)
        if not any(map(str.isalpha, option.text)):
            return
        right = runs_from_the_right(option.text)
        option.direction = (
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        # Left is where the text begins: in the direction of the option, Qt turns it round.
        option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

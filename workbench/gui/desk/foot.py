"""What all strips under the grid have in common: how they look, and which keys are theirs."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def dress_as_foot(frame: QFrame, edge: str = "1px solid palette(mid)") -> None:
    """The look of a strip under the grid; ``edge`` is the line above it, as a style sheet says."""
    frame.setObjectName("footPanel")
    frame.setStyleSheet(
        f"QFrame#footPanel {{ background: palette(button); border: none; border-top: {edge}; }}"
    )


class Foot(QFrame):
    """A strip that Enter answers and Esc closes; made hidden.

    ``closed`` says that the focus should go back to the grid.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_as_foot(self)
        self.hide()

    @abstractmethod
    def enter_pressed(self, event: QKeyEvent) -> None:
        """Do what the strip is there for; each knows how."""

    def close_panel(self) -> None:
        """Go away; nothing is kept."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def event(self, event: QEvent) -> bool:
        """Enter belongs to the strip, with whatever is held down beside it.

        In it, Shift+Enter does not reject.
        """
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in ENTER
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers, Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() in ENTER:
            self.enter_pressed(event)
        else:
            super().keyPressEvent(event)

"""A label that begins where the window's lines begin."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


def leading() -> Qt.AlignmentFlag:
    """Left, and right in a window that is read from there, whatever the text is written in."""
    side = (
        Qt.AlignmentFlag.AlignRight
        if QGuiApplication.isRightToLeft()
        else Qt.AlignmentFlag.AlignLeft
    )
    return side | Qt.AlignmentFlag.AlignAbsolute


class Label(QLabel):
    """A QLabel that stays at its side.

    Qt's own goes by the direction of its text: in an Arabic window it puts a name in Latin letters
    at the far end of the line, and in an English one an Arabic name. That is right for the texts
    people translate, which stay QLabels, and wrong for what the window says.
    """

    def __init__(self, text: str | QWidget = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent) if isinstance(text, str) else super().__init__(text)
        self.setAlignment(leading() | Qt.AlignmentFlag.AlignVCenter)


class ElidingLabel(Label):
    """One line that gives way to a narrow place and says so with an ellipsis."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._whole = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for."""
        super().resizeEvent(event)
        room = self.contentsRect().width()
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, room))

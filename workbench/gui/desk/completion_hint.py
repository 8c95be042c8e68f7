"""How the sentence may go on, shown under the caret until it is taken or typed over."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label

_WIDEST = 560
_MARGIN = 6


class CompletionHint(QFrame):
    """Never takes the focus: typing goes on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("completion")
        self.setStyleSheet(
            "QFrame#completion { background: palette(base); border: 1px solid palette(mid);"
            " border-radius: 3px; }"
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setAccessibleName(self.tr("How it may go on"))
        self._key = Label(self.tr("Tab"), self)
        self._key.setFont(chrome_font(-1))
        self._key.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(2 * _MARGIN)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._key, 0, Qt.AlignmentFlag.AlignBottom)
        self.hide()

    def text(self) -> str:
        """What is offered."""
        return self._text.text()

    def offer(self, text: str, font: QFont, at: QPoint, *, right_to_left: bool) -> None:
        """Show ``text`` below a point of the parent, within the parent's width."""
        parent = self.parentWidget()
        if parent is None:
            return
        way = Qt.LayoutDirection
        self.setLayoutDirection(way.RightToLeft if right_to_left else way.LeftToRight)
        self._text.setFont(font)
        self._text.setText(text)
        around = self._key.sizeHint().width() + 5 * _MARGIN
        room = min(_WIDEST, parent.width() - 2 * _MARGIN) - around
        wanted = self._text.fontMetrics().horizontalAdvance(text) + _MARGIN
        inner = min(room, wanted)
        width = inner + around
        height = self._text.heightForWidth(inner) + 2 * _MARGIN + 2
        left = at.x() - width if right_to_left else at.x()
        left = max(_MARGIN, min(left, parent.width() - width - _MARGIN))
        top = at.y() + 2
        if top + height > parent.height():
            top = at.y() - height - 2 * self._text.fontMetrics().height()
        self.setGeometry(left, top, width, height)
        self.show()
        self.raise_()

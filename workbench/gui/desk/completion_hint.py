"""How the sentence may go on, shown under the caret until it is taken or typed over."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from workbench.gui.fonts import chrome_font

_WIDEST = 560
_MARGIN = 6


class CompletionHint(QLabel):
    """Never takes the focus: typing goes on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("completion")
        self.setStyleSheet(
            "QLabel#completion { background: palette(base); color: palette(text);"
            " border: 1px solid palette(mid); border-radius: 3px; }"
        )
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("How it may go on"))
        self._key = QLabel(self.tr("Tab"), self)
        self._key.setFont(chrome_font(-1))
        self._key.setProperty("role", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        layout.addStretch(1)
        layout.addWidget(self._key, 0, Qt.AlignmentFlag.AlignBottom)
        self.hide()

    def offer(self, text: str, at: QPoint, right_to_left: bool) -> None:
        """Show ``text`` below a point of the parent, within the parent's width."""
        parent = self.parentWidget()
        if parent is None:
            return
        room = self._key.sizeHint().width() + 2 * _MARGIN
        self.setContentsMargins(
            room if right_to_left else _MARGIN, _MARGIN, _MARGIN if right_to_left else room, _MARGIN
        )
        direction = (
            Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        )
        self.setLayoutDirection(direction)
        self.setText(text)
        natural = self.fontMetrics().horizontalAdvance(text) + room + 3 * _MARGIN
        width = min(_WIDEST, parent.width() - 2 * _MARGIN, natural)
        self.resize(width, self.heightForWidth(width))
        left = at.x() - width if right_to_left else at.x()
        left = max(_MARGIN, min(left, parent.width() - width - _MARGIN))
        top = at.y() + 2
        if top + self.height() > parent.height():
            top = at.y() - self.height() - 2 * self.fontMetrics().height()
        self.move(left, top)
        self.show()
        self.raise_()

"""The remarks people left on the segment, with a field to add one."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from workbench.domain.events import Comment
from workbench.gui.desk.inspector.cards import PAD, Card, Column, Words
from workbench.gui.desk.inspector.history_panel import moment_text
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CommentField(QPlainTextEdit):
    """A small field; Ctrl+Enter sends what is in it."""

    sent = Signal()

    def event(self, event: QEvent) -> bool:
        """In here Ctrl+Enter sends the comment; it does not confirm the segment."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter sends."""
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.sent.emit()
            return
        super().keyPressEvent(event)


class CommentsPanel(QWidget):
    """``written`` carries the text of a new comment, ``resolved`` a Comment and the new state."""

    written = Signal(str)
    resolved = Signal(object, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = Column(self.tr("Comments"), self)
        self.field = CommentField(self)
        self.field.setPlaceholderText(self.tr("Write a comment; Ctrl+Enter adds it"))
        self.field.setAccessibleName(self.tr("New comment"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(72)
        self.field.sent.connect(self._send)
        self.verb = QPushButton(self.tr("Comment"), self)
        self.verb.clicked.connect(self._send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(PAD, 8, PAD, PAD)
        foot.setSpacing(8)
        foot.addWidget(self.field)
        foot.addWidget(self.verb, 0, Qt.AlignmentFlag.AlignRight)
        layout.addLayout(foot)

    def show_comments(self, comments: Sequence[Comment] | None) -> None:
        """Show a segment's comments, the oldest first; None for no segment."""
        self.list.clear_cards()
        chosen = comments is not None
        self.field.setEnabled(chosen)
        self.verb.setEnabled(chosen)
        if not comments:
            self.list.say(
                self.tr("No comments on this segment.")
                if chosen
                else self.tr("Choose a segment to comment on it.")
            )
            return
        self.list.say("")
        for comment in comments:
            card = CommentCard(comment, self)
            card.resolved.connect(self.resolved)
            self.list.add_card(card)

    def show_count(self, count: int) -> None:
        """Say on how many segments a comment will be made; 1 or none is the usual."""
        if count > 1:
            text = QT_TRANSLATE_NOOP("Desk", "Comment on %n segment(s)")
            self.verb.setText(count_text(text, count, "Desk"))
        else:
            self.verb.setText(self.tr("Comment"))

    def _send(self) -> None:
        text = self.field.toPlainText().strip()
        if text:
            self.field.clear()
            self.written.emit(text)


class CommentCard(Card):
    """One comment; a resolved one is quiet."""

    resolved = Signal(object, bool)

    def __init__(self, comment: Comment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comment = comment
        who = Label(comment.who, self)
        who.setTextFormat(Qt.TextFormat.PlainText)
        who.setFont(chrome_font(0, bold=True))
        when = Label(moment_text(comment.when), self)
        when.setProperty("role", "muted")
        head = self.add_head(who, when)
        head.addStretch(1)
        button = QPushButton(
            self.tr("Open again") if comment.resolved else self.tr("Resolve"), self
        )
        button.setProperty("kind", "link")
        button.clicked.connect(self._toggle)
        head.addWidget(button)
        self.body.addWidget(Words(comment.text, self, muted=comment.resolved))
        state = self.tr("resolved") if comment.resolved else self.tr("open")
        self.setAccessibleName(f"{comment.who}, {state}: {comment.text}")

    def _toggle(self) -> None:
        self.resolved.emit(self._comment, not self._comment.resolved)

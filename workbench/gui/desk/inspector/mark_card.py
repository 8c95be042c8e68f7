"""One mark: how grave, of which type, whose, on which words, and why."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from workbench.domain.annotations import Annotation
from workbench.gui.desk.inspector.cards import Badge, Card, Sentence, Words
from workbench.gui.desk.inspector.history_panel import moment_text
from workbench.gui.desk.words import level_word
from workbench.gui.fonts import chrome_font
from workbench.gui.icons import icon
from workbench.gui.label import Label
from workbench.gui.theme import Theme

_QUOTED = 80


class MarkCard(Card):
    """``chosen`` carries the annotation's id, ``removed`` the annotation, ``commented`` the
    annotation and its new comment.
    """

    chosen = Signal(int)
    removed = Signal(object)
    commented = Signal(object, str)

    def __init__(
        self,
        annotation: Annotation,
        title: str,
        words: str,
        theme: Theme,
        *,
        own: bool,
        current: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.annotation = annotation
        self._own = own
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if current:
            self.setStyleSheet(f"QFrame#card {{ border: 2px solid {theme.accent}; }}")
        level = level_word(annotation.severity)
        name = annotation.severity.value
        badge = Badge(
            level, getattr(theme, f"severity_{name}"), getattr(theme, f"mark_{name}"), self
        )
        heading = Label(title, self)
        heading.setFont(chrome_font(0, bold=True))
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        head = self.add_head(badge)
        head.addWidget(heading, 1)
        if own:
            button = QPushButton(self)
            button.setProperty("kind", "link")
            button.setIcon(icon("remove", "muted", theme))
            button.setToolTip(self.tr("Remove this mark"))
            button.setAccessibleName(self.tr("Remove"))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._remove)
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        quoted = words if len(words) <= _QUOTED else words[: _QUOTED - 1] + "…"
        self.body.addWidget(Words(quoted, self))
        self._comment: Words | None = None
        if annotation.comment:
            self._comment = Words(annotation.comment, self, muted=True)
            self.body.addWidget(self._comment)
        signed = f"{annotation.who} · {moment_text(annotation.when)}"
        if annotation.finding_fingerprint:
            signed += " · " + self.tr("from a finding")
        line = Sentence(signed, self, muted=True)
        line.setFont(chrome_font(-1))
        self.body.addWidget(line)
        self.field: QLineEdit | None = None
        self.setAccessibleName(
            ", ".join(part for part in (level, title, quoted, annotation.comment, signed) if part)
        )

    def open_comment(self) -> None:
        """Write why."""
        if not self._own:
            return
        if self.field is None:
            self.field = QLineEdit(self.annotation.comment, self)
            self.field.setPlaceholderText(self.tr("Why is it an error?"))
            self.field.setAccessibleName(self.tr("Comment on the mark"))
            self.body.insertWidget(2, self.field)
        if self._comment is not None:
            self._comment.hide()
        self.field.show()
        self.field.setFocus()
        self.field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the comment, or shows the mark; Esc lets the comment be."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        writing = self.field is not None and self.field.isVisible()
        if enter and writing and self.field is not None:
            self.commented.emit(self.annotation, self.field.text().strip())
        elif event.key() == Qt.Key.Key_Escape and writing:
            self.commented.emit(self.annotation, self.annotation.comment)
        elif enter:
            self.chosen.emit(self.annotation.id)
        elif event.key() == Qt.Key.Key_Delete and self._own:
            self._remove()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the mark."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.annotation.id)

    def _remove(self) -> None:
        self.removed.emit(self.annotation)

"""One finding: what it is, why, what to do about it, and how to say that it is wrong."""

from collections.abc import Hashable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from workbench.checks.registry import check_by_id
from workbench.domain.findings import DismissalScope
from workbench.gui.desk.inspector.cards import Badge, Card, ElidingButton, Sentence
from workbench.gui.desk.marks import mark_token, severity_token
from workbench.gui.desk.words import plain_tip, scope_word, severity_word
from workbench.gui.fonts import chrome_font
from workbench.gui.icons import icon
from workbench.gui.label import Label
from workbench.gui.language import translated_table
from workbench.gui.sentences import sentence
from workbench.gui.theme import Theme
from workbench.store.segments import StoredFinding

_SHOWN = 60
_IMPORTED = "imported."


def check_title(check_id: str) -> str:
    """A check's title; of another tool's marks its name, else the id of what is not installed."""
    check = check_by_id(check_id)
    if check_id.startswith(_IMPORTED):
        text = QCoreApplication.translate("FindingCard", "Marked by %1")
        return text.replace("%1", check_id.removeprefix(_IMPORTED))
    return translated_table("Checks", check.title) if check is not None else check_id


def looks_of(stored: StoredFinding, theme: Theme, first_key: int, precision: str) -> Hashable:
    """All that a finding's card shows: two findings with equal looks can have the same card."""
    finding = stored.finding
    return (
        finding.check,
        finding.severity,
        finding.confidence,
        finding.message,
        tuple(suggestion.text for suggestion in finding.suggestions),
        stored.fingerprint,
        stored.dismissed,
        theme,
        first_key,
        precision,
    )


class FindingCard(Card):
    """``taken`` carries (finding, suggestion number), ``dismissed`` (finding, scope, reason),
    ``restored`` the finding, ``pointed_at`` the finding or None, ``chosen`` the finding.
    """

    taken = Signal(object, int)
    dismissed = Signal(object, object, str)
    restored = Signal(object)
    pointed_at = Signal(object)
    chosen = Signal(object)

    def __init__(
        self,
        stored: StoredFinding,
        theme: Theme,
        first_key: int,
        precision: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.stored = stored
        self.looks = looks_of(stored, theme, first_key, precision)
        finding = stored.finding
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = check_title(finding.check)
        self.setAccessibleName(f"{severity_word(finding)}: {title}. {sentence(finding.message)}")
        badge = Badge(
            severity_word(finding),
            getattr(theme, severity_token(finding)),
            getattr(theme, mark_token(finding)),
            self,
        )
        name = Label(title, self)
        name.setFont(chrome_font(0, bold=True))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setWordWrap(True)
        name.setToolTip(finding.check)
        head = self.add_head(badge)
        head.addWidget(name, 1)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "link")
        head.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.message = Sentence(sentence(finding.message), self)
        self.body.addWidget(self.message)
        if precision:
            self.body.addWidget(Sentence(precision, self, muted=True))
        self.suggestions: list[QPushButton] = []
        self._form: DismissForm | None = None
        if stored.dismissed:
            self.button.setIcon(icon("undo", "muted", theme))
            self.button.setToolTip(self.tr("Restore this finding"))
            self.button.setAccessibleName(self.tr("Restore"))
            self.button.clicked.connect(self._restore)
            self.message.setProperty("role", "muted")
            return
        self.button.setIcon(icon("dismiss", "muted", theme))
        self.button.setToolTip(self.tr("Dismiss: this finding is wrong"))
        self.button.setAccessibleName(self.tr("Dismiss"))
        self.button.clicked.connect(self.open_form)
        for number, suggestion in enumerate(finding.suggestions):
            self._add_suggestion(suggestion.text, first_key + number)

    def open_form(self) -> None:
        """Ask how far the dismissal reaches, and why."""
        if self.stored.dismissed:
            return
        if self._form is None:
            self._form = DismissForm(self)
            self._form.given.connect(self._dismiss)
            self.body.addWidget(self._form)
        self._form.show()
        self._form.reason.setFocus()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light the finding up."""
        super().enterEvent(event)
        self.pointed_at.emit(self.stored.finding)

    def leaveEvent(self, event: QEvent) -> None:
        """Put the light out."""
        super().leaveEvent(event)
        self.pointed_at.emit(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard points as the mouse does."""
        super().focusInEvent(event)
        self.pointed_at.emit(self.stored.finding)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click chooses the finding."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(self.stored.finding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the place, Delete dismisses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.stored.finding)
        elif event.key() == Qt.Key.Key_Delete and not self.stored.dismissed:
            self.open_form()
        else:
            super().keyPressEvent(event)

    def _add_suggestion(self, text: str, key: int) -> None:
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
        shown = shown.replace("&", "&&").replace("\n", " ") or self.tr("delete it")
        button = ElidingButton(f"→ {shown}", self)
        button.setProperty("kind", "link")
        button.setToolTip(plain_tip(text))
        button.setAccessibleName(self.tr("Take: %1").replace("%1", text))
        button.clicked.connect(self._take)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(button, 1)
        if 1 <= key <= 9:
            hint = Label(f"Ctrl+{key}", self)
            hint.setObjectName("keys")
            line.addWidget(hint)
        self.body.addLayout(line)
        self.suggestions.append(button)

    def _take(self) -> None:
        button = self.sender()
        if button in self.suggestions:
            self.taken.emit(self.stored, self.suggestions.index(button))

    def _dismiss(self, scope: DismissalScope, reason: str) -> None:
        self.dismissed.emit(self.stored, scope, reason)

    def _restore(self) -> None:
        self.restored.emit(self.stored)


class DismissForm(QFrame):
    """Scope and reason of a dismissal; ``given`` carries both."""

    given = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scope = QComboBox(self)
        self.scope.setAccessibleName(self.tr("How far the dismissal reaches"))
        for scope in DismissalScope:
            self.scope.addItem(scope_word(scope), scope)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(self.tr("Why is it wrong? (optional)"))
        self.reason.setAccessibleName(self.tr("Reason"))
        verb = QPushButton(self.tr("Dismiss"), self)
        verb.clicked.connect(self._give)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.scope, 1)
        line.addWidget(verb)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.reason)
        layout.addLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter dismisses, Esc closes the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
            parent = self.parentWidget()
            if parent is not None:
                parent.setFocus()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        # Qt hands a text out of the box, not the enumeration that went in.
        scope = DismissalScope(self.scope.currentData())
        self.given.emit(scope, self.reason.text().strip())

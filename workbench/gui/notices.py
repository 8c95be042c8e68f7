"""The bar under the toolbar that says what happened, with a way on, and goes when it is done."""

from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from workbench.gui.icons import icon, pixmap
from workbench.gui.label import Label
from workbench.gui.theme import ThemeService

_ICONS = {"info": "info", "good": "ok", "warning": "warning", "error": "error"}
_COLOURS = {
    "info": "accent",
    "good": "status_approved",
    "warning": "severity_minor",
    "error": "severity_critical",
}
_SHORT_SECONDS = 8


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence; ``kind`` is info, good, warning or error; ``link`` is where its button leads.

    A link is ``action:ID`` (one of the window's actions) or ``file:PATH``.
    """

    text: str
    kind: str = "info"
    link: str = ""
    link_text: str = ""


class NoticeBar(QFrame):
    """Shows one notice at a time; good news goes by itself, trouble stays until closed."""

    link_activated = Signal(str)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._themes = theme_service
        self._notice: Notice | None = None
        self._picture = Label(self)
        self._text = Label(self)
        self._text.setWordWrap(True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._text.setTextInteractionFlags(self._text.textInteractionFlags().TextSelectableByMouse)
        self._link = QPushButton(self)
        self._link.clicked.connect(self._follow_link)
        self._close = QPushButton(self)
        self._close.setProperty("kind", "link")
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.clear)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._text, 1)
        row.addWidget(self._link)
        row.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        theme_service.theme_changed.connect(self._recolour)
        self.hide()

    @property
    def notice(self) -> Notice | None:
        """What is shown now."""
        return self._notice

    def show_notice(self, notice: Notice) -> None:
        """Show ``notice`` instead of what was there, and have it read out."""
        self._notice = notice
        self._text.setText(notice.text)
        self._link.setText(notice.link_text)
        self._link.setVisible(bool(notice.link))
        self.setProperty("kind", notice.kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._recolour()
        self.show()
        if notice.kind in ("info", "good") and not notice.link:
            self._timer.start(_SHORT_SECONDS * 1000)
        else:
            self._timer.stop()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))

    @Slot()
    def clear(self) -> None:
        """Take the notice away."""
        self._timer.stop()
        self._notice = None
        self.hide()

    @Slot()
    def _follow_link(self) -> None:
        if self._notice is not None:
            link = self._notice.link
            self.clear()
            self.link_activated.emit(link)

    @Slot()
    def _recolour(self) -> None:
        theme = self._themes.theme
        self._close.setIcon(icon("close", "muted", theme))
        if self._notice is not None:
            kind = self._notice.kind
            self._picture.setPixmap(
                pixmap(_ICONS[kind], _COLOURS[kind], theme, 16, self.devicePixelRatioF())
            )

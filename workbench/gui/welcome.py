"""The first page: what was open last, and the four ways to begin."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.gui.action_book import ActionBook
from workbench.gui.fonts import chrome_font
from workbench.gui.icons import icon, pixmap
from workbench.gui.label import ElidingLabel, Label
from workbench.gui.sentences import languages_in
from workbench.gui.theme import ThemeService
from workbench.gui.words import when_text

if TYPE_CHECKING:
    from workbench.services.opening import RecentProject

_WAYS = ("project.new", "project.open", "project.import", "project.sample")
_COLUMN = 360


class RecentEntry(QFrame):
    """One project that was open: a click opens it, the cross takes it off the list."""

    chosen = Signal(object)
    removed = Signal(object)

    def __init__(
        self, project: "RecentProject", theme_service: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.path = project.path
        self._exists = project.exists
        theme = theme_service.theme
        self._name = QPushButton(project.path.stem, self)
        self._name.setProperty("kind", "link")
        self._name.setFont(chrome_font(1, bold=True))
        self._name.setEnabled(project.exists)
        self._name.clicked.connect(self._choose)
        details = ElidingLabel(self._details(project), self)
        details.setProperty("role", "muted" if project.exists else "error")
        details.setToolTip(str(project.path))
        details.setContentsMargins(5, 0, 0, 0)
        remove = QPushButton(self)
        remove.setProperty("kind", "link")
        remove.setIcon(icon("close", "muted", theme))
        remove.setToolTip(self.tr("Take off the list; the file stays"))
        remove.setAccessibleName(self.tr("Take %1 off the list").replace("%1", project.path.stem))
        remove.clicked.connect(self._remove)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name, 0, Qt.AlignmentFlag.AlignLeading)
        texts.addWidget(details)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 8)
        row.addLayout(texts, 1)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        if project.exists:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _details(self, project: "RecentProject") -> str:
        if not project.exists:
            return self.tr("No longer at %1").replace("%1", str(project.path.parent))
        folder = self.tr("in %1").replace("%1", project.path.parent.name)
        return " · ".join(
            filter(None, (languages_in(project.title), folder, when_text(project.opened_at)))
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The whole card is a button."""
        if self._exists and self.rect().contains(event.position().toPoint()):
            self._choose()

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.path)

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.path)


class WelcomePage(QWidget):
    """Shown while no project is open."""

    project_chosen = Signal(object)
    project_removed = Signal(object)

    def __init__(
        self, book: ActionBook, theme_service: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        # Holds the focus until Tab moves it: no button is ringed before anybody asked.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._book = book
        self._themes = theme_service
        self._recent: list[RecentProject] = []
        self._mark = Label(self)
        name = Label("Winnow", self)
        name.setFont(chrome_font(14, bold=True))
        line = Label(self.tr("Review machine translation: scores, checks and verbal husks."), self)
        line.setProperty("role", "muted")
        line.setFont(chrome_font(1))
        self._entries = QVBoxLayout()
        self._entries.setSpacing(8)
        self._nothing = Label(
            self.tr("Projects you open are listed here. The sample project shows what is what."),
            self,
        )
        self._nothing.setWordWrap(True)
        self._nothing.setProperty("role", "muted")

        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._mark)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(name)
        words.addWidget(line)
        head.addLayout(words, 1)
        inner = QWidget(self)
        inner.setMaximumWidth(2 * _COLUMN + 48)
        grid = QGridLayout(inner)
        grid.setContentsMargins(24, 24, 24, 24)
        grid.setHorizontalSpacing(48)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addLayout(head, 0, 0, 1, 2)
        grid.setRowMinimumHeight(1, 16)
        grid.addWidget(self._caption(self.tr("Begin")), 2, 0)
        grid.addWidget(self._caption(self.tr("Open again")), 2, 1)
        grid.addLayout(self._ways(), 3, 0, Qt.AlignmentFlag.AlignTop)
        recent = QVBoxLayout()
        recent.addLayout(self._entries)
        recent.addWidget(self._nothing)
        recent.addStretch(1)
        grid.addLayout(recent, 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(4, 1)

        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 32, 0, 0)
        middle.addStretch(1)
        middle.addWidget(inner, 100)
        middle.addStretch(1)
        scroll.setWidget(holder)
        holder.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        theme_service.theme_changed.connect(self._recolour)
        self._recolour()

    def show_recent(self, projects: "list[RecentProject]") -> None:
        """List these projects."""
        self._recent = list(projects)
        while (item := self._entries.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for project in projects:
            entry = RecentEntry(project, self._themes, self)
            entry.chosen.connect(self.project_chosen)
            entry.removed.connect(self.project_removed)
            self._entries.addWidget(entry)
        self._nothing.setVisible(not projects)

    @property
    def entries(self) -> list[RecentEntry]:
        """The cards on the page."""
        items = (self._entries.itemAt(place) for place in range(self._entries.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, RecentEntry)]

    def _caption(self, text: str) -> QLabel:
        label = Label(text, self)
        label.setProperty("role", "caption")
        return label

    def _ways(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(4)
        for action_id in _WAYS:
            name = self._book.spec(action_id).icon
            button = WayButton(self._book[action_id], self._themes, name, self)
            column.addWidget(button)
        drop = QFrame(self)
        drop.setObjectName("dropTarget")
        text = Label(self.tr("or drop files anywhere in this window"), drop)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setProperty("role", "muted")
        inside = QVBoxLayout(drop)
        inside.setContentsMargins(12, 20, 12, 20)
        inside.addWidget(text)
        column.addSpacing(12)
        column.addWidget(drop)
        self._drop = drop
        return column

    def show_dropping(self, dropping: bool) -> None:
        """Light up the place where files fall."""
        self._drop.setProperty("dropping", dropping)
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)

    @Slot()
    def _recolour(self) -> None:
        self._mark.setPixmap(
            pixmap("sample", "accent", self._themes.theme, 48, self.devicePixelRatioF())
        )
        if self._recent:
            self.show_recent(self._recent)


class WayButton(QPushButton):
    """An action as a wide button: icon, words, and its key at the end."""

    def __init__(
        self, action: QAction, themes: ThemeService, icon_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "way")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.action_behind = action
        self._themes = themes
        self._icon_name = icon_name
        self._picture = Label(self)
        self._words = Label(self)
        self._keys = Label(self)
        self._keys.setObjectName("keys")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 10, 0)
        row.setSpacing(12)
        row.addWidget(self._picture)
        row.addWidget(self._words, 1)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in (self._picture, self._words, self._keys):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        themes.theme_changed.connect(self._recolour)
        self._follow()
        self._recolour()

    @Slot()
    def _follow(self) -> None:
        action = self.action_behind
        text = action.text().rstrip("…")
        self._words.setText(text)
        self.setAccessibleName(text)
        sequence = action.shortcut()
        keys = sequence.toString(sequence.SequenceFormat.NativeText)
        self._keys.setText(keys)
        self._keys.setVisible(bool(keys))

    @Slot()
    def _recolour(self) -> None:
        theme = self._themes.theme
        self._picture.setPixmap(
            pixmap(self._icon_name, "accent", theme, 16, self.devicePixelRatioF())
        )

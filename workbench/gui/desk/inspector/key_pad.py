"""The pad of keys: every error type and severity with its key, to see, to press and to click."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from workbench.domain.findings import Severity
from workbench.gui.desk.marking_keys import MarkingKeys, Pending
from workbench.gui.desk.words import plain_tip
from workbench.gui.fonts import chrome_font
from workbench.gui.language import translated_table
from workbench.gui.theme import ThemeService

_CAP = 20
_HEIGHT = 30
_COLUMNS = 2


class PadKey(QAbstractButton):
    """One key: its letter on a cap, and what it marks. ``ink`` colours a severity's."""

    def __init__(
        self, key: str, title: str, themes: ThemeService, ink: str = "", tip: str = ""
    ) -> None:
        super().__init__()
        self.key = key
        self._title = title
        self._themes = themes
        self._ink = ink
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(chrome_font())
        self.setAccessibleName(f"{title}, {key}")
        self.setToolTip(plain_tip(f"{title}\n{tip}" if tip else title))

    def sizeHint(self) -> QSize:
        """Room for the cap and some of the words."""
        words = self.fontMetrics().horizontalAdvance(self._title)
        return QSize(min(words, 110) + _CAP + 22, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """At least the cap."""
        return QSize(_CAP + 12, _HEIGHT)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw with the theme's tokens."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        chosen = self.isChecked() or self.isDown()
        painter.setPen(QPen(QColor(theme.accent if chosen else theme.outline), 1))
        ground = theme.selection if chosen else theme.hover if self.underMouse() else theme.raised
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 4, 4)
        cap = QRectF(5, (self.height() - _CAP) / 2, _CAP, _CAP)
        words = QRectF(self.rect()).adjusted(_CAP + 12, 0, -6, 0)
        if self.isRightToLeft():
            cap.moveRight(self.width() - 5)
            words = QRectF(self.rect()).adjusted(6, 0, -_CAP - 12, 0)
        ink = getattr(theme, self._ink) if self._ink else theme.text
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(theme, self._ink.replace("severity", "mark"), theme.chip)))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setPen(QColor(ink))
        painter.setFont(chrome_font(0, bold=True))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), self.key)
        painter.setPen(QColor(theme.text))
        painter.setFont(self.font())
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        shown = self.fontMetrics().elidedText(
            self._title, Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, int(side), shown)
        painter.end()


class KeyPad(QWidget):
    """``category_pressed`` carries an error type's id, ``severity_pressed`` a Severity."""

    category_pressed = Signal(str)
    severity_pressed = Signal(object)

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._layout = QGridLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)
        self._keys: MarkingKeys | None = None
        self._buttons: dict[str, PadKey] = {}
        self.setAccessibleName(self.tr("Keys for marking"))
        theme_service.theme_changed.connect(self.update)

    @property
    def buttons(self) -> Sequence[PadKey]:
        """The keys as one sees them."""
        return tuple(self._buttons.values())

    def show_keys(self, keys: MarkingKeys, pending: Pending) -> None:
        """Show a typology's keys, those pressed already lit."""
        if keys is not self._keys:
            self._build(keys)
        for key, button in self._buttons.items():
            level, leaf = keys.levels.get(key), keys.categories.get(key)
            button.setChecked(
                (level is not None and level.severity is pending.severity)
                or (leaf is not None and leaf.id == pending.category)
            )

    def _build(self, keys: MarkingKeys) -> None:
        self._keys = keys
        for button in self._buttons.values():
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        # Severities in a row of their own above, two to a column's width.
        levels = QGridLayout()
        levels.setSpacing(4)
        for place, (key, level) in enumerate(keys.levels.items()):
            button = self._add(
                key,
                translated_table("Typology", level.title),
                f"severity_{level.severity.value}",
                "",
            )
            levels.addWidget(button, place // 2, place % 2)
        while (old := self._layout.takeAt(0)) is not None:
            inner = old.layout()
            if inner is not None:
                inner.deleteLater()
        self._layout.addLayout(levels, 0, 0, 1, _COLUMNS)
        self._layout.setRowMinimumHeight(1, 4)
        for place, (key, leaf) in enumerate(keys.categories.items()):
            button = self._add(
                key,
                translated_table("Typology", leaf.title),
                "",
                translated_table("Typology", leaf.description),
            )
            self._layout.addWidget(button, 2 + place // _COLUMNS, place % _COLUMNS)

    def _add(self, key: str, title: str, ink: str, tip: str) -> PadKey:
        button = PadKey(key, title, self._themes, ink, tip)
        button.setParent(self)
        button.clicked.connect(self._pressed)
        self._buttons[key] = button
        return button

    def _pressed(self) -> None:
        button, keys = self.sender(), self._keys
        if not isinstance(button, PadKey) or keys is None:
            return
        if button.key in keys.levels:
            self.severity_pressed.emit(Severity(keys.levels[button.key].severity))
        elif button.key in keys.categories:
            self.category_pressed.emit(keys.categories[button.key].id)

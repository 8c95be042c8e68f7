"""Which theme is shown, and how it reaches Qt: a palette, one style sheet, one signal."""

from dataclasses import fields
from functools import cache

from PySide6.QtCore import SIGNAL, SLOT, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from workbench.config.paths import resource
from workbench.gui.tokens import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    THEMES,
    Theme,
    contrast,
)

__all__ = ["DARK", "LIGHT", "THEMES", "Theme", "ThemeService", "contrast", "palette_of"]


def desktop_is_dark() -> bool:
    """Whether the desktop asks for dark windows."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def desktop_wants_contrast() -> bool:
    """Whether the desktop asks for high contrast."""
    hints = QGuiApplication.styleHints()  # held: its accessibility object goes with it
    preference = hints.accessibility().contrastPreference()
    return preference is Qt.ContrastPreference.HighContrast


def current_theme(choice: str = "system") -> Theme:
    """The theme for ``system``, ``light`` or ``dark``; the desktop's contrast is respected."""
    dark = desktop_is_dark() if choice == "system" else choice == "dark"
    if desktop_wants_contrast():
        return DARK_CONTRAST if dark else LIGHT_CONTRAST
    return DARK if dark else LIGHT


def palette_of(theme: Theme) -> QPalette:
    """The theme as a QPalette, for everything that the style sheet does not reach."""
    palette = QPalette()
    role = QPalette.ColorRole
    for target, token in (
        (role.Window, theme.window),
        (role.WindowText, theme.text),
        (role.Base, theme.surface),
        (role.AlternateBase, theme.window),
        (role.ToolTipBase, theme.raised),
        (role.ToolTipText, theme.text),
        (role.PlaceholderText, theme.muted),
        (role.Text, theme.text),
        (role.Button, theme.raised),
        (role.ButtonText, theme.text),
        (role.BrightText, theme.severity_critical),
        (role.Light, theme.raised),
        (role.Midlight, theme.hover),
        (role.Mid, theme.line),
        (role.Dark, theme.outline),
        (role.Shadow, theme.line),
        (role.Link, theme.accent),
        (role.LinkVisited, theme.accent),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
    ):
        palette.setColor(target, QColor(token))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, QColor(theme.disabled))
    return palette


@cache
def _template() -> str:
    return resource("themes", "window.qss").read_text(encoding="utf-8")


def style_sheet(theme: Theme) -> str:
    """The style sheet with every ``@token`` replaced by the theme's colour."""
    sheet = _template()
    # Longest names first, so that @accent does not eat the start of @accent_hover.
    for field in sorted(fields(theme), key=_name_length, reverse=True):
        if field.name not in ("name", "dark"):
            sheet = sheet.replace(f"@{field.name}", getattr(theme, field.name))
    shade = "dark" if theme.dark else "light"
    return sheet.replace("@themes", resource("themes").as_posix()).replace("@shade", shade)


def _name_length(field: object) -> int:
    return len(getattr(field, "name", ""))


class ThemeService(QObject):
    """Holds the theme that is shown; views listen to ``theme_changed`` and repaint."""

    theme_changed = Signal()

    def __init__(self, choice: str = "system", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice = choice
        self._theme = current_theme(choice)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._desktop_changed)
        # By name, inside Qt: a connection made in Python would keep the wrapper of the
        # accessibility object longer than that of its parent, and leave a dead one behind.
        QObject.connect(
            hints.accessibility(),
            SIGNAL("contrastPreferenceChanged(Qt::ContrastPreference)"),
            self,
            SLOT("_desktop_changed()"),
        )

    @property
    def theme(self) -> Theme:
        """The tokens to paint with."""
        return self._theme

    @property
    def choice(self) -> str:
        """What the user chose: ``system``, ``light`` or ``dark``."""
        return self._choice

    def install(self, application: QApplication) -> None:
        """Give the application its style, palette and style sheet."""
        style = QStyleFactory.create("Fusion")
        if style is not None:
            application.setStyle(style)
        self._apply(application)

    def choose(self, choice: str) -> None:
        """Show another theme from now on."""
        self._choice = choice
        self._follow()

    @Slot()
    def _desktop_changed(self) -> None:
        self._follow()

    def _follow(self) -> None:
        theme = current_theme(self._choice)
        if theme == self._theme:
            return
        self._theme = theme
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._apply(application)
        self.theme_changed.emit()

    def _apply(self, application: QApplication) -> None:
        application.setPalette(palette_of(self._theme))
        application.setStyleSheet(style_sheet(self._theme))


def is_theme_event(event: QEvent) -> bool:
    """Whether a widget's ``changeEvent`` tells of new colours."""
    return event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)

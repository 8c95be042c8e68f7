import re
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from workbench.config.paths import resource
from workbench.domain.findings import Severity
from workbench.domain.statuses import Status
from workbench.gui import theme as theme_module
from workbench.gui.theme import ThemeService, palette_of, style_sheet
from workbench.gui.tokens import DARK, DARK_CONTRAST, LIGHT, LIGHT_CONTRAST, THEMES, contrast

GROUNDS = ("window", "surface", "raised", "hover", "selection", "selection_inactive")
TEXTS = ("text", "muted")
COLOURED_TEXTS = ("accent", "severity_critical", "severity_major", "severity_minor",
                  "severity_neutral", "severity_hint")  # fmt: skip
MARK_GROUNDS = ("mark_critical", "mark_major", "mark_minor", "mark_neutral", "mark_hint",
                "mark_link", "added", "removed", "chip")  # fmt: skip
MARKS = (*(f"severity_{one.value}" for one in Severity), "severity_hint")
SHAPES = (*(f"status_{one.value}" for one in Status), "status_locked", "outline", "accent")

themes_named = pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])


def ratio(theme, one, other):
    return contrast(getattr(theme, one), getattr(theme, other))


def too_weak(theme, pairs, least):
    return [
        f"{one} on {other}: {ratio(theme, one, other):.2f}"
        for one, other in pairs
        if ratio(theme, one, other) < least
    ]


@themes_named
def test_text_can_be_read_on_every_ground(theme):
    pairs = [*product(TEXTS, GROUNDS), *product(("text",), MARK_GROUNDS)]
    assert too_weak(theme, pairs, 4.5) == []


@themes_named
def test_coloured_text_can_be_read_where_it_stands(theme):
    grounds = ("window", "surface", "raised")
    pairs = [*product(COLOURED_TEXTS, grounds), ("on_accent", "accent"),
             ("on_accent", "accent_hover")]  # fmt: skip
    assert too_weak(theme, pairs, 4.5) == []


@themes_named
def test_marks_and_shapes_are_seen_on_every_ground(theme):
    grounds = ("window", "surface", "raised", "selection", "selection_inactive")
    assert too_weak(theme, product(MARKS, (*grounds, *MARK_GROUNDS[:6])), 3) == []
    assert too_weak(theme, product(SHAPES, grounds), 3) == []


@themes_named
def test_what_is_disabled_is_still_seen(theme):
    assert too_weak(theme, product(("disabled",), ("window", "surface", "raised")), 3) == []


def test_contrast_is_wcags():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1


def test_dark_is_no_inversion_of_light():
    assert DARK.dark and not LIGHT.dark
    assert all(DARK.severity(one) != LIGHT.severity(one) for one in Severity)


@themes_named
def test_the_style_sheet_uses_known_tokens_only(theme):
    sheet = style_sheet(theme)
    assert "@" not in sheet
    for path in re.findall(r"url\((.*?)\)", sheet):
        assert (resource("themes") / path.rsplit("/", 1)[-1]).is_file(), path


@pytest.mark.parametrize(("shade", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_the_pictures_of_the_style_sheet_have_the_tokens_colours(shade, theme):
    known = {theme.muted, theme.on_accent, theme.text}
    files = list(resource("themes").glob(f"*-{shade}.svg"))
    assert files
    for file in files:
        assert set(re.findall(r"#[0-9a-f]{6}", file.read_text())) <= known, file.name


def test_the_palette_carries_the_tokens():
    palette = palette_of(DARK)
    assert palette.color(QPalette.ColorRole.Base) == QColor(DARK.surface)
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled == QColor(DARK.disabled)


def test_switching_tells_everybody_once(qtbot, themes, qapp):
    with qtbot.waitSignal(themes.theme_changed):
        themes.choose("dark")
    assert themes.theme is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert DARK.surface in qapp.styleSheet()
    with qtbot.assertNotEmitted(themes.theme_changed):
        themes.choose("dark")


def test_system_follows_the_desktop(qtbot, qapp, plain_look, monkeypatch):
    service, chosen = ThemeService("system"), ThemeService("light")
    assert service.theme is LIGHT
    monkeypatch.setattr(theme_module, "desktop_is_dark", lambda: True)
    with qtbot.waitSignal(service.theme_changed), qtbot.assertNotEmitted(chosen.theme_changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert service.theme is DARK
    assert chosen.theme is LIGHT


def test_high_contrast_is_respected_whatever_was_chosen(qapp, plain_look, monkeypatch):
    monkeypatch.setattr(theme_module, "desktop_wants_contrast", lambda: True)
    assert ThemeService("light").theme is LIGHT_CONTRAST
    assert ThemeService("dark").theme is DARK_CONTRAST


def test_a_change_of_contrast_is_heard(qtbot, qapp, plain_look, monkeypatch):
    service = ThemeService("light")
    monkeypatch.setattr(theme_module, "desktop_wants_contrast", lambda: True)
    hints = qapp.styleHints()
    with qtbot.waitSignal(service.theme_changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert service.theme is LIGHT_CONTRAST

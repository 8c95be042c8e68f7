import re
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLineEdit

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
LEVELS = (*(one.value for one in Severity), "hint")
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


# What the window paints itself: (ink, ground) of texts, by where it happens.
PAINTED_TEXTS = {
    "badges of findings": [(f"severity_{one}", f"mark_{one}") for one in LEVELS],
    "words of a diff, and what a reference confirms": [
        ("text", "added"), ("text", "removed"), ("text", "mark_link"),
    ],
    "chips of tags and filters": [("text", "chip"), ("text", "hover"), ("muted", "hover"),
                                  ("muted", "selection"), ("muted", "window")],
    "buttons that look like links": [("accent", "hover"), ("accent", "raised"),
                                     ("accent", "window"), ("accent", "surface")],
    "verdicts": [("status_approved", "raised"), ("status_rejected", "raised")],
    "quiet texts of a selected row": [("muted", "selection"), ("muted", "selection_inactive")],
}  # fmt: skip
PAINTED_MARKS = {
    "bars of scores": [("accent", "hover"), ("accent", "surface"), ("accent", "selection")],
    "lines under a lit finding": [(f"severity_{one}", f"mark_{one}") for one in LEVELS],
    "icons of messages": [("status_approved", "added"), ("accent", "mark_link"),
                          ("severity_minor", "mark_minor"), ("severity_critical", "mark_critical")],
}  # fmt: skip


@themes_named
@pytest.mark.parametrize("where", PAINTED_TEXTS)
def test_painted_text_can_be_read(theme, where):
    assert too_weak(theme, PAINTED_TEXTS[where], 4.5) == []


@themes_named
@pytest.mark.parametrize("where", PAINTED_MARKS)
def test_painted_marks_are_seen(theme, where):
    assert too_weak(theme, PAINTED_MARKS[where], 3) == []


def pairs_of_the_style_sheet():
    """(ink, ground) of every rule that names a text colour; without a ground, the usual ones."""
    sheet = re.sub(r"/\*.*?\*/", "", resource("themes", "window.qss").read_text(), flags=re.DOTALL)
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        ink = re.findall(r"(?<![-\w])color: @(\w+)", body)
        ground = re.findall(r"(?<![-\w])background(?:-color)?: @(\w+)", body)
        # What is disabled need not be read, only seen (WCAG 2.2, 1.4.3).
        if ink and ":disabled" not in selectors:
            for one in ground or ("window", "surface", "raised"):
                yield ink[0], one
        chosen = re.findall(r"selection-(?:background-)?color: @(\w+)", body)
        if len(chosen) == 2:
            yield chosen[1], chosen[0]
        if "placeholder-text-color" in body:
            yield re.findall(r"placeholder-text-color: @(\w+)", body)[0], ground[0]


@themes_named
def test_the_style_sheets_texts_can_be_read(theme):
    pairs = set(pairs_of_the_style_sheet())
    assert {("text", "raised"), ("on_accent", "accent"), ("muted", "surface")} <= pairs
    assert too_weak(theme, sorted(pairs), 4.5) == []


def test_what_a_field_asks_for_is_not_half_transparent(qapp, qtbot, themes):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.ensurePolished()
    asked = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert asked == QColor(themes.theme.muted)


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

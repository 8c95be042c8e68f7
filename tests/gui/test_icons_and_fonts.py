import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from workbench.config.paths import resource
from workbench.domain.languages import Language
from workbench.gui import fonts
from workbench.gui.actions import ACTIONS
from workbench.gui.icons import icon, icon_names, pixmap
from workbench.gui.tokens import DARK, LIGHT


def colours(picture):
    image = picture.toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_is_of_the_family(name):
    svg = (resource("icons") / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 16 16"' in svg
    assert set(re.findall(r'stroke-width="([^"]*)"', svg)) == {"1.5"}
    assert set(re.findall(r'(?:stroke|fill)="([^"]*)"', svg)) <= {"currentColor", "none"}


def test_every_action_names_an_icon_that_exists():
    assert {spec.icon for spec in ACTIONS if spec.icon} <= set(icon_names())


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_an_icon_takes_its_tokens_colour(qapp, theme):
    made = icon("stop", "accent", theme)
    assert QColor(theme.accent).name() in colours(made.pixmap(QSize(32, 32)))
    off = made.pixmap(QSize(32, 32), QIcon.Mode.Disabled)
    assert QColor(theme.disabled).name() in colours(off)


def test_an_icon_is_crisp_at_200_percent(qapp):
    made = icon("undo", "text", LIGHT)
    assert made.pixmap(QSize(16, 16), 2.0).size() == QSize(32, 32)
    assert pixmap("undo", "text", LIGHT, 16, 2.0).deviceIndependentSize().width() == 16


@pytest.mark.parametrize("code", ["ru", "zh", "zh-TW", "ja", "ko", "ar", "hi", "th", "he", "de"])
def test_every_script_has_a_family(qapp, code):
    font = fonts.text_font(Language.parse(code))
    assert font.families()
    assert font.pixelSize() >= 13


def test_text_grows_with_the_zoom(qapp):
    german = Language.parse("de")
    assert fonts.text_font(german, 200).pixelSize() == 2 * fonts.text_font(german).pixelSize()


def test_the_chrome_is_a_step_smaller_than_the_text(qapp):
    assert fonts.chrome_font().pixelSize() < fonts.text_font(Language.parse("en")).pixelSize()


def test_a_missing_font_is_named_where_one_asks_what_is_installed(desk, idle, monkeypatch):
    def only_latin(name):
        return name == "Noto Sans"

    monkeypatch.setattr(fonts.QFontDatabase, "hasFamily", only_latin)
    assert fonts.missing_family(Language.parse("de")) == ""
    assert fonts.missing_family(Language.parse("hi")) == "Noto Sans Devanagari"
    desk.sheets.doctor()
    idle(desk)
    lines = desk.host.sheet.text().splitlines()
    said = [line.strip() for line in lines[lines.index("Fonts") + 1 :]]
    assert said == [
        "ok       German: installed",
        "missing  emoji: not installed: its characters may show as boxes; "
        "install the font Noto Color Emoji",
    ]

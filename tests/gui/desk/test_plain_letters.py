"""Marking keys are letters by their place, whatever the keyboard's language."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from workbench.gui.desk.plain_letters import plain_letter


def key(text, code=0):
    no = Qt.KeyboardModifier.NoModifier
    return QKeyEvent(QEvent.Type.KeyPress, 0, no, code, 0, 0, text)


@pytest.mark.parametrize(
    ("text", "letter"),
    [("m", "m"), ("M", "m"), ("3", "3"), ("٣", "3"), (" ", ""), ("", ""), (".", ""), ("ab", "")],
)
def test_a_key_is_a_letter_or_a_digit(qapp, text, letter):
    assert plain_letter(key(text)) == letter


@pytest.mark.parametrize(
    ("platform", "text", "code", "letter"),
    [
        ("xcb", "ь", 58, "m"),
        ("wayland", "ф", 38, "a"),
        ("windows", "е", 20, "t"),
        ("xcb", "ش", 38, "a"),
        ("xcb", "й", 24, "q"),
        ("xcb", "ж", 47, "ж"),
        ("offscreen", "ь", 58, "ь"),
    ],
)
def test_a_letter_of_another_script_counts_by_its_place(
    qapp, monkeypatch, platform, text, code, letter
):
    monkeypatch.setattr(QGuiApplication, "platformName", staticmethod(lambda: platform))
    assert plain_letter(key(text, code)) == letter

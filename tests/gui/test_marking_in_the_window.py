"""Marking in the whole window: its keys are taken where marks are made, and nowhere else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def press(desk, idle, qtbot):
    def one(*keys, modifiers=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            qtbot.keyClick(QApplication.focusWidget() or desk, key, modifiers)
            idle(desk)

    desk.activateWindow()
    desk.desk.setFocus()
    return one


def annotations(desk):
    return desk.controller.session.project.remarks.annotations()


def test_a_mark_is_made_commented_undone_and_done_again(desk, press, qtbot):
    press(Key.Key_F4, Key.Key_Right, Key.Key_M, Key.Key_2)
    assert [mark.category for mark in annotations(desk)] == ["accuracy/mistranslation"]
    press(Key.Key_Return)
    qtbot.keyClicks(QApplication.focusWidget(), "why")
    press(Key.Key_Return)
    assert annotations(desk)[0].comment == "why"
    field = desk.desk.control.marking.mode.field
    assert QApplication.focusWidget() is field
    qtbot.waitUntil(lambda: "Change a mark" in desk.book["edit.undo"].text(), timeout=10_000)
    press(Key.Key_Z, modifiers=CTRL)
    assert annotations(desk)[0].comment == ""
    press(Key.Key_Z, modifiers=CTRL)
    assert annotations(desk) == []
    qtbot.waitUntil(desk.book["edit.redo"].isEnabled, timeout=10_000)
    press(Key.Key_Y, modifiers=CTRL)
    assert len(annotations(desk)) == 1
    press(Key.Key_Tab, Key.Key_Delete)
    assert annotations(desk) == []


def test_its_keys_are_plain_keys_elsewhere(desk, press, qtbot):
    desk.desk.query_box.setFocus()
    qtbot.keyClicks(desk.desk.query_box, "a.b=")
    assert desk.desk.query_box.text() == "a.b="
    press(Key.Key_Home, Key.Key_Delete)
    assert desk.desk.query_box.text() == ".b="
    desk.desk.query_box.clear()
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is not desk.desk.query_box
    desk.desk.setFocus()
    press(Key.Key_Return)
    assert desk.desk.editing.is_open, "Enter opens the editor while nothing is marked"
    press(Key.Key_Period)
    assert desk.desk.editing.editor.tagged_text().text.endswith(".")
    assert annotations(desk) == []


def test_an_empty_list_leaves_no_field_behind(desk, press, idle):
    press(Key.Key_F4)
    field = desk.desk.control.marking.mode.field
    assert field.isVisible()
    desk.show_query("nowhere to be found")
    idle(desk)
    assert not field.isVisible()
    desk.show_query("")
    idle(desk)
    assert field.isVisible()


def test_every_key_of_marking_is_in_palette_and_keys(desk):
    ids = {spec.id for spec in desk.book.specs() if spec.id.startswith("mark.")}
    assert ids == {key for key in desk.desk.desk_actions() if key.startswith("mark.")}
    for action_id in ids:
        assert desk.book.spec(action_id).group == "Marks"
    desk.book.set_keys("mark.no_error", ("F10",))
    assert desk.book["mark.no_error"].shortcut().toString() == "F10"


def test_a_remapped_key_of_the_desk_is_not_taken_as_text(desk, press):
    desk.book.set_keys("segment.copy_source", ("Alt+Return",))
    desk.book.set_keys("segment.clear", ("Ctrl+Backspace",))
    press(Key.Key_Return)
    assert desk.desk.editing.is_open
    press(Key.Key_Backspace, modifiers=CTRL)
    assert desk.desk.editing.editor.tagged_text().text == ""

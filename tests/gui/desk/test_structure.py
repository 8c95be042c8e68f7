"""Split and merge at the desk, by key, with what was typed before."""

import pytest
from PySide6.QtCore import Qt

from workbench.services import reviewing

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def split_third(desk):
    desk.page.grid.go_to(2)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_A, CTRL)
    desk.type("Река сегодня высокая")
    editor = desk.page.editing.editor
    cursor = editor.textCursor()
    cursor.setPosition(len("Река сегодня "))
    editor.setTextCursor(cursor)
    desk.press(Qt.Key.Key_F2, SHIFT)
    desk.qtbot.waitUntil(lambda: desk.page.editing.is_open)
    desk.wait()


def targets(desk):
    return [desk.stored(place).target.text for place in range(len(desk.page.model.ids))]


def test_a_segment_is_split_at_the_caret_and_the_editor_goes_on_in_the_second_part(desk):
    before = targets(desk)
    split_third(desk)
    assert targets(desk)[2:4] == ["Река сегодня", "высокая"]
    assert len(targets(desk)) == len(before) + 1
    assert desk.place == 3
    assert desk.page.editing.editor.tagged_text().text == "высокая"


def test_the_parts_are_merged_again_by_key(desk):
    split_third(desk)
    desk.press(Qt.Key.Key_Up, CTRL)
    desk.press(Qt.Key.Key_F2, CTRL)
    desk.qtbot.waitUntil(lambda: desk.page.editing.is_open)
    desk.wait()
    assert targets(desk)[2] == "Река сегодня высокая"
    assert desk.place == 2


def test_one_undo_takes_the_split_back(desk):
    count = len(targets(desk))
    split_third(desk)
    operation, changes = reviewing.undo(desk.page.session)
    desk.page.apply_changes(changes)
    desk.wait()
    assert operation.title == "Split segment 3"
    assert len(targets(desk)) == count
    assert targets(desk)[2] == "Река сегодня высокая"


def test_what_the_file_forbids_is_said_in_one_sentence(desk):
    desk.page.grid.go_to(0)
    desk.press(Qt.Key.Key_F2, CTRL)
    assert desk.said[-1].startswith("Rows of a table must stay as many as they are")


@pytest.mark.parametrize("position", [0, None])
def test_a_caret_at_an_end_splits_nothing(desk, position):
    count = len(targets(desk))
    desk.page.grid.go_to(0)
    desk.press(Qt.Key.Key_F2)
    if position is not None:
        desk.press(Qt.Key.Key_Home)
    desk.press(Qt.Key.Key_F2, SHIFT)
    assert len(targets(desk)) == count
    assert "caret" in desk.said[-1]

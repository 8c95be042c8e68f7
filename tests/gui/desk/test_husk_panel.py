"""“This is a husk”: words selected, a form filled, tried out, kept, found, undone."""

import pytest
from PySide6.QtCore import Qt

from workbench.domain.spans import Span
from workbench.services import husk_entries, reviewing
from workbench.services.husk_entries import Scope

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ENTRY = "en-ru:the-wheel-turn"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


def open_panel(desk):
    """Select «Колесо медленно» in the sixth row, and press the key."""
    desk.page.grid.go_to(5)
    desk.press(Qt.Key.Key_F2)
    desk.page.editing.editor.select_span(Span(0, 15))
    desk.press(Qt.Key.Key_K, CTRL | SHIFT)
    return desk.page.husk_panel


def settle(desk, panel):
    """Until the form has come to rest and was tried out."""
    desk.qtbot.waitUntil(lambda: not panel._pause.isActive(), timeout=5000)
    desk.wait()


def fill(desk, panel):
    panel.source_text.setSelection(0, len("The wheel turned"))
    desk.wait()
    panel.good.setText("дело шло своим чередом")
    settle(desk, panel)


def findings(desk):
    stored = desk.page.session.project.findings.all()
    return [one.finding for one in stored if one.finding.lexicon_entry == ENTRY]


def test_the_key_opens_a_form_with_the_dictionary_forms_of_the_selected_words(desk):
    panel = open_panel(desk)
    assert panel.isVisible()
    assert panel.literal.text() == "колесо медленно"
    fill(desk, panel)
    assert panel.source.text() == "the wheel turn"


def test_the_form_says_where_it_would_fire_and_one_click_goes_there(desk):
    panel = open_panel(desk)
    fill(desk, panel)
    assert panel._answer.text().startswith("Fires 1 time")
    assert "0 times in " in panel._answer.text()
    assert panel.hits.count() == 1
    desk.page.grid.go_to(0)
    panel.hits.itemClicked.emit(panel.hits.item(0))
    desk.wait()
    assert desk.place == 5


def test_both_texts_have_the_same_room_and_the_list_no_more_than_it_needs(desk):
    panel = open_panel(desk)
    fill(desk, panel)
    assert abs(panel.source_text.width() - panel.target_text.width()) < 40
    assert panel.note.width() > panel.source_text.width() * 2
    assert panel.hits.height() < 2 * panel.hits.sizeHintForRow(0)


def test_enter_keeps_it_the_finding_appears_and_undo_takes_both_back(desk):
    panel = open_panel(desk)
    fill(desk, panel)
    desk.press(Qt.Key.Key_Return, on=panel.good)
    assert panel.isHidden()
    (found,) = findings(desk)
    assert found.suggestions[0].text == "Дело шло своим чередом"
    reviewing.undo(desk.page.session)
    assert findings(desk) == []
    assert husk_entries.project_entries(desk.page.session.project) == {}


def test_one_kept_for_me_lies_in_my_folder(desk):
    panel = open_panel(desk)
    fill(desk, panel)
    panel.scope.setCurrentIndex(panel.scope.findData(Scope.USER))
    desk.press(Qt.Key.Key_Return, on=panel.good)
    assert len(findings(desk)) == 1
    assert husk_entries.project_entries(desk.page.session.project) == {}
    assert [one.entry.id for one in husk_entries.entries_in_force(None, "en-ru")
            if one.scope is Scope.USER] == ["the-wheel-turn"]  # fmt: skip


def test_a_wrong_pattern_is_said_at_its_field_and_nothing_is_kept(desk):
    panel = open_panel(desk)
    fill(desk, panel)
    panel.good.setText("дело (шло")
    settle(desk, panel)
    assert panel._trouble.isVisible()
    assert panel._trouble.text().endswith(".")
    assert panel._trouble.geometry().top() > panel.good.geometry().top()
    desk.press(Qt.Key.Key_Return, on=panel.good)
    assert panel.isVisible()
    assert findings(desk) == []


def test_escape_closes_the_form_and_goes_back_to_the_text(desk):
    panel = open_panel(desk)
    desk.press(Qt.Key.Key_Escape, on=panel.good)
    assert panel.isHidden()
    assert desk.page.editing.editor.hasFocus()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # menus, offscreen
def test_the_menu_of_the_field_offers_it_for_selected_words(desk):
    from PySide6.QtWidgets import QApplication

    desk.page.grid.go_to(5)
    desk.press(Qt.Key.Key_F2)
    editor = desk.page.editing.editor
    husk = desk.page.desk_actions()["finding.husk"]
    for span, offered in ((Span(3, 3), False), (Span(0, 6), True)):
        editor.select_span(span)
        editor.open_menu()
        menu = QApplication.activePopupWidget()
        assert (husk in menu.actions()) is offered
        menu.close()


def test_the_suggestion_of_the_new_entry_is_taken_by_one_key(desk):
    panel = open_panel(desk)
    fill(desk, panel)
    desk.press(Qt.Key.Key_Return, on=panel.good)
    desk.press(Qt.Key.Key_1, CTRL)
    desk.wait()
    desk.press(Qt.Key.Key_Escape)
    assert desk.stored(5).target.text == "Дело шло своим чередом крутилось."

"""Terms at the desk: shown beside the findings, put in by a key, added from selected words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.services import project_terms, reviewing, termbases

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
EN, RU = Language.parse("en"), Language.parse("ru")
WHEEL = 5  # «The wheel turned slowly.» – «Колесо медленно крутилось.»

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # menus, offscreen


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


def add(desk, source, *targets, **more):
    concept = project_terms.concept_from(source, targets, EN, RU, **more)
    done = project_terms.add_concepts(desk.page.session, [concept], f"Add the term {source}")
    desk.page.apply_changes(done.changes)
    desk.wait()


def go(desk, place):
    desk.page.grid.go_to(place)
    desk.qtbot.waitUntil(lambda: not desk.page.inspector._pause.isActive(), timeout=5000)
    desk.wait()


def panel(desk):
    return desk.page.inspector.terms


def shown(desk):
    return [(row.term.text, [b.toolTip() for b in row.buttons]) for row in panel(desk).list.cards]


def missing(desk):
    stored = desk.page.session.project.findings.all()
    return [one.segment_id for one in stored if one.finding.check == "terminology.missing"]


def test_without_a_termbase_there_is_no_panel(desk):
    go(desk, WHEEL)
    assert panel(desk).isHidden()


def test_the_terms_of_the_row_are_shown_with_what_to_call_them(desk):
    add(desk, "wheel", "колесо", admitted=["круг"], forbidden=["баранка"], note="of a mill")
    go(desk, WHEEL)
    assert panel(desk).isVisible()
    assert shown(desk) == [("wheel", ["колесо", "круг"])]
    (row,) = panel(desk).list.cards
    assert row.term.named
    assert row.accessibleName() == "wheel: колесо, круг; in the target"
    go(desk, 0)
    assert panel(desk).isHidden()


def test_the_panel_follows_what_is_typed(desk):
    add(desk, "wheel", "колесо")
    go(desk, WHEEL)
    desk.press(Qt.Key.Key_F2)
    desk.page.editing.editor.select_span(Span(0, 6))
    desk.type("Круг")
    desk.look()
    assert not panel(desk).terms[0].named


def test_a_click_puts_the_term_in_place_of_what_is_selected(desk):
    add(desk, "wheel", "жёрнов")
    go(desk, WHEEL)
    desk.press(Qt.Key.Key_F2)
    desk.page.editing.editor.select_span(Span(0, 6))
    panel(desk).list.cards[0].buttons[0].click()
    assert desk.page.editing.editor.tagged_text().text == "жёрнов медленно крутилось."
    assert desk.page.editing.editor.hasFocus()


def test_a_key_offers_the_terms_at_the_caret_and_a_digit_chooses(desk):
    add(desk, "wheel", "колесо", admitted=["жёрнов"])
    go(desk, WHEEL)
    desk.press(Qt.Key.Key_F2)
    desk.page.editing.editor.select_span(Span(0, 6))
    desk.press(Qt.Key.Key_Q, CTRL | SHIFT)
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions()] == ["&1 колесо", "&2 жёрнов"]
    desk.qtbot.keyClick(menu, Qt.Key.Key_2)
    desk.wait()
    assert desk.page.editing.editor.tagged_text().text == "жёрнов медленно крутилось."


def test_the_key_says_so_where_there_is_no_term(desk):
    go(desk, 0)
    desk.press(Qt.Key.Key_Q, CTRL | SHIFT)
    assert desk.said[-1] == "No term of a termbase is in this segment."


def open_form(desk):
    go(desk, WHEEL)
    desk.press(Qt.Key.Key_F2)
    desk.page.editing.editor.select_span(Span(0, 6))
    desk.press(Qt.Key.Key_T, CTRL | ALT)
    form = desk.page.term_panel
    form.source_text.setSelection(4, len("wheel"))
    return form


def test_selected_words_become_a_term_that_is_checked_and_undone(desk):
    form = open_form(desk)
    assert (form.source.text(), form.target.text()) == ("wheel", "Колесо")
    form.target.setText("жёрнов")
    desk.press(Qt.Key.Key_Return, on=form.target)
    desk.wait()
    assert form.isHidden()
    assert missing(desk) == [desk.page.model.id_at(WHEEL)]
    assert shown(desk) == [("wheel", ["жёрнов"])]
    operation, _ = reviewing.undo(desk.page.session)
    assert operation.title == "Add the term wheel"
    assert missing(desk) == []


def test_a_term_of_ones_own_lies_in_ones_folder(desk):
    form = open_form(desk)
    form.target.setText("жёрнов")
    form.scope.setCurrentIndex(1)
    desk.press(Qt.Key.Key_Return, on=form.target)
    desk.wait()
    assert [c.terms[1].text for c in termbases.own_concepts()] == ["жёрнов"]
    assert project_terms.project_concepts(desk.page.session.project) == []
    assert missing(desk) == [desk.page.model.id_at(WHEEL)]
    assert shown(desk) == [("wheel", ["жёрнов"])]


def test_a_name_that_stays_needs_no_translation(desk):
    form = open_form(desk)
    form.keep.setChecked(True)
    assert not form.target.isEnabled()
    desk.press(Qt.Key.Key_Return, on=form.source)
    desk.wait()
    (concept,) = project_terms.project_concepts(desk.page.session.project)
    assert concept.untranslatable
    assert len(concept.terms) == 1


def test_what_is_missing_is_said_and_nothing_is_kept(desk):
    form = open_form(desk)
    form.target.clear()
    desk.press(Qt.Key.Key_Return, on=form.target)
    assert form.isVisible()
    assert "needs a translation" in form._trouble.text()
    assert project_terms.project_concepts(desk.page.session.project) == []


def test_escape_closes_the_form_and_goes_back_to_the_text(desk):
    form = open_form(desk)
    desk.press(Qt.Key.Key_Escape, on=form.source)
    assert form.isHidden()
    assert desk.page.editing.editor.hasFocus()

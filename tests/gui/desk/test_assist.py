"""The model's help at the caret, with the bundled English-Portuguese model and real keys."""

import time

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from tests.gui.desk.conftest import Desk
from workbench.checks.engine import prepare
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.gui.desk.assist_control import AssistControl
from workbench.gui.desk.desk_page import DeskPage
from workbench.gui.theme import ThemeService
from workbench.services import assisting, opening
from workbench.store.documents import NewSegment

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SOURCE = "The old miller sold his house in the village last year."
TARGET = "O velho moleiro vendeu sua casa na aldeia no ano passado."

pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # menus, offscreen


def make(path, target, settings):
    # Lexicons and word lists take seconds once; no test is to wait for them.
    prepare(Language.parse("en"), Language.parse(target))
    session = opening.create_project(path, Language.parse("en"), [Language.parse(target)], settings)
    session.project.documents.add(
        name="mill",
        format_name="tsv",
        file_name="mill.tsv",
        source_language=Language.parse("en"),
        target_language=Language.parse(target),
        original=b"",
        segments=[
            NewSegment(TaggedText(SOURCE), TaggedText(TARGET)),
            NewSegment(TaggedText(SOURCE)),
        ],
    )
    return session


@pytest.fixture
def target():
    return "pt-BR"


@pytest.fixture
def assisted(qtbot, qapp, tmp_path, settings, jobs, wait, plain_look, target):
    """A desk on two segments of the same source, one translated."""
    session = make(tmp_path / "mill.winnow", target, settings)
    themes = ThemeService("light")
    themes.install(qapp)
    page = DeskPage(session, themes, jobs)
    page.resize(1280, 800)
    page.show()
    page.activateWindow()
    page.setFocus()
    wait()
    yield Desk(page, qtbot, wait)
    page.close()
    wait()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    opening.close(session)


def put_caret(desk, before):
    editor = desk.page.editing.editor
    cursor = editor.textCursor()
    cursor.setPosition(editor.toPlainText().index(before))
    editor.setTextCursor(cursor)


def text(desk):
    return desk.page.editing.editor.tagged_text().text


def menu_of(desk):
    desk.qtbot.waitUntil(
        lambda: isinstance(QApplication.activePopupWidget(), QMenu), timeout=15_000
    )
    return QApplication.activePopupWidget()


def hint(desk):
    return desk.page.control.assist.hint


def complete_as_one_types(desk, typed, place=1):
    desk.page.session.settings.update({"editing.complete": True})
    desk.page.grid.go_to(place)
    desk.press(Qt.Key.Key_F2)
    desk.type(typed)
    desk.qtbot.waitUntil(hint(desk).isVisible, timeout=15_000)


def test_other_words_are_offered_and_the_sentence_goes_on_with_the_chosen_one(assisted):
    assisted.press(Qt.Key.Key_F2)
    put_caret(assisted, "casa")
    assisted.press(Qt.Key.Key_Space, CTRL)
    menu = menu_of(assisted)
    words = [action.text().partition("\t")[0] for action in menu.actions()]
    assert len(words) > 1
    assert any("casa" in word for word in words)
    second = menu.actions()[1].data()
    assisted.press(Qt.Key.Key_2, on=menu)
    assert text(assisted) == second.text
    assert text(assisted).startswith("O velho moleiro vendeu sua")
    assisted.page.editing.editor.undo()
    assert text(assisted) == TARGET


def test_a_click_with_ctrl_asks_the_same(assisted):
    assisted.press(Qt.Key.Key_F2)
    editor = assisted.page.editing.editor
    put_caret(assisted, "casa")
    at = editor.cursorRect().center() + QPoint(3, 0)
    assisted.qtbot.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, CTRL, at)
    assert menu_of(assisted).actions()
    menu_of(assisted).close()


def test_the_rest_after_the_caret_is_written_anew_in_one_undo(assisted):
    assisted.press(Qt.Key.Key_F2)
    assisted.press(Qt.Key.Key_A, CTRL)
    assisted.type("O velho moleiro ficou ali.")
    put_caret(assisted, "ficou")
    assisted.press(Qt.Key.Key_G, CTRL | SHIFT)
    assisted.qtbot.waitUntil(lambda: "ficou" not in text(assisted), timeout=15_000)
    assert text(assisted).startswith("O velho moleiro vendeu")
    assisted.page.editing.editor.undo()
    assert text(assisted) == "O velho moleiro ficou ali."


def test_what_is_typed_is_completed_by_one_key(assisted):
    complete_as_one_types(assisted, "O velho mol")
    offered = hint(assisted).text()
    assisted.press(Qt.Key.Key_Tab)
    assert text(assisted) == "O velho mol" + offered
    assert assisted.page.editing.editor.hasFocus()
    assert not hint(assisted).isVisible()


def test_the_next_word_only_is_one_key_too(assisted):
    complete_as_one_types(assisted, "O velho mol")
    first = hint(assisted).text().split(" ")[0]
    assisted.press(Qt.Key.Key_Right)
    assert text(assisted) == "O velho mol" + first


def test_typing_on_and_esc_put_the_offer_away(assisted):
    complete_as_one_types(assisted, "O velho")
    assisted.type("s")
    assert not hint(assisted).isVisible()
    assisted.qtbot.waitUntil(hint(assisted).isVisible, timeout=15_000)
    assisted.press(Qt.Key.Key_Escape)
    assert not hint(assisted).isVisible()
    assert assisted.page.editing.is_open


def test_nothing_is_offered_unless_the_setting_is_on(assisted, qtbot):
    assisted.page.grid.go_to(1)
    assisted.press(Qt.Key.Key_F2)
    assisted.type("O velho")
    assert not assisted.page.control.assist._pause.isActive()


def test_an_answer_to_an_older_text_is_dropped(assisted, monkeypatch):
    asked = []

    def slowly(self, session, segment_id, typed):
        asked.append(typed.text)
        time.sleep(0.2)
        return assisting.Completion(TaggedText(" nunca"), 1.0)

    monkeypatch.setattr(assisting.Assistant, "complete", slowly)
    assisted.press(Qt.Key.Key_F2)
    put_caret(assisted, "ano")
    desk_key = assisted.qtbot.keyClick
    desk_key(assisted.page.editing.editor, Qt.Key.Key_G, CTRL | SHIFT)
    assisted.qtbot.waitUntil(lambda: bool(asked))
    assisted.type("x")
    assisted.wait()
    assert asked == ["O velho moleiro vendeu sua casa na aldeia no "]
    assert "nunca" not in text(assisted)
    assert "xano" in text(assisted)


def test_without_an_open_field_the_keys_say_what_to_do(assisted):
    assisted.press(Qt.Key.Key_Space, CTRL)
    assert "F2" in assisted.said[-1]


@pytest.mark.parametrize("target", ["fi"])
def test_a_pair_without_a_model_says_what_to_get(assisted):
    assisted.press(Qt.Key.Key_F2)
    put_caret(assisted, "casa")
    assisted.press(Qt.Key.Key_Space, CTRL)
    assert "English → Finnish" in assisted.said[-1]
    assert "winnow models add" in assisted.said[-1]


def test_the_control_is_one_of_the_desks_own(assisted):
    assert isinstance(assisted.page.control.assist, AssistControl)
    assert {"segment.other_words", "segment.rest"} <= assisted.page.desk_actions().keys()

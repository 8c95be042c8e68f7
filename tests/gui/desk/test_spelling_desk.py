"""Misspelt words at the desk: suggestions by key, words that are right, nothing ever waited for."""

import importlib.util

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from workbench.checks import hunspell
from workbench.services import checking, word_lists

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NO_KEY = Qt.KeyboardModifier.NoModifier
CHECK = "spelling.word"
WORDS = ["никто", "на", "мельницу", "не", "пришёл", "колесо", "медленно", "крутилось", "мельник"]

pytestmark = [
    pytest.mark.skipif(
        importlib.util.find_spec("hunspell") is None,
        reason="Hunspell has no package for this computer; spelling is not checked on it",
    ),
    pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True),  # menus, offscreen
]


@pytest.fixture(autouse=True)
def dictionary(tmp_path, monkeypatch):
    """A Russian dictionary of a few words."""
    folder = tmp_path / "spelling"
    folder.mkdir()
    (folder / "ru_RU.aff").write_text("SET UTF-8\nTRY оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё\n", "utf-8")
    (folder / "ru_RU.dic").write_text(f"{len(WORDS)}\n" + "\n".join(WORDS), "utf-8")
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))  # with no words of its own yet
    monkeypatch.setenv("WINNOW_DICTIONARIES", str(folder))
    hunspell._installed.cache_clear()
    hunspell._dictionary_of.cache_clear()
    yield
    hunspell._installed.cache_clear()
    hunspell._dictionary_of.cache_clear()


def misspell(desk, text="никто не пришол на мельницу"):
    """Type a mistake into the empty fourth row."""
    desk.page.grid.go_to(3)
    desk.press(Qt.Key.Key_F2)
    desk.type(text)
    desk.look()
    desk.wait()


def spelling_of(desk):
    return [f for f in desk.page.editing.editor.findings if f.check == CHECK]


def open_menu():
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_a_misspelt_word_gets_its_suggestions_while_one_goes_on(desk):
    misspell(desk)
    (finding,) = spelling_of(desk)
    assert finding.suggestions[0].text == "пришёл"


def test_the_suggestion_is_taken_from_the_menu_by_keys_alone(desk):
    misspell(desk)
    editor = desk.page.editing.editor
    editor.select_span(spelling_of(desk)[0].target_span)
    editor.moveCursor(QTextCursor.MoveOperation.Left)
    desk.press(Qt.Key.Key_Period, CTRL)
    menu = open_menu()
    assert menu.activeAction().text() == "→ пришёл"
    desk.press(Qt.Key.Key_Return, on=menu)
    assert desk.stored(3).target.text == "никто не пришёл на мельницу"


def test_the_menu_key_opens_the_same_menu(desk):
    misspell(desk)
    editor = desk.page.editing.editor
    editor.select_span(spelling_of(desk)[0].target_span)
    point = QPoint(0, 0)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, point, editor.mapToGlobal(point), NO_KEY
    )
    QApplication.sendEvent(editor, event)
    assert open_menu().actions()[0].text() == "→ пришёл"
    open_menu().close()


def test_a_word_becomes_one_of_mine_by_key(desk):
    misspell(desk)
    desk.press(Qt.Key.Key_J, CTRL)
    assert word_lists.own_words() == ("ru:пришол",)
    assert not spelling_of(desk)
    assert desk.stored(3).target.text == "никто не пришол на мельницу"
    assert "пришол" in desk.said[-1]


def test_a_word_becomes_one_of_the_projects_and_leaves_every_segment(desk):
    session = desk.page.session
    for place in (1, 3):
        desk.page.grid.go_to(place)
        desk.press(Qt.Key.Key_F2)
        desk.press(Qt.Key.Key_A, CTRL)
        desk.type("колесо мельнк крутилось")
    desk.look()
    desk.press(Qt.Key.Key_J, CTRL | SHIFT)
    assert word_lists.project_words(session.project) == ("ru:мельнк",)
    assert not spelling_of(desk)
    ids = list(desk.page.model.ids)
    stored = session.project.findings.of([ids[1], ids[3]])
    assert CHECK not in {item.finding.check for item in stored}


def test_where_no_word_is_marked_the_key_says_so(desk):
    desk.page.grid.go_to(3)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_J, CTRL)
    assert desk.said[-1] == "No misspelt word is marked here."


def test_a_word_found_by_a_full_check_gets_suggestions_when_its_row_is_opened(desk):
    session = desk.page.session
    misspell(desk)
    desk.press(Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: "пришол" in desk.stored(3).target.text)
    hunspell._load.cache_clear()
    hunspell._dictionary_of.cache_clear()
    checking.check_project(session)
    desk.page.model.refresh_all()
    desk.page.grid.go_to(3)
    desk.press(Qt.Key.Key_F2)
    desk.qtbot.waitUntil(lambda: any(f.suggestions for f in spelling_of(desk)))
    desk.wait()
    assert spelling_of(desk)[0].suggestions[0].text == "пришёл"
    number = [f.check for f, _ in numbered(desk)].index(CHECK) + 1
    desk.press(Qt.Key(Qt.Key.Key_0 + number), CTRL)
    assert "пришёл" in desk.stored(3).target.text


def numbered(desk):
    desk.page.inspector.read()
    return [(s.finding, n) for s, n in desk.page.inspector.findings.numbered()]

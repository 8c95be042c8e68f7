import pytest
from PySide6.QtCore import Qt

from workbench.gui.palette import Entry, rank


@pytest.mark.parametrize(
    ("query", "better", "worse"),
    [
        ("im", "Import files", "Stop the timer"),
        ("check", "Check", "Confirm the check"),
        ("new pro", "New project", "Open project anew"),
        ("project", "Project settings", "New project"),
    ],
)
def test_the_better_fit_stands_first(query, better, worse):
    def value(title):
        return rank(query, Entry(None, title, "Run", ""))

    assert value(better) is not None
    assert value(worse) is None or value(better) < value(worse)


def test_nothing_fits_nonsense():
    assert rank("zzz", Entry(None, "Import files", "Project", "")) is None


def test_the_palette_finds_and_does(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier
                   | Qt.KeyboardModifier.ShiftModifier)  # fmt: skip
    palette = window.sheets.open_palette
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, "about")
    assert palette.model.shown[0].title == "About Winnow"
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.sheets.open_palette is None
    assert window.host.sheet.title == "About Winnow"


def test_the_arrows_move_and_escape_leaves(window, qtbot):
    window.book["help.palette"].trigger()
    palette = window.sheets.open_palette
    first = palette.list.currentIndex().row()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first + 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert window.sheets.open_palette is None


def test_what_cannot_be_done_stands_last_and_is_not_done(window, qtbot):
    window.book["help.palette"].trigger()
    palette = window.sheets.open_palette
    qtbot.keyClicks(palette.field, "export translation")
    assert palette.model.shown[-1].title == "Export translation"
    palette.list.setCurrentIndex(palette.model.index(len(palette.model.shown) - 1, 0))
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.host.sheet is None
    palette.closed.emit()


def test_every_action_can_be_found(desk):
    desk.book["help.palette"].trigger()
    titles = {entry.title for entry in desk.sheets.open_palette.model.shown}
    assert {"Confirm and go on", "Take suggestion 3", "Write report", "Undo"} <= titles
    desk.sheets.close_palette()


def test_what_is_called_otherwise_is_said_instead_of_an_empty_box(window, qtbot):
    window.book["help.palette"].trigger()
    palette = window.sheets.open_palette
    qtbot.keyClicks(palette.field, "zzz")
    assert palette.nothing.isVisible() and not palette.list.isVisible()
    assert palette.nothing.text() == (
        "Nothing is called “zzz”. F1 shows every action with its key."
    )
    palette.field.clear()
    assert palette.list.isVisible() and not palette.nothing.isVisible()
    palette.closed.emit()


def test_in_another_language_an_action_answers_to_its_english_name_too():
    entry = Entry(None, "Составить отчёт", "Проект", "", "Write report…")
    assert rank("report", entry) is not None
    assert rank("отчёт", entry) < rank("report", entry)
    assert rank("replace", entry) is None

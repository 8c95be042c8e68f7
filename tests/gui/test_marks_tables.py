"""Tables of marks through the window: looked at, imported, exported, and the same again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.yardstick import data_path
from workbench.domain.languages import Language
from workbench.gui.dialogs.export_marks import ExportMarksSheet
from workbench.gui.dialogs.import_marks import ImportMarksSheet
from workbench.services import importing, opening

HEADER = "system\tdoc\tdocSegId\tglobalSegId\trater\tsource\ttarget\tcategory\tseverity\tmetadata"
ROWS = (
    "alpha\tletters\t1\t1\trater1\tThe cat sat on the mat.\tDie Katze <v>sitzt</v> auf Matte.\t"
    "Accuracy/Mistranslation\tMajor\t{}",
    "alpha\tletters\t2\t2\trater1\tIt costs 12 euros.\tEs kostet 12 Euro.\tNo-error\tNo-error\t{}",
    "alpha\tletters\t3\t3\trater2\tNobody came to the meeting.\t<v>Niemand</v> kam.\t"
    "Colour/Too blue\tMinor\t{}",
)


@pytest.fixture
def marks(tmp_path):
    path = tmp_path / "marks.tsv"
    path.write_text("\n".join((HEADER, *ROWS)) + "\n", encoding="utf-8")
    return path


def said(sheet):
    return "\n".join(label.text() for label in sheet.findChildren(QLabel) if label.isVisible())


def press(desk, qtbot, idle, key):
    qtbot.keyClick(desk.focusWidget(), key)
    idle(desk)


def test_a_table_is_looked_at_before_it_is_taken(desk, idle, qtbot, marks, monkeypatch):
    monkeypatch.setattr("workbench.gui.files.ask_table", lambda parent: marks)
    desk.book["project.import_marks"].trigger()
    idle(desk)
    sheet = desk.host.sheet
    assert isinstance(sheet, ImportMarksSheet)
    text = said(sheet)
    assert "3 marks in 3 segments: a table of Marot’s columns." in text
    assert "rater1 2 · rater2 1" in text
    assert "Mistranslation 1" in text and "Colour/Too blue 1" in text
    assert "major 1 · minor 1" in text
    remarks = desk.controller.session.project.remarks
    assert remarks.annotations() == []
    press(desk, qtbot, idle, Qt.Key.Key_Return)
    assert desk.host.sheet is None
    assert len(remarks.annotations()) == 3
    assert "3 marks imported" in desk.notices.notice.text
    desk.controller.undo()
    idle(desk)
    assert remarks.annotations() == [], "one undo"


def test_what_came_in_goes_out_the_same(desk, idle, qtbot, marks, tmp_path):
    desk.controller.import_marks(marks, None, None)
    idle(desk)
    desk.book["project.export_marks"].trigger()
    sheet = desk.host.sheet
    assert isinstance(sheet, ExportMarksSheet)
    out = tmp_path / "out.tsv"
    sheet.path.set_path(out)
    press(desk, qtbot, idle, Qt.Key.Key_Return)
    assert out.read_text(encoding="utf-8") == marks.read_text(encoding="utf-8")


def test_a_table_that_cannot_be_used_says_so(desk, idle, table):
    desk.sheets.import_marks(table)
    idle(desk)
    sheet = desk.host.sheet
    assert table.name in sheet.trouble
    assert not sheet.go.isEnabled()


def test_importing_twice_brings_nothing(desk, idle, marks):
    desk.controller.import_marks(marks, None, None)
    idle(desk)
    desk.sheets.import_marks(marks)
    idle(desk)
    assert "3 of them are there already." in said(desk.host.sheet)
    assert not desk.host.sheet.go.isEnabled()


@pytest.mark.yardstick
@pytest.mark.unhurried
def test_the_marks_of_professionals_go_through_the_window_unchanged(
    window, settings, idle, qtbot, tmp_path
):
    folder = data_path() / "mt" / "bio-mqm-ru-en"
    languages = Language.parse("ru"), [Language.parse("en")]
    session = opening.create_project(tmp_path / "bio.winnow", *languages, settings)
    names = [folder / "source.txt", folder / "ref.txt", folder / "ref2.txt"]
    importing.import_files(session, [*names, *sorted(folder.glob("hyp.*.txt"))])
    opening.close(session)
    window.open_project(tmp_path / "bio.winnow")
    idle(window)
    window.sheets.import_marks(folder / "mqm.tsv")
    idle(window)
    assert window.host.sheet.preview.added == 4705
    assert window.host.sheet.preview.unknown == {"Other": 2}
    press(window, qtbot, idle, Qt.Key.Key_Return)
    window.sheets.export_marks()
    window.host.sheet.path.set_path(tmp_path / "out.tsv")
    press(window, qtbot, idle, Qt.Key.Key_Return)
    assert (tmp_path / "out.tsv").read_bytes() == (folder / "mqm.tsv").read_bytes()

"""The termbase's sheet: searching, whose, removing, files in and out."""

import pytest

from workbench.services import project_terms, termbases

CSV = "source,target,status,note\nmiller,Müller,,of a mill\nsack,Sack,,\nsack,Beutel,forbidden,\n"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


@pytest.fixture
def csv(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_text(CSV, "utf-8")
    return path


@pytest.fixture
def sheet(desk, idle):
    desk.sheets.termbase()
    idle(desk)
    yield desk.host.sheet
    desk.host.close_sheet()


def sources(sheet):
    return [sheet.table.text(row, 0) for row in range(sheet.table.count)]


def project_concepts(desk):
    return project_terms.project_concepts(desk.controller.session.project)


def test_a_file_comes_into_the_project_and_a_search_narrows_the_table(sheet, desk, idle, csv):
    assert sources(sheet) == []
    assert not sheet.remove.isEnabled()
    sheet.bring_in(csv)
    idle(desk)
    assert sources(sheet) == ["miller", "sack"]
    assert sheet.table.text(1, 2) == "Beutel"
    assert len(project_concepts(desk)) == 2
    sheet.search.setText("MILL")
    assert sources(sheet) == ["miller"]


def test_where_only_mine_are_shown_a_file_comes_into_mine(sheet, desk, idle, csv):
    sheet.whose.setCurrentIndex(2)
    sheet.bring_in(csv)
    idle(desk)
    assert sources(sheet) == ["miller", "sack"]
    assert project_concepts(desk) == []
    assert len(termbases.own_concepts()) == 2


@pytest.mark.parametrize("whose", [1, 2])
def test_a_term_is_removed_from_where_it_is(sheet, desk, idle, csv, whose):
    sheet.whose.setCurrentIndex(whose)
    sheet.bring_in(csv)
    idle(desk)
    sheet.table.go(0)
    sheet.remove.click()
    idle(desk)
    assert sources(sheet) == ["sack"]


def test_another_file_of_mine_is_shown_and_cannot_be_changed_here(desk, idle, csv):
    termbases.own_folder().mkdir(parents=True)
    (termbases.own_folder() / "house.csv").write_text("en,de\nmill,Mühle\n", "utf-8")
    desk.sheets.termbase()
    idle(desk)
    sheet = desk.host.sheet
    assert sheet.table.text(0, 3) == "house.csv"
    assert not sheet.remove.isEnabled()
    desk.host.close_sheet()


def test_what_is_shown_is_written_out(sheet, desk, idle, csv, tmp_path):
    sheet.bring_in(csv)
    idle(desk)
    sheet.search.setText("sack")
    out = tmp_path / "out.tbx"
    sheet.write_out(out)
    assert [c.identifier for c in termbases.read_file(out)] == ["sack"]


def test_a_file_that_is_no_termbase_is_said(sheet, desk, idle, tmp_path):
    bad = tmp_path / "bad.csv"
    bad.write_text("a,b,c\n1,2,3\n", "utf-8")
    sheet.bring_in(bad)
    idle(desk)
    assert "names no column of terms" in sheet.trouble
    sheet.write_out(tmp_path / "out.docx")
    assert "no terms to write" in sheet.trouble

"""The husk lexicon's sheet: searching, switching off, removing, editing, files in and out."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from workbench.gui.dialogs.lexicon import LexiconSheet
from workbench.husks.lexicon import Entry, Kind, Rendering
from workbench.services import husk_entries, lexicons
from workbench.services.husk_entries import Owned, Scope

MINE = Entry(
    "wheel", Kind.IDIOM, ("the wheel turn",), (Rendering("das Rad drehen"),), ("es geht voran",)
)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


@pytest.fixture
def sheet(desk, idle):
    """The sheet on a project with one entry of its own."""
    desk.controller.change("", lambda _progress: _save(desk))
    idle(desk)
    desk.sheets.lexicon()
    idle(desk)
    yield desk.host.sheet
    desk.host.close_sheet()


def _pair(desk):
    project = desk.controller.session.project
    return f"{project.source_language.base}-{project.target_languages[0].base}"


def _save(desk):
    return husk_entries.save_entry(desk.controller.session, _pair(desk), MINE, Scope.PROJECT)


def choose(sheet, identifier):
    row = [one.entry.id for one in sheet._shown].index(identifier)
    sheet.table.go(row)


def test_a_search_and_the_owner_narrow_the_table(sheet):
    everything = sheet.table.count
    assert everything > 1
    sheet.search.setText("WHEEL turn")
    assert [one.entry.id for one in sheet._shown] == ["wheel"]
    sheet.search.clear()
    sheet.whose.setCurrentIndex(sheet.whose.findData(Scope.SHIPPED.value))
    assert sheet.table.count == everything - 1


def test_what_leads_on_is_said_where_no_phrase_is_shown(sheet):
    sheet.search.setText("qqqq")
    assert sheet.table.count == 0
    assert sheet.table.empty_text.startswith("No phrase has these words.")
    sheet.search.clear()
    assert sheet.table.empty_text == ""


def test_a_pair_without_phrases_says_how_to_get_some(desk, idle, monkeypatch):
    monkeypatch.setattr(husk_entries, "entries_in_force", lambda session, pair: [])
    desk.sheets.lexicon()
    idle(desk)
    assert "press Ctrl+Shift+K" in desk.host.sheet.table.empty_text
    desk.host.close_sheet()


def test_thousands_of_phrases_are_read_in_the_background_and_written_when_seen(
    desk, idle, monkeypatch
):
    many = [Owned("en-de", replace(MINE, id=f"wheel-{n}"), Scope.SHIPPED) for n in range(20_000)]
    threads = []

    def entries(_session, _pair):
        threads.append(threading.current_thread())
        return many

    monkeypatch.setattr(husk_entries, "entries_in_force", entries)
    made = []
    cells = LexiconSheet._cells

    def counted(sheet, row):
        made.append(row)
        return cells(sheet, row)

    monkeypatch.setattr(LexiconSheet, "_cells", counted)
    desk.sheets.lexicon()
    idle(desk)
    assert desk.host.sheet.table.count == 20_000
    assert threads
    assert threading.main_thread() not in threads
    assert len(set(made)) < 200
    desk.host.close_sheet()


def test_a_title_sorts_by_what_people_decided(desk, idle, monkeypatch):
    decided = [(0, 3), (2, 0), (1, 7)]
    owned = [
        Owned("en-de", replace(MINE, id=f"wheel-{n}"), Scope.SHIPPED, None, *counts)
        for n, counts in enumerate(decided)
    ]
    monkeypatch.setattr(husk_entries, "entries_in_force", lambda session, pair: owned)
    desk.sheets.lexicon()
    idle(desk)
    sheet = desk.host.sheet
    figures, titles = [], []
    for _ in range(3):
        sheet.table.order_asked.emit(5)
        titles.append(sheet.table.model().headerData(5, Qt.Orientation.Horizontal))
        figures.append([sheet.table.text(row, 5) for row in range(3)])
    assert figures == [["7", "3", ""], ["", "3", "7"], ["3", "", "7"]]
    assert titles == ["Dismissed ▾", "Dismissed ▴", "Dismissed"]
    desk.host.close_sheet()


def test_the_current_phrase_is_found_again_after_a_search_without_it(sheet):
    choose(sheet, "wheel")
    sheet.search.setText("wheel turn")
    sheet.search.clear()
    assert sheet.current.entry.id == "wheel"


def test_a_phrase_that_both_languages_have_says_so(desk, idle, monkeypatch):
    same = Entry("same", Kind.IDIOM, ("the same",), equal=True)
    monkeypatch.setattr(
        husk_entries, "entries_in_force", lambda session, pair: [Owned(pair, same, Scope.SHIPPED)]
    )
    desk.sheets.lexicon()
    idle(desk)
    assert desk.host.sheet.table.text(0, 2) == "the same phrase; nothing is wrong"
    desk.host.close_sheet()


def test_only_own_entries_can_be_removed(sheet, desk, idle):
    sheet.whose.setCurrentIndex(sheet.whose.findData(Scope.SHIPPED.value))
    assert not sheet.remove.isEnabled()
    sheet.whose.setCurrentIndex(0)
    choose(sheet, "wheel")
    sheet.remove.click()
    idle(desk)
    assert "wheel" not in [one.entry.id for one in sheet._shown]
    assert husk_entries.project_entries(desk.controller.session.project) == {}


def test_a_shipped_entry_is_switched_off_and_on_again(sheet, desk, idle):
    sheet.whose.setCurrentIndex(sheet.whose.findData(Scope.SHIPPED.value))
    identifier = next(one.entry.id for one in sheet._shown if not one.entry.equal)
    sheet.whose.setCurrentIndex(0)
    choose(sheet, identifier)
    sheet.off.click()
    idle(desk)
    assert husk_entries.is_off(sheet.current)
    assert sheet.current.entry.id == identifier
    sheet.off.click()
    idle(desk)
    assert sheet.current.scope is Scope.SHIPPED


def test_trying_out_says_where_an_entry_fires(sheet, desk, idle):
    choose(sheet, "wheel")
    sheet.test.click()
    idle(desk)
    said = "the wheel turn”: Fires 0 times in this project, 0 times in "
    assert said in sheet.answer.text().replace('"', "”")


def test_editing_opens_the_form_and_what_is_kept_stands_in_its_place(sheet, desk, idle, qtbot):
    choose(sheet, "wheel")
    sheet.change.click()
    idle(desk)
    panel = desk.desk.husk_panel
    assert panel.isVisible()
    assert (panel.source.text(), panel.good.text()) == ("the wheel turn", "es geht voran")
    panel.good.setText("es geht weiter")
    panel.verb.click()
    idle(desk)
    (entry,) = husk_entries.project_entries(desk.controller.session.project)[_pair(desk)]
    assert (entry.id, entry.good) == ("wheel", ("es geht weiter",))


def test_what_is_shown_goes_into_a_file_and_comes_back_as_mine(sheet, desk, idle, tmp_path):
    sheet.search.setText("wheel turn")
    out = tmp_path / "mine.tsv"
    sheet.write_out(out)
    sheet.bring_in(out)
    idle(desk)
    assert [entry.id for entry in lexicons.own_entries(_pair(desk))] == ["wheel"]


def test_a_file_that_is_no_lexicon_is_one_sentence(sheet, tmp_path):
    wrong = tmp_path / "wrong.tsv"
    wrong.write_text("id\tsource\tliteral_context\tx\n1\t2\t3\t4\n", "utf-8")
    sheet.bring_in(wrong)
    assert sheet.trouble.endswith(".")

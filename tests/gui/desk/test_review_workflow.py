"""The reviewer's day: reviewed, in bulk, sent back, forbidden, and how long it took."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from workbench.domain.changes import Changes
from workbench.domain.findings import Severity
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.gui.desk.inspector.inspector import Tab
from workbench.gui.desk.time_keeper import IDLE
from workbench.services import annotating, reviewing
from workbench.store.query import parse_query

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Key = Qt.Key


def act_as(desk, role, who):
    desk.page.session.settings.update({"user.role": role, "user.name": who})
    desk.page.apply_changes(Changes(settings=True))
    desk.wait()


def select(desk, first, last):
    desk.page.control.go(first)
    for _ in range(last - first):
        desk.press(Key.Key_Down, SHIFT, on=desk.page.grid)


def test_a_segment_is_marked_as_reviewed_with_one_key(desk):
    act_as(desk, "reviewer", "boris")
    desk.press(Key.Key_Return, CTRL | ALT)
    assert desk.stored(0).status is Status.REVIEWED
    assert desk.place > 0, "and on to the next that waits"


def test_reviewing_many_says_how_many_and_is_one_undo(desk):
    select(desk, 0, 2)
    desk.press(Key.Key_Return, CTRL | ALT, on=desk.page.grid)
    assert [desk.stored(n).status for n in range(3)] == [Status.REVIEWED] * 3
    assert desk.said[-1] == "3 segments changed."
    reviewing.undo(desk.page.session)
    assert [desk.stored(n).status for n in range(3)] == [Status.TRANSLATED] * 3


def test_one_comment_goes_to_the_whole_selection(desk):
    select(desk, 0, 2)
    desk.press(Key.Key_M, CTRL, on=desk.page.grid)
    panel = desk.page.inspector.comments
    assert panel.verb.text() == "Comment on 3 segments"
    desk.qtbot.keyClicks(panel.field, "same name throughout")
    desk.press(Key.Key_Return, CTRL, on=panel.field)
    remarks = desk.page.session.project.remarks
    assert [len(remarks.comments(desk.page.model.id_at(n))) for n in range(4)] == [1, 1, 1, 0]
    assert panel.verb.text() == "Comment"
    reviewing.undo(desk.page.session)
    assert not remarks.comments(desk.page.model.id_at(0)), "one undo"


def test_a_comment_is_on_the_current_segment_once_another_row_is_current(desk):
    select(desk, 0, 2)
    desk.press(Key.Key_M, CTRL, on=desk.page.grid)
    desk.page.control.go(4)
    panel = desk.page.inspector.comments
    desk.qtbot.keyClicks(panel.field, "here")
    desk.press(Key.Key_Return, CTRL, on=panel.field)
    remarks = desk.page.session.project.remarks
    assert [len(remarks.comments(desk.page.model.id_at(n))) for n in (0, 4)] == [0, 1]


def test_the_findings_of_a_selection_are_dismissed_after_asking_with_the_number(desk):
    desk.press(Key.Key_A, CTRL, on=desk.page.grid)
    before = sum(len(desk.page.model.open_findings(desk.row(n))) for n in range(8))
    assert before >= 2
    desk.press(Key.Key_D, CTRL | ALT, on=desk.page.grid)
    assert "8 segments" in desk.page.ask_panel.question.text()
    desk.press(Key.Key_Return)
    assert sum(len(desk.page.model.open_findings(desk.row(n))) for n in range(8)) == 0
    reviewing.undo(desk.page.session)
    found = desk.page.session.project.findings.of(list(desk.page.model.ids))
    assert any(not stored.dismissed for stored in found)


def test_where_a_check_is_listed_only_its_findings_are_dismissed(desk):
    desk.page.set_query("check:numbers")
    desk.wait()
    ids = list(desk.page.model.ids)
    desk.press(Key.Key_A, CTRL, on=desk.page.grid)
    desk.press(Key.Key_D, CTRL | ALT, on=desk.page.grid)
    assert "“numbers”" in desk.page.ask_panel.question.text()
    desk.press(Key.Key_Return)
    found = desk.page.session.project.findings.of(list(desk.page.session.project.segments.ids()))
    numbers = [one for one in found if one.finding.check.startswith("numbers.")]
    assert {one.segment_id for one in numbers} == set(ids)
    assert all(one.dismissed for one in numbers)
    assert not all(one.dismissed for one in found if one not in numbers)


def test_a_rejected_segment_comes_back_with_reason_and_diff(desk):
    act_as(desk, "reviewer", "boris")
    desk.press(Key.Key_Return)
    desk.page.editing.editor.replace_all(TaggedText("У мельника 12 кулей."))
    desk.press(Key.Key_Return, SHIFT, on=desk.page.editing.editor)
    field = desk.page.reject_panel.field
    field.clear()
    desk.qtbot.keyClicks(field, "sacks are not bags")
    desk.press(Key.Key_Return, on=field)
    assert desk.stored(0).status is Status.REJECTED
    act_as(desk, "translator", "anna")
    desk.page.control.go(5)
    desk.press(Key.Key_Down, ALT, on=desk.page.grid)
    assert desk.place == 0, "the next unfinished segment of a translator is the one sent back"
    desk.wait()
    desk.page.inspector.setCurrentIndex(Tab.FINDINGS)
    desk.page.inspector.read()
    card = desk.page.inspector.findings_tab.sent_back
    assert card.isVisible()
    assert "boris" in card.sentence and "sacks are not bags" in card.sentence
    assert "кулей" in card.sentence and "мешков" in card.sentence
    desk.press(Key.Key_Return, CTRL, on=desk.page.grid)
    assert desk.stored(0).status is Status.TRANSLATED


def test_a_project_may_forbid_confirming_critical_findings(desk, monkeypatch):
    session = desk.page.session
    [stored] = desk.page.model.open_findings(desk.row(1))
    with session.project.database.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE finding SET severity = ? WHERE id = ?", (Severity.CRITICAL.rank, stored.id)
        )
    session.project.findings.refresh([stored.segment_id])
    session.project.set_setting(reviewing.FORBID_CRITICAL, True)
    desk.page.apply_changes(Changes(structure=True))
    desk.wait()
    act_as(desk, "reviewer", "boris")
    desk.page.control.go(1)
    desk.press(Key.Key_Return, CTRL, on=desk.page.grid)
    assert desk.stored(1).status is Status.TRANSLATED
    assert "does not let through" in desk.said[-1]
    assert not desk.page.ask_panel.isVisible(), "no question: it is forbidden"
    desk.press(Key.Key_A, CTRL, on=desk.page.grid)
    desk.press(Key.Key_Return, CTRL | SHIFT, on=desk.page.grid)
    assert desk.stored(1).status is Status.TRANSLATED
    assert desk.stored(0).status is Status.APPROVED


def test_marks_are_in_the_history(desk):
    annotating.annotate(
        desk.page.session, desk.page.model.id_at(0), "style/awkward", Severity.MINOR
    )
    desk.page.inspector.setCurrentIndex(Tab.HISTORY)
    desk.page.inspector.read()
    names = [card.accessibleName() for card in desk.page.inspector.history.cards]
    assert "marked · style/awkward · minor" in names[0]


@pytest.fixture
def clock(desk):
    """A clock that stands still until it is told."""

    class Clock:
        now = 1000.0

        def __call__(self):
            return self.now

    made = Clock()
    desk.page.control.times.clock = made
    desk.page.control.times.touch()
    return made


def pass_time(desk, clock, *steps):
    for seconds in steps:
        clock.now += seconds
        desk.press(Key.Key_Left, on=desk.page.grid)


def times(desk, place):
    return dict(desk.page.session.project.times.of(desk.page.model.id_at(place)))


def test_time_is_kept_for_each_person_and_segment_without_the_idle(desk, clock):
    who = desk.page.session.who
    desk.page.control.go(1)
    desk.page.control.go(0)
    pass_time(desk, clock, 20, 30, IDLE + 1, 10)
    desk.page.control.go(1)
    pass_time(desk, clock, 5)
    desk.page.control.go(2)
    desk.page.control.times.keep()
    desk.wait()
    assert times(desk, 0) == {who: 60.0}, "the long pause is no work"
    assert times(desk, 1) == {who: 5.0}


def test_rows_that_are_only_passed_take_no_time(desk, clock):
    for place in range(1, 6):
        clock.now += 0.2
        desk.page.control.go(place)
    desk.page.control.times.keep()
    desk.wait()
    assert desk.page.session.project.times.by_person() == {}


def test_time_is_signed_by_who_worked(desk, clock):
    act_as(desk, "reviewer", "boris")
    desk.page.control.go(1)
    pass_time(desk, clock, 12)
    act_as(desk, "translator", "anna")
    pass_time(desk, clock, 7)
    desk.page.control.go(2)
    desk.page.control.times.keep()
    desk.wait()
    assert times(desk, 1) == {"boris": 12.0, "anna": 7.0}


def test_time_is_shown_in_the_history_and_survives_closing(desk, clock):
    desk.page.control.go(1)
    pass_time(desk, clock, 50, 50)
    desk.page.control.times.close()
    assert times(desk, 1) == {desk.page.session.who: 100.0}
    desk.page.inspector.setCurrentIndex(Tab.HISTORY)
    desk.page.inspector.read()
    said = [label.text() for label in desk.page.inspector.history.findChildren(QLabel)]
    assert any("1 min 40 s" in text for text in said)


def test_typing_counts_as_work(desk, clock):
    desk.page.control.go(1)
    desk.press(Key.Key_Return, on=desk.page.grid)
    editor = desk.page.editing.editor
    for _ in range(3):
        clock.now += 4
        desk.qtbot.keyClick(editor, Key.Key_A)
    assert desk.page.control.times.unkept(desk.page.model.id_at(1)) == 12.0
    desk.wait()


def test_a_bulk_rejection_says_how_many(desk):
    desk.page.set_query("status:translated")
    desk.wait()
    desk.press(Key.Key_A, CTRL, on=desk.page.grid)
    desk.press(Key.Key_Return, SHIFT, on=desk.page.grid)
    assert "6 segments" in desk.page.reject_panel.question.text()
    desk.press(Key.Key_3, on=desk.page.reject_panel.field)
    desk.press(Key.Key_Return, on=desk.page.reject_panel.field)
    rejected = desk.page.session.project.segments.ids(parse_query("status:rejected"))
    assert len(rejected) == 6
    assert desk.stored(0).reason == "Reads like a literal translation", "the third, by its number"
    assert QApplication.focusWidget() is desk.page.grid

"""People at the desk: every workflow with the keys a person presses."""

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.gui.desk.columns import Column
from workbench.gui.desk.inspector.inspector import Tab
from workbench.services import check_switches, reviewing
from workbench.store.documents import NewSegment

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


def findings_of(desk, place):
    return [stored.finding.check for stored in desk.page.model.open_findings(desk.row(place))]


def act_as(desk, role, who="anna"):
    desk.page.session.settings.update({"user.role": role, "user.name": who})
    from workbench.domain.changes import Changes

    desk.page.apply_changes(Changes(settings=True))


def test_the_first_rows_are_there(desk):
    assert len(desk.page.model.ids) == 8
    assert desk.place == 0
    assert QApplication.focusWidget() is desk.page.grid
    assert findings_of(desk, 1) == ["numbers.changed"]


def test_typing_and_confirming_goes_to_the_next_segment_that_waits(desk):
    desk.press(ENTER)
    desk.type(" Да")
    desk.press(ENTER, CTRL)
    assert desk.stored(0).target.text == "У мельника 12 мешков. Да"
    assert desk.stored(0).status is Status.TRANSLATED
    assert desk.place == 3, "the only segment that is not translated yet"
    assert desk.page.editing.segment_id == desk.page.model.id_at(3), "the editor came along"
    assert desk.moved


def test_a_confirmation_scores_and_checks_the_new_text(desk):
    desk.page.control.go(1)
    desk.press(ENTER)
    desk.page.editing.editor.replace_all(TaggedText("Вчера он продал 7 мешков."))
    desk.press(ENTER, CTRL)
    assert findings_of(desk, 1) == []


def test_findings_and_scores_follow_the_typing(desk):
    before = desk.row(0).scores["chrF"]
    desk.press(ENTER)
    desk.type(" 45")
    desk.look()
    assert "numbers.changed" in findings_of(desk, 0)
    assert desk.row(0).scores["chrF"] < before
    assert desk.stored(0).target.text == "У мельника 12 мешков.", "nothing is stored yet"
    card = desk.page.inspector.findings.cards[0]
    assert "45" in card.stored.finding.message


def test_leaving_a_row_keeps_its_text(desk):
    desk.press(ENTER)
    desk.type("!")
    desk.press(Qt.Key.Key_Down, CTRL)
    assert desk.place == 1
    assert desk.stored(0).target.text.endswith("!")
    desk.press(ESC)
    assert not desk.page.editing.is_open
    assert QApplication.focusWidget() is desk.page.grid


def test_leaving_a_row_untouched_changes_nothing(desk):
    desk.press(ENTER)
    desk.press(Qt.Key.Key_Down, CTRL)
    desk.press(ESC)
    assert desk.moved == []
    assert desk.stored(0).revision == 0


def test_an_empty_target_takes_what_is_typed(desk):
    desk.page.control.go(3)
    desk.type("Н", on=desk.page.grid)
    desk.type("икто.")
    assert desk.page.editing.editor.tagged_text().text == "Никто."


def test_a_full_target_is_never_typed_over_by_accident(desk):
    desk.type("x", on=desk.page.grid)
    assert not desk.page.editing.is_open
    assert desk.row(0).segment.target.text == "У мельника 12 мешков."


def test_a_draft_comes_back_after_a_crash(desk, desk_session, qtbot, jobs, wait):
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.gui.theme import ThemeService

    desk.press(ENTER)
    desk.type(" и ещё")
    desk.look()
    # The first page is never closed: as if the power had failed. Another one opens the project.
    other = DeskPage(desk_session, ThemeService("light"), jobs)
    qtbot.addWidget(other)
    other.show()
    wait()
    other.control.edit(0)
    assert other.editing.editor.tagged_text().text.endswith(" и ещё")
    other.editing.editor.replace_all(TaggedText("У мельника 12 мешков."))
    other.editing.close()


def test_a_locked_segment_is_not_opened(desk):
    desk.page.control.go(7)
    desk.press(ENTER)
    assert not desk.page.editing.is_open
    assert "locked" in desk.said[-1]


def test_a_suggestion_is_one_key(desk):
    desk.page.control.go(4)
    assert findings_of(desk, 4) == ["whitespace.double"]
    desk.press(Qt.Key.Key_1, CTRL)
    assert desk.stored(4).target.text == "Старый пёс спал."
    assert findings_of(desk, 4) == []


def test_a_suggestion_of_a_live_finding_keeps_what_was_typed(desk):
    desk.page.control.go(4)
    desk.press(ENTER)
    desk.press(Qt.Key.Key_Home, on=desk.page.editing.editor)
    desk.type("О, ")
    desk.look()
    desk.press(Qt.Key.Key_1, CTRL)
    text = desk.stored(4).target.text
    assert text.startswith("О, ")
    assert desk.page.editing.editor.tagged_text().text == text


def test_a_look_knows_what_was_changed_in_the_project_since_the_last_one(desk):
    desk.page.control.go(1)
    desk.press(ENTER)
    desk.type("!")
    desk.look()
    assert "numbers.changed" in findings_of(desk, 1)
    changes = check_switches.switch_off(desk.page.session, "numbers.changed")
    desk.page.apply_changes(changes)
    desk.type("!")
    desk.look()
    assert "numbers.changed" not in findings_of(desk, 1)


def test_a_suggestion_counts_as_a_decision_for_its_check(desk):
    desk.page.control.go(4)
    desk.press(Qt.Key.Key_1, CTRL)
    records = {r.check: r for r in desk.page.session.project.findings.records()}
    assert records["whitespace.double"].accepted == 1


def test_approving_several_at_once(desk):
    act_as(desk, "reviewer", "boris")
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(ENTER, CTRL | SHIFT)
    assert [desk.stored(i).status for i in range(3)] == [
        Status.APPROVED,
        Status.APPROVED,
        Status.TRANSLATED,
    ]


def test_four_eyes_refuse_ones_own_work(desk):
    act_as(desk, "reviewer", "anna")
    desk.press(ENTER)
    desk.type("!")
    desk.press(ESC)
    desk.press(ENTER, CTRL | SHIFT)
    assert desk.stored(0).status is not Status.APPROVED
    assert "four-eyes" in desk.said[-1]


def test_rejecting_asks_for_a_reason_in_the_strip(desk):
    desk.press(ENTER, SHIFT)
    panel = desk.page.reject_panel
    assert panel.isVisible()
    assert QApplication.focusWidget() in (panel.reason, panel.field)
    desk.type("Число переведено неверно", on=panel.field)
    desk.press(ENTER, on=panel.field)
    assert desk.stored(0).status is Status.REJECTED
    assert desk.stored(0).reason == "Число переведено неверно"
    assert not panel.isVisible()


def test_rejecting_can_be_thought_better_of(desk):
    desk.press(ENTER, SHIFT)
    desk.press(ESC, on=desk.page.reject_panel.field)
    assert desk.stored(0).status is Status.TRANSLATED
    assert QApplication.focusWidget() is desk.page.grid


def test_shift_enter_in_the_editor_rejects_instead_of_breaking_the_line(desk):
    desk.press(ENTER)
    desk.press(ENTER, SHIFT, on=desk.page.editing.editor)
    assert desk.page.reject_panel.isVisible()
    assert "\n" not in desk.page.editing.editor.tagged_text().text


def test_next_and_previous_with_findings(desk):
    with_findings = [i for i in range(8) if findings_of(desk, i)]
    assert len(with_findings) >= 2
    visited = []
    for _ in with_findings:
        desk.press(Qt.Key.Key_Down, CTRL | SHIFT)
        visited.append(desk.place)
    assert visited == with_findings
    desk.press(Qt.Key.Key_Up, CTRL | SHIFT)
    assert desk.place == with_findings[-2]


def test_next_with_findings_goes_round_the_end(desk):
    with_findings = [i for i in range(8) if findings_of(desk, i)]
    desk.page.control.go(7)
    desk.press(Qt.Key.Key_Down, CTRL | SHIFT)
    assert desk.place == with_findings[0]


@pytest.mark.parametrize(("wanted", "place"), [("4", 3), ("m-2", 1), ("1", 0)])
def test_going_to_a_number_or_an_id(desk, wanted, place):
    desk.page.control.go(6)
    desk.press(Qt.Key.Key_G, CTRL)
    desk.type(wanted, on=desk.page.go_panel.field)
    desk.press(ENTER, on=desk.page.go_panel.field)
    assert desk.place == place


def test_going_nowhere_says_what_there_is(desk):
    desk.press(Qt.Key.Key_G, CTRL)
    desk.type("99", on=desk.page.go_panel.field)
    desk.press(ENTER, on=desk.page.go_panel.field)
    assert desk.said == ["mill has the segments 1 to 8."]


def test_copying_the_source_in_the_grid_and_in_the_editor(desk):
    desk.press(Qt.Key.Key_Insert, CTRL)
    assert desk.stored(0).target == desk.stored(0).source
    desk.page.control.go(6)
    desk.press(ENTER)
    desk.press(Qt.Key.Key_Insert, CTRL, on=desk.page.editing.editor)
    assert desk.page.editing.editor.tagged_text() == desk.stored(6).source
    assert desk.stored(6).target != desk.stored(6).source, "in the field it is only typed"


def test_the_next_missing_tag_is_one_key(desk):
    desk.page.control.go(6)
    desk.press(ENTER)
    editor = desk.page.editing.editor
    editor.replace_all(TaggedText("Прочтите "))
    for _ in range(3):
        desk.press(Qt.Key.Key_T, CTRL, on=editor)
    assert editor.tagged_text().tags == desk.stored(6).source.tags
    desk.press(Qt.Key.Key_T, CTRL, on=editor)
    assert "Every tag" in desk.said[-1]


def test_a_candidate_is_one_key(desk):
    desk.page.control.go(3)
    desk.press(Qt.Key.Key_1, ALT)
    assert desk.stored(3).target.text == "На мельницу никто не пришёл."
    assert desk.stored(3).origin == "alpha"


def test_dismissing_and_restoring_a_finding(desk):
    desk.page.control.go(1)
    desk.press(Qt.Key.Key_D, CTRL)
    panel = desk.page.inspector.findings
    form = panel.cards[0]._form
    assert QApplication.focusWidget() is form.reason
    desk.type("nine is right", on=form.reason)
    desk.press(ENTER, on=form.reason)
    assert findings_of(desk, 1) == []
    (stored,) = desk.row(1).findings
    assert stored.dismissed
    assert desk.page.session.project.findings.dismissals()[0].reason == "nine is right"
    panel._toggle.click()
    panel.cards[0].button.click()
    desk.wait()
    assert findings_of(desk, 1) == ["numbers.changed"]


def test_confirming_with_a_critical_finding_asks_once(desk, monkeypatch):
    def ask(session, segment, text=None, *, acknowledged=False):
        if not acknowledged:
            raise reviewing.NeedsConfirmation("Segment 1 has a critical finding; confirm again.")
        return confirm(session, segment, text, acknowledged=True)

    confirm = reviewing.confirm
    monkeypatch.setattr(reviewing, "confirm", ask)
    desk.press(ENTER)
    desk.type("!")
    desk.press(ENTER, CTRL)
    assert desk.page.ask_panel.isVisible()
    assert desk.place == 0
    assert desk.stored(0).target.text == "У мельника 12 мешков."
    desk.press(ENTER, on=desk.page.ask_panel.verb)
    assert desk.stored(0).target.text.endswith("!")
    assert desk.place == 3


def test_an_empty_target_is_not_confirmed(desk):
    desk.page.control.go(3)
    desk.press(ENTER, CTRL)
    assert desk.stored(3).status is Status.NEW
    assert desk.place == 3
    assert "no translation yet" in desk.said[-1]


def test_somebody_elses_change_is_not_overwritten(desk):
    desk.press(ENTER)
    desk.type(" моё")
    session = desk.page.session
    segment = session.project.segments.get(desk.page.model.id_at(0))
    reviewing.edit_target(session, segment, TaggedText("чужое"))
    desk.press(ENTER, CTRL)
    assert desk.stored(0).target.text == "чужое"
    assert "somebody else" in desk.said[-1]
    desk.page.control.edit(0)
    assert desk.page.editing.editor.tagged_text().text.endswith(" моё"), "nothing typed is lost"


def test_a_change_from_elsewhere_shows_in_an_untouched_field(desk):
    desk.press(ENTER)
    session = desk.page.session
    segment = session.project.segments.get(desk.page.model.id_at(0))
    desk.page.apply_changes(reviewing.edit_target(session, segment, TaggedText("другое")))
    assert desk.page.editing.editor.tagged_text().text == "другое"


def test_comments_are_written_and_resolved(desk):
    desk.press(Qt.Key.Key_M, CTRL)
    comments = desk.page.inspector.comments
    desk.type("Is this the right sack?", on=comments.field)
    desk.press(ENTER, CTRL, on=comments.field)
    assert desk.row(0).comments == 1
    assert desk.stored(0).status is Status.TRANSLATED, "Ctrl+Enter in here only comments"
    comments.list.cards[0].resolved.emit(comments.list.cards[0]._comment, True)
    desk.wait()
    assert desk.row(0).comments == 0


def test_history_shows_and_restores(desk):
    desk.press(ENTER)
    desk.type("!")
    desk.press(ENTER, CTRL)
    desk.page.control.go(0)
    desk.press(ESC)
    desk.page.inspector.setCurrentIndex(Tab.HISTORY)
    desk.page.control.show_current()
    (card,) = desk.page.inspector.history.cards
    assert "+ !" in card.accessibleName() or "!" in card.accessibleName()
    segment = desk.stored(0)
    reviewing.edit_target(desk.page.session, segment, TaggedText("later"))
    desk.page.model.refresh([segment.id])
    desk.page.control.show_current()
    desk.page.inspector.history.restored.emit(desk.page.inspector.history.cards[1]._event)
    desk.wait()
    assert desk.stored(0).target.text == "У мельника 12 мешков.!"


def test_filtering_with_the_keyboard(desk):
    desk.press(Qt.Key.Key_L, CTRL)
    box = desk.page.query_box
    assert QApplication.focusWidget() is box
    desk.type("has:finding", on=box)
    desk.press(ENTER, on=box)
    listed = list(desk.page.model.ids)
    assert 0 < len(listed) < 8
    assert all(desk.page.model.open_findings(desk.row(i)) for i in range(len(listed)))
    assert QApplication.focusWidget() is desk.page.grid
    desk.press(Qt.Key.Key_L, CTRL)
    box.selectAll()
    desk.press(Qt.Key.Key_Delete, on=box)
    assert len(desk.page.model.ids) == 8


def test_a_query_that_makes_no_sense_is_explained(desk):
    desk.page.set_query("status:odd")
    assert "status:odd" in desk.page.query_bar._trouble.text()
    assert len(desk.page.model.ids) == 8


def test_a_chip_filters_and_lets_go(desk):
    chip = next(c for c in desk.page.query_bar.chips.chips if c.term == "status:new")
    assert chip.count == 1
    chip.click()
    desk.wait()
    assert len(desk.page.model.ids) == 1
    assert desk.page.query_box.text() == "status:new"
    chip.click()
    desk.wait()
    assert len(desk.page.model.ids) == 8


def test_filtering_stays_on_the_same_segment(desk):
    desk.page.control.go(4)
    here = desk.page.model.id_at(4)
    desk.page.set_query("has:finding")
    desk.wait()
    assert desk.page.model.id_at(desk.place) == here


def test_an_empty_list_says_the_next_step(desk):
    desk.page.set_query("status:reviewed")
    desk.wait()
    assert "clear it" in desk.page._empty.text()
    assert desk.page._stack.currentIndex() == 1
    desk.page.set_query("")
    desk.wait()
    assert desk.page._stack.currentIndex() == 0


def test_a_heading_sorts_turns_round_and_lets_go(desk):
    desk.page.control.list.sort_by(5)
    desk.wait()
    scores = [desk.row(i).scores.get("chrF", 1e9) for i in range(8)]
    assert scores == sorted(scores)
    desk.page.control.list.sort_by(5)
    desk.wait()
    assert desk.page.query_box.text() == "order:-score"
    desk.page.control.list.sort_by(5)
    desk.wait()
    assert desk.page.query_box.text() == ""


def test_selecting_everything_and_approving_is_one_undo(desk):
    act_as(desk, "lead", "chris")
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(ENTER, CTRL | SHIFT)
    approved = [i for i in range(8) if desk.stored(i).status is Status.APPROVED]
    assert len(approved) == 7, "all but the one without a translation"
    assert "no translation" in desk.said[-1]
    reviewing.undo(desk.page.session)
    assert sum(desk.stored(i).status is Status.APPROVED for i in range(8)) == 1


def test_many_segments_are_counted_first(desk, monkeypatch):
    from workbench.gui.desk import segment_control

    monkeypatch.setattr(segment_control, "_COUNT_FIRST", 3)
    act_as(desk, "lead", "chris")
    desk.press(Qt.Key.Key_A, CTRL)
    desk.press(ENTER, CTRL | SHIFT)
    assert desk.page.ask_panel.isVisible()
    assert "8" in desk.page.ask_panel.question.text()
    assert desk.stored(0).status is Status.TRANSLATED
    desk.press(ENTER, on=desk.page.ask_panel.verb)
    assert desk.stored(0).status is Status.APPROVED


def test_locking_and_unlocking(desk):
    desk.press(Qt.Key.Key_L, CTRL | SHIFT)
    assert desk.stored(0).locked
    desk.press(Qt.Key.Key_L, CTRL | SHIFT)
    assert not desk.stored(0).locked


def test_f6_goes_to_the_inspector_and_back(desk):
    desk.page.control.go(1)
    desk.wait()
    desk.page.control.show_current()
    desk.press(Qt.Key.Key_F6)
    assert desk.page.inspector.isAncestorOf(QApplication.focusWidget())
    desk.press(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is desk.page.grid


def test_closing_the_desk_keeps_what_is_being_typed(desk):
    desk.press(ENTER)
    desk.type(" конец")
    desk.page.close()
    assert desk.stored(0).target.text.endswith(" конец")


def test_a_filter_is_saved_as_a_chip_and_taken_away(desk):
    bar = desk.page.query_bar
    desk.page.set_query("has:finding order:risk")
    bar._save.trigger()
    assert desk.page.session.settings.state("desk.filters") == ["has:finding order:risk"]
    desk.page.set_query("")
    (chip,) = bar.chips._saved
    chip.click()
    desk.wait()
    assert desk.page.query_box.text() == "has:finding order:risk"
    desk.press(Qt.Key.Key_Delete, on=chip)
    assert desk.page.session.settings.state("desk.filters") == []
    assert bar.chips._saved == []


def test_neighbours_are_listed_for_context(desk):
    desk.page.set_query("status:new")
    desk.wait()
    assert [desk.row(i).segment.position for i in range(1)] == [4]
    desk.page.query_bar.chips.neighbours.click()
    desk.wait()
    listed = [desk.row(i).segment.position for i in range(len(desk.page.model.ids))]
    assert listed == [3, 4, 5]
    assert desk.page.model.context == {desk.page.model.id_at(0), desk.page.model.id_at(2)}
    assert desk.page.query_bar._count.text() == "1 of 8"


def test_a_draft_does_not_count_as_translated(desk):
    desk.page.control.go(3)
    desk.press(ENTER)
    desk.type("Никто")
    desk.press(Qt.Key.Key_Down, CTRL)
    desk.press(ESC)
    assert desk.stored(3).target.text == "Никто"
    assert desk.stored(3).status is Status.NEW


def test_repetitions_are_offered_the_same_translation(desk):
    session = desk.page.session
    session.project.documents.add(
        name="again",
        format_name="tsv",
        file_name="again.tsv",
        source_language=session.project.source_language,
        target_language=session.project.target_languages[0],
        original=b"",
        segments=[
            NewSegment(TaggedText("Nobody came to the mill.")),
            NewSegment(TaggedText("Nobody came to the mill. Ever.")),
            NewSegment(TaggedText("Nobody came to the mill."), TaggedText("x"), locked=True),
        ],
    )
    desk.page.control.go(3)
    desk.press(ENTER)
    desk.type("Никто не пришёл.")
    desk.press(ENTER, CTRL)
    panel = desk.page.repeats_panel
    assert panel.isVisible()
    assert panel.question.text().startswith("1 other segment")
    desk.press(Qt.Key.Key_R, CTRL)
    assert not panel.isVisible()
    again = session.project.segments.get(9)
    assert again.target.text == "Никто не пришёл."
    assert session.project.segments.get(10).target.is_empty


def test_the_reference_is_one_key(desk):
    desk.page.control.go(3)
    desk.press(Qt.Key.Key_0, ALT)
    assert desk.stored(3).target.text == "На мельницу никто не пришёл."


def test_candidates_are_compared_with_what_one_chooses(desk):
    panel = desk.page.inspector.candidates
    desk.page.inspector.setCurrentIndex(Tab.CANDIDATES)
    desk.page.control.go(0)
    desk.page.control.show_current()
    names = [card.accessibleName().split(":")[0] for card in panel.list.cards]
    assert names == ["alpha", "beta", "Reference"]
    assert "+ кулей" in panel.list.cards[0].accessibleDescription()
    panel.against.setCurrentIndex(1)
    names = [card.accessibleName().split(":")[0] for card in panel.list.cards]
    assert names == ["Target", "alpha", "beta"]
    panel.against.setCurrentIndex(2)
    assert "never been approved" in panel.list.empty.text()
    panel.against.setCurrentIndex(3)
    assert "not been changed" in panel.list.empty.text()


def compared(desk, place):
    """The texts of the candidates' tab on a row: name to what the comparison says."""
    desk.page.inspector.setCurrentIndex(Tab.CANDIDATES)
    desk.page.control.go(place)
    desk.page.control.show_current()
    return {
        card.accessibleName().split(":")[0]: card.accessibleDescription()
        for card in desk.page.inspector.candidates.list.cards
    }


def test_cards_that_look_the_same_stay_when_the_segment_is_looked_at_again(desk):
    panel = desk.page.inspector.candidates
    panel.choose("reference")
    compared(desk, 1)
    before = {card.accessibleName().split(":")[0]: card for card in panel.list.cards}
    compared(desk, 1)
    assert panel.list.cards == list(before.values())
    desk.press(ENTER)
    desk.type(" x")
    desk.press(ESC)
    desk.page.control.show_current()
    after = {card.accessibleName().split(":")[0]: card for card in panel.list.cards}
    assert after["alpha"] is before["alpha"]
    assert after["Target"] is not before["Target"]
    assert after["Target"].accessibleDescription() != ""


def test_two_candidates_are_compared_with_each_other(desk):
    panel = desk.page.inspector.candidates
    compared(desk, 1)
    panel.choose("system:alpha")
    assert panel.against.currentText() == "Differences from alpha"
    told = compared(desk, 1)
    assert told["alpha"] == ""
    assert told["beta"] == "− 7 кулей; + 9 мешков"


def test_a_system_that_lacks_the_next_segment_stays_chosen(desk):
    panel = desk.page.inspector.candidates
    compared(desk, 1)
    panel.choose("system:alpha")
    compared(desk, 6)
    assert panel.list.empty.text() == "This segment has no translation by alpha."
    assert compared(desk, 0)["alpha"] == ""


def test_the_target_is_compared_with_its_previous_version(desk):
    desk.page.control.go(2)
    desk.press(ENTER)
    desk.type(" очень.")
    desk.press(ESC)
    desk.page.inspector.candidates.choose("previous")
    told = compared(desk, 2)
    assert told["Target"] == "+ очень."
    assert "Previous version" not in told


def test_what_the_reference_confirms_is_underlined_and_what_is_missing_is_listed(desk):
    desk.page.inspector.candidates.choose("confirmed")
    told = compared(desk, 2)
    # "Сегодня река высокая" against "Сегодня вода стоит высоко."
    assert told["Target"] == (
        "− река высокая; confirmed: 1 of 3 words · n-grams of 2:\u00a00/2   3:\u00a00/1; "
        "missing: вода стоит высоко"
    )
    card = desk.page.inspector.candidates.list.cards[0]
    assert 'underline">Сегодня</span> река высокая' in card.text.text()


def test_the_comparison_changes_from_the_keyboard(desk):
    shift = CTRL | SHIFT
    desk.press(Qt.Key.Key_X, shift)
    assert desk.page.inspector.currentIndex() == Tab.CANDIDATES
    panel = desk.page.inspector.candidates
    seen = [panel.against.currentData()]
    for _ in range(panel.against.count()):
        desk.press(Qt.Key.Key_X, shift)
        seen.append(panel.against.currentData())
    assert seen[0] == seen[-1] == "target"
    assert {"reference", "approved", "previous", "confirmed", "system:alpha"} <= set(seen)


def test_filters_are_switched_saved_and_forgotten_from_the_keyboard(desk):
    bar, shift = desk.page.query_bar, CTRL | SHIFT
    desk.press(Qt.Key.Key_U, shift)
    assert bar.box.text() == "is:unfinished"
    assert len(desk.page.model.ids) == 7
    desk.press(Qt.Key.Key_N, shift)
    assert len(desk.page.model.ids) == 8
    assert desk.page.model.context == {desk.page.model.id_at(7)}
    desk.press(Qt.Key.Key_O, shift)
    assert bar.order() == ("risk", False)
    desk.press(Qt.Key.Key_B, shift)
    assert desk.page.session.settings.state("desk.filters") == ["is:unfinished order:risk"]
    desk.press(Qt.Key.Key_B, shift)
    assert desk.page.session.settings.state("desk.filters") == []
    desk.press(Qt.Key.Key_O, shift)
    desk.press(Qt.Key.Key_U, shift)
    assert bar.box.text() == ""


def test_the_last_approved_text_is_found_in_the_history(desk):
    from workbench.gui.desk.inspector.history_panel import last_approved

    session = desk.page.session
    act_as(desk, "lead", "chris")
    key = desk.page.model.id_at(0)
    reviewing.approve(session, [key])

    def last():
        segment = session.project.segments.get(key)
        return last_approved(session.project.remarks.history(key), segment.target, segment.status)

    assert last().text == "У мельника 12 мешков."
    reviewing.edit_target(session, session.project.segments.get(key), TaggedText("иначе"))
    reviewing.edit_target(session, session.project.segments.get(key), TaggedText("ещё иначе"))
    assert last().text == "У мельника 12 мешков."


def test_the_menu_of_the_editor_offers_suggestions_for_what_is_under_the_mouse(desk):
    desk.page.control.go(4)
    desk.press(ENTER)
    editor = desk.page.editing.editor
    finding = desk.page.model.open_findings(desk.row(4))[0].finding
    (rect,) = editor._rects(finding)
    assert editor.finding_under(rect.center() + editor._origin()) is finding
    editor.suggestion_chosen.emit(finding, 0)
    desk.wait()
    assert desk.stored(4).target.text == "Старый пёс спал."


def test_copying_from_the_grid(desk):
    desk.press(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == "У мельника 12 мешков."
    desk.press(Qt.Key.Key_Down, SHIFT)
    desk.press(Qt.Key.Key_C, CTRL)
    assert QApplication.clipboard().text() == (
        "The miller has 12 sacks.\tУ мельника 12 мешков.\n"
        "He sold 7 sacks yesterday.\tВчера он продал 9 мешков."
    )


def test_a_draft_is_shown_when_the_desk_opens_and_confirmed_with_its_segment(
    desk_session, qtbot, jobs, wait
):
    from workbench.config.paths import user_data_folder
    from workbench.gui.desk.desk_page import DeskPage
    from workbench.gui.desk.drafts import Draft, Drafts
    from workbench.gui.theme import ThemeService

    drafts = Drafts(user_data_folder(), desk_session.project.path, desk_session.who)
    old = desk_session.project.segments.get(1).target
    drafts.put(Draft(1, old, TaggedText("У мельника 12 мешков!")))
    page = DeskPage(desk_session, ThemeService("light"), jobs)
    qtbot.addWidget(page)
    page.show()
    wait()
    assert page.model.row(0).segment.target.text == "У мельника 12 мешков!"
    page.control.segment.confirm()
    wait()
    assert desk_session.project.segments.get(1).target.text == "У мельника 12 мешков!"
    assert Drafts(user_data_folder(), desk_session.project.path, desk_session.who).all() == []
    page.close()


def test_tips_never_take_a_text_for_markup(desk):
    from workbench.gui.desk.words import plain_tip

    assert "<img" not in plain_tip('<img src="x">')
    model = desk.page.model
    tip = model.data(model.index(1, 6), Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("<p")


def test_the_wheel_over_the_editor_scrolls_the_grid(desk):
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    desk.page.resize(1000, 320)
    desk.press(ENTER)
    editor = desk.page.editing.editor
    middle = QPointF(40, 10)
    event = QWheelEvent(
        middle,
        editor.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = desk.page.grid.verticalScrollBar().value()
    QApplication.sendEvent(editor.viewport(), event)
    QApplication.processEvents()
    assert desk.page.grid.verticalScrollBar().value() > before
    place = desk.page.grid.target_rect(desk.place)
    assert editor.geometry().top() == place.top(), "the editor stays on its cell"


@pytest.fixture
def endless(desk, monkeypatch):
    """Queries for "slow" that never end by themselves."""
    segments = desk.page.session.project.segments
    real = segments.ids

    def ids(query, progress=None):
        while any(condition.value == "slow" for condition in query.conditions):
            time.sleep(0.005)
            progress(0, 1)
        return real(query)

    monkeypatch.setattr(segments, "ids", ids)
    return desk


def test_a_newer_query_does_not_wait_for_the_one_before(endless, qtbot):
    page = endless.page
    page.set_query("slow")
    page.set_query("slow is:unfinished")
    page.set_query("status:approved")
    endless.wait()
    assert len(page.model.ids) == 1
    assert page.query_bar._count.text() == "1 of 8"
    assert not page.query_bar._trouble.isVisible()


def test_a_query_can_be_stopped_and_asked_again(endless, jobs):
    page = endless.page
    page.set_query("slow")
    QApplication.processEvents()
    assert page.query_bar._count.text() == "searching…"
    jobs.current("list").cancel()
    endless.wait()
    assert page.query_bar._count.text().startswith("stopped")
    assert len(page.model.ids) == 8
    page.set_query("is:unfinished")
    endless.wait()
    assert len(page.model.ids) == 7


def side_by_side(desk, width=1280):
    desk.page.resize(width, 800)
    desk.press(Qt.Key.Key_A, CTRL | ALT)
    return desk.page.inspector.candidates.list


def test_candidates_stand_side_by_side_in_a_wide_place(desk):
    narrow = desk.page.inspector.width()
    cards = side_by_side(desk)
    assert cards.is_wide
    first, second, *_ = cards.cards
    assert first.y() == second.y()
    assert first.x() < second.x()
    assert abs(first.width() - second.width()) <= 2
    desk.press(Qt.Key.Key_A, CTRL | ALT)
    assert not cards.is_wide
    assert desk.page.inspector.width() == narrow


def test_source_target_and_score_stay_in_sight_beside_the_cards(desk):
    cards = side_by_side(desk)
    grid = desk.page.grid
    assert cards.is_wide
    for column in (Column.SOURCE, Column.TARGET, Column.SCORE, Column.FINDINGS):
        left = grid.columnViewportPosition(column)
        assert grid.columnWidth(column) > 0
        assert left >= 0
        assert left + grid.columnWidth(column) <= grid.viewport().width()
    assert grid.columnWidth(Column.TARGET) >= 120
    assert grid.isColumnHidden(Column.REFERENCE)
    assert "Reference (when there is room)" in [
        action.text() for action in desk.page.columns.menu().actions()
    ]
    assert "reference" not in grid.heading.remembered()["hidden"]
    desk.press(Qt.Key.Key_A, CTRL | ALT)
    assert not grid.isColumnHidden(Column.REFERENCE)


def test_a_card_with_room_has_every_score_and_what_the_reference_confirms(desk):
    desk.page.control.go(1)
    cards = side_by_side(desk)
    card = next(one for one in cards.cards if one.accessibleName().startswith("alpha"))
    said = [label.text() for label in card.findChildren(QLabel)]
    assert any("chrF" in text and "BLEU" in text for text in said)
    assert any(text.startswith("confirmed: ") for text in said)
    assert "Alt+1" in said
    desk.press(Qt.Key.Key_1, ALT)
    assert desk.stored(1).target.text == "Вчера он продал 7 кулей."


def test_the_width_that_is_kept_is_the_one_before_the_cards_had_room(desk):
    before = desk.page._split.sizes()
    side_by_side(desk)
    desk.page.close()
    assert desk.page.session.settings.state("desk.split") == before

import dataclasses

import pytest

from workbench.domain.errors import ConflictError, RefusedError
from workbench.domain.findings import DismissalScope
from workbench.domain.statuses import Role, Status
from workbench.domain.text import TaggedText
from workbench.domain.words import changed_words
from workbench.services import checking, commenting, editing, reviewing
from workbench.services.importing import ImportOptions, import_files
from workbench.services.live_looks import LiveSegment
from workbench.store.query import parse_query


@pytest.fixture
def desk(session, write):
    """Three segments with a machine translation; the second has lost its number."""
    import_files(
        session,
        [write("a.txt", "Он пришёл домой.\nИх было 45 человек.\nСнова дождь.\n")],
        ImportOptions(split="lines"),
    )
    import_files(
        session,
        [write("m.txt", "He came home.\nThere were 54 people.\nRain again.\n")],
        ImportOptions(role="candidate", system="MT"),
    )
    checking.check_project(session)
    return session


def as_(session, name, role):
    return dataclasses.replace(session, who=name, role=role)


def segment(session, position):
    return session.project.segments.get(position)


def text(value):
    return TaggedText.literal(value)


def findings(session, position):
    return [
        (stored.finding.check, stored.dismissed)
        for stored in session.project.findings.of([position])
    ]


def test_an_edit_is_checked_at_once_and_taken_back_by_one_undo(desk):
    assert findings(desk, 2) == [("numbers.changed", False)]
    reviewing.edit_target(desk, segment(desk, 2), text("There were 45 people."))
    assert findings(desk, 2) == []
    assert segment(desk, 2).status is Status.TRANSLATED
    operation, changes = reviewing.undo(desk)
    assert operation.title == "Edit segment 2"
    assert 2 in changes.segments
    assert findings(desk, 2) == [("numbers.changed", False)]
    assert segment(desk, 2).status is Status.NEW
    reviewing.redo(desk)
    assert segment(desk, 2).target.plain == "There were 45 people."


def test_confirming_means_translated_to_a_translator_and_approved_to_a_reviewer(desk):
    reviewing.confirm(as_(desk, "Anna", Role.TRANSLATOR), segment(desk, 1))
    assert segment(desk, 1).status is Status.TRANSLATED
    reviewing.confirm(as_(desk, "Boris", Role.REVIEWER), segment(desk, 1))
    assert segment(desk, 1).status is Status.APPROVED


def test_nobody_approves_what_they_edited_last(desk):
    anna = as_(desk, "Anna", Role.REVIEWER)
    reviewing.edit_target(anna, segment(desk, 1), text("He has come home."))
    with pytest.raises(RefusedError, match="four-eyes"):
        reviewing.confirm(anna, segment(desk, 1))
    outcome = reviewing.approve(anna, [1, 2, 3])
    assert outcome.changed == 2
    assert [key for key, _ in outcome.refused] == [1]
    assert reviewing.approve(as_(desk, "Boris", Role.REVIEWER), [1]).changed == 1


def test_the_four_eyes_rule_can_be_switched_off_in_the_project(desk):
    desk.project.set_setting(reviewing.FOUR_EYES, False)
    anna = as_(desk, "Anna", Role.REVIEWER)
    reviewing.confirm(anna, segment(desk, 1), text("He has come home."))
    assert segment(desk, 1).status is Status.APPROVED


def test_a_reviewers_own_edit_waits_for_another_pair_of_eyes(desk):
    anna = as_(desk, "Anna", Role.REVIEWER)
    reviewing.confirm(anna, segment(desk, 1), text("He has come home."))
    assert segment(desk, 1).status is Status.REVIEWED


def test_rejecting_needs_a_reason_and_editing_clears_it(desk):
    boris = as_(desk, "Boris", Role.REVIEWER)
    with pytest.raises(RefusedError, match="reason"):
        reviewing.reject(boris, [1], "  ")
    reviewing.reject(boris, [1], "Too literal")
    assert (segment(desk, 1).status, segment(desk, 1).reason) == (Status.REJECTED, "Too literal")
    reviewing.edit_target(desk, segment(desk, 1), text("He is home."))
    assert (segment(desk, 1).status, segment(desk, 1).reason) == (Status.TRANSLATED, "")


def test_a_locked_segment_refuses_edits_and_approval(desk):
    reviewing.set_locked(desk, [1], True)
    with pytest.raises(RefusedError, match="locked"):
        reviewing.edit_target(desk, segment(desk, 1), text("x"))
    assert reviewing.approve(desk, [1]).changed == 0
    reviewing.set_locked(desk, [1], False)
    assert reviewing.approve(desk, [1]).changed == 1


def test_an_empty_segment_cannot_be_confirmed_or_approved(desk):
    reviewing.edit_target(desk, segment(desk, 1), text(""))
    assert segment(desk, 1).status is Status.NEW
    with pytest.raises(RefusedError, match="no translation yet"):
        reviewing.confirm(desk, segment(desk, 1))
    assert "no translation yet" in reviewing.approve(desk, [1]).refused[0][1]


def test_two_people_on_one_segment_meet_a_conflict_not_a_loss(desk):
    old = segment(desk, 1)
    reviewing.edit_target(as_(desk, "Anna", Role.TRANSLATOR), old, text("Anna's"))
    with pytest.raises(ConflictError):
        reviewing.edit_target(as_(desk, "Boris", Role.TRANSLATOR), old, text("Boris's"))
    assert segment(desk, 1).target.plain == "Anna's"


def test_a_dismissal_survives_a_new_run_and_an_edit_elsewhere_in_the_segment(desk):
    [stored] = desk.project.findings.of([2])
    reviewing.dismiss(desk, stored, DismissalScope.SEGMENT, "as agreed")
    assert findings(desk, 2) == [("numbers.changed", True)]
    assert list(desk.project.segments.ids(parse_query("has:finding"))) == []
    checking.check_project(desk)
    assert findings(desk, 2) == [("numbers.changed", True)]
    reviewing.edit_target(desk, segment(desk, 2), text("In all there were 54 people."))
    assert findings(desk, 2) == [("numbers.changed", True)]
    reviewing.edit_target(desk, segment(desk, 2), text("In all there were 99 people."))
    assert findings(desk, 2) == [("numbers.changed", False)], "another number is another finding"


TWICE = "source\ttarget\nИх было 54.\tThere were 99.\nИх было 54.\tThere were 99.\n"


@pytest.fixture
def twins(session, write):
    """The same wrong number in two segments of the same texts."""
    import_files(session, [write("twice.tsv", TWICE)])
    checking.check_project(session)
    return session


def numbers(session):
    """Segment → whether its finding about the number is dismissed."""
    every = session.project.findings.all(dismissed=True)
    return {s.segment_id: s.dismissed for s in every if s.finding.check == "numbers.changed"}


def test_what_was_dismissed_in_the_same_texts_is_not_asked_again(twins, write):
    [stored] = [s for s in twins.project.findings.of([1]) if s.finding.check == "numbers.changed"]
    reviewing.dismiss(twins, stored, DismissalScope.SEGMENT)
    assert numbers(twins) == {1: True, 2: True}
    import_files(twins, [write("again.tsv", TWICE)])
    checking.check_project(twins)
    assert numbers(twins) == {1: True, 2: True, 3: True, 4: True}, "brought in once more"
    reviewing.edit_target(twins, segment(twins, 4), text("In all there were 99."))
    assert numbers(twins)[4] is False, "another text is another decision"
    looks = LiveSegment(twins, 2)
    assert [s.dismissed for s in looks.findings(text("There were 99."))][:1] == [True]
    assert [s.dismissed for s in looks.findings(text("Here were 99."))][:1] == [False]
    reviewing.undo(twins)
    reviewing.undo(twins)
    assert set(numbers(twins).values()) == {False}


def test_a_finding_dismissed_with_its_twin_can_be_restored_from_either(twins):
    reviewing.dismiss_all(twins, [1], "numbers.changed")
    assert numbers(twins) == {1: True, 2: True}
    [stored] = [s for s in twins.project.findings.of([2]) if s.finding.check == "numbers.changed"]
    reviewing.restore(twins, stored)
    assert numbers(twins) == {1: False, 2: False}


def test_dismissing_a_rule_hides_it_everywhere_and_undo_brings_it_back(desk):
    reviewing.edit_target(desk, segment(desk, 1), text("He came home 3 times."))
    [stored] = desk.project.findings.of([2])
    reviewing.dismiss(desk, stored, DismissalScope.RULE, "numbers are checked elsewhere")
    assert all(dismissed for key in (1, 2) for _, dismissed in findings(desk, key))
    reviewing.undo(desk)
    assert not any(dismissed for key in (1, 2) for _, dismissed in findings(desk, key))


def test_a_restored_finding_is_open_again(desk):
    [stored] = desk.project.findings.of([2])
    reviewing.dismiss(desk, stored, DismissalScope.TEXT, "")
    [stored] = desk.project.findings.of([2])
    reviewing.restore(desk, stored)
    assert findings(desk, 2) == [("numbers.changed", False)]


def test_taking_a_suggestion_mends_the_text_and_counts_for_the_check(session, write):
    import_files(
        session, [write("a.tsv", "source\ttarget\nОн вошёл в дом.\tHe entered the the house.\n")]
    )
    checking.check_project(session)
    stored = next(
        s for s in session.project.findings.of([1]) if s.finding.check == "repetition.words"
    )
    reviewing.apply_suggestion(session, stored, 0)
    assert segment(session, 1).target.plain == "He entered the house."
    record = next(r for r in session.project.findings.records() if r.check == "repetition.words")
    assert (record.accepted, record.precision) == (1, 1.0)
    with pytest.raises(RefusedError, match="has changed since"):
        reviewing.apply_suggestion(session, stored, 0)


def test_the_same_source_translated_differently_is_found_and_settled_by_an_edit(session, write):
    rows = "Библиотека не склад.\tA library is not a warehouse.\n"
    other = "Библиотека не склад.\tThe library is not a storehouse.\n"
    import_files(session, [write("a.tsv", "source\ttarget\n" + rows + rows + other)])
    checking.check_project(session)
    assert ("consistency.source", False) in findings(session, 3)
    reviewing.edit_target(session, segment(session, 3), text("A library is not a warehouse."))
    assert all(
        check != "consistency.source" for key in (1, 2, 3) for check, _ in findings(session, key)
    )


def test_a_candidate_can_be_taken_for_the_whole_project(desk, write):
    path = write("n.txt", "He arrived.\nThere were 45.\nIt rains.\n")
    import_files(desk, [path], ImportOptions(role="candidate", system="Other"))
    editing.take_system(desk, "Other", [1, 2, 3])
    assert segment(desk, 1).target.plain == "He arrived."
    assert segment(desk, 1).origin == "Other"
    reviewing.undo(desk)
    assert segment(desk, 1).target.plain == "He came home."
    assert segment(desk, 1).origin == "MT"


def test_the_next_unfinished_segment_is_found_round_the_corner(desk):
    reviewing.approve(as_(desk, "Boris", Role.REVIEWER), [2, 3])
    ids = desk.project.segments.ids()
    assert reviewing.next_unfinished(desk, ids, 2) == 1
    reviewing.approve(as_(desk, "Boris", Role.REVIEWER), [1])
    assert reviewing.next_unfinished(desk, ids, 2) is None


def test_a_version_can_be_brought_back_from_history(desk):
    reviewing.edit_target(desk, segment(desk, 1), text("First."))
    reviewing.edit_target(desk, segment(desk, 1), text("Second."))
    first = next(
        event for event in desk.project.remarks.history(1) if event.after.get("target") == "First."
    )
    reviewing.restore_version(desk, segment(desk, 1), first)
    assert segment(desk, 1).target.plain == "First."


def test_comments_are_kept_and_resolved(desk):
    commenting.comment(desk, 1, "Is “home” right?")
    [remark] = desk.project.remarks.comments(1)
    assert desk.project.segments.rows([1])[0].comments == 1
    commenting.resolve_comment(desk, 1, remark.id)
    assert desk.project.segments.rows([1])[0].comments == 0


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("He came home.", "He has come home."),
        ("", "x"),
        ("他来了。", "他回来了。"),
        ("a  b", "a b"),
    ],
)
def test_a_word_diff_tells_both_texts(before, after):
    stretches = changed_words(before, after)
    assert "".join(t for kind, t in stretches if kind != "new") == before
    assert "".join(t for kind, t in stretches if kind != "gone") == after

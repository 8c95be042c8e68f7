"""Marking errors: each mark is one operation, linked to its finding, and moves with the text."""

import dataclasses

import pytest

from workbench.domain.errors import ConflictError, InputError, RefusedError, UsageError
from workbench.domain.findings import DismissalScope, Severity
from workbench.domain.spans import Span
from workbench.domain.statuses import Role
from workbench.domain.text import TaggedText
from workbench.review.marks import reference_system
from workbench.services import annotating, checking, evaluating, reviewing
from workbench.services.annotation_spans import moved, standing_spans
from workbench.services.importing import import_files

MINOR, MAJOR = Severity.MINOR, Severity.MAJOR


@pytest.fixture
def desk(session, write):
    """Three segments with a reference and two systems; the second has lost its number."""
    import_files(
        session,
        [
            write("source.txt", "Он пришёл домой.\nИх было 45 человек.\nСнова дождь.\n"),
            write("ref.txt", "He came home.\nThere were 45 people.\nRain again.\n"),
            write("hyp.MT.txt", "He went to home.\nThere were 54 people.\nRain again.\n"),
            write("hyp.Other.txt", "He came.\n45 of them.\nAgain rain.\n"),
        ],
    )
    checking.check_project(session)
    return session


def marks_of(session, position, system=None):
    return [one for one in session.project.remarks.annotations([position]) if one.system == system]


def by(session, name):
    return dataclasses.replace(session, who=name, role=Role.REVIEWER)


def number_finding(session):
    return next(
        stored
        for stored in session.project.findings.of([2])
        if stored.finding.check == "numbers.changed"
    )


def test_a_mark_is_stored_signed_and_taken_back_by_one_undo(desk):
    made = annotating.annotate(
        desk, 1, "style/awkward", MINOR, target_span=Span(8, 10), comment=" clumsy "
    )
    (stored,) = marks_of(desk, 1)
    assert stored == made.annotation
    assert (stored.who, stored.comment, stored.target_span) == ("Anna", "clumsy", Span(8, 10))
    assert made.changes.segments == {1}
    operation, changes = reviewing.undo(desk)
    assert operation.title == "Mark style/awkward"
    assert 1 in changes.segments
    assert marks_of(desk, 1) == []
    reviewing.redo(desk)
    assert marks_of(desk, 1) == [made.annotation]


def test_a_category_is_kept_in_the_typologys_own_words(desk):
    made = annotating.annotate(desk, 1, "Accuracy / Mistranslation", MAJOR)
    assert made.annotation.category == "accuracy/mistranslation"
    with pytest.raises(UsageError, match="no error type “husk”"):
        annotating.annotate(desk, 1, "husk", MAJOR)


def test_an_omission_marks_the_source_and_a_place_in_the_target(desk):
    made = annotating.annotate(
        desk, 1, "accuracy/omission", MAJOR, source_span=Span(0, 2), target_span=Span(3, 3)
    )
    assert marks_of(desk, 1) == [made.annotation]
    assert made.annotation.target_span == Span(3, 3)


@pytest.mark.parametrize("side", ["target_span", "source_span"])
def test_a_mark_behind_the_end_of_its_text_is_refused(desk, side):
    with pytest.raises(InputError, match="behind the end"):
        annotating.annotate(desk, 3, "style/awkward", MINOR, **{side: Span(5, 99)})


def test_candidates_and_references_have_marks_of_their_own(desk):
    annotating.annotate(desk, 1, "style/awkward", MINOR, system="Other", target_span=Span(0, 8))
    annotating.annotate(desk, 1, "style/awkward", MINOR, system=reference_system("ref"))
    assert len(marks_of(desk, 1, "Other")) == len(marks_of(desk, 1, "reference:ref")) == 1
    assert marks_of(desk, 1) == []
    with pytest.raises(InputError, match="behind the end"):
        annotating.annotate(desk, 1, "style/awkward", MINOR, system="Other", target_span=Span(0, 9))
    with pytest.raises(InputError, match="None of them has no translation"):
        annotating.annotate(
            desk, 1, "style/awkward", MINOR, system="None of them", target_span=Span(0, 1)
        )


def test_a_finding_becomes_a_mark_once(desk):
    stored = number_finding(desk)
    made = annotating.mark_finding(desk, stored).annotation
    assert made.finding_fingerprint == stored.fingerprint
    assert made.target_span == stored.finding.target_span
    assert made.severity is stored.finding.severity
    assert made.comment == stored.finding.message
    with pytest.raises(RefusedError, match="Anna has marked this finding"):
        annotating.mark_finding(by(desk, "Boris"), stored)
    assert len(marks_of(desk, 2)) == 1


def test_a_finding_that_is_dismissed_or_stale_is_not_marked(desk):
    stored = number_finding(desk)
    reviewing.dismiss(desk, stored, DismissalScope.SEGMENT)
    with pytest.raises(RefusedError, match="dismissed"):
        annotating.mark_finding(desk, number_finding(desk))
    segment = desk.project.segments.get(2)
    reviewing.edit_target(desk, segment, TaggedText.literal("There were 45 people."))
    with pytest.raises(RefusedError, match="text has changed"):
        annotating.mark_finding(desk, stored)


def test_no_error_is_said_once_and_taken_back_by_an_error(desk):
    assert annotating.mark_no_error(desk, 3).segments == {3}
    assert not annotating.mark_no_error(desk, 3)
    annotating.mark_no_error(by(desk, "Boris"), 3)
    annotating.annotate(desk, 3, "style/awkward", MINOR)
    assert [(one.who, one.category) for one in marks_of(desk, 3)] == [
        ("Boris", "no-error"), ("Anna", "style/awkward"),
    ]  # fmt: skip
    with pytest.raises(RefusedError, match="You marked errors"):
        annotating.mark_no_error(desk, 3)
    reviewing.undo(desk)
    assert [one.category for one in marks_of(desk, 3)] == ["no-error", "no-error"]


def test_a_mark_is_changed_and_changed_back(desk):
    made = annotating.annotate(desk, 1, "style/awkward", MINOR, target_span=Span(0, 2)).annotation
    graver = dataclasses.replace(made, severity=MAJOR, category="accuracy/mistranslation")
    annotating.change(desk, graver)
    assert marks_of(desk, 1) == [graver]
    assert not annotating.change(desk, graver)
    reviewing.undo(desk)
    assert marks_of(desk, 1) == [made]


def test_a_change_keeps_author_segment_and_text(desk):
    made = annotating.annotate(desk, 1, "style/awkward", MINOR).annotation
    annotating.change(
        by(desk, "Boris"), dataclasses.replace(made, who="Eve", system="MT", comment="why?")
    )
    assert marks_of(desk, 1) == [dataclasses.replace(made, comment="why?")]


def test_removing_is_one_operation_and_a_mark_that_is_gone_is_a_conflict(desk):
    made = [
        annotating.annotate(desk, position, "style/awkward", MINOR).annotation
        for position in (1, 2, 3)
    ]
    annotating.remove(desk, made)
    assert desk.project.remarks.annotations() == []
    for action in (
        lambda: annotating.change(desk, dataclasses.replace(made[0], severity=MAJOR)),
        lambda: annotating.remove(desk, made[:1]),
    ):
        with pytest.raises(ConflictError, match="removed in the meantime"):
            action()
    operation, _ = reviewing.undo(desk)
    assert operation.title == "Remove 3 marks"
    assert desk.project.remarks.annotations() == made
    assert not annotating.remove(desk, [])


def test_an_esa_score_replaces_the_persons_earlier_one(desk):
    annotating.set_esa_score(desk, 1, 40)
    annotating.set_esa_score(desk, 1, 75)
    annotating.set_esa_score(by(desk, "Boris"), 1, 60)
    assert [(one.who, one.comment) for one in marks_of(desk, 1)] == [
        ("Anna", "75"),
        ("Boris", "60"),
    ]
    annotating.annotate(desk, 1, "esa/error", MAJOR, target_span=Span(3, 10))
    card = evaluating.scorecard(desk)
    assert card.esa.mean == 67.5
    assert card.points == 2.5
    with pytest.raises(UsageError, match="between 0 and 100"):
        annotating.set_esa_score(desk, 1, 101)


def test_a_segment_that_is_gone_cannot_be_marked(desk):
    with pytest.raises(InputError, match="no longer in the project"):
        annotating.annotate(desk, 99, "style/awkward", MINOR)


@pytest.mark.parametrize(
    ("span", "before", "after", "now"),
    [
        (Span(0, 3), "one two", "one three", Span(0, 3)),
        (Span(4, 7), "one two", "one and two", Span(8, 11)),
        (Span(4, 7), "one two", "two", Span(0, 3)),
        (Span(4, 7), "one two", "one too", None),
        (Span(0, 7), "one two", "one  two", None),
        (Span(3, 3), "one two", "one two three", Span(3, 3)),
        (Span(0, 2), "aa", "aaa", None),
        (Span(3, 7), "He went home.", "Then he went to his house.", Span(8, 12)),
    ],
)
def test_a_span_moves_with_the_text_or_is_touched(span, before, after, now):
    assert moved(span, before, after) == now


def test_marks_stand_where_later_edits_moved_them(desk):
    early = annotating.annotate(desk, 1, "style/awkward", MINOR, target_span=Span(8, 10)).annotation
    verb = annotating.annotate(desk, 1, "style/awkward", MINOR, target_span=Span(3, 7)).annotation
    whole = annotating.annotate(desk, 1, "style/awkward", MINOR).annotation
    other = annotating.annotate(
        desk, 1, "style/awkward", MINOR, system="MT", target_span=Span(0, 2)
    ).annotation
    for text in ("He slowly walked to home.", "Then he slowly walked to home."):
        segment = desk.project.segments.get(1)
        reviewing.edit_target(desk, segment, TaggedText.literal(text))
    late = annotating.annotate(desk, 1, "style/awkward", MINOR, target_span=Span(0, 4)).annotation
    found = standing_spans(desk, [early, verb, whole, other, late])
    text = desk.project.segments.get(1).target.text
    assert found[early.id].of(text) == "to"
    assert found == {
        early.id: Span(22, 24), verb.id: None, whole.id: None, other.id: Span(0, 2),
        late.id: Span(0, 4),
    }  # fmt: skip
    reviewing.undo(desk)
    reviewing.undo(desk)
    reviewing.undo(desk)
    assert standing_spans(desk, [early])[early.id] == Span(8, 10)

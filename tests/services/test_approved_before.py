"""What was approved and differs now is found from the project's history."""

import pytest

from workbench.domain.text import TaggedText
from workbench.services import checking, reviewing
from workbench.services.importing import import_files

LINES = "source\ttarget\nДом стоит.\tThe house stands.\nСад цветёт.\tThe garden blooms.\n"


@pytest.fixture
def project(session, write):
    import_files(session, [write("a.tsv", LINES)])
    return session


def _segment(session, number: int):
    return session.project.segments.get(session.project.segments.ids()[number])


def _edit(session, number: int, text: str):
    return reviewing.edit_target(session, _segment(session, number), TaggedText(text))


def _messages(session) -> list[str]:
    return [
        stored.finding.message
        for stored in session.project.findings.all()
        if stored.finding.check == "consistency.approved"
    ]


def test_an_approved_translation_that_is_edited_is_found_and_its_return_too(project) -> None:
    reviewing.approve(project, [_segment(project, 0).id])
    _edit(project, 0, "The home stands.")
    assert _messages(project) == ["This was approved as “The house stands.”."]
    _edit(project, 0, "The home is standing.")
    assert _messages(project) == ["This was approved as “The house stands.”."]
    _edit(project, 0, "The house stands.")
    assert _messages(project) == []


def test_a_run_over_the_project_finds_it_as_well(project) -> None:
    reviewing.approve(project, [_segment(project, 0).id])
    _edit(project, 0, "The home stands.")
    result = checking.check_project(project)
    assert result.counts["consistency.approved"] == 1
    assert _messages(project) == ["This was approved as “The house stands.”."]


def test_an_approval_that_was_undone_counts_for_nothing(project) -> None:
    reviewing.approve(project, [_segment(project, 0).id])
    reviewing.undo(project)
    _edit(project, 0, "The home stands.")
    assert project.project.remarks.approved_before() == {}
    assert _messages(project) == []


def test_the_last_of_several_approvals_counts(project) -> None:
    project.project.set_setting(reviewing.FOUR_EYES, False)
    for text in ("One.", "Two.", "Three."):
        _edit(project, 0, text)
        if text != "Three.":
            reviewing.approve(project, [_segment(project, 0).id])
    assert _messages(project) == ["This was approved as “Two.”."]


def test_a_status_taken_back_before_the_edit_changes_nothing(project) -> None:
    segment = _segment(project, 1)
    reviewing.approve(project, [segment.id])
    reviewing.reject(project, [segment.id], "Too flowery")
    _edit(project, 1, "The garden is in bloom.")
    assert _messages(project) == ["This was approved as “The garden blooms.”."]


TWICE = "source\ttarget\nДом стоит.\tThe house stands.\nДом стоит.\tThe home stands.\n"


@pytest.mark.parametrize("many", [1, 200])
def test_an_approval_is_held_against_its_twins_at_once_and_its_end_too(
    session, write, monkeypatch, many
) -> None:
    monkeypatch.setattr(checking, "_MANY", many)
    import_files(session, [write("twice.tsv", TWICE)])
    first = _segment(session, 0).id
    outcome = reviewing.approve(session, [first])
    assert _messages(session) == [
        "The same source is approved as “The house stands.” in another segment."
    ]
    assert _segment(session, 1).id in outcome.changes.findings
    reviewing.reject(session, [first], "Not in this text")
    assert _messages(session) == []


def test_approving_what_was_edited_ends_its_finding(project) -> None:
    project.project.set_setting(reviewing.FOUR_EYES, False)
    segment = _segment(project, 0).id
    reviewing.approve(project, [segment])
    _edit(project, 0, "The home stands.")
    assert _messages(project)
    reviewing.approve(project, [segment])
    assert _messages(project) == []

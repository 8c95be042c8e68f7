"""A look at what is typed says what a check of the stored text would say, and costs less."""

import pytest

from workbench.domain.findings import DismissalScope
from workbench.domain.text import TaggedText
from workbench.services import checking, reviewing, scoring
from workbench.services.importing import ImportOptions, import_files
from workbench.services.live_looks import LiveSegment
from workbench.store.statistics import Statistics


@pytest.fixture
def desk(session, write):
    """Two segments with references."""
    import_files(
        session, [write("a.txt", "Их было 10 человек.\nРека.\n")], ImportOptions(split="lines")
    )
    reference = [write("r.txt", "There were 10 people.\nA river.\n")]
    import_files(session, reference, ImportOptions(role="reference", system="printed"))
    candidates = [write("m.txt", "There were 20 people.\nThe river.\n")]
    import_files(session, candidates, ImportOptions(role="candidate", system="MT"))
    scoring.score_project(session)
    checking.check_project(session)
    return session


TYPED = TaggedText("There were  99 people .")


def test_a_look_finds_what_a_check_finds_once_the_text_is_stored(desk):
    look = LiveSegment(desk, 1)
    found, scores = look.findings(TYPED), look.scores(TYPED)
    assert {"numbers.changed", "whitespace.double"} <= {one.finding.check for one in found}
    ranks = [one.finding.severity.rank for one in found]
    assert ranks == sorted(ranks, reverse=True)
    reviewing.edit_target(desk, desk.project.segments.get(1), TYPED)
    scoring.rescore_segments(desk, [1])
    stored = desk.project.findings.of([1])
    assert {one.fingerprint for one in stored} == {one.fingerprint for one in found}
    statistics: Statistics = desk.project.statistics
    assert statistics.segment_scores(1)[""] == pytest.approx(scores)


def test_one_look_after_another_keeps_what_it_knows_of_the_source(desk):
    look = LiveSegment(desk, 1)
    look.findings(TYPED)
    source = look._view.source_side
    right = look.findings(TaggedText("There were 10 people."))
    assert look._view.source_side is source
    assert right == []
    assert [one.finding.check for one in look.findings(TaggedText("There were 99 people."))] == [
        "numbers.changed"
    ]


def test_what_was_dismissed_stays_dismissed_in_a_look(desk):
    (stored,) = desk.project.findings.of([1])
    reviewing.dismiss(desk, stored, DismissalScope.SEGMENT, "as agreed")
    text = desk.project.segments.get(1).target
    assert [one.dismissed for one in LiveSegment(desk, 1).findings(text)] == [True]


def test_an_empty_text_has_no_scores(desk):
    assert LiveSegment(desk, 1).scores(TaggedText("")) == {}

"""Scorecards of a project: what counts as evaluated, by which typology, and who agrees."""

import dataclasses

import pytest

from workbench.domain.errors import InputError, UsageError
from workbench.domain.findings import Severity
from workbench.domain.languages import Language
from workbench.domain.statuses import Role
from workbench.review.rules import ScoreName, ScoringRules, TolerancePoint
from workbench.review.scorecard import Unit, Verdict
from workbench.services import annotating, evaluating, reviewing
from workbench.services.annotated_texts import require_system
from workbench.services.importing import ImportOptions, import_files
from workbench.services.opening import close, create_project
from workbench.store.query import parse_query

MINOR, MAJOR, CRITICAL = Severity.MINOR, Severity.MAJOR, Severity.CRITICAL


@pytest.fixture
def desk(session, write):
    """Sources of 3, 4, 2 and 1 words; the last has no candidate."""
    import_files(
        session,
        [
            write("source.txt", "Он пришёл домой.\nИх было сорок пять.\nСнова дождь.\nДа.\n"),
            write("ref.txt", "He came home.\nThere were 45.\nRain again.\nYes.\n"),
            write("hyp.MT.txt", "He went home.\nThere were 54.\nRain again.\n\n"),
        ],
    )
    return session


def by(session, name):
    return dataclasses.replace(session, who=name, role=Role.REVIEWER)


def test_before_anybody_evaluated_there_is_nothing_to_say(desk):
    assert evaluating.scorecard(desk).verdict is Verdict.NOTHING


def test_marked_reviewed_and_approved_segments_are_evaluated(desk):
    annotating.annotate(desk, 1, "style/awkward", MINOR)
    assert evaluating.scorecard(desk).size == 3
    reviewing.approve(by(desk, "Boris"), [2])
    card = evaluating.scorecard(desk)
    assert (card.segments, card.size, card.points) == (2, 7, 1)
    reviewing.reject(by(desk, "Boris"), [3], "wrong")
    assert evaluating.scorecard(desk).segments == 2
    annotating.mark_no_error(desk, 3)
    assert evaluating.scorecard(desk).segments == 3


def test_a_query_is_a_sample_read_from_first_to_last(desk):
    annotating.annotate(desk, 1, "style/awkward", MINOR, system="MT")
    annotating.annotate(desk, 2, "style/awkward", MINOR)
    card = evaluating.scorecard(desk, "MT", parse_query("дом,дождь"))
    assert card.segments == 0
    card = evaluating.scorecard(desk, "MT", parse_query("source:о"))
    assert (card.segments, card.size, card.points) == (3, 9, 1)
    whole = evaluating.scorecard(desk, "MT", parse_query(""))
    assert whole.segments == 3, "the segment without a candidate is no part of the sample"
    assert evaluating.scorecard(desk, "reference:ref", parse_query("")).segments == 4


def test_every_marked_text_has_its_card(desk):
    annotating.annotate(desk, 1, "style/awkward", MINOR, system="MT")
    annotating.annotate(desk, 2, "accuracy/omission", CRITICAL, system="reference:ref")
    cards = evaluating.scorecards(desk)
    assert list(cards) == [None, "MT", "reference:ref"]
    assert [card.points for card in cards.values()] == [0, 1, 25]
    assert cards["reference:ref"].verdict is Verdict.FAIL


def test_a_project_counts_characters_where_its_source_has_no_spaces(tmp_path, settings, write):
    session = create_project(
        tmp_path / "zh.winnow", Language.parse("zh"), [Language.parse("en")], settings
    )
    import_files(session, [write("zh.txt", "今天 下雨。\n")], ImportOptions(split="lines"))
    annotating.mark_no_error(session, 1)
    card = evaluating.scorecard(session)
    assert (card.unit, card.size) == (Unit.CHARACTERS, 5)
    close(session)


def test_a_project_takes_another_typology_and_marks_stay(desk, write):
    annotating.annotate(desk, 1, "linguistic conventions/punctuation", MINOR)
    assert evaluating.scorecard(desk).points == 1
    evaluating.use_typology(desk, "wmt")
    assert evaluating.scorecard(desk).points == 0.1
    own = write(
        "own.toml",
        'name = "own"\n[severities.minor]\npoints = 3\n[[dimensions]]\nid = "anything"\n',
    )
    evaluating.use_typology(desk, own)
    own.unlink()
    assert evaluating.scorecard(desk).points == 3, "the project carries its typology itself"
    evaluating.use_typology(desk, "mqm-core")
    assert evaluating.scorecard(desk).points == 1
    with pytest.raises(UsageError, match="no typology “none”"):
        evaluating.use_typology(desk, "none")


def test_a_project_chooses_its_error_types(desk):
    evaluating.choose_error_types(desk, ["style/awkward", "accuracy/omission"])
    typology = evaluating.typology_of(desk)
    assert typology.chosen == ("style/awkward", "accuracy/omission")
    assert [leaf.id for leaf in typology.keys.values()] == list(typology.chosen)
    evaluating.use_typology(desk, "mqm-core")
    assert len(evaluating.typology_of(desk).chosen) == 12


def test_a_project_sets_what_it_accepts(desk):
    rules = ScoringRules(
        95, 20, 500, (TolerancePoint(500, 20), TolerancePoint(2000, 40)), ScoreName.NONLINEAR
    )
    evaluating.set_rules(desk, rules)
    assert evaluating.typology_of(desk).rules == rules
    annotating.annotate(desk, 1, "style/awkward", MAJOR)
    card = evaluating.scorecard(desk)
    assert card.deciding.name is ScoreName.NONLINEAR
    assert card.score(ScoreName.CALIBRATED).value == pytest.approx(100 - 5 / 3 * 500 * 5 / 20)


def test_agreement_is_of_those_who_marked_the_same_texts(desk):
    for who in ("Boris", "Clara"):
        annotating.annotate(by(desk, who), 1, "style/awkward", MINOR, system="MT")
        annotating.mark_no_error(by(desk, who), 2, system="MT")
    annotating.annotate(by(desk, "Dora"), 3, "style/awkward", MINOR)
    (pair,) = evaluating.rater_agreement(desk)
    assert (pair.first, pair.second, pair.segments) == ("Boris", "Clara", 2)
    assert pair.severity_kappa == 1
    assert evaluating.rater_agreement(desk, parse_query("status:approved")) == []


def test_systems_and_reference_sets_are_named_as_people_do(desk):
    assert require_system(desk, "MT") == "MT"
    assert require_system(desk, "ref") == "reference:ref"
    with pytest.raises(InputError, match="it has MT, reference:ref"):
        require_system(desk, "GT")

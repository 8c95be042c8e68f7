"""The scorecard: counted by hand, and a verdict that is right as often as it says."""

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.domain.findings import Severity
from workbench.review.intervals import points_within, resample
from workbench.review.rules import ScoreName, ScoringRules
from workbench.review.scorecard import (
    EvaluatedSegment,
    Unit,
    Verdict,
    evaluated_size,
    make_scorecard,
)
from workbench.review.typology_file import typology_named

CORE = typology_named("mqm-core")


@pytest.fixture
def hand(mark):
    """Four segments of 250 words: a minor, a major, a minor twice, nothing: 8 points in 1,000."""
    return [
        EvaluatedSegment(250, [mark("style/awkward", "minor")]),
        EvaluatedSegment(250, [mark("accuracy/omission", "major")]),
        EvaluatedSegment(250, [mark("style/awkward"), mark("style/register")]),
        EvaluatedSegment(250, [mark("no-error", "neutral")]),
    ]


def test_a_card_counted_by_hand(hand):
    card = make_scorecard(hand, CORE)
    assert (card.segments, card.size, card.points) == (4, 1000, 8)
    assert card.marks == {
        Severity.NEUTRAL: 0, Severity.MINOR: 3, Severity.MAJOR: 1, Severity.CRITICAL: 0,
    }  # fmt: skip
    assert card.score(ScoreName.RAW).value == pytest.approx(99.2)
    assert card.score(ScoreName.CALIBRATED).value == pytest.approx(92.0)
    assert card.score(ScoreName.NONLINEAR).value == pytest.approx(92.0)
    assert card.penalty_per_segment == 2.0
    assert [(t.category, t.points) for t in card.categories] == [
        ("accuracy/omission", 5), ("style/awkward", 2), ("style/register", 1),
    ]  # fmt: skip
    assert card.dimensions == {"Accuracy": 5, "Style": 3}


def test_points_are_the_mean_over_the_people_who_read_a_segment(mark):
    two = [mark("style/awkward", "major", who="Anna"), mark("no-error", "neutral", who="Boris")]
    card = make_scorecard([EvaluatedSegment(100, two)], CORE)
    assert card.points == 2.5
    assert card.people == ("Anna", "Boris")
    assert card.categories[0].points == 2.5
    silent = EvaluatedSegment(100, two[:1], readers={"Boris"})
    assert make_scorecard([silent], CORE).points == 2.5


def test_one_critical_error_fails_however_high_the_score(mark):
    clean = [EvaluatedSegment(50) for _ in range(3000)]
    wrong = EvaluatedSegment(50, [mark("accuracy/mistranslation", "critical")])
    card = make_scorecard([*clean, wrong], CORE)
    assert card.score(ScoreName.CALIBRATED).value > 99
    assert card.verdict is Verdict.FAIL
    assert "critical" in card.reason


@pytest.mark.parametrize(
    ("segments", "minors", "verdict"),
    [
        (400, 8, Verdict.PASS),
        (400, 400, Verdict.FAIL),
        (400, 95, Verdict.TOO_SMALL),
        (4, 0, Verdict.TOO_SMALL),
        (400, 0, Verdict.PASS),
    ],
)
def test_a_verdict_is_given_only_where_the_sample_carries_it(mark, segments, minors, verdict):
    found = [
        EvaluatedSegment(25, [mark("style/awkward", "minor")] if i < minors else [])
        for i in range(segments)
    ]
    card = make_scorecard(found, CORE)
    assert card.verdict is verdict, card.reason
    low, high = card.deciding.interval
    assert low <= card.deciding.value <= high


def test_nothing_read_and_no_threshold_are_said_so(mark):
    assert make_scorecard([], CORE).verdict is Verdict.NOTHING
    assert make_scorecard([EvaluatedSegment(0)], CORE).verdict is Verdict.NOTHING
    wmt = make_scorecard([EvaluatedSegment(9, [mark()])], typology_named("wmt"))
    assert wmt.verdict is Verdict.NO_THRESHOLD
    assert [score.name for score in wmt.scores] == [ScoreName.RAW]
    assert wmt.penalty_per_segment == 1.0


def test_a_small_sample_says_how_much_would_do(mark):
    found = [EvaluatedSegment(25, [mark()] if i % 5 == 0 else []) for i in range(100)]
    card = make_scorecard(found, CORE)
    assert card.verdict is Verdict.TOO_SMALL
    assert "words in all would tell" in card.reason


def test_no_score_comes_without_saying_which_it_is(hand):
    labels = [score.label for score in make_scorecard(hand, CORE).scores]
    assert labels == [
        "MQM raw score (100 − penalty points per 100 words)",
        "MQM calibrated score (10 points per 1000 words make 90 passes)",
        "MQM non-linear score (tolerance grows with the logarithm of the sample, 90 passes)",
    ]


def test_rules_of_the_project_replace_the_typologys(hand):
    strict = make_scorecard(hand, CORE, rules=ScoringRules(99.5, decides=ScoreName.RAW))
    assert [score.name for score in strict.scores] == [ScoreName.RAW]
    assert strict.deciding.value == pytest.approx(99.2)


def test_unknown_error_types_count_and_are_named(mark):
    card = make_scorecard([EvaluatedSegment(10, [mark("house/typo", "major")])], CORE)
    assert card.points == 5
    assert [(t.category, t.known) for t in card.categories] == [("house/typo", False)]


def test_neutral_marks_are_counted_and_cost_nothing(mark):
    card = make_scorecard([EvaluatedSegment(10, [mark(severity="neutral")])], CORE)
    assert (card.marks[Severity.NEUTRAL], card.points) == (1, 0)


def test_esa_scores_are_averaged_and_are_no_errors(mark):
    found = [
        EvaluatedSegment(10, [
            mark("esa/score", "neutral", comment="80"),
            mark("esa/score", "neutral", comment="60", who="Boris"),
            mark("esa/error", "major", who="Boris"),
        ]),
        EvaluatedSegment(10, [mark("esa/score", "neutral", comment="90")]),
        EvaluatedSegment(10, [mark("esa/score", "neutral", comment="a lot")]),
    ]  # fmt: skip
    card = make_scorecard(found, CORE)
    assert (card.esa.segments, card.esa.mean) == (2, 80)
    assert card.esa.interval == (70, 90)
    assert card.points == 2.5
    assert [tally.known for tally in card.categories] == [True]


@pytest.mark.parametrize(
    ("text", "has_spaces", "size"),
    [
        ("two words", True, 2),
        ("  spaced   out \n lines ", True, 3),
        ("", True, 0),
        ("三千里 外", False, 4),
        ("", False, 0),
    ],
)
def test_size_is_words_or_characters(text, has_spaces, size):
    assert evaluated_size(text, has_spaces) == size


def test_the_unit_is_in_the_words_of_the_card(hand):
    card = make_scorecard(hand, CORE, unit=Unit.CHARACTERS)
    assert all("characters" in s.label for s in card.scores if s.name is not ScoreName.NONLINEAR)


def test_drawing_like_segments_together_is_the_same_distribution():
    generator = np.random.default_rng(7)
    points = generator.choice([0.0, 1.0, 5.0], 60, p=[0.7, 0.2, 0.1])
    sizes = generator.choice([5.0, 10.0, 20.0], 60)
    drawn = resample(points, sizes, resamples=20_000)
    one_by_one = generator.integers(0, 60, (20_000, 60))
    for ours, plain in (
        (drawn.points, points[one_by_one].sum(axis=1)),
        (drawn.size, sizes[one_by_one].sum(axis=1)),
        (drawn.points / drawn.size, (points[one_by_one].sum(1) / sizes[one_by_one].sum(1))),
    ):
        assert ours.mean() == pytest.approx(plain.mean(), rel=0.02)
        assert ours.std() == pytest.approx(plain.std(), rel=0.05)


def test_few_errors_leave_room_for_more():
    # Rao's interval for a Poisson count by hand: 0 → z², 4 → 4 + 1.92 ± 1.96 · √(4 + 0.96).
    assert points_within(0, 0, 1.0) == (0, pytest.approx(3.8415, abs=1e-4))
    assert points_within(0, 0, 0.1)[1] == pytest.approx(0.38415, abs=1e-5)
    low, high = points_within(20.0, 4, 1.0)
    assert (low / 5, high / 5) == (
        pytest.approx(1.5556, abs=1e-3),
        pytest.approx(10.2859, abs=1e-3),
    )


@pytest.mark.parametrize(("words", "verdict"), [(380, Verdict.TOO_SMALL), (390, Verdict.PASS)])
@pytest.mark.parametrize("segments", [1, 10])
def test_a_clean_sample_passes_by_its_words_however_it_is_cut(words, verdict, segments):
    card = make_scorecard([EvaluatedSegment(words / segments)] * segments, CORE)
    assert card.verdict is verdict


def test_the_same_marks_give_the_same_card(hand):
    assert make_scorecard(hand, CORE) == make_scorecard(hand, CORE)


errors = st.tuples(
    st.sampled_from([leaf.id for leaf in CORE.leaves]), st.sampled_from(["minor", "major"])
)
texts = st.lists(st.tuples(st.integers(1, 80), st.lists(errors, max_size=3)), min_size=1)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, errors)
def test_every_card_is_bounded_and_one_more_error_never_helps(mark, text, more):
    segments = [EvaluatedSegment(size, [mark(*one) for one in own]) for size, own in text]
    worse = [
        *segments[:-1],
        EvaluatedSegment(segments[-1].size, [*segments[-1].marks, mark(*more)]),
    ]
    before, after = (make_scorecard(one, CORE, resamples=60) for one in (segments, worse))
    for score, lower in zip(before.scores, after.scores, strict=True):
        assert lower.value < score.value <= 100
        assert score.interval[0] <= score.value <= score.interval[1] <= 100
    assert before.penalty_interval[0] <= before.penalty_per_segment <= before.penalty_interval[1]
    assert sum(tally.points for tally in after.categories) == pytest.approx(after.points)


@pytest.mark.unhurried
@pytest.mark.parametrize(("segments", "rate"), [(40, 0.05), (40, 0.4), (150, 0.15)])
def test_the_interval_holds_the_truth_about_as_often_as_it_says(segments, rate):
    """Simulated texts with a known error rate: minor and major errors, sizes as in news."""
    generator = np.random.default_rng(11)
    truth = 100 * (1 - rate * (0.7 * 1 + 0.3 * 5) / 20)
    held, trials = 0, 300
    for _ in range(trials):
        sizes = generator.integers(5, 36, segments).astype(float)  # 20 words in the mean
        errors = generator.poisson(rate * sizes / 20)
        points = np.array([generator.choice([1, 5], n, p=[0.7, 0.3]).sum() for n in errors], float)
        drawn = resample(points, sizes, resamples=400)
        spread = 100 * (1 - drawn.points / drawn.size)
        least, most = points_within(float(points.sum()), int(errors.sum()), 1.0)
        low = min(np.percentile(spread, 2.5), 100 * (1 - most / sizes.sum()))
        high = max(np.percentile(spread, 97.5), 100 * (1 - least / sizes.sum()))
        held += low <= truth <= high
    # Nominal 95 %; a bootstrap of few and skewed values falls a little short.
    assert held / trials >= 0.82, held / trials

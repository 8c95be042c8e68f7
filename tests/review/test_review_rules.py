"""The three MQM formulas against sums done by hand, and against what must hold for any sample."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from workbench.domain.errors import UsageError
from workbench.review.rules import (
    ScoreName,
    ScoringRules,
    Tolerance,
    TolerancePoint,
    calibrated_score,
    nonlinear_score,
    raw_score,
)

RULES = ScoringRules(90, 10, 1000, (TolerancePoint(1000, 10), TolerancePoint(5000, 30)))
points = st.floats(0, 1e5)
sizes = st.floats(1, 1e7)
names = st.sampled_from(list(ScoreName))


@pytest.mark.parametrize(
    ("penalty", "size", "raw", "calibrated"),
    [
        # 7 points in 500 words are 1.4 in 100 and 14 in 1,000.
        (7, 500, 98.6, 86.0),
        (0, 500, 100.0, 100.0),
        # The accepted 10 in 1,000 make exactly the threshold.
        (10, 1000, 99.0, 90.0),
        (150, 1000, 85.0, -50.0),
    ],
)
def test_raw_and_calibrated_scores_are_as_by_hand(penalty, size, raw, calibrated):
    assert RULES.score(ScoreName.RAW, penalty, size) == pytest.approx(raw)
    assert RULES.score(ScoreName.CALIBRATED, penalty, size) == pytest.approx(calibrated)


def test_the_two_scores_called_mqm_differ_tenfold():
    lost_raw = 100 - raw_score(7.0, 500.0)
    lost_per_thousand = 100 - calibrated_score(7.0, 500.0, 1000, 1.0)
    assert lost_per_thousand == pytest.approx(10 * lost_raw)


def test_the_scaling_factor_takes_what_the_threshold_leaves():
    # PT 85 and 30 accepted points: each point in 1,000 words takes half a point of the score.
    rules = ScoringRules(85, 30, 1000)
    assert rules.scaling_factor == 0.5
    assert rules.score(ScoreName.CALIBRATED, 12.0, 600.0) == pytest.approx(100 - 20 * 0.5)


def test_a_tolerance_with_a_root_known_by_hand():
    # With b = 1 and a = 10 / ln 2: E(1) = 10 and E(3) = 10 · ln 4 / ln 2 = 20.
    tolerance = Tolerance.through(TolerancePoint(3, 20), TolerancePoint(1, 10))
    assert tolerance.b == pytest.approx(1.0, rel=1e-9)
    assert tolerance.a == pytest.approx(10 / math.log(2), rel=1e-9)
    assert tolerance(7.0) == pytest.approx(30.0)
    # 15 points where 30 are accepted: half of what lies between 100 and the threshold.
    assert nonlinear_score(15.0, tolerance(7.0), 90.0) == pytest.approx(95.0)


@given(st.floats(1, 1e5), st.floats(1.05, 100), st.floats(0.01, 1e4), st.floats(0.02, 0.98))
def test_a_tolerance_goes_through_its_two_points(size, factor, accepted, bend):
    ratio = 1 + (factor - 1) * bend
    assume(ratio > 1.02)
    near, far = TolerancePoint(size, accepted), TolerancePoint(size * factor, accepted * ratio)
    tolerance = Tolerance.through(near, far)
    assert tolerance(near.size) == pytest.approx(near.points, rel=1e-6)
    assert tolerance(far.size) == pytest.approx(far.points, rel=1e-6)


@given(points, points, sizes, names)
def test_more_penalty_points_never_raise_a_score(one, other, size, name):
    low, high = sorted((one, other))
    assert RULES.score(name, low, size) >= RULES.score(name, high, size)


@given(points, sizes, sizes, names)
def test_the_same_points_weigh_less_in_a_longer_text(penalty, one, other, name):
    short, long = sorted((one, other))
    assert RULES.score(name, penalty, short) <= RULES.score(name, penalty, long) + 1e-9


@given(points, sizes, names)
def test_no_score_is_above_100_and_only_a_clean_text_has_it(penalty, size, name):
    score = RULES.score(name, penalty, size)
    assert score <= 100
    assert (score == 100) is (penalty == 0) or penalty / size < 1e-12


@given(st.floats(1, 1e6))
def test_what_is_accepted_makes_the_threshold(size):
    accepted = RULES.tolerance(size)
    assert RULES.score(ScoreName.NONLINEAR, accepted, size) == pytest.approx(90)
    assert RULES.score(ScoreName.CALIBRATED, size / 100, size) == pytest.approx(90)


def test_calibrated_and_nonlinear_agree_where_they_are_anchored():
    for penalty in (0.0, 4.0, 10.0, 60.0):
        both = {RULES.score(name, penalty, 1000.0) for name in RULES.available[1:]}
        assert max(both) == pytest.approx(min(both))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"pass_threshold": 0}, "between 0 and 100"),
        ({"pass_threshold": 100}, "between 0 and 100"),
        ({"pass_threshold": 90, "accepted_points": 0}, "accepted points"),
        ({"reference_size": 0}, "reference size"),
        ({"pass_threshold": 90}, "needs accepted points"),
        ({"pass_threshold": 90, "decides": ScoreName.NONLINEAR}, "needs two tolerance points"),
        ({"tolerance_points": (TolerancePoint(1, 1), TolerancePoint(5, 5))}, "do not bend"),
        ({"tolerance_points": (TolerancePoint(1, 2), TolerancePoint(5, 1))}, "do not bend"),
        ({"tolerance_points": (TolerancePoint(0, 2), TolerancePoint(5, 3))}, "above 0"),
        ({"tolerance_points": (TolerancePoint(1, 1), TolerancePoint(9, 1.0001))}, "further apart"),
    ],
)
def test_rules_that_make_no_sense_are_refused_in_a_sentence(arguments, words):
    with pytest.raises(UsageError, match=words):
        ScoringRules(**arguments)


def test_without_a_threshold_only_the_raw_score_is_shown():
    assert ScoringRules().available == (ScoreName.RAW,)
    assert ScoringRules(98, decides=ScoreName.RAW).available == (ScoreName.RAW,)

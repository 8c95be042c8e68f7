"""Rater agreement, worked out by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.review.agreement import agreement, cohen_kappa, pearson
from workbench.review.typology_file import typology_named

CORE = typology_named("mqm-core")


def test_cohens_kappa_of_a_table_done_by_hand():
    # 20 yes-yes, 5 yes-no, 10 no-yes, 15 no-no: p_o = .7, p_e = .5·.6 + .5·.4 = .5, κ = .4
    classes = [(1, 1)] * 20 + [(1, 0)] * 5 + [(0, 1)] * 10 + [(0, 0)] * 15
    assert cohen_kappa(classes) == pytest.approx(0.4)


def test_figures_that_are_not_defined_are_none():
    assert cohen_kappa([]) is None
    assert cohen_kappa([(1, 1), (1, 1)]) is None
    assert pearson([(1.0, 2.0)]) is None
    assert pearson([(1.0, 2.0), (1.0, 5.0)]) is None


@given(st.lists(st.tuples(st.floats(-9, 9), st.floats(-9, 9)), min_size=2))
def test_pearson_stays_between_its_bounds_and_is_symmetric(pairs):
    value = pearson(pairs)
    other = pearson([(b, a) for a, b in pairs])
    assert (value is None) is (other is None)
    if value is not None:
        assert -1.000001 <= value <= 1.000001
        assert value == pytest.approx(other, abs=1e-6)


def test_two_people_on_three_segments(mark):
    anna = {
        (1, None): [mark(severity="major", span=(0, 10))],
        (2, None): [mark("no-error", "neutral")],
        (3, None): [mark(span=(5, 7)), mark(span=(20, 24))],
        (4, None): [mark()],
    }
    boris = {
        (1, None): [mark(severity="major", span=(5, 15), who="Boris")],
        (2, None): [mark(span=(0, 4), who="Boris")],
        (3, None): [mark(span=(5, 7), who="Boris")],
        (3, "MT"): [mark(who="Boris")],
    }
    found = agreement("Anna", "Boris", anna, boris, CORE)
    assert found.segments == 3
    # Characters: Anna 10 + 0 + 6, Boris 10 + 4 + 2, both 5 + 0 + 2: F1 = 14 / 32.
    assert found.span_f1 == pytest.approx(14 / 32)
    # Spans with a partner: Anna's 0–10 and 5–7, Boris's 5–15 and 5–7, of six in all.
    assert found.matched_spans == pytest.approx(4 / 6)
    assert found.severity_agreement == pytest.approx(2 / 3)
    # Classes: (major, major), (none, minor), (minor, minor): p_e = 1/9 + 2/9.
    assert found.severity_kappa == pytest.approx((2 / 3 - 3 / 9) / (1 - 3 / 9))
    # Points (5, 5), (0, 1), (2, 1): covariance 24/3, variances 38/3 and 32/3 (times n).
    assert found.penalty_pearson == pytest.approx(
        (5 * 5 + 0 + 2 - 7 * 7 / 3) / ((29 - 49 / 3) * (27 - 49 / 3)) ** 0.5
    )


def test_the_same_marks_agree_wholly(mark):
    both = {
        (i, None): [mark(severity=s, span=(i, i + 3))] for i, s in enumerate(("minor", "major"))
    }
    found = agreement("Anna", "Boris", both, both, CORE)
    assert (found.span_f1, found.matched_spans, found.severity_kappa) == (1, 1, 1)
    assert found.penalty_pearson == pytest.approx(1)


def test_source_and_target_spans_are_not_confused(mark):
    one = {(1, None): [mark(span=(0, 5))]}
    other = {(1, None): [mark(source=(0, 5), who="Boris")]}
    found = agreement("Anna", "Boris", one, other, CORE)
    assert (found.span_f1, found.matched_spans) == (0, 0)


def test_people_without_common_segments_are_not_compared(mark):
    found = agreement("Anna", "Boris", {(1, None): [mark()]}, {}, CORE)
    assert found.segments == 0
    assert found.span_f1 is None and found.severity_agreement is None

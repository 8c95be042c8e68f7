"""What charts and tables of scores are drawn from."""

import math

import numpy as np
import pytest

from workbench.domain.errors import UsageError
from workbench.scoring import registry, views
from workbench.scoring.batch import statistics_of
from workbench.scoring.ngram_views import ngram_differences

CHRF = registry.metric("chrF")
PAIRS = [(f"Word {n} and word {n * n % 7}.", [f"Word {n} or word {n % 5}."]) for n in range(30)]
NAN = float("nan")


@pytest.fixture
def batch():
    return statistics_of([*PAIRS, (None, ["x"])], [CHRF])


def test_a_histogram_counts_every_score_once():
    found = views.histogram([0, 4.9, 5, 99, 100, 250, NAN], bins=20)
    assert sum(found.counts) == 6
    assert (found.counts[0], found.counts[1], found.counts[-1]) == (2, 1, 3)
    assert (found.edges[0], found.edges[-1], len(found.edges)) == (0, 100, 21)
    assert found.median == pytest.approx((5 + 99) / 2)


def test_a_histogram_of_nothing_has_empty_bins():
    found = views.histogram([NAN])
    assert sum(found.counts) == 0
    assert math.isnan(found.mean)


def test_a_scatter_keeps_the_rows_that_have_both_scores():
    found = views.scatter([1, NAN, 3, 4], [10, 20, NAN, 40])
    assert (found.rows, found.x, found.y) == ((0, 3), (1, 4), (10, 40))


def test_buckets_hold_every_row_once_and_score_its_part(batch):
    lengths = [n % 25 for n in range(30)] + [5]
    found = views.buckets(CHRF, batch.of("chrF"), lengths, edges=(5, 10, 11))
    assert [each.label for each in found] == ["< 5", "5–9", "10", "≥ 11"]
    assert sorted(row for each in found for row in each.rows) == list(range(30))
    for each in found:
        assert each.score == batch.score("chrF", list(each.rows))
        assert each.interval is None


def test_buckets_of_differences_name_their_bounds_and_carry_intervals(batch):
    values = np.linspace(-30, 30, 31)
    found = views.buckets(CHRF, batch.of("chrF"), values, edges=(-10, 10), whole=False, samples=50)
    assert [each.label for each in found] == ["< -10", "-10 to 10", "≥ 10"]
    for each in found:
        low, high = each.interval
        assert low <= each.score <= high


def test_a_row_without_a_value_is_in_no_bucket(batch):
    found = views.buckets(CHRF, batch.of("chrF"), [NAN] * 31)
    assert found == []


def test_documents_are_buckets_in_the_order_they_come(batch):
    names = ["b.txt"] * 10 + ["a.txt"] * 21
    found = views.buckets_by_name(CHRF, batch.of("chrF"), names)
    assert [(each.label, len(each.rows)) for each in found] == [("b.txt", 10), ("a.txt", 20)]


def test_the_largest_differences_come_first_and_ties_in_order():
    found = views.largest_differences([50, 50, 50, 50, NAN], [60, 20, 60, 50, 99], count=3)
    assert [(each.row, each.delta) for each in found] == [(1, -30), (0, 10), (2, 10)]


def test_words_are_counted_and_characters_where_there_are_no_spaces():
    assert views.word_counts(["a b  c", "", None])[:2].tolist() == [3, 0]
    assert math.isnan(views.word_counts([None])[0])
    assert views.word_counts(["我 喜欢"], has_spaces=False).tolist() == [3]


def test_the_rarest_word_of_a_source_is_found():
    found = views.rarest_word_counts(["the old house", "the house", "The !", "— !"])
    assert found[:3].tolist() == [1, 2, 3]
    assert math.isnan(found[3])


def test_words_that_the_system_lacks_or_makes_up_are_ranked():
    pairs = [
        ("He kicked the ball .", ["He kicked the bucket ."]),
        ("She kicked the ball .", ["She kicked the bucket ."]),
        ("The ball was red .", ["The ball was red ."]),
        (None, ["the bucket"]),
    ]
    found = ngram_differences(pairs)
    lacking = found.lacking[0]
    assert (lacking.text, lacking.count, lacking.of, lacking.rows) == (
        "kicked the bucket .", 2, 2, (0, 1)
    )  # fmt: skip
    assert found.made_up[0].text == "kicked the ball ."
    shown = {each.text for each in found.lacking}
    assert "bucket" not in shown  # only ever a part of the longer one
    assert not any("red" in each.text for each in found.lacking + found.made_up)


def test_several_references_must_agree_that_a_word_is_lacking():
    pairs = [("a big house", ["a large house", "a huge house"])] * 2
    found = ngram_differences(pairs)
    assert found.lacking == ()
    assert "a big house" in {each.text for each in found.made_up}
    pairs = [("the red", ["the red house", "the house"])] * 2
    assert [each.text for each in ngram_differences(pairs).lacking] == ["house"]


def test_an_unknown_tokenizer_is_refused():
    with pytest.raises(UsageError, match="is not a BLEU tokenizer"):
        ngram_differences([], tokenizer="words")

"""Metric against people: correlations, pairs in the right order, and where they part."""

import math

import numpy as np
import pytest

from tests.yardstick import data_path
from workbench.scoring import registry
from workbench.scoring.agreement import (
    agreement,
    disagreements,
    pairwise_accuracy,
    segment_accuracy,
)
from workbench.scoring.batch import statistics_of
from workbench.scoring.corpus import lines_of
from workbench.scoring.imports import read_scores

NAN = float("nan")


def test_correlation_is_that_of_the_textbook():
    found = agreement([1, 2, 3, 4, NAN], [1, 3, 2, 4, 9])
    assert found.count == 4
    assert found.pearson == pytest.approx(0.8)
    assert found.spearman == pytest.approx(0.8)
    assert agreement([1, 2, 3], [1, 10, 100]).spearman == pytest.approx(1)
    assert agreement([1, 1, 2], [3, 3, 1]).spearman == pytest.approx(-1)


@pytest.mark.parametrize(("one", "other"), [([], []), ([1], [2]), ([1, 1], [1, 2])])
def test_correlation_of_too_little_is_no_number(one, other):
    assert math.isnan(agreement(one, other).pearson)


def test_pairs_of_systems_are_right_when_people_agree():
    human = {"a": 80, "b": 70, "c": 60, "d": 60}
    found = pairwise_accuracy({"a": 30, "b": 31, "c": 20, "d": 10, "e": 1}, human)
    assert (found.pairs, found.accuracy) == (5, pytest.approx(4 / 5))
    turned = pairwise_accuracy({"a": 10, "b": 20, "c": 30, "d": 40}, human, False)
    assert turned.accuracy == 1


def brute_force(deltas, judged):
    """The best share over every threshold, counted one pair at a time."""
    best = 0.0
    for threshold in {0.0, *map(abs, deltas)}:
        right = 0
        for delta, human in zip(deltas, judged, strict=True):
            tied = abs(delta) <= threshold
            right += tied if human == 0 else not tied and delta * human > 0
        best = max(best, right / len(deltas))
    return best


@pytest.mark.parametrize("seed", range(5))
def test_segment_pairs_are_counted_with_the_best_tie_threshold(seed):
    dice = np.random.default_rng(seed)
    human = {name: dice.integers(0, 3, 20).astype(float) for name in "abc"}
    metric = {name: np.round(human[name] + dice.normal(0, 1.5, 20), 1) for name in "abc"}
    metric["a"][3] = NAN
    deltas, judged = [], []
    for one, other in (("a", "b"), ("a", "c"), ("b", "c")):
        for row in range(20):
            if not math.isnan(metric[one][row] - metric[other][row]):
                deltas.append(metric[one][row] - metric[other][row])
                judged.append(human[one][row] - human[other][row])
    found = segment_accuracy(metric, human)
    assert found.pairs == len(deltas)
    assert found.accuracy == pytest.approx(brute_force(deltas, judged))


def test_segment_pairs_of_one_system_are_none():
    assert segment_accuracy({"a": [1.0]}, {"a": [1.0]}).pairs == 0


def test_the_rows_where_metric_and_people_part_come_first():
    found = disagreements([10, 20, 30, 90], [1, 2, 3, 0], count=1)
    assert (found[0].row, found[0].metric_percentile, found[0].human_percentile) == (3, 100, 0)
    assert found[0].gap == 100
    kinder = disagreements([90, 10], [1, 2], metric_higher_is_better=False)
    assert [each.gap for each in kinder] == [0, 0]
    assert disagreements([1], [1]) == []


def batches(home, metric):
    references = lines_of((home / "ref.txt").read_text(encoding="utf-8"))
    for file in sorted(home.glob("hyp.*.txt")):
        lines = lines_of(file.read_text(encoding="utf-8"))
        pairs = [(one, [other]) for one, other in zip(lines, references, strict=True)]
        yield file.stem.removeprefix("hyp."), statistics_of(pairs, [metric])


@pytest.mark.yardstick
def test_chrf_puts_the_system_last_that_people_put_last():
    home = data_path() / "mt" / "wmt22-ru-en"
    columns = read_scores(home / "human-da-seg-scores.ssv")
    human = {column.system: column.mean for column in columns}
    metric = {name: batch.score("chrF") for name, batch in batches(home, registry.metric("chrF"))}
    assert len(columns) == 10
    judged = {name: human[name] for name in metric}
    assert min(judged, key=judged.get) == min(metric, key=metric.get)
    assert pairwise_accuracy(metric, human).accuracy > 0.5


@pytest.mark.yardstick
def test_segments_that_chrf_likes_have_fewer_errors_marked_by_people():
    home = data_path() / "mt" / "bio-mqm-ru-en"
    weights = {"Minor": 1, "Major": 5, "Critical": 25}
    penalty = {}
    for line in (home / "mqm.tsv").read_text(encoding="utf-8").split("\n")[1:]:
        if line:
            system, row, *rest = line.split("\t")
            key = system.replace(" ", "_"), int(row) - 1
            penalty[key] = penalty.get(key, 0) + weights.get(rest[5], 0)
    for name, batch in batches(home, registry.metric("chrF")):
        marks = [penalty.get((name, row), NAN) for row in range(len(batch.scored))]
        found = agreement(batch.segment_scores("chrF"), marks)
        # Weak, as it must be: one reference says little about a single segment.
        assert -0.5 < found.pearson < -0.05

"""Selections, documents and edits: always the score of the sum."""

import time

import numpy as np
import pytest

from workbench.scoring import registry
from workbench.scoring.batch import statistics_of
from workbench.scoring.table import StatisticsTable

METRICS = registry.metrics()
PAIRS = [(f"Word {n} and word {n * n % 7}.", [f"Word {n} or word {n % 5}."]) for n in range(30)]
IDS = [100 + n for n in range(30)]


@pytest.fixture
def batch():
    return statistics_of(PAIRS, METRICS)


@pytest.fixture
def table(batch):
    return StatisticsTable(METRICS, IDS, batch.matrices)


def test_the_whole_and_any_part_score_as_their_sums(table, batch):
    chosen = [3, 4, 17]
    mask = np.isin(np.arange(30), chosen)
    by_ids = table.scores_of([IDS[row] for row in chosen])
    for metric in METRICS:
        assert table.scores()[metric.name] == batch.score(metric.name)
        assert by_ids[metric.name] == batch.score(metric.name, chosen)
    assert table.scores_of(mask) == by_ids


def test_an_edit_moves_the_score_at_once_and_back(table):
    before = table.scores()
    old = [metric.statistics(*PAIRS[5]) for metric in METRICS]
    new = [metric.statistics("Something else entirely.", PAIRS[5][1]) for metric in METRICS]
    table.replace(105, new)
    changed = [*PAIRS[:5], ("Something else entirely.", PAIRS[5][1]), *PAIRS[6:]]
    expected = statistics_of(changed, METRICS)
    assert table.scores() == {metric.name: expected.score(metric.name) for metric in METRICS}
    table.replace(105, old)
    assert table.scores() == before


def test_documents_are_scored_apart(table, batch):
    documents = [n % 3 for n in range(30)]
    found = table.scores_by(documents)
    assert sorted(found) == [0, 1, 2]
    for document, scores in found.items():
        rows = [row for row in range(30) if documents[row] == document]
        assert scores["chrF"] == batch.score("chrF", rows)


def test_segments_have_their_sentence_scores(table, batch):
    for name, scores in table.segment_scores().items():
        assert scores == pytest.approx(batch.segment_scores(name))


def test_an_empty_table_scores_zero():
    empty = StatisticsTable(METRICS, [], [np.zeros((0, metric.width)) for metric in METRICS])
    assert empty.scores() == {"BLEU": 0, "chrF": 0, "chrF++": 0, "TER": 0}
    assert empty.scores_by([]) == {}


def test_matrices_of_another_shape_are_refused(batch):
    with pytest.raises(ValueError, match="is not 29"):
        StatisticsTable(METRICS, IDS[1:], batch.matrices)


def test_a_filter_of_a_hundred_thousand_segments_is_scored_in_a_blink():
    dice = np.random.default_rng(1)
    matrices = [dice.integers(0, 200, size=(100_000, metric.width)) for metric in METRICS]
    table = StatisticsTable(METRICS, range(100_000), matrices)
    mask = dice.random(100_000) < 0.5
    table.scores_of(mask)
    started = time.perf_counter()
    table.scores_of(mask)
    assert time.perf_counter() - started < 0.2  # 20 ms on a quiet machine; see the benchmark

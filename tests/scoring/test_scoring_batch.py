"""Statistics of many segments: in chunks, in processes, with gaps, and cancelled."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest

from workbench.domain.errors import Cancelled
from workbench.scoring import batch, registry
from workbench.scoring.base import VARIABLE
from workbench.scoring.batch import reference_count, statistics_of

METRICS = registry.metrics()
PAIRS = [
    (f"The {n}th house is {'red' if n % 2 else 'green'}.", [f"House {n} is red.", "A house."])
    for n in range(40)
]
GAPS = [("a b", ["a b"]), (None, ["a"]), ("a", []), ("", [""]), ("c", [None, "c d"])]


def test_the_score_of_a_subset_is_the_score_of_the_sum_of_its_rows(oracle):
    found = statistics_of(PAIRS, METRICS, chunk=7)
    chosen = [3, 8, 21]
    for metric in METRICS:
        expected = metric.score(oracle(metric, [PAIRS[row] for row in chosen]).sum(axis=0))
        assert found.score(metric.name, chosen) == pytest.approx(expected, abs=1e-9)
        mask = np.isin(np.arange(len(PAIRS)), chosen)
        assert found.score(metric.name, mask) == found.score(metric.name, chosen)


def test_a_pool_of_spawned_processes_gives_the_same():
    alone = statistics_of(PAIRS, METRICS)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        together = statistics_of(PAIRS, METRICS, executor=pool, chunk=15)
    for one, other in zip(alone.matrices, together.matrices, strict=True):
        assert np.array_equal(one, other)


def test_segments_that_cannot_be_scored_are_marked_and_add_nothing():
    found = statistics_of(GAPS, METRICS)
    assert found.scored.tolist() == [True, False, False, True, True]
    assert found.missing == 2
    for metric in METRICS:
        assert np.isnan(found.segment_scores(metric.name)).tolist() == [
            False,
            True,
            True,
            False,
            False,
        ]
        assert found.score(metric.name) == found.score(metric.name, found.scored)


@pytest.mark.parametrize(
    ("pairs", "count"),
    [([], 1), (GAPS, 1), (PAIRS, 2), ([*PAIRS, ("a", ["a"])], VARIABLE), ([(None, ["a"])], 1)],
)
def test_the_number_of_references_is_that_of_the_segments_that_can_be_scored(pairs, count):
    assert reference_count(pairs) == count


def test_progress_counts_segments_in_order():
    seen = []
    statistics_of(PAIRS, METRICS, progress=lambda done, total, what="": seen.append((done, total)),
                  chunk=15)  # fmt: skip
    assert seen == [(15, 40), (30, 40), (40, 40)]


def test_cancelling_stops_the_pool_from_taking_more():
    def stop(done, total, what=""):
        raise Cancelled("stopped")

    with ThreadPoolExecutor(1) as pool:
        with pytest.raises(Cancelled):
            statistics_of(PAIRS * 50, METRICS, executor=pool, progress=stop, chunk=10)
        assert pool._work_queue.qsize() < batch._IN_FLIGHT < len(PAIRS) * 50 / 10


def test_an_unknown_metric_name_is_a_key_error():
    with pytest.raises(KeyError):
        statistics_of(PAIRS, METRICS).of("COMET")

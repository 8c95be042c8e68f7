"""Intervals and paired tests: sacreBLEU's p-values, in a fraction of time and memory."""

import time
import tracemalloc

import numpy as np
import pytest
from sacrebleu.metrics import BLEU, CHRF
from sacrebleu.significance import PairedTest as SacrebleuTest

from tests.yardstick import data_path
from workbench.domain.errors import InputError, UsageError
from workbench.scoring import registry
from workbench.scoring.batch import BatchStatistics, statistics_of
from workbench.scoring.corpus import lines_of
from workbench.scoring.resampling import bootstrap_sums, swapped_sums
from workbench.scoring.significance import PairedTest as Kind
from workbench.scoring.significance import adjusted, best_systems, compare, compare_all

METRICS = registry.metrics(["BLEU", "chrF"])
REFERENCES = [f"The {n}th of the {n % 5} old houses stands in street {n % 7}." for n in range(60)]
GOOD = [line.replace("stands", "is") for line in REFERENCES]
BAD = [line if n % 4 else f"{n} house street." for n, line in enumerate(GOOD)]


def batch(lines, references=REFERENCES):
    pairs = [(line, [reference]) for line, reference in zip(lines, references, strict=True)]
    return statistics_of(pairs, METRICS)


def sacrebleu_p(baseline, system, references, kind):
    """The p-values and the half widths of the intervals of sacreBLEU's paired test."""
    test = SacrebleuTest(
        [("baseline", baseline), ("system", system)],
        {"BLEU": BLEU(force=True), "CHRF": CHRF()},
        [references],
        test_type={Kind.BOOTSTRAP: "bs", Kind.RANDOMIZATION: "ar"}[kind],
    )
    _, scores = test()
    return [scores[name][1] for name in ("BLEU", "chrF2")]


@pytest.mark.parametrize("kind", Kind)
def test_p_values_are_those_of_sacrebleu(kind):
    # Alike in quality, so that p is nowhere near its limits.
    one = [line if n % 3 else "Something else." for n, line in enumerate(GOOD)]
    other = [line if n % 3 != 1 else "Quite other." for n, line in enumerate(GOOD)]
    found = compare(batch(one), batch(other), kind)
    expected = sacrebleu_p(one, other, REFERENCES, kind)
    for row, result in zip(found.metrics, expected, strict=True):
        assert row.system == pytest.approx(result.score, abs=1e-9)
        assert row.p == pytest.approx(result.p_value, abs=1e-3)
        assert row.p > 0.05


def read(folder, name):
    return lines_of((data_path() / "mt" / folder / name).read_text(encoding="utf-8"))


@pytest.mark.yardstick
@pytest.mark.parametrize(
    ("folder", "baseline", "system", "kind"),
    [
        # Pairs of real systems whose p is near 0.05 in BLEU, chrF or both.
        ("bio-mqm-ru-en", "MT_Learner_run1", "Transperfect_run1", Kind.BOOTSTRAP),
        ("bio-mqm-ru-en", "NeMo_run1", "Transperfect_run1", Kind.BOOTSTRAP),
        ("bio-mqm-ru-en", "NeMo_run1", "Transperfect_run1", Kind.RANDOMIZATION),
        ("wmt22-en-de", "Online-W", "OpenNMT", Kind.RANDOMIZATION),
    ],
)
def test_p_values_near_the_threshold_agree_with_sacrebleu(folder, baseline, system, kind):
    references = read(folder, "ref.txt")
    one, other = read(folder, f"hyp.{baseline}.txt"), read(folder, f"hyp.{system}.txt")
    found = compare(batch(one, references), batch(other, references), kind)
    expected = sacrebleu_p(one, other, references, kind)
    assert any(0.01 < row.p < 0.1 for row in found.metrics)
    for row, result in zip(found.metrics, expected, strict=True):
        # The same random stream: at most a tie or two falls on the other side of the line.
        assert row.p == pytest.approx(result.p_value, abs=3 / (found.trials + 1))
    # Another seed differs by no more than the Monte Carlo error (five standard deviations).
    again = compare(batch(one, references), batch(other, references), kind, seed=1)
    for row, result in zip(again.metrics, expected, strict=True):
        p = result.p_value
        assert abs(row.p - p) < 5 * (2 * p * (1 - p) / found.trials) ** 0.5 + 1 / found.trials


@pytest.mark.parametrize("kind", Kind)
def test_a_clear_difference_is_significant_and_its_interval_excludes_zero(kind):
    for row in compare(batch(BAD), batch(GOOD), kind).metrics:
        assert row.p < 0.01
        assert row.delta > 0
        assert row.delta_interval[0] > 0
        assert row.interval[0] <= row.system <= row.interval[1]
        assert row.baseline_interval[0] <= row.baseline <= row.baseline_interval[1]


@pytest.mark.parametrize("kind", Kind)
def test_a_system_does_not_differ_from_its_double(kind):
    for row in compare(batch(GOOD), batch(GOOD), kind, trials=50).metrics:
        assert (row.delta, row.p, row.delta_interval) == (0, 1, (0, 0))


def test_the_smallest_p_is_one_in_trials_plus_one():
    found = compare(batch(BAD), batch(REFERENCES), Kind.RANDOMIZATION, trials=99)
    assert [row.p for row in found.metrics] == [0.01, 0.01]


def test_a_seed_repeats_and_another_changes():
    def p_values(seed):
        mixed = [line if n % 3 else "Something else." for n, line in enumerate(GOOD)]
        return [row.p for row in compare(batch(BAD), batch(mixed), trials=300, seed=seed).metrics]

    assert p_values(1) == p_values(1)
    assert p_values(1) != p_values(2)


def test_only_segments_that_both_have_are_compared():
    partly = [line if n else None for n, line in enumerate(GOOD)]
    found = compare(batch(partly), batch(BAD), trials=20)
    assert found.segments == len(GOOD) - 1
    with pytest.raises(InputError, match="“A” and “B” share no scored segment"):
        compare(batch([None] * 60), batch(GOOD), names=("A", "B"))


def test_a_test_without_trials_is_refused():
    with pytest.raises(UsageError, match="at least 1"):
        compare(batch(GOOD), batch(BAD), trials=0)


def test_statistics_of_different_metrics_are_not_paired():
    other = statistics_of([("a", ["a"])] * 60, registry.metrics(["TER"]))
    with pytest.raises(ValueError, match="same metrics"):
        compare(batch(GOOD), other)


def test_every_system_is_compared_with_the_baseline_and_the_best_needs_significance():
    systems = {"good": batch(GOOD), "bad": batch(BAD), "worse": batch(BAD[::-1])}
    against_bad = compare_all(systems, "bad", trials=200)
    assert [each.system for each in against_bad] == ["good", "worse"]
    assert best_systems(against_bad, "BLEU") == ["good"]
    assert best_systems(compare_all(systems, "good", trials=200), "BLEU") == ["good"]
    same = {"good": batch(GOOD), "double": batch(GOOD)}
    assert best_systems(compare_all(same, "good", trials=200), "BLEU") == []


@pytest.mark.parametrize(
    ("raw", "corrected"),
    [([], []), ([0.04], [0.04]), ([0.01, 0.04, 0.03], [0.03, 0.06, 0.06]), ([0.9, 0.8], [1, 1])],
)
def test_many_comparisons_are_corrected_after_holm(raw, corrected):
    assert adjusted(raw) == pytest.approx(corrected)


def test_resampled_sums_do_not_depend_on_the_size_of_the_chunks(monkeypatch):
    matrices = list(batch(GOOD).matrices)
    swapped = list(batch(BAD).matrices)
    whole = bootstrap_sums(matrices, samples=64)
    coins = [one for ones, _ in swapped_sums(matrices, swapped, trials=128) for one in ones]
    monkeypatch.setattr("workbench.scoring.resampling._CELLS", 60 * 16)
    for one, other in zip(whole, bootstrap_sums(matrices, samples=64), strict=True):
        assert np.array_equal(one, other)
    pieces = [ones for ones, _ in swapped_sums(matrices, swapped, trials=128)]
    assert len(pieces) > 1
    for index, one in enumerate(coins):
        assert np.array_equal(one, np.concatenate([ones[index] for ones in pieces]))


@pytest.mark.parametrize("kind", Kind)
def test_ten_thousand_segments_are_compared_in_flat_memory(kind):
    dice = np.random.default_rng(0)

    def made_up():
        matrices = tuple(dice.integers(0, 120, size=(10_000, metric.width)) for metric in METRICS)
        return BatchStatistics(METRICS, matrices, np.ones(10_000, dtype=bool), 1)

    one, other = made_up(), made_up()
    tracemalloc.start()
    started = time.perf_counter()
    compare(one, other, kind)
    seconds = time.perf_counter() - started
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 300 * 2**20
    assert seconds < 10  # a tenth of that on a quiet machine; see the benchmark

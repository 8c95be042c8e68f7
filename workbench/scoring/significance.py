"""Is the difference between two systems more than chance? Intervals and paired tests.

Both tests work on sums of resampled statistics (``resampling``), so that ten thousand trials cost a
few matrix products. Statistic, p-value and random stream are sacreBLEU 2.6's (``PairedTest``):
with the same seed the p-values are its own. Only a system compared with its double differs: where
sacreBLEU's rule gives the smallest p there is, ours is 1.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from workbench.domain.errors import InputError, UsageError
from workbench.domain.progress import Progress, no_progress
from workbench.scoring.base import BoolArray, FloatArray, IntMatrix, Metric
from workbench.scoring.batch import BatchStatistics
from workbench.scoring.corpus import interval
from workbench.scoring.resampling import (
    BOOTSTRAP_SAMPLES,
    RANDOMISATION_TRIALS,
    SEED,
    bootstrap_sums,
    swapped_sums,
)

_TIE = 1e-9
"""A difference as large as the one seen is not larger, however the last bits were rounded."""


class PairedTest(StrEnum):
    """Koehn's paired bootstrap (2004), or approximate randomisation (Riezler and Maxwell 2005)."""

    BOOTSTRAP = "bootstrap"
    RANDOMIZATION = "randomization"

    @property
    def trials(self) -> int:
        """How many resamples the test takes unless told, as in sacreBLEU."""
        return BOOTSTRAP_SAMPLES if self is PairedTest.BOOTSTRAP else RANDOMISATION_TRIALS


@dataclass(frozen=True, slots=True)
class Comparison:
    """One metric of a system against the baseline.

    ``delta`` is system minus baseline; the intervals hold 95 % of the bootstrap resamples, that of
    ``delta`` of the paired ones. ``p`` is how often chance alone makes a difference larger than the
    one seen, counting the one seen (the +1 rule, so never 0). Randomisation counts differences in
    both directions; the bootstrap's, as in sacreBLEU and Moses, sees one tail and is about half.
    """

    metric: str
    signature: str
    baseline: float
    system: float
    delta: float
    p: float
    interval: tuple[float, float]
    baseline_interval: tuple[float, float]
    delta_interval: tuple[float, float]

    @property
    def higher_is_better(self) -> bool:
        """Whether a larger score is the better one (all but TER)."""
        return self.metric != "TER"


@dataclass(frozen=True, slots=True)
class SystemComparison:
    """One system against the baseline; ``segments`` both have, ``seed`` repeats every figure."""

    baseline: str
    system: str
    test: PairedTest
    trials: int
    seed: int
    segments: int
    metrics: tuple[Comparison, ...]


def compare(
    baseline: BatchStatistics,
    system: BatchStatistics,
    test: PairedTest = PairedTest.BOOTSTRAP,
    trials: int | None = None,
    seed: int = SEED,
    names: tuple[str, str] = ("baseline", "system"),
    progress: Progress = no_progress,
) -> SystemComparison:
    """Compare two systems on the segments that both have scored.

    The two batches hold the same metrics over the same segments in the same order. Raises
    ``InputError`` where they have no scored segment in common, ``UsageError`` for no trials.
    """
    if baseline.metrics != system.metrics or len(baseline.scored) != len(system.scored):
        raise ValueError("only statistics of the same metrics and segments can be paired")
    common = baseline.scored & system.scored
    if not common.any():
        raise InputError(
            f"“{names[0]}” and “{names[1]}” share no scored segment, so they cannot be compared."
        )
    count = test.trials if trials is None else trials
    if count < 1:
        raise UsageError(f"A test of {count} trials shows nothing; ask for at least 1.")
    first, second = _rows(baseline, common), _rows(system, common)
    metrics = baseline.metrics
    scores = [
        (metric.score(one.sum(axis=0)), metric.score(other.sum(axis=0)))
        for metric, one, other in zip(metrics, first, second, strict=True)
    ]
    samples = count if test is PairedTest.BOOTSTRAP else BOOTSTRAP_SAMPLES
    progress(0, 2, "comparing")
    resampled = _bootstrap(metrics, first, second, samples, seed)
    progress(1, 2, "comparing")
    if test is PairedTest.BOOTSTRAP:
        p_values = [_bootstrap_p(pair, seen) for pair, seen in zip(resampled, scores, strict=True)]
    else:
        p_values = _randomization_p(metrics, first, second, scores, count, seed)
    progress(2, 2, "comparing")
    found = [
        Comparison(
            metric=metric.name,
            signature=metric.signature(baseline.reference_count),
            baseline=one,
            system=other,
            delta=other - one,
            p=p if not np.array_equal(one_rows, other_rows) else 1.0,
            interval=interval(of_system),
            baseline_interval=interval(of_baseline),
            delta_interval=interval(of_system - of_baseline),
        )
        for metric, (one, other), p, (of_baseline, of_system), one_rows, other_rows in zip(
            metrics, scores, p_values, resampled, first, second, strict=True
        )
    ]
    return SystemComparison(names[0], names[1], test, count, seed, int(common.sum()), tuple(found))


def compare_all(
    systems: Mapping[str, BatchStatistics],
    baseline: str,
    test: PairedTest = PairedTest.BOOTSTRAP,
    trials: int | None = None,
    seed: int = SEED,
    progress: Progress = no_progress,
) -> list[SystemComparison]:
    """Compare every other system with ``baseline``, in the order given.

    With several comparisons look at ``adjusted``: twenty true ties give one p below 0.05.
    """
    others = [name for name in systems if name != baseline]
    found = []
    for done, name in enumerate(others):
        progress(done, len(others), "comparing")
        found.append(
            compare(systems[baseline], systems[name], test, trials, seed, (baseline, name))
        )
    progress(len(others), len(others), "comparing")
    return found


def adjusted(p_values: Sequence[float]) -> list[float]:
    """Holm's step-down correction (1979): p-values that allow for all being looked at together."""
    order = sorted(range(len(p_values)), key=lambda index: p_values[index])
    out = [0.0] * len(p_values)
    highest = 0.0
    for rank, index in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[index]))
        out[index] = highest
    return out


def best_systems(
    comparisons: Sequence[SystemComparison], metric: str, level: float = 0.05
) -> list[str]:
    """The systems that ``metric`` puts first: the highest, if it significantly beats the baseline.

    Only significance against the common baseline is known, so this names the best-scoring system
    when its corrected p is below ``level``, the baseline when every system is significantly worse,
    and nobody otherwise.
    """
    rows = [
        (each, next(row for row in each.metrics if row.metric == metric)) for each in comparisons
    ]
    if not rows:
        return []
    corrected = adjusted([row.p for _, row in rows])

    def gain(row: Comparison) -> float:
        return row.delta if row.higher_is_better else -row.delta

    best = max(range(len(rows)), key=lambda index: gain(rows[index][1]))
    if gain(rows[best][1]) > 0:
        return [rows[best][0].system] if corrected[best] < level else []
    return [rows[best][0].baseline] if all(p < level for p in corrected) else []


def _rows(statistics: BatchStatistics, chosen: BoolArray) -> list[IntMatrix]:
    return [matrix[chosen] for matrix in statistics.matrices]


def _bootstrap(
    metrics: Sequence[Metric],
    first: Sequence[IntMatrix],
    second: Sequence[IntMatrix],
    samples: int,
    seed: int,
) -> list[tuple[FloatArray, FloatArray]]:
    """The scores of both systems on the same resamples, by metric."""
    sums = bootstrap_sums([*first, *second], samples, seed)
    half = len(metrics)
    return [
        (metric.scores(one), metric.scores(other))
        for metric, one, other in zip(metrics, sums[:half], sums[half:], strict=True)
    ]


def _bootstrap_p(pair: tuple[FloatArray, FloatArray], seen: tuple[float, float]) -> float:
    """Follow sacreBLEU's ``_paired_bs_test``: differences, shifted to the null hypothesis."""
    differences = np.abs(pair[1] - pair[0])
    limit = abs(seen[0] - seen[1]) + _TIE
    exceeding = int(np.count_nonzero(differences - differences.mean() > limit))
    return (exceeding + 1) / (len(differences) + 1)


def _randomization_p(
    metrics: Sequence[Metric],
    first: Sequence[IntMatrix],
    second: Sequence[IntMatrix],
    scores: Sequence[tuple[float, float]],
    trials: int,
    seed: int,
) -> list[float]:
    """Follow sacreBLEU's ``_paired_ar_test``: how often swapped outputs differ by more."""
    exceeding = [0] * len(metrics)
    for ones, others in swapped_sums(first, second, trials, seed):
        for index, (metric, one, other) in enumerate(zip(metrics, ones, others, strict=True)):
            limit = abs(scores[index][0] - scores[index][1]) + _TIE
            larger = np.abs(metric.scores(one) - metric.scores(other)) > limit
            exceeding[index] += int(np.count_nonzero(larger))
    return [(count + 1) / (trials + 1) for count in exceeding]

"""Does the metric see what people see? Correlation, pairwise accuracy, and where they part.

Scores are aligned arrays with NaN for "none". ``higher_is_better`` of each side is said once, so
that TER or MetricX against a direct assessment needs no sign games.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from workbench.scoring.base import FloatArray

Scores = Sequence[float] | FloatArray


@dataclass(frozen=True, slots=True)
class Agreement:
    """Correlation of two columns over ``count`` rows; NaN where one of them does not vary."""

    count: int
    pearson: float
    spearman: float


@dataclass(frozen=True, slots=True)
class PairwiseAccuracy:
    """The share of pairs ranked as people rank them.

    ``threshold`` is the score difference up to which the metric is taken to say "the same".
    """

    pairs: int
    accuracy: float
    threshold: float = 0.0


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A row that the metric puts at one percentile and people at another (0 worst, 100 best)."""

    row: int
    metric: float
    human: float
    metric_percentile: float
    human_percentile: float

    @property
    def gap(self) -> float:
        """Positive where the metric is kinder than people."""
        return self.metric_percentile - self.human_percentile


def agreement(metric: Scores, human: Scores) -> Agreement:
    """Pearson's r and Spearman's rho over the rows that have both scores."""
    first, second, _ = _both(metric, human)
    return Agreement(len(first), _pearson(first, second), _pearson(_ranks(first), _ranks(second)))


def pairwise_accuracy(
    metric: Mapping[str, float],
    human: Mapping[str, float],
    metric_higher_is_better: bool = True,
    human_higher_is_better: bool = True,
) -> PairwiseAccuracy:
    """Pairs of systems that the metric orders as people do (Kocmi et al. 2021).

    Pairs that people hold for equal are left out; a tie of the metric counts as wrong.
    """
    names = [name for name in metric if name in human]
    sign = _sign(metric_higher_is_better) * _sign(human_higher_is_better)
    deltas = [
        (sign * (metric[one] - metric[other]), human[one] - human[other])
        for index, one in enumerate(names)
        for other in names[index + 1 :]
        if human[one] != human[other]
    ]
    right = sum(by_metric * by_human > 0 for by_metric, by_human in deltas)
    return PairwiseAccuracy(len(deltas), right / len(deltas) if deltas else float("nan"))


def segment_accuracy(
    metric: Mapping[str, Scores],
    human: Mapping[str, Scores],
    metric_higher_is_better: bool = True,
    human_higher_is_better: bool = True,
) -> PairwiseAccuracy:
    """Pairs of translations of one segment ordered as people order them, ties included.

    Deutsch, Foster and Freitag (2023), with the tie threshold that serves the metric best.
    """
    sign = _sign(metric_higher_is_better) * _sign(human_higher_is_better)
    names = [name for name in metric if name in human]
    by_metric: list[FloatArray] = []
    by_human: list[FloatArray] = []
    for index, one in enumerate(names):
        for other in names[index + 1 :]:
            delta = np.subtract(metric[one], metric[other], dtype=np.float64)
            judged = np.subtract(human[one], human[other], dtype=np.float64)
            known = ~np.isnan(delta) & ~np.isnan(judged)
            by_metric.append(sign * delta[known])
            by_human.append(judged[known])
    deltas = np.concatenate(by_metric) if by_metric else np.empty(0)
    judgements = np.concatenate(by_human) if by_human else np.empty(0)
    if not len(deltas):
        return PairwiseAccuracy(0, float("nan"))
    size = np.abs(deltas)
    order = np.argsort(size, kind="stable")
    tied = (judgements == 0)[order]
    right = (deltas * judgements > 0)[order]
    # At a threshold, pairs up to it are called ties: right if people tie; the rest keep their sign.
    correct = np.concatenate([[0], np.cumsum(tied)]) + right.sum()
    correct -= np.concatenate([[0], np.cumsum(right)])
    ends = np.flatnonzero(np.append(np.diff(size[order]) > 0, True)) + 1
    if size[order[0]] > 0:
        ends = np.concatenate([[0], ends])
    best = int(ends[np.argmax(correct[ends])])
    threshold = float(size[order[best - 1]]) if best else 0.0
    return PairwiseAccuracy(len(deltas), float(correct[best]) / len(deltas), threshold)


def disagreements(
    metric: Scores,
    human: Scores,
    count: int = 20,
    metric_higher_is_better: bool = True,
    human_higher_is_better: bool = True,
) -> list[Disagreement]:
    """The rows where metric and people part most, by the distance of their percentiles."""
    first, second, rows = _both(metric, human)
    if len(rows) < 2:
        return []
    scale = 100 / (len(rows) - 1)
    by_metric = _ranks(_sign(metric_higher_is_better) * first) * scale
    by_human = _ranks(_sign(human_higher_is_better) * second) * scale
    order = np.argsort(-np.abs(by_metric - by_human), kind="stable")[:count]
    return [
        Disagreement(
            int(rows[i]),
            float(first[i]),
            float(second[i]),
            float(by_metric[i]),
            float(by_human[i]),
        )
        for i in order
    ]


def _sign(higher_is_better: bool) -> int:
    return 1 if higher_is_better else -1


def _both(first: Scores, second: Scores) -> tuple[FloatArray, FloatArray, npt.NDArray[np.intp]]:
    one, other = np.asarray(first, dtype=np.float64), np.asarray(second, dtype=np.float64)
    rows = np.flatnonzero(~np.isnan(one) & ~np.isnan(other))
    return one[rows], other[rows], rows


def _ranks(values: FloatArray) -> FloatArray:
    """Ranks from 0, equal values sharing the mean of theirs."""
    ordered = np.sort(values)
    low = np.searchsorted(ordered, values, side="left")
    high = np.searchsorted(ordered, values, side="right")
    ranks: FloatArray = (low + high - 1) / 2
    return ranks


def _pearson(first: FloatArray, second: FloatArray) -> float:
    if len(first) < 2:
        return float("nan")
    one, other = first - first.mean(), second - second.mean()
    spread = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / spread if spread else float("nan")

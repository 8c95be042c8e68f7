"""The metrics' formulas over many rows at once: resamples, documents, segments.

Each follows sacreBLEU 2.6 operation by operation, so that a column of scores equals its scalar
code within 1e-9: ``BLEU.compute_bleu`` (Papineni et al. 2002; smoothing after Chen and Cherry
2014), ``CHRF._compute_f_score`` (Popović 2015, 2017), ``TER._compute_score_from_stats`` (Snover
et al. 2006).
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from workbench.scoring.base import FloatArray

_LOG_OF_ZERO = -9999999999.0  # sacrebleu.utils.my_log
_EPSILON = 1e-16  # sacrebleu.metrics.chrf

SMOOTHING_DEFAULTS = {"none": None, "floor": 0.1, "add-k": 1.0, "exp": None}


def bleu(
    rows: npt.NDArray[Any],
    effective_order: bool,
    smooth_method: str = "exp",
    smooth_value: float | None = None,
) -> FloatArray:
    """BLEU of each row: hypothesis length, reference length, matches, totals (orders 1 to N)."""
    data = np.asarray(rows, dtype=np.float64)
    count = data.shape[0]
    orders = (data.shape[1] - 2) // 2
    hypothesis, reference = data[:, 0], data[:, 1]
    correct, total = data[:, 2 : 2 + orders], data[:, 2 + orders :]
    if smooth_value is None:
        smooth_value = SMOOTHING_DEFAULTS[smooth_method]
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        penalty = np.where(hypothesis < reference, np.exp(1 - reference / hypothesis), 1.0)
        penalty[(hypothesis == 0) & (reference > 0)] = 0.0
        matched = correct.any(axis=1)
        running = np.ones(count, dtype=bool)
        effective = np.full(count, float(orders))
        decay = np.ones(count)
        logs = np.zeros(count)
        for n in range(orders):
            right, all_ = correct[:, n], total[:, n]
            if smooth_method == "add-k" and n > 0 and smooth_value is not None:
                right, all_ = right + smooth_value, all_ + smooth_value
            running = running & (all_ != 0)
            if effective_order:
                effective[running] = n + 1.0
            none_right = right == 0
            precision = 100.0 * right / all_
            if smooth_method == "exp":
                decay = np.where(running & none_right, decay * 2, decay)
                precision = np.where(none_right, 100.0 / (decay * all_), precision)
            elif smooth_method == "floor" and smooth_value is not None:
                precision = np.where(none_right, 100.0 * smooth_value / all_, precision)
            term = np.where(running & (precision > 0), np.log(precision), _LOG_OF_ZERO)
            if effective_order:
                term = np.where(running, term, 0.0)
            logs += term
        score = penalty * np.exp(logs / effective)
    return np.where(matched, score, 0.0)


def chrf(rows: npt.NDArray[Any], orders: int, beta: int, eps_smoothing: bool = False) -> FloatArray:
    """The chrF score of each row of [hypothesis, reference, match] triplets, one an order."""
    data = np.asarray(rows, dtype=np.float64)
    count = data.shape[0]
    factor = float(beta**2)
    total, precision_sum, recall_sum = np.zeros(count), np.zeros(count), np.zeros(count)
    effective = np.zeros(count)
    with np.errstate(divide="ignore", invalid="ignore"):
        for i in range(orders):
            n_hyp, n_ref, n_match = data[:, 3 * i], data[:, 3 * i + 1], data[:, 3 * i + 2]
            precision = np.where(n_hyp > 0, n_match / n_hyp, _EPSILON)
            recall = np.where(n_ref > 0, n_match / n_ref, _EPSILON)
            if eps_smoothing:
                denominator = factor * precision + recall
                total += np.where(
                    denominator > 0, (1 + factor) * precision * recall / denominator, _EPSILON
                )
            both = (n_hyp > 0) & (n_ref > 0)
            precision_sum += np.where(both, precision, 0.0)
            recall_sum += np.where(both, recall, 0.0)
            effective += both
        if eps_smoothing:
            return 100 * total / orders
        precision = np.where(effective > 0, precision_sum / effective, 0.0)
        recall = np.where(effective > 0, recall_sum / effective, 0.0)
        value = (1 + factor) * precision * recall / (factor * precision + recall)
    return np.where(precision + recall > 0, 100 * value, 0.0)


def ter(edits: npt.NDArray[Any], length: npt.NDArray[Any]) -> FloatArray:
    """Edits per reference word in percent; against no words at all, 100 or (no edits) 0."""
    edits = np.asarray(edits, dtype=np.float64)
    length = np.asarray(length, dtype=np.float64)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratio = np.where(length > 0, edits / length, np.where(edits > 0, 1.0, 0.0))
    return 100 * ratio

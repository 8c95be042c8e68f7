"""Scores of plain texts: what ``sacrebleu`` prints, with confidence intervals.

Also how a text becomes lines, since a score is only reproducible when that is said.
"""

from collections.abc import Sequence
from concurrent.futures import Executor

import numpy as np

from workbench.domain.errors import InputError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.scores import METRICS, Score
from workbench.scoring import registry
from workbench.scoring.base import FloatArray, Metric
from workbench.scoring.batch import BatchStatistics, statistics_of
from workbench.scoring.resampling import BOOTSTRAP_SAMPLES, SEED, bootstrap_sums


def lines_of(text: str) -> list[str]:
    """Split as sacreBLEU reads a file: at line feeds only, each line's trailing white space cut."""
    parts = text.split("\n")
    if parts and parts[-1] == "":
        parts.pop()
    return [part.rstrip() for part in parts]


def score_corpus(
    hypotheses: Sequence[str | None],
    reference_sets: Sequence[Sequence[str | None]],
    metrics: Sequence[Metric | str] = METRICS,
    target_language: Language | None = None,
    samples: int = BOOTSTRAP_SAMPLES,
    seed: int = SEED,
    executor: Executor | None = None,
    progress: Progress = no_progress,
) -> list[Score]:
    """Score one system's lines against one or more sets of reference lines.

    Values and signatures equal ``sacrebleu ref… -i hyp -m bleu chrf ter`` (with the tokenizer of
    ``target_language``). ``samples`` of 0 leaves the intervals out. Raises ``InputError`` where
    the numbers of lines differ or nothing can be scored.
    """
    pairs = aligned(hypotheses, reference_sets)
    built = [
        registry.metric(each, target_language) if isinstance(each, str) else each
        for each in metrics
    ]
    statistics = statistics_of(pairs, built, executor, progress)
    return scores_of(statistics, samples, seed)


def aligned(
    hypotheses: Sequence[str | None], reference_sets: Sequence[Sequence[str | None]]
) -> list[tuple[str | None, tuple[str | None, ...]]]:
    """Put a system's lines and the reference sets side by side, refusing unequal lengths."""
    if not reference_sets:
        raise InputError("There is nothing to score against; give at least one set of references.")
    for number, references in enumerate(reference_sets, 1):
        if len(references) != len(hypotheses):
            raise InputError(
                f"The translation has {len(hypotheses)} lines and reference set {number} has "
                f"{len(references)}; they must be aligned line by line."
            )
    return list(zip(hypotheses, zip(*reference_sets, strict=True), strict=True))


def scores_of(
    statistics: BatchStatistics, samples: int = BOOTSTRAP_SAMPLES, seed: int = SEED
) -> list[Score]:
    """The corpus scores of a batch, each with its 95 % bootstrap interval.

    Segments that cannot be scored are left out. Raises ``InputError`` where none is left.
    """
    if not statistics.scored.any():
        raise InputError(
            "No segment has both a translation and a reference, so there is nothing to score."
        )
    rows = [matrix[statistics.scored] for matrix in statistics.matrices]
    resampled = bootstrap_sums(rows, samples, seed) if samples > 0 and rows else None
    found = []
    for index, (metric, matrix) in enumerate(zip(statistics.metrics, rows, strict=True)):
        limits = interval(metric.scores(resampled[index])) if resampled else None
        found.append(
            Score(
                metric.name,
                metric.score(matrix.sum(axis=0)),
                metric.signature(statistics.reference_count),
                limits,
            )
        )
    return found


def interval(scores: FloatArray) -> tuple[float, float]:
    """The 95 % percentile interval of resampled scores, cut where sacreBLEU cuts it."""
    ordered = np.sort(scores)
    cut = len(ordered) // 40
    return float(ordered[cut]), float(ordered[len(ordered) - cut - 1])

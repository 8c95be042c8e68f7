"""Paired tests on 10,000 segments and two metrics, beside sacreBLEU's: seconds and memory.

    python benchmarks/scoring_significance.py [--segments 10000] [--theirs 2000]

Each run has a process of its own, so that its peak memory is its own. sacreBLEU is given the same
statistics (its texts are scored beforehand and not counted); with ``--theirs`` fewer segments.
"""

import argparse
import resource
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from workbench.scoring import registry  # noqa: E402
from workbench.scoring.batch import BatchStatistics  # noqa: E402
from workbench.scoring.significance import PairedTest, compare  # noqa: E402

METRICS = registry.metrics(["BLEU", "chrF"])


def made_up(count: int, seed: int) -> BatchStatistics:
    """Statistics as sentences of some twenty words have them; the seed is the system."""
    dice = np.random.default_rng(seed)
    words = dice.integers(8, 40, count)
    bleu = np.zeros((count, 10), dtype=np.int64)
    bleu[:, 0], bleu[:, 1] = words, np.maximum(words + dice.integers(-3, 4, count), 1)
    chrf = np.zeros((count, 18), dtype=np.int64)
    for n in range(4):
        bleu[:, 6 + n] = words - n
        bleu[:, 2 + n] = dice.binomial(words - n, 0.62 ** (n + 1))
    for n in range(6):
        chrf[:, 3 * n] = 5 * words - n
        chrf[:, 3 * n + 1] = 5 * bleu[:, 1] - n
        chrf[:, 3 * n + 2] = dice.binomial(
            np.minimum(chrf[:, 3 * n], chrf[:, 3 * n + 1]), 0.8 - n / 12
        )
    return BatchStatistics(METRICS, (bleu, chrf), np.ones(count, dtype=bool), 1)


def peak() -> float:
    """The most memory this process has held, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def ours(count: int, kind: PairedTest) -> tuple[float, float, float, list[float]]:
    """Seconds, peak before and after in MiB, p-values."""
    one, other = made_up(count, 1), made_up(count, 2)
    compare(made_up(50, 1), made_up(50, 2), kind)
    before, started = peak(), time.perf_counter()
    found = compare(one, other, kind)
    seconds = time.perf_counter() - started
    return seconds, before, peak(), [row.p for row in found.metrics]


def theirs(count: int, kind: PairedTest) -> tuple[float, float, float, list[float]]:
    """The same of sacreBLEU's test on the same statistics."""
    from sacrebleu.metrics import BLEU, CHRF
    from sacrebleu.significance import Result, _paired_ar_test, _paired_bs_test

    one, other = made_up(count, 1), made_up(count, 2)
    engines = {"BLEU": BLEU(), "chrF2": CHRF()}
    baseline = {}
    for (name, engine), matrix, rows in zip(
        engines.items(), one.matrices, other.matrices, strict=True
    ):
        statistics = rows.tolist()
        engine._extract_corpus_statistics = lambda *_, found=statistics: found
        score = engine._compute_score_from_stats(matrix.sum(axis=0).tolist()).score
        baseline[name] = (matrix.tolist(), Result(score))
    run = _paired_bs_test if kind is PairedTest.BOOTSTRAP else _paired_ar_test
    before, started = peak(), time.perf_counter()
    _, found = run(
        baseline, "system", [""] * count, None, engines, n_samples=kind.trials, seed=12345
    )
    seconds = time.perf_counter() - started
    return seconds, before, peak(), [found[name].p_value for name in engines]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--segments", type=int, default=10_000)
    parser.add_argument("--theirs", type=int, default=10_000, help="segments for sacreBLEU")
    options = parser.parse_args()
    for kind in PairedTest:
        print(f"{kind.value}, {kind.trials:,} trials, BLEU and chrF")
        for name, run, count in (("Winnow", ours, options.segments),
                                 ("sacreBLEU", theirs, options.theirs)):  # fmt: skip
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                seconds, before, after, p_values = pool.submit(run, count, kind).result()
            shown = ", ".join(f"{p:.4f}" for p in p_values)
            print(
                f"  {name:10} {count:7,} segments {seconds:6.2f} s, {after - before:5.0f} MiB more "
                f"than the {before:.0f} before; p {shown}"
            )


if __name__ == "__main__":
    main()

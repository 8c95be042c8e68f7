"""How fast scores are made, beside sacreBLEU (and bleuscore, fastchrf where installed).

    python benchmarks/scoring_speed.py [--segments 4000] [--ter 400] [--workers 2]

Everything runs in this process, one after another, on the same segments: all systems of the
wmt22 sets into English where the yardstick data is present, else made-up sentences. Integers are
compared on the way. Then what a person feels: one edited segment, and a filter of 100,000.
"""

import argparse
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib.util import find_spec
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.yardstick import data_path  # noqa: E402
from workbench.scoring import registry  # noqa: E402
from workbench.scoring.batch import statistics_of  # noqa: E402
from workbench.scoring.corpus import lines_of  # noqa: E402
from workbench.scoring.table import StatisticsTable  # noqa: E402

KERNEL = registry.metrics(["BLEU", "chrF", "chrF++"])
ALL = registry.metrics()
Pairs = list[tuple[str, tuple[str, ...]]]


def real(folder: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Lines of all systems of a set, system by system, with the first reference."""
    home = data_path() / "mt" / folder
    references = lines_of((home / "ref.txt").read_text(encoding="utf-8"))
    for file in sorted(home.glob("hyp.*.txt")):
        lines = lines_of(file.read_text(encoding="utf-8"))
        for one, other in zip(lines, references, strict=True):
            yield one, (other,)


def made_up() -> Iterator[tuple[str, tuple[str, ...]]]:
    """Sentences of about a hundred characters that half agree."""
    dice = random.Random(1)
    words = ["".join(dice.choices("etaoinshrdlu", k=dice.randrange(1, 9))) for _ in range(4000)]
    while True:
        reference = [words[int(4000 * dice.random() ** 3)] for _ in range(19)]
        hypothesis = [word if dice.random() < 0.6 else dice.choice(words) for word in reference]
        yield " ".join(hypothesis) + ".", (" ".join(reference) + ".",)


def sets(count: int) -> Iterator[tuple[str, Pairs]]:
    """The sets to measure, each cut to ``count`` segments."""
    if not (data_path() / "mt").is_dir():
        yield "made up", list(islice(made_up(), count))
        return
    for folder in ("wmt22-ru-en", "wmt22-zh-en"):
        yield folder, list(islice(real(folder), count))


class Seconds(float):
    """Seconds on the clock; ``cpu`` are this process's own, which other load does not touch."""

    cpu = 0.0


def timed(work: Callable[[], object]) -> tuple[Seconds, object]:
    """Seconds and the result of one call."""
    started, cpu = time.perf_counter(), time.process_time()
    found = work()
    seconds = Seconds(time.perf_counter() - started)
    seconds.cpu = time.process_time() - cpu
    return seconds, found


def row(name: str, count: int, seconds: Seconds, base: float, note: str = "") -> None:
    """Print one line of the table: per second on the clock and of processor time, the ratio."""
    ratio = base / (seconds / count)
    cpu = f"{count / seconds.cpu:10,.0f}" if seconds.cpu > seconds / 4 else " elsewhere"
    print(f"  {name:30} {count / seconds:10,.0f} {cpu} {ratio:7.1f} ×  {note}")


def measure(name: str, pairs: Pairs, ter_count: int, workers: int) -> Seconds:
    """One set: the kernel and sacreBLEU, then those who do a part of it, then TER.

    Returns the time of the kernel on one core.
    """
    from sacrebleu.metrics import BLEU, CHRF, TER

    print(f"{name}: {len(pairs):,} segments, BLEU + chrF + chrF++")
    print(f"  {'segments per second':30} {'on clock':>10} {'of CPU':>10}")
    hypotheses = [one for one, _ in pairs]
    references = [[others[0] for _, others in pairs]]
    statistics_of(pairs[:50], ALL)
    engines = [BLEU(force=True), CHRF(), CHRF(word_order=2)]
    theirs, expected = timed(
        lambda: [each._extract_corpus_statistics(hypotheses, references) for each in engines]
    )
    base = theirs / len(pairs)
    row("sacreBLEU, three calls", len(pairs), theirs, base)
    ours, found = timed(lambda: statistics_of(pairs, KERNEL))
    same = all(
        np.array_equal(one, other) for one, other in zip(found.matrices, expected, strict=True)
    )
    row("Winnow, one core", len(pairs), ours, base, "same integers" if same else "DIFFERENT")
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        statistics_of(pairs[:200], KERNEL, pool, chunk=100)
        pooled, _ = timed(lambda: statistics_of(pairs, KERNEL, pool, chunk=1000))
    row(f"Winnow, {workers} processes", len(pairs), pooled, base)
    partial(pairs, base)
    few = pairs[:: max(1, len(pairs) // ter_count)][:ter_count]
    theirs, expected = timed(
        lambda: TER()._extract_corpus_statistics(
            [one for one, _ in few], [[others[0] for _, others in few]]
        )
    )
    base = theirs / len(few)
    kernel = ours
    ours, found = timed(lambda: statistics_of(few, registry.metrics(["TER"])))
    same = found.matrices[0][:, :2].tolist() == [list(map(int, each)) for each in expected]
    print(f"{name}: {len(few):,} segments, TER")
    row("sacreBLEU", len(few), theirs, base)
    row("Winnow, one core", len(few), ours, base, "same integers" if same else "DIFFERENT")
    return kernel


def partial(pairs: Pairs, base: float) -> None:
    """Libraries that do one of the three metrics; the ratio is still to all three."""
    if find_spec("bleuscore"):
        import bleuscore

        seconds, _ = timed(
            lambda: bleuscore.compute(
                predictions=[one for one, _ in pairs], references=[list(o) for _, o in pairs]
            )
        )
        row("bleuscore: corpus BLEU alone", len(pairs), seconds, base, "no statistics")
    if find_spec("fastchrf"):
        import fastchrf

        seconds, _ = timed(
            lambda: fastchrf.pairwise_chrf(
                [[one] for one, _ in pairs], [list(others) for _, others in pairs]
            )
        )
        row("fastchrf: sentence chrF alone", len(pairs), seconds, base, "no statistics")
    for package in ("bleuscore", "fastchrf"):
        if not find_spec(package):
            print(f"  {package}: not installed here")


def interactive(pairs: Pairs) -> None:
    """What a person waits for: an edited segment, and the scores of a filter."""
    edited = sorted(pairs, key=lambda pair: len(pair[0]))
    for name, pair in (("median", edited[len(edited) // 2]), ("longest", edited[-1])):
        times = [
            timed(lambda pair=pair: [each.statistics(*pair) for each in ALL])[0] for _ in range(5)
        ]
        print(
            f"  one edited segment, all four metrics, {name} ({len(pair[0])} characters): "
            f"{1000 * min(times):.2f} ms"
        )
    dice = np.random.default_rng(1)
    count = 100_000
    batch = statistics_of(pairs[:2000], ALL)
    chosen = dice.integers(0, len(batch.scored), count)
    table = StatisticsTable(ALL, range(count), [matrix[chosen] for matrix in batch.matrices])
    mask = dice.random(count) < 0.5
    table.scores_of(mask)
    print(
        f"  a filter of {count:,} segments: {1000 * timed(lambda: table.scores_of(mask))[0]:.1f} ms"
    )
    groups = np.sort(dice.integers(0, 500, count))
    print(f"  500 documents of them: {1000 * timed(lambda: table.scores_by(groups))[0]:.1f} ms")
    new = [metric.statistics(*pairs[0]) for metric in ALL]

    def edit() -> None:
        table.replace(7, new)
        table.scores()

    print(f"  an edit and the new corpus scores: {1000 * timed(edit)[0]:.2f} ms")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--segments", type=int, default=4000)
    parser.add_argument("--ter", type=int, default=400, help="segments for sacreBLEU's TER")
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    print(f"Python {sys.version.split()[0]}, NumPy {np.__version__}, {os.cpu_count()} cores")
    pairs: Pairs = []
    count, seconds = 0, 0.0
    for name, pairs in sets(options.segments):
        seconds += measure(name, pairs, options.ter, options.workers)
        count += len(pairs)
    print(f"all sets together, Winnow on one core: {count / seconds:,.0f} segments per second")
    interactive(pairs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  peak memory of everything above: {peak:.0f} MiB")


if __name__ == "__main__":
    main()

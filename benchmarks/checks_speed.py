"""How fast the default checks are, beside translate-toolkit's pofilter on the same segments.

    python benchmarks/checks_speed.py [--segments 20000] [--workers 2]

Both run in this process over the same English–Russian (or given) segments, first one, then the
other; then ours run in a spawn pool. Segments come from the yardstick data where it is present,
repeated up to the number asked for.
"""

import argparse
import multiprocessing
import os
import resource
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import cycle, islice
from pathlib import Path

from workbench.checks.engine import CheckRow, check_batch
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText


def data_folder() -> Path:
    """The measuring data: ``WINNOW_YARDSTICK``, or ``../shared/data`` beside the checkout."""
    given = os.environ.get("WINNOW_YARDSTICK")
    checkout = Path(__file__).resolve().parent.parent
    return Path(given) if given else checkout.parent / "shared" / "data"


def pairs() -> list[tuple[str, str]]:
    """English–Russian sentences of the yardstick."""
    folder = data_folder() / "mt" / "ntrex"
    if not folder.is_dir():
        sys.exit("The measuring data is not here; set WINNOW_YARDSTICK to its folder.")
    source = (folder / "source.eng.txt").read_text(encoding="utf-8").split("\n")
    target = (folder / "ref.rus.txt").read_text(encoding="utf-8").split("\n")
    return [(s.strip("\r"), t.strip("\r")) for s, t in zip(source, target, strict=False) if s and t]


def rows(count: int) -> Iterator[CheckRow]:
    """``count`` rows, the pairs over and over."""
    english, russian = Language.parse("en"), Language.parse("ru")
    for key, (source, target) in enumerate(islice(cycle(pairs()), count)):
        yield CheckRow(
            key, TaggedText.literal(source), TaggedText.literal(target), english, russian
        )


def run_ours(count: int, workers: int) -> tuple[float, int, float]:
    """Seconds, findings and CPU seconds of this process for ``count`` segments."""
    if workers <= 1:
        next(iter(check_batch(rows(50))))
        start, cpu = time.perf_counter(), time.process_time()
        found = sum(len(findings) for _, findings in check_batch(rows(count)))
        return time.perf_counter() - start, found, time.process_time() - cpu
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        list(check_batch(rows(800 * workers), executor=pool, chunk_size=50))  # all workers awake
        start = time.perf_counter()
        found = sum(len(findings) for _, findings in check_batch(rows(count), executor=pool))
        return time.perf_counter() - start, found, 0.0


def run_pofilter(count: int) -> tuple[float, int, float]:
    """The same for pofilter's standard checks."""
    from translate.filters import checks
    from translate.storage import po

    config = checks.CheckerConfig(targetlanguage="ru")
    checker = checks.StandardChecker(checkerconfig=config)
    units = []
    for source, target in islice(cycle(pairs()), count):
        unit = po.pounit(source)
        unit.target = target
        units.append(unit)
    for unit in units[:50]:
        checker.run_filters(unit)
    start, cpu = time.perf_counter(), time.process_time()
    found = sum(len(checker.run_filters(unit)) for unit in units)
    return time.perf_counter() - start, found, time.process_time() - cpu


def main() -> None:
    """Print segments per second, findings per 100 segments and memory of each."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--segments", type=int, default=20_000)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    count = options.segments
    results = {
        "winnow, 1 process": run_ours(count, 1),
        "pofilter, 1 process": run_pofilter(count),
        f"winnow, {options.workers} processes": run_ours(count, options.workers),
    }
    reference = results["pofilter, 1 process"]
    print(f"{count:,} English–Russian segments")
    print(f"{'':22}{'segments/s':>12}{'of pofilter':>13}{'CPU s':>9}{'findings/100':>14}")
    for name, (seconds, found, cpu) in results.items():
        print(
            f"{name:22}{count / seconds:12,.0f}{reference[0] / seconds:13.2f}"
            f"{cpu:9.1f}{100 * found / count:14.1f}"
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory of this process: {memory:.0f} MB")


if __name__ == "__main__":
    main()

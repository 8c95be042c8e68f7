"""How fast husks are looked for: segments a second on one core; the time to open a built index.

    .venv/bin/python benchmarks/husks_speed.py [--entries 20000] [--segments 5000]

Measured with the shipped lexicon and with the same one padded by made-up tier B entries to
``--entries``; the texts are the yardstick's clean segments where present, the shipped clean
sentences and examples otherwise. Times are the process's own (CPU) time.
"""

import argparse
import random
import sys
import time
from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "benchmarks"))

from husks_quality import rows, yardstick  # noqa: E402

from workbench.domain.languages import Language  # noqa: E402
from workbench.husks.detector import HuskDetector, _detector  # noqa: E402
from workbench.husks.gate import clean_lines, read_examples  # noqa: E402
from workbench.husks.lexicon import Entry, Kind, Lexicon, Rendering  # noqa: E402
from workbench.husks.morphology import morphology_of  # noqa: E402
from workbench.husks.prepared import prepare  # noqa: E402
from workbench.husks.tokens import words_of  # noqa: E402


def texts(source: str, target: str, wanted: int) -> list[tuple[str, str]]:
    """Pairs of segments of a direction, repeated as often as needed."""
    found: list[tuple[str, str]] = []
    folder = yardstick()
    if folder is not None:
        found = [
            (row["source"], row["target"])
            for row in rows(folder / "clean.tsv")
            if row["source_lang"] == source and row["target_lang"] == target
        ] or [
            (row["source"], line)
            for row, line in zip(
                (row for row in rows(folder / "clean.tsv") if row["source_lang"] == source),
                cycle(clean_lines(target) or [""]),
            )
        ]
    if not found:
        path = ROOT / "resources" / "husks" / "examples" / f"{source}-{target}.tsv"
        found = [(example.source, example.good) for example in read_examples(path)]
    return list(islice(cycle(found), wanted)) if found else []


def padding(source: str, target: str, pairs: Iterable[tuple[str, str]], count: int) -> Lexicon:
    """Tier B entries of two to four words, drawn as often as the texts to be checked use them.

    So they are as frequent there as the words of real set phrases, and the index has to work.
    """
    chooser = random.Random(20_000)
    spaces = Language.parse(source).has_spaces
    sources = [pair[0] for pair in pairs]
    words = [word for text in sources for word in words_of(text) if word.isalpha()]
    morphology = morphology_of(source)
    function = {word for word in set(words) if morphology.fold(word) in morphology.function}
    content = [word for word in words if word not in function and len(word) > 2]
    entries = []
    while len(entries) < count:
        if spaces:
            chosen = [chooser.choice(content) for _ in range(chooser.choice((2, 3, 3)))]
            if function and chooser.random() < 0.6:
                chosen.insert(chooser.randrange(len(chosen)), chooser.choice(sorted(function)))
            pattern = " ".join(chosen)
        else:
            one, other = chooser.choice(sources), chooser.choice(sources)
            start = chooser.randrange(max(1, len(one) - 2))
            pattern = "".join(filter(str.isalpha, one[start : start + 2] + other[:2]))
            if len(pattern) < 3:
                continue
        entries.append(
            Entry(
                f"pad-{len(entries)}",
                Kind.IDIOM,
                (pattern,),
                (Rendering("made up rendering"),),
                ("good rendering",),
                origin="padding",
            )
        )
    return Lexicon(source, target, tuple(entries), "padding", curated=False)


def run(detector: HuskDetector, pairs: list[tuple[str, str]], with_source: bool) -> float:
    """Segments a second, the second time round: words have been seen as in a real job."""
    for warm in pairs:
        detector.find(warm[0] if with_source else None, warm[1])
    started = time.process_time()
    for source, target in pairs:
        detector.find(source if with_source else None, target)
    return len(pairs) / (time.process_time() - started)


def main() -> int:
    """Print one row a direction."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--segments", type=int, default=5_000)
    options = parser.parse_args()
    print("| direction | entries | load, ms | with source, segments/s | target only |")
    print("|---|--:|--:|--:|--:|")
    for source, target in (("ru", "en"), ("en", "pt"), ("de", "en"), ("zh", "en"), ("ja", "en")):
        pairs = texts(source, target, options.segments)
        if not pairs:
            continue
        languages = Language.parse(source), Language.parse(target)
        for extra in ((), (padding(source, target, pairs, options.entries),)):
            # Twice: the first time the index may have to be built.
            for _ in range(2):
                _detector.cache_clear()
                prepare.cache_clear()
                started = time.process_time()
                detector = HuskDetector.for_pair(*languages, extra)
                known = len(detector)
                load = 1000 * (time.process_time() - started)
            if not known:
                continue
            both, lone = run(detector, pairs, True), run(detector, pairs, False)
            print(
                f"| {source}-{target} | {known} | {load:.0f} | {both:,.0f} | {lone:,.0f} |",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

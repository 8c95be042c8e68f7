"""How long a translator waits: alternatives at a word and completions of NTREX sentences.

Prints the median and the 95th percentile in milliseconds for sentences of 20 to 30 words, with
the bundled en-pt model on one thread. The goal is 150 ms.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.yardstick import data_path  # noqa: E402
from workbench.domain.text import TaggedText  # noqa: E402
from workbench.mt.alternatives import Interactive  # noqa: E402
from workbench.mt.model_folder import read_model_folder  # noqa: E402


def main() -> None:
    """Ask for each kind of help in turn and print how long it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=int, default=40)
    arguments = parser.parse_args()
    asked = Interactive(read_model_folder(ROOT / "models" / "en-pt"))
    lines = (data_path() / "mt/ntrex/source.eng.txt").read_text("utf-8").splitlines()
    texts = [line.strip() for line in lines if 20 <= len(line.split()) <= 30]
    times: dict[str, list[float]] = {}

    def measure(what: str, ask: Callable[[], object]) -> None:
        start = time.perf_counter()
        ask()
        times.setdefault(what, []).append((time.perf_counter() - start) * 1000)

    asked.translations(TaggedText(texts[0]))
    for text in texts[: arguments.segments]:
        source = TaggedText(text)
        measure("5 translations", lambda source=source: asked.translations(source, 5))
        target = asked.translations(source, 1)[0]
        words = target.text.split(" ")
        for share in (0.0, 0.3, 0.7):
            typed = TaggedText(" ".join(words[: int(len(words) * share)]))
            begun = TaggedText(target.text[: len(typed.text) + 3])
            offset = len(typed.text) + 1 if typed.text else 0
            measure(
                "choices at a word",
                lambda source=source, target=target, offset=offset: asked.choices(
                    source, target, offset
                ),
            )
            measure("completion", lambda source=source, begun=begun: asked.complete(source, begun))
    for what, taken in times.items():
        tail = statistics.quantiles(taken, n=20)[-1]
        print(f"{what:18} median {statistics.median(taken):5.0f} ms   95 % below {tail:5.0f} ms")


if __name__ == "__main__":
    main()

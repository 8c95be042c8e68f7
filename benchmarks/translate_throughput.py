"""Translate 2,000 NTREX sentences with Winnow's engine and with a bare ``translate_batch``.

Both use the bundled en-pt model with the same workers and batch size. Prints segments a second,
the ratio, and how many texts differ; runs are interleaved because a shared machine's speed
drifts. ``--segments N`` and ``--rounds N`` shorten or steady it; ``--beam N`` sets the beam.
"""

import argparse
import sys
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.yardstick import data_path  # noqa: E402
from workbench.domain.progress import no_progress  # noqa: E402
from workbench.domain.text import TaggedText  # noqa: E402
from workbench.mt.base import TranslateOptions  # noqa: E402
from workbench.mt.ctranslate2_engine import CTranslate2Engine  # noqa: E402
from workbench.mt.loaded_model import LoadedModel  # noqa: E402
from workbench.mt.model_folder import read_model_folder  # noqa: E402


def bare(model: LoadedModel, texts: Sequence[str], options: TranslateOptions) -> list[str]:
    """Cut, translate in one call, join: what a script would do."""
    results = model.translator.translate_batch(
        [model.cut_source(text) for text in texts],
        beam_size=options.beam,
        max_batch_size=options.max_batch_tokens,
        batch_type="tokens",
        return_scores=True,
    )
    return [model.join_target(result.hypotheses[0]) for result in results]


def main() -> None:
    """Run both in turns and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--beam", type=int, default=4)
    arguments = parser.parse_args()
    lines = (data_path() / "mt/ntrex/source.eng.txt").read_text("utf-8").splitlines()
    texts = [line.strip() for line in lines][: arguments.segments]
    options = TranslateOptions(beam=arguments.beam)
    engine = CTranslate2Engine(read_model_folder(ROOT / "models" / "en-pt"))
    tagged = [TaggedText(text) for text in texts]
    bare(engine.model, texts[:50], options)
    seconds = {"bare": 0.0, "winnow": 0.0}
    plain: list[str] = []
    ours: list[str] = []
    for _ in range(arguments.rounds):
        start = time.perf_counter()
        plain = bare(engine.model, texts, options)
        middle = time.perf_counter()
        ours = [t.text.text for t in engine.translate(tagged, options, no_progress)]
        seconds["bare"] += middle - start
        seconds["winnow"] += time.perf_counter() - middle
    count = len(texts) * arguments.rounds
    for name, spent in seconds.items():
        print(f"{name:7} {count / spent:7.1f} segments/s")
    print(f"ratio   {seconds['bare'] / seconds['winnow']:7.3f}  (goal 0.95)")
    differing = sum(a != b for a, b in zip(plain, ours, strict=True))
    print(f"texts that differ: {differing} of {len(texts)}")


if __name__ == "__main__":
    main()

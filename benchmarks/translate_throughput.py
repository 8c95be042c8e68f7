"""Translate 2,000 NTREX sentences with Winnow's engine and with a bare ``translate_batch``.

Both use the bundled en-pt model with the same workers and batch size, and take turns slice by
slice, because a shared machine's speed drifts. Prints segments a second by the clock and by
processor time (which other programs disturb less), the ratios, and how many texts differ and why:
an address was hidden from the model and put back, a text beyond the model's reach was cut, or
(what remains, and should be next to nothing) a tie fell otherwise in another batch.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.yardstick import data_path  # noqa: E402
from workbench.domain.progress import no_progress  # noqa: E402
from workbench.domain.text import TaggedText  # noqa: E402
from workbench.mt.base import TranslateOptions  # noqa: E402
from workbench.mt.ctranslate2_engine import LIMIT, CTranslate2Engine  # noqa: E402
from workbench.mt.loaded_model import LoadedModel  # noqa: E402
from workbench.mt.masking import mask  # noqa: E402
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


def reason(model: LoadedModel, text: str) -> str:
    """Why Winnow may translate ``text`` otherwise than one call of the model would."""
    if mask(TaggedText(text)).hidden:
        return "something hidden and put back"
    if len(model.cut_source(text)) > LIMIT:
        return "cut, being too long for the model"
    return "for no such reason"


def main() -> None:
    """Run both in turns and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=int, default=2000)
    parser.add_argument("--slice", type=int, default=500, help="segments before taking turns")
    parser.add_argument("--beam", type=int, default=4)
    arguments = parser.parse_args()
    lines = (data_path() / "mt/ntrex/source.eng.txt").read_text("utf-8").splitlines()
    texts = [line.strip() for line in lines][: arguments.segments]
    options = TranslateOptions(beam=arguments.beam)
    engine = CTranslate2Engine(read_model_folder(ROOT / "models" / "en-pt"))
    tagged = [TaggedText(text) for text in texts]
    bare(engine.model, texts[:50], options)
    wall = {"bare": 0.0, "winnow": 0.0}
    processor = dict(wall)
    plain: list[str] = []
    ours: list[str] = []

    def bare_slice(some: slice) -> None:
        plain.extend(bare(engine.model, texts[some], options))

    def winnow_slice(some: slice) -> None:
        translations = engine.translate(tagged[some], options, no_progress)
        ours.extend(translation.text.text for translation in translations)

    for number, start in enumerate(range(0, len(texts), arguments.slice)):
        some = slice(start, start + arguments.slice)
        turns = [("bare", bare_slice), ("winnow", winnow_slice)]
        for name, run in turns if number % 2 else reversed(turns):
            clock, used = time.perf_counter(), time.process_time()
            run(some)
            wall[name] += time.perf_counter() - clock
            processor[name] += time.process_time() - used
    for name in wall:
        print(
            f"{name:7} {len(texts) / wall[name]:7.1f} segments/s   "
            f"{len(texts) / processor[name]:7.1f} a second of processor time"
        )
    print(
        f"ratio   {wall['bare'] / wall['winnow']:7.3f}              "
        f"{processor['bare'] / processor['winnow']:7.3f}  (goal 0.95)"
    )
    differing = [text for text, a, b in zip(texts, plain, ours, strict=True) if a != b]
    print(f"texts that differ: {len(differing)} of {len(texts)}")
    for why, number in Counter(reason(engine.model, text) for text in differing).most_common():
        print(f"    {why}: {number}")


if __name__ == "__main__":
    main()

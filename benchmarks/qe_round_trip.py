"""What the way back says of a translation: how well, how fast, alone and beside the estimate.

English NTREX texts in Portuguese: the bundled model's own translations, judged by their sentence
chrF against the professional translation (people's judgements exist for no pair with models of
both directions), and professional translations with an error put in: a third cut off, a content
word swapped for one of another text, two clauses swapped with the next text's. Printed: Pearson's
r with chrF, and how often the estimate, the way back and their combination put the sound
translation above the spoiled one.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.yardstick import data_path  # noqa: E402
from workbench.domain.text import TaggedText  # noqa: E402
from workbench.mt.base import TranslateOptions  # noqa: E402
from workbench.mt.ctranslate2_engine import CTranslate2Engine  # noqa: E402
from workbench.mt.model_folder import read_model_folder  # noqa: E402
from workbench.mt.quality import estimate_quality, round_trip  # noqa: E402
from workbench.scoring import registry  # noqa: E402


def without_end(words: list[str], _other: list[str], _rng: random.Random) -> list[str]:
    """A third is missing."""
    return words[: -max(3, len(words) // 3)]


def with_other_word(words: list[str], other: list[str], rng: random.Random) -> list[str]:
    """One long word is another text's."""
    places = [place for place, word in enumerate(words) if len(word) > 4]
    strange = [word for word in other if len(word) > 4]
    if not places or not strange:
        return words
    place = rng.choice(places)
    return [*words[:place], rng.choice(strange), *words[place + 1 :]]


def with_other_half(words: list[str], other: list[str], _rng: random.Random) -> list[str]:
    """The second half is another text's."""
    return [*words[: len(words) // 2], *other[len(other) // 2 :]]


SPOILED: tuple[tuple[str, Callable[[list[str], list[str], random.Random], list[str]]], ...] = (
    ("a third cut off", without_end),
    ("one word of another text", with_other_word),
    ("second half of another text", with_other_half),
)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=int, default=400)
    count = parser.parse_args().segments
    engine, opposite = (
        CTranslate2Engine(read_model_folder(ROOT / "models" / name)) for name in ("en-pt", "pt-en")
    )
    folder = data_path() / "mt/ntrex"
    sources, references = (
        [line.strip() for line in (folder / name).read_text("utf-8").splitlines()][:count]
        for name in ("source.eng.txt", "ref.por-BR.txt")
    )
    metric = registry.metric("chrF", opposite.target_language)

    def similarity(hypothesis: str, reference: str) -> float:
        return metric.sentence_score(metric.statistics(hypothesis, (reference,)))

    def judged(targets: list[str]) -> tuple[np.ndarray, np.ndarray]:
        pairs = [(TaggedText(s), TaggedText(t)) for s, t in zip(sources, targets, strict=True)]
        begun = time.perf_counter()
        estimates = [one.value if one else np.nan for one in estimate_quality(engine.model, pairs)]
        middle = time.perf_counter()
        back = [np.nan if one is None else one for one in round_trip(opposite, pairs, similarity)]
        spent.append((middle - begun, time.perf_counter() - middle))
        return np.array(estimates), np.array(back)

    spent: list[tuple[float, float]] = []
    own = [
        one.text.plain
        for one in engine.translate(
            [TaggedText(text) for text in sources], TranslateOptions(), lambda *_: None
        )
    ]
    truth = np.array([similarity(*pair) for pair in zip(own, references, strict=True)])
    estimate, back = judged(own)
    combined = (estimate + back) / 2
    for name, values in (("estimate", estimate), ("way back", back), ("their mean", combined)):
        print(f"{name:12} r = {np.corrcoef(values, truth)[0, 1]:.3f} with chrF of own translations")
    sound, sound_back = judged(references)
    print(
        f"professional: estimate {sound.mean():.1f} ± {sound.std():.1f}, "
        f"way back {sound_back.mean():.1f} ± {sound_back.std():.1f}"
    )
    rng = random.Random(1)
    others = [*references[1:], references[0]]
    for name, spoil in SPOILED:
        spoiled = [
            " ".join(spoil(text.split(), other.split(), rng))
            for text, other in zip(references, others, strict=True)
        ]
        worse, worse_back = judged(spoiled)
        means = sound + sound_back > worse + worse_back

        def ranked(good: np.ndarray, bad: np.ndarray) -> float:
            return float((good[:, None] > bad[None, :]).mean())

        print(
            f"{name:28} sound above spoiled, same segment: {np.mean(sound > worse):5.1%} "
            f"{np.mean(sound_back > worse_back):5.1%} {np.mean(means):5.1%}; any: "
            f"{ranked(sound, worse):5.1%} {ranked(sound_back, worse_back):5.1%} "
            f"{ranked(sound + sound_back, worse + worse_back):5.1%}"
        )
    first, second = (sum(times) / len(spent) for times in zip(*spent, strict=True))
    print(f"{count} segments: estimate {first:.1f} s, way back {second:.1f} s")


if __name__ == "__main__":
    main()

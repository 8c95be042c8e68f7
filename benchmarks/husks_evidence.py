"""Whether a translation model sees what a husk lexicon does not list.

Every entry of a pair with models of both directions is tried with its literal renderings taken
away, on its own examples: a translation with the husk, which should be found, and a good one,
which should not. Printed for each kind of evidence: how many husks it finds and how many good
translations it takes for one.

* the detector alone: words of the phrase translated one by one (medium confidence);
* the way back: the opposite model's translation of the target has the phrase again;
* the model's preference: how often the husk is likelier to it than the good translation of the same
  sentence, as the mean log-probability of the pieces tells. One half is a guess.

    .venv/bin/python benchmarks/husks_evidence.py [--pair en-pt]
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from workbench.domain.progress import no_progress  # noqa: E402
from workbench.domain.text import TaggedText  # noqa: E402
from workbench.husks.detector import HuskDetector  # noqa: E402
from workbench.husks.dictionary import dictionary_for  # noqa: E402
from workbench.husks.gate import Example, read_examples, serious  # noqa: E402
from workbench.husks.lexicon import Lexicon, Rendering, pair_of, shipped_lexicon  # noqa: E402
from workbench.mt.base import TranslateOptions  # noqa: E402
from workbench.mt.ctranslate2_engine import CTranslate2Engine  # noqa: E402
from workbench.mt.model_folder import read_model_folder  # noqa: E402
from workbench.mt.quality import estimate_quality  # noqa: E402

UNHEARD = "zzyzx qwyjibo"  # a literal rendering that stands in no text
UNSAID = "xyzzy plugh"  # a good rendering that stands in none either


@dataclass(frozen=True, slots=True)
class Tried:
    """What one kind of evidence says of husks and of good translations; one truth value each."""

    name: str
    husks: Sequence[bool]
    good: Sequence[bool]

    def line(self) -> str:
        """One row of the table."""
        return f"| {self.name} | {np.mean(self.husks):.3f} | {np.mean(self.good):.3f} |"


def without_literals(pair: str) -> tuple[HuskDetector, HuskDetector, list[Example]]:
    """A detector that knows no literal rendering, one that tells where a phrase is, and examples.

    The second takes ``UNHEARD`` for the literal rendering of every phrase, so that a target with
    these words tells which phrases a source has.
    """
    source, target = pair_of(pair)
    shipped = shipped_lexicon(pair)
    entries = tuple(
        replace(entry, literal=(Rendering(UNHEARD),), literal_context=())
        for entry in shipped.entries
        if entry.kind in {"idiom", "proverb"} and not entry.equal
    )
    bare = tuple(replace(entry, good=(UNSAID,), accept=()) for entry in entries)
    lexicon = Lexicon(source, target, entries, "bare")
    known = {entry.id for entry in entries}
    path = ROOT / "resources/husks/examples" / f"{pair}.tsv"
    examples = [one for one in read_examples(path) if one.id in known and one.span is not None]
    return (
        HuskDetector(source, target, (lexicon,), dictionary_for(source, target)),
        HuskDetector(source, target, (replace(lexicon, entries=bare),), None),
        examples,
    )


def main() -> None:
    """Print the table of one pair."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pair", default="en-pt")
    pair = parser.parse_args().pair
    source, target = pair_of(pair)
    detector, finder, examples = without_literals(pair)
    model, opposite = (
        CTranslate2Engine(read_model_folder(ROOT / "models" / name))
        for name in (pair, f"{target}-{source}")
    )
    options = TranslateOptions(beam=4)
    print(f"{pair}: {len(examples)} examples of idioms and proverbs, literal renderings taken away")

    def names(found: HuskDetector, one: Example, text: str, written: str) -> bool:
        matches = serious(found.find(text, written))
        return any(match.entry_id.endswith(f":{one.id}") for match in matches)

    def back(texts: list[str]) -> list[bool]:
        returned = opposite.translate([TaggedText(text) for text in texts], options, no_progress)
        return [
            names(finder, one, candidate.text.plain, UNHEARD)
            for one, candidate in zip(examples, returned, strict=True)
        ]

    def likely(texts: list[str]) -> np.ndarray:
        pairs = [
            (TaggedText(one.source), TaggedText(text))
            for one, text in zip(examples, texts, strict=True)
        ]
        return np.array(
            [one.mean_log_probability for one in estimate_quality(model.model, pairs) if one]
        )

    husks, good = [one.husk for one in examples], [one.good for one in examples]
    alone = Tried(
        "the detector alone",
        [names(detector, one, one.source, one.husk) for one in examples],
        [names(detector, one, one.source, one.good) for one in examples],
    )
    way = Tried("the way back", back(husks), back(good))
    gain = likely(husks) - likely(good)
    print("| evidence | husks found | good translations flagged |\n|---|--:|--:|")
    for tried in (alone, way, _either(alone, way), _both(alone, way)):
        print(tried.line())
    print(f"the model likes the husk better than the good translation: {np.mean(gain > 0):.3f}")


def _either(one: Tried, other: Tried) -> Tried:
    pairs = zip(one.husks, other.husks, strict=True), zip(one.good, other.good, strict=True)
    return Tried("either", *([any(two) for two in many] for many in pairs))


def _both(one: Tried, other: Tried) -> Tried:
    pairs = zip(one.husks, other.husks, strict=True), zip(one.good, other.good, strict=True)
    return Tried("both", *([all(two) for two in many] for many in pairs))


if __name__ == "__main__":
    main()

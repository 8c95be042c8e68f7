"""How often a passage that the model was unsure of is wrong (the hint ``model.low_confidence``).

Two views. People's word tags of 1,000 Russian–English machine translations (MLQE-PE, with the
translating model's own log-probabilities): the share of hints that hold a word which people
changed, beside the share of all words, and the share of segments. And the bundled models' own
translations of NTREX: the share of hints with a word that the professional translation has not.
"""

import argparse
import html
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.yardstick import data_path  # noqa: E402
from workbench.domain.spans import Span  # noqa: E402
from workbench.domain.text import TaggedText  # noqa: E402
from workbench.mt.base import TranslateOptions  # noqa: E402
from workbench.mt.ctranslate2_engine import CTranslate2Engine  # noqa: E402
from workbench.mt.low_confidence import doubtful_spans  # noqa: E402
from workbench.mt.model_folder import read_model_folder  # noqa: E402
from workbench.mt.quality import WordScore, estimate_quality  # noqa: E402

Judged = list[tuple[str, float, bool]]  # a segment: word, log-probability, whether it is wrong


def judged_by_people() -> list[Judged]:
    """MLQE-PE's words with their log-probabilities and tags."""
    folder = data_path() / "mt/mlqe-pe-ru-en"
    names = ("mt.subword.txt", "word_probas.txt", "hyp.mlqe-nmt.txt", "word-tags.txt")
    files = [(folder / name).read_text("utf-8").splitlines() for name in names]
    segments = []
    for cut, chances, text, tags in zip(*files, strict=True):
        words: list[tuple[str, float]] = [("", 0.0)]
        for piece, chance in zip(cut.split(), chances.split(), strict=False):
            word, total = words[-1]
            words[-1] = (word + piece.removesuffix("@@"), total + float(chance))
            if not piece.endswith("@@"):
                words.append(("", 0.0))
        joined = [words[0]]
        for word, chance in words[1:-1]:
            if word == "@-@" or joined[-1][0].endswith("@-@"):
                joined[-1] = (joined[-1][0] + word, joined[-1][1] + chance)
            else:
                joined.append((word, chance))
        marks = tags.split()[1::2]
        if len(joined) == len(marks) == len(text.split()):
            segments.append(
                [
                    (html.unescape(word).replace("@-@", "-"), chance, mark == "BAD")
                    for (word, chance), mark in zip(joined, marks, strict=True)
                ]
            )
    return segments


def judged_by_reference(name: str, source: str, target: str, count: int) -> list[Judged]:
    """The bundled model's translations; "wrong" is a word that the reference has not."""
    engine = CTranslate2Engine(read_model_folder(ROOT / "models" / name))
    folder = data_path() / "mt/ntrex"
    sources, references = (
        [line.strip() for line in (folder / file).read_text("utf-8").splitlines()][:count]
        for file in (source, target)
    )
    texts = [TaggedText(text) for text in sources]
    found = [one.text for one in engine.translate(texts, TranslateOptions(), lambda *_: None)]
    segments = []
    estimates = estimate_quality(engine.model, list(zip(texts, found, strict=True)))
    for text, estimate, reference in zip(found, estimates, references, strict=True):
        known = set(re.findall(r"\w+", reference.lower()))
        words = estimate.words if estimate else ()
        segments.append(
            [
                (word, one.log_probability, word.isalnum() and word.lower() not in known)
                for one in words
                for word in (one.span.of(text.text),)
            ]
        )
    return segments


def report(title: str, segments: list[Judged]) -> None:
    """Print how precise the hints are."""
    hints = right = hinted = hinted_wrong = 0
    for segment in segments:
        text, words, wrong = "", [], []
        for word, chance, is_wrong in segment:
            words.append(WordScore(Span(len(text), len(text) + len(word)), chance))
            wrong.append(is_wrong)
            text += f"{word} "
        spans = doubtful_spans(text, words)
        hints += len(spans)
        right += sum(
            any(bad and span.overlaps(word.span) for word, bad in zip(words, wrong, strict=True))
            for span in spans
        )
        hinted += bool(spans)
        hinted_wrong += bool(spans) and any(wrong)
    base = [bad for segment in segments for _, _, bad in segment]
    print(
        f"{title}: {hints} hints in {hinted / len(segments):.1%} of {len(segments):,} segments; "
        f"{right / max(1, hints):.0%} hold a wrong word ({sum(base) / len(base):.0%} of all words "
        f"are); {hinted_wrong / max(1, hinted):.0%} of their segments have one "
        f"({sum(any(b for *_, b in s) for s in segments) / len(segments):.0%} of all)"
    )


def main() -> None:
    """Print both views."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--segments", type=int, default=800)
    count = parser.parse_args().segments
    report("people, ru-en", judged_by_people())
    english, portuguese = "source.eng.txt", "ref.por-BR.txt"
    report("reference, en-pt", judged_by_reference("en-pt", english, portuguese, count))
    report("reference, pt-en", judged_by_reference("pt-en", portuguese, english, count))


if __name__ == "__main__":
    main()

"""Quality estimation without references: how likely a model of the pair finds a translation.

Works for any target, human or machine, because the model only scores what it is given. One
number to sort by, log-probabilities of words for a heat map, and the round trip through the
opposite model where there is one. An estimate ranks segments; it is not a verdict on one.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from workbench.domain.progress import Progress, no_progress
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText
from workbench.mt.alignment import unit_spans
from workbench.mt.base import Engine, TranslateOptions
from workbench.mt.batching import plan_batches, run_batches
from workbench.mt.loaded_model import LoadedModel
from workbench.mt.pairing import SentencePair, Side, sentence_pairs
from workbench.mt.quality_features import Features, features
from workbench.mt.segmentation import Splitter

_WINDOW = 1024
_BATCH_TOKENS = 2048

# Fitted by benchmarks/qe_quality.py to mean direct assessments (0–100) of 1,000 Russian–English
# segments: each feature's mean, standard deviation and weight (points a standard deviation).
AVERAGE = 67.03
COMBINATION: dict[str, tuple[float, float, float]] = {
    "doubt": (-0.4729, 0.1729, 2.386),
    "confidence": (0.6846, 0.0813, 5.553),
    "doubtful_share": (0.1365, 0.1076, -4.459),
    "unevenness": (0.4365, 0.1710, 2.691),
    "worst_word": (-0.1656, 0.0761, 4.578),
    "repetition": (0.0711, 0.1008, -3.855),
    "length_surprise": (0.1713, 0.1441, -2.546),
    "rare_words": (0.2869, 0.3223, -3.695),
    "source_word_length": (0.5468, 0.1375, 4.375),
    "target_word_length": (0.4476, 0.1024, 4.219),
}


@dataclass(frozen=True, slots=True)
class WordScore:
    """A word or mark of the target and its natural log-probability (≤ 0), given what precedes."""

    span: Span
    log_probability: float


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a model thinks of a translation.

    ``value`` lies between 0 (useless) and 100 (perfect); 67 is the average translation that the
    model's scale was measured on;
    ``mean_log_probability`` is the mean over pieces, ends of sentences among them; ``words`` are
    in order, for a heat map; ``features`` is what the value was computed from.
    """

    value: float
    mean_log_probability: float
    words: tuple[WordScore, ...]
    features: Features


def estimate_quality(
    model: LoadedModel,
    pairs: Sequence[tuple[TaggedText, TaggedText]],
    *,
    split: Splitter | None = None,
    progress: Progress = no_progress,
) -> list[Estimate | None]:
    """Estimate each (source, target); None where one of the two is empty.

    ``model`` must be one of the pair's languages. ``progress`` counts pairs and may raise
    ``Cancelled``, ten times a second.
    """
    estimates: list[Estimate | None] = []

    def report() -> None:
        progress(len(estimates), len(pairs), "estimating")

    iterator = iter(pairs)
    while window := list(islice(iterator, _WINDOW)):
        cut = [sentence_pairs(model, source, target, split) for source, target in window]
        scores = iter(_scored(model, [one for group in cut for one in group], report))
        for (source, target), group in zip(window, cut, strict=True):
            estimates.append(
                _estimate(
                    source,
                    target,
                    [(one.target, next(scores)) for one in group],
                    model.folder.quality,
                )
            )
        report()
    return estimates


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """What a target is when it is translated ``back``, and how like its source that is (0–100)."""

    value: float
    back: str


def round_trip(
    opposite: Engine,
    pairs: Sequence[tuple[TaggedText, TaggedText]],
    similarity: Callable[[str, str], float],
    progress: Progress = no_progress,
) -> list[RoundTrip | None]:
    """How like its source each target comes out when it is translated back.

    ``opposite`` translates from the target's language into the source's; ``similarity`` compares
    two texts (sentence chrF, 0–100). None where one of the two is empty.
    """
    options = TranslateOptions(beam=1)
    back = opposite.translate([target for _, target in pairs], options, progress)
    return [
        None
        if source.is_empty or target.is_empty
        else RoundTrip(similarity(translation.text.plain, source.plain), translation.text.plain)
        for (source, target), translation in zip(pairs, back, strict=True)
    ]


def combined(measured: Features, scales: Mapping[str, tuple[float, float]] | None = None) -> float:
    """The features as one number between 0 and 100.

    ``scales`` replaces means and deviations of features that depend on the model: another model's
    probabilities are sharper or flatter than those of the one the combination was fitted to. The
    sum is bent (logistic, with slope 1 at the average) so that no doubt is beyond all others.
    """
    excess = 0.0
    for (name, (mean, deviation, weight)), value in zip(
        COMBINATION.items(), measured.values(), strict=True
    ):
        middle, spread = (scales or {}).get(name, (mean, deviation))
        excess += weight * (value - middle) / spread
    share = AVERAGE / 100
    bent = math.log(share / (1 - share)) + excess / (100 * share * (1 - share))
    return 100 / (1 + math.exp(-max(-500.0, bent)))


def _scored(
    model: LoadedModel, sentences: Sequence[SentencePair], report: Callable[[], None]
) -> list[list[float]]:
    """The log-probability of each target piece and of the end, sentence by sentence."""
    lead = len(model.prefix)

    def submit(indices: list[int]) -> Sequence[Any]:
        pending: Sequence[Any] = model.translator.score_batch(
            [model.as_input(sentences[index].source.pieces) for index in indices],
            [[*model.prefix, *sentences[index].target.pieces] for index in indices],
            offset=lead,
            asynchronous=True,
        )
        return pending

    scores: list[list[float]] = [[] for _ in sentences]
    lengths = [max(len(one.source.pieces), len(one.target.pieces)) for one in sentences]
    batches = plan_batches(lengths, _BATCH_TOKENS)
    for indices, answers in run_batches(batches, submit, model.workers + 1, report):
        for index, answer in zip(indices, answers, strict=True):
            scores[index] = list(answer.log_probs)
    return scores


def _estimate(
    source: TaggedText,
    target: TaggedText,
    sentences: list[tuple[Side, list[float]]],
    scales: Mapping[str, tuple[float, float]],
) -> Estimate | None:
    pieces = [score for _, scores in sentences for score in scores]
    if not pieces:
        return None
    words: list[WordScore] = []
    spans = [span for side, _ in sentences for span in side.spans]
    chances = [score for side, scores in sentences for score in scores[: len(side.spans)]]
    units = unit_spans(target.text, spans)
    position = 0
    for unit in units:
        total, found = 0.0, False
        while position < len(spans) and spans[position][0] < unit.end:
            # A piece that is only a space mark, or begins a placeholder, counts for what follows.
            total += chances[position]
            found = True
            position += 1
        if found:
            words.append(WordScore(unit, total))
    measured = features(
        source.plain, target.plain, pieces, [word.log_probability for word in words]
    )
    mean = sum(pieces) / len(pieces)
    return Estimate(combined(measured, scales), mean, tuple(words), measured)

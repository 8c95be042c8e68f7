"""Aligning the words of any pair, human or machine, by a model's attention.

The model is made to say the given translation (forced decoding) and watched at it. With the
bundled models an alignment takes about as long as a translation with beam 1.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from workbench.domain.progress import Progress, no_progress
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText
from workbench.mt.alignment import Alignment, agreed, align
from workbench.mt.batching import plan_batches, run_batches
from workbench.mt.loaded_model import LoadedModel
from workbench.mt.pairing import SentencePair, sentence_pairs
from workbench.mt.segmentation import Splitter

_WINDOW = 512
_BATCH_TOKENS = 1024
_DROPPED = 0.2
_DROPPED_WORDS = 3
_SHORTEST_WORD = 3


@dataclass(frozen=True, slots=True)
class WordAlignment:
    """What of a target comes from what of its source; spans count in the texts as given.

    ``links`` are pairs (source span, target span, weight 0 to 1); ``coverage`` gives for each
    source word the largest weight that any target word gives it: near 0, it was left out.
    """

    links: tuple[tuple[Span, Span, float], ...]
    coverage: tuple[tuple[Span, float], ...]


def align_words(
    model: LoadedModel,
    pairs: Sequence[tuple[TaggedText, TaggedText]],
    *,
    opposite: LoadedModel | None = None,
    split: Splitter | None = None,
    progress: Progress = no_progress,
) -> list[WordAlignment]:
    """Align each (source, target); ``progress`` counts pairs and may raise ``Cancelled``.

    With the ``opposite`` model, where there is one, both directions vote, which makes human
    translations come out much better (and takes twice as long).
    """
    results: list[WordAlignment] = []

    def report() -> None:
        progress(len(results), len(pairs), "aligning")

    iterator = iter(pairs)
    while window := list(islice(iterator, _WINDOW)):
        forward = _aligned_window(model, window, split, report)
        backward: list[list[_Placed]] = [[] for _ in window]
        if opposite is not None:
            turned = [(target, source) for source, target in window]
            backward = _aligned_window(opposite, turned, split, report)
        for ahead, back in zip(forward, backward, strict=True):
            if len(ahead) == len(back):
                ahead = [_voted(one, other) for one, other in zip(ahead, back, strict=True)]
            results.append(_gathered(ahead))
        report()
    return results


@dataclass(frozen=True, slots=True)
class _Placed:
    """A sentence pair's alignment, and where its two sentences begin in their texts."""

    alignment: Alignment
    source_start: int
    target_start: int


def dropped_spans(source: TaggedText, alignment: WordAlignment) -> list[Span]:
    """Stretches of the source that nothing in the target seems to come from.

    Three words or more in a row (of three letters or more; shorter ones between them count for
    nothing) that no target word owes as much as a fifth to. Measured on 250 NTREX pairs with both
    bundled models (``benchmarks/translate_dropped.py``): fires on 1.2 % of professional
    translations, on 48 % of those whose last quarter was cut off and on 26 % of those that
    lost a quarter from their middle.
    """
    return _uncovered(source, alignment)


def added_spans(target: TaggedText, turned: WordAlignment) -> list[Span]:
    """Stretches of the target that nothing in the source seems to have led to.

    ``turned`` is the alignment of (target, source). Measured as above: fires on 2.0 % of
    professional translations, on 23 % of those with five words of another text in their middle
    and on 39 % of those with them at their end.
    """
    return _uncovered(target, turned)


def _uncovered(text: TaggedText, alignment: WordAlignment) -> list[Span]:
    found: list[Span] = []
    run: list[Span] = []
    for span, weight in (*alignment.coverage, (Span(0, 0), 1.0)):
        word = span.of(text.text)
        if word and (len(word) < _SHORTEST_WORD or not word[0].isalnum()):
            continue
        if weight < _DROPPED:
            run.append(span)
            continue
        if len(run) >= _DROPPED_WORDS:
            found.append(Span(run[0].start, run[-1].end))
        run = []
    return found


def _voted(forward: _Placed, backward: _Placed) -> _Placed:
    one, other = forward.alignment, backward.alignment
    if (len(one.source), len(one.target)) != (len(other.target), len(other.source)):
        return forward
    return _Placed(agreed(one, other), forward.source_start, forward.target_start)


def _aligned_window(
    model: LoadedModel,
    window: Sequence[tuple[TaggedText, TaggedText]],
    split: Splitter | None,
    report: Callable[[], None],
) -> list[list[_Placed]]:
    """For each text pair the alignments of its sentence pairs."""
    cut = [sentence_pairs(model, source, target, split) for source, target in window]
    found = iter(_watched(model, [one for group in cut for one in group], report))
    return [
        [_aligned(source.text, target.text, one, next(found), model.lead) for one in group]
        for (source, target), group in zip(window, cut, strict=True)
    ]


def _watched(
    model: LoadedModel, sentences: Sequence[SentencePair], report: Callable[[], None]
) -> list[list[list[float]]]:
    """Attention (target pieces × source tokens) of each sentence pair, in order."""
    lead = len(model.prefix)

    def submit(indices: list[int]) -> Sequence[Any]:
        longest = max(len(sentences[index].target.pieces) for index in indices)
        pending: Sequence[Any] = model.translator.translate_batch(
            [model.as_input(sentences[index].source.pieces) for index in indices],
            [[*model.prefix, *sentences[index].target.pieces] for index in indices],
            asynchronous=True,
            beam_size=1,
            max_decoding_length=lead + longest + 1,
            return_attention=True,
        )
        return pending

    attention: list[list[list[float]]] = [[] for _ in sentences]
    # Batches of one length: each goes on until its longest translation is said.
    batches = plan_batches([len(one.target.pieces) for one in sentences], _BATCH_TOKENS)
    for indices, answers in run_batches(batches, submit, model.workers + 1, report):
        for index, answer in zip(indices, answers, strict=True):
            count = len(sentences[index].target.pieces)
            attention[index] = answer.attention[0][lead : lead + count]
    return attention


def _aligned(
    source: str, target: str, pair: SentencePair, attention: list[list[float]], lead: int
) -> _Placed:
    first, first_end = _extent(pair.source.spans)
    second, second_end = _extent(pair.target.spans)
    alignment = align(
        source[first:first_end],
        [(0, 0)] * lead + [(a - first, b - first) for a, b in pair.source.spans],
        target[second:second_end],
        [(a - second, b - second) for a, b in pair.target.spans],
        attention,
    )
    return _Placed(alignment, first, second)


def _extent(spans: Sequence[tuple[int, int]]) -> tuple[int, int]:
    return min(start for start, _ in spans), max(end for _, end in spans)


def _gathered(sentences: Sequence[_Placed]) -> WordAlignment:
    links: list[tuple[Span, Span, float]] = []
    coverage: list[tuple[Span, float]] = []
    for placed in sentences:
        alignment = placed.alignment
        links.extend(
            (_moved(source, placed.source_start), _moved(target, placed.target_start), weight)
            for source, target, weight in alignment.links()
        )
        coverage.extend(
            (_moved(span, placed.source_start), weight)
            for span, weight in zip(alignment.source, alignment.coverage, strict=True)
        )
    return WordAlignment(tuple(links), tuple(coverage))


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)

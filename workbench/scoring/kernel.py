"""The batch kernel: BLEU and chrF statistics of a block of segments in a few dozen NumPy calls.

The integers are those of sacreBLEU's ``_extract_corpus_statistics``. One pass over a block serves
all metrics that read the same text. What has no place in the kernel, TER and a segment too rich for
64-bit keys, is computed by the metric itself, segment by segment.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.scoring import formulas, tokenizers
from workbench.scoring.base import BoolArray, IntMatrix, Metric, Pair, present
from workbench.scoring.kernel_ngrams import matches
from workbench.scoring.kernel_text import (
    Block,
    Integers,
    Packed,
    TooWideError,
    block_of,
    windows,
)
from workbench.scoring.kernel_tokens import (
    VECTORISED,
    WINDOW,
    Tokens,
    bleu_tokens,
    chrf_words,
)
from workbench.scoring.metrics import BleuMetric, ChrfMetric

BLOCK = 40_000
"""Characters laid out at a time: few enough that the arrays stay in the processor's cache."""

# What mteval-13a replaces before it tokenizes; such a line is left to sacreBLEU.
_REWRITTEN = re.compile(r"<skipped>|-\n|&quot;|&amp;|&lt;|&gt;")

Row = tuple[int, str, list[str]]


def statistics(
    pairs: Sequence[Pair], metrics: Sequence[Metric], block: int = BLOCK
) -> tuple[list[IntMatrix], BoolArray]:
    """The matrices of ``metrics`` (n × width each) and the mask of rows that could be scored.

    A row with no hypothesis or no reference is zero and marked False.
    """
    scored = np.zeros(len(pairs), dtype=bool)
    matrices = [np.zeros((len(pairs), metric.width), dtype=np.int64) for metric in metrics]
    groups: dict[tuple[bool, str], list[int]] = {}
    for index, metric in enumerate(metrics):
        if isinstance(metric, BleuMetric | ChrfMetric):
            groups.setdefault(_reads(metric), []).append(index)
    rows: list[Row] = []
    size = 0
    for number, (hypothesis, references) in enumerate(pairs):
        known = present(references)
        if hypothesis is None or not known:
            continue
        scored[number] = True
        rows.append((number, hypothesis, known))
        size += len(hypothesis) + sum(map(len, known))
        if size >= block:
            _fill(rows, metrics, groups, matrices)
            rows, size = [], 0
    if rows:
        _fill(rows, metrics, groups, matrices)
    return matrices, scored


def _reads(metric: BleuMetric | ChrfMetric) -> tuple[bool, str]:
    """Which text the metric reads: in lower case or not, and through which line tokenizer."""
    if isinstance(metric, ChrfMetric):
        return metric.lowercase, "white space" if metric.whitespace else ""
    return metric.lowercase, "" if metric.tokenizer in VECTORISED else metric.tokenizer


def _fill(
    rows: list[Row],
    metrics: Sequence[Metric],
    groups: dict[tuple[bool, str], list[int]],
    matrices: list[IntMatrix],
) -> None:
    """Write the statistics of ``rows`` into ``matrices``."""
    kernel = {index for indices in groups.values() for index in indices}
    for index, metric in enumerate(metrics):
        if index not in kernel:
            _slowly(rows, metric, matrices[index])
    for (lowercase, tokenizer), indices in groups.items():
        if tokenizer == "white space":
            for index in indices:
                _slowly(rows, metrics[index], matrices[index])
            continue
        chosen = [(metrics[index], matrices[index]) for index in indices]
        _fill_group(rows, lowercase, tokenizer, chosen)


def _slowly(rows: Sequence[Row], metric: Metric, matrix: IntMatrix) -> None:
    for number, hypothesis, references in rows:
        matrix[number] = metric.statistics(hypothesis, references)


def _fill_group(
    rows: list[Row],
    lowercase: bool,
    tokenizer: str,
    chosen: list[tuple[Metric, IntMatrix]],
) -> None:
    """One text, several metrics; halve the block where it does not fit into the keys."""
    try:
        texts = _Texts(rows, lowercase, tokenizer)
        done = _group_statistics(texts, [metric for metric, _ in chosen])
    except TooWideError:
        if len(rows) == 1:
            for metric, matrix in chosen:
                _slowly(rows, metric, matrix)
            return
        middle = len(rows) // 2
        _fill_group(rows[:middle], lowercase, tokenizer, chosen)
        _fill_group(rows[middle:], lowercase, tokenizer, chosen)
        return
    numbers = [number for number, _, _ in rows]
    for (metric, matrix), found in zip(chosen, done, strict=True):
        matrix[numbers] = found
        if isinstance(metric, BleuMetric) and metric.tokenizer == "13a":
            _slowly([rows[segment] for segment in texts.rewritten], metric, matrix)


class _Texts:
    """A block's texts, laid out once, with the windows and tokens that metrics share."""

    def __init__(self, rows: list[Row], lowercase: bool, tokenizer: str) -> None:
        prepare = _preparation(lowercase, tokenizer)
        texts: list[str] = []
        sizes = np.empty(len(rows), dtype=np.int64)
        for index, (_, hypothesis, references) in enumerate(rows):
            texts.append(hypothesis)
            texts += references
            sizes[index] = 1 + len(references)
        if prepare is not None:
            texts = [prepare(text) for text in texts]
        segment = np.repeat(np.arange(len(rows)), sizes)
        first = np.cumsum(sizes) - sizes
        side = np.arange(len(texts)) - first[segment]
        self.block: Block = block_of(texts, segment, side, len(rows))
        self.tokenizer = tokenizer
        self.rewritten = sorted(
            {int(segment[index]) for index, text in enumerate(texts) if _is_rewritten(text)}
        )
        self._windows: dict[int, Packed] = {}
        self._words: dict[str, Tokens] = {}

    def windows(self, width: int) -> Packed:
        if width not in self._windows:
            self._windows[width] = windows(self.block.numbers, self.block.bits, width)
        return self._windows[width]

    def words(self, kind: str) -> Tokens:
        """The tokens of a tokenizer, or chrF++'s words (``kind`` "chrF")."""
        if kind not in self._words:
            packed = self.windows(WINDOW)
            self._words[kind] = (
                chrf_words(self.block, packed)
                if kind == "chrF"
                else bleu_tokens(self.block, kind, packed)
            )
        return self._words[kind]

    def lengths(self, of_text: Integers) -> IntMatrix:
        """Per segment and side the length of the text; -1 where there is none."""
        out = np.full((self.block.segments, self.block.sides), -1, dtype=np.int64)
        out[self.block.text_segment, self.block.text_side] = of_text
        return out


def _is_rewritten(text: str) -> bool:
    return ("&" in text or "<" in text or "\n" in text) and bool(_REWRITTEN.search(text))


def _preparation(lowercase: bool, tokenizer: str) -> Callable[[str], str] | None:
    if not tokenizer:
        return str.lower if lowercase else None
    tokenize = tokenizers.load(tokenizer)

    def prepare(text: str) -> str:
        found: str = tokenize((text.lower() if lowercase else text).rstrip())
        return found

    return prepare


def _group_statistics(texts: _Texts, chosen: Sequence[Metric]) -> list[IntMatrix]:
    out: list[IntMatrix] = []
    characters: dict[int, _Counts] = {}
    words: dict[int, _Counts] = {}
    for metric in chosen:
        if isinstance(metric, BleuMetric):
            out.append(_bleu(texts, metric))
        elif isinstance(metric, ChrfMetric):
            order = metric.char_order
            if order not in characters:
                characters[order] = _character_counts(texts, order)
            counts = [characters[order]]
            order = metric.word_order
            if order and order not in words:
                words[order] = _word_counts(texts, order)
            if order:
                counts.append(words[order])
            out.append(_chrf(metric, counts))
    return out


def _bleu(texts: _Texts, metric: BleuMetric) -> IntMatrix:
    block, tokens = texts.block, texts.words("none" if texts.tokenizer else metric.tokenizer)
    found = matches(
        tokens.numbers,
        tokens.segment,
        tokens.side,
        tokens.bits,
        metric.order,
        block.segments,
        block.sides,
        merged=True,
    )
    length = texts.lengths(tokens.length)
    hypothesis = length[:, 0]
    closest = length[:, 1].copy()
    for reference in range(2, block.sides):
        other = length[:, reference]
        gap, best = np.abs(hypothesis - other), np.abs(hypothesis - closest)
        nearer = (gap < best) | ((gap == best) & (other < closest))
        closest = np.where((other >= 0) & nearer, other, closest)
    totals = np.maximum(hypothesis[:, None] - np.arange(metric.order), 0)
    return np.concatenate([hypothesis[:, None], closest[:, None], found[:, :, 0], totals], axis=1)


@dataclass(frozen=True, slots=True, eq=False)
class _Counts:
    """N-grams matched (segments × order × references) and the lengths of all sides."""

    matched: Integers
    length: IntMatrix


def _character_counts(texts: _Texts, order: int) -> _Counts:
    block = texts.block
    found = matches(
        block.numbers,
        block.segment,
        block.side,
        block.bits,
        order,
        block.segments,
        block.sides,
        merged=False,
        packed=texts.windows(order),
    )
    return _Counts(found, texts.lengths(block.length))


def _word_counts(texts: _Texts, order: int) -> _Counts:
    block, tokens = texts.block, texts.words("chrF")
    found = matches(
        tokens.numbers,
        tokens.segment,
        tokens.side,
        tokens.bits,
        order,
        block.segments,
        block.sides,
        merged=False,
    )
    return _Counts(found, texts.lengths(tokens.length))


def _chrf(metric: ChrfMetric, counts: list[_Counts]) -> IntMatrix:
    """The triplets of each segment's best reference (the first of equals, as in sacreBLEU)."""
    references = counts[0].length.shape[1] - 1
    best = _triplets(counts, 0)
    if references == 1:
        return best
    orders = metric.char_order + metric.word_order
    best_score = formulas.chrf(best, orders, metric.beta, metric.eps_smoothing)
    for reference in range(1, references):
        rows = _triplets(counts, reference)
        score = formulas.chrf(rows, orders, metric.beta, metric.eps_smoothing)
        better = (score > best_score) & (counts[0].length[:, reference + 1] >= 0)
        best = np.where(better[:, None], rows, best)
        best_score = np.where(better, score, best_score)
    return best


def _triplets(counts: list[_Counts], reference: int) -> IntMatrix:
    """[hypothesis, reference, match] for all orders; no hits count against nothing."""
    parts = []
    for each in counts:
        segments, order, _ = each.matched.shape
        shorter = np.arange(order)
        in_reference = np.maximum(each.length[:, reference + 1, None] - shorter, 0)
        in_hypothesis = np.maximum(each.length[:, 0, None] - shorter, 0)
        triplet = np.empty((segments, order, 3), dtype=np.int64)
        triplet[:, :, 0] = np.where(in_reference > 0, in_hypothesis, 0)
        triplet[:, :, 1] = in_reference
        triplet[:, :, 2] = each.matched[:, :, reference]
        parts.append(triplet.reshape(segments, order * 3))
    return np.concatenate(parts, axis=1)

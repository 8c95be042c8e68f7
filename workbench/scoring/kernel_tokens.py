"""Words for the batch kernel: where tokens begin, and which tokens are the same.

BLEU's 13a and zh tokenizers are a handful of regular expressions in sacreBLEU; here each is a rule
on a character and its neighbours, found for a whole block at once. Identical tokens are found by
hashing and then compared, so that counts are exact.
"""

from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from workbench.scoring.base import BoolArray
from workbench.scoring.kernel_text import Block, Integers, Packed, TooWideError

VECTORISED = frozenset({"13a", "zh", "char", "none"})
"""Tokenizers with rules here; the others are run line by line and their tokens counted."""

WINDOW = 6
"""Characters of a token compared at a time: chrF's order, so that one packing serves both."""

_SYMBOL, _POINT, _DIGIT, _DASH, _PUNCTUATION = 1, 2, 4, 8, 16


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """The tokens of a block in text order, each text's followed by an end mark.

    ``numbers``, ``segment``, ``side`` and ``bits`` are what ``kernel_ngrams.matches`` wants;
    ``length`` counts the tokens of each text.
    """

    numbers: Packed
    segment: Integers
    side: Packed
    bits: int
    length: Integers


@cache
def _classes(chinese: bool) -> npt.NDArray[np.uint8]:
    """What each code point is to the rules; ``chinese`` adds the zh tokenizer's characters."""
    table = np.zeros(0x110000, dtype=np.uint8)
    for start, stop in ((0x20, 0x26), (0x28, 0x2B), (0x3A, 0x40), (0x2F, 0x2F), (0x5B, 0x60)):
        table[start : stop + 1] |= _SYMBOL
    table[0x7B:0x7F] |= _SYMBOL
    table[[ord("."), ord(",")]] |= _POINT
    table[ord("0") : ord("9") + 1] |= _DIGIT
    table[ord("-")] |= _DASH
    for start, stop in ((0x21, 0x2F), (0x3A, 0x40), (0x5B, 0x60), (0x7B, 0x7E)):
        table[start : stop + 1] |= _PUNCTUATION
    if chinese:
        from sacrebleu.tokenizers.tokenizer_zh import _UCODE_RANGES

        # sacreBLEU compares strings, and its five-digit ranges are two characters each: after
        # "\u2000" + "0" comes U+2001, and up to "\u2a6d" + "6" reaches U+2A6D.
        for first, last in _UCODE_RANGES:
            table[ord(first[0]) + (len(first) > 1) : ord(last[0]) + 1] |= _SYMBOL
    return table


def bleu_tokens(block: Block, tokenizer: str, packed: Packed) -> Tokens:
    """The tokens of a tokenizer in ``VECTORISED``; ``packed`` are the block's windows."""
    if tokenizer == "char":
        return _tokens(block, ~block.end, packed)
    starts = _word_starts(block)
    if tokenizer in {"13a", "zh"}:
        alone = _standing_alone(block, edges_count=tokenizer == "13a", chinese=tokenizer == "zh")
        starts |= alone
        starts[1:] |= alone[:-1]
    return _tokens(block, starts & ~block.end, packed)


def chrf_words(block: Block, packed: Packed) -> Tokens:
    """chrF++'s words: a punctuation mark at the end of a word is its own, or else one before."""
    starts = _word_starts(block)
    edges = np.flatnonzero(starts | block.end)
    first = edges[:-1]
    last = edges[1:] - 1
    punctuation = (_classes(False)[block.codes] & _PUNCTUATION) != 0
    words = (last > first) & ~block.end[first]
    at_end = words & punctuation[last]
    starts[last[at_end]] = True
    starts[first[words & ~at_end & punctuation[first]] + 1] = True
    return _tokens(block, starts, packed)


def _word_starts(block: Block) -> BoolArray:
    """Where what stands between white space begins."""
    starts = block.gap.copy()
    starts[0] = True
    starts[1:] |= block.end[:-1]
    starts &= ~block.end
    return starts


def _standing_alone(block: Block, edges_count: bool, chinese: bool) -> BoolArray:
    """The characters that sacreBLEU's ``TokenizerRegexp`` puts spaces around.

    ``edges_count``: the line has a space before and after it (13a pads it, zh does not).
    """
    of_class = _classes(chinese)[block.codes]
    of_class[block.end] = 0
    alone: BoolArray = (of_class & _SYMBOL) != 0
    digit = (of_class & _DIGIT) != 0
    follows_digit = np.zeros(len(alone), dtype=np.bool_)
    np.greater(digit[:-1], block.gap[1:], out=follows_digit[1:])
    alone |= ((of_class & _DASH) != 0) & follows_digit
    points = np.flatnonzero(of_class & _POINT)
    if len(points):
        alone[points] = _split_points(block, points, digit, follows_digit, edges_count)
    return alone


def _split_points(
    block: Block, points: Integers, digit: BoolArray, follows_digit: BoolArray, edges_count: bool
) -> BoolArray:
    """Which full stops and commas are split off.

    sacreBLEU substitutes ``([^0-9])([.,])`` and then ``([.,])([^0-9])``, each from left to right
    without overlap: of a row of points every second one is taken by the first rule, beginning with
    the one whose predecessor is no digit; the rest fall to the second rule unless a digit follows.
    """
    adjacent = np.zeros(len(points), dtype=np.bool_)
    adjacent[1:] = (points[1:] - points[:-1] == 1) & ~block.gap[points[1:]]
    order = np.arange(len(points))
    row_start = np.maximum.accumulate(np.where(adjacent, 0, order))
    first = points[row_start]
    delayed = follows_digit[first]
    after = points + 1  # an end mark follows every text, so this stays inside
    kept = digit[after] & ~block.gap[after]
    if not edges_count:
        at_start = np.ones(len(points), dtype=np.bool_)
        inside = first > 0
        at_start[inside] = block.end[first[inside] - 1]
        delayed = delayed | at_start
        kept |= block.end[after]
    taken: BoolArray = ((order - row_start) % 2 == 1) == delayed
    return taken | ~kept


def _tokens(block: Block, starts: BoolArray, packed: Packed) -> Tokens:
    """Number the tokens that begin at ``starts``, densely within each segment."""
    edges = np.flatnonzero(starts | block.end)
    is_end = block.end[edges]
    tokens = np.flatnonzero(~is_end)
    begins = edges[tokens]
    segment = block.segment[edges]
    of_token = segment[tokens]
    same = _same_tokens(block, packed, begins, edges[tokens + 1])
    first = np.searchsorted(of_token, np.arange(block.segments))
    local = same - first[of_token] + block.sides if len(same) else same
    side = block.side[edges]
    numbers = side.copy()
    numbers[tokens] = local.astype(np.uint64)
    ends = np.flatnonzero(is_end)
    return Tokens(
        numbers=numbers,
        segment=segment,
        side=side,
        bits=int(local.max(initial=block.sides)).bit_length(),
        length=np.diff(ends, prepend=-1) - 1,
    )


def _same_tokens(block: Block, packed: Packed, begins: Integers, stops: Integers) -> Integers:
    """For each token the index of one like it in its segment, the same for all that are alike."""
    if WINDOW * block.bits + 1 > 64:
        raise TooWideError
    left = stops - begins
    same = _alike(_head(block, packed, begins, left), block.segment[begins])
    rest = np.flatnonzero(left > WINDOW)
    offset = WINDOW
    while len(rest):
        left = stops[rest] - begins[rest] - offset
        found = _alike(_head(block, packed, begins[rest] + offset, left), same[rest])
        same[rest] = rest[found]
        rest = rest[left > WINDOW]
        offset += WINDOW
    return same


def _head(block: Block, packed: Packed, at: Integers, length: Integers) -> Packed:
    """The first characters at ``at``, at most a window, and whether more follow."""
    cut = (WINDOW - np.minimum(length, WINDOW)) * block.bits
    head: Packed = (packed[at] >> cut.astype(np.uint64)) << np.uint64(1)
    head |= (length > WINDOW).astype(np.uint64)
    return head


def _alike(keys: Packed, group: Integers) -> Integers:
    """For each (key, group) the index of one equal pair, the same one for all equal pairs.

    A hash table without chains: whoever is written last into a slot stands for it; those who
    differ from it try again with another hash. Every round settles at least one pair a slot.
    """
    same = np.empty(len(keys), dtype=np.int64)
    todo = np.arange(len(keys))
    own, of_group = keys, group
    factor = 0x9E3779B97F4A7C15
    while len(todo):
        bits = len(todo).bit_length() + 2
        mixed = (own + of_group.astype(np.uint64) * np.uint64(0xD6E8FEB86659FD93)) * np.uint64(
            factor
        )
        slot = (mixed >> np.uint64(64 - bits)).astype(np.int64)
        table = np.empty(1 << bits, dtype=np.int64)
        table[slot] = todo
        found = table[slot]
        settled = (keys[found] == own) & (group[found] == of_group)
        same[todo[settled]] = found[settled]
        todo = todo[~settled]
        own, of_group = keys[todo], group[todo]
        factor = (factor * 0xBF58476D1CE4E5B9 + 2) % 2**64 | 1
    return same

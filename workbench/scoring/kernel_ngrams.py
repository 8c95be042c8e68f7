"""How many n-grams of a hypothesis a reference has, for all orders from one sort.

Each position's key holds the segment, the next N numbers (characters or tokens) and the side it
stands on. Sorted, equal n-grams of every order up to N lie together, because an n-gram is a prefix
of the key; where two neighbours first differ says at which orders a run ends.
"""

import numpy as np

from workbench.scoring.kernel_text import Integers, Packed, TooWideError, windows


def matches(
    numbers: Packed,
    segment: Integers,
    side: Packed,
    bits: int,
    order: int,
    segments: int,
    sides: int,
    merged: bool,
    packed: Packed | None = None,
) -> Integers:
    """Count matched n-grams, clipped as BLEU and chrF clip them.

    ``numbers`` holds, per segment and side, the items and an end mark (its side's number, so that
    nothing that runs over an end ever matches). The result is segments × order × references; with
    ``merged`` the last axis is 1 and each n-gram is clipped at its largest count in any reference
    (BLEU's way). ``packed`` may bring the windows of ``order`` where they are known.
    """
    side_bits = (sides - 1).bit_length()
    width = order * bits + side_bits
    if width + (segments - 1).bit_length() > 64:
        raise TooWideError
    if packed is None:
        packed = windows(numbers, bits, order)
    keys = packed << np.uint64(side_bits)
    keys |= side
    if segments > 1:
        keys |= segment.astype(np.uint64) << np.uint64(width)
    items = numbers >= np.uint64(sides)
    keys = keys[items]
    starts = np.searchsorted(segment[items], np.arange(segments + 1))
    keys.sort()
    before = _counts_before(keys, side_bits, sides)
    changes = keys[1:] ^ keys[:-1]
    references = sides - 1
    out = np.empty((segments, order, 1 if merged else references), dtype=np.int64)
    for n in range(order, 0, -1):
        lowest = np.uint64(1) << np.uint64(side_bits + bits * (order - n))
        edges = _edges(changes, lowest, len(keys))
        at_segment = np.searchsorted(edges, starts)
        if sides == 2:
            in_reference = np.diff(before[0][edges])
            in_hypothesis = np.diff(edges) - in_reference
            out[:, n - 1, 0] = _sums(np.minimum(in_hypothesis, in_reference), at_segment)
            continue
        counts = [np.diff(total[edges]) for total in before]
        in_hypothesis = np.diff(edges) - sum(counts)
        if merged:
            counts = [np.maximum.reduce(counts)]
        for index, count in enumerate(counts):
            out[:, n - 1, index] = _sums(np.minimum(in_hypothesis, count), at_segment)
    return out


def _counts_before(keys: Packed, side_bits: int, sides: int) -> list[Integers]:
    """For each reference, how many of the keys before every position are its own."""
    of_side = keys & np.uint64((1 << side_bits) - 1)
    out = []
    for side in range(1, sides):
        total = np.zeros(len(keys) + 1, dtype=np.int64)
        np.cumsum(of_side == np.uint64(side), out=total[1:])
        out.append(total)
    return out


def _edges(changes: Packed, lowest: np.uint64, count: int) -> Integers:
    """Where runs of equal prefixes begin, and the end."""
    inner = np.flatnonzero(changes >= lowest)
    edges = np.empty(len(inner) + 2, dtype=np.int64)
    edges[0] = 0
    np.add(inner, 1, out=edges[1:-1])
    edges[-1] = count
    return edges if count else edges[:1]


def _sums(values: Integers, at: Integers) -> Integers:
    """Sum ``values`` between the run indices ``at``."""
    total = np.zeros(len(values) + 1, dtype=np.int64)
    np.cumsum(values, out=total[1:])
    return np.diff(total[at])

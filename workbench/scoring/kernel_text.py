"""Texts as arrays: every character but white space, as a small number, where it stands.

The batch kernel's first step. A block of segments becomes one array of character numbers, dense
within each segment, so that several of them fit into one 64-bit integer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from workbench.scoring.base import BoolArray

Integers: TypeAlias = npt.NDArray[np.int64]
Packed: TypeAlias = npt.NDArray[np.uint64]
Codes: TypeAlias = npt.NDArray[np.uint32]


class TooWideError(Exception):
    """A block does not fit into 64-bit keys; split it, or count it the slow way."""


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """The texts of some segments, one after another, white space left out, each with an end mark.

    Per position: ``codes`` (code points), ``numbers`` (dense per segment; an end mark is its side's
    number, a character at least ``sides``), ``segment``, ``side`` (0 the hypothesis, 1… the
    references), ``gap`` (white space stood before it), ``end`` (an end mark). Per text: ``length``,
    ``text_segment``, ``text_side``. ``bits`` hold any number.
    """

    codes: Codes
    numbers: Packed
    segment: Integers
    side: Packed
    gap: BoolArray
    end: BoolArray
    length: Integers
    text_segment: Integers
    text_side: Integers
    bits: int
    segments: int
    sides: int


@cache
def white_space() -> BoolArray:
    """Which code points ``str.split`` and ``str.strip`` take for white space."""
    table = np.zeros(0x110000, dtype=np.bool_)
    table[[code for code in range(0x10000) if chr(code).isspace()]] = True
    return table


def block_of(texts: Sequence[str], segment: Integers, side: Integers, segments: int) -> Block:
    """Lay out ``texts``, ordered by segment; ``segment`` and ``side`` say what each one is."""
    sides = int(side.max()) + 1
    raw = np.frombuffer(("\n".join(texts) + "\n").encode("utf-32-le", "surrogatepass"), dtype="<u4")
    ends = np.cumsum(np.fromiter(map(len, texts), dtype=np.int64, count=len(texts)) + 1) - 1
    keep = ~white_space()[raw]
    keep[ends] = True
    where = np.flatnonzero(keep)
    codes = raw[where]
    end_at = np.searchsorted(where, ends)
    end = np.zeros(len(where), dtype=np.bool_)
    end[end_at] = True
    gap = np.empty(len(where), dtype=np.bool_)
    gap[0] = False
    np.greater(where[1:] - where[:-1], 1, out=gap[1:])
    gap[1:] &= ~end[:-1]
    spread = np.diff(end_at, prepend=-1)
    of_segment = np.repeat(segment, spread)
    numbers, bits = _local_numbers(codes, of_segment, segments, sides)
    numbers[end_at] = side
    return Block(
        codes=codes,
        numbers=numbers,
        segment=of_segment,
        side=np.repeat(side, spread).astype(np.uint64),
        gap=gap,
        end=end,
        length=spread - 1,
        text_segment=segment,
        text_side=side,
        bits=bits,
        segments=segments,
        sides=sides,
    )


def _local_numbers(
    codes: Codes, segment: Integers, segments: int, sides: int
) -> tuple[Packed, int]:
    """Number the characters of each segment from ``sides`` upwards; also the bits this takes."""
    used = np.zeros(int(codes.max()) + 1, dtype=np.bool_)
    used[codes] = True
    alphabet = np.flatnonzero(used)
    dense = np.empty(len(used), dtype=np.int64)
    dense[alphabet] = np.arange(len(alphabet))
    cells = segment * len(alphabet) + dense[codes]
    present = np.zeros(segments * len(alphabet), dtype=np.bool_)
    present[cells] = True
    distinct = np.flatnonzero(present)
    first = np.searchsorted(distinct, np.arange(segments) * len(alphabet))
    number = np.arange(len(distinct)) - first[distinct // len(alphabet)] + sides
    table = np.empty(len(present), dtype=np.uint32)
    table[distinct] = number
    return table[cells].astype(np.uint64), int(number.max()).bit_length()


def windows(numbers: Packed, bits: int, width: int) -> Packed:
    """Pack each position's number and the ``width - 1`` after it, first one highest.

    Past the end of the array stand zeros. Raises ``TooWideError`` where 64 bits do not suffice.
    """
    if width * bits > 64:
        raise TooWideError
    padded = np.zeros(len(numbers) + width - 1, dtype=np.uint64)
    padded[: len(numbers)] = numbers
    return _pack(padded, bits, width)


def _pack(numbers: Packed, bits: int, width: int) -> Packed:
    """``windows`` without padding: the result is ``width - 1`` shorter."""
    if width == 1:
        return numbers
    half = width // 2
    left = _pack(numbers, bits, half)
    both = (left[:-half] << np.uint64(half * bits)) | left[half:]
    if width % 2:
        both = (both[:-1] << np.uint64(bits)) | numbers[width - 1 :]
    return both

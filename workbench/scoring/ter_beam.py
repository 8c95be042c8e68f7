"""The beam of sacreBLEU's edit distance: what it leaves out, and distances within it.

``sacrebleu.metrics.lib_ter`` computes only cells within 25 places of the diagonal. For most texts
that changes nothing; where the best path would leave the beam, sacreBLEU's distance is larger than
Levenshtein's, and this module computes it.
"""

import math
from collections.abc import Sequence

import numpy as np

BEAM = 25

_INFINITY = 10**16
_FAR = 10**6  # more than any distance, and safe from overflow in 32 bits


def _reach(hyp_length: int, ref_length: int) -> tuple[float, int]:
    """The slope of the beam's middle, and how far it reaches to either side."""
    ratio = ref_length / hyp_length
    return ratio, math.ceil(ratio / 2 + BEAM) if ratio / 2 > BEAM else BEAM


def inside_beam(trace: str, hyp_length: int, ref_length: int) -> bool:
    """Whether the path of ``trace`` stays where sacreBLEU computes distances."""
    ratio, reach = _reach(hyp_length, ref_length)
    i = j = 0
    low, high = 0, ref_length + 1
    for edit in trace:
        if edit != "d":
            j += 1
        if edit != "i":
            i += 1
            middle = math.floor(i * ratio)
            low = middle - reach
            high = middle + reach if i < hyp_length else ref_length + 1
        if not low <= j < high:
            return False
    return True


def beam_rows(hyp: str, ref: str) -> list[list[int]]:
    """The distance matrix within the beam, as ``BeamEditDistance._edit_distance`` fills it."""
    ratio, reach = _reach(len(hyp), len(ref))
    empty = [_INFINITY] * (len(ref) + 1)
    row = list(range(len(ref) + 1))
    rows = [row]
    for i, word in enumerate(hyp, 1):
        middle = math.floor(i * ratio)
        low = max(0, middle - reach)
        high = min(len(ref) + 1, middle + reach) if i < len(hyp) else len(ref) + 1
        above, row = row, empty.copy()
        left = _INFINITY
        for j in range(low, high):
            if j == 0:
                left = above[0] + 1
            else:
                best = above[j - 1] + (ref[j - 1] != word)
                other = above[j] + 1
                if other < best:
                    best = other
                left += 1
                if left < best:
                    best = left
                left = best if best < _INFINITY else _INFINITY
            row[j] = left
        rows.append(row)
    return rows


def beam_trace(hyp: str, ref: str, rows: list[list[int]]) -> str:
    """The trace through ``rows``: keep or replace first, then delete, then insert."""
    trace = []
    i, j = len(hyp), len(ref)
    while i and j:
        here = rows[i][j]
        wrong = hyp[i - 1] != ref[j - 1]
        if rows[i - 1][j - 1] + wrong == here:
            trace.append("s" if wrong else " ")
            i -= 1
            j -= 1
        elif rows[i - 1][j] + 1 == here:
            trace.append("d")
            i -= 1
        else:
            trace.append("i")
            j -= 1
    trace.append("d" * i + "i" * j)
    return "".join(trace)[::-1]


def beam_distances(hyps: Sequence[str], ref: str) -> list[int]:
    """The distances of several texts of one length to ``ref``, a row of all of them at a time."""
    length, width = len(hyps[0]), len(ref)
    ratio, reach = _reach(length, width)
    words = _codes("".join(hyps)).reshape(len(hyps), length)
    target = _codes(ref)
    steps = np.arange(width + 1, dtype=np.int32)
    row = np.tile(steps, (len(hyps), 1))
    # Two rows take turns; the beam only moves to the right, so little has to be wiped out.
    spare = np.full_like(row, _FAR)
    lows = [0, 0]
    for i in range(1, length + 1):
        middle = math.floor(i * ratio)
        low = max(0, middle - reach)
        high = min(width + 1, middle + reach) if i < length else width + 1
        above, row, spare = row, spare, row
        row[:, lows[-2] : low] = _FAR
        if i == 2:
            row.fill(_FAR)
        lows.append(low)
        first = max(low, 1)
        wrong = target[first - 1 : high - 1] != words[:, i - 1, None]
        row[:, first:high] = np.minimum(
            above[:, first - 1 : high - 1] + wrong, above[:, first:high] + 1
        )
        if low == 0:
            row[:, 0] = above[:, 0] + 1
        # Insertions run along the row: each cell may be reached from any cell to its left.
        part = row[:, low:high]
        part -= steps[low:high]
        np.minimum.accumulate(part, axis=1, out=part)
        part += steps[low:high]
    return [int(value) for value in row[:, -1]]


def _codes(text: str) -> np.ndarray[tuple[int], np.dtype[np.uint32]]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")

"""Resampled sums: what a corpus' statistics would have been had its segments been others.

Bootstrap resamples and random swaps are written as a matrix of counts times the statistics, a few
rows at a time, so that memory stays flat. The random streams are those of sacreBLEU 2.6
(``numpy.random.default_rng``), so that the same seed gives the same resamples.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from workbench.scoring.base import FloatArray, IntMatrix

SEED = 12345
"""sacreBLEU's default seed."""

BOOTSTRAP_SAMPLES = 1000
RANDOMISATION_TRIALS = 10_000

_CELLS = 2_000_000  # resampled segments held at once: 16 MB of indices
_EXACT_IN_FLOAT32 = 2**24


def bootstrap_sums(
    matrices: Sequence[IntMatrix], samples: int = BOOTSTRAP_SAMPLES, seed: int = SEED
) -> list[FloatArray]:
    """The summed statistics of ``samples`` draws with replacement, the same for every matrix.

    All matrices have the same n rows; each result is samples × width. Efron's bootstrap as Koehn
    (2004) brought it to machine translation.
    """
    n = _rows(matrices)
    joined = np.concatenate(matrices, axis=1)
    out = np.empty((samples, joined.shape[1]))
    generator = np.random.default_rng(seed)
    size = max(1, _CELLS // max(n, 1))
    for start in range(0, samples, size):
        rows = min(size, samples - start)
        drawn = generator.choice(n, size=(rows, n), replace=True)
        drawn += np.arange(rows, dtype=drawn.dtype)[:, None] * n
        counts = np.bincount(drawn.ravel(), minlength=rows * n).reshape(rows, n)
        out[start : start + rows] = _product(counts, joined)
    return _split(out, matrices)


def swapped_sums(
    first: Sequence[IntMatrix],
    second: Sequence[IntMatrix],
    trials: int = RANDOMISATION_TRIALS,
    seed: int = SEED,
) -> Iterator[tuple[list[FloatArray], list[FloatArray]]]:
    """Yield the sums of two pseudo-systems that swap each segment's outputs at random.

    A block of trials at a time; ``first`` and ``second`` hold the same metrics' matrices of two
    systems. Where the coin shows one, the first pseudo-system takes the first system's segment.
    """
    n = _rows([*first, *second])
    a, b = np.concatenate(first, axis=1), np.concatenate(second, axis=1)
    both, lead, rest = (a + b).sum(axis=0), a - b, b.sum(axis=0)
    generator = np.random.default_rng(seed)
    # Blocks of 32 trials: sacreBLEU draws booleans, which NumPy takes from the bits of 32-bit
    # words in turn, so that whole words at a time give the same coins 30 times faster.
    size = max(32, 2 * _CELLS // max(n, 1) // 32 * 32)
    for start in range(0, trials, size):
        rows = min(size, trials - start)
        words = generator.integers(0, 2**32, size=-(-rows * n // 32), dtype=np.uint32)
        bits = np.unpackbits(words.astype("<u4", copy=False).view(np.uint8), bitorder="little")
        coins = bits[: rows * n].reshape(rows, n)
        one = _product(coins, lead) + rest
        yield _split(one, first), _split(both - one, first)


def _rows(matrices: Sequence[IntMatrix]) -> int:
    counts = {len(matrix) for matrix in matrices}
    if len(counts) != 1:
        raise ValueError(f"paired statistics must have the same number of rows, not {counts}")
    return counts.pop()


def _product(counts: npt.NDArray[np.integer], matrix: IntMatrix) -> FloatArray:
    """``counts @ matrix`` through BLAS, exactly: in single precision where no sum can exceed it."""
    largest = int(counts.max(initial=0)) * int(np.abs(matrix).sum(axis=0).max(initial=0))
    kind = np.float32 if largest < _EXACT_IN_FLOAT32 else np.float64
    return np.asarray(counts.astype(kind) @ matrix.astype(kind), dtype=np.float64)


def _split(sums: FloatArray, like: Sequence[IntMatrix]) -> list[FloatArray]:
    edges = np.cumsum([matrix.shape[1] for matrix in like])[:-1]
    return np.split(sums, edges, axis=1)

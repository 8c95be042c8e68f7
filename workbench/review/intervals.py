"""How sure a score is: a bootstrap over segments, and a bound for samples with few errors."""

import math
from dataclasses import dataclass

import numpy as np

from workbench.review.rules import FloatArray

RESAMPLES = 2000
SEED = 12345  # sacreBLEU's, as everywhere in Winnow
_Z = 1.959963984540054  # two-sided 95 % of the normal distribution
_AT_ONCE = 4_000_000  # numbers held at a time while resampling


@dataclass(frozen=True, slots=True)
class Resampled:
    """Points and size of each resample, and the points that few errors can hide.

    ``points`` and ``size`` have one number a resample; ``least`` and ``most`` bound the penalty
    points of the sample itself.
    """

    points: FloatArray
    size: FloatArray
    least: float
    most: float


def resample(
    points: FloatArray,
    sizes: FloatArray,
    unit: float,
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> Resampled:
    """Draw segments with replacement (Efron 1979; Koehn 2004 for translation).

    ``points`` and ``sizes`` have one number a segment. Segments alike in both are drawn together
    by one multinomial, which is the same distribution at a fraction of the work. ``unit`` is what
    one error costs where none was seen.
    """
    pairs, counts = np.unique(np.stack([points, sizes], axis=1), axis=0, return_counts=True)
    generator = np.random.default_rng(seed)
    sums: list[FloatArray] = []
    total = int(counts.sum())
    shares = counts / total
    step = max(1, _AT_ONCE // len(pairs))
    for start in range(0, resamples, step):
        drawn = generator.multinomial(total, shares, size=min(step, resamples - start))
        sums.append(drawn @ pairs)
    drawn_sums = np.concatenate(sums)
    least, most = _bounds(points, unit)
    return Resampled(drawn_sums[:, 0], drawn_sums[:, 1], least, most)


def _bounds(points: FloatArray, unit: float) -> tuple[float, float]:
    """What the points could be, going by the share of segments with any (Wilson 1927).

    A bootstrap of a sample without errors is certain that there are none; Wilson's interval is
    not, and ends near 3.8 segments with an error in such a sample, however long it is.
    """
    count = len(points)
    hit = points > 0
    share = float(hit.mean())
    cost = float(points[hit].mean()) if hit.any() else unit
    centre = (share + _Z**2 / (2 * count)) / (1 + _Z**2 / count)
    spread = _Z * math.sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2))
    spread /= 1 + _Z**2 / count
    # At the ends the two terms cancel but for rounding.
    low = centre - spread if share > 0 else 0.0
    high = centre + spread if share < 1 else 1.0
    return low * count * cost, high * count * cost

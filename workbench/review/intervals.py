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
    """Sums over the segments of each resample: one number a resample in both arrays."""

    points: FloatArray
    size: FloatArray


def resample(
    points: FloatArray, sizes: FloatArray, *, resamples: int = RESAMPLES, seed: int = SEED
) -> Resampled:
    """Draw segments with replacement (Efron 1979; Koehn 2004 for translation).

    ``points`` and ``sizes`` have one number a segment. Segments alike in both are drawn together
    by one multinomial, which is the same distribution at a fraction of the work.
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
    return Resampled(drawn_sums[:, 0], drawn_sums[:, 1])


def points_within(points: float, errors: float, unit: float) -> tuple[float, float]:
    """What the penalty points of a text could be in which ``errors`` were seen, at 95 %.

    The number of errors is taken as Poisson's: k + z²/2 ± z·√(k + z²/4), Rao's score interval
    (Barker 2002 compares it with others), times what an error costs: its mean, or ``unit`` where
    none was seen. A bootstrap of a sample without errors is certain that there are none; this is
    not, and allows for 3.8 of them, be the sample short or long.
    """
    centre = errors + _Z**2 / 2
    spread = _Z * math.sqrt(errors + _Z**2 / 4)
    if errors <= 0:
        return 0.0, (centre + spread) * unit
    cost = points / errors
    return (centre - spread) * cost, (centre + spread) * cost

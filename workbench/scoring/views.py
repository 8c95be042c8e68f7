"""What lies behind a score, as plain data for charts and tables: from a number to the segment.

Rows are numbered as the caller's arrays are, so that a bar or a point leads back to its segments.
NaN means "no score" and is left out everywhere.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from workbench.scoring.base import FloatArray, IntMatrix, Metric
from workbench.scoring.corpus import interval
from workbench.scoring.resampling import SEED, bootstrap_sums

LENGTH_EDGES = (10, 20, 30, 40, 50, 60)
"""Buckets of reference words that compare-mt (Neubig et al. 2019) shows, too."""

FREQUENCY_EDGES = (2, 3, 5, 10, 100, 1000)
"""Buckets of how often a word stands in the text."""


@dataclass(frozen=True, slots=True)
class Histogram:
    """``counts[i]`` scores lie from ``edges[i]`` up to ``edges[i + 1]``; the last bin is open."""

    edges: tuple[float, ...]
    counts: tuple[int, ...]
    mean: float
    median: float


def histogram(scores: Sequence[float] | FloatArray, bins: int = 20) -> Histogram:
    """Count segment scores in ``bins`` from 0 to 100; a TER beyond 100 falls into the last."""
    known = _known(scores)
    edges = np.linspace(0.0, 100.0, bins + 1)
    counts, _ = np.histogram(np.clip(known, 0.0, 100.0), edges)
    return Histogram(
        tuple(float(edge) for edge in edges),
        tuple(int(count) for count in counts),
        float(known.mean()) if len(known) else float("nan"),
        float(np.median(known)) if len(known) else float("nan"),
    )


@dataclass(frozen=True, slots=True)
class Scatter:
    """X against Y: ``rows[i]`` is the row of the point (``x[i]``, ``y[i]``)."""

    rows: tuple[int, ...]
    x: tuple[float, ...]
    y: tuple[float, ...]


def scatter(x: Sequence[float] | FloatArray, y: Sequence[float] | FloatArray) -> Scatter:
    """The points that have both scores."""
    first, second = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64)
    rows = np.flatnonzero(~np.isnan(first) & ~np.isnan(second))
    return Scatter(tuple(rows.tolist()), tuple(first[rows].tolist()), tuple(second[rows].tolist()))


@dataclass(frozen=True, slots=True)
class Bucket:
    """A part of the corpus and its corpus score; ``rows`` are the segments in it."""

    label: str
    rows: tuple[int, ...]
    score: float
    interval: tuple[float, float] | None = None


def buckets(
    metric: Metric,
    matrix: IntMatrix,
    values: Sequence[float] | FloatArray,
    edges: Sequence[float] = LENGTH_EDGES,
    whole: bool = True,
    samples: int = 0,
    seed: int = SEED,
) -> list[Bucket]:
    """Corpus scores of the rows with ``values`` below, between and above ``edges``.

    ``values`` may be lengths, word frequencies (whole numbers) or score differences (``whole``
    False: only the labels differ). A NaN leaves its row out, an empty bucket is left out, and
    ``samples`` adds bootstrap intervals.
    """
    numbers = np.asarray(values, dtype=np.float64)
    place = np.digitize(numbers, edges)
    labels = _labels(edges, whole)
    groups = [np.flatnonzero((place == i) & ~np.isnan(numbers)) for i in range(len(labels))]
    return _buckets(metric, matrix, list(zip(labels, groups, strict=True)), samples, seed)


def buckets_by_name(
    metric: Metric,
    matrix: IntMatrix,
    names: Sequence[Hashable],
    samples: int = 0,
    seed: int = SEED,
) -> list[Bucket]:
    """Corpus scores of the rows that share a name (a document, a translator), in first order."""
    rows: dict[Hashable, list[int]] = {}
    for row, name in enumerate(names):
        rows.setdefault(name, []).append(row)
    groups = [(str(name), np.asarray(found)) for name, found in rows.items()]
    return _buckets(metric, matrix, groups, samples, seed)


def _buckets(
    metric: Metric,
    matrix: IntMatrix,
    groups: Sequence[tuple[str, npt.NDArray[np.int64]]],
    samples: int,
    seed: int,
) -> list[Bucket]:
    found = []
    for label, rows in groups:
        # A row of zeros could not be scored (or holds two empty texts): it adds nothing.
        rows = rows[matrix[rows].any(axis=1)] if len(rows) else rows
        if not len(rows):
            continue
        part = matrix[rows]
        limits = None
        if samples > 0 and len(rows) > 1:
            limits = interval(metric.scores(bootstrap_sums([part], samples, seed)[0]))
        found.append(Bucket(label, tuple(rows.tolist()), metric.score(part.sum(axis=0)), limits))
    return found


def _labels(edges: Sequence[float], whole: bool) -> list[str]:
    """Name what lies below, between and above: ``< 10``, ``10–19``, ``≥ 20``."""
    inner = []
    for low, high in pairwise(edges):
        if not whole:
            inner.append(f"{low:g} to {high:g}")
        elif high - low == 1:
            inner.append(f"{low:g}")
        else:
            inner.append(f"{low:g}–{high - 1:g}")
    return [f"< {edges[0]:g}", *inner, f"≥ {edges[-1]:g}"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One row's two scores; ``delta`` is the second minus the first."""

    row: int
    first: float
    second: float
    delta: float


def largest_differences(
    first: Sequence[float] | FloatArray, second: Sequence[float] | FloatArray, count: int = 20
) -> list[Difference]:
    """The rows in which two systems (or two versions) differ most, largest first."""
    points = scatter(first, second)
    rows = sorted(
        (
            Difference(row, one, other, other - one)
            for row, one, other in zip(points.rows, points.x, points.y, strict=True)
            if one != other
        ),
        key=lambda each: (-abs(each.delta), each.row),
    )
    return rows[:count]


def word_counts(texts: Sequence[str | None], has_spaces: bool = True) -> FloatArray:
    """Words of each text, or characters where the script has no spaces; NaN for no text."""
    return np.array(
        [
            float("nan")
            if text is None
            else len(text.split())
            if has_spaces
            else len("".join(text.split()))
            for text in texts
        ],
        dtype=np.float64,
    )


def rarest_word_counts(sources: Sequence[str], has_spaces: bool = True) -> FloatArray:
    """How often the rarest word of each source stands in all of them; NaN without a word.

    A word seen once is new to the text: buckets of it (``FREQUENCY_EDGES``) show whether a system
    stumbles over the unusual. Without spaces characters count.
    """
    split = [
        text.lower().split() if has_spaces else list("".join(text.split())) for text in sources
    ]
    words = [[word for word in each if any(map(str.isalnum, word))] for each in split]
    seen: dict[str, int] = {}
    for each in words:
        for word in each:
            seen[word] = seen.get(word, 0) + 1
    return np.array(
        [min((seen[word] for word in each), default=float("nan")) for each in words],
        dtype=np.float64,
    )


def _known(scores: Sequence[float] | FloatArray) -> FloatArray:
    values = np.asarray(scores, dtype=np.float64)
    known: FloatArray = values[~np.isnan(values)]
    return known

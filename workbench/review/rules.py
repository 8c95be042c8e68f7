"""The three MQM scores as formulas: raw, calibrated and non-linear, and what is accepted.

Sources: Lommel et al., "The Multi-Range Theory of Translation Quality Measurement" (2024,
arXiv 2405.16969) and themqm.org, "The MQM Scoring Models", for the raw and the calibrated score;
Gladkoff, Han and Gasova, "Non-Linear Scoring Model for Translation Quality Evaluation" (2025,
arXiv 2511.13467) for the tolerance that grows with the logarithm of the sample.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from workbench.domain.errors import UsageError

FloatArray = NDArray[np.float64]
Number = TypeVar("Number", float, FloatArray)


class ScoreName(StrEnum):
    """The scores a scorecard shows, each under its own name: they differ tenfold and more."""

    RAW = "raw"
    CALIBRATED = "calibrated"
    NONLINEAR = "non-linear"


@dataclass(frozen=True, slots=True)
class TolerancePoint:
    """In a sample of ``size`` words, ``points`` penalty points are just acceptable."""

    size: float
    points: float


@dataclass(frozen=True)
class Tolerance:
    """E(x) = a·ln(1 + b·x), the penalty points accepted in a sample of x words."""

    a: float
    b: float

    @classmethod
    def through(cls, first: TolerancePoint, second: TolerancePoint) -> "Tolerance":
        """Solve ln(1 + b·x₂) / ln(1 + b·x₁) = E₂ / E₁ for b (Gladkoff et al. 2025).

        The left side falls from x₂/x₁ (b → 0, a straight line) to 1 (b → ∞), so there is exactly
        one root when 1 < E₂/E₁ < x₂/x₁; raises ``UsageError`` otherwise.
        """
        near, far = sorted((first, second), key=lambda point: point.size)
        if min(near.size, near.points) <= 0:
            raise UsageError("A tolerance point needs a size and points above 0; mend the points.")
        if not 1 < far.points / near.points < far.size / near.size:
            raise UsageError(
                f"The tolerance points {near.size:g} → {near.points:g} and {far.size:g} → "
                f"{far.points:g} do not bend: the second must accept more points than the first, "
                "but fewer in proportion to its size."
            )
        ratio = far.points / near.points

        def excess(log_b: float) -> float:
            b = math.exp(log_b)
            return math.log1p(b * far.size) / math.log1p(b * near.size) - ratio

        low, high = math.log(1e-12 / far.size), math.log(1e300 / far.size)
        if excess(high) > 0:
            raise UsageError(
                f"The tolerance points accept almost the same, {near.points:g} and {far.points:g}, "
                "in samples of different size; give points further apart."
            )
        for _ in range(200):
            middle = (low + high) / 2
            low, high = (middle, high) if excess(middle) > 0 else (low, middle)
        b = math.exp((low + high) / 2)
        return cls(near.points / math.log1p(b * near.size), b)

    def __call__(self, size: Number) -> Number:
        """The points accepted in a sample of ``size`` words."""
        if isinstance(size, np.ndarray):
            return self.a * np.log1p(self.b * size)
        return self.a * math.log1p(self.b * size)


@dataclass(frozen=True)
class ScoringRules:
    """What a project accepts. Sizes are words, or characters in scripts without spaces.

    ``pass_threshold`` (PT) is the score from which a translation passes; ``accepted_points`` (APP)
    are the penalty points accepted in ``reference_size`` (RWC) words, where the calibrated score
    is exactly PT; ``tolerance_points`` bend the non-linear one; ``decides`` names the score that
    the verdict rests on. None leaves out what needs it.
    """

    pass_threshold: float | None = None
    accepted_points: float | None = None
    reference_size: float = 1000.0
    tolerance_points: tuple[TolerancePoint, TolerancePoint] | None = None
    decides: ScoreName = ScoreName.CALIBRATED

    def __post_init__(self) -> None:
        if self.pass_threshold is not None and not 0 < self.pass_threshold < 100:
            raise UsageError(
                f"The pass threshold must lie between 0 and 100, not at {self.pass_threshold:g}."
            )
        if self.accepted_points is not None and not self.accepted_points > 0:
            raise UsageError(
                f"The accepted points must be above 0, not {self.accepted_points:g}; "
                "a single critical error fails a text in any case."
            )
        if not self.reference_size > 0:
            raise UsageError(
                f"The reference size must be above 0 words, not {self.reference_size:g}."
            )
        if self.tolerance_points is not None:
            Tolerance.through(*self.tolerance_points)
        if self.pass_threshold is not None and self.decides not in self.available:
            needed = {
                ScoreName.CALIBRATED: "accepted points",
                ScoreName.NONLINEAR: "two tolerance points",
            }[self.decides]
            raise UsageError(f"A verdict by the {self.decides} score needs {needed}; give them.")

    @cached_property
    def tolerance(self) -> Tolerance | None:
        """E(x), or None where no points are given."""
        return Tolerance.through(*self.tolerance_points) if self.tolerance_points else None

    @property
    def available(self) -> tuple[ScoreName, ...]:
        """The scores these rules suffice for; the raw one needs none."""
        names = [ScoreName.RAW]
        if self.pass_threshold is not None and self.accepted_points is not None:
            names.append(ScoreName.CALIBRATED)
        if self.pass_threshold is not None and self.tolerance_points is not None:
            names.append(ScoreName.NONLINEAR)
        return tuple(names)

    @property
    def scaling_factor(self) -> float:
        """SF = (100 − PT) / APP: how much one accepted point takes from the score."""
        assert self.pass_threshold is not None and self.accepted_points is not None
        return (100.0 - self.pass_threshold) / self.accepted_points

    def score(self, name: ScoreName, points: Number, size: Number) -> Number:
        """A score from penalty points (APT) and evaluated size (EWC), which must be above 0.

        100 means no error; there is no lower bound, a bad sample goes below 0.
        """
        if name is ScoreName.RAW:
            return raw_score(points, size)
        if name is ScoreName.CALIBRATED:
            return calibrated_score(points, size, self.reference_size, self.scaling_factor)
        assert self.pass_threshold is not None and self.tolerance is not None
        return nonlinear_score(points, self.tolerance(size), self.pass_threshold)


def raw_score(points: Number, size: Number) -> Number:
    """(1 − APT / EWC) · 100: one point in a hundred words costs one (themqm.org, "raw")."""
    return 100.0 * (1.0 - points / size)


def calibrated_score(
    points: Number, size: Number, reference_size: float, scaling_factor: float
) -> Number:
    """100 − (APT / EWC · RWC) · SF (Lommel et al. 2024, "linear calibrated")."""
    return 100.0 - points / size * reference_size * scaling_factor


def nonlinear_score(points: Number, accepted: Number, pass_threshold: float) -> Number:
    """100 − (100 − PT) · APT / E(EWC) (Gladkoff et al. 2025)."""
    return 100.0 - (100.0 - pass_threshold) * points / accepted

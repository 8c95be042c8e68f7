"""The MQM scorecard: penalty points, the scores made of them, and a verdict that knows its limits.

Everything here is a pure function of what people marked. Points are counted for each segment as
the mean over the people who evaluated it (as WMT and Marot do), so a segment read by two weighs as
much as one read by one.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from workbench.domain.annotations import Annotation
from workbench.domain.findings import Severity
from workbench.review.intervals import RESAMPLES, SEED, Resampled, points_within, resample
from workbench.review.marks import ESA_ERROR, esa_value, is_error
from workbench.review.rules import FloatArray, ScoreName, ScoringRules
from workbench.review.typology import Typology

Interval = tuple[float, float]


class Unit(StrEnum):
    """What the evaluated size (MQM's evaluation word count, EWC) counts."""

    WORDS = "words"
    CHARACTERS = "characters"


class Verdict(StrEnum):
    """What the scorecard says."""

    PASS = "pass"
    FAIL = "fail"
    TOO_SMALL = "sample too small to tell"
    NO_THRESHOLD = "no threshold set"
    NOTHING = "nothing evaluated"


@dataclass(frozen=True, slots=True)
class EvaluatedSegment:
    """One segment that somebody evaluated: its size, its marks, and who read it.

    ``readers`` are people who evaluated it, with or without leaving marks; whoever left one need
    not be named again.
    """

    size: float
    marks: Sequence[Annotation] = ()
    readers: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class CategoryTally:
    """What one error type cost: marks by severity, and penalty points.

    ``known`` is False for a category that the typology does not have; it weighs 1.
    """

    category: str
    title: str
    dimension: str
    marks: Mapping[Severity, int]
    points: float
    known: bool = True


@dataclass(frozen=True, slots=True)
class ScoreValue:
    """A score under its full label, with its 95 % interval."""

    name: ScoreName
    label: str
    value: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class EsaResult:
    """The mean of the ESA scores (0–100) over ``segments``, with its 95 % interval."""

    segments: int
    mean: float
    interval: Interval


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Everything a report or a panel shows of an MQM evaluation.

    ``size`` is EWC in ``unit``; ``points`` is APT; ``scores`` are those the rules suffice for;
    ``penalty_per_segment`` is the figure that WMT calls MQM (lower is better); ``reason`` explains
    the verdict in a sentence.
    """

    typology: str
    rules: ScoringRules
    unit: Unit
    segments: int
    size: float
    people: tuple[str, ...]
    marks: Mapping[Severity, int]
    points: float
    categories: tuple[CategoryTally, ...]
    scores: tuple[ScoreValue, ...]
    penalty_per_segment: float | None
    penalty_interval: Interval | None
    esa: EsaResult | None
    verdict: Verdict
    reason: str

    def score(self, name: ScoreName) -> ScoreValue | None:
        """One of the scores; None where the rules do not suffice for it or nothing was read."""
        return next((score for score in self.scores if score.name is name), None)

    @property
    def deciding(self) -> ScoreValue | None:
        """The score that the verdict rests on."""
        return self.score(self.rules.decides)

    @property
    def critical(self) -> int:
        """How many critical errors were marked."""
        return self.marks.get(Severity.CRITICAL, 0)

    @property
    def dimensions(self) -> dict[str, float]:
        """Penalty points by dimension, the costliest first."""
        found: dict[str, float] = {}
        for tally in self.categories:
            found[tally.dimension] = found.get(tally.dimension, 0.0) + tally.points
        return dict(sorted(found.items(), key=lambda item: -item[1]))


def evaluated_size(text: str, has_spaces: bool) -> int:
    """EWC of a text: words, or characters other than spaces where the script has none."""
    if has_spaces:
        return len(text.split())
    return sum(not character.isspace() for character in text)


def segment_points(segment: EvaluatedSegment, typology: Typology) -> float:
    """The penalty points of a segment: the mean over the people who evaluated it."""
    points = sum(
        typology.points(mark.category, mark.severity) for mark in segment.marks if is_error(mark)
    )
    return points / max(1, len(_readers(segment)))


def _readers(segment: EvaluatedSegment) -> set[str]:
    return {mark.who for mark in segment.marks} | set(segment.readers)


def make_scorecard(
    segments: Sequence[EvaluatedSegment],
    typology: Typology,
    *,
    unit: Unit = Unit.WORDS,
    rules: ScoringRules | None = None,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> Scorecard:
    """Count, score and judge; ``rules`` default to the typology's own."""
    rules = rules or typology.rules
    points = np.array([segment_points(segment, typology) for segment in segments], dtype=float)
    sizes = np.array([segment.size for segment in segments], dtype=float)
    size, total = float(sizes.sum()), float(points.sum())
    marks: dict[Severity, int] = dict.fromkeys(Severity, 0)
    for segment in segments:
        for mark in segment.marks:
            if is_error(mark):
                marks[mark.severity] += 1
    scores: tuple[ScoreValue, ...] = ()
    penalty_interval = None
    if size > 0:
        drawn = resample(points, sizes, resamples=resamples, seed=seed)
        unit_cost = typology.points("", Severity.MINOR) or 1.0
        bounds = points_within(total, _penalised(segments, typology), unit_cost)
        scores = tuple(
            _score(name, rules, (total, size), drawn, bounds, unit) for name in rules.available
        )
        count = len(segments)
        penalty_interval = (
            min(_percentile(drawn.points, 2.5), bounds[0]) / count,
            max(_percentile(drawn.points, 97.5), bounds[1]) / count,
        )
    verdict, reason = _judge(rules, scores, marks[Severity.CRITICAL], size, unit)
    return Scorecard(
        typology=typology.title,
        rules=rules,
        unit=unit,
        segments=len(segments),
        size=size,
        people=tuple(sorted({who for segment in segments for who in _readers(segment)})),
        marks=marks,
        points=total,
        categories=_tally(segments, typology),
        scores=scores,
        penalty_per_segment=total / len(segments) if segments else None,
        penalty_interval=penalty_interval,
        esa=_esa(segments, resamples, seed),
        verdict=verdict,
        reason=reason,
    )


def _penalised(segments: Sequence[EvaluatedSegment], typology: Typology) -> float:
    """How many marks cost something; a mark of one of two readers is half a mark."""
    return sum(
        sum(typology.points(mark.category, mark.severity) > 0 for mark in segment.marks)
        / max(1, len(_readers(segment)))
        for segment in segments
    )


def _score(
    name: ScoreName,
    rules: ScoringRules,
    seen: tuple[float, float],
    drawn: Resampled,
    bounds: Interval,
    unit: Unit,
) -> ScoreValue:
    """One score with the wider of its two intervals at either end; ``seen`` is (APT, EWC)."""
    points, size = seen
    # A resample may hold nothing but empty segments; it says nothing about the score.
    held = drawn.size > 0
    spread = rules.score(name, drawn.points[held], drawn.size[held])
    value = rules.score(name, points, size)
    low = min(_percentile(spread, 2.5), rules.score(name, bounds[1], size), value)
    high = max(_percentile(spread, 97.5), rules.score(name, bounds[0], size), value)
    return ScoreValue(name, label(name, rules, unit), value, (low, high))


def label(name: ScoreName, rules: ScoringRules, unit: Unit = Unit.WORDS) -> str:
    """The name of a score with what a point in it means: no figure is shown without it."""
    if name is ScoreName.RAW:
        return f"MQM raw score (100 − penalty points per 100 {unit})"
    if name is ScoreName.CALIBRATED:
        return (
            f"MQM calibrated score ({rules.accepted_points:g} points per "
            f"{rules.reference_size:g} {unit} make {rules.pass_threshold:g} passes)"
        )
    return (
        "MQM non-linear score (tolerance grows with the logarithm of the sample, "
        f"{rules.pass_threshold:g} passes)"
    )


def _judge(
    rules: ScoringRules,
    scores: Sequence[ScoreValue],
    critical: int,
    size: float,
    unit: Unit,
) -> tuple[Verdict, str]:
    if size <= 0:
        return Verdict.NOTHING, "Nobody has evaluated a segment yet."
    threshold = rules.pass_threshold
    score = next((one for one in scores if one.name is rules.decides), None)
    if threshold is None or score is None:
        return (
            Verdict.NO_THRESHOLD,
            "Neither the project nor its typology says which score passes.",
        )
    if critical:
        if critical == 1:
            return Verdict.FAIL, "The text has a critical error, and one is enough to fail."
        return (
            Verdict.FAIL,
            f"The text has {critical} critical errors, and one is enough to fail.",
        )
    # Whole sentences, so that the window can say them in its language.
    name, value = score.name, f"{score.value:.1f}"
    low, high = (f"{limit:.1f}" for limit in score.interval)
    if score.interval[0] >= threshold:
        return (
            Verdict.PASS,
            f"The {name} score is {value} ({low} to {high}), all of it at or above {threshold:g}.",
        )
    if score.interval[1] < threshold:
        return (
            Verdict.FAIL,
            f"The {name} score is {value} ({low} to {high}), all of it below {threshold:g}.",
        )
    needed = _needed(score, threshold, size)
    if needed is None:
        return (
            Verdict.TOO_SMALL,
            f"The {name} score is {value} ({low} to {high}) and straddles {threshold:g}.",
        )
    return (
        Verdict.TOO_SMALL,
        f"The {name} score is {value} ({low} to {high}) and straddles {threshold:g}; "
        f"about {needed:,} {unit} in all would tell.",
    )


def _needed(score: ScoreValue, threshold: float, size: float) -> int | None:
    """The sample at which the interval would clear the threshold, if all stays as it is.

    An interval narrows with the square root of the sample. None where that is out of reach (more
    than a hundred times as much): the text is as good as on the threshold.
    """
    distance = abs(score.value - threshold)
    low, high = score.interval
    reach = score.value - low if score.value >= threshold else high - score.value
    if distance <= 0 or (factor := (reach / distance) ** 2) > 100:
        return None
    needed = size * max(factor, 1.0)
    step = 10 ** max(0, len(str(int(needed))) - 2)
    return int(-(-needed // step) * step)


def _tally(segments: Sequence[EvaluatedSegment], typology: Typology) -> tuple[CategoryTally, ...]:
    counts: dict[str, dict[Severity, int]] = {}
    points: dict[str, float] = {}
    for segment in segments:
        readers = max(1, len(_readers(segment)))
        for mark in segment.marks:
            if not is_error(mark):
                continue
            leaf = typology.find(mark.category)
            name = leaf.id if leaf else mark.category
            by_severity = counts.setdefault(name, dict.fromkeys(Severity, 0))
            by_severity[mark.severity] += 1
            cost = typology.points(mark.category, mark.severity) / readers
            points[name] = points.get(name, 0.0) + cost
    found = []
    for name, by_severity in counts.items():
        leaf = typology.find(name)
        group = typology.find(leaf.dimension) if leaf else None
        found.append(
            CategoryTally(
                category=name,
                title=leaf.title if leaf else name,
                dimension=group.title if group else "Other",
                marks=by_severity,
                points=points[name],
                known=leaf is not None or name == ESA_ERROR,
            )
        )
    return tuple(sorted(found, key=lambda tally: (-tally.points, tally.category)))


def _esa(segments: Sequence[EvaluatedSegment], resamples: int, seed: int) -> EsaResult | None:
    means = []
    for segment in segments:
        values = [value for mark in segment.marks if (value := esa_value(mark)) is not None]
        if values:
            means.append(sum(values) / len(values))
    if not means:
        return None
    scores = np.array(means)
    drawn = resample(scores, np.ones_like(scores), resamples=resamples, seed=seed)
    spread = drawn.points / drawn.size
    low, high = _percentile(spread, 2.5), _percentile(spread, 97.5)
    return EsaResult(len(means), float(scores.mean()), (low, high))


def _percentile(values: FloatArray, at: float) -> float:
    return float(np.percentile(values, at))

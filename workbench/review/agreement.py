"""How far two people agree who marked the same segments.

Three views, because each misses something: where they marked (character F1 of the spans), how
grave they found each segment (Cohen's kappa), and how many points they took (Pearson).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from workbench.domain.annotations import Annotation
from workbench.domain.spans import Span
from workbench.review.marks import is_error
from workbench.review.typology import Typology

Marked = Mapping[tuple[int, str | None], Sequence[Annotation]]
"""What one person marked, by (segment id, system); an empty list is a segment without errors."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two people over the segments both evaluated; None where a figure is not defined.

    ``span_f1`` (0–1) is the F1 of marked characters, summed over segments, either person as the
    truth, as in the WMT shared task on fine-grained errors (Blain et al. 2023) but without its
    credit for severities; None when neither marked a span. ``matched_spans`` is the share of spans
    that overlap one of the other person's. ``severity_kappa`` is Cohen's kappa (1960) of the
    gravest mark of each segment (none, neutral, minor, major, critical); None when both put all
    segments into the same class. ``penalty_pearson`` is the correlation of the segments' penalty
    points; None when one person's do not vary.
    """

    first: str
    second: str
    segments: int
    span_f1: float | None
    matched_spans: float | None
    severity_agreement: float | None
    severity_kappa: float | None
    penalty_pearson: float | None


def agreement(
    first: str, second: str, of_first: Marked, of_second: Marked, typology: Typology
) -> Agreement:
    """Compare two people over the segments (and systems) that both evaluated."""
    common = sorted(of_first.keys() & of_second.keys(), key=lambda key: (key[0], key[1] or ""))
    pairs = [(_errors(of_first[key]), _errors(of_second[key])) for key in common]
    classes = [(_gravest(a), _gravest(b)) for a, b in pairs]
    points = [(_points(a, typology), _points(b, typology)) for a, b in pairs]
    same = sum(a == b for a, b in classes)
    return Agreement(
        first=first,
        second=second,
        segments=len(common),
        span_f1=_span_f1(pairs),
        matched_spans=_matched(pairs),
        severity_agreement=same / len(common) if common else None,
        severity_kappa=cohen_kappa(classes),
        penalty_pearson=pearson(points),
    )


def cohen_kappa(classes: Sequence[tuple[int, int]]) -> float | None:
    """κ = (p_o − p_e) / (1 − p_e) over pairs of classes (Cohen 1960); None when p_e is 1."""
    count = len(classes)
    if not count:
        return None
    observed = sum(a == b for a, b in classes) / count
    expected = 0.0
    for one in {a for a, _ in classes} & {b for _, b in classes}:
        expected += (
            sum(a == one for a, _ in classes) / count * sum(b == one for _, b in classes) / count
        )
    if expected >= 1.0:
        return None
    return (observed - expected) / (1 - expected)


def pearson(points: Sequence[tuple[float, float]]) -> float | None:
    """Pearson's correlation of pairs; None for fewer than two or where one side is constant."""
    if len(points) < 2:
        return None
    one, other = np.array(points, dtype=float).T
    one, other = one - one.mean(), other - other.mean()
    scale = float(np.sqrt((one @ one) * (other @ other)))
    return float(one @ other) / scale if scale > 0 else None


def _errors(marks: Sequence[Annotation]) -> list[Annotation]:
    return [mark for mark in marks if is_error(mark)]


def _gravest(marks: Sequence[Annotation]) -> int:
    return max((mark.severity.rank for mark in marks), default=-1)


def _points(marks: Sequence[Annotation], typology: Typology) -> float:
    return sum(typology.points(mark.category, mark.severity) for mark in marks)


def _spans(marks: Sequence[Annotation]) -> list[tuple[str, Span]]:
    """The spans of both sides, empty ones (a place where text is missing) left out."""
    return [
        (side, span)
        for mark in marks
        for side, span in (("source", mark.source_span), ("target", mark.target_span))
        if span is not None and len(span)
    ]


def _characters(marks: Sequence[Annotation]) -> set[tuple[str, int]]:
    return {(side, place) for side, span in _spans(marks) for place in range(span.start, span.end)}


def _span_f1(pairs: Sequence[tuple[list[Annotation], list[Annotation]]]) -> float | None:
    both = total = 0
    for a, b in pairs:
        one, other = _characters(a), _characters(b)
        both += len(one & other)
        total += len(one) + len(other)
    return 2 * both / total if total else None


def _matched(pairs: Sequence[tuple[list[Annotation], list[Annotation]]]) -> float | None:
    matched = total = 0
    for a, b in pairs:
        one, other = _spans(a), _spans(b)
        for own, others in ((one, other), (other, one)):
            total += len(own)
            matched += sum(
                any(side == s and span.overlaps(other_span) for s, other_span in others)
                for side, span in own
            )
    return matched / total if total else None

"""The JSON shapes that others call: fields may be added, never renamed.

Spans are code points, end exclusive, a tag counts as one; ``segment`` is the 1-based position
in its document.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from workbench.domain.findings import Finding
from workbench.domain.scores import Score

if TYPE_CHECKING:
    from workbench.review.scorecard import Scorecard


class Placed(Protocol):
    """A finding and where it is."""

    @property
    def document(self) -> str: ...  # noqa: D102
    @property
    def position(self) -> int: ...  # noqa: D102
    @property
    def external_id(self) -> str | None: ...  # noqa: D102
    @property
    def finding(self) -> Finding: ...  # noqa: D102


class Outcome(Protocol):
    """What a run of checks gave."""

    @property
    def segments(self) -> int: ...  # noqa: D102
    @property
    def findings(self) -> Iterable[Placed]: ...  # noqa: D102
    @property
    def counts(self) -> Mapping[str, int]: ...  # noqa: D102
    @property
    def seconds(self) -> float: ...  # noqa: D102


def finding_shape(placed: Placed) -> dict[str, Any]:
    """One finding."""
    finding = placed.finding
    return {
        "check": finding.check,
        "segment": placed.position,
        "id": placed.external_id,
        "document": placed.document,
        "severity": finding.severity.value,
        "category": finding.category,
        "message": finding.message,
        "source_span": finding.source_span.as_list() if finding.source_span else None,
        "target_span": finding.target_span.as_list() if finding.target_span else None,
        "suggestions": [suggestion.text for suggestion in finding.suggestions],
        "confidence": finding.confidence.value if finding.confidence else None,
        "lexicon_entry": finding.lexicon_entry,
    }


def check_shape(outcome: Outcome) -> dict[str, Any]:
    """A run of ``winnow check`` or ``winnow husks``."""
    return {
        "segments": outcome.segments,
        "findings": [finding_shape(placed) for placed in outcome.findings],
        "counts": dict(outcome.counts),
        "seconds": round(outcome.seconds, 3),
    }


def metric_shape(score: Score) -> dict[str, Any]:
    """One corpus score; JSON has no NaN, so an undefined score is null."""
    return {
        "name": score.metric,
        "score": number(score.value),
        "signature": score.signature,
        "ci": [number(score.interval[0]), number(score.interval[1])] if score.interval else None,
    }


def scorecard_shape(card: "Scorecard", system: str | None) -> dict[str, Any]:
    """An MQM scorecard of the targets (``system`` None), a system or a reference set."""
    return {
        "system": system,
        "typology": card.typology,
        "segments": card.segments,
        "size": card.size,
        "unit": card.unit.value,
        "people": list(card.people),
        "errors": {level.value: count for level, count in card.marks.items()},
        "points": card.points,
        "scores": [
            {
                "name": one.name.value,
                "label": one.label,
                "score": one.value,
                "ci": list(one.interval),
            }
            for one in card.scores
        ],
        "penalty_per_segment": card.penalty_per_segment,
        "penalty_ci": list(card.penalty_interval) if card.penalty_interval else None,
        "esa": (
            {
                "segments": card.esa.segments,
                "mean": card.esa.mean,
                "ci": list(card.esa.interval),
            }
            if card.esa
            else None
        ),
        "categories": [
            {
                "category": tally.category,
                "known": tally.known,
                "errors": {level.value: count for level, count in tally.marks.items()},
                "points": tally.points,
            }
            for tally in card.categories
        ],
        "verdict": card.verdict.value,
        "reason": card.reason,
    }


def number(value: float) -> float | None:
    """A float as JSON can hold it."""
    return value if value == value and abs(value) != float("inf") else None

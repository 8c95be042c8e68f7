"""Marks as a view shows them: each annotation with the places where it stands now."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.domain.annotations import Annotation
from workbench.domain.segments import Segment
from workbench.domain.spans import Span
from workbench.services.annotation_spans import standing_spans
from workbench.services.session import Session


@dataclass(frozen=True, slots=True)
class StandingMark:
    """An annotation; ``target_span`` is where it stands in its text now, None where it is gone."""

    annotation: Annotation
    target_span: Span | None
    source_span: Span | None


def standing_marks(
    session: Session, segment_ids: Sequence[int], segments: Iterable[Segment] | None = None
) -> dict[int, tuple[StandingMark, ...]]:
    """Every annotation of these segments, of all people and of all their texts, in their order.

    ``segments`` are those of the ids, where somebody has read them already.
    """
    found = session.project.remarks.annotations(segment_ids)
    if not found:
        return {}
    if segments is None:
        ids = list(dict.fromkeys(one.segment_id for one in found))
        segments = session.project.segments.many(ids)
    changed = {one.id: one.changed_at or "" for one in segments}
    # A text that has not been touched since needs no look at its history.
    moved = [one for one in found if one.when <= changed.get(one.segment_id, "")]
    spans = standing_spans(session, moved)
    shown: dict[int, list[StandingMark]] = {}
    for one in found:
        span = spans.get(one.id, one.target_span)
        shown.setdefault(one.segment_id, []).append(StandingMark(one, span, one.source_span))
    return {segment_id: tuple(marks) for segment_id, marks in shown.items()}

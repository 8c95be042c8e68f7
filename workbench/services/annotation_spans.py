"""Where marks on the target stand now: later edits move them, or change what they marked."""

from collections.abc import Sequence

from workbench.domain.annotations import Annotation
from workbench.domain.spans import Span
from workbench.services.session import Session


def standing_spans(session: Session, annotations: Sequence[Annotation]) -> dict[int, Span | None]:
    """The target span of each annotation (by id) in its text as it is now.

    Candidates and references do not change. In the target being edited a mark moves with edits
    before it, and is None once an edit touched what it marks: it still counts, but there is
    nothing left to underline.
    """
    found = {one.id: one.target_span for one in annotations}
    edited: dict[int, list[Annotation]] = {}
    for one in annotations:
        if one.system is None and one.target_span is not None:
            edited.setdefault(one.segment_id, []).append(one)
    for segment_id, own in edited.items():
        edits = [
            (event.when, event.before["target"], event.after["target"])
            for event in reversed(session.project.remarks.history(segment_id))
            if "target" in event.before and "target" in event.after
        ]
        for one in own:
            span = one.target_span
            for when, before, after in edits:
                if when > one.when and span is not None:
                    span = moved(span, before, after)
            found[one.id] = span
    return found


def moved(span: Span, before: str, after: str) -> Span | None:
    """Where a span of ``before`` stands in ``after``; None where the edit touched its text."""
    shorter = min(len(before), len(after))
    prefix = 0
    while prefix < shorter and before[prefix] == after[prefix]:
        prefix += 1
    suffix = 0
    while suffix < shorter - prefix and before[-1 - suffix] == after[-1 - suffix]:
        suffix += 1
    if span.end <= prefix:
        return span
    if span.start >= len(before) - suffix:
        shift = len(after) - len(before)
        return Span(span.start + shift, span.end + shift)
    return None

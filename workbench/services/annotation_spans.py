"""Where marks on the target stand now: later edits move them, or change what they marked."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate

from workbench.domain.annotations import Annotation
from workbench.domain.spans import Span
from workbench.domain.words import split_words
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
    """Where a span of ``before`` stands in ``after``; None where the edit touched its text.

    Words that both texts have in the same order stay (difflib's longest common stretches).
    """
    old, new = split_words(before), split_words(after)
    ours, theirs = _starts(old), _starts(new)
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        start, end = ours[block.a], ours[block.a + block.size]
        if block.size and start <= span.start and span.end <= end:
            shift = theirs[block.b] - start
            return Span(span.start + shift, span.end + shift)
    return None


def _starts(words: Sequence[str]) -> list[int]:
    """Where each word starts, and where the last one ends."""
    return [0, *accumulate(len(word) for word in words)]

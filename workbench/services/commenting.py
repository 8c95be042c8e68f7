"""Remarks on segments: written, on one or on many, and dealt with."""

from collections.abc import Sequence

from workbench.domain.changes import Changes
from workbench.domain.errors import RefusedError
from workbench.services.session import Session
from workbench.store.edits import Change
from workbench.store.rows import now


def comment(session: Session, segment_id: int, text: str) -> Changes:
    """Add a remark to a segment."""
    return comment_on(session, [segment_id], text)


def comment_on(session: Session, segment_ids: Sequence[int], text: str) -> Changes:
    """Add the same remark to segments, as one operation."""
    if not text.strip():
        raise RefusedError("A comment needs some text.")
    at = now()
    changes = [
        Change(
            "comment",
            None,
            segment_id,
            "comment",
            None,
            {
                "segment_id": segment_id,
                "at": at,
                "who": session.who,
                "text": text.strip(),
                "resolved": False,
            },
        )
        for segment_id in segment_ids
    ]
    title = "Comment" if len(changes) == 1 else f"Comment on {len(changes)} segments"
    return session.project.edits.apply(session.who, title, changes).changes


def resolve_comment(
    session: Session, segment_id: int, comment_id: int, resolved: bool = True
) -> Changes:
    """Mark a comment as dealt with, or open it again."""
    change = Change(
        "comment",
        comment_id,
        segment_id,
        "comment",
        {"resolved": not resolved},
        {"resolved": resolved},
    )
    return session.project.edits.apply(session.who, "Resolve a comment", [change]).changes

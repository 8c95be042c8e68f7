"""Changes of targets in bulk: from candidates, from imported lines, by hand."""

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.domain.changes import Changes
from workbench.domain.segments import Segment
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.services.session import Session
from workbench.store.edits import Change
from workbench.store.query import Condition, Query
from workbench.store.rows import now, tags_column

_AT_ONCE = 5000


def target_change(
    session: Session,
    segment: Segment,
    text: TaggedText,
    *,
    kind: str = "edit",
    status: Status | None = None,
    origin: str | None = None,
    by_person: bool = True,
) -> Change | None:
    """The change that gives a segment a new target (and status); None if nothing would move."""
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}

    def put(name: str, old: Any, new: Any) -> None:
        if old != new:
            before[name] = old
            after[name] = new

    put("target", segment.target.text, text.text)
    put("target_tags", tags_column(segment.target), tags_column(text))
    if status is not None:
        put("status", segment.status.value, status.value)
        put("reason", segment.reason, "")
    if not after:
        return None
    if "target" in after or "target_tags" in after:
        # A revision moves with every change of the target, its tags included.
        before.setdefault("target", segment.target.text)
        after.setdefault("target", text.text)
        if origin is not None:
            put("origin", segment.origin, origin)
    if by_person:
        put("last_editor", segment.last_editor, session.who)
    put("changed_at", segment.changed_at, now())
    return Change("segment", segment.id, segment.id, kind, before, after, segment.revision)


def set_targets(
    session: Session,
    title: str,
    texts: Mapping[int, TaggedText],
    *,
    kind: str = "import",
    status: Status = Status.TRANSLATED,
    origin: str | None = None,
    by_person: bool = True,
) -> Changes:
    """Give many segments new targets as one operation; locked segments keep theirs."""
    changes = []
    keys = list(texts)
    for start in range(0, len(keys), _AT_ONCE):
        for segment in session.project.segments.many(keys[start : start + _AT_ONCE]):
            if segment.locked:
                continue
            change = target_change(
                session,
                segment,
                texts[segment.id],
                kind=kind,
                status=Status.NEW if texts[segment.id].is_empty else status,
                origin=origin,
                by_person=by_person,
            )
            if change is not None:
                changes.append(change)
    if not changes:
        return Changes()
    return session.project.edits.apply(session.who, title, changes).changes


def fill_empty_targets(session: Session, system: str, document_id: int | None = None) -> Changes:
    """Start every empty target from a system's candidate, as a draft (status new)."""
    ids = list(session.project.segments.ids(Query((Condition("is", ":", "empty"),))))
    return take_system(session, system, ids, document_id)


def take_system(
    session: Session, system: str, segment_ids: Sequence[int], document_id: int | None = None
) -> Changes:
    """Give segments the candidate of one system as their target, as one operation."""
    if document_id is not None:
        wanted = {segment.id for segment in session.project.segments.of_document(document_id)}
        segment_ids = [key for key in segment_ids if key in wanted]
    texts = {
        candidate.segment_id: candidate.text
        for candidate in session.project.documents.candidates(segment_ids)
        if candidate.system == system and not candidate.text.is_empty
    }
    return set_targets(
        session,
        f"Take {system}",
        texts,
        kind="translate",
        status=Status.NEW,
        origin=system,
        by_person=False,
    )

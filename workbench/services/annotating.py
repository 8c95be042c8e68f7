"""Marking errors: every mark, change and removal is one operation, undone as one.

An annotation belongs to a segment and to one of its texts: the target being edited
(``system`` None), a system's candidate, or a reference (``marks.reference_system``).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from workbench.domain.annotations import Annotation
from workbench.domain.changes import Changes
from workbench.domain.errors import ConflictError, InputError, RefusedError, UsageError
from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.review import marks
from workbench.services.annotated_texts import text_of
from workbench.services.evaluating import typology_of
from workbench.services.session import Session
from workbench.store.edits import Change
from workbench.store.rows import now
from workbench.store.segments import StoredFinding


@dataclass(frozen=True, slots=True)
class Marked:
    """A new annotation as it is stored, and what it moved."""

    annotation: Annotation
    changes: Changes


def annotate(
    session: Session,
    segment_id: int,
    category: str,
    severity: Severity,
    *,
    system: str | None = None,
    target_span: Span | None = None,
    source_span: Span | None = None,
    comment: str = "",
) -> Marked:
    """Mark an error; an omission marks the source, and may mark a place in the target.

    Whoever marks an error takes back their own "no error" for that text. Raises ``UsageError`` for
    an error type the project's typology does not have, ``InputError`` for a span outside the text.
    """
    if category == marks.ESA_ERROR:
        known = category
    else:
        typology = typology_of(session)
        leaf = typology.find(category)
        if leaf is None:
            raise UsageError(
                f"{typology.title} has no error type “{category}”; choose one of its own, or "
                "another typology for the project."
            )
        known = leaf.id
    _require_inside(session, segment_id, system, target_span, source_span)
    made = _new(session, segment_id, system, known, severity, comment)
    made = replace(made, target_span=target_span, source_span=source_span)
    return _add(session, f"Mark {known}", made)


def mark_finding(
    session: Session,
    stored: StoredFinding,
    *,
    severity: Severity | None = None,
    comment: str = "",
) -> Marked:
    """Make a finding a person's mark. The two stay linked, so that nothing is counted twice.

    ``severity`` defaults to the finding's. Raises ``RefusedError`` where the finding is marked
    already, is dismissed, or its text has changed since it was found.
    """
    segment = session.project.segments.get(stored.segment_id)
    finding = stored.finding
    if finding.fingerprint(segment.source.text, segment.target.text) != stored.fingerprint:
        raise RefusedError(
            "The text has changed since this was found; wait for the new check and try again."
        )
    if stored.dismissed:
        raise RefusedError("This finding is dismissed; restore it to mark it as an error.")
    for annotation in _of(session, stored.segment_id, None):
        if annotation.finding_fingerprint == stored.fingerprint:
            raise RefusedError(f"{annotation.who} has marked this finding as an error already.")
    leaf = typology_of(session).find(finding.category)
    made = replace(
        _new(
            session,
            stored.segment_id,
            None,
            leaf.id if leaf else finding.category,
            severity or finding.severity,
            comment or finding.message,
        ),
        target_span=finding.target_span,
        source_span=finding.source_span,
        finding_fingerprint=stored.fingerprint,
    )
    return _add(session, f"Mark {finding.check} as an error", made)


def mark_no_error(session: Session, segment_id: int, system: str | None = None) -> Changes:
    """Record that this person read a text and found nothing; once is enough.

    Raises ``RefusedError`` where the person has marked an error in it.
    """
    own = [one for one in _of(session, segment_id, system) if one.who == session.who]
    if any(marks.is_error(one) for one in own):
        raise RefusedError(
            "You marked errors in this segment; remove them first if there is nothing wrong."
        )
    if any(one.category == marks.NO_ERROR for one in own):
        return Changes()
    made = _new(session, segment_id, system, marks.NO_ERROR, Severity.NEUTRAL, "")
    return _add(session, "Mark as free of errors", made).changes


def set_esa_score(
    session: Session, segment_id: int, score: int, system: str | None = None
) -> Changes:
    """Give a text an ESA score of 0–100; the person's earlier one is replaced.

    The protocol is Kocmi et al. 2024, "Error Span Annotation": spans (``marks.ESA_ERROR``, minor
    or major), then one score. Raises ``UsageError`` for a score outside the scale.
    """
    comment = marks.esa_comment(score)
    for one in _of(session, segment_id, system):
        if one.who == session.who and one.category == marks.ESA_SCORE:
            return change(session, replace(one, comment=comment, when=now()))
    made = _new(session, segment_id, system, marks.ESA_SCORE, Severity.NEUTRAL, comment)
    return _add(session, f"Score {comment} of 100", made).changes


def change(session: Session, annotation: Annotation) -> Changes:
    """Store an annotation as it is given, over the one with its id.

    Raises ``ConflictError`` when it was removed meanwhile; segment, text and author cannot change.
    """
    before = _stored(session, annotation)
    after = replace(annotation, segment_id=before.segment_id, system=before.system, who=before.who)
    if after.target_span != before.target_span:
        # The new span is one of the text as it is now; later edits move it from here.
        after = replace(after, when=now())
    _require_inside(session, after.segment_id, after.system, after.target_span, after.source_span)
    old, new = row_of(before), row_of(after)
    moved = [name for name in old if old[name] != new[name]]
    if not moved:
        return Changes()
    one = Change(
        "annotation",
        before.id,
        before.segment_id,
        "annotate",
        {name: old[name] for name in moved},
        {name: new[name] for name in moved},
    )
    return session.project.edits.apply(session.who, "Change a mark", [one]).changes


def remove(session: Session, annotations: Sequence[Annotation]) -> Changes:
    """Remove marks, all in one operation; raise ``ConflictError`` when one is gone already."""
    if not annotations:
        return Changes()
    stored = [_stored(session, annotation) for annotation in annotations]
    changes = [
        Change("annotation", one.id, one.segment_id, "annotate", row_of(one), None)
        for one in stored
    ]
    title = "Remove a mark" if len(changes) == 1 else f"Remove {len(changes)} marks"
    return session.project.edits.apply(session.who, title, changes).changes


def row_of(annotation: Annotation) -> dict[str, Any]:
    """An annotation as the columns of its row, without the id."""
    # An empty span (a place where text is missing) is false, and yet a span.
    source, target = annotation.source_span, annotation.target_span
    return {
        "segment_id": annotation.segment_id,
        "system": annotation.system,
        "who": annotation.who,
        "at": annotation.when,
        "category": annotation.category,
        "severity": annotation.severity.value,
        "source_start": source.start if source is not None else None,
        "source_end": source.end if source is not None else None,
        "target_start": target.start if target is not None else None,
        "target_end": target.end if target is not None else None,
        "comment": annotation.comment,
        "finding_fingerprint": annotation.finding_fingerprint,
    }


def _new(
    session: Session,
    segment_id: int,
    system: str | None,
    category: str,
    severity: Severity,
    comment: str,
) -> Annotation:
    session.project.segments.get(segment_id)  # raises where the segment is gone
    return Annotation(
        0, segment_id, system, session.who, now(), category, severity, comment=comment.strip()
    )


def _add(session: Session, title: str, made: Annotation) -> Marked:
    """Insert one annotation; an error takes back the person's own "no error"."""
    changes = []
    if marks.is_error(made):
        changes = [
            Change("annotation", one.id, one.segment_id, "annotate", row_of(one), None)
            for one in _of(session, made.segment_id, made.system)
            if one.who == made.who and one.category == marks.NO_ERROR
        ]
    changes.append(Change("annotation", None, made.segment_id, "annotate", None, row_of(made)))
    applied = session.project.edits.apply(session.who, title, changes)
    return Marked(replace(made, id=applied.new_ids[0]), applied.changes)


def _of(session: Session, segment_id: int, system: str | None) -> list[Annotation]:
    return [
        one for one in session.project.remarks.annotations([segment_id]) if one.system == system
    ]


def _stored(session: Session, annotation: Annotation) -> Annotation:
    for one in session.project.remarks.annotations([annotation.segment_id]):
        if one.id == annotation.id:
            return one
    raise ConflictError("This mark was removed in the meantime; look at the segment again.")


def _require_inside(
    session: Session,
    segment_id: int,
    system: str | None,
    target_span: Span | None,
    source_span: Span | None,
) -> None:
    sides = []
    if target_span is not None:
        sides.append((target_span, text_of(session, segment_id, system), "translation"))
    if source_span is not None:
        sides.append((source_span, session.project.segments.get(segment_id).source, "source"))
    for span, text, side in sides:
        if span.end > len(text.text):
            raise InputError(
                f"The mark ends at character {span.end}, behind the end of the {side}; "
                "select the words again."
            )

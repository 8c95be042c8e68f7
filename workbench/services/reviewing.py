"""What people do with segments and findings: each call is one operation, undone as one."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, islice

from workbench.domain.changes import Changes
from workbench.domain.errors import InputError, RefusedError
from workbench.domain.events import Event
from workbench.domain.findings import Dismissal, DismissalScope, Severity
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Segment
from workbench.domain.statuses import Role, Status
from workbench.domain.text import TaggedText
from workbench.services import checking, editing, following, scoring
from workbench.services.session import Session
from workbench.store.edits import Change, Operation, refuse_locked
from workbench.store.query import Condition, Query
from workbench.store.rows import now
from workbench.store.segments import StoredFinding

FOUR_EYES = "four_eyes"  # a project setting: nobody approves what they last edited
FORBID_CRITICAL = "forbid_critical"  # a project setting: no critical finding is confirmed
CANNED_REASONS = (
    "Meaning is wrong",
    "Something is missing",
    "Reads like a literal translation",
    "Terminology is wrong",
    "Style or register is wrong",
    "Typing or spelling mistakes",
)


class NeedsConfirmation(RefusedError):  # noqa: N818 - a question, not an error
    """Critical findings are open; ask once, then call again with ``acknowledged``."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a bulk action: how many segments changed, and which were refused, why."""

    changed: int
    refused: tuple[tuple[int, str], ...]
    changes: Changes


def edit_target(session: Session, segment: Segment, text: TaggedText) -> Changes:
    """Give a segment a new target; it counts as translated, or new when it is emptied.

    Raises ``RefusedError`` for a locked segment, ``ConflictError`` when somebody else has changed
    it since ``segment`` was read.
    """
    refuse_locked(segment.locked, segment.position)
    status = Status.NEW if text.is_empty else Status.TRANSLATED
    change = editing.target_change(session, segment, text, status=status)
    if change is None or change.after is None or "target" not in change.after:
        return Changes()
    applied = session.project.edits.apply(session.who, f"Edit segment {segment.position}", [change])
    return applied.changes | checking.recheck_segments(session, [segment.id])


def confirm(
    session: Session,
    segment: Segment,
    text: TaggedText | None = None,
    *,
    acknowledged: bool = False,
) -> Changes:
    """What Ctrl+Enter does: keep the text and set the status that the role gives.

    Raises ``NeedsConfirmation`` once where critical findings are open, ``RefusedError`` for an
    empty target, a locked segment, or a reviewer's own translation under the four-eyes rule.
    """
    refuse_locked(segment.locked, segment.position)
    target = segment.target if text is None else text
    if target.is_empty:
        raise RefusedError(
            f"Segment {segment.position} has no translation yet; write one to confirm it."
        )
    edited = target != segment.target
    status = session.role.confirms_to
    if status is Status.APPROVED and edited:
        # An edit by a reviewer is his own work: it waits for another pair of eyes.
        status = Status.REVIEWED if _four_eyes(session) else Status.APPROVED
    if status is Status.APPROVED:
        _refuse_own(session, segment)
    if segment.status is Status.APPROVED and status is Status.TRANSLATED and not edited:
        return Changes()
    _look_for_critical(session, segment, target, acknowledged)
    change = editing.target_change(
        session,
        segment,
        target,
        kind="edit" if edited else "status",
        status=status,
        # Confirming a machine translation as it is makes it the translator's work.
        by_person=edited or session.role is Role.TRANSLATOR,
    )
    if change is None:
        return Changes()
    title = f"Confirm segment {segment.position}"
    changes = session.project.edits.apply(session.who, title, [change]).changes
    return changes | checking.recheck_segments(session, [segment.id])


def _look_for_critical(
    session: Session, segment: Segment, target: TaggedText, acknowledged: bool
) -> None:
    forbidden = forbids_critical(session)
    if not forbidden and (acknowledged or not session.settings["editing.ask_critical"]):
        return
    if target == segment.target:
        critical = [
            stored.finding.message
            for stored in session.project.findings.of([segment.id])
            if stored.finding.severity is Severity.CRITICAL and not stored.dismissed
        ]
    else:
        critical = [
            finding.message
            for finding in checking.check_text(session, segment.id, target)
            if finding.severity is Severity.CRITICAL
        ]
    if not critical:
        return
    message = critical[0].rstrip(".")
    if forbidden:
        raise RefusedError(
            f"Segment {segment.position} has a critical finding ({message}), which this project "
            "does not let through; mend it, or dismiss the finding if it is wrong."
        )
    raise NeedsConfirmation(
        f"Segment {segment.position} has a critical finding ({message}); "
        "confirm again to keep it as it is."
    )


def forbids_critical(session: Session) -> bool:
    """Whether the project lets nobody confirm or approve what has a critical finding."""
    return bool(session.project.setting(FORBID_CRITICAL, False))


def _four_eyes(session: Session) -> bool:
    return bool(session.project.setting(FOUR_EYES, True))


def _refuse_own(session: Session, segment: Segment) -> None:
    if _four_eyes(session) and segment.last_editor == session.who:
        raise RefusedError(
            f"You edited segment {segment.position} last, so somebody else must approve it "
            "(the project's four-eyes rule)."
        )


def set_status(
    session: Session, segment_ids: Sequence[int], status: Status, reason: str = ""
) -> Outcome:
    """Set the status of many segments as one operation; what a rule forbids is refused singly.

    Rejecting needs a ``reason``. Empty, locked and (for approval) own segments are refused.
    """
    if status is Status.REJECTED and not reason.strip():
        raise RefusedError("Give a reason for rejecting, so that the translator knows what to do.")
    changes: list[Change] = []
    refused: list[tuple[int, str]] = []
    approvals: list[int] = []
    critical = _with_critical(session, segment_ids, status)
    for segment in session.project.segments.many(segment_ids):
        why = _why_not(session, segment, status)
        if why is None and segment.id in critical:
            why = f"Segment {segment.position} has a critical finding."
        if why:
            refused.append((segment.id, why))
            continue
        if segment.status is status and segment.reason == reason:
            continue
        if Status.APPROVED in (segment.status, status):
            approvals.append(segment.id)
        changes.append(
            Change(
                "segment",
                segment.id,
                segment.id,
                "status",
                {
                    "status": segment.status.value,
                    "reason": segment.reason,
                    "changed_at": segment.changed_at,
                },
                {"status": status.value, "reason": reason.strip(), "changed_at": now()},
                segment.revision,
            )
        )
    if not changes:
        return Outcome(0, tuple(refused), Changes())
    count = len(changes)
    what = {"approved": "Approve", "rejected": "Reject"}.get(status.value, f"Mark {status.value}:")
    title = f"{what} {count} segments" if count > 1 else f"{what} a segment"
    moved = session.project.edits.apply(session.who, title, changes).changes
    if approvals:
        moved |= checking.recheck_approvals(session, approvals)
    return Outcome(count, tuple(refused), moved)


def _with_critical(session: Session, segment_ids: Sequence[int], status: Status) -> set[int]:
    """The segments that the project's rule on critical findings keeps from a status."""
    if status in (Status.NEW, Status.REJECTED) or not forbids_critical(session):
        return set()
    found = session.project.segments.ids(Query((Condition("severity", ":", "critical"),)))
    return set(found).intersection(segment_ids)


def _why_not(session: Session, segment: Segment, status: Status) -> str | None:
    try:
        refuse_locked(segment.locked, segment.position)
        if segment.target.is_empty and status is not Status.NEW:
            return f"Segment {segment.position} has no translation yet."
        if status is Status.APPROVED:
            _refuse_own(session, segment)
    except RefusedError as error:
        return str(error)
    return None


def approve(session: Session, segment_ids: Sequence[int]) -> Outcome:
    """Approve segments."""
    return set_status(session, segment_ids, Status.APPROVED)


def reject(session: Session, segment_ids: Sequence[int], reason: str) -> Outcome:
    """Send segments back to the translator with a reason."""
    return set_status(session, segment_ids, Status.REJECTED, reason)


def set_locked(session: Session, segment_ids: Sequence[int], locked: bool) -> Changes:
    """Lock or unlock segments."""
    changes = [
        Change("segment", s.id, s.id, "lock", {"locked": s.locked}, {"locked": locked})
        for s in session.project.segments.many(segment_ids)
        if s.locked is not locked
    ]
    if not changes:
        return Changes()
    verb = "Lock" if locked else "Unlock"
    return session.project.edits.apply(
        session.who, f"{verb} {len(changes)} segments", changes
    ).changes


def dismiss(
    session: Session, stored: StoredFinding, scope: DismissalScope, reason: str = ""
) -> Changes:
    """Decide that a finding is wrong: here, wherever this text stands, or by its whole rule."""
    row = _dismissal(session, stored, scope, reason)
    applied = session.project.edits.apply(
        session.who,
        f"Dismiss {stored.finding.check}",
        [Change("dismissal", None, stored.segment_id, "dismiss", None, row)],
    )
    return _after_decision(session, applied.changes, row)


def dismiss_all(
    session: Session, segment_ids: Sequence[int], check: str | None = None, reason: str = ""
) -> Outcome:
    """Dismiss every open finding of segments, or those of a check or family, as one operation.

    Each is dismissed where it stands; ``changed`` counts segments.
    """
    found = [
        stored
        for stored in session.project.findings.of(segment_ids)
        if not stored.dismissed
        and (check in (None, stored.finding.check) or stored.finding.check.startswith(f"{check}."))
    ]
    if not found:
        return Outcome(0, (), Changes())
    rows = [_dismissal(session, one, DismissalScope.SEGMENT, reason) for one in found]
    changes = [
        Change("dismissal", None, one.segment_id, "dismiss", None, row)
        for one, row in zip(found, rows, strict=True)
    ]
    title = "Dismiss a finding" if len(found) == 1 else f"Dismiss {len(found)} findings"
    applied = session.project.edits.apply(session.who, title, changes).changes
    segments = {one.segment_id for one in found}
    twins = session.project.findings.twins(sorted(segments))
    session.project.findings.refresh(twins)
    moved = Changes(segments=frozenset(twins), findings=frozenset(twins))
    return Outcome(len(segments), (), applied | moved)


def _dismissal(
    session: Session, stored: StoredFinding, scope: DismissalScope, reason: str
) -> dict[str, str | int | None]:
    return {
        "scope": scope.value,
        "check_id": stored.finding.check,
        "fingerprint": stored.fingerprint,
        "segment_id": stored.segment_id,
        "lexicon_entry": stored.finding.lexicon_entry,
        "reason": reason.strip(),
        "who": session.who,
        "at": now(),
    }


def restore(session: Session, stored: StoredFinding) -> Changes:
    """Take back every dismissal that covers a finding."""
    changes = []
    rows = []
    twins = session.project.findings.twins([stored.segment_id])
    for dismissal in session.project.findings.dismissals():
        if _covers(dismissal, stored, twins):
            row = {
                "scope": dismissal.scope.value,
                "check_id": dismissal.check,
                "fingerprint": dismissal.fingerprint,
                "segment_id": dismissal.segment_id,
                "lexicon_entry": dismissal.lexicon_entry,
                "reason": dismissal.reason,
                "who": dismissal.who,
                "at": dismissal.when,
            }
            rows.append(row)
            changes.append(
                Change("dismissal", dismissal.id, stored.segment_id, "restore", row, None)
            )
    if not changes:
        return Changes()
    applied = session.project.edits.apply(
        session.who, f"Restore {stored.finding.check}", changes
    ).changes
    for row in rows:
        applied |= _after_decision(session, applied, row)
    return applied


def _covers(dismissal: Dismissal, stored: StoredFinding, twins: Sequence[int]) -> bool:
    if dismissal.check != stored.finding.check:
        return False
    if dismissal.scope is DismissalScope.RULE:
        return dismissal.lexicon_entry in (None, stored.finding.lexicon_entry)
    here = dismissal.scope is DismissalScope.TEXT or dismissal.segment_id in twins
    return here and dismissal.fingerprint == stored.fingerprint


def _after_decision(
    session: Session, changes: Changes, row: dict[str, str | int | None]
) -> Changes:
    segments = session.project.findings.segments_with(row)
    session.project.findings.refresh(segments)
    return changes | Changes(segments=frozenset(segments), findings=frozenset(segments))


def apply_suggestion(session: Session, stored: StoredFinding, index: int = 0) -> Changes:
    """Put a finding's suggestion into the target, and count the finding as right.

    Raises ``RefusedError`` when the text under the finding has changed since the check.
    """
    segment = session.project.segments.get(stored.segment_id)
    refuse_locked(segment.locked, segment.position)
    finding = stored.finding
    if not 0 <= index < len(finding.suggestions):
        raise InputError("This finding has no such suggestion.")
    if finding.fingerprint(segment.source.text, segment.target.text) != stored.fingerprint:
        raise RefusedError(
            "The text has changed since this was found; wait for the new check and try again."
        )
    suggestion = finding.suggestions[index]
    span = suggestion.span or finding.target_span
    if span is None:
        text = segment.target.replace(0, len(segment.target.text), suggestion.text)
    else:
        text = segment.target.replace(span.start, span.end, suggestion.text)
    change = editing.target_change(session, segment, text, status=Status.TRANSLATED)
    if change is None:
        return Changes()
    acceptance = Change(
        "acceptance",
        None,
        segment.id,
        "accept",
        None,
        {
            "segment_id": segment.id,
            "check_id": finding.check,
            "fingerprint": stored.fingerprint,
            "lexicon_entry": finding.lexicon_entry,
            "who": session.who,
            "at": now(),
        },
    )
    applied = session.project.edits.apply(
        session.who, f"Take “{suggestion.text}”", [change, acceptance]
    )
    return applied.changes | checking.recheck_segments(session, [segment.id])


def take_candidate(session: Session, segment: Segment, system: str) -> Changes:
    """Replace the target with a system's candidate."""
    refuse_locked(segment.locked, segment.position)
    for candidate in session.project.documents.candidates([segment.id]):
        if candidate.system == system:
            change = editing.target_change(
                session, segment, candidate.text, status=Status.TRANSLATED, origin=system
            )
            if change is None:
                return Changes()
            applied = session.project.edits.apply(
                session.who, f"Take {system} in segment {segment.position}", [change]
            )
            return applied.changes | checking.recheck_segments(session, [segment.id])
    raise InputError(f"{system} has no translation of segment {segment.position}.")


def copy_source(session: Session, segment: Segment) -> Changes:
    """Replace the target with the source, tags included."""
    return edit_target(session, segment, segment.source)


def restore_version(session: Session, segment: Segment, event: Event) -> Changes:
    """Bring back the target as it was after an event of the segment's history."""
    if "target" not in event.after:
        raise InputError("This entry of the history has no text to bring back.")
    tags = event.after.get("target_tags")
    text = TaggedText.from_json(event.after["target"], json.loads(tags) if tags else None)
    return edit_target(session, segment, text)


def undo(session: Session, progress: Progress = no_progress) -> tuple[Operation, Changes] | None:
    """Take back the person's last operation; None when there is none."""
    return _settle(session, session.project.edits.undo(session.who), progress)


def redo(session: Session, progress: Progress = no_progress) -> tuple[Operation, Changes] | None:
    """Do again what was last undone; None when there is nothing."""
    return _settle(session, session.project.edits.redo(session.who), progress)


def next_undo(session: Session) -> Operation | None:
    """What ``undo`` would take back."""
    return session.project.edits.next_undo(session.who)


def next_redo(session: Session) -> Operation | None:
    """What ``redo`` would do again."""
    return session.project.edits.next_redo(session.who)


def _settle(
    session: Session, replayed: tuple[Operation, Changes] | None, progress: Progress
) -> tuple[Operation, Changes] | None:
    """Findings follow the texts that undo and redo brought back."""
    if replayed is None:
        return None
    operation, changes = replayed
    affected = set(changes.segments)
    for row in session.project.edits.dismissals_of(operation.id):
        affected.update(session.project.findings.segments_with(row))
    ids = sorted(affected)
    if changes.structure:
        # Undoing a split takes a segment away; scores of what is there now are missing.
        ids = sorted(segment.id for segment in session.project.segments.many(ids))
        changes |= scoring.refresh_stale(session)
    session.project.findings.refresh(ids)
    changes |= Changes(segments=frozenset(ids), findings=frozenset(ids))
    if len(ids) <= _RECHECKED_AT_ONCE:
        changes |= checking.recheck_segments(session, ids)
    return operation, changes | following.follow(session, operation.id, progress)


# More than this many segments are checked again in a job, not while somebody waits.
_RECHECKED_AT_ONCE = 20


def next_unfinished(session: Session, ids: Sequence[int], after: int) -> int | None:
    """The next segment in ``ids`` behind ``after`` that waits for this role; wraps around once.

    A translator's are new and rejected ones, a reviewer's whatever is not approved or rejected.
    """
    waiting = (
        {Status.NEW, Status.REJECTED}
        if session.role is Role.TRANSLATOR
        else {Status.NEW, Status.TRANSLATED, Status.REVIEWED}
    )
    try:
        start = ids.index(after) + 1
    except ValueError:
        start = 0
    order = chain(range(start, len(ids)), range(max(0, start - 1)))
    while places := list(islice(order, 500)):
        for segment in session.project.segments.many([ids[i] for i in places]):
            if segment.status in waiting and not segment.locked:
                return segment.id
    return None

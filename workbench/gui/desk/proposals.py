"""Changes of many targets that a person looks at before they are made: replacements and fixes.

Nothing in here knows Qt. A proposal holds the text before and after; what has changed since the
preview is left alone.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from workbench.domain.changes import Changes
from workbench.domain.errors import UsageError
from workbench.domain.progress import Progress, no_progress
from workbench.domain.statuses import Status
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.services import checking, editing
from workbench.services.session import Session
from workbench.store.edits import Change
from workbench.store.rows import now
from workbench.store.segments import StoredFinding

_AT_ONCE = 2000
_CHECKED_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Pattern:
    """What is looked for, and how; a regular expression's replacement may name its groups."""

    text: str
    replacement: str = ""
    regex: bool = False
    match_case: bool = False
    whole_words: bool = False

    def compiled(self) -> re.Pattern[str]:
        """The expression; raise ``UsageError`` with what is wrong with it."""
        source = self.text if self.regex else re.escape(self.text)
        if self.whole_words:
            source = rf"(?<!\w)(?:{source})(?!\w)"
        try:
            compiled = re.compile(source, 0 if self.match_case else re.IGNORECASE)
        except re.error as error:
            raise UsageError(f"This is not a regular expression: {error}.") from None
        return compiled


@dataclass(frozen=True, slots=True)
class Proposal:
    """One target as it is and as it would be; ``findings`` are those that it answers."""

    segment_id: int
    position: int
    before: TaggedText
    after: TaggedText
    findings: tuple[StoredFinding, ...] = field(default=())


def replaced(
    text: TaggedText, pattern: Pattern, compiled: re.Pattern[str]
) -> tuple[TaggedText, int]:
    """The text with every match replaced, and their number. Tags are never lost.

    Raises ``UsageError`` when the replacement names a group that the expression has not.
    """
    matches = [match for match in compiled.finditer(text.text) if match.end() > match.start()]
    result = text
    for match in reversed(matches):
        try:
            new = match.expand(pattern.replacement) if pattern.regex else pattern.replacement
        except (re.error, IndexError) as error:
            raise UsageError(f"The replacement cannot be used: {error}.") from None
        result = result.replace(match.start(), match.end(), new.replace(TAG_CHARACTER, ""))
    return result, len(matches)


def find_replacements(
    session: Session, ids: Sequence[int], pattern: Pattern, progress: Progress = no_progress
) -> list[Proposal]:
    """What replacing would do to the targets of these segments; locked ones are left out."""
    compiled = pattern.compiled()
    found: list[Proposal] = []
    for start in range(0, len(ids), _AT_ONCE):
        progress(start, len(ids))
        for segment in session.project.segments.many(ids[start : start + _AT_ONCE]):
            if segment.locked:
                continue
            after, _ = replaced(segment.target, pattern, compiled)
            if after != segment.target:
                found.append(Proposal(segment.id, segment.position, segment.target, after))
    return found


def find_fixes(
    session: Session, ids: Sequence[int], check: str, progress: Progress = no_progress
) -> list[Proposal]:
    """What the safe suggestions of one check would do to these segments."""
    found: list[Proposal] = []
    for start in range(0, len(ids), _AT_ONCE):
        progress(start, len(ids))
        part = ids[start : start + _AT_ONCE]
        by_segment: dict[int, list[StoredFinding]] = {}
        for stored in session.project.findings.of(part):
            if stored.finding.check == check and not stored.dismissed:
                by_segment.setdefault(stored.segment_id, []).append(stored)
        for segment in session.project.segments.many(list(by_segment)):
            if segment.locked:
                continue
            after, answered = _fixed(segment.target, by_segment[segment.id])
            if answered:
                found.append(
                    Proposal(segment.id, segment.position, segment.target, after, answered)
                )
    return found


def _fixed(
    text: TaggedText, findings: Iterable[StoredFinding]
) -> tuple[TaggedText, tuple[StoredFinding, ...]]:
    """Apply each finding's first safe suggestion, from the end backwards; overlaps are left."""
    fixes = []
    for stored in findings:
        suggestion = next((s for s in stored.finding.suggestions if s.safe), None)
        if suggestion is None:
            continue
        span = suggestion.span or stored.finding.target_span
        if span is not None:
            fixes.append((span.start, span.end, suggestion.text, stored))
    answered: list[StoredFinding] = []
    free = len(text.text)
    for start, end, new, stored in sorted(fixes, key=_start, reverse=True):
        if end <= free:
            text = text.replace(start, end, new)
            answered.append(stored)
            free = start
    return text, tuple(answered)


def _start(fix: tuple[int, int, str, StoredFinding]) -> int:
    return fix[0]


def make(
    session: Session,
    title: str,
    proposals: Sequence[Proposal],
    progress: Progress = no_progress,
) -> tuple[Changes, int]:
    """Make the changes as one operation; return what moved and how many targets changed."""
    wanted = {proposal.segment_id: proposal for proposal in proposals}
    changes: list[Change] = []
    changed: list[int] = []
    for segment in session.project.segments.many(list(wanted)):
        proposal = wanted[segment.id]
        if segment.locked or segment.target != proposal.before:
            continue
        change = editing.target_change(session, segment, proposal.after, status=Status.TRANSLATED)
        if change is None:
            continue
        changes.append(change)
        changes += [_acceptance(session, stored) for stored in proposal.findings]
        changed.append(segment.id)
    if not changes:
        return Changes(), 0
    moved = session.project.edits.apply(session.who, title, changes).changes
    for start in range(0, len(changed), _CHECKED_AT_ONCE):
        progress(start, len(changed))
        moved |= checking.recheck_segments(session, changed[start : start + _CHECKED_AT_ONCE])
    return moved, len(changed)


def _acceptance(session: Session, stored: StoredFinding) -> Change:
    """The record that a person took a check's fix: evidence for its precision."""
    row = {
        "segment_id": stored.segment_id,
        "check_id": stored.finding.check,
        "fingerprint": stored.fingerprint,
        "lexicon_entry": stored.finding.lexicon_entry,
        "who": session.who,
        "at": now(),
    }
    return Change("acceptance", None, stored.segment_id, "accept", None, row)

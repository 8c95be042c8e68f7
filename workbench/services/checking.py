"""Checking: a project, a segment while somebody types, or a file without a project."""

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.checks.base import GroupMember
from workbench.checks.engine import CheckRow, check_batch, check_group, check_segment
from workbench.checks.profile import DEFAULT_PROFILE, Profile, parse_profile
from workbench.checks.registry import GROUP_CHECKS
from workbench.checks.view import size_limits
from workbench.domain.changes import Changes
from workbench.domain.findings import Finding
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Document, Segment
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.services.check_switches import switched_off
from workbench.services.file_checking import FileCheck, PlacedFinding
from workbench.services.husk_entries import with_project_entries
from workbench.services.languagetool_project import check_with_server
from workbench.services.lexicons import with_husk_options
from workbench.services.pools import worker_pool
from workbench.services.profiles import text_in_force
from workbench.services.project_terms import with_project_terms
from workbench.services.session import Session
from workbench.services.word_lists import with_words
from workbench.store.findings import Checked
from workbench.store.query import Query

_AT_ONCE = 2000


@dataclass(frozen=True, slots=True)
class CheckResult:
    """``counts`` are open findings by check id after the run; ``notices`` tell what went wrong."""

    segments: int
    counts: Mapping[str, int]
    seconds: float
    changes: Changes
    notices: tuple[str, ...] = ()


def project_profile(session: Session) -> Profile:
    """The project's own profile, else the default one, with what the project itself changed and
    the user's own words.
    """
    text = text_in_force(session)
    profile = parse_profile(text, "the project's profile") if text else DEFAULT_PROFILE
    profile = with_husk_options(profile)
    profile = with_words(with_project_entries(profile, session.project), session.project)
    return with_project_terms(profile, session.project)


def check_project(
    session: Session,
    *,
    only: Sequence[str] | None = None,
    query: Query | None = None,
    profile: Profile | None = None,
    hints: bool = False,
    terms: Sequence[Path] = (),
    progress: Progress = no_progress,
) -> CheckResult:
    """Check every segment (or those of ``query``) and store the findings.

    ``hints`` also looks for husks that are only suspicious. ``only`` limits the run to checks
    and families and leaves the findings of the others. ``terms`` are termbase files beside those
    of the project and the user. A segment that nobody has begun to
    translate is left alone. What was checked before a cancel is kept.
    """
    started = time.perf_counter()
    profile = with_husk_options(profile or project_profile(session), hints=hints)
    profile = with_project_entries(profile, session.project)
    profile = with_words(profile, session.project)
    profile = with_project_terms(profile, session.project, terms, hints=hints)
    if only:
        profile = profile.restricted_to(only)
        left_out = set(switched_off(session)) - set(only)
        profile = replace(profile, only=(profile.only or frozenset()) - left_out)
    limited = sorted(profile.only) if profile.only is not None else None
    ids = session.project.segments.ids(query or Query())
    segments = _Pending(session)
    moved: set[int] = set()
    with worker_pool(session.settings, len(ids)) as pool:
        batch: list[Checked] = []
        results = check_batch(
            segments.rows(ids), profile, pool, total=len(ids), chunk_size=_AT_ONCE // 4
        )
        done = 0
        for key, findings in results:
            batch.append(segments.checked(key, findings))
            done += 1
            if len(batch) >= _AT_ONCE:
                moved |= session.project.findings.put(batch, profile.name, only=limited)
                batch.clear()
                progress(done, len(ids), "checking")
        moved |= session.project.findings.put(batch, profile.name, only=limited)
        progress(done, len(ids), "checking")
    moved |= _check_all_groups(session, profile, set(ids) if query else None)
    told = check_with_server(session, ids, profile, progress)
    moved |= told.moved
    counts = {check: sum(by.values()) for check, by in session.project.findings.counts().items()}
    return CheckResult(
        len(ids),
        counts,
        time.perf_counter() - started,
        Changes(findings=frozenset(moved)),
        told.notices,
    )


def stored_check(
    session: Session, result: CheckResult, only: Sequence[str] | None = None
) -> FileCheck:
    """The project's open findings in document order, as the command line tells them."""
    project = session.project
    chosen = None if only is None else DEFAULT_PROFILE.restricted_to(only).only
    stored = [
        item for item in project.findings.all() if chosen is None or item.finding.check in chosen
    ]
    names = {document.id: document for document in project.documents.all(counted=False)}
    segments = {
        segment.id: segment
        for segment in project.segments.many(sorted({item.segment_id for item in stored}))
    }
    placed = []
    for item in stored:
        segment = segments[item.segment_id]
        document = names[segment.document_id]
        placed.append(
            PlacedFinding(
                document.name,
                segment.position,
                segment.external_id,
                item.finding,
                segment.source.text if document.has_source else None,
                segment.target.text,
            )
        )
    return FileCheck(result.segments, tuple(placed), result.seconds, result.notices)


class _Pending:
    """Rows on their way through the pool, with what is needed when their findings come back."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._documents = {d.id: d for d in session.project.documents.all(counted=False)}
        self._segments: dict[int, Segment] = {}

    def rows(self, ids: Sequence[int]) -> Iterator[CheckRow]:
        """The segments as rows, read a few thousand at a time; untouched ones as empty pairs."""
        for start in range(0, len(ids), _AT_ONCE):
            part = list(ids[start : start + _AT_ONCE])
            references: dict[int, list[TaggedText]] = {}
            for reference in self._session.project.documents.references(part):
                references.setdefault(reference.segment_id, []).append(reference.text)
            for segment in self._session.project.segments.many(part):
                self._segments[segment.id] = segment
                yield row_of(
                    segment, self._documents[segment.document_id], references.get(segment.id, ())
                )

    def checked(self, key: int, findings: Sequence[Finding]) -> Checked:
        """The outcome for one segment; its row is forgotten."""
        segment = self._segments.pop(key)
        return outcome(segment, findings)


def row_of(segment: Segment, document: Document, references: Iterable[TaggedText]) -> CheckRow:
    """A segment as the engine wants it."""
    return CheckRow(
        segment.id,
        segment.source if document.has_source else None,
        segment.target,
        document.source_language,
        document.target_language,
        tuple(references),
        size_limits(segment.metadata),
    )


def outcome(segment: Segment, findings: Sequence[Finding]) -> Checked:
    """What is stored of a check; nothing for a segment that nobody has begun."""
    untouched = segment.status is Status.NEW and segment.target.is_empty
    return Checked(
        segment.id,
        segment.revision,
        segment.source.text,
        segment.target.text,
        () if untouched else tuple(findings),
    )


def check_text(session: Session, segment_id: int, text: TaggedText) -> list[Finding]:
    """The findings a text being typed would have as the segment's target; nothing is stored."""
    segment = session.project.segments.get(segment_id)
    document = _documents(session)[segment.document_id]
    references = [r.text for r in session.project.documents.references([segment_id])]
    row = row_of(segment, document, references)._replace(target=text)
    return check_segment(row.view(), project_profile(session))


def recheck_segments(session: Session, segment_ids: Sequence[int]) -> Changes:
    """Check edited segments again, and the consistency of every group they are or were in."""
    profile = project_profile(session)
    documents = _documents(session)
    checked = []
    for segment in session.project.segments.many(segment_ids):
        references = [r.text for r in session.project.documents.references([segment.id])]
        row = row_of(segment, documents[segment.document_id], references)
        checked.append(outcome(segment, check_segment(row.view(), profile)))
    # One transaction, and not a durable one: findings can be computed again, the edit is safe.
    with session.project.database.writing(bulk=True):
        moved = set(session.project.findings.put(checked, profile.name))
        for segment_id in segment_ids:
            moved |= _check_groups_of(session, segment_id, profile)
    return Changes(findings=frozenset(moved))


# From so many segments on, looking through all groups at once is quicker than one by one.
_MANY = 200


def recheck_approvals(session: Session, segment_ids: Collection[int]) -> Changes:
    """Check the segments again that share a source with one that was approved, or is no more."""
    project, wanted = session.project, set(segment_ids)
    if len(wanted) < _MANY:
        groups = [
            g for i in sorted(wanted) for g in project.segments.groups_to_recheck(i, "source")
        ]
    else:
        groups = [g for g in project.segments.repeated_groups("source") if wanted & set(g)]
        groups += [[alone] for alone in sorted(wanted.difference(*groups))]
    profile = project_profile(session)
    checks = [check.id for check in GROUP_CHECKS if check.grouped_by == "source"]
    members = sorted({member for group in groups for member in group})
    approved = project.remarks.approved_before(members if len(members) < _MANY else None)
    found: dict[int, list[Finding]] = {}
    for ids in {tuple(group) for group in groups}:
        for key, finding in _group_findings(session, ids, "source", profile, approved):
            found.setdefault(key, []).append(finding)
    with project.database.writing(bulk=True):
        moved = _put_groups(session, found, members, checks, profile)
    return Changes(findings=frozenset(moved))


def _documents(session: Session) -> dict[int, Document]:
    return {document.id: document for document in session.project.documents.all(counted=False)}


def _check_all_groups(session: Session, profile: Profile, within: set[int] | None) -> set[int]:
    """Run the consistency checks over all groups of equal sources and of equal targets."""
    moved: set[int] = set()
    approved = session.project.remarks.approved_before()
    for by in ("source", "target"):
        found: dict[int, list[Finding]] = {}
        groups = session.project.segments.repeated_groups(by)
        if by == "source":
            together = {segment_id for ids in groups for segment_id in ids}
            groups += [[alone] for alone in sorted(approved) if alone not in together]
        for ids in groups:
            for key, finding in _group_findings(session, ids, by, profile, approved):
                if within is None or key in within:
                    found.setdefault(key, []).append(finding)
        checks = [check.id for check in GROUP_CHECKS if check.grouped_by == by]
        moved |= _put_groups(session, found, list(found), checks, profile)
    return moved


def _check_groups_of(session: Session, segment_id: int, profile: Profile) -> set[int]:
    """Run the consistency checks over the groups that one edited segment is or was in.

    Segments that it left behind still carry a finding of the check: they are looked at too.
    """
    moved: set[int] = set()
    project = session.project
    for by in ("source", "target"):
        checks = [check.id for check in GROUP_CHECKS if check.grouped_by == by]
        groups = project.segments.groups_to_recheck(segment_id, by)
        found: dict[int, list[Finding]] = {}
        touched: set[int] = set()
        for ids in groups:
            if len(ids) < 2 and by == "target":
                continue  # alone, and its own findings have just been replaced
            touched.update(ids)
            approved = project.remarks.approved_before(ids)
            for key, finding in _group_findings(session, ids, by, profile, approved):
                found.setdefault(key, []).append(finding)
        moved |= _put_groups(session, found, sorted(touched), checks, profile)
    return moved


def _group_findings(
    session: Session,
    ids: Sequence[int],
    by: str,
    profile: Profile,
    approved_before: Mapping[int, TaggedText],
) -> list[tuple[int, Finding]]:
    members = [
        GroupMember(
            segment.id,
            segment.source,
            segment.target,
            segment.status is Status.APPROVED,
            approved_before.get(segment.id),
        )
        for segment in session.project.segments.many(ids)
    ]
    return check_group(members, by, profile)


def _put_groups(
    session: Session,
    found: Mapping[int, Sequence[Finding]],
    ids: Sequence[int],
    checks: Sequence[str],
    profile: Profile,
) -> set[int]:
    if not ids:
        return set()
    outcomes = [
        outcome(segment, found.get(segment.id, ()))
        for segment in session.project.segments.many(ids)
    ]
    return set(session.project.findings.put(outcomes, profile.name, only=checks))

"""A LanguageTool server's findings in a project and in a file: asked for, stored, or cleared."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from workbench.checks.languagetool import LANGUAGETOOL
from workbench.checks.profile import Profile
from workbench.config.settings import Settings
from workbench.domain.errors import UsageError
from workbench.domain.findings import Finding
from workbench.domain.progress import Progress, no_progress
from workbench.domain.segments import Segment
from workbench.services.languagetool import Asked, ask
from workbench.services.languagetool_server import NoAnswerError, Server, configured_server
from workbench.services.session import Session
from workbench.store.findings import Checked

_AT_ONCE = 500


class Told(NamedTuple):
    """Segments whose findings moved, and what the user must be told, in one sentence or none."""

    moved: frozenset[int]
    notices: tuple[str, ...] = ()


def check_with_server(
    session: Session, ids: Sequence[int], profile: Profile, progress: Progress = no_progress
) -> Told:
    """Ask the server of the settings about the segments ``ids`` and store what it finds.

    Where none is set, or the profile does not want it, what one found before is cleared. A server
    that does not answer leaves everything else as it is; what it said until then is kept.
    """
    wanted = profile.is_enabled(LANGUAGETOOL)
    if profile.only is not None and not wanted:
        return Told(frozenset())
    try:
        server = configured_server(session.settings) if wanted else None
    except UsageError as error:
        return Told(frozenset(), (str(error),))
    if server is None:
        return Told(_cleared(session))
    moved: set[int] = set()
    try:
        for start in range(0, len(ids), _AT_ONCE):
            progress(start, len(ids), "asking LanguageTool")
            part = ids[start : start + _AT_ONCE]
            moved |= _ask_part(session, server, part, profile)
    except NoAnswerError as error:
        return Told(frozenset(moved), (str(error),))
    return Told(frozenset(moved))


def _ask_part(
    session: Session, server: Server, ids: Sequence[int], profile: Profile
) -> frozenset[int]:
    segments = {segment.id: segment for segment in session.project.segments.many(ids)}
    answered = dict(ask(server, _asked(session, list(segments.values())), profile))
    outcomes = [_outcome(segment, answered.get(key, [])) for key, segment in segments.items()]
    return session.project.findings.put(outcomes, profile.name, only=[LANGUAGETOOL.id])


def _asked(session: Session, segments: Sequence[Segment]) -> Iterator[Asked]:
    documents = {one.id: one for one in session.project.documents.all(counted=False)}
    found: dict[int, list[Finding]] = {}
    for stored in session.project.findings.of([segment.id for segment in segments]):
        found.setdefault(stored.segment_id, []).append(stored.finding)
    for segment in segments:
        document = documents[segment.document_id]
        yield Asked(
            segment.id,
            segment.target,
            document.target_language,
            document.source_language if document.has_source else None,
            found.get(segment.id, ()),
        )


def _outcome(segment: Segment, findings: Sequence[Finding]) -> Checked:
    return Checked(
        segment.id, segment.revision, segment.source.text, segment.target.text, tuple(findings)
    )


def _cleared(session: Session) -> frozenset[int]:
    """Take away what a server found when there was one."""
    if LANGUAGETOOL.id not in session.project.findings.counts():
        return frozenset()
    stored = session.project.findings.all(dismissed=True)
    ids = sorted({one.segment_id for one in stored if one.finding.check == LANGUAGETOOL.id})
    outcomes = [_outcome(segment, ()) for segment in session.project.segments.many(ids)]
    return session.project.findings.put(outcomes, "", only=[LANGUAGETOOL.id])


def check_texts_with_server(
    settings: Settings, texts: Sequence[Asked], profile: Profile
) -> tuple[dict[int, list[Finding]], tuple[str, ...]]:
    """The findings by key in texts that are in no project, and what the user must be told."""
    found: dict[int, list[Finding]] = {}
    if not profile.is_enabled(LANGUAGETOOL):
        return found, ()
    try:
        server = configured_server(settings)
        if server is not None:
            found.update(ask(server, texts, profile))
    except (UsageError, NoAnswerError) as error:
        return found, (str(error),)
    return found, ()

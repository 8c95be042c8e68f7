"""Runs the checks of a profile: over one segment while somebody types, or over a whole project."""

import logging
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, Future
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from workbench.checks import registry
from workbench.checks.base import GroupMember
from workbench.checks.merge import merge
from workbench.checks.profile import DEFAULT_PROFILE, Profile
from workbench.checks.spelling import CHECK_ID, prepare_spelling
from workbench.checks.style import MOST_TIME_OUTS, says_switched_off
from workbench.checks.view import SegmentView, SizeLimit
from workbench.domain.findings import Finding
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.text import EMPTY, TaggedText

CHUNK = 2000
# Chunks handed out before the first result is awaited: keeps every worker busy and memory flat.
IN_FLIGHT = 32
# Of one check in one segment: a text of brackets only helps nobody with more.
MOST_FINDINGS = 50

_log = logging.getLogger(__name__)


class CheckRow(NamedTuple):
    """One segment of a batch, small and picklable. ``key`` is the caller's own."""

    key: int
    source: TaggedText | None
    target: TaggedText
    source_language: Language | None
    target_language: Language
    references: tuple[TaggedText, ...] = ()
    limits: tuple[SizeLimit, ...] = ()

    def view(self) -> SegmentView:
        """The segment as the checks see it."""
        return SegmentView(
            self.source,
            self.target,
            self.source_language,
            self.target_language,
            self.references,
            self.limits,
        )


def check_segment(view: SegmentView, profile: Profile = DEFAULT_PROFILE) -> list[Finding]:
    """Run the profile's checks over one segment; findings in text order, duplicates merged."""
    source = view.source
    empty = view.target.is_empty or (source is not None and source.is_empty)
    findings: list[Finding] = []
    target_characters, characters = view.target_characters, view.characters
    plan = profile.plan(view.target_language.base, source is not None, empty, bool(view.references))
    for check, context, severity, marks, target_marks in plan:
        if target_marks and target_marks.isdisjoint(target_characters):
            continue
        if marks and marks.isdisjoint(characters):
            continue
        try:
            # Nearly always there is none, and a list need not be made.
            stream = iter(check.check(view, context))
            first = next(stream, None)
            if first is None:
                continue
            found = [first, *islice(stream, MOST_FINDINGS - 1)]
        except Exception:
            # A bug of ours must be seen; another's must not stop the review.
            if not registry.is_plugin(check):
                raise
            _log.exception("The check %s of another package failed", check.id)
            continue
        if context.exceptions:
            found = [one for one in found if not _excepted(one, view, context.exceptions)]
        if severity is not None:
            found = [replace(finding, severity=severity) for finding in found]
        findings += found
    return merge(findings)


def _excepted(finding: Finding, view: SegmentView, exceptions: frozenset[str]) -> bool:
    """Whether the text under one of the finding's spans is among the profile's exceptions.

    A span may take the space beside a word along, which nobody writes into an exception.
    """
    under_target = finding.target_span.of(view.target.text) if finding.target_span else ""
    under_source = (
        finding.source_span.of(view.source.text) if finding.source_span and view.source else ""
    )
    texts = {text.casefold() for text in (under_target, under_source)}
    return not exceptions.isdisjoint(texts | {text.strip() for text in texts if text.strip()})


def prepare(
    source_language: Language | None,
    target_language: Language,
    profile: Profile = DEFAULT_PROFILE,
) -> None:
    """Load what the checks of a pair of languages need, so that no key stroke waits for it.

    Word lists, lexicons and locale data take up to some seconds the first time; call this from
    a thread when a project opens. The texts made up here only have to touch everything once.
    """
    from workbench.checks.vocabulary import knows

    source = TaggedText("1.5 million, not (Xyzzyxq) 3 xyzzyxq.")
    target = TaggedText("2.5 million xyzzyxq, never 4 Xyzzyxq.")
    view = SegmentView(source, target, source_language, target_language)
    check_segment(view, profile)
    if source_language is not None and any(
        active.check.id in {"language.untranslated", "fidelity.names"} for active in profile.active
    ):
        same_script = source_language.script == target_language.script
        for language in (source_language, target_language) if same_script else ():
            knows("xyzzyxq", language.base)
    if any(active.check.id == CHECK_ID for active in profile.active):
        prepare_spelling(target_language)


def check_batch(
    rows: Iterable[CheckRow],
    profile: Profile = DEFAULT_PROFILE,
    executor: Executor | None = None,
    progress: Progress = no_progress,
    total: int = 0,
    chunk_size: int = CHUNK,
) -> Iterator[tuple[int, list[Finding]]]:
    """Yield ``(row key, findings)`` for every row, in the order of ``rows``.

    With an ``executor`` (any, spawn pools included) chunks of rows are checked there; without
    one, here. Memory does not grow with the number of rows. ``progress`` may raise
    ``Cancelled``; what was yielded until then stands.
    """
    stream = iter(rows)
    done = 0
    for chunk in _chunk_results(stream, profile, executor, chunk_size):
        yield from chunk
        done += len(chunk)
        progress(done, total, "checking")


class ChunkResult(NamedTuple):
    """The findings by row key, and on how many texts of the chunk each rule took too long."""

    findings: list[tuple[int, list[Finding]]]
    time_outs: Mapping[str, int]


def _chunk_results(
    stream: Iterator[CheckRow], profile: Profile, executor: Executor | None, chunk_size: int
) -> Iterator[list[tuple[int, list[Finding]]]]:
    slow = _SlowRules()
    if executor is None:
        while chunk := list(islice(stream, chunk_size)):
            yield slow.taken(check_chunk(chunk, slow.spared(profile)))
        return
    waiting: deque[Future[ChunkResult]] = deque()
    try:
        while True:
            while len(waiting) < IN_FLIGHT and (chunk := list(islice(stream, chunk_size))):
                waiting.append(executor.submit(_check_light, _light(chunk), slow.spared(profile)))
            if not waiting:
                return
            yield slow.taken(waiting.popleft().result())
    finally:
        for future in waiting:
            future.cancel()


class _SlowRules:
    """Adds up over the chunks of a run which rules took too long, and lets each be told once."""

    def __init__(self) -> None:
        self._time_outs: Counter[str] = Counter()
        self._told: set[str] = set()

    def spared(self, profile: Profile) -> Profile:
        """The profile for the next chunk, which does not ask again what was switched off."""
        return profile.with_time_outs(self._time_outs) if self._time_outs else profile

    def taken(self, chunk: ChunkResult) -> list[tuple[int, list[Finding]]]:
        """The findings of a chunk; what another chunk has said of a rule is not said again."""
        for rule, times in chunk.time_outs.items():
            self._time_outs[rule] += times
        kept = [
            (key, [f for f in found if self._is_new(f)] if found else found)
            for key, found in chunk.findings
        ]
        for rule, times in self._time_outs.items():
            if times >= MOST_TIME_OUTS and not any(f"“{rule}”" in told for told in self._told):
                self._time_outs[rule] = MOST_TIME_OUTS - 1  # nobody has said it yet: the next does
        return kept

    def _is_new(self, finding: Finding) -> bool:
        if not says_switched_off(finding):
            return True
        if finding.message in self._told:
            return False
        self._told.add(finding.message)
        return True


# A row on its way to another process: text without tags travels as a string, which is pickled
# and unpickled in a tenth of the time.
_LightText = str | TaggedText | None
_LightRow = tuple[
    int,
    _LightText,
    _LightText,
    Language | None,
    Language,
    tuple[TaggedText, ...],
    tuple[SizeLimit, ...],
]


def _light(rows: Iterable[CheckRow]) -> list[_LightRow]:
    return [(row[0], _lightened(row[1]), _lightened(row[2]), *row[3:]) for row in rows]


def _lightened(text: TaggedText | None) -> _LightText:
    return text if text is None or text.tags else text.text


def _weighed(text: _LightText) -> TaggedText | None:
    return TaggedText(text) if isinstance(text, str) else text


def _check_light(rows: Sequence[_LightRow], profile: Profile) -> ChunkResult:
    """``check_chunk`` for rows that came by ``_light``."""
    return check_chunk(
        [CheckRow(row[0], _weighed(row[1]), _weighed(row[2]) or EMPTY, *row[3:]) for row in rows],
        profile,
    )


def check_chunk(rows: Sequence[CheckRow], profile: Profile) -> ChunkResult:
    """Check a list of rows: the unit of work that a pool's worker gets."""
    before = dict(profile.time_outs)
    profile = profile.with_time_outs(before)
    findings = [(row.key, check_segment(row.view(), profile)) for row in rows]
    time_outs = {rule: n - before.get(rule, 0) for rule, n in profile.time_outs.items()}
    return ChunkResult(findings, time_outs)


def check_group(
    members: Sequence[GroupMember], grouped_by: str, profile: Profile = DEFAULT_PROFILE
) -> list[tuple[int, Finding]]:
    """Run the consistency checks over one group of segments that share a source or target key.

    ``grouped_by`` is ``source`` or ``target``: the key the members share. Returns
    ``(member key, finding)``; a member that is not named has no consistency finding of that kind.
    """
    results: list[tuple[int, Finding]] = []
    for active in profile.active_groups:
        if active.check.grouped_by != grouped_by or len(members) < active.check.least_members:
            continue
        for key, finding in active.check.check_group(members, active.context):
            if active.severity is not None:
                finding = replace(finding, severity=active.severity)
            results.append((key, finding))
    return results

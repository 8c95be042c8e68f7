"""What a check is, and what it gets to see.

One check is one small frozen class. It reads a ``SegmentView``, whose tokens, numbers and script
runs are computed once and shared by all checks, and yields findings.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, Protocol

from workbench.checks.view import SegmentView
from workbench.domain.findings import Confidence, Finding, Severity, Suggestion
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What a check may know beyond the segment: its parameters from the profile.

    ``exceptions`` are texts, letter case aside, that are right: the engine drops findings on them.
    ``time_outs`` counts, by name, on how many texts of this run a rule took too long.
    """

    parameters: Mapping[str, Any] = field(default_factory=dict)
    exceptions: frozenset[str] = frozenset()
    time_outs: Counter[str] = field(default_factory=Counter)


class Check(Protocol):
    """``id`` is ``family.name``; ``category`` an MQM leaf; ``languages`` empty for all.

    ``languages`` holds base codes of the *target* languages the check knows. ``default_on`` is
    what the default profile does with it; ``parameters`` names every parameter a profile may
    set, with its default. ``supersedes`` lists checks whose finding on an overlapping span says
    the same thing less well. ``needs_source`` keeps it away from texts whose source is lost,
    ``sees_empty`` brings it to segments whose target is empty.
    """

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def category(self) -> str: ...
    @property
    def languages(self) -> frozenset[str]: ...
    @property
    def default_on(self) -> bool: ...
    @property
    def parameters(self) -> Mapping[str, Any]: ...
    @property
    def supersedes(self) -> frozenset[str]: ...
    @property
    def needs_source(self) -> bool: ...
    @property
    def sees_empty(self) -> bool: ...

    def check(self, segment: SegmentView, context: CheckContext, /) -> Iterable[Finding]:
        """Yield what is wrong with ``segment``; spans are code points, a tag counts as one."""
        ...


class GroupMember(NamedTuple):
    """One segment of a consistency group. ``key`` is the caller's own (the segment id).

    ``approved_before`` is what a segment that is approved no more was last approved as.
    """

    key: int
    source: TaggedText
    target: TaggedText
    approved: bool = False
    approved_before: TaggedText | None = None


class GroupCheck(Protocol):
    """A check over all segments that share a key, instead of over one segment.

    ``grouped_by`` says which stored key makes the group: ``source`` for ``source_key``,
    ``target`` for ``target_key``. A group with fewer than ``least_members`` needs no checking.
    """

    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def description(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def category(self) -> str: ...
    @property
    def default_on(self) -> bool: ...
    @property
    def parameters(self) -> Mapping[str, Any]: ...
    @property
    def grouped_by(self) -> Literal["source", "target"]: ...
    @property
    def least_members(self) -> int: ...

    def check_group(
        self, members: Sequence[GroupMember], context: CheckContext, /
    ) -> Iterator[tuple[int, Finding]]:
        """Yield ``(member key, finding)`` for every member that disagrees with the group."""
        ...


@dataclass(frozen=True)
class CheckBase:
    """The attributes every check declares, and the one way they make a finding.

    The last ones spare a run what cannot find anything, and another package's check may leave them
    out: ``only_empty`` asks the check of segments without text only, ``needs_reference`` of those
    that have a reference; ``marks`` are characters of which source or target must have one,
    ``target_marks`` the target (none: the check is always asked).
    """

    id: str = ""
    title: str = ""
    description: str = ""
    severity: Severity = Severity.MINOR
    category: str = ""
    languages: frozenset[str] = frozenset()
    default_on: bool = True
    parameters: Mapping[str, Any] = field(default_factory=dict)
    supersedes: frozenset[str] = frozenset()
    needs_source: bool = True
    sees_empty: bool = False
    only_empty: bool = False
    needs_reference: bool = False
    marks: frozenset[str] = frozenset()
    target_marks: frozenset[str] = frozenset()

    def is_idle(self, _context: CheckContext) -> bool:
        """Whether its parameters leave the check nothing to look for."""
        return False

    @property
    def family(self) -> str:
        """The part of the id before the dot."""
        return self.id.partition(".")[0]

    def finding(
        self,
        message: str,
        *,
        source: tuple[int, int] | None = None,
        target: tuple[int, int] | None = None,
        fix: str | None = None,
        safe: bool = False,
        severity: Severity | None = None,
        category: str | None = None,
        confidence: Confidence | None = None,
    ) -> Finding:
        """Make a finding of this check; ``fix`` replaces the target span (None: no proposal)."""
        target_span = Span(*target) if target else None
        suggestions = () if fix is None else (Suggestion(fix, target_span, safe),)
        return Finding(
            self.id,
            severity or self.severity,
            category or self.category,
            message,
            Span(*source) if source else None,
            target_span,
            suggestions,
            confidence,
        )

    def parameter(self, context: CheckContext, name: str) -> Any:
        """The value of ``name``: the profile's, or the default declared in ``parameters``."""
        return context.parameters.get(name, self.parameters[name])

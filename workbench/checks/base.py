"""What a check is, and what it gets to see.

One check is one small frozen class. It reads a ``SegmentView``, whose tokens, numbers and script
runs are computed once and shared by all checks, and yields findings.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity


@dataclass(frozen=True, slots=True)
class CheckContext:
    """What a check may know beyond the segment: its parameters from the profile."""

    parameters: Mapping[str, Any] = field(default_factory=dict)


class Check(Protocol):
    """``id`` is ``family.name``; ``category`` an MQM leaf; ``languages`` empty for all.

    ``languages`` holds base codes of the *target* languages the check knows.
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

    def check(self, segment: SegmentView, context: CheckContext) -> Iterable[Finding]:
        """Yield what is wrong with ``segment``; spans are code points, a tag counts as one."""
        ...

"""Puts the findings of all checks in order, and keeps one where two checks say the same thing."""

from collections.abc import Iterable, Sequence

from workbench.checks import registry
from workbench.domain.findings import Finding


def merge(findings: Sequence[Finding]) -> list[Finding]:
    """Drop exact repeats and findings a better one covers; sort by place in the target.

    A check names in ``supersedes`` those whose finding on an overlapping span of the same side
    adds nothing (a changed version number inside a changed URL).
    """
    if len(findings) < 2:
        return list(findings)
    unique = list(dict.fromkeys(findings))
    kept = [
        finding
        for finding in unique
        if not any(_covers(other, finding) for other in unique if other is not finding)
    ]
    return sorted(kept, key=_place)


def _covers(better: Finding, finding: Finding) -> bool:
    check = registry.check_by_id(better.check)
    superseded: Iterable[str] = getattr(check, "supersedes", ())
    if finding.check not in superseded:
        return False
    pairs = (
        (better.target_span, finding.target_span),
        (better.source_span, finding.source_span),
    )
    if any(a is not None and b is not None and a.overlaps(b) for a, b in pairs):
        return True
    # One of them speaks of the whole segment.
    return all(a is None or b is None for a, b in pairs)


def _place(finding: Finding) -> tuple[int, int, int, str]:
    target, source = finding.target_span, finding.source_span
    return (
        target.start if target else -1,
        source.start if source else -1,
        -finding.severity.rank,
        finding.check,
    )

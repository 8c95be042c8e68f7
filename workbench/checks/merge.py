"""Puts the findings of all checks in order, and keeps one where two checks say the same thing."""

from collections.abc import Sequence

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
    present = {finding.check for finding in unique}
    better = [f for f in unique if not present.isdisjoint(_superseded_by(f.check))]
    kept = [f for f in unique if not any(_covers(other, f) for other in better)]
    return sorted(kept, key=_place)


def _superseded_by(check_id: str) -> frozenset[str]:
    found: frozenset[str] = getattr(registry.check_by_id(check_id), "supersedes", frozenset())
    return found


def _covers(better: Finding, finding: Finding) -> bool:
    if finding.check not in _superseded_by(better.check):
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

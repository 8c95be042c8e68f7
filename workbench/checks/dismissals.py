"""Which findings people have already judged wrong. Pure: the store brings the rows."""

from collections.abc import Iterable, Sequence

from workbench.domain.findings import Dismissal, DismissalScope, Finding


class DismissalIndex:
    """A project's dismissals, arranged so that asking about a finding takes no search.

    SEGMENT dismissals hold for one fingerprint in one segment, TEXT dismissals for the
    fingerprint wherever it comes up, RULE dismissals for a whole check, or for one entry of a
    lexicon where they name one.
    """

    def __init__(self, dismissals: Iterable[Dismissal]) -> None:
        self._in_segment: dict[tuple[str, int | None], Dismissal] = {}
        self._anywhere: dict[str, Dismissal] = {}
        self._rules: dict[tuple[str, str | None], Dismissal] = {}
        for dismissal in dismissals:
            match dismissal.scope:
                case DismissalScope.SEGMENT:
                    key = (dismissal.fingerprint, dismissal.segment_id)
                    self._in_segment.setdefault(key, dismissal)
                case DismissalScope.TEXT:
                    self._anywhere.setdefault(dismissal.fingerprint, dismissal)
                case DismissalScope.RULE:
                    rule = (dismissal.check, dismissal.lexicon_entry)
                    self._rules.setdefault(rule, dismissal)

    def dismissal_of(
        self, finding: Finding, segment_id: int, source: str, target: str
    ) -> Dismissal | None:
        """The decision that silences ``finding``, the widest scope first; None if it stands.

        ``source`` and ``target`` are the segment's texts with U+FFFC for each tag.
        """
        rule = self._rules.get((finding.check, None))
        if rule is None and finding.lexicon_entry is not None:
            rule = self._rules.get((finding.check, finding.lexicon_entry))
        if rule is not None:
            return rule
        if not self._anywhere and not self._in_segment:
            return None
        fingerprint = finding.fingerprint(source, target)
        return self._anywhere.get(fingerprint) or self._in_segment.get((fingerprint, segment_id))


def split_dismissed(
    findings: Sequence[Finding],
    segment_id: int,
    source: str,
    target: str,
    dismissals: Iterable[Dismissal] | DismissalIndex,
) -> tuple[list[Finding], list[tuple[Finding, Dismissal]]]:
    """Divide one segment's findings into those that stand and those dismissed, with the reason."""
    index = dismissals if isinstance(dismissals, DismissalIndex) else DismissalIndex(dismissals)
    open_findings: list[Finding] = []
    dismissed: list[tuple[Finding, Dismissal]] = []
    for finding in findings:
        decision = index.dismissal_of(finding, segment_id, source, target)
        if decision is None:
            open_findings.append(finding)
        else:
            dismissed.append((finding, decision))
    return open_findings, dismissed

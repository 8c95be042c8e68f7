"""Dismissals: which findings people have already judged wrong, and for how long that holds."""

from workbench.checks.dismissals import DismissalIndex, split_dismissed
from workbench.domain.findings import Dismissal, DismissalScope, Finding, Severity
from workbench.domain.spans import Span

SOURCE, TARGET = "Es sind 12 Bäume.", "There are 13 trees."
FINDING = Finding(
    "numbers.changed", Severity.MAJOR, "x", "The number 12 became 13.", Span(8, 10), Span(10, 12)
)


def _dismissal(scope: DismissalScope, **given) -> Dismissal:
    values = {
        "id": 1,
        "check": FINDING.check,
        "fingerprint": FINDING.fingerprint(SOURCE, TARGET),
        "segment_id": 7,
        "lexicon_entry": None,
        "reason": "as agreed",
        "who": "Ida",
        "when": "2026-01-01T00:00:00Z",
    }
    return Dismissal(scope=scope, **{**values, **given})


def _stands(dismissal: Dismissal, segment_id: int = 7, finding: Finding = FINDING) -> bool:
    return DismissalIndex([dismissal]).dismissal_of(finding, segment_id, SOURCE, TARGET) is None


def test_a_segment_dismissal_holds_in_its_segment_only() -> None:
    dismissal = _dismissal(DismissalScope.SEGMENT)
    assert not _stands(dismissal, 7)
    assert _stands(dismissal, 8)


def test_a_text_dismissal_holds_wherever_the_text_stands() -> None:
    assert not _stands(_dismissal(DismissalScope.TEXT), 8)


def test_a_rule_dismissal_silences_the_check_or_one_entry() -> None:
    assert not _stands(_dismissal(DismissalScope.RULE, fingerprint="", segment_id=None), 99)
    husk = Finding("husks.idiom", Severity.MAJOR, "x", "m", lexicon_entry="ru-en:1")
    rule = _dismissal(DismissalScope.RULE, check="husks.idiom", lexicon_entry="ru-en:1")
    assert not _stands(rule, 1, husk)
    other = Finding("husks.idiom", Severity.MAJOR, "x", "m", lexicon_entry="ru-en:2")
    assert _stands(rule, 1, other)


def test_a_dismissal_survives_an_edit_elsewhere_and_no_edit_of_its_span() -> None:
    index = DismissalIndex([_dismissal(DismissalScope.SEGMENT)])
    moved = Finding("numbers.changed", Severity.MAJOR, "x", "m", Span(8, 10), Span(15, 17))
    edited = "In fact there 13 trees are."
    edited = edited[:15] + "13" + edited[17:]
    assert index.dismissal_of(moved, 7, SOURCE, edited) is not None
    changed = edited[:15] + "14" + edited[17:]
    assert index.dismissal_of(moved, 7, SOURCE, changed) is None


def test_findings_are_divided_with_the_reason() -> None:
    other = Finding("punctuation.final", Severity.MINOR, "x", "m", target_span=Span(0, 3))
    dismissal = _dismissal(DismissalScope.TEXT)
    standing, dismissed = split_dismissed([FINDING, other], 7, SOURCE, TARGET, [dismissal])
    assert standing == [other]
    assert dismissed == [(FINDING, dismissal)]

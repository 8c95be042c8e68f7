"""The words of the window for statuses, severities and checks, translated in one place."""

from collections.abc import Mapping
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from workbench.domain.findings import Confidence, DismissalScope, Finding, Severity
from workbench.domain.statuses import Status
from workbench.gui.strings import QT_TRANSLATE_NOOP

_STATUS = {
    Status.NEW: QT_TRANSLATE_NOOP("Words", "new"),
    Status.TRANSLATED: QT_TRANSLATE_NOOP("Words", "translated"),
    Status.REVIEWED: QT_TRANSLATE_NOOP("Words", "reviewed"),
    Status.APPROVED: QT_TRANSLATE_NOOP("Words", "approved"),
    Status.REJECTED: QT_TRANSLATE_NOOP("Words", "rejected"),
}
_SEVERITY = {
    Severity.NEUTRAL: QT_TRANSLATE_NOOP("Words", "neutral"),
    Severity.MINOR: QT_TRANSLATE_NOOP("Words", "minor"),
    Severity.MAJOR: QT_TRANSLATE_NOOP("Words", "major"),
    Severity.CRITICAL: QT_TRANSLATE_NOOP("Words", "critical"),
}
_SCOPE = {
    DismissalScope.SEGMENT: QT_TRANSLATE_NOOP("Words", "Here only"),
    DismissalScope.TEXT: QT_TRANSLATE_NOOP("Words", "This text everywhere"),
    DismissalScope.RULE: QT_TRANSLATE_NOOP("Words", "This rule in the project"),
}


def status_word(status: Status) -> str:
    """``approved`` in the language of the window."""
    return QCoreApplication.translate("Words", _STATUS[status])


def severity_word(finding: Finding) -> str:
    """``critical``, or ``hint`` for what is only one."""
    if finding.confidence is Confidence.HINT:
        return QCoreApplication.translate("Words", "hint")
    return QCoreApplication.translate("Words", _SEVERITY[finding.severity])


def level_word(severity: Severity) -> str:
    """``critical`` in the language of the window."""
    return QCoreApplication.translate("Words", _SEVERITY[severity])


def scope_word(scope: DismissalScope) -> str:
    """How far a dismissal reaches."""
    return QCoreApplication.translate("Words", _SCOPE[scope])


def plain_tip(text: str) -> str:
    """A tool tip that shows ``text`` as it is: Qt would take "<b>" in it for markup."""
    return f"<p style='white-space:pre-wrap'>{escape(text)}</p>" if text else ""


def shown_score(scores: Mapping[str, float]) -> tuple[str, float | None]:
    """What the score column says of a segment, and the figure: chrF, else a model's estimate."""
    if "chrF" in scores:
        return f"{scores['chrF']:.0f}", scores["chrF"]
    if "QE" in scores:
        return f"~{scores['QE']:.0f}", scores["QE"]
    return "", None


def shown_round_trip(scores: Mapping[str, float]) -> tuple[str, float | None]:
    """What the column of the round trip says of a segment, and the figure."""
    if "RTT" in scores:
        return f"~{scores['RTT']:.0f}", scores["RTT"]
    return "", None


def number_text(number: int) -> str:
    """A whole number with its thousands apart, as the person's own locale writes it."""
    return QLocale().toString(number)

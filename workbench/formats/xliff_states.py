"""How XLIFF 1.2's states and Winnow's statuses say the same thing."""

from collections.abc import Mapping
from dataclasses import dataclass

from workbench.domain.statuses import Status

#: XLIFF 1.2, 2.3 "state": what each means here. Unknown and ``x-`` states say nothing.
_MEANING: Mapping[str, Status] = {
    "new": Status.NEW,
    "needs-translation": Status.NEW,
    "needs-adaptation": Status.NEW,
    "needs-l10n": Status.NEW,
    "needs-review-translation": Status.TRANSLATED,
    "needs-review-adaptation": Status.TRANSLATED,
    "needs-review-l10n": Status.TRANSLATED,
    "translated": Status.TRANSLATED,
    "signed-off": Status.REVIEWED,
    "final": Status.APPROVED,
}

#: A rejected segment goes back to the translator, which XLIFF calls needs-translation.
_WRITTEN: Mapping[Status, str] = {
    Status.NEW: "needs-translation",
    Status.TRANSLATED: "translated",
    Status.REVIEWED: "signed-off",
    Status.APPROVED: "final",
    Status.REJECTED: "needs-translation",
}


@dataclass(frozen=True, slots=True)
class State:
    """The two attributes that carry it: ``target/@state`` and ``trans-unit/@approved``."""

    state: str | None = None
    approved: str | None = None

    def status(self, has_text: bool) -> Status:
        """What the file says; without a state, a target with text counts as translated.

        A target without text is new whatever is claimed, and a unit with approved="no" is at
        most reviewed.
        """
        if not has_text:
            return Status.NEW
        if self.approved == "yes":
            return Status.APPROVED
        status = _MEANING.get(self.state or "", Status.TRANSLATED)
        if status is Status.APPROVED and self.approved == "no":
            return Status.REVIEWED
        return status

    def becoming(self, status: Status, has_text: bool, text_changed: bool) -> "State":
        """The attributes for a new status: those that already say so stay as they are.

        ``approved`` becomes "yes" for an approved segment only, and "no" where it was "yes" and
        the segment is approved no longer. A file that uses no states gets one only where the
        status cannot be told without.
        """
        says = self.status(has_text)
        if says is status and not (text_changed and self.state):
            return self
        approved = self.approved
        if status is Status.APPROVED:
            approved = "yes"
        elif approved == "yes":
            approved = "no"
        if not has_text:
            return State("new" if self.state else None, approved)
        plain = State(None, approved)
        if self.state is None and plain.status(has_text) is status:
            return plain
        return State(_WRITTEN[status], approved)

"""How far a segment has come, and who does what."""

from enum import StrEnum


class Status(StrEnum):
    """new → translated → reviewed → approved, or rejected with a reason."""

    NEW = "new"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    APPROVED = "approved"
    REJECTED = "rejected"

    @property
    def finished(self) -> bool:
        """Whether nobody needs to look at the segment again."""
        return self is Status.APPROVED


class Role(StrEnum):
    """The three people; the role decides what the confirm key does."""

    TRANSLATOR = "translator"
    REVIEWER = "reviewer"
    LEAD = "lead"

    @property
    def confirms_to(self) -> Status:
        """The status that Ctrl+Enter gives a segment in this role."""
        return {
            Role.TRANSLATOR: Status.TRANSLATED,
            Role.REVIEWER: Status.APPROVED,
            Role.LEAD: Status.APPROVED,
        }[self]

"""The few numbers the window's frame shows, read in the background after every change."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.domain.segments import Document
from workbench.domain.statuses import Status

if TYPE_CHECKING:
    from workbench.services.session import Session


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts of the whole project; ``undo`` and ``redo`` are the titles of what they would do.

    Hints are no findings here: what the number leads to, ``has:finding``, does not list them.
    """

    by_status: dict[Status, int] = field(default_factory=dict)
    open_findings: int = 0
    documents: tuple[Document, ...] = ()
    undo: str = ""
    redo: str = ""

    @property
    def segments(self) -> int:
        """All segments."""
        return sum(self.by_status.values())


def read_summary(session: "Session") -> Summary:
    """Read the numbers: a few milliseconds, tens of them at a million segments."""
    from workbench.services import reviewing

    project = session.project
    undo, redo = reviewing.next_undo(session), reviewing.next_redo(session)
    return Summary(
        project.segments.status_counts(),
        project.findings.open_count(),
        tuple(project.documents.all()),
        undo.title if undo else "",
        redo.title if redo else "",
    )

"""How far a project is, in numbers."""

from dataclasses import dataclass

from workbench.domain.segments import Document
from workbench.domain.statuses import Status
from workbench.services.session import Session


@dataclass(frozen=True, slots=True)
class ProjectStats:
    """Counts of the whole project and by document; words are source words (or characters)."""

    segments: int
    by_status: dict[Status, int]
    documents: tuple[tuple[Document, dict[Status, int]], ...]
    systems: tuple[str, ...]
    reference_sets: tuple[str, ...]
    findings: dict[str, dict[str, int]]
    people: tuple[tuple[str, int], ...]

    @property
    def open_findings(self) -> int:
        """All open findings."""
        return sum(sum(by.values()) for by in self.findings.values())


def project_stats(session: Session) -> ProjectStats:
    """Count everything."""
    project = session.project
    by_document = project.segments.status_counts_by_document()
    nothing = dict.fromkeys(Status, 0)
    return ProjectStats(
        project.segments.count(),
        project.segments.status_counts(),
        tuple((d, by_document.get(d.id, nothing)) for d in project.documents.all()),
        tuple(project.documents.systems()),
        tuple(project.documents.reference_sets()),
        project.findings.counts(),
        tuple(project.remarks.people()),
    )

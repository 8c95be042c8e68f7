"""How much each person changed of the machine translations they worked on."""

from workbench.domain.progress import Progress, no_progress
from workbench.scoring.effort import Effort, effort
from workbench.services.session import Session
from workbench.store.query import Condition, Query

_AT_ONCE = 500


def effort_by_person(
    session: Session, most: int = 20_000, progress: Progress = no_progress
) -> dict[str, Effort]:
    """The effort of everybody who was the last to change a target that began as a candidate.

    As in the reports, only segments count whose target is no longer the machine's. No more than
    ``most`` segments of each person are read, in the project's order: a figure, not an account.
    """
    project = session.project
    spaces = {
        document.id: document.target_language.has_spaces
        for document in project.documents.all(counted=False)
    }
    found: dict[str, Effort] = {}
    for name, _ in project.remarks.people():
        ids = project.segments.ids(Query((Condition("by", ":", name),)))[:most]
        total = Effort()
        for start in range(0, len(ids), _AT_ONCE):
            progress(start, len(ids), "adding up")
            for row in project.segments.rows(ids[start : start + _AT_ONCE]):
                segment = row.segment
                if segment.last_editor != name or row.candidate in (None, segment.target):
                    continue
                assert row.candidate is not None
                total += effort(
                    segment.target.readable(),
                    row.candidate.readable(),
                    spaces[segment.document_id],
                )
        if total.segments:
            found[name] = total
    return found

"""What follows from undo and redo beyond the rows that they moved: files, checks, findings."""

from workbench.domain.changes import Changes
from workbench.domain.progress import Progress, no_progress
from workbench.services import check_editing, husk_entries, own_files, project_terms, spelling
from workbench.services.session import Session


def follow(session: Session, operation_id: int, progress: Progress = no_progress) -> Changes:
    """Bring everything in line that speaks of what an operation changed; what moved by that."""
    changes = husk_entries.follow(session, operation_id)
    changes |= spelling.follow(session, operation_id)
    changes |= check_editing.follow(session, operation_id, progress)
    changes |= own_files.follow(session, operation_id)
    return changes | project_terms.follow(session, operation_id)

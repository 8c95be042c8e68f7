"""Segments with the same source: the translation just confirmed may serve them too."""

from workbench.domain.segments import Segment
from workbench.domain.statuses import Status
from workbench.gui.desk.proposals import Proposal
from workbench.services.session import Session
from workbench.store.query import Condition, Query

_SHORTEST = 3  # letters: an “OK” stands in too many places to be offered every time
_LARGEST_PROJECT = 100_000  # beyond it, looking through every source would be felt


def find_repeats(session: Session, segment: Segment) -> list[Proposal]:
    """The segments of the same languages and source that have another translation, or none.

    Approved and locked ones are left as they are.
    """
    project = session.project
    source = segment.source
    if len(source.plain.strip()) < _SHORTEST or project.segments.count() > _LARGEST_PROJECT:
        return []
    documents = {document.id: document for document in project.documents.all()}
    language = documents[segment.document_id].target_language
    candidates = project.segments.ids(Query((Condition("source", ":", source.text),)))
    return [
        Proposal(other.id, other.position, other.target, segment.target)
        for other in project.segments.many(candidates)
        if other.source == source
        and other.id != segment.id
        and other.target != segment.target
        and not other.locked
        and other.status is not Status.APPROVED
        and documents[other.document_id].target_language == language
    ]

"""Which text an annotation marks: the target being edited, a system's candidate, a reference."""

from collections.abc import Sequence

from workbench.domain.errors import InputError
from workbench.domain.text import TaggedText
from workbench.review.marks import reference_set, reference_system
from workbench.services.session import Session

TARGET = "target"
"""What files call the target being edited."""


def texts_of(
    session: Session, segment_ids: Sequence[int], system: str | None
) -> dict[int, TaggedText]:
    """The texts that annotations of ``system`` mark; segments without such a text are left out."""
    project = session.project
    if system is None:
        return {one.id: one.target for one in project.segments.many(segment_ids)}
    wanted = reference_set(system)
    if wanted is not None:
        return {
            one.segment_id: one.text
            for one in project.documents.references(segment_ids)
            if one.reference_set == wanted
        }
    return {
        one.segment_id: one.text
        for one in project.documents.candidates(segment_ids)
        if one.system == system
    }


def text_of(session: Session, segment_id: int, system: str | None) -> TaggedText:
    """The same for one segment; raise ``InputError`` where there is no such text."""
    found = texts_of(session, [segment_id], system).get(segment_id)
    if found is None:
        raise InputError(f"{system} has no translation of this segment; nothing can be marked.")
    return found


def annotatable(session: Session) -> list[str]:
    """Every text beside the target, as annotations name it: systems, then reference sets."""
    documents = session.project.documents
    return [*documents.systems(), *map(reference_system, documents.reference_sets())]


def require_system(session: Session, name: str) -> str:
    """A system or reference set as annotations name it; raise ``InputError`` for an unknown one."""
    known = annotatable(session)
    for one in (name, reference_system(name)):
        if one in known:
            return one
    raise InputError(f"The project has no system “{name}”; it has {', '.join(known) or 'none'}.")

"""The terms of one segment, as the desk shows them: what the source speaks of, what to call it."""

from dataclasses import dataclass

from workbench.domain.languages import Language
from workbench.domain.terms import Term
from workbench.services.project_terms import packed_terms
from workbench.services.session import Session
from workbench.services.termbases import own_termbase_paths
from workbench.terms.packed import pair_terms


@dataclass(frozen=True, slots=True)
class SegmentTerm:
    """A term of the source, the words of the source that name it, and what it is called.

    ``wanted`` are the terms to choose from, the best first; a name that is not translated has
    itself there. ``named``: the target has one of them already.
    """

    text: str
    wanted: tuple[str, ...]
    unwanted: tuple[Term, ...]
    note: str
    untranslatable: bool
    named: bool


def has_termbase(session: Session) -> bool:
    """Whether any termbase counts in the project; quick, nothing is read."""
    return not session.project.termbase.is_empty() or bool(own_termbase_paths())


def segment_terms(
    session: Session, source: str, target: str, languages: tuple[Language, Language]
) -> list[SegmentTerm]:
    """The terms of a source, in its order, and whether its target names them."""
    terms = pair_terms(packed_terms(session.project), *languages)
    text = terms.target_text(target)
    found: list[SegmentTerm] = []
    for spoken in terms.spoken_of(source):
        concepts = [terms.concepts[number] for number in spoken.concepts]
        start, end = spoken.spans[0]
        kept = any(concept.untranslatable for concept in concepts)
        wanted = [term for concept in concepts for term in concept.wanted]
        if kept:
            wanted = [source[start:end], *wanted]
        found.append(
            SegmentTerm(
                source[start:end],
                tuple(dict.fromkeys(wanted)),
                tuple(term for concept in concepts for term in concept.unwanted),
                "; ".join(dict.fromkeys(c.note for c in concepts if c.note)),
                kept,
                source[start:end] in target if kept else text.times_wanted(spoken.concepts) > 0,
            )
        )
    return found

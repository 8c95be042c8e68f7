"""Termbases on their way into checks: one string each, so that worker processes get them quickly.

5,000 concepts as objects take some 20 ms to pickle, as a string well below one.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from workbench.domain.languages import Language
from workbench.domain.terms import Concept, Term, TermStatus
from workbench.terms.pair import PairTerms


@dataclass(frozen=True, slots=True)
class PackedTerms:
    """A termbase as JSON text. Two are equal when their digests are."""

    digest: str
    text: str = field(compare=False, repr=False)


def pack(concepts: Iterable[Concept]) -> PackedTerms:
    """The concepts as one string."""
    text = json.dumps([_row(concept) for concept in concepts], ensure_ascii=False)
    raw = text.encode("utf-8", "surrogatepass")
    return PackedTerms(hashlib.blake2b(raw, digest_size=12).hexdigest(), text)


def _row(concept: Concept) -> list[object]:
    terms = [
        [term.text, term.language, term.status.value, term.part_of_speech, term.note]
        for term in concept.terms
    ]
    return [terms, concept.identifier, concept.subject, concept.note, concept.untranslatable]


def unpack(packed: PackedTerms) -> list[Concept]:
    """The concepts again."""
    return [
        Concept(
            tuple(
                Term(text, language, TermStatus(status), part, note)
                for text, language, status, part, note in terms
            ),
            *rest,
        )
        for terms, *rest in json.loads(packed.text)
    ]


@lru_cache(maxsize=16)
def pair_terms(
    packed: tuple[PackedTerms, ...], source: Language | None, target: Language
) -> PairTerms:
    """The terms of several termbases for a pair, built once; the first termbase counts most."""
    return PairTerms([unpack(one) for one in packed], source, target)

"""Concepts put together: what is added to a termbase joins what it is about."""

import hashlib
import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from workbench.domain.terms import Concept, Term


def merged(known: Sequence[Concept], new: Iterable[Concept]) -> list[Concept]:
    """``known`` in its order, with ``new`` joined to it or added at the end.

    A concept joins the one with its identifier and one term in common; one without an identifier
    joins the first that has its first term. What it says of a term replaces what was said. Every
    concept that is added gets an identifier of its own.
    """
    result = list(known)
    at = {concept.identifier: number for number, concept in enumerate(result)}
    by_term: dict[tuple[str, str], int] = {}
    for number, concept in enumerate(result):
        for term in concept.terms:
            by_term.setdefault(_key(term), number)
    for concept in new:
        partner = _partner(concept, result, at, by_term)
        number = len(result) if partner is None else partner
        if partner is None:
            identifier = _free(concept.identifier or identifier_of(concept), at)
            result.append(replace(concept, identifier=identifier))
            at[identifier] = number
        else:
            result[number] = joined(result[number], concept)
        for term in concept.terms:
            by_term.setdefault(_key(term), number)
    return result


def _key(term: Term) -> tuple[str, str]:
    return term.language.lower(), term.text.casefold()


def _partner(
    concept: Concept,
    known: Sequence[Concept],
    at: dict[str, int],
    by_term: dict[tuple[str, str], int],
) -> int | None:
    if not concept.identifier:
        return by_term.get(_key(concept.terms[0]))
    number = at.get(concept.identifier)
    if number is None:
        return None
    shared = set(map(_key, concept.terms)) & set(map(_key, known[number].terms))
    return number if shared else None


def joined(one: Concept, other: Concept) -> Concept:
    """One concept of two; where both have a term, ``other`` says its status."""
    terms = {_key(term): term for term in one.terms}
    terms |= {_key(term): term for term in other.terms}
    return Concept(
        tuple(terms.values()),
        one.identifier,
        other.subject or one.subject,
        other.note or one.note,
        one.untranslatable or other.untranslatable,
    )


def identifier_of(concept: Concept) -> str:
    """A name for a concept by its first term; a hash where that has no Latin letters."""
    text = concept.terms[0].text
    latin = "-".join(re.findall(r"[a-z0-9]+", text.lower()))
    digest = hashlib.blake2b(text.encode("utf-8", "replace"), digest_size=4).hexdigest()
    return latin or f"term-{digest}"


def _free(identifier: str, taken: Container[str]) -> str:
    """The identifier, or the first of ``c1-2``, ``c1-3``… that nobody has."""
    name, count = identifier, 1
    while name in taken:
        count += 1
        name = f"{identifier}-{count}"
    return name

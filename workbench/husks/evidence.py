"""Husks whose very rendering is not in the lexicon: content words translated one by one.

The rule measured in the design: three fifths of a phrase's content words, two at least, within
one window of the target. A word that a good rendering has too is no evidence (LitTER,
Baziotis et al. 2023, takes away the words of the reference for the same reason).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from workbench.husks.compiled import WordPattern
from workbench.husks.dictionary import BilingualDictionary
from workbench.husks.entries import ReadyEntry
from workbench.husks.matching import Hit
from workbench.husks.sides import AnyPattern
from workbench.husks.tokens import Tokens

SHARE = 0.6
_WINDOW_PER_WORD = 3
_WINDOW_EXTRA = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the target that translate the phrase word for word; ``enough`` by the rule."""

    hit: Hit
    enough: bool


def word_evidence(
    entry: ReadyEntry,
    source: AnyPattern,
    target: Tokens,
    dictionary: BilingualDictionary | None,
) -> Evidence | None:
    """The best evidence in ``target``; None where no telltale word stands there at all."""
    best: tuple[int, Evidence] | None = None
    for concepts in _phrases(entry, source, dictionary):
        found = _densest(concepts, entry.fine_words, target)
        if found is None:
            continue
        needed = max(2, ceil(SHARE * len(concepts)))
        evidence = Evidence(found, len(found.words) >= needed)
        rank = len(found.words) + (100 if evidence.enough else 0)
        if best is None or rank > best[0]:
            best = (rank, evidence)
    return best[1] if best else None


def _phrases(
    entry: ReadyEntry, source: AnyPattern, dictionary: BilingualDictionary | None
) -> Iterable[list[frozenset[str]]]:
    """Each literal rendering, and the dictionary's, as a list of content words."""
    for literal in entry.literal:
        if literal.rendering.weak or not isinstance(literal.pattern, WordPattern):
            continue
        concepts = [place.forms for place in literal.pattern.required if place.content]
        if len(concepts) >= 2:
            yield concepts
    if dictionary is not None:
        translated = dictionary.concepts(source)
        if len(translated) >= 2:
            yield translated


def _densest(
    concepts: Sequence[frozenset[str]], fine: frozenset[str], target: Tokens
) -> Hit | None:
    """The window with the most different concepts; its words are one for each concept."""
    seen: list[tuple[int, int, int]] = []
    for key, numbers in target.where.items():
        if key in fine:
            continue
        for concept, forms in enumerate(concepts):
            if key in forms:
                seen += [(target.positions[number], number, concept) for number in numbers]
    if not seen:
        return None
    seen.sort()
    width = len(concepts) * _WINDOW_PER_WORD + _WINDOW_EXTRA
    best: dict[int, int] = {}
    for index, (position, _, _) in enumerate(seen):
        chosen: dict[int, int] = {}
        used: set[int] = set()
        for other, number, concept in seen[index:]:
            if other - position > width:
                break
            if concept not in chosen and number not in used:
                chosen[concept] = number
                used.add(number)
        if len(chosen) > len(best):
            best = chosen
    return Hit(tuple(sorted(best.values())))

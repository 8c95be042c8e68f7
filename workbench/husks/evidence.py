"""Husks whose very rendering is not in the lexicon: content words translated one by one.

The rule measured in the design: three fifths of a phrase's content words, two at least, within
one window of the target. A word that a good rendering has too is no evidence (LitTER,
Baziotis et al. 2023, takes away the words of the reference for the same reason), unless three
quarters of the phrase stand together and one word among them is its own: *play the first
violin* for *play first fiddle*. Measured on the lexicons' examples, each tried without the literal
rendering that finds it, this raises what is found from 0.52 to 0.70, and what is flagged in good
translations, each without the good rendering that silences it, from 0.047 to 0.052.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil

from workbench.husks.characters import CharacterPattern, Characters, is_telling
from workbench.husks.dictionary import BilingualDictionary
from workbench.husks.entries import ReadyEntry
from workbench.husks.lexicon import Kind
from workbench.husks.matching import Hit
from workbench.husks.sides import Analysed, AnyPattern
from workbench.husks.tokens import Tokens

SHARE = 0.6
_FULL = 0.75
# A calque is made of the words that good renderings have; a set phrase has some of its own.
_PHRASES = frozenset({Kind.IDIOM, Kind.PROVERB})
_WINDOW_PER_WORD = 3
_WINDOW_EXTRA = 2
# A word of Chinese or Japanese is two characters on average.
_CHARACTERS_PER_WORD = 2


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the target that translate the phrase word for word; ``enough`` by the rule."""

    hit: Hit
    enough: bool


def word_evidence(
    entry: ReadyEntry,
    source: AnyPattern,
    target: Analysed,
    dictionary: BilingualDictionary | None,
) -> Evidence | None:
    """The best evidence in ``target``; None where no telltale word stands there at all."""
    best: tuple[int, Evidence] | None = None
    for concepts in _phrases(entry, source, dictionary):
        seen = (
            _words_seen(concepts, entry.fine_words, target)
            if isinstance(target, Tokens)
            else _characters_seen(concepts, entry, target)
        )
        scale = 1 if isinstance(target, Tokens) else _CHARACTERS_PER_WORD
        width = (len(concepts) * _WINDOW_PER_WORD + _WINDOW_EXTRA) * scale
        found = _densest(seen, width)
        if found is None:
            continue
        hit, count = found
        enough = count >= max(2, ceil(SHARE * len(concepts)))
        if not enough and isinstance(target, Tokens) and entry.entry.kind in _PHRASES:
            # Beside a word that no good rendering has, its words count where little is missing.
            again = _densest(_words_seen(concepts, frozenset(), target), width)
            if again is not None and again[1] >= max(2, ceil(_FULL * len(concepts))):
                (hit, count), enough = again, True
        evidence = Evidence(hit, enough)
        rank = count + (100 if evidence.enough else 0)
        if best is None or rank > best[0]:
            best = (rank, evidence)
    return best[1] if best else None


def _phrases(
    entry: ReadyEntry, source: AnyPattern, dictionary: BilingualDictionary | None
) -> Iterable[list[frozenset[str]]]:
    """Each literal rendering, and the dictionary's, as a list of content words."""
    for literal in entry.literal:
        if literal.rendering.weak:
            continue
        concepts = literal.concepts
        if len(concepts) >= 2:
            yield concepts
    if dictionary is not None:
        translated = dictionary.concepts(source)
        if len(translated) >= 2:
            yield translated


# Where a word begins, the numbers of its words or characters, which concept it stands for.
_Seen = tuple[int, tuple[int, ...], int]


def _words_seen(
    concepts: Sequence[frozenset[str]], fine: frozenset[str], target: Tokens
) -> list[_Seen]:
    where = target.where
    return [
        (target.positions[number], (number,), concept)
        for concept, forms in enumerate(concepts)
        for key in where.keys() & forms
        if key not in fine
        for number in where[key]
    ]


def _characters_seen(
    concepts: Sequence[frozenset[str]], entry: ReadyEntry, target: Characters
) -> list[_Seen]:
    """Every telling form in the text, the longest first where several begin together."""
    fine = [
        run
        for pattern in entry.fine
        if isinstance(pattern, CharacterPattern)
        for alternatives in pattern.runs
        for run in alternatives
    ]
    seen: list[_Seen] = []
    for concept, forms in enumerate(concepts):
        for form in sorted(forms, key=lambda form: (-len(form), form)):
            if not form or not is_telling(form) or any(form in run for run in fine):
                continue
            start = target.folded.find(form)
            while start >= 0:
                seen.append((start, tuple(range(start, start + len(form))), concept))
                start = target.folded.find(form, start + 1)
    return seen


def _densest(seen: list[_Seen], width: int) -> tuple[Hit, int] | None:
    """The window with the most different concepts, no word for two; and how many they are."""
    seen = sorted(seen, key=lambda item: (item[0], -len(item[1]), item[1], item[2]))
    best: dict[int, tuple[int, ...]] = {}
    for index, (position, _, _) in enumerate(seen):
        chosen: dict[int, tuple[int, ...]] = {}
        used: set[int] = set()
        for other, numbers, concept in seen[index:]:
            if other - position > width:
                break
            if concept not in chosen and used.isdisjoint(numbers):
                chosen[concept] = numbers
                used.update(numbers)
        if len(chosen) > len(best):
            best = chosen
    if not best:
        return None
    return Hit(tuple(sorted(number for numbers in best.values() for number in numbers))), len(best)

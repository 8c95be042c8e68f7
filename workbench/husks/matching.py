"""Where a compiled pattern stands in a text: order, gaps, optional words, parts changing places."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, product

from workbench.husks.compiled import Place, WordPattern
from workbench.husks.tokens import Tokens

# A source idiom may be spread by objects and adverbs, a literal rendering less (husks.md).
SOURCE_GAP = 3
TARGET_GAP = 2
TARGET_ONLY_GAP = 1
# Inside a chunk (a preposition and its noun) an adjective or two may stand.
_CHUNK_GAP = 2
_MOST_COMBINATIONS = 4000
_POSSESSIVE_ENDINGS = frozenset({"s"})
# The numbers of the matched words, ascending.
_Words = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """A match: its words, by number, ascending; the span runs from the first to the last."""

    words: tuple[int, ...]

    @property
    def first(self) -> int:
        """Number of the first matched word."""
        return self.words[0]

    @property
    def last(self) -> int:
        """Number of the last matched word."""
        return self.words[-1]

    def covers(self, other: "Hit") -> bool:
        """Whether ``other`` lies within this hit."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: "Hit") -> bool:
        """Whether the two share a stretch."""
        return self.first <= other.last and other.first <= self.last


def find_all(pattern: WordPattern, tokens: Tokens, gap: int, inversion: bool) -> list[Hit]:
    """All non-overlapping matches, in order; ``inversion`` lets the parts change places.

    ``gap`` is how many words may stand between two words of the pattern.
    """
    where = tokens.where
    for forms in pattern.needed:
        # Most patterns asked for are not there: one quick look at each word tells.
        if forms.isdisjoint(where):
            return []
    candidates = [_candidates(place, tokens) for place in pattern.places]
    required = pattern.required_numbers
    positions = tokens.positions
    if pattern.fixed:
        gap = 0
    if not _near([candidates[number] for number in required], positions, pattern.reach(gap)):
        return []
    search = _Search(positions, pattern.places, candidates, gap)
    hits = _apart(search.ordered(range(len(pattern.places)), required[0]))
    if not inversion or pattern.fixed or len(pattern.chunks) == 1:
        return hits
    if hits and all(len(candidates[number]) == 1 for number in required):
        # An inverted match would have the very same words.
        return hits
    # A straight match is the better one: inverted ones only where no straight one lies.
    inverted = [
        hit
        for hit in _apart(search.inverted(pattern))
        if not any(hit.overlaps(other) for other in hits)
    ]
    return sorted(hits + inverted, key=lambda hit: hit.words) if inverted else hits


def _candidates(place: Place, tokens: Tokens) -> list[int]:
    """The words of the text that may stand at ``place``; kept for the patterns that share it."""
    found = tokens.numbers_at.get(place)
    if found is None:
        found = tokens.numbers_at[place] = _numbers_at(place, tokens)
    return found


def _numbers_at(place: Place, tokens: Tokens) -> list[int]:
    where = tokens.where
    numbers: set[int] = set()
    for key in where.keys() & place.forms:
        numbers.update(where[key])
    if place.stems:
        numbers.update(
            number
            for number, keys in enumerate(tokens.keys)
            if any(key.startswith(place.stems) for key in keys)
        )
    if place.possessive:
        numbers.update(
            number
            for number, keys in enumerate(tokens.keys)
            if number
            and keys[0] in _POSSESSIVE_ENDINGS
            and tokens.text[tokens.spans[number][0] - 1] in "'’"
        )
    return sorted(numbers)


def _near(candidates: Sequence[list[int]], positions: Sequence[int], reach: int) -> bool:
    """Whether the required words stand near enough to each other anywhere for a closer look."""
    anchor = min(candidates, key=len)
    if not anchor or len(candidates) == 1:
        return bool(anchor)
    for number in anchor:
        here = positions[number]
        for others in candidates:
            for other in others:
                if -reach <= positions[other] - here <= reach:
                    break
            else:
                break
        else:
            return True
    return False


def _apart(found: Iterable[_Words]) -> list[Hit]:
    """Of overlapping matches the tightest, then the earliest; in the order of the text."""
    matches = list(found)
    if len(matches) > 1:
        matches.sort(key=lambda words: (words[-1] - words[0], words))
        chosen: list[_Words] = []
        for words in matches:
            if all(words[-1] < other[0] or other[-1] < words[0] for other in chosen):
                chosen.append(words)
        matches = sorted(chosen)
    return [Hit(words) for words in matches]


class _Search:
    """The search for one pattern in one text; places are named by their index."""

    def __init__(
        self,
        positions: Sequence[int],
        places: Sequence[Place],
        candidates: Sequence[list[int]],
        gap: int,
    ) -> None:
        self._positions = positions
        self._places = places
        self._candidates = candidates
        self._gap = gap

    def ordered(self, indices: Sequence[int], first: int) -> Iterator[_Words]:
        """Matches of the places ``indices``, in that order; ``first`` is the first required."""
        start = indices.index(first)
        leading, rest = indices[:start], indices[start + 1 :]
        for number in self._candidates[first]:
            words = self._follow(rest, 0, number, 0)
            if words is not None:
                yield (*self._lead(leading, number, first), number, *words)

    def _follow(
        self, indices: Sequence[int], at: int, previous: int, carried: int
    ) -> _Words | None:
        """The words for ``indices[at:]`` after word ``previous``; None if they cannot be."""
        if at == len(indices):
            return ()
        index = indices[at]
        place = self._places[index]
        allowed = 0 if place.glued else self._gap + place.gap + carried
        positions = self._positions
        farthest = positions[previous] + 1 + allowed
        for number in self._candidates[index]:
            if number <= previous:
                continue
            if positions[number] > farthest:
                break
            words = self._follow(indices, at + 1, number, 0)
            if words is not None:
                return (number, *words)
        if place.optional:
            return self._follow(indices, at + 1, previous, carried + place.gap)
        return None

    def _lead(self, leading: Sequence[int], following: int, next_index: int) -> _Words:
        """Optional words in front of the first required one, as many as stand right there."""
        words: _Words = ()
        for index in reversed(leading):
            reach = 1 + self._places[next_index].gap
            near = [
                number
                for number in self._candidates[index]
                if 0 < self._positions[following] - self._positions[number] <= reach
            ]
            if near:
                following, next_index = near[-1], index
                words = (following, *words)
        return words

    def inverted(self, pattern: WordPattern) -> Iterator[_Words]:
        """Matches with the chunks in any order; function words stay before their noun."""
        found = []
        for chunk in pattern.chunks:
            matches = self._in_chunk(chunk)
            if not matches:
                return
            found.append(matches)
        found.sort(key=len)
        required = pattern.required
        limit = self._gap + max([place.gap for place in required])
        reach = (limit + 1) * len(found) + len(required) + _CHUNK_GAP * len(found)
        positions = self._positions
        tried = 0
        for anchor in found[0]:
            here = positions[anchor[0]]
            near = [
                [words for words in matches if -reach <= positions[words[0]] - here <= reach]
                for matches in found[1:]
            ]
            for choice in product((anchor,), *near):
                tried += 1
                if tried > _MOST_COMBINATIONS:
                    return
                if self._close(choice, limit):
                    yield tuple(sorted(chain.from_iterable(choice)))

    def _in_chunk(self, chunk: Sequence[int]) -> list[_Words]:
        """Where the places of a chunk stand together."""
        if len(chunk) == 1:
            return [(number,) for number in self._candidates[chunk[0]]]
        inner = _Search(self._positions, self._places, self._candidates, min(self._gap, _CHUNK_GAP))
        return list(inner.ordered(chunk, chunk[0]))

    def _close(self, choice: Iterable[_Words], limit: int) -> bool:
        """Whether the chunks lie one after the other, near enough, in whichever order."""
        positions = self._positions
        return all(
            left[-1] < right[0] and positions[right[0]] - positions[left[-1]] - 1 <= limit
            for left, right in pairwise(sorted(choice))
        )

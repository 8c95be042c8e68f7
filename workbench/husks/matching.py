"""Where a compiled pattern stands in a text: order, gaps, optional words, parts changing places."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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
    if not _near([candidates[number] for number in required], positions, pattern, gap):
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
    return sorted(hits + inverted, key=_words) if inverted else hits


def _words(hit: Hit) -> tuple[int, ...]:
    return hit.words


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


def _near(
    candidates: Sequence[list[int]], positions: Sequence[int], pattern: WordPattern, gap: int
) -> bool:
    """Whether the required words stand near enough to each other anywhere for a closer look."""
    anchor = min(candidates, key=len)
    if not anchor or len(candidates) == 1:
        return bool(anchor)
    reach = len(candidates) * (gap + _CHUNK_GAP + 1) + pattern.extra_reach
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


def _apart(found: Iterable[Hit]) -> list[Hit]:
    """Of overlapping hits the tightest, then the earliest; in the order of the text."""
    hits = list(found)
    if len(hits) < 2:
        return hits
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.last - hit.first, hit.words)):
        if not any(hit.overlaps(other) for other in chosen):
            chosen.append(hit)
    return sorted(chosen, key=_words)


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

    def ordered(self, indices: Sequence[int], first: int) -> Iterator[Hit]:
        """Matches of the places ``indices``, in that order; ``first`` is the first required."""
        start = indices.index(first)
        leading, rest = indices[:start], indices[start + 1 :]
        for number in self._candidates[first]:
            words = self._follow(rest, 0, number, 0)
            if words is not None:
                yield Hit((*self._lead(leading, number, first), number, *words))

    def _follow(
        self, indices: Sequence[int], at: int, previous: int, carried: int
    ) -> tuple[int, ...] | None:
        """The words for ``indices[at:]`` after word ``previous``; None if they cannot be."""
        if at == len(indices):
            return ()
        place = self._places[indices[at]]
        allowed = 0 if place.glued else self._gap + place.gap + carried
        here = self._positions[previous]
        for number in self._candidates[indices[at]]:
            if number <= previous:
                continue
            if self._positions[number] - here - 1 > allowed:
                break
            words = self._follow(indices, at + 1, number, 0)
            if words is not None:
                return (number, *words)
        if place.optional:
            return self._follow(indices, at + 1, previous, carried + place.gap)
        return None

    def _lead(self, leading: Sequence[int], following: int, next_index: int) -> tuple[int, ...]:
        """Optional words in front of the first required one, as many as stand right there."""
        words: tuple[int, ...] = ()
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

    def inverted(self, pattern: WordPattern) -> Iterator[Hit]:
        """Matches with the chunks in any order; function words stay before their noun."""
        chunks, required = pattern.chunks, pattern.required
        limit = self._gap + max(place.gap for place in required)
        inner = _Search(self._positions, self._places, self._candidates, min(self._gap, _CHUNK_GAP))
        found = []
        for chunk in chunks:
            hits = list(inner.ordered(chunk, chunk[0]))
            if not hits:
                return
            found.append(hits)
        found.sort(key=len)
        reach = (limit + 1) * len(chunks) + len(required) + _CHUNK_GAP * len(chunks)
        tried = 0
        for anchor in found[0]:
            here = self._positions[anchor.first]
            near = [
                [hit for hit in hits if abs(self._positions[hit.first] - here) <= reach]
                for hits in found[1:]
            ]
            for choice in _choices(near, (anchor,)):
                tried += 1
                if tried > _MOST_COMBINATIONS:
                    return
                if self._close(choice, limit):
                    yield Hit(tuple(sorted(word for hit in choice for word in hit.words)))

    def _close(self, choice: tuple[Hit, ...], limit: int) -> bool:
        ordered = sorted(choice, key=lambda hit: hit.first)
        return all(
            left.last < right.first
            and self._positions[right.first] - self._positions[left.last] - 1 <= limit
            for left, right in pairwise(ordered)
        )


def _choices(options: list[list[Hit]], chosen: tuple[Hit, ...]) -> Iterator[tuple[Hit, ...]]:
    if not options:
        yield chosen
        return
    for hit in options[0]:
        yield from _choices(options[1:], (*chosen, hit))

"""Where a compiled pattern stands in a text: order, gaps, optional words, parts changing places."""

from collections.abc import Iterator, Sequence
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
    if any(
        not found and not place.optional
        for found, place in zip(candidates, pattern.places, strict=True)
    ):
        return []
    if pattern.fixed:
        gap = 0
    required = [index for index, place in enumerate(pattern.places) if not place.optional]
    if not _near(required, pattern.places, candidates, tokens.positions, gap):
        return []
    search = _Search(tokens.positions, pattern.places, candidates, gap)
    everywhere = range(len(pattern.places))
    hits = _apart(search.ordered(everywhere, required[0]))
    if inversion and not pattern.fixed and len(required) > 1:
        # A straight match is the better one: inverted ones only where no straight one lies.
        hits += [
            hit
            for hit in _apart(search.inverted(required))
            if not any(hit.overlaps(other) for other in hits)
        ]
    return sorted(hits, key=lambda hit: hit.words)


def _candidates(place: Place, tokens: Tokens) -> list[int]:
    """The words of the text that may stand at ``place``."""
    where = tokens.where
    if len(place.forms) < len(where):
        found = [number for form in place.forms if form in where for number in where[form]]
    else:
        found = [
            number for key, numbers in where.items() if key in place.forms for number in numbers
        ]
    if place.stems:
        found += [
            number
            for number, keys in enumerate(tokens.keys)
            if any(key.startswith(place.stems) for key in keys)
        ]
    if place.possessive:
        found += [
            number
            for number, keys in enumerate(tokens.keys)
            if number
            and keys[0] in _POSSESSIVE_ENDINGS
            and tokens.text[tokens.spans[number][0] - 1] in "'’"
        ]
    return sorted(set(found))


def _near(
    required: Sequence[int],
    places: Sequence[Place],
    candidates: Sequence[list[int]],
    positions: Sequence[int],
    gap: int,
) -> bool:
    """Whether the required words come near enough to each other anywhere for a closer look."""
    if len(required) == 1:
        return True
    reach = sum(gap + _CHUNK_GAP + 1 + places[index].gap for index in required) + sum(
        1 + place.gap for place in places if place.optional
    )
    anchor = min(required, key=lambda index: len(candidates[index]))
    return any(
        all(
            any(abs(positions[number] - positions[here]) <= reach for number in candidates[index])
            for index in required
        )
        for here in candidates[anchor]
    )


def _apart(hits: Iterator[Hit]) -> list[Hit]:
    """Of overlapping hits the tightest, then the earliest."""
    chosen: list[Hit] = []
    for hit in sorted(hits, key=lambda hit: (hit.last - hit.first, hit.words)):
        if not any(hit.overlaps(other) for other in chosen):
            chosen.append(hit)
    return chosen


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

    def inverted(self, required: Sequence[int]) -> Iterator[Hit]:
        """Matches with the chunks in any order; function words stay before their noun."""
        chunks = _chunks(required, self._places)
        if len(chunks) < 2:
            return
        limit = self._gap + max(self._places[index].gap for index in required)
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


def _chunks(required: Sequence[int], places: Sequence[Place]) -> list[list[int]]:
    """Required places grouped so that each group ends in a content word."""
    chunks: list[list[int]] = []
    open_chunk = False
    for index in required:
        if chunks and (open_chunk or places[index].glued):
            chunks[-1].append(index)
        else:
            chunks.append([index])
        open_chunk = not places[index].content
    if open_chunk and len(chunks) > 1:
        # A trailing function word (the particle of a parted verb) may stand anywhere.
        last = chunks[-1]
        if any(places[index].content for index in last) and not places[last[-1]].glued:
            chunks.append([last.pop()])
    return chunks

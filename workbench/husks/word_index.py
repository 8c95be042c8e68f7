"""Many patterns looked up at once in a text of a language with spaces."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.husks.compiled import Place, WordPattern
from workbench.husks.morphology import Morphology
from workbench.husks.tokens import Tokens

# Distinct words remembered with what they can start; a book has some 50,000.
_MEMO_SIZE = 100_000


@dataclass(frozen=True, slots=True)
class _Known:
    """What a written word may be: places of patterns, and the patterns it is the rarest word of.

    A pattern stands here as its next rarest place, its other places, and its number: most
    patterns are out when that one place is not in the text.
    """

    places: frozenset[int]
    starts: tuple[tuple[int, frozenset[int], int], ...]


class WordIndex:
    """Patterns keyed by their rarest place; all their places must be in a text.

    Equal places of all patterns share one number, so that a text is first turned into the set
    of places its words can take, and a pattern is then a subset or is not.
    """

    def __init__(self, patterns: Sequence[WordPattern], morphology: Morphology, gap: int) -> None:
        self._morphology = morphology
        self._exact: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        numbers: dict[tuple[frozenset[str], tuple[str, ...]], int] = {}
        required = [
            {
                self._number(place, numbers): place
                for place in pattern.required
                if not place.possessive
            }
            for pattern in patterns
        ]
        frequency = Counter(number for places in required for number in places)
        self._started: dict[int, list[tuple[int, frozenset[int], int]]] = {}
        for pattern_number, places in enumerate(required):
            if places:
                anchor, *others = sorted(
                    places, key=lambda n: (not places[n].content, frequency[n], n)
                )
                start = (others[0] if others else anchor, frozenset(others[1:]), pattern_number)
                self._started.setdefault(anchor, []).append(start)
        self._required = [frozenset(places) for places in required]
        self._reach = [pattern.reach(gap) for pattern in patterns]
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._memo: dict[str, _Known] = {}

    def _number(
        self, place: Place, numbers: dict[tuple[frozenset[str], tuple[str, ...]], int]
    ) -> int:
        """The number of what a place accepts; a new one is entered under all its forms."""
        accepted = (place.forms, place.stems)
        number = numbers.get(accepted)
        if number is None:
            number = numbers[accepted] = len(numbers)
            for form in place.forms:
                self._exact.setdefault(form, []).append(number)
            for stem in place.stems:
                self._stems.setdefault(stem, []).append(number)
        return number

    def candidates(self, text: Tokens) -> list[int]:
        """Numbers of the patterns whose words are all in ``text``, near enough, ascending."""
        memo = self._memo
        try:
            known = [memo[word] for word in text.words]
        except KeyError:
            known = [memo.get(word) or self._look_up(word) for word in text.words]
        present = set().union(*[word.places for word in known])
        found = [
            (here, number)
            for here, word in enumerate(known)
            for second, others, number in word.starts
            if second in present and others <= present
        ]
        if not found:
            return []
        return sorted({number for here, number in found if self._is_near(number, here, known)})

    def _is_near(self, number: int, here: int, known: Sequence[_Known]) -> bool:
        """Whether all places of a pattern can be filled within its reach of word ``here``."""
        reach = self._reach[number]
        around = [word.places for word in known[max(0, here - reach) : here + reach + 1]]
        for place in self._required[number]:
            for places in around:
                if place in places:
                    break
            else:
                return False
        return True

    def _look_up(self, word: str) -> _Known:
        places = frozenset(self._places_of(word))
        starts = tuple(start for place in places for start in self._started.get(place, ()))
        if len(self._memo) >= _MEMO_SIZE:
            self._memo.clear()
        found = self._memo[word] = _Known(places, starts)
        return found

    def _places_of(self, word: str) -> Iterator[int]:
        for key in self._morphology.keys(word):
            yield from self._exact.get(key, ())
            for length in self._lengths:
                if length > len(key):
                    break
                yield from self._stems.get(key[:length], ())

"""Many patterns looked up at once in a text of a language with spaces."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.husks.compiled import Place, WordPattern
from workbench.husks.morphology import Morphology
from workbench.husks.tables import Sections, Tables, pack_keys, pack_lists, pack_numbers
from workbench.husks.tokens import Tokens

# Distinct words remembered with what they can start; a book has some 50,000.
_MEMO_SIZE = 100_000


def pack_words(patterns: Sequence[WordPattern], gap: int) -> Sections:
    """What a ``WordIndex`` needs to know of patterns that are looked for with ``gap``.

    Equal places of all patterns share one number. ``required`` are a pattern's places, the rarest
    content word first; ``starts`` the patterns whose rarest place it is.
    """
    numbers: dict[tuple[frozenset[str], tuple[str, ...]], int] = {}
    named = [
        {
            numbers.setdefault((place.forms, place.stems), len(numbers)): place
            for place in pattern.required
            if not place.possessive
        }
        for pattern in patterns
    ]
    frequency = Counter(number for places in named for number in places)
    required = [_rarest_first(places, frequency) for places in named]
    starts: list[list[int]] = [[] for _ in numbers]
    for pattern, places in enumerate(required):
        if places:
            starts[places[0]].append(pattern)
    forms: dict[str, list[int]] = {}
    stems: dict[str, list[int]] = {}
    for (accepted, beginnings), number in numbers.items():
        for form in accepted:
            forms.setdefault(form, []).append(number)
        for stem in beginnings:
            stems.setdefault(stem, []).append(number)
    return {
        **pack_keys("forms", list(forms)),
        **pack_lists("form_places", list(forms.values())),
        **pack_keys("stems", list(stems)),
        **pack_lists("stem_places", list(stems.values())),
        **pack_numbers("stem_lengths", sorted({len(stem) for stem in stems})),
        **pack_lists("required", required),
        **pack_lists("starts", starts),
        **pack_numbers("reach", [pattern.reach(gap) for pattern in patterns]),
    }


def _rarest_first(places: dict[int, Place], frequency: Counter[int]) -> list[int]:
    return sorted(places, key=lambda n: (not places[n].content, frequency[n], n))


@dataclass(frozen=True, slots=True)
class _Known:
    """What a written word may be: places of patterns, and the patterns it is the rarest word of.

    A pattern stands here under its next rarest place (most patterns are out when that one is not
    in the text), as its other places, how far it may reach, and its number.
    """

    places: frozenset[int]
    seconds: frozenset[int]
    starts: Mapping[int, Sequence[tuple[frozenset[int], int, int]]]


class _Layer:
    """The tables of one set of patterns; its places and patterns are numbered after others'."""

    def __init__(self, tables: Tables, first_place: int, first_pattern: int) -> None:
        self._forms = tables.keys("forms")
        self._form_places = tables.lists("form_places")
        self._stems = tables.keys("stems")
        self._stem_places = tables.lists("stem_places")
        self._stem_lengths = tables.numbers("stem_lengths").tolist()
        self._required = tables.lists("required")
        self._starts = tables.lists("starts")
        self._reach = tables.numbers("reach")
        self._first_place = first_place
        self._first_pattern = first_pattern
        self.next_place = first_place + len(self._starts)
        self.next_pattern = first_pattern + len(self._required)

    def places(self, key: str) -> Iterator[int]:
        """The places that a form of a word may fill."""
        found = [(self._forms.find(key), self._form_places)]
        for length in self._stem_lengths:
            if length > len(key):
                break
            found.append((self._stems.find(key[:length]), self._stem_places))
        for number, places in found:
            if number is not None:
                for place in places[number]:
                    yield self._first_place + place

    def starts(self, place: int) -> Iterator[tuple[int, tuple[frozenset[int], int, int]]]:
        """The patterns whose rarest place it is, as in ``_Known``, after the next rarest."""
        if not self._first_place <= place < self.next_place:
            return
        for pattern in self._starts[place - self._first_place]:
            required = [self._first_place + number for number in self._required[pattern]]
            second = required[1] if len(required) > 1 else place
            pattern_number = self._first_pattern + pattern
            yield second, (frozenset(required[2:]), self._reach[pattern], pattern_number)


class WordIndex:
    """Patterns keyed by their rarest place; all their places must be in a text, near enough.

    A text is first turned into the set of places its words can take, and a pattern is then a
    subset or is not. Several sets of patterns are looked up as if they were one.
    """

    def __init__(self, layers: Sequence[Tables], morphology: Morphology) -> None:
        self._morphology = morphology
        self._layers: list[_Layer] = []
        place = pattern = 0
        for tables in layers:
            layer = _Layer(tables, place, pattern)
            place, pattern = layer.next_place, layer.next_pattern
            self._layers.append(layer)
        self._memo: dict[str, _Known] = {}

    def candidates(self, text: Tokens) -> list[int]:
        """Numbers of the patterns whose words are all in ``text``, near enough, ascending."""
        memo = self._memo
        try:
            known = [memo[word] for word in text.words]
        except KeyError:
            known = [memo.get(word) or self._look_up(word) for word in text.words]
        present = set().union(*[word.places for word in known])
        found = [
            (number, here, reach, (second, *others))
            for here, word in enumerate(known)
            if word.seconds
            for second in word.seconds & present
            for others, reach, number in word.starts[second]
            if others <= present
        ]
        return sorted(
            {
                number
                for number, here, reach, places in found
                if _all_near(places, known[max(0, here - reach) : here + reach + 1])
            }
        )

    def _look_up(self, word: str) -> _Known:
        layers = self._layers
        places = frozenset(
            place
            for key in self._morphology.keys(word)
            for layer in layers
            for place in layer.places(key)
        )
        starts: dict[int, list[tuple[frozenset[int], int, int]]] = {}
        for place in places:
            for layer in layers:
                for second, start in layer.starts(place):
                    starts.setdefault(second, []).append(start)
        if len(self._memo) >= _MEMO_SIZE:
            self._memo.clear()
        found = self._memo[word] = _Known(places, frozenset(starts), starts)
        return found


def _all_near(places: Sequence[int], around: Sequence[_Known]) -> bool:
    """Whether each of ``places`` can be filled by one of the words ``around``."""
    for place in places:
        for word in around:
            if place in word.places:
                break
        else:
            return False
    return True

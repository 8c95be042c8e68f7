"""One face for both kinds of script: compile patterns, look many up at once, find one in a text."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol, TypeAlias

from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.husks.characters import (
    CharacterIndex,
    CharacterPattern,
    Characters,
    compile_characters,
    find_characters,
)
from workbench.husks.compiled import Compiler, Place, WordPattern, compiler_of
from workbench.husks.matching import Hit, find_all
from workbench.husks.morphology import Morphology
from workbench.husks.tokens import Tokens, words_of

AnyPattern: TypeAlias = WordPattern | CharacterPattern
Analysed: TypeAlias = Tokens | Characters
# Distinct words remembered with what they can start; a book has some 50,000.
_MEMO_SIZE = 100_000


class Index(Protocol):
    """Many patterns at once: which of them deserve a closer look in ``text``."""

    def candidates(self, text: str) -> list[int]: ...  # noqa: D102 - the class docstring tells


class Side(Protocol):
    """The source or the target language as the matcher sees it."""

    @property
    def language(self) -> str: ...  # noqa: D102
    def compile(self, text: str) -> tuple[AnyPattern, ...]: ...  # noqa: D102
    def check(self, text: str) -> None: ...  # noqa: D102
    def prepare(self, texts: Iterable[str]) -> None: ...  # noqa: D102
    def analyse(self, text: str) -> Analysed: ...  # noqa: D102
    def find(  # noqa: D102
        self, pattern: AnyPattern, text: Analysed, gap: int, inversion: bool
    ) -> list[Hit]: ...
    def index(self, patterns: Sequence[AnyPattern]) -> Index: ...  # noqa: D102


class WordSide:
    """A language that writes spaces between words."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.compiler: Compiler = compiler_of(language)
        self.morphology: Morphology = self.compiler.morphology

    def compile(self, text: str) -> tuple[AnyPattern, ...]:
        """Compile one pattern; ``InputError`` says what is wrong with it."""
        return self.compiler.compile(text)

    def check(self, text: str) -> None:
        """Raise ``InputError`` where ``text`` is no pattern; quick, no form list is read."""
        self.compiler.parse(text)

    def prepare(self, texts: Iterable[str]) -> None:
        """Read the form list once for the words of all ``texts``."""
        self.compiler.prepare(texts)

    def analyse(self, text: str) -> Analysed:
        """Cut the text into words."""
        return Tokens.of(text, self.morphology)

    def find(self, pattern: AnyPattern, text: Analysed, gap: int, inversion: bool) -> list[Hit]:
        """All non-overlapping matches of a pattern this side compiled."""
        assert isinstance(pattern, WordPattern)
        assert isinstance(text, Tokens)
        return find_all(pattern, text, gap, inversion)

    def index(self, patterns: Sequence[AnyPattern]) -> Index:
        """An index of patterns this side compiled."""
        return WordIndex(
            [pattern for pattern in patterns if isinstance(pattern, WordPattern)], self.morphology
        )


class CharacterSide:
    """Chinese and Japanese; order is always strict and gaps are written into the pattern."""

    def __init__(self, language: str) -> None:
        self.language = language

    def compile(self, text: str) -> tuple[AnyPattern, ...]:
        """Compile one pattern; ``InputError`` says what is wrong with it."""
        return (compile_characters(text),)

    def check(self, text: str) -> None:
        """Raise ``InputError`` where ``text`` is no pattern."""
        compile_characters(text)

    def prepare(self, texts: Iterable[str]) -> None:
        """Nothing to read: characters do not inflect."""

    def analyse(self, text: str) -> Analysed:
        """Fold the text."""
        return Characters.of(text)

    def find(
        self,
        pattern: AnyPattern,
        text: Analysed,
        gap: int,  # noqa: ARG002 - a side's common face
        inversion: bool,  # noqa: ARG002
    ) -> list[Hit]:
        """All non-overlapping matches of a pattern this side compiled."""
        assert isinstance(pattern, CharacterPattern)
        assert isinstance(text, Characters)
        return find_characters(pattern, text)

    def index(self, patterns: Sequence[AnyPattern]) -> Index:
        """An index of patterns this side compiled."""
        return CharacterIndex(
            [pattern for pattern in patterns if isinstance(pattern, CharacterPattern)]
        )


class WordIndex:
    """Patterns keyed by their rarest place; all their places must be in a text.

    Equal places of all patterns share one number, so that a text is first turned into the set
    of places its words can take, and a pattern is then a subset or is not.
    """

    def __init__(self, patterns: Sequence[WordPattern], morphology: Morphology) -> None:
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
        self._started: dict[int, list[tuple[frozenset[int], int]]] = {}
        for pattern_number, places in enumerate(required):
            if places:
                anchor = min(places, key=lambda n: (not places[n].content, frequency[n], n))
                self._started.setdefault(anchor, []).append((frozenset(places), pattern_number))
        self._lengths = sorted({len(stem) for stem in self._stems})
        self._memo: dict[str, tuple[int, ...]] = {}

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

    def candidates(self, text: str) -> list[int]:
        """Numbers of the patterns whose words are all in ``text``, ascending."""
        memo = self._memo
        present: set[int] = set()
        for word in words_of(text):
            places = memo.get(word)
            if places is None:
                places = self._look_up(word)
            if places:
                present.update(places)
        started = self._started
        found = [
            number
            for place in present
            if place in started
            for required, number in started[place]
            if required <= present
        ]
        found.sort()
        return found

    def _look_up(self, word: str) -> tuple[int, ...]:
        numbers: list[int] = []
        for key in self._morphology.keys(word):
            numbers += self._exact.get(key, ())
            for length in self._lengths:
                if length > len(key):
                    break
                numbers += self._stems.get(key[:length], ())
        if len(self._memo) >= _MEMO_SIZE:
            self._memo.clear()
        found = self._memo[word] = tuple(dict.fromkeys(numbers))
        return found


@cache
def _side(language: str, spaces: bool) -> Side:
    return WordSide(language) if spaces else CharacterSide(language)


def side_of(language: str) -> Side:
    """The side of a base language code."""
    return _side(language, Language.parse(language).has_spaces)


def span_of(text: Analysed, hit: Hit) -> Span:
    """The stretch of the text that a hit covers, in code points."""
    return text.span(hit.first, hit.last)

"""One face for both kinds of script: compile patterns, look many up at once, find one in a text."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, Protocol, TypeAlias

from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.husks.characters import (
    CharacterIndex,
    CharacterPattern,
    Characters,
    compile_characters,
    find_characters,
    pack_characters,
)
from workbench.husks.compiled import Compiler, WordPattern, compiler_of
from workbench.husks.matching import Hit, find_all
from workbench.husks.morphology import Morphology
from workbench.husks.tables import Sections, Tables
from workbench.husks.tokens import Tokens
from workbench.husks.word_index import WordIndex, pack_words

AnyPattern: TypeAlias = WordPattern | CharacterPattern
Analysed: TypeAlias = Tokens | Characters


class Index(Protocol):
    """Many patterns at once: which of them deserve a closer look in a text of its side."""

    def candidates(self, text: Any) -> list[int]: ...  # noqa: D102 - the class docstring tells


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
    def pack(self, patterns: Sequence[AnyPattern], gap: int) -> Sections: ...  # noqa: D102
    def index(self, layers: Sequence[Tables]) -> Index: ...  # noqa: D102


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

    def pack(self, patterns: Sequence[AnyPattern], gap: int) -> Sections:
        """What an index must know of patterns this side compiled, looked for with ``gap``."""
        words = [pattern for pattern in patterns if isinstance(pattern, WordPattern)]
        return pack_words(words, gap)

    def index(self, layers: Sequence[Tables]) -> Index:
        """An index over packed patterns, numbered through."""
        return WordIndex(layers, self.morphology)


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

    def pack(
        self,
        patterns: Sequence[AnyPattern],
        gap: int,  # noqa: ARG002 - a side's common face
    ) -> Sections:
        """What an index must know of patterns this side compiled."""
        return pack_characters(
            [pattern for pattern in patterns if isinstance(pattern, CharacterPattern)]
        )

    def index(self, layers: Sequence[Tables]) -> Index:
        """An index over packed patterns, numbered through."""
        return CharacterIndex(layers)


@cache
def _side(language: str, spaces: bool) -> Side:
    return WordSide(language) if spaces else CharacterSide(language)


def side_of(language: str) -> Side:
    """The side of a base language code."""
    return _side(language, Language.parse(language).has_spaces)


def span_of(text: Analysed, hit: Hit) -> Span:
    """The stretch of the text that a hit covers, in code points."""
    return text.span(hit.first, hit.last)

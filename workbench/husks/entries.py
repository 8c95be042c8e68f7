"""A lexicon's entry with its patterns compiled, each kind when it is first needed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from workbench.husks.characters import is_telling
from workbench.husks.compiled import WordPattern
from workbench.husks.lexicon import Entry, Kind, Rendering, TargetOnly, without_register
from workbench.husks.sides import AnyPattern, Side
from workbench.husks.words import closed_words

_TELLING_WORDS = 3
_TELLING_NAMED = 1


@dataclass(frozen=True)
class LiteralPattern:
    """One compiled literal rendering with its marks."""

    rendering: Rendering
    pattern: AnyPattern

    @cached_property
    def concepts(self) -> list[frozenset[str]]:
        """Its content words, each with all its forms; of characters, the telling stretches."""
        if isinstance(self.pattern, WordPattern):
            return [place.forms for place in self.pattern.required if place.content]
        return [frozenset(run) for run in self.pattern.runs if any(map(is_telling, run))]


class ReadyEntry:
    """An entry of one pair. ``id`` is unique over all pairs: ``ru-en:slovesnaya-shelukha``."""

    def __init__(self, entry: Entry, pair: str, curated: bool, source: Side, target: Side) -> None:
        self.entry = entry
        self.id = f"{pair}:{entry.id}"
        self.pair = pair
        self.curated = curated
        self.source_side = source
        self.target_side = target

    @cached_property
    def source(self) -> tuple[AnyPattern, ...]:
        """The source patterns."""
        return _compile(self.entry.source, self.source_side)

    @cached_property
    def literal(self) -> tuple[LiteralPattern, ...]:
        """The bad renderings."""
        return tuple(
            LiteralPattern(rendering, pattern)
            for rendering in self.entry.literal
            for pattern in self.target_side.compile(rendering.text)
        )

    @cached_property
    def fine(self) -> tuple[AnyPattern, ...]:
        """The good and the accepted renderings."""
        texts = map(without_register, (*self.entry.good, *self.entry.accept))
        return _compile(texts, self.target_side)

    @cached_property
    def fine_words(self) -> frozenset[str]:
        """All forms of the content words of fine renderings: no evidence of a husk."""
        return frozenset(
            form
            for pattern in self.fine
            if isinstance(pattern, WordPattern)
            for place in pattern.places
            if place.content
            for form in place.forms
        )

    @cached_property
    def source_context(self) -> tuple[AnyPattern, ...]:
        """Words of the source that show the literal meaning is meant."""
        texts = (text for text in self.entry.literal_context if not text.startswith(">"))
        return _compile(texts, self.source_side)

    @cached_property
    def target_context(self) -> tuple[AnyPattern, ...]:
        """Words of the target that show the literal meaning is meant."""
        texts = (text[1:] for text in self.entry.literal_context if text.startswith(">"))
        return _compile(texts, self.target_side)

    @cached_property
    def lonely(self) -> tuple[LiteralPattern, ...]:
        """The renderings that may be looked for when the source is lost."""
        if self.entry.equal or self.entry.target_only is TargetOnly.NEVER:
            return ()
        return tuple(
            literal
            for literal in self.literal
            if not (literal.rendering.weak or literal.rendering.bilingual)
            and literal.pattern.content_words >= 2
        )

    def speaks_alone(self, literal: LiteralPattern, named: bool) -> bool:
        """Whether a lonely rendering flags, not only hints; ``named``: its language is known.

        What is suspicious only if one knows the language flags where it is known. So does a
        rendering of three telling words or more everywhere: nobody writes it by chance.
        """
        if self.entry.target_only is not TargetOnly.HINT:
            return self.entry.target_only is TargetOnly.FLAG
        if self.entry.kind not in {Kind.IDIOM, Kind.PROVERB}:
            return False
        telling = _telling_words(literal.pattern, self.target_side.language)
        return telling >= (_TELLING_NAMED if named else _TELLING_WORDS)


def _telling_words(pattern: AnyPattern, language: str) -> int:
    """How many content words are not such as stand in every other sentence (*make*, *way*)."""
    if not isinstance(pattern, WordPattern):
        return pattern.content_words
    common = closed_words(language).common
    return sum(place.content and place.forms.isdisjoint(common) for place in pattern.required)


def target_texts(entry: Entry) -> Iterator[str]:
    """All pattern texts of the target language, for expanding their words at once."""
    for rendering in entry.literal:
        yield rendering.text
    yield from map(without_register, (*entry.good, *entry.accept))
    yield from (text[1:] for text in entry.literal_context if text.startswith(">"))


def source_texts(entry: Entry) -> Iterator[str]:
    """All pattern texts of the source language."""
    yield from entry.source
    yield from (text for text in entry.literal_context if not text.startswith(">"))


def _compile(texts: Iterable[str], side: Side) -> tuple[AnyPattern, ...]:
    return tuple(pattern for text in texts for pattern in side.compile(text))

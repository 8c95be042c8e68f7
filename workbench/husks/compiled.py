"""Patterns made ready for matching: each element with all forms it accepts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from workbench.husks.forms import FormBank, form_bank
from workbench.husks.morphology import Morphology, morphology_of
from workbench.husks.pattern import Element, Form, Pattern, Word, parse
from workbench.husks.words import closed_words

# Languages whose finite verb comes second, far from the words it closes in the dictionary form.
_VERB_SECOND = frozenset({"de", "nl"})
# Languages whose small words lose their vowel before another: *l'œuf* is *le … œuf*.
_ELIDING = frozenset({"fr", "it", "pt", "es"})
_ELIDED = frozenset({"l", "d", "j", "n", "qu", "c", "un", "dell", "all", "dall", "nell", "sull"})
_REFLEXIVE = {
    "fr": frozenset({"se", "s"}),
    "it": frozenset({"si", "s"}),
    "pt": frozenset({"se"}),
    "es": frozenset({"se"}),
}


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """One element: the forms and beginnings it accepts, and how near to the one before it.

    ``content`` is False for function words and closed classes; ``possessive`` accepts *John's*.
    A compiler makes one for each element, so that what is known about it can be kept.
    """

    forms: frozenset[str]
    stems: tuple[str, ...] = ()
    optional: bool = False
    gap: int = 0
    glued: bool = False
    content: bool = True
    possessive: bool = False
    label: str = ""


@dataclass(frozen=True, eq=False)
class WordPattern:
    """A compiled pattern of a language with spaces; what follows from it is computed once."""

    text: str
    places: tuple[Place, ...]
    fixed: bool

    @cached_property
    def required(self) -> tuple[Place, ...]:
        """The places that must be filled."""
        return tuple(place for place in self.places if not place.optional)

    @cached_property
    def required_numbers(self) -> tuple[int, ...]:
        """Their numbers among the places."""
        return tuple(number for number, place in enumerate(self.places) if not place.optional)

    @cached_property
    def needed(self) -> tuple[frozenset[str], ...]:
        """A text that has none of the forms in one of these sets does not match.

        They are the forms of the places that only forms can fill, content words first.
        """
        return tuple(
            place.forms
            for place in sorted(self.required, key=lambda place: not place.content)
            if not place.stems and not place.possessive
        )

    @cached_property
    def chunks(self) -> tuple[tuple[int, ...], ...]:
        """The required places in groups that change places: each ends in a content word."""
        chunks: list[list[int]] = []
        open_chunk = False
        for number in self.required_numbers:
            if chunks and (open_chunk or self.places[number].glued):
                chunks[-1].append(number)
            else:
                chunks.append([number])
            open_chunk = not self.places[number].content
        if open_chunk and len(chunks) > 1:
            # A trailing function word (the particle of a parted verb) may stand anywhere.
            last = chunks[-1]
            if any(self.places[number].content for number in last) and not (
                self.places[last[-1]].glued
            ):
                chunks.append([last.pop()])
        return tuple(map(tuple, chunks))

    def reach(self, gap: int) -> int:
        """How far the first and the last word of a match may lie apart, in words, at most.

        ``gap`` is how many words may stand between two words of the pattern.
        """
        if self.fixed:
            gap = 0
        own = sum(place.gap for place in self.places)
        inverted = (len(self.chunks) - 1) * max(place.gap for place in self.required)
        return (len(self.places) - 1) * (gap + 1) + own + inverted

    @property
    def content_words(self) -> int:
        """How many required places carry content."""
        return sum(place.content for place in self.required)


class Compiler:
    """Turns pattern texts of one language into ``WordPattern`` values."""

    def __init__(self, language: str, bank: FormBank | None = None) -> None:
        self.language = language
        self.morphology: Morphology = morphology_of(language)
        self._bank = bank or form_bank(language)
        self._placeholders = closed_words(language).placeholders
        self._verb_second = language in _VERB_SECOND
        self._places: dict[Element, Place] = {}

    def parse(self, text: str) -> tuple[Pattern, ...]:
        """Parse one pattern; ``InputError`` says what is wrong with it."""
        return parse(text, self._placeholders, self._verb_second)

    def compile(self, text: str) -> tuple[WordPattern, ...]:
        """Parse and compile one pattern; more than one for a verb that may part or lead."""
        compiled = []
        patterns = self.parse(text)
        self._bank.prepare({name for pattern in patterns for name in pattern_words(pattern)})
        for pattern in patterns:
            places = tuple(map(self._place, self._freed(pattern.elements)))
            compiled.append(WordPattern(pattern.text, places, pattern.fixed))
        return tuple(compiled)

    def _freed(self, elements: Sequence[Element]) -> Sequence[Element]:
        """The elements without bonds that hold in the dictionary form only.

        A Romance reflexive pronoun moves and goes (*s'arracher*, *s'est arraché*, *fazer-se*,
        *me faz*, *tiré*): where two content words carry the phrase, it need not be there.
        """
        if self.language not in _ELIDING:
            return elements
        content = sum(self._has_content(one) for one in elements if not one.optional)
        freed: list[Element] = []
        loose = False
        for element in elements:
            if loose and element.glued:
                element = replace(element, glued=False)
            moves = (
                len(element.words) == 1
                and self.morphology.fold(element.words[0].text) in _REFLEXIVE[self.language]
            )
            if moves and content > 1:
                element = replace(element, optional=True, glued=False)
            loose = moves or (len(element.words) == 1 and element.words[0].text.lower() in _ELIDED)
            freed.append(element)
        return freed

    def _has_content(self, element: Element) -> bool:
        fold = self.morphology.fold
        return any(fold(word.text) not in self.morphology.function for word in element.words)

    def prepare(self, texts: Iterable[str]) -> None:
        """Expand the words of many patterns at once: one reading of the form list for all."""
        self._bank.prepare(
            {
                name
                for text in texts
                for pattern in self.parse(text)
                for name in pattern_words(pattern)
            }
        )

    def _place(self, element: Element) -> Place:
        place = self._places.get(element)
        if place is None:
            place = self._places[element] = self._compile_place(element)
        return place

    def _compile_place(self, element: Element) -> Place:
        accepted = set(self.morphology.classes.get(element.closed_class, ()))
        for word in element.words:
            accepted |= self._accepted(word)
        return Place(
            forms=frozenset(form for form in accepted if not form.endswith("~")),
            stems=tuple(sorted(form[:-1] for form in accepted if form.endswith("~"))),
            optional=element.optional,
            gap=element.gap,
            glued=element.glued,
            content=self._has_content(element),
            possessive=element.closed_class == "poss",
            label="/".join(word.text for word in element.words) or "@" + element.closed_class,
        )

    def _accepted(self, word: Word) -> frozenset[str]:
        fold = self.morphology.fold
        if word.form is Form.EXACT:
            return frozenset({fold(word.text)})
        if word.form is Form.STEM:
            return frozenset({fold(word.text) + "~"})
        forms = self._bank.forms(word.text)
        if word.prefix:
            verb = word.text.removeprefix(word.prefix)
            forms = forms | self.morphology.joined(word.prefix, verb, self._bank.forms(verb))
        return forms


def pattern_words(pattern: Pattern) -> Iterator[str]:
    """The words of a pattern that have to be expanded to their forms."""
    for element in pattern.elements:
        for word in element.words:
            if word.form is Form.ANY:
                yield word.text
                if word.prefix:
                    yield word.text.removeprefix(word.prefix)


@cache
def compiler_of(language: str) -> Compiler:
    """The compiler of a base language code."""
    return Compiler(language)

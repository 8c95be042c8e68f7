"""Small bilingual dictionaries of our own: evidence for husks whose rendering nobody listed."""

from collections.abc import Iterator, Mapping
from functools import cache, cached_property

from workbench.config.paths import resource
from workbench.domain.languages import Language
from workbench.husks.characters import dictionary_words, fold
from workbench.husks.compiled import Place, WordPattern
from workbench.husks.lexicon import split_cell
from workbench.husks.morphology import morphology_of
from workbench.husks.sides import AnyPattern, Side, side_of


class BilingualDictionary:
    """Content words of the source language with their translations, in dictionary form."""

    def __init__(self, source: str, target: str, words: Mapping[str, tuple[str, ...]]) -> None:
        self._target = target
        spaces = Language.parse(source).has_spaces
        fold_word = morphology_of(source).fold if spaces else fold
        self._words = {fold_word(word): translations for word, translations in words.items()}
        self._forms: dict[str, frozenset[str]] = {}
        self._places: dict[Place, frozenset[str]] = {}

    @cached_property
    def _side(self) -> Side:
        side = side_of(self._target)
        # One reading of the form list for all translations, not one for each.
        side.prepare(text for translations in self._words.values() for text in translations)
        return side

    def concepts(self, pattern: AnyPattern) -> list[frozenset[str]]:
        """For each content word of a source phrase, all forms of all its translations.

        An unknown word gives an empty set, so that the length is the number of content words.
        """
        if isinstance(pattern, WordPattern):
            return [self._of_place(place) for place in pattern.required if place.content]
        return [self._of_word(word) for word in dictionary_words(pattern.text, self._words)]

    def _of_place(self, place: Place) -> frozenset[str]:
        forms = self._places.get(place)
        if forms is None:
            found = [self._of_word(form) for form in place.forms & self._words.keys()]
            forms = self._places[place] = frozenset().union(*found)
        return forms

    def _of_word(self, word: str) -> frozenset[str]:
        forms = self._forms.get(word)
        if forms is None:
            forms = self._forms[word] = frozenset(
                form
                for translation in self._words[word]
                for pattern in self._side.compile(translation)
                for form in _forms_of(pattern)
            )
        return forms


def _forms_of(pattern: AnyPattern) -> Iterator[str]:
    """What a translation looks like in a text; characters do not inflect."""
    if isinstance(pattern, WordPattern):
        for place in pattern.required:
            if place.content:
                yield from place.forms
    else:
        for run in pattern.runs:
            yield from run


@cache
def dictionary_for(source: str, target: str) -> BilingualDictionary | None:
    """The dictionary that Winnow ships for a pair, None where there is none."""
    path = resource("husks", "dictionary", f"{source}-{target}.tsv")
    if not path.is_file():
        return None
    words: dict[str, tuple[str, ...]] = {}
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        if line.strip() and not line.startswith("#"):
            word, _, translations = line.partition("\t")
            words[word.strip()] = words.get(word.strip(), ()) + split_cell(translations)
    return BilingualDictionary(source, target, words)

"""Phrases of languages that write spaces: words in any form, in order, a few others between.

Built once: each word is expanded to its forms, so that a text's words are only folded and looked
up. Acronyms must be written as they are, an ending in small letters aside.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.husks.morphology import Morphology, morphology_of
from workbench.husks.tokens import WORD
from workbench.terms.forms import term_forms
from workbench.terms.hits import Hit
from workbench.terms.written import Written, cut

# Distinct words remembered with the places they can take; a book has some 50,000.
_MEMO_SIZE = 100_000
# Between two words of one phrase stands none of these, if the phrase itself has not.
_PARTING = re.compile(r"[.,;:!?…()\[\]{}\n/|。，；：！？、؟،]|\s[-–—]\s")
_COMPOUNDING = frozenset({"de", "nl", "sv", "da", "nb", "nn", "no", "fi", "hu", "et", "is"})
_SHORTEST_PART = 4
_LONGEST_ENDING = 3


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase in places (numbers of sets of forms).

    ``shouted``: in a text that is all capitals it is more likely another word (IT and it).
    """

    number: int
    places: tuple[int, ...]
    written: Written
    shouted: bool


@dataclass(frozen=True, slots=True)
class _Text:
    """A text, the spans of its words, and the words (by number) that can take each place."""

    text: str
    spans: list[tuple[int, int]]
    where: dict[int, list[int]]


class WordPhrases:
    """``phrases`` of one language, found with up to ``gap`` words between two of their words."""

    def __init__(self, language: str, phrases: Sequence[str], gap: int = 0) -> None:
        self._morphology: Morphology = morphology_of(language)
        self._compounding = language in _COMPOUNDING
        self._gap = gap
        written = [(number, cut(phrase, language)) for number, phrase in enumerate(phrases)]
        written += [(number, one.joined) for number, one in written if one.joined]
        self._places = _Places(language, [one for _, one in written])
        made = [self._phrase(number, one) for number, one in written if one.words]
        frequency = Counter(place for phrase in made for place in phrase.places)
        self._anchored: dict[int, list[_Phrase]] = {}
        self._single: dict[int, int] = {}
        for phrase in made:
            anchor = min(phrase.places, key=lambda place: (frequency[place], place))
            self._anchored.setdefault(anchor, []).append(phrase)
            if len(phrase.places) == 1:
                self._single.setdefault(phrase.number, phrase.places[0])

    def _phrase(self, number: int, one: Written) -> _Phrase:
        fold = self._morphology.fold
        shouted = any(
            one.is_acronym(word) and fold(word) in self._morphology.function for word in one.words
        )
        return _Phrase(number, self._places.of(one), one, shouted)

    def find(self, text: str) -> list[Hit]:
        """Where the phrases stand in ``text``, in order; overlapping ones too."""
        cut_up = self._cut(text)
        hits: list[Hit] = []
        for place in cut_up.where:
            for phrase in self._anchored.get(place, ()):
                if all(needed in cut_up.where for needed in phrase.places):
                    hits += self._find(phrase, cut_up)
        if len(hits) > 1:
            hits.sort(key=lambda hit: (hit.start, -hit.end, hit.phrase))
        return hits

    def _cut(self, text: str) -> _Text:
        spans: list[tuple[int, int]] = []
        where: dict[int, list[int]] = {}
        taken = self._places.taken_by
        for match in WORD.finditer(text):
            for place in taken(match.group()):
                where.setdefault(place, []).append(len(spans))
            spans.append(match.span())
        return _Text(text, spans, where)

    def _find(self, phrase: _Phrase, cut_up: _Text) -> Iterable[Hit]:
        if phrase.shouted and cut_up.text.isupper():
            return
        for first in cut_up.where[phrase.places[0]]:
            words = self._follow(phrase, cut_up, (first,))
            if words is None or not _has_edges(phrase.written, cut_up, words):
                continue
            start, end = cut_up.spans[words[0]][0], cut_up.spans[words[-1]][1]
            gapped = words[-1] - words[0] >= len(words)
            start -= len(phrase.written.before)
            end += len(phrase.written.after)
            yield Hit(phrase.number, start, end, words, gapped)

    def _follow(
        self, phrase: _Phrase, cut_up: _Text, words: tuple[int, ...]
    ) -> tuple[int, ...] | None:
        """The words of a phrase that begins with ``words``; None where it does not go on."""
        at = len(words)
        if at == len(phrase.places):
            return words
        last = words[-1]
        for word in cut_up.where[phrase.places[at]]:
            if word <= last:
                continue
            if word - last - 1 > self._gap or not _together(
                cut_up, last, word, phrase.written.between[at - 1]
            ):
                break
            found = self._follow(phrase, cut_up, (*words, word))
            if found:
                return found
        return None

    def holds(self, phrase: int, text: str) -> bool:
        """Whether a phrase of one word begins or ends a compound in ``text``."""
        place = self._single.get(phrase)
        if place is None or not self._compounding:
            return False
        parts = [form for form in self._places.forms(place) if len(form) >= _SHORTEST_PART]
        return any(
            key.endswith(part) or key.startswith(part)
            for match in WORD.finditer(text)
            for key in self._morphology.keys(match.group())
            for part in parts
        )


def _together(cut_up: _Text, first: int, second: int, written: str) -> bool:
    """Whether nothing parts two words of a phrase, or what parts them is in the phrase itself."""
    stretch = cut_up.text[cut_up.spans[first][1] : cut_up.spans[second][0]]
    return stretch == written or _PARTING.search(stretch) is None


def _has_edges(written: Written, cut_up: _Text, words: Sequence[int]) -> bool:
    text = cut_up.text
    start, end = cut_up.spans[words[0]][0], cut_up.spans[words[-1]][1]
    return text.endswith(written.before, 0, start) and text.startswith(written.after, end)


class _Places:
    """Sets of forms by number, and which of them a word of a text can take."""

    def __init__(self, language: str, written: Iterable[Written]) -> None:
        self._morphology: Morphology = morphology_of(language)
        self._bank = term_forms(language)
        self._bank.prepare(
            {word for one in written for word in one.words if not one.is_acronym(word)}
        )
        self._numbers: dict[object, int] = {}
        self._forms: list[frozenset[str]] = []
        self._exact: dict[str, list[int]] = {}
        self._stems: dict[str, list[int]] = {}
        self._acronyms: dict[str, int] = {}
        self._memo: dict[str, tuple[int, ...]] = {}

    def of(self, one: Written) -> tuple[int, ...]:
        """The places of a term's words."""
        return tuple(
            self._acronym(word) if one.is_acronym(word) else self._inflected(word)
            for word in one.words
        )

    def forms(self, place: int) -> frozenset[str]:
        """The forms that a place accepts; none of an acronym."""
        return self._forms[place]

    def _acronym(self, word: str) -> int:
        number = self._acronyms.get(word)
        if number is None:
            number = self._acronyms[word] = self._new(frozenset())
        return number

    def _inflected(self, word: str) -> int:
        forms = self._bank.forms(word)
        number = self._numbers.get(forms)
        if number is None:
            number = self._numbers[forms] = self._new(forms)
            for form in forms:
                table = self._stems if form.endswith("~") else self._exact
                table.setdefault(form.removesuffix("~"), []).append(number)
        return number

    def _new(self, forms: frozenset[str]) -> int:
        self._forms.append(forms)
        return len(self._forms) - 1

    def taken_by(self, word: str) -> tuple[int, ...]:
        """The places that a word of a text can take."""
        found = self._memo.get(word)
        if found is None:
            if len(self._memo) >= _MEMO_SIZE:
                self._memo.clear()
            found = self._memo[word] = self._look_up(word)
        return found

    def _look_up(self, word: str) -> tuple[int, ...]:
        numbers: list[int] = []
        for key in self._morphology.keys(word):
            numbers += self._exact.get(key, ())
            if self._stems:
                for end in range(1, len(key) + 1):
                    numbers += self._stems.get(key[:end], ())
        if self._acronyms:
            numbers += [self._acronyms[s] for s in _acronym_starts(word) if s in self._acronyms]
        return tuple(dict.fromkeys(numbers))


def _acronym_starts(word: str) -> Iterator[str]:
    """A word, and the word without an ending in small letters: ГОСТ of ГОСТом, PIN of PINs."""
    yield word
    for count in range(1, min(_LONGEST_ENDING, len(word) - 2) + 1):
        if word[-count:].islower():
            yield word[:-count]

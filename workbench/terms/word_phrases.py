"""Phrases of languages that write spaces: words in any form, in order, a few others between.

Built once: each word is expanded to its forms, so that a text's words are only folded and looked
up. Acronyms must be written as they are, an ending in small letters aside.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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
    """A phrase and how it is written.

    ``shouted``: in a text that is all capitals it is more likely another word (IT and it).
    ``plain``: neither that nor with signs at its edges, so that its words are enough.
    """

    number: int
    written: Written
    shouted: bool
    plain: bool


class _Node:
    """What may follow the words so far, by place (a set of forms), and what ends with them."""

    __slots__ = ("ends", "following")

    def __init__(self) -> None:
        self.following: dict[int, _Node] = {}
        self.ends: list[_Phrase] = []

    def enter(self, places: Sequence[int], phrase: _Phrase) -> None:
        """Let ``phrase`` end where ``places`` lead."""
        node = self
        for place in places:
            node = node.following.setdefault(place, _Node())
        node.ends.append(phrase)


class _Text:
    """A text's words: where they stand, and the places each can take."""

    __slots__ = ("_where", "places", "spans", "text")

    def __init__(self, text: str, places: "_Places") -> None:
        self.text = text
        self.spans: list[tuple[int, int]] = []
        self.places: list[tuple[int, ...]] = []
        for match in WORD.finditer(text):
            self.spans.append(match.span())
            self.places.append(places.taken_by(match.group()))
        self._where: dict[int, list[int]] | None = None

    def where(self, place: int) -> Sequence[int]:
        """The words that can take a place."""
        if self._where is None:
            self._where = {}
            for word, places in enumerate(self.places):
                for one in places:
                    self._where.setdefault(one, []).append(word)
        return self._where.get(place, ())

    def between(self, first: int, second: int) -> str:
        """What stands between two words."""
        return self.text[self.spans[first][1] : self.spans[second][0]]


class WordPhrases:
    """``phrases`` of one language."""

    def __init__(self, language: str, phrases: Sequence[str]) -> None:
        self._morphology: Morphology = morphology_of(language)
        self._compounding = language in _COMPOUNDING
        written = [(number, cut(phrase, language)) for number, phrase in enumerate(phrases)]
        written += [(number, one.joined) for number, one in written if one.joined]
        self._places = _Places(language, [one for _, one in written])
        self._root = _Node()
        # By number: the first place of a phrase, and what follows it and nothing else.
        self._alone: dict[int, list[tuple[int, _Node]]] = {}
        for number, one in written:
            if one.words:
                self._enter(number, one)

    def _enter(self, number: int, one: Written) -> None:
        places = self._places.of(one)
        fold, function = self._morphology.fold, self._morphology.function
        shouted = any(one.is_acronym(word) and fold(word) in function for word in one.words)
        phrase = _Phrase(number, one, shouted, not (shouted or one.before or one.after))
        self._root.enter(places, phrase)
        alone = _Node()
        alone.enter(places[1:], phrase)
        self._alone.setdefault(number, []).append((places[0], alone))

    def find(self, text: str, gap: int = 0) -> list[Hit]:
        """Where the phrases stand in ``text``, in order; overlapping ones too.

        Up to ``gap`` words may stand between two words of a phrase.
        """
        cut_up = _Text(text, self._places)
        search = _Search(cut_up, gap)
        beginnings = self._root.following
        hits: list[Hit] = []
        for first, places in enumerate(cut_up.places):
            nodes = [beginnings[place] for place in places if place in beginnings]
            if nodes:
                found: dict[int, Hit] = {}
                for node in nodes:
                    search.walk(node, (first,), False, found)
                hits += found.values()
        if len(hits) > 1:
            hits.sort(key=_in_order)
        return hits

    def analyse(self, text: str) -> "_Text":
        """Cut a text into words, for several questions about it."""
        return _Text(text, self._places)

    def find_some(self, analysed: "_Text", phrases: Iterable[int], gap: int) -> list[Hit]:
        """Where certain phrases stand in a text; much quicker than all, where they are few."""
        search = _Search(analysed, gap)
        hits: list[Hit] = []
        for number in phrases:
            for place, node in self._alone.get(number, ()):
                for first in analysed.where(place):
                    found: dict[int, Hit] = {}
                    search.walk(node, (first,), False, found)
                    hits += found.values()
        return hits

    def holds(self, phrase: int, text: str) -> bool:
        """Whether a phrase of one word begins or ends a compound in ``text``."""
        if not self._compounding:
            return False
        parts = [
            form
            for place, node in self._alone.get(phrase, ())
            if node.ends  # of one word
            for form in self._places.forms(place)
            if len(form) >= _SHORTEST_PART
        ]
        return any(
            key.endswith(part) or key.startswith(part)
            for match in WORD.finditer(text)
            for key in self._morphology.keys(match.group())
            for part in parts
        )


@dataclass(frozen=True, slots=True)
class _Search:
    """The search in one text."""

    cut_up: _Text
    gap: int

    def walk(
        self, node: _Node, words: tuple[int, ...], parted: bool, found: dict[int, Hit]
    ) -> None:
        """Collect the phrases that begin with ``words``; of each, the one with the nearest words.

        ``parted``: a mark stands between the words, which a phrase must have in itself.
        """
        cut_up = self.cut_up
        for phrase in node.ends:
            if phrase.number not in found and (
                (phrase.plain and not parted) or _fits(phrase, cut_up, words, parted)
            ):
                found[phrase.number] = _hit(phrase, cut_up, words)
        following = node.following
        if not following:
            return
        last = words[-1]
        for word in range(last + 1, min(last + 2 + self.gap, len(cut_up.places))):
            for place in cut_up.places[word]:
                child = following.get(place)
                if child is not None:
                    mark = _PARTING.search(cut_up.between(last, word)) is not None
                    self.walk(child, (*words, word), parted or mark, found)


def _fits(phrase: _Phrase, cut_up: _Text, words: tuple[int, ...], parted: bool) -> bool:
    """Whether the words, which have the right forms, are the phrase."""
    if phrase.shouted and cut_up.text.isupper():
        return False
    written, text = phrase.written, cut_up.text
    if written.before and not text.endswith(written.before, 0, cut_up.spans[words[0]][0]):
        return False
    if written.after and not text.startswith(written.after, cut_up.spans[words[-1]][1]):
        return False
    return not parted or all(
        stretch == own or _PARTING.search(stretch) is None
        for own, pair in zip(written.between, pairwise(words), strict=True)
        for stretch in (cut_up.between(*pair),)
    )


def _hit(phrase: _Phrase, cut_up: _Text, words: tuple[int, ...]) -> Hit:
    start = cut_up.spans[words[0]][0] - len(phrase.written.before)
    end = cut_up.spans[words[-1]][1] + len(phrase.written.after)
    return Hit(phrase.number, start, end, words, words[-1] - words[0] >= len(words))


def _in_order(hit: Hit) -> tuple[int, int, int]:
    return hit.start, -hit.end, hit.phrase


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

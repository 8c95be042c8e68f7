"""The terms of a pair of languages: what a source speaks of, and what a target calls it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.domain.terms import Concept, Term, TermStatus
from workbench.terms.character_phrases import CharacterPhrases
from workbench.terms.hits import Hit, Phrases, apart, longest
from workbench.terms.word_phrases import WordPhrases

# Between two words of a term others may stand: one in the source, and then it is a guess.
SOURCE_GAP = 1
TARGET_GAP = 2
_WANTED = (TermStatus.PREFERRED, TermStatus.ADMITTED)


@dataclass(frozen=True, slots=True)
class PairConcept:
    """A concept as the pair sees it; ``wanted`` and ``unwanted`` are target terms, best first."""

    key: str
    source: tuple[str, ...]
    wanted: tuple[str, ...]
    unwanted: tuple[Term, ...]
    note: str
    untranslatable: bool


@dataclass(frozen=True, slots=True)
class Spoken:
    """The concepts (by number) that stretches of the source may mean, and where those stand.

    ``uncertain``: only with other words between the words of the term.
    """

    concepts: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    uncertain: bool


class Used(NamedTuple):
    """A term of the target language in a text; ``covered`` by a longer one of them."""

    concept: int
    term: Term
    hit: Hit
    covered: bool


class PairTerms:
    """The concepts of termbases that matter between two languages, ready to be found.

    ``termbases`` come with the most important first: a concept is left out where an earlier one
    has a concept with one of its source terms.
    """

    def __init__(
        self, termbases: Iterable[Iterable[Concept]], source: Language | None, target: Language
    ) -> None:
        self.concepts = tuple(_ranked(termbases, source, target))
        self._source_of: list[int] = []
        self._target_of: list[tuple[int, Term]] = []
        self._targets: dict[int, list[int]] = {}
        for number, concept in enumerate(self.concepts):
            self._source_of += [number] * len(concept.source)
            wanted = [Term(text, target.code, TermStatus.PREFERRED) for text in concept.wanted]
            for term in (*wanted, *concept.unwanted):
                self._targets.setdefault(number, []).append(len(self._target_of))
                self._target_of.append((number, term))
        self._source: Phrases | None = None
        if source is not None:
            texts = [text for concept in self.concepts for text in concept.source]
            self._source = phrases_of(source, texts)
        self.target_phrases = phrases_of(target, [term.text for _, term in self._target_of])
        self._watched_of: list[int] = []
        self._watched = self._watch(target)

    @property
    def speaks_without_source(self) -> bool:
        """Whether a target alone may be told something: no source, or terms without one in it."""
        return self._source is None or any(not concept.source for concept in self.concepts)

    def spoken_of(self, source: str, *, guesses: bool = False) -> list[Spoken]:
        """What the source speaks of, in order; a stretch that may mean several things is one.

        With ``guesses`` also what it names with another word between the words of a term.
        """
        if self._source is None or not self._source_of:
            return []
        hits = longest(self._source.find(source, SOURCE_GAP if guesses else 0))
        by_span: dict[tuple[int, int], list[Hit]] = {}
        for hit in hits:
            by_span.setdefault((hit.start, hit.end), []).append(hit)
        # By what is spoken of, and whether it is a guess.
        found: dict[tuple[tuple[int, ...], bool], list[tuple[int, int]]] = {}
        for span, here in by_span.items():
            plain = [hit for hit in here if not hit.gapped]
            found.setdefault((self._meant_by(plain or here), not plain), []).append(span)
        return [
            Spoken(concepts, _distinct(spans), guess)
            for (concepts, guess), spans in found.items()
            if not (guess and (concepts, False) in found)
        ]

    def targets_of(self, concept: int) -> Sequence[int]:
        """The numbers of a concept's phrases in ``target_phrases``."""
        return self._targets.get(concept, ())

    def is_wanted(self, phrase: int) -> bool:
        """Whether a phrase of the target language may be used."""
        return self._target_of[phrase][1].status in _WANTED

    def _meant_by(self, hits: Sequence[Hit]) -> tuple[int, ...]:
        if len(hits) == 1:
            return (self._source_of[hits[0].phrase],)
        return tuple(sorted({self._source_of[hit.phrase] for hit in hits}))

    def target_text(self, target: str) -> "TargetText":
        """A target, to be asked what it names."""
        return TargetText(self, target)

    def watched_in(self, target: str) -> list[Used]:
        """The unwanted terms that stand in ``target``, and the wanted ones that cover them."""
        if self._watched is None:
            return []
        hits = self._watched.find(target)
        standing = set(longest(hits))
        return [
            Used(*self._target_of[self._watched_of[hit.phrase]], hit, hit not in standing)
            for hit in hits
        ]

    def _watch(self, target: Language) -> Phrases | None:
        """The unwanted terms, and the wanted ones in which one of them stands."""
        unwanted = {
            number for number, (_, term) in enumerate(self._target_of) if term.status not in _WANTED
        }
        if not unwanted:
            return None
        self._watched_of = [
            number
            for number, (_, term) in enumerate(self._target_of)
            if number in unwanted
            or any(hit.phrase in unwanted for hit in self.target_phrases.find(term.text))
        ]
        return phrases_of(target, [self._target_of[number][1].text for number in self._watched_of])


class TargetText:
    """One target and what it names; its words are looked up once."""

    def __init__(self, terms: PairTerms, text: str) -> None:
        self._terms = terms
        self._text = text

    @cached_property
    def _analysed(self) -> Any:
        return self._terms.target_phrases.analyse(self._text)

    def times_named(self, concepts: Iterable[int]) -> int:
        """How often the text names one of ``concepts`` by any term, wanted or not.

        A language that makes compounds may name it within one: that counts once.
        """
        return self._times(
            [number for concept in concepts for number in self._terms.targets_of(concept)]
        )

    def times_wanted(self, concepts: Iterable[int]) -> int:
        """The same of terms that may be used."""
        return self._times(
            [
                number
                for concept in concepts
                for number in self._terms.targets_of(concept)
                if self._terms.is_wanted(number)
            ]
        )

    def _times(self, phrases: Sequence[int]) -> int:
        terms = self._terms
        hits = terms.target_phrases.find_some(self._analysed, phrases, TARGET_GAP)
        if hits:
            return len(apart(hits))
        return int(any(terms.target_phrases.holds(number, self._text) for number in phrases))


def _distinct(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """In order, without those that overlap an earlier one."""
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not chosen or start >= chosen[-1][1]:
            chosen.append((start, end))
    return tuple(chosen)


def phrases_of(language: Language, phrases: Sequence[str]) -> Phrases:
    """The index of phrases in one language."""
    if language.has_spaces:
        return WordPhrases(language.base, phrases)
    return CharacterPhrases(language.base, phrases)


def _ranked(
    termbases: Iterable[Iterable[Concept]], source: Language | None, target: Language
) -> Iterator[PairConcept]:
    taken: set[str] = set()
    for termbase in termbases:
        concepts = list(_pair_concepts(termbase, source, target))
        yield from (c for c in concepts if taken.isdisjoint(map(str.casefold, c.source)))
        taken.update(text.casefold() for concept in concepts for text in concept.source)


def _pair_concepts(
    concepts: Iterable[Concept], source: Language | None, target: Language
) -> Iterator[PairConcept]:
    for concept in concepts:
        of_source = _terms_in(concept, source) if source else []
        of_target = _terms_in(concept, target)
        if concept.untranslatable:
            of_source = of_source or list(concept.terms)
            of_target = [term for term in of_target if term.status not in _WANTED]
        elif not of_target:
            continue
        wanted = [term for status in _WANTED for term in of_target if term.status is status]
        yield PairConcept(
            concept.identifier or (of_source or of_target)[0].text,
            tuple(dict.fromkeys(term.text for term in of_source)),
            tuple(dict.fromkeys(term.text for term in wanted)),
            tuple(term for term in of_target if term.status not in _WANTED),
            concept.note,
            concept.untranslatable,
        )


def _terms_in(concept: Concept, language: Language) -> list[Term]:
    """The terms of a language; where some are of its very region, those of others are left out."""
    found: list[tuple[Term, str]] = []
    for term in concept.terms:
        try:
            parsed = Language.parse(term.language)
        except UsageError:
            continue
        if parsed.base == language.base and term.text.strip():
            found.append((term, parsed.region))
    regional = any(region == language.region for _, region in found if language.region)
    return [
        term for term, region in found if not regional or not region or region == language.region
    ]

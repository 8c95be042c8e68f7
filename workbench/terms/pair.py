"""The terms of a pair of languages: what a source speaks of, and what a target calls it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Used:
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
            self._source = phrases_of(source, texts, SOURCE_GAP)
        self._target = phrases_of(target, [term.text for _, term in self._target_of], TARGET_GAP)

    @property
    def speaks_without_source(self) -> bool:
        """Whether a target alone may be told something: no source, or terms without one in it."""
        return self._source is None or any(not concept.source for concept in self.concepts)

    def spoken_of(self, source: str) -> list[Spoken]:
        """What the source speaks of, in order; a stretch that may mean several things is one."""
        if self._source is None or not self._source_of:
            return []
        by_span: dict[tuple[int, int], list[Hit]] = {}
        for hit in longest(self._source.find(source)):
            by_span.setdefault(hit.span, []).append(hit)
        sure: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        guessed: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        for span, hits in by_span.items():
            plain = [hit for hit in hits if not hit.gapped]
            concepts = tuple(sorted({self._source_of[hit.phrase] for hit in plain or hits}))
            (sure if plain else guessed).setdefault(concepts, []).append(span)
        found = [Spoken(concepts, _distinct(spans), False) for concepts, spans in sure.items()]
        found += [
            Spoken(concepts, _distinct(spans), True)
            for concepts, spans in guessed.items()
            if concepts not in sure
        ]
        return sorted(found, key=lambda spoken: spoken.spans)

    def used_in(self, target: str) -> list[Used]:
        """The terms of the target language that stand in ``target``, in order."""
        hits = self._target.find(target)
        standing = set(longest(hits)) if len(hits) > 1 else set(hits)
        return [Used(*self._target_of[hit.phrase], hit, hit not in standing) for hit in hits]

    def times_named(self, concepts: Iterable[int], used: Iterable[Used], target: str) -> int:
        """How often ``target``, in which ``used`` stand, names one of ``concepts`` by any term.

        A language that makes compounds may name it within one: that counts once.
        """
        wanted = set(concepts)
        times = len(apart(one.hit for one in used if one.concept in wanted))
        if times:
            return times
        phrases = [phrase for concept in wanted for phrase in self._targets.get(concept, ())]
        return int(any(self._target.holds(phrase, target) for phrase in phrases))


def _distinct(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Without those that overlap an earlier one."""
    chosen: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if not chosen or start >= chosen[-1][1]:
            chosen.append((start, end))
    return tuple(chosen)


def phrases_of(language: Language, phrases: Sequence[str], gap: int) -> Phrases:
    """The index of phrases in one language."""
    if language.has_spaces:
        return WordPhrases(language.base, phrases, gap)
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

"""The husk detector: which set phrases of a text were carried over word for word.

With the source, a phrase must stand there first, and the target decides (see ``decision.py``).
Without it, only renderings that no native writes are looked for.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from workbench.domain.findings import Confidence
from workbench.domain.languages import Language
from workbench.husks.decision import HuskMatch, Phrase, decide, judge_alone, settle
from workbench.husks.dictionary import BilingualDictionary, dictionary_for
from workbench.husks.lexicon import Lexicon, pair_of, shipped_pairs
from workbench.husks.matching import SOURCE_GAP, TARGET_ONLY_GAP
from workbench.husks.prepared import Bundle, Searched, Use, bundle_of, prepare, shipped_bundle
from workbench.husks.sides import Side, side_of

# Every change of a project's own entries makes another detector; old ones are let go.
_DETECTORS = 32

__all__ = ["Confidence", "HuskDetector", "HuskMatch"]


class HuskDetector:
    """Finds husks in pairs of one direction, or in targets alone. Made by ``for_pair``."""

    def __init__(
        self,
        source_language: str | None,
        target_language: str,
        lexicons: Sequence[Lexicon | Bundle],
        dictionary: BilingualDictionary | None,
        extra_lexicons: tuple[Lexicon, ...] = (),
    ) -> None:
        self.source_language = source_language
        self.target_language = target_language
        self._extra = extra_lexicons
        self._dictionary = dictionary
        self._target: Side = side_of(target_language)
        self._bundles = [
            bundle_of(lexicon) if isinstance(lexicon, Lexicon) else lexicon for lexicon in lexicons
        ]

    @classmethod
    def for_pair(
        cls,
        source_language: Language | None,
        target_language: Language,
        extra_lexicons: Iterable[Lexicon] = (),
    ) -> "HuskDetector":
        """The detector of a pair with the shipped lexicons and ``extra_lexicons``; cached.

        Entries of ``extra_lexicons`` replace shipped ones with the same id. Without a source
        language the lexicons of all languages into the target language are used.
        """
        source = source_language.base if source_language else None
        return _detector(source, target_language.base, tuple(extra_lexicons))

    def __reduce__(
        self,
    ) -> tuple[object, tuple[str | None, str, tuple[Lexicon, ...]]]:
        # Another process builds its own from the same files, which is quicker than pickling.
        return _detector, (self.source_language, self.target_language, self._extra)

    def open(self) -> None:
        """Open all indexes now: the words of all entries are expanded at once, not one by one."""
        if self._by_source is not None:
            len(self._by_source.ids)
        len(self._by_target.ids)

    def __len__(self) -> int:
        return len(self.entry_ids)

    @property
    def entry_ids(self) -> frozenset[str]:
        """The ids of all entries, ``ru-en:slovesnaya-shelukha``."""
        return (self._by_source or self._by_target).ids

    @cached_property
    def _by_source(self) -> Searched | None:
        """All source patterns; None where the source language is not known."""
        if self.source_language is None:
            return None
        return self._searched(Use.SOURCE, side_of(self.source_language))

    @cached_property
    def _by_target(self) -> Searched:
        """The literal renderings that may be looked for without a source."""
        return self._searched(Use.NAMED if self.source_language else Use.ALONE, self._target)

    def _searched(self, use: Use, side: Side) -> Searched:
        return Searched([prepare(bundle, use, side.language) for bundle in self._bundles], side)

    def find(self, source: str | None, target: str) -> list[HuskMatch]:
        """All husks in ``target``, by position; ``source`` None means that it is lost.

        Spans are code points, end exclusive; U+FFFC (a tag) counts as one and parts no phrase.
        """
        if not self._bundles or not target:
            return []
        if source is None or self._by_source is None:
            return self._find_alone(target)
        phrases = self._phrases(source)
        if not phrases:
            return []
        analysed = self._target.analyse(target)
        return settle([decide(phrase, analysed, self._dictionary) for phrase in phrases])

    def mentions(self, source: str) -> frozenset[str]:
        """Ids of the entries whose phrase stands in ``source``, whatever the target says."""
        return frozenset(phrase.entry.id for phrase in self._phrases(source))

    def _phrases(self, source: str) -> list[Phrase]:
        """The set phrases in ``source``."""
        searched = self._by_source
        if searched is None:
            return []
        analysed = searched.side.analyse(source)
        phrases = []
        for number in searched.index.candidates(analysed):
            found = searched.source_pattern(number)
            hits = found and searched.side.find(found[1], analysed, SOURCE_GAP, True)
            if found and hits:
                phrases.append(Phrase(*found, analysed, tuple(hits)))
        return phrases

    def _find_alone(self, target: str) -> list[HuskMatch]:
        searched = self._by_target
        analysed = self._target.analyse(target)
        decisions = []
        for number in searched.index.candidates(analysed):
            found = searched.literal_pattern(number)
            if found is not None:
                entry, literal = found
                hits = self._target.find(literal.pattern, analysed, TARGET_ONLY_GAP, False)
                named = self.source_language is not None
                decisions += [judge_alone(entry, literal, hit, analysed, named) for hit in hits]
        return settle([decision for decision in decisions if decision is not None])


@lru_cache(maxsize=_DETECTORS)
def _detector(source: str | None, target: str, extra_lexicons: tuple[Lexicon, ...]) -> HuskDetector:
    pairs = tuple(
        pair
        for pair in shipped_pairs()
        if pair_of(pair)[1] == target and source in {None, pair_of(pair)[0]}
    )
    bundles = [shipped_bundle(pairs)] if pairs else []
    bundles += [
        bundle_of(lexicon, kept=True)
        for lexicon in extra_lexicons
        if lexicon.target_language == target and source in {None, lexicon.source_language}
    ]
    dictionary = dictionary_for(source, target) if source and bundles else None
    return HuskDetector(source, target, bundles, dictionary, extra_lexicons)

"""The husk detector: which set phrases of a text were carried over word for word.

With the source, a phrase must stand there first, and the target decides (see ``decision.py``).
Without it, only renderings that no native writes are looked for.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from workbench.domain.findings import Confidence
from workbench.domain.languages import Language
from workbench.husks.decision import HuskMatch, Phrase, decide, judge_alone, settle
from workbench.husks.dictionary import BilingualDictionary, dictionary_for
from workbench.husks.entries import LiteralPattern, ReadyEntry
from workbench.husks.forms import form_bank
from workbench.husks.lexicon import Lexicon, TargetOnly, pair_of, shipped_lexicon, shipped_pairs
from workbench.husks.matching import SOURCE_GAP, TARGET_ONLY_GAP
from workbench.husks.sides import AnyPattern, Index, Side, side_of

# A smaller lexicon (a user's own, which changes all the time) is looked through at every start.
_WORTH_REMEMBERING = 50

__all__ = ["Confidence", "HuskDetector", "HuskMatch"]


class HuskDetector:
    """Finds husks in pairs of one direction, or in targets alone. Made by ``for_pair``."""

    def __init__(
        self,
        source_language: str | None,
        target_language: str,
        lexicons: Sequence[Lexicon],
        dictionary: BilingualDictionary | None,
        extra_lexicons: tuple[Lexicon, ...] = (),
    ) -> None:
        self.source_language = source_language
        self.target_language = target_language
        self._extra = extra_lexicons
        self._dictionary = dictionary
        self._entries = _ready(lexicons)
        self._target: Side = side_of(target_language)
        self._bilingual = _BilingualIndex(self._entries) if source_language else None
        self._alone: _TargetIndex | None = None

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

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def entry_ids(self) -> frozenset[str]:
        """The ids of all entries, ``ru-en:slovesnaya-shelukha``."""
        return frozenset(entry.id for entry in self._entries)

    def find(self, source: str | None, target: str) -> list[HuskMatch]:
        """All husks in ``target``, by position; ``source`` None means that it is lost.

        Spans are code points, end exclusive; U+FFFC (a tag) counts as one and parts no phrase.
        """
        if not self._entries or not target:
            return []
        if source is None or self._bilingual is None:
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
        if self._bilingual is None:
            return []
        side = self._bilingual.side
        analysed = side.analyse(source)
        phrases = []
        for number in self._bilingual.index.candidates(analysed):
            entry, pattern = self._bilingual.patterns[number]
            hits = side.find(pattern, analysed, SOURCE_GAP, True)
            if hits:
                phrases.append(Phrase(entry, pattern, analysed, tuple(hits)))
        return phrases

    def _find_alone(self, target: str) -> list[HuskMatch]:
        if self._alone is None:
            self._alone = _TargetIndex(self._entries, self._target, bool(self.source_language))
        analysed = self._target.analyse(target)
        decisions = []
        for number in self._alone.index.candidates(analysed):
            entry, literal = self._alone.patterns[number]
            hits = self._target.find(literal.pattern, analysed, TARGET_ONLY_GAP, False)
            decisions += [judge_alone(entry, literal, hit, analysed) for hit in hits]
        return settle([decision for decision in decisions if decision is not None])


class _BilingualIndex:
    """All source patterns of a detector."""

    def __init__(self, entries: Sequence[ReadyEntry]) -> None:
        self.patterns: list[tuple[ReadyEntry, AnyPattern]] = [
            (entry, pattern) for entry in entries for pattern in entry.source
        ]
        self.side = entries[0].source_side if entries else side_of("en")
        self.index: Index = self.side.index([pattern for _, pattern in self.patterns], SOURCE_GAP)


class _TargetIndex:
    """The literal renderings that may be looked for without a source."""

    def __init__(self, entries: Sequence[ReadyEntry], side: Side, source_known: bool) -> None:
        self.patterns: list[tuple[ReadyEntry, LiteralPattern]] = [
            (entry, literal)
            for entry in entries
            if entry.curated and (source_known or entry.entry.target_only is TargetOnly.FLAG)
            for literal in entry.lonely()
        ]
        self.index: Index = side.index(
            [literal.pattern for _, literal in self.patterns], TARGET_ONLY_GAP
        )


def _ready(lexicons: Sequence[Lexicon]) -> tuple[ReadyEntry, ...]:
    entries: dict[str, ReadyEntry] = {}
    for lexicon in lexicons:
        source, target = side_of(lexicon.source_language), side_of(lexicon.target_language)
        for entry in lexicon.entries:
            ready = ReadyEntry(entry, lexicon.pair, lexicon.curated, source, target)
            entries[ready.id] = ready
        _prepare(lexicon, [entries[f"{lexicon.pair}:{entry.id}"] for entry in lexicon.entries])
    return tuple(entries.values())


def _prepare(lexicon: Lexicon, entries: Sequence[ReadyEntry]) -> None:
    """Make sure that all words of a lexicon are expanded: once for its content, then never."""
    for language, side in (
        (lexicon.source_language, side_of(lexicon.source_language)),
        (lexicon.target_language, side_of(lexicon.target_language)),
    ):
        bank = form_bank(language)
        if bank.knows(lexicon.digest):
            continue
        is_source = language == lexicon.source_language
        side.prepare(
            text
            for entry in entries
            for text in (entry.source_texts() if is_source else entry.target_texts())
        )
        if len(entries) >= _WORTH_REMEMBERING:
            bank.remember(lexicon.digest)


@cache
def _detector(source: str | None, target: str, extra_lexicons: tuple[Lexicon, ...]) -> HuskDetector:
    lexicons = [
        shipped_lexicon(pair)
        for pair in shipped_pairs()
        if pair_of(pair)[1] == target and source in {None, pair_of(pair)[0]}
    ]
    lexicons += [
        lexicon
        for lexicon in extra_lexicons
        if lexicon.target_language == target and source in {None, lexicon.source_language}
    ]
    dictionary = dictionary_for(source, target) if source and lexicons else None
    return HuskDetector(source, target, lexicons, dictionary, extra_lexicons)

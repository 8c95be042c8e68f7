"""Opposites: the source says before, north or enable, and the target after, south or disable."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.negation import negates
from workbench.checks.sieve import Sieve
from workbench.checks.view import SegmentView
from workbench.config.paths import resource
from workbench.domain.findings import Confidence, Finding, Severity

_SISTERS = {"be": "ru", "yue": "zh", "ca": "es", "gl": "pt", "af": "nl"}


class Pole(NamedTuple):
    """One end of a pair: the pair's name, and which end (0 or 1)."""

    pair: str
    end: int


class Mention(NamedTuple):
    """A pole and where the text names it."""

    pole: Pole
    start: int
    end: int


class _Lexicon(NamedTuple):
    """Words, stems and phrases of a spaced language, or one pattern for another.

    ``phrases`` lie under their first word, as tuples of words.
    """

    words: Mapping[str, tuple[Pole, ...]]
    stems: Sequence[tuple[str, Pole]]
    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], Pole]]]
    pieces: "regex.Pattern[str] | None"
    poles: Mapping[str, tuple[Pole, ...]]


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(resource("checks", "antonyms.toml").read_text(encoding="utf-8"))


@cache
def known_languages() -> frozenset[str]:
    """The languages whose opposites are known."""
    return frozenset(language for pair in _table().values() for language in pair)


@cache
def _lexicon(base: str) -> _Lexicon | None:
    base = _SISTERS.get(base, base)
    forms: list[tuple[str, Pole]] = []
    for pair, languages in _table().items():
        if base in languages:
            for end, side in enumerate(languages[base].split("|")):
                forms += [(form.strip(), Pole(pair, end)) for form in side.split(",")]
    if not forms:
        return None
    words: dict[str, tuple[Pole, ...]] = {}
    for form, pole in forms:
        words[form] = (*words.get(form, ()), pole)
    if base in {"zh", "ja"}:
        longest_first = sorted(words, key=len, reverse=True)
        pattern = regex.compile("|".join(map(regex.escape, longest_first)))
        return _Lexicon({}, (), {}, pattern, words)
    phrases: dict[str, list[tuple[tuple[str, ...], Pole]]] = {}
    for form, pole in forms:
        if " " in form:
            parts = tuple(form.split())
            phrases.setdefault(parts[0], []).append((parts, pole))
    stems = [(form[:-1], pole) for form, pole in forms if form.endswith("*")]
    return _Lexicon(words, stems, phrases, None, {})


@lru_cache(maxsize=10_000)
def _poles(word: str, base: str) -> tuple[Pole, ...]:
    """The poles that a single word of a spaced language names."""
    lexicon = _lexicon(base)
    if lexicon is None:
        return ()
    return (
        *lexicon.words.get(word, ()),
        *(pole for stem, pole in lexicon.stems if word.startswith(stem)),
    )


@cache
def _telling(base: str) -> Sieve:
    """The words that name a pole, or begin a phrase that does."""
    lexicon = _lexicon(base)
    phrases = lexicon.phrases if lexicon is not None else {}
    return Sieve(lambda word: word in phrases or _poles(word, base))


def mentions(side: TextAnalysis) -> list[Mention]:
    """Every pole that ``side`` names, in order."""
    base = side.language.base if side.language else ""
    lexicon = _lexicon(base)
    if lexicon is None:
        return []
    if lexicon.pieces is not None:
        return [
            Mention(pole, *match.span())
            for match in lexicon.pieces.finditer(side.lower)
            for pole in lexicon.poles[match.group()]
        ]
    telling = _telling(base).caught(side.word_set)
    if not telling:
        return []
    found = []
    words = side.lower_words
    for position, word in enumerate(words):
        if word not in telling:
            continue
        found += [Mention(pole, *side.words[position].span) for pole in _poles(word, base)]
        for parts, pole in lexicon.phrases.get(word, ()):
            last = position + len(parts)
            if tuple(words[position:last]) == parts:
                span = (side.words[position].start, side.words[last - 1].end)
                found.append(Mention(pole, *span))
    return found


def _named(side: TextAnalysis) -> dict[str, set[int]]:
    """The ends that ``side`` names of each pair: quick, and most segments end here."""
    base = side.language.base if side.language else ""
    lexicon = _lexicon(base)
    if lexicon is None:
        return {}
    named: dict[str, set[int]] = {}
    telling = _telling(base).caught(side.word_set)
    if lexicon.pieces is not None or not lexicon.phrases.keys().isdisjoint(telling):
        poles: Iterable[Pole] = (mention.pole for mention in mentions(side))
    else:
        poles = (pole for word in telling for pole in _poles(word, base))
    for pair, end in poles:
        named.setdefault(pair, set()).add(end)
    return named


@dataclass(frozen=True)
class Antonyms(CheckBase):
    """One pole in the source, its opposite in the target."""

    id: str = "fidelity.antonyms"
    title: str = "Opposite said"
    description: str = (
        "The source says before, more than, north, maximum, buy, enable or another word of sixteen "
        "pairs of opposites, and the target says only its opposite. Known in twelve languages."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.MISTRANSLATION

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """A text that names both poles, or is negated where the other is not, is left alone."""
        if segment.source_language is None or segment.same_language:
            return
        there = _named(segment.target_side)
        if not there:
            return
        here = _named(segment.source_side)
        if not any(pair in here and here[pair].isdisjoint(there[pair]) for pair in there):
            return
        target = _by_pair(mentions(segment.target_side))
        source = _by_pair(mentions(segment.source_side))
        for pair, mentioned in target.items():
            if pair not in here or here[pair] & there[pair]:
                continue
            if negates(segment.source_side) != negates(segment.target_side):
                continue
            before, after = source[pair][0], mentioned[0]
            said = segment.source_side.text[before.start : before.end]
            became = segment.target_side.text[after.start : after.end]
            yield self.finding(
                f"“{said}” became its opposite: “{became}”.",
                source=(before.start, before.end),
                target=(after.start, after.end),
                confidence=Confidence.MEDIUM,
            )


def _by_pair(found: Sequence[Mention]) -> dict[str, list[Mention]]:
    pairs: dict[str, list[Mention]] = {}
    for mention in found:
        pairs.setdefault(mention.pole.pair, []).append(mention)
    return pairs

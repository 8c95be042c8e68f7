"""Words and phrases said twice, and the loops that a degenerating translation model falls into."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from operator import eq
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.sieve import Sieve
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity

_CJK_REPEAT = regex.compile(r"([\p{Han}\p{Hiragana}\p{Katakana}ー]{3,12}?)\1")
_CJK_LOOP = regex.compile(r"([\p{Han}\p{Hiragana}\p{Katakana}ー，、。]{2,20}?)\1{3,}")
_LETTER_LOOP = regex.compile(r"(\p{L}{1,4}?)\1{7,}", regex.IGNORECASE)

# Words that good writing doubles: pronouns and articles that meet across clauses, auxiliaries.
_ALLOWED: Mapping[str, frozenset[str]] = {
    "en": frozenset({"that", "had", "is", "very", "so", "no", "bye", "ha", "blah", "her", "do"}),
    "de": frozenset(
        {"die", "der", "das", "sie", "den", "dem", "ein", "zu", "haben", "sind", "sehr", "ist"}
    ),
    "nl": frozenset({"die", "dat", "de", "het", "zijn", "ze", "je", "wat", "in", "heel"}),
    "fr": frozenset({"nous", "vous", "très", "est", "ha", "que"}),
    "it": frozenset({"via", "così", "piano", "man", "mano", "poco", "molto", "vi", "ci"}),
    "es": frozenset({"que", "muy", "no", "poco"}),
    "pt": frozenset({"que", "muito", "não", "logo", "quase", "se"}),
    "pl": frozenset({"się", "co", "to", "o"}),
    "cs": frozenset({"se", "si", "to"}),
    "ru": frozenset({"что", "то", "еле", "чуть", "очень", "как", "так"}),
    "uk": frozenset({"що", "то", "ледь", "дуже"}),
    "sv": frozenset({"att", "det", "på", "var", "i", "är"}),
    "da": frozenset({"det", "der", "at", "i", "er"}),
    "nb": frozenset({"det", "at", "er", "var", "i"}),
    "fi": frozenset({"on", "se", "ja"}),
    "hu": frozenset({"az", "a", "egy", "már"}),
    "tr": frozenset(),
    "ar": frozenset({"شيئا", "يوما", "جدا"}),
}  # fmt: skip
# Languages that reduplicate freely: only phrases are judged there.
_REDUPLICATING = frozenset({
    "id", "ms", "jv", "su", "fil", "tl", "ceb", "vi", "hi", "ur", "bn", "ta", "te", "kn", "ml",
    "mr", "gu", "pa", "ne", "th", "lo", "km", "my", "tr", "az", "ka", "hy", "haw", "mi", "sm",
    "tpi", "sw", "yo", "ha", "zu", "xh", "rw",
})  # fmt: skip


def _doubled(side: TextAnalysis) -> list[tuple[int, int, int, tuple[str, ...]]]:
    """Immediate repeats of one to six words: start, end of the first, end of the second, words."""
    words = side.tokens
    if len(side.token_set) == len(words):
        return []
    # Where a word equals the one ``size`` places on; a repeat is a run of ``size`` of these.
    candidates = {size for size in range(1, 7) if any(map(eq, words, islice(words, size, None)))}
    if not candidates:
        return []
    sizes = sorted(candidates, reverse=True)
    text, spans = side.text, side.token_spans
    found: list[tuple[int, int, int, tuple[str, ...]]] = []
    position = 0
    while position < len(words):
        for size in sizes:
            middle = position + size
            last = middle + size - 1
            if last >= len(words) or words[position:middle] != words[middle : last + 1]:
                continue
            if not all(
                _nothing_between(text[spans[i][1] : spans[i + 1][0]]) for i in range(position, last)
            ):
                continue
            repeated = tuple(words[position:middle])
            found.append((spans[position][0], spans[middle - 1][1], spans[last][1], repeated))
            position = middle - 1
            break
        position += 1
    return found


def _nothing_between(gap: str) -> bool:
    """Whether only white space, or a closing bracket or quotation mark and it, is in the gap."""
    return gap.isspace() or (gap[-1:].isspace() and not gap.strip(")]”»\"' \u00a0"))


@dataclass(frozen=True)
class DoubledWords(CheckBase):
    """A word or phrase that follows itself."""

    id: str = "repetition.words"
    title: str = "Doubled word or phrase"
    description: str = (
        "A word, a number or a phrase of up to six words is said twice in a row, and the source "
        "does nothing of the kind. Doublings that each language allows are left alone."
    )
    category: str = categories.TEXTUAL
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"allowed": ()})
    needs_source: bool = False

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """The fix removes the second one."""
        target = segment.target_side
        base = segment.target_language.base
        if not segment.target_language.has_spaces:
            yield from self._without_spaces(segment)
            return
        found = _doubled(target)
        if not found:
            return
        source_phrases = {words for *_, words in _doubled(segment.source_side)}
        source_sizes = {len(words) for words in source_phrases}
        allowed = _ALLOWED.get(base, frozenset()) | frozenset(self.parameter(context, "allowed"))
        for start, middle, end, words in found:
            if len(words) in source_sizes or _source_repeats(segment, words):
                continue
            if _is_right(words, segment, start):
                continue
            excused = words[0] in allowed or base in _REDUPLICATING or _is_letter(words[0])
            if len(words) == 1 and excused:
                continue
            # The white space before the repeat goes with it.
            yield self.finding(
                f"“{target.text[start:middle]}” is said twice.",
                target=(middle, end),
                fix="",
                safe=len(words) > 1,
            )

    def _without_spaces(self, segment: SegmentView) -> Iterator[Finding]:
        source = segment.source_side.text
        for match in _CJK_REPEAT.finditer(segment.target_side.prose):
            if match[0] in source or len(set(match[1])) == 1:
                continue
            start = match.start() + len(match[1])
            yield self.finding(f"“{match[1]}” is said twice.", target=(start, match.end()), fix="")


# One syllable of Chinese in Latin letters: Han Han and Run Run are names.
_SYLLABLE = regex.compile(r"(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsrwy])?[aeiouü]{1,3}(?:ng?|r)?")
_ACRONYM = regex.compile(r"(?<!\p{L})\p{Lu}{2,}(?!\p{Ll})")
_CONJUNCTIONS = frozenset({
    "and", "und", "et", "y", "e", "и", "й", "та", "en", "och", "og", "i", "a", "și", "και",
    "ja", "és", "ve", "dan", "و", "or", "oder", "ou", "o", "или",
})  # fmt: skip


def _is_right(words: tuple[str, ...], segment: SegmentView, start: int) -> bool:
    """Doublings that are right in any language."""
    if words[-1] in _CONJUNCTIONS and len(words) > 1:
        return True  # faster and faster and faster
    if len(words) > 1:
        return False
    source_language = segment.source_language
    if source_language is not None and source_language.base in {"zh", "yue", "ko"}:
        capital = segment.target_side.text[start : start + 1].isupper()
        if capital and _SYLLABLE.fullmatch(words[0]):
            return True
    # CNN is spelt out, letter by letter: سي إن إن.
    spelt = len(words[0]) <= 3 and not words[0][0].isascii() and words[0].isalpha()
    return spelt and bool(_ACRONYM.search(segment.source_side.prose))


def _source_repeats(segment: SegmentView, words: tuple[str, ...]) -> bool:
    """Whether the source has the doubled phrase itself (a name like “Duran Duran”)."""
    phrase = " ".join(words * 2)
    return phrase in " ".join(segment.source_side.lower.split())


def _is_letter(word: str) -> bool:
    """Single letters of other scripts, which lists and reduplication write twice on purpose."""
    return len(word) == 1 and word.isalpha() and not word.isascii()


@dataclass(frozen=True)
class Loop(CheckBase):
    """The same words again and again."""

    id: str = "repetition.loop"
    title: str = "Repetition loop"
    description: str = (
        "A word or phrase comes four times or more in a row, as when a translation model "
        "degenerates, and the source does not repeat itself so."
    )
    severity: Severity = Severity.CRITICAL
    category: str = categories.UNINTELLIGIBLE
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"times": 4})
    supersedes: frozenset[str] = frozenset(
        {"repetition.words", "length.ratio", "punctuation.repeated"}
    )
    needs_source: bool = False

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Punctuation between the repeats does not count."""
        times = max(2, self.parameter(context, "times"))
        found = _loop(segment.target_side, times)
        if found is None:
            return
        source = _loop(segment.source_side, times - 1)
        if source is not None and found[2] <= source[2] + 1:
            return
        start, end, count, phrase = found
        yield self.finding(f"“{phrase}” is repeated {count} times.", target=(start, end))


# Words of few letters, such as a loop of letters makes.
_MONOTONOUS = Sieve(lambda token: len(token) > 7 and len(set(token)) < 5)


def _loop(side: TextAnalysis, times: int) -> tuple[int, int, int, str] | None:
    """The longest run of repeats: start, end, how often, of what."""
    text = side.prose
    if _MONOTONOUS.catches(side.token_set):
        match = _LETTER_LOOP.search(text)
        if match:
            return match.start(), match.end(), len(match[0]) // len(match[1]), match[1]
    if side.language is not None and not side.language.has_spaces:
        match = _CJK_LOOP.search(text)
        if match:
            return match.start(), match.end(), len(match[0]) // len(match[1]), match[1]
        return None
    words = side.tokens
    if len(words) - len(side.token_set) < times - 1:
        return None
    best: tuple[int, int, int, str] | None = None
    for size in range(1, min(12, len(words) // times) + 1):
        if sum(map(eq, words, islice(words, size, None))) < (times - 1) * size:
            continue
        run = 0
        for i in range(size, len(words) + 1):
            if i < len(words) and words[i] == words[i - size]:
                run += 1
                continue
            repeats = run // size + 1
            if repeats >= times and (best is None or repeats * size > best[2]):
                first = i - run - size
                last = first + repeats * size - 1
                spans = side.token_spans
                phrase = text[spans[first][0] : spans[first + size - 1][1]]
                best = (spans[first][0], spans[last][1], repeats, phrase)
            run = 0
    return best


@dataclass(frozen=True)
class TripledLetter(CheckBase):
    """Three of the same letter in a word."""

    id: str = "repetition.letters"
    title: str = "Tripled letter"
    description: str = "A word has the same lower-case letter three times in a row."
    category: str = categories.SPELLING
    needs_source: bool = False

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Compounds (Schifffahrt), interjections, www and words of the source are left alone."""
        side = segment.target_side
        if not _TRIPLES.catches(side.word_set):
            return
        for match in _TRIPLED.finditer(side.prose):
            word = match.group().lower()
            if word in segment.source_side.lower or word in {"www", "iii", "viii", "xiii", "xviii"}:
                continue
            if segment.target_language.base in _TRIPLE_COMPOUNDS and not _QUADRUPLED.search(word):
                continue
            if len(set(word)) <= 2 or _INTERJECTION.fullmatch(word):
                continue
            yield self.finding(f"“{match.group()}” has a letter three times.", target=match.span())


_THREE = re.compile(r"([^\W\d_])\1\1")
_TRIPLES = Sieve(_THREE.search)
_TRIPLED = regex.compile(
    r"[\p{L}\p{M}]*([\p{Latin}\p{Cyrillic}\p{Greek}--\p{Lu}])\1\1[\p{L}\p{M}]*", regex.V1
)
_QUADRUPLED = regex.compile(r"(\p{L})\1{3}")
_TRIPLE_COMPOUNDS = frozenset(
    {"de", "nl", "da", "nb", "nn", "no", "sv", "et", "fi", "hu", "gsw", "lb", "is"}
)
_INTERJECTION = regex.compile(r"\p{L}{0,3}(\p{L})\1{2,}\p{L}{0,2}")

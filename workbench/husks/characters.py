"""Patterns of Chinese and Japanese: strings of characters, found by Aho–Corasick, then verified.

In these scripts there are no spaces to cut at. A pattern is characters with ``*`` for up to six
others, ``(…)`` for what may be missing and ``{a/b}`` for a choice.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from typing import Any

from workbench.domain.errors import InputError
from workbench.domain.spans import Span
from workbench.husks.matching import Hit
from workbench.husks.tables import Sections, Tables, pack_lists, pack_numbers, pack_texts

_SLOT = 6
_LONG_SLOT = 15
_PIECE = re.compile(r"\(([^()]*)\)|\{([^{}]*)\}|(\*\d*)|(…+|\.\.\.)|([^(){}*…]+)")
_CHOICE = re.compile(r"\{([^{}]*)\}")
_SKIPPED = re.compile(r"[\s\ufffc\u200b-\u200d\u2060]+")
_PUNCTUATION = re.compile(r"[\s,，、。.;；:：!！?？·・～~]+")
_BETWEEN = r"[,，、。.;；:：!！?？·・—…]{0,2}"
_MOST_ANCHORS = 24
# Single characters that hold a sentence together and tell nothing.
_FUNCTION = frozenset("的了着过是在把被和与就不一个上下里")


@dataclass(frozen=True, slots=True)
class CharacterPattern:
    """A compiled pattern. ``anchors``: one of these strings is in every text that matches.

    ``runs``: the stretches between slots, each with its alternatives.
    """

    text: str
    regex: re.Pattern[str]
    anchors: tuple[str, ...]
    content_words: int
    runs: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Characters:
    """A text without its white space and tags, and the way back to its offsets."""

    text: str
    folded: str

    @classmethod
    def of(cls, text: str) -> "Characters":
        """Fold ``text``; every character keeps its place."""
        folded = text.translate(_folding())
        return cls(text, _SKIPPED.sub("", folded) if _SKIPPED.search(folded) else folded)

    @cached_property
    def offsets(self) -> Sequence[int]:
        """Where each folded character stands in the text."""
        if len(self.folded) == len(self.text):
            return range(len(self.text))
        folded = self.text.translate(_folding())
        return [number for number, letter in enumerate(folded) if not _SKIPPED.match(letter)]

    def span(self, first: int, last: int) -> Span:
        """The stretch from character ``first`` to ``last`` of ``folded``, both included."""
        return Span(self.offsets[first], self.offsets[last] + 1)


@cache
def _folding() -> dict[int, str]:
    """Full-width to half-width, capitals to small, traditional to simplified, one to one."""
    from workbench.husks.han import simplified

    table = {}
    for code in [*range(0x41, 0x5B), *range(0xFF01, 0xFF5F), 0x3000]:
        folded = unicodedata.normalize("NFKC", chr(code)).lower()
        if len(folded) == 1:
            table[code] = folded
    return table | simplified()


def fold(text: str) -> str:
    """``text`` as it is compared: same length, width, case and script variant made one."""
    return text.translate(_folding())


def compile_characters(text: str) -> CharacterPattern:
    """Compile one pattern; raises ``InputError`` with a sentence for what is none."""
    body = text.strip().removeprefix("!").strip()
    if body.count("(") != body.count(")") or body.count("{") != body.count("}"):
        raise InputError(f"the pattern “{text}” has a bracket without its partner")
    parts: list[str] = []
    runs: list[list[str]] = [[""]]
    for optional, choice, slot, long_slot, characters in _PIECE.findall(fold(body)):
        if optional or choice:
            options = [_PUNCTUATION.sub("", option) for option in (optional or choice).split("/")]
            alternatives = "|".join(map(re.escape, filter(None, options)))
            parts.append(f"(?:{alternatives}){'?' if optional else ''}")
            wanted = [*options, ""] if optional else options
            grown = [old + new for old, new in product(runs[-1], wanted)]
            if len(grown) > _MOST_ANCHORS:
                # The choice begins a stretch of its own; nothing of it is lost.
                runs.append(list(dict.fromkeys(wanted)))
            else:
                runs[-1] = list(dict.fromkeys(grown))
        elif slot or long_slot:
            count = int(slot[1:]) if len(slot) > 1 else _SLOT if slot else _LONG_SLOT
            parts.append(f"([^。！？!?\\n]{{0,{count}}}?)")
            runs.append([""])
        else:
            for number, piece in enumerate(_PUNCTUATION.split(characters)):
                if number:
                    parts.append(_BETWEEN)
                    runs.append([""])
                parts.append(re.escape(piece))
                runs[-1] = [old + piece for old in runs[-1]]
    # The best anchor is the run whose shortest alternative is longest.
    best = max(runs, key=lambda run: min(map(len, run)))
    if not min(map(len, best)):
        raise InputError(f"the pattern “{text}” has no characters that must be there")
    length = sum(min(map(len, run)) for run in runs)
    return CharacterPattern(
        text,
        re.compile("".join(parts)),
        tuple(best),
        max(1, length // 2),
        tuple(tuple(run) for run in runs if min(map(len, run))),
    )


def find_characters(pattern: CharacterPattern, text: Characters) -> list[Hit]:
    """All non-overlapping matches; a hit's words are the numbers of its characters."""
    if not any(anchor in text.folded for anchor in pattern.anchors):
        return []
    return [
        Hit(tuple(_matched(found)))
        for found in pattern.regex.finditer(text.folded)
        if found.end() > found.start()
    ]


def _matched(found: re.Match[str]) -> Iterator[int]:
    """The characters of a match that are its own; what fills a slot belongs to somebody else."""
    start = found.start()
    for slot in range(1, found.re.groups + 1):
        yield from range(start, found.start(slot))
        start = found.end(slot)
    yield from range(start, found.end())


def is_telling(run: str) -> bool:
    """Whether a stretch of characters means something by itself; kana need two at least."""
    return len(run) > 1 or (run not in _FUNCTION and not "\u3040" <= run <= "\u30ff")


def pack_characters(patterns: Sequence[CharacterPattern]) -> Sections:
    """What a ``CharacterIndex`` needs to know of patterns."""
    by_anchor: dict[str, list[int]] = {}
    for number, pattern in enumerate(patterns):
        for anchor in pattern.anchors:
            by_anchor.setdefault(anchor, []).append(number)
    return {
        **pack_texts("anchors", by_anchor),
        **pack_lists("anchored", list(by_anchor.values())),
        **pack_numbers("count", [len(patterns)]),
    }


class CharacterIndex:
    """Which of many patterns may stand in a text: one pass of an automaton over the string."""

    def __init__(self, layers: Sequence[Tables]) -> None:
        by_anchor: dict[str, list[int]] = {}
        first = 0
        for tables in layers:
            anchored = tables.lists("anchored")
            for number, anchor in enumerate(tables.texts("anchors")):
                patterns = by_anchor.setdefault(anchor, [])
                patterns += [first + pattern for pattern in anchored[number]]
            first += tables.numbers("count")[0]
        self._automaton = _automaton(by_anchor) if by_anchor else None

    def candidates(self, text: Characters) -> list[int]:
        """Numbers of the patterns one of whose anchors stands in ``text``, ascending."""
        if self._automaton is None:
            return []
        found: set[int] = set()
        for _, numbers in self._automaton.iter(text.folded):
            found.update(numbers)
        return sorted(found)


def _automaton(by_anchor: dict[str, list[int]]) -> Any:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for anchor, numbers in by_anchor.items():
        automaton.add_word(anchor, numbers)
    automaton.make_automaton()
    return automaton


def dictionary_words(phrase: str, known: dict[str, tuple[str, ...]]) -> Iterator[str]:
    """Cut a phrase into the longest words that a dictionary knows; unknown characters drop.

    Of a choice only the first spelling that is known counts: 猫 and ねこ are one word, not two.
    """
    longest = max(map(len, known), default=0)

    def spelling(choice: re.Match[str]) -> str:
        spellings = choice[1].split("/")
        return next((one for one in spellings if any(_cut(one, known, longest))), "")

    yield from _cut(_CHOICE.sub(spelling, fold(phrase)), known, longest)


def _cut(phrase: str, known: dict[str, tuple[str, ...]], longest: int) -> Iterator[str]:
    start = 0
    while start < len(phrase):
        for length in range(min(longest, len(phrase) - start), 0, -1):
            if phrase[start : start + length] in known:
                yield phrase[start : start + length]
                start += length
                break
        else:
            start += 1

"""Numbers written with digits: where they stand and what they may be worth.

All decimal digits of Unicode are read. What “1.234” means depends on the locale and on the
writer, so a numeral has several possible values; a number counts as changed only when no value
of it is found on the other side.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

import regex

from workbench.checks.cjk_numbers import BIG_UNITS, SMALL_UNITS, cjk_scale, parse_cjk
from workbench.domain.languages import Language

Value = int | float


class Numeral(NamedTuple):
    """``values`` are what the whole may be worth, ``parts`` what its groups are worth singly.

    ``scale`` is the multiplier that followed it (1 for none), ``glued`` tells whether it is part
    of a name such as A320 or COVID-19.
    """

    start: int
    end: int
    text: str
    values: frozenset[Value]
    parts: tuple[Value, ...]
    scale: int = 1
    glued: bool = False

    @property
    def span(self) -> tuple[int, int]:
        """Start and end as a pair."""
        return self.start, self.end


_ANY_DIGIT = regex.compile(r"\d")
_SEPARATORS = ".,٫٬·．，'’"
_LITERAL = regex.compile(
    r"(?<!\d)(?:\d{1,3}(?:\p{Zs}\d{3})+(?!\d)(?:[.,٫]\d+(?!\d))?"
    rf"|\d+(?:[{_SEPARATORS}]\d+)*)"
)
_CJK_TAIL = regex.compile(
    rf"\s?[多余餘几幾数數来來]?[{SMALL_UNITS}{BIG_UNITS}]"
    rf"(?:(?:\s?\d[\d.．,，]*\s?)?[{SMALL_UNITS}{BIG_UNITS}])*(?:\s?\d+(?:[,，]\d{{3}})*(?!\s?[月日年时時点點]))?"
)
_GLUED_BEFORE = regex.compile(r"(?:\p{L}[-‐‑]?|[\p{Lu}]{2,}\s)$")
_GLUED_AFTER = regex.compile(r"(?:[\p{Lu}](?!\p{Ll})|[\p{Ll}]{1,3}\d)")
_DECADE_PREFIX = regex.compile(r"['’‘]$")
# Marks of the source that Japanese writes around a year.
_ERAS: Mapping[str, int] = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_ERA = regex.compile(r"(明治|大正|昭和|平成|令和)\s*$")


def normal(value: float) -> Value:
    """An integer where ``value`` is one, else rounded so that sums of tenths compare equal."""
    if isinstance(value, int):
        return value
    if value == float("inf"):
        return 0
    rounded = round(value, 4)
    return int(rounded) if rounded == int(rounded) else rounded


def find_numerals(text: str, language: Language | None) -> list[Numeral]:
    """Every number written with digits in ``text``, in order, with scale words taken in."""
    if not _ANY_DIGIT.search(text):
        return []
    found: list[Numeral] = []
    position = 0
    scales = _scale_pattern(language.base if language else "en")
    while match := _LITERAL.search(text, position):
        numeral = _read(text, match.start(), match.end(), scales)
        found.append(numeral)
        position = numeral.end
    return found


def _read(text: str, start: int, end: int, scales: "_Scales") -> Numeral:
    literal = text[start:end]
    values, parts = interpretations(literal)
    scale = 1
    tail = _CJK_TAIL.match(text, end) if text[end : end + 2].strip() > "\u2fff" else None
    if tail:
        expression = _WHITE.sub("", literal + tail.group())
        whole = parse_cjk(expression)
        if whole is not None:
            end = tail.end()
            scale = cjk_scale(tail.group())
            return Numeral(start, end, text[start:end], frozenset({normal(whole)}), parts, scale)
    scaled = scales.pattern.match(text, end)
    glued = False
    if scaled:
        word = scaled.group("word")
        scale = scales.value(word)
        end = scaled.end("word")
        scaled_values = frozenset(normal(value * scale) for value in values)
        # £5m is five million, 5m are five metres.
        values = values | scaled_values if word == "m" else scaled_values
    else:
        glued = _is_glued(text, start, end)
    if len(literal) == 2 and _DECADE_PREFIX.search(text, max(0, start - 1), start):
        values |= {1900 + int(literal), 2000 + int(literal)}
    era = (
        _ERA.search(text, max(0, start - 4), start)
        if start and text[start - 1] > "\u2fff"
        else None
    )
    if era:
        values |= {value + _ERAS[era[1]] for value in values}
    return Numeral(start, end, text[start:end], values, parts, scale, glued)


def _is_glued(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 4) : start]
    if before and _GLUED_BEFORE.search(before) and not _CJK_LETTER.search(before[-1:]):
        return True
    return bool(_GLUED_AFTER.match(text, end))


_WHITE = regex.compile(r"\s+")
_CJK_LETTER = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}ー]")


@cache
def interpretations(literal: str) -> tuple[frozenset[Value], tuple[Value, ...]]:
    """What a numeral may be worth as a whole, and its groups one by one.

    >>> sorted(interpretations("1.234")[0])
    [1.234, 1234]
    >>> sorted(interpretations("1.234,5")[0])
    [1234.5]
    """
    groups = regex.split(r"\D", literal)
    separators = regex.findall(r"\D", literal)
    parts = tuple(int(group[:18]) for group in groups)
    if not separators:
        return frozenset({int(literal[:40])}), parts
    whole = int("".join(groups)[:40])
    last = groups[-1]
    values: set[Value] = set()
    thousands = all(len(group) == 3 for group in groups[1:]) and len(groups[0]) <= 3
    indian = (
        len(groups) > 2
        and len(last) == 3
        and all(len(group) == 2 for group in groups[1:-1])
        and len(groups[0]) <= 2
    )
    same = len(set(separators)) == 1
    if (thousands or indian) and same and groups[0] != "0":
        values.add(whole)
    decimal = separators[-1] in ".,٫·．，" and (
        len(separators) == 1 or separators[-1] not in separators[:-1]
    )
    if decimal and not ((thousands or indian) and same and len(separators) > 1):
        values.add(normal(float(f"{int(''.join(groups[:-1])[:40])}.{int_text(last)}")))
    return frozenset(values), parts


def int_text(digits: str) -> str:
    """``digits`` of any script as ASCII digits."""
    return "".join(str(int(digit)) for digit in digits[:20])


class _Scales:
    """The scale words of a language: a pattern that follows a numeral, and their values."""

    def __init__(self, words: Mapping[str, int], stems: Mapping[str, int]) -> None:
        self._words = words
        self._stems = sorted(stems.items(), key=lambda item: -len(item[0]))
        alternatives = [
            *(rf"{regex.escape(word)}(?!\p{{L}})" for word in sorted(words, key=len, reverse=True)),
            *(rf"{regex.escape(stem)}[\p{{L}}\p{{M}}]*" for stem, _ in self._stems),
        ]
        attached = r"(?<=\d)(?:bn|mn|mln|tn|[kKMBT])(?![\p{L}\d])"
        self.pattern = regex.compile(
            rf"[\s\u00a0\u202f\-‐‑]{{0,2}}(?P<word>{'|'.join(alternatives) or '(?!)'})"
            rf"|(?P<word>{attached})",
            regex.IGNORECASE if words else 0,
        )

    def value(self, word: str) -> int:
        """The multiplier that ``word`` stands for."""
        lowered = word.lower()
        if lowered in self._words:
            return self._words[lowered]
        for stem, value in self._stems:
            if lowered.startswith(stem):
                return value
        return _ATTACHED.get(word) or _ATTACHED.get(lowered, 1)


_ATTACHED: Mapping[str, int] = {
    "k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mn": 10**6, "mln": 10**6,
    "B": 10**9, "bn": 10**9, "T": 10**12, "tn": 10**12,
}  # fmt: skip


@cache
def _scale_pattern(base: str) -> _Scales:
    """Scale words from CLDR's compact decimal formats and from our number words."""
    from workbench.checks.number_words import scale_words

    words, stems = scale_words(base)
    return _Scales({word: value for word, value in words.items() if len(word) > 1}, stems)

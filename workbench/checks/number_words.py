"""Number words: which words of a text stand for a number, and which number.

The words lie in ``resources/checks/number_words.toml``; scale words (million, Mio., млн, 万) and
month names come from Unicode CLDR through Babel, for every language that CLDR knows.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple, TypeVar

import regex

from workbench.checks.cjk_numbers import find_cjk_numbers
from workbench.checks.locale_words import cldr_scales
from workbench.checks.numerals import Value, normal
from workbench.checks.sieve import Sieve
from workbench.config.paths import resource

_WORD = regex.compile(r"[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*")
_ROMAN_RUN = regex.compile(r"(?<![\p{L}\p{N}])[IVXLCDMІХМС]+(?![\p{L}\p{N}])")
_ROMAN = regex.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
# Cyrillic letters that look like Roman numerals and are typed for them.
_CYRILLIC_ROMAN = str.maketrans("ІХМС", "IXMC")


Found = TypeVar("Found")


class NumberWord(NamedTuple):
    """A number written as words: ``sure`` if it is a cardinal and nothing else."""

    start: int
    end: int
    values: frozenset[Value]
    sure: bool


@dataclass(frozen=True)
class _Lexicon:
    """The number words of one language."""

    cardinals: Mapping[str, Value]
    cardinal_stems: Mapping[str, Value]
    also: Mapping[str, frozenset[Value]]
    also_stems: Mapping[str, frozenset[Value]]
    connectors: frozenset[str]
    compound: "regex.Pattern[str] | None"
    units_first: bool
    vigesimal: bool
    ten_first: bool
    certain: bool
    prefixes: Sequence[str]

    def cardinal(self, word: str) -> Value | None:
        """The value of a cardinal of one part."""
        value = self.cardinals.get(word)
        return value if value is not None else _by_stem(word, self.cardinal_stems)

    def others(self, word: str) -> frozenset[Value]:
        """What else ``word`` may stand for."""
        values = self.also.get(word, frozenset())
        return values | (_by_stem(word, self.also_stems) or frozenset())

    def parts(self, word: str) -> tuple[list[Value], bool]:
        """What ``word`` adds to a number, and whether it is a cardinal for sure.

        “fünfundzwanzig” gives 5, 20; “dreißigster” 30, not for sure; other words nothing.
        """
        for form in (word, *self._without_prefix(word)):
            value = self.cardinal(form)
            if value is not None:
                return [value], form == word and self.certain
            match = self.compound.fullmatch(form) if self.compound else None
            if match:
                values = [self.cardinals[part] for part in match.captures("part")]
                return values, self.certain and not match["rest"]
            others = self.others(form)
            whole = [value for value in others if isinstance(value, int)]
            if len(whole) == 1 and whole[0] < 100:
                return list(whole), False
        return [], False

    def _without_prefix(self, word: str) -> Iterable[str]:
        """``word`` without the particles that Arabic and Hebrew write on it, one at a time."""
        for prefix in self.prefixes:
            if word.startswith(prefix) and len(word) > len(prefix) + 1:
                yield word[len(prefix) :]

    def continues(self, values: Sequence[Value], following: Value) -> bool:
        """Whether ``following`` can belong to the number that ``values`` began."""
        last = values[-1]
        if following >= 1000:
            return last < following
        if following == 100:
            return last < 20 or last >= 1000
        if last >= 100:
            return following < last
        if last >= 20 and last % 10 == 0:
            # soixante-douze, quatre-vingt-dix
            return following < 10 or (self.vigesimal and last in {20, 60} and following < 20)
        if last == 10 and (self.ten_first or self.vigesimal):
            return following < 10  # dix-sept, on bir, décimo terceiro
        tens = following in range(20, 100, 10)
        if self.units_first:
            return last < 10 and (tens or following == 10)
        return self.vigesimal and last == 4 and following == 20

    def evaluate(self, values: Sequence[Value]) -> Value:
        """Add up the parts of a number: 2, 100, 5 → 205; 5, 20 → 25; quatre, vingt, dix → 90."""
        total: Value = 0
        current: Value = 0
        for value in values:
            if value >= 1000:
                total += (current or 1) * value
                current = 0
            elif value == 100:
                current = (current or 1) * 100
            elif self.vigesimal and value == 20 and current % 100 == 4:
                current += 76
            else:
                current += value
        return total + current


def _by_stem(word: str, stems: Mapping[str, Found]) -> Found | None:
    """What the longest stem that ``word`` begins with stands for."""
    for length in range(len(word), 1, -1):
        found = stems.get(word[:length])
        if found is not None:
            return found
    return None


@cache
def _data() -> dict[str, dict[str, Any]]:
    return tomllib.loads(resource("checks", "number_words.toml").read_text(encoding="utf-8"))


_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي"} | dict.fromkeys("ًٌٍَُِّْـ", ""))


def fold(word: str) -> str:
    """``word`` as it is looked up: straight apostrophes, Arabic without hamza and vowel signs."""
    if word.isascii():
        return word
    return word.replace("’", "'").replace("ʼ", "'").translate(_ARABIC)


def _entries(block: object) -> Iterable[tuple[str, tuple[Value, ...]]]:
    for entry in str(block).replace("\n", " ").split(";"):
        forms, _, numbers = entry.strip().rpartition(" ")
        if not forms:
            continue
        values = tuple(normal(float(number)) for number in numbers.split(","))
        for form in forms.split("|"):
            yield fold(form.strip()), values


@cache
def _lexicon(base: str) -> _Lexicon | None:
    table = _data().get(base)
    if table is None:
        return None
    cardinals: dict[str, Value] = {}
    cardinal_stems: dict[str, Value] = {}
    also: dict[str, frozenset[Value]] = {}
    also_stems: dict[str, frozenset[Value]] = {}
    for form, (value, *_) in _entries(table.get("cardinals", "")):
        if form.endswith("*"):
            cardinal_stems[form[:-1]] = value
        else:
            cardinals[form] = value
    for form, values in _entries(table.get("also", "")):
        target, key = (also_stems, form[:-1]) if form.endswith("*") else (also, form)
        target[key] = target.get(key, frozenset()) | frozenset(values)
    connectors = frozenset(map(str, table.get("connectors", ())))
    compound = None
    if table.get("compound"):
        parts = "|".join(sorted(map(regex.escape, cardinals), key=len, reverse=True))
        joints = "|".join(map(regex.escape, connectors)) or "(?!)"
        ending = "|".join(map(regex.escape, map(str, table.get("ordinal_endings", ())))) or "(?!)"
        compound = regex.compile(
            rf"(?P<part>{parts})(?:(?:{joints})?(?P<part>{parts}))+(?P<rest>(?:{ending})?)"
            rf"|(?P<part>{parts})(?P<rest>{ending})"
        )

    return _Lexicon(
        cardinals,
        cardinal_stems,
        also,
        also_stems,
        connectors,
        compound,
        bool(table.get("units_first")),
        bool(table.get("vigesimal")),
        bool(table.get("ten_first")),
        not table.get("uncertain"),
        tuple(map(str, table.get("prefixes", ()))),
    )


def knows(base: str) -> bool:
    """Whether number words of the language are known."""
    return base in _data() or base in {"zh", "ja", "yue"}


@cache
def scale_words(base: str) -> tuple[dict[str, int], dict[str, int]]:
    """Words and stems of ``base`` that multiply a numeral (million → 10⁶), in lower case."""
    words: dict[str, int] = {}
    for source in dict.fromkeys((base, "en")):
        for word, value in cldr_scales(source).items():
            words.setdefault(word, value)
    stems: dict[str, int] = {}
    lexicon = _lexicon(base)
    if lexicon is not None:
        words.update(_large(lexicon.cardinals.items()))
        stems.update(_large(lexicon.cardinal_stems.items()))
    return words, stems


def _large(entries: Iterable[tuple[str, Value]]) -> dict[str, int]:
    return {form: int(number) for form, number in entries if number >= 1000}


def find_number_words(text: str, lower: str, words: frozenset[str], base: str) -> list[NumberWord]:
    """Every number written in words, characters or Roman numerals.

    ``lower`` is ``text`` in lower case with the same offsets, ``words`` its distinct words.
    """
    found = [NumberWord(*item) for item in _roman(text)]
    if base in _WITHOUT_SPACES or base == "ko":
        found += [
            NumberWord(start, end, frozenset(map(normal, values)), sure)
            for start, end, values, sure in find_cjk_numbers(text)
        ]
    if base in _WITHOUT_SPACES:
        return found + _in_running_text(lower, base)
    lexicon = _lexicon(base)
    # Most texts hold no number word, and a memory of words tells.
    telling = _telling(base).caught(words) if lexicon is not None else None
    if not telling or lexicon is None:
        return found
    return found + _spelt_out(lower, base, lexicon, telling)


def may_count(words: frozenset[str], base: str) -> bool:
    """Whether a cardinal may be among ``words``; quick, and True where only reading them tells."""
    if base in _WITHOUT_SPACES or base == "ko":
        return True
    return _cardinals(base).catches(words)


@cache
def _telling(base: str) -> Sieve:
    """The words that say a number of any kind."""
    return Sieve(lambda word: _says(word, base))


@cache
def _cardinals(base: str) -> Sieve:
    return Sieve(lambda word: _is_cardinal(word, base))


def _is_cardinal(word: str, base: str) -> bool:
    said = _says(word, base)
    return said is not None and bool(said[0]) and said[1] and not {0, 1}.issuperset(said[0])


@lru_cache(maxsize=50_000)
def _says(word: str, base: str) -> "tuple[list[Value], bool, frozenset[Value]] | None":
    """The parts, whether they are sure, and the other values of ``word``; None if it says none.

    A word with hyphens says what any of its parts says.
    """
    lexicon = _lexicon(base)
    if lexicon is None:
        return None
    if "-" in word or "‐" in word or "‑" in word:
        pieces = [_says(piece, base) for piece in _HYPHEN.split(word) if piece]
        return next((piece for piece in pieces if piece), None)
    folded = fold(word)
    if folded.endswith("'s"):
        folded = folded[:-2]
    parts, sure = lexicon.parts(folded)
    others = lexicon.others(folded)
    return (parts, sure, others) if parts or others else None


_HYPHEN = regex.compile(r"[-‐‑]")


def _spelt_out(
    lower: str, base: str, lexicon: _Lexicon, telling: Iterable[str]
) -> list[NumberWord]:
    """``telling`` are the words of the text that say a number; they may have hyphens."""
    lower = lower.replace("’", "'")  # as in the words
    pieces = {piece for word in telling for piece in (word, *_HYPHEN.split(word))}
    found: list[NumberWord] = []
    run: list[_Part] = []
    joined = False  # a connector stood since the last part
    last_end = 0
    for match in _WORD.finditer(lower):
        word = match.group()
        if not run and word not in pieces:
            continue
        start, end = match.span()
        parts, sure, others = _says(word, base) or _NOTHING
        # “one thousand, five hundred”
        joints = " \u00a0-‐‑," if run and run[-1].value >= 1000 else " \u00a0-‐‑"
        gap_is_plain = not lower[last_end:start].strip(joints) if run else True
        if parts:
            if run and not gap_is_plain:
                found += _close(run, lexicon)
                run = []
            run += [_Part(part, start, end, sure) for part in parts]
            joined = False
        elif run and gap_is_plain and word in lexicon.connectors and not joined:
            joined = True
        elif run:
            found += _close(run, lexicon)
            run = []
        if others:
            found.append(NumberWord(start, end, others, False))
        last_end = end
    return found + _close(run, lexicon)


_NOTHING: tuple[list[Value], bool, frozenset[Value]] = ([], False, frozenset())
_WITHOUT_SPACES = frozenset({"zh", "ja", "yue"})


@cache
def _running_pattern(base: str) -> "regex.Pattern[str]":
    lexicon = _lexicon(base)
    words = lexicon.also if lexicon else {}
    return regex.compile(
        "|".join(map(regex.escape, sorted(words, key=len, reverse=True))) or "(?!)"
    )


def _in_running_text(text: str, base: str) -> list[NumberWord]:
    """Words of a language without spaces that stand for a number, wherever they occur."""
    lexicon = _lexicon(base)
    if lexicon is None:
        return []
    return [
        NumberWord(match.start(), match.end(), lexicon.also[match.group()], False)
        for match in _running_pattern(base).finditer(text)
    ]


class _Part(NamedTuple):
    value: Value
    start: int
    end: int
    sure: bool


def _close(run: Sequence[_Part], lexicon: _Lexicon) -> list[NumberWord]:
    """The numbers that ``run`` adds up to, sure if all are cardinals, and their parts, unsure."""
    words: list[NumberWord] = []
    group: list[_Part] = []
    for part in run:
        if group and not lexicon.continues([p.value for p in group], part.value):
            words += _close_group(group, lexicon)
            group = []
        group.append(part)
    return words + _close_group(group, lexicon)


def _close_group(group: Sequence[_Part], lexicon: _Lexicon) -> list[NumberWord]:
    if not group:
        return []
    values = [part.value for part in group]
    start, end = group[0].start, group[-1].end
    sure = all(part.sure for part in group)
    words = [NumberWord(start, end, frozenset({lexicon.evaluate(values)}), sure)]
    if len(group) > 1:
        words.append(NumberWord(start, end, frozenset(values), False))
    return words


def _roman(text: str) -> Iterable[tuple[int, int, frozenset[Value], bool]]:
    """Roman numerals of at least one letter; unsure, since I, C and MIX are other things too."""
    for match in _ROMAN_RUN.finditer(text):
        literal = match.group().translate(_CYRILLIC_ROMAN)
        if not _ROMAN.fullmatch(literal):
            continue
        value = 0
        for here, after in zip(literal, [*literal[1:], ""], strict=True):
            number = _ROMAN_VALUES[here]
            value += -number if after and _ROMAN_VALUES[after] > number else number
        yield match.start(), match.end(), frozenset({value}), False

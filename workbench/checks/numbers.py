"""Numbers: every number of the source must be in the target, and no other."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.locale_words import months_in
from workbench.checks.number_words import NumberWord, knows
from workbench.checks.numerals import Numeral, Value
from workbench.checks.units import Quantity, is_conversion
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity

# Words and signs that say which half of the day an hour belongs to.
_HALF_OF_DAY = regex.compile(
    r"\d:\d\d|(?<!\p{L})(?:[ap]\.?\s?m\.?|noon|midnight|morning|afternoon|evening|night|tonight|утра|дня|"
    r"вечера|ночи|ранку|вечора|ночі|uhr|morgens|mittags|nachmittags?|abends?|nachts?|heures?|"
    r"matin|après-midi|soir|mañana|tarde|noche|manhã|noite|mattina|pomeriggio|sera|notte|godz|"
    r"rano|wieczorem|ráno|večer|odpoledne|hodin|صباحا|صباحًا|مساء|مساءً|ظهرا|ظهرًا|ص|م|sabah|akşam)"
    r"(?!\p{L})|午前|午後|上午|下午|晚|早|夜|朝|夕|昼|时|時|点|點|오전|오후|\dh\d?",
    regex.IGNORECASE,
)
# A numeral that stands for a year, an hour or a sum may be written in full or in short.
_CENTURY_YEARS = range(1800, 2100)


@dataclass(frozen=True)
class NumbersChanged(CheckBase):
    """Compares what the numbers are worth, however they are written."""

    id: str = "numbers.changed"
    title: str = "Number missing, added or changed"
    description: str = (
        "A number of the source is not in the target, or the other way round. Understood as the "
        "same: digits of all scripts, the grouping of each locale, number words and ordinals in "
        "some thirty languages, 万 and 亿, million and Mio., Roman numerals, month names, 12 and "
        "24 hours, Japanese eras, decades."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.MISTRANSLATION
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"words": True})

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Digits are compared first; words are looked at only for what digits leave open."""
        source, target = segment.source_side, segment.target_side
        missing, extra = unmatched(source.numerals, target.numerals)
        words = self.parameter(context, "words")
        if not missing and not extra and not (words and source.may_count and target.may_count):
            return
        missing = _unexplained(missing, source, target)
        extra = _unexplained(extra, target, source)
        changed_words = (
            _word_changes(source, target, bool(missing), bool(extra)) if words else ([], [])
        )
        yield from self._report(missing, extra, *changed_words, segment)

    def _report(
        self,
        missing: list[Numeral],
        extra: list[Numeral],
        missing_words: Sequence[NumberWord],
        extra_words: Sequence[NumberWord],
        segment: SegmentView,
    ) -> Iterator[Finding]:
        source_text, target_text = segment.source_side.text, segment.target_side.text
        lost: list[tuple[int, int]] = [n.span for n in missing]
        new: list[tuple[int, int]] = [n.span for n in extra]
        # A lone A320 or COVID-19 may be said in words on the other side.
        if not new and not extra_words:
            lost = [n.span for n in missing if not n.glued and not _often_unsaid(n, 1)]
        if not lost and not missing_words:
            new = [n.span for n in extra if not n.glued and not _often_unsaid(n, 2)]
        # Number words prove a change only against something on the other side.
        if len(new) < len(lost):
            new += [(w.start, w.end) for w in extra_words][: len(lost) - len(new)]
        elif len(lost) < len(new):
            lost += [(w.start, w.end) for w in missing_words][: len(new) - len(lost)]
        elif not lost:
            pairs = min(len(missing_words), len(extra_words))
            lost = [(w.start, w.end) for w in missing_words[:pairs]]
            new = [(w.start, w.end) for w in extra_words[:pairs]]
        lost.sort()
        new.sort()
        for (a, b), (c, d) in zip(lost, new, strict=False):
            before, after = source_text[a:b], target_text[c:d]
            yield self.finding(
                f"The number {before} became {after}.",
                source=(a, b),
                target=(c, d),
                fix=before if regex.fullmatch(r"\d+", before) else None,
            )
        for a, b in lost[len(new) :]:
            yield self.finding(f"The number {source_text[a:b]} is missing.", source=(a, b))
        for c, d in new[len(lost) :]:
            yield self.finding(
                f"The number {target_text[c:d]} is not in the source.", target=(c, d)
            )


def unmatched(
    source: Sequence[Numeral], target: Sequence[Numeral]
) -> tuple[list[Numeral], list[Numeral]]:
    """What neither whole numerals nor their parts on the other side account for.

    A number that comes twice may come once on the other side: people avoid saying it again.
    """
    if not source and not target:
        return [], []
    if [n.text for n in source] == [n.text for n in target]:
        return [], []
    source_values, target_values = _all_values(source), _all_values(target)
    return (
        [n for n in source if not _found(n, target_values, target)],
        [n for n in target if not _found(n, source_values, source)],
    )


def _all_values(numerals: Sequence[Numeral]) -> set[Value]:
    values: set[Value] = set()
    for numeral in numerals:
        values |= numeral.values
    return values


def _found(numeral: Numeral, values: set[Value], others: Sequence[Numeral]) -> bool:
    if not values.isdisjoint(numeral.values):
        return True
    if len(numeral.parts) > 1 and numeral.scale == 1:  # 25.07.2020, 3.40 Uhr, 1,2,3
        other_parts = {p for other in others if other.scale == 1 for p in other.parts} | values
        if all(part in other_parts for part in numeral.parts):
            return True
    elif any(numeral.parts[0] in other.parts for other in others if len(other.parts) > 1):
        value = numeral.parts[0]
        if (
            numeral.scale == 1
            and any(value in other.parts and not other.values for other in others)
        ) or any(value in other.parts and _time_like(other) for other in others):
            return True
    return any(_rounded(numeral, other) for other in others)


def _time_like(numeral: Numeral) -> bool:
    """Whether a numeral of two parts may be a time of day (3.40 Uhr) or a date (25.7.)."""
    return (
        len(numeral.parts) == 2
        and numeral.scale == 1
        and numeral.parts[0] <= 31
        and numeral.parts[1] < 60
        and len(numeral.text) in {4, 5}
    )


def _rounded(one: Numeral, other: Numeral) -> bool:
    """Whether one is the other, rounded to what it writes out (1,234,567 and 1.2 million)."""
    for coarse, fine in ((one, other), (other, one)):
        if coarse.scale < 1000:
            continue
        for a in coarse.values:
            for b in fine.values:
                if b >= 1000 and isinstance(b, int) and _rounds_to(b, a):
                    return True
    return False


def _rounds_to(fine: int, coarse: Value) -> bool:
    """Whether ``coarse`` is ``fine`` with at least two significant digits less."""
    fine_digits = len(str(fine).rstrip("0"))
    coarse_digits = len(str(coarse).rstrip("0").replace(".", ""))
    if fine_digits < coarse_digits + 2:
        return False
    unit: int = 10 ** (len(str(fine)) - coarse_digits)
    return abs(fine - coarse) <= unit / 2


def _often_unsaid(numeral: Numeral, limit: int) -> bool:
    """Small numbers that grammar says elsewhere (an article, a dual, “the pair”)."""
    return numeral.scale == 1 and all(isinstance(v, int) and v <= limit for v in numeral.values)


def _unexplained(
    numerals: Sequence[Numeral], own: TextAnalysis, other: TextAnalysis
) -> list[Numeral]:
    if not numerals:
        return []
    left = [numeral for numeral in numerals if not _explained(numeral, own, other)]
    if left:
        others = _quantities(other)
        left = [n for n in left if not is_conversion(n, own.lower, others, other.lower)]
    if left:
        # “45 miles (72 km)” may become “72 km” alone.
        others = _quantities(own)
        left = [
            n
            for n in left
            if not is_conversion(n, own.lower, [m for m in others if m != n], own.lower)
        ]
    return left


def _quantities(side: TextAnalysis) -> list[Quantity]:
    return [*side.numerals, *(word for word in side.number_words if word.values != {0})]


def _explained(numeral: Numeral, own: TextAnalysis, other: TextAnalysis) -> bool:
    """Whether the other side says ``numeral`` in another way."""
    base = other.language.base if other.language else ""
    words = other.number_words
    values = {value for word in words for value in word.values}
    if not values.isdisjoint(numeral.values):
        return True
    if numeral.scale > 1 and not values.isdisjoint(numeral.parts) and _has_scale(words):
        return True
    others = _all_values(other.numerals)
    if len(numeral.parts) == 2 and _other_half_of_day(numeral.parts, own, other):
        return True
    whole = next((v for v in numeral.values if isinstance(v, int)), None)
    if whole is None:
        return len(numeral.parts) > 1 and all(
            part in values or part in others for part in numeral.parts
        )
    if 1 <= whole <= 12 and whole in months_in(other.lower, base):
        return True
    if len(numeral.parts) > 1 and _date_parts(numeral, other, base, values):
        return True
    if _ALWAYS_OPEN.match(own.text, max(0, numeral.start - 3)):
        return True  # 24/7
    if numeral.text == "00" and own.text[numeral.start - 1 : numeral.start] in {":", ".", "h"}:
        return True  # 3 p.m. and 15:00
    if not knows(base) and whole <= 20:
        return True  # it may be written in words that we cannot read
    if whole <= 24 and _other_half_of_day((whole,), own, other):
        return True
    if (
        whole >= 1000
        and _decade(numeral, own)
        and (whole % 100 in values or whole // 100 + 1 in others | values)
    ):
        return True  # the 1930s: the thirties; the 1800s: the 19th century
    if any(whole == year // 100 + 1 for year in _centuries(other)):
        return True  # the 19th century: the 1800s
    if _tenfold(whole, own, other, others | values):
        return True
    if whole in _CENTURY_YEARS and whole % 100 in others and _short_year(whole, other):
        return True
    return (
        whole < 100
        and any(v % 100 == whole for v in others if isinstance(v, int) and v in _CENTURY_YEARS)
        and _decade(numeral, own)
    )


def _centuries(side: TextAnalysis) -> Iterator[int]:
    """The years of “the 1800s”, “1900-е”."""
    for numeral in side.numerals:
        if numeral.text.endswith("00") and _decade(numeral, side):
            yield from (value for value in numeral.values if isinstance(value, int))


def _other_half_of_day(parts: tuple[Value, ...], own: TextAnalysis, other: TextAnalysis) -> bool:
    """Whether the time of day ``parts`` (hour, minutes) is told in the 12-hour way, or not so."""
    there = {part for numeral in other.numerals for part in numeral.parts}
    hour = parts[0]
    if hour > 24 or not (hour + 12 in there or hour - 12 in there):
        return False
    if len(parts) > 1 and parts[1] not in there and parts[1] != 0:
        return False
    return bool(_HALF_OF_DAY.search(own.text) or _HALF_OF_DAY.search(other.text))


_DECADES = regex.compile(
    r"decad|десятилет|десятиліт|jahrzehnt|décenni|década|decenni|dekad|årti|tiår|عقود|عقد|दशक",
)


def _tenfold(whole: Value, own: TextAnalysis, other: TextAnalysis, there: set[Value]) -> bool:
    """Six decades are sixty years."""
    return (whole * 10 in there and bool(_DECADES.search(own.lower))) or (
        whole % 10 == 0 and whole // 10 in there and bool(_DECADES.search(other.lower))
    )


_ALWAYS_OPEN = regex.compile(r".{0,3}?(?<!\d)24/7(?!\d)")


def _has_scale(words: Sequence[NumberWord]) -> bool:
    return any(value >= 1000 for word in words for value in word.values)


def _date_parts(numeral: Numeral, other: TextAnalysis, base: str, word_values: set[Value]) -> bool:
    """Whether the groups of 25.07.2020 are on the other side as numbers and a month's name."""
    values = _all_values(other.numerals) | word_values
    left = [part for part in numeral.parts if part not in values]
    if not left:
        return True
    months = months_in(other.lower, base)
    return all(part in months or part + 2000 in values or part + 1900 in values for part in left)


def _short_year(year: int, other: TextAnalysis) -> bool:
    short = f"{year % 100:02d}"
    return any(n.text == short and _decade(n, other) for n in other.numerals)


def _decade(numeral: Numeral, side: TextAnalysis) -> bool:
    """Whether a numeral of two digits stands for a year or decade: '90s, 90-е, 90er, 90年代."""
    after = side.text[numeral.end : numeral.end + 3]
    if len(numeral.text) == 4 and numeral.text.endswith("0"):
        return bool(_DECADE_ENDING.match(after))
    if len(numeral.text) != 2:
        return False
    if numeral.glued or regex.search(r"\d{4}[-‐–—/]$", side.text[: numeral.start]):
        return True  # SS19, 1950–53
    before = side.text[max(0, numeral.start - 1) : numeral.start]
    return before in {"'", "’", "‘"} or bool(_DECADE_ENDING.match(after))


_DECADE_ENDING = regex.compile(r"['’]?s\b|-?[хеёма]\b|-?[ыо]|-?er\b|年|代|-luv|-?tal|-lar|-ler|-ve")


def _word_changes(
    source: TextAnalysis, target: TextAnalysis, missing: bool, extra: bool
) -> tuple[list[NumberWord], list[NumberWord]]:
    """Sure number words of each side that nothing on the other side can stand for.

    Zero and one are articles and idioms as often as numbers, and never count.
    """
    target_words = [w for w in target.number_words if w.sure]
    if not (target_words or extra or target.numerals):
        return [], []
    source_words = [w for w in source.number_words if w.sure]
    if not (source_words or missing or source.numerals):
        return [], []
    lost, new = _unaccounted(source_words, target), _unaccounted(target_words, source)
    if lost and not new and not extra:
        new = _surplus(target, source)
    elif new and not lost and not missing:
        lost = _surplus(source, target)
    return lost, new


def _surplus(side: TextAnalysis, other: TextAnalysis) -> list[NumberWord]:
    """The last mention of a number that ``side`` says more often than ``other`` does."""
    said = [word for word in side.number_words if word.sure]
    said += [NumberWord(n.start, n.end, n.values, True) for n in side.numerals if not n.glued]
    for word in sorted(said, key=lambda item: -item.start):
        here = sum(1 for w in said if w.values == word.values)
        there = sum(1 for w in other.number_words if not w.values.isdisjoint(word.values))
        there += sum(1 for n in other.numerals if not n.values.isdisjoint(word.values))
        if here > there > 0 and word.values.isdisjoint({0, 1}):
            return [word]
    return []


def _unaccounted(words: Sequence[NumberWord], other: TextAnalysis) -> list[NumberWord]:
    if not words:
        return []
    base = other.language.base if other.language else ""
    if not knows(base):
        return []
    values: set[Value] = _all_values(other.numerals)
    for numeral in other.numerals:
        values.update(numeral.parts)
    for word in other.number_words:
        values |= word.values
    months = months_in(other.lower, base)
    result: dict[tuple[int, int], NumberWord] = {}
    for word in words:
        if all(value in {0, 1} for value in word.values):
            continue
        if values.isdisjoint(word.values) and months.isdisjoint(word.values):
            result.setdefault((word.start, word.end), word)
    return list(result.values())

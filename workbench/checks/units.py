"""Units that translators convert: miles into kilometres, degrees Fahrenheit into Celsius."""

import tomllib
from collections.abc import Iterator, Sequence
from functools import cache

import regex

from workbench.checks.number_words import NumberWord
from workbench.checks.numerals import Numeral, Value
from workbench.config.paths import resource

# A number, however written.
Quantity = Numeral | NumberWord

# The unit of “2 to 4 inches” holds for both numbers.
_RANGE = r"(?:\s*(?:to|and|or|[-–—~]|до|и|bis|und|à|et|a|e|y|o|al)\s*\d+(?:[.,]\d+)?)?"
_GAP = r"[\s\u00a0\u202f\-‐‑]*(?:(?:thousand|million)\s+)?"
_DEGREES = r"degrees?|°|º|grad\b|градус\w*|graus?|grados?|degrés?|gradi|graden|stopni\w*|度|F\b|s\b"
# People round: 200 miles become 300 km, 20 feet 6 m.
_TOLERANCE = 0.09


@cache
def _units() -> "tuple[regex.Pattern[str], dict[str, tuple[float, ...]]]":
    """A pattern for what may follow a number, and what each unit is in metric ones."""
    table = tomllib.loads(resource("checks", "units.toml").read_text(encoding="utf-8"))
    groups = []
    for name, unit in table.items():
        forms = sorted(unit["names"].split(), key=len, reverse=True)
        groups.append(f"(?P<{name}>{'|'.join(map(_form, forms))})")
    pattern = rf"{_RANGE}{_GAP}(?:{'|'.join(groups)}|(?P<degree>{_DEGREES}))"
    return (
        regex.compile(pattern, regex.IGNORECASE),
        {name: tuple(unit["metric"]) for name, unit in table.items()},
    )


def _form(form: str) -> str:
    text = regex.escape(form).replace(r"\*", r"\w*").replace("_", r"\s+")
    spaced = form[-1].isalpha() and form[-1] < "\u2e80"
    return text + r"\b" if spaced else text


def converted(numeral: Quantity, text: str) -> Iterator[float]:
    """What ``numeral`` is in metric units, if a unit that people convert follows it in ``text``."""
    pattern, factors = _units()
    match = pattern.match(text, numeral.end)
    if match is None or match.lastgroup is None:
        return
    for value in numeral.values:
        if match.lastgroup == "degree":
            yield (value - 32) * 5 / 9
            yield value * 5 / 9  # a difference
        for factor in factors.get(match.lastgroup, ()):
            yield value * factor


def is_conversion(
    numeral: Quantity,
    text: str,
    others: Sequence[Quantity],
    other_text: str,
) -> bool:
    """Whether ``numeral`` is one of ``others`` in another unit (or the other way round)."""
    values: list[Value] = [value for other in others for value in other.values]
    if values and any(
        _close(metric, value) for metric in converted(numeral, text) for value in values
    ):
        return True
    return any(
        _close(metric, value)
        for other in others
        for metric in converted(other, other_text)
        for value in numeral.values
    )


def _close(metric: float, value: float) -> bool:
    return abs(metric - value) <= max(_TOLERANCE * abs(metric), 0.5 if abs(metric) > 5 else 0.05)

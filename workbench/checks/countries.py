"""Countries and cities by name: which of them a text mentions, in any language CLDR knows."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

import regex

from workbench.checks.analysis import TextAnalysis
from workbench.checks.vocabulary import cities, territories
from workbench.config.paths import resource

# Names that are too often something else: given names, surnames, states, birds.
_AMBIGUOUS = frozenset({
    "JO", "TD", "GE", "GU", "JE", "GG", "MK", "IM", "ZZ", "EZ", "QO", "UN", "XA", "XB", "TR", "BL",
    "MF", "SJ", "IO", "UM", "HM", "TF", "BV", "CP", "AC", "TA", "DG", "EA", "IC",
})  # fmt: skip
_INFLECTING = frozenset({
    "ru", "uk", "be", "pl", "cs", "sk", "hr", "sr", "bs", "sl", "bg", "mk", "lt", "lv", "et", "fi",
    "hu", "tr", "az", "el", "la", "ka", "hy", "kk", "ky", "uz",
})  # fmt: skip
_WITHOUT_SPACES = frozenset({"zh", "ja", "yue", "th"})


@cache
def _extra() -> Mapping[str, Any]:
    return tomllib.loads(resource("checks", "territories.toml").read_text(encoding="utf-8"))


class _Places(NamedTuple):
    """How a language writes some places: one pattern, and what each of its names (stems) is."""

    pattern: "regex.Pattern[str]"
    known: dict[str, str]

    def in_text(self, side: TextAnalysis) -> list[tuple[str, int, int]]:
        """What the text names with a capital, or in a script without: code, start and end."""
        return [
            (self.known[match["name"]], match.start(), match.end())
            for match in self.pattern.finditer(side.lower)
            if not side.text[match.start()].islower()
        ]


def _places(base: str, names: Mapping[str, str], endings: str, genitive: str) -> _Places | None:
    """``endings`` may follow a stem where the language inflects, ``genitive`` a name elsewhere."""
    inflects = base in _INFLECTING
    known: dict[str, str] = {}
    for name, code in names.items():
        known.setdefault(_stem(name) if inflects else name, code)
    if not known:
        return None
    if base in _WITHOUT_SPACES:
        return _Places(_unspaced(known), known)
    alternatives = "|".join(map(regex.escape, sorted(known, key=len, reverse=True)))
    ending = endings if inflects else genitive
    pattern = regex.compile(rf"(?<!\p{{L}})(?P<name>{alternatives}){ending}(?!\p{{L}})")
    return _Places(pattern, known)


@cache
def _countries(base: str) -> _Places | None:
    # Continents are three digits; other regions (“Southern Asia”) are no names.
    names = {
        name: code
        for name, code in territories(base).items()
        if code not in _AMBIGUOUS and not (code.isdigit() and code not in {"002", "142", "150"})
    }
    return _places(base, names, r"\p{L}{0,4}", r"(?:['’]?s)?")


@cache
def _cities(base: str) -> _Places | None:
    countries = territories(base)
    names = {
        name: zone
        for name, zone in cities(base).items()
        if name not in countries and _stem(name) not in countries
    }
    return _places(base, names, r"\p{L}{0,3}", "s?")


def _unspaced(names: Iterable[str]) -> "regex.Pattern[str]":
    """A pattern for names in Chinese or Japanese; タイ is no part of タイトル."""
    kana = r"[\p{Script=Katakana}ー]"
    bounded = (
        rf"(?<!{kana}){regex.escape(name)}(?!{kana})"
        if regex.fullmatch(rf"{kana}+", name)
        else regex.escape(name)
        for name in sorted(names, key=len, reverse=True)
    )
    return regex.compile(f"(?P<name>{'|'.join(bounded)})")


def _stem(name: str) -> str:
    """A one-word name without what inflection changes; several words stay as they are."""
    return name if " " in name or len(name) < 6 else name[: max(5, len(name) - 2)]


def mentioned(side: TextAnalysis) -> list[tuple[str, int, int]]:
    """Countries that the text names: CLDR code, start and end."""
    places = _countries(side.language.base) if side.language else None
    return places.in_text(side) if places else []


def mentioned_cities(side: TextAnalysis) -> list[tuple[str, int, int]]:
    """The cities after which CLDR's time zones are called: the zone, start and end."""
    places = _cities(side.language.base) if side.language else None
    return places.in_text(side) if places else []


@cache
def _adjectives(base: str) -> "tuple[regex.Pattern[str], dict[str, str]] | None":
    stems = {
        stem: code
        for code, forms in _extra()["adjectives"].get(base, {}).items()
        for stem in forms.split()
    }
    if not stems:
        return None
    return regex.compile(
        rf"(?<!\p{{L}})(?P<stem>{'|'.join(stems)})\p{{L}}{{0,3}}(?!\p{{L}})"
    ), stems


def adjectives(side: TextAnalysis) -> list[tuple[str, int, int]]:
    """Adjectives of countries in a language that writes them small: code, start and end."""
    found = _adjectives(side.language.base) if side.language else None
    if found is None:
        return []
    pattern, stems = found
    return [(stems[m["stem"]], m.start(), m.end()) for m in pattern.finditer(side.lower)]


@cache
def city_in(zone: str, base: str) -> str:
    """CLDR's name of the city in a language, in lower case."""
    known = next((name for name, other in cities(base).items() if other == zone), "")
    return known or zone.rpartition("/")[2].replace("_", " ").lower()


def hinted(code: str, side: TextAnalysis) -> bool:
    """Whether the text may mean the country ``code`` without its CLDR name."""
    if side.language is not None and side.language.base == "en":
        aliases: list[str] = _extra()["english"].get(code, "").split()
        return any(
            _word(alias.replace("_", " ")).search(side.text if alias.isupper() else side.lower)
            for alias in aliases
        )
    pieces: list[str] = _extra()["anywhere"].get(code, "").split()
    return any(piece in side.text for piece in pieces)


@cache
def _word(alias: str) -> "regex.Pattern[str]":
    return regex.compile(rf"(?<!\p{{L}}){regex.escape(alias)}(?!\p{{L}})")


@cache
def english_name(code: str) -> str:
    """CLDR's English name, in lower case."""
    return next((name for name, known in territories("en").items() if known == code), "")


@cache
def name_in(code: str, base: str) -> str:
    """CLDR's name of the country in a language, in lower case; empty if unknown."""
    return next((name for name, known in territories(base).items() if known == code), "")

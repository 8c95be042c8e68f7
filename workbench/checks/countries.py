"""Countries and cities by name: which of them a text mentions, in any language CLDR knows."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

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


@cache
def _names(base: str) -> "tuple[regex.Pattern[str], dict[str, str]] | None":
    """A pattern for the country names of a language and the code of each (by its stem)."""
    known = territories(base)
    stems: dict[str, str] = {}
    for name, code in known.items():
        # Continents are three digits; other regions (“Southern Asia”) are no names.
        if code in _AMBIGUOUS or (code.isdigit() and code not in {"002", "142", "150"}):
            continue
        stems.setdefault(_stem(name) if base in _INFLECTING else name, code)
    if not stems:
        return None
    alternatives = "|".join(map(regex.escape, sorted(stems, key=len, reverse=True)))
    if base in _WITHOUT_SPACES:
        return _unspaced(stems), stems
    ending = r"\p{L}{0,4}" if base in _INFLECTING else r"(?:['’]?s)?"
    return regex.compile(rf"(?<!\p{{L}})(?P<name>{alternatives}){ending}(?!\p{{L}})"), stems


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
    found = _names(side.language.base) if side.language else None
    if found is None:
        return []
    pattern, stems = found
    text = side.text
    return [
        (stems[match["name"]], match.start(), match.end())
        for match in pattern.finditer(side.lower)
        if text[match.start()].isupper() or not text[match.start()].islower()
    ]


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
def _cities(base: str) -> "tuple[regex.Pattern[str], dict[str, str]] | None":
    known = cities(base)
    stems = {_stem(name) if base in _INFLECTING else name: zone for name, zone in known.items()}
    stems = {stem: zone for stem, zone in stems.items() if stem not in territories(base)}
    if not stems:
        return None
    if base in _WITHOUT_SPACES:
        return _unspaced(stems), stems
    alternatives = "|".join(map(regex.escape, sorted(stems, key=len, reverse=True)))
    ending = r"\p{L}{0,3}" if base in _INFLECTING else "s?"
    return regex.compile(rf"(?<!\p{{L}})(?P<name>{alternatives}){ending}(?!\p{{L}})"), stems


def mentioned_cities(side: TextAnalysis) -> list[tuple[str, int, int]]:
    """The cities after which CLDR's time zones are called: the zone, start and end."""
    found = _cities(side.language.base) if side.language else None
    if found is None:
        return []
    pattern, stems = found
    text = side.text
    return [
        (stems[match["name"]], match.start(), match.end())
        for match in pattern.finditer(side.lower)
        if text[match.start()].isupper() or not text[match.start()].islower()
    ]


@cache
def city_in(zone: str, base: str) -> str:
    """CLDR's name of the city in a language, in lower case."""
    known = next((name for name, other in cities(base).items() if other == zone), "")
    return known or zone.rpartition("/")[2].replace("_", " ").lower()


def hinted(code: str, side: TextAnalysis) -> bool:
    """Whether the text may mean the country ``code`` without its CLDR name."""
    english: list[str] = _extra()["english"].get(code, "").split()
    if side.language is not None and side.language.base == "en":
        text = side.lower
        return any(
            _word(alias.replace("_", " ")).search(text if alias != "us" else side.text)
            for alias in english
        )
    pieces: list[str] = _extra()["anywhere"].get(code, "").split()
    return any(piece in side.text for piece in pieces)


@cache
def _word(alias: str) -> "regex.Pattern[str]":
    if alias == "us":
        return regex.compile(r"(?<!\p{L})US(?!\p{L})")
    return regex.compile(rf"(?<!\p{{L}}){regex.escape(alias)}(?!\p{{L}})")


@cache
def english_name(code: str) -> str:
    """CLDR's English name, in lower case."""
    return next((name for name, known in territories("en").items() if known == code), "")


@cache
def name_in(code: str, base: str) -> str:
    """CLDR's name of the country in a language, in lower case; empty if unknown."""
    return next((name for name, known in territories(base).items() if known == code), "")

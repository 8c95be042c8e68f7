"""Countries and cities by name: which of them a text mentions, in any language CLDR knows."""

import tomllib
from collections.abc import Mapping
from functools import cache

import regex

from workbench.checks.analysis import TextAnalysis
from workbench.checks.vocabulary import territories
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
def _extra() -> Mapping[str, Mapping[str, str]]:
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
        return regex.compile(f"(?P<name>{alternatives})"), stems
    ending = r"\p{L}{0,4}" if base in _INFLECTING else r"(?:['’]?s)?"
    return regex.compile(rf"(?<!\p{{L}})(?P<name>{alternatives}){ending}(?!\p{{L}})"), stems


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


def hinted(code: str, side: TextAnalysis) -> bool:
    """Whether the text may mean the country ``code`` without its CLDR name."""
    english = _extra()["english"].get(code, "").split()
    if side.language is not None and side.language.base == "en":
        text = side.lower
        return any(_word(alias.replace("_", " ")).search(text) for alias in english)
    pieces = _extra()["anywhere"].get(code, "").split()
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

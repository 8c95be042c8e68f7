"""Words that Unicode CLDR knows in every language: million and Mio., the names of the months."""

from functools import cache

import regex


@cache
def cldr_scales(base: str) -> dict[str, int]:
    """CLDR's compact decimal formats, turned round: “0 million” of 10⁶ → million: 10⁶."""
    from babel import Locale, UnknownLocaleError

    try:
        formats = Locale.parse(base).compact_decimal_formats
    except (UnknownLocaleError, ValueError):
        return {}
    found: dict[str, int] = {}
    for width in ("long", "short"):
        if width not in formats:
            continue
        for by_magnitude in formats[width].values():
            for magnitude, pattern in by_magnitude.items():
                text = pattern.pattern
                zeros = text.count("0")
                word = text.replace("0", "").replace("'", "").strip(" \u00a0\u202f\u200f\u200e")
                if len(word) > 1 and zeros:
                    found.setdefault(word.lower().rstrip("."), int(magnitude) // 10 ** (zeros - 1))
    return found


@cache
def month_names(base: str) -> "tuple[regex.Pattern[str], dict[str, int]] | None":
    """A pattern for the month names of a language, and the month each stands for; None if unknown.

    Names in every case form are met by their stem: the first letters that no other month shares.
    """
    from babel import Locale, UnknownLocaleError

    try:
        months = Locale.parse(base).months
    except (UnknownLocaleError, ValueError):
        return None
    names: dict[str, int] = {}
    for width in ("wide", "abbreviated"):
        for context in ("format", "stand-alone"):
            for month, name in months[context][width].items():
                cleaned = name.lower().rstrip(".")
                if regex.search(r"\p{L}", cleaned) and not regex.search(r"\d", cleaned):
                    names.setdefault(cleaned, month)
    if not names:
        return None
    # An ending may follow a name in full (июля, Julis, tammikuuta), not an abbreviation.
    alternatives = "|".join(map(regex.escape, sorted(names, key=len, reverse=True)))
    pattern = regex.compile(
        rf"(?<!\p{{L}})(?P<name>{alternatives})(?P<ending>\p{{L}}{{0,4}})(?!\p{{L}})"
    )
    return pattern, names


def months_in(lower_text: str, base: str) -> frozenset[int]:
    """The months (1–12) that ``lower_text`` names."""
    known = month_names(base)
    if known is None:
        return frozenset()
    pattern, names = known
    return frozenset(
        names[match["name"]]
        for match in pattern.finditer(lower_text)
        if len(match["name"]) > 4 or not match["ending"]
    )

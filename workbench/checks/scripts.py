"""Scripts: which ones a language is written in, and what of a text is in another."""

from collections.abc import Mapping
from functools import cache

import regex

from workbench.domain.languages import Language

_CLASSES: Mapping[str, str] = {
    "Hani": r"\p{Script=Han}々〆ヶ",
    "Kana": r"\p{Script=Hiragana}\p{Script=Katakana}ー",
    "Hang": r"\p{Script=Hangul}",
}
_WRITTEN_IN: Mapping[str, frozenset[str]] = {
    "Hans": frozenset({"Hani"}),
    "Hant": frozenset({"Hani"}),
    "Jpan": frozenset({"Hani", "Kana"}),
    "Kore": frozenset({"Hang"}),
}
NAMES: Mapping[str, str] = {
    "Latn": "Latin", "Cyrl": "Cyrillic", "Grek": "Greek", "Arab": "Arabic", "Hebr": "Hebrew",
    "Hani": "Chinese characters", "Kana": "Japanese kana", "Hang": "Korean Hangul",
    "Deva": "Devanagari", "Thai": "Thai", "Armn": "Armenian", "Geor": "Georgian",
    "Beng": "Bengali", "Taml": "Tamil", "Telu": "Telugu", "Ethi": "Ethiopic",
}  # fmt: skip


def scripts_of(language: Language) -> frozenset[str]:
    """The Unicode scripts of ``language``: ``Hani`` and ``Kana`` for Japanese."""
    return _WRITTEN_IN.get(language.script, frozenset({language.script}))


@cache
def letters_of(scripts: frozenset[str]) -> "regex.Pattern[str]":
    """A pattern for runs of letters of any of ``scripts``, with their marks."""
    letters = "".join(
        _CLASSES.get(script) or rf"\p{{Script={script}}}" for script in sorted(scripts)
    )
    return regex.compile(rf"[{letters}][{letters}\p{{M}}]*")


@cache
def passages_of(scripts: frozenset[str]) -> "regex.Pattern[str]":
    """The same with white space, digits and plain punctuation between the runs taken in."""
    run = letters_of(scripts).pattern
    return regex.compile(rf"{run}(?:[\s\-–—,.、·’']*{run})*")


def count_letters(text: str, scripts: frozenset[str]) -> int:
    """How many letters and marks of ``text`` are in any of ``scripts``."""
    return sum(len(run) for run in letters_of(scripts).findall(text))

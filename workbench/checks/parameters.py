"""What each parameter of a check means, and what it may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class ParameterNote:
    """``title`` names a parameter, ``about`` explains it; ``least`` and ``most`` bound a number."""

    title: str
    about: str
    least: float | None = None
    most: float | None = None


_LETTERS = ParameterNote(
    "Letters at least", "In shorter texts a language cannot be told for sure.", 1, 100_000
)
_PROBABILITY = ParameterNote(
    "Certainty", "How sure the guess of the language must be, from 0 to 1.", 0, 1
)
_HINTS = ParameterNote(
    "Hints too", "Also tell what is only suspicious; hints stand apart and do not count."
)

NOTES: Mapping[str, ParameterNote] = {
    "numbers.changed.words": ParameterNote(
        "Number words",
        "Compare “seven” with 7, too, in the languages whose number words are known.",
    ),
    "language.wrong.minimum_letters": _LETTERS,
    "language.wrong.probability": _PROBABILITY,
    "language.source.minimum_letters": _LETTERS,
    "language.source.probability": _PROBABILITY,
    "repetition.loop.times": ParameterNote(
        "Repeats", "So many times a phrase must stand in a row.", 2, 100
    ),
    "repetition.words.allowed": ParameterNote(
        "Allowed words", "Words that may stand twice in a row, one a line."
    ),
    "fidelity.names.lone": ParameterNote(
        "Single names",
        "Tell of a name that only one side has; without it only of one exchanged for another.",
    ),
    "fidelity.codes.names": ParameterNote(
        "Names in CamelCase", "Take names such as GitHub for codes that must stay."
    ),
    "fidelity.sentences.tolerance": ParameterNote(
        "Tolerance", "By how many sentences the translation may differ.", 0, 1000
    ),
    "length.ratio.tolerance": ParameterNote(
        "Tolerance",
        "How far the length may lie from what is usual for the two languages, in standard "
        "deviations. Larger is more lenient.",
        0.5,
        100,
    ),
    "length.limit.characters": ParameterNote(
        "Characters at most", "Of the whole translation; 0 is no limit.", 0, 1_000_000
    ),
    "length.limit.line": ParameterNote(
        "Characters in a line at most", "Of each line; 0 is no limit.", 0, 1_000_000
    ),
    "characters.disallowed.characters": ParameterNote(
        "Characters", "Each character that the translation must not hold, one after the other: „€"
    ),
    "punctuation.quote_style.strict": ParameterNote(
        "Straight ones too", "Also tell of straight quotation marks."
    ),
    "spelling.word.words": ParameterNote("Words that are right", "One a line."),
    "spelling.word.hints": ParameterNote(
        "Hints too", "Also tell words that resemble none: names, rare and new words."
    ),
    "consistency.target.minimum_letters": ParameterNote(
        "Letters at least", "Shorter translations may well stand for two sources.", 0, 100_000
    ),
    "style.forbidden.phrases": ParameterNote(
        "Phrases", "One a line. “utiliz*” stands for any ending, “in order to => to” proposes."
    ),
    "style.profanity.words": ParameterNote(
        "Words", "One a line. “*” stands for any ending, “=>” proposes another word."
    ),
    "languagetool.match.disabled": ParameterNote(
        "Rules not asked", "The ids of LanguageTool’s rules, one a line."
    ),
}


def note_of(check: str, parameter: str) -> ParameterNote:
    """What is known about a parameter; of a third party's check only its name."""
    known = NOTES.get(f"{check}.{parameter}")
    if known is not None:
        return known
    if parameter == "hints":
        return _HINTS
    if parameter == "lexicons":
        return ParameterNote("Lexicons", "Paths of lexicon files beside your own, one a line.")
    return ParameterNote(parameter.replace("_", " ").capitalize(), "")


def out_of_bounds(check: str, parameter: str, value: Any) -> str:
    """What is wrong with a number ("must be at least 2"); empty for nothing."""
    note = NOTES.get(f"{check}.{parameter}")
    if note is None or isinstance(value, bool) or not isinstance(value, (int, float)):
        return ""
    if note.least is not None and value < note.least:
        return f"must be at least {note.least:g}"
    if note.most is not None and value > note.most:
        return f"must be at most {note.most:g}"
    return ""

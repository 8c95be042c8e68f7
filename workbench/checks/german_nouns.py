"""German writes nouns with a capital, like names: what tells the ones from the others.

Of the words that German news texts share with their English translations (401 names in NTREX and
WMT22), 14 pass for nouns here, most of them surnames that are nouns (Fleischer, Geiger); of the
nouns after an article, 86 %.
"""

from functools import lru_cache

import regex

from workbench.checks.vocabulary import lemma, lists

_PLURALS = ("e", "en", "n", "er", "nen", "se")
_UMLAUTS = {"a": "ä", "o": "ö", "u": "ü"}
_ABSTRACT = regex.compile(r".*(?:ung|heit|keit|schaft|tion|tät|nis|ismus)(?:en|e|s)?")
# Places and families are called so, and are compounds as well.
_NAMED = regex.compile(
    r".*(?:stadt|berg|burg|dorf|heim|hausen|haus|bach|feld|tal|au|hof|hoff|stein|mann|furt|brück|"
    r"brücken|kirchen|meier|meyer|müller|bauer|beck|thal|land|see|port|hall|ham|wood|"
    r"strasse|straße|gasse|allee|platz|weg|ring)"
)
_SHORTEST_PART = 3


@lru_cache(maxsize=20_000)
def is_german_noun(word: str) -> bool:
    """Whether a capitalised word has a plural in the word list, or ends with a noun that has."""
    last = word.rpartition("-")[2]
    if last != word:
        return len(last) > 3 and last[0].isupper() and is_german_noun(last)
    if lists(word, "de"):
        return lemma(word, "de") not in {word, word.removesuffix("s")} or _has_plural(word)
    if len(word) < 8 or _NAMED.fullmatch(word):
        return False
    return any(
        _is_part(word[:cut]) and _heads(word[cut:].capitalize())
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART)
    )


def _has_plural(word: str) -> bool:
    forms = [word + ending for ending in _PLURALS]
    place = max(word.lower().rfind(vowel) for vowel in _UMLAUTS)
    if place >= 0:
        vowel = word[place]
        changed = _UMLAUTS[vowel.lower()]
        changed = changed.upper() if vowel.isupper() else changed
        bent = word[:place] + changed + word[place + 1 :]
        forms += [bent, *(bent + ending for ending in _PLURALS)]
    return any(lemma(form, "de") == word for form in forms)


def _heads(word: str) -> bool:
    """Whether ``word`` is a noun that a compound may end with."""
    if not lists(word, "de"):
        return False
    inflected = lemma(word, "de") not in {word, word.removesuffix("s")}
    return inflected or _ABSTRACT.fullmatch(word) is not None or _has_plural(word)


def _is_part(word: str) -> bool:
    """Whether ``word`` may begin a compound, a joining s or hyphen aside."""
    parts = {word, word.removesuffix("s"), word.removesuffix("-")}
    return any(
        len(part) >= _SHORTEST_PART and (lists(part, "de") or lists(part.lower(), "de"))
        for part in parts
    )

"""Which language a text is in: its script first, then its commonest words and an identifier.

The checks ask langdetect seldom, only when function words have already cast doubt, and only among
the likely languages; it is seeded, so that it says the same twice. ``detect_language`` is for
everybody else, and asks py3langid where that is installed: it is right more often and ten times
as fast (``benchmarks/language_identification.py``). A finding does not depend on what is installed.
"""

import math
from collections.abc import Iterable, Sequence
from copy import copy
from functools import cache, lru_cache
from typing import Any

import regex

from workbench.checks.function_words import hits, known_languages, likeliest
from workbench.checks.scripts import count_letters, scripts_of
from workbench.domain.languages import Language

_CODES = {"zh": "zh-cn", "nb": "no", "nn": "no", "fil": "tl", "bs": "hr", "sr": "hr"}
_SEED = 0
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}'’]*")
_KANA = frozenset({"Kana"})
_SOME_KANA = 0.1  # Japanese has more; a Chinese slogan may have one
_LEAST_LETTERS = 2
_LONGEST = 2000  # characters: more makes no answer better
_PLENTY = 20  # common words: no identifier, which is slow to load, need be asked
_LEAST = 1e-4  # what an identifier rules out may still be


@cache
def _factory() -> Any:
    """A factory of our own, so that the seed of other users of langdetect stays theirs."""
    from langdetect import PROFILES_DIRECTORY
    from langdetect.detector_factory import DetectorFactory

    factory = DetectorFactory()
    factory.load_profile(PROFILES_DIRECTORY)
    factory.seed = _SEED
    return factory


def can_identify(base: str) -> bool:
    """Whether langdetect knows the language."""
    return _CODES.get(base, base) in _factory().get_lang_list()


def probabilities(text: str, candidates: Iterable[str]) -> dict[str, float]:
    """The probability of each of ``candidates`` (base codes), by langdetect with a fixed seed.

    Empty where langdetect finds nothing to go by. Languages it does not know are left out.
    """
    from langdetect.lang_detect_exception import LangDetectException

    codes = {_CODES.get(base, base): base for base in candidates if can_identify(base)}
    if not codes:
        return {}
    detector = _factory().create()
    detector.set_prior_map(dict.fromkeys(codes, 1.0 / len(codes)))
    detector.append(text)
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return {}
    return {codes[item.lang]: item.prob for item in found if item.lang in codes}


def detect_language(
    text: str, candidates: Sequence[Language] | None = None
) -> tuple[Language, float] | None:
    """The language of ``text`` among ``candidates`` (None: some fifty), and how sure that is.

    The confidence lies between 0 and 1 and is relative to the candidates. None for a text with
    fewer than two letters, one in a script of no candidate, or one whose commonest words are
    those of a language that is not among them. Of candidates that differ only by region or
    script variant the first is given.
    """
    text = text[:_LONGEST]
    languages: dict[str, Language] = {}
    for language in candidates if candidates is not None else known_languages():
        languages.setdefault(language.base, language)
    letters = len("".join(_WORD.findall(text)))
    if letters < _LEAST_LETTERS:
        return None
    fitting = _of_its_script(text, languages, letters)
    if not fitting:
        return None
    words = [word.lower() for word in _WORD.findall(text)]
    if len(fitting) == 1:
        best, sure = fitting[0], 1.0
    elif (plain := _by_words(words, fitting)) is not None:
        best, sure = plain, 1.0
    else:
        asked = _asked(text, tuple(fitting))
        weights = {base: math.log(asked[base] + _LEAST) + hits(words, base) for base in fitting}
        best = max(weights, key=weights.__getitem__)
        sure = 1 / sum(math.exp(weight - weights[best]) for weight in weights.values())
    if candidates is not None and _is_of_another(words, languages[best]):
        return None
    return languages[best], sure


def _of_its_script(text: str, languages: dict[str, Language], letters: int) -> list[str]:
    """The candidates that are written as most of the text is."""
    counts = {base: count_letters(text, scripts_of(one)) for base, one in languages.items()}
    most = max(counts.values(), default=0)
    if most < 0.5 * letters:
        return []
    if {"ja", "zh"} & counts.keys() and count_letters(text, _KANA) > _SOME_KANA * letters:
        return ["ja"] if counts.get("ja", 0) == most else []
    fitting = [base for base, count in counts.items() if count == most]
    # Chinese characters alone: Japanese only where nobody else could be meant.
    return [base for base in fitting if base != "ja"] if "zh" in fitting else fitting


def _by_words(words: Sequence[str], bases: Sequence[str]) -> str | None:
    """The language whose common words leave no doubt, as in a page of text; None in all others."""
    counts = sorted(((hits(words, base), base) for base in bases), reverse=True)
    (most, best), (second, _) = counts[:2]
    return best if most >= _PLENTY and most >= 2 * second else None


def _asked(text: str, bases: tuple[str, ...]) -> dict[str, float]:
    """How likely an identifier finds each language; of one it does not know it says nothing."""
    found = {base: 1.0 / len(bases) for base in bases}
    identifier = _py3langid(bases)
    if identifier is None:
        return (
            found | {base: 0.0 for base in bases if can_identify(base)} | probabilities(text, bases)
        )
    return found | {str(base): float(chance) for base, chance in identifier.rank(text)}


@lru_cache(maxsize=64)
def _py3langid(bases: tuple[str, ...]) -> Any:
    """py3langid for those of these languages that it knows; None where it is not installed."""
    whole = _whole_py3langid()
    known = set(bases) & set(whole.labels) if whole is not None else ()
    if len(known) < 2:
        return None
    identifier = copy(whole)  # the tables are shared
    identifier.set_languages(sorted(known))
    return identifier


@cache
def _whole_py3langid() -> Any:
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier
    except ImportError:
        return None
    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


def _is_of_another(words: Sequence[str], best: Language) -> bool:
    """Whether the commonest words are plainly those of a language that is no kin of ``best``."""
    own = hits(words, best.base)
    _, most = likeliest(words, best)
    return most >= 3 and most >= 2 * own + 2 and most >= 0.15 * len(words)

"""Asks langdetect which language a text is in: seldom, seeded, and only among the likely ones.

One question costs some ten milliseconds; the checks ask only when function words have already
cast doubt.
"""

from collections.abc import Iterable
from functools import cache
from typing import Any

_CODES = {"zh": "zh-cn", "nb": "no", "nn": "no", "fil": "tl", "bs": "hr", "sr": "hr"}
_SEED = 0


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

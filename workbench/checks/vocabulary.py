"""Which words a language has: simplemma's lists, loaded when first asked, two at a time."""

from collections.abc import Mapping
from functools import cache, lru_cache

_CODES = {"nn": "nb", "no": "nb", "hr": "hbs", "sr": "hbs", "bs": "hbs", "fil": "tl"}


@lru_cache(maxsize=2)
def _dictionary(base: str) -> Mapping[str, str] | None:
    """Form → lemma; None where simplemma has no list. English takes 25 MB, German 110 MB."""
    from simplemma.strategies.dictionaries import DefaultDictionaryFactory

    try:
        found: Mapping[str, str] = DefaultDictionaryFactory(1).get_dictionary(
            _CODES.get(base, base)
        )
    except ValueError:
        return None
    return found


def knows(word: str, base: str) -> bool:
    """Whether the language has ``word``, as written or in lower case; True where unknown.

    simplemma's rules for regular endings count: ``tweeting`` need not be listed.
    """
    dictionary = _dictionary(base)
    if dictionary is None:
        return True
    if word in dictionary or word.lower() in dictionary:
        return True
    from simplemma import is_known

    try:
        return bool(base != "de" and is_known(word.lower(), lang=_CODES.get(base, base)))
    except ValueError:
        return True


def lists(word: str, base: str) -> bool:
    """Whether the list itself has ``word`` in exactly this form."""
    dictionary = _dictionary(base)
    return dictionary is not None and word in dictionary


def lemma(word: str, base: str) -> str | None:
    """The lemma of a listed form; None if it is not listed."""
    dictionary = _dictionary(base)
    return dictionary.get(word) if dictionary is not None else None


@cache
def territories(base: str) -> Mapping[str, str]:
    """Countries and regions by their name in the language (lower case) → CLDR's code."""
    from babel import Locale, UnknownLocaleError

    try:
        names = Locale.parse(base).territories
    except (UnknownLocaleError, ValueError):
        return {}
    return {name.lower(): code for code, name in names.items()}


@cache
def cities(base: str) -> Mapping[str, str]:
    """The cities that time zones are called after (some 400), lower case → the zone."""
    from babel import Locale, UnknownLocaleError

    try:
        zones = Locale.parse(base).time_zones
    except (UnknownLocaleError, ValueError):
        return {}
    return {
        zone["city"].lower(): name
        for name, zone in zones.items()
        if zone.get("city")
        and name.count("/") == 1
        and not name.startswith(("Etc/", "Antarctica/"))
    }

"""The commonest words of fifty languages, and how many of them a text holds.

Counting them costs microseconds, so the language of a text is settled before any slow
identifier is asked.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain

from workbench.config.paths import resource
from workbench.domain.languages import Language

# Sister languages whose commonest words are the same: one is never taken for the other.
_SISTERS = (
    frozenset({"da", "nb", "nn", "no", "sv"}),
    frozenset({"id", "ms"}),
    frozenset({"hr", "sr", "bs", "sl"}),
    frozenset({"pt", "gl", "es", "ast", "ca", "an", "oc"}),
    frozenset({"cs", "sk"}),
    frozenset({"ru", "uk", "be", "rue"}),
    frozenset({"bg", "mk"}),
    frozenset({"nl", "af", "nds", "li", "fy"}),
    frozenset({"tr", "az", "crh", "tk"}),
    frozenset({"de", "lb", "gsw", "nds"}),
    frozenset({"fa", "ur", "ps", "ckb"}),
    frozenset({"hi", "mr", "ne", "sa", "mai", "bho"}),
    frozenset({"it", "co", "scn", "vec", "lmo"}),
    frozenset({"fr", "oc", "wa"}),
)


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    table = tomllib.loads(resource("checks", "function_words.toml").read_text(encoding="utf-8"))
    return {language: frozenset(words.split()) for language, words in table.items()}


@cache
def function_words(base: str) -> frozenset[str]:
    """The commonest words of a language; empty where they are not known."""
    return _lists().get(
        {"nn": "nb", "no": "nb", "tl": "fil", "bs": "hr"}.get(base, base), frozenset()
    )


@cache
def known_languages() -> tuple[Language, ...]:
    """The languages whose commonest words are known."""
    return tuple(Language.parse(base) for base in _lists())


@cache
def related(one: str, other: str) -> bool:
    """Whether two languages are too close to be told apart by common words."""
    return one == other or any(one in group and other in group for group in _SISTERS)


def hits(words: Iterable[str], base: str) -> int:
    """How many of ``words`` (lower case) are among the commonest of the language."""
    return sum(map(function_words(base).__contains__, words))


def likeliest(words: Sequence[str], expected: Language) -> tuple[str, int]:
    """The language whose common words ``words`` holds most of, other than ``expected``'s kin."""
    languages = _languages()
    counts = Counter(chain.from_iterable(languages[word] for word in words if word in languages))
    best, most = "", 0
    for base, count in counts.items():
        if count >= most and not related(base, expected.base):
            # Of languages that tie, the one that the table names first.
            if count == most and _place(best) < _place(base):
                continue
            best, most = base, count
    return best, most


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """Word → the languages among whose commonest it is."""
    found: dict[str, list[str]] = {}
    for base, words in _lists().items():
        for word in words:
            found.setdefault(word, []).append(base)
    return {word: tuple(bases) for word, bases in found.items()}


@cache
def _place(base: str) -> int:
    return list(_lists()).index(base)

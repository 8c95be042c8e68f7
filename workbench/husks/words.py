"""Closed word classes of each language (pronouns, function words, contractions), from words.tsv."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from workbench.config.paths import resource
from workbench.domain.errors import InputError


@dataclass(frozen=True)
class ClosedWords:
    """What ``words.tsv`` says about one language; all words are lower case.

    ``forms`` gives all forms of a word that no lemmatiser knows (``em`` → ``no``, ``na`` …),
    ``endings`` the endings that replace one another (``o`` → ``o``, ``a``, ``os``, ``as``),
    ``common`` words with content that stand in every other sentence.
    """

    placeholders: frozenset[str] = frozenset()
    function: frozenset[str] = frozenset()
    citing: frozenset[str] = frozenset()
    classes: Mapping[str, frozenset[str]] = field(default_factory=dict)
    forms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    common: frozenset[str] = frozenset()


@cache
def _all() -> dict[str, ClosedWords]:
    path = resource("husks", "words.tsv")
    collected: dict[str, dict[str, list[str]]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line or line.startswith(("#", "language\t")):
            continue
        cells = line.split("\t")
        if len(cells) != 3:
            raise InputError(f"{path.name}, line {number}: there must be three cells.")
        language, what, words = cells
        collected.setdefault(language, {}).setdefault(what, []).extend(words.split())
    return {language: _closed(rows) for language, rows in collected.items()}


def _closed(rows: Mapping[str, list[str]]) -> ClosedWords:
    def words(what: str) -> frozenset[str]:
        return frozenset(rows.get(what, ()))

    return ClosedWords(
        placeholders=words("slot"),
        function=words("function"),
        citing=words("cite"),
        classes={name: words(name) for name in ("poss", "refl", "pron", "num")},
        forms={what[1:]: frozenset(found) for what, found in rows.items() if what[0] == "="},
        endings={what[1:]: tuple(found) for what, found in rows.items() if what[0] == "-"},
        common=words("common"),
    )


def closed_words(language: str) -> ClosedWords:
    """The closed classes of a base language code; empty ones for a language not described."""
    return _all().get(language, ClosedWords())

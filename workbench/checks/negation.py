"""Negation dropped or added: the error that turns a sentence into its opposite and reads well."""

import tomllib
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from typing import Any, NamedTuple

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.sieve import Sieve
from workbench.checks.view import SegmentView
from workbench.config.paths import resource
from workbench.domain.findings import Confidence, Finding, Severity


@dataclass(frozen=True, eq=False)
class _Forms:
    """Words, stems and endings; in languages without spaces only ``pieces``."""

    words: frozenset[str]
    stems: tuple[str, ...]
    endings: tuple[str, ...]
    not_these: tuple[str, ...]
    pieces: "regex.Pattern[str] | None"

    def among(self, side: TextAnalysis) -> AbstractSet[str]:
        """The words of ``side`` that are of these forms."""
        if not (self.stems or self.endings or self.not_these):
            return self.words & side.word_set
        return self._sieve.caught(side.word_set)

    @cached_property
    def _sieve(self) -> Sieve:
        return Sieve(self._has)

    def _has(self, word: str) -> bool:
        if word.startswith(self.not_these):
            return False
        return word in self.words or word.startswith(self.stems) or word.endswith(self.endings)


class _Lexicon(NamedTuple):
    strong: _Forms
    weak: _Forms
    answers: _Forms
    ignore: "regex.Pattern[str] | None"


@cache
def _table() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(resource("checks", "negation.toml").read_text(encoding="utf-8"))


def known_languages() -> frozenset[str]:
    """The languages whose words of negation are known."""
    return frozenset(_table())


@cache
def _lexicon(base: str) -> _Lexicon | None:
    base = {
        "nn": "nb",
        "no": "nb",
        "yue": "zh",
        "ms": "id",
        "be": "ru",
        "gl": "pt",
        "ca": "es",
    }.get(base, base)
    table = _table().get(base)
    if table is None:
        return None
    pieces = base in {"zh", "ja", "ko"}
    ignore = "|".join(part.strip() for part in table.get("ignore", "").split("\n") if part.strip())
    return _Lexicon(
        _forms(table["strong"], pieces),
        _forms(table.get("weak", ""), pieces),
        _forms(table.get("answers", "\x00"), pieces),
        regex.compile(ignore) if ignore else None,
    )


def _forms(text: str, pieces: bool) -> _Forms:
    forms = [form for form in text.split() if not form.startswith("!")]
    not_these = tuple(form[1:].rstrip("*") for form in text.split() if form.startswith("!"))
    if pieces:
        pattern = regex.compile("|".join(map(regex.escape, sorted(forms, key=len, reverse=True))))
        return _Forms(frozenset(), (), (), (), pattern)
    return _Forms(
        frozenset(f for f in forms if "*" not in f),
        tuple(f[:-1] for f in forms if f.endswith("*")),
        tuple(f[1:] for f in forms if f.startswith("*")),
        not_these,
        None,
    )


def _strong_cues(side: TextAnalysis, lexicon: _Lexicon) -> list[tuple[int, int]]:
    """Where a negation stands that is one beyond doubt."""
    text = side.lower
    if lexicon.strong.pieces is not None:
        if not lexicon.strong.pieces.search(text):
            return []
        plain = _without_ignored(text, lexicon)
        return [match.span() for match in lexicon.strong.pieces.finditer(plain)]
    found = lexicon.strong.among(side)
    if not found:
        return []
    plain = _without_ignored(text, lexicon).replace("’", "'")
    return [match.span() for match in _any_of(frozenset(found)).finditer(plain)]


@lru_cache(maxsize=2000)
def _any_of(words: frozenset[str]) -> "regex.Pattern[str]":
    pattern = "|".join(map(regex.escape, sorted(words, key=len, reverse=True)))
    return regex.compile(rf"(?<!\p{{L}})(?:{pattern})(?!\p{{L}})")


def _without_ignored(text: str, lexicon: _Lexicon) -> str:
    """``text`` with the expressions that negate nothing blanked out."""
    if lexicon.ignore is None:
        return text
    return lexicon.ignore.sub(lambda match: "\ufffc" * len(match.group()), text)


def _has_any(side: TextAnalysis, lexicon: _Lexicon) -> bool:
    """Whether anything on this side may answer a negation, even one in a set expression."""
    if lexicon.strong.pieces is not None and lexicon.weak.pieces is not None:
        plain = _without_ignored(side.lower, lexicon)
        return bool(lexicon.strong.pieces.search(plain) or lexicon.weak.pieces.search(side.lower))
    return bool(lexicon.strong.among(side) or lexicon.weak.among(side))


def negates(side: TextAnalysis) -> bool:
    """Whether a word of negation beyond doubt stands in the text; False in unknown languages."""
    lexicon = _lexicon(side.language.base) if side.language is not None else None
    return lexicon is not None and bool(_strong_cues(side, lexicon))


@dataclass(frozen=True)
class Negation(CheckBase):
    """A negation on one side that nothing on the other side answers."""

    id: str = "fidelity.negation"
    title: str = "Negation dropped or added"
    description: str = (
        "One side says not, never or the like, and the other has no word of negation, no "
        "negative prefix and no verb of refusing, lacking or preventing. Known in thirty languages."
    )
    severity: Severity = Severity.CRITICAL
    category: str = categories.MISTRANSLATION
    parameters: Mapping[str, Any] = field(default_factory=dict)

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """Both languages must be known; questions with a tag and set phrases do not count."""
        source_language = segment.source_language
        if source_language is None:
            return
        source_lexicon = _lexicon(source_language.base)
        target_lexicon = _lexicon(segment.target_language.base)
        if source_lexicon is None or target_lexicon is None:
            return
        source, target = segment.source_side, segment.target_side
        dropped = _strong_cues(source, source_lexicon)
        added = _strong_cues(target, target_lexicon)
        if (
            added
            and not dropped
            and not _has_any(source, source_lexicon)
            and not source_lexicon.answers.among(source)
        ):
            for span in added:
                yield self.finding(
                    f"“{target.text[span[0] : span[1]]}” negates what the source affirms.",
                    target=span,
                    confidence=Confidence.MEDIUM,
                )
        elif dropped and not added and not _has_any(target, target_lexicon):
            for span in dropped:
                yield self.finding(
                    f"The negation “{source.text[span[0] : span[1]]}” is missing.",
                    source=span,
                    confidence=Confidence.MEDIUM,
                )

"""Titles of address and pronouns: Mr Smith who became Ms Smith, 她 that became he."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import regex

from workbench.checks import categories
from workbench.checks.analysis import TextAnalysis
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.sieve import Sieve
from workbench.checks.view import SegmentView
from workbench.config.paths import resource
from workbench.domain.findings import Finding, Severity

MEN, WOMEN = "men", "women"
_OTHER = {MEN: WOMEN, WOMEN: MEN}


class Title(NamedTuple):
    """A title in a text, and for whom it is: ``men`` or ``women``."""

    start: int
    end: int
    whom: str


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(resource("checks", "titles.toml").read_text(encoding="utf-8"))


@cache
def _patterns() -> Mapping[str, "regex.Pattern[str]"]:
    """By base code: a pattern whose group says for whom a title is."""
    found = {}
    for place, languages in _tables().items():
        for base, forms in languages.items():
            men, women = (_alternatives(side) for side in forms.split("|"))
            titles = rf"(?:(?P<{WOMEN}>{women})|(?P<{MEN}>{men}))"
            found[base] = regex.compile(_beside_a_name(titles, base, place == "after"))
    return found


def _alternatives(forms: str) -> str:
    """One pattern for the forms, each in small letters or with a capital."""
    parts = []
    for form in sorted((part.strip() for part in forms.split(",")), key=len, reverse=True):
        stem = form.rstrip("*")
        first = regex.escape(stem[0])
        if stem[0].upper() != stem[0]:
            first = f"[{stem[0]}{stem[0].upper()}]"
        parts.append(first + regex.escape(stem[1:]) + (r"\p{Ll}*" if form.endswith("*") else ""))
    return "|".join(parts)


def _beside_a_name(titles: str, base: str, after: bool) -> str:
    if base in {"zh", "yue"}:
        return rf"(?<=\p{{Han}}|\p{{Lu}}\p{{Ll}}+\s?){titles}"
    if after:
        return rf"(?<=\p{{Lu}}\p{{L}}+\s){titles}(?!\p{{L}})"
    # Arabic and Hebrew have no capitals: any letter may begin a name.
    name = r"\p{L}" if base in {"ar", "he"} else r"\p{Lu}"
    return rf"(?<![\p{{L}}\p{{N}}.\-]){titles}(?![\p{{L}}\p{{N}}])\.?[\s\u00a0\u202f]+(?={name})"


_UNSPACED = frozenset({"zh", "yue"})
_JOINT = re.compile("['’ʼ‐‑]")


@cache
def _telling(base: str) -> Sieve:
    """The words that may be a title, or its beginning (*sig* of *sig.ra*)."""
    forms = [
        form.strip()
        for languages in _tables().values()
        for side in languages.get(base, "").split("|")
        for form in side.split(",")
        if form.strip()
    ]
    stems = tuple(form[:-1] for form in forms if form.endswith("*"))
    whole = {re.split(r"[.'*]", form)[0] for form in forms}
    return Sieve(
        lambda word: any(
            piece in whole or piece.startswith(stems) for piece in (word, *_JOINT.split(word))
        )
    )


def titles(side: TextAnalysis) -> list[Title]:
    """The titles of ``side`` that stand beside a name, in order."""
    base = side.language.base if side.language else ""
    pattern = _patterns().get(base)
    if pattern is None or (base not in _UNSPACED and not _telling(base).catches(side.word_set)):
        return []
    found = []
    for match in pattern.finditer(side.prose):
        whom = WOMEN if match.group(WOMEN) else MEN
        found.append(Title(*match.span(whom), whom))
    return found


@cache
def _pronouns() -> "Mapping[str, Mapping[str, regex.Pattern[str]]]":
    """By base code: what stands for a man, for a woman, and for either."""
    tables = tomllib.loads(resource("checks", "pronouns.toml").read_text(encoding="utf-8"))
    return {
        base: {whom: regex.compile(pattern) for whom, pattern in patterns.items()}
        for base, patterns in tables.items()
    }


@cache
def _gendered(base: str) -> Sieve:
    """The words that are, or hold, a pronoun for a man or a woman."""
    patterns = _pronouns()[base]
    return Sieve(lambda word: patterns[MEN].search(word) or patterns[WOMEN].search(word))


def pronouns(side: TextAnalysis) -> list[Title]:
    """The pronouns for one man or one woman; none where some may stand for others as well."""
    base = side.language.base if side.language else ""
    patterns = _pronouns().get(base)
    if patterns is None or (
        base not in {"zh", "ja"} and not _gendered(base).catches(side.word_set)
    ):
        return []
    if "either" in patterns and patterns["either"].search(side.lower):
        return []
    found = [
        Title(*match.span(), whom)
        for whom in (MEN, WOMEN)
        for match in patterns[whom].finditer(side.lower)
    ]
    return sorted(found)


@dataclass(frozen=True)
class TitleGender(CheckBase):
    """Whether both sides speak to a man, or both to a woman."""

    id: str = "fidelity.titles"
    title: str = "Title of the other gender"
    description: str = (
        "The source names men only (Mr, Herr, г-н, señor) and the target women only (Ms, Frau, "
        "г-жа, señora), or the other way round. Known in some thirty languages. Without titles, "
        "the same of he and she in five languages, where the source leaves no doubt."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.MISTRANSLATION

    def check(self, segment: SegmentView, _context: CheckContext) -> Iterator[Finding]:
        """A title counts beside a name; a text with both kinds is left alone."""
        if segment.source_language is None or segment.same_language:
            return
        target = titles(segment.target_side)
        if target:
            source = titles(segment.source_side)
        else:
            target = pronouns(segment.target_side)
            source = pronouns(segment.source_side) if target else []
        if not target or len({title.whom for title in target}) > 1:
            return
        if not source or {title.whom for title in source} != {_OTHER[target[0].whom]}:
            return
        before, after = source[0], target[0]
        said = segment.source_side.text[before.start : before.end]
        became = segment.target_side.text[after.start : after.end]
        yield self.finding(
            f"“{said}” became “{became}”.",
            source=(before.start, before.end),
            target=(after.start, after.end),
        )

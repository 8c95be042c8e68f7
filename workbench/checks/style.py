"""Style: what a team asks for in its profile. Rules, forbidden phrases, words nobody wants."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import regex

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.rules import PatternRule, compiled
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding, Severity
from workbench.domain.text import TAG_CHARACTER

RULE = "style.rule"
# Seconds a pattern may take on one text. One that takes longer backtracks without end.
TIME_OUT = 0.1
# After so many texts a rule is not applied any more: 0.1 s for each of 100,000 segments are hours.
MOST_TIME_OUTS = 3
_SWITCHED_OFF = "is switched off for the rest of this run"


@dataclass(frozen=True)
class Rules(CheckBase):
    """Applies the ``[[rules]]`` of the profile."""

    id: str = RULE
    title: str = "Rule of the profile broken"
    description: str = (
        "A regular expression of the profile’s own rules matches where it should not, or does "
        "not where it should. A rule that takes longer than 0.1 s on a text is not applied to it "
        "and says so; after three such texts it is switched off for the run."
    )
    category: str = categories.ORGANISATIONAL_STYLE
    needs_source: bool = False

    def is_idle(self, context: CheckContext) -> bool:
        """Unless the profile has rules."""
        return not context.parameters.get("rules")

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Ask every rule for the target's language."""
        base = segment.target_language.base
        for rule in context.parameters.get("rules", ()):
            if rule.languages and base not in rule.languages:
                continue
            if context.time_outs[rule.name] >= MOST_TIME_OUTS:
                continue
            try:
                yield from self._broken(rule, segment)
            except TimeoutError:
                context.time_outs[rule.name] += 1
                yield self._too_slow(rule, context.time_outs[rule.name])

    def _too_slow(self, rule: PatternRule, times: int) -> Finding:
        """Say that ``rule`` was not applied here, or, after ``times`` enough, that it is off."""
        return self.finding(
            f"The rule “{rule.name}” takes too long on this text and was not applied; "
            "simplify its pattern."
            if times < MOST_TIME_OUTS
            else f"The rule “{rule.name}” takes too long on too many texts and is switched off for "
            "the rest of this run; simplify its pattern.",
            severity=Severity.NEUTRAL,
        )

    def _broken(self, rule: PatternRule, segment: SegmentView) -> Iterator[Finding]:
        if not rule.source:
            yield from self._asked_of_target(rule, segment, None)
            return
        matches = _matches(rule.source, rule, segment.source_side.text)
        if not rule.refers_to_source:
            matches = matches[:1] if rule.target else matches
        for match in matches:
            if match.group().casefold() not in rule.exceptions:
                yield from self._asked_of_target(rule, segment, match)

    def _asked_of_target(
        self, rule: PatternRule, segment: SegmentView, match: "regex.Match[str] | None"
    ) -> Iterator[Finding]:
        source = match.span() if match is not None and match.group() else None
        if not rule.target:
            yield self._told(rule, source, None)
            return
        found = _matches(rule.target_for(match), rule, segment.target_side.text)
        if rule.report == "missing":
            if not found:
                yield self._told(rule, source, None)
            return
        for one in found:
            if one.group().casefold() not in rule.exceptions:
                yield self._told(rule, source, one.span())

    def _told(
        self, rule: PatternRule, source: tuple[int, int] | None, target: tuple[int, int] | None
    ) -> Finding:
        target = target if target and target[0] < target[1] else None
        return self.finding(
            rule.message or rule.name, source=source, target=target, severity=rule.severity
        )


def says_switched_off(finding: Finding) -> bool:
    """Whether ``finding`` says that a slow rule is off from now on."""
    return finding.check == RULE and _SWITCHED_OFF in finding.message


def _matches(pattern: str, rule: PatternRule, text: str) -> "list[regex.Match[str]]":
    """All matches; raises ``TimeoutError``."""
    return list(compiled(pattern, rule.ignore_case).finditer(text, timeout=TIME_OUT))


@dataclass(frozen=True)
class ForbiddenPhrases(CheckBase):
    """Phrases that the team does not use."""

    id: str = "style.forbidden"
    title: str = "Forbidden phrase"
    description: str = (
        "The target has a phrase of the profile’s list. Whole words, letter case aside; “*” "
        "stands for any ending, and “utilize => use” proposes another."
    )
    category: str = categories.ORGANISATIONAL_STYLE
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"phrases": ()})
    needs_source: bool = False

    def is_idle(self, context: CheckContext) -> bool:
        """Unless the profile lists phrases."""
        return not self.parameter(context, "phrases")

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Look for every phrase of the list."""
        for start, end, fix in _listed(segment, self.parameter(context, "phrases")):
            phrase = segment.target_side.text[start:end]
            yield self.finding(f"“{phrase}” is not to be used.", target=(start, end), fix=fix)


@dataclass(frozen=True)
class Profanity(CheckBase):
    """Rude words, by a list of the user's own: none is shipped."""

    id: str = "style.profanity"
    title: str = "Rude word"
    description: str = (
        "The target has a word of the profile’s list of rude words, written as in "
        "style.forbidden. No list is shipped."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.REGISTER
    parameters: Mapping[str, Any] = field(default_factory=lambda: {"words": ()})
    needs_source: bool = False

    def is_idle(self, context: CheckContext) -> bool:
        """Unless the profile lists words."""
        return not self.parameter(context, "words")

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """Look for every word of the list."""
        for start, end, fix in _listed(segment, self.parameter(context, "words")):
            word = segment.target_side.text[start:end]
            yield self.finding(f"“{word}” is rude.", target=(start, end), fix=fix)


def _listed(segment: SegmentView, entries: Sequence[str]) -> Iterator[tuple[int, int, str | None]]:
    if not entries:
        return
    pattern, fixes = _list_pattern(tuple(entries))
    if pattern is None:
        return
    for match in pattern.finditer(segment.target_side.prose):
        number = match.lastindex
        assert number is not None
        if TAG_CHARACTER not in match.group():
            yield match.start(), match.end(), fixes[number - 1]


@lru_cache(maxsize=16)
def _list_pattern(
    entries: tuple[str, ...],
) -> "tuple[regex.Pattern[str] | None, tuple[str | None, ...]]":
    """One pattern with a group for each entry, and what each proposes; the longest first."""
    parts: list[str] = []
    fixes: list[str | None] = []
    for entry in sorted(entries, key=len, reverse=True):
        phrase, arrow, fix = (part.strip() for part in entry.partition("=>"))
        words = phrase.split()
        if not words or not phrase.strip("*"):
            continue
        # Scripts without spaces have no word boundaries to look for.
        spelled = r"\s+".join(regex.escape(word).replace(r"\*", r"[\p{L}\p{M}]*") for word in words)
        parts.append(f"({spelled})")
        fixes.append(fix if arrow else None)
    if not parts:
        return None, ()
    edge = r"[\p{L}\p{M}\p{N}--[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}]]"
    pattern = regex.compile(
        f"(?<!{edge})(?:{'|'.join(parts)})(?!{edge})", regex.IGNORECASE | regex.VERSION1
    )
    return pattern, tuple(fixes)

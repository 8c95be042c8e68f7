r"""Rules of a team's own: a regular expression for the source, one for the target, or both.

A rule is one ``[[rules]]`` table of a profile::

    [[rules]]
    name = "Part numbers stay"
    source = '\b([A-Z]{2})-(\d+)\b'
    target = '$1-$2'                # what the source's groups caught, taken literally
    report = "missing"              # the target must have it; "found": it must not
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import regex

from workbench.domain.errors import InputError
from workbench.domain.findings import Severity

REPORTS = ("found", "missing")
MOST_RULES = 2000
# A place where what a group of the source caught is put: $1, ${1}, ${name}; \$ is a dollar.
_REFERENCE = regex.compile(r"(\\.)|\$(?:(\d{1,2})|\{(\w+)\})", regex.DOTALL)
_TEXTS = ("name", "source", "target", "report", "message")
_KEYS = (*_TEXTS, "ignore_case", "severity", "languages", "exceptions")


@dataclass(frozen=True, slots=True)
class PatternRule:
    """``source`` and ``target`` are patterns, empty for any; ``languages`` are base codes.

    With a source pattern the rule is asked once for each of its matches; ``report`` says whether
    a target that matches (``found``) or one that does not (``missing``) is wrong. What stands in
    ``exceptions`` (whole match, letter case aside) is right.
    """

    name: str
    source: str = ""
    target: str = ""
    report: str = "found"
    message: str = ""
    ignore_case: bool = False
    severity: Severity | None = None
    languages: frozenset[str] = frozenset()
    exceptions: frozenset[str] = frozenset()

    @property
    def refers_to_source(self) -> bool:
        """Whether the target's pattern depends on what the source's groups caught."""
        return any(m.group(1) is None for m in _REFERENCE.finditer(self.target))

    def target_for(self, match: "regex.Match[str] | None") -> str:
        """The target's pattern with the captured texts in it, escaped."""
        return _REFERENCE.sub(lambda found: _filled(found, match), self.target)


def _filled(found: "regex.Match[str]", match: "regex.Match[str] | None") -> str:
    if found.group(1) is not None:
        return found.group(1)
    group: int | str = int(found.group(2)) if found.group(2) else found.group(3)
    if isinstance(group, str) and group.isdecimal():
        group = int(group)
    return regex.escape(match[group] or "") if match is not None else ""


@lru_cache(maxsize=1024)
def compiled(pattern: str, ignore_case: bool) -> "regex.Pattern[str]":
    """The pattern, in the syntax of the ``regex`` package (Unicode properties, look-behind)."""
    return regex.compile(pattern, regex.IGNORECASE if ignore_case else 0)


def read_rules(tables: Any, where: str) -> tuple[PatternRule, ...]:
    """Make rules from TOML tables; raise ``InputError`` with what is wrong and where."""
    if not isinstance(tables, list) or not all(isinstance(one, dict) for one in tables):
        raise InputError(f"{where}: “rules” must be tables; write [[rules]].")
    if len(tables) > MOST_RULES:
        raise InputError(f"{where} has more than {MOST_RULES} rules; divide it.")
    return tuple(
        read_rule(table, f"{where}, rule {number}") for number, table in enumerate(tables, 1)
    )


def read_rule(table: Mapping[str, Any], where: str) -> PatternRule:
    """One rule; ``where`` names it in errors."""
    for key, value in table.items():
        _check_kind(key, value, where)
    rule = PatternRule(
        name=table.get("name", "").strip(),
        source=table.get("source", ""),
        target=table.get("target", ""),
        report=table.get("report", "found"),
        message=table.get("message", ""),
        ignore_case=table.get("ignore_case", False),
        severity=Severity(table["severity"]) if "severity" in table else None,
        languages=frozenset(code.lower() for code in table.get("languages", ())),
        exceptions=frozenset(text.casefold() for text in table.get("exceptions", ())),
    )
    check_rule(rule, where)
    return rule


def rule_table(rule: PatternRule) -> dict[str, Any]:
    """The rule as a TOML table that ``read_rule`` reads; what is as usual is left out."""
    table: dict[str, Any] = {
        "name": rule.name,
        "source": rule.source,
        "target": rule.target,
        "message": rule.message,
        "report": rule.report if rule.report != "found" else "",
        "ignore_case": rule.ignore_case,
        "severity": rule.severity.value if rule.severity is not None else "",
        "languages": sorted(rule.languages),
        "exceptions": sorted(rule.exceptions),
    }
    return {key: value for key, value in table.items() if value}


def check_rule(rule: PatternRule, where: str) -> None:
    """Raise ``InputError`` for a rule that cannot be applied."""
    if not rule.name:
        raise InputError(f"{where} has no “name”; a finding is told by it.")
    if not rule.source and not rule.target:
        raise InputError(f"{where} (“{rule.name}”) needs a “source” or a “target” pattern.")
    if rule.report == "missing" and not rule.target:
        raise InputError(f"{where} (“{rule.name}”) reports what is missing: add “target”.")
    if rule.refers_to_source and not rule.source:
        raise InputError(f"{where} (“{rule.name}”) refers to the source: add “source”.")
    source = _compile(rule.source, rule, "source", where)
    for found in _REFERENCE.finditer(rule.target):
        if found.group(1) is None:
            _check_reference(found.group(2) or found.group(3), source, rule, where)
    _compile(_REFERENCE.sub(r"\1x", rule.target), rule, "target", where)


def _check_kind(key: str, value: Any, where: str) -> None:
    if key not in _KEYS:
        raise InputError(f"{where} has no “{key}”; it takes {', '.join(_KEYS)}.")
    if key in _TEXTS and not isinstance(value, str):
        raise InputError(f"{where}: “{key}” must be a string.")
    if key == "report" and value not in REPORTS:
        raise InputError(f"{where}: “report” is one of {', '.join(REPORTS)}.")
    if key == "ignore_case" and not isinstance(value, bool):
        raise InputError(f"{where}: “ignore_case” must be true or false.")
    if key == "severity" and value not in list(Severity):
        raise InputError(f"{where}: “severity” is one of {', '.join(Severity)}.")
    if key in ("languages", "exceptions") and not (
        isinstance(value, list) and all(isinstance(item, str) for item in value)
    ):
        raise InputError(f"{where}: “{key}” must be a list of strings.")


def _compile(pattern: str, rule: PatternRule, side: str, where: str) -> "regex.Pattern[str]":
    try:
        return compiled(pattern, rule.ignore_case)
    except (regex.error, OverflowError, RecursionError) as error:
        raise InputError(
            f"{where} (“{rule.name}”): “{side}” is no regular expression ({error}); mend it."
        ) from error


def _check_reference(
    group: str, source: "regex.Pattern[str]", rule: PatternRule, where: str
) -> None:
    known = int(group) <= source.groups if group.isdecimal() else group in source.groupindex
    if not known:
        raise InputError(
            f"{where} (“{rule.name}”): “target” refers to the group {group}, which “source” "
            "has not."
        )

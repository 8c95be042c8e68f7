"""Profiles: which checks run, how severe they are, with which parameters; as TOML files.

A profile is what a team shares::

    name = "News"

    [checks.whitespace]          # a whole family
    enabled = false

    [checks.numbers.changed]     # one check
    severity = "critical"

    [checks.length.ratio]
    enabled = true
    tolerance = 3.5              # a parameter of that check (docs/checks.md lists them)
    exceptions = ["OK"]          # texts on which it says nothing

    [[rules]]                    # a rule of the team's own (workbench.checks.rules)
    name = "Straight quote"
    target = '"'
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from workbench.checks import registry
from workbench.checks.base import Check, CheckContext, GroupCheck
from workbench.checks.languagetool import ServerCheck
from workbench.checks.parameters import out_of_bounds
from workbench.checks.profile_text import profile_data
from workbench.checks.rules import PatternRule, read_rules
from workbench.checks.style import RULE
from workbench.domain.errors import InputError, UsageError
from workbench.domain.findings import Severity

AnyCheck = Check | GroupCheck | ServerCheck


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """What a profile says about one check or family; None and a missing key say nothing."""

    enabled: bool | None = None
    severity: Severity | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    exceptions: frozenset[str] = frozenset()


class ActiveCheck(NamedTuple):
    """A check that is switched on, with what it is given and the severity imposed on it."""

    check: Check
    context: CheckContext
    severity: Severity | None
    marks: frozenset[str] = frozenset()
    target_marks: frozenset[str] = frozenset()

    @classmethod
    def of(cls, check: Check, context: CheckContext, severity: Severity | None) -> "ActiveCheck":
        """``check`` as the profile has it, with what spares it segments (see ``CheckBase``)."""
        marks: frozenset[str] = getattr(check, "marks", frozenset())
        target_marks: frozenset[str] = getattr(check, "target_marks", frozenset())
        return cls(check, context, severity, marks, target_marks)

    @property
    def only_empty(self) -> bool:
        """Whether only segments without text on a side concern it."""
        return bool(getattr(self.check, "only_empty", False))

    @property
    def needs_reference(self) -> bool:
        """Whether only segments with a reference concern it."""
        return bool(getattr(self.check, "needs_reference", False))

    @property
    def is_idle(self) -> bool:
        """Whether its parameters leave it nothing to look for."""
        is_idle = getattr(self.check, "is_idle", None)
        return is_idle is not None and bool(is_idle(self.context))


class ActiveGroupCheck(NamedTuple):
    """The same for a check over consistency groups."""

    check: GroupCheck
    context: CheckContext
    severity: Severity | None


@dataclass(frozen=True)
class Profile:
    """Settings by check id (``numbers.changed``) or family (``numbers``); the id wins.

    ``only`` restricts the run to these ids, whatever their settings say. ``time_outs`` belongs to
    one run: on how many texts each rule, by name, took too long.
    """

    name: str = "default"
    settings: Mapping[str, CheckSettings] = field(default_factory=dict)
    only: frozenset[str] | None = None
    description: str = ""
    time_outs: Counter[str] = field(default_factory=Counter, compare=False, repr=False)

    def __reduce__(self) -> tuple[type["Profile"], tuple[Any, ...]]:
        # The cached tuples below hold check objects; a worker process makes its own.
        return Profile, (self.name, dict(self.settings), self.only, "", self.time_outs)

    def with_time_outs(self, counts: Mapping[str, int]) -> "Profile":
        """The same profile for a run, or a part of one, before which ``counts`` were counted."""
        return replace(self, time_outs=Counter(counts))

    @property
    def is_default(self) -> bool:
        """Whether every check is as in the catalogue."""
        return not self.settings and self.only is None

    @property
    def rules(self) -> tuple[PatternRule, ...]:
        """The rules of the team's own."""
        settings = self.settings.get(RULE)
        return settings.parameters.get("rules", ()) if settings else ()

    def is_enabled(self, check: AnyCheck) -> bool:
        """Whether the profile runs ``check``."""
        if self.only is not None:
            return check.id in self.only
        for key in (check.id, check.id.partition(".")[0]):
            settings = self.settings.get(key)
            if settings is not None and settings.enabled is not None:
                return settings.enabled
        return check.default_on

    def severity_of(self, check: AnyCheck) -> Severity | None:
        """The severity the profile imposes on every finding of ``check``; None: its own."""
        for key in (check.id, check.id.partition(".")[0]):
            settings = self.settings.get(key)
            if settings is not None and settings.severity is not None:
                return settings.severity
        return None

    def context_of(self, check: AnyCheck) -> CheckContext:
        """The parameters of ``check``: its defaults, overlaid by the profile's."""
        settings = self.settings.get(check.id, CheckSettings())
        family = self.settings.get(check.id.partition(".")[0], CheckSettings())
        return CheckContext(
            {**check.parameters, **settings.parameters},
            settings.exceptions | family.exceptions,
            self.time_outs,
        )

    @cached_property
    def active(self) -> tuple[ActiveCheck, ...]:
        """The segment checks that run, in the order of the registry."""
        return tuple(
            ActiveCheck.of(check, self.context_of(check), self.severity_of(check))
            for check in registry.all_checks()
            if self.is_enabled(check)
        )

    def plan(
        self, target_base: str, has_source: bool, empty: bool, has_references: bool
    ) -> tuple[ActiveCheck, ...]:
        """Those of ``active`` that can say something about a segment of this kind."""
        key = (target_base, has_source, empty, has_references)
        found = self._plans.get(key)
        if found is None:
            found = self._plans[key] = tuple(
                active
                for active in self.active
                if (has_source or not active.check.needs_source)
                and (active.check.sees_empty if empty else not active.only_empty)
                and (has_references or not active.needs_reference)
                and (not active.check.languages or target_base in active.check.languages)
                and not active.is_idle
            )
        return found

    @cached_property
    def _plans(self) -> dict[tuple[str, bool, bool, bool], tuple[ActiveCheck, ...]]:
        return {}

    @cached_property
    def active_groups(self) -> tuple[ActiveGroupCheck, ...]:
        """The consistency checks that run."""
        return tuple(
            ActiveGroupCheck(check, self.context_of(check), self.severity_of(check))
            for check in registry.GROUP_CHECKS
            if self.is_enabled(check)
        )

    def restricted_to(self, names: Iterable[str]) -> "Profile":
        """Return a profile that runs exactly the checks and families in ``names``.

        Raises ``UsageError`` for a name that is neither.
        """
        chosen: set[str] = set()
        for name in names:
            found = {check.id for check in registry.known() if name in _names(check)}
            if not found:
                raise UsageError(
                    f"“{name}” is neither a check nor a family of checks; "
                    f"the families are {', '.join(registry.families())}."
                )
            chosen |= found
        return Profile(self.name, self.settings, frozenset(chosen))


DEFAULT_PROFILE = Profile()


def _names(check: AnyCheck) -> tuple[str, str]:
    return check.id, check.id.partition(".")[0]


def read_profile(path: Path) -> Profile:
    """Read a TOML profile; raise ``InputError`` with what is wrong, where and what is allowed."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"The profile {path} cannot be read ({error}); give a UTF-8 TOML file."
        ) from error
    return parse_profile(text, str(path), path.stem)


def parse_profile(text: str, where: str = "the profile", default_name: str = "custom") -> Profile:
    """Make a profile from TOML text; ``where`` names it in errors."""
    data = profile_data(text, where)
    unknown = sorted(data.keys() - {"name", "description", "checks", "rules"})
    if unknown:
        raise InputError(
            f"{where} has the unknown key “{unknown[0]}”; "
            "it takes name, description, checks and rules."
        )
    name = data.get("name", default_name)
    tables = data.get("checks", {})
    description = data.get("description", "")
    if not isinstance(name, str) or not isinstance(tables, dict):
        raise InputError(f"{where}: “name” must be a string and “checks” a table; mend that.")
    if not isinstance(description, str):
        raise InputError(f"{where}: “description” must be a string; mend that.")
    settings: dict[str, CheckSettings] = {}
    for family, table in tables.items():
        _read_family(family, table, settings, where)
    rules = read_rules(data.get("rules", []), where)
    if rules:
        settings[RULE] = replace(settings.get(RULE, CheckSettings()), parameters={"rules": rules})
    return Profile(name, settings, description=description)


def _read_family(family: str, table: Any, settings: dict[str, CheckSettings], where: str) -> None:
    if not isinstance(table, dict):
        raise InputError(f"{where}: “checks.{family}” must be a table; write [checks.{family}].")
    if "." in family:  # [checks."numbers.changed"]
        settings[family] = _read_settings(family, table, where)
        return
    if family not in registry.families():
        raise InputError(
            f"{where} names the unknown family “{family}”; "
            f"the families are {', '.join(registry.families())}."
        )
    own = {key: value for key, value in table.items() if not isinstance(value, dict)}
    if own:
        settings[family] = _read_settings(family, own, where)
    for name, inner in table.items():
        if isinstance(inner, dict):
            check_id = f"{family}.{name}"
            settings[check_id] = _read_settings(check_id, inner, where)


def _read_settings(name: str, table: Mapping[str, Any], where: str) -> CheckSettings:
    check = registry.check_by_id(name) if "." in name else None
    if "." in name and check is None:
        raise InputError(f"{where} names the unknown check “{name}”; docs/checks.md lists them.")
    parameters: dict[str, Any] = {}
    enabled: bool | None = None
    severity: Severity | None = None
    exceptions: frozenset[str] = frozenset()
    for key, value in table.items():
        if key == "enabled":
            if not isinstance(value, bool):
                raise InputError(f"{where}: “enabled” of {name} must be true or false.")
            enabled = value
        elif key == "severity":
            if value not in list(Severity):
                raise InputError(
                    f"{where}: “{value}” is no severity for {name}; "
                    f"use one of {', '.join(Severity)}."
                )
            severity = Severity(value)
        elif key == "exceptions":
            texts = _parameter((), value, f"{where}: {name}.exceptions")
            exceptions = frozenset(text.casefold() for text in texts)
        elif check is not None and key in check.parameters:
            parameters[key] = _parameter(check.parameters[key], value, f"{where}: {name}.{key}")
            if wrong := out_of_bounds(name, key, parameters[key]):
                raise InputError(f"{where}: {name}.{key} {wrong}.")
        else:
            allowed = ", ".join(
                ["enabled", "severity", "exceptions", *(check.parameters if check else ())]
            )
            raise InputError(f"{where}: {name} has no “{key}”; it takes {allowed}.")
    return CheckSettings(enabled, severity, parameters, exceptions)


def _parameter(default: Any, value: Any, where: str) -> Any:
    """Return ``value`` if it is of the kind of ``default`` (an integer passes for a float)."""
    if isinstance(default, float) and type(value) is int:
        return float(value)
    if isinstance(default, tuple) and isinstance(value, list):
        if all(isinstance(item, str) for item in value):
            return tuple(value)
    elif type(value) is type(default):
        return value
    kinds = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}
    kind = kinds.get(type(default), "a list of strings")
    raise InputError(f"{where} must be {kind}.")

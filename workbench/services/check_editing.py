"""A project's own say about its checks: laid over its profile, undone as one step, checked anew.

Whatever changes which checks run, how severe they are or what they are given goes through
``change_profile``, which looks again at exactly the checks that it moved.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.checks import registry
from workbench.checks.model import ModelCheck
from workbench.checks.profile import AnyCheck, Profile, parse_profile
from workbench.checks.profile_text import (
    Data,
    check_table,
    profile_data,
    profile_text,
    with_check_table,
)
from workbench.checks.rules import PatternRule, rule_table
from workbench.checks.style import RULE
from workbench.config.files import write_atomically
from workbench.domain.changes import Changes
from workbench.domain.errors import InputError, OutputError, UsageError
from workbench.domain.findings import Severity
from workbench.domain.progress import Progress, no_progress
from workbench.services import profiles
from workbench.services.project_values import change_values
from workbench.services.session import Session
from workbench.store.findings import CheckRecord

_WHERE = "the project's profile"
_KEYS = (profiles.SETTING, profiles.CHANGES, profiles.OFF)


@dataclass(frozen=True, slots=True)
class CheckValues:
    """All that can be set of a check; ``severity`` None is what the check itself says."""

    enabled: bool
    severity: Severity | None
    parameters: Mapping[str, Any]
    exceptions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CheckState:
    """A check as the project runs it: its values, those of the profile below, what people decided.

    ``changed`` tells whether the project itself says something about it.
    """

    check: AnyCheck
    values: CheckValues
    profile: CheckValues
    changed: bool
    record: CheckRecord

    @property
    def family(self) -> str:
        """The part of the id before the dot."""
        return self.check.id.partition(".")[0]

    @property
    def languages(self) -> frozenset[str]:
        """Base codes of the target languages it knows; empty for all."""
        found: frozenset[str] = getattr(self.check, "languages", frozenset())
        return found


def check_states(session: Session) -> list[CheckState]:
    """Every check that a profile can name, in the order of the registry."""
    records = {record.check: record for record in session.project.findings.records()}
    below_text, above_text = profiles.project_text(session), profiles.text_in_force(session)
    below, above = profile_data(below_text), profile_data(above_text)
    below_profile, above_profile = parse_profile(below_text), parse_profile(above_text)
    own = profile_data(profiles.changes_text(session))
    off = session.project.setting(profiles.OFF) or ()
    return [
        CheckState(
            check,
            _values(check, above_profile, above),
            _values(check, below_profile, below),
            bool(check_table(own, check.id))
            or check.id in off
            or (check.id == RULE and "rules" in own),
            records.get(check.id, CheckRecord(check.id, 0, 0, 0)),
        )
        for check in registry.known()
    ]


def _values(check: AnyCheck, profile: Profile, data: Data) -> CheckValues:
    parameters = profile.context_of(check).parameters
    return CheckValues(
        profile.is_enabled(check),
        profile.severity_of(check),
        {name: parameters[name] for name in check.parameters},
        tuple(check_table(data, check.id).get("exceptions", ())),
    )


def profile_in_force(session: Session) -> Profile:
    """The project's profile with the project's own changes."""
    return parse_profile(profiles.text_in_force(session), _WHERE)


def changes_count(session: Session) -> int:
    """About how many checks the project says something of its own; its rules count as one."""
    return sum(state.changed for state in check_states(session))


# Changing ---------------------------------------------------------------------------------------


def set_check(
    session: Session, check: str, values: CheckValues, progress: Progress = no_progress
) -> Changes:
    """Give a check other values in this project, as one undoable step, and check by them.

    What equals the profile below is not kept. Raises ``InputError`` for a value that cannot be.
    """
    state = _state(session, check)
    table: Data = {}
    if values.enabled is not state.profile.enabled:
        table["enabled"] = values.enabled
    if values.severity is not state.profile.severity:
        table["severity"] = (values.severity or state.check.severity).value
    for name, value in values.parameters.items():
        if value != state.profile.parameters[name]:
            table[name] = list(value) if isinstance(value, tuple) else value
    if values.exceptions != state.profile.exceptions:
        table["exceptions"] = list(values.exceptions)
    return _put(session, f"Change the check {check}", check, table, progress)


def back_to_profile(session: Session, check: str, progress: Progress = no_progress) -> Changes:
    """Let a check run again as the profile says; of ``style.rule`` its rules, too."""
    own = profile_data(profiles.changes_text(session))
    if _state(session, check).check.id == RULE:
        own.pop("rules", None)
    return _put(session, f"Take {check} from the profile", check, {}, progress, own)


def set_enabled(
    session: Session, check: str, enabled: bool, progress: Progress = no_progress
) -> Changes:
    """Switch a check on or off in this project; a model's check, too, which runs with estimates.

    What people decided about it stays. Raises ``UsageError`` for a check that is not known.
    """
    title = f"Switch on {check}" if enabled else f"Switch off {check}"
    found = registry.check_by_id(check)
    if found is None:
        raise UsageError(f"“{check}” is no check; `winnow check --help` leads to their list.")
    if isinstance(found, ModelCheck):
        off = [one for one in session.project.setting(profiles.OFF) or () if one != check]
        changes = change_values(
            session, title, {profiles.OFF: (off if enabled else [*off, check]) or None}
        )
        moved = frozenset() if enabled else session.project.findings.drop_open(check)
        return changes | Changes(findings=moved)
    state = _state(session, check)
    own = check_table(profile_data(profiles.changes_text(session)), check)
    own.pop("enabled", None)
    if enabled is not state.profile.enabled:
        own["enabled"] = enabled
    return _put(session, title, check, own, progress)


def set_rules(
    session: Session, rules: Sequence[PatternRule], progress: Progress = no_progress
) -> Changes:
    """Give the project these rules instead of those of its profile, and look for them."""
    own = profile_data(profiles.changes_text(session))
    tables = [rule_table(rule) for rule in rules]
    below = profile_data(profiles.project_text(session)).get("rules", [])
    own.pop("rules", None)
    if tables != below:
        own["rules"] = tables
    text = profile_text(own)
    return change_profile(session, "Change the rules", {profiles.CHANGES: text or None}, progress)


def rules_in_force(session: Session) -> tuple[PatternRule, ...]:
    """The rules that the project checks by."""
    return profile_in_force(session).rules


def load_profile(
    session: Session, choice: profiles.ProfileChoice, progress: Progress = no_progress
) -> Changes:
    """Check by another profile, without what the project changed itself."""
    off = [one for one in session.project.setting(profiles.OFF) or () if one.startswith("model.")]
    values = {profiles.SETTING: choice.text, profiles.CHANGES: None, profiles.OFF: off or None}
    return change_profile(session, f"Check by the profile {choice.title}", values, progress)


def drop_changes(session: Session, progress: Progress = no_progress) -> Changes:
    """Go back to the profile in everything."""
    values = {profiles.CHANGES: None, profiles.OFF: None}
    return change_profile(session, "Go back to the profile", values, progress)


def save_profile(session: Session, path: Path) -> None:
    """Write the profile in force as a TOML file that others can load; raise ``OutputError``."""
    data = profile_data(profiles.text_in_force(session))
    text = profile_text({"name": path.stem, **{k: v for k, v in data.items() if k != "name"}})
    parse_profile(text, path.name)
    try:
        write_atomically(path, text.encode("utf-8"))
    except OSError as error:
        raise OutputError(
            f"{path} cannot be written: {error.strerror or error}; choose another place."
        ) from error


def _state(session: Session, check: str) -> CheckState:
    for state in check_states(session):
        if state.check.id == check:
            return state
    raise UsageError(f"“{check}” is no check; `winnow check --help` leads to their list.")


def _put(
    session: Session,
    title: str,
    check: str,
    table: Mapping[str, Any],
    progress: Progress,
    own: Data | None = None,
) -> Changes:
    """Say ``table`` about a check, and what ``own`` says about the others (None: as before)."""
    known = profile_data(profiles.changes_text(session)) if own is None else own
    own = with_check_table(known, check, table)
    off = [one for one in session.project.setting(profiles.OFF) or () if one != check]
    values = {profiles.CHANGES: profile_text(own) or None, profiles.OFF: off or None}
    return change_profile(session, title, values, progress)


# What follows from a change ---------------------------------------------------------------------


def change_profile(
    session: Session, title: str, values: Mapping[str, Any], progress: Progress = no_progress
) -> Changes:
    """Change project settings, and look again at the checks that run otherwise by them.

    Raises ``InputError`` for what is no profile; nothing is changed then.
    """
    now = {key: session.project.setting(key) for key in _KEYS}
    before, after = _profile_of(now), _profile_of({**now, **values})
    changes = change_values(session, title, values)
    return changes | _recheck(session, before, after, progress) if changes else changes


def follow(session: Session, operation_id: int, progress: Progress = no_progress) -> Changes:
    """Look again after undo or redo of an operation on what the project checks by."""
    now = {key: session.project.setting(key) for key in _KEYS}
    then = dict(now)
    for key in _KEYS:
        rows = [r for r in session.project.edits.settings_of(operation_id) if r["key"] == key]
        if rows:
            others = [value for r in rows if (value := json.loads(r["value"])) != now[key]]
            then[key] = others[0] if others else None
    if then == now:
        return Changes()
    return _recheck(session, _profile_of(then), _profile_of(now), progress)


def _profile_of(values: Mapping[str, Any]) -> Profile:
    text = profiles.laid_over(
        str(values[profiles.SETTING] or ""),
        str(values[profiles.CHANGES] or ""),
        tuple(values[profiles.OFF] or ()),
    )
    return parse_profile(text, _WHERE)


def _recheck(session: Session, before: Profile, after: Profile, progress: Progress) -> Changes:
    from workbench.services.checking import check_project

    moved = [check for check in registry.known() if _runs_otherwise(check, before, after)]
    if not moved:
        return Changes()
    dropped: set[int] = set()
    for check in moved:
        if not after.is_enabled(check):
            dropped |= session.project.findings.drop_open(check.id)
    wanted = _said_with(check.id for check in moved)
    again = [one.id for one in registry.known() if one.id in wanted and after.is_enabled(one)]
    found: frozenset[int] = frozenset()
    if again:
        # Who must not wait stops here: the values are kept, and the findings follow another time.
        progress(0, 1, "checking")
        found = check_project(session, only=again, progress=progress).changes.findings
    return Changes(findings=found | dropped, settings=True)


def _runs_otherwise(check: AnyCheck, before: Profile, after: Profile) -> bool:
    runs, ran = after.is_enabled(check), before.is_enabled(check)
    if not runs or not ran:
        return runs is not ran
    old, new = before.context_of(check), after.context_of(check)
    return (before.severity_of(check), old.parameters, old.exceptions) != (
        after.severity_of(check),
        new.parameters,
        new.exceptions,
    )


def _said_with(checks: Iterable[str]) -> set[str]:
    """These checks and those whose findings are merged with theirs, directly or over others."""
    pairs = [(check.id, other) for check in registry.all_checks() for other in check.supersedes]
    found = set(checks)
    while True:
        more = {a for pair in pairs for a in pair if found.intersection(pair)} - found
        if not more:
            return found
        found |= more


def rule_problem(rule: PatternRule) -> str:
    """What keeps a rule from being applied, in a sentence; empty for nothing."""
    from workbench.checks.rules import check_rule

    try:
        check_rule(rule, "The rule")
    except InputError as error:
        return str(error)
    return ""

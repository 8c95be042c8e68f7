"""Checks that a project has switched off, and those that people keep dismissing.

A check cries wolf when the decisions so far leave no doubt that it is wrong more often than right:
the upper end of the 95 % interval of its precision (Wilson's score interval) lies below one half.
"""

from dataclasses import replace
from math import sqrt

from workbench.checks.profile import CheckSettings, Profile
from workbench.checks.registry import check_by_id
from workbench.domain.changes import Changes
from workbench.domain.errors import UsageError
from workbench.services.session import Session
from workbench.store.findings import CheckRecord

OFF = "checks.off"
_Z = 1.959964  # the 97.5 % point of the normal distribution


def switched_off(session: Session) -> tuple[str, ...]:
    """The ids of the checks that this project does not run."""
    return tuple(session.project.setting(OFF) or ())


def switch_off(session: Session, check: str) -> Changes:
    """Run a check no more in this project, and take its open findings away.

    What people decided about it stays. Raises ``UsageError`` for a check that is not known.
    """
    if check_by_id(check) is None:
        raise UsageError(f"“{check}” is no check; `winnow check --help` leads to their list.")
    off = switched_off(session)
    if check not in off:
        session.project.set_setting(OFF, [*off, check])
    moved = session.project.findings.drop_open(check)
    return Changes(findings=moved, settings=True)


def switch_on(session: Session, check: str) -> Changes:
    """Let a check run again; it finds something when it next runs."""
    off = switched_off(session)
    session.project.set_setting(OFF, [one for one in off if one != check])
    return Changes(settings=True)


def without_switched_off(profile: Profile, off: tuple[str, ...]) -> Profile:
    """``profile`` with these checks disabled; a check that is named alone runs all the same."""
    if not off:
        return profile
    settings = dict(profile.settings)
    for check in off:
        settings[check] = replace(settings.get(check, CheckSettings()), enabled=False)
    return Profile(profile.name, settings, profile.only)


def crying_wolf(session: Session) -> list[CheckRecord]:
    """The checks that are wrong more often than right, the one with most open findings first."""
    off = switched_off(session)
    found = [
        record
        for record in session.project.findings.records()
        if record.check not in off and check_by_id(record.check) is not None and cries_wolf(record)
    ]
    return sorted(found, key=_most_open)


def cries_wolf(record: CheckRecord) -> bool:
    """Whether the decisions leave no doubt that the check is wrong more often than right."""
    decided = record.accepted + record.dismissed
    return decided > 0 and _upper(record.accepted, decided) < 0.5


def _upper(right: int, decided: int) -> float:
    """The upper end of Wilson's 95 % interval (Wilson 1927) of ``right`` of ``decided``."""
    share, spread = right / decided, _Z * _Z / decided
    middle = share + spread / 2
    half = sqrt(spread * (share * (1 - share) + spread / 4))
    return (middle + half) / (1 + spread)


def _most_open(record: CheckRecord) -> tuple[int, str]:
    return -record.open, record.check

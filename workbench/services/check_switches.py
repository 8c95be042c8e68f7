"""Checks that a project has switched off, and those that people keep dismissing.

A check cries wolf when the decisions so far leave no doubt that it is wrong more often than right:
the upper end of the 95 % interval of its precision (Wilson's score interval) lies below one half.
"""

from math import sqrt

from workbench.checks.profile_text import check_table, profile_data
from workbench.checks.registry import check_by_id, known
from workbench.domain.changes import Changes
from workbench.domain.progress import Progress, no_progress
from workbench.services import profiles
from workbench.services.check_editing import set_enabled
from workbench.services.session import Session
from workbench.store.findings import CheckRecord

_Z = 1.959964  # the 97.5 % point of the normal distribution


def switched_off(session: Session) -> tuple[str, ...]:
    """The ids of the checks that this project itself does not run, whatever its profile says."""
    own = profile_data(profiles.changes_text(session))
    off = dict.fromkeys(session.project.setting(profiles.OFF) or ())
    for check in known():
        if check_table(own, check.id).get("enabled") is False:
            off[check.id] = None
    return tuple(off)


def switch_off(session: Session, check: str) -> Changes:
    """Run a check no more in this project, and take its open findings away; one undoable step.

    What people decided about it stays. Raises ``UsageError`` for a check that is not known.
    """
    return set_enabled(session, check, False)


def switch_on(session: Session, check: str, progress: Progress = no_progress) -> Changes:
    """Let a check run again, and look at every segment with it; one undoable step."""
    return set_enabled(session, check, True, progress)


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

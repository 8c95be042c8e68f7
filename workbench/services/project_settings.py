"""What a project lays down for everybody in it: its rules of review, and how errors are marked."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workbench.checks.profile import parse_profile
from workbench.domain.changes import Changes
from workbench.domain.progress import Progress, no_progress
from workbench.review.rules import ScoreName, ScoringRules
from workbench.review.typology import Typology
from workbench.review.typology_file import built_in, read_typology, typology_named
from workbench.services import check_editing, evaluating, profiles, reviewing
from workbench.services.session import Session


@dataclass(frozen=True, slots=True)
class ProjectRules:
    """``own_typology`` is a TOML file to take, None keeps what ``typology`` names.

    ``profile`` is the TOML of another profile of checks; None keeps the project's.
    """

    four_eyes: bool
    forbid_critical: bool
    esa: bool
    typology: Typology
    chosen: tuple[str, ...]
    scoring: ScoringRules
    own_typology: Path | None = None
    profile: str | None = None


def rules_of(session: Session) -> ProjectRules:
    """The rules in force."""
    typology = evaluating.typology_of(session)
    return ProjectRules(
        bool(session.project.setting(reviewing.FOUR_EYES, True)),
        reviewing.forbids_critical(session),
        evaluating.marks_with_esa(session),
        typology,
        typology.chosen,
        typology.rules,
    )


def typology_choices(session: Session) -> list[Typology]:
    """The shipped typologies, and the project's own in front where it has one."""
    shipped = [typology_named(name) for name in built_in()]
    own = evaluating.typology_of(session)
    if session.project.setting(evaluating.TYPOLOGY_TEXT):
        return [own, *shipped]
    return [own if one.name == own.name else one for one in shipped]


def typology_from(path: Path) -> Typology:
    """A team's own typology; raises ``InputError`` or ``UsageError`` with what is wrong in it."""
    return read_typology(path)


def set_rules_of(
    session: Session, rules: ProjectRules, progress: Progress = no_progress
) -> Changes:
    """Lay down other rules, as one operation; another profile of checks takes hold at once.

    Marks and statuses stay as they are.

    Raises ``UsageError`` or ``InputError`` for what cannot be; nothing is changed then.
    """
    before = rules_of(session)
    values: dict[str, Any] = {}
    if rules.four_eyes is not before.four_eyes:
        values[reviewing.FOUR_EYES] = rules.four_eyes
    if rules.forbid_critical is not before.forbid_critical:
        values[reviewing.FORBID_CRITICAL] = rules.forbid_critical
    if rules.esa is not before.esa:
        values[evaluating.PROTOCOL] = "esa" if rules.esa else "mqm"
    now = before.typology
    if rules.own_typology is not None:
        now, given = evaluating.typology_values(rules.own_typology)
        values |= given
    elif _is_another(rules.typology, before.typology):
        now, given = evaluating.typology_values(rules.typology.name)
        values |= given
    if rules.chosen != now.chosen:
        values[evaluating.CHOSEN] = list(now.choosing(rules.chosen).chosen)
    if rules.scoring != now.rules:
        values[evaluating.RULES] = evaluating.rules_value(rules.scoring)
    if rules.profile is not None:
        parse_profile(rules.profile, "the project's profile")
        values[profiles.SETTING] = rules.profile
    title = "Change the project's settings"
    return check_editing.change_profile(session, title, values, progress) | Changes(settings=True)


def _is_another(one: Typology, other: Typology) -> bool:
    return (one.name, _ids(one)) != (other.name, _ids(other))


def _ids(typology: Typology) -> Sequence[str]:
    return [leaf.id for leaf in typology.categories]


def with_threshold(
    rules: ScoringRules,
    passing: float | None,
    accepted: float | None,
    size: float,
    decides: ScoreName,
) -> ScoringRules:
    """The rules with another threshold and another tolerance; raise ``UsageError`` if they clash.

    The points of the non-linear score stay.
    """
    return replace(
        rules,
        pass_threshold=passing,
        accepted_points=accepted,
        reference_size=size,
        decides=decides if passing is not None else rules.decides,
    )

"""Rules that were being written when their project was closed, and that cannot be applied yet.

A rule that can goes into the project; half a pattern has no place there, and would be lost.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.checks.rules import PatternRule, rule_table
from workbench.domain.findings import Severity
from workbench.services.session import Session

_STATE = "checks.drafts"


def read(session: Session) -> tuple[PatternRule, ...]:
    """All rules of the project as they were left; empty where none was left unfinished."""
    tables = _all(session).get(_name(session))
    try:
        return tuple(_rule(table) for table in tables or ())
    except (AttributeError, TypeError, ValueError):  # written by another version
        return ()


def put(session: Session, rules: Sequence[PatternRule] | None) -> None:
    """Put rules by for the next time; None forgets them. Raises ``OutputError``."""
    drafts, name = _all(session), _name(session)
    others = {key: value for key, value in drafts.items() if key != name}
    if rules is not None:
        others[name] = [rule_table(rule) for rule in rules]
    if others != drafts:
        session.settings.remember(_STATE, others)


def _all(session: Session) -> Mapping[str, Any]:
    drafts = session.settings.state(_STATE, {})
    return drafts if isinstance(drafts, dict) else {}


def _name(session: Session) -> str:
    return str(session.project.path.absolute())


def _rule(table: Mapping[str, Any]) -> PatternRule:
    values = dict(table)
    if "severity" in values:
        values["severity"] = Severity(values["severity"])
    for name in ("languages", "exceptions"):
        values[name] = frozenset(values.get(name, ()))
    return PatternRule(**{"name": "", **values})

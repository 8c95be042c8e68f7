"""Reading a typology: TOML into values, and one sentence about whatever is wrong in it."""

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from workbench.config.paths import resource
from workbench.domain.errors import InputError, UsageError
from workbench.domain.findings import Severity
from workbench.review.rules import ScoreName, ScoringRules, TolerancePoint
from workbench.review.typology import Dimension, Leaf, SeverityLevel, Typology, spelling

DEFAULT = "mqm-core"

_TOP = {"name", "title", "source", "chosen", "scoring", "severities", "dimensions"}
_SCORING = {"pass_threshold", "accepted_points", "reference_size", "tolerance", "decides"}
_SEVERITY = {"title", "points", "key"}
_LEAF = {"id", "title", "description", "key", "weight", "points", "names"}


@cache
def built_in() -> tuple[str, ...]:
    """The names of the typologies that came with Winnow, the default one first."""
    names = sorted(path.stem for path in resource("review").glob("*.toml"))
    return tuple(sorted(names, key=lambda name: name != DEFAULT))


@cache
def typology_named(name: str = DEFAULT) -> Typology:
    """A typology that came with Winnow; raise ``UsageError`` naming the ones there are."""
    if name not in built_in():
        raise UsageError(
            f"There is no typology “{name}”; use {', '.join(built_in())}, or give a TOML file."
        )
    return read_typology(resource("review", f"{name}.toml"))


def read_typology(path: Path) -> Typology:
    """Read a TOML file; raise ``InputError`` with what is wrong, where and what is allowed."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"The typology {path} cannot be read ({error}); give a UTF-8 TOML file."
        ) from error
    return parse_typology(text, path.name)


def parse_typology(text: str, where: str = "The typology") -> Typology:
    """Make a typology from TOML text; ``where`` names it in errors."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{where} is not valid TOML: {error}; mend that line.") from error
    _known(data, _TOP, where, "a typology")
    name = _text(data, "name", where)
    severities = _severities(data.get("severities"), where)
    dimensions = tuple(
        _dimension(table, number, where)
        for number, table in enumerate(_tables(data.get("dimensions"), where, "dimensions"), 1)
    )
    if not dimensions:
        raise InputError(f"{where} has no error types; add at least one [[dimensions]] table.")
    made = Typology(
        name=name,
        title=_text(data, "title", where, name),
        source=_text(data, "source", where, ""),
        severities=severities,
        dimensions=dimensions,
        chosen=(),
        rules=_rules(data.get("scoring", {}), where),
    )
    _no_doubles([spelling(leaf.id) for leaf in made.categories], where, "error type")
    keys = [level.key for level in severities] + [leaf.key for leaf in made.categories]
    _no_doubles([key for key in keys if key], where, "key")
    chosen = data.get("chosen", [leaf.id for leaf in made.leaves])
    if not isinstance(chosen, list) or not all(isinstance(one, str) for one in chosen):
        raise InputError(f"{where}: “chosen” must be a list of error types; mend it.")
    try:
        return made.choosing(chosen)
    except UsageError as error:
        raise InputError(f"{where}, “chosen”: {error}") from error


def _severities(data: Any, where: str) -> tuple[SeverityLevel, ...]:
    if not isinstance(data, dict) or not data:
        raise InputError(
            f"{where} has no severities; add a table such as [severities.minor] with its points."
        )
    unknown = sorted(data.keys() - set(Severity))
    if unknown:
        raise InputError(
            f"{where} names the severity “{unknown[0]}”; there are {', '.join(Severity)} "
            "(a title may call them otherwise)."
        )
    levels = []
    for severity in Severity:
        if severity not in data:
            continue
        here = f"{where}, severities.{severity}"
        table = data[severity]
        if not isinstance(table, dict):
            raise InputError(f"{here} must be a table; write [severities.{severity}].")
        _known(table, _SEVERITY, here, "a severity")
        if "points" not in table:
            raise InputError(f"{here} has no points; say what one such error costs.")
        points = _number(table["points"], f"{here}.points")
        title = _text(table, "title", here, severity.value.title())
        levels.append(SeverityLevel(severity, title, points, _key(table, here)))
    costs = [level.points for level in levels]
    if costs != sorted(costs):
        raise InputError(f"{where}: a graver severity costs less than a lighter one; mend that.")
    return tuple(levels)


def _dimension(table: Mapping[str, Any], number: int, where: str) -> Dimension:
    here = f"{where}, dimension {number}"
    _known(table, _LEAF | {"leaves"}, here, "a dimension")
    own = {key: value for key, value in table.items() if key != "leaves"}
    itself = _leaf(own, here, "")
    leaves = tuple(
        _leaf(leaf, f"{where}, {itself.id}, leaf {place}", itself.id)
        for place, leaf in enumerate(_tables(table.get("leaves", []), here, "leaves"), 1)
    )
    return Dimension(itself, leaves)


def _leaf(table: Mapping[str, Any], here: str, dimension: str) -> Leaf:
    _known(table, _LEAF, here, "an error type")
    name = _text(table, "id", here).strip()
    if not spelling(name) or "/" in name:
        raise InputError(f"{here}: the id “{name}” must be words without a slash; mend it.")
    names = table.get("names", [])
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        raise InputError(f"{here}: “names” must be a list of strings; mend it.")
    points = table.get("points", {})
    if not isinstance(points, dict) or points.keys() - set(Severity):
        raise InputError(
            f"{here}: “points” must name severities ({', '.join(Severity)}), as in "
            "points = { minor = 0.1 }."
        )
    return Leaf(
        id=f"{dimension}/{name}" if dimension else name,
        title=_text(table, "title", here, name),
        dimension=dimension or name,
        description=_text(table, "description", here, ""),
        key=_key(table, here),
        weight=_number(table.get("weight", 1.0), f"{here}: “weight”"),
        points={
            Severity(severity): _number(value, f"{here}: “points.{severity}”")
            for severity, value in points.items()
        },
        names=tuple(names),
    )


def _rules(data: Any, where: str) -> ScoringRules:
    here = f"{where}, scoring"
    if not isinstance(data, dict):
        raise InputError(f"{here} must be a table; write [scoring].")
    _known(data, _SCORING, here, "scoring")
    numbers = {
        key: _number(data[key], f"{here}.{key}")
        for key in ("pass_threshold", "accepted_points", "reference_size")
        if key in data
    }
    decides = data.get("decides", ScoreName.CALIBRATED.value)
    if decides not in list(ScoreName):
        raise InputError(f"{here}: “decides” must be one of {', '.join(ScoreName)}.")
    try:
        return ScoringRules(
            **numbers,
            tolerance_points=_tolerance(data.get("tolerance"), here),
            decides=ScoreName(decides),
        )
    except UsageError as error:
        raise InputError(f"{here}: {error}") from error


def _tolerance(data: Any, here: str) -> tuple[TolerancePoint, TolerancePoint] | None:
    if data is None:
        return None
    if (
        not isinstance(data, list)
        or len(data) != 2
        or not all(isinstance(one, list) and len(one) == 2 for one in data)
    ):
        raise InputError(
            f"{here}: “tolerance” must be two pairs of size and points, as in "
            "[[1000, 10], [5000, 30]]."
        )
    first, second = (
        TolerancePoint(*(_number(value, f"{here}: “tolerance”") for value in pair)) for pair in data
    )
    return first, second


def _known(table: Mapping[str, Any], allowed: set[str], where: str, what: str) -> None:
    unknown = sorted(table.keys() - allowed)
    if unknown:
        raise InputError(
            f"{where} has the unknown key “{unknown[0]}”; "
            f"{what} takes {', '.join(sorted(allowed))}."
        )


def _tables(data: Any, where: str, what: str) -> Sequence[Mapping[str, Any]]:
    if data is None:
        return []
    if not isinstance(data, list) or not all(isinstance(one, dict) for one in data):
        raise InputError(f"{where}: “{what}” must be a list of tables; write [[{what}]].")
    return data


def _text(table: Mapping[str, Any], key: str, where: str, default: str | None = None) -> str:
    value = table.get(key, default)
    if value is None:
        raise InputError(f"{where} has no “{key}”; add it.")
    if not isinstance(value, str):
        raise InputError(f"{where}: “{key}” must be a string; put it in quotes.")
    return value


def _key(table: Mapping[str, Any], where: str) -> str:
    key = _text(table, "key", where, "")
    if len(key) > 1 or key.isspace() or key != key.lower():
        raise InputError(f"{where}: the key “{key}” must be one small letter or digit; mend it.")
    return key


def _number(value: Any, where: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < 1e9:
        raise InputError(f"{where} must be a number from 0 up; mend it.")
    return float(value)


def _no_doubles(values: Sequence[str], where: str, what: str) -> None:
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise InputError(f"{where} has the {what} “{value}” twice; change one of them.")
        seen.add(value)

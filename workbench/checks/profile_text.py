"""Profiles as plain data: read from TOML, laid over one another, written as TOML again.

The data is what ``tomllib`` makes of a profile, with ``[checks."numbers.changed"]`` brought into
the form of ``[checks.numbers.changed]``.
"""

import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import regex

from workbench.domain.errors import InputError

Data = dict[str, Any]


def profile_data(text: str, where: str = "the profile") -> Data:
    """The tables of a profile; raise ``InputError`` for a text that is not TOML."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{where} is not valid TOML: {error}; mend that line.") from error
    tables = data.get("checks")
    if isinstance(tables, dict):
        for name in [name for name in tables if "." in name and isinstance(tables[name], dict)]:
            family, _, check = name.partition(".")
            whole = tables.setdefault(family, {})
            if isinstance(whole, dict):
                whole[check] = {**whole.get(check, {}), **tables.pop(name)}
    return data


def merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> Data:
    """``below`` with everything that ``above`` says instead; tables are merged, lists replaced."""
    result = dict(below)
    for key, value in above.items():
        known = result.get(key)
        both = isinstance(value, Mapping) and isinstance(known, Mapping)
        result[key] = merged(known, value) if both and known is not None else value
    return result


def check_table(data: Mapping[str, Any], check: str) -> Data:
    """What the data says about one check (``numbers.changed``); empty for nothing."""
    family, _, name = check.partition(".")
    table = data.get("checks", {}).get(family, {}).get(name, {})
    return dict(table)


def with_check_table(data: Mapping[str, Any], check: str, table: Mapping[str, Any]) -> Data:
    """The data with ``table`` as all that it says about one check; an empty one is left out."""
    family, _, name = check.partition(".")
    checks = {key: dict(value) for key, value in data.get("checks", {}).items()}
    whole = checks.setdefault(family, {})
    whole.pop(name, None)
    if table:
        whole[name] = dict(table)
    if not whole:
        del checks[family]
    result = {key: value for key, value in data.items() if key != "checks"}
    return {**result, "checks": checks} if checks else result


def profile_text(data: Mapping[str, Any]) -> str:
    """The TOML of a profile; empty for data that says nothing."""
    parts = []
    names = [f"{key} = {written(data[key])}" for key in ("name", "description") if key in data]
    if data.get("rules") == []:
        names.append("rules = []")  # no rules, where the profile below has some
    if names:
        parts.append("\n".join(names))
    for family, table in data.get("checks", {}).items():
        own = {key: value for key, value in table.items() if not isinstance(value, Mapping)}
        if own:
            parts.append("\n".join([f"[checks.{family}]", *_lines(own)]))
        parts += [
            "\n".join([f"[checks.{family}.{name}]", *_lines(inner)])
            for name, inner in table.items()
            if isinstance(inner, Mapping)
        ]
    parts += ["\n".join(["[[rules]]", *_lines(rule)]) for rule in data.get("rules", ())]
    return "\n\n".join(parts) + "\n" if parts else ""


def _lines(table: Mapping[str, Any]) -> Iterator[str]:
    return (f"{key} = {written(value)}" for key, value in table.items())


def quoted(text: str) -> str:
    """A TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + regex.sub(r"[\x00-\x1f\x7f]", _escape, escaped) + '"'


def _escape(match: "regex.Match[str]") -> str:
    return f"\\u{ord(match.group()):04X}"


def written(value: object) -> str:
    """A TOML value: a truth value, a list of strings, a string or a number."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(quoted(str(item)) for item in value) + "]"
    return quoted(value) if isinstance(value, str) else str(value)

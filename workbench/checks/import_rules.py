"""Other tools' checklists as profiles: ApSIC Xbench's ``.xbckl`` and Okapi CheckMate's ``.qccfg``.

Both hold rules by regular expression or by words. What this tool cannot express is left out and
named in a sentence; nothing is dropped silently.
"""

from dataclasses import dataclass, field

import regex

from workbench.checks.rules import PatternRule, check_rule
from workbench.domain.errors import InputError
from workbench.domain.findings import Severity

# A file of this size is no checklist.
MAX_BYTES = 20_000_000


@dataclass(frozen=True, slots=True)
class ImportedProfile:
    """A profile as TOML text. ``notes`` are sentences on what was left out or means less."""

    name: str
    text: str
    rules: int
    notes: tuple[str, ...]


@dataclass
class Draft:
    """A profile in the making: its rules, its settings by check, and what was left out."""

    name: str
    description: str
    rules: list[PatternRule] = field(default_factory=list)
    settings: dict[str, dict[str, object]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)

    def add(self, rule: PatternRule) -> None:
        """Keep a rule that can be applied; name one that cannot."""
        try:
            check_rule(rule, "The rule")
        except InputError as error:
            self.notes.append(f"Left out: {error}")
        else:
            self.rules.append(rule)

    def switch(self, check: str, on: bool) -> None:
        """Say whether a check of ours runs."""
        self.settings.setdefault(check, {})["enabled"] = on

    def finished(self) -> ImportedProfile:
        """The profile as TOML."""
        lines = [f"name = {quoted(self.name)}", f"description = {quoted(self.description)}"]
        for check, values in self.settings.items():
            lines += ["", f"[checks.{check}]"]
            lines += [f"{key} = {written(value)}" for key, value in values.items()]
        for rule in self.rules:
            lines += ["", "[[rules]]", *_rule_lines(rule)]
        return ImportedProfile(
            self.name, "\n".join(lines) + "\n", len(self.rules), tuple(self.notes)
        )


def _rule_lines(rule: PatternRule) -> list[str]:
    lines = [f"name = {quoted(rule.name)}"]
    for key in ("source", "target", "message"):
        value = getattr(rule, key)
        if value:
            lines.append(f"{key} = {quoted(value)}")
    if rule.report != "found":
        lines.append(f"report = {quoted(rule.report)}")
    if rule.ignore_case:
        lines.append("ignore_case = true")
    if rule.severity is not None:
        lines.append(f"severity = {quoted(rule.severity.value)}")
    return lines


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


def import_profile(data: bytes, file_name: str) -> ImportedProfile:
    """Read another tool's checklist; raise ``InputError`` for a file that is none.

    ``.xbckl`` and XML are Xbench's, ``.qccfg`` CheckMate's; a CheckMate session (``.qcs``) is
    told how to export its configuration.
    """
    from workbench.checks.import_checkmate import read_checkmate
    from workbench.checks.import_xbench import read_xbench

    if len(data) > MAX_BYTES:
        raise InputError(f"{file_name} is larger than any checklist; choose another file.")
    ending = file_name.lower().rpartition(".")[2]
    if ending == "qcs":
        raise InputError(
            f"{file_name} is a whole CheckMate session; export its configuration there and import "
            "the .qccfg file."
        )
    if ending == "xbckl" or data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return read_xbench(data, file_name)
    if ending == "qccfg" or data.lstrip(b"\xef\xbb\xbf").startswith(b"#v1"):
        return read_checkmate(data, file_name)
    raise InputError(
        f"{file_name} is no checklist that Winnow reads; give Xbench’s .xbckl or CheckMate’s "
        ".qccfg."
    )


def severity_of(number: str) -> Severity:
    """CheckMate's 0, 1, 2 (low, medium, high)."""
    return {"0": Severity.MINOR, "2": Severity.CRITICAL}.get(number.strip(), Severity.MAJOR)

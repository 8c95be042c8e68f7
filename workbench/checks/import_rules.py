"""Other tools' checklists as profiles: Xbench's ``.xbckl``, CheckMate's ``.qccfg`` and ``.qcs``.

Both hold rules by regular expression or by words. What this tool cannot express is left out and
named in a sentence; nothing is dropped silently.
"""

from dataclasses import dataclass, field

from workbench.checks.profile_text import merged, profile_text
from workbench.checks.rules import PatternRule, check_rule, rule_table
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
        data: dict[str, object] = {"name": self.name, "description": self.description}
        whole = data
        for check, values in self.settings.items():
            whole = merged(whole, {"checks": _nested(check, values)})
        rules = [rule_table(rule) for rule in self.rules]
        text = profile_text({**whole, "rules": rules} if rules else whole)
        return ImportedProfile(self.name, text, len(self.rules), tuple(self.notes))


def _nested(check: str, values: dict[str, object]) -> dict[str, object]:
    family, _, name = check.partition(".")
    return {family: {name: values} if name else values}


def import_profile(data: bytes, file_name: str) -> ImportedProfile:
    """Read another tool's checklist; raise ``InputError`` for a file that is none.

    ``.xbckl`` and XML are Xbench's; ``.qccfg`` is CheckMate's configuration, and ``.qcs`` a session
    of it, which holds one.
    """
    from workbench.checks.import_checkmate import read_checkmate
    from workbench.checks.import_checkmate_session import SIGNATURE, read_session
    from workbench.checks.import_xbench import read_xbench

    if len(data) > MAX_BYTES:
        raise InputError(f"{file_name} is larger than any checklist; choose another file.")
    ending = file_name.lower().rpartition(".")[2]
    if ending == "qcs" or data.startswith(SIGNATURE):
        return read_session(data, file_name)
    if ending == "xbckl" or data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return read_xbench(data, file_name)
    if ending == "qccfg" or data.lstrip(b"\xef\xbb\xbf").startswith(b"#v1"):
        return read_checkmate(data, file_name)
    raise InputError(
        f"{file_name} is no checklist that Winnow reads; give Xbench’s .xbckl or CheckMate’s "
        ".qccfg or .qcs."
    )


def severity_of(number: str) -> Severity:
    """CheckMate's 0, 1, 2 (low, medium, high)."""
    return {"0": Severity.MINOR, "2": Severity.CRITICAL}.get(number.strip(), Severity.MAJOR)

"""The catalogue of all checks as Markdown: what ``docs/checks.md`` shows and a test compares."""

from workbench.checks.base import Check, GroupCheck
from workbench.checks.languagetool import ServerCheck
from workbench.checks.model import MODEL_CHECKS, ModelCheck
from workbench.checks.registry import CHECKS, GROUP_CHECKS, SERVER_CHECKS

_Listed = Check | GroupCheck | ModelCheck | ServerCheck


def catalogue() -> str:
    """One table per family: id, title, what it finds, severity, on or off, parameters."""
    families: dict[str, list[_Listed]] = {}
    every: list[_Listed] = [*CHECKS, *GROUP_CHECKS, *MODEL_CHECKS, *SERVER_CHECKS]
    for check in every:
        families.setdefault(check.id.partition(".")[0], []).append(check)
    parts = []
    for family, checks in families.items():
        parts.append(f"### {family}\n")
        parts.append("| check | what it finds | severity | default |")
        parts.append("|---|---|---|---|")
        parts += [_row(check) for check in checks]
        parts.append("")
    return "\n".join(parts)


def _row(check: _Listed) -> str:
    state = "on" if check.default_on else "off"
    if isinstance(check, ModelCheck):
        state = "when estimating"
    elif isinstance(check, ServerCheck):
        state = "with a server"
    languages: frozenset[str] = getattr(check, "languages", frozenset())
    only = f" Target languages: {', '.join(sorted(languages))}." if languages else ""
    parameters = "".join(
        f" Parameter `{name}` = {_shown(value)}." for name, value in check.parameters.items()
    )
    text = f"**{check.title}.** {check.description}{only}{parameters}"
    return f"| `{check.id}` | {text} | {check.severity} | {state} |"


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return "[" + ", ".join(f'"{item}"' for item in value) + "]"
    return str(value) if value != "" else '""'

"""What a LanguageTool server may report; asked by ``services/languagetool.py``.

LanguageTool is a program of its own with grammars of thirty languages. Winnow asks a server only
where the user has set its address; without one nothing is asked and nothing leaves the machine.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from workbench.checks import categories
from workbench.domain.findings import Severity

# LanguageTool's kinds of issues (ITS 2.0's locqualityissuetype) as MQM leaves.
CATEGORIES: Mapping[str, str] = MappingProxyType({
    "misspelling": categories.SPELLING,
    "typographical": categories.PUNCTUATION,
    "whitespace": categories.TEXTUAL,
    "formatting": categories.TEXTUAL,
    "locale-violation": categories.TEXTUAL,
    "inconsistency": categories.INCONSISTENT_STYLE,
    "style": categories.UNIDIOMATIC,
    "register": categories.REGISTER,
})  # fmt: skip
# Kinds that are a matter of taste.
TASTE = frozenset({"style", "register"})
# What the checks of the catalogue do with the source in view.
_DONE_BETTER = (
    "WHITESPACE_RULE",
    "UPPERCASE_SENTENCE_START",
    "DOUBLE_PUNCTUATION",
    "COMMA_PARENTHESIS_WHITESPACE",
    "UNPAIRED_BRACKETS",
)


@dataclass(frozen=True, slots=True)
class ServerCheck:
    """A kind of finding that comes from a server."""

    id: str
    title: str
    description: str
    category: str
    severity: Severity = Severity.MINOR
    default_on: bool = True
    parameters: Mapping[str, Any] = field(default_factory=dict)


LANGUAGETOOL = ServerCheck(
    "languagetool.match",
    "LanguageTool",
    "What a LanguageTool server finds in the target, where its address is set (setting "
    "languagetool.address). Parameter disabled: LanguageTool's rules that are not asked.",
    categories.GRAMMAR,
    parameters={"disabled": _DONE_BETTER},
)

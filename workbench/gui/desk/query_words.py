"""What the query box offers to complete the term at the caret. Knows nothing of Qt."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.domain.findings import Severity
from workbench.domain.statuses import Status
from workbench.store.project_file import ProjectFile
from workbench.store.query import FIELDS, HAS, IS, ORDERS

_TERM = re.compile(r'(?:[^\s"]|"[^"]*(?:"|$))+')
_FIXED: dict[str, tuple[str, ...]] = {
    "status": tuple(status.value for status in Status),
    "severity": tuple(severity.value for severity in reversed(Severity)),
    "has": HAS,
    "mark-severity": tuple(severity.value for severity in reversed(Severity)),
    "is": IS,
    "order": (*ORDERS, *(f"-{order}" for order in ORDERS)),
}
_MOST = 40
UNFINISHED = "is:unfinished"


@dataclass(frozen=True, slots=True)
class Offer:
    """One completion: the whole new term, and what it means."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Term:
    """The term at the caret: where it begins, and what of it is typed."""

    start: int
    text: str


def term_at(text: str, caret: int) -> Term:
    """The term that ends at ``caret`` (a string index)."""
    start = caret
    for match in _TERM.finditer(text[:caret]):
        if match.end() == caret:
            start = match.start()
    return Term(start, text[start:caret])


class QueryValues:
    """The values a project has for a field: its checks, documents, systems, people."""

    def __init__(self, project: ProjectFile) -> None:
        self._project = project

    def of(self, field: str) -> Sequence[str]:
        """The values of a field; empty where there is no list of them."""
        project = self._project
        match field:
            case "check":
                checks = list(project.findings.counts())
                return [*sorted({check.split(".")[0] for check in checks}), *checks]
            case "document":
                return list(dict.fromkeys(document.name for document in project.documents.all()))
            case "system":
                return project.documents.systems()
            case "by":
                return [name for name, _ in project.remarks.people()]
            case "mark":
                marked = project.remarks.mark_values()[0]
                groups = {f"{name.partition('/')[0]}/*" for name in marked if "/" in name}
                return [*sorted(groups), *marked]
            case "marked-by":
                return project.remarks.mark_values()[1]
            case "language":
                return [language.code for language in project.target_languages]
        return ()


def offers(typed: str, meanings: Mapping[str, str], values: QueryValues) -> list[Offer]:
    """The completions of a term; ``meanings`` maps a field to a few words on it."""
    minus = "-" if typed.startswith("-") else ""
    term = typed[len(minus) :]
    field, colon, value = term.partition(":")
    if colon:
        known = _FIXED.get(field) or values.of(field)
        head, comma, last = value.rpartition(",")
        begun = last.strip('"').casefold()
        found = [
            Offer(f"{minus}{field}:{head}{comma}{quoted(choice)}", "")
            for choice in known
            if begun in choice.casefold() and choice.casefold() != begun
        ]
        return found[:_MOST]
    begun = term.casefold()
    names = [*FIELDS, "order"]
    fields = [name for name in names if name.startswith(begun)]
    fields += [name for name in names if begun and begun in name and name not in fields]
    return [
        Offer(f"{minus}{name}{'<' if name.startswith('score.') else ':'}", meanings.get(name, ""))
        for name in fields
    ]


def quoted(value: str) -> str:
    """A value as the box wants it: in quotes where it holds a space."""
    return f'"{value}"' if re.search(r"\s", value) else value


def with_term(text: str, term: str) -> str:
    """The query with ``term`` in it; a term of the same field and sign is replaced."""
    field = term.split(":", 1)[0]
    kept = [part for part in split_terms(text) if part.split(":", 1)[0] != field]
    return " ".join([*kept, term])


def without_term(text: str, term: str) -> str:
    """The query without ``term``."""
    return " ".join(part for part in split_terms(text) if part != term)


def split_terms(text: str) -> list[str]:
    """The terms of a query as they are written."""
    return _TERM.findall(text)

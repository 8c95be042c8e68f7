"""Findings as SARIF 2.1.0, which code hosts and editors show beside the lines of a file.

The standard: OASIS, *Static Analysis Results Interchange Format (SARIF) Version 2.1.0*. Columns
are left out: spans count code points of a segment's text, not of the line it is written on.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol
from urllib.parse import quote

from workbench import __version__
from workbench.checks.registry import check_by_id
from workbench.domain.findings import Confidence, Finding, Severity

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_DOCUMENTATION = "docs/checks.md"
_LEVELS: Mapping[Severity, str] = {
    Severity.NEUTRAL: "note",
    Severity.MINOR: "note",
    Severity.MAJOR: "warning",
    Severity.CRITICAL: "error",
}


class Placed(Protocol):
    """A finding, where it is, and the texts it is about."""

    @property
    def document(self) -> str: ...  # noqa: D102
    @property
    def position(self) -> int: ...  # noqa: D102
    @property
    def external_id(self) -> str | None: ...  # noqa: D102
    @property
    def line(self) -> int | None: ...  # noqa: D102
    @property
    def finding(self) -> Finding: ...  # noqa: D102
    @property
    def source(self) -> str | None: ...  # noqa: D102
    @property
    def target(self) -> str: ...  # noqa: D102


def sarif(findings: Iterable[Placed], file: str | None = None) -> dict[str, Any]:
    """One SARIF log with one run. ``file`` is the path that all findings are in, as it was given;
    None takes each finding's document for it (a project).
    """
    placed = list(findings)
    ids = list(dict.fromkeys(one.finding.check for one in placed))
    places = {check: index for index, check in enumerate(ids)}
    return {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "Winnow",
                        "semanticVersion": __version__,
                        "rules": [_rule(check) for check in ids],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [_result(one, places, file) for one in placed],
            }
        ],
    }


def _rule(check_id: str) -> dict[str, Any]:
    check = check_by_id(check_id)
    title = check.title if check else check_id
    description = check.description if check else "A check of another tool or package."
    rule: dict[str, Any] = {
        "id": check_id,
        "name": "".join(part.capitalize() for part in check_id.replace(".", "_").split("_")),
        "shortDescription": {"text": f"{title}."},
        "fullDescription": {"text": description},
        "help": {"text": f"{title}. {description} See {_DOCUMENTATION}."},
    }
    if check is not None:
        rule["defaultConfiguration"] = {"level": _LEVELS[check.severity]}
        rule["properties"] = {"tags": [check_id.partition(".")[0]], "mqm": check.category}
    return rule


def _result(placed: Placed, places: Mapping[str, int], file: str | None) -> dict[str, Any]:
    finding = placed.finding
    hint = finding.confidence is Confidence.HINT
    return {
        "ruleId": finding.check,
        "ruleIndex": places[finding.check],
        "level": "note" if hint else _LEVELS[finding.severity],
        "message": {"text": _message(finding)},
        "locations": [_location(placed, file)],
        "partialFingerprints": {
            "winnow/v1": finding.fingerprint(placed.source or "", placed.target)
        },
        "properties": {
            "severity": finding.severity.value,
            "mqm": finding.category,
            "confidence": finding.confidence.value if finding.confidence else None,
            "source": placed.source,
            "target": placed.target,
            "sourceSpan": _span(finding.source_span),
            "targetSpan": _span(finding.target_span),
            "suggestions": [one.text for one in finding.suggestions],
        },
    }


def _message(finding: Finding) -> str:
    if not finding.suggestions:
        return finding.message
    proposals: Sequence[str] = [f"“{one.text}”" for one in finding.suggestions[:4]]
    return f"{finding.message} Proposed: {', '.join(proposals)}."


def _location(placed: Placed, file: str | None) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(file or placed.document)}}
    if placed.line is not None:
        physical["region"] = {"startLine": placed.line}
    name = placed.external_id or str(placed.position)
    return {
        "physicalLocation": physical,
        "logicalLocations": [
            {
                "name": name,
                "fullyQualifiedName": f"{placed.document}/{name}",
                "kind": "resource",
            }
        ],
    }


def _uri(path: str) -> str:
    """A relative or absolute path as a URI reference (RFC 3986)."""
    written = quote(path.replace("\\", "/"), safe="/", errors="replace")
    return f"file://{written}" if written.startswith("/") else written


def _span(span: Any) -> list[int] | None:
    return None if span is None else [span.start, span.end]

"""The report as one JSON document, for programs: the schema is in docs/report-json.md."""

import json
from typing import Any

from workbench.domain.statuses import Status
from workbench.reports.context import (
    DocumentProgress,
    ReportContext,
    ReportedSegment,
    SystemResult,
)
from workbench.reports.shapes import finding_shape, metric_shape, number, scorecard_shape


class JsonReport:
    """Everything in the context; fields may be added, never renamed."""

    suffix = ".json"
    title = "JSON"

    def render(self, context: ReportContext) -> bytes:
        """The document, UTF-8, indented."""
        text = json.dumps(report_shape(context), ensure_ascii=False, indent=1, allow_nan=False)
        return (text + "\n").encode("utf-8", "backslashreplace")


def report_shape(context: ReportContext) -> dict[str, Any]:
    """The whole report as JSON-ready values."""
    return {
        "format": "winnow-report",
        "version": 1,
        "project": context.project,
        "source_language": context.source_language,
        "target_languages": list(context.target_languages),
        "made_at": context.made_at,
        "winnow": context.winnow_version,
        "query": context.query,
        "segments": context.segments,
        "words": context.words,
        "status": _statuses(context.by_status),
        "documents": [_document(document) for document in context.documents],
        "systems": [_system(system) for system in context.systems],
        "checks": [
            {
                "check": summary.check,
                "title": summary.title,
                "open": summary.open,
                "by_severity": dict(summary.by_severity),
                "dismissed": summary.dismissed,
                "accepted": summary.accepted,
                "precision": summary.precision,
            }
            for summary in context.checks
        ],
        "findings": [finding_shape(finding) for finding in context.findings],
        "people": [
            {
                "who": person.name,
                "changes": person.changes,
                "edited_segments": person.edited_segments,
                "approved_segments": person.approved_segments,
                "hter": None if person.hter is None else number(person.hter),
                "seconds": round(person.seconds),
                "timed_segments": person.timed_segments,
            }
            for person in context.people
        ],
        "scorecards": [
            scorecard_shape(marked.card, marked.system or None) for marked in context.scorecards
        ],
        "segment_list": [_segment(row) for row in context.rows],
    }


def _statuses(by_status: Any) -> dict[str, int]:
    return {status.value: by_status.get(status, 0) for status in Status}


def _document(document: DocumentProgress) -> dict[str, Any]:
    return {
        "name": document.name,
        "source_language": document.source_language,
        "target_language": document.target_language,
        "segments": document.segments,
        "words": document.words,
        "status": _statuses(document.by_status),
        "metrics": [metric_shape(score) for score in document.scores.values()],
        "open_findings": document.open_findings,
    }


def _system(system: SystemResult) -> dict[str, Any]:
    return {
        "system": system.system or "target",
        "target_language": system.target_language,
        "segments": system.segments,
        "metrics": [metric_shape(score) for score in system.scores.values()],
    }


def _segment(row: ReportedSegment) -> dict[str, Any]:
    return {
        "document": row.document,
        "segment": row.number,
        "id": row.external_id,
        "source": row.source,
        "target": row.target,
        "reference": row.reference,
        "status": row.status.value,
        "reason": row.reason,
        "origin": row.origin,
        "last_editor": row.last_editor,
        "changed_at": row.changed_at,
        "scores": {name: number(value) for name, value in row.scores.items()},
        "findings": sum(not finding.dismissed for finding in row.findings),
    }

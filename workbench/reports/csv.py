"""The segments as a table that every spreadsheet opens: CSV, UTF-8 with a byte order mark."""

import csv
import io

from workbench.domain.scores import METRICS
from workbench.reports.cells import inert
from workbench.reports.context import ReportContext

_COLUMNS = (
    "document", "segment", "id", "status", "source", "target", "reference", "origin",
    "last editor", "changed", "reason", *METRICS, "findings",
)  # fmt: skip


class CsvReport:
    """One row a segment."""

    suffix = ".csv"
    title = "CSV"

    def render(self, context: ReportContext) -> bytes:
        """The table; a byte order mark, because Excel takes anything else for Windows-1252."""
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\r\n")
        writer.writerow(_COLUMNS)
        for row in context.rows:
            messages = "; ".join(f.finding.message for f in row.findings if not f.dismissed)
            texts = (
                row.source,
                row.target,
                row.reference or "",
                row.origin or "",
                row.last_editor or "",
                row.changed_at or "",
                row.reason,
            )
            scores = [f"{row.scores[m]:.2f}" if m in row.scores else "" for m in METRICS]
            writer.writerow(
                [
                    inert(row.document), row.number, inert(row.external_id or ""),
                    row.status.value, *(inert(text) for text in texts), *scores, inert(messages),
                ]
            )  # fmt: skip
        return b"\xef\xbb\xbf" + buffer.getvalue().encode("utf-8", "replace")

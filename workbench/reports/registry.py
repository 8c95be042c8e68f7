"""The kinds of report Winnow writes, chosen by the ending of the file's name."""

import logging
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

from workbench.domain.errors import UsageError
from workbench.reports.base import Report
from workbench.reports.csv import CsvReport
from workbench.reports.html import HtmlReport
from workbench.reports.json import JsonReport
from workbench.reports.xlsx import XlsxReport

REPORTS: tuple[Report, ...] = (HtmlReport(), XlsxReport(), JsonReport(), CsvReport())

#: The entry point group in which third parties register a ``Report`` (or a class of one).
ENTRY_POINT_GROUP = "winnow.reports"

_log = logging.getLogger(__name__)


def all_reports() -> tuple[Report, ...]:
    """Our own kinds and those of installed plug-ins; a broken plug-in is logged, not fatal."""
    return (*REPORTS, *_plugins())


def report_for(path: Path) -> Report:
    """The renderer for a file name; raise ``UsageError`` naming the endings there are."""
    suffix = path.suffix.lower()
    for report in all_reports():
        if report.suffix == suffix:
            return report
    endings = ", ".join(report.suffix for report in all_reports())
    raise UsageError(
        f"“{path.name}” does not say which kind of report it is; end it in one of {endings}."
    )


def _plugins() -> Iterator[Report]:
    for point in entry_points(group=ENTRY_POINT_GROUP):
        try:
            loaded = point.load()
            yield loaded() if isinstance(loaded, type) else loaded
        except Exception as error:  # noqa: BLE001 - a stranger's code may raise anything
            _log.warning("The report plug-in %s cannot be loaded: %s", point.name, error)

"""What a report renderer is: a context in, a file's bytes out."""

from typing import Protocol

from workbench.reports.context import ReportContext


class Report(Protocol):
    """``suffix`` is the file ending that asks for it (``.html``), ``title`` its name in lists."""

    @property
    def suffix(self) -> str: ...
    @property
    def title(self) -> str: ...

    def render(self, context: ReportContext) -> bytes:
        """The whole file."""
        ...

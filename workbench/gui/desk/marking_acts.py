"""Marks on their way into the project: each act is one operation, undone as one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from workbench.domain.annotations import Annotation
from workbench.domain.changes import Changes
from workbench.domain.findings import Severity
from workbench.domain.progress import Progress
from workbench.domain.spans import Span
from workbench.gui.desk.operations import Operations
from workbench.services import annotating
from workbench.services.session import Session
from workbench.store.segments import StoredFinding


class MarkingActs(QObject):
    """Queues what people do with marks. ``marked`` carries the annotation that was just made."""

    marked = Signal(object)

    def __init__(
        self, session: Callable[[], Session], operations: Operations, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._operations = operations

    def annotate(
        self,
        segment_id: int,
        category: str,
        severity: Severity,
        *,
        system: str | None,
        target_span: Span | None = None,
        source_span: Span | None = None,
    ) -> None:
        """Mark an error."""
        session = self._session()

        def work(_progress: Progress) -> tuple[Changes, Annotation]:
            made = annotating.annotate(
                session,
                segment_id,
                category,
                severity,
                system=system,
                target_span=target_span,
                source_span=source_span,
            )
            return made.changes, made.annotation

        self._operations.run(self.tr("Mark"), work, self._made)

    def mark_finding(self, stored: StoredFinding) -> None:
        """Make a finding a mark."""
        session = self._session()

        def work(_progress: Progress) -> tuple[Changes, Annotation]:
            made = annotating.mark_finding(session, stored)
            return made.changes, made.annotation

        self._operations.run(self.tr("Mark"), work, self._made)

    def mark_no_error(self, segment_id: int, system: str | None) -> None:
        """Read, and nothing found."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            return annotating.mark_no_error(session, segment_id, system)

        self._operations.run(self.tr("No error"), work)

    def set_score(self, segment_id: int, score: int, system: str | None) -> None:
        """Give an ESA score."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            return annotating.set_esa_score(session, segment_id, score, system)

        self._operations.run(self.tr("Score"), work)

    def change(self, annotation: Annotation) -> None:
        """Change a mark."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            return annotating.change(session, annotation)

        self._operations.run(self.tr("Change the mark"), work)

    def remove(self, annotations: Sequence[Annotation]) -> None:
        """Remove marks."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            return annotating.remove(session, annotations)

        self._operations.run(self.tr("Remove the mark"), work)

    def _made(self, result: tuple[Changes, Annotation]) -> None:
        self.marked.emit(result[1])

"""Which segments the grid lists: queries run off the window's thread, first rows at once."""

from array import array
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from workbench.domain.errors import Cancelled
from workbench.domain.progress import Progress
from workbench.domain.segments import Document
from workbench.domain.statuses import Status
from workbench.gui.jobs import Job, JobRunner
from workbench.services.session import Session
from workbench.store.query import ALL, Condition, Query

LIST = "list"
COUNTS = "counts"
_FIRST = 200
_WITH_FINDINGS = Query((Condition("has", ":", "finding"),))


@dataclass(frozen=True, slots=True)
class Listed:
    """The outcome of a query, and how many segments there are in all.

    ``context`` holds those that are only listed because their neighbours were found.
    """

    query: Query
    ids: "array[int]"
    total: int
    context: frozenset[int] = frozenset()

    @property
    def found(self) -> int:
        """How many segments satisfy the query."""
        return len(self.ids) - len(self.context)


@dataclass(frozen=True, slots=True)
class Counted:
    """What the chips show: segments at each status, and with open findings."""

    by_status: dict[Status, int]
    with_findings: int


class _Search:
    """One query, in a worker thread."""

    def __init__(
        self, session: Session, query: Query, number: int, total: int | None, neighbours: bool
    ) -> None:
        self._session = session
        self._query = query
        self._total = total
        self._number = number
        self._neighbours = neighbours

    def work(self, progress: Progress) -> tuple[int, Listed]:
        """Read the ids; count the whole project only if nobody has yet."""
        segments = self._session.project.segments
        ids = segments.ids(self._query, progress)
        total = self._total
        if not self._query.conditions:
            total = len(ids)
        if total is None:
            total = segments.count()
        context: frozenset[int] = frozenset()
        if self._neighbours and self._query.conditions and len(ids) < total:
            ids, context = with_neighbours(ids, segments.ids(ALL, progress))
        return self._number, Listed(self._query, ids, total, context)


def with_neighbours(
    found: "array[int]", everything: "array[int]"
) -> tuple["array[int]", frozenset[int]]:
    """The segments found with the one before and after each, in the project's order."""
    wanted = set(found)
    kept = array("q")
    last = len(everything) - 1
    for place, key in enumerate(everything):
        if (
            key in wanted
            or (place > 0 and everything[place - 1] in wanted)
            or (place < last and everything[place + 1] in wanted)
        ):
            kept.append(key)
    return kept, frozenset(key for key in kept if key not in wanted)


class Listing(QObject):
    """``began`` comes with the first rows of a project, ``documents_read`` with its documents,
    ``listed`` with the whole list, ``counted`` with the numbers on the chips, ``failed`` with
    the exception of a query; ``stopped`` says that somebody stopped it.
    """

    began = Signal(object)
    documents_read = Signal(object)
    listed = Signal(object)
    counted = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, session: Session, jobs: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._number = 0
        self._job: Job | None = None
        self._total: int | None = None
        self._counting = False
        self._count_again = False
        self.neighbours = False  # list what stands before and after each segment found

    @property
    def busy(self) -> bool:
        """Whether a query is on its way."""
        return self._job is not None and not self._job.ended

    def begin(self) -> None:
        """List everything: the first rows now, the rest from a job.

        Segments are numbered from 1 in the order of import, so that the first rows need no
        list. Where the guess is wrong, the list that follows puts it right.
        """
        rows = self._session.project.segments.rows(range(1, _FIRST + 1))
        self.began.emit(array("q", (row.segment.id for row in rows)))
        self.read_documents()
        self.search(ALL)

    def read_documents(self) -> None:
        """Read the documents; they come with their sizes, which takes a while in large projects."""
        self._jobs.run(
            self.tr("Reading"), self._documents, self._documents_read, self._not_counted, lane=LIST
        )

    def _documents(self, _progress: Progress) -> list[Document]:
        return self._session.project.documents.all()

    def _documents_read(self, documents: list[Document]) -> None:
        self.documents_read.emit(documents)

    def search(self, query: Query) -> None:
        """Find the segments of a query; an earlier one that still runs is not waited for."""
        self._number += 1
        if self._job is not None:
            self._job.cancel()
        search = _Search(self._session, query, self._number, self._total, self.neighbours)
        self._job = self._jobs.run(
            self.tr("Filtering"), search.work, self._found, self._failed, lane=LIST
        )

    def structure_changed(self) -> None:
        """Segments came or went: the total is not known any more."""
        self._total = None

    def count(self) -> None:
        """Count for the chips, soon; a second call while one runs counts once more."""
        if self._counting:
            self._count_again = True
            return
        self._counting = True
        self._jobs.run(
            self.tr("Counting"), self._count, self._counted, self._not_counted, lane=COUNTS
        )

    def _count(self, _progress: Progress) -> Counted:
        segments = self._session.project.segments
        return Counted(segments.status_counts(), len(segments.ids(_WITH_FINDINGS)))

    def _counted(self, counted: Counted) -> None:
        self._counting = False
        self.counted.emit(counted)
        if self._count_again:
            self._count_again = False
            self.count()

    def _not_counted(self, _error: BaseException) -> None:
        self._counting = False

    def _found(self, found: tuple[int, Listed]) -> None:
        number, listed = found
        if number != self._number:
            return
        self._job = None
        self._total = listed.total
        self.listed.emit(listed)

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            # Nobody misses a query that another one has taken the place of.
            if self._job is not None and self._job.cancelled:
                self._job = None
                self.stopped.emit()
            return
        if self._job is not None and not self._job.cancelled:
            self._job = None
            self.failed.emit(error)

"""Moving through the list: next, next with findings, next unfinished, to a number."""

from abc import ABC, abstractmethod
from array import array
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from workbench.domain.errors import WinnowError
from workbench.domain.progress import Progress
from workbench.domain.segments import Document
from workbench.gui.desk.grid_model import GridModel
from workbench.gui.desk.grid_view import GridView
from workbench.gui.desk.marks import is_hint
from workbench.gui.desk.proposals import Pattern
from workbench.gui.jobs import JobRunner
from workbench.services import reviewing
from workbench.services.session import Session
from workbench.store.query import ALL, Condition, Query

SEARCH = "search"
_NEAR = 300  # rows that are searched at once; further ones in a job
_FAR = 4000


class Navigation(QObject):
    """``arrived`` carries the place that was found, ``said`` a sentence when there is none."""

    arrived = Signal(int)
    said = Signal(str)

    def __init__(
        self,
        session: Callable[[], Session],
        jobs: JobRunner,
        view: GridView,
        model: GridModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._view = view
        self._model = model

    def step(self, by: int) -> None:
        """Go ``by`` rows down (up when negative)."""
        place = min(max(self._view.place + by, 0), len(self._model.ids) - 1)
        if place >= 0 and place != self._view.place:
            self.arrived.emit(place)

    def next_unfinished(self) -> None:
        """Go to the next segment that waits for this person's role."""
        ids, here = self._model.ids, self._view.place
        if not ids:
            return
        here = max(here, 0)
        near = ids[here : here + _NEAR]
        found = reviewing.next_unfinished(self._session(), near, near[0])
        if found is not None:
            self.arrived.emit(here + near.index(found))
            return
        search = _Unfinished(self._session(), ids, ids[here])
        self._jobs.run(
            self.tr("Looking on"), search.work, self._unfinished, self._lost, lane=SEARCH
        )

    def with_findings(self, step: int) -> None:
        """Go to the next (step 1) or previous (−1) segment that has open findings."""
        ids, here = self._model.ids, self._view.place
        count = len(ids)
        if not count:
            return
        ahead = range(here + 1, count) if step > 0 else range(here - 1, -1, -1)
        search = _WithFindings(self._session(), ids, self._model.show_hints)
        near = ahead[:_NEAR]
        found = search.first(near)
        if found is not None:
            self.arrived.emit(found)
            return
        behind = range(max(here, 0)) if step > 0 else range(count - 1, here, -1)
        search.places = [ahead[_NEAR:], behind]
        self._jobs.run(self.tr("Looking on"), search.work, self._found, self._lost, lane=SEARCH)

    def with_text(self, pattern: Pattern, step: int) -> None:
        """Go to the next (1) or previous (−1) segment whose source or target has a pattern."""
        ids, here = self._model.ids, self._view.place
        count = len(ids)
        if step > 0:
            places = [range(here + 1, count), range(max(here + 1, 0))]
        else:
            places = [range(here - 1, -1, -1), range(count - 1, max(here, 0) - 1, -1)]
        search = _WithText(self._session(), ids, pattern)
        search.places = places
        title = self.tr("Finding")
        self._jobs.run(title, search.work, self._text_found, self._lost, lane=SEARCH)

    def _text_found(self, place: int | None) -> None:
        if place is None:
            self.said.emit(self.tr("Not found in this list."))
        else:
            self.arrived.emit(place)

    def to(self, wanted: str, document: Document | None) -> None:
        """Go to a segment by its number in ``document`` or by the file's own id."""
        finder = _Finder(self._session(), self._model.ids, wanted, document)
        self._jobs.run(self.tr("Looking on"), finder.work, self._reached, self._lost, lane=SEARCH)

    def _unfinished(self, found: int | None) -> None:
        place = self._model.place_of(found) if found is not None else None
        if place is None:
            self.said.emit(self.tr("Nothing in this list waits for you."))
        else:
            self.arrived.emit(place)

    def _found(self, place: int | None) -> None:
        if place is None:
            self.said.emit(self.tr("No other segment in this list has findings."))
        else:
            self.arrived.emit(place)

    def _reached(self, found: tuple[int | None, str]) -> None:
        segment_id, sentence = found
        place = self._model.place_of(segment_id) if segment_id is not None else None
        if place is not None:
            self.arrived.emit(place)
        if sentence:
            self.said.emit(sentence)

    def _lost(self, error: BaseException) -> None:
        if isinstance(error, WinnowError):
            self.said.emit(str(error))


class _Unfinished:
    """Looks for work in the whole list."""

    def __init__(self, session: Session, ids: Sequence[int], after: int) -> None:
        self._session, self._ids, self._after = session, ids, after

    def work(self, _progress: Progress) -> int | None:
        """Search the whole list, round its end."""
        return reviewing.next_unfinished(self._session, self._ids, self._after)


class _Scan(ABC):
    """Looks through ranges of places, a few thousand segments at a time."""

    places: Sequence[Sequence[int]] = ()

    @abstractmethod
    def first(self, places: Sequence[int]) -> int | None:
        """The first of these places that fits."""

    def work(self, progress: Progress) -> int | None:
        """The first place in all ranges."""
        for stretch in self.places:
            for start in range(0, len(stretch), _FAR):
                progress(start, len(stretch))
                found = self.first(stretch[start : start + _FAR])
                if found is not None:
                    return found
        return None


class _WithText(_Scan):
    """Looks for a text in source or target."""

    def __init__(self, session: Session, ids: "array[int]", pattern: Pattern) -> None:
        self._segments = session.project.segments
        self._ids = ids
        self._search = pattern.compiled().search

    def first(self, places: Sequence[int]) -> int | None:
        """The first of these places whose segment has the text."""
        by_id = {self._ids[place]: place for place in places}
        for segment in self._segments.many(list(by_id)):
            if self._search(segment.target.text) or self._search(segment.source.text):
                return by_id[segment.id]
        return None


class _WithFindings(_Scan):
    """Looks for open findings."""

    def __init__(self, session: Session, ids: "array[int]", hints: bool) -> None:
        self._findings = session.project.findings
        self._ids = ids
        self._hints = hints

    def first(self, places: Sequence[int]) -> int | None:
        """The first of these places whose segment has an open finding."""
        with_findings = {
            stored.segment_id
            for stored in self._findings.of([self._ids[place] for place in places])
            if not stored.dismissed and (self._hints or not is_hint(stored.finding))
        }
        return next((place for place in places if self._ids[place] in with_findings), None)


class _Finder:
    """Finds a segment by number or id; (segment id, what to say)."""

    def __init__(
        self, session: Session, ids: "array[int]", wanted: str, document: Document | None
    ) -> None:
        self._session = session
        self._ids = ids
        self._wanted = wanted
        self._document = document

    def work(self, _progress: Progress) -> tuple[int | None, str]:
        """A number counts in one document, whatever the list is filtered and sorted by."""
        wanted, documents = self._wanted, self._session.project.documents.all()
        if not wanted.isdigit():
            return self._by_external_id(wanted)
        number = int(wanted)
        before = 0
        for document in documents:
            if self._document is None or document.id == self._document.id:
                break
            before += document.segment_count
        here = self._document or (documents[0] if documents else None)
        count = here.segment_count if here is not None else 0
        if here is None or not 1 <= number <= count:
            return None, self._missing(here.name if here is not None else "", count)
        target = self._session.project.segments.ids(ALL)[before + number - 1]
        if target in self._ids:
            return target, ""
        return None, f"Segment {number} is not in this list; clear the filter to see it."

    def _by_external_id(self, wanted: str) -> tuple[int | None, str]:
        found = self._session.project.segments.ids(Query((Condition("id", ":", wanted),)))
        for segment_id in found:
            if segment_id in self._ids:
                return segment_id, ""
        if found:
            return None, f"Segment “{wanted}” is not in this list; clear the filter to see it."
        return None, f"No segment has the id “{wanted}”."

    def _missing(self, name: str, count: int) -> str:
        return f"{name} has the segments 1 to {count}."

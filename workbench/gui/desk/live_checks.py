"""Findings and scores of the text being typed, after a pause, off the window's thread."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.domain.progress import Progress
from workbench.domain.segments import Segment
from workbench.domain.text import TaggedText
from workbench.gui.desk.operations import EDITS
from workbench.gui.jobs import WRITE, Job, JobRunner
from workbench.services.live_looks import LiveSegment
from workbench.services.session import Session
from workbench.store.segments import StoredFinding

LIVE = "live"
_UNKNOWN_WORD = "xyzzyxq"


@dataclass(frozen=True, slots=True)
class Looked:
    """What the checks and the metrics say about ``text`` as a segment's target."""

    segment_id: int
    text: TaggedText
    findings: tuple[StoredFinding, ...]
    scores: dict[str, float]


class _Known:
    """What was read about the segment that is typed into; used in one lane alone."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._segment_id = 0
        self._live: LiveSegment | None = None

    def of(self, segment_id: int) -> LiveSegment:
        """The segment, read if it was not."""
        if self._live is None or self._segment_id != segment_id:
            self._live = LiveSegment(self._session, segment_id)
            self._segment_id = segment_id
        return self._live


class _Look:
    """One look at one text, in a worker thread; nothing is stored."""

    def __init__(self, known: _Known, segment_id: int, text: TaggedText) -> None:
        self._known = known
        self._segment_id = segment_id
        self._text = text

    def work(self, _progress: Progress) -> Looked:
        """Check and score."""
        live = self._known.of(self._segment_id)
        findings = tuple(live.findings(self._text))
        return Looked(self._segment_id, self._text, findings, live.scores(self._text))

    def warm_up(self, _progress: Progress) -> None:
        """Load what checks and metrics load at first use; a perfect text would spare them."""
        live = self._known.of(self._segment_id)
        typed = TaggedText(f"{self._text.text} {_UNKNOWN_WORD}", self._text.tags)
        live.findings(typed)
        live.scores(typed)

    def prepare(self, _progress: Progress) -> None:
        """Only read what a look will need."""
        self._known.of(self._segment_id)


class LiveChecks(QObject):
    """Looks at a text once the typing rests; ``looked`` carries a ``Looked``.

    While one look is under way, only the newest text waits for the next.
    """

    looked = Signal(object)

    def __init__(
        self, session: Session, jobs: JobRunner, delay: int, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._known = _Known(session)
        self._open: Segment | None = None
        self._begun: set[int] = set()  # documents whose languages are loaded
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay)
        self._timer.timeout.connect(self._look)
        self._waiting: tuple[Segment, TaggedText] | None = None
        self._busy = False
        jobs.ended.connect(self._job_ended)

    def set_delay(self, milliseconds: int) -> None:
        """How long the typing must rest."""
        self._timer.setInterval(milliseconds)

    def typed(self, segment: Segment, text: TaggedText) -> None:
        """Look at ``text`` after the pause."""
        self._waiting = (segment, text)
        self._timer.start()

    def look_again(self, segment: Segment, text: TaggedText) -> None:
        """Look at ``text`` at once, unless something newer waits already."""
        if self._waiting is None:
            self._waiting = (segment, text)
            self._look()

    def warm_up(self, segment: Segment) -> None:
        """Look at a segment for nobody, so that lexicons are loaded before they are needed."""
        self._begun.add(segment.document_id)
        look = _Look(self._known, segment.id, segment.target)
        self._jobs.run(self.tr("Check"), look.warm_up, None, self._not_warm, lane=LIVE)

    def opened(self, segment: Segment) -> None:
        """Somebody is about to type into a segment: read what the first look will need."""
        self._open = segment
        if segment.document_id in self._begun:
            self._prepare()
        else:
            self.warm_up(segment)

    def forget(self) -> None:
        """Something was stored: what was read about the open segment may be wrong now."""
        self._known = _Known(self._session)
        self._prepare()

    def stop(self) -> None:
        """Forget what waits: the field was closed."""
        self._timer.stop()
        self._waiting = None
        self._open = None

    def _prepare(self) -> None:
        if self._open is not None:
            look = _Look(self._known, self._open.id, self._open.target)
            self._jobs.run(self.tr("Check"), look.prepare, None, self._not_warm, lane=LIVE)

    def _not_warm(self, _error: BaseException) -> None:
        """The first real look reports what is wrong."""

    def _job_ended(self, job: Job) -> None:
        if job.lane in (EDITS, WRITE):
            self.forget()

    def _look(self) -> None:
        if self._busy or self._waiting is None:
            return
        segment, text = self._waiting
        look = _Look(self._known, segment.id, text)
        self._waiting = None
        self._busy = True
        self._jobs.run(self.tr("Check"), look.work, self._looked, self._failed, lane=LIVE)

    def _looked(self, found: Looked) -> None:
        self._busy = False
        self.looked.emit(found)
        self._next()

    def _failed(self, _error: BaseException) -> None:
        # The check that follows the commit reports it; typing goes on.
        self._busy = False
        self._next()

    def _next(self) -> None:
        if self._waiting is not None and not self._timer.isActive():
            self._look()

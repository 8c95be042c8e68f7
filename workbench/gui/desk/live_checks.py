"""Findings and scores of the text being typed, after a pause, off the window's thread."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.checks.dismissals import DismissalIndex
from workbench.domain.progress import Progress
from workbench.domain.segments import Segment
from workbench.domain.text import TaggedText
from workbench.gui.jobs import JobRunner
from workbench.services import checking, scoring
from workbench.services.session import Session
from workbench.store.segments import StoredFinding

LIVE = "live"


@dataclass(frozen=True, slots=True)
class Looked:
    """What the checks and the metrics say about ``text`` as a segment's target."""

    segment_id: int
    text: TaggedText
    findings: tuple[StoredFinding, ...]
    scores: dict[str, float]


class _Look:
    """One look at one text, in a worker thread."""

    def __init__(self, session: Session, segment: Segment, text: TaggedText) -> None:
        self._session = session
        self._segment = segment
        self._text = text

    def work(self, _progress: Progress) -> Looked:
        """Check and score; nothing is stored."""
        key = self._segment.id
        findings = checking.check_text(self._session, key, self._text)
        scores = scoring.live_segment_scores(self._session, key, self._text.text)
        dismissed = DismissalIndex(self._session.project.findings.dismissals())
        source, target = self._segment.source.text, self._text.text
        stored = [
            StoredFinding(
                -1 - number,  # not in the store
                key,
                finding,
                finding.fingerprint(source, target),
                dismissed.dismissal_of(finding, key, source, target) is not None,
            )
            for number, finding in enumerate(findings)
        ]
        stored.sort(key=_rank)
        return Looked(key, self._text, tuple(stored), scores)


def _rank(stored: StoredFinding) -> int:
    return -stored.finding.severity.rank


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
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay)
        self._timer.timeout.connect(self._look)
        self._waiting: tuple[Segment, TaggedText] | None = None
        self._busy = False

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
        look = _Look(self._session, segment, segment.target)
        self._jobs.run(self.tr("Check"), look.work, None, self._not_warm, lane=LIVE)

    def _not_warm(self, _error: BaseException) -> None:
        """The first real look reports what is wrong."""

    def stop(self) -> None:
        """Forget what waits: the field was closed."""
        self._timer.stop()
        self._waiting = None

    def _look(self) -> None:
        if self._busy or self._waiting is None:
            return
        look = _Look(self._session, *self._waiting)
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

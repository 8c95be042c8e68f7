"""The line at the foot: progress by status, the corpus score, findings, and the running job."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStatusBar,
    QWidget,
)

from workbench.domain.statuses import Status
from workbench.gui.desk.words import status_word
from workbench.gui.fonts import figures_font
from workbench.gui.icons import icon
from workbench.gui.jobs import READ, Job, JobRunner
from workbench.gui.label import Label
from workbench.gui.live_scores import CorpusScore
from workbench.gui.numbers import SCORES_LANE, SUMMARY_LANE
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.summary import Summary
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text, in_order, time_left

_ORDER = (Status.APPROVED, Status.REVIEWED, Status.TRANSLATED, Status.REJECTED)
_PATIENCE_MILLISECONDS = 400
_TOGETHER_SECONDS = 1.0
_LEAST_MILLISECONDS, _LETTER_MILLISECONDS = 5000, 70
_QUIET_LANES = (READ, SCORES_LANE, SUMMARY_LANE, "overview", "preview")


class StatusMeter(QWidget):
    """How far the project is: one bar, a stretch for each status.

    What is approved fills the bar's height; what is only on its way is a thinner line, so that a
    project that nobody has read yet does not look finished.
    """

    def __init__(self, theme_service: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._counts: dict[Status, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme_service.theme_changed.connect(self.update)

    def show_counts(self, counts: dict[Status, int]) -> None:
        """Draw these."""
        self._counts = dict(counts)
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to see one percent."""
        return QSize(128, 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the stretches from the furthest status to the first."""
        theme = self._themes.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(whole, 3, 3)
        painter.setClipPath(shape)
        painter.fillRect(whole, QColor(theme.hover))
        total = sum(self._counts.values())
        x = 0.0
        for status in _ORDER if total else ():
            width = whole.width() * self._counts.get(status, 0) / total
            slim = 0.0 if status is Status.APPROVED else whole.height() / 4
            place = QRectF(x, slim, width, whole.height() - 2 * slim)
            if self.isRightToLeft():
                place.moveRight(whole.right() - x)
            painter.fillRect(place, QColor(theme.status(status)))
            x += width


class JobStrip(QWidget):
    """The running job: what, how far, how long still, and a way to stop it.

    A job that is over in less than a blink is not shown at all.
    """

    def __init__(
        self, jobs: JobRunner, theme_service: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = theme_service
        self._job: Job | None = None
        self._text = Label(self)
        self._text.setFont(figures_font())
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._stop = QPushButton(self)
        self._stop.setProperty("kind", "link")
        self._stop.setToolTip(self.tr("Stop; what is finished is kept"))
        self._stop.setAccessibleName(self.tr("Stop the running job"))
        self._stop.clicked.connect(self.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self._text, self._bar, self._stop):
            row.addWidget(widget)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MILLISECONDS)
        self._patience.timeout.connect(self.show)
        jobs.started.connect(self._started)
        jobs.progress_changed.connect(self._progressed)
        jobs.ended.connect(self._ended)
        theme_service.theme_changed.connect(self._recolour)
        self._recolour()
        self.hide()

    @property
    def text(self) -> str:
        """What is said about the job."""
        return self._text.text()

    @Slot()
    def cancel(self) -> None:
        """Ask the job to stop."""
        if self._job is not None:
            self._job.cancel()
            self._text.setText(self.tr("Stopping…"))
            self._stop.setEnabled(False)

    @Slot(object)
    def _started(self, job: Job) -> None:
        if job.lane in _QUIET_LANES:
            return
        self._job = job
        self._text.setText(job.title)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(job.title)
        self._stop.setEnabled(True)
        self._patience.start()

    @Slot(str, int, int, float)
    def _progressed(self, title: str, done: int, total: int, seconds: float) -> None:
        if self._job is None or title != self._job.title or self._job.cancelled:
            return
        if total == 1 and not done:
            return  # nobody knows how far it is: the bar goes on wandering
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        percent = f"{QLocale().toString(100 * done // max(total, 1))} %"
        stage = self._job.stage
        # "Checking: checking" says nothing; "Preparing the sample: translating" does.
        named = stage and stage.casefold() not in title.casefold()
        parts = [f"{title}: {stage} {percent}" if named else f"{title} {percent}"]
        if seconds >= 0:
            parts.append(time_left(seconds))
        self._text.setText(" · ".join(parts))

    @Slot(object)
    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._patience.stop()
            self.hide()

    @Slot()
    def _recolour(self) -> None:
        self._stop.setIcon(icon("close", "muted", self._themes.theme))


class StatusStrip(QStatusBar):
    """Puts the pieces in a row. ``query_asked`` carries what a click on a number looks for."""

    query_asked = Signal(str)

    def __init__(
        self, jobs: JobRunner, theme_service: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._progress = Label(self)
        self._meter = StatusMeter(theme_service, self)
        self._score = Label(self)
        self._findings = QPushButton(self)
        self._findings.setProperty("kind", "link")
        self._findings.setToolTip(self.tr("Show the segments with findings"))
        self._findings.clicked.connect(self._ask_findings)
        self._said_at = 0.0
        self.job = JobStrip(jobs, theme_service, self)
        for label in (self._progress, self._score, self._findings):
            label.setFont(figures_font())
        left = QWidget(self)
        row = QHBoxLayout(left)
        row.setContentsMargins(12, 3, 4, 3)
        row.setSpacing(16)
        row.addWidget(self._progress)
        row.addWidget(self._meter)
        row.addWidget(self._score)
        row.addWidget(self._findings)
        self._project = left
        self.addWidget(left)
        right = QWidget(self)
        tail = QHBoxLayout(right)
        tail.setContentsMargins(4, 0, 8, 0)
        tail.addStretch(1)
        tail.addWidget(self.job)
        self.addPermanentWidget(right)
        self.clear_project()

    @Slot(str)
    def say(self, text: str) -> None:
        """Show a passing message, long enough to be read.

        What an act had to say stays in front of what came of it at once: why a segment was refused
        is not wiped away by "Nothing in this list waits for you."
        """
        before, now = self.currentMessage(), time.monotonic()
        if before and before != text and now - self._said_at < _TOGETHER_SECONDS:
            text = f"{before} {text}"
            self._said_at = 0.0  # two at most
        else:
            self._said_at = now
        self.showMessage(text, max(_LEAST_MILLISECONDS, _LETTER_MILLISECONDS * len(text)))

    def clear_project(self) -> None:
        """Nothing is open."""
        self._project.hide()
        self._score.clear()

    def show_summary(self, summary: Summary) -> None:
        """Show how far the project is."""
        locale = QLocale()
        approved = summary.by_status.get(Status.APPROVED, 0)
        if summary.segments:
            text = self.tr("%1 of %2 approved")
            text = text.replace("%1", locale.toString(approved))
            text = text.replace("%2", locale.toString(summary.segments))
        else:
            text = self.tr("No segments yet")
        self._progress.setText(text)
        self._meter.setVisible(summary.segments > 0)
        self._meter.show_counts(summary.by_status)
        self._meter.setAccessibleName(text)
        self._meter.setToolTip(
            "\n".join(
                f"{locale.toString(count)} {status_word(status)}"
                for status, count in summary.by_status.items()
            )
        )
        self._findings.setText(
            count_text(QT_TRANSLATE_NOOP("Words", "%n finding(s)"), summary.open_findings)
        )
        self._findings.setVisible(summary.open_findings > 0)
        self._project.show()

    @Slot(object)
    def show_scores(self, scores: Sequence[CorpusScore]) -> None:
        """Show the corpus score of each target language, with its margin where it is known."""
        locale = QLocale()
        parts = []
        for entry in scores:
            figures = locale.toString(entry.score.value, "f", 1)
            if entry.margin is not None:
                figures += f" ± {locale.toString(entry.margin, 'f', 1)}"
            text = f"{entry.score.metric} {in_order(figures)}"
            parts.append(f"{entry.language} {text}" if len(scores) > 1 else text)
        self._score.setText("  ".join(parts))
        self._score.setToolTip("\n".join(entry.score.signature for entry in scores))
        self._score.setVisible(bool(parts))

    @Slot()
    def _ask_findings(self) -> None:
        self.query_asked.emit("has:finding")

    def minimumSizeHint(self) -> QSize:
        """High enough for a button."""
        return QSize(0, max(28, super().minimumSizeHint().height()))

"""The overview: tiles, progress by document, systems, scores, findings by check, people."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.changes import Changes
from workbench.domain.progress import Progress
from workbench.domain.scores import METRICS
from workbench.domain.statuses import Status
from workbench.gui.desk.query_words import quoted
from workbench.gui.fields import paragraph
from workbench.gui.fonts import chrome_font
from workbench.gui.jobs import JobRunner
from workbench.gui.label import Label
from workbench.gui.language import translated_table
from workbench.gui.overview.charts import BarList, Histogram, Part, Row
from workbench.gui.overview.overview_data import (
    ESTIMATE,
    MARGINS_UP_TO,
    METRIC,
    Overview,
    Quality,
    read_margins,
    read_overview,
    read_quality,
    same_scores,
    with_margins,
)
from workbench.gui.overview.tile import Tile
from workbench.gui.overview.verdict_card import VerdictCard
from workbench.gui.overview.wolf_list import WolfList
from workbench.gui.page_door import Page
from workbench.gui.theme import ThemeService
from workbench.gui.words import document_label, document_query, duration_text

if TYPE_CHECKING:
    from workbench.services.scoring import SystemScores
    from workbench.services.session import Session

LANE = "overview"
_PAUSE_MILLISECONDS = 600
_DOCUMENTS = 40
_CHECKS = 24
_SEVERITIES = ("critical", "major", "minor", "neutral")
_STATUSES = (Status.APPROVED, Status.REVIEWED, Status.TRANSLATED, Status.REJECTED, Status.NEW)


class OverviewPage(Page):
    """``query_asked`` carries what the figure that was clicked is about, ``check_switched`` a check
    and whether it should run.
    """

    query_asked = Signal(str)
    check_switched = Signal(str, bool)

    def __init__(
        self,
        session: "Session",
        themes: ThemeService,
        jobs: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("overview")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._themes = themes
        self._jobs = jobs
        self._stale = True
        self.overview: Overview | None = None
        self.tiles: dict[str, Tile] = {}
        self.documents = BarList(themes, self)
        self.systems = BarList(themes, self)
        self.checks = BarList(themes, self)
        self.people = BarList(themes, self)
        self.histogram = Histogram(themes, self)
        self.verdict = VerdictCard(themes, self)
        self.verdict.asked.connect(self.query_asked)
        self.wolves = WolfList(self)
        self.wolves.asked.connect(self.query_asked)
        self.wolves.switched.connect(self.check_switched)
        self.metric_box = QComboBox(self)
        self.metric_box.setAccessibleName(self.tr("Metric"))
        self.metric_box.addItems((*METRICS, ESTIMATE))
        self.metric_box.setCurrentText("chrF")
        self.metric_box.currentTextChanged.connect(self._show_systems)
        self._notes: dict[QWidget, QLabel] = {}
        self._lay_out()
        for chart in (self.documents, self.checks, self.people, self.systems, self.histogram):
            chart.asked.connect(self.query_asked)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self.read)

    def _lay_out(self) -> None:
        tiles = QHBoxLayout()
        tiles.setSpacing(12)
        for key in ("approved", "unfinished", "score", "findings"):
            tile = Tile(self)
            tile.asked.connect(self.query_asked)
            self.tiles[key] = tile
            tiles.addWidget(tile, 1)
        left, right = QVBoxLayout(), QVBoxLayout()
        for column, cards in (
            (
                left,
                (
                    self._card(self.tr("Documents"), self.documents),
                    self._card(self.tr("Findings by check"), self.checks),
                    self._wolf_card(),
                ),
            ),
            (
                right,
                (
                    self._card(self.tr("Verdict"), self.verdict),
                    self._card(self.tr("Systems"), self.systems, self.metric_box),
                    self._card(self.tr("Segments by score"), self.histogram),
                    self._card(self.tr("People"), self.people),
                ),
            ),
        ):
            column.setSpacing(12)
            for card in cards:
                column.addWidget(card)
            column.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        page = QVBoxLayout()
        page.setSpacing(12)
        page.addLayout(tiles)
        page.addLayout(columns, 1)
        inner = QWidget()
        inner.setMaximumWidth(1280)
        inner.setLayout(page)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(16, 16, 16, 16)
        middle.addStretch(1)
        middle.addWidget(inner, 100)
        middle.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(holder)
        holder.setAutoFillBackground(False)
        scroll.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _wolf_card(self) -> QFrame:
        card = self._card(self.tr("Checks that cry wolf"), self.wolves)
        self._note(
            self.wolves,
            self.tr("Dismissed so often that they are surely wrong more often than right."),
        )
        self._wolf_frame = card
        card.hide()
        return card

    def _card(self, title: str, chart: QWidget, extra: QWidget | None = None) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        head = QHBoxLayout()
        caption = Label(title, card)
        caption.setFont(chrome_font(1, bold=True))
        head.addWidget(caption, 1)
        if extra is not None:
            head.addWidget(extra)
        column = QVBoxLayout(card)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(head)
        note = paragraph("", "muted", card)
        note.hide()
        self._notes[chart] = note
        column.addWidget(note)
        column.addWidget(chart)
        column.addStretch(1)
        return card

    def apply_changes(self, changes: Changes) -> None:
        """Something moved: read again, now or when the page is next shown."""
        if changes:
            self._stale = True
            if self.isVisible():
                self._soon.start()

    def refresh(self) -> None:
        """The page is about to be shown."""
        if self._stale:
            self.read()

    @Slot()
    def read(self) -> None:
        """Read everything in the background."""
        if self._jobs.current(LANE) is not None:
            self._soon.start()
            return
        session = self._session
        self._stale = False

        def work(_progress: Progress) -> Overview:
            return read_overview(session)

        self._jobs.run(self.tr("Adding up"), work, self._read, lane=LANE)

    @Slot(object)
    def _read(self, overview: Overview) -> None:
        """Show the figures; their margins, the verdict and the effort take longer and follow."""
        known = self.overview.systems if self.overview is not None else ()
        if self.overview is not None:
            overview = replace(overview, efforts=self.overview.efforts)
        self._show(overview)
        self._read_quality(overview)
        if overview.segments > MARGINS_UP_TO or not overview.systems:
            return
        if with_margins(known) and same_scores(known, overview.systems):
            self._margins(known)
            return
        session = self._session

        def work(_progress: Progress) -> "tuple[SystemScores, ...]":
            return read_margins(session)

        self._jobs.run(self.tr("Adding up"), work, self._margins, lane=LANE)

    @Slot(object)
    def _margins(self, systems: "tuple[SystemScores, ...]") -> None:
        if self.overview is not None:
            self.overview = replace(self.overview, systems=systems)
            self._show_tiles(self.overview)
            self._show_systems()

    def _read_quality(self, overview: Overview) -> None:
        session = self._session
        if overview.segments > MARGINS_UP_TO:
            self.verdict.show_too_large()
            return

        def work(progress: Progress) -> Quality:
            return read_quality(session, progress)

        self._jobs.run(self.tr("Adding up"), work, self._judged, lane=LANE)

    @Slot(object)
    def _judged(self, quality: Quality) -> None:
        self.verdict.show_scorecard(quality.scorecard)
        if self.overview is not None:
            self.overview = replace(self.overview, efforts=quality.efforts)
            self._show_people(self.overview)

    def _show(self, overview: Overview) -> None:
        self.overview = overview
        if overview.metric == ESTIMATE and self.metric_box.currentText() == METRIC:
            self.metric_box.setCurrentText(ESTIMATE)
        self._show_tiles(overview)
        self._show_documents(overview)
        self._show_systems()
        self._show_checks(overview)
        self._show_people(overview)
        self.wolves.show_records(overview.wolves, overview.switched_off)
        self._wolf_frame.setVisible(bool(overview.wolves or overview.switched_off))
        self.histogram.show_counts(overview.distribution, overview.metric)
        scored = any(overview.distribution)
        self.histogram.setVisible(scored)
        self._note(
            self.histogram,
            "" if scored else self.tr("Nothing is scored yet. Import a reference, then score."),
        )

    def _show_tiles(self, overview: Overview) -> None:
        locale = QLocale()
        total = overview.segments
        approved = overview.by_status.get(Status.APPROVED, 0)
        percent = 100 * approved // total if total else 0
        number = locale.toString
        text = self.tr("%1 of %2 approved")
        text = text.replace("%1", number(approved)).replace("%2", number(total))
        self.tiles["approved"].show_figure(f"{number(percent)} %", text, "status:approved")
        self.tiles["unfinished"].show_figure(
            number(total - approved), self.tr("still to approve"), "is:unfinished order:risk"
        )
        order = "order:score" if overview.metric == METRIC else "order:risk"
        scores = overview.target_scores
        shown = locale.toString(scores[0].value, "f", 1) if scores else "–"
        interval = scores[0].interval if scores else None
        about = self.tr("chrF of the translation")
        if overview.metric == ESTIMATE:
            about = self.tr("QE of the translation, as a model estimates it")
        if interval is not None:
            half = locale.toString((interval[1] - interval[0]) / 2, "f", 1)
            shown += f" ± {half}"
        self.tiles["score"].show_figure(shown, about, order if scores else "")
        text = self.tr("segments with findings, %1 critical")
        text = text.replace("%1", number(overview.with_critical))
        query = "severity:critical" if overview.with_critical else "has:finding"
        self.tiles["findings"].show_figure(number(overview.with_findings), text, query)

    def _show_documents(self, overview: Overview) -> None:
        locale = QLocale()
        rows = []
        several = len({line.document.target_language for line in overview.documents}) > 1
        for line in overview.documents[:_DOCUMENTS]:
            total = max(line.segments, 1)
            approved = line.by_status.get(Status.APPROVED, 0)
            parts = tuple(
                Part(
                    line.by_status.get(status, 0) / total,
                    _status_token(status),
                    slim=status is not Status.APPROVED,
                )
                for status in _STATUSES
            )
            value = f"{locale.toString(100 * approved // total)} %"
            score = ""
            if line.score is not None:
                score = f"{overview.metric} {locale.toString(line.score, 'f', 1)}"
            name = document_label(line.document, several=several)
            rows.append(Row(name, parts, value, document_query(line.document, several), score))
        self.documents.show_rows(rows, 1.0)
        more = len(overview.documents) - _DOCUMENTS
        text = self.tr("The first %1 documents.").replace("%1", str(_DOCUMENTS)) if more > 0 else ""
        if not rows:
            text = self.tr("No documents yet. Drop a file here, or press Ctrl+I.")
        self._note(self.documents, text)

    @Slot()
    def _show_systems(self) -> None:
        if self.overview is None:
            return
        metric = self.metric_box.currentText()
        locale = QLocale()
        several = len({entry.target_language for entry in self.overview.systems}) > 1
        rows = []
        for entry in self.overview.systems:
            score = entry.scores.get(metric)
            if score is None:
                continue
            name = entry.system or self.tr("The translation")
            if several:
                name += f" ({entry.target_language.code})"
            token = "status_reviewed" if entry.system else "accent"
            value = locale.toString(score.value, "f", 1)
            query = f"system:{quoted(entry.system)}" if entry.system else ""
            rows.append(
                Row(name, (Part(score.value, token),), value, query, interval=score.interval)
            )
        rows.sort(key=_by_value, reverse=metric != "TER")
        self.systems.show_rows(rows, 100.0)
        note = self.tr("Lower is better.") if metric == "TER" and rows else ""
        if not rows:
            note = self.tr("Nothing is scored yet. Import a reference, then score.")
        self._note(self.systems, note)

    def _show_checks(self, overview: Overview) -> None:
        locale = QLocale()
        rows = []
        for line in overview.checks[:_CHECKS]:
            parts = tuple(
                Part(line.by_severity.get(level, 0), f"severity_{level}") for level in _SEVERITIES
            )
            note = QCoreApplication.translate("Words", line.worst.value)
            if line.precision is not None:
                right = self.tr("%1 % right")
                note += " · " + right.replace("%1", locale.toString(round(100 * line.precision)))
            query = f"check:{line.check}"
            rows.append(
                Row(
                    translated_table("Checks", line.title),
                    parts,
                    locale.toString(line.open),
                    query,
                    note,
                )
            )
        self.checks.show_rows(rows)
        text = "" if rows else self.tr("No open findings. F7 checks every segment.")
        self._note(self.checks, text)

    def _show_people(self, overview: Overview) -> None:
        locale = QLocale()
        rows = []
        for line in overview.people:
            note = self.tr("%1 approved").replace("%1", locale.toString(line.approvals))
            effort = overview.efforts.get(line.name)
            if effort is not None:
                hter = self.tr("HTER %1").replace("%1", locale.toString(effort.hter, "f", 0))
                note += f" · {hter}"
            if line.timed:
                each = self.tr("%1, %2 a segment").replace("%1", duration_text(line.seconds))
                note += " · " + each.replace("%2", duration_text(line.seconds / line.timed))
            changes = locale.toString(line.changes)
            query = f"by:{quoted(line.name)}"
            rows.append(Row(line.name, (Part(line.changes, "accent"),), changes, query, note))
        self.people.show_rows(rows)
        text = self.tr("Changes made; HTER: edits per 100 words of machine translation changed.")
        self._note(self.people, text if rows else self.tr("Nobody has changed anything yet."))

    def _note(self, chart: QWidget, text: str) -> None:
        note = self._notes[chart]
        note.setText(text)
        note.setVisible(bool(text))


def _status_token(status: Status) -> str:
    return "hover" if status is Status.NEW else f"status_{status.value}"


def _by_value(row: Row) -> float:
    return row.parts[0].amount

"""The panel beside the grid: everything about the current segment, in tabs."""

from enum import IntEnum

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from workbench.domain.errors import WinnowError
from workbench.domain.statuses import Status
from workbench.domain.text import EMPTY
from workbench.gui.desk.columns import Column
from workbench.gui.desk.faces import Faces
from workbench.gui.desk.grid_model import GridModel
from workbench.gui.desk.inspector.candidates_panel import CandidatesPanel, Compared
from workbench.gui.desk.inspector.comments_panel import CommentsPanel
from workbench.gui.desk.inspector.findings_tab import FindingsTab
from workbench.gui.desk.inspector.fitting_tabs import FittingTabs
from workbench.gui.desk.inspector.history_panel import (
    HistoryPanel,
    last_approved,
    previous_version,
)
from workbench.gui.desk.inspector.likelihood_card import LikelihoodCard
from workbench.gui.desk.inspector.marks_tab import MarksTab
from workbench.gui.desk.inspector.preview_panel import PreviewPanel
from workbench.gui.desk.inspector.round_trip_card import RoundTripCard
from workbench.gui.desk.inspector.scores_panel import ScoresPanel
from workbench.gui.desk.proposals import Proposal
from workbench.gui.theme import ThemeService
from workbench.services.estimating import translated_back, word_scores
from workbench.services.session import Session
from workbench.store.segments import SegmentRow

_PAUSE = 40  # milliseconds: holding an arrow key down should not read every row's history


class Tab(IntEnum):
    """The tabs in their order."""

    FINDINGS = 0
    SCORES = 1
    CANDIDATES = 2
    HISTORY = 3
    COMMENTS = 4
    MARKS = 5


class Inspector(FittingTabs):
    """Shows one row; reads what the row does not hold only for the tab that is looked at.

    ``row_shown`` says that it shows a row now, or the same one after a change.
    """

    row_shown = Signal()

    def __init__(
        self,
        session: Session,
        model: GridModel,
        faces: Faces,
        theme_service: ThemeService,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme_service, parent)
        self._session = session
        self._project = session.project
        self._model = model
        self._faces = faces
        self._row: SegmentRow | None = None
        self.findings_tab = FindingsTab(theme_service, self)
        self.findings = self.findings_tab.findings
        self.overview = self.findings_tab.overview
        self.terms = self.findings_tab.terms
        self.scores = ScoresPanel(theme_service, self)
        self.candidates = CandidatesPanel(theme_service, self)
        self.history = HistoryPanel(theme_service, self)
        self.comments = CommentsPanel(self)
        self.marks_tab = MarksTab(theme_service, self)
        self.marks = self.marks_tab.marks
        self.preview = PreviewPanel(theme_service, self)
        self.preview.hide()
        self.preview.closed.connect(self.close_preview)
        self.setDocumentMode(True)
        self.setAccessibleName(self.tr("Inspector"))
        # Six words in a narrow panel: the tabs stand closer than elsewhere.
        self.setStyleSheet("QTabBar::tab { padding: 6px 5px; margin: 0 1px; }")
        self.add(self.findings_tab, self.tr("Findings"), "finding")
        self.add(self.scores, self.tr("Scores"), "score")
        self.add(self.candidates, self.tr("Candidates"), "model")
        self.add(self.history, self.tr("History"), "history")
        self.add(self.comments, self.tr("Comments"), "comment")
        self.add(self.marks_tab, self.tr("Marks"), "pin")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.read)
        self.currentChanged.connect(self.read)
        theme_service.theme_changed.connect(self.read)

    @property
    def row(self) -> SegmentRow | None:
        """The row that is shown."""
        return self._row

    def show_row(self, row: SegmentRow | None, *, at_once: bool = False) -> None:
        """Show another row, or the same one after a change.

        Unless it must be ``at_once``, the panel follows when the keys rest.
        """
        self._row = row
        if at_once:
            self.read()
        else:
            self._pause.start()

    def stop(self) -> None:
        """The desk is closing: what waits to be read is not read."""
        self._pause.stop()

    def show_overview(self) -> None:
        """Show everything that was found, by check."""
        self.setCurrentIndex(Tab.FINDINGS)
        self.findings_tab.show_everything()

    def show_marks(self) -> None:
        """Show the marks of the segment."""
        self.setCurrentIndex(Tab.MARKS)
        self.marks_tab.show_segment()

    def show_preview(self, title: str, proposals: list[Proposal]) -> None:
        """Show what many changes would do, in a tab of its own."""
        self.preview.show_proposals(title, proposals)
        if self.indexOf(self.preview) < 0:
            self.add(self.preview, self.tr("Preview"), "show")
        self.setCurrentWidget(self.preview)
        self.preview.verb.setFocus()

    def close_preview(self) -> None:
        """Take the preview away."""
        index = self.indexOf(self.preview)
        if index >= 0:
            self.removeTab(index)
            self.setCurrentIndex(Tab.FINDINGS)

    def read(self) -> None:
        """Show the row, and read what the visible tab needs beside it."""
        self._pause.stop()
        row = self._row
        self.findings.show_row(row)
        count = len(self._model.open_findings(row)) if row is not None else 0
        self.setTabText(Tab.FINDINGS, _counted(self.tr("Findings"), count))
        comments = row.comments if row is not None else 0
        self.setTabText(Tab.COMMENTS, _counted(self.tr("Comments"), comments))
        self._read_tab(row, self.currentIndex())
        self.row_shown.emit()

    def _read_tab(self, row: SegmentRow | None, tab: int) -> None:
        try:
            if tab == Tab.FINDINGS:
                self._read_rejection(row)
            elif tab == Tab.SCORES:
                self._read_scores(row)
            elif tab == Tab.CANDIDATES:
                self._read_candidates(row)
            elif tab == Tab.HISTORY:
                self._read_history(row)
            elif tab == Tab.COMMENTS:
                key = None if row is None else row.segment.id
                self.comments.show_comments(
                    None if key is None else self._project.remarks.comments(key)
                )
        except WinnowError:
            # Another process holds or removed the file; the next change reads it again.
            return

    def _read_rejection(self, row: SegmentRow | None) -> None:
        if row is None or row.segment.status is not Status.REJECTED:
            self.findings_tab.sent_back.show_rejection(None, (), None)
            return
        events = self._project.remarks.history(row.segment.id)
        face = self._faces.of(row.segment.document_id, Column.TARGET)
        self.findings_tab.sent_back.show_rejection(row, events, face)

    def _read_scores(self, row: SegmentRow | None) -> None:
        if row is None:
            self.scores.show_nothing()
            return
        scores = self._project.statistics.segment_scores(row.segment.id)
        if row.scores:
            # While somebody types, the row knows better than the store.
            scores[""] = dict(row.scores)
        typing = bool(row.scores) and "QE" not in row.scores
        cards = [] if typing else self._estimate_cards(row)
        self.scores.show_scores(scores, row.reference is not None, cards)

    def _estimate_cards(self, row: SegmentRow) -> list[LikelihoodCard | RoundTripCard]:
        """What the models make of the target."""
        segment, theme = row.segment, self._themes.theme
        cards: list[LikelihoodCard | RoundTripCard] = []
        words = word_scores(self._session, segment.id).get("")
        if words:
            face = self._faces.of(segment.document_id, Column.TARGET)
            cards.append(LikelihoodCard(segment.target.text, words, face, theme, self.scores))
        back = translated_back(self._session, segment.id).get("")
        if back:
            face = self._faces.of(segment.document_id, Column.SOURCE)
            cards.append(RoundTripCard(segment.source.plain, back, face, theme, self.scores))
        return cards

    def _read_candidates(self, row: SegmentRow | None) -> None:
        document = row.segment.document_id if row is not None else 0
        face = self._faces.of(document, Column.TARGET)
        if row is None:
            self.candidates.show_candidates(None, face)
            return
        key, project = row.segment.id, self._project
        events, target = project.remarks.history(key), row.segment.target
        compared = Compared(
            row,
            project.documents.candidates([key]),
            project.documents.references([key]),
            last_approved(events, target, row.segment.status),
            previous_version(events, target),
            project.statistics.segment_scores(key),
        )
        self.candidates.show_candidates(compared, face)

    def _read_history(self, row: SegmentRow | None) -> None:
        document = row.segment.document_id if row is not None else 0
        face = self._faces.of(document, Column.TARGET)
        if row is None:
            self.history.show_history(None, EMPTY, face)
            return
        events = self._project.remarks.history(row.segment.id)
        self.history.show_history(events, row.segment.target, face)
        self.history.show_times(self._project.times.of(row.segment.id))


def _counted(title: str, count: int) -> str:
    return f"{title} {count}" if count else title

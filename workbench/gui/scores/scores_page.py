"""The scores page: the table of systems above, one view of what lies behind a score below."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workbench.domain.changes import Changes
from workbench.domain.progress import Progress
from workbench.gui.fields import paragraph
from workbench.gui.fonts import chrome_font
from workbench.gui.jobs import Job, JobRunner
from workbench.gui.label import Label
from workbench.gui.page_door import Page
from workbench.gui.scores.charts import BarsChart, Chart, ColumnsChart, PointsChart
from workbench.gui.scores.pictures import (
    JUDGED,
    PAIRS,
    VIEWS,
    WORDS,
    Choice,
    Item,
    Picture,
    draw,
    named,
    translate,
    whole,
)
from workbench.gui.scores.segment_rows import SegmentRows
from workbench.gui.scores.standings import Standings, compare_standings, read_standings
from workbench.gui.scores.standings_table import StandingsTable
from workbench.gui.sentences import languages_in, sentence
from workbench.gui.theme import ThemeService

if TYPE_CHECKING:
    from workbench.services.score_views import ScoreViews
    from workbench.services.session import Session

READING = "scores page"
COMPARING = "scores compared"
DRAWING = "scores drawn"
_PAUSE_MILLISECONDS = 700


class ScoresPage(Page):
    """``segments_asked`` carries segment ids and what they have in common ("" for one segment);
    ``scoring_asked`` and ``import_asked`` what an empty page offers; ``left`` the way back.
    """

    segments_asked = Signal(object, str)
    scoring_asked = Signal()
    import_asked = Signal()
    left = Signal()

    def __init__(
        self,
        session: "Session",
        themes: ThemeService,
        jobs: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scores")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._jobs = jobs
        self._stale = True
        self._views: ScoreViews | None = None
        self._comparing: Job | None = None
        self._drawing: Job | None = None
        self._wanted: Choice | None = None
        self.table = StandingsTable(themes, self)
        self.columns, self.bars = ColumnsChart(themes, self), BarsChart(themes, self)
        self.points = PointsChart(themes, self)
        self.rows = SegmentRows(self)
        self.note = paragraph("", "muted", self)
        self.caption = Label(self)
        self.caption.setWordWrap(True)
        self.sentence = paragraph("", "muted", self)
        self.empty_text = paragraph("", "muted", self)
        self.empty_text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty_button = QPushButton(self)
        self.empty_button.clicked.connect(self._empty_pressed)
        self.language_box = self._box(self.tr("Language"))
        self.baseline_box = self._box(self.tr("Baseline"))
        self.view_box = self._box(self.tr("View"))
        self.system_box = self._box(self.tr("System"))
        self.other_box = self._box(self.tr("Compared with"))
        self.metric_box = self._box(self.tr("Metric"))
        self.judgement_box = self._box(self.tr("Judgement"))
        for view, title in VIEWS:
            self.view_box.addItem(translate("Scores", title), view)
        for language in session.project.target_languages:
            self.language_box.addItem(languages_in(language.name), language)
        self._lay_out()
        self._connect()

    @property
    def busy(self) -> bool:
        """Whether a picture is still being made."""
        return self._drawing is not None or self._comparing is not None

    def _box(self, name: str) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.setMaximumWidth(320)
        return box

    def _labelled(self, row: QHBoxLayout, text: str, box: QComboBox) -> None:
        label = Label(text, self)
        label.setProperty("role", "muted")
        label.setBuddy(box)
        row.addWidget(label)
        row.addWidget(box)

    def _lay_out(self) -> None:
        title = Label(self.tr("Scores"), self)
        title.setFont(chrome_font(4, bold=True))
        self._back = QPushButton(self.tr("Back to the segments"), self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addStretch(1)
        if self.language_box.count() > 1:
            self._labelled(head, self.tr("Language"), self.language_box)
        else:
            self.language_box.hide()
        self._labelled(head, self.tr("Baseline"), self.baseline_box)
        head.addWidget(self._back)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        for box in (self.view_box, self.system_box, self.other_box, self.metric_box):
            choices.addWidget(box)
        choices.addWidget(self.judgement_box)
        choices.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.bars)
        scroll.viewport().setAutoFillBackground(False)
        self._bars_area = scroll
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget(self)
        for widget in (self.sentence, self.columns, scroll, self.points, self.rows):
            self.stack.addWidget(widget)
        self.stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.stack.setMinimumHeight(140)
        above = QScrollArea(self)
        above.setWidgetResizable(True)
        above.setFrameShape(QFrame.Shape.NoFrame)
        above.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        above.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        above.setWidget(self.table)
        above.setMinimumHeight(100)
        above.viewport().setAutoFillBackground(False)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.note)
        column.addLayout(choices)
        column.addWidget(self.caption)
        column.addWidget(self.stack, 1)
        self.split = QSplitter(Qt.Orientation.Vertical, self)
        self.split.addWidget(above)
        self.split.addWidget(below)
        self.split.setCollapsible(0, False)
        self.split.setCollapsible(1, False)
        self.split.setStretchFactor(1, 1)
        nothing = QWidget(self)
        middle = QVBoxLayout(nothing)
        middle.addStretch(1)
        middle.addWidget(self.empty_text)
        middle.addWidget(self.empty_button, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        self.halves = QStackedWidget(self)
        self.halves.addWidget(self.split)
        self.halves.addWidget(nothing)
        inner = QWidget(self)
        inner.setMaximumWidth(1440)
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addLayout(head)
        inside.addWidget(self.halves, 1)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 12, 16, 8)
        across.addStretch(1)
        across.addWidget(inner, 100)
        across.addStretch(1)
        # The window may be made lower than everything here would like.
        self.setMinimumHeight(320)

    def _share_room(self) -> None:
        """Give the table what it needs, up to half of the page."""
        room = self.split.height()
        wanted = min(self.table.sizeHint().height() + 2, room // 2)
        self.split.setSizes([wanted, room - wanted])

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self.table.system_chosen.connect(self._row_chosen)
        self.language_box.currentIndexChanged.connect(self.read)
        self.baseline_box.activated.connect(self._baseline_chosen)
        for box in (self.view_box, self.system_box, self.other_box, self.metric_box):
            box.currentIndexChanged.connect(self._choice_changed)
        self.judgement_box.currentIndexChanged.connect(self._choice_changed)
        for chart in (self.columns, self.bars, self.points):
            chart.chosen.connect(self._mark_chosen)
        self.rows.chosen.connect(self._mark_chosen)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MILLISECONDS)
        self._soon.timeout.connect(self.read)

    # What moved -----------------------------------------------------------------------------

    def refresh(self) -> None:
        """The page is about to be shown."""
        if self._stale:
            self.read()

    def apply_changes(self, changes: Changes) -> None:
        """Something moved: read again soon, or when the page is next shown."""
        if changes.scores or changes.structure or changes.segments:
            self._stale = True
            if self.isVisible():
                self._soon.start()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The focus is the table's."""
        self.table.setFocus(reason)

    @Slot()
    def read(self) -> None:
        """Read all scores of the language anew."""
        self._stale = False
        session, language = self._session, self.language_box.currentData()

        def work(progress: Progress) -> "tuple[ScoreViews, Standings, bool]":
            has_references = bool(session.project.documents.reference_sets())
            return *read_standings(session, language, progress), has_references

        self._jobs.run(self.tr("Reading scores"), work, self._read, lane=READING)

    @Slot(object)
    def _read(self, found: "tuple[ScoreViews, Standings, bool]") -> None:
        views, standings, has_references = found
        self._views = views
        if not standings.lines:
            self._show_empty(has_references)
            return
        self.halves.setCurrentIndex(0)
        before = self.baseline_box.currentData()
        self._fill(self.baseline_box, [(named(e.system), e.system) for e in standings.lines])
        systems = [line.system for line in standings.lines]
        if before in systems:
            self._choose(self.baseline_box, before)
        before_rows = len(self.table.standings.lines)
        self.table.show_standings(standings)
        if len(standings.lines) != before_rows:
            self._share_room()
        self._fill(self.system_box, [(named(each), each) for each in systems])
        others = [(self.tr("and %1").replace("%1", named(each)), each) for each in systems]
        self._fill(self.other_box, others, _first_other(standings))
        self._fill(self.metric_box, [(name, name) for name in standings.metrics])
        if self.metric_box.property("asked") is None and "chrF" in standings.metrics:
            self._choose(self.metric_box, "chrF")
            self.metric_box.setProperty("asked", True)
        self._fill(self.judgement_box, [(name, name) for name in views.judgements])
        self._compare()
        self._choice_changed()

    def _show_empty(self, has_references: bool) -> None:
        """Say the next step."""
        self.halves.setCurrentIndex(1)
        self.baseline_box.clear()
        if has_references:
            self.empty_text.setText(self.tr("Nothing has been scored yet."))
            self.empty_button.setText(self.tr("Score now"))
        else:
            self.empty_text.setText(
                self.tr("Scores compare with references, and the project has none yet.")
            )
            self.empty_button.setText(self.tr("Import references…"))
        self.empty_button.setProperty("next", "score" if has_references else "import")

    @Slot()
    def _empty_pressed(self) -> None:
        if self.empty_button.property("next") == "score":
            self.scoring_asked.emit()
        else:
            self.import_asked.emit()

    def _fill(self, box: QComboBox, entries: Sequence[tuple[str, str]], first: int = 0) -> None:
        """Offer other entries and keep the choice where it is still among them."""
        before = box.currentData()
        box.blockSignals(True)
        box.clear()
        for text, value in entries:
            box.addItem(text, value)
        place = box.findData(before) if before is not None else -1
        box.setCurrentIndex(place if place >= 0 else min(first, box.count() - 1))
        box.blockSignals(False)

    def _choose(self, box: QComboBox, value: str) -> None:
        box.blockSignals(True)
        box.setCurrentIndex(box.findData(value))
        box.blockSignals(False)

    # Significance ---------------------------------------------------------------------------

    @Slot()
    def _baseline_chosen(self) -> None:
        self._compare()

    def _compare(self) -> None:
        views, standings = self._views, self.table.standings
        if views is None or not standings.lines:
            return
        if self._comparing is not None:
            self._comparing.cancel()
        session, language = self._session, views.language
        own, baseline = views.own_metrics, self.baseline_box.currentData() or ""
        self.note.setText(self.tr("Working out intervals and significance…"))

        def work(progress: Progress) -> Standings:
            return compare_standings(session, language, standings, own, baseline, progress)

        self._comparing = self._jobs.run(
            self.tr("Comparing systems"), work, self._compared, self._not_compared, lane=COMPARING
        )

    @Slot(object)
    def _compared(self, standings: Standings) -> None:
        self._comparing = None
        self.table.show_standings(standings)
        if not standings.trials:
            self.note.setText(self.tr("Lines are 95 % intervals (bootstrap, 1,000 samples)."))
            return
        text = self.tr(
            "▲ ▼ better or worse than %1 with p < 0.05: paired randomisation, %2 trials, seed %3, "
            "corrected for %4 comparisons (Holm). “best” is only what is significantly better "
            "than every other system. Lines are 95 % intervals."
        )
        for number, part in enumerate(
            (
                named(standings.baseline),
                whole(standings.trials),
                str(standings.seed),
                whole(standings.comparisons),
            ),
            1,
        ):
            text = text.replace(f"%{number}", part)
        self.note.setText(text)

    @Slot(object)
    def _not_compared(self, error: BaseException) -> None:
        # A comparison that a newer one replaced says nothing.
        if self._comparing is None or not self._comparing.cancelled:
            self._comparing = None
            self.note.setText(sentence(str(error)))

    # Views ----------------------------------------------------------------------------------

    @Slot(str)
    def _row_chosen(self, system: str) -> None:
        self.system_box.setCurrentIndex(self.system_box.findData(system))

    def choice(self) -> Choice:
        """What the boxes ask for."""
        return Choice(
            self.view_box.currentData() or "histogram",
            self.system_box.currentData() or "",
            self.other_box.currentData() or "",
            self.metric_box.currentData() or "",
            self.judgement_box.currentData() or "",
        )

    def show_view(self, view: str) -> None:
        """Show one of ``pictures.VIEWS``."""
        self.view_box.setCurrentIndex(self.view_box.findData(view))

    @Slot()
    def _choice_changed(self) -> None:
        choice = self.choice()
        self.other_box.setVisible(choice.view in PAIRS)
        self.judgement_box.setVisible(choice.view in JUDGED and self.judgement_box.count() > 0)
        self.metric_box.setVisible(choice.view not in WORDS)
        self.system_box.setVisible(choice.view != "judgement")
        views, session = self._views, self._session
        if views is None:
            return
        if self._drawing is not None:
            self._drawing.cancel()
        self._wanted = choice

        def work(_progress: Progress) -> tuple[Choice, Picture]:
            return choice, draw(session, views, choice)

        self._drawing = self._jobs.run(
            self.tr("Reading scores"), work, self._drawn, self._not_drawn, lane=DRAWING
        )

    @Slot(object)
    def _drawn(self, found: tuple[Choice, Picture]) -> None:
        choice, picture = found
        if choice != self._wanted:
            return
        self._drawing = None
        self.show_picture(picture)

    @Slot(object)
    def _not_drawn(self, error: BaseException) -> None:
        if self._drawing is None or not self._drawing.cancelled:
            self._drawing = None
            self.show_picture(Picture("nothing", sentence(str(error))))

    def show_picture(self, picture: Picture) -> None:
        """Show a picture in the widget of its kind."""
        charts: dict[str, tuple[QWidget, Chart]] = {
            "columns": (self.columns, self.columns),
            "bars": (self._bars_area, self.bars),
            "points": (self.points, self.points),
        }
        nothing = picture.kind == "nothing"
        self.caption.setText("" if nothing else picture.caption)
        self.caption.setVisible(not nothing)
        if nothing:
            self.sentence.setText(picture.caption)
            self.stack.setCurrentWidget(self.sentence)
        elif picture.kind == "rows":
            self.rows.show_picture(picture)
            self.stack.setCurrentWidget(self.rows)
        else:
            widget, chart = charts[picture.kind]
            chart.show_picture(picture)
            self.stack.setCurrentWidget(widget)

    @Slot(object)
    def _mark_chosen(self, item: Item) -> None:
        self.segments_asked.emit(item.segment_ids, item.words)


def _first_other(standings: Standings) -> int:
    """The first system that is not the double of the best: targets begin as some system's."""
    first = {name: cell.value for name, cell in standings.lines[0].cells.items()}
    for number, line in enumerate(standings.lines):
        if any(first.get(name, cell.value) != cell.value for name, cell in line.cells.items()):
            return number
    return 1

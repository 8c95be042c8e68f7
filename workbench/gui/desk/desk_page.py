"""The desk: query bar, grid with its editor, inspector; put together here, each written elsewhere.

What a person does is answered by ``DeskControl``; this page lays out and connects.
"""

from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QSplitter, QStackedLayout, QVBoxLayout, QWidget

from workbench.config.paths import user_data_folder
from workbench.domain.changes import Changes
from workbench.domain.errors import OutputError
from workbench.gui.desk.column_menu import ColumnMenu
from workbench.gui.desk.delegate import GridDelegate
from workbench.gui.desk.desk_actions import claimed_keys
from workbench.gui.desk.desk_control import DeskControl
from workbench.gui.desk.drafts import Drafts
from workbench.gui.desk.faces import Faces
from workbench.gui.desk.find_panel import FindPanel
from workbench.gui.desk.foot_panels import AskPanel, GoToPanel, OfferPanel, RejectPanel
from workbench.gui.desk.grid_model import GridModel
from workbench.gui.desk.grid_view import GridView
from workbench.gui.desk.husk_panel import HuskPanel
from workbench.gui.desk.inspector.card_columns import WIDE
from workbench.gui.desk.inspector.inspector import Inspector
from workbench.gui.desk.listing import Listing
from workbench.gui.desk.live_checks import LiveChecks
from workbench.gui.desk.mark_book import MarkBook
from workbench.gui.desk.marking_strip import MarkingStrip
from workbench.gui.desk.query_bar import QueryBar
from workbench.gui.desk.query_words import QueryValues
from workbench.gui.desk.row_editing import RowEditing
from workbench.gui.desk.term_panel import TermPanel
from workbench.gui.fonts import chrome_font
from workbench.gui.jobs import JobRunner
from workbench.gui.label import Label
from workbench.gui.theme import ThemeService
from workbench.services.estimating import is_estimated, is_translated_back
from workbench.services.reviewing import CANNED_REASONS
from workbench.services.session import Session

_COLUMNS = "desk.columns"
_SPLIT = "desk.split"
_SCROLL_BAR = 16  # pixels
_FILTERS = "desk.filters"


class DeskPage(QWidget):
    """Where people sit all day.

    ``changes_made`` carries the ``Changes`` of what was done here, ``current_segment_changed``
    the id of the current segment (0 for none), ``status_message`` a sentence for the status bar.
    ``query_box`` is the line edit of the query bar: the window may put it into its toolbar.
    """

    changes_made = Signal(object)
    current_segment_changed = Signal(int)
    status_message = Signal(str)

    def __init__(
        self,
        session: Session,
        theme_service: ThemeService,
        jobs: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._themes = theme_service
        settings = session.settings
        self.setObjectName("desk")
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._narrow: list[int] | None = None  # how the page was shared before it was widened
        usual = (session.project.source_language, session.project.target_languages[0])
        self.faces = Faces(usual, settings["window.zoom"], settings["window.show_invisible"])
        self.marks = MarkBook(session)
        self.model = GridModel(self.marks.read_rows, self)
        self.model.show_hints = settings["window.show_hints"]
        theme = theme_service.theme
        self.delegate = GridDelegate(self.model, self.faces, theme, self, self.marks)
        self.grid = GridView(self.model, self.delegate, theme_service.theme, self)
        self.columns = ColumnMenu(self.grid.heading)
        self.live = LiveChecks(session, jobs, settings["editing.live_delay"], self)
        drafts = Drafts(user_data_folder(), session.project.path, session.who)
        self.editing = RowEditing(self.grid, self.model, self.delegate, self.live, drafts, self)
        self.inspector = Inspector(session, self.model, self.faces, theme_service, self)
        self.listing = Listing(session, jobs, self)
        self.query_bar = QueryBar(theme_service, QueryValues(session.project), self)
        self.query_box = self.query_bar.box
        self.reject_panel = RejectPanel(CANNED_REASONS, self)
        self.ask_panel = AskPanel(self)
        self.go_panel = GoToPanel(self)
        self.find_panel = FindPanel(self)
        self.husk_panel = HuskPanel(self)
        self.term_panel = TermPanel(self)
        self.repeats_panel = OfferPanel("Ctrl+R", self)
        self.marking_strip = MarkingStrip(self)
        self._empty = Label(self)
        self._lay_out()
        self.control = DeskControl(self, jobs)
        self._actions = self.control.actions
        self.editing.editor.claimed = claimed_keys(self._actions)
        self.editing.editor.selection_actions = (
            self._actions["finding.husk"],
            self._actions["segment.add_term"],
        )
        self._connect()
        self._restore_layout()
        if len(session.project.target_languages) > 1:
            # Nothing should be painted in the face of another language first.
            self.faces.use_documents(session.project.documents.all())
        self.listing.begin()
        self.listing.count()

    @property
    def session(self) -> Session:
        """The open project and who works in it."""
        return self._session

    def desk_actions(self) -> dict[str, QAction]:
        """Every action of the desk by id, for menus, toolbar, palette and cheat sheet."""
        return dict(self._actions)

    def apply_changes(self, changes: Changes) -> None:
        """Show what an operation moved, whoever made it."""
        self.control.apply_changes(changes)

    def set_query(self, text: str) -> None:
        """Filter the list by a query."""
        self.query_bar.set_query(text)

    def show_empty(self, sentence: str) -> None:
        """Show a sentence in the grid's place; an empty one shows the grid."""
        self._empty.setText(sentence)
        self._stack.setCurrentIndex(1 if sentence else 0)

    def show_comparisons(self) -> None:
        """Show the columns of references and scores where the project has what fills them.

        A reference says more than a round trip, whose column is then left to be asked for.
        """
        if self.columns.chosen:
            return
        has_references = bool(self._session.project.documents.reference_sets())
        empty = set() if has_references else {"reference"}
        if not has_references and not is_estimated(self._session):
            empty.add("score")
        if has_references or not is_translated_back(self._session):
            empty.add("rtt")
        header = self.grid.heading
        hidden = set(header.hidden_columns())
        wanted = (hidden - {"reference", "score", "rtt"}) | empty
        if wanted != hidden:
            header.hide_columns(wanted)

    @property
    def inspector_is_wide(self) -> bool:
        """Whether the inspector has been given the most of the page."""
        return self._narrow is not None

    def widen_inspector(self, wide: bool) -> None:
        """Give the inspector room for cards side by side, or take it back."""
        if wide and self._narrow is None:
            self._narrow = self._split.sizes()
            room = sum(self._narrow)
            left = room - self.grid.heading.fair_width - _SCROLL_BAR
            asked = max(WIDE + _SCROLL_BAR, min(room * 3 // 5, left), self._narrow[1])
            self._split.setSizes([room - asked, asked])
        elif not wide and self._narrow is not None:
            self._split.setSizes(self._narrow)
            self._narrow = None

    def use_session(self, session: Session) -> None:
        """The person or the role changed."""
        self._session = session

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The desk's focus is the grid's."""
        self.grid.setFocus(reason)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is in the editor and how the columns stand."""
        self.control.list.close()
        self.control.assist.close()
        self.control.husks.close()
        self.control.scorecard.close()
        self.control.terms.close()
        self.control.keep_at_once()
        self.inspector.stop()
        state = {**self.grid.heading.remembered(), "chosen": self.columns.chosen}
        # A home that cannot be written must not keep the desk open.
        with suppress(OutputError):
            self._session.settings.remember(_COLUMNS, state)
            self._session.settings.remember(_SPLIT, self._narrow or self._split.sizes())
        super().closeEvent(event)

    def _lay_out(self) -> None:
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._empty.setFont(chrome_font(2))
        self._empty.setProperty("role", "muted")
        self._empty.setContentsMargins(48, 48, 48, 48)
        middle = QWidget(self)
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.query_bar)
        column.addWidget(middle, 1)
        for panel in (
            self.marking_strip,
            self.repeats_panel,
            self.find_panel,
            self.husk_panel,
            self.term_panel,
            self.reject_panel,
            self.ask_panel,
            self.go_panel,
        ):
            column.addWidget(panel)
        self._split.addWidget(left)
        self._split.addWidget(self.inspector)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.setCollapsible(0, False)
        self._split.setHandleWidth(1)
        self._split.setSizes([860, 400])
        self.inspector.setMinimumWidth(400)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)

    def _connect(self) -> None:
        control = self.control
        self.grid.current_moved.connect(control.current_moved)
        self.grid.rows_moved.connect(control.list.scrolled)
        self.grid.editing_asked.connect(control.edit)
        self.grid.pointed_at.connect(control.spotlight)
        self.grid.clicked.connect(control.clicked)
        self.grid.heading.sectionClicked.connect(control.list.sort_by)
        self.editing.pointed_at.connect(control.spotlight)
        self.editing.editor.suggestion_chosen.connect(control.segment.take_from_editor)
        self.editing.editor.word_accepted.connect(control.spelling.accept)
        self.editing.opened.connect(control.spelling.look_up)
        self.editing.row_looked.connect(control.spelling.look_up)
        self.editing.closed.connect(control.stop_editing)
        self.editing.row_looked.connect(control.looked)
        self.listing.began.connect(control.list.began)
        self.listing.documents_read.connect(control.list.documents_read)
        self.editing.text_edited.connect(control.assist.typed)
        self.listing.listed.connect(control.list.listed)
        self.listing.listed.connect(control.structure.listed)
        self.listing.counted.connect(self.query_bar.show_counted)
        self.listing.counted.connect(control.list.counted)
        self.listing.stopped.connect(self.query_bar.show_stopped)
        self.listing.failed.connect(self.query_bar.show_failed)
        self.query_bar.asked.connect(control.list.query_asked)
        self.query_bar.left.connect(control.to_grid)
        self.query_bar.neighbours_wanted.connect(control.list.neighbours_wanted)
        self.query_bar.saved_changed.connect(self._remember_filters)
        for panel in (self.reject_panel, self.ask_panel, self.go_panel, self.find_panel):
            panel.closed.connect(control.to_grid)
        husks = control.husks
        self.husk_panel.closed.connect(husks.left)
        self.husk_panel.edited.connect(husks.try_out)
        self.husk_panel.saved.connect(husks.save)
        self.husk_panel.source_selected.connect(husks.take_source)
        self.husk_panel.target_selected.connect(husks.take_target)
        self.husk_panel.hit_chosen.connect(husks.go_to)
        terms = control.terms
        self.term_panel.closed.connect(terms.left)
        self.term_panel.saved.connect(terms.save)
        self.inspector.row_shown.connect(terms.look)
        self.inspector.terms.taken.connect(terms.insert)
        self.inspector.terms.add_wanted.connect(terms.open)
        self.reject_panel.given.connect(control.segment.reject_for)
        self.ask_panel.agreed.connect(control.segment.agreed)
        self.go_panel.wanted.connect(control.go_to_wanted)
        findings = self.inspector.findings
        findings.suggestion_taken.connect(control.segment.take_suggestion)
        findings.dismissed.connect(control.segment.dismiss)
        findings.restored.connect(control.segment.restore_finding)
        findings.pointed_at.connect(control.card_pointed)
        findings.chosen.connect(control.card_chosen)
        bulk = control.bulk
        self.find_panel.pattern_changed.connect(bulk.light_up)
        self.find_panel.next_wanted.connect(bulk.find_next)
        self.find_panel.replace_wanted.connect(bulk.replace_here)
        self.find_panel.preview_wanted.connect(bulk.preview_replacing)
        self.repeats_panel.agreed.connect(bulk.repeat)
        self.repeats_panel.closed.connect(control.to_grid)
        self.inspector.preview.agreed.connect(bulk.make)
        self.inspector.overview.shown.connect(bulk.show_check)
        self.inspector.overview.fixes_wanted.connect(bulk.preview_fixes)
        self.inspector.overview.unwanted.connect(bulk.switch_off)
        self.inspector.findings_tab.overview_wanted.connect(bulk.read_found)
        self.inspector.candidates.taken.connect(control.segment.take_candidate)
        self.inspector.history.restored.connect(control.segment.restore_version)
        self.inspector.comments.written.connect(control.segment.comment)
        self.inspector.comments.resolved.connect(control.segment.resolve)
        self._connect_marking()
        self._themes.theme_changed.connect(self._theme_changed)

    def _connect_marking(self) -> None:
        marking, panel = self.control.marking, self.inspector.marks
        self.marking_strip.text_chosen.connect(self.control.text_chosen)
        self.marking_strip.side_asked.connect(marking.mode.other_side)
        self.marking_strip.left.connect(marking.mode.stop)
        marking.mode.state_changed.connect(self.control.show_marking)
        self.inspector.currentChanged.connect(self.control.inspector_turned)
        tab, scorecard = self.inspector.marks_tab, self.control.scorecard
        tab.marks_wanted.connect(self.control.show_marking)
        tab.scorecard_wanted.connect(scorecard.read)
        tab.scorecard.chosen.connect(scorecard.read)
        tab.scorecard.category_chosen.connect(scorecard.list_category)
        panel.category_pressed.connect(marking.use_category)
        panel.severity_pressed.connect(marking.use_severity)
        panel.no_error_pressed.connect(marking.no_error)
        panel.scored.connect(marking.set_score)
        panel.chosen.connect(marking.mode.choose)
        panel.removed.connect(marking.remove_one)
        panel.commented.connect(marking.commented)
        panel.left.connect(marking.to_field)
        panel.mode_asked.connect(marking.mode.toggle)

    def _theme_changed(self) -> None:
        theme = self._themes.theme
        self.delegate.use_theme(theme)
        self.grid.heading.use_theme(theme)
        self.editing.editor.use_theme(theme)
        self.control.marking.mode.restyle()
        self.grid.viewport().update()

    def _remember_filters(self, queries: list[str]) -> None:
        with suppress(OutputError):
            self._session.settings.remember(_FILTERS, queries)

    def _restore_layout(self) -> None:
        saved = self._session.settings.state(_FILTERS, [])
        if isinstance(saved, list):
            self.query_bar.use_saved([query for query in saved if isinstance(query, str)])
        state = self._session.settings.state(_COLUMNS)
        self.grid.heading.restore(state)
        self.columns.chosen = isinstance(state, dict) and bool(state.get("chosen"))
        sizes = self._session.settings.state(_SPLIT)
        if isinstance(sizes, list) and len(sizes) == 2 and all(isinstance(s, int) for s in sizes):
            self._split.setSizes(sizes)
        self.show_comparisons()

"""The project as one reads it: source and translation as running text, document after document."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from workbench.domain.changes import Changes
from workbench.domain.errors import WinnowError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.domain.segments import Document
from workbench.gui.desk.faces import Faces
from workbench.gui.desk.row_cache import RowCache
from workbench.gui.desk.status_mark import draw_status
from workbench.gui.fields import language_label
from workbench.gui.fonts import chrome_font
from workbench.gui.jobs import JobRunner
from workbench.gui.label import Label
from workbench.gui.page_door import Page
from workbench.gui.reading.flow_view import FlowView
from workbench.gui.reading.paragraphs import Paragraphs
from workbench.gui.reading.telling import told
from workbench.gui.theme import ThemeService
from workbench.services.session import Session
from workbench.store.outline import Outline
from workbench.store.segments import SegmentRow

LANE = "reading"
Read = tuple[Outline, list[Document]]


class _Rows:
    """Reads rows for the page without holding it."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __call__(self, segment_ids: Sequence[int]) -> list[SegmentRow]:
        try:
            return self._session.project.segments.rows(segment_ids)
        except WinnowError:
            return []  # another process holds or removed the file


class ReadingPage(Page):
    """``segment_asked`` carries the id of a segment to go to at the desk, ``left`` says that
    somebody is done reading.
    """

    segment_asked = Signal(int)
    left = Signal()

    def __init__(
        self,
        session: Session,
        themes: ThemeService,
        jobs: JobRunner,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reading")
        self._session = session
        self._themes = themes
        self._jobs = jobs
        self._wanted: int | None = None
        self._stale = True
        settings, project = session.settings, session.project
        usual = (project.source_language, project.target_languages[0])
        self._faces = Faces(usual, settings["window.zoom"])
        self._paragraphs = Paragraphs(RowCache(_Rows(session)), self._faces, themes.theme)
        self._paragraphs.show_hints = settings["window.show_hints"]
        self.flow = FlowView(self._paragraphs, self._faces, themes.theme, self)
        self.heads = ColumnHeads(self.flow, self)
        self.foot = Foot(themes, self)
        self.empty = Label(self)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setProperty("role", "muted")
        self.empty.setWordWrap(True)
        self.empty.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads)
        column.addWidget(self.flow, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self.foot)
        self.flow.current_moved.connect(self._current_moved)
        self.flow.chosen.connect(self._chosen)
        self.flow.scrolled.connect(self._scrolled)
        self.flow.left.connect(self.left)
        self.foot.go.clicked.connect(self._go)
        themes.theme_changed.connect(self._theme_changed)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The page's focus is the text's."""
        self.flow.setFocus(reason)

    @property
    def segment_id(self) -> int | None:
        """The current segment."""
        outline = self._paragraphs.outline
        if outline is None or not 0 <= self.flow.current < len(outline.ids):
            return None
        return outline.ids[self.flow.current]

    def open_at(self, segment_id: int | None) -> None:
        """Show the text around a segment; it is read if it may have changed."""
        self._wanted = segment_id
        if self._stale:
            self._jobs.run(self.tr("Reading"), self._work, self._read, self._failed, lane=LANE)
        else:
            self._show_wanted()

    def apply_changes(self, changes: Changes) -> None:
        """Show what an operation moved."""
        if changes.structure:
            self._stale = True
            if self.isVisible():
                self.open_at(self.segment_id)
            return
        if changes.settings:
            settings = self._session.settings
            self._faces.change(settings["window.zoom"], False)
            self._paragraphs.show_hints = settings["window.show_hints"]
            self._paragraphs.restyle()
            self.flow.show_again()
        if self._paragraphs.forget(changes.segments | changes.findings) or changes.settings:
            self.flow.show_again()
            self._current_moved(self.flow.current)

    def _work(self, _progress: Progress) -> Read:
        project = self._session.project
        return project.segments.outline(), project.documents.all(counted=False)

    def _read(self, read: Read) -> None:
        outline, documents = read
        self._stale = False
        self._faces.use_documents(documents)
        self._paragraphs.show(outline)
        there = len(outline) > 0
        self.flow.setVisible(there)
        self.heads.setVisible(there)
        self.empty.setVisible(not there)
        self.empty.setText(self.tr("Nothing to read yet. Drop a file here, or press Ctrl+I."))
        self.flow.show_text(0)
        self._show_wanted()

    def _failed(self, error: BaseException) -> None:
        self.flow.hide()
        self.empty.setText(str(error))
        self.empty.show()

    def _show_wanted(self) -> None:
        place = None
        if self._wanted is not None:
            with suppress(ValueError):
                place = self._paragraphs.place_of(self._wanted)
        self._wanted = None
        if place is not None:
            self.flow.go_to(place)
        self._current_moved(self.flow.current)

    @Slot(int)
    def _current_moved(self, place: int) -> None:
        row = self._paragraphs.row(place) if place >= 0 else None
        if row is None:
            self.foot.show_nothing()
            return
        document = self._faces.document(row.segment.document_id)
        self.foot.show_row(row, told(row, document, self._paragraphs.open_findings(row)))

    @Slot()
    def _scrolled(self) -> None:
        outline = self._paragraphs.outline
        if outline is None or not len(outline):
            return
        document = self._faces.document(outline.documents[self.flow.top_paragraph])
        if document is not None:
            source = document.source_language if document.has_source else None
            self.heads.show_languages(source, document.target_language)

    @Slot(int)
    def _chosen(self, place: int) -> None:
        self.flow.go_to(place)
        self._go()

    @Slot()
    def _go(self) -> None:
        if self.segment_id is not None:
            self.segment_asked.emit(self.segment_id)

    @Slot()
    def _theme_changed(self) -> None:
        self.flow.use_theme(self._themes.theme)
        self.foot.update()


class ColumnHeads(QWidget):
    """The languages above their columns."""

    def __init__(self, flow: FlowView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = flow
        self._languages: tuple[Language | None, Language | None] = (None, None)
        self._labels = (QLabel(self), QLabel(self))
        for label in self._labels:
            label.setProperty("role", "muted")
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.setFixedHeight(QFontMetrics(chrome_font()).height() + 14)
        flow.scrolled.connect(self._place)

    def show_languages(self, source: Language | None, target: Language) -> None:
        """Name the languages, each where its lines begin."""
        if (source, target) == self._languages:
            return
        self._languages = (source, target)
        for label, language in zip(self._labels, self._languages, strict=True):
            label.setText(language_label(language) if language is not None else "")
            right = language is not None and language.is_right_to_left
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            alignment = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
            label.setAlignment(alignment)

    @Slot()
    def _place(self) -> None:
        columns = self._flow.columns
        for label, left in zip(self._labels, (columns.source, columns.target), strict=True):
            # The scroll bar stands on the left where one reads from the right.
            left += self._flow.viewport().x()
            label.setGeometry(left, 0, columns.width, self.height())


class Foot(QWidget):
    """What there is to know of the current segment, and the way to it."""

    def __init__(self, themes: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._mark = StatusMark(themes, self)
        self.text = Label(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.go = QPushButton(self.tr("Go to the segment"), self)
        self.go.setToolTip(self.tr("Enter or a double click"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(10)
        row.addWidget(self._mark)
        row.addWidget(self.text, 1)
        row.addWidget(self.go)
        self.show_nothing()

    def show_row(self, row: SegmentRow, said: str) -> None:
        """Show a segment's status and what is said of it."""
        self._mark.show_row(row)
        self.text.setText(said)
        self.go.setEnabled(True)

    def show_nothing(self) -> None:
        """No segment is current."""
        self._mark.show_row(None)
        self.text.setText("")
        self.go.setEnabled(False)


class StatusMark(QWidget):
    """The shape of a status."""

    def __init__(self, themes: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._row: SegmentRow | None = None
        self.setFixedSize(QSize(18, 30))

    def show_row(self, row: SegmentRow | None) -> None:
        """Draw another segment's."""
        self._row = row
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw with the theme's tokens."""
        if self._row is None:
            return
        painter = QPainter(self)
        centre, segment = QPointF(9.0, 15.0), self._row.segment
        draw_status(painter, centre, segment.status, segment.locked, self._themes.theme)
        painter.end()

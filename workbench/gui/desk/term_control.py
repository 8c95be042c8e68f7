"""Terms at the desk: those of the current segment, put in at the caret, added from a selection."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from workbench.domain.changes import Changes
from workbench.domain.errors import Cancelled, UsageError, WinnowError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.domain.terms import Concept, TermStatus
from workbench.gui.desk.columns import Column
from workbench.gui.desk.marking_mode import MarkingMode
from workbench.gui.desk.operations import Operations, keep
from workbench.gui.desk.selected_words import on_one_line, selected_words
from workbench.gui.desk.term_panel import OWN, TermForm
from workbench.gui.jobs import JobRunner
from workbench.gui.sentences import sentence
from workbench.services import project_terms
from workbench.services.segment_terms import SegmentTerm, has_termbase, segment_terms
from workbench.services.session import Session

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

TERMS = "terms"
_Asked = tuple[int, str, str]  # segment, source, target
_NOTHING: _Asked = (0, "", "")


class TermControl(QObject):
    """The slots behind the panel of terms, the choice at the caret and the form."""

    def __init__(
        self,
        page: "DeskPage",
        session: Callable[[], Session],
        jobs: JobRunner,
        operations: Operations,
        marking: MarkingMode,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._jobs = jobs
        self._operations = operations
        self._marking = marking
        self._asked = _NOTHING
        self._languages: tuple[Language, Language] | None = None
        self._closing = False

    def close(self) -> None:
        """The desk is closing: while its parts go, the inspector still turns from tab to tab."""
        self._closing = True
        self._asked = _NOTHING

    # The panel --------------------------------------------------------------------------------

    def forget(self) -> None:
        """A termbase may be another now."""
        self._asked = _NOTHING
        self.look()

    def look(self) -> None:
        """The inspector shows another row, or the same with another text."""
        if self._closing:
            return
        page, session = self._page, self._session()
        row = page.inspector.row
        document = page.faces.document(row.segment.document_id) if row is not None else None
        if row is None or document is None or not document.has_source or not _has_terms(session):
            self._asked = _NOTHING
            self._show([], 0)
            return
        source, target = row.segment.source.text, row.segment.target.text
        asked = (row.segment.id, source, target)
        if asked == self._asked:
            return
        if asked[0] != self._asked[0]:
            self._show([], 0)
        self._asked = asked
        languages, place = (document.source_language, document.target_language), document.id

        def work(_progress: Progress) -> tuple[_Asked, int, list[SegmentTerm]]:
            return asked, place, segment_terms(session, source, target, languages)

        self._jobs.run(self.tr("Terms"), work, self._looked, self._failed, lane=TERMS)

    def _looked(self, found: tuple[_Asked, int, list[SegmentTerm]]) -> None:
        asked, document, terms = found
        if asked == self._asked:
            self._show(terms, document)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, (Cancelled, WinnowError)):
            self._jobs.failed.emit(None, error)

    def _show(self, terms: list[SegmentTerm], document: int) -> None:
        faces, panel = self._page.faces, self._page.inspector.terms
        keys = self._page.desk_actions()["segment.insert_term"].shortcut()
        panel.show_keys(keys.toString(QKeySequence.SequenceFormat.NativeText))
        panel.show_terms(
            terms, faces.of(document, Column.SOURCE).font, faces.of(document, Column.TARGET).font
        )

    # Putting one in ---------------------------------------------------------------------------

    def insert(self, text: str) -> None:
        """Put a term at the caret, or in place of what is selected."""
        page = self._page
        if not page.editing.is_open:
            page.control.edit_current()
        if page.editing.is_open:
            page.editing.editor.textCursor().insertText(text)
            page.editing.editor.setFocus()

    def offer(self) -> None:
        """A menu of the segment's terms at the caret; digits choose from it."""
        page = self._page
        choices = page.inspector.terms.choices
        if not choices:
            page.status_message.emit(self.tr("No term of a termbase is in this segment."))
            return
        if not page.editing.is_open:
            page.control.edit_current()
        if not page.editing.is_open:
            return
        editor = page.editing.editor
        menu = QMenu(editor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, text in enumerate(choices, 1):
            name = text.replace("&", "&&")
            action = QAction(f"&{number} {name}" if number <= 9 else name, menu)
            action.setData(text)
            action.triggered.connect(self._chosen)
            menu.addAction(action)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft()))

    def _chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.insert(str(action.data()))

    # Adding one -------------------------------------------------------------------------------

    def open(self) -> None:
        """A form for the words that are selected."""
        page, session = self._page, self._session()
        row = page.model.row(page.grid.place)
        if session.project.read_only:
            page.status_message.emit(self.tr("This project is read-only."))
            return
        document = page.faces.document(row.segment.document_id) if row is not None else None
        if row is None or document is None:
            page.status_message.emit(self.tr("Choose a segment to add a term of it."))
            return
        self._languages = (document.source_language, document.target_language)
        target = row.segment.target.text
        if page.editing.is_open:
            target = page.editing.editor.tagged_text().text
        words = selected_words(page, self._marking, row.segment.source.text, target)
        page.term_panel.open_on(on_one_line(row.segment.source.text), on_one_line(target), words)

    def save(self) -> None:
        """Keep the term; the segments it speaks of are checked again."""
        page, form = self._page, self._page.term_panel.form()
        if self._languages is None:
            return
        try:
            concept = _concept(form, self._languages)
        except UsageError as error:
            page.term_panel.show_trouble(sentence(str(error)))
            return
        session, own = self._session(), form.scope == OWN
        typed = page.editing.typed()
        if typed is not None:
            page.editing.took(typed)

        def work(progress: Progress) -> Changes:
            changes = keep(session, typed)
            if own:
                return changes | project_terms.add_own_concepts(session, [concept], progress)
            title = f"Add the term {form.source}"
            return changes | project_terms.add_concepts(session, [concept], title, progress).changes

        self._operations.run(self.tr("Keep a term"), work, self._saved, bulk=True)
        page.term_panel.close_panel()

    def _saved(self, _changes: Changes) -> None:
        self._page.status_message.emit(self.tr("The term is kept; its segments are checked again."))

    def left(self) -> None:
        """The form was closed."""
        self._page.control.to_grid()


def _has_terms(session: Session) -> bool:
    try:
        return has_termbase(session)
    except WinnowError:  # another process holds the file; the next row asks again
        return False


def _concept(form: TermForm, languages: tuple[Language, Language]) -> Concept:
    """The concept that a form describes; ``UsageError`` says what it lacks."""
    by_status: dict[TermStatus, list[str]] = {status: [] for status in TermStatus}
    if not form.keep:
        by_status[form.status].append(form.target)
    return project_terms.concept_from(
        form.source,
        by_status[TermStatus.PREFERRED],
        *languages,
        admitted=by_status[TermStatus.ADMITTED],
        deprecated=by_status[TermStatus.DEPRECATED],
        forbidden=by_status[TermStatus.FORBIDDEN],
        untranslatable=form.keep,
        note=form.note,
    )

"""The act “This is a husk”: words to patterns, a trial in the background, the entry kept."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.domain.changes import Changes
from workbench.domain.errors import Cancelled, InputError
from workbench.domain.progress import Progress
from workbench.gui.desk.husk_panel import Form
from workbench.gui.desk.marking_mode import MarkingMode
from workbench.gui.desk.operations import Operations, keep
from workbench.gui.desk.selected_words import on_one_line, selected_words
from workbench.gui.jobs import Job, JobRunner
from workbench.gui.sentences import sentence
from workbench.husks.drafts import pattern_of
from workbench.husks.lexicon import Entry
from workbench.husks.writing import written
from workbench.services import husk_entries
from workbench.services.husk_entries import FieldError, Owned, Scope, Trial
from workbench.services.session import Session

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

HUSKS = "husks"


class HuskControl(QObject):
    """The slots behind the husk panel."""

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
        self._languages = ("", "")
        self._trial: Job | None = None
        self._edited: Entry | None = None  # the entry that was opened for editing
        self._words: dict[str, str] = {}  # field → the words whose pattern is being looked up

    def open(self) -> None:
        """Ctrl+Shift+K: a form for the words that are selected."""
        page, session = self._page, self._session()
        row = page.model.row(page.grid.place)
        if session.project.read_only:
            page.status_message.emit(self.tr("This project is read-only."))
            return
        document = page.faces.document(row.segment.document_id) if row is not None else None
        if row is None or document is None:
            page.status_message.emit(self.tr("Choose a segment to describe a husk of it."))
            return
        self._languages = (document.source_language.base, document.target_language.base)
        source = row.segment.source.text if document.has_source else ""
        target = row.segment.target.text
        if page.editing.is_open:
            target = page.editing.editor.tagged_text().text
        self._edited = None
        words = selected_words(page, self._marking, source, target)
        form = Form(words[0], words[1], "", "", "idiom", "", "never", Scope.PROJECT)
        page.husk_panel.open_on(on_one_line(source), on_one_line(target), form)
        for name, selected in zip(("source", "literal"), words, strict=True):
            self._look_up(name, selected)

    def edit(self, owned: Owned) -> None:
        """Open an entry; what is kept has its id, and so stands in its place."""
        entry = self._edited = owned.entry
        source, _, target = owned.pair.partition("-")
        self._languages = (source, target)
        self._words.clear()
        scope = Scope.USER if owned.scope is Scope.USER else Scope.PROJECT
        form = Form(
            " | ".join(entry.source),
            " | ".join(map(written, entry.literal)),
            " | ".join(entry.good),
            " | ".join(entry.accept),
            entry.kind.value,
            entry.note,
            entry.target_only.value,
            scope,
        )
        self._page.husk_panel.open_on("", "", form)
        self.try_out()

    def take_source(self, words: str) -> None:
        """Words were selected in the source."""
        self._page.husk_panel.source.setText(words)
        self._look_up("source", words)

    def take_target(self, words: str) -> None:
        """Words were selected in the target."""
        self._page.husk_panel.literal.setText(words)
        self._look_up("literal", words)

    def _look_up(self, name: str, words: str) -> None:
        """Put the dictionary forms in the words' place, unless somebody types meanwhile."""
        if not words:
            return
        self._words[name] = words
        language = self._languages[0 if name == "source" else 1]

        def work(_progress: Progress) -> tuple[str, str, str]:
            return name, words, pattern_of(words, language)

        self._jobs.run(self.tr("Husk"), work, self._looked_up, self._not_found, lane=HUSKS)

    def _looked_up(self, found: tuple[str, str, str]) -> None:
        name, words, pattern = found
        panel = self._page.husk_panel
        field = panel.source if name == "source" else panel.literal
        if self._words.get(name) == words and field.text() == words and pattern:
            field.setText(pattern)

    def _not_found(self, _error: BaseException) -> None:
        """The words stay as they were selected."""

    def try_out(self) -> None:
        """The form has come to rest: say what is wrong with it, or what it would do."""
        if self._page.husk_panel.isHidden():
            return
        self.close()
        entry = self._entry(quiet=True)
        if entry is None:
            return
        session, pair = self._session(), self._pair

        def work(progress: Progress) -> Trial:
            return husk_entries.try_out(session, pair, entry, progress)

        self._trial = self._jobs.run(
            self.tr("Trying the husk"), work, self._tried, self._not_tried, lane=HUSKS
        )

    def _tried(self, trial: Trial) -> None:
        if self._page.husk_panel.isVisible():
            self._page.husk_panel.show_trial(trial)

    def _not_tried(self, error: BaseException) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, InputError):
            self._jobs.failed.emit(None, error)
            return
        self._page.husk_panel.show_trouble("", sentence(str(error)))

    def save(self) -> None:
        """Keep the entry; its findings appear when it is checked."""
        page = self._page
        entry = self._entry(quiet=False)
        if entry is None:
            return
        self.close()
        session, pair, scope = self._session(), self._pair, page.husk_panel.form().scope
        typed = page.editing.typed()
        if typed is not None:
            page.editing.took(typed)

        def work(_progress: Progress) -> Changes:
            return keep(session, typed) | husk_entries.save_entry(session, pair, entry, scope)

        self._operations.run(self.tr("Keep a husk"), work, self._saved)
        page.husk_panel.close_panel()

    def _saved(self, _changes: Changes) -> None:
        self._page.status_message.emit(self.tr("The husk is kept; its segments are checked again."))

    def go_to(self, segment_id: int) -> None:
        """A segment of the trial was chosen."""
        place = self._page.model.place_of(segment_id)
        if place is None:
            self._page.status_message.emit(
                self.tr("That segment is not in this list; clear the filter to see it.")
            )
            return
        self._page.grid.go_to(place)

    def left(self) -> None:
        """The panel was closed."""
        self.close()
        self._page.control.to_grid()

    def close(self) -> None:
        """Stop a trial that is under way: it is about another form."""
        if self._trial is not None:
            self._trial.cancel()
            self._trial = None

    @property
    def _pair(self) -> str:
        return "-".join(self._languages)

    def _entry(self, *, quiet: bool) -> Entry | None:
        """The form as an entry; None where something is wrong, which is said.

        ``quiet`` says nothing about a field that is still empty.
        """
        panel = self._page.husk_panel
        form = panel.form()
        try:
            entry = husk_entries.entry_of(
                self._pair,
                source=form.source,
                literal=form.literal,
                good=form.good,
                accept=form.accept,
                kind=form.kind,
                note=form.note,
                target_only=form.target_only,
            )
            if self._edited is None:
                return entry
            # What the form does not show stays as it was.
            context = self._edited.literal_context
            return replace(entry, id=self._edited.id, literal_context=context)
        except FieldError as error:
            if quiet and not getattr(form, error.field):
                panel.show_waiting()
            else:
                panel.show_trouble(error.field, sentence(str(error)))
        return None

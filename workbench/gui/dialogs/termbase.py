"""The termbase: the project's terms and one's own, searched, removed, brought in, written out."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.domain.changes import Changes
from workbench.domain.errors import WinnowError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress
from workbench.domain.terms import Concept, TermStatus
from workbench.gui import files
from workbench.gui.dialogs.list_sheet import ListSheet
from workbench.gui.fields import paragraph
from workbench.gui.project_controller import ProjectController
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text
from workbench.services import project_terms, termbases

PROJECT, OWN = "project", "own"
_USABLE = (TermStatus.PREFERRED, TermStatus.ADMITTED)


@dataclass(frozen=True, slots=True)
class ShownConcept:
    """A concept, and whose; ``file`` names another termbase of the user's folder it lies in."""

    concept: Concept
    whose: str
    file: str = ""


class TermbaseSheet(ListSheet):
    """A table of concepts with a search."""

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Termbase"), themes, parent)
        self._controller = controller
        self._known: list[ShownConcept] = []
        self._shown: list[ShownConcept] = []
        self._make_filters()
        self._make_table()
        self.answer = paragraph("", "muted", self)
        self.body.addWidget(self.answer)
        self.bring = self.add_button(self.tr("Import…"))
        self.bring.clicked.connect(self.ask_import)
        self.write = self.add_button(self.tr("Export…"))
        self.write.clicked.connect(self.ask_export)
        self.remove = self.add_button(self.tr("Remove"))
        self.remove.clicked.connect(self.take_away)
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.close_button.clicked.connect(self.dismiss)
        controller.changed.connect(self._read)
        self._read()

    @property
    def current(self) -> ShownConcept | None:
        """The concept of the current row."""
        row = self.table.row
        return self._shown[row] if 0 <= row < len(self._shown) else None

    # Putting it together ------------------------------------------------------------------------

    def _make_filters(self) -> None:
        self.whose = QComboBox(self)
        for text, whose in (
            (self.tr("The project’s and mine"), ""),
            (self.tr("The project’s"), PROJECT),
            (self.tr("Mine"), OWN),
        ):
            self.whose.addItem(text, whose)
        self.whose.setToolTip(
            self.tr("Import adds to the project’s terms, or to mine where only mine are shown.")
        )
        self.whose.currentIndexChanged.connect(self._show)
        boxes = ((self.whose, self.tr("Whose")),)
        self.add_search(self.tr("Search"), self.tr("Search terms and notes"), boxes)
        self.search.textChanged.connect(self._show)

    def _make_table(self) -> None:
        titles = (
            self.tr("Source"),
            self.tr("Target"),
            self.tr("Not"),
            self.tr("Whose"),
            self.tr("Note"),
        )
        table = self.add_table(self.tr("Terms"), titles, wide=(0, 1, 2, 4))
        table.moved.connect(self._look)

    # Reading and showing --------------------------------------------------------------------------

    @Slot()
    def _read(self, *_what: object) -> None:
        """Read both termbases again; what is wrong with a file is said."""
        session = self._controller.session
        self._known = []
        try:
            if session is not None:
                concepts = project_terms.project_concepts(session.project)
                self._known += [ShownConcept(concept, PROJECT) for concept in concepts]
        except WinnowError as error:
            self.show_trouble(error)
        for termbase in termbases.own_termbases():
            if termbase.problem:
                self.show_trouble(termbase.problem)
            file = "" if termbase.path == termbases.own_path() else termbase.path.name
            self._known += [ShownConcept(concept, OWN, file) for concept in termbase.concepts]
        self._show()

    @Slot()
    def _show(self, *_what: object) -> None:
        words = self.words
        whose = self.whose.currentData()
        row = max(0, self.table.row)
        self._shown = [
            one
            for one in self._known
            if (not whose or one.whose == whose)
            and all(word in _text(one.concept) for word in words)
        ]
        self.table.show_rows(len(self._shown), self._cells_of, self._cells_of, self._empty())
        if self._shown:
            self.table.go(min(row, len(self._shown) - 1))
        concepts = QT_TRANSLATE_NOOP("Terms", "%n term(s)")
        self.answer.setText(count_text(concepts, len(self._shown), "Terms"))
        self._look()

    def _empty(self) -> str:
        """What to do where no row is shown."""
        if self._known:
            return self.tr("No term has these words. Search for others, or show everybody’s.")
        return self.tr(
            "No terms yet. Import a termbase, or select words at the desk and press Ctrl+Alt+T."
        )

    def _cells_of(self, row: int) -> tuple[str, ...]:
        one = self._shown[row]
        concept, source = one.concept, self._source_language()
        of_source = [term for term in concept.terms if _is_in(term.language, source)]
        others = [term for term in concept.terms if term not in of_source]
        usable = [term.text for term in others if term.status in _USABLE]
        kept = self.tr("(stays as it is)") if concept.untranslatable else ""
        return (
            " | ".join(term.text for term in of_source),
            " | ".join(filter(None, [*usable, kept])),
            " | ".join(term.text for term in others if term.status not in _USABLE),
            one.file or (self.tr("mine") if one.whose == OWN else self.tr("project’s")),
            concept.note,
        )

    def _source_language(self) -> Language | None:
        session = self._controller.session
        return session.project.source_language if session is not None else None

    @Slot()
    def _look(self) -> None:
        """Which buttons make sense for the current row."""
        self.remove.setEnabled(self.current is not None and not self.current.file)
        self.write.setEnabled(bool(self._shown))

    # What people do -------------------------------------------------------------------------------

    @Slot()
    def take_away(self) -> None:
        """Remove a concept; the segments it spoke of are checked again."""
        one, session = self.current, self._controller.session
        if one is None or session is None:
            return

        def work(_progress: Progress) -> Changes:
            if one.whose == OWN:
                return project_terms.remove_own_concept(session, one.concept.identifier)
            return project_terms.remove_concept(session, one.concept.identifier)[1]

        self._controller.change(self.tr("Termbase"), work)

    @Slot()
    def ask_import(self) -> None:
        """Choose a termbase."""
        path = files.ask_termbase(self)
        if path is not None:
            self.bring_in(path)

    def bring_in(self, path: Path) -> None:
        """Add a file's terms to the project, or to one's own where only those are shown."""
        session = self._controller.session
        if session is None:
            return
        self.show_trouble("")
        project, own = session.project, self.whose.currentData() == OWN
        targets = project.target_languages
        try:
            only = targets[0] if len(targets) == 1 else None
            concepts = termbases.read_file(path, project.source_language, only)
        except WinnowError as error:
            self.show_trouble(error)
            return

        def work(progress: Progress) -> Changes:
            if own:
                return project_terms.add_own_concepts(session, concepts, progress)
            title = f"Import terms from {path.name}"
            return project_terms.add_concepts(session, concepts, title, progress).changes

        self._controller.change(self.tr("Termbase"), work)

    @Slot()
    def ask_export(self) -> None:
        """Choose where the terms that are shown should go."""
        session = self._controller.session
        name = session.project.name if session is not None else "terms"
        proposed = files.documents_folder() / f"{name}.tbx"
        path = files.ask_new_file(self, self.tr("Export the terms shown"), proposed)
        if path is not None:
            self.write_out(path)

    def write_out(self, path: Path) -> None:
        """Write the terms that are shown, in the format of the file's ending."""
        self.show_trouble("")
        try:
            termbases.write_file([one.concept for one in self._shown], path)
        except WinnowError as error:
            self.show_trouble(error)


def _is_in(code: str, language: Language | None) -> bool:
    """Whether a term's language is ``language``, whatever the region."""
    return language is not None and code.replace("_", "-").split("-")[0].lower() == language.base


def _text(concept: Concept) -> str:
    """What a search looks through."""
    parts = (concept.identifier, concept.note, *(term.text for term in concept.terms))
    return " ".join(parts).casefold()

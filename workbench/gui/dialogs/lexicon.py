"""The husk lexicon: every entry in force, whose it is, what people decided about it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.domain.changes import Changes
from workbench.domain.errors import WinnowError
from workbench.domain.progress import Progress
from workbench.gui import files
from workbench.gui.dialogs.list_sheet import ListSheet
from workbench.gui.fields import paragraph
from workbench.gui.project_controller import ProjectController
from workbench.gui.sentences import sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text
from workbench.services import husk_entries, imported_lexicons, lexicons
from workbench.services.husk_entries import Owned, Scope

if TYPE_CHECKING:
    from workbench.services.husk_entries import Trial

_NUMBER_COLUMNS = (4, 5)
_LANE = "husks"


class LexiconSheet(ListSheet):
    """A table of entries with a search. ``edit_asked`` carries the Owned to open in the form."""

    edit_asked = Signal(object)

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Husk lexicon"), themes, parent, wide=960)
        self._controller = controller
        self._entries: list[Owned] = []
        self._shown: list[Owned] = []
        self._make_filters()
        self._make_table()
        self.answer = paragraph("", "muted", self)
        self.body.addWidget(self.answer)
        self._make_buttons()
        controller.changed.connect(self._read)
        self._read()

    @property
    def current(self) -> Owned | None:
        """The entry of the current row."""
        row = self.table.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    # Putting it together ------------------------------------------------------------------------

    def _make_filters(self) -> None:
        self.pair, self.kind, self.whose = QComboBox(self), QComboBox(self), QComboBox(self)
        session = self._controller.session
        if session is not None:
            source = session.project.source_language.base
            for language in session.project.target_languages:
                pair = f"{source}-{language.base}"
                if self.pair.findText(pair) < 0:
                    self.pair.addItem(pair)
        for text, kind in (
            (self.tr("All kinds"), ""),
            (self.tr("Idioms"), "idiom"),
            (self.tr("Proverbs"), "proverb"),
            (self.tr("Calques"), "calque"),
            (self.tr("False friends"), "false_friend"),
        ):
            self.kind.addItem(text, kind)
        for text, scope in (
            (self.tr("Everybody’s"), ""),
            (self.tr("Shipped"), Scope.SHIPPED.value),
            (self.tr("Mine"), Scope.USER.value),
            (self.tr("The project’s"), Scope.PROJECT.value),
        ):
            self.whose.addItem(text, scope)
        boxes = (
            (self.pair, self.tr("Languages")),
            (self.kind, self.tr("Kind")),
            (self.whose, self.tr("Whose")),
        )
        self.add_search(self.tr("Search"), self.tr("Search phrases, renderings and notes"), boxes)
        self.search.textChanged.connect(self._show)
        self.pair.currentIndexChanged.connect(self._read)
        self.kind.currentIndexChanged.connect(self._show)
        self.whose.currentIndexChanged.connect(self._show)

    def _make_table(self) -> None:
        columns = (
            (self.tr("Phrase"), 230),
            (self.tr("Literal"), 210),
            (self.tr("Good"), 190),
            (self.tr("Whose"), 90),
            (self.tr("Accepted"), 80),
            (self.tr("Dismissed"), 80),
        )
        table = self.add_table(self.tr("Entries"), columns, stretched=0)
        table.currentCellChanged.connect(self._look)
        table.cellDoubleClicked.connect(self.edit)

    def _make_buttons(self) -> None:
        self.bring = self.add_button(self.tr("Import…"))
        self.bring.clicked.connect(self.ask_import)
        self.write = self.add_button(self.tr("Export…"))
        self.write.clicked.connect(self.ask_export)
        self.test = self.add_button(self.tr("Try out"))
        self.test.clicked.connect(self.try_out)
        self.off = self.add_button(self.tr("Switch off"))
        self.off.clicked.connect(self.switch)
        self.remove = self.add_button(self.tr("Remove"))
        self.remove.clicked.connect(self.take_away)
        self.change = self.add_button(self.tr("Edit"), primary=True)
        self.change.clicked.connect(self.edit)

    # Reading and showing --------------------------------------------------------------------------

    @Slot()
    def _read(self, *_what: object) -> None:
        """Read the entries of the pair again; what is wrong with a file is said."""
        try:
            self._entries = husk_entries.entries_in_force(
                self._controller.session, self.pair.currentText()
            )
        except WinnowError as error:
            self._entries = []
            self.show_trouble(error)
        self._show()

    @Slot()
    def _show(self, *_what: object) -> None:
        chosen, row = self.current, 0
        words = self.words
        kind, whose = self.kind.currentData(), self.whose.currentData()
        self._shown = [
            one
            for one in self._entries
            if (not kind or one.entry.kind.value == kind)
            and (not whose or one.scope.value == whose)
            and all(word in _text(one) for word in words)
        ]
        self.table.setRowCount(len(self._shown))
        for number, one in enumerate(self._shown):
            if chosen is not None and one.key == chosen.key:
                row = number
            cells = self._cells(one)
            self.fill_row(number, cells, (one.entry.note, *cells[1:]), _NUMBER_COLUMNS)
        if self._shown:
            self.table.setCurrentCell(row, 0)
        entries = QT_TRANSLATE_NOOP("Husks", "%n phrase(s)")
        self.answer.setText(count_text(entries, len(self._shown), "Husks"))
        self._look()

    def _cells(self, owned: Owned) -> tuple[str, ...]:
        entry = owned.entry
        return (
            " | ".join(entry.source),
            " | ".join(rendering.text for rendering in entry.literal),
            " | ".join(entry.renderings),
            self._whose(owned),
            str(owned.accepted) if owned.accepted else "",
            str(owned.dismissed) if owned.dismissed else "",
        )

    def _whose(self, owned: Owned) -> str:
        if husk_entries.is_off(owned):
            return self.tr("off")
        if owned.sunk:
            return self.tr("a hint now")
        return {
            Scope.SHIPPED: self.tr("shipped"),
            Scope.USER: self.tr("mine"),
            Scope.PROJECT: self.tr("project’s"),
        }[owned.scope]

    @Slot()
    def _look(self, *_where: int) -> None:
        """Which buttons make sense for the current entry."""
        owned = self.current
        off = owned is not None and husk_entries.is_off(owned)
        self.off.setText(self.tr("Switch on") if off else self.tr("Switch off"))
        for button in (self.change, self.test, self.off):
            button.setEnabled(owned is not None)
        self.remove.setEnabled(owned is not None and owned.scope is not Scope.SHIPPED and not off)

    # What people do -------------------------------------------------------------------------------

    @Slot()
    def edit(self, *_where: int) -> None:
        """Open the entry in the form at the desk; a shipped one is replaced by what is kept."""
        owned = self.current
        if owned is not None:
            self.dismiss()
            self.edit_asked.emit(owned)

    @Slot()
    def switch(self) -> None:
        """Let an entry be silent in this project, or speak again."""
        owned, session = self.current, self._controller.session
        if owned is None or session is None:
            return
        self.show_trouble("")

        def work(_progress: Progress) -> Changes:
            if husk_entries.is_off(owned):
                return husk_entries.remove_entry(session, owned.pair, owned.entry.id, Scope.PROJECT)
            silent = replace(owned.entry, equal=True)
            return husk_entries.save_entry(session, owned.pair, silent, Scope.PROJECT)

        self._controller.change(self.tr("Husk lexicon"), work)

    @Slot()
    def take_away(self) -> None:
        """Remove an own entry; what it replaced counts again."""
        owned, session = self.current, self._controller.session
        if owned is None or session is None:
            return

        def work(_progress: Progress) -> Changes:
            return husk_entries.remove_entry(session, owned.pair, owned.entry.id, owned.scope)

        self._controller.change(self.tr("Husk lexicon"), work)

    @Slot()
    def try_out(self) -> None:
        """Say where the entry fires in the project and in clean sentences, and of its examples."""
        owned, session = self.current, self._controller.session
        if owned is None or session is None:
            return
        self.show_trouble("")
        self.answer.setText(self.tr("Trying it out…"))

        def work(progress: Progress) -> "Trial":
            return husk_entries.try_out(session, owned.pair, owned.entry, progress)

        self._controller.jobs.run(
            self.tr("Trying the husk"), work, self._tried, self._failed, lane=_LANE
        )

    @Slot(object)
    def _tried(self, trial: "Trial") -> None:
        fires = QT_TRANSLATE_NOOP("Husks", "Fires %n time(s) in this project,")
        clean = QT_TRANSLATE_NOOP("Husks", "%1 times in %n clean sentence(s).")
        text = count_text(fires, len(trial.hits), "Husks")
        rest = count_text(clean, trial.clean, "Husks").replace("%1", str(len(trial.clean_fired)))
        told = [f"{text} {rest}", *(sentence(problem) for problem in trial.wrong)]
        if trial.examples and not trial.wrong:
            right = QT_TRANSLATE_NOOP("Husks", "It is right about its %n example(s).")
            told.append(count_text(right, trial.examples, "Husks"))
        self.answer.setText(" ".join(told))

    @Slot(object)
    def _failed(self, error: BaseException) -> None:
        self.answer.clear()
        if isinstance(error, WinnowError):
            self.show_trouble(error)
        else:
            self._controller.jobs.failed.emit(None, error)

    @Slot()
    def ask_import(self) -> None:
        """Choose a lexicon or a list of other people's."""
        path = files.ask_lexicon(self)
        if path is not None:
            self.bring_in(path)

    def bring_in(self, path: Path) -> None:
        """Add a lexicon to one's own, or a list as hints."""
        pair = self.pair.currentText()
        self.show_trouble("")
        try:
            if lexicons.is_lexicon(path):
                lexicons.import_lexicon(path, pair)
            else:
                imported_lexicons.import_list(path, pair)
        except WinnowError as error:
            self.show_trouble(error)
            return
        self._read()
        self._controller.check(["husks"])

    @Slot()
    def ask_export(self) -> None:
        """Choose where the entries that are shown should go."""
        proposed = files.documents_folder() / f"{self.pair.currentText()}.tsv"
        path = files.ask_new_file(self, self.tr("Export the entries shown"), proposed)
        if path is not None:
            self.write_out(path)

    def write_out(self, path: Path) -> None:
        """Write the entries that are shown as TSV."""
        self.show_trouble("")
        try:
            lexicons.export_entries([owned.entry for owned in self._shown], path)
        except WinnowError as error:
            self.show_trouble(error)


def _text(owned: Owned) -> str:
    """What a search looks through."""
    entry = owned.entry
    parts = (entry.id, *entry.source, *(one.text for one in entry.literal), *entry.good, entry.note)
    return " ".join(parts).casefold()

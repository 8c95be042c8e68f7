"""The husk lexicon: every entry in force, whose it is, what people decided about it."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from workbench.domain.changes import Changes
from workbench.domain.errors import WinnowError
from workbench.domain.progress import Progress
from workbench.gui import files
from workbench.gui.desk.husk_panel import trial_text
from workbench.gui.desk.words import plain_tip
from workbench.gui.dialogs.list_sheet import ListSheet
from workbench.gui.fields import paragraph
from workbench.gui.project_controller import ProjectController
from workbench.gui.sentences import sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.theme import ThemeService
from workbench.gui.words import count_text, in_window_order
from workbench.services import husk_entries, imported_lexicons, lexicons
from workbench.services.husk_entries import Owned, Scope

if TYPE_CHECKING:
    from workbench.services.husk_entries import Trial

_NUMBER_COLUMNS = (4, 5)
_LANE = "husks"
_LIST_LANE = "lexicon"


class LexiconSheet(ListSheet):
    """A table of entries with a search. ``edit_asked`` carries the Owned to open in the form."""

    edit_asked = Signal(object)

    def __init__(
        self, controller: ProjectController, themes: ThemeService, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Husk lexicon"), themes, parent)
        self._controller = controller
        self._entries: list[Owned] = []
        self._shown: list[Owned] = []
        self._chosen = ""  # the key of the entry that is current, or was before a search
        self._tried_out = ""
        self._order = -1  # the column; as the lexicon has them
        self._descending = False
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
        row = self.table.row
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
        titles = (
            self.tr("Phrase"),
            self.tr("Literal"),
            self.tr("Good"),
            self.tr("Whose"),
            self.tr("Accepted"),
            self.tr("Dismissed"),
        )
        table = self.add_table(self.tr("Entries"), titles, wide=(0, 1, 2), numbers=_NUMBER_COLUMNS)
        table.moved.connect(self._look)
        table.opened.connect(self.edit)
        table.let_sort()
        table.order_asked.connect(self.sort_by)

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
        """Read the entries of the pair again, in the background: some lexicons are large."""
        session, pair = self._controller.session, self.pair.currentText()
        if not self._entries:
            self.answer.setText(self.tr("Reading the lexicon…"))

        def work(_progress: Progress) -> list[Owned]:
            return husk_entries.entries_in_force(session, pair)

        self._controller.jobs.run(
            self.tr("Reading the lexicon"), work, self._was_read, self._unread, lane=_LIST_LANE
        )

    @Slot(object)
    def _was_read(self, entries: list[Owned]) -> None:
        self._entries = entries
        self._show()

    @Slot(object)
    def _unread(self, error: BaseException) -> None:
        """Say what is wrong with a file."""
        self._entries = []
        self._show()
        self._failed(error)

    @Slot()
    def _show(self, *_what: object) -> None:
        chosen = self._chosen
        words = self.words
        kind, whose = self.kind.currentData(), self.whose.currentData()
        self._shown = [
            one
            for one in self._entries
            if (not kind or one.entry.kind.value == kind)
            and (not whose or one.scope.value == whose)
            and all(word in _text(one) for word in words)
        ]
        if self._order >= 0:
            self._shown.sort(key=self._order_key, reverse=self._descending)
        row = next((n for n, one in enumerate(self._shown) if one.key == chosen), 0)
        self.table.show_rows(len(self._shown), self._cells, self._tips, self._empty())
        if self._shown:
            self.table.go(row)
        entries = QT_TRANSLATE_NOOP("Husks", "%n phrase(s)")
        self.answer.setText(count_text(entries, len(self._shown), "Husks"))
        self._look()

    @Slot(int)
    def sort_by(self, column: int) -> None:
        """Figures from the largest, words from A; again for the other way, then as it was."""
        first = column in _NUMBER_COLUMNS
        if column != self._order:
            self._order, self._descending = column, first
        elif self._descending is first:
            self._descending = not first
        else:
            self._order = -1
        self.table.show_order(self._order, descending=self._descending)
        self._show()
        self.table.scrollToTop()

    def _order_key(self, owned: Owned) -> tuple[int, str]:
        if self._order in _NUMBER_COLUMNS:
            figures = (owned.accepted, owned.dismissed)
            return figures[self._order - _NUMBER_COLUMNS[0]], ""
        return 0, self._cells_of(owned)[self._order].casefold()

    def _empty(self) -> str:
        """What to do where no row is shown."""
        if self._entries:
            return self.tr("No phrase has these words. Search for others, or show all kinds.")
        return self.tr(
            "No phrases yet. Select the literal words of a translation and press Ctrl+Shift+K, or "
            "import a lexicon."
        )

    def _cells(self, row: int) -> tuple[str, ...]:
        return self._cells_of(self._shown[row])

    def _cells_of(self, owned: Owned) -> tuple[str, ...]:
        entry = owned.entry
        same = self.tr("the same phrase; nothing is wrong")
        return (
            " | ".join(entry.source),
            " | ".join(rendering.text for rendering in entry.literal),
            " | ".join(entry.renderings) or (same if entry.equal else ""),
            self._whose(owned),
            str(owned.accepted) if owned.accepted else "",
            str(owned.dismissed) if owned.dismissed else "",
        )

    def _tips(self, row: int) -> tuple[str, ...]:
        note, (phrase, *others) = self._shown[row].entry.note, self._cells(row)
        return (plain_tip(f"{phrase}\n{note}" if note else phrase), *map(plain_tip, others))

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
    def _look(self) -> None:
        """Which buttons make sense for the current entry."""
        owned = self.current
        if owned is not None:
            self._chosen = owned.key
        off = owned is not None and husk_entries.is_off(owned)
        self.off.setText(self.tr("Switch on") if off else self.tr("Switch off"))
        for button in (self.change, self.test, self.off):
            button.setEnabled(owned is not None)
        self.remove.setEnabled(owned is not None and owned.scope is not Scope.SHIPPED and not off)

    # What people do -------------------------------------------------------------------------------

    @Slot()
    def edit(self) -> None:
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
        self._tried_out = owned.entry.source[0]
        self.answer.setText(self.tr("Trying it out…"))

        def work(progress: Progress) -> "Trial":
            return husk_entries.try_out(session, owned.pair, owned.entry, progress)

        self._controller.jobs.run(
            self.tr("Trying the husk"), work, self._tried, self._failed, lane=_LANE
        )

    @Slot(object)
    def _tried(self, trial: "Trial") -> None:
        phrase = QLocale().quoteString(self._tried_out)
        told = [f"{phrase}: {trial_text(trial)}", *map(sentence, trial.wrong)]
        if trial.examples and not trial.wrong:
            right = QT_TRANSLATE_NOOP("Husks", "It is right about its %n example(s).")
            told.append(count_text(right, trial.examples, "Husks"))
        self.answer.setText(in_window_order(" ".join(told)))

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

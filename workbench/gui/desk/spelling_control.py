"""Misspelt words at the desk: suggestions looked up while one goes on, words that are right."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from workbench.domain.findings import Finding
from workbench.domain.progress import Progress
from workbench.gui.desk.reviewing_acts import Acts
from workbench.gui.jobs import JobRunner
from workbench.services import spelling
from workbench.services.session import Session

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

SPELLING = "spelling"
_MOST_WORDS = 8  # of one segment: a text in another language is not looked up word by word


class SpellingControl(QObject):
    """The slots behind the spelling entries of the editor's menu and their actions."""

    def __init__(
        self,
        page: "DeskPage",
        session: Callable[[], Session],
        jobs: JobRunner,
        acts: Acts,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._jobs = jobs
        self._acts = acts

    def look_up(self, segment_id: int) -> None:
        """Have the dictionary think about the misspelt words of the open row."""
        editing = self._page.editing
        if editing.segment_id != segment_id:
            return
        found = spelling.misspelt(editing.editor.findings, editing.editor.tagged_text().text)
        words = [word for word, finding in found.items() if not finding.suggestions]
        words = words[:_MOST_WORDS]
        if not words:
            return
        session = self._session()

        def work(_progress: Progress) -> int:
            return segment_id if spelling.look_up(session, segment_id, words) else 0

        self._jobs.run(self.tr("Spelling"), work, self._looked_up, self._not_found, lane=SPELLING)

    def _looked_up(self, segment_id: int) -> None:
        if segment_id:
            self._page.editing.look_again(segment_id)

    def _not_found(self, _error: BaseException) -> None:
        """The word stays marked, without suggestions."""

    def open_menu(self) -> None:
        """Ctrl+.: what can be done at the caret."""
        if self._page.editing.is_open:
            self._page.editing.editor.open_menu()

    def accept(self, finding: Finding, to_project: bool) -> None:
        """A word is right after all."""
        editing = self._page.editing
        segment_id, span = editing.segment_id, finding.target_span
        if segment_id is None or span is None:
            return
        word = span.of(editing.editor.tagged_text().text)
        typed = editing.typed()
        if typed is not None:
            editing.took(typed)
        self._acts.add_word(segment_id, word, to_project=to_project, typed=typed)
        text = self.tr("“%1” is one of your words now.")
        if to_project:
            text = self.tr("“%1” is one of the project’s words now.")
        self._page.status_message.emit(text.replace("%1", word))

    def add_to_mine(self) -> None:
        """The misspelt word at the caret, else the first one, is right in all my projects."""
        self._add(to_project=False)

    def add_to_project(self) -> None:
        """The misspelt word at the caret, else the first one, is right in this project."""
        self._add(to_project=True)

    def _add(self, *, to_project: bool) -> None:
        editor = self._page.editing.editor
        found: list[Finding] = []
        if self._page.editing.is_open:
            found = list(spelling.misspelt(editor.findings, editor.tagged_text().text).values())
        if not found:
            self._page.status_message.emit(self.tr("No misspelt word is marked here."))
            return
        here = editor.finding_at_caret
        self.accept(here if here is not None and here in found else found[0], to_project)

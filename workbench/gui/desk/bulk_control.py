"""Find, replace, and fix in many segments: found in a job, looked at, then made in one stroke."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from workbench.domain.changes import Changes
from workbench.domain.errors import WinnowError
from workbench.domain.progress import Progress
from workbench.gui.desk.inspector.checks_panel import Found
from workbench.gui.desk.inspector.finding_card import check_title
from workbench.gui.desk.inspector.inspector import Tab
from workbench.gui.desk.navigation import Navigation
from workbench.gui.desk.operations import Operations
from workbench.gui.desk.proposals import (
    Pattern,
    Proposal,
    find_fixes,
    find_replacements,
    make,
    replaced,
)
from workbench.gui.desk.repeats import find_repeats
from workbench.gui.jobs import READ, JobRunner
from workbench.gui.sentences import sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text
from workbench.services.check_switches import switch_off
from workbench.services.session import Session
from workbench.store.query import Condition, Query

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

REPEATS = "repeats"


class BulkControl(QObject):
    """The slots behind the find panel, the overview of findings and the preview."""

    def __init__(
        self,
        page: "DeskPage",
        session: Callable[[], Session],
        jobs: JobRunner,
        operations: Operations,
        navigation: Navigation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._jobs = jobs
        self._operations = operations
        self._navigation = navigation
        self._title = ""
        self._repeats: list[Proposal] = []

    def find(self) -> None:
        """Ctrl+F: with what is selected in the editor."""
        self._page.find_panel.open_to_find(self._selected())

    def replace(self) -> None:
        """Ctrl+H."""
        self._page.find_panel.open_to_replace(self._selected())

    def _selected(self) -> str:
        if not self._page.editing.is_open:
            return ""
        return self._page.editing.editor.textCursor().selectedText()

    def light_up(self, pattern: Pattern | None) -> None:
        """Mark what is looked for in the cells."""
        self._page.delegate.looked_for = None if pattern is None else pattern.compiled()
        self._page.grid.viewport().update()

    def find_next(self, pattern: Pattern, step: int) -> None:
        """Go to the next segment that has it."""
        self._navigation.with_text(pattern, step)

    def replace_here(self, pattern: Pattern) -> None:
        """Replace in the current segment only, in the editor, and go on."""
        page = self._page
        row = page.model.row(page.grid.place)
        if row is None:
            return
        try:
            text, count = replaced(row.segment.target, pattern, pattern.compiled())
        except WinnowError as error:
            page.find_panel.show_trouble(sentence(str(error)))
            return
        if count:
            page.control.edit_current()
            if page.editing.is_open:
                page.editing.editor.replace_all(text)
        self.find_next(pattern, 1)

    def preview_replacing(self, pattern: Pattern) -> None:
        """Look what replacing everywhere in the list would do."""
        session, ids = self._session(), self._page.model.ids
        title = self.tr("Replace “%1” by “%2”")
        title = title.replace("%1", pattern.text).replace("%2", pattern.replacement)

        def work(progress: Progress) -> list[Proposal]:
            return find_replacements(session, ids, pattern, progress)

        self._look(title, work)

    def preview_fixes(self, check: str) -> None:
        """Look what the safe fixes of a check would do in the whole project."""
        session = self._session()

        def work(progress: Progress) -> list[Proposal]:
            ids = session.project.segments.ids(Query((Condition("check", ":", check),)))
            return find_fixes(session, ids, check, progress)

        self._look(self.tr("Fix: %1").replace("%1", check_title(check)), work)

    def _look(self, title: str, work: Callable[[Progress], list[Proposal]]) -> None:
        page = self._page
        page.control.segment.put_away()
        self._title = title
        self._jobs.run(title, work, self._looked, self._lost, lane=READ)

    def _looked(self, proposals: list[Proposal]) -> None:
        self._page.inspector.show_preview(self._title, proposals)

    def _lost(self, error: BaseException) -> None:
        if isinstance(error, WinnowError):
            self._page.status_message.emit(str(error))
            self._page.find_panel.show_trouble(sentence(str(error)))

    def make(self, title: str, proposals: list[Proposal]) -> None:
        """Make the changes that were looked at, as one operation."""
        session = self._session()

        def work(progress: Progress) -> tuple[Changes, int]:
            return make(session, title, proposals, progress)

        self._page.inspector.close_preview()
        self._operations.run(title, work, self._made, bulk=True)

    def _made(self, result: tuple[Changes, int]) -> None:
        text = QT_TRANSLATE_NOOP("Desk", "%n segment(s) changed.")
        self._page.status_message.emit(count_text(text, result[1], "Desk"))

    def look_for_repeats(self, segment_id: int) -> None:
        """A segment was confirmed: see whether its translation serves others."""
        session = self._session()

        def work(_progress: Progress) -> list[Proposal]:
            return find_repeats(session, session.project.segments.get(segment_id))

        self._jobs.run(self.tr("Looking on"), work, self._repeated, self._not_counted, lane=REPEATS)

    def _repeated(self, proposals: list[Proposal]) -> None:
        if not proposals:
            return
        self._repeats = proposals
        text = QT_TRANSLATE_NOOP("Desk", "%n other segment(s) with the same source.")
        self._page.repeats_panel.offer(
            count_text(text, len(proposals), "Desk"), self.tr("Translate alike")
        )

    def repeat(self) -> None:
        """Give the repetitions the translation that was confirmed."""
        proposals, self._repeats = self._repeats, []
        self._page.repeats_panel.hide()
        if proposals:
            self.make(self.tr("Translate repetitions"), proposals)

    def show_check(self, check: str) -> None:
        """List the segments in which a check found something."""
        self._page.set_query(f"check:{check}")

    def switch_off(self, check: str) -> None:
        """Run a check no more in this project; the overview page switches it on again."""
        session = self._session()

        def work(_progress: Progress) -> Changes:
            return switch_off(session, check)

        self._operations.run(self.tr("Switching the check off"), work, self._switched)

    def _switched(self, _changes: Changes) -> None:
        self._page.status_message.emit(
            self.tr("Switched off in this project. The overview (F8) switches it on again.")
        )
        self.read_found()

    def read_found(self) -> None:
        """Count what was found, for the overview and the records on the cards."""
        session = self._session()

        def work(_progress: Progress) -> Found:
            findings = session.project.findings
            records = {record.check: record for record in findings.records()}
            return Found(findings.counts(), records, findings.fixable())

        self._jobs.run(self.tr("Counting"), work, self._found, self._not_counted, lane=READ)

    def _found(self, found: Found) -> None:
        self._page.inspector.overview.show_found(found)
        self._page.inspector.findings.use_records(found.records)

    def _not_counted(self, _error: Any) -> None:
        """The next change counts again."""

    def overview(self) -> None:
        """Show everything that was found, by check."""
        self._page.inspector.setCurrentIndex(Tab.FINDINGS)
        self._page.inspector.show_overview()
        self.read_found()

"""What the keys of marking do: a key for the error type, a key for the severity, either order.

Everything is one operation and one undo.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from workbench.domain.annotations import Annotation
from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.gui.desk.columns import Column
from workbench.gui.desk.marking_acts import MarkingActs
from workbench.gui.desk.marking_keys import MarkingKeys, Pending
from workbench.gui.desk.marking_mode import MarkingMode
from workbench.gui.desk.navigation import Navigation
from workbench.gui.desk.operations import Operations
from workbench.review.marks import ESA_ERROR, ESA_SCORE, esa_value
from workbench.services.evaluating import marks_with_esa, typology_of
from workbench.services.session import Session
from workbench.store.segments import StoredFinding

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

_SETTLED = 700  # milliseconds after which an ESA score is kept
_FIRST_SCORE = 50


class MarkingControl(QObject):
    """The slots behind the menu Marks, the pad and the cards."""

    def __init__(
        self,
        page: "DeskPage",
        session: Callable[[], Session],
        operations: Operations,
        navigation: Navigation,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._navigation = navigation
        self._book = page.marks
        self.mode = MarkingMode(page, session, navigation, self)
        self.acts = MarkingActs(session, operations, self)
        self.acts.marked.connect(self._marked)
        self.pending = Pending()
        self._keys: MarkingKeys | None = None
        self._score: tuple[int, int, str | None] | None = None  # segment, value, text: to be kept
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED)
        self._settled.timeout.connect(self.keep_score)
        self.mode.leaving.connect(self._leave)
        self.mode.field.key_typed.connect(self.key_typed)
        self.mode.field.stepped.connect(self.step_score)

    def _leave(self) -> None:
        """Another row or text, or the end: half a mark is forgotten, a score is kept."""
        self.keep_score()
        self.pending = Pending()

    @property
    def keys(self) -> MarkingKeys:
        """The keys in force; read again when the project's typology may be another."""
        if self._keys is None:
            session = self._session()
            self._keys = MarkingKeys(typology_of(session), marks_with_esa(session))
        return self._keys

    def forget_keys(self) -> None:
        """The project's typology or choice of error types changed."""
        self._keys = None
        self.pending = Pending()
        self.mode.state_changed.emit()

    # Marking ------------------------------------------------------------------------------------

    def key_typed(self, letter: str) -> None:
        """A letter or a digit in the field."""
        keys = self.keys
        if letter in keys.levels:
            self.use_severity(keys.levels[letter].severity)
        elif letter in keys.categories:
            self.use_category(keys.categories[letter].id)
        else:
            text = self.tr("“%1” is no key of this typology.")
            self._page.status_message.emit(text.replace("%1", letter))

    def use_category(self, category: str) -> None:
        """A key or a button for an error type."""
        if not self._ready():
            return
        own = self._own_current()
        if own is not None:
            self.acts.change(replace(own, category=category))
        else:
            self.pending = replace(self.pending, category=category)
            self._mark()

    def use_severity(self, severity: Severity) -> None:
        """A key or a button for a severity."""
        if not self._ready():
            return
        own = self._own_current()
        if own is not None:
            self.acts.change(replace(own, severity=severity))
        else:
            self.pending = replace(self.pending, severity=severity)
            self._mark()

    def _ready(self) -> bool:
        if not self.mode.is_on:
            self.mode.start()
        return self.mode.is_on

    def _own_current(self) -> Annotation | None:
        """The current mark where it is one's own and nothing else is selected."""
        mark = self.mode.current
        if mark is None or self.mode.field.textCursor().hasSelection():
            return None
        return mark.annotation if mark.annotation.who == self._session().who else None

    def _mark(self) -> None:
        """Make the mark if both halves are there."""
        row, pending = self.mode.row, self.pending
        category = ESA_ERROR if self.keys.esa else pending.category
        if row is not None and category and pending.severity is not None:
            self.pending = Pending()
            span = self._span(category)
            on_source = self.mode.side is Column.SOURCE
            self.acts.annotate(
                row.segment.id,
                category,
                pending.severity,
                system=self.mode.system,
                target_span=None if on_source else span,
                source_span=span if on_source else None,
            )
        self.mode.state_changed.emit()

    def _span(self, category: str) -> Span:
        """The selection, the words of somebody else's mark, the place, or the word at the caret."""
        chosen = self.mode.field.selected_span()
        if len(chosen):
            return chosen
        mark = self.mode.current
        if mark is not None:
            span = mark.source_span if self.mode.side is Column.SOURCE else mark.target_span
            if span is not None:
                return span
        missing = self.mode.side is Column.TARGET and self.keys.is_omission(category)
        return chosen if missing else self.mode.field.word_or_place()

    def _marked(self, annotation: Annotation) -> None:
        row = self.mode.row
        if row is None or row.segment.id != annotation.segment_id:
            return
        if self.mode.is_on and self.mode.field.textCursor().hasSelection():
            cursor = self.mode.field.textCursor()
            cursor.setPosition(cursor.selectionEnd())
            self.mode.field.setTextCursor(cursor)
        self.mode.set_current(annotation.id)
        pending, self.pending = self.pending, Pending()
        if pending and self._own_current() is not None:
            # Keys that came before the store had answered: they mean the mark just made.
            severity = pending.severity or annotation.severity
            category = pending.category or annotation.category
            self.acts.change(replace(annotation, category=category, severity=severity))

    def no_error(self) -> None:
        """Say that the text was read and nothing is wrong with it, and go on."""
        row = self.mode.row
        if row is None:
            return
        self.acts.mark_no_error(row.segment.id, self.mode.system)
        who = self._session().who
        if not any(mark.annotation.who == who for mark in self.mode.marks()):
            self._navigation.step(1)

    def remove(self) -> None:
        """Remove the current mark."""
        mark = self.mode.current
        if mark is not None:
            self.remove_one(mark.annotation)
        else:
            self._page.status_message.emit(self.tr("Go to a mark to remove it."))

    def remove_one(self, annotation: Annotation) -> None:
        """Remove a mark of one's own."""
        if annotation.who == self._session().who:
            self.acts.remove([annotation])
        else:
            text = self.tr("This is a mark of %1; only they can remove it.")
            self._page.status_message.emit(text.replace("%1", annotation.who))

    def comment(self) -> None:
        """Write why, on the current mark."""
        if self.mode.current is None:
            self._page.status_message.emit(self.tr("Go to a mark to comment on it."))
            return
        self._page.inspector.show_marks()
        self._page.inspector.marks.write_comment(self._book.current)

    def commented(self, annotation: Annotation, text: str) -> None:
        """The comment was written."""
        if text != annotation.comment:
            self.acts.change(replace(annotation, comment=text))
        self.to_field()

    def to_field(self) -> None:
        """Back to the text."""
        if self.mode.is_on:
            self.mode.field.setFocus()
        else:
            self._page.control.to_grid()

    def mark_finding(self) -> None:
        """Make the finding that is pointed at, else the first open one, a mark."""
        stored = self._finding()
        if stored is None:
            self._page.status_message.emit(self.tr("Nothing was found in this segment."))
        else:
            self.acts.mark_finding(stored)

    def _finding(self) -> StoredFinding | None:
        row = self.mode.row
        if row is None:
            return None
        taken = {mark.annotation.finding_fingerprint for mark in self._book.of(row.segment.id)}
        light = self._page.delegate.spotlight
        found = self._page.model.open_findings(row)
        for stored in found:
            if light is not None and stored.finding == light.finding:
                return stored
        return next((one for one in found if one.fingerprint not in taken), None) or (
            found[0] if found else None
        )

    # ESA ----------------------------------------------------------------------------------------

    def score(self) -> int | None:
        """One's own ESA score of the text that is shown."""
        row = self.mode.row
        if row is None:
            return None
        if self._score is not None and self._score[0] == row.segment.id:
            return self._score[1]
        who = self._session().who
        for mark in self._book.of(row.segment.id):
            one = mark.annotation
            if one.category == ESA_SCORE and one.who == who and one.system == self.mode.system:
                return esa_value(one)
        return None

    def set_score(self, value: int) -> None:
        """Score the text; kept when the slider rests, or when one goes on."""
        row = self.mode.row
        if row is not None:
            self._score = (row.segment.id, max(0, min(100, value)), self.mode.system)
            self._settled.start()
            self.mode.state_changed.emit()

    def step_score(self, by: int) -> None:
        """Move the slider; it starts in the middle."""
        if self.keys.esa:
            score = self.score()
            self.set_score(_FIRST_SCORE if score is None else score + by)

    def keep_score(self) -> None:
        """Store the score that was set."""
        self._settled.stop()
        score, self._score = self._score, None
        if score is not None:
            self.acts.set_score(*score)

    def to_score(self) -> None:
        """Put the keys into the score's field."""
        self._page.inspector.show_marks()
        self._page.inspector.marks.write_score()

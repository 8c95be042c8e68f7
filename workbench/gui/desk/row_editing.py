"""The editor over the grid: opened on a row, kept in its place, its text never lost."""

from PySide6.QtCore import QObject, QRect, Signal

from workbench.domain.findings import Finding
from workbench.domain.text import TaggedText
from workbench.gui.desk.columns import Column
from workbench.gui.desk.delegate import GridDelegate, Spotlight
from workbench.gui.desk.drafts import Draft, Drafts
from workbench.gui.desk.editor import SegmentEditor
from workbench.gui.desk.grid_model import GridModel, Shadow
from workbench.gui.desk.grid_view import GridView
from workbench.gui.desk.live_checks import LiveChecks, Looked
from workbench.gui.desk.marks import is_hint
from workbench.gui.desk.operations import Typed
from workbench.store.segments import SegmentRow, StoredFinding


class RowEditing(QObject):
    """Opens and closes the editor; ``typed()`` is what must be kept before anything else.

    ``opened`` carries the segment whose text can be edited now; ``row_looked`` fires when live
    findings or scores of the open row have come in,
    ``pointed_at`` with the Spotlight under the caret, ``closed`` when the field was left.
    """

    row_looked = Signal(int)
    opened = Signal(int)
    pointed_at = Signal(object)
    closed = Signal()
    text_edited = Signal()

    def __init__(
        self,
        view: GridView,
        model: GridModel,
        delegate: GridDelegate,
        live: LiveChecks,
        drafts: Drafts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view = view
        self._model = model
        self._delegate = delegate
        self._live = live
        self._drafts = drafts
        self._row: SegmentRow | None = None
        self._base = TaggedText("")
        self._dirty = False
        self._handed: dict[int, Typed] = {}  # on its way into the store
        self.editor = SegmentEditor(delegate.theme, view.viewport())
        self.editor.hide()
        self.editor.text_edited.connect(self._edited)
        self.editor.height_wanted.connect(self._height_wanted)
        self.editor.caret_finding.connect(self._caret_finding)
        self.editor.left.connect(self._left)
        live.looked.connect(self._looked)
        view.rows_moved.connect(self.place_editor)
        view.heading.room_shared.connect(self.place_editor)

    @property
    def segment_id(self) -> int | None:
        """The segment whose target is open in the editor."""
        return None if self._row is None else self._row.segment.id

    @property
    def is_open(self) -> bool:
        """Whether the editor is open."""
        return self._row is not None

    def typed(self) -> Typed | None:
        """What is in the editor against what it was opened on; None when it is closed."""
        if self._row is None:
            return None
        text = self.editor.tagged_text() if self._dirty else self._base
        return Typed(self._row.segment.id, self._base, text)

    def open(self, place: int, insert: str = "") -> bool:
        """Open the editor on a row; False when the row cannot be edited."""
        row = self._model.stored_row(place)
        if row is None or row.segment.locked:
            return False
        if self._row is not None and self._row.segment.id == row.segment.id:
            self.editor.setFocus()
            return True
        self.close()
        segment = row.segment
        pending = self._model.shadow(segment.id)
        self._row = row
        # What is on its way into the store is the base; what a crash left behind never got there.
        handed = pending is not None and segment.id in self._handed
        self._base = pending.target if handed and pending is not None else segment.target
        self._dirty = False
        self._delegate.editing = segment.id
        self.editor.setGeometry(self._view.target_rect(place))
        self.editor.load(self._base, self._delegate.faces.of(segment.document_id, Column.TARGET))
        self._view.heights.editor_height = self.editor.wanted_height()
        self._show_findings(self._model.row(place))
        self.editor.show()
        self._view.measure_again()
        self.place_editor()
        draft = self._drafts.get(segment.id)
        if draft is not None and draft.text != self._base:
            # Typed before a crash, or refused: back in the field, one undo away from the store's.
            self.editor.replace_all(draft.text)
        if insert:
            self.editor.textCursor().insertText(insert)
        self.editor.setFocus()
        self._live.opened(segment)
        self.opened.emit(segment.id)
        return True

    def close(self) -> Typed | None:
        """Close the editor; return what was typed, for keeping."""
        typed = self.typed()
        if self._row is None or typed is None:
            return None
        key = self._row.segment.id
        self._live.stop()
        self._row = None
        self._dirty = False
        self._delegate.editing = None
        self._view.heights.editor_height = 0
        had_focus = self.editor.hasFocus()
        self.editor.hide()
        handed = self._handed.get(key)
        if not typed.is_change and handed is not None and handed.text == typed.text:
            self._model.cast(key, self._pending(key, typed.text))
        elif typed.is_change:
            # Shown until the store has it, and on disk should it never get there.
            self._model.cast(key, self._pending(key, typed.text))
            self._hand_over(typed)
        else:
            self._model.cast(key, None)
            self._drafts.drop(key)
        self._view.measure_again()
        if had_focus:
            self._view.setFocus()
        return typed

    def _pending(self, segment_id: int, text: TaggedText) -> Shadow:
        """What is shown of a text until the store has it."""
        shadow = self._model.shadow(segment_id)
        return shadow if shadow is not None and shadow.target == text else Shadow(text)

    def _hand_over(self, typed: Typed) -> None:
        """On disk until the store says that it has it."""
        self._handed[typed.segment_id] = typed
        self._drafts.put(Draft(typed.segment_id, typed.base, typed.text))

    def took(self, typed: Typed) -> None:
        """What was typed so far is being kept: from now on it is the base."""
        if typed.is_change:
            self._hand_over(typed)
        if typed.segment_id == self.segment_id:
            self._base = typed.text

    def stored(self, segment_id: int, target: TaggedText | None = None) -> None:
        """The store has a segment's text now; ``target`` None means the one handed over."""
        handed = self._handed.get(segment_id)
        draft = self._drafts.get(segment_id)
        if target is not None and draft is not None and draft.text != target:
            return  # something else was changed; the text is still on its way
        if handed is not None:
            del self._handed[segment_id]
        if segment_id != self.segment_id or not self._dirty:
            self._drafts.drop(segment_id)
        if segment_id != self.segment_id:
            self._model.cast(segment_id, None)

    def draft_of(self, segment_id: int) -> Typed | None:
        """What was typed into a segment and never kept; None while it is on its way."""
        draft = self._drafts.get(segment_id)
        if draft is None or segment_id in self._handed or segment_id == self.segment_id:
            return None
        place = self._model.place_of(segment_id)
        row = self._model.stored_row(place) if place is not None else None
        return None if row is None else Typed(segment_id, row.segment.target, draft.text)

    def show_drafts(self) -> int:
        """Show what a crash left behind; how many drafts there are."""
        drafts = self._drafts.all()
        for draft in drafts:
            self._model.cast(draft.segment_id, Shadow(draft.text))
        return len(drafts)

    def give_back(self) -> None:
        """Keeping was refused: what is in the field is typed over the store's text again."""
        if self._row is None or self._handed.pop(self._row.segment.id, None) is None:
            return
        place = self._model.place_of(self._row.segment.id)
        row = self._model.stored_row(place) if place is not None else None
        self._base = row.segment.target if row is not None else self._base
        self._dirty = True

    def refresh(self) -> None:
        """The open row was changed in the store: take over its text unless more was typed."""
        if self._row is None:
            return
        place = self._model.place_of(self._row.segment.id)
        row = self._model.stored_row(place) if place is not None else None
        if row is None or place is None:
            return
        old_base, self._row = self._base, row
        typed = self.editor.tagged_text()
        if row.segment.target != old_base and typed in (old_base, row.segment.target):
            self._base = row.segment.target
            if typed != self._base:
                face = self._delegate.faces.of(row.segment.document_id, Column.TARGET)
                self.editor.load(self._base, face, keep_caret=True)
                self._view.heights.editor_height = self.editor.wanted_height()
                self._view.measure_again()
        if self.editor.tagged_text() == self._base:
            self._dirty = False
            self._model.cast(row.segment.id, None)
        self._show_findings(self._model.row(place))

    def look_again(self, segment_id: int) -> None:
        """More is known about the text of the open row than when it was looked at."""
        if self._row is not None and self._row.segment.id == segment_id:
            self._live.look_again(self._row.segment, self.editor.tagged_text())

    def restyle(self) -> None:
        """Another zoom or option: lay the open field out again, text and caret kept."""
        if self._row is None:
            return
        text = self.editor.tagged_text()
        face = self._delegate.faces.of(self._row.segment.document_id, Column.TARGET)
        self.editor.load(text, face, keep_caret=True)
        self._view.heights.editor_height = self.editor.wanted_height()

    def place_editor(self) -> None:
        """Put the editor over its cell."""
        if self._row is None:
            return
        place = self._model.place_of(self._row.segment.id)
        if place is None:
            return
        rect = self._view.target_rect(place)
        if rect != self.editor.geometry():
            self.editor.setGeometry(QRect(rect).adjusted(0, 0, 0, -1))

    def spotlight(self, light: Spotlight | None) -> None:
        """Mark a finding in the open field too."""
        mine = light is not None and light.segment_id == self.segment_id
        self.editor.spotlight(light.finding if mine and light is not None else None)

    def _edited(self) -> None:
        if self._row is None:
            return
        self._dirty = True
        text = self.editor.tagged_text()
        shadow = self._model.shadow(self._row.segment.id)
        self._model.cast(
            self._row.segment.id,
            Shadow(text, shadow.findings if shadow else None, shadow.scores if shadow else None),
        )
        self._live.typed(self._row.segment, text)
        self.text_edited.emit()

    def _looked(self, looked: Looked) -> None:
        if self._row is None or looked.segment_id != self._row.segment.id:
            return
        text = self.editor.tagged_text() if self._dirty else looked.text
        if text == looked.text:
            self._show_look(looked)
        # Typed on meanwhile, and the next look is on its way; or shown: the disk comes last.
        if self._dirty and self._row is not None:
            self._drafts.put(Draft(looked.segment_id, self._base, text))

    def _show_look(self, looked: Looked) -> None:
        """What a look found is what the row says now."""
        assert self._row is not None
        # Consistency with other segments is only known to a full check: keep what it said.
        groups = tuple(f for f in self._row.findings if f.finding.check.startswith("consistency."))
        shadow = Shadow(looked.text, looked.findings + groups, looked.scores or None)
        self._model.cast(looked.segment_id, shadow)
        place = self._model.place_of(looked.segment_id)
        if place is not None:
            self._show_findings(self._model.row(place))
        self.row_looked.emit(looked.segment_id)

    def _show_findings(self, row: SegmentRow | None) -> None:
        found: list[StoredFinding] = self._model.open_findings(row) if row is not None else []
        self.editor.show_findings(tuple(stored.finding for stored in reversed(found)))

    def _caret_finding(self, finding: Finding | None) -> None:
        if self._row is None:
            return
        if finding is not None and is_hint(finding) and not self._model.show_hints:
            finding = None
        light = Spotlight(self._row.segment.id, finding) if finding is not None else None
        self.pointed_at.emit(light)

    def _height_wanted(self, height: int) -> None:
        if self._row is None or height == self._view.heights.editor_height:
            return
        self._view.heights.editor_height = height
        self._view.measure_again()
        self.place_editor()

    def _left(self) -> None:
        self.closed.emit()

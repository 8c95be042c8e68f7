"""The field in which a span is selected for marking: it can be read and selected, never changed."""

import re
import sys
import unicodedata
from array import array
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from workbench.domain.findings import Severity
from workbench.domain.spans import Span
from workbench.gui.desk.editor import SegmentEditor
from workbench.gui.desk.marks import (
    Mark,
    draw_gap,
    draw_mark,
    draw_mark_ground,
    drawn_marks,
    line_style,
    range_rects,
)
from workbench.gui.desk.offsets import Offsets
from workbench.gui.desk.plain_letters import plain_letter
from workbench.gui.theme import Theme

_MOVE = QTextCursor.MoveOperation
_KEEP = QTextCursor.MoveMode.KeepAnchor
# Qt takes a whole clause of these for one word. Positions are UTF-16 units.
_IDEOGRAPH = re.compile("[\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\ud840-\ud88c]")
_UTF16 = f"utf-16-{sys.byteorder[0]}e"  # of this machine, without a mark
_STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_PageUp: 10,
    Qt.Key.Key_PageDown: -10,
}


@dataclass(frozen=True, slots=True)
class ShownMark:
    """A mark of the text in the field: its annotation's id, where, how grave, is it current."""

    id: int
    span: Span
    severity: Severity
    current: bool


class MarkingField(SegmentEditor):
    """Shows one text with its marks and a caret.

    ``key_typed`` carries a letter or digit, ``stepped`` what an ESA score should move by,
    ``mark_chosen`` the id of the mark under the caret (0 for none), ``edge_passed`` −1 or 1 when
    the caret wants to leave over the first or the last line.
    """

    key_typed = Signal(str)
    stepped = Signal(int)
    mark_chosen = Signal(int)
    edge_passed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self._shown: tuple[ShownMark, ...] = ()
        super().__init__(theme, parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setTabChangesFocus(False)
        self.setCursorWidth(2)
        self.setObjectName("marking")
        self.setAccessibleName(self.tr("Text to mark"))

    def show_marks(self, marks: tuple[ShownMark, ...]) -> None:
        """Paint these marks."""
        self._shown = marks
        self.viewport().update()

    def place_caret(self, offset: int) -> None:
        """Put the caret at a place, nothing selected, without telling what lies under it."""
        blocked = self.blockSignals(True)
        self.select_span(Span(offset, offset))
        self.blockSignals(blocked)

    def word_or_place(self) -> Span:
        """What would be marked: the selection, else the word the caret stands in, else the place.

        Behind a word's last letter it is the place, so that something missing can be marked there.
        """
        cursor = self.textCursor()
        if not cursor.hasSelection():
            text, at = self._units(), cursor.position()
            if _IDEOGRAPH.match(text, at):
                cursor.movePosition(_MOVE.NextCharacter, _KEEP)
            elif at < len(text) and (text[at].isalnum() or text[at] == "_"):
                cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        offsets = Offsets(self.tagged_text().text)
        return Span(
            offsets.from_qt(cursor.selectionStart()), offsets.from_qt(cursor.selectionEnd())
        )

    def _units(self) -> str:
        """The text with its UTF-16 units apart, so that the caret's positions count in it."""
        raw = array("H")
        raw.frombytes(self.document().toRawText().encode(_UTF16, "surrogatepass"))
        return "".join(map(chr, raw))

    def extend_by_word(self) -> None:
        """Select the word at the caret, or one more behind the selection."""
        cursor, text = self.textCursor(), self._units()
        fresh = not cursor.hasSelection()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        while fresh and start < len(text) and not text[start].strip():
            start += 1
            end = start
        if fresh and not _IDEOGRAPH.match(text, start):
            cursor.setPosition(start)
            cursor.movePosition(_MOVE.StartOfWord)
            start = cursor.position()
        cursor.setPosition(start)
        cursor.setPosition(end, _KEEP)
        while cursor.position() < len(text) and not text[cursor.position()].strip():
            cursor.movePosition(_MOVE.NextCharacter, _KEEP)
        before = cursor.position()
        letter = text[before : before + 1].isalnum()
        if letter and not _IDEOGRAPH.match(text, before):
            cursor.movePosition(_MOVE.EndOfWord, _KEEP)
        if cursor.position() == before:
            cursor.movePosition(_MOVE.NextCharacter, _KEEP)
        self.setTextCursor(cursor)

    def take_back_word(self) -> None:
        """Select one word less at the end."""
        cursor, text = self.textCursor(), self._units()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        if start == end:
            return
        before = end - 1
        while before > start and _continues(text, before):
            before -= 1
        while before > start and not text[before - 1].strip():
            before -= 1
        cursor.setPosition(start)
        cursor.setPosition(before, _KEEP)
        self.setTextCursor(cursor)

    def event(self, event: QEvent) -> bool:
        """No key is taken as text: the shortcuts of the desk and of marking come first."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and digits mark, Space takes in a word, arrows move the caret."""
        key, modifiers = event.key(), event.modifiers()
        plain = not modifiers & (
            Qt.KeyboardModifier.ControlModifier
            | Qt.KeyboardModifier.AltModifier
            | Qt.KeyboardModifier.MetaModifier
        )
        if key == Qt.Key.Key_Escape:
            self._escape()
        elif plain and key == Qt.Key.Key_Space:
            self.extend_by_word()
        elif plain and key == Qt.Key.Key_Backspace:
            self.take_back_word()
        elif plain and key in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(key)])
        elif plain and (letter := plain_letter(event)):
            self.key_typed.emit(letter)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not modifiers:
            self._move_line(-1 if key == Qt.Key.Key_Up else 1)
        elif plain and event.text().isprintable() and event.text():
            event.accept()
        else:
            super(SegmentEditor, self).keyPressEvent(event)
            self._tell_mark()

    def _escape(self) -> None:
        """Once: let go of the selection. Again: leave."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)
            self.mark_chosen.emit(0)
        else:
            self.left.emit()

    def _move_line(self, step: int) -> None:
        cursor = self.textCursor()
        move = QTextCursor.MoveOperation
        if cursor.movePosition(move.Down if step > 0 else move.Up):
            self.setTextCursor(cursor)
            self._tell_mark()
        else:
            self.edge_passed.emit(step)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a mark chooses it."""
        super().mouseReleaseEvent(event)
        self._tell_mark()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """There is nothing to do here but to mark."""
        event.accept()

    def _tell_mark(self) -> None:
        """The mark the caret stands in; none while something is selected."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            self.mark_chosen.emit(0)
            return
        at = Offsets(self.tagged_text().text).from_qt(cursor.position())
        under = [one for one in self._shown if one.span.start < at < one.span.end]
        self.mark_chosen.emit(under[-1].id if under else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds of the marks under the text, their lines over it."""
        layout, text = self._layout()
        offsets, em = Offsets(text), self._em()
        lines = []
        painter = self._painter()
        for one in self._shown:
            start, end = offsets.to_qt(one.span.start), offsets.to_qt(one.span.end)
            name = one.severity.value
            ink = QColor(getattr(self._theme, f"severity_{name}"))
            if not len(one.span):
                draw_gap(painter, layout, em, start, ink)
                continue
            ground = QColor(getattr(self._theme, f"mark_{name}"))
            rects = range_rects(layout, text, em, start, end)
            draw_mark_ground(painter, rects, ground, ink if one.current else None)
            lines.append(Mark(start, end, line_style(one.severity), f"severity_{name}"))
        painter.end()
        super().paintEvent(event)
        painter = self._painter()
        for drawn in drawn_marks(layout, text, em, lines):
            draw_mark(painter, drawn, QColor(getattr(self._theme, drawn.token)))
        painter.end()


def _continues(units: str, at: int) -> bool:
    """Whether the unit at a place belongs to the same word or character as the one before."""
    pair = units[at - 1 : at + 1]
    if "\udc00" <= pair[1] <= "\udfff":
        return True
    return all(one.isalnum() or unicodedata.combining(one) for one in pair) and not any(
        _IDEOGRAPH.match(one) for one in pair
    )

"""The field a target is typed in: grows with its text, keeps tags whole, shows findings live."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QTextEdit, QWidget

from workbench.domain.findings import Finding
from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText
from workbench.gui.desk.delegate import PAD_X, PAD_Y
from workbench.gui.desk.finding_menu import FindingMenu
from workbench.gui.desk.layout_cache import Face
from workbench.gui.desk.marks import (
    DrawnMark,
    Mark,
    draw_behind,
    draw_mark,
    drawn_marks,
    mark_style,
    mark_token,
    range_rects,
    severity_token,
)
from workbench.gui.desk.offsets import Offsets
from workbench.gui.desk.special_characters import Special
from workbench.gui.desk.tag_object import TAG_OBJECT, TagObject
from workbench.gui.desk.tagged_document import LINE, TaggedDocument, from_mime, to_mime
from workbench.gui.theme import Theme

_RING = 2  # the frame that shows where the focus is


class SegmentEditor(QTextEdit):
    """Edits one ``TaggedText``.

    ``text_edited`` fires when the person changed the text, ``height_wanted`` with the pixels the
    field needs, ``caret_finding`` with the finding the caret stands in (or None), ``left`` when
    Esc is pressed, ``suggestion_chosen`` a finding and the number of its suggestion,
    ``word_accepted`` the finding of a word that is right and whether for the whole project.
    """

    text_edited = Signal()
    height_wanted = Signal(int)
    caret_finding = Signal(object)
    left = Signal()
    suggestion_chosen = Signal(object, int)
    word_accepted = Signal(object, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = TagObject(theme)
        self.document().documentLayout().registerHandler(TAG_OBJECT, self._chips)
        self._texts = TaggedDocument(self.document(), self._chips)
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._spotlight: Finding | None = None
        self._under_caret: Finding | None = None
        self._marked: tuple[str, int, tuple[Finding, ...]] | None = None
        self._lines: tuple[DrawnMark, ...] = ()
        self._loading = False
        self._wanted = 0
        self.claimed: frozenset[str] = frozenset()  # the page's shortcuts, never taken as text
        self.selection_actions: tuple[QAction, ...] = ()  # in the menu, where words are selected
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside_x, inside_y = PAD_X - _RING, PAD_Y - _RING
        self.setViewportMargins(inside_x, inside_y, inside_x, inside_y)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(self.tr("Translation"))
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.document().documentLayout().documentSizeChanged.connect(self._size_changed)
        self.use_theme(theme)

    def use_theme(self, theme: Theme) -> None:
        """Paint with another theme's tokens."""
        self._theme = self._chips.theme = theme
        self.setStyleSheet(
            f"QTextEdit {{ border: {_RING}px solid {theme.outline}; padding: 0; border-radius: 3px;"
            f" background: {theme.raised}; color: {theme.text}; }}"
            f"QTextEdit:focus {{ border-color: {theme.accent}; padding: 0; }}"
        )
        self.viewport().update()

    def load(self, text: TaggedText, face: Face, *, keep_caret: bool = False) -> None:
        """Show a text to edit; what was typed before cannot be undone into it."""
        caret = self.textCursor().position() if keep_caret else -1
        self._loading = True
        self._chips.tags = list(dict.fromkeys(text.tags))
        self._findings, self._spotlight, self._under_caret = (), None, None
        self._marked = None
        self.document().setUndoRedoEnabled(False)
        self.clear()
        self.setFont(face.font)
        option = face.option()
        if not face.right_to_left:
            option.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.document().setDefaultTextOption(option)
        self.document().setDefaultFont(face.font)
        cursor = self.textCursor()
        shape = QTextBlockFormat()
        shape.setLineHeight(face.pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        shape.setTopMargin(face.lead)
        shape.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if face.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        cursor.setBlockFormat(shape)
        self._texts.insert(cursor, text)
        self.document().setUndoRedoEnabled(True)
        cursor = self.textCursor()
        end = self.document().characterCount() - 1
        cursor.setPosition(min(caret, end) if caret >= 0 else end)
        self.setTextCursor(cursor)
        self._loading = False
        self._size_changed()

    def tagged_text(self) -> TaggedText:
        """The text as it stands."""
        return self._texts.read(0, self.document().characterCount() - 1)

    def replace(self, span: Span | None, text: str) -> None:
        """Put ``text`` in the place of a span (None: of everything) as one step of undo.

        Tags inside the span are kept behind the new text.
        """
        now = self.tagged_text()
        span = span or Span(0, len(now.text))
        offsets = Offsets(now.text)
        first = now.text[: span.start].count(TAG_CHARACTER)
        inside = now.text[span.start : span.end].count(TAG_CHARACTER)
        literal = text.replace(TAG_CHARACTER, "")
        new = TaggedText(literal + TAG_CHARACTER * inside, now.tags[first : first + inside])
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(offsets.to_qt(span.start))
        cursor.setPosition(offsets.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        self._texts.insert(cursor, new)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def replace_all(self, text: TaggedText) -> None:
        """Put another text, tags and all, in the place of this one, as one step of undo."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._texts.insert(cursor, text)
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def insert_tag(self, tag: Tag) -> None:
        """Put a tag at the caret."""
        cursor = self.textCursor()
        self._texts.insert(cursor, TaggedText(TAG_CHARACTER, (tag,)))
        self.setTextCursor(cursor)

    def offer_specials(self, specials: Sequence[Special]) -> None:
        """A menu at the caret; digits choose from it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, special in enumerate(specials, 1):
            name = QCoreApplication.translate("Desk", special.name).replace("&", "&&")
            action = QAction(f"&{number} {name}" if number <= 9 else name, menu)
            action.setData((special.before, special.after))
            action.triggered.connect(self._special_chosen)
            menu.addAction(action)
        menu.popup(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def insert_special(self, before: str, after: str) -> None:
        """Insert a character, or a pair around what is selected."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        cursor.beginEditBlock()
        if after:
            cursor.setPosition(end)
            cursor.insertText(after)
            cursor.setPosition(start)
        cursor.insertText(before)
        cursor.endEditBlock()
        if after:
            cursor.setPosition(end + len(before) + (len(after) if end > start else 0))
        self.setTextCursor(cursor)

    def _special_chosen(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.insert_special(*action.data())

    def change_case(self) -> None:
        """Turn the selection, or the word at the caret: lower → Capital → UPPER → lower."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        text = cursor.selectedText()
        if not text or TAG_CHARACTER in text:
            return
        if text == text.upper() and text != text.lower():
            turned = text.lower()
        elif text == text.lower():
            turned = text[:1].upper() + text[1:]
        else:
            turned = text.upper()
        start = cursor.selectionStart()
        cursor.insertText(turned)
        end = cursor.position()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Underline these findings' target spans, the worst last and on top."""
        self._findings = findings
        self.viewport().update()
        self._caret_moved()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is underlined."""
        return self._findings

    @property
    def finding_at_caret(self) -> Finding | None:
        """The finding that the caret stands in."""
        return self._under_caret

    def spotlight(self, finding: Finding | None) -> None:
        """Give one finding's span a soft background."""
        if finding is not self._spotlight:
            self._spotlight = finding
            self.viewport().update()

    def select_span(self, span: Span) -> None:
        """Select a stretch of the text."""
        offsets = Offsets(self.tagged_text().text)
        cursor = self.textCursor()
        cursor.setPosition(offsets.to_qt(span.start))
        cursor.setPosition(offsets.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def selected_span(self) -> Span:
        """What is selected; empty at the caret."""
        cursor = self.textCursor()
        offsets = Offsets(self.tagged_text().text)
        return Span(
            offsets.from_qt(cursor.selectionStart()), offsets.from_qt(cursor.selectionEnd())
        )

    def event(self, event: QEvent) -> bool:
        """Leave the desk's shortcuts to the desk."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = QKeySequence(event.keyCombination()).toString(
                QKeySequence.SequenceFormat.PortableText
            )
            undo = event.matches(QKeySequence.StandardKey.Undo)
            redo = event.matches(QKeySequence.StandardKey.Redo)
            if (
                keys in self.claimed
                or (undo and not self.document().isUndoAvailable())
                or (redo and not self.document().isRedoAvailable())
            ):
                # The page's shortcut: taking it here would turn Shift+Enter into a line break.
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, Enter breaks the line, a tag is not removed by one key stroke."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.textCursor().insertText(LINE)
            return
        if event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._guards_tag(event):
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, with what can be done about the finding in question at its head."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.open_menu()
            return
        finding = self.finding_under(QPointF(self.viewport().mapFrom(self, event.pos())))
        self._show_menu(finding, event.globalPos())

    def open_menu(self) -> None:
        """The menu at the caret, for the finding the caret stands in."""
        corner = self.cursorRect().bottomLeft()
        self._show_menu(self._under_caret, self.viewport().mapToGlobal(corner))

    def _show_menu(self, finding: Finding | None, where: QPoint) -> None:
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.textCursor().hasSelection() and self.selection_actions:
            menu.addSeparator()
            menu.addActions(self.selection_actions)
        if finding is not None:
            head = FindingMenu(finding, menu)
            head.chosen.connect(self.suggestion_chosen)
            head.accepted.connect(self.word_accepted)
        menu.popup(where)

    def finding_under(self, point: QPointF) -> Finding | None:
        """The finding whose span lies under a point of the viewport, the worst first."""
        at = point - self._origin()
        for finding in reversed(self._findings):
            if any(rect.contains(at) for rect in self._rects(finding)):
                return finding
        return None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The field is as high as its text: the wheel belongs to what it lies on."""
        below = self.parentWidget()
        if below is None:
            return
        # Qt passes an ignored wheel on only when it comes from the hardware.
        passed = QWheelEvent(
            QPointF(self.mapToParent(event.position().toPoint())),
            event.globalPosition(),
            event.pixelDelta(),
            event.angleDelta(),
            event.buttons(),
            event.modifiers(),
            event.phase(),
            event.inverted(),
        )
        QApplication.sendEvent(below, passed)
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard points as the mouse does."""
        super().focusInEvent(event)
        self._caret_moved()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw with the theme's tokens."""
        light = self._spotlight
        if light is not None and light.target_span is not None:
            painter = self._painter()
            draw_behind(
                painter, self._rects(light), QColor(getattr(self._theme, mark_token(light)))
            )
            painter.end()
        super().paintEvent(event)
        if self._findings:
            painter = self._painter()
            for drawn in self._marks():
                draw_mark(painter, drawn, QColor(getattr(self._theme, drawn.token)))
            painter.end()

    def _marks(self) -> tuple[DrawnMark, ...]:
        """The lines under the findings; computed again when text, width or findings changed."""
        layout, text = self._layout()
        state = (text, self.viewport().width(), self._findings)
        if state != self._marked:
            offsets = Offsets(text)
            self._marked = state
            self._lines = drawn_marks(
                layout,
                text,
                self._em(),
                [
                    Mark(
                        offsets.to_qt(finding.target_span.start),
                        offsets.to_qt(finding.target_span.end),
                        mark_style(finding),
                        severity_token(finding),
                    )
                    for finding in self._findings
                    if finding.target_span is not None
                ],
            )
        return self._lines

    def _painter(self) -> QPainter:
        """A painter that stands at the layout's origin."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self._origin())
        return painter

    def _layout(self) -> tuple[QTextLayout, str]:
        """The layout of the one block a segment is, and its text."""
        block = self.document().firstBlock()
        return block.layout(), block.text()

    def _em(self) -> float:
        return float(self.document().defaultFont().pixelSize())

    def _rects(self, finding: Finding) -> list[QRectF]:
        """Where a finding's target span lies, from the layout's origin."""
        layout, text = self._layout()
        span, offsets = finding.target_span, Offsets(text)
        if span is None:
            return []
        return range_rects(
            layout, text, self._em(), offsets.to_qt(span.start), offsets.to_qt(span.end)
        )

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy tags as tags for our own fields, as words for others."""
        cursor = self.textCursor()
        return to_mime(self._texts.read(cursor.selectionStart(), cursor.selectionEnd()))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Plain text and our own tagged text; files dropped here are for the window."""
        return from_mime(source) is not None and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste; formats other than tags are dropped."""
        text = from_mime(source)
        if text is not None:
            cursor = self.textCursor()
            self._texts.insert(cursor, text)
            self.setTextCursor(cursor)

    def _origin(self) -> QPointF:
        """Where the text's layout begins in the viewport."""
        at = self.document().firstBlock().layout().position()
        return at - QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _guards_tag(self, event: QKeyEvent) -> bool:
        """Select a chip at the first key stroke; only the second one removes it."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        back = event.key() == Qt.Key.Key_Backspace
        probe = QTextCursor(cursor)
        move = QTextCursor.MoveOperation
        if not probe.movePosition(
            move.PreviousCharacter if back else move.NextCharacter, QTextCursor.MoveMode.KeepAnchor
        ):
            return False
        if TAG_CHARACTER not in probe.selectedText():
            return False
        self.setTextCursor(probe)
        return True

    def _changed(self) -> None:
        if not self._loading:
            self.text_edited.emit()

    def _size_changed(self) -> None:
        wanted = round(self.document().size().height()) + 2 * PAD_Y
        if wanted != self._wanted and not self._loading:
            self._wanted = wanted
            self.height_wanted.emit(wanted)

    def wanted_height(self) -> int:
        """The pixels the field needs at its present width."""
        return round(self.document().size().height()) + 2 * PAD_Y

    def _caret_moved(self) -> None:
        if self._loading:
            return
        found = None
        if self._findings:
            caret = Offsets(self.document().toRawText()).from_qt(self.textCursor().position())
            for finding in reversed(self._findings):
                span = finding.target_span
                if span is not None and span.start <= caret <= span.end:
                    found = finding
                    break
        if found is not self._under_caret:
            self._under_caret = found
            self.caret_finding.emit(found)

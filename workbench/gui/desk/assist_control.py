"""The model's help at the caret: another word, the rest anew, and what is being typed completed.

Every question goes to a lane of its own; an answer to a text that has changed since is dropped.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu

from workbench.domain.errors import WinnowError
from workbench.domain.progress import Progress
from workbench.domain.text import TaggedText
from workbench.gui.desk.completion_hint import CompletionHint
from workbench.gui.desk.offsets import Offsets
from workbench.gui.jobs import JobRunner
from workbench.mt.alternatives import Completion, WordChoice
from workbench.services.assisting import Assistant
from workbench.services.session import Session

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage

ASSIST = "assist"
COMPLETE = "editing.complete"
_PAUSE = 150  # milliseconds of rest before a completion is asked for
_SHOWN = 70  # characters of a sentence in the menu


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked about: the text, and the caret in it."""

    segment_id: int
    text: TaggedText
    caret: int


class AssistControl(QObject):
    """The slots behind the model's actions; watches the editor's keys for Tab and Esc."""

    def __init__(
        self,
        page: "DeskPage",
        session: Callable[[], Session],
        jobs: JobRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._session = session
        self._jobs = jobs
        self._assistant = Assistant()
        self._offered: tuple[Question, TaggedText] | None = None
        self._refused = False  # said once that there is no model
        self._busy = False
        self.hint = CompletionHint(page.grid.viewport())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._complete)
        editor = page.editing.editor
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)
        editor.cursorPositionChanged.connect(self._moved)

    def close(self) -> None:
        """The desk is closing."""
        self._pause.stop()

    # Asked for by key -----------------------------------------------------------------------

    def choices(self) -> None:
        """Ctrl+Space: what else the model would say at the word at the caret."""
        question = self._question()
        if question is None:
            return
        session = self._session()

        def work(_progress: Progress) -> tuple[Question, list[WordChoice]]:
            asked = question
            return asked, self._assistant.choices(
                session, asked.segment_id, asked.text, asked.caret
            )

        self._jobs.run(self.tr("Other words"), work, self._chosen_from, self._no_help, lane=ASSIST)

    def _chosen_from(self, answer: tuple[Question, list[WordChoice]]) -> None:
        question, choices = answer
        if question != self._question(quiet=True):
            return
        if not choices:
            self._page.status_message.emit(self.tr("The model has nothing else to say here."))
            return
        editor = self._page.editing.editor
        menu = QMenu(editor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for number, choice in enumerate(choices, 1):
            word = choice.word.replace("&", "&&")
            begin = _same_beginning(question.text.text, choice.translation.text)
            sentence = choice.translation.readable()[begin:].replace("&", "&&")
            if len(sentence) > _SHOWN:
                sentence = sentence[:_SHOWN].rstrip() + "…"
            action = QAction(f"&{number} {word}\t{sentence}", menu)
            action.setData(choice.translation)
            action.triggered.connect(self._taken)
            menu.addAction(action)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft()))

    def _taken(self) -> None:
        action = self.sender()
        if isinstance(action, QAction) and self._page.editing.is_open:
            self._page.editing.editor.replace_all(action.data())

    def rest(self) -> None:
        """Have the model write everything after the caret anew."""
        question = self._question()
        if question is not None:
            self._ask(question, self._rest_came)

    def _rest_came(self, answer: tuple[Question, Completion | None]) -> None:
        question, completion = answer
        self._busy = False
        if question != self._question(quiet=True):
            return
        head = _head(question)
        rest = completion.rest if completion is not None else TaggedText("")
        self._page.editing.editor.replace_all(
            TaggedText(head.text + rest.text, head.tags + rest.tags)
        )

    def _ask(
        self,
        question: Question,
        done: Callable[[tuple[Question, Completion | None]], None],
    ) -> None:
        session = self._session()
        self._busy = True

        def work(_progress: Progress) -> tuple[Question, Completion | None]:
            head = _head(question)
            return question, self._assistant.complete(session, question.segment_id, head)

        self._jobs.run(self.tr("How it goes on"), work, done, self._no_help, lane=ASSIST)

    def _no_help(self, error: BaseException) -> None:
        self._busy = False
        self._refused = True
        if isinstance(error, WinnowError):
            self._page.status_message.emit(str(error))

    # Offered while typing -------------------------------------------------------------------

    def typed(self) -> None:
        """Something was typed: what was offered is old."""
        self._hide()
        if self._session().settings[COMPLETE] and not self._refused:
            self._pause.start()

    def _complete(self) -> None:
        question = self._question(quiet=True)
        if question is None or question.caret < len(question.text.text):
            return
        if self._busy:
            self._pause.start()  # the newest text waits for the answer to an older one
            return
        self._ask(question, self._completed)

    def _completed(self, answer: tuple[Question, Completion | None]) -> None:
        question, completion = answer
        self._busy = False
        if completion is None or question != self._question(quiet=True):
            return
        self._offered = (question, completion.rest)
        editor = self._page.editing.editor
        corner = editor.cursorRect().bottomLeft()
        at = editor.viewport().mapTo(self._page.grid.viewport(), corner)
        right_to_left = editor.document().firstBlock().textDirection() == (
            Qt.LayoutDirection.RightToLeft
        )
        self.hint.offer(
            completion.rest.readable().strip(),
            editor.document().defaultFont(),
            at,
            right_to_left=right_to_left,
        )

    def _take(self, *, one_word: bool) -> None:
        if self._offered is None:
            return
        _, rest = self._offered
        end = len(rest.text)
        if one_word:
            stripped = rest.text.lstrip()
            lead = len(rest.text) - len(stripped)
            end = lead + (stripped.index(" ") if " " in stripped else len(stripped))
        count = rest.text[:end].count("\ufffc")
        self._hide()
        now = self._page.editing.editor.tagged_text()
        taken = TaggedText(rest.text[:end], rest.tags[:count])
        self._page.editing.editor.replace_all(
            TaggedText(now.text + taken.text, now.tags + taken.tags)
        )

    def _hide(self) -> None:
        self._pause.stop()
        self._offered = None
        self.hint.hide()

    def _moved(self) -> None:
        if self._offered is not None and self._offered[0] != self._question(quiet=True):
            self._hide()

    def closed(self) -> None:
        """The field was left."""
        self._hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab takes what is offered, → its next word, Esc puts it away; Ctrl+click asks."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            if self._offered is not None and plain:
                if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Right):
                    self._take(one_word=event.key() == Qt.Key.Key_Right)
                    return True
                if event.key() == Qt.Key.Key_Escape:
                    self._hide()
                    return True
        elif event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
                self.choices()
        elif event.type() in (QEvent.Type.Hide, QEvent.Type.FocusOut):
            self._hide()
        return super().eventFilter(watched, event)

    def _question(self, *, quiet: bool = False) -> Question | None:
        editing = self._page.editing
        if editing.segment_id is None:
            if not quiet:
                self._page.status_message.emit(
                    self.tr("Open the segment with F2 and put the caret into the translation.")
                )
            return None
        text = editing.editor.tagged_text()
        caret = Offsets(text.text).from_qt(editing.editor.textCursor().position())
        return Question(editing.segment_id, text, caret)


def _head(question: Question) -> TaggedText:
    """What stands before the caret."""
    text = question.text.text[: question.caret]
    return TaggedText(text, question.text.tags[: text.count("\ufffc")])


def _same_beginning(one: str, other: str) -> int:
    """Up to where two texts are the same, back to the beginning of a word."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return other.rfind(" ", 0, length) + 1

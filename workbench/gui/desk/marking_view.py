"""What the strip, the pad and the cards show of the marking that goes on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from workbench.gui.desk.columns import Column
from workbench.gui.desk.inspector.inspector import Tab
from workbench.gui.desk.inspector.marks_panel import MarkedText
from workbench.gui.desk.marking_control import MarkingControl
from workbench.gui.desk.words import level_word
from workbench.services.standing_marks import StandingMark
from workbench.store.segments import SegmentRow

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage


def show_marking(page: "DeskPage", marking: MarkingControl) -> None:
    """Bring everything that tells of marks up to date."""
    mode = marking.mode
    page.marking_strip.setVisible(mode.is_on)
    row = mode.row
    count = len(page.marks.errors(row.segment.id)) if row is not None else 0
    title = QCoreApplication.translate("Marking", "Marks")
    page.inspector.setTabText(Tab.MARKS, f"{title} {count}" if count else title)
    if mode.is_on:
        _show_strip(page, marking)
    if page.inspector.currentIndex() == Tab.MARKS and not page.inspector.marks_tab.shows_everything:
        panel = page.inspector.marks
        panel.show_mode(mode.is_on, marking.keys, marking.pending)
        panel.show_text(_marked(page, marking, row) if row is not None else None, marking.keys)


def _show_strip(page: "DeskPage", marking: MarkingControl) -> None:
    mode, keys, pending = marking.mode, marking.keys, marking.pending
    texts = mode.texts()
    here = texts.index(mode.system) if mode.system in texts else 0
    titles = [mode.text_title(text) for text in texts]
    page.marking_strip.show_texts(titles, here, mode.side is Column.SOURCE)
    parts = []
    current = mode.current
    selected = mode.field.selected_span()
    words = selected.of(mode.field.tagged_text().text)
    if not words and current is not None and not pending:
        words = _words(page, mode.row, current)
        parts = [keys.title(current.annotation.category), level_word(current.annotation.severity)]
        parts.append(current.annotation.who)
    elif pending.category:
        parts = [keys.title(pending.category), f"? {' '.join(keys.levels)}"]
    elif pending.severity is not None:
        parts = [level_word(pending.severity), f"? {' '.join(keys.categories)}"]
    page.marking_strip.say(words, [part for part in parts if part])


def _marked(page: "DeskPage", marking: MarkingControl, row: SegmentRow) -> MarkedText:
    mode = marking.mode
    return MarkedText(
        tuple((mark.annotation, _words(page, row, mark)) for mark in mode.marks()),
        tuple(mode.others()),
        page.marks.current,
        page.session.who,
        marking.score(),
    )


def _words(page: "DeskPage", row: SegmentRow | None, mark: StandingMark) -> str:
    """The words a mark stands on; what is around an empty place; nothing where they are gone."""
    if row is None:
        return ""
    parts = []
    for column, span in ((Column.SOURCE, mark.source_span), (Column.TARGET, mark.target_span)):
        text = page.marks.text(row, column)
        if span is None or text is None or span.end > len(text.text):
            continue
        if len(span):
            parts.append(span.of(text.text).replace("\ufffc", "◇"))
        else:
            before, after = text.text[: span.start], text.text[span.start :]
            parts.append(f"…{before[-12:]} ‸ {after[:12]}…".replace("\ufffc", "◇"))
    return " → ".join(parts)

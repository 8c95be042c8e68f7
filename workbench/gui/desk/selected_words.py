"""The words that are selected in the current row, in the editor or in the field of marks."""

from typing import TYPE_CHECKING

from workbench.domain.spans import Span
from workbench.gui.desk.columns import Column
from workbench.gui.desk.marking_mode import MarkingMode

if TYPE_CHECKING:
    from workbench.gui.desk.desk_page import DeskPage


def selected_words(
    page: "DeskPage", marking: MarkingMode, source: str, target: str
) -> tuple[str, str]:
    """The words selected in ``source`` and ``target``, on one line; empty where none are."""
    chosen = {Column.SOURCE: Span(0, 0), Column.TARGET: Span(0, 0)}
    if page.editing.is_open:
        chosen[Column.TARGET] = page.editing.editor.selected_span()
    elif marking.is_on and marking.system is None:
        chosen[marking.side] = marking.field.selected_span()
    spans = chosen[Column.SOURCE], chosen[Column.TARGET]
    return on_one_line(spans[0].of(source)), on_one_line(spans[1].of(target))


def on_one_line(text: str) -> str:
    """A text without its tags and line breaks."""
    return " ".join(text.replace("\ufffc", " ").split())

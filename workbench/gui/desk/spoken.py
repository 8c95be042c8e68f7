"""What a screen reader says of a cell: the text, and what others see beside and under it.

The grid paints status, findings and comments as shapes and lines; here they are words.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workbench.gui.desk.columns import Column, column_title
from workbench.gui.desk.words import severity_word
from workbench.gui.sentences import sentence
from workbench.gui.strings import QT_TRANSLATE_NOOP
from workbench.gui.words import count_text
from workbench.store.segments import SegmentRow, StoredFinding

_COMMENTS = QT_TRANSLATE_NOOP("Words", "%n comment(s)")
_FINDINGS = QT_TRANSLATE_NOOP("Words", "%n finding(s)")
_LONGEST = 80


def cell_name(column: Column, text: str) -> str:
    """What a cell is called: its text, with words where it shows nothing."""
    if column is Column.TARGET and not text:
        return QCoreApplication.translate("Words", "no translation")
    if column in (Column.SCORE, Column.ROUND_TRIP, Column.FINDINGS):
        none = QCoreApplication.translate("Words", "none")
        return f"{column_title(column)}: {text or none}"
    return text


def cell_description(
    column: Column, row: SegmentRow, status: str, found: Sequence[StoredFinding], context: bool
) -> str:
    """What there is to know of a cell besides its name; ``found`` are the open findings."""
    if column is Column.NUMBER:
        parts = [count_text(_COMMENTS, row.comments)] if row.comments else []
        if context:
            parts.append(QCoreApplication.translate("Words", "listed for its neighbour"))
        return ", ".join(parts)
    if column is Column.TARGET:
        parts = [status]
        if found:
            parts.append(count_text(_FINDINGS, len(found)))
        return ". ".join([*parts, *(_finding(stored) for stored in found)])
    if column is Column.FINDINGS:
        return ". ".join(_finding(stored) for stored in found)
    if column is Column.SOURCE:
        return ", ".join(_marked(row, stored) for stored in found if stored.finding.source_span)
    return ""


def _finding(stored: StoredFinding) -> str:
    return f"{severity_word(stored.finding)}: {sentence(stored.finding.message)}"


def _marked(row: SegmentRow, stored: StoredFinding) -> str:
    """The words of the source that a finding marks."""
    span = stored.finding.source_span
    assert span is not None
    text = row.segment.source.text[span.start : span.end]
    shown = text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
    return f"{severity_word(stored.finding)}: “{shown}”"

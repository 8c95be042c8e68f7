"""A segment in words: where it is, how far, and what was found in it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from workbench.domain.findings import Finding
from workbench.domain.segments import Document
from workbench.gui.desk.words import number_text, severity_word, status_word
from workbench.gui.sentences import sentence
from workbench.store.segments import SegmentRow

_TOLD = 3  # findings by their message; of more there is a number


def told(row: SegmentRow, document: Document | None, findings: Sequence[Finding]) -> str:
    """Such as ``mill 12 · translated · major: The number 12 is missing``."""
    segment = row.segment
    name = f"{document.name} " if document is not None else ""
    parts = [f"\u2068{name}{segment.position}\u2069", status_word(segment.status)]
    if segment.locked:
        parts.append(QCoreApplication.translate("Reading", "locked"))
    parts += [f"{severity_word(one)}: {sentence(one.message)}" for one in findings[:_TOLD]]
    if len(findings) > _TOLD:
        text = QCoreApplication.translate("Reading", "and %1 more")
        parts.append(text.replace("%1", number_text(len(findings) - _TOLD)))
    return " · ".join(parts)

"""The columns of the grid: which there are, how wide they start, which share the spare room."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from workbench.gui.strings import QT_TRANSLATE_NOOP


class Column(IntEnum):
    """Logical columns; a person may show them in another order."""

    NUMBER = 0
    STATUS = 1
    SOURCE = 2
    TARGET = 3
    REFERENCE = 4
    SCORE = 5
    ROUND_TRIP = 6
    FINDINGS = 7


TEXT_COLUMNS = (Column.SOURCE, Column.TARGET, Column.REFERENCE)


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """``width`` is the starting width in pixels; ``share`` its part of the room left over."""

    column: Column
    name: str
    title: str
    tip: str
    width: int
    share: int = 0


COLUMNS: tuple[ColumnSpec, ...] = (
    ColumnSpec(
        Column.NUMBER,
        "number",
        QT_TRANSLATE_NOOP("Columns", "#"),
        QT_TRANSLATE_NOOP("Columns", "Number of the segment in its document"),
        52,
    ),
    ColumnSpec(
        Column.STATUS,
        "status",
        QT_TRANSLATE_NOOP("Columns", "Status"),
        QT_TRANSLATE_NOOP("Columns", "New, translated, reviewed, approved or rejected"),
        28,
    ),
    ColumnSpec(
        Column.SOURCE,
        "source",
        QT_TRANSLATE_NOOP("Columns", "Source"),
        QT_TRANSLATE_NOOP("Columns", "The text to translate"),
        300,
        10,
    ),
    ColumnSpec(
        Column.TARGET,
        "target",
        QT_TRANSLATE_NOOP("Columns", "Target"),
        QT_TRANSLATE_NOOP("Columns", "The translation; press Enter to edit it"),
        300,
        11,
    ),
    ColumnSpec(
        Column.REFERENCE,
        "reference",
        QT_TRANSLATE_NOOP("Columns", "Reference"),
        QT_TRANSLATE_NOOP("Columns", "The trusted human translation the scores compare with"),
        240,
        8,
    ),
    ColumnSpec(
        Column.SCORE,
        "score",
        QT_TRANSLATE_NOOP("Columns", "Score"),
        QT_TRANSLATE_NOOP(
            "Columns",
            "chrF of the target against the reference, 0 to 100; with ~ in front a model's "
            "estimate, where there is no reference",
        ),
        76,
    ),
    ColumnSpec(
        Column.ROUND_TRIP,
        "rtt",
        QT_TRANSLATE_NOOP("Columns", "RTT"),
        QT_TRANSLATE_NOOP(
            "Columns",
            "Round trip: how like its source the target comes out when it is translated back "
            "(chrF, 0 to 100)",
        ),
        76,
    ),
    ColumnSpec(
        Column.FINDINGS,
        "findings",
        QT_TRANSLATE_NOOP("Columns", "Findings"),
        QT_TRANSLATE_NOOP("Columns", "Open findings, coloured by the worst"),
        76,
    ),
)


def column_title(column: int) -> str:
    """The heading in the language of the window."""
    return QCoreApplication.translate("Columns", COLUMNS[column].title)


def column_tip(column: int) -> str:
    """What the column holds, in a few words."""
    return QCoreApplication.translate("Columns", COLUMNS[column].tip)

"""The list of segments as Qt sees it: a million rows that exist only where they are looked at."""

from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from workbench.domain.text import TaggedText
from workbench.gui.desk.columns import COLUMNS, Column, column_tip, column_title
from workbench.gui.desk.marks import is_hint
from workbench.gui.desk.row_cache import ReadRows, RowCache
from workbench.gui.desk.spoken import cell_description, cell_name
from workbench.gui.desk.words import (
    plain_tip,
    severity_word,
    shown_round_trip,
    shown_score,
    status_word,
)
from workbench.gui.language import translated_table
from workbench.gui.sentences import sentence
from workbench.store.segments import SegmentRow, StoredFinding

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Shadow:
    """What is shown of a segment before the store knows it: text being typed or on its way in.

    ``findings`` and ``scores`` are those of the new text; None while they are not known.
    """

    target: TaggedText
    findings: tuple[StoredFinding, ...] | None = None
    scores: Mapping[str, float] | None = None

    def over(self, row: SegmentRow) -> SegmentRow:
        """The row as it will be."""
        return replace(
            row,
            segment=replace(row.segment, target=self.target),
            findings=row.findings if self.findings is None else self.findings,
            scores=row.scores if self.scores is None else self.scores,
        )


class GridModel(QAbstractTableModel):
    """Rows are places in an id list; ``row(place)`` gives everything the delegate paints."""

    def __init__(self, read: ReadRows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cache = RowCache(read)
        self.show_hints = False
        self._shadows: dict[int, Shadow] = {}
        self.context: frozenset[int] = frozenset()  # listed for their neighbours' sake
        self.target_title = ""  # what stands in the target's place instead of it

    @property
    def ids(self) -> "array[int]":
        """The segments of the list in its order."""
        return self.cache.ids

    def show_ids(self, ids: "array[int]") -> None:
        """Show another list."""
        self.beginResetModel()
        self.cache.show(ids)
        self.endResetModel()

    def extend_ids(self, ids: "array[int]") -> None:
        """Show a longer list that begins with the present one; nothing on the screen moves."""
        first = len(self.cache.ids)
        if len(ids) <= first:
            return
        self.beginInsertRows(_NOWHERE, first, len(ids) - 1)
        self.cache.ids = ids
        self.endInsertRows()

    def row(self, place: int) -> SegmentRow | None:
        """What is shown at a place; None when the segment is gone."""
        row = self.cache.row(place)
        if row is not None and self._shadows:
            shadow = self._shadows.get(row.segment.id)
            if shadow is not None:
                return shadow.over(row)
        return row

    def stored_row(self, place: int) -> SegmentRow | None:
        """The same without what is still being typed."""
        return self.cache.row(place)

    def cast(self, segment_id: int, shadow: Shadow | None) -> None:
        """Show a segment as ``shadow`` has it; None shows the store's again."""
        if shadow is None:
            if self._shadows.pop(segment_id, None) is None:
                return
        else:
            self._shadows[segment_id] = shadow
        place = self.place_of(segment_id)
        if place is not None:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))

    def shadow(self, segment_id: int) -> Shadow | None:
        """What is shown over a segment."""
        return self._shadows.get(segment_id)

    def id_at(self, place: int) -> int | None:
        """The segment at a place of the list."""
        return self.cache.ids[place] if 0 <= place < len(self.cache.ids) else None

    def place_of(self, segment_id: int) -> int | None:
        """Where a segment stands in the list."""
        return self.cache.place_of(segment_id)

    def refresh(self, segment_ids: Iterable[int]) -> list[int]:
        """Read these segments again when they are next shown; return their places."""
        places = self.cache.forget(segment_ids)
        for place in places:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(COLUMNS) - 1))
        return places

    def show_target_title(self, title: str) -> None:
        """Head the target column with a system's name; an empty one gives its own back."""
        self.target_title = title
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, Column.TARGET, Column.TARGET)

    def refresh_all(self) -> None:
        """Read every row again when it is next shown."""
        self.cache.forget_all()
        if len(self.cache):
            last = self.index(len(self.cache) - 1, len(COLUMNS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def open_findings(self, row: SegmentRow) -> list[StoredFinding]:
        """The findings a person should see: not dismissed, hints only when asked for."""
        return [
            stored
            for stored in row.findings
            if not stored.dismissed and (self.show_hints or not is_hint(stored.finding))
        ]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The length of the list."""
        return 0 if parent.isValid() else len(self.cache)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Every column, shown or not."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts, tips and accessible texts; the delegate paints from ``row``."""
        if role not in _ROLES or not index.isValid():
            return None
        row = self.row(index.row())
        if row is None:
            return None
        column = Column(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(row, column) or "")
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            found, context = self.open_findings(row), row.segment.id in self.context
            return cell_description(column, row, self.status_text(row), found, context)
        text = _TEXTS[column](self, row)
        return cell_name(column, text) if role == Qt.ItemDataRole.AccessibleTextRole else text

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Titles and tips of the columns."""
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            if section == Column.TARGET and self.target_title:
                return self.target_title
            return column_title(section)
        return column_tip(section) if role == Qt.ItemDataRole.ToolTipRole else None

    def _tip(self, row: SegmentRow, column: Column) -> str | None:
        segment = row.segment
        if column is Column.STATUS:
            return self.status_text(row)
        if column is Column.FINDINGS:
            return "\n".join(
                f"{severity_word(stored.finding)}: {sentence(stored.finding.message)}"
                for stored in self.open_findings(row)
            )
        if column is Column.NUMBER and segment.external_id:
            return segment.external_id
        if column in (Column.SCORE, Column.ROUND_TRIP) and row.scores:
            return "\n".join(f"{name} {score:.1f}" for name, score in row.scores.items())
        return None

    def status_text(self, row: SegmentRow) -> str:
        """``rejected: Meaning is wrong · locked``."""
        segment = row.segment
        parts = [status_word(segment.status)]
        if segment.reason:
            parts[0] += f": {translated_table('Reasons', segment.reason)}"
        if segment.locked:
            parts.append(QCoreApplication.translate("Words", "locked"))
        return " · ".join(parts)

    def _number(self, row: SegmentRow) -> str:
        return str(row.segment.position)

    def _source(self, row: SegmentRow) -> str:
        return row.segment.source.readable()

    def _target(self, row: SegmentRow) -> str:
        return row.segment.target.readable()

    def _reference(self, row: SegmentRow) -> str:
        return row.reference.readable() if row.reference else ""

    def _score(self, row: SegmentRow) -> str:
        return shown_score(row.scores)[0]

    def _round_trip(self, row: SegmentRow) -> str:
        return shown_round_trip(row.scores)[0]

    def _findings(self, row: SegmentRow) -> str:
        count = len(self.open_findings(row))
        return str(count) if count else ""


_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(Qt.ItemDataRole.AccessibleDescriptionRole),
    }
)
_TEXTS: dict[Column, Callable[[GridModel, SegmentRow], str]] = {
    Column.NUMBER: GridModel._number,
    Column.STATUS: GridModel.status_text,
    Column.SOURCE: GridModel._source,
    Column.TARGET: GridModel._target,
    Column.REFERENCE: GridModel._reference,
    Column.SCORE: GridModel._score,
    Column.ROUND_TRIP: GridModel._round_trip,
    Column.FINDINGS: GridModel._findings,
}


def text_of(row: SegmentRow, column: int) -> TaggedText | None:
    """The text a text column shows of a row."""
    if column == Column.SOURCE:
        return row.segment.source
    if column == Column.TARGET:
        return row.segment.target
    return row.reference if column == Column.REFERENCE else None

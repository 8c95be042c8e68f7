"""The marks of the rows on the screen, and which of a segment's translations is being marked."""

from collections.abc import Sequence

from workbench.domain.segments import Segment
from workbench.domain.text import TaggedText
from workbench.gui.desk.columns import Column
from workbench.gui.desk.grid_model import text_of
from workbench.review.marks import is_error
from workbench.services.annotated_texts import texts_of
from workbench.services.session import Session
from workbench.services.standing_marks import StandingMark, standing_marks
from workbench.store.segments import SegmentRow

_KEPT = 6000  # segments; the grid keeps fewer rows


class MarkBook:
    """Reads a page of rows together with its marks.

    ``system`` names the translation that stands in the target's place while it is marked (None:
    the target itself), as annotations name it; ``current`` is the id of the mark one works on.
    """

    def __init__(self, session: Session | None = None) -> None:
        self._session = session
        self._marks: dict[int, tuple[StandingMark, ...]] = {}
        self._texts: dict[int, TaggedText] = {}
        self.system: str | None = None
        self.current: int | None = None

    def read_rows(self, segment_ids: Sequence[int]) -> list[SegmentRow]:
        """The rows of these segments; their marks are known from then on."""
        if self._session is None:
            return []
        rows = self._session.project.segments.rows(segment_ids)
        self._read(segment_ids, [row.segment for row in rows])
        return rows

    def _read(self, segment_ids: Sequence[int], segments: Sequence[Segment] | None = None) -> None:
        if len(self._marks) > _KEPT:
            self._marks.clear()
            self._texts.clear()
        if self._session is None:
            self._marks.update(dict.fromkeys(segment_ids, ()))
            return
        found = standing_marks(self._session, segment_ids, segments)
        for segment_id in segment_ids:
            self._marks[segment_id] = found.get(segment_id, ())
        if self.system is not None:
            self._texts.update(texts_of(self._session, segment_ids, self.system))

    def show_system(self, system: str | None) -> None:
        """Put another translation in the target's place; rows must be read again."""
        self.system = system
        self.current = None
        self._marks.clear()
        self._texts.clear()

    def forget(self) -> None:
        """Read everything again when it is next asked for."""
        self._marks.clear()
        self._texts.clear()

    def of(self, segment_id: int) -> tuple[StandingMark, ...]:
        """Every annotation of a segment, of all its texts."""
        if segment_id not in self._marks:
            self._read([segment_id])
        return self._marks[segment_id]

    def errors(self, segment_id: int) -> list[StandingMark]:
        """The error marks of the translation that is shown, in the order they were made."""
        return [
            mark
            for mark in self.of(segment_id)
            if mark.annotation.system == self.system and is_error(mark.annotation)
        ]

    def text(self, row: SegmentRow, column: int) -> TaggedText | None:
        """What a text column shows of a row."""
        if column != Column.TARGET or self.system is None:
            return text_of(row, column)
        if row.segment.id not in self._marks:
            self._read([row.segment.id])
        return self._texts.get(row.segment.id)

"""The paragraphs that are looked at: read, laid out, and forgotten again, the oldest first."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from workbench.domain.findings import Finding
from workbench.domain.text import TaggedText
from workbench.gui.desk.columns import Column
from workbench.gui.desk.faces import Faces
from workbench.gui.desk.marks import Mark, is_hint, mark_style, severity_token
from workbench.gui.desk.row_cache import RowCache
from workbench.gui.reading.running_text import RunningText, run_together, underline
from workbench.gui.tokens import Theme
from workbench.store.outline import Outline
from workbench.store.segments import SegmentRow

GAP = 10  # pixels below a paragraph
HEADING = 52  # pixels above a document's first one
_KEPT = 400


@dataclass(slots=True)
class Laid:
    """A paragraph laid out. ``rows`` are its segments, ``places`` where they stand in the outline;
    ``heading`` is the room above the text, ``height`` that of everything.
    """

    rows: tuple[SegmentRow, ...]
    places: tuple[int, ...]
    source: RunningText
    target: RunningText
    heading: int
    height: float


class Paragraphs:
    """Lays out paragraph ``number`` of an outline when it is asked for."""

    def __init__(self, cache: RowCache, faces: Faces, theme: Theme) -> None:
        self.outline: Outline | None = None
        self.show_hints = False
        self._cache = cache
        self._faces = faces
        self._theme = theme
        self._width = 0
        self._laid: OrderedDict[int, Laid] = OrderedDict()

    def __len__(self) -> int:
        return 0 if self.outline is None else len(self.outline)

    def show(self, outline: Outline) -> None:
        """Another text."""
        self.outline = outline
        self._cache.show(outline.ids)
        self._laid.clear()

    def use_theme(self, theme: Theme) -> None:
        """Lay out with another theme's tokens."""
        self._theme = theme
        self._laid.clear()

    def use_width(self, width: int) -> bool:
        """Lay out in columns of so many pixels; whether that is another width."""
        if width == self._width:
            return False
        self._width = width
        self._laid.clear()
        return True

    def restyle(self) -> None:
        """The faces or what is shown have changed."""
        self._laid.clear()

    def forget(self, segment_ids: Iterable[int]) -> bool:
        """Read these segments again; whether any of them was laid out."""
        if self.outline is None:
            return False
        places = self._cache.forget(segment_ids)
        found = {self.outline.paragraph_of(place) for place in places}
        for paragraph in found:
            self._laid.pop(paragraph, None)
        return bool(found)

    def row(self, place: int) -> SegmentRow | None:
        """The segment at a place of the outline."""
        return self._cache.row(place)

    def place_of(self, segment_id: int) -> int | None:
        """Where a segment stands in the outline."""
        return self._cache.place_of(segment_id)

    def open_findings(self, row: SegmentRow) -> list[Finding]:
        """The findings of a segment that are shown, in their order."""
        return [
            stored.finding
            for stored in row.findings
            if not stored.dismissed and (self.show_hints or not is_hint(stored.finding))
        ]

    def height(self, number: int) -> float:
        """The height of a paragraph."""
        return self.laid(number).height

    def laid(self, number: int) -> Laid:
        """A paragraph laid out."""
        found = self._laid.get(number)
        if found is None:
            found = self._laid[number] = self._lay_out(number)
            if len(self._laid) > _KEPT:
                self._laid.popitem(last=False)
        else:
            self._laid.move_to_end(number)
        return found

    def _lay_out(self, number: int) -> Laid:
        assert self.outline is not None
        read = [(place, self._cache.row(place)) for place in self.outline.places(number)]
        there = [(place, row) for place, row in read if row is not None]
        rows = tuple(row for _, row in there)
        source = self._side(number, rows, Column.SOURCE)
        target = self._side(number, rows, Column.TARGET)
        heading = HEADING if self.outline.begins_document(number) else 0
        height = heading + max(source.height, target.height) + GAP
        return Laid(rows, tuple(place for place, _ in there), source, target, heading, height)

    def _side(self, number: int, rows: Sequence[SegmentRow], column: Column) -> RunningText:
        assert self.outline is not None
        document_id = self.outline.documents[number]
        document = self._faces.document(document_id)
        is_source = column is Column.SOURCE
        spaced = True
        if document is not None:
            language = document.source_language if is_source else document.target_language
            spaced = language.has_spaces
        missing = QCoreApplication.translate("Reading", "(not translated)")
        if is_source:
            missing = "–"
        texts = [_text(row, is_source) for row in rows]
        face = self._faces.of(document_id, column)
        side = run_together(texts, face, self._width, missing, spaced, self._theme)
        underline(side, self._marks(rows, side, is_source))
        return side

    def _marks(self, rows: Sequence[SegmentRow], side: RunningText, is_source: bool) -> list[Mark]:
        marks: list[Mark] = []
        for row, piece in zip(rows, side.pieces, strict=True):
            for finding in reversed(self.open_findings(row)):
                span = finding.source_span if is_source else finding.target_span
                if span is not None and not piece.place_holder:
                    start, end = piece.stretch(span)
                    marks.append(Mark(start, end, mark_style(finding), severity_token(finding)))
        return marks


def _text(row: SegmentRow, is_source: bool) -> TaggedText:
    return row.segment.source if is_source else row.segment.target

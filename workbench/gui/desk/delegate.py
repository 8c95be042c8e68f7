"""Paints the cells of the grid: wrapped text with marks and chips, status, score, findings."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from workbench.domain.findings import Finding
from workbench.gui.desk.columns import TEXT_COLUMNS, Column
from workbench.gui.desk.faces import Faces
from workbench.gui.desk.grid_model import GridModel
from workbench.gui.desk.layout_cache import BASELINE, CellLayout, LayoutCache
from workbench.gui.desk.mark_book import MarkBook
from workbench.gui.desk.marks import (
    Mark,
    draw_behind,
    draw_gap,
    draw_mark,
    draw_mark_ground,
    line_style,
    mark_style,
    mark_token,
    severity_token,
)
from workbench.gui.desk.status_mark import draw_status
from workbench.gui.desk.words import shown_round_trip, shown_score
from workbench.gui.fonts import figures_font
from workbench.gui.theme import Theme
from workbench.store.segments import SegmentRow

PAD_X, PAD_Y = 10, 7
_CHIP_RADIUS = 4
# Plain numbers: flag enumerations cost more than the painting of a cell.
_SELECTED = int(QStyle.StateFlag.State_Selected.value)
_ACTIVE = int(QStyle.StateFlag.State_Active.value)
_FOCUSED = int(QStyle.StateFlag.State_HasFocus.value)
# A bar and its figure stand in the same order in every language, so the figure does not mirror.
_RIGHT = int(
    (
        Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
    ).value
)
_MIDDLE = int(Qt.AlignmentFlag.AlignCenter.value)


@dataclass(frozen=True, slots=True)
class Spotlight:
    """The finding that the caret, the mouse or a card points at."""

    segment_id: int
    finding: Finding


class GridDelegate(QStyledItemDelegate):
    """Draws what ``GridModel`` holds; knows heights, and what lies under a point."""

    def __init__(
        self,
        model: GridModel,
        faces: Faces,
        theme: Theme,
        parent: QObject | None = None,
        marks: MarkBook | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._marks = marks or MarkBook()
        self.faces = faces
        self.layouts = LayoutCache()
        self.spotlight: Spotlight | None = None
        self.looked_for: re.Pattern[str] | None = None  # lit up wherever it stands
        self.editing: int | None = None  # the segment whose target the editor covers
        self.use_theme(theme)

    def use_theme(self, theme: Theme) -> None:
        """Paint with another theme's tokens."""
        self.theme = theme
        self._colours = {
            name: QColor(getattr(theme, name))
            for name in theme.__slots__
            if name not in ("name", "dark")
        }
        self._figures = figures_font()
        self._badge = figures_font()
        self._badge.setWeight(QFont.Weight.DemiBold)

    def colour(self, token: str) -> QColor:
        """A token of the theme as a colour."""
        return self._colours[token]

    def cell_layout(self, row: SegmentRow, column: int, width: int) -> CellLayout | None:
        """The laid-out text of a text column at a section width; None where there is none."""
        text = self._marks.text(row, column)
        if text is None or not text.text:
            return None
        face = self.faces.of(row.segment.document_id, column)
        return self.layouts.get(text, width - 2 * PAD_X, face)

    def row_height(self, row: SegmentRow | None, widths: dict[int, int]) -> int:
        """The height a row needs; ``widths`` are the visible text columns' section widths."""
        least = self.least_height()
        if row is None:
            return least
        height = 0.0
        for column, width in widths.items():
            laid = self.cell_layout(row, column, width)
            if laid is not None and laid.height > height:
                height = laid.height
        return max(least, int(height + 0.999) + 2 * PAD_Y)

    def least_height(self) -> int:
        """The height of a row with one line."""
        return int(self.faces.pitch) + 2 * PAD_Y

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        row = self._model.row(index.row())
        rect: QRect = option.rect
        state = int(option.state.value)
        if state & _SELECTED:
            active = self.editing is not None or bool(state & _ACTIVE)
            painter.fillRect(rect, self.colour("selection" if active else "selection_inactive"))
        ends = row is not None and self._ends_document(row, index.row())
        thick, token = (2, "outline") if ends else (1, "line")
        below = rect.bottom() + 1 - thick
        painter.fillRect(rect.left(), below, rect.width(), thick, self.colour(token))
        if row is None:
            return
        column = Column(index.column())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if column in TEXT_COLUMNS:
            if column is not Column.TARGET or row.segment.id != self.editing:
                self._paint_text(painter, rect, row, column)
        elif column is Column.NUMBER:
            self._paint_number(painter, rect, row)
        elif column is Column.STATUS:
            centre = QPointF(rect.center().x() + 0.5, self._first_line(rect, row))
            draw_status(painter, centre, row.segment.status, row.segment.locked, self.theme)
        elif column is Column.SCORE:
            self._paint_score(painter, rect, row, shown_score(row.scores))
        elif column is Column.ROUND_TRIP:
            self._paint_score(painter, rect, row, shown_round_trip(row.scores))
        else:
            self._paint_findings(painter, rect, row)
        if state & _FOCUSED and row.segment.id != self.editing:
            painter.setPen(QPen(self.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 3, 3)

    def target_marks(self, row: SegmentRow, column: int, laid: CellLayout) -> tuple[Mark, ...]:
        """The lines of a row's findings in one text column, the worst on top, and of its marks."""
        if column == Column.REFERENCE:
            return ()
        marks = []
        shown = self._model.open_findings(row) if self._marks.system is None else ()
        for stored in reversed(shown):
            finding = stored.finding
            span = finding.source_span if column == Column.SOURCE else finding.target_span
            if span is not None:
                start, end = laid.shown.position(span.start), laid.shown.position(span.end)
                marks.append(Mark(start, end, mark_style(finding), severity_token(finding)))
        for mark in self._marks.errors(row.segment.id):
            span = mark.source_span if column == Column.SOURCE else mark.target_span
            if span is not None and len(span):
                severity = mark.annotation.severity
                start, end = laid.shown.position(span.start), laid.shown.position(span.end)
                marks.append(Mark(start, end, line_style(severity), f"severity_{severity.value}"))
        return tuple(marks)

    def finding_at(
        self, row: SegmentRow, column: int, rect: QRect, point: QPointF
    ) -> Finding | None:
        """The open finding whose span lies under a point of a text cell, the worst first."""
        if column not in (Column.SOURCE, Column.TARGET):
            return None
        laid = self.cell_layout(row, column, rect.width())
        if laid is None:
            return None
        offset = laid.offset_at(point - QPointF(rect.left() + PAD_X, rect.top() + PAD_Y))
        if offset is None:
            return None
        for stored in self._model.open_findings(row):
            finding = stored.finding
            span = finding.source_span if column == Column.SOURCE else finding.target_span
            if span is not None and span.start <= offset < max(span.end, span.start + 1):
                return finding
        return None

    def _ends_document(self, row: SegmentRow, place: int) -> bool:
        """Whether the next row, where it is known already, belongs to another document."""
        if not self._model.cache.is_ready(place + 1):
            return False
        following = self._model.row(place + 1)
        return following is not None and following.segment.document_id != row.segment.document_id

    def _paint_text(self, painter: QPainter, rect: QRect, row: SegmentRow, column: Column) -> None:
        laid = self.cell_layout(row, column, rect.width())
        if laid is None:
            return
        painter.save()
        painter.setClipRect(rect)
        painter.translate(rect.left() + PAD_X, rect.top() + PAD_Y)
        light = self.spotlight
        if light is not None and light.segment_id == row.segment.id:
            span = {
                Column.SOURCE: light.finding.source_span,
                Column.TARGET: light.finding.target_span,
            }.get(column)
            if span is not None:
                token = mark_token(light.finding)
                draw_behind(painter, laid.rects(span.start, span.end), self.colour(token))
        if column is not Column.REFERENCE:
            self._paint_marks(painter, row, column, laid)
        if self.looked_for is not None and column is not Column.REFERENCE:
            text = self._marks.text(row, column)
            for match in self.looked_for.finditer(text.text if text is not None else ""):
                draw_behind(painter, laid.rects(*match.span()), self.colour("mark_link"))
        if laid.chip_rects:
            painter.setPen(QPen(self.colour("outline"), 1))
            painter.setBrush(self.colour("chip"))
            for chip_rect, _ in laid.chip_rects:
                painter.drawRoundedRect(
                    chip_rect.adjusted(0.5, 1.5, -0.5, -1.5), _CHIP_RADIUS, _CHIP_RADIUS
                )
        quiet = (
            column is Column.REFERENCE
            or row.segment.locked
            or row.segment.id in self._model.context
        )
        painter.setPen(self.colour("muted" if quiet else "text"))
        laid.layout.draw(painter, QPointF(0, 0))
        for mark in laid.marks(self.target_marks(row, column, laid)):
            draw_mark(painter, mark, self.colour(mark.token))
        painter.restore()

    def _paint_marks(
        self, painter: QPainter, row: SegmentRow, column: Column, laid: CellLayout
    ) -> None:
        """The grounds of people's marks; a wedge where something is missing."""
        for mark in self._marks.errors(row.segment.id):
            span = mark.source_span if column is Column.SOURCE else mark.target_span
            if span is None or span.end > len(laid.shown.text):
                continue
            name = mark.annotation.severity.value
            ink = self.colour(f"severity_{name}")
            current = mark.annotation.id == self._marks.current
            if len(span):
                rects = laid.rects(span.start, span.end)
                outline = ink if current else None
                draw_mark_ground(painter, rects, self.colour(f"mark_{name}"), outline)
            else:
                at = laid.shown.position(span.start)
                draw_gap(painter, laid.layout, laid.em, at, ink)

    def mark_at(self, row: SegmentRow, column: int, rect: QRect, point: QPointF) -> int | None:
        """The id of the mark under a point of a text cell, the last made first."""
        if column not in (Column.SOURCE, Column.TARGET):
            return None
        laid = self.cell_layout(row, column, rect.width())
        offset = laid.offset_at(point - rect.topLeft() - QPointF(PAD_X, PAD_Y)) if laid else None
        if offset is None:
            return None
        for mark in reversed(self._marks.errors(row.segment.id)):
            span = mark.source_span if column == Column.SOURCE else mark.target_span
            if span is not None and span.start <= offset < max(span.end, span.start + 1):
                return mark.annotation.id
        return None

    def _first_line(self, rect: QRect, row: SegmentRow) -> float:
        """The middle of the letters in a row's first line of text."""
        face = self.faces.of(row.segment.document_id, Column.TARGET)
        baseline = rect.top() + PAD_Y + face.lead + face.pitch * BASELINE
        return baseline - 0.36 * face.font.pixelSize()

    def _line_box(self, rect: QRect, row: SegmentRow, margin: int) -> QRectF:
        """A box about the first line, ``margin`` pixels from the cell's right edge."""
        middle, height = self._first_line(rect, row), self.faces.pitch
        return QRectF(rect.left(), middle - height / 2, rect.width() - margin, height)

    def _paint_number(self, painter: QPainter, rect: QRect, row: SegmentRow) -> None:
        painter.setFont(self._figures)
        painter.setPen(self.colour("muted"))
        line = self._line_box(rect, row, 6)
        painter.drawText(
            line,
            _RIGHT,
            str(row.segment.position),
        )
        if row.comments:
            centre = QPointF(rect.right() - 11, rect.top() + self.least_height() + 2)
            draw_bubble(painter, centre, self.colour("accent"))

    def _paint_score(
        self, painter: QPainter, rect: QRect, row: SegmentRow, shown: tuple[str, float | None]
    ) -> None:
        text, score = shown
        if score is None:
            return
        middle = self._first_line(rect, row)
        track = QRectF(rect.left() + 8, middle - 2, max(8, rect.width() - 48), 4)
        draw_bar(painter, track, score / 100, self.colour("hover"), self.colour("accent"))
        painter.setFont(self._figures)
        painter.setPen(self.colour("text"))
        line = self._line_box(rect, row, 10)
        painter.drawText(line, _RIGHT, text)

    def _paint_findings(self, painter: QPainter, rect: QRect, row: SegmentRow) -> None:
        findings = self._model.open_findings(row)
        if not findings:
            return
        worst = findings[0].finding
        token = severity_token(worst)
        text = str(len(findings))
        painter.setFont(self._badge)
        width = max(22.0, painter.fontMetrics().horizontalAdvance(text) + 14.0)
        badge = QRectF(0, 0, width, 19)
        badge.moveCenter(QPointF(rect.center().x() + 0.5, self._first_line(rect, row)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour(mark_token(worst)))
        painter.drawRoundedRect(badge, 9.5, 9.5)
        painter.setPen(self.colour(token))
        painter.drawText(badge, _MIDDLE, text)


def draw_bar(
    painter: QPainter, track: QRectF, part: float, ground: QColor, filling: QColor
) -> None:
    """A small horizontal bar from zero; ``part`` is clipped to 0–1."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    radius = track.height() / 2
    painter.drawRoundedRect(track, radius, radius)
    filled = QRectF(track)
    filled.setWidth(track.width() * min(1.0, max(0.0, part)))
    if filled.width() >= 1:
        painter.setBrush(filling)
        painter.drawRoundedRect(filled, radius, radius)


def draw_bubble(painter: QPainter, centre: QPointF, colour: QColor) -> None:
    """A small speech bubble: the segment has open comments."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    body = QRectF(centre.x() - 5, centre.y() - 4, 10, 7)
    painter.drawRoundedRect(body, 2, 2)
    painter.drawPolygon(
        [
            QPointF(body.left() + 2, body.bottom() - 0.5),
            QPointF(body.left() + 2, body.bottom() + 3),
            QPointF(body.left() + 5.5, body.bottom() - 0.5),
        ]
    )

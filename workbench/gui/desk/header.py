"""The grid's heading: quiet, sortable, and blind to the selection.

Qt's own header asks, for every heading it paints, whether its whole column is selected: seconds
a repaint once a million rows are. This one never asks.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QWidget

from workbench.gui.desk.columns import COLUMNS, TEXT_COLUMNS, Column, column_title
from workbench.gui.fonts import chrome_font
from workbench.gui.theme import Theme

HEIGHT = 30
LEAST_TEXT = 120
_FAIR_TEXT = 150  # pixels in which a text column is read without trouble
_RETURNS_LATER = 24
_PAD = 10


class GridHeader(QHeaderView):
    """Column headings. The text columns share whatever room the others leave.

    Where that is too little for three, the reference gives way until there is more: source, target
    and score stay in sight.

    ``room_shared`` says that the widths of the text columns are settled again.
    """

    room_shared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._sharing = False
        self._shares = {spec.column: float(spec.share) for spec in COLUMNS if spec.share}
        self._unwanted: set[Column] = set()
        self.sorted_column = -1
        self.sorted_down = False
        self.setHighlightSections(False)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setMinimumSectionSize(24)
        self.setFixedHeight(HEIGHT)
        self.setFont(chrome_font())
        self.sectionResized.connect(self._section_resized)

    def use_theme(self, theme: Theme) -> None:
        """Paint with another theme's tokens."""
        self._theme = theme
        self.viewport().update()

    def show_order(self, column: int, descending: bool) -> None:
        """Draw the arrow of the order in force; −1 for none."""
        self.sorted_column, self.sorted_down = column, descending
        self.viewport().update()

    def start_widths(self) -> None:
        """Give every column its starting width."""
        self._sharing = True
        for spec in COLUMNS:
            self.resizeSection(spec.column, spec.width)
        self._sharing = False
        self.share_room()

    def start_over(self) -> None:
        """Every column but that of round trips shown, in the first order and at its first width.

        Not ``reset``: Qt calls that whenever the list is filtered.
        """
        self._sharing = True
        for spec in COLUMNS:
            self.moveSection(self.visualIndex(spec.column), spec.column)
        self._hide({Column.ROUND_TRIP})
        self._sharing = False
        self._shares = {spec.column: float(spec.share) for spec in COLUMNS if spec.share}
        self.start_widths()

    @property
    def fair_width(self) -> int:
        """The width in which source and target can be read beside all that is no text."""
        return self._width_of_others() + 2 * _FAIR_TEXT

    def _width_of_others(self) -> int:
        """What the columns that hold no text take."""
        return sum(
            self.sectionSize(spec.column)
            for spec in COLUMNS
            if spec.column not in TEXT_COLUMNS and not self.isSectionHidden(spec.column)
        )

    @property
    def is_cramped(self) -> bool:
        """Whether the reference is wanted and has given way."""
        wanted = Column.REFERENCE not in self._unwanted
        return wanted and self.isSectionHidden(Column.REFERENCE)

    def _give_way(self) -> None:
        if Column.REFERENCE in self._unwanted:
            return
        has_given_way = self.isSectionHidden(Column.REFERENCE)
        needed = self._width_of_others() + len(TEXT_COLUMNS) * LEAST_TEXT
        # It comes back a little later, so that no scroll bar lets it come and go.
        needed += _RETURNS_LATER if has_given_way else 0
        hidden = 0 < self._room() < needed
        if hidden != has_given_way:
            self._sharing = True
            self.setSectionHidden(Column.REFERENCE, hidden)
            self._sharing = False

    def share_room(self, keep: int = -1) -> None:
        """Fit the text columns to the room there is; ``keep`` is one whose width was just set."""
        self._give_way()
        visible = [c for c in TEXT_COLUMNS if not self.isSectionHidden(c)]
        room = self._room() - self._width_of_others()
        if keep in visible and len(visible) > 1:
            room -= self.sectionSize(keep)
            visible.remove(Column(keep))
        if not visible:
            return
        self._sharing = True
        total = sum(self._shares[c] for c in visible)
        for number, column in enumerate(visible):
            part = (
                room if number == len(visible) - 1 else round(room * self._shares[column] / total)
            )
            part = max(LEAST_TEXT, part)
            total -= self._shares[column]
            room -= part
            self.resizeSection(column, part)
        self._sharing = False
        self.room_shared.emit()

    def _room(self) -> int:
        # The table's viewport knows its width before this header has been laid out.
        table = self.parent()
        if isinstance(table, QAbstractScrollArea):
            return table.viewport().width()
        return self.viewport().width()

    def hide_columns(self, names: Iterable[str]) -> None:
        """Hide the columns so named, show the others."""
        hidden = set(names)
        self._hide({spec.column for spec in COLUMNS if spec.name in hidden})
        self.share_room()

    def _hide(self, columns: set[Column]) -> None:
        self._unwanted = columns
        sharing, self._sharing = self._sharing, True  # nobody has dragged a column
        for spec in COLUMNS:
            self.setSectionHidden(spec.column, spec.column in columns)
        self._sharing = sharing

    def hidden_columns(self) -> list[str]:
        """The names of the columns that nobody wants to see."""
        return [spec.name for spec in COLUMNS if spec.column in self._unwanted]

    def remembered(self) -> dict[str, object]:
        """What is remembered: order, widths, shares, hidden columns; JSON-ready."""
        return {
            "order": [COLUMNS[self.logicalIndex(i)].name for i in range(self.count())],
            "widths": {spec.name: self.sectionSize(spec.column) for spec in COLUMNS},
            "shares": {COLUMNS[column].name: share for column, share in self._shares.items()},
            "hidden": self.hidden_columns(),
        }

    def restore(self, state: object) -> None:
        """Take up a remembered state; whatever does not fit is left as it is."""
        if not isinstance(state, dict):
            return
        by_name = {spec.name: spec.column for spec in COLUMNS}
        widths, order, shares = state.get("widths"), state.get("order"), state.get("shares")
        self._sharing = True
        for name, width in (widths if isinstance(widths, dict) else {}).items():
            if name in by_name and isinstance(width, int) and 16 <= width <= 4000:
                self.resizeSection(by_name[name], width)
        for name, share in (shares if isinstance(shares, dict) else {}).items():
            if by_name.get(name) in self._shares and isinstance(share, int | float) and share > 0:
                self._shares[by_name[name]] = float(share)
        known = _known(order, by_name)
        for place, name in enumerate(_with_others(known, list(by_name))):
            self.moveSection(self.visualIndex(by_name[name]), place)
        self._sharing = False
        hidden = state.get("hidden")
        since = [name for name in by_name if name not in known] if known else []
        self.hide_columns([*(hidden if isinstance(hidden, list) else []), *since])

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803
        """Draw one heading."""
        theme = self._theme
        painter.fillRect(rect, QColor(theme.window))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.line))
        column = Column(logicalIndex)
        if column is Column.STATUS:
            return
        sorted_here = logicalIndex == self.sorted_column
        painter.setPen(QColor(theme.text if sorted_here else theme.muted))
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignVCenter
        inner = QRectF(rect).adjusted(_PAD, 0, -_PAD, 0)
        if column in (Column.NUMBER, Column.SCORE, Column.ROUND_TRIP):
            flags |= Qt.AlignmentFlag.AlignRight
            inner.adjust(-_PAD, 0, 4 if column is Column.NUMBER else 0, 0)
        elif column is Column.FINDINGS:
            flags |= Qt.AlignmentFlag.AlignHCenter
            inner.adjust(-_PAD, 0, _PAD, 0)
        else:
            flags |= Qt.AlignmentFlag.AlignLeft
        rows = self.model()
        title = column_title(logicalIndex)
        if rows is not None:
            title = str(rows.headerData(logicalIndex, Qt.Orientation.Horizontal) or title)
        text = painter.fontMetrics().elidedText(
            title, Qt.TextElideMode.ElideRight, int(inner.width())
        )
        painter.drawText(inner, int(flags), text)
        if sorted_here:
            self._draw_arrow(painter, inner, flags, text)

    def _draw_arrow(
        self, painter: QPainter, inner: QRectF, flags: Qt.AlignmentFlag, text: str
    ) -> None:
        width = painter.fontMetrics().horizontalAdvance(text)
        if flags & Qt.AlignmentFlag.AlignRight:
            x = inner.right() - width - 9
        elif flags & Qt.AlignmentFlag.AlignHCenter:
            x = inner.center().x() - width / 2 - 9
        else:
            x = inner.left() + width + 9
        y, step = inner.center().y(), 3.0 if self.sorted_down else -3.0
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        painter.drawPolygon(
            [QPointF(x - 4, y - step / 2), QPointF(x + 4, y - step / 2), QPointF(x, y + step)]
        )

    def _section_resized(self, column: int, _old: int, new: int) -> None:
        if self._sharing or column not in self._shares:
            if not self._sharing:
                self.share_room()
            return
        self.share_room(keep=column)
        for other in self._shares:
            if not self.isSectionHidden(other):
                self._shares[other] = float(max(self.sectionSize(other), 1))
        self._shares[Column(column)] = float(max(new, 1))


def _known(order: object, names: Iterable[str]) -> list[str]:
    """A remembered order of columns; empty where it makes no sense."""
    if not isinstance(order, list) or not set(order) <= set(names) or len(order) < 2:
        return []
    return list(dict.fromkeys(order))


def _with_others(order: list[str], names: list[str]) -> list[str]:
    """An order in which a column that is not in it stands behind the one before it in ``names``."""
    whole = list(order)
    for place, name in enumerate(names):
        if whole and name not in whole:
            whole.insert(whole.index(names[place - 1]) + 1 if place else 0, name)
    return whole

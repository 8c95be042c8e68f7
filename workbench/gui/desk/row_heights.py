"""Row heights, measured only for rows that are seen, with a scroll bar that does not jump.

Unseen rows have a guessed height. When they come into sight they get the height of their text,
and the scroll bar is moved by what the guess was wrong, so that nothing seen moves by itself.
"""

from typing import TYPE_CHECKING

from workbench.gui.desk.columns import Column
from workbench.gui.desk.delegate import GridDelegate
from workbench.gui.desk.grid_model import GridModel

if TYPE_CHECKING:
    from workbench.gui.desk.grid_view import GridView

_SAMPLE = 16
_ROUNDS = 6


class RowHeights:
    """Keeps the heights of ``view``; ``editor_height`` is that of the field in the open row."""

    def __init__(self, view: "GridView", rows: GridModel, delegate: GridDelegate) -> None:
        self._view = view
        self._rows = rows
        self._delegate = delegate
        self.top = 0  # the first row in sight
        self.settling = False  # while the scroll bar moves on our own account
        self.widths: dict[int, int] = {}
        self.editor_height = 0

    def restart(self) -> None:
        """All heights may have changed: begin again from the row at the top."""
        header = self._view.verticalHeader()
        top = max(0, header.visualIndexAt(0))
        self.estimate(top)
        self.settling = True
        self._view.verticalScrollBar().setValue(header.sectionPosition(top))
        self.settling = False
        self.settle(None)

    def estimate(self, around: int) -> None:
        """Guess the height of unseen rows from those that will be seen now."""
        widths = self.widths = self._view.text_widths()
        last = min(around + _SAMPLE, len(self._rows.ids))
        heights = [
            self._delegate.row_height(self._rows.row(i), widths) for i in range(around, last)
        ]
        guess = sum(heights) // len(heights) if heights else self._delegate.least_height()
        header = self._view.verticalHeader()
        if guess == header.defaultSectionSize():
            # Setting the same size again would not reset the rows that differ.
            guess += 1
        header.setDefaultSectionSize(guess)

    def _height(self, place: int, widths: dict[int, int]) -> int:
        row = self._rows.row(place)
        if row is not None and row.segment.id == self._delegate.editing:
            # The editor speaks for the target; the others for themselves.
            others = {c: w for c, w in widths.items() if c != Column.TARGET}
            return max(self._delegate.row_height(row, others), self.editor_height)
        return self._delegate.row_height(row, widths)

    def measure(self, first: int, last: int) -> None:
        """Measure rows that are about to be seen."""
        widths = self._view.text_widths()
        self._apply(
            [(p, self._height(p, widths)) for p in range(first, min(last, len(self._rows.ids)))]
        )

    def _apply(self, heights: list[tuple[int, int]]) -> bool:
        """Set row heights without Qt's work for each; say whether any moved."""
        header = self._view.verticalHeader()
        moved = [
            (place, height) for place, height in heights if header.sectionSize(place) != height
        ]
        if not moved:
            return False
        header.blockSignals(True)
        header.setUpdatesEnabled(False)
        for place, height in moved:
            header.resizeSection(place, height)
        header.setUpdatesEnabled(True)
        header.blockSignals(False)
        # What lies above the first row that moved is on the screen as it should be.
        viewport = self._view.viewport()
        top = max(0, header.sectionViewportPosition(moved[0][0]))
        viewport.update(0, top, viewport.width(), viewport.height() - top)
        return True

    def settle(self, old_top: int | None) -> None:
        """Measure what is in sight; what was in sight before stays where it was.

        Rows that come in at the top push the others down by what the guess was wrong: the scroll
        bar is moved by the same amount.
        """
        header, bar = self._view.verticalHeader(), self._view.verticalScrollBar()
        widths = self._view.text_widths()
        at_end = bar.value() == bar.maximum() and bar.value() > 0
        for _ in range(_ROUNDS):
            top = header.visualIndexAt(0)
            if top < 0:
                break
            y = header.sectionViewportPosition(top)
            heights: list[tuple[int, int]] = []
            shift = 0
            place, count, bottom = top, len(self._rows.ids), self._view.viewport().height()
            while place < count and y < bottom:
                height = self._height(place, widths)
                if old_top is not None and place < old_top:
                    shift += height - header.sectionSize(place)
                heights.append((place, height))
                y += height
                place += 1
            if not self._apply(heights):
                break
            self.set_range()
            self.settling = True
            if at_end:
                bar.setValue(bar.maximum())
            elif shift and not bar.isSliderDown():
                bar.setValue(bar.value() + shift)
            self.settling = False
        self.top = max(0, header.visualIndexAt(0))

    def set_range(self) -> None:
        """Give the scroll bar the length of the list."""
        height = self._view.viewport().height()
        bar = self._view.verticalScrollBar()
        bar.setRange(0, max(0, self._view.verticalHeader().length() - height))
        bar.setPageStep(height)
        bar.setSingleStep(self._delegate.least_height() // 2)

"""The rows of the list that have been looked at: pages of them, the oldest forgotten first.

The list itself is an array of ids, eight bytes a segment. A page is read in about four
milliseconds whatever the size of the project.
"""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence

from workbench.store.segments import SegmentRow

PAGE = 40
KEPT_PAGES = 64

ReadRows = Callable[[Sequence[int]], list[SegmentRow]]


class RowCache:
    """Rows by their place in ``ids``, read page by page through ``read``."""

    def __init__(self, read: ReadRows) -> None:
        self._read = read
        self._pages: OrderedDict[int, Mapping[int, SegmentRow]] = OrderedDict()
        self.ids: array[int] = array("q")

    def __len__(self) -> int:
        return len(self.ids)

    def show(self, ids: "array[int]") -> None:
        """Show another list; rows that both lists have may be read again."""
        self.ids = ids
        self._pages.clear()

    def row(self, place: int) -> SegmentRow | None:
        """The row at a place of the list; None when its segment is gone from the project."""
        if not 0 <= place < len(self.ids):
            return None
        return self._page(place // PAGE).get(self.ids[place])

    def is_ready(self, place: int) -> bool:
        """Whether the row can be had without reading."""
        return place // PAGE in self._pages

    def prefetch(self, place: int) -> None:
        """Read the page of ``place`` if it is one and not there yet."""
        if 0 <= place < len(self.ids):
            self._page(place // PAGE)

    def place_of(self, segment_id: int) -> int | None:
        """Where a segment stands in the list; None when it is not in it.

        The pages that are kept are asked before the whole list (8 ms for a million segments).
        """
        for number in reversed(self._pages):
            if segment_id in self._pages[number]:
                start = number * PAGE
                return self.ids.index(segment_id, start, start + PAGE)
        try:
            return self.ids.index(segment_id)
        except ValueError:
            return None

    def forget(self, segment_ids: Iterable[int]) -> list[int]:
        """Drop what is kept of these segments; return the places that must be shown again."""
        wanted = set(segment_ids)
        places: list[int] = []
        for number in list(self._pages):
            page = self._pages[number]
            if wanted.isdisjoint(page):
                continue
            start = number * PAGE
            places += [
                start + offset
                for offset, key in enumerate(self.ids[start : start + PAGE])
                if key in wanted
            ]
            del self._pages[number]
        return places

    def forget_all(self) -> None:
        """Drop everything but the list."""
        self._pages.clear()

    def _page(self, number: int) -> Mapping[int, SegmentRow]:
        page = self._pages.get(number)
        if page is None:
            ids = self.ids[number * PAGE : (number + 1) * PAGE]
            page = {row.segment.id: row for row in self._read(ids)}
            self._pages[number] = page
            while len(self._pages) > KEPT_PAGES:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(number)
        return page

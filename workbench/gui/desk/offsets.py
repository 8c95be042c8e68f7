"""Between our offsets (code points) and Qt's (UTF-16 units).

Two emoji and "abc" are five characters to Python and seven to Qt. Everything outside the desk's
delegate and editor counts code points; the conversion happens here and nowhere else.
"""

from array import array
from bisect import bisect_right

LAST_OF_PLANE_0 = "\uffff"


def is_plain(text: str) -> bool:
    """Whether both ways of counting agree: no character beyond the basic plane."""
    return not text or max(text) <= LAST_OF_PLANE_0


class Offsets:
    """The two countings of one text; free of cost where they agree."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts: array[int] | None = None
        if not is_plain(text):
            starts, position = array("i"), 0
            for character in text:
                starts.append(position)
                position += 2 if character > LAST_OF_PLANE_0 else 1
            starts.append(position)
            self._starts = starts

    def to_qt(self, offset: int) -> int:
        """The UTF-16 position of a code-point offset."""
        if self._starts is None:
            return offset
        return self._starts[min(offset, len(self._starts) - 1)]

    def from_qt(self, position: int) -> int:
        """The code point that holds a UTF-16 position."""
        if self._starts is None:
            return position
        return bisect_right(self._starts, position) - 1

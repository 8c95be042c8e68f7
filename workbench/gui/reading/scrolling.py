"""Where a text of many paragraphs is scrolled to, without knowing how high those unseen are.

What counts is the paragraph at the top and how much of it is out of sight. The scroll bar counts
paragraphs, in hundredths, so that a hundred thousand of them need not be measured.
"""

from collections.abc import Callable

UNIT = 100  # steps of the scroll bar a paragraph


class Scrolling:
    """``top`` is the first paragraph in sight, ``hidden`` how many pixels of it are above."""

    def __init__(self, height: Callable[[int], float]) -> None:
        self._height = height
        self.count = 0
        self.room = 0  # pixels in sight
        self.top = 0
        self.hidden = 0.0

    @property
    def value(self) -> int:
        """Where the scroll bar stands."""
        if not self.count:
            return 0
        return self.top * UNIT + int(UNIT * self.hidden / max(self._height(self.top), 1.0))

    @property
    def fits(self) -> bool:
        """Whether all of the text is in sight, so that there is nothing to scroll."""
        low = 0.0
        for number in range(self.count):
            low += self._height(number)
            if low > self.room:
                return False
        return True

    def to_value(self, value: int) -> None:
        """Somebody moved the scroll bar."""
        self.top = min(max(value // UNIT, 0), max(self.count - 1, 0))
        self.hidden = (value - self.top * UNIT) / UNIT * self._height(self.top) if self.count else 0
        self._settle()

    def by(self, pixels: float) -> bool:
        """Scroll down (up when negative); whether there was less text than that."""
        self.hidden += pixels
        return self._settle()

    def to(self, paragraph: int, above: float = 0.0) -> None:
        """Put a paragraph ``above`` pixels below the upper edge."""
        self.top, self.hidden = paragraph, -above
        self._settle()

    def y_of(self, paragraph: int) -> float | None:
        """Where a paragraph begins in sight; None where it is above or far below."""
        if paragraph < self.top:
            return None
        y = -self.hidden
        for number in range(self.top, paragraph):
            y += self._height(number)
            if y > self.room:
                return None
        return y

    def _settle(self) -> bool:
        """Make ``top`` the paragraph at the upper edge, and leave no room below the last one.

        Whether an end of the text stopped it.
        """
        if not self.count:
            self.top, self.hidden = 0, 0.0
            return True
        stopped = self._begin()
        low = -self.hidden
        for number in range(self.top, self.count):
            low += self._height(number)
            if low >= self.room:
                return stopped
        self.hidden -= self.room - low
        self._begin()
        return True

    def _begin(self) -> bool:
        while self.hidden < 0 and self.top > 0:
            self.top -= 1
            self.hidden += self._height(self.top)
        stopped = self.hidden < 0
        self.hidden = max(self.hidden, 0.0)
        while self.top < self.count - 1 and self.hidden >= self._height(self.top):
            self.hidden -= self._height(self.top)
            self.top += 1
        return stopped

"""A stretch of text, counted in code points, end exclusive."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``text[start:end]`` of a Python string (code points, not UTF-16 units)."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """An empty span is a place too (where something is missing): it is never false."""
        return True

    def of(self, text: str) -> str:
        """Return the stretch of ``text`` this span names."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def as_list(self) -> list[int]:
        """The JSON form: ``[start, end]``."""
        return [self.start, self.end]

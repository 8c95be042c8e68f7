"""Charts as SVG: the same picture in the report and, through QtSvg, in the window.

One accent, labels beside the marks instead of a legend, bars from zero, intervals drawn.
Presentation attributes only (no style sheet), because QtSvg knows SVG Tiny 1.2.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

_FONT = "font-family='sans-serif' font-size='12'"
_LETTER = 6.8  # of the width of a letter in that size, with some to spare


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of a chart."""

    text: str = "#1d2430"
    muted: str = "#5b6573"
    line: str = "#d5dae1"
    accent: str = "#2f6f8f"
    soft: str = "#a9c7d6"


@dataclass(frozen=True, slots=True)
class Bar:
    """A labelled value with an optional interval; ``note`` stands behind the value.

    A value without an interval is a count, shown with ``decimals`` figures after the point.
    """

    label: str
    value: float
    interval: tuple[float, float] | None = None
    note: str = ""
    decimals: int = 0


def bars(items: Sequence[Bar], palette: Palette | None = None, width: int = 560) -> str:
    """Horizontal bars from zero, with intervals; scaled to the largest value or end."""
    colours = palette or Palette()
    longest = max((len(_short(item.label)) for item in items), default=0)
    left, right, step = max(60, round(longest * _LETTER) + 14), 70, 28
    right += round(max((len(item.note) for item in items), default=0) * _LETTER)
    top = max([item.value for item in items] + [i.interval[1] for i in items if i.interval] + [0])
    scale = (width - left - right) / top if top else 0
    parts = []
    for index, item in enumerate(items):
        y = index * step + 6
        end = left + item.value * scale
        parts.append(
            f"<text x='{left - 10}' y='{y + 13}' text-anchor='end' fill='{colours.text}' {_FONT}>"
            f"{escape(_short(item.label))}</text>"
        )
        parts.append(
            f"<rect x='{left}' y='{y}' width='{max(end - left, 0):.1f}' height='18' "
            f"fill='{colours.soft if item.interval else colours.accent}'/>"
        )
        label_at = end
        if item.interval:
            low, high = (left + limit * scale for limit in item.interval)
            parts.append(
                f"<path d='M{low:.1f} {y + 9}H{high:.1f}M{low:.1f} {y + 4}V{y + 14}"
                f"M{high:.1f} {y + 4}V{y + 14}' stroke='{colours.accent}' stroke-width='2' "
                "fill='none'/>"
            )
            label_at = high
        shown = f"{item.value:,.{item.decimals}f}" if item.interval is None else f"{item.value:.1f}"
        note = f" {item.note}" if item.note else ""
        parts.append(
            f"<text x='{label_at + 8:.1f}' y='{y + 13}' fill='{colours.text}' {_FONT}>"
            f"{escape(shown + note)}</text>"
        )
    height = len(items) * step + 8
    parts.append(f"<path d='M{left} 0V{height}' stroke='{colours.line}' stroke-width='1'/>")
    return _svg(width, height, parts)


def histogram(
    values: Sequence[float],
    palette: Palette | None = None,
    width: int = 560,
    bins: int = 20,
    top: float = 100.0,
) -> str:
    """How many segments score how much: ``bins`` columns from 0 to ``top``."""
    colours = palette or Palette()
    height, bottom, left = 170, 26, 8
    counts = [0] * bins
    for value in values:
        counts[min(bins - 1, max(0, int(value / top * bins)))] += 1
    most = max(counts, default=0) or 1
    column = (width - 2 * left) / bins
    parts = []
    for index, count in enumerate(counts):
        tall = count / most * (height - bottom - 18)
        x = left + index * column
        parts.append(
            f"<rect x='{x + 1:.1f}' y='{height - bottom - tall:.1f}' width='{column - 2:.1f}' "
            f"height='{tall:.1f}' fill='{colours.accent}'/>"
        )
        if count == most:
            parts.append(
                f"<text x='{x + column / 2:.1f}' y='{height - bottom - tall - 5:.1f}' "
                f"text-anchor='middle' fill='{colours.text}' {_FONT}>{count:,}</text>"
            )
    floor = height - bottom
    parts.append(f"<path d='M{left} {floor}H{width - left}' stroke='{colours.line}'/>")
    for tick in range(0, 101, 20):
        x = left + tick / 100 * (width - 2 * left)
        anchor = "start" if tick == 0 else "end" if tick == 100 else "middle"
        parts.append(
            f"<text x='{x:.1f}' y='{height - 8}' text-anchor='{anchor}' "
            f"fill='{colours.muted}' {_FONT}>{tick / 100 * top:.0f}</text>"
        )
    return _svg(width, height, parts)


def stacked(
    shares: Sequence[tuple[str, int, str]], palette: Palette | None = None, width: int = 560
) -> str:
    """One bar of (label, count, colour) parts, each labelled below it where it fits."""
    colours = palette or Palette()
    total = sum(count for _, count, _ in shares) or 1
    x = 0.0
    parts = []
    for label, count, colour in shares:
        if not count:
            continue
        wide = count / total * width
        parts.append(
            f"<rect x='{x:.1f}' y='0' width='{max(wide - 1, 1):.1f}' height='20' fill='{colour}'/>"
        )
        if wide > len(label) * 7 + 40:
            parts.append(
                f"<text x='{x:.1f}' y='36' fill='{colours.muted}' {_FONT}>"
                f"{escape(label)} {count:,}</text>"
            )
        x += wide
    return _svg(width, 42, parts)


def _short(text: str, limit: int = 44) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _svg(width: int, height: int, parts: Sequence[str]) -> str:
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' "
        f"width='{width}' height='{height}' role='img' aria-hidden='true'>{''.join(parts)}</svg>"
    )

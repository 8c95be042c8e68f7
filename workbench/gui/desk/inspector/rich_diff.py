"""Comparisons as safe rich text: what is new underlined on one ground, what is gone struck out;
what a reference confirms underlined.
"""

from collections.abc import Iterable
from html import escape

from workbench.gui.desk.word_diff import DiffKind, DiffPart
from workbench.gui.theme import Theme
from workbench.scoring.confirmed import Confirmed


def diff_html(parts: Iterable[DiffPart], theme: Theme, *, right_to_left: bool = False) -> str:
    """The parts in reading order. Never by colour alone: lines say it too."""
    out = []
    for part in parts:
        text = escape(part.text).replace("\n", "<br>")
        if part.kind is DiffKind.NEW:
            text = (
                f'<span style="background-color:{theme.added}; '
                f'text-decoration:underline">{text}</span>'
            )
        elif part.kind is DiffKind.GONE:
            text = (
                f'<span style="background-color:{theme.removed}; '
                f'text-decoration:line-through">{text}</span>'
            )
        out.append(text)
    direction = "rtl" if right_to_left else "ltr"
    return f'<div dir="{direction}">{"".join(out)}</div>'


def diff_words(parts: Iterable[DiffPart]) -> str:
    """The same for a screen reader: only what changed."""
    said = []
    for part in parts:
        if part.kind is DiffKind.NEW:
            said.append(f"+ {part.text.strip()}")
        elif part.kind is DiffKind.GONE:
            said.append(f"− {part.text.strip()}")
    return "; ".join(said)


def confirmed_html(confirmed: Confirmed, theme: Theme, *, right_to_left: bool = False) -> str:
    """What references confirm is underlined, n-grams of two words and more in one piece and on a
    ground of their own; what they do not confirm stands bare.
    """
    out = []
    for stretch in confirmed.stretches:
        text = escape(stretch.text).replace("\n", "<br>")
        if stretch.order:
            ground = f"background-color:{theme.mark_link}; " if stretch.order > 1 else ""
            text = f'<span style="{ground}text-decoration:underline">{text}</span>'
        out.append(text)
    direction = "rtl" if right_to_left else "ltr"
    return f'<div dir="{direction}">{"".join(out)}</div>'


def confirmed_words_said(confirmed: Confirmed) -> str:
    """The same for a screen reader: only what is not confirmed."""
    bare = (each.text.strip() for each in confirmed.stretches if not each.order)
    return "; ".join(f"− {text}" for text in bare if any(letter.isalnum() for letter in text))

"""The heat map: how likely a translation model finds each word of a translation."""

from collections.abc import Sequence
from html import escape
from itertools import pairwise
from math import exp

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from workbench.domain.text import TAG_CHARACTER
from workbench.gui.desk.inspector.cards import Card, Sentence
from workbench.gui.desk.layout_cache import Face
from workbench.gui.fonts import chrome_font
from workbench.gui.label import Label
from workbench.gui.theme import Theme
from workbench.mt.quality import WordScore

# Natural logarithms: one chance in eight, in fifty, in a thousand.
_STEPS = (-2.08, -3.91, -6.91)


class LikelihoodCard(Card):
    """A text whose words stand on a ground the deeper, the less a model expects them.

    Never by colour alone: what is least likely is underlined too, and each word's chance is said
    in the card's description.
    """

    def __init__(
        self,
        text: str,
        words: Sequence[WordScore],
        face: Face,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        title = Label(self.tr("How likely a model finds each word"), self)
        title.setFont(chrome_font(0, bold=True))
        title.setWordWrap(True)
        self.add_head(title)
        self.text = QLabel(heat_html(text, words, theme, right_to_left=face.right_to_left), self)
        self.text.setFont(face.font)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.text)
        self.key = Sentence(
            self.tr("The darker, the less expected; underlined: less than one in a thousand."),
            self,
            muted=True,
        )
        self.body.addWidget(self.key)
        self.setAccessibleName(title.text())
        said = [
            f"{one.span.of(text)} {exp(one.log_probability):.1%}"
            for one in words
            if one.log_probability < _STEPS[0]
        ]
        self.setAccessibleDescription("; ".join(said))


def heat_html(
    text: str, words: Sequence[WordScore], theme: Theme, *, right_to_left: bool = False
) -> str:
    """The text as safe markup."""
    grounds = (theme.mark_hint, theme.mark_minor, theme.mark_major)
    edges = sorted(
        {0, len(text), *(edge for one in words for edge in (one.span.start, one.span.end))}
    )
    chances = {one.span.start: one.log_probability for one in words}
    out = []
    for start, end in pairwise(edges):
        part = escape(text[start:end].replace(TAG_CHARACTER, "")).replace("\n", "<br>")
        chance = chances.get(start, 0.0)
        deep = sum(chance < step for step in _STEPS)
        if deep and part:
            line = "; text-decoration:underline" if deep == len(_STEPS) else ""
            part = f'<span style="background-color:{grounds[deep - 1]}{line}">{part}</span>'
        out.append(part)
    direction = "rtl" if right_to_left else "ltr"
    return f'<div dir="{direction}">{"".join(out)}</div>'

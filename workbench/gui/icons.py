"""Icons from our own SVGs: one stroke, drawn in ``currentColor``, coloured by a theme's token.

Each is rendered once for every usual scaling of the screen, so it stays crisp at 200 %.
(An icon engine of our own would render when painted, but PySide gives Qt a clone of it that
Python frees at once, and the process dies: hence pictures.)
"""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workbench.config.paths import resource
from workbench.gui.tokens import Theme

# 16 px at 100, 125, 150, 200 and 300 %; 20 px icons are covered as well.
_SIZES = (16, 20, 24, 32, 48)


@cache
def _svg(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def icon_names() -> tuple[str, ...]:
    """The names of all icons, sorted."""
    return tuple(sorted(path.stem for path in resource("icons").glob("*.svg")))


def icon(name: str, color_token: str, theme: Theme) -> QIcon:
    """An icon in one colour of the theme; its disabled form takes the ``disabled`` token.

    Unknown names and tokens are bugs and raise (``FileNotFoundError``, ``AttributeError``).
    """
    svg = _svg(name)
    made = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, getattr(theme, color_token)),
        (QIcon.Mode.Disabled, theme.disabled),
    ):
        for size in _SIZES:
            made.addPixmap(_render(svg, colour, QSize(size, size), 1.0), mode)
    return made


def pixmap(name: str, color_token: str, theme: Theme, size: int, scaling: float = 1.0) -> QPixmap:
    """An icon as a picture of ``size`` device-independent pixels."""
    return _render(_svg(name), getattr(theme, color_token), QSize(size, size), scaling)


def _render(svg: str, colour: str, size: QSize, scaling: float) -> QPixmap:
    pixels = size * scaling
    picture = QPixmap(pixels)
    picture.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    painter = QPainter(picture)
    # A square in the middle, whatever shape was asked for.
    side = min(pixels.width(), pixels.height())
    renderer.render(
        painter,
        QRectF((pixels.width() - side) / 2, (pixels.height() - side) / 2, side, side),
    )
    painter.end()
    picture.setDevicePixelRatio(scaling)
    return picture

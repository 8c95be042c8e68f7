"""Icons from our own SVGs: one stroke, drawn in ``currentColor``, coloured by a theme's token.

Each is rendered once for every usual scaling of the screen, so it stays crisp at 200 %.
(An icon engine of our own would render when painted, but PySide gives Qt a clone of it that
Python frees at once, and the process dies: hence pictures.)
"""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
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
    picture = QPixmap.fromImage(_image(svg, colour, (size * scaling).toTuple()))
    picture.setDevicePixelRatio(scaling)
    return picture


# A finding's card has an icon in ten sizes: drawing them took half as long as all the rest of it.
@lru_cache(maxsize=2048)
def _image(svg: str, colour: str, pixels: tuple[int, int]) -> QImage:
    """The drawing itself; unlike a pixmap it may outlive the application."""
    width, height = pixels
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
    painter = QPainter(image)
    # A square in the middle, whatever shape was asked for.
    side = min(width, height)
    renderer.render(painter, QRectF((width - side) / 2, (height - side) / 2, side, side))
    painter.end()
    return image

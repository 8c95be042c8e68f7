"""Small pictures of the window to compare with: where it is light, and where there is ink.

A picture is cut into cells of 20 × 20 pixels. Of each cell two figures are kept, its mean
luminance and the mean step from pixel to pixel ("ink": text, lines, icons). They survive another
version of a font's rasteriser, and change when a panel is gone, moved or painted in another tone.
"""

import numpy as np
from PySide6.QtGui import QImage

CELL = 20
FAR = 14  # levels of 255 by which a cell is another
INK = 4.0  # ink is faint: it is kept this many times stronger


def planes(image):
    """Luminance and ink of every cell: an array (2, rows, columns) of 0–255."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height = grey.width() // CELL * CELL, grey.height() // CELL * CELL
    raw = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    level = raw[:height, :width].astype(np.float64)
    across = np.abs(np.diff(level, axis=1, append=level[:, -1:]))
    down = np.abs(np.diff(level, axis=0, append=level[-1:, :]))
    ink = np.minimum(255, INK * (across + down) / 2)
    shape = (height // CELL, CELL, width // CELL, CELL)
    return np.stack([level.reshape(shape).mean((1, 3)), ink.reshape(shape).mean((1, 3))])


def store(found, path):
    """Keep a picture's planes, one above the other, as a small PNG."""
    rows = np.ascontiguousarray(np.rint(found).astype(np.uint8).reshape(-1, found.shape[2]))
    image = QImage(rows.data, rows.shape[1], rows.shape[0], rows.shape[1],
                   QImage.Format.Format_Grayscale8)  # fmt: skip
    assert image.save(str(path))


def load(path):
    """The planes that were kept."""
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_Grayscale8)
    raw = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return raw[:, : image.width()].astype(np.float64).reshape(2, -1, image.width())


def share_that_differs(one, other):
    """The share of cells whose light or ink is another, 0 to 1; 1 where the sizes differ."""
    if one.shape != other.shape:
        return 1.0
    return float((np.abs(one - other) > FAR).any(axis=0).mean())

"""Letters by the place of their key, so that marking works on a Russian or an Arabic keyboard."""

from PySide6.QtGui import QGuiApplication, QKeyEvent

# The scan codes of the letter keys: set 1 on Windows, Linux' own eight higher under X and Wayland.
_ROWS = ((16, "qwertyuiop"), (30, "asdfghjkl"), (44, "zxcvbnm"))
_BY_CODE = {first + place: letter for first, row in _ROWS for place, letter in enumerate(row)}
_OFFSETS = {"windows": 0, "xcb": 8, "wayland": 8}


def plain_letter(event: QKeyEvent) -> str:
    """The letter or digit of a key press, in lower case; empty for any other key.

    A letter of another script counts as the Latin one of the same key of a US keyboard.
    """
    text = event.text().lower()
    if len(text) != 1 or not text.isalnum():
        return ""
    if text.isascii():
        return text
    if text.isdecimal():
        return str(int(text))
    offset = _OFFSETS.get(QGuiApplication.platformName())
    code = event.nativeScanCode()
    return text if offset is None else _BY_CODE.get(code - offset, text)

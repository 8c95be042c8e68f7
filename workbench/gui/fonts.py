"""The faces of the window: one family per script for the segments, the desktop's for the chrome.

A chain names what the three desktops bring; the first family that is installed leads, and the
rest follow as fallback, so that a word of another script inside a segment is found quickly.
"""

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QGuiApplication

from workbench.domain.languages import Language

TEXT_PIXELS = 14

_GENERAL = ("Noto Sans", "Segoe UI", "Helvetica Neue", "Cantarell", "Ubuntu", "DejaVu Sans")
_EMOJI = ("Noto Color Emoji", "Segoe UI Emoji", "Apple Color Emoji")
_BY_SCRIPT: dict[str, tuple[str, ...]] = {
    "Arab": ("Noto Sans Arabic", "Noto Naskh Arabic", "Segoe UI", "Geeza Pro", "DejaVu Sans"),
    "Armn": ("Noto Sans Armenian", "Segoe UI", "Mshtakan"),
    "Beng": ("Noto Sans Bengali", "Nirmala UI", "Bangla Sangam MN"),
    "Deva": ("Noto Sans Devanagari", "Nirmala UI", "Kohinoor Devanagari"),
    "Ethi": ("Noto Sans Ethiopic", "Ebrima", "Kefa"),
    "Geor": ("Noto Sans Georgian", "Segoe UI", "DejaVu Sans"),
    "Gujr": ("Noto Sans Gujarati", "Nirmala UI", "Kohinoor Gujarati"),
    "Guru": ("Noto Sans Gurmukhi", "Nirmala UI", "Gurmukhi Sangam MN"),
    "Hans": ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei UI", "PingFang SC"),
    "Hant": ("Noto Sans CJK TC", "Source Han Sans TC", "Microsoft JhengHei UI", "PingFang TC"),
    "Hebr": ("Noto Sans Hebrew", "Segoe UI", "Arial Hebrew", "DejaVu Sans"),
    "Jpan": ("Noto Sans CJK JP", "Source Han Sans", "Yu Gothic UI", "Hiragino Sans"),
    "Khmr": ("Noto Sans Khmer", "Leelawadee UI", "Khmer Sangam MN"),
    "Knda": ("Noto Sans Kannada", "Nirmala UI", "Kannada Sangam MN"),
    "Kore": ("Noto Sans CJK KR", "Source Han Sans K", "Malgun Gothic", "Apple SD Gothic Neo"),
    "Laoo": ("Noto Sans Lao", "Leelawadee UI", "Lao Sangam MN"),
    "Mlym": ("Noto Sans Malayalam", "Nirmala UI", "Malayalam Sangam MN"),
    "Mymr": ("Noto Sans Myanmar", "Myanmar Text", "Myanmar Sangam MN"),
    "Orya": ("Noto Sans Oriya", "Nirmala UI", "Oriya Sangam MN"),
    "Sinh": ("Noto Sans Sinhala", "Nirmala UI", "Sinhala Sangam MN"),
    "Taml": ("Noto Sans Tamil", "Nirmala UI", "Tamil Sangam MN"),
    "Telu": ("Noto Sans Telugu", "Nirmala UI", "Telugu Sangam MN"),
    "Thai": ("Noto Sans Thai", "Leelawadee UI", "Thonburi"),
    "Tibt": ("Noto Serif Tibetan", "Microsoft Himalaya", "Kailasa"),
}


def families(language: Language) -> list[str]:
    """The installed families for texts of a language, best first; never empty."""
    wanted = dict.fromkeys(_BY_SCRIPT.get(language.script, ()) + _GENERAL + _EMOJI)
    installed = [family for family in wanted if QFontDatabase.hasFamily(family)]
    return installed or [QGuiApplication.font().family()]


def missing_family(language: Language) -> str:
    """The family to install where none is made for the script of a language; or ""."""
    wanted = _BY_SCRIPT.get(language.script, _GENERAL)
    return "" if any(map(QFontDatabase.hasFamily, wanted)) else wanted[0]


def missing_emoji() -> str:
    """The family to install where none has coloured emoji; or ""."""
    return "" if any(map(QFontDatabase.hasFamily, _EMOJI)) else _EMOJI[0]


def text_font(language: Language, zoom: int = 100) -> QFont:
    """The face of a source, target or reference; ``zoom`` in percent.

    Never smaller than one step above the chrome, so that whoever enlarged the desktop's font
    gets larger segments as well.
    """
    font = QFont(families(language))
    font.setPixelSize(max(6, round(text_pixels() * zoom / 100)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def text_pixels() -> int:
    """The height of the segments' text at 100 %, in device-independent pixels."""
    return max(TEXT_PIXELS, QFontInfo(QGuiApplication.font()).pixelSize() + 1)


def chrome_font(step: int = 0, *, bold: bool = False) -> QFont:
    """The desktop's own face, ``step`` pixels larger or smaller."""
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(9, QFontInfo(font).pixelSize() + step))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def figures_font(step: int = 0) -> QFont:
    """The chrome's face with figures of one width, for columns of numbers."""
    font = chrome_font(step)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font

"""Text on its way into a cell: never a formula, never a character the file cannot hold."""

import re

_FORMULA_START = ("=", "+", "-", "@", "\t", "\r")
# What XML 1.0, and so XLSX, cannot hold; unpaired surrogates included.
_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def without_control_characters(text: str) -> str:
    """Replace what XML cannot hold by U+FFFD."""
    return _UNHOLDABLE.sub("\ufffd", text)


def inert(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before the dangerous starts.

    (OWASP, CSV injection.) A number like -5 is a value, not text, and must not come this way.
    """
    cleaned = without_control_characters(text)
    return f"'{cleaned}" if cleaned.startswith(_FORMULA_START) else cleaned

"""Marking text for translation where it is declared rather than shown.

PySide's own ``QT_TRANSLATE_NOOP`` is typed as returning ``object``; this one returns the text,
under the name that lupdate looks for.
"""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Return ``text`` as it is; ``QCoreApplication.translate(context, text)`` shows it."""
    return text

"""Words with numbers in them: counts, durations, dates as a person says them."""

import re
import unicodedata
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtGui import QGuiApplication

from workbench.domain.segments import Document

_QUOTED = re.compile("([“«„])([^“”«»„]*)([”»“])")


def translate(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
    """A text in the language of the window; ``%n`` becomes ``n``, ``(s)`` the English plural.

    It has the name and the arguments that lupdate knows, so that plurals are extracted as such.
    """
    shown = QCoreApplication.translate(context, text, disambiguation, n)
    if n < 0:
        return shown
    # Qt writes the bare number; ours has its thousands apart.
    shown = shown.replace(str(n), QLocale().toString(n), 1)
    return shown.replace("(s)", "" if n == 1 else "s")


def count_text(text: str, count: int, context: str = "Words") -> str:
    """``translate`` for a text that was declared elsewhere."""
    return translate(context, text, "", count)


def document_label(document: Document, *, several: bool) -> str:
    """A document's name, with its language where the project has ``several``.

    One file into four languages makes four documents of one name.
    """
    return f"{document.name} ({document.target_language.code})" if several else document.name


def document_query(document: Document, several: bool) -> str:
    """What lists the segments of a document; ``several``: the project has several languages."""
    name = document.name.replace('"', "")
    language = f" language:{document.target_language.code}" if several else ""
    return f'document:"{name}"{language}'


def time_left(seconds: float) -> str:
    """``about 2 min left``: rounded up, never a false precision."""
    if seconds < 10:
        return QCoreApplication.translate("Words", "a few seconds left")
    if seconds < 90:
        text = QCoreApplication.translate("Words", "about %1 s left")
        return text.replace("%1", str(int(-(-seconds // 10) * 10)))
    if seconds < 5400:
        text = QCoreApplication.translate("Words", "about %1 min left")
        return text.replace("%1", str(int(-(-seconds // 60))))
    text = QCoreApplication.translate("Words", "about %1 h left")
    return text.replace("%1", QLocale().toString(seconds / 3600, "f", 1))


def when_text(moment: str) -> str:
    """An ISO 8601 moment as ``today``, ``yesterday`` or a date; empty for what is none."""
    try:
        then = datetime.fromisoformat(moment)
    except ValueError:
        return ""
    if then.tzinfo is None:
        then = then.replace(tzinfo=UTC)
    days = (datetime.now().astimezone().date() - then.astimezone().date()).days
    if days <= 0:
        return QCoreApplication.translate("Words", "today")
    if days == 1:
        return QCoreApplication.translate("Words", "yesterday")
    local = QDateTime.fromSecsSinceEpoch(int(then.timestamp()))
    return QLocale().toString(local.date(), QLocale.FormatType.ShortFormat)


def duration_text(seconds: float) -> str:
    """``2 h 5 min``, ``3 min 20 s``, ``12 s``: as exact as one wants to know it."""
    whole = round(seconds)
    if whole < 60:
        return QCoreApplication.translate("Words", "%1 s").replace("%1", str(whole))
    minutes, rest = divmod(whole, 60)
    if minutes < 10 and rest:
        text = QCoreApplication.translate("Words", "%1 min %2 s")
        return text.replace("%1", str(minutes)).replace("%2", str(rest))
    if minutes < 60:
        return QCoreApplication.translate("Words", "%1 min").replace("%1", str(minutes))
    text = QCoreApplication.translate("Words", "%1 h %2 min")
    return text.replace("%1", QLocale().toString(minutes // 60)).replace("%2", str(minutes % 60))


def in_window_order(sentence: str) -> str:
    """A sentence of the window in the window's direction, whatever stands quoted in it.

    Qt goes by the first letter: a sentence that began with an Arabic quotation would run from the
    right, with its words turned round. Each quotation keeps a direction of its own.
    """
    directions = {unicodedata.bidirectional(character) for character in sentence}
    if not (directions & {"R", "AL"} and "L" in directions):
        return sentence
    mark = "\u200f" if QGuiApplication.isRightToLeft() else "\u200e"
    return mark + _QUOTED.sub("\\1\u2068\\2\u2069\\3", sentence)


def in_order(figures: str) -> str:
    """Figures with signs between them (``58.3 ± 0.6``), as they are read in every language.

    In a window that runs from right to left they would be turned round.
    """
    return f"\u2066{figures}\u2069" if QGuiApplication.isRightToLeft() else figures

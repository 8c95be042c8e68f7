"""Words with numbers in them: counts, durations, dates as a person says them."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


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

"""Words with numbers in them: counts, durations, dates as a person says them."""

from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale


def count_text(text: str, count: int, context: str = "Words") -> str:
    """``%n segment(s)`` with its number; where no translation is installed, English plurals."""
    shown = QCoreApplication.translate(context, text, "", count)
    # Qt writes the bare number into an untranslated text; ours has its thousands apart.
    shown = shown.replace(str(count), QLocale().toString(count), 1)
    return shown.replace("(s)", "" if count == 1 else "s")


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

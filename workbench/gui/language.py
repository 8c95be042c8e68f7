"""The language of the window: which there are, and how one takes the place of another.

Translations are ``resources/i18n/winnow_XX.ts``; ``make setup`` compiles them to ``.qm``. Texts
that widgets hold already do not change by themselves, so the window is made anew (``app``).
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from workbench.config.paths import resource
from workbench.gui import sentences

SYSTEM = "system"
# The own name of the translators, so that a change of language finds what it replaces.
_OURS = "window language"


def use_language(application: QApplication, language: str, folder: Path | None = None) -> QLocale:
    """Show every text of the window in ``language`` from now on; return the locale in force.

    ``language`` is a code such as ``ru``, or ``system`` for the desktop's. A language without a
    translation gets English words with its own numbers, dates and direction. ``folder`` holds
    the compiled translations: the shipped ones where it is None.
    """
    for old in application.findChildren(QTranslator, _OURS):
        application.removeTranslator(old)
        old.deleteLater()
    locale = locale_of(language)
    QLocale.setDefault(locale)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, where in (("qtbase", qt_folder), ("winnow", str(folder or resource("i18n")))):
        translator = QTranslator(application)
        translator.setObjectName(_OURS)
        if translator.load(locale, name, "_", where):
            application.installTranslator(translator)
        else:
            translator.deleteLater()
    application.setLayoutDirection(locale.textDirection())
    sentences.forget()
    return locale


def locale_of(language: str) -> QLocale:
    """The locale for a language of the window.

    The desktop's own where it speaks that language, so that a Swiss keeps Swiss dates.
    """
    system = QLocale.system()
    if language == SYSTEM:
        locale = system
    else:
        locale = QLocale(language)
        if locale.language() == system.language():
            locale = system
    if locale.language() == QLocale.Language.C:
        # A machine that says nothing of its place: numbers are still easier in thousands.
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
    return locale


def translated_table(context: str, text: str) -> str:
    """A text that a table below the window declares (settings, checks, reasons), translated."""
    return QCoreApplication.translate(context, text) if text else ""

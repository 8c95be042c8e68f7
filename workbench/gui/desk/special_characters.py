"""Characters that no keyboard has, offered at the caret; the quotes are those of the language."""

from dataclasses import dataclass

from PySide6.QtCore import QLocale

from workbench.domain.languages import Language
from workbench.gui.strings import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Special:
    """``before`` goes in at the caret; with ``after``, both go around what is selected."""

    name: str
    before: str
    after: str = ""


_ALWAYS = (
    Special(QT_TRANSLATE_NOOP("Desk", "No-break space"), "\u00a0"),
    Special(QT_TRANSLATE_NOOP("Desk", "Narrow no-break space"), "\u202f"),
    Special(QT_TRANSLATE_NOOP("Desk", "En dash –"), "–"),
    Special(QT_TRANSLATE_NOOP("Desk", "Em dash —"), "—"),
    Special(QT_TRANSLATE_NOOP("Desk", "Ellipsis …"), "…"),
    Special(QT_TRANSLATE_NOOP("Desk", "Apostrophe ’"), "’"),
    Special(QT_TRANSLATE_NOOP("Desk", "Soft hyphen"), "\u00ad"),
    Special(QT_TRANSLATE_NOOP("Desk", "Line break"), "\u2028"),
)
# Where letters join, or run from right to left.
_JOINING = (
    Special(QT_TRANSLATE_NOOP("Desk", "Zero-width non-joiner"), "\u200c"),
    Special(QT_TRANSLATE_NOOP("Desk", "Zero-width joiner"), "\u200d"),
)
_DIRECTIONS = (
    Special(QT_TRANSLATE_NOOP("Desk", "Left-to-right mark"), "\u200e"),
    Special(QT_TRANSLATE_NOOP("Desk", "Right-to-left mark"), "\u200f"),
)
_JOINING_SCRIPTS = frozenset(
    {"Arab", "Syrc", "Mong", "Deva", "Beng", "Gujr", "Guru", "Knda", "Mlym", "Orya", "Sinh"}
    | {"Taml", "Telu"}
)


def quotes_of(language: Language) -> list[Special]:
    """The two pairs of quotation marks of a language (Unicode CLDR, through Qt)."""
    locale = QLocale(language.code.replace("-", "_"))
    found = []
    for style in (
        QLocale.QuotationStyle.StandardQuotation,
        QLocale.QuotationStyle.AlternateQuotation,
    ):
        before, _, after = locale.quoteString("\0", style).partition("\0")
        found.append(Special(f"{before}…{after}", before, after))
    return found


def specials_of(language: Language) -> list[Special]:
    """What is offered for a language, the quotes first."""
    found = [*quotes_of(language), *_ALWAYS]
    if language.script in _JOINING_SCRIPTS:
        found += _JOINING
    if language.is_right_to_left:
        found += _DIRECTIONS
    return found

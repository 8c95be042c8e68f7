"""German names: which of the words with a capital are no nouns.

A name has no plural in the list and ends as no noun does; an unlisted word may be one; a listed
word that has neither (Merkel, Obst) counts where it follows a title or another capital
(*Kanzlerin Merkel*, *Stadt Köln*), for a noun seldom does.
"""

from functools import lru_cache

import regex

from workbench.checks.analysis import TextAnalysis
from workbench.checks.german_nouns import is_german_noun
from workbench.checks.vocabulary import lemma, lists

# A noun follows, or a name that English would not have without its own article.
_BEFORE_NOUNS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner "
    "im am zum zur vom beim ins ans aufs fürs durchs ums mein meine meinen meiner meinem sein "
    "seine seinen seiner seinem ihr ihre ihren ihrer ihrem unser unsere unseren unserer unserem "
    "euer eure dein deine deinen deiner diese dieser dieses diesen diesem jede jeder jedes "
    "jeden jedem alle aller allen alles viel viele vieler vielen mehr wenig wenige weniger "
    "manche einige einiger mehrere mehrerer beide beiden welche welcher welches solche solcher "
    "zu etwas nichts genug".split()
)
_MEASURES = frozenset(
    "Liter Kilo Kilogramm Gramm Tonnen Tonne Glas Gläser Stück Prozent Million Millionen "
    "Milliarde Milliarden Tasse Tassen Flasche Flaschen Paar Art Arten Sorte Menge Haufen "
    "Anfang Mitte Ende Teil Hunderte Tausende Dutzend Dutzende Sack Löffel Dose Dosen Blatt "
    "Meter Kilometer Typ Thema Fach Jahre Jahren Tage Tagen Stunden Minuten Euro Dollar Uhr "
    "Form".split()
)
_ABSTRACT = regex.compile(
    r".*(?:ung|heit|keit|schaft|tion|tät|nis|ismus|ik|ie|enz|anz|tum|ment|age|zeug|werk|kraft|gut|"
    r"wesen|raum|zeit|geld|recht|arbeit|bau|tag|haft|dienst|ling|chen|ur)(?:en|e|s)?"
)
_CALENDAR = frozenset(
    "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember "
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Ostern Pfingsten "
    "Weihnachten Silvester Neujahr Gott Internet Corona Covid Brexit Olympia Frau Herr Herrn Dr "
    "Prof".split()
)
_PEOPLE = regex.compile(
    r".*(?:ischen?|ischer|isches|ianer|aner|ianern|inen|innen|erin|isten?|land|ländern?)"
)


def german_names(side: TextAnalysis) -> list[tuple[int, int]]:
    """The spans of the names of a German text."""
    found = []
    before, apart = "", True
    text = side.prose
    words = side.words
    for place, word in enumerate(words):
        if place:
            between = text[words[place - 1].end : word.start]
            before, apart = words[place - 1].text, between.strip(" \u00a0") != ""
        name = word.text
        if not name[0].isupper() or name.isupper() or len(name) < 4 or "-" in name:
            continue
        if not apart and before.lower() in _BEFORE_NOUNS:
            continue
        beside = not apart and before[:1].isupper() and before not in _MEASURES and place > 1
        if _is_foreign(name) or (beside and _may_be_name(name)):
            found.append(word.span)
    return found


@lru_cache(maxsize=20_000)
def _may_be_name(word: str) -> bool:
    """Whether a listed word has neither a plural nor the ending of a noun."""
    return (
        word not in _CALENDAR
        and not lists(word.lower(), "de")
        and not is_german_noun(word)
        and not _ABSTRACT.fullmatch(word)
        and (not _PEOPLE.fullmatch(word) or _is_english_name(word))
    )


def _is_english_name(word: str) -> bool:
    return lists(word, "en") and not lists(word.lower(), "en")


@lru_cache(maxsize=20_000)
def _is_foreign(word: str) -> bool:
    """Whether a word is in no German list and no compound, or English has it as a name."""
    if not _may_be_name(word):
        return False
    if lemma(word, "de") is not None:
        return _is_english_name(word)
    if len(word) > 12 or word.endswith(("innen", "ung", "ungen", "ge")):
        return False
    stem = word.removesuffix("s")
    if lists(stem, "de") or lists(stem.lower(), "de"):
        return _is_english_name(stem)
    return not any(
        (lists(word[:i], "de") or lists(word[:i].lower(), "de") or lists(word[: i - 1], "de"))
        and (lists(word[i:].capitalize(), "de") or lists(word[i:], "de"))
        for i in range(3, len(word) - 2)
    )

"""Sieves, and what spares checks the segments in which they cannot find anything."""

from workbench.checks.base import CheckBase
from workbench.checks.engine import check_segment
from workbench.checks.registry import CHECKS
from workbench.checks.sieve import Sieve
from workbench.checks.view import SegmentView
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText


def test_a_sieve_looks_at_each_word_once() -> None:
    asked: list[str] = []

    def is_long(word: str) -> bool:
        asked.append(word)
        return len(word) > 3

    sieve = Sieve(is_long)
    assert sieve.caught(frozenset({"husk", "rye"})) == {"husk"}
    assert sieve.caught(frozenset({"husk", "grain"})) == {"husk", "grain"}
    assert not sieve.catches(frozenset({"rye"}))
    assert sorted(asked) == ["grain", "husk", "rye"]


# One text that each check with a need for certain characters must still be asked about.
SEEN = {
    "tags.markup": ("Press <b>now</b>.", "Нажмите сейчас."),
    "placeholders.changed": ("{name} left.", "Кто-то ушёл."),
    "whitespace.newlines": ("One\nTwo", "Раз два"),
    "punctuation.brackets": ("A word (or two).", "Слово (или два."),
    "punctuation.quotes": ("He said “yes”.", "Он сказал «да."),
    "punctuation.quote_style": ("Er sagte „ja“.", "He said „yes“."),
    "punctuation.marks": ("We went home early.", "Мы пошли? домой рано."),
    "characters.broken": ("A good day.", "Хороший де\ufffdнь."),
    "characters.invisible": ("A good day.", "Хоро\u200bший день."),
    "characters.tatweel": ("A good day.", "يوم جمـيـل."),
    "language.mixed_scripts": ("A good day.", "Хoроший день."),
}


def test_no_check_is_spared_a_text_that_it_would_report() -> None:
    spared = {
        check.id
        for check in CHECKS
        if isinstance(check, CheckBase) and (check.target_marks or check.marks)
    }
    assert {check for check in spared if not check.startswith("tags.")} <= SEEN.keys()
    for check, (source, target) in SEEN.items():
        codes = {"punctuation.quote_style": ("de", "en"), "characters.tatweel": ("en", "ar")}
        pair = map(Language.parse, codes.get(check, ("en", "ru")))
        view = SegmentView(TaggedText(source), TaggedText(target), *pair)
        assert check in {finding.check for finding in check_segment(view)}, check

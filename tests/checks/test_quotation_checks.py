"""Quotation marks of the wrong language, guillemets without their spaces, three full stops."""

import pytest

from workbench.checks.quotation import quotations

WRONG = [
    ("en>de", "He said “no”.", "Er sagte “nein”.", "Er sagte „nein“."),
    ("en>de", 'He said "no".', 'Er sagte „nein".', "Er sagte „nein“."),
    ("de>en", "Er sagte „nein“.", "He said „no“.", "He said “no”."),
    ("en>en", "«No», he said.", "«No», he said.", "“No”, he said."),
    ("fr>en", "« Non », dit-il.", "« No », he said.", "“No”, he said."),
    ("en>fr", "“No”, he said.", "„Non“, dit-il.", "«\u00a0Non\u00a0», dit-il."),
    ("en>fr", "“No”, he said.", "«Non», dit-il.", "«\u00a0Non\u00a0», dit-il."),
    ("en>pl", "a “big” house", "“duży” dom", "„duży” dom"),
    ("en>ja", "He said “no”.", "彼は“いいえ”と言った。", "彼は「いいえ」と言った。"),
    ("en>zh", "He said “no”.", "他说«不»。", "他说“不”。"),
    ("en>zh-TW", "He said “no”.", "他說«不»。", "他說「不」。"),
    ("en>sv", "He said “no”.", "Han sa “nej”.", "Han sa ”nej”."),
    ("en>de", "“He said ‘no’”", "“Er sagte ‘nein’”", "„Er sagte ‚nein‘“"),
    ("en>de-CH", "He said “no”.", "Er sagte “nein”.", "Er sagte «nein»."),
]

RIGHT = [
    ("en>de", "„Nein“, sagte er, »nicht ‚jetzt‘«."),
    ("en>de", 'Er sagte "nein".'),
    ("en>de", "Er sagte “nein."),
    ("en>de", "Das ist Lucas’ Haus, ’s ist klein."),
    ("en>en", "‘It’s the dogs’ home,’ she said of the ’90s."),
    ("en>fr", "«\u202fNon\u202f», dit-il."),
    ("en>fr", "« Non », dit-il."),
    ("en>fr-CH", "«Non», dit-il."),
    ("en>ru", "«Повесть „Нос“» и «Нос»"),
    ("en>sv", "Han sa ”nej” och ”ja”."),
    ("en>fi", "»Ei», hän sanoi."),
    ("en>ja", "「『鼻』という話」"),
    ("en>ar", "قال „لا“."),
    ("en>de", 'Höhe 5\' 6", Breite 3"'),
]


@pytest.mark.parametrize(("pair", "source", "target", "mended"), WRONG)
def test_marks_of_another_language_are_found_and_mended(
    ask, apply, pair, source, target, mended
) -> None:
    findings = ask("punctuation.quote_style", pair, source, target)
    assert findings
    for finding in reversed(findings):
        assert finding.suggestions[0].safe
        target = apply(target, finding)
    assert target == mended


@pytest.mark.parametrize(("pair", "target"), RIGHT)
def test_marks_of_the_language_pass(ask, pair, target) -> None:
    assert ask("punctuation.quote_style", pair, "x", target) == []


def test_the_message_names_the_mark_and_what_belongs_there(ask) -> None:
    first, _ = ask("punctuation.quote_style", "en>de", "“no”", "“nein”")
    assert first.message == "“ is the wrong mark: this language quotes with „ “."


def test_straight_marks_and_plain_spaces_are_found_when_asked_for(ask, apply) -> None:
    first, second = ask("punctuation.quote_style", "en>de", "x", 'Ein "Wort".', strict=True)
    assert apply(apply('Ein "Wort".', second), first) == "Ein „Wort“."
    first, second = ask("punctuation.quote_style", "en>fr", "x", "« mot »", strict=True)
    assert apply(apply("« mot »", second), first) == "«\u00a0mot\u00a0»"


def test_a_mark_that_opens_in_one_language_and_closes_in_another_is_paired_by_its_place() -> None:
    assert quotations("»a« „b“ «c»") == [(0, 2, 0), (4, 6, 0), (8, 10, 0)]
    assert quotations("“a ‘b’”") == [(0, 6, 0), (3, 5, 1)]


@pytest.mark.parametrize(
    ("pair", "source", "target", "mended"),
    [
        ("en>de", "Loading…", "Wird geladen...", "Wird geladen…"),
        ("en>zh", "Loading…", "正在加载...", "正在加载……"),
    ],
)
def test_three_full_stops_for_an_ellipsis_are_found(ask, apply, pair, source, target, mended):
    [finding] = ask("punctuation.ellipsis", pair, source, target)
    assert apply(target, finding) == mended


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [
        ("en>de", "Loading...", "Wird geladen..."),
        ("en>de", "Loading…", "Wird geladen…"),
        ("en>de", "See … or ...", "Siehe ... oder ..."),
        ("en>de", "See…", "Siehe Abb. 3."),
        ("zh>en", "等等…", "Wait..."),
    ],
)
def test_full_stops_that_the_source_has_and_real_ellipses_pass(ask, pair, source, target) -> None:
    assert ask("punctuation.ellipsis", pair, source, target) == []

import pytest

from workbench.gui.desk.query_words import (
    QueryValues,
    offers,
    split_terms,
    term_at,
    with_term,
    without_term,
)


@pytest.mark.parametrize(
    ("text", "caret", "term"),
    [
        ("", 0, ""),
        ("status:n", 8, "status:n"),
        ("mill status:n", 13, "status:n"),
        ("mill status:n", 4, "mill"),
        ("mill ", 5, ""),
        ('document:"old mi', 16, 'document:"old mi'),
        ('"two words" st', 14, "st"),
    ],
)
def test_the_term_at_the_caret_is_found(text, caret, term):
    assert term_at(text, caret).text == term


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("sta", "status:"),
        ("-sta", "-status:"),
        ("scor", "score.chrf<"),
        ("status:ap", "status:approved"),
        ("status:new,re", "status:new,reviewed"),
        ("is:un", "is:unfinished"),
        ("order:ri", "order:risk"),
        ("order:-ri", "order:-risk"),
        ("check:num", "check:numbers"),
        ("document:mi", "document:mill"),
        ("system:al", "system:alpha"),
    ],
)
def test_completions_fit_what_is_typed(desk_session, typed, offered):
    found = offers(typed, {}, QueryValues(desk_session.project))
    assert offered in [offer.term for offer in found]


def test_a_finished_value_offers_nothing_more(desk_session):
    assert offers("status:approved", {}, QueryValues(desk_session.project)) == []


@pytest.mark.parametrize(
    ("text", "term", "after"),
    [
        ("", "is:unfinished", "is:unfinished"),
        ("mill", "status:new", "mill status:new"),
        ("status:new mill", "status:approved", "mill status:approved"),
        ('"two words"', "has:finding", '"two words" has:finding'),
    ],
)
def test_a_chip_adds_its_term_once(text, term, after):
    assert with_term(text, term) == after


def test_a_chip_takes_its_term_away():
    assert without_term('mill status:new "a b"', "status:new") == 'mill "a b"'


def test_terms_keep_their_quotes():
    assert split_terms('a "b c" d:"e f" -g') == ["a", '"b c"', 'd:"e f"', "-g"]

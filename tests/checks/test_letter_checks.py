"""Letters, codes and languages: what looks right and is not, and what must keep its letters."""

import pytest

FINDS = [
    ("characters.lookalike", "en>fa", "a book", "كتاب", "کتاب"),
    ("characters.lookalike", "en>fa", "two", "ديو", "دیو"),
    ("characters.lookalike", "en>ar", "a book", "کتاب", "كتاب"),
    ("characters.lookalike", "en>ro", "and", "şi", "și"),
    ("characters.lookalike", "en>ru", "He came with her.", "Он пришёл c ней.", "Он пришёл с ней."),
    ("characters.lookalike", "en>uk", "bread and salt", "хліб i сіль", "хліб і сіль"),
    ("characters.lookalike", "en>ru", "About the house", "O доме", "О доме"),
    ("characters.lookalike", "fr>en", "la fin", "the ﬁnal day", "the final day"),
    ("characters.lookalike", "en>ar", "no", "ﻻ", "لا"),
    ("characters.lookalike", "ja>en", "駅", "ＡＢＣ station", "ABC station"),
    ("characters.tatweel", "en>ar", "the book", "الكتــاب", "الكتاب"),
    ("characters.tatweel", "en>ar", "the book", "الكتـاب", "الكتاب"),
    ("characters.tatweel", "en>fa", "hello", "سلـام", "سلام"),
    ("characters.tatweel", "en>ar", "the BBC", "الــ BBC", "الـ BBC"),
    ("case.codes", "en>de", "Push it to GitHub.", "Auf Github schieben.", "Auf GitHub schieben."),
    ("case.codes", "en>ru", "on an iPhone", "на Iphone", "на iPhone"),
    ("case.codes", "en>fr", "a PDF file", "un fichier pdf", "un fichier PDF"),
    ("case.codes", "de>en", "die XR-200", "the xr-200", "the XR-200"),
]

PASSES = [
    ("characters.lookalike", "en>fa", "a book", "کتاب"),
    ("characters.lookalike", "en>ru", "vitamin C", "витамин C"),
    ("characters.lookalike", "en>ru", "plan a and b", "вариант a, вариант b"),
    ("characters.lookalike", "en>ja", "ABC", "ＡＢＣ"),
    ("characters.lookalike", "en>ar", "peace be upon him", "محمد ﷺ"),
    ("characters.lookalike", "en>tr", "work", "şişe"),
    ("characters.tatweel", "en>ar", "in 1445 AH", "سنة 1445 هـ"),
    ("characters.tatweel", "en>ar", "the BBC", "الـBBC"),
    ("characters.tatweel", "en>ar", "for 20", "لـ 20"),
    ("characters.tatweel", "ar>fa", "الـكتاب", "الـکتاب"),
    ("case.codes", "en>sv", "NATO and UNICEF", "Nato och Unicef"),
    ("case.codes", "en>de", "COVID-19", "Covid-19"),
    ("case.codes", "en>es", "the UN", "un mundo de la ONU"),
    ("case.codes", "en>de", "GitHub (or Github)", "Github"),
    ("case.codes", "en>de", "OPEN THE PDF FILE", "Die pdf öffnen"),
    ("case.codes", "en>it", "the US", "gli Usa"),
    ("case.codes", "zh>en", "120mL", "120 ml of mL"),
    ("fidelity.codes", "en>de", "the XR-200 and the A320", "die XR 200 und der A320"),
    ("fidelity.codes", "en>ru", "the A310", "самолёт А310"),
    ("fidelity.codes", "en>ru", "the F-16s", "самолёты Ф-16"),
    ("fidelity.codes", "en>de", "in Q3 with 5G on GitHub", "im dritten Quartal mobil"),
    ("fidelity.codes", "en>de", "a N585 million fund", "ein Fonds von 585 Mio. Naira"),
    ("language.source", "de>en", "Der Garten ist so schön wie das Haus auf dem Hügel.", "x"),
    ("language.source", "zh>en", "Microsoft Office Professional Plus", "Microsoft Office"),
    ("language.source", "de>en", "The house is old.", "The house is old."),
]


@pytest.mark.parametrize(("check", "pair", "source", "target", "mended"), FINDS)
def test_a_wrong_letter_is_found_and_mended(
    ask, apply, check, pair, source, target, mended
) -> None:
    [finding] = ask(check, pair, source, target)
    assert apply(target, finding) == mended
    assert finding.message.endswith(".")


@pytest.mark.parametrize(("check", "pair", "source", "target"), PASSES)
def test_what_is_right_passes(ask, check, pair, source, target) -> None:
    assert ask(check, pair, source, target) == []


@pytest.mark.parametrize(
    ("pair", "source", "target", "missing"),
    [
        ("en>de", "Press XR-200.", "Drücken Sie XR-300.", "XR-200"),
        ("en>fr", "the Airbus A320 landed", "l’avion a atterri", "A320"),
        ("en>ru", "the Airbus A320 landed", "самолёт приземлился", "A320"),
    ],
)
def test_a_lost_code_is_found(ask, pair, source, target, missing) -> None:
    [finding] = ask("fidelity.codes", pair, source, target)
    assert finding.source_span.of(source) == missing
    assert finding.message == f"The code or name {missing} is missing."


def test_a_lost_name_with_capitals_inside_is_found_when_asked_for(ask) -> None:
    assert ask("fidelity.codes", "en>de", "Use GitHub.", "Nutze das Werkzeug.", names=True)
    assert not ask("fidelity.codes", "en>ru", "Use YouTube.", "Зайди на Ютуб.", names=True)


@pytest.mark.parametrize(
    ("pair", "source", "named"),
    [
        ("de>en", "The house on the hill is older than the church in the town.", "English"),
        ("ru>en", "The house on the hill is older than the church in the town.", "Latin"),
        ("en>ru", "Дом на холме намного старше, чем церковь в городе.", "Cyrillic"),
    ],
)
def test_a_source_in_another_language_is_found(ask, pair, source, named) -> None:
    [finding] = ask("language.source", pair, source, "Some text or other.")
    assert named in finding.message
    assert finding.source_span.of(source) == source

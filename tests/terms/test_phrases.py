"""Terms found in texts: endings, gaps, capitals, hyphens, scripts without spaces."""

import pytest

from workbench.domain.languages import Language
from workbench.terms.hits import apart, longest
from workbench.terms.pair import phrases_of


def found(language, term, text, gap=0):
    phrases = phrases_of(Language.parse(language), [term])
    return [text[hit.start : hit.end] for hit in phrases.find(text, gap)]


@pytest.mark.parametrize(
    ("language", "term", "text", "expected"),
    [
        ("en", "service item", "Select the service items.", ["service items"]),
        ("en", "service item", "The service, item by item", []),
        ("en", "service item", "Items of service", []),
        ("en", "to delete", "Deleting rows; they were deleted.", ["Deleting", "deleted"]),
        ("en", "the contract", "Contracts end", ["Contracts"]),
        ("en", "e-mail", "E-mails and an email", ["E-mails", "email"]),
        ("en", "power unit", "a power-unit", ["power-unit"]),
        ("en", "power unit", "a power\ufffc unit", ["power\ufffc unit"]),
        ("en", "input/output", "input/output and input", ["input/output"]),
        ("en", "unit", "units, a unity, United", ["units"]),
        ("en", "C++", "C++ and C", ["C++"]),
        ("en", ".NET", "a .NET net", [".NET"]),
        ("en", "Node.js", "node.js; node js", ["node.js", "node js"]),
        ("ru", "силовой блок", "Силового блока нет", ["Силового блока"]),
        ("ru", "ёлка", "под елкой", ["елкой"]),
        ("ru", "договор", "договоры, договорами, договориться", ["договоры", "договорами"]),
        ("nn", "avtale", "avtalene", ["avtalene"]),
        ("fr", "contrat", "l'objet des contrats", ["contrats"]),
        ("ko", "계약", "계약을 맺다", ["계약을"]),
    ],
)
def test_terms_are_found_in_any_form(language, term, text, expected):
    assert found(language, term, text) == expected


@pytest.mark.parametrize(
    ("language", "term", "text", "expected"),
    [
        ("en", "PIN", "a PIN, two PINs, a pin", ["PIN", "PINs"]),
        ("en", "IT", "the IT budget; it is", ["IT"]),
        ("en", "IT", "TURN IT ON", []),
        ("en", "C", "a C program, see c", ["C"]),
        ("ru", "ГОСТ", "по ГОСТу, гости", ["ГОСТу"]),
        ("en", "CONTRACT", "the contract", ["contract"]),
        ("zh", "API", "用API来", ["API"]),
        ("zh", "API", "用api来", []),
    ],
)
def test_acronyms_are_written_as_they_are(language, term, text, expected):
    assert found(language, term, text) == expected


@pytest.mark.parametrize(("gap", "expected"), [(0, []), (1, []), (2, ["блок без очень питания"])])
def test_no_more_words_than_the_gap_stand_between(gap, expected):
    assert found("ru", "блок питания", "блок без очень питания", gap) == expected


def test_a_term_with_words_between_is_marked():
    phrases = phrases_of(Language.parse("en"), ["power unit"])
    assert [hit.gapped for hit in phrases.find("power unit, power supply unit", 1)] == [False, True]


@pytest.mark.parametrize(
    ("language", "term", "text", "expected"),
    [
        ("zh", "合同", "签订合同后", ["合同"]),
        ("zh", "合同", "簽訂合 同", ["合 同"]),
        ("zh", "資料庫", "资料库", ["资料库"]),
        ("ja", "データ項目", "このデータ￼項目を", ["データ￼項目"]),
        ("ja", "IC", "ICカード、MICS", ["IC"]),
        ("th", "สัญญา", "ทำสัญญาแล้ว", ["สัญญา"]),
    ],
)
def test_scripts_without_spaces_are_searched_by_characters(language, term, text, expected):
    assert found(language, term, text) == expected


def test_the_longest_term_wins():
    texts = ["contract", "sales contract", "contract number", "sales"]
    phrases = phrases_of(Language.parse("en"), texts)
    hits = longest(phrases.find("Sales contract number"))
    assert [texts[hit.phrase] for hit in hits] == ["sales contract", "contract number"]


def test_words_torn_apart_do_not_hide_a_shorter_term():
    texts = ["power unit", "unit"]
    phrases = phrases_of(Language.parse("en"), texts)
    hits = longest(phrases.find("power supply unit", 1))
    assert sorted(texts[hit.phrase] for hit in hits) == ["power unit", "unit"]


def test_hits_are_counted_without_counting_a_word_twice():
    phrases = phrases_of(Language.parse("en"), ["test", "test run"])
    assert len(apart(phrases.find("a test run and a test"))) == 2


def test_a_compound_holds_its_parts_where_the_language_makes_them():
    norwegian = phrases_of(Language.parse("nn"), ["avtale", "ei"])
    assert norwegian.holds(0, "avtalenummeret")
    assert norwegian.holds(0, "ein kjøpsavtale")
    assert not norwegian.holds(1, "eigedom")
    assert not phrases_of(Language.parse("en"), ["book"]).holds(0, "bookshop")


@pytest.mark.parametrize("term", ["", " ", "…", "%", "()"])
def test_a_term_without_words_is_never_found(term):
    assert found("en", term, "100 % of … ()") == []

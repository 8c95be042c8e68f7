"""numbers.changed: what is another number, and what only looks like one."""

import pytest

from workbench.checks.analysis import TextAnalysis
from workbench.checks.cjk_numbers import parse_cjk
from workbench.checks.numerals import interpretations
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText

CHANGED = [
    ("de>en", "Der Zug fährt um 17:45 Uhr ab.", "The train leaves at 17:35.", ("45", "35")),
    ("zh>en", "工厂雇用了3.5万名工人。", "It employs 45,000 workers.", ("3.5万", "45,000")),
    ("ja>en", "会場には１万２０００人が集まった。", "13,000 came.",
     ("１万２０００", "13,000")),
    ("ru>en", "В зале было двадцать пять стульев.", "There were 35 chairs in the hall.",
     ("двадцать пять", "35")),
    ("de>en", "Sie wartete drei Stunden.", "She waited for four hours.", ("drei", "four")),
    ("en>fr", "We sold 80 tickets.", "Nous avons vendu soixante-dix billets.",
     ("80", "soixante-dix")),
    ("en>ar", "The shop has 45 chairs.", "في المتجر ٥٤ كرسيًا.", ("45", "٥٤")),
    ("en>ru", "The firm earned $3.4 million.", "Фирма заработала 3,4 млрд долларов.",
     ("3.4 million", "3,4 млрд")),
    ("zh>en", "他住了两天。", "He stayed for six days.", ("两", "six")),
    ("de>en", "Die Impfung gegen Covid-19 begann.", "Vaccination for Covid-21 began.",
     ("19", "21")),
    ("ja>en", "2種類のお茶と2種類の菓子がある。", "There are four kinds of tea and two of sweets.",
     ("2", "four")),
]  # fmt: skip

MISSING = [
    ("en>de", "Chapter 12 explains the 40 rules.", "Kapitel 12 erklärt die Regeln.", "40"),
    ("ru>en", "Рост составил 7,5 процента.", "There was growth.", "7,5"),
    ("en>pt", "Call room 208.", "Ligue para o quarto.", "208"),
]

ADDED = [
    ("en>de", "The bridge is long.", "Die Brücke ist 400 Meter lang.", "400"),
    ("ja>en", "橋は長い。", "The bridge is 45 metres long.", "45"),
]

SAME = [
    # grouping and digits of each locale
    ("en>de", "It costs 1,234.50 euros.", "Es kostet 1.234,50 Euro."),
    ("en>ru", "It costs 1,234.50 euros.", "Это стоит 1 234,50 евро."),
    ("en>fr", "12,500 people came.", "12\u202f500 personnes sont venues."),
    ("hi>en", "कीमत १,२५,००० रुपये है।", "The price is 125,000 rupees."),
    ("en>ar", "The year was 1984.", "كان ذلك في عام ١٩٨٤."),
    ("ja>en", "１８９５年に着いた。", "He arrived in 1895."),
    # words and scales
    ("en>ru", "Two men and three dogs.", "Двое мужчин и три собаки."),
    ("de>en", "Fünfundzwanzig Gäste kamen.", "25 guests came."),
    ("fr>en", "Il a quatre-vingt-dix-sept ans.", "He is 97 years old."),
    ("en>it", "She is 21.", "Ha ventun anni, anzi ventuno."),
    ("en>ar", "In the 19th century", "في القرن التاسع عشر"),
    ("zh>en", "人口达1.2亿。", "The population is 120 million."),
    ("zh>en", "二〇一七年，二十五人毕业。", "In 2017, twenty-five people graduated."),
    ("ja>en", "参加者は 1 万 6 千人だった。", "There were 16,000 participants."),
    ("en>ja", "It has 3.1 billion users.", "利用者は31億人だ。"),
    ("en>de", "A £125m loan", "Ein Kredit über 125 Millionen Pfund"),
    ("en>ru", "Some 1,234,567 people live there.", "Там живёт около 1,2 миллиона человек."),
    # dates, times, decades, eras, Roman numerals
    ("de>en", "Am 25.07.2020 um 3.40 Uhr", "On July 25, 2020, at 3:40 a.m."),
    ("en>ru", "The game starts at 3 p.m.", "Игра начнётся в 15:00."),
    ("en>de", "The courier comes by 5.30pm.", "Der Kurier kommt bis 17.30 Uhr."),
    ("en>ru", "the music of the 1990s", "музыка 90-х"),
    ("ru>en", "XX век", "the 20th century"),
    ("en>de", "a mill of the 1800s", "eine Mühle aus dem 19. Jahrhundert"),
    ("ja>en", "明治28年の手紙", "a letter of 1895"),
    ("en>pl", "Chapter VII", "Rozdział 7"),
    # fractions and multiples
    ("en>de", "Half of them stayed: 50 per cent.", "50 Prozent, also die Hälfte, blieben."),
    ("ru>en", "Цены выросли вдвое.", "Prices doubled, rising 2 times."),
    ("en>de", "He has six decades of experience.", "Er hat 60 Jahre Erfahrung."),
    # units
    ("en>de", "The town is 45 miles away.", "Die Stadt ist 72 Kilometer entfernt."),
    ("en>ru", "2 to 4 inches of rain", "от 5 до 10 см осадков"),
    ("en>fr", "It was 80 degrees outside.", "Il faisait 27 degrés dehors."),
    ("en>de", "The lake is 30 metres (100 feet) deep.", "Der See ist 30 Meter tief."),
    # names and idioms that hold digits
    ("zh>en", "新冠疫苗", "the COVID-19 vaccine"),
    ("en>de", "We are open 24/7.", "Wir haben rund um die Uhr geöffnet."),
    ("en>es", "One of them left.", "Uno de ellos se fue."),
]


@pytest.mark.parametrize(("pair", "source", "target", "change"), CHANGED)
def test_a_changed_number_is_found_on_both_sides(ask, pair, source, target, change) -> None:
    (finding,) = ask("numbers.changed", pair, source, target)
    assert (finding.source_span.of(source), finding.target_span.of(target)) == change


@pytest.mark.parametrize(("pair", "source", "target", "number"), MISSING)
def test_a_missing_number_is_found(ask, pair, source, target, number) -> None:
    (finding,) = ask("numbers.changed", pair, source, target)
    assert finding.source_span.of(source) == number
    assert finding.target_span is None


@pytest.mark.parametrize(("pair", "source", "target", "number"), ADDED)
def test_an_added_number_is_found(ask, pair, source, target, number) -> None:
    (finding,) = ask("numbers.changed", pair, source, target)
    assert finding.target_span.of(target) == number
    assert finding.source_span is None


@pytest.mark.parametrize(("pair", "source", "target"), SAME)
def test_the_same_number_in_another_form_passes(ask, pair, source, target) -> None:
    assert ask("numbers.changed", pair, source, target) == []


def test_words_are_left_alone_when_the_profile_says_so(ask) -> None:
    pair = ("de>en", "Sie wartete drei Stunden.", "She waited for four hours.")
    assert ask("numbers.changed", *pair)
    assert ask("numbers.changed", *pair, words=False) == []


@pytest.mark.parametrize(
    ("literal", "values"),
    [
        ("1.234", {1234, 1.234}),
        ("1.234,5", {1234.5}),
        ("1,234,567", {1234567}),
        ("1,25,000", {125000}),
        ("0,5", {0.5}),
        ("25.07.2020", set()),
        ("１２", {12}),
        ("٤٢", {42}),
    ],
)
def test_a_numeral_has_the_values_its_separators_allow(literal, values) -> None:
    assert set(interpretations(literal)[0]) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("三百零五", 305), ("1万2000", 12000), ("二〇一七", 2017), ("417.6万", 4176000), ("十", 10),
     ("3億5千万", 350_000_000), ("一千零一", 1001), ("两万", 20_000)],
)  # fmt: skip
def test_chinese_numbers_are_read(text, value) -> None:
    assert parse_cjk(text) == pytest.approx(value)


@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("en", "two hundred and forty-five", 245),
        ("en", "one thousand, five hundred", 1500),
        ("en", "twenty-third", 23),
        ("de", "dreihundertsiebenundvierzig", 347),
        ("de", "einundzwanzigste", 21),
        ("nl", "zesendertig", 36),
        ("fr", "soixante-dix-huit", 78),
        ("fr", "quatre-vingts", 80),
        ("es", "doscientos treinta y dos", 232),
        ("it", "quarantadue", 42),
        ("ru", "двести сорок один", 241),
        ("pl", "sto dwadzieścia trzy", 123),
        ("ar", "خمسة وعشرون", 25),
        ("tr", "yüz otuz beş", 135),
        ("hu", "huszonhárom", 23),
        ("sv", "femtiosju", 57),
    ],
)
def test_number_words_add_up(language, words, value) -> None:
    side = TextAnalysis(TaggedText(f"({words})"), Language.parse(language))
    assert value in {v for word in side.number_words for v in word.values}

"""Opposites, titles of the other gender, numbers of sentences, sums in other words."""

import pytest

from workbench.checks.analysis import TextAnalysis
from workbench.checks.antonyms import known_languages
from workbench.checks.sentences import count_sentences
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText

FINDS = [
    ("fidelity.antonyms", "en>de", "Imports rose.", "Der Export ist gestiegen.", "Export"),
    ("fidelity.antonyms", "en>ru", "Prices increased.", "Цены снизились.", "снизились"),
    ("fidelity.antonyms", "ru>en", "Слева стоит дом.", "A house stands on the right.",
     "on the right"),
    ("fidelity.antonyms", "en>fr", "before dinner", "après le dîner", "après"),
    ("fidelity.antonyms", "es>en", "más de diez", "fewer than ten", "fewer than"),
    ("fidelity.antonyms", "en>pt", "the minimum age", "a idade máxima", "máxima"),
    ("fidelity.antonyms", "it>en", "in inverno", "in summer", "summer"),
    ("fidelity.antonyms", "en>nl", "They bought it.", "Ze hebben het verkocht.", "verkocht"),
    ("fidelity.antonyms", "en>pl", "Enable sync", "Wyłącz synchronizację", "Wyłącz"),
    ("fidelity.antonyms", "en>uk", "the first day", "останній день", "останній"),
    ("fidelity.antonyms", "zh>en", "中国北部", "southern China", "southern"),
    ("fidelity.antonyms", "ja>en", "人口は増加した。", "The population declined.", "declined"),
    ("fidelity.titles", "en>ru", "Mr Smith came.", "Пришла г-жа Смит.", "г-жа"),
    ("fidelity.titles", "de>en", "Frau Müller rief an.", "Mr. Müller called.", "Mr"),
    ("fidelity.titles", "zh>en", "她说天气很好。", "He says the weather is fine.", "He"),
    ("fidelity.titles", "ja>en", "彼は医者です。", "She is a doctor.", "She"),
    ("fidelity.titles", "de>en", "Gestern kam er nach Hause.", "Yesterday she came home.", "she"),
    ("fidelity.titles", "ru>en", "Вчера она уехала.", "Yesterday he left.", "he"),
    ("fidelity.titles", "en>es", "Mrs. Dalloway", "el señor Dalloway", "señor"),
    ("fidelity.titles", "fr>en", "M. Dupont est là.", "Mrs Dupont is here.", "Mrs"),
    ("fidelity.titles", "en>zh", "Ms Wang", "王先生", "先生"),
    ("fidelity.titles", "en>ar", "Mr Hassan", "السيدة حسن", "السيدة"),
    ("fidelity.titles", "pl>en", "Pani Nowak", "Mr Nowak", "Mr"),
]  # fmt: skip

PASSES = [
    # A name is not a degree.
    ("fidelity.antonyms", "en>ru", "The lowest offer came from him.", "Его прислал Максим."),
    ("fidelity.antonyms", "en>it", "The smallest share went to him.", "La ebbe Massimo."),
    # Others, several people, and a woman's word that may be a thing's.
    ("fidelity.titles", "zh>en", "其他人都走了。", "She left after the others."),
    ("fidelity.titles", "ja>en", "彼女は医者です。", "She is a doctor."),
    ("fidelity.titles", "de>en", "Sie sagte, er komme.", "She said that she would come."),
    ("fidelity.titles", "ru>en", "Она ждала его.", "She waited for him."),
    ("fidelity.antonyms", "en>de", "Imports and exports rose.", "Der Export ist gestiegen."),
    ("fidelity.antonyms", "en>de", "He did not come before dinner.", "Er kam nach dem Essen."),
    ("fidelity.antonyms", "en>ru", "He left at once.", "Он был прав."),
    ("fidelity.antonyms", "en>ru", "Prices did not increase.", "Цены снизились."),
    ("fidelity.antonyms", "en>de", "He stood in front.", "Er stand vorn, nach dem Essen."),
    ("fidelity.antonyms", "en>hu", "before dinner", "vacsora után"),
    ("fidelity.antonyms", "ja>en", "夏の家", "the summer house"),
    ("fidelity.titles", "en>ru", "Mr and Mrs Smith came.", "Пришла г-жа Смит."),
    ("fidelity.titles", "en>de", "Mr Smith and his wife", "Herr Smith und seine Frau"),
    ("fidelity.titles", "en>de", "Mr Smith", "Smith, dessen Frau lacht"),
    ("fidelity.titles", "de>en", "Seine Frau kam.", "Mr Smith’s wife came."),
    ("fidelity.titles", "en>fr", "Mrs Dupont, 5 m high", "Mme Dupont, 5 m de haut"),
    ("fidelity.titles", "en>pt", "Mr Silva, lady of none", "O dono Silva"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "pair", "source", "target", "under"), FINDS)
def test_an_opposite_is_found(ask, check, pair, source, target, under) -> None:
    found = ask(check, pair, source, target)
    assert [one.target_span.of(target) for one in found] == [under]
    assert under in found[0].message
    assert found[0].source_span.of(source) in found[0].message


@pytest.mark.parametrize(("check", "pair", "source", "target"), PASSES)
def test_what_is_right_passes(ask, check, pair, source, target) -> None:
    assert ask(check, pair, source, target) == []


def test_the_opposites_of_a_language_are_never_both_one_word() -> None:
    import workbench.checks.antonyms as antonyms

    for base in known_languages():
        lexicon = antonyms._lexicon(base)
        for form, poles in (*lexicon.words.items(), *lexicon.poles.items()):
            ends = {(pole.pair, pole.end) for pole in poles}
            assert len({pair for pair, _ in ends}) == len(ends), (base, form)


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "He came. She left! Did they?", 3),
        ("en", "Dr. Smith met Mr. Jones at 5 p.m. sharp.", 1),
        ("en", "J. R. Smith said: “No.” Then he left.", 2),
        ("de", "Am 19. Juli kam er. Dann ging er.", 2),
        ("ru", "В 1999 г. Иванов ушёл. Он не вернулся.", 2),
        ("zh", "他来了。她走了！", 2),
        ("ja", "「行く。」と言った。", 1),
        ("en", "", 0),
        ("en", "no mark at all", 1),
    ],
)
def test_sentences_are_counted_by_their_marks(language, text, count) -> None:
    assert count_sentences(TextAnalysis(TaggedText(text), Language.parse(language))) == count


def test_a_left_out_sentence_is_found_where_the_check_is_on(ask) -> None:
    source, target = "Он пришёл. Она ушла. Дождь кончился.", "He came. She left."
    [finding] = ask("fidelity.sentences", "ru>en", source, target)
    assert finding.message == "Sentences in the source: 3; in the translation: 2."
    assert finding.category == "accuracy/omission"
    assert not ask("fidelity.sentences", "ru>en", source, target, tolerance=1)
    assert not ask("fidelity.sentences", "ru>th", source, "เขามา")


@pytest.mark.parametrize(
    ("pair", "source", "target", "found"),
    [
        ("en>ru", "1.2 million people", "1 200 000 человек", False),
        ("en>ru", "1.2 million people", "12 000 000 человек", True),
        ("en>zh", "1.2 million people", "120万人", False),
        ("en>zh", "1.2 million people", "12万人", True),
        ("en>ja", "3.5 billion yen", "35億円", False),
        ("en>ja", "3.5 billion yen", "3.5億円", True),
        ("en>hi", "1.2 million people", "12 लाख लोग", False),
        ("en>hi", "30 million people", "3 करोड़ लोग", False),
        ("en>hi", "30 million people", "30 करोड़ लोग", True),
        ("hi>en", "5 करोड़ रुपये", "5 crore rupees", False),
        ("en>en", "2.5 lakh", "250,000", False),
        ("en>en", "2.5 lakh", "2,50,000", False),
        ("de>en", "3,4 Mio. Euro", "3.4 million euros", False),
    ],
)
def test_a_sum_may_be_written_in_the_words_of_another_language(ask, pair, source, target, found):
    assert bool(ask("numbers.changed", pair, source, target)) is found

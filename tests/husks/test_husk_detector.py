"""What is a husk and what is none, with the source and without it."""

import pickle
from collections.abc import Callable

import pytest

from workbench.domain.findings import Confidence
from workbench.domain.languages import Language
from workbench.husks.detector import HuskDetector
from workbench.husks.dictionary import BilingualDictionary
from workbench.husks.lexicon import Lexicon

Build = Callable[..., HuskDetector]

NOODLES = (
    "noodles\tвешать/повесить лапшу на уши\thang/put noodle on (@poss/the) ear\t"
    "pull the wool over someone's eyes | pull someone's leg\tlie\t\tсуп | >soup\tflag\tto tell lies"
)
EMPTY_WORDS = (
    "shelukha\tсловесная шелуха\tverbal husk\tempty words | hot air [informal]\t\t\tлук\tflag\t"
    "words without substance"
)
WHITE_CROW = "crow\tбелая ворона\twhite crow\todd one out\t\t\t\thint\ta misfit"
FRAMES = "frames\tв рамках\tin frame of | ?within framework of\tas part of\t\t\t\tnever\tpart of"
ACTUAL = "actual\tактуальный\t=actual\ttopical | relevant\t\t\t\tnever\ttopical"


def confidences(detector: HuskDetector, source: str | None, target: str) -> list[Confidence]:
    return [match.confidence for match in detector.find(source, target)]


@pytest.mark.parametrize(
    ("row", "source", "target", "expected"),
    [
        (NOODLES, "Он вешает мне лапшу на уши.", "He hangs noodles on my ears.", "high"),
        (NOODLES, "Повесил на уши лапшу!", "He put on the ears some noodles!", "high"),
        (NOODLES, "Он вешает мне лапшу на уши.", "He is pulling my leg.", None),
        (NOODLES, "Он вешает мне лапшу на уши.", "He is lying.", None),
        (NOODLES, "Он вешает мне лапшу на уши.", "He tells me all sorts of things.", None),
        (NOODLES, "Он варит лапшу.", "He hangs noodles on my ears.", None),
        (NOODLES, "Суп! Вешает лапшу на уши.", "He hangs noodles on my ears.", None),
        (NOODLES, "Вешает лапшу на уши.", "Soup: he hangs noodles on my ears.", None),
        (NOODLES, "Вешает лапшу на уши.", "On his ears, he said, were many noodles.", "medium"),
        (EMPTY_WORDS, "Словесная шелуха.", "Verbal husks.", "high"),
        (EMPTY_WORDS, "Словесная шелуха.", "Empty words.", None),
        (FRAMES, "В рамках форума.", "In the frames of the forum.", "high"),
        (FRAMES, "В рамках форума.", "Within the framework of the forum.", "hint"),
        (FRAMES, "В рамках форума.", "As part of the forum.", None),
        (ACTUAL, "Актуальный вопрос.", "An actual question.", "high"),
        (ACTUAL, "Актуальный вопрос.", "Actually, a question.", None),
        (ACTUAL, "Актуальный вопрос.", "A topical question.", None),
    ],
)
def test_with_the_source_the_target_decides(
    detector: Build, row: str, source: str, target: str, expected: str | None
) -> None:
    found = confidences(detector("ru-en", row), source, target)
    assert found == ([Confidence(expected)] if expected else [])


def test_both_spans_message_and_suggestions_are_given(detector: Build) -> None:
    source, target = "Он опять вешает мне лапшу на уши!", "He keeps hanging noodles on my ears!"
    (match,) = detector("ru-en", NOODLES).find(source, target)
    assert match.entry_id == "ru-en:noodles"
    assert match.source_span and match.source_span.of(source) == "вешает мне лапшу на уши"
    assert match.target_span and match.target_span.of(target) == "hanging noodles on my ears"
    assert match.message == (
        "«вешать лапшу на уши» means to tell lies; “hanging noodles on my ears” renders it word "
        "for word; try “pull the wool over someone's eyes”, “pull someone's leg”."
    )
    assert match.suggestions == ("pulling the wool over my eyes", "pulling my leg")


def test_one_of_two_phrases_translated_well_leaves_the_other_flagged(detector: Build) -> None:
    source = "Словесная шелуха. Опять словесная шелуха."
    target = "Empty words. Verbal husks again."
    (match,) = detector("ru-en", EMPTY_WORDS).find(source, target)
    assert match.target_span and match.target_span.of(target) == "Verbal husks"
    assert len(detector("ru-en", EMPTY_WORDS).find(source, "Verbal husks. Verbal husks.")) == 2


def test_a_good_rendering_inside_a_bad_one_does_not_excuse_it(detector: Build) -> None:
    row = "own\tсобственный корреспондент\town correspondent\tour correspondent\t\t\t\tnever\tstaff"
    found = detector("ru-en", row)
    source = "Наш собственный корреспондент."
    assert confidences(found, source, "Our own correspondent.") == [Confidence.HIGH]
    assert not found.find(source, "Our correspondent.")


def test_the_longer_phrase_speaks_for_the_shorter(detector: Build) -> None:
    rows = (
        "short\tводить за нос\tlead by nose\tfool\t\t\t\tnever\tto fool",
        "long\tводить за нос всех\tlead all by nose\tfool everybody\t\t\t\tnever\tto fool all",
    )
    source = "Он водил за нос всех."
    assert [
        match.entry_id for match in detector("ru-en", *rows).find(source, "He fooled everybody.")
    ] == []
    (match,) = detector("ru-en", *rows).find(source, "He led all by the nose.")
    assert match.entry_id == "ru-en:long"


def test_an_equal_idiom_protects_and_never_flags(detector: Build) -> None:
    rows = (
        "sieve\tносить воду решетом\t\t\t\tyes",
        "water\tносить воду\tcarry water\tserve\t\t\t\tnever\tto serve",
    )
    assert not detector("ru-en", *rows).find("Носить воду решетом.", "Carrying water in a sieve.")
    assert detector("ru-en", *rows).find("Носить воду начальнику.", "Carrying water.")


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Вышел роман «Белая ворона».", "The novel “White Crow” came out."),
        ("Он читал «Белую Ворону» вслух.", "He read “White Crow” aloud."),
        ("Группа Белая Ворона распалась.", "The band White Crow split up."),
        ("Выражение «белая ворона» старое.", "The expression “white crow” is old."),
        ("Так называемая «белая ворона».", "The so-called “white crow”."),
    ],
)
def test_names_titles_and_quoted_idioms_are_left_alone(
    detector: Build, source: str, target: str
) -> None:
    assert not detector("ru-en", WHITE_CROW).find(source, target)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("Белая ворона в классе.", "White crow of the class."),
        ("БЕЛАЯ ВОРОНА", "WHITE CROW"),
        ("Он сказал: «Белая ворона!»", "He said: “White crow!”"),
        ("Он у нас «белая ворона».", "He is our “white crow”."),
        ("Белая ворона", "The White Crow of Our Class Was Laughing Today"),
    ],
)
def test_capitals_and_quotes_alone_excuse_nothing(
    detector: Build, source: str, target: str
) -> None:
    assert detector("ru-en", WHITE_CROW).find(source, target)


def test_a_capital_of_the_dictionary_makes_no_name(detector: Build) -> None:
    greek = "greek\tGreek to me\tгреческий для меня\tкитайская грамота\t\t\t\tnever\tunclear"
    assert detector("en-ru", greek).find("It is Greek to me.", "Это греческий для меня.")


def test_a_capital_of_a_literal_rendering_makes_no_name(detector: Build) -> None:
    row = "anchar\tколумбово яйцо\tEgg of Columbus|Columbus egg\tneat trick\t\t\t\tnever\ta trick"
    egg = detector("ru-en", row)
    assert egg.find("Это колумбово яйцо.", "They found a Columbus egg yesterday.")
    crow = detector("ru-en", WHITE_CROW)
    assert not crow.find("Это белая ворона.", "She reads White Crow at home.")


def test_without_the_source_only_curated_phrases_are_flagged(detector: Build) -> None:
    rows = (NOODLES, EMPTY_WORDS, WHITE_CROW, FRAMES, ACTUAL)
    named = detector("ru-en", *rows)
    text = (
        "He hangs noodles on my ears with verbal husks, "
        "a white crow in the frames of an actual day."
    )
    assert [(match.entry_id, match.confidence) for match in named.find(None, text)] == [
        ("ru-en:noodles", Confidence.MEDIUM),
        ("ru-en:shelukha", Confidence.MEDIUM),
        ("ru-en:crow", Confidence.MEDIUM),
    ]
    assert named.find(None, text)[0].source_span is None
    assert not named.find(None, "He hangs noodles. His ears are red; he has verbal skill.")


def test_an_unknown_source_language_shows_no_hints(lexicon: Callable[..., Lexicon]) -> None:
    crow = lexicon("ru-en", WHITE_CROW, EMPTY_WORDS)
    unnamed = HuskDetector(None, "en", (crow,), None)
    assert [match.entry_id for match in unnamed.find(None, "A white crow. Verbal husks.")] == [
        "ru-en:shelukha"
    ]


def test_common_words_tell_nothing_even_of_a_named_language(detector: Build) -> None:
    named = detector("ru-en", "hands\tруки не доходят\tmake hand\tnot find the time\t\t\t\thint\tx")
    (match,) = named.find(None, "They made a hand of clay.")
    assert match.confidence is Confidence.HINT


def test_one_telling_word_flags_where_the_language_is_named(
    lexicon: Callable[..., Lexicon],
) -> None:
    hands = lexicon("ru-en", "hands\tруки не доходят\thand reach\tnot find the time\t\t\t\thint\tx")
    text = "His hands never reach the report."
    (match,) = HuskDetector("ru", "en", (hands,), None).find(None, text)
    assert match.confidence is Confidence.MEDIUM
    assert not HuskDetector(None, "en", (hands,), None).find(None, text)


def test_three_telling_words_flag_whatever_the_language(lexicon: Callable[..., Lexicon]) -> None:
    skeleton = lexicon("de-en", "egg\tdas Gelbe vom Ei\tyellow of boiled egg\tideal\t\t\t\thint\tx")
    unnamed = HuskDetector(None, "en", (skeleton,), None)
    (match,) = unnamed.find(None, "This is not the yellow of a boiled egg.")
    assert match.confidence is Confidence.MEDIUM


def test_a_context_word_of_the_target_excuses_without_the_source(detector: Build) -> None:
    assert not detector("ru-en", NOODLES).find(None, "Soup: hang noodles on the ears.")


def test_imported_lists_only_hint(detector: Build) -> None:
    imported = detector("ru-en", EMPTY_WORDS, curated=False)
    assert confidences(imported, "Словесная шелуха.", "Verbal husks.") == [Confidence.HINT]
    assert not imported.find(None, "Verbal husks.")


def test_own_entries_replace_shipped_ones(lexicon: Callable[..., Lexicon]) -> None:
    own = lexicon(
        "ru-en", "slovesnaya-shelukha\tсловесная шелуха\tverbal chaff\tblather\t\t\t\tflag\tblather"
    )
    pair = Language.parse("ru"), Language.parse("en-GB")
    with_own = HuskDetector.for_pair(*pair, (own,))
    (match,) = with_own.find("Это словесная шелуха.", "It is verbal chaff.")
    assert match.suggestions == ("blather",)
    assert len(with_own) == len(HuskDetector.for_pair(*pair))
    assert HuskDetector.for_pair(*pair, (own,)) is with_own


def test_a_pair_without_lexicon_finds_nothing() -> None:
    empty = HuskDetector.for_pair(Language.parse("cy"), Language.parse("sw"))
    assert len(empty) == 0
    assert not empty.find("rhywbeth", "kitu")
    assert not empty.find(None, "kitu")


def test_a_detector_travels_to_another_process(shipped: Callable[[str], HuskDetector]) -> None:
    there = pickle.loads(pickle.dumps(shipped("ru-en")))
    assert there.find("Это словесная шелуха.", "This is verbal husks.")


@pytest.mark.parametrize("source", ["", " ", "\ufffc", "«»", "а" * 5000])
def test_odd_texts_are_no_trouble(shipped: Callable[[str], HuskDetector], source: str) -> None:
    for pair in ("ru-en", "en-pt"):
        assert not shipped(pair).find(source, source)
        assert not shipped(pair).find(None, source)


def test_the_classics_are_known(shipped: Callable[[str], HuskDetector]) -> None:
    for pair, source, target, words in (
        ("ru-en", "Всё это словесная шелуха.", "All this is verbal husks.", "verbal husks"),
        ("ru-en", "Он ни рыба ни мясо.", "He is neither fish nor meat.", "neither fish nor meat"),
        ("en-pt", "He spilled the beans.", "Ele derramou os feijões.", "derramou os feijões"),
    ):
        (match,) = shipped(pair).find(source, target)
        assert match.target_span and match.target_span.of(target) == words
        assert match.confidence is Confidence.HIGH


BUCKET = "bucket\tkick the bucket\t踢*桶\t去世 | 死了\t\t\t\tnever\tto die"


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("那只水桶被他踢翻了。", "medium"),
        ("他昨晚去世了。", None),
        ("他买了一只水桶。", "hint"),
        ("水桶在门口，昨天晚上下了很大的雨，后来大家都回家吃饭，孩子们踢球。", "hint"),
    ],
)
def test_chinese_words_translated_one_by_one_are_evidence(
    detector: Build, target: str, expected: str | None
) -> None:
    found = confidences(detector("en-zh", BUCKET), "He kicked the bucket.", target)
    assert found == ([Confidence(expected)] if expected else [])


def test_the_dictionary_is_evidence_in_a_japanese_target(lexicon: Callable[..., Lexicon]) -> None:
    row = "bucket\tkick the bucket\tバケツを蹴った\t亡くなった\t\t\t\tnever\tto die"
    words = BilingualDictionary("en", "ja", {"kick": ("蹴る", "蹴"), "bucket": ("バケツ",)})
    detector = HuskDetector("en", "ja", (lexicon("en-ja", row),), words)
    (match,) = detector.find("He kicked the bucket.", "彼は古いバケツをとうとう蹴飛ばした。")
    assert match.confidence is Confidence.MEDIUM
    assert detector.find("He kicked the bucket.", "彼は亡くなった。") == []


def test_two_spellings_of_a_word_are_one_word(lexicon: Callable[..., Lexicon]) -> None:
    row = "koban\t{猫/ねこ/ネコ}に{小判/こばん}\tpearls on felines\twasted\t\t\t\tnever\twaste"
    cat, coin = ("cat",), ("coin",)
    known = {"猫": cat, "ねこ": cat, "ネコ": cat, "小判": coin, "こばん": coin}
    words = BilingualDictionary("ja", "en", known)
    detector = HuskDetector("ja", "en", (lexicon("ja-en", row),), words)
    (match,) = detector.find("猫に小判だ。", "It is a coin for an old cat.")
    assert match.confidence is Confidence.MEDIUM


def test_a_phrase_in_the_gap_of_another_is_heard(detector: Build) -> None:
    found = detector(
        "zh-en",
        "xiang\t打*的主意\thit the idea\thave designs on",
        "she\t画蛇添足\tdraw legs on a snake\tgild the lily",
    )
    ids = {
        match.entry_id
        for match in found.find(
            "他在打画蛇添足的主意", "He hits the idea of drawing legs on a snake."
        )
    }
    assert ids == {"zh-en:xiang", "zh-en:she"}


@pytest.mark.parametrize(
    ("target", "flagged"),
    [
        ("He was angry and hung noodles on my ears.", True),
        ("He lied to me.", False),
        ("He lied to me and hung noodles on my ears.", True),
        ("He pulled the wool over my eyes: noodles on ears, as Russians hang them.", False),
    ],
)
def test_one_common_word_does_not_excuse_a_literal_rendering(
    detector: Build, target: str, flagged: bool
) -> None:
    found = detector(
        "ru-en",
        "lapsha\tвешать лапшу на уши\thang noodles on ears\tpull the wool over someone's eyes\tlie",
    )
    assert bool(found.find("Он вешал мне лапшу на уши.", target)) is flagged


@pytest.mark.parametrize(
    ("target", "confidence"),
    [
        ("She plays the first violin here.", Confidence.MEDIUM),
        ("She plays the first fiddle here.", None),
        ("She plays here, he said.", None),
    ],
)
def test_a_word_of_a_good_rendering_counts_beside_the_phrase_s_own(
    detector: Build, target: str, confidence: Confidence | None
) -> None:
    found = detector(
        "ru-en",
        "skripka\tиграть первую скрипку\tperform/play (on) first violin part\tplay first fiddle",
    )
    matches = found.find("Она здесь играет первую скрипку.", target)
    assert [match.confidence for match in matches if match.confidence != Confidence.HINT] == (
        [confidence] if confidence else []
    )

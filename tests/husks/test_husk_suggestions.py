import pytest

from workbench.husks.english import inflections, possible_bases
from workbench.husks.portuguese import same_form
from workbench.husks.suggestions import Flagged, fitted, offered


def flagged(text: str, bases: str, before: str = "", capital: bool = False) -> Flagged:
    return Flagged(tuple(text.split()), tuple(bases.split("/")), before, capital)


@pytest.mark.parametrize(
    ("good", "words", "bases", "before", "expected"),
    [
        ("die", "kicked the bucket", "kick", "he", "died"),
        ("bite the dust", "kicked the bucket", "kick", "had", "bitten the dust"),
        ("bite the dust", "kicked the bucket", "kick", "he", "bit the dust"),
        ("loaf about", "beating buckets", "beat/hit", "is", "loafing about"),
        ("loaf about", "beats buckets", "beat/hit", "he", "loafs about"),
        ("loaf about", "beat buckets", "beat/hit", "to", "loaf about"),
        ("be rolling in money", "has hens", "have", "he", "is rolling in money"),
        (
            "lie through one's teeth",
            "hung noodles on my ears",
            "hang",
            "he",
            "lie through my teeth",
        ),
        ("pull someone's leg", "hung noodles on her ears", "hang", "he", "pulled her leg"),
        ("empty words", "verbal husks", "verbal", "of", "empty words"),
        ("make a mountain", "makes an elephant", "make/do", "she", "makes a mountain"),
    ],
)
def test_english_renderings_take_the_form_of_what_they_replace(
    good: str, words: str, bases: str, before: str, expected: str
) -> None:
    assert fitted([good], "en", flagged(words, bases, before)) == (expected,)


@pytest.mark.parametrize(
    ("good", "model", "bases", "expected"),
    [
        ("morrer", "chutou", "chutar", "morreu"),
        ("dar", "derramaram", "derramar", "deram"),
        ("fazer", "batendo", "bater", "fazendo"),
        ("pagar", "virei", "virar", "paguei"),
        ("bater", "dá", "dar", "bate"),
        ("conseguir", "bateu", "bater", None),
        ("moleza", "bateu", "bater", None),
        ("morrer", "balde", "chutar", None),
        ("morrer", "foi", "ir/ser", "morreu"),
    ],
)
def test_portuguese_verbs_are_conjugated_where_it_is_sure(
    good: str, model: str, bases: str, expected: str | None
) -> None:
    assert same_form(good, model, bases.split("/")) == expected


def test_other_languages_get_the_dictionary_form() -> None:
    assert fitted(["herumlungern [ugs.]"], "de", flagged("schlug Eimer", "schlagen")) == (
        "herumlungern",
    )


def test_a_capital_at_the_sentence_start_is_kept() -> None:
    assert fitted(["empty words"], "en", flagged("Verbal husks", "verbal", capital=True)) == (
        "Empty words",
    )


def test_marks_and_registers_are_not_offered() -> None:
    assert offered(["(a) load/lot of hot air [informal]", "empty words", "empty words"]) == (
        "load of hot air",
        "empty words",
    )


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("stop", {"stop", "stops", "stopped", "stopping"}),
        ("fly", {"fly", "flies", "flew", "flown", "flying"}),
        ("tooth", {"tooth", "teeth"}),
        ("make", {"make", "makes", "made", "making"}),
        ("burn", {"burnt", "burned"}),
        ("lie", {"lying"}),
        ("box", {"boxes", "boxing"}),
    ],
)
def test_english_words_have_their_forms(word: str, forms: set[str]) -> None:
    assert forms <= inflections(word)
    for form in forms - {word}:
        assert word in possible_bases(form), form


def test_no_noun_is_made_of_a_comparative() -> None:
    assert "corner" not in inflections("corn")

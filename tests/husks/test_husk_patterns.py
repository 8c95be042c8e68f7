import pytest

from workbench.domain.errors import InputError
from workbench.husks.pattern import Form, display, parse

PLACEHOLDERS = frozenset({"someone", "someone's", "one's"})


def words(text: str) -> list[str]:
    """The elements of the only variant, each as ``first/second``."""
    (pattern,) = parse(text, PLACEHOLDERS)
    return [
        element.closed_class or "/".join(word.text for word in element.words)
        for element in pattern.elements
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kick the bucket", ["kick", "the", "bucket"]),
        ("hang/put noodle on/over ear", ["hang/put", "noodle", "on/over", "ear"]),
        ("тише едешь, дальше будешь", ["тише", "едешь", "дальше", "будешь"]),
        ("red-hot iron", ["red", "hot", "iron"]),
        ("tirer l’épingle du jeu", ["tirer", "l", "épingle", "du", "jeu"]),
        ("pull someone's leg", ["pull", "leg"]),
        ("@poss heart", ["poss", "heart"]),
        ("bear's/dog's service", ["bear/dog", "service"]),
    ],
)
def test_a_pattern_is_a_row_of_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_slot_widens_the_gap_before_the_next_word() -> None:
    for text, gap in (("lead * by nose", 4), ("lead *2 by nose", 2), ("lead … by nose", 8)):
        (pattern,) = parse(text)
        assert [element.gap for element in pattern.elements] == [0, gap, 0], text


def test_bracketed_words_are_optional_and_underscored_ones_glued() -> None:
    (pattern,) = parse("(not) in_the dark")
    assert [element.optional for element in pattern.elements] == [True, False, False, False]
    assert [element.glued for element in pattern.elements] == [False, False, True, False]


def test_marks_say_how_a_word_is_compared() -> None:
    (pattern,) = parse("=actual kissa~ word")
    forms = [element.words[0].form for element in pattern.elements]
    assert forms == [Form.EXACT, Form.STEM, Form.ANY]


def test_a_separable_verb_has_two_shapes() -> None:
    joined, parted = parse("einen Bären auf+binden")
    assert joined.elements[-1].words[0].text == "aufbinden"
    assert parted.elements[0].words[0].text == "binden"
    assert parted.elements[-1].words[0].text == "auf"


def test_only_an_infinitive_at_the_end_may_lead_its_clause() -> None:
    dictionary_form, leading = parse("den Nagel auf den Kopf treffen", verb_second=True)
    assert dictionary_form.elements[-1].words[0].text == "treffen"
    assert leading.elements[0].words[0].text == "treffen"
    assert leading.elements[1].gap > 0
    assert len(parse("Hahn im Korb", verb_second=True)) == 1
    assert len(parse("den Nagel auf den Kopf treffen")) == 1


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("(a) (the)", "no word that must be there"),
        ("", "no word that must be there"),
        ("hang (noodle", "without its partner"),
        ("@verb it", "@num, @poss, @pron, @refl"),
        ("a~ dog", "stem of one letter"),
        ("over_there/here", "among alternatives"),
        ("dog // cat", "no word"),
    ],
)
def test_what_is_no_pattern_gets_a_sentence(text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        parse(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("(a) load/lot of hot air", "load of hot air"),
        ("pull someone's leg", "pull someone's leg"),
        ("водить * за нос", "водить … за нос"),
        ("=actual auf+binden", "actual aufbinden"),
        ("! в_целом", "в целом"),
        ("打*的{主意/算盘}", "打*的主意"),
    ],
)
def test_a_pattern_is_shown_as_a_dictionary_prints_it(text: str, shown: str) -> None:
    assert display(text) == shown

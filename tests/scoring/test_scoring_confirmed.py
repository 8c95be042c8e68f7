import pytest

from workbench.scoring.confirmed import confirmed_words


def orders(text, *references):
    return [(each.text, each.order) for each in confirmed_words(text, references).stretches]


def test_an_n_gram_of_the_reference_is_one_stretch_with_its_spaces():
    assert orders("The cat sat here", "a cat sat here") == [("The ", 0), ("cat sat here", 3)]


def test_single_words_stand_apart():
    assert orders("green ideas sleep", "sleep green") == [
        ("green", 1),
        (" ideas ", 0),
        ("sleep", 1),
    ]


def test_a_word_is_confirmed_as_often_as_the_reference_has_it():
    assert orders("the the the", "the cat") == [("the", 1), (" the the", 0)]
    assert confirmed_words("the the the", ["the cat"]).found[0] == (1, 3)


def test_four_words_and_more_have_the_order_four():
    found = confirmed_words("one two three four five", ["one two three four five"])
    assert [stretch.order for stretch in found.stretches] == [4]
    assert found.found == ((5, 5), (4, 4), (3, 3), (2, 2))
    assert found.lacking == ()


@pytest.mark.parametrize(
    ("text", "reference", "lacking"),
    [
        ("the cat", "the old grey cat", ("old grey",)),
        ("猫坐", "猫坐在垫子上", ("在垫子上",)),
        ("Кот сидит", "Кот сидит.", ()),
        ("", "two words", ("two words",)),
    ],
)
def test_what_the_text_lacks_is_listed(text, reference, lacking):
    assert confirmed_words(text, [reference]).lacking == lacking


def test_any_reference_confirms():
    found = confirmed_words("a red car", ["a blue car", "the red bus"])
    assert found.found[0] == (3, 3)


def test_without_references_nothing_is_confirmed_and_nothing_lacks():
    found = confirmed_words("a red car", [])
    assert (found.found[0], found.lacking) == ((0, 3), ())


def test_the_stretches_are_the_text():
    text = "  Ein “Satz” mit 12\u202f% –\u00a0und 猫🙂!\n"
    found = confirmed_words(text, ["und ein Satz mit 13 % 猫"])
    assert "".join(stretch.text for stretch in found.stretches) == text


def test_the_counts_are_those_of_the_kernel_behind_bleu():
    from workbench.scoring.ngram_views import ngram_differences

    text, reference = "the cat sat on the red mat", "the cat lay on the mat"
    ours = confirmed_words(text, [reference]).found
    alone = ngram_differences([(text, [reference])], "none", order=1, count=99, least=1)
    assert ours[0][1] - ours[0][0] == sum(each.count for each in alone.made_up)

"""Hiding and putting back: whatever happens in between, nothing is lost and nothing crosses."""

import random
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText, TagKind
from workbench.mt.alignment import Alignment, align, unit_spans
from workbench.mt.masking import Role, mask
from workbench.mt.placing import intact, restore, unmask

TaggedWriter = Callable[[str], TaggedText]

WORDS = ["house", "red", "the", "%s", "{0}", "X_1", "97", "ok.", "<i>", "</i>", "a@b.org", "%d"]


@st.composite
def nested_texts(draw: st.DrawFn) -> TaggedText:
    """Words, placeholders, white space and well-nested tags in any order."""
    parts: list[str] = []
    tags: list[Tag] = []
    opened: list[str] = []
    for number in range(draw(st.integers(0, 14))):
        kind = draw(st.sampled_from(["word", "word", "word", "space", "open", "close", "alone"]))
        if kind == "word":
            parts.append(draw(st.sampled_from(WORDS)))
        elif kind == "space":
            parts.append(draw(st.sampled_from([" ", " ", "  ", "\n", "\u00a0"])))
        elif kind == "open":
            opened.append(str(number))
            tags.append(Tag(TagKind.OPEN, str(number), f"<{number}>", "g"))
            parts.append(TAG_CHARACTER)
        elif kind == "close" and opened:
            identifier = opened.pop()
            tags.append(Tag(TagKind.CLOSE, identifier, f"</{identifier}>", "g"))
            parts.append(TAG_CHARACTER)
        elif kind == "alone":
            label = draw(st.sampled_from(["br", "%s", "x"]))
            tags.append(Tag(TagKind.STANDALONE, str(number), f"<{number}/>", label))
            parts.append(TAG_CHARACTER)
    while opened:
        identifier = opened.pop()
        tags.append(Tag(TagKind.CLOSE, identifier, f"</{identifier}>", "g"))
        parts.append(TAG_CHARACTER)
    return TaggedText("".join(parts), tuple(tags))


def assert_well_nested(tags: tuple[Tag, ...]) -> None:
    stack: list[str] = []
    for tag in tags:
        if tag.kind is TagKind.OPEN:
            stack.append(tag.id)
        elif tag.kind is TagKind.CLOSE:
            assert stack and stack.pop() == tag.id, tags
    assert not stack


@given(nested_texts())
def test_unmasking_gives_the_text_back(text: TaggedText) -> None:
    assert unmask(mask(text)) == text


UNCLOSED_ELEMENT_WITHIN_A_PAIR = TaggedText(
    "\ufffc\ufffcok.\ufffc<i>\ufffc",
    (
        Tag(TagKind.OPEN, "0", "<0>"),
        Tag(TagKind.OPEN, "1", "<1>"),
        Tag(TagKind.CLOSE, "1", "</1>"),
        Tag(TagKind.CLOSE, "0", "</0>"),
    ),
)


@given(nested_texts(), st.integers(0, 10**6))
@example(UNCLOSED_ELEMENT_WITHIN_A_PAIR, 0)
def test_whatever_the_model_writes_nothing_is_lost_and_nothing_crosses(
    text: TaggedText, seed: int
) -> None:
    """The worst a model can do: any words in any order, blind attention."""
    masked = mask(text)
    chance = random.Random(seed)
    words = [*masked.text.split(), "uma", "casa", "vermelha", "X_2", "97"]
    translation = " ".join(chance.choices(words, k=chance.randrange(0, 9)))
    source_units, target_units = unit_spans(masked.text), unit_spans(translation)
    alignment = Alignment(
        tuple(source_units),
        tuple(target_units),
        tuple(tuple(chance.random() ** 4 for _ in source_units) for _ in target_units),
    )
    restored = restore(masked, translation, alignment)
    assert sorted(tag.content for tag in restored.text.tags) == sorted(
        tag.content for tag in text.tags
    )
    assert_well_nested(restored.text.tags)
    for item in masked.hidden:
        if item.role is Role.WORD and item.tag is None:
            assert item.literal in restored.text.text
    if not intact(masked, translation):
        assert restored.problems


def perfect(source: str, target: str, links: dict[str, str]) -> Alignment:
    """An alignment that links words by what they are (``links``: target → source)."""
    source_units, target_units = unit_spans(source), unit_spans(target)
    names = [unit.of(source) for unit in source_units]
    rows = []
    for unit in target_units:
        word = unit.of(target)
        row = [0.0] * len(names)
        wanted = links.get(word, word)
        if wanted in names:
            row[names.index(wanted)] = 1.0
        rows.append(tuple(row))
    return Alignment(tuple(source_units), tuple(target_units), tuple(rows))


LINKS = {"casa": "house", "vermelha": "red", "A": "The", "grande": "big", "é": "is"}


@pytest.mark.parametrize(
    ("source", "translation", "expected"),
    [
        ("The ⟨b⟩red⟨/b⟩ house is big.", "A casa vermelha é grande.",
         "A casa <b>vermelha</b> é grande."),
        ("The ⟨b⟩red house⟨/b⟩ is big.", "A casa vermelha é grande.",
         "A <b>casa vermelha</b> é grande."),
        ("The ⟨b⟩red⟨/b⟩ ⟨i⟩house⟨/i⟩ is big.", "A casa vermelha é grande.",
         "A <i>casa</i> <b>vermelha</b> é grande."),
        ("⟨p⟩The ⟨b⟩red⟨/b⟩ house is big.⟨/p⟩", "A casa vermelha é grande.",
         "<p>A casa <b>vermelha</b> é grande.</p>"),
        ("The red house⟨fn/⟩ is big.", "A casa vermelha é grande.",
         "A casa<fn/> vermelha é grande."),
        ("The ⟨b⟩⟨/b⟩red house is big.", "A casa vermelha é grande.",
         "A casa <b></b>vermelha é grande."),
        ("⟨b⟩ The red house ⟨/b⟩ is big.", "A casa vermelha é grande.",
         "<b> A casa vermelha </b> é grande."),
        ("The ⟨a⟩⟨b⟩red⟨/b⟩⟨/a⟩ house is big.", "A casa vermelha é grande.",
         "A casa <a><b>vermelha</b></a> é grande."),
        ("The red⟨br/⟩house is big.", "A casa vermelha é grande.",
         "A<br/>casa vermelha é grande."),
        ("The <b>red</b> house is big.", "A casa vermelha é grande.",
         "A casa <b>vermelha</b> é grande."),
    ],
)  # fmt: skip
def test_tags_go_with_their_words(
    tagged: TaggedWriter, source: str, translation: str, expected: str
) -> None:
    masked = mask(tagged(source))
    restored = restore(masked, translation, perfect(masked.text, translation, LINKS))
    assert restored.text.readable() == expected
    assert restored.problems == ()


def test_tags_that_cross_in_the_source_keep_their_order(tagged: TaggedWriter) -> None:
    masked = mask(tagged("⟨a⟩The ⟨b⟩red⟨/a⟩ house⟨/b⟩ is big."))
    text = "A casa vermelha é grande."
    kinds = {}
    for position, tag in enumerate(
        restore(masked, text, perfect(masked.text, text, LINKS)).text.tags
    ):
        kinds[tag.kind, tag.id] = position
    assert kinds[TagKind.OPEN, "a"] < kinds[TagKind.CLOSE, "a"]
    assert kinds[TagKind.OPEN, "b"] < kinds[TagKind.CLOSE, "b"]


def test_a_mangled_placeholder_is_put_where_the_model_wrote_something_else() -> None:
    masked = mask(TaggedText("Press {0} now"))
    text = "Pressione -0 agora"
    links = {"Pressione": "Press", "0": "X_1", "-": "X_1", "agora": "now"}
    restored = restore(masked, text, perfect(masked.text, text, links))
    assert restored.text.text == "Pressione {0} agora"
    assert restored.problems == ("The translation lost {0}; it was put back: check its place.",)


def test_a_repeated_placeholder_is_kept_once() -> None:
    masked = mask(TaggedText("Press {0} now"))
    restored = restore(masked, "Pressione X_1 X_1 agora", Alignment((), (), ()))
    assert restored.text.text == "Pressione {0} agora"
    assert len(restored.problems) == 1


def test_a_stand_in_that_the_text_holds_itself_is_not_used() -> None:
    masked = mask(TaggedText("X_1 and 97 are not {a} or %d"))
    assert masked.text == "X_1 and 97 are not X_2 or 83"


def test_a_standalone_tag_in_the_place_of_a_word_becomes_a_word(tagged: TaggedWriter) -> None:
    assert mask(tagged("Press the ⟨icon/⟩ button")).text == "Press the X_1 button"
    assert mask(tagged("First line⟨br/⟩second line")).text == "First line second line"
    assert mask(tagged("Hello ⟨%s/⟩")).text == "Hello X_1"


def test_alignment_gathers_pieces_into_words() -> None:
    alignment = align(
        "red house", [(0, 3), (4, 6), (6, 9)], "casa vermelha", [(0, 4), (5, 9), (9, 13)],
        [[0.1, 0.5, 0.4, 0.0], [0.8, 0.1, 0.1, 0.0], [0.6, 0.2, 0.0, 0.2]],
    )  # fmt: skip
    assert [(s.of("red house"), t.of("casa vermelha")) for s, t, _ in alignment.links()] == [
        ("house", "casa"),
        ("red", "vermelha"),
    ]
    assert all(sum(row) == pytest.approx(1) for row in alignment.weights)


def test_an_adjective_that_looks_at_its_noun_is_still_linked_to_itself() -> None:
    """Attention measured on “new messages” → “novas mensagens”."""
    alignment = align(
        "new messages", [(0, 3), (4, 12)], "novas mensagens", [(0, 5), (6, 15)],
        [[0.28, 0.66], [0.0, 1.0]],
    )  # fmt: skip
    assert [alignment.best_source(0), alignment.best_source(1)] == [0, 1]


def test_words_of_unspaced_scripts_are_cut_at_the_models_pieces() -> None:
    text = "我爱北京。"
    units = unit_spans(text, [(0, 1), (1, 2), (2, 4), (4, 5)])
    assert [unit.of(text) for unit in units] == ["我", "爱", "北京", "。"]

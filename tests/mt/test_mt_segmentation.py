"""Long texts go to the model in sentences and come back as they were laid out."""

import re
from collections.abc import Callable

import pytest

from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.mt.masking import mask
from workbench.mt.placing import unmask
from workbench.mt.segmentation import Chunks, split_masked

ENGLISH = Language.parse("en")


def sentences(text: str, language: Language) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S.*?(?:[.!?]|$)", text)]


def words(text: str) -> int:
    return len(text.split())


def cut(text: TaggedText, longest: int = 3, limit: int = 6) -> Chunks:
    return split_masked(mask(text), ENGLISH, sentences, words, longest, limit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One two. Three four.", ["One two.", "Three four."]),
        ("One. Two.", ["One. Two."]),
        ("One\nTwo\r\n\tThree", ["One", "Two", "Three"]),
        ("a b c d, e f g h i", ["a b c d,", "e f g h i"]),
        ("a b c d e f g h", ["a b c", "d e f g h"]),
        ("   ", []),
        ("", []),
    ],
)
def test_texts_are_cut_where_a_reader_would_pause(text: str, expected: list[str]) -> None:
    assert [chunk.text for chunk in cut(TaggedText(text)).chunks] == expected


@pytest.mark.parametrize(
    "written",
    [
        "  One two three. Four\n\n five, six seven eight nine ten.  ",
        "⟨b⟩One two three.⟨/b⟩ ⟨i⟩Four five six.⟨/i⟩",
        "One two three. ⟨br/⟩ Four five %s.⟨fn/⟩ Six",
        "⟨b⟩One two three. Four five six.⟨/b⟩",
        "\n⟨b⟩ \n⟨/b⟩",
        "⟨x/⟩",
    ],
)
def test_what_is_cut_can_be_joined_again(tagged: Callable[[str], TaggedText], written: str) -> None:
    text = tagged(written)
    chunks = cut(text)
    parts = [unmask(chunk.masked) for chunk in chunks.chunks]
    joined = "".join(
        chunk.gap + part.text for chunk, part in zip(chunks.chunks, parts, strict=True)
    )
    assert re.sub(r"\s+", "", joined + chunks.tail) == re.sub(r"\s+", "", text.text)
    assert tuple(tag for part in parts for tag in part.tags) == text.tags


def test_a_word_without_end_is_cut_all_the_same() -> None:
    chunks = split_masked(mask(TaggedText("x" * 1000)), ENGLISH, None, len, 100, 300).chunks
    assert [len(chunk.text) for chunk in chunks] == [250] * 4

"""Limits of a profile: lengths of text and line, characters that are not allowed."""

import pytest

from workbench.domain.text import Tag, TaggedText, TagKind

TAGGED = TaggedText("123\ufffc45", (Tag(TagKind.STANDALONE, "1", "<x/>", "x"),))


@pytest.mark.parametrize(
    ("target", "limits", "under"),
    [
        ("12345", {"characters": 5}, []),
        ("123456", {"characters": 5}, ["123456"]),
        ("123\n12345\r\n12", {"line": 4}, ["12345"]),
        ("1234\n1234", {"line": 4}, []),
        ("1234\n12345", {"line": 4, "characters": 8}, ["1234\n12345", "12345"]),
        ("long " * 100, {}, []),
    ],
)
def test_a_text_longer_than_allowed_is_found(ask, target, limits, under) -> None:
    found = ask("length.limit", "ru>en", "x", target, **limits)
    assert [one.target_span.of(target) for one in found] == under


def test_a_text_too_long_says_both_numbers(ask) -> None:
    [found] = ask("length.limit", "ru>en", "x", "123456", characters=5)
    assert found.message == "The text has 6 characters; 5 are allowed."


@pytest.mark.parametrize(
    ("target", "characters", "under"),
    [
        ("“Yes”", "“”", ["“", "”"]),
        ('"Yes"', "“”", []),
        ("“Yes”", "", []),
    ],
)
def test_a_character_that_is_not_allowed_is_found(ask, target, characters, under) -> None:
    found = ask("characters.disallowed", "ru>en", "x", target, characters=characters)
    assert [one.target_span.of(target) for one in found] == under


def test_a_tag_is_no_character(ask) -> None:
    assert not ask("length.limit", "ru>en", "x", TAGGED, characters=5, line=5)
    assert ask("length.limit", "ru>en", "x", TAGGED, characters=4)
    assert not ask("characters.disallowed", "ru>en", "x", TAGGED, characters="\ufffc")

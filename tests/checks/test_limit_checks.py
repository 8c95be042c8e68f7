"""Limits of a profile: lengths of text and line, characters that are not allowed."""

import dataclasses

import pytest

from workbench.checks.engine import check_segment
from workbench.checks.profile import DEFAULT_PROFILE
from workbench.checks.view import SizeLimit
from workbench.domain.text import Tag, TaggedText, TagKind

ONLY_LIMIT = DEFAULT_PROFILE.restricted_to(["length.limit"])

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


@pytest.mark.parametrize(
    ("target", "limit", "message"),
    [
        ("12345", SizeLimit(4, "char"), "The text has 5 characters; the file allows 4."),
        ("e\u0301e\u0301e", SizeLimit(2, "glyph"), "The text has 3 characters; the file allows 2."),
        ("東京駅", SizeLimit(5, "col"), "The text takes 6 columns; the file allows 5."),
        ("Größe", SizeLimit(6, "byte"), "The text takes 7 bytes; the file allows 6."),
    ],
)
def test_a_text_longer_than_its_file_allows_is_found(view, target, limit, message) -> None:
    [found] = check_segment(_limited(view, target, limit), ONLY_LIMIT)
    assert found.message == message
    longer = limit._replace(most=limit.most + 1)
    assert check_segment(_limited(view, target, longer), ONLY_LIMIT) == []


def test_a_width_in_pixels_is_not_judged(view) -> None:
    assert check_segment(_limited(view, "long " * 90, SizeLimit(4, "pixel")), ONLY_LIMIT) == []


def test_tags_are_not_measured(view) -> None:
    assert check_segment(_limited(view, TAGGED, SizeLimit(5, "byte")), ONLY_LIMIT) == []
    assert check_segment(_limited(view, TAGGED, SizeLimit(4, "byte")), ONLY_LIMIT) != []


def _limited(view, target, limit):
    return dataclasses.replace(view("en>de", "x", target), limits=(limit,))

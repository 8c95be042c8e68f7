import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import UsageError
from workbench.domain.findings import Finding, Severity
from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText, TagKind
from workbench.domain.words import split_words


@pytest.mark.parametrize(
    ("code", "normal", "script", "spaces", "rtl"),
    [
        ("en", "en", "Latn", True, False),
        ("pt_BR", "pt-BR", "Latn", True, False),
        ("por", "pt", "Latn", True, False),
        ("ZH", "zh", "Hans", False, False),
        ("zh-TW", "zh-TW", "Hant", False, False),
        ("zh-Hant-HK", "zh-Hant-HK", "Hant", False, False),
        ("arb", "ar", "Arab", True, True),
        ("sr-Latn", "sr-Latn", "Latn", True, False),
        ("sr", "sr", "Cyrl", True, False),
        ("jpn", "ja", "Jpan", False, False),
        ("ko", "ko", "Kore", True, False),
        ("es-419", "es-419", "Latn", True, False),
    ],
)
def test_a_language_code_is_read_as_people_write_it(code, normal, script, spaces, rtl):
    language = Language.parse(code)
    assert (language.code, language.script) == (normal, script)
    assert (language.has_spaces, language.is_right_to_left) == (spaces, rtl)


@pytest.mark.parametrize("code", ["", "xx", "english", "-", "12"])
def test_an_unknown_language_code_is_named(code):
    with pytest.raises(UsageError, match="not a language code"):
        Language.parse(code)


def tag(number, kind=TagKind.STANDALONE):
    return Tag(kind, str(number), f'<x id="{number}"/>', "x")


def test_tags_and_their_characters_must_be_equal_in_number():
    with pytest.raises(ValueError, match="1 tag characters for 0 tags"):
        TaggedText(f"a{TAG_CHARACTER}")


def test_replacing_a_stretch_keeps_the_tags_inside_it():
    text = TaggedText(f"one {TAG_CHARACTER}two{TAG_CHARACTER} three", (tag(1), tag(2)))
    changed = text.replace(4, 9, "2")
    assert changed.text == f"one 2{TAG_CHARACTER}{TAG_CHARACTER} three"
    assert changed.tags == text.tags


def test_readable_text_writes_its_tags_out():
    pair = (Tag(TagKind.OPEN, "1", "<g>", "b"), Tag(TagKind.CLOSE, "1", "</g>", "b"), tag(2))
    text = TaggedText(f"a {TAG_CHARACTER}b{TAG_CHARACTER}{TAG_CHARACTER}", pair)
    assert text.readable() == "a <b>b</b><x/>"
    assert text.plain == "a b"


@given(st.text())
def test_any_text_is_literal_text(text):
    made = TaggedText.literal(text)
    assert made.tags == ()
    assert made.plain == text.replace(TAG_CHARACTER, "\ufffd")


@given(st.text())
def test_words_put_together_are_the_text(text):
    assert "".join(split_words(text)) == text


def finding(target_span, source_span=None, entry=None):
    return Finding("a.b", Severity.MINOR, "c", "m", source_span, target_span, lexicon_entry=entry)


def test_a_fingerprint_lives_through_edits_elsewhere_and_dies_with_its_words():
    before = finding(Span(0, 2)).fingerprint("s", "54 people")
    assert finding(Span(8, 10)).fingerprint("s", "In all, 54 of them") == before
    assert finding(Span(0, 2)).fingerprint("s", "55 people") != before
    assert finding(Span(0, 2), entry="x").fingerprint("s", "54 people") != before


def test_a_finding_without_a_span_is_about_the_whole_target():
    assert finding(None).fingerprint("s", "a") != finding(None).fingerprint("s", "b")


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_is_none_cannot_be_made(start, end):
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_an_empty_span_is_a_place_where_something_is_missing():
    assert Span(3, 3)
    assert len(Span(3, 3)) == 0

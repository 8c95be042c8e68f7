"""Whatever a file holds, no check raises, and every span lies within its text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.checks import registry
from workbench.checks.base import CheckContext
from workbench.checks.engine import check_segment
from workbench.checks.profile import CheckSettings, Profile
from workbench.checks.view import SegmentView
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText

EVERYTHING = Profile(settings={check.id: CheckSettings(enabled=True) for check in registry.known()})
LANGUAGES = [
    Language.parse(code)
    for code in (
        "en",
        "de",
        "ru",
        "zh",
        "ja",
        "ar",
        "pt-BR",
        "hi",
        "th",
        "ko",
        "el",
        "tr",
        "fr",
        "he",
    )
]
# What trips text processing: marks, digits of all scripts, quotes, joiners, half surrogates.
TRAPS = [
    "1.234,5", "٤٢", "３万", "二十五", "%s", "{0}", "{n, plural, one {x}}", "<b>", "&lt;", "(",
    "]", "…", "http://a.b/c", "a@b.c", "#x", "@y", "не", "not", "不", "ない", "„", "“", "”",
    "»", "«", "「", "¿", "İ", "ß", "ŉ", "ﬁ", "🙂", "\u200f", "\u200b", "\ud800", "\x00", "\n",
    "\t", "VII", "July", "Was", "3 pm", "15:00", "12-13", "45 miles", "Вашингтон", "ワシントン",
    "习近平", "1990s", "24/7", "ー・ー",
]  # fmt: skip
PIECES = st.one_of(
    st.text(max_size=20),
    st.text(alphabet=st.characters(), max_size=8),
    st.sampled_from(TRAPS),
    st.just(" "),
)
TEXTS = st.lists(PIECES, max_size=12).map("".join)


def _check(source: str | None, target: str, pair: tuple[Language | None, Language]) -> None:
    source_text = None if source is None else TaggedText.literal(source)
    target_text = TaggedText.literal(target)
    view = SegmentView(source_text, target_text, *pair)
    for finding in check_segment(view, EVERYTHING):
        if finding.target_span is not None:
            assert finding.target_span.end <= len(target_text.text)
        if finding.source_span is not None:
            assert source_text is not None
            assert finding.source_span.end <= len(source_text.text)
        for suggestion in finding.suggestions:
            assert suggestion.span is None or suggestion.span.end <= len(target_text.text)
        assert finding.message
        assert finding.check in {check.id for check in registry.known()}


@given(
    source=st.none() | TEXTS,
    target=TEXTS,
    source_language=st.none() | st.sampled_from(LANGUAGES),
    target_language=st.sampled_from(LANGUAGES),
)
@settings(max_examples=150)
def test_no_text_makes_a_check_raise(source, target, source_language, target_language) -> None:
    _check(source, target, (source_language, target_language))


@pytest.mark.parametrize(
    "text",
    ["a" * 20_000, "a b " * 4000, "(" * 3000, '"' * 3001, "1." * 3000, "一" * 3000, "не " * 3000],
    ids=lambda text: text[:4],
)
def test_long_and_monotonous_texts_are_checked_in_reasonable_time(text) -> None:
    import time

    start = time.process_time()
    _check("Ein Satz.", text, (LANGUAGES[1], LANGUAGES[0]))
    _check(text, "A sentence.", (LANGUAGES[1], LANGUAGES[0]))
    assert time.process_time() - start < 8


def test_every_check_can_be_asked_directly() -> None:
    view = SegmentView(TaggedText("Ja."), TaggedText("Yes."), LANGUAGES[1], LANGUAGES[0])
    for check in registry.all_checks():
        assert list(check.check(view, CheckContext())) == []

"""When a phrase that looks like an idiom is none: names, titles, and phrases that are quoted."""

from functools import cache

from workbench.domain.spans import Span
from workbench.husks.morphology import morphology_of
from workbench.husks.tokens import WORD

_OPENING = "\"'“„«‹‘「『《〈”’"
_CLOSING = "\"'”“»›’‘」』》〉"
_TITLE_MARKS = {"《": "》", "〈": "〉", "『": "』"}
_SENTENCE_END = ".!?…。！？:;\n—–"
_SKIPPED = " \t\u00a0\u202f\ufffc"
# Share of capitalised long words from which a line counts as a headline.
_HEADLINE = 0.6
_CITING_WORDS_BEFORE = 4
_CITING_WORDS_AFTER = 2
# Languages whose nouns are capitalised anyway, and scripts without capitals.
_NO_CASE = frozenset({"de", "lb", "zh", "ja", "ko", "ar", "fa", "he", "hi", "th"})


def is_name(text: str, span: Span, language: str) -> bool:
    """Whether the phrase is written as a name or as a title (*the novel “White Crow”*)."""
    if _quoted_title(text, span, language):
        return True
    if language in _NO_CASE:
        return False
    words = [match.group() for match in WORD.finditer(text, span.start, span.end)]
    long_words = [word for word in words if len(word) > 3] or words
    if not all(word[0].isupper() for word in long_words):
        return False
    if _at_sentence_start(text, span.start):
        long_words = [word for word in long_words if word is not words[0]]
        if not long_words:
            return False
    return not _is_headline(text, span)


def is_cited(text: str, span: Span, language: str) -> bool:
    """Whether the phrase stands in quotes and a word like *idiom* or *so-called* beside them."""
    quotes = _quotes_around(text, span)
    if quotes is None:
        return False
    citing = _citing(language)
    if not citing:
        return False
    start, end = quotes
    before, after = text[max(0, start - 60) : start], text[end : end + 40]
    if not morphology_has_spaces(language):
        return any(word in before or word in after for word in citing)
    morphology = morphology_of(language)
    near = WORD.findall(before)[-_CITING_WORDS_BEFORE:] + WORD.findall(after)[:_CITING_WORDS_AFTER]
    return any(key in citing for word in near for key in morphology.keys(word))


@cache
def morphology_has_spaces(language: str) -> bool:
    """Whether words of a base language code are separated by spaces."""
    from workbench.domain.languages import Language

    return Language.parse(language).has_spaces


@cache
def _citing(language: str) -> frozenset[str]:
    """Citing words; *so-called* counts by its last part, as the tokeniser cuts it."""
    morphology = morphology_of(language)
    return frozenset(
        morphology.fold(word.replace("_", "-").split("-")[-1]) for word in morphology.citing
    )


def _quotes_around(text: str, span: Span) -> tuple[int, int] | None:
    """Offsets of the quoted stretch that holds the phrase and little else."""
    left = span.start
    while left > 0 and text[left - 1] in _SKIPPED:
        left -= 1
    right = span.end
    while right < len(text) and text[right] in _SKIPPED + ".,!?…":
        right += 1
    if left and right < len(text) and text[left - 1] in _OPENING and text[right] in _CLOSING:
        return left - 1, right + 1
    return None


def _quoted_title(text: str, span: Span, language: str) -> bool:
    quotes = _quotes_around(text, span)
    if quotes is None:
        return False
    if text[quotes[0]] in _TITLE_MARKS and language in {"zh", "ja"}:
        return text[quotes[0]] != "『"
    if language in _NO_CASE:
        return False
    before = text[: quotes[0]].rstrip(_SKIPPED)
    # «роман «Белая ворона»»: a capital after the quote, and a word, not a colon, before it.
    return text[span.start].isupper() and bool(before) and before[-1].isalnum()


def _at_sentence_start(text: str, start: int) -> bool:
    before = text[:start].rstrip(_SKIPPED + _OPENING + "([-")
    return not before or before[-1] in _SENTENCE_END


def _is_headline(text: str, span: Span) -> bool:
    """Whether the rest of the text is capitalised as well."""
    around = [
        match.group()
        for match in WORD.finditer(text)
        if len(match.group()) > 3 and not (span.start <= match.start() < span.end)
    ]
    if not around:
        return True
    return sum(word[0].isupper() for word in around) >= _HEADLINE * len(around)

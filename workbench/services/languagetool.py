"""Asks a LanguageTool server about many targets, a page of them at a time."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from workbench.checks.analysis import TextAnalysis
from workbench.checks.languagetool import CATEGORIES, LANGUAGETOOL, TASTE
from workbench.checks.profile import Profile
from workbench.domain.findings import Confidence, Finding, Severity, Suggestion
from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.services.languagetool_server import Match, Piece, Server

# Characters in one request: long enough that its cost is small, short enough for the time-out.
_PAGE = 10_000
_BETWEEN = Piece("\n\n", is_markup=True, means="\n\n")
# What stands for an address or a placeholder, so that the sentence stays whole.
_SOMETHING = "X"
# Families that see the same things with the source in view: what they report is not said twice.
_SAME = ("spelling.", "repetition.", "punctuation.", "whitespace.", "case.", "characters.")


class Asked(NamedTuple):
    """A target to ask about, its languages, and what the checks have found in it already."""

    key: int
    target: TaggedText
    language: Language
    source_language: Language | None
    found: Sequence[Finding] = ()


def ask(
    server: Server, texts: Iterable[Asked], profile: Profile
) -> Iterator[tuple[int, list[Finding]]]:
    """Yield the key of every target that was asked about, with what the server found in it.

    Targets in languages that the server does not know are left out. Raises ``NoAnswerError`` where
    it does not answer; what was yielded until then stands.
    """
    disabled = profile.context_of(LANGUAGETOOL).parameters["disabled"]
    for page in _pages(texts):
        code = server.code_of(page[0].language)
        if code is None:
            continue
        spoken = page[0].source_language
        mother_tongue = server.code_of(spoken) if spoken is not None else None
        pieces: list[Piece] = []
        starts: list[int] = []
        for asked in page:
            starts.append(sum(len(piece.text) for piece in pieces))
            pieces += [*_pieces(asked), _BETWEEN]
        matches = server.check(pieces, code, mother_tongue, disabled)
        for start, asked in zip(starts, page, strict=True):
            end = start + len(asked.target.text)
            inside = [match for match in matches if start <= match.start and match.end <= end]
            yield asked.key, _findings(inside, start, asked, profile)


def _pages(texts: Iterable[Asked]) -> Iterator[list[Asked]]:
    """Targets of one pair of languages, as many as fit on a page; empty ones are left out."""
    page: list[Asked] = []
    size = 0
    for asked in texts:
        if asked.target.is_empty:
            continue
        other = page and (asked.language, asked.source_language) != page[0][2:4]
        if page and (other or size + len(asked.target.text) > _PAGE):
            yield page
            page, size = [], 0
        page.append(asked)
        size += len(asked.target.text)
    if page:
        yield page


def _pieces(asked: Asked) -> Iterator[Piece]:
    """The target with its tags, addresses and placeholders as markup; of the same length."""
    side = TextAnalysis(asked.target, asked.language)
    start = 0
    while start < len(side.text):
        opaque = side.prose[start] == TAG_CHARACTER
        end = start
        while end < len(side.text) and (side.prose[end] == TAG_CHARACTER) is opaque:
            end += 1
        text = side.text[start:end]
        means = _SOMETHING if opaque and text.strip(TAG_CHARACTER) else ""
        yield Piece(text, opaque, means)
        start = end


def _findings(
    matches: Sequence[Match], start: int, asked: Asked, profile: Profile
) -> list[Finding]:
    """The matches as findings; not what a check has found, nor what the profile excepts."""
    exceptions = profile.context_of(LANGUAGETOOL).exceptions
    severity = profile.severity_of(LANGUAGETOOL)
    known = [f.target_span for f in asked.found if f.target_span and f.check.startswith(_SAME)]
    found = []
    for match in matches:
        span = Span(match.start - start, match.end - start)
        if any(span.overlaps(other) for other in known):
            continue
        if span.of(asked.target.text).casefold() in exceptions:
            continue
        taste = match.kind in TASTE
        found.append(
            Finding(
                LANGUAGETOOL.id,
                severity or (Severity.NEUTRAL if taste else LANGUAGETOOL.severity),
                CATEGORIES.get(match.kind, LANGUAGETOOL.category),
                match.message or match.rule,
                target_span=span,
                suggestions=tuple(Suggestion(text, span) for text in match.replacements),
                confidence=Confidence.HINT if taste else None,
                lexicon_entry=match.rule or None,
            )
        )
    return found

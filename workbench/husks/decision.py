"""What one phrase of the source, or one rendering in a lone target, amounts to.

In this order (husks.md): a good rendering silences · the target language has the same idiom ·
literal meaning, a name or a quotation is meant · a literal rendering is a husk of high
confidence · most content words translated one by one, medium · one of them, a hint.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from workbench.domain.findings import Confidence
from workbench.domain.spans import Span
from workbench.husks.dictionary import BilingualDictionary
from workbench.husks.entries import LiteralPattern, ReadyEntry
from workbench.husks.evidence import word_evidence
from workbench.husks.guards import is_cited, is_name
from workbench.husks.matching import TARGET_GAP, Hit
from workbench.husks.messages import message_of, suggestions_of
from workbench.husks.sides import Analysed, AnyPattern, span_of

_RANK = {Confidence.HIGH: 2, Confidence.MEDIUM: 1, Confidence.HINT: 0}


@dataclass(frozen=True, slots=True)
class HuskMatch:
    """A husk: its entry, where it stands on both sides, how sure we are, what to write instead.

    ``message`` is one sentence for the reviewer; ``source_span`` is None when the source is lost.
    """

    kind: str
    entry_id: str
    source_span: Span | None
    target_span: Span | None
    confidence: Confidence
    message: str
    suggestions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Phrase:
    """A set phrase found in the source, as often as it stands there."""

    entry: ReadyEntry
    pattern: AnyPattern
    source: Analysed
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """The husks of one phrase; ``settled``: the phrase was understood, whatever was found.

    ``hits`` are the words of the source that ``source_spans`` run over.
    """

    source_spans: tuple[Span, ...]
    settled: bool
    matches: tuple[HuskMatch, ...] = ()
    hits: tuple[Hit, ...] = ()

    def speaks_for(self, span: Span, hit: Hit) -> bool:
        """Whether a longer phrase of this decision has all words of ``hit``; a gap has none."""
        return self.settled and any(
            _wider(own, span) and _within(hit, words)
            for own, words in zip(self.source_spans, self.hits, strict=True)
        )

    def hit_of(self, span: Span) -> Hit:
        """The words of one of ``source_spans``."""
        return self.hits[self.source_spans.index(span)]


def decide(phrase: Phrase, target: Analysed, dictionary: BilingualDictionary | None) -> Decision:
    """Judge one phrase of the source by the target."""
    entry = phrase.entry
    spans = tuple(span_of(phrase.source, hit) for hit in phrase.hits)
    silent = Decision(spans, True, (), phrase.hits)
    if entry.entry.equal or _literally_meant(phrase, target):
        return silent
    language = entry.source_side.language
    meant = tuple(
        span
        for span in spans
        if (_has_capital(phrase.pattern) or not is_name(phrase.source.text, span, language))
        and not is_cited(phrase.source.text, span, language)
    )
    if not meant:
        return silent
    literal = _literal_hits(entry, target)
    fine = _fine_hits(entry, target, literal)
    literal = [found for found in literal if not any(_within(found[1], hit) for hit in fine)]
    left = len(meant) - len(fine)
    if left <= 0 or (fine and not literal):
        return silent
    if literal:
        shown = [
            _match(entry, meant[min(number, len(meant) - 1)], target, hit, pattern)
            for number, (pattern, hit) in enumerate(literal[:left])
        ]
        found = tuple(match for match in shown if match is not None)
        return replace(silent, matches=found)
    found = _by_evidence(phrase, meant[0], target, dictionary)
    return replace(silent, settled=False, matches=found)


def judge_alone(
    entry: ReadyEntry, literal: LiteralPattern, hit: Hit, target: Analysed, named: bool
) -> Decision | None:
    """Judge a literal rendering found in a target whose source is lost.

    ``named``: the language it was translated from is known.
    """
    for pattern in entry.fine:
        if any(
            fine.covers(hit) for fine in entry.target_side.find(pattern, target, TARGET_GAP, False)
        ):
            return None
    if any(entry.target_side.find(pattern, target, 0, False) for pattern in entry.target_context):
        return None
    confidence = Confidence.MEDIUM if entry.speaks_alone(literal, named) else Confidence.HINT
    match = _match(entry, None, target, hit, literal, confidence)
    return Decision((), True, (match,)) if match else None


def settle(decisions: Sequence[Decision]) -> list[HuskMatch]:
    """Of decisions about overlapping phrases keep what the longer phrase says."""
    kept: list[HuskMatch] = []
    for decision in decisions:
        kept += [
            match
            for match in decision.matches
            if match.source_span is None
            or not any(
                other.speaks_for(match.source_span, decision.hit_of(match.source_span))
                for other in decisions
                if other is not decision
            )
        ]
    kept.sort(key=lambda match: (-_RANK[match.confidence], -_length(match)))
    chosen: list[HuskMatch] = []
    for match in kept:
        if not any(_same_place(match, other) for other in chosen):
            chosen.append(match)
    return sorted(chosen, key=lambda match: match.target_span or Span(0, 0))


def _wider(one: Span, other: Span) -> bool:
    return one.start <= other.start and other.end <= one.end and len(one) > len(other)


def _length(match: HuskMatch) -> int:
    return sum(len(span) for span in (match.source_span, match.target_span) if span is not None)


def _same_place(one: HuskMatch, other: HuskMatch) -> bool:
    if one.target_span is None or other.target_span is None:
        return one.source_span == other.source_span
    return one.target_span.overlaps(other.target_span)


def _has_capital(pattern: AnyPattern) -> bool:
    """Whether the dictionary writes the phrase with a capital, *Greek to me*: it tells nothing."""
    return pattern.text != pattern.text.lower()


def _literally_meant(phrase: Phrase, target: Analysed) -> bool:
    entry = phrase.entry
    idiom = {word for hit in phrase.hits for word in hit.words}
    for pattern in entry.source_context:
        for hit in entry.source_side.find(pattern, phrase.source, 0, False):
            if not idiom.intersection(hit.words):
                return True
    return any(
        entry.target_side.find(pattern, target, 0, False) for pattern in entry.target_context
    )


def _literal_hits(entry: ReadyEntry, target: Analysed) -> list[tuple[LiteralPattern, Hit]]:
    """The literal renderings that stand in the target: strong ones before weak, long before short.

    Overlapping ones are one husk; they come out in the order of the text.
    """
    found = [
        (literal, hit)
        for literal in entry.literal
        for hit in entry.target_side.find(literal.pattern, target, TARGET_GAP, True)
    ]
    found.sort(key=lambda pair: (pair[0].rendering.weak, -len(pair[1].words)))
    chosen: list[tuple[LiteralPattern, Hit]] = []
    for literal, hit in found:
        if not any(hit.overlaps(other) for _, other in chosen):
            chosen.append((literal, hit))
    return sorted(chosen, key=lambda pair: pair[1].words)


def _fine_hits(
    entry: ReadyEntry, target: Analysed, literal: Sequence[tuple[LiteralPattern, Hit]]
) -> list[Hit]:
    """Good renderings in the target, but for those that share words with a bad one as long.

    *Our own correspondent* has the good *our correspondent* in it and is bad all the same. Nor does
    one common word elsewhere in the sentence excuse a phrase that is rendered word for word.
    """
    chosen: list[Hit] = []
    spelled_out = any(
        pattern.pattern.content_words > 1 and not pattern.rendering.weak for pattern, _ in literal
    )
    for pattern in entry.fine:
        for hit in entry.target_side.find(pattern, target, TARGET_GAP, True):
            beaten = any(
                bad.overlaps(hit) and len(bad.words) >= len(hit.words) and not _within(bad, hit)
                for _, bad in literal
            )
            lonely = (
                spelled_out
                and len(hit.words) == 1
                and not any(bad.overlaps(hit) for _, bad in literal)
            )
            if not beaten and not lonely and not any(hit.overlaps(other) for other in chosen):
                chosen.append(hit)
    return chosen


def _within(one: Hit, other: Hit) -> bool:
    """Whether all words of ``one`` are words of ``other``."""
    return set(one.words) <= set(other.words)


def _by_evidence(
    phrase: Phrase, span: Span, target: Analysed, dictionary: BilingualDictionary | None
) -> tuple[HuskMatch, ...]:
    evidence = word_evidence(phrase.entry, phrase.pattern, target, dictionary)
    if evidence is None:
        return ()
    confidence = Confidence.MEDIUM if evidence.enough else Confidence.HINT
    match = _match(phrase.entry, span, target, evidence.hit, None, confidence)
    return (match,) if match else ()


def _match(
    entry: ReadyEntry,
    source_span: Span | None,
    target: Analysed,
    hit: Hit,
    literal: LiteralPattern | None,
    confidence: Confidence = Confidence.HIGH,
) -> HuskMatch | None:
    """The match for a hit in the target; None where the target has it as a name or a quotation."""
    span = span_of(target, hit)
    language = entry.target_side.language
    spelled = literal is not None and _has_capital(literal.pattern)
    if not spelled and is_name(target.text, span, language):
        return None
    if is_cited(target.text, span, language):
        return None
    if not entry.curated or (literal is not None and literal.rendering.weak):
        confidence = Confidence.HINT
    match = HuskMatch(
        kind=entry.entry.kind.value,
        entry_id=entry.id,
        source_span=source_span,
        target_span=span,
        confidence=confidence,
        message="",
        suggestions=suggestions_of(entry, literal, target, hit),
    )
    return replace(match, message=message_of(entry, match, span.of(target.text)))

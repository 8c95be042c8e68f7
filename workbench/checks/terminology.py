"""Terminology: the terms that a termbase asks for, forbids, or wants left as they are."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from workbench.checks import categories
from workbench.checks.base import CheckBase, CheckContext
from workbench.checks.view import SegmentView
from workbench.domain.findings import Confidence, Finding, Severity, Suggestion
from workbench.domain.spans import Span
from workbench.domain.terms import TermStatus

if TYPE_CHECKING:
    from workbench.terms.packed import PackedTerms
    from workbench.terms.pair import PairConcept, PairTerms, Spoken, TargetText

#: The parameter in which termbases come, packed, the most important first; no profile sets it.
TERMS = "terms"
_SHOWN = 3


class _Seen(NamedTuple):
    """What one segment has to do with the termbases; worked out once for all three checks."""

    terms: "PairTerms"
    spoken: "Sequence[Spoken]"
    target: "TargetText"


@dataclass(frozen=True)
class TermCheck(CheckBase):
    """What the three have in common: the termbases, and one search per segment."""

    parameters: Mapping[str, Any] = field(default_factory=lambda: {"hints": False})

    def seen(self, segment: SegmentView, context: CheckContext) -> _Seen | None:
        """What is to be known about the segment; None without a termbase."""
        packed: tuple[PackedTerms, ...] = context.parameters.get(TERMS, ())
        if not packed:
            return None
        memo = segment.memo
        if TERMS not in memo:
            from workbench.terms.packed import pair_terms

            source = segment.source
            language = segment.source_language if source is not None else None
            terms = pair_terms(packed, language, segment.target_language)
            # Each of the three may want hints; only one search is made for all.
            guesses = bool(context.parameters.get("hints"))
            spoken = terms.spoken_of(source.text, guesses=guesses) if source is not None else []
            memo[TERMS] = _Seen(terms, spoken, terms.target_text(segment.target.text))
        found: _Seen = memo[TERMS]
        return found

    def report(
        self,
        message: str,
        concept: "PairConcept",
        *,
        source: tuple[int, int] | None = None,
        target: tuple[int, int] | None = None,
        fixes: Iterable[str] = (),
        severity: Severity | None = None,
        confidence: Confidence = Confidence.HIGH,
    ) -> Finding:
        """A finding that names its concept, so that people can dismiss the concept altogether."""
        span = Span(*target) if target else None
        return Finding(
            self.id,
            Severity.MINOR if confidence is Confidence.HINT else severity or self.severity,
            self.category,
            message,
            Span(*source) if source else None,
            span,
            tuple(Suggestion(text, span) for text in fixes),
            confidence,
            f"term:{concept.key}",
        )


@dataclass(frozen=True)
class MissingTerm(TermCheck):
    """The source has a term, and the target none of those the termbase gives for it."""

    id: str = "terminology.missing"
    title: str = "Term not used"
    description: str = (
        "The source has a term of a termbase and the target has none of its preferred and admitted "
        "translations, in whatever form. A term named less often than in the source, or "
        "that has other words between its own, is a hint."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.TERMBASE

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """A forbidden translation counts as one: it has a check of its own."""
        seen = self.seen(segment, context)
        if seen is None or segment.source is None:
            return
        source, target = segment.source.text, segment.target.text
        hints = self.parameter(context, "hints")
        for spoken in seen.spoken:
            concepts = [seen.terms.concepts[number] for number in spoken.concepts]
            wanted = [text for concept in concepts for text in concept.wanted]
            if not wanted or any(concept.untranslatable for concept in concepts):
                continue
            times = len(spoken.spans)
            named = seen.target.times_named(spoken.concepts)
            if named >= times:
                continue
            hint = spoken.uncertain or named > 0
            if hint and not hints:
                continue
            start, end = spoken.spans[named]
            left = _left_over(source[start:end], target)
            yield self.report(
                _missing(source[start:end], wanted, times, named),
                concepts[0],
                source=(start, end),
                target=left,
                fixes=wanted[:_SHOWN] if left else (),
                confidence=Confidence.HINT if hint else Confidence.HIGH,
            )


def _missing(term: str, wanted: Sequence[str], times: int, named: int) -> str:
    terms = _either(wanted)
    if named:
        return (
            f"“{term}” stands {times} times in the source, and its term {terms} only {named} times "
            "in the target."
        )
    return f"The termbase translates “{term}” as {terms}, and the target has no such term."


def _either(texts: Sequence[str]) -> str:
    """“a”, “b” or “c”; no more than three."""
    quoted = [f"“{text}”" for text in texts[:_SHOWN]]
    if len(quoted) == 1:
        return quoted[0]
    return f"{', '.join(quoted[:-1])} or {quoted[-1]}"


def _left_over(term: str, target: str) -> tuple[int, int] | None:
    """Where the term of the source stands in the target as it is, if it does so once."""
    if not term.strip() or target.count(term) != 1:
        return None
    start = target.index(term)
    end = start + len(term)
    cuts = target[:start][-1:].isalnum() or target[end:][:1].isalnum()
    return None if cuts else (start, end)


@dataclass(frozen=True)
class ForbiddenTerm(TermCheck):
    """The target has a term that the termbase forbids or calls deprecated."""

    id: str = "terminology.forbidden"
    title: str = "Forbidden term"
    description: str = (
        "The target has a translation that a termbase forbids (major) or calls deprecated (minor), "
        "and the source the term; the preferred term is proposed. A term of a termbase that knows "
        "none in the source's language is reported wherever it stands."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.WRONG_TERM
    parameters: Mapping[str, Any] = field(default_factory=dict)
    needs_source: bool = False

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """A word that another term of the source asks for is right; so is a part of one."""
        seen = self.seen(segment, context)
        if seen is None:
            return
        spoken = {number: one.spans[0] for one in seen.spoken for number in one.concepts}
        known = segment.source is not None
        watched = seen.terms.watched_in(segment.target.text)
        right = {
            one.hit.span
            for one in watched
            if one.term.status is TermStatus.PREFERRED and (one.concept in spoken or not known)
        }
        for one in watched:
            concept = seen.terms.concepts[one.concept]
            if one.term.status is TermStatus.PREFERRED or one.covered or one.hit.span in right:
                continue
            if known and concept.source and one.concept not in spoken:
                continue
            start, end = one.hit.span
            text = segment.target.text[start:end]
            wanted = concept.source if concept.untranslatable else concept.wanted
            forbidden = one.term.status is TermStatus.FORBIDDEN
            yield self.report(
                _unwanted(text, wanted, forbidden),
                concept,
                source=spoken.get(one.concept),
                target=(start, end),
                fixes=[_cased(term, text) for term in wanted[:_SHOWN]],
                severity=Severity.MAJOR if forbidden else Severity.MINOR,
                # Without its source, the word may stand for something else.
                confidence=Confidence.HIGH if known else Confidence.MEDIUM,
            )


def _unwanted(text: str, wanted: Sequence[str], forbidden: bool) -> str:
    if forbidden:
        if not wanted:
            return f"The termbase forbids “{text}”."
        return f"The termbase forbids “{text}”; the term is {_either(wanted)}."
    if not wanted:
        return f"The termbase calls “{text}” deprecated."
    return f"The termbase calls “{text}” deprecated; the term is {_either(wanted)}."


def _cased(term: str, text: str) -> str:
    """The term with a capital where the text that it replaces has one."""
    if text[:1].isupper() and term[:1].islower() and not text.isupper():
        return term[:1].upper() + term[1:]
    return term


@dataclass(frozen=True)
class UntranslatableTerm(TermCheck):
    """The source has a term that stays as it is, and the target has it changed or translated."""

    id: str = "terminology.untranslatable"
    title: str = "Term that is not translated was changed"
    description: str = (
        "A term that a termbase marks as not to be translated is not in the target as the source "
        "writes it; where it only differs in letter case, the right one is proposed. A term "
        "named less often than in the source is a hint."
    )
    severity: Severity = Severity.MAJOR
    category: str = categories.DO_NOT_TRANSLATE

    def check(self, segment: SegmentView, context: CheckContext) -> Iterator[Finding]:
        """An ending after the term, as Slavic languages set one (Winnow'а), changes nothing."""
        seen = self.seen(segment, context)
        if seen is None or segment.source is None:
            return
        source, target = segment.source.text, segment.target.text
        for spoken in seen.spoken:
            kept = [c for n in spoken.concepts if (c := seen.terms.concepts[n]).untranslatable]
            if not kept or len(kept) < len(spoken.concepts) or spoken.uncertain:
                continue
            forms = [text for concept in kept for text in concept.source]
            spans = [span for span in spoken.spans if _is_written(source[slice(*span)], forms)]
            texts = [source[start:end] for start, end in spans]
            named = _times_written([*texts, *forms], target)
            if named >= len(texts) or (named and not self.parameter(context, "hints")):
                continue
            text = texts[named]
            changed = _in_another_case(text, target) if not named else None
            if changed:
                was = target[changed[0] : changed[1]]
                message = f"“{text}” must stay as it is; the target writes “{was}”."
            elif named:
                message = (
                    f"“{text}” must stay as it is; it stands {len(texts)} times in the source and "
                    f"{named} times in the target."
                )
            else:
                message = f"“{text}” must stay as it is, and is not in the target."
            yield self.report(
                message,
                kept[0],
                source=spans[named],
                target=changed,
                fixes=[text] if changed else (),
                confidence=Confidence.HINT if named else Confidence.HIGH,
            )


def _is_written(text: str, forms: Iterable[str]) -> bool:
    """Whether the source means the name: *Windows*, not *windows*."""
    return any(form in text or (form.islower() and form in text.lower()) for form in forms)


def _times_written(forms: Iterable[str], target: str) -> int:
    """How often one of the forms stands in the target, capitals and all, with a short ending."""
    every = "|".join(re.escape(form) for form in sorted(set(forms), key=len, reverse=True))
    return len(re.findall(rf"(?<![A-Za-z0-9])(?:{every})(?:[a-z]{{0,4}})(?![A-Za-z0-9])", target))


def _in_another_case(term: str, target: str) -> tuple[int, int] | None:
    """Where the term stands with other capitals."""
    folded = target.lower()
    if len(folded) != len(target):
        return None
    start = folded.find(term.lower())
    return None if start < 0 else (start, start + len(term))


TERM_CHECKS = (MissingTerm(), ForbiddenTerm(), UntranslatableTerm())

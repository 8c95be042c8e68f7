"""Spelling while somebody edits: what a word was meant to be, and words that are right."""

from collections.abc import Iterable

from workbench.checks.hunspell import dictionary_of
from workbench.checks.spelling import CHECK_ID
from workbench.config.files import write_atomically
from workbench.domain.changes import Changes
from workbench.domain.errors import InputError
from workbench.domain.findings import Finding
from workbench.services import checking
from workbench.services.session import Session
from workbench.services.word_lists import (
    PROJECT_WORDS,
    own_words,
    project_words,
    words_folder,
)
from workbench.store.query import Condition, Query


def misspelt(findings: Iterable[Finding], target: str) -> dict[str, Finding]:
    """The words that a dictionary did not know, in the order of the text."""
    found = {
        finding.target_span.of(target): finding
        for finding in findings
        if finding.check == CHECK_ID and finding.target_span is not None
    }
    return dict(sorted(found.items(), key=_by_place))


def _by_place(item: tuple[str, Finding]) -> int:
    span = item[1].target_span
    return span.start if span is not None else 0


def look_up(session: Session, segment_id: int, words: Iterable[str]) -> bool:
    """Ask the dictionary for suggestions, which the next check will show; whether it had any.

    Takes up to two seconds a word and is remembered: call it where nobody waits.
    """
    dictionary = dictionary_of(session.project.segments.target_language(segment_id))
    if dictionary is None:
        return False
    found = [dictionary.suggest(word) for word in words]
    return any(found)


def add_own_word(session: Session, segment_id: int, word: str) -> Changes:
    """Let ``word`` pass in the language of a segment, in every project of this user."""
    language = session.project.segments.target_language(segment_id)
    entry = f"{language.base}:{_checked(word)}"
    words = own_words(language)
    if entry not in words:
        lines = [known.partition(":")[2] for known in (*words, entry)]
        words_folder().mkdir(parents=True, exist_ok=True)
        path = words_folder() / f"{language.base}.txt"
        write_atomically(path, ("\n".join(lines) + "\n").encode())
    return _check_again(session, word)


def add_project_word(session: Session, segment_id: int, word: str) -> Changes:
    """Let ``word`` pass in the language of a segment, for everybody who works in this project."""
    language = session.project.segments.target_language(segment_id)
    entry = f"{language.base}:{_checked(word)}"
    words = project_words(session.project)
    if entry not in words:
        session.project.set_setting(PROJECT_WORDS, [*words, entry])
    return _check_again(session, word)


def _checked(word: str) -> str:
    if not word.strip() or word.split() != [word]:
        raise InputError("Only one word at a time can be added to a list of words.")
    return word


def _check_again(session: Session, word: str) -> Changes:
    """Check every segment again in which this word was reported."""
    segments = session.project.segments
    ids = segments.ids(Query((Condition("check", ":", CHECK_ID),)))
    targets = {segment.id: segment.target.text for segment in segments.many(ids)}
    reported = {
        stored.segment_id
        for stored in session.project.findings.of(ids)
        if stored.finding.check == CHECK_ID
        and (span := stored.finding.target_span) is not None
        and span.of(targets[stored.segment_id]).casefold() == word.casefold()
    }
    return checking.recheck_segments(session, sorted(reported))

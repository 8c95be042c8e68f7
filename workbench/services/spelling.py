"""Spelling while somebody edits: what a word was meant to be, and words that are right."""

import re
from collections.abc import Iterable

from workbench.checks.hunspell import dictionary_of
from workbench.checks.spelling import CHECK_ID
from workbench.domain.changes import Changes
from workbench.domain.errors import InputError
from workbench.domain.findings import Finding
from workbench.services import checking
from workbench.services.project_values import change_values
from workbench.services.session import Session
from workbench.services.word_lists import (
    OWN_PREFIX,
    PROJECT_PREFIX,
    keep_own_word,
    own_words,
)
from workbench.store.query import Condition, Query

_AT_ONCE = 2000


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
    if entry not in own_words(language):
        keep_own_word(entry, True)
        if not session.project.read_only:
            note = f"{OWN_PREFIX}{session.who}:{entry}"
            change_values(session, f"Add your word {word}", {note: True})
    return checking.recheck_segments(session, _reported(session, word))


def add_project_word(session: Session, segment_id: int, word: str) -> Changes:
    """Let ``word`` pass in the language of a segment, for everybody who works in this project."""
    language = session.project.segments.target_language(segment_id)
    entry = f"{language.base}:{_checked(word)}"
    title = f"Add the project's word {word}"
    change_values(session, title, {f"{PROJECT_PREFIX}{entry}": True})
    return checking.recheck_segments(session, _reported(session, word))


def follow(session: Session, operation_id: int) -> Changes:
    """Undo or redo has moved words: the person's own list and the findings follow."""
    changes = Changes()
    for key in {str(row["key"]) for row in session.project.edits.settings_of(operation_id)}:
        mine, stands = f"{OWN_PREFIX}{session.who}:", bool(session.project.setting(key))
        if key.startswith(mine):
            keep_own_word(key.removeprefix(mine), stands)
        elif not key.startswith(PROJECT_PREFIX):
            continue
        word = key.rpartition(":")[2]
        ids = _reported(session, word) if stands else _holding(session, word)
        changes |= checking.recheck_segments(session, ids)
    return changes


def _checked(word: str) -> str:
    if not word.strip() or word.split() != [word]:
        raise InputError("Only one word at a time can be added to a list of words.")
    return word


def _reported(session: Session, word: str) -> list[int]:
    """The segments in which this word was reported."""
    segments = session.project.segments
    ids = segments.ids(Query((Condition("check", ":", CHECK_ID),)))
    targets = {segment.id: segment.target.text for segment in segments.many(ids)}
    return sorted(
        {
            stored.segment_id
            for stored in session.project.findings.of(ids)
            if stored.finding.check == CHECK_ID
            and (span := stored.finding.target_span) is not None
            and span.of(targets[stored.segment_id]).casefold() == word.casefold()
        }
    )


def _holding(session: Session, word: str) -> list[int]:
    """The segments whose target has this word: it may be reported there again."""
    segments = session.project.segments
    whole = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)", re.IGNORECASE)
    ids = segments.ids(Query((Condition("target", ":", word),)))
    found: list[int] = []
    for start in range(0, len(ids), _AT_ONCE):
        part = segments.many(ids[start : start + _AT_ONCE])
        found += [one.id for one in part if whole.search(one.target.text)]
    return found

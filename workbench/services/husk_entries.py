"""Own husk entries where people work: kept with the project or with the user, tried out first.

The project's entries stand above the user's, the user's above the shipped ones; the one with a
known id replaces the other. Entries that people reject sink: after three dismissals in a project,
and accepted in less than a third of the decisions, an entry is a hint there.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from workbench.checks.husks import HUSK_CHECKS
from workbench.checks.profile import CheckSettings, Profile
from workbench.config.paths import resource
from workbench.domain.changes import Changes
from workbench.domain.errors import InputError, WinnowError
from workbench.domain.progress import Progress, no_progress
from workbench.domain.spans import Span
from workbench.husks.detector import HuskDetector
from workbench.husks.dictionary import dictionary_for
from workbench.husks.gate import clean_lines, example_problems, serious
from workbench.husks.lexicon import (
    Entry,
    Kind,
    Lexicon,
    TargetOnly,
    pair_of,
    parse_rows,
    pattern_problems,
    rendering,
    shipped_lexicon,
    shipped_pairs,
    split_cell,
    without_register,
)
from workbench.husks.sides import side_of
from workbench.husks.writing import as_tsv
from workbench.services import lexicons
from workbench.services.own_files import note_change
from workbench.services.session import Session
from workbench.store.edits import SETTING, Change
from workbench.store.project_file import ProjectFile

PREFIX = "husks.entry:"  # project settings: ``husks.entry:ru-en:lapsha`` → the entry as TSV
SINKS_AFTER = 3  # dismissals
SINKS_BELOW = 1 / 3  # of the decisions accepted
_AT_ONCE = 500


class Scope(StrEnum):
    """Whose an entry is."""

    PROJECT = "project"
    USER = "user"
    SHIPPED = "shipped"


class FieldError(InputError):
    """Something is wrong with one cell of an entry: ``field`` names it."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


@dataclass(frozen=True, slots=True)
class Owned:
    """An entry in force, whose it is, and what people decided about it in the project."""

    pair: str
    entry: Entry
    scope: Scope
    replaces: Scope | None = None
    accepted: int = 0
    dismissed: int = 0

    @property
    def key(self) -> str:
        """As findings name it: ``ru-en:lapsha``."""
        return f"{self.pair}:{self.entry.id}"

    @property
    def sunk(self) -> bool:
        """Whether people have rejected it so often that it is only a hint here."""
        return sinks(self.accepted, self.dismissed)


@dataclass(frozen=True, slots=True)
class Hit:
    """A segment of the project in which an entry would fire."""

    segment_id: int
    position: int
    source: str
    target: str
    target_span: Span | None


@dataclass(frozen=True, slots=True)
class Trial:
    """What an entry would do: ``hits`` in the project, and in how many clean sentences it fires.

    ``examples`` are those that the shipped and the user's own files have of it, ``wrong`` says of
    which it does not do what they ask for.
    """

    hits: tuple[Hit, ...]
    segments: int
    clean_fired: tuple[str, ...]
    clean: int
    examples: int = 0
    wrong: tuple[str, ...] = ()


def sinks(accepted: int, dismissed: int) -> bool:
    """The rule: three dismissals at least, and less than a third of the decisions accepted."""
    decided = accepted + dismissed
    return dismissed >= SINKS_AFTER and accepted < SINKS_BELOW * decided


def is_off(owned: Owned) -> bool:
    """Whether the project has switched an entry off: its own copy says that nothing is wrong."""
    return owned.scope is Scope.PROJECT and owned.entry.equal and owned.replaces is not None


def project_entries(project: ProjectFile) -> dict[str, tuple[Entry, ...]]:
    """The project's own entries by pair."""
    found: dict[str, list[Entry]] = {}
    for key, text in project.settings_with(PREFIX).items():
        pair = key.removeprefix(PREFIX).partition(":")[0]
        found.setdefault(pair, []).extend(_entries(str(text)))
    return {pair: tuple(entries) for pair, entries in found.items()}


def with_project_entries(profile: Profile, project: ProjectFile) -> Profile:
    """``profile`` with the project's own entries, and without those that people reject."""
    written: list[str] = []
    for pair, entries in project_entries(project).items():
        written += [pair, as_tsv(entries)]
    decisions = project.findings.entry_decisions()
    sunk = tuple(sorted(key for key, counts in decisions.items() if sinks(*counts)))
    if not written and not sunk:
        return profile
    settings = dict(profile.settings)
    for check in HUSK_CHECKS:
        known = settings.get(check.id, CheckSettings())
        parameters = {**known.parameters, "entries": tuple(written), "sunk": sunk}
        settings[check.id] = replace(known, parameters=parameters)
    return Profile(profile.name, settings, profile.only)


def entries_in_force(session: Session | None, pair: str) -> list[Owned]:
    """Every entry of a pair that counts, by id; with ``session`` the project's and its figures."""
    found: dict[str, Owned] = {}
    shipped = shipped_lexicon(pair).entries if pair in shipped_pairs() else ()
    layers = [(Scope.SHIPPED, shipped), (Scope.USER, lexicons.own_entries(pair))]
    decisions: dict[str, tuple[int, int]] = {}
    if session is not None:
        layers.append((Scope.PROJECT, project_entries(session.project).get(pair, ())))
        decisions = session.project.findings.entry_decisions()
    for scope, entries in layers:
        for entry in entries:
            below = found.get(entry.id)
            counts = decisions.get(f"{pair}:{entry.id}", (0, 0))
            found[entry.id] = Owned(pair, entry, scope, below.scope if below else None, *counts)
    return [found[identifier] for identifier in sorted(found)]


def identifier_of(source: str) -> str:
    """An ASCII name for an entry, from a hash where the phrase has no Latin letters."""
    latin = "-".join(re.findall(r"[a-z0-9]+", source.lower()))
    return latin or "own-" + hashlib.blake2b(source.encode(), digest_size=4).hexdigest()


def problem_of(pair: str, entry: Entry) -> str:
    """The first thing that is wrong with an entry's patterns, a sentence; empty for none."""
    found = next(pattern_problems(entry, *pair_of(pair)), "")
    return _sentence(found)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}." if text else ""


def save_entry(session: Session, pair: str, entry: Entry, scope: Scope) -> Changes:
    """Keep an entry for the project or for the user, and check again; one undo takes it back.

    Raises ``InputError`` for an entry that cannot be used; nothing is kept then.
    """
    if problem := problem_of(pair, entry):
        raise InputError(problem)
    before = _in_force(session, pair, entry.id)
    if scope is Scope.USER:
        own = _own_text(pair, entry.id)
        lexicons.add_entry(pair, entry)
        changes = _note_own(session, f"Add your husk {entry.id}", pair, entry.id, own)
    else:
        changes = _write(session, pair, entry.id, entry, f"Add the husk {entry.id}")
    return changes | recheck(session, pair, [entry, *before])


def remove_entry(session: Session, pair: str, identifier: str, scope: Scope) -> Changes:
    """Take an own entry away and check again; what it replaced counts from now on.

    Raises ``InputError`` where there is no such entry.
    """
    before = _in_force(session, pair, identifier)
    if scope is Scope.USER:
        own = as_tsv((lexicons.remove_entry(pair, identifier),))
        changes = _note_own(session, f"Remove your husk {identifier}", pair, identifier, own)
    else:
        changes = _write(session, pair, identifier, None, f"Remove the husk {identifier}")
    return changes | recheck(session, pair, [*before, *_in_force(session, pair, identifier)])


def _own_text(pair: str, identifier: str) -> str:
    """The user's own entry as a lexicon of one; empty where there is none."""
    found = [one for one in lexicons.own_entries(pair) if one.id == identifier]
    return as_tsv(found) if found else ""


def _note_own(session: Session, title: str, pair: str, identifier: str, before: str) -> Changes:
    after = _own_text(pair, identifier)
    note_change(session, title, "husks", before, after, pair=pair)
    return Changes(settings=True)


def put_back(session: Session, pair: str, out: str, into: str) -> Changes:
    """Let the user's own lexicon follow an undo or redo, one entry as TSV for another."""
    going, coming = _entries(out), _entries(into)
    kept = {entry.id for entry in coming}
    for entry in going:
        if entry.id not in kept and _own_text(pair, entry.id):
            lexicons.remove_entry(pair, entry.id)
    for entry in coming:
        lexicons.add_entry(pair, entry)
    under = [one for entry in going for one in _in_force(session, pair, entry.id)]
    return Changes(settings=True) | recheck(session, pair, [*going, *coming, *under])


def follow(session: Session, operation_id: int) -> Changes:
    """Check again after undo or redo of an operation on the project's entries."""
    changes = Changes()
    for row in session.project.edits.settings_of(operation_id):
        key = str(row["key"])
        if key.startswith(PREFIX):
            pair, _, identifier = key.removeprefix(PREFIX).partition(":")
            entries = [*_entries(json.loads(row["value"])), *_in_force(session, pair, identifier)]
            changes |= recheck(session, pair, entries)
    return changes


def recheck(session: Session, pair: str, entries: Iterable[Entry]) -> Changes:
    """Check the segments again that entries speak about or have spoken about."""
    from workbench.services.checking import recheck_segments

    affected: set[int] = set()
    for entry in entries:
        affected.update(session.project.findings.segments_of_entry(f"{pair}:{entry.id}"))
        affected.update(hit.segment_id for hit in _mentions(session, pair, entry, no_progress)[0])
    return recheck_segments(session, sorted(affected)) if affected else Changes()


def try_out(session: Session, pair: str, entry: Entry, progress: Progress = no_progress) -> Trial:
    """What an entry would do by itself: in the project, in clean text, with its examples.

    Clean sentences have no source: they are tried as if the entry might flag without one, the
    hardest way. Raises ``InputError`` for a wrong pattern, ``Cancelled`` through ``progress``.
    """
    if problem := problem_of(pair, entry):
        raise InputError(problem)
    hits, segments = _mentions(session, pair, entry, progress, flagged_only=True)
    _source, target = pair_of(pair)
    hardest = replace(entry, target_only=TargetOnly.FLAG)
    alone = HuskDetector(None, target, (_lexicon(pair, hardest),), None)
    lines = clean_lines(target)
    fired = tuple(line for line in lines if serious(alone.find(None, line)))
    folders = (resource("husks"), lexicons.own_folder())
    files = [folder / "examples" / f"{pair}.tsv" for folder in folders]
    examples, wrong = example_problems(pair, entry, files)
    return Trial(tuple(hits), segments, fired, len(lines), examples, wrong)


def _mentions(
    session: Session, pair: str, entry: Entry, progress: Progress, *, flagged_only: bool = False
) -> tuple[list[Hit], int]:
    """The segments whose source has the phrase or whose target is flagged, and how many there are.

    ``flagged_only`` leaves out those where the phrase is rendered well.
    """
    source, target = pair_of(pair)
    lexicon = _lexicon(pair, entry)
    both = HuskDetector(source, target, (lexicon,), dictionary_for(source, target))
    alone = HuskDetector(None, target, (lexicon,), None)
    documents = {
        document.id: document
        for document in session.project.documents.all(counted=False)
        if document.target_language.base == target
        and (document.source_language.base == source or not document.has_source)
    }
    ids = session.project.segments.ids()
    hits, seen = [], 0
    for start in range(0, len(ids), _AT_ONCE):
        progress(start, len(ids), "trying")
        for segment in session.project.segments.many(list(ids[start : start + _AT_ONCE])):
            document = documents.get(segment.document_id)
            if document is None:
                continue
            seen += 1
            text = segment.target.text
            if document.has_source:
                found = serious(both.find(segment.source.text, text))
                speaks = bool(found) or (
                    not flagged_only and bool(both.mentions(segment.source.text))
                )
            else:
                found = serious(alone.find(None, text))
                speaks = bool(found)
            if speaks:
                span = found[0].target_span if found else None
                hits.append(Hit(segment.id, segment.position, segment.source.text, text, span))
    return hits, seen


def _lexicon(pair: str, entry: Entry) -> Lexicon:
    source, target = pair_of(pair)
    return Lexicon(source, target, (entry,), "trial")


def _in_force(session: Session, pair: str, identifier: str) -> list[Entry]:
    try:
        owned = entries_in_force(session, pair)
    except WinnowError:  # a broken file of the user's is reported where it is listed
        return []
    return [one.entry for one in owned if one.entry.id == identifier]


def _write(
    session: Session, pair: str, identifier: str, entry: Entry | None, title: str
) -> Changes:
    key = f"{PREFIX}{pair}:{identifier}"
    old = session.project.setting(key)
    if old is None and entry is None:
        raise InputError(f"This project has no entry “{identifier}” for {pair}.")
    before = None if old is None else _row(key, old)
    after = None if entry is None else _row(key, as_tsv((entry,)))
    change = Change(SETTING, 0, None, "husk", before, after)
    return session.project.edits.apply(session.who, title, [change]).changes


def _row(key: str, value: object) -> dict[str, str]:
    return {"key": key, "value": json.dumps(value, ensure_ascii=False)}


def _entries(text: str) -> list[Entry]:
    return [item for _, item in parse_rows(text.split("\n")) if isinstance(item, Entry)]


def entry_of(
    pair: str,
    *,
    source: str,
    literal: str,
    good: str,
    accept: str = "",
    kind: str = "idiom",
    note: str = "",
    target_only: str = "never",
) -> Entry:
    """The entry that cells as typed make, parts between bars. ``FieldError`` names the field."""
    from_language, to_language = pair_of(pair)
    missing = {
        "source": "Write the phrase of the source.",
        "literal": "Write how it is rendered word for word.",
        "good": "Write what a native would say.",
    }
    cells = {"source": source, "literal": literal, "good": good, "accept": accept}
    for name, cell in cells.items():
        if not split_cell(cell) and name in missing:
            raise FieldError(name, missing[name])
        side = side_of(from_language if name == "source" else to_language)
        for part in split_cell(cell):
            text = rendering(part).text if name == "literal" else without_register(part)
            try:
                side.check(text)
            except InputError as error:
                raise FieldError(name, _sentence(str(error))) from None
    return Entry(
        identifier_of(split_cell(source)[0]),
        Kind(kind),
        split_cell(source),
        tuple(rendering(part) for part in split_cell(literal)),
        split_cell(good),
        split_cell(accept),
        target_only=TargetOnly(target_only),
        note=" ".join(note.split()),
    )

"""Termbases outside projects: files of all kinds, the user's own, and how they reach the checks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from workbench.checks.profile import CheckSettings, Profile
from workbench.checks.terminology import TERM_CHECKS, TERMS
from workbench.config.files import write_atomically
from workbench.config.paths import user_data_folder
from workbench.domain.errors import InputError, WinnowError
from workbench.domain.languages import Language
from workbench.domain.terms import Concept
from workbench.formats.reading import read_any_bytes
from workbench.formats.termbases import SUFFIXES, read_termbase, write_termbase
from workbench.services.term_merging import merged
from workbench.terms.packed import PackedTerms, pack

_OWN_FILE = "own.tbx"


@dataclass(frozen=True, slots=True)
class TermbaseFile:
    """A termbase in the user's folder; ``problem`` says why it cannot be used."""

    path: Path
    concepts: tuple[Concept, ...]
    problem: str = ""


def own_folder() -> Path:
    """Where the user's own termbases lie; every file of a kind we read counts."""
    return user_data_folder() / "terms"


def own_path() -> Path:
    """The termbase of the user's that terms are added to."""
    return own_folder() / _OWN_FILE


def own_termbase_paths() -> list[Path]:
    """The files of the user's folder that are termbases, the one that is added to first."""
    folder = own_folder()
    if not folder.is_dir():
        return []
    paths = sorted(folder.iterdir(), key=lambda path: (path.name != _OWN_FILE, path.name))
    return [
        path for path in paths if path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
    ]


def read_file(
    path: Path,
    source: Language | None = None,
    target: Language | None = None,
    encoding: str | None = None,
) -> list[Concept]:
    """The concepts of a termbase file; ``InputError`` says what is wrong with it.

    ``source`` and ``target`` are the languages of columns that name none.
    """
    return read_termbase(read_any_bytes(path), path.name, source, target, encoding)


def write_file(concepts: Sequence[Concept], path: Path) -> None:
    """Write concepts in the format of the file's ending; ``InputError`` where there are none."""
    if not concepts:
        raise InputError("There are no terms to write; add some first.")
    write_atomically(path, write_termbase(concepts, path.name))


def own_termbases() -> list[TermbaseFile]:
    """The termbases of the user's folder, the one that terms are added to first."""
    found = []
    for path in own_termbase_paths():
        try:
            found.append(TermbaseFile(path, tuple(read_file(path))))
        except WinnowError as error:
            found.append(TermbaseFile(path, (), str(error)))
    return found


def own_concepts() -> list[Concept]:
    """The concepts of ``own_path``; none where there is no such file."""
    return read_file(own_path()) if own_path().is_file() else []


def add_own(concepts: Sequence[Concept]) -> tuple[int, int]:
    """Add concepts to the user's own; return how many are new and how many were changed."""
    known = own_concepts()
    result = merged(known, concepts)
    keep_own(result)
    changed = sum(one != other for one, other in zip(known, result, strict=False))
    return len(result) - len(known), changed


def keep_own(concepts: Sequence[Concept]) -> None:
    """Replace what the user's own termbase holds; an empty one is deleted."""
    if not concepts:
        own_path().unlink(missing_ok=True)
        return
    own_folder().mkdir(parents=True, exist_ok=True)
    write_file(concepts, own_path())


def packed_file(
    path: Path, source: Language | None = None, target: Language | None = None
) -> PackedTerms:
    """A file as the checks take it; read again only when it has changed."""
    try:
        state = path.stat()
    except OSError:
        return pack(read_file(path, source, target))
    return _packed_file(path, source, target, (state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=32)
def _packed_file(
    path: Path,
    source: Language | None,
    target: Language | None,
    _state: tuple[int, int],
) -> PackedTerms:
    return pack(read_file(path, source, target))


def packed_own() -> tuple[PackedTerms, ...]:
    """The user's own termbases as the checks take them.

    One that cannot be read is left out here and shown by ``own_termbases``: it must not keep
    anybody from checking.
    """
    found = []
    for path in own_termbase_paths():
        try:
            found.append(packed_file(path))
        except WinnowError:
            continue
    return tuple(found)


def with_terms(
    profile: Profile, termbases: Iterable[PackedTerms], *, hints: bool = False
) -> Profile:
    """``profile`` with termbases, the most important first, and hints where they are asked for."""
    packed = tuple(one for one in termbases if one.text != "[]")
    if not packed:
        return profile
    settings = dict(profile.settings)
    for check in TERM_CHECKS:
        known = settings.get(check.id, CheckSettings())
        parameters = {**known.parameters, TERMS: packed}
        if hints:
            parameters["hints"] = True
        settings[check.id] = replace(known, parameters=parameters)
    return Profile(profile.name, settings, profile.only)

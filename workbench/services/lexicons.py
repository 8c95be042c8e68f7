"""Husk lexicons: the shipped ones, the user's own, and how both reach the checks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.checks.husks import HUSK_CHECKS, IMPORTED
from workbench.checks.profile import CheckSettings, Profile
from workbench.checks.spelling import CHECK_ID as SPELLING
from workbench.config.files import write_atomically
from workbench.config.paths import resource, user_data_folder
from workbench.domain.errors import InputError, UsageError, WinnowError
from workbench.husks.gate import GateReport
from workbench.husks.gate import check_lexicon as run_gate
from workbench.husks.lexicon import (
    Entry,
    Lexicon,
    pair_of,
    read_lexicon,
    shipped_lexicon,
    shipped_pairs,
)
from workbench.husks.writing import as_tsv


@dataclass(frozen=True, slots=True)
class LexiconInfo:
    """One lexicon in a list; ``problem`` says why a user's own cannot be used.

    ``imported`` ones came from other people's lists: they explain and do not flag.
    """

    pair: str
    entries: int
    own: bool
    path: Path
    problem: str = ""
    imported: bool = False


def own_folder() -> Path:
    """Where the user's own lexicons lie, one file a pair."""
    return user_data_folder() / "husks"


def imported_folder() -> Path:
    """Where lists of other people lie, as lexicons that explain and do not flag."""
    return own_folder() / IMPORTED


def list_lexicons() -> list[LexiconInfo]:
    """All lexicons, the shipped ones first."""
    found = [
        LexiconInfo(pair, len(shipped_lexicon(pair).entries), False, resource("husks"))
        for pair in shipped_pairs()
    ]
    for path in _own_files():
        imported = path.parent.name == IMPORTED
        try:
            count = len(read_lexicon(path).entries)
            found.append(LexiconInfo(path.stem, count, True, path, imported=imported))
        except WinnowError as error:
            found.append(LexiconInfo(path.stem, 0, True, path, str(error), imported))
    return found


def entries_of(pair: str) -> tuple[Entry, ...]:
    """Shipped and own entries of a pair; an own one replaces a shipped one with its id."""
    merged: dict[str, Entry] = {}
    if pair in shipped_pairs():
        merged.update((entry.id, entry) for entry in shipped_lexicon(pair).entries)
    own = own_folder() / f"{pair}.tsv"
    if own.is_file():
        merged.update((entry.id, entry) for entry in read_lexicon(own).entries)
    if not merged:
        raise InputError(f"There is no lexicon for {pair}; there are {', '.join(shipped_pairs())}.")
    return tuple(merged.values())


def with_husk_options(profile: Profile, *, hints: bool = False) -> Profile:
    """``profile`` with the user's own lexicons, and hints where they are asked for.

    A lexicon that cannot be read is left out here and shown by ``list_lexicons``: one bad line
    must not keep anybody from checking.
    """
    usable = []
    for path in _own_files():
        try:
            read_lexicon(path)
        except WinnowError:
            continue
        usable.append(str(path))
    if not usable and not hints:
        return profile
    settings = dict(profile.settings)
    if hints:
        known = settings.get(SPELLING, CheckSettings())
        settings[SPELLING] = replace(known, parameters={**known.parameters, "hints": True})
    for check in HUSK_CHECKS:
        known = settings.get(check.id, CheckSettings())
        parameters = {**known.parameters, "lexicons": tuple(usable)}
        if hints:
            parameters["hints"] = True
        settings[check.id] = replace(known, parameters=parameters)
    return Profile(profile.name, settings, profile.only)


def check_lexicon(name: str) -> GateReport:
    """Run the gate over a shipped pair (``ru-en``) or a lexicon file."""
    path = Path(name)
    if path.suffix == ".tsv":
        if not path.is_file():
            raise InputError(f"There is no file {name}; check the name and the folder.")
        return run_gate(path.stem, path)
    if name in shipped_pairs():
        return run_gate(name)
    own = own_folder() / f"{name}.tsv"
    if own.is_file():
        return run_gate(name, own)
    raise UsageError(
        f"“{name}” is neither a lexicon file nor a pair; "
        f"the pairs are {', '.join(shipped_pairs())}."
    )


def export_entries(entries: Sequence[Entry], out: Path) -> int:
    """Write entries as TSV; return how many. Raises ``InputError`` where there are none."""
    if not entries:
        raise InputError("There are no entries to write; add one, or leave --own out.")
    write_atomically(out, as_tsv(entries).encode())
    return len(entries)


def is_lexicon(path: Path) -> bool:
    """Whether a file is a lexicon with our columns, rather than some other list."""
    if path.suffix.lower() != ".tsv" or not path.is_file():
        return False
    with path.open(encoding="utf-8-sig", errors="replace") as file:
        return "literal_context" in file.readline()


def import_lexicon(path: Path, pair: str | None = None) -> LexiconInfo:
    """Add a file's entries to the user's own lexicon of the pair; entries with a known id win.

    Raises ``InputError`` naming the line of the first entry that is wrong; nothing changes then.
    """
    if not path.is_file():
        raise InputError(f"There is no file {path}; check the name and the folder.")
    lexicon = read_lexicon(path, pair)
    return add_entries(lexicon)


def add_entry(pair: str, entry: Entry) -> LexiconInfo:
    """Add one entry to the user's own lexicon of the pair."""
    source, target = pair.split("-", 1)
    return add_entries(Lexicon(source, target, (entry,), pair))


def add_entries(lexicon: Lexicon) -> LexiconInfo:
    """Add entries to the user's own lexicon of the pair; they replace those with the same ids."""
    path = own_folder() / f"{lexicon.pair}.tsv"
    merged: dict[str, Entry] = {}
    if path.is_file():
        merged.update((entry.id, entry) for entry in read_lexicon(path).entries)
    merged.update((entry.id, entry) for entry in lexicon.entries)
    write_own(replace(lexicon, entries=tuple(merged.values())), path)
    return LexiconInfo(lexicon.pair, len(merged), True, path)


def remove_entry(pair: str, identifier: str) -> Entry:
    """Take an entry out of the user's own lexicon of the pair and return it.

    Raises ``InputError`` where there is no such entry.
    """
    path = own_folder() / f"{pair}.tsv"
    known = read_lexicon(path).entries if path.is_file() else ()
    found = next((entry for entry in known if entry.id == identifier), None)
    if found is None:
        raise InputError(
            f"Your own {pair} lexicon has no entry “{identifier}”; "
            f"`winnow lexicon list {pair} --own` shows its entries."
        )
    source, target = pair_of(pair)
    left = tuple(entry for entry in known if entry.id != identifier)
    write_own(Lexicon(source, target, left, pair), path)
    return found


def own_entries(pair: str) -> tuple[Entry, ...]:
    """The entries of the user's own lexicon of a pair; none where there is no such file."""
    path = own_folder() / f"{pair}.tsv"
    return read_lexicon(path).entries if path.is_file() else ()


def write_own(lexicon: Lexicon, path: Path) -> None:
    """Write a lexicon of the user's, if what is written can be read again."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = as_tsv(lexicon.entries)
    trial = path.with_name(f".trial-{path.name}")
    # Written, read back, and only then put in place: what is saved can always be read.
    try:
        trial.write_text(text, encoding="utf-8")
        read_lexicon(trial, lexicon.pair)
    finally:
        trial.unlink(missing_ok=True)
    write_atomically(path, text.encode())


def _own_files() -> list[Path]:
    folder = own_folder()
    if not folder.is_dir():
        return []
    # The user's own come last: what is read last replaces what has the same id.
    found = [*sorted(imported_folder().glob("*.tsv")), *sorted(folder.glob("*.tsv"))]
    return [path for path in found if not path.name.startswith(".")]

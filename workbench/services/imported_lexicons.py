"""Other people's phrase lists beside the user's own lexicons: they explain, and flag only if asked.

A list becomes a lexicon of tier B in the folder ``imported``: its entries are hints. With
``flag``, those that pass the gate (a literal and a good rendering, and silent on all clean text of
the target language) go into the user's own lexicon instead and may flag.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.domain.errors import InputError
from workbench.husks.detector import HuskDetector
from workbench.husks.gate import clean_lines
from workbench.husks.imports import import_lexicon
from workbench.husks.lexicon import Entry, Lexicon, TargetOnly, pair_of, read_lexicon
from workbench.services import lexicons


@dataclass(frozen=True, slots=True)
class ListImport:
    """What came of a list: entries that only explain, entries that may flag, items of no use."""

    pair: str
    explaining: int
    flagging: int
    skipped: int
    path: Path


def import_list(path: Path, pair: str | None = None, *, flag: bool = False) -> ListImport:
    """Read a list of any kind that ``husks.imports`` knows, and keep it for every project.

    Raises ``InputError`` for a file that cannot be read or has nothing for the pair; nothing is
    changed then.
    """
    if not path.is_file():
        raise InputError(f"There is no file {path}; check the name and the folder.")
    source, target = pair_of(pair or path.stem)
    pair = f"{source}-{target}"
    found = import_lexicon(path, pair)
    entries = found.lexicon.entries
    passed = frozenset(_passing(entries, source, target)) if flag else frozenset()
    flagging = [entry for entry in entries if entry.id in passed]
    explaining = [entry for entry in entries if entry.id not in passed]
    kept = lexicons.imported_folder() / f"{pair}.tsv"
    if explaining:
        known = read_lexicon(kept, curated=False).entries if kept.is_file() else ()
        merged = {entry.id: entry for entry in (*known, *explaining)}
        lexicons.write_own(Lexicon(source, target, tuple(merged.values()), pair), kept)
    if flagging:
        lexicons.add_entries(Lexicon(source, target, tuple(flagging), pair))
    return ListImport(pair, len(explaining), len(flagging), found.skipped, kept)


def _passing(entries: Iterable[Entry], source: str, target: str) -> Iterable[str]:
    """Ids of the entries that may flag; each is tried as if the source were lost, the hardest way.

    Without clean text of the target language nothing passes: there is nothing to go by.
    """
    able = [entry for entry in entries if entry.literal and entry.good]
    lines = clean_lines(target)
    if not able or not lines:
        return []
    trial = tuple(replace(entry, target_only=TargetOnly.FLAG) for entry in able)
    detector = HuskDetector(None, target, (Lexicon(source, target, trial, "trial"),), None)
    fired = {
        match.entry_id.partition(":")[2] for line in lines for match in detector.find(None, line)
    }
    return [entry.id for entry in able if entry.id not in fired]

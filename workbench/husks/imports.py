"""Lists made by others, read as lexicons of tier B.

A Wiktionary extract (wiktextract's JSON lines), TBX, CSV and LanguageTool's false-friends XML.
Such entries explain and suggest; they never show above *hint*.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workbench.domain.errors import InputError
from workbench.domain.languages import Language
from workbench.husks.import_entries import base_code, imported_entry
from workbench.husks.import_xml import read_false_friends, read_tbx
from workbench.husks.lexicon import (
    Entry,
    Kind,
    Lexicon,
    Problem,
    lines_of,
    pair_of,
    parse_rows,
    pattern_problems,
)

_LITERALLY = re.compile(r"[Ll]iterally,?:?\s*[“\"‘']([^”\"’]+)[”\"’]")
_PHRASES = frozenset({"phrase", "proverb", "prep_phrase", "adv_phrase", "idiom"})


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a list: the lexicon, and how many of its items were of no use to it."""

    lexicon: Lexicon
    skipped: int


def import_lexicon(path: Path, pair: str) -> Imported:
    """Read a list by its ending (.jsonl, .tbx, .csv, .tsv, .xml) as a tier B lexicon for ``pair``.

    Raises ``InputError`` for a file that cannot be read, is none of these, or has nothing for the
    two languages.
    """
    source, target = pair_of(pair)
    readers = {
        ".jsonl": _wiktionary,
        ".tbx": read_tbx,
        ".csv": _table,
        ".tsv": _table,
        ".xml": read_false_friends,
    }
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise InputError(f"“{path.name}” is not a list Winnow reads; give {', '.join(readers)}.")
    entries: dict[str, Entry] = {}
    skipped = 0
    for entry in reader(path, source, target):
        if entry is None or next(pattern_problems(entry, source, target), ""):
            skipped += 1
            continue
        # Two senses of one headword are one entry more, under a name of its own.
        name = entry.id
        count = 1
        while name in entries:
            count += 1
            name = f"{entry.id}-{count}"
        entries[name] = replace(entry, id=name)
    if not entries:
        raise InputError(f"“{path.name}” has nothing for {pair}; check the languages.")
    lexicon = Lexicon(source, target, tuple(entries.values()), path.stem, curated=False)
    return Imported(lexicon, skipped)


def _wiktionary(path: Path, source: str, target: str) -> Iterator[Entry | None]:
    """One JSON object a line, as wiktextract writes it; words are no phrases and are skipped."""
    for number, line in enumerate(lines_of(path), start=1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            raise InputError(f"{path.name}, line {number}: this is no JSON object.") from None
        if not isinstance(item, dict):
            raise InputError(f"{path.name}, line {number}: this is no JSON object.")
        if base_code(_text(item.get("lang_code"))) != source:
            continue
        yield _wiktionary_entry(item, source, target)


def _wiktionary_entry(item: dict[str, Any], source: str, target: str) -> Entry | None:
    senses = [sense for sense in _list(item.get("senses")) if isinstance(sense, dict)]
    tags = {str(tag) for sense in senses for tag in _list(sense.get("tags"))}
    word = _text(item.get("word"))
    long_enough = len(word.split()) > 1 if Language.parse(source).has_spaces else len(word) > 2
    if not long_enough or not ({_text(item.get("pos"))} & _PHRASES or "idiomatic" in tags):
        return None
    glosses = [_text(text) for sense in senses for text in _list(sense.get("glosses"))]
    literal = [_text(item.get("literal_meaning"))]
    literal += [_text(sense.get("literal_meaning")) for sense in senses]
    literal += _LITERALLY.findall(_text(item.get("etymology_text")))
    translations = [
        _text(found.get("word"))
        for holder in (item, *senses)
        for found in _list(holder.get("translations"))
        if isinstance(found, dict) and base_code(_text(found.get("code"))) == target
    ]
    # The English edition explains in English: its glosses are renderings for that target.
    good = translations or ([re.sub(r"^to ", "", text) for text in glosses] * (target == "en"))
    kind = Kind.PROVERB if item.get("pos") == "proverb" else Kind.IDIOM
    return imported_entry("wiktionary", kind, word, literal, good, next(filter(None, glosses), ""))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _table(path: Path, source: str, target: str) -> Iterator[Entry | None]:
    """A table with a header; a lexicon's own columns, or source, target, literal and note."""
    lines = lines_of(path)
    header = lines[0] if lines else ""
    separator = max("\t;,", key=header.count)
    if separator == "\t" and "literal_context" in header:
        yield from _own_columns(path, lines)
        return
    try:
        rows = list(csv.DictReader(lines, delimiter=separator))
    except csv.Error as error:
        raise InputError(f"{path.name}: this is no table ({error}).") from None
    names = {name.strip().lower(): name for name in (rows[0] if rows else {}) if name}
    column = {
        what: next((names[name] for name in options if name in names), None)
        for what, options in (
            ("source", ("source", "idiom", "phrase", source)),
            ("good", ("good", "target", "translation", target)),
            ("literal", ("literal",)),
            ("note", ("note", "meaning", "definition")),
        )
    }
    if column["source"] is None:
        raise InputError(f"{path.name}: the header has no column source; name one so.")
    for row in rows:
        cells = {what: (row.get(name) or "") if name else "" for what, name in column.items()}
        yield imported_entry(
            "import",
            Kind.IDIOM,
            cells["source"],
            cells["literal"].split("|"),
            cells["good"].split("|"),
            cells["note"],
        )


def _own_columns(path: Path, lines: Iterable[str]) -> Iterator[Entry | None]:
    for number, item in parse_rows(lines):
        if isinstance(item, Problem):
            raise InputError(f"{path.name}, line {number}: {item.message}.")
        yield item

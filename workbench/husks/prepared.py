"""Lexicons made ready to be searched for, kept in the user's cache folder.

Building an index of all patterns takes a second or more; the file is opened in milliseconds and
its entries are read one by one, when a text mentions them. Files are named after all that they
depend on, so a wrong one is never found; the oldest are removed. All may be deleted at any time.
"""

import contextlib
import json
import os
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from typing import Any

from workbench.config.paths import resource, user_cache_folder
from workbench.husks.entries import LiteralPattern, ReadyEntry, source_texts, target_texts
from workbench.husks.forms import form_bank
from workbench.husks.lexicon import (
    Entry,
    Kind,
    Lexicon,
    Rendering,
    TargetOnly,
    pair_of,
    shipped_lexicon,
)
from workbench.husks.matching import SOURCE_GAP, TARGET_ONLY_GAP
from workbench.husks.sides import AnyPattern, Index, Side, side_of
from workbench.husks.stamps import digest, index_stamp
from workbench.husks.tables import (
    Sections,
    Tables,
    keep,
    pack,
    pack_numbers,
    pack_texts,
    remove_oldest,
)

# A smaller lexicon (a user's own, which changes all the time) is built at every start.
_WORTH_KEEPING = 50
_MOST_FILES = 40
# Indexes that several detectors share: those of a project with and without its latest entry.
_OPEN = 64


class Use(StrEnum):
    """What is looked for: source patterns; literal renderings, the source language known or not."""

    SOURCE = "source"
    NAMED = "named"
    ALONE = "alone"


@dataclass(frozen=True)
class Bundle:
    """Lexicons that are prepared together; read only to build their index."""

    digest: str
    pairs: tuple[str, ...]
    load: Callable[[], tuple[Lexicon, ...]] = field(compare=False, repr=False)
    kept: bool = True


def bundle_of(lexicon: Lexicon, kept: bool = False) -> Bundle:
    """A bundle of one lexicon that has been read already; ``kept``: in the cache, if large."""
    kept = kept and len(lexicon.entries) >= _WORTH_KEEPING
    return Bundle(lexicon.digest, (lexicon.pair,), lambda: (lexicon,), kept)


@cache
def shipped_bundle(pairs: tuple[str, ...]) -> Bundle:
    """The shipped lexicons of ``pairs``; they are read when there is no index of them yet."""
    contents = (resource("husks", f"{pair}.tsv").read_bytes() for pair in pairs)
    return Bundle(digest(*pairs, *contents), pairs, lambda: tuple(map(shipped_lexicon, pairs)))


class Prepared:
    """A bundle with its index for one use: which entry and which pattern each number is."""

    def __init__(self, bundle: Bundle, use: Use, tables: Tables) -> None:
        self.tables = tables
        self._bundle = bundle
        self._use = use
        self._rows = tables.texts("entries")
        self._entry_of = tables.numbers("entry_of")
        self._part_of = tables.numbers("part_of")
        self._ready: dict[int, ReadyEntry] = {}
        self._words_known = False

    def __len__(self) -> int:
        return len(self._entry_of)

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all entries, whether they have patterns for this use or not."""
        return frozenset(self.tables.texts("ids"))

    def source_pattern(self, number: int) -> tuple[ReadyEntry, AnyPattern]:
        """The entry and the source pattern with a number of the index."""
        entry = self._entry(self._entry_of[number])
        return entry, entry.source[self._part_of[number]]

    def literal_pattern(self, number: int) -> tuple[ReadyEntry, LiteralPattern]:
        """The entry and the literal rendering with a number of the index."""
        entry = self._entry(self._entry_of[number])
        return entry, _lonely(entry, self._use)[self._part_of[number]]

    def _entry(self, number: int) -> ReadyEntry:
        found = self._ready.get(number)
        if found is None:
            if not self._words_known:
                _expand_words(self._bundle, self._use)
                self._words_known = True
            found = self._ready[number] = _ready(*_read(self._rows[number]))
        return found


class Searched:
    """Several bundles searched as one; an entry of a later one replaces its namesakes before."""

    def __init__(self, layers: Sequence[Prepared], side: Side) -> None:
        self.side = side
        self.index: Index = side.index([layer.tables for layer in layers])
        self._layers = layers
        self._firsts = [sum(map(len, layers[:number])) for number in range(len(layers))]

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids of all entries."""
        return frozenset().union(*(layer.ids for layer in self._layers))

    def source_pattern(self, number: int) -> tuple[ReadyEntry, AnyPattern] | None:
        """The entry and the source pattern with a number of the index; None if replaced."""
        layer = self._layer(number)
        found = self._layers[layer].source_pattern(number - self._firsts[layer])
        return None if self._is_replaced(found[0], layer) else found

    def literal_pattern(self, number: int) -> tuple[ReadyEntry, LiteralPattern] | None:
        """The entry and the literal rendering with a number of the index; None if replaced."""
        layer = self._layer(number)
        found = self._layers[layer].literal_pattern(number - self._firsts[layer])
        return None if self._is_replaced(found[0], layer) else found

    def _layer(self, number: int) -> int:
        return bisect_right(self._firsts, number) - 1

    def _is_replaced(self, entry: ReadyEntry, layer: int) -> bool:
        return any(entry.id in later.ids for later in self._layers[layer + 1 :])


@lru_cache(maxsize=_OPEN)
def prepare(bundle: Bundle, use: Use, language: str) -> Prepared:
    """A bundle's index, from the cache where it is there; built otherwise.

    ``language`` is the one that is searched, a base code.
    """
    side = side_of(language)
    if not bundle.kept:
        return Prepared(bundle, use, Tables(pack(_build(bundle, use, side))))
    name = digest(index_stamp(), bundle.digest, language)
    path = user_cache_folder() / "husks" / f"index-{use}-{name}.tables"
    tables = Tables.open(path)
    if tables is None:
        content = pack(_build(bundle, use, side))
        keep(path, content)
        remove_oldest(path.parent, "index-*.tables", _MOST_FILES)
        tables = Tables.open(path) or Tables(content)
    else:
        with contextlib.suppress(OSError):
            os.utime(path)
    return Prepared(bundle, use, tables)


def _build(bundle: Bundle, use: Use, side: Side) -> Sections:
    """All sections of a bundle's index."""
    _expand_words(bundle, use)
    rows: list[str] = []
    ids: list[str] = []
    places: list[tuple[int, int]] = []
    patterns: list[AnyPattern] = []
    for lexicon in bundle.load():
        for entry in lexicon.entries:
            ready = _ready(entry, lexicon.pair, lexicon.curated)
            for part, pattern in enumerate(_patterns(ready, use)):
                places.append((len(rows), part))
                patterns.append(pattern)
            rows.append(_written(entry, lexicon.pair, lexicon.curated))
            ids.append(ready.id)
    return {
        **pack_texts("entries", rows),
        **pack_texts("ids", ids),
        **pack_numbers("entry_of", (entry for entry, _ in places)),
        **pack_numbers("part_of", (part for _, part in places)),
        **side.pack(patterns, SOURCE_GAP if use is Use.SOURCE else TARGET_ONLY_GAP),
    }


def _patterns(entry: ReadyEntry, use: Use) -> Sequence[AnyPattern]:
    if use is Use.SOURCE:
        return entry.source
    return [literal.pattern for literal in _lonely(entry, use)]


def _lonely(entry: ReadyEntry, use: Use) -> Sequence[LiteralPattern]:
    """The renderings that are looked for without a source."""
    if not entry.curated:
        return ()
    if use is Use.NAMED:
        return entry.lonely
    return [literal for literal in entry.lonely if entry.speaks_alone(literal, named=False)]


def _ready(entry: Entry, pair: str, curated: bool) -> ReadyEntry:
    source, target = pair_of(pair)
    return ReadyEntry(entry, pair, curated, side_of(source), side_of(target))


def _expand_words(bundle: Bundle, use: Use) -> None:
    """Make sure that all words of a bundle are expanded: once for its content, then never.

    The words of the source are needed only where the source is looked at.
    """
    for language in dict.fromkeys(language for pair in bundle.pairs for language in pair_of(pair)):
        is_target = language == pair_of(bundle.pairs[0])[1]
        bank = form_bank(language)
        if (not is_target and use is not Use.SOURCE) or bank.knows(bundle.digest):
            continue
        side_of(language).prepare(
            text
            for lexicon in bundle.load()
            if language in (lexicon.source_language, lexicon.target_language)
            for entry in lexicon.entries
            for text in (target_texts(entry) if is_target else source_texts(entry))
        )
        if bundle.kept:
            bank.remember(bundle.digest)


def _written(entry: Entry, pair: str, curated: bool) -> str:
    """An entry as JSON."""
    renderings = [(one.text, one.weak, one.bilingual) for one in entry.literal]
    return json.dumps(
        (
            *(pair, curated, entry.id, entry.kind, entry.source, renderings, entry.good),
            *(entry.accept, entry.equal, entry.literal_context, entry.target_only, entry.note),
            entry.origin,
        )
    )


def _read(row: str) -> tuple[Entry, str, bool]:
    """The entry that ``_written`` wrote, its pair, and whether it is curated."""
    values: list[Any] = json.loads(row)
    pair, curated, identifier, kind, source, renderings, good, accept, equal = values[:9]
    context, target_only, note, origin = values[9:]
    entry = Entry(
        id=identifier,
        kind=Kind(kind),
        source=tuple(source),
        literal=tuple(Rendering(*values) for values in renderings),
        good=tuple(good),
        accept=tuple(accept),
        equal=equal,
        literal_context=tuple(context),
        target_only=TargetOnly(target_only),
        note=note,
        origin=origin,
    )
    return entry, pair, curated

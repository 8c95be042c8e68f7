"""A lexicon as a value: its entries, read from a TSV and validated with the line named.

The format is described for its writers in resources/husks/README.md.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

from workbench.config.paths import resource
from workbench.domain.errors import InputError
from workbench.husks.stamps import digest

COLUMNS = (
    "id",
    "kind",
    "source",
    "literal",
    "good",
    "accept",
    "equal",
    "literal_context",
    "target_only",
    "note",
    "origin",
)
_ID = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*$")
_REGISTER = re.compile(r"\s*\[[^\]]*\]\s*")
_Choice = TypeVar("_Choice", bound=StrEnum)
_FILE_NAME = re.compile(r"^([a-z]{2,3})-([a-z]{2,3})$")


class Kind(StrEnum):
    """What sort of set phrase an entry is about."""

    IDIOM = "idiom"
    PROVERB = "proverb"
    CALQUE = "calque"
    FALSE_FRIEND = "false_friend"


class TargetOnly(StrEnum):
    """What an entry may do when the source is lost."""

    NEVER = "never"
    HINT = "hint"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Rendering:
    """One literal rendering. ``weak``: a hint at most. ``bilingual``: only with the source."""

    text: str
    weak: bool = False
    bilingual: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a lexicon; patterns are kept as written and parsed when they are needed."""

    id: str
    kind: Kind
    source: tuple[str, ...]
    literal: tuple[Rendering, ...] = ()
    good: tuple[str, ...] = ()
    accept: tuple[str, ...] = ()
    equal: bool = False
    literal_context: tuple[str, ...] = ()
    target_only: TargetOnly = TargetOnly.NEVER
    note: str = ""
    origin: str = "own"

    def __post_init__(self) -> None:
        if not self.source:
            raise InputError(f"the entry “{self.id}” has no source pattern")
        # An imported list explains what it can; ours must say what is bad and what is good.
        if self.origin == "own" and not self.equal and not (self.literal and self.good):
            raise InputError(
                f"the entry “{self.id}” has no {'good' if self.literal else 'literal'} rendering "
                "and is not marked equal"
            )

    @property
    def renderings(self) -> tuple[str, ...]:
        """The good renderings without their registers, best first."""
        return tuple(without_register(text) for text in self.good)


@dataclass(frozen=True)
class Lexicon:
    """Entries of one direction. ``curated`` lexicons may flag; others only hint (tier B).

    ``digest`` names the content, so that what is computed from it can be kept.
    """

    source_language: str
    target_language: str
    entries: tuple[Entry, ...]
    name: str = ""
    curated: bool = True
    digest: str = field(default="", compare=False)

    def __post_init__(self) -> None:
        if not self.digest:
            content = (self.source_language, self.target_language, self.entries, self.curated)
            object.__setattr__(self, "digest", digest(repr(content)))

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def pair(self) -> str:
        """``ru-en``."""
        return f"{self.source_language}-{self.target_language}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a lexicon file: its 1-based line, and a sentence."""

    line: int
    message: str


def without_register(text: str) -> str:
    """``hot air [informal]`` → ``hot air``."""
    return _REGISTER.sub(" ", text).strip() if "[" in text else text


def split_cell(cell: str) -> tuple[str, ...]:
    """The parts of a cell between its bars, empty ones dropped."""
    return tuple(part for part in map(str.strip, cell.split("|")) if part)


def split_line(line: str) -> list[str]:
    """The cells of a line; a cell that a spreadsheet put into quotes loses them."""
    cells = line.rstrip("\r\n").split("\t")
    return [
        cell[1:-1].replace('""', '"').strip()
        if len(cell) > 1 and cell.startswith('"') and cell.endswith('"') and '""' in cell[1:-1]
        else cell.strip()
        for cell in cells
    ]


def parse_rows(lines: Iterable[str]) -> Iterator[tuple[int, Entry | Problem]]:
    """Yield line number and entry, or line number and problem, for every row of a lexicon."""
    header: list[str] | None = None
    seen: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = split_line(line)
        if header is None:
            header = [cell.lower() for cell in cells]
            missing = [name for name in ("id", "source") if name not in header]
            unknown = [name for name in header if name and name not in COLUMNS]
            if missing or unknown:
                what = (
                    f"has no column “{missing[0]}”"
                    if missing
                    else (f"has a column “{unknown[0]}” that a lexicon does not know")
                )
                yield number, Problem(number, f"the header {what}")
                return
            continue
        if len(cells) > len(header):
            yield number, Problem(number, f"there are {len(cells)} cells for {len(header)} columns")
            continue
        row = dict(zip(header, cells, strict=False))
        try:
            entry = _entry(row)
        except InputError as error:
            yield number, Problem(number, str(error))
            continue
        if entry.id in seen:
            yield (
                number,
                Problem(number, f"the id “{entry.id}” stands already in line {seen[entry.id]}"),
            )
            continue
        seen[entry.id] = number
        yield number, entry


def _entry(row: dict[str, str]) -> Entry:
    identifier = row.get("id", "")
    if not _ID.match(identifier):
        raise InputError(f"the id “{identifier}” is not a short ASCII name")
    equal = row.get("equal", "").lower()
    if equal not in {"", "yes", "no"}:
        raise InputError(f"equal is “{equal}”; write yes or leave it empty")
    return Entry(
        id=identifier,
        kind=_choice(Kind, row.get("kind") or "idiom", "kind"),
        source=split_cell(row.get("source", "")),
        literal=tuple(map(rendering, split_cell(row.get("literal", "")))),
        good=split_cell(row.get("good", "")),
        accept=split_cell(row.get("accept", "")),
        equal=equal == "yes",
        literal_context=split_cell(row.get("literal_context", "")),
        target_only=_choice(TargetOnly, row.get("target_only") or "never", "target_only"),
        note=row.get("note", ""),
        origin=row.get("origin") or "own",
    )


def _choice(kind: type[_Choice], value: str, column: str) -> _Choice:
    try:
        return kind(value)
    except ValueError:
        raise InputError(f"{column} is “{value}”; write one of {', '.join(kind)}") from None


def rendering(text: str) -> Rendering:
    """Read the marks in front of a literal rendering: ``?`` weak, ``^`` with the source only."""
    weak = bilingual = False
    while text[:1] in {"?", "^"}:
        weak |= text[0] == "?"
        bilingual |= text[0] == "^"
        text = text[1:].lstrip()
    return Rendering(text, weak, bilingual)


def read_lexicon(
    path: Path, pair: str | None = None, *, curated: bool = True, patterns: bool = True
) -> Lexicon:
    """Read ``ru-en.tsv``; ``pair`` names the languages where the file name does not.

    Raises ``InputError`` naming file and line for the first thing that is wrong. ``patterns``
    False leaves the patterns unread: for shipped files, which the gate has passed.
    """
    source, target = pair_of(pair or path.stem)
    entries = []
    lines = lines_of(path)
    for number, item in parse_rows(lines):
        problem = item.message if isinstance(item, Problem) else ""
        if isinstance(item, Entry) and patterns:
            problem = next(pattern_problems(item, source, target), "")
        if problem:
            raise InputError(f"{path.name}, line {number}: {problem}.")
        if isinstance(item, Entry):
            entries.append(item)
    name = f"{source}-{target} {curated}"
    content = digest(name, "\n".join(lines))
    return Lexicon(source, target, tuple(entries), path.stem, curated, content)


def pattern_problems(entry: Entry, source: str, target: str) -> Iterator[str]:
    """What is wrong with the patterns of an entry, one sentence each, without its full stop."""
    from workbench.husks.sides import side_of

    sides = {True: side_of(target), False: side_of(source)}
    cells = (
        [(False, text) for text in entry.source]
        + [(True, rendering.text) for rendering in entry.literal]
        + [(True, without_register(text)) for text in (*entry.good, *entry.accept)]
        + [(text.startswith(">"), text.removeprefix(">")) for text in entry.literal_context]
    )
    for in_target, text in cells:
        try:
            sides[in_target].check(text)
        except InputError as error:
            yield str(error)


def pair_of(name: str) -> tuple[str, str]:
    """``ru-en`` → ``("ru", "en")``; ``InputError`` for anything else."""
    found = _FILE_NAME.match(name)
    if not found:
        raise InputError(f"“{name}” does not name two languages; write it as ru-en.")
    return found[1], found[2]


def lines_of(path: Path) -> Sequence[str]:
    """The lines of a UTF-8 file; ``InputError`` where it is none or cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise InputError(f"The file {path} is not UTF-8; save it as UTF-8 text.") from None
    except OSError as error:
        raise InputError(
            f"The file {path} cannot be read ({error.strerror}); check the path."
        ) from None


@cache
def shipped_pairs() -> tuple[str, ...]:
    """The pairs that Winnow has a lexicon for, sorted: ``("en-pt", "ru-en", …)``."""
    folder = resource("husks")
    return tuple(sorted(path.stem for path in folder.glob("*.tsv") if _FILE_NAME.match(path.stem)))


@cache
def shipped_lexicon(pair: str) -> Lexicon:
    """The lexicon that Winnow ships for ``pair``; ``InputError`` where there is none."""
    if pair not in shipped_pairs():
        raise InputError(
            f"Winnow has no lexicon for {pair}; there are {', '.join(shipped_pairs()) or 'none'}."
        )
    return read_lexicon(resource("husks", f"{pair}.tsv"), patterns=False)

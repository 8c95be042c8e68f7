"""The gate every lexicon passes before it ships: its own examples, and text that must stay clean.

An entry that fails is repaired or demoted; ``winnow lexicon check`` and a test run this.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.config.paths import resource
from workbench.domain.errors import InputError
from workbench.domain.findings import Confidence
from workbench.domain.spans import Span
from workbench.husks.decision import HuskMatch
from workbench.husks.detector import HuskDetector
from workbench.husks.dictionary import dictionary_for
from workbench.husks.lexicon import (
    Entry,
    Lexicon,
    Problem,
    TargetOnly,
    lines_of,
    pair_of,
    parse_rows,
    pattern_problems,
    split_line,
)
from workbench.husks.pattern import display
from workbench.husks.sides import side_of

_SLOTS = re.compile(r"\*\d*")
_OPTIONAL = re.compile(r"\([^()]*\)")
_CLASSES = re.compile(r"@(?:num|pron|refl)")  # no word of its own stands for them
_EXAMPLE_COLUMNS = ("id", "source", "husk", "good", "literal_source", "literal_target")


@dataclass(frozen=True, slots=True)
class Example:
    """One row of an examples file. ``span`` is where the husk is marked; None without one."""

    line: int
    id: str
    source: str
    husk: str
    span: Span | None
    good: str
    literal_source: str = ""
    literal_target: str = ""


@dataclass(frozen=True, slots=True)
class GateProblem:
    """What is wrong with an entry (None: with the file), in one sentence; where, if known."""

    entry_id: str | None
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class GateReport:
    """The verdict on one lexicon, with the counts it rests on."""

    pair: str
    entries: int
    examples: int
    husks_found: int
    husks_expected: int
    good_flagged: int
    clean_lines: int
    clean_flagged: int
    problems: tuple[GateProblem, ...]

    @property
    def passed(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_lexicon(
    pair: str, path: Path | None = None, clean: Iterable[str] | None = None
) -> GateReport:
    """Run a lexicon against its examples and against clean text of the target language.

    ``path`` is the lexicon (default: the shipped one); its examples are looked for in
    ``examples/`` beside it. ``clean`` replaces the shipped sentences. Problems are reported, not
    raised; ``InputError`` only for files that cannot be read.
    """
    source, target = pair_of(pair)
    path = path or resource("husks", f"{pair}.tsv")
    entries, problems = _entries(path)
    problems += [
        GateProblem(entry.id, f"{entry.id}: {message}.")
        for entry in entries
        for message in pattern_problems(entry, source, target)
    ]
    if problems:
        return GateReport(pair, len(entries), 0, 0, 0, 0, 0, 0, tuple(problems))
    lexicon = Lexicon(source, target, tuple(entries), path.stem)
    detector = HuskDetector(source, target, (lexicon,), dictionary_for(source, target))
    detector.open()
    problems += [problem for entry in entries for problem in _empty_problems(entry, pair)]
    problems += _doubled(entries)
    lone = HuskDetector(None, target, (lexicon,), None)
    examples = list(read_examples(path.parent / "examples" / f"{pair}.tsv"))
    by_id = {entry.id: entry for entry in entries}
    run = _Run(pair, detector, lone)
    for example in examples:
        if example.id not in by_id:
            run.problem(example.id, "has an example but is not in the lexicon", example.line)
        else:
            run.example(example, by_id[example.id])
    for entry_id, source_text in {one.id: one.source for one in examples}.items():
        if entry_id in by_id:
            run.renderings(by_id[entry_id], source_text)
    for missing in sorted(by_id.keys() - {example.id for example in examples}):
        run.problem(missing, "has no example")
    lines = list(clean) if clean is not None else clean_lines(target)
    for line in lines:
        run.clean(line)
    return GateReport(
        pair,
        len(entries),
        len(examples),
        run.found,
        run.expected,
        run.good_flagged,
        len(lines),
        run.clean_flagged,
        (*problems, *run.problems),
    )


def example_problems(pair: str, entry: Entry, paths: Iterable[Path]) -> tuple[int, tuple[str, ...]]:
    """Run one entry alone against its examples in files; how many there are, and what is wrong.

    Raises ``InputError`` for a file of examples that cannot be read.
    """
    source, target = pair_of(pair)
    lexicon = Lexicon(source, target, (entry,), "trial")
    detector = HuskDetector(source, target, (lexicon,), dictionary_for(source, target))
    run = _Run(pair, detector, HuskDetector(None, target, (lexicon,), None))
    examples = [one for path in paths for one in read_examples(path) if one.id == entry.id]
    for example in examples:
        run.example(example, entry)
    return len(examples), tuple(problem.message for problem in run.problems)


def read_examples(path: Path) -> Iterator[Example]:
    """The rows of an examples file; none where there is no file. ``InputError`` names the line."""
    if not path.is_file():
        return
    header: list[str] | None = None
    for number, line in enumerate(lines_of(path), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = split_line(line)
        if header is None:
            header = cells
            if tuple(header) != _EXAMPLE_COLUMNS[: len(header)] or len(header) < 4:
                raise InputError(
                    f"{path.name}, line {number}: the header must be {', '.join(_EXAMPLE_COLUMNS)}."
                )
            continue
        row = dict(zip(_EXAMPLE_COLUMNS, [*cells, "", "", ""], strict=False))
        husk = row["husk"]
        start, end = husk.find("{"), husk.find("}") - 1
        marked = 0 <= start < end
        if husk and not marked:
            raise InputError(
                f"{path.name}, line {number}: the husk is not marked; put it into braces."
            )
        yield Example(
            number,
            row["id"],
            row["source"],
            husk.replace("{", "").replace("}", ""),
            Span(start, end) if marked else None,
            row["good"],
            row["literal_source"],
            row["literal_target"],
        )


def clean_lines(language: str) -> list[str]:
    """The shipped sentences of a language in which nothing may be flagged."""
    path = resource("husks", "clean", f"{language}.txt")
    if not path.is_file():
        return []
    return [line for line in lines_of(path) if line.strip() and not line.startswith("#")]


def serious(matches: Iterable[HuskMatch]) -> list[HuskMatch]:
    """The matches a reviewer sees: hints are hidden by default and do not count."""
    return [match for match in matches if match.confidence is not Confidence.HINT]


class _Run:
    """Counts and problems while the examples and the clean lines go by."""

    def __init__(self, pair: str, detector: HuskDetector, lone: HuskDetector) -> None:
        self._pair = pair
        self._detector = detector
        self._lone = lone
        self.found = self.expected = self.good_flagged = self.clean_flagged = 0
        self.problems: list[GateProblem] = []

    def problem(self, entry_id: str, message: str, line: int | None = None) -> None:
        where = f" (examples, line {line})" if line is not None else ""
        end = "" if message.endswith("?") else "."
        self.problems.append(GateProblem(entry_id, f"{entry_id}: {message}{where}{end}"))

    def example(self, example: Example, entry: Entry) -> None:
        if f"{self._pair}:{example.id}" not in self._detector.mentions(example.source):
            self.problem(example.id, "its pattern does not match its example", example.line)
        if example.span is not None:
            self.expected += 1
            self._must_flag(example, entry, example.span)
        self._must_be_silent(example, example.source, example.good, "good translation")
        self._must_be_silent(example, example.literal_source, example.literal_target, "literal use")

    def renderings(self, entry: Entry, source: str) -> None:
        """Each literal rendering flags where it is all that the target has."""
        for rendering in () if entry.equal else entry.literal:
            if rendering.weak or _CLASSES.search(_OPTIONAL.sub("", rendering.text)):
                continue
            target = display(_SLOTS.sub(" ", rendering.text)).replace("…", " ")
            if not serious(self._detector.find(source, target)):
                message = "is a literal rendering but stays silent; is it good or accepted as well?"
                self.problem(entry.id, f"“{rendering.text}” {message}")

    def _must_flag(self, example: Example, entry: Entry, span: Span) -> None:
        found = serious(self._detector.find(example.source, example.husk))
        here = [
            match
            for match in found
            if match.target_span is not None and match.target_span.overlaps(span)
        ]
        if not here:
            self.problem(example.id, "its husk is not flagged", example.line)
            return
        self.found += 1
        if entry.target_only is TargetOnly.FLAG and not serious(
            self._lone.find(None, example.husk)
        ):
            self.problem(example.id, "its husk is not flagged without the source", example.line)

    def _must_be_silent(self, example: Example, source: str, target: str, what: str) -> None:
        for find in (
            lambda: self._detector.find(source, target),
            lambda: self._lone.find(None, target),
        ):
            for match in self._flagged(find) if target else ():
                self.good_flagged += 1
                self.problem(
                    example.id, f"{match.entry_id} flags its {what} “{target}”", example.line
                )

    @staticmethod
    def _flagged(find: Callable[[], list[HuskMatch]]) -> list[HuskMatch]:
        return serious(find())

    def clean(self, line: str) -> None:
        for match in serious(self._lone.find(None, line)):
            self.clean_flagged += 1
            entry = match.entry_id.split(":", 1)[1]
            self.problem(entry, f"fires in the clean sentence “{line}”")


def _entries(path: Path) -> tuple[list[Entry], list[GateProblem]]:
    entries = []
    problems = []
    for number, item in parse_rows(lines_of(path)):
        if isinstance(item, Problem):
            message = f"{path.name}, line {number}: {item.message}."
            problems.append(GateProblem(None, message, number))
        else:
            entries.append(item)
    return entries, problems


def _doubled(entries: Iterable[Entry]) -> Iterator[GateProblem]:
    """Two entries with one phrase say two things about it."""
    owner: dict[str, str] = {}
    for entry in entries:
        for text in entry.source:
            other = owner.setdefault(" ".join(text.lower().split()), entry.id)
            if other != entry.id:
                message = f"{entry.id}: “{text}” stands in {other} as well."
                yield GateProblem(entry.id, message)


def _empty_problems(entry: Entry, pair: str) -> Iterator[GateProblem]:
    """What is missing: a note, a content word in a literal rendering."""
    target = side_of(pair_of(pair)[1])
    if not entry.note and not entry.equal:
        yield GateProblem(entry.id, f"{entry.id}: the note is missing.")
    for rendering in entry.literal:
        if not all(pattern.content_words for pattern in target.compile(rendering.text)):
            yield GateProblem(
                entry.id,
                f"{entry.id}: “{rendering.text}” has no content word that must be there.",
            )

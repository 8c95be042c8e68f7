"""Checking files without a project: bilingual files, or a translation whose source is lost."""

import sys
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.checks.base import GroupMember
from workbench.checks.consistency import source_key, target_key
from workbench.checks.engine import CheckRow, check_batch, check_group
from workbench.checks.profile import DEFAULT_PROFILE, Profile
from workbench.checks.view import size_limits
from workbench.config.settings import Settings
from workbench.domain.errors import InputError, UsageError
from workbench.domain.findings import Finding
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.text import TaggedText
from workbench.formats import aligned, registry
from workbench.formats.base import ReadOptions, Unit
from workbench.formats.reading import MAX_FILE_BYTES, decode, read_bytes
from workbench.services.languagetool import Asked
from workbench.services.languagetool_project import check_texts_with_server
from workbench.services.lexicons import with_husk_options
from workbench.services.pools import worker_pool
from workbench.services.termbases import packed_file, packed_own, with_terms
from workbench.services.word_lists import with_words

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class PlacedFinding:
    """A finding with its place: document, 1-based segment number, the file's own id and line."""

    document: str
    position: int
    external_id: str | None
    finding: Finding
    source: str | None
    target: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class FileCheck:
    """The outcome of checking files. ``counts`` are by check id, ``notices`` for the user."""

    segments: int
    findings: tuple[PlacedFinding, ...]
    seconds: float
    notices: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[str, int]:
        """Findings by check id, in alphabetical order."""
        counter = Counter(placed.finding.check for placed in self.findings)
        return dict(sorted(counter.items()))


@dataclass(frozen=True, slots=True)
class Text:
    """What is checked: units, their languages, and whether they have a source."""

    document: str
    units: Sequence[Unit]
    source_language: Language | None
    target_language: Language
    has_source: bool


def read_bilingual(
    path: Path,
    source_language: Language | None,
    target_language: Language | None,
    encoding: str | None = None,
) -> Text:
    """Read a bilingual file; languages given win over the file's own.

    Raises ``InputError`` for a file without translations and ``UsageError`` when a language is
    neither given nor in the file.
    """
    data = read_bytes(path)
    file_format = registry.recognise(data, path.name)
    if file_format.name == "plain":
        raise InputError(
            f"{path.name} is not a bilingual file; give an XLIFF, or a TSV of "
            "source<TAB>target lines."
        )
    parsed = file_format.read(
        data,
        path.name,
        ReadOptions(
            split="lines",
            source_language=source_language,
            target_language=target_language,
            encoding=encoding,
        ),
    )
    source = source_language or parsed.source_language
    target = target_language or parsed.target_language
    if target is None:
        raise UsageError(
            f"{path.name} does not say which language it is translated into; add --target-lang."
        )
    if source is None and parsed.has_source:
        raise UsageError(
            f"{path.name} does not say which language it is translated from; add --source-lang."
        )
    return Text(path.stem, _with_candidates(parsed.units), source, target, parsed.has_source)


def _with_candidates(units: Sequence[Unit]) -> list[Unit]:
    """Units without a target are checked by their first candidate: it is what they hold."""
    from dataclasses import replace

    return [
        replace(unit, target=next(iter(unit.candidates.values())))
        if unit.target.is_empty and unit.candidates
        else unit
        for unit in units
    ]


def read_translation(
    path: Path | str,
    source_language: Language | None,
    target_language: Language,
    source_file: Path | None = None,
    encoding: str | None = None,
) -> Text:
    """Read a translated text for husks: bilingual, aligned with ``source_file``, or alone.

    ``path`` may be ``-`` for standard input. A plain text's segments are its lines.
    """
    if str(path) == STANDARD_INPUT:
        name = "standard input"
        data = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
        if len(data) > MAX_FILE_BYTES:
            raise InputError("Standard input is too large; split the text and try again.")
    else:
        name = Path(path).name
        data = read_bytes(path)
        if source_file is None and registry.recognise(data, name).name != "plain":
            return read_bilingual(Path(path), source_language, target_language, encoding)
    lines = aligned.split_lines(decode(data, name, encoding)[0])
    if source_file is None:
        units = [Unit(TaggedText(""), TaggedText.literal(line)) for line in lines]
        return Text(Path(name).stem, units, source_language, target_language, False)
    if source_language is None:
        raise UsageError("Name the language of the source file with --source-lang.")
    sources = aligned.read_lines(read_bytes(source_file), source_file.name, encoding)
    aligned.require_same_count(source_file.name, len(sources), name, len(lines))
    units = [
        Unit(TaggedText.literal(source), TaggedText.literal(line))
        for source, line in zip(sources, lines, strict=True)
    ]
    return Text(Path(name).stem, units, source_language, target_language, True)


def check_text_file(
    text: Text,
    settings: Settings,
    *,
    only: Sequence[str] | None = None,
    profile: Profile | None = None,
    hints: bool = False,
    terms: Sequence[Path] = (),
    progress: Progress = no_progress,
) -> FileCheck:
    """Run the checks over a text that is in no project; consistency within the text included.

    ``terms`` are termbase files, the most important first; the user's own come after them.
    """
    started = time.perf_counter()
    profile = with_words(with_husk_options(profile or DEFAULT_PROFILE, hints=hints))
    given = [packed_file(path, text.source_language, text.target_language) for path in terms]
    profile = with_terms(profile, (*given, *packed_own()), hints=hints)
    if only:
        profile = profile.restricted_to(only)
    rows = (
        CheckRow(
            number,
            unit.source if text.has_source else None,
            unit.target,
            text.source_language,
            text.target_language,
            tuple(unit.references.values()),
            size_limits(unit.metadata),
        )
        for number, unit in enumerate(text.units)
    )
    found: dict[int, list[Finding]] = {}
    with worker_pool(settings, len(text.units)) as pool:
        for key, findings in check_batch(
            rows, profile, pool, progress=progress, total=len(text.units)
        ):
            if findings:
                found[key] = list(findings)
    if text.has_source:
        for key, finding in _consistency(text.units, profile):
            found.setdefault(key, []).append(finding)
    notices = _ask_server(text, settings, profile, found)
    placed = tuple(
        PlacedFinding(
            text.document,
            number + 1,
            text.units[number].external_id,
            finding,
            text.units[number].source.text if text.has_source else None,
            text.units[number].target.text,
            text.units[number].line,
        )
        for number in sorted(found)
        for finding in found[number]
    )
    return FileCheck(len(text.units), placed, time.perf_counter() - started, notices)


def _ask_server(
    text: Text, settings: Settings, profile: Profile, found: dict[int, list[Finding]]
) -> tuple[str, ...]:
    """Put into ``found`` what a LanguageTool server says; return what the user must be told."""
    source_language = text.source_language if text.has_source else None
    texts = [
        Asked(key, unit.target, text.target_language, source_language, found.get(key, ()))
        for key, unit in enumerate(text.units)
    ]
    answered, notices = check_texts_with_server(settings, texts, profile)
    for key, findings in answered.items():
        if findings:
            found.setdefault(key, []).extend(findings)
    return notices


def _consistency(units: Sequence[Unit], profile: Profile) -> Iterable[tuple[int, Finding]]:
    if not profile.active_groups:
        return
    for by, key_of in (("source", source_key), ("target", target_key)):
        groups: dict[str, list[int]] = {}
        for number, unit in enumerate(units):
            key = key_of(unit.source if by == "source" else unit.target)
            if key and not unit.target.is_empty:
                groups.setdefault(key, []).append(number)
        for numbers in groups.values():
            if len(numbers) > 1:
                members = [GroupMember(n, units[n].source, units[n].target) for n in numbers]
                yield from check_group(members, by, profile)

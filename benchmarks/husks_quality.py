"""How good the husk detector is: recall, false alarms and spans on the shared yardstick.

    .venv/bin/python benchmarks/husks_quality.py [--write] [--pair ru-en] [--misses]

The yardstick (``../shared/data/husks`` or ``$WINNOW_YARDSTICK/husks``) is no part of the project.
``--write`` puts the table into docs/husks.md between its markers. Only aggregates are printed.
"""

import argparse
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from workbench.domain.findings import Confidence  # noqa: E402
from workbench.domain.languages import Language  # noqa: E402
from workbench.domain.spans import Span  # noqa: E402
from workbench.husks.detector import HuskDetector, HuskMatch  # noqa: E402

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


@dataclass
class Recall:
    """Counts over pairs of a husk and a good translation."""

    rows: int = 0
    known: int = 0
    found: int = 0
    found_known: int = 0
    marked: int = 0
    overlap: int = 0
    good: int = 0
    good_flagged: int = 0
    good_flagged_known: int = 0

    def line(self, name: str) -> str:
        """One row of the table."""
        return (
            f"| {name} | {self.rows} | {self.known} | {share(self.found_known, self.known)} "
            f"| {share(self.found, self.rows)} | {share(self.good_flagged, self.good)} "
            f"| {share(self.overlap, self.marked)} |"
        )


@dataclass
class Measured:
    """Everything one run counts, with the source and without it."""

    recall: dict[tuple[str, str], Recall] = field(default_factory=lambda: defaultdict(Recall))
    clean: Counter[tuple[str, str]] = field(default_factory=Counter)
    alarms: Counter[tuple[str, str]] = field(default_factory=Counter)
    entries: Counter[str] = field(default_factory=Counter)


def share(part: int, whole: int) -> str:
    """A ratio with two decimals, a dash where there is nothing to divide by."""
    return f"{part / whole:.2f}" if whole else "–"


def yardstick() -> Path | None:
    """The folder with pairs.tsv and clean.tsv, None where the machine has none."""
    base = os.environ.get("WINNOW_YARDSTICK")
    folder = (Path(base) if base else ROOT.parent / "shared" / "data") / "husks"
    return folder if (folder / "pairs.tsv").is_file() else None


def rows(path: Path) -> Iterable[dict[str, str]]:
    """The rows of a TSV without quoting."""
    with path.open(encoding="utf-8") as lines:
        header = next(lines).rstrip("\n").split("\t")
        for line in lines:
            yield dict(zip(header, line.rstrip("\n").split("\t"), strict=False))


def shown(matches: Iterable[HuskMatch]) -> list[HuskMatch]:
    """What a reviewer sees: hints are hidden by default."""
    return [match for match in matches if match.confidence is not Confidence.HINT]


def detector(source: str, target: str) -> HuskDetector:
    """The detector of a pair; without a source language all lexicons into the target."""
    return HuskDetector.for_pair(Language.parse(source) if source else None, Language.parse(target))


def measure_pairs(path: Path, measured: Measured, only: str | None, misses: bool) -> None:
    """Recall, good translations flagged and spans, with the source and without."""
    for row in rows(path):
        source_lang, target_lang = row["source_lang"], row["target_lang"]
        pair = f"{source_lang}-{target_lang}"
        if only and pair != only:
            continue
        both = detector(source_lang, target_lang)
        lone = detector("", target_lang)
        attested = "constructed" if "CONSTRUCT" in row["bad_origin"].upper() else "attested"
        if "gloss" in row["bad_origin"]:
            attested = "constructed"
        known = bool(both.mentions(row["source"]) | both.mentions(row["idiom"]))
        start = row["bad_translation"].find(row["bad_span"]) if row["bad_span"] else -1
        marked = Span(start, start + len(row["bad_span"])) if start >= 0 else None
        modes: tuple[tuple[str, Callable[[str], list[HuskMatch]]], ...] = (
            ("with source", lambda text, s=row["source"], d=both: d.find(s, text)),
            ("source named, withheld", lambda text, d=both: d.find(None, text)),
            ("target only", lambda text, d=lone: d.find(None, text)),
        )
        for mode, find in modes:
            bad, good = shown(find(row["bad_translation"])), shown(find(row["good_translation"]))
            for group in ("all", attested, pair):
                count = measured.recall[mode, group]
                count.rows += 1
                count.known += known
                count.found += bool(bad)
                count.found_known += bool(bad) and known
                count.good += bool(row["good_translation"])
                count.good_flagged += bool(good)
                if bad and marked is not None:
                    count.marked += 1
                    count.overlap += any(
                        match.target_span is not None and match.target_span.overlaps(marked)
                        for match in bad
                    )
            if misses and mode == "with source" and known and not bad:
                print(f"known, not found: row {row['id']}", file=sys.stderr)


def measure_clean(path: Path, measured: Measured, only: str | None) -> None:
    """False alarms by kind of clean text."""
    for row in rows(path):
        if only and row["source_lang"] and f"{row['source_lang']}-{row['target_lang']}" != only:
            continue
        kind = row["neg_type"]
        both = detector(row["source_lang"], row["target_lang"]) if row["source_lang"] else None
        lone = detector("", row["target_lang"])
        found = {"target only": shown(lone.find(None, row["target"]))}
        if both is not None:
            found["with source"] = shown(both.find(row["source"], row["target"]))
            found["source named, withheld"] = shown(both.find(None, row["target"]))
        for mode, matches in found.items():
            measured.clean[mode, kind] += 1
            measured.alarms[mode, kind] += len(matches)
            if kind in {"clean_news", "wmt_reference"} or kind.startswith("native"):
                measured.entries.update(match.entry_id for match in matches)


def report(measured: Measured) -> str:
    """The tables of docs/husks.md."""
    lines = []
    for mode in ("with source", "source named, withheld", "target only"):
        lines += [
            f"**{mode[0].upper()}{mode[1:]}**",
            "",
            "| rows | number | idiom in the lexicon | recall of these | recall of all "
            "| good flagged | span overlaps |",
            "|---|--:|--:|--:|--:|--:|--:|",
        ]
        groups = [group for found, group in measured.recall if found == mode]
        order = [name for name in ("all", "attested", "constructed") if name in groups]
        for group in [*order, *sorted(set(groups) - set(order))]:
            lines.append(measured.recall[mode, group].line(group))
        lines.append("")
    kinds = sorted({kind for _, kind in measured.clean})
    modes = ("with source", "source named, withheld", "target only")
    lines += [
        "**False alarms per 1000 segments**",
        "",
        "| kind of text | segments | " + " | ".join(modes) + " |",
        "|---|--:|" + "--:|" * len(modes),
    ]
    for kind in kinds:
        cells = []
        for mode in modes:
            count = measured.clean[mode, kind]
            cells.append(f"{1000 * measured.alarms[mode, kind] / count:.2f}" if count else "–")
        lines.append(
            f"| {kind} | {measured.clean['target only', kind]} | " + " | ".join(cells) + " |"
        )
    return "\n".join(lines)


def write(text: str) -> None:
    """Put the tables into docs/husks.md."""
    path = ROOT / "docs" / "husks.md"
    page = path.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n\n{text}\n\n{END}{after}", encoding="utf-8")


def main() -> int:
    """Measure, print, and write where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="update docs/husks.md")
    parser.add_argument("--pair", help="only this pair, such as ru-en")
    parser.add_argument("--misses", action="store_true", help="list row ids of known misses")
    options = parser.parse_args()
    folder = yardstick()
    if folder is None:
        print("The yardstick is not on this machine; set WINNOW_YARDSTICK.", file=sys.stderr)
        return 1
    measured = Measured()
    measure_pairs(folder / "pairs.tsv", measured, options.pair, options.misses)
    measure_clean(folder / "clean.tsv", measured, options.pair)
    text = report(measured)
    print(text)
    for entry, count in measured.entries.most_common(25):
        print(f"fires in clean text: {entry} ×{count}", file=sys.stderr)
    if options.write:
        write(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

"""How good the checks are: errors found, false alarms, agreement with human error marks.

    python benchmarks/checks_quality.py            print the tables
    python benchmarks/checks_quality.py --write    and put them into docs/checks.md

Needs the measuring data (``../shared/data`` beside the checkout, or ``WINNOW_YARDSTICK``).
"""

import argparse
import csv
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from workbench.checks.documentation import catalogue
from workbench.checks.engine import check_segment
from workbench.checks.profile import DEFAULT_PROFILE, Profile
from workbench.checks.registry import CHECKS
from workbench.checks.view import SegmentView
from workbench.domain.findings import Confidence, Finding
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "checks.md"
FIGURES = ROOT / "resources" / "checks" / "measured.tsv"

# DEMETR's perturbations, the check that must find them, and the goal (found, false alarms, in %).
PERTURBATIONS = (
    ("critical_id10_numbers_replaced", "numbers.changed", "95 / 2"),
    ("critical_id8_negation", "fidelity.negation", "60 / 3"),
    ("minor_id1_repeat2", "repetition.words", "95 / 0.5"),
    ("minor_id2_repeat4", "repetition.loop", "95 / 0.5"),
    ("minor_id28_final_punc_removed", "punctuation.final", "98 / 1"),
    ("critical_id4_codemix", "language.untranslated", "95 / 1"),
    ("critical_id9_ne_replaced", "fidelity.names", "50 / 5"),
    ("critical_id25_ne_removed", "fidelity.names", "50 / 5"),
    ("critical_id7_antonym", "fidelity.antonyms", "–"),
    ("critical_id11_gender", "fidelity.titles", "–"),
    ("minor_id30_tokenized", "whitespace.before_punctuation", "–"),
    ("minor_id31_full_lower", "case.initial", "–"),
)
LANGUAGES = {"chinese_simple": "zh", "japanese": "ja", "russian": "ru", "german": "de"}
NTREX = {"ru": "rus", "de": "deu", "ar": "arb", "ja": "jpn", "pt-BR": "por-BR"}
WMT = (
    ("wmt22-ru-en", "ru", "en", "ref.txt"),
    ("wmt22-zh-en", "zh", "en", "ref.txt"),
    ("wmt22-en-de", "en", "de", "ref.txt"),
    ("wmt24-en-ru", "en", "ru", "ref.txt"),
)
Table = list[list[str]]


def data_folder() -> Path:
    """The folder that holds the sets; ends the program with a sentence where it is missing."""
    given = os.environ.get("WINNOW_YARDSTICK")
    folder = (Path(given) if given else ROOT.parent / "shared" / "data") / "mt"
    if not folder.is_dir():
        sys.exit("The measuring data is not here; set WINNOW_YARDSTICK to its folder.")
    return folder


def lines(path: Path) -> list[str]:
    """The lines of a file, carriage returns off."""
    text = path.read_bytes().decode("utf-8")
    return [line.rstrip("\r") for line in text.rstrip("\n").split("\n")]


def run(source: str, target: str, pair: tuple[str, str], profile: Profile) -> list[Finding]:
    """The findings of ``profile`` on one pair of texts."""
    source_language, target_language = map(Language.parse, pair)
    view = SegmentView(
        TaggedText.literal(source), TaggedText.literal(target), source_language, target_language
    )
    return check_segment(view, profile)


def demetr(folder: Path) -> Table:
    """Found and false alarms per perturbation, overall and per language."""
    with (folder / "demetr" / "demetr.tsv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    table = [["error", "check", "goal", "found", "false alarms", *LANGUAGES.values()]]
    right = {(row["lang"], row["source"], row["mt"]) for row in rows}
    for perturbation, check, goal in PERTURBATIONS:
        profile = DEFAULT_PROFILE.restricted_to([check])
        alarms = sum(
            bool(run(source, mt, (LANGUAGES[language], "en"), profile))
            for language, source, mt in right
        )
        found: Counter[str] = Counter()
        total: Counter[str] = Counter()
        for row in rows:
            if row["perturbation"] != perturbation:
                continue
            language = LANGUAGES[row["lang"]]
            pair = (language, "en")
            total[language] += 1
            before = set(run(row["source"], row["mt"], pair, profile))
            found[language] += bool(
                set(run(row["source"], row["perturbed"], pair, profile)) - before
            )
        table.append(
            [
                perturbation.split("_", 2)[2].replace("_", " "),
                f"`{check}`",
                goal,
                percent(found.total(), total.total()),
                percent(alarms, len(right)),
                *(percent(found[code], total[code]) for code in LANGUAGES.values()),
            ]
        )
    return table


def false_alarms(folder: Path, by_check: Counter[str]) -> Table:
    """Findings of the default profile on professional translations, per 100 segments.

    Hints are counted apart: neither the window nor the command line shows them unasked.
    ``by_check`` takes the segments of all sets by check, and their number under "".
    """
    sets: list[tuple[str, list[str], list[str], tuple[str, str]]] = []
    english = lines(folder / "ntrex" / "source.eng.txt")
    for code, name in NTREX.items():
        other = lines(folder / "ntrex" / f"ref.{name}.txt")
        sets.append((f"NTREX en→{code}", english, other, ("en", code)))
    for code, name in NTREX.items():
        other = lines(folder / "ntrex" / f"ref.{name}.txt")
        sets.append((f"NTREX {code}→en", other, english, (code, "en")))
    for name, source, target, reference in WMT:
        texts = lines(folder / name / "source.txt"), lines(folder / name / reference)
        sets.append((f"{name}, reference", *texts, (source, target)))
    table = [["translations", "segments", "findings per 100", "hints per 100", "most frequent"]]
    for title, sources, targets, pair in sets:
        counts: Counter[str] = Counter()
        hints = 0
        for source, target in zip(sources, targets, strict=True):
            found = run(source, target, pair, DEFAULT_PROFILE)
            shown = {f.check for f in found if f.confidence is not Confidence.HINT}
            counts.update(shown)
            hints += len({f.check for f in found} - shown)
        by_check.update(counts)
        by_check[""] += len(sources)
        often = ", ".join(f"`{check}` {count}" for check, count in counts.most_common(4))
        figures = (f"{100 * number / len(sources):.2f}" for number in (counts.total(), hints))
        table.append([title, str(len(sources)), *figures, often])
    goal = [float(row[2]) for row in table[1:6]]
    table.append(["NTREX en→…, mean (goal ≤ 5)", "", f"{sum(goal) / len(goal):.2f}", "", ""])
    return table


def human_marks(folder: Path) -> Table:
    """How many findings on five systems' outputs lie on a span that a person marked as wrong."""
    place = folder / "bio-mqm-ru-en"
    source = lines(place / "source.txt")
    marks: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
    with (place / "mqm.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["start"].isdigit() and row["end"].isdigit():
                span = int(row["start"]), int(row["end"])
                marks[row["system"], int(row["line"])].append(span)
    found: Counter[str] = Counter()
    agreed: Counter[str] = Counter()
    chosen = [c.id for c in CHECKS if c.default_on] + ["fidelity.names"]
    profile = DEFAULT_PROFILE.restricted_to(chosen)
    for path in sorted(place.glob("hyp.*.txt")):
        system = path.name.removeprefix("hyp.").removesuffix(".txt")
        names = {name for name, _ in marks}
        known = next((n for n in names if n.replace(" ", "_") == system), system)
        for number, target in enumerate(lines(path), 1):
            spans = marks[known, number]
            for finding in run(source[number - 1], target, ("ru", "en"), profile):
                found[finding.check] += 1
                span = finding.target_span
                agreed[finding.check] += (
                    any(a < max(span.end, span.start + 1) and span.start < b for a, b in spans)
                    if span
                    else bool(spans)
                )
    table = [["check", "findings", "on a span marked by people"]]
    for check, count in found.most_common():
        table.append([f"`{check}`", str(count), percent(agreed[check], count)])
    table.append(["all", str(found.total()), percent(agreed.total(), found.total())])
    return table


def figures(errors: Table, by_check: Counter[str], marks: Table) -> str:
    """What the window tells of each check, as ``workbench.checks.measured`` reads it."""
    found: dict[str, list[str]] = {}
    cells = ("found", "alarms", "marked", "marked_of", "per_hundred")
    for row in errors[1:]:
        best = found.setdefault(row[1].strip("`"), [""] * len(cells))
        share = row[3].removesuffix(" %")
        if not best[0] or float(share) > float(best[0]):
            best[:2] = share, row[4].removesuffix(" %")
    for name, count, share in marks[1:]:
        if name.startswith("`"):
            row = found.setdefault(name.strip("`"), [""] * len(cells))
            row[2:4] = share.removesuffix(" %"), count
    for check in CHECKS:
        if check.default_on:
            row = found.setdefault(check.id, [""] * len(cells))
            row[4] = f"{100 * by_check[check.id] / by_check['']:.2f}"
    lines_of = ["\t".join([check, *row]) for check, row in sorted(found.items())]
    return "\n".join(["\t".join(("check", *cells)), *lines_of]) + "\n"


def percent(part: int, whole: int) -> str:
    """``part`` of ``whole`` with one decimal, a dash for nothing of nothing."""
    return f"{100 * part / whole:.1f} %" if whole else "–"


def markdown(table: Table) -> str:
    """A Markdown table; the first row is its head."""
    head, *rows = table
    drawn = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in drawn)


def between(page: str, name: str, text: str) -> str:
    """``page`` with ``text`` between the two markers called ``name``."""
    start = page.index("-->", page.index(f"<!-- {name}: begin")) + 3
    end = page.index(f"<!-- {name}: end -->")
    return f"{page[:start]}\n\n{text}\n\n{page[end:]}"


def report(tables: Iterable[tuple[str, Table]]) -> str:
    """All tables under their headings."""
    return "\n\n".join(f"**{title}**\n\n{markdown(table)}" for title, table in tables)


def main() -> None:
    """Measure, print, and with ``--write`` keep."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--write", action="store_true", help="put the tables into docs/checks.md")
    write = parser.parse_args().write
    folder = data_folder()
    by_check: Counter[str] = Counter()
    errors, alarms, marks = demetr(folder), false_alarms(folder, by_check), human_marks(folder)
    text = report(
        (
            ("Errors found, and alarms on correct translations (DEMETR, into English)", errors),
            ("Findings of the default profile on professional translations", alarms),
            ("Findings beside people's error marks (five systems, bio-mqm ru→en)", marks),
        )
    )
    print(text)
    if write:
        page = PAGE.read_text(encoding="utf-8")
        page = between(page, "catalogue", catalogue().rstrip())
        PAGE.write_text(between(page, "measured", text), encoding="utf-8")
        FIGURES.write_text(figures(errors, by_check, marks), encoding="utf-8")


if __name__ == "__main__":
    main()

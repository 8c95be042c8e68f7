"""How well terms are checked: missing ones found, alarms where none is missing, speed.

    python benchmarks/terms_quality.py            print the tables
    python benchmarks/terms_quality.py --write    and put them into docs/checks.md

Needs the measuring data (``../shared/data`` beside the checkout, or ``WINNOW_YARDSTICK``): 500
English–Russian segments of software texts with the terms that each must use, and translations of
three systems that were told the terms (``proper``) or not (``noterm``). A term is truly missing
where the lemmas of its words, by pymorphy3, do not stand side by side in the translation.
"""

import argparse
import json
import random
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checks_quality import PAGE, Table, between, data_folder, lines, markdown, percent

from workbench.checks.engine import check_segment
from workbench.checks.profile import CheckSettings, Profile
from workbench.checks.terminology import TERM_CHECKS, TERMS
from workbench.checks.view import SegmentView
from workbench.domain.languages import Language
from workbench.domain.terms import Concept, Term, TermStatus
from workbench.domain.text import TaggedText
from workbench.husks.morphology import russian
from workbench.terms.packed import PackedTerms, pack, pair_terms

ENGLISH, RUSSIAN = Language.parse("en"), Language.parse("ru")
SYSTEMS = ("CommandA_MT", "CurTermNLLB", "tower")
MISSING = "terminology.missing"
SPEED_TERMS, BATCH, SEED = 5000, 100, 11
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Row:
    """A source, its reference, and the terms it must use: English → Russian."""

    source: str
    reference: str
    terms: Mapping[str, str]


def rows(folder: Path) -> list[Row]:
    """The segments in the order of the file."""
    texts = lines(folder / "full_data.enru.jsonl")
    return [Row(row["en"], row["ru"], row["proper"]) for row in map(json.loads, texts)]


def translations(folder: Path, system: str, kind: str) -> list[str]:
    """A system's translations, in the same order."""
    return [json.loads(line)["ru"] for line in lines(folder / f"hyp.{system}.{kind}.jsonl")]


@cache
def lemmas(word: str) -> frozenset[str]:
    """Every lemma that a Russian word may have."""
    return frozenset(parse.normal_form.replace("ё", "е") for parse in russian().parse(word.lower()))


def is_named(term: str, text: str) -> bool:
    """Whether the lemmas of the term's words stand side by side in the text."""
    wanted = [lemmas(word) for word in _WORD.findall(term)]
    there = [lemmas(word) for word in _WORD.findall(text)]
    return any(
        all(w & t for w, t in zip(wanted, there[start:], strict=False))
        for start in range(len(there) - len(wanted) + 1)
    )


def profile_of(packed: PackedTerms) -> Profile:
    """The three checks with one termbase."""
    settings = {check.id: CheckSettings(parameters={TERMS: (packed,)}) for check in TERM_CHECKS}
    return Profile(settings=settings).restricted_to(["terminology"])


def termbase(terms: Mapping[str, Sequence[str]]) -> PackedTerms:
    """English terms with their Russian ones, all preferred, each named by itself."""
    return pack(
        Concept(
            (
                Term(english, "en", TermStatus.PREFERRED),
                *(Term(text, "ru", TermStatus.PREFERRED) for text in found),
            ),
            english,
        )
        for english, found in terms.items()
    )


def reported(source: str, target: str, profile: Profile) -> set[str]:
    """The English terms that are reported as missing, hints left out."""
    view = SegmentView(TaggedText.literal(source), TaggedText.literal(target), ENGLISH, RUSSIAN)
    return {
        str(finding.lexicon_entry).removeprefix("term:")
        for finding in check_segment(view, profile)
        if finding.check == MISSING
    }


def measure(name: str, data: Sequence[Row], targets: Sequence[str]) -> list[str]:
    """One row: required terms, missing ones, how many of those are reported, false alarms."""
    required = missing = found = alarms = 0
    for row, target in zip(data, targets, strict=True):
        if not row.terms:
            continue
        profile = profile_of(termbase({english: [text] for english, text in row.terms.items()}))
        told = reported(row.source, target, profile)
        for english, text in row.terms.items():
            required += 1
            absent = not is_named(text, target)
            missing += absent
            found += absent and english in told
            alarms += not absent and english in told
    return [
        name,
        str(required),
        str(missing),
        f"{found} ({percent(found, missing)})",
        f"{alarms} ({percent(alarms, required - missing)})",
    ]


def quality(folder: Path) -> Table:
    """Systems and the reference, each segment against the terms it must use."""
    data = rows(folder)
    table: Table = [["translation", "required terms", "missing", "reported", "false alarms"]]
    for kind in ("noterm", "proper"):
        told = "told the terms" if kind == "proper" else "not told"
        for system in SYSTEMS:
            table.append(measure(f"{system}, {told}", data, translations(folder, system, kind)))
    table.append(measure("reference", data, [row.reference for row in data]))
    return table


def whole_termbase(folder: Path) -> str:
    """All terms of all segments as one termbase, over the reference: what a reader would see."""
    data = rows(folder)
    merged: dict[str, list[str]] = {}
    for row in data:
        for english, text in row.terms.items():
            merged.setdefault(english, []).append(text)
    profile = profile_of(termbase(merged))
    findings = sum(len(reported(row.source, row.reference, profile)) for row in data)
    return (
        f"With the terms of all segments as one termbase ({len(merged)} concepts), the reference "
        f"has {findings} findings in {len(data)} segments ({100 * findings / len(data):.1f} per "
        "100): words that a translator renders otherwise in another context."
    )


def stretch(text: str, chosen: random.Random) -> str:
    """One to three words of the text, each of five letters at least, as terms mostly are."""
    words = [word if len(word) > 4 else "" for word in _WORD.findall(text.lower())]
    size = chosen.randint(1, 3)
    starts = [n for n in range(len(words) - size + 1) if all(words[n : n + size])]
    if not starts:
        return ""
    start = chosen.choice(starts)
    return " ".join(words[start : start + size])


def made_up(texts: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """5,000 terms: a stretch of a source, and one of the same segment's target."""
    chosen = random.Random(SEED)
    found: dict[str, list[str]] = {}
    while len(found) < SPEED_TERMS:
        source, target = chosen.choice(texts)
        pair = stretch(source, chosen), stretch(target, chosen)
        if all(pair):
            found.setdefault(pair[0], [pair[1]])
    return found


def rate(
    name: str, of_terms: Sequence[tuple[str, str]], texts: Sequence[tuple[str, str]]
) -> list[str]:
    """One row: terms a segment speaks of, findings, segments a second, time of the index."""
    profile = profile_of(termbase(made_up(of_terms)))
    reported("a", "б", profile)  # reads the forms, if nobody has before
    pair_terms.cache_clear()
    started = time.perf_counter()
    reported("a", "б", profile)
    built = time.perf_counter() - started
    found = spoken = 0
    fastest = float("inf")
    for start in [*range(0, len(texts) - BATCH, BATCH)] * 2:
        views = [
            SegmentView(TaggedText.literal(a), TaggedText.literal(b), ENGLISH, RUSSIAN)
            for a, b in texts[start : start + BATCH]
        ]
        began = time.perf_counter()
        count = sum(len(check_segment(view, profile)) for view in views)
        # Others use the machine, too: the quickest batch is what the program takes.
        fastest = min(fastest, (time.perf_counter() - began) / len(views))
        found += count
        spoken += sum(len(view.memo[TERMS].spoken) for view in views)
    checked = 2 * BATCH * len(range(0, len(texts) - BATCH, BATCH))
    return [
        name,
        f"{spoken / checked:.1f}",
        f"{found / checked:.1f}",
        f"{1 / fastest:,.0f}",
        f"{built:.1f} s",
    ]


def speed(folder: Path) -> Table:
    """5,000 terms of the same texts, and of others of the same kind."""
    texts = list(zip(lines(folder / "source.eng.txt"), lines(folder / "ref.rus.txt"), strict=True))
    half = len(texts) // 2
    return [
        ["5,000 terms", "terms a segment", "findings", "segments/s, one core", "index built in"],
        rate("of other news", texts[half:], texts[:half]),
        rate("of the same news", texts, texts),
    ]


def main() -> None:
    """Measure, print, and with ``--write`` keep."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--write", action="store_true", help="put the tables into docs/checks.md")
    write = parser.parse_args().write
    folder = data_folder()
    text = "\n\n".join(
        (
            markdown(quality(folder / "terms-en-ru")),
            whole_termbase(folder / "terms-en-ru"),
            markdown(speed(folder / "ntrex")),
        )
    )
    print(text)
    if write:
        PAGE.write_text(between(PAGE.read_text("utf-8"), "terms", text), encoding="utf-8")


if __name__ == "__main__":
    main()

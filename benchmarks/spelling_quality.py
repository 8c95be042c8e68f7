"""How well spelling is checked: words flagged in professional translations, slips found, speed.

    python benchmarks/spelling_quality.py            print the table
    python benchmarks/spelling_quality.py --write    and put it into docs/checks.md

Needs the measuring data (``../shared/data`` beside the checkout, or ``WINNOW_YARDSTICK``) and
dictionaries, in Debian: hunspell-de-de hunspell-ru hunspell-pt-br hunspell-en-us.
"""

import argparse
import random
import time

from checks_quality import PAGE, Table, between, data_folder, lines, markdown, percent

from workbench.checks.engine import check_segment, prepare
from workbench.checks.hunspell import dictionary_of
from workbench.checks.profile import DEFAULT_PROFILE
from workbench.checks.spelling import CHECK_ID
from workbench.checks.view import SegmentView
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText

PAIRS = (
    ("en", "de", "source.eng.txt", "ref.deu.txt"),
    ("en", "ru", "source.eng.txt", "ref.rus.txt"),
    ("en", "pt-BR", "source.eng.txt", "ref.por-BR.txt"),
    ("de", "en", "ref.deu.txt", "source.eng.txt"),
)
PROFILE = DEFAULT_PROFILE.restricted_to([CHECK_ID])
SEED = 11


def slip(word: str, letters: str) -> str:
    """``word`` with one slip of the finger: two letters swapped, one lost, doubled or wrong."""
    place = random.randrange(1, len(word) - 1)
    left, letter, right = word[:place], word[place], word[place + 1 :]
    return random.choice(
        (
            left + right[0] + letter + right[1:],
            left + right,
            left + letter + letter + right,
            left + random.choice(letters) + right,
        )
    )


def measure(sources: list[str], targets: list[str], pair: tuple[str, str]) -> list[str]:
    """One row: flagged words, hints, slips found, seconds."""
    languages = Language.parse(pair[0]), Language.parse(pair[1])
    prepare(*languages, PROFILE)
    alarms = hints = found = total = 0
    random.seed(SEED)
    letters = "".join(sorted({c for c in "".join(targets[:200]) if c.islower() and c.isalpha()}))
    script = [c for c in letters if (c < "\u0250") == (languages[1].script == "Latn")]
    started = time.perf_counter()
    for source, target in zip(sources, targets, strict=True):
        view = SegmentView(TaggedText.literal(source), TaggedText.literal(target), *languages)
        for finding in check_segment(view, PROFILE):
            alarms += finding.confidence is None
            hints += finding.confidence is not None
    seconds = time.perf_counter() - started
    for source, target in zip(sources, targets, strict=True):
        words = target.split(" ")
        places = [i for i, w in enumerate(words) if w.isalpha() and w.islower() and len(w) > 4]
        if not places:
            continue
        place = random.choice(places)
        wrong = slip(words[place], "".join(script))
        if wrong == words[place]:
            continue
        words[place] = wrong
        text = " ".join(words)
        view = SegmentView(TaggedText.literal(source), TaggedText.literal(text), *languages)
        total += 1
        found += any(
            finding.target_span is not None and finding.target_span.of(text) == wrong
            for finding in check_segment(view, PROFILE)
            if finding.confidence is None
        )
    count = len(targets)
    return [
        f"NTREX {pair[0]}→{pair[1]}",
        str(count),
        f"{100 * alarms / count:.2f}",
        f"{100 * hints / count:.2f}",
        percent(found, total),
        f"{1000 * seconds / count:.2f}",
    ]


def main() -> None:
    """Measure, print, and with ``--write`` keep."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--write", action="store_true", help="put the table into docs/checks.md")
    write = parser.parse_args().write
    folder = data_folder() / "ntrex"
    table: Table = [
        ["translations", "segments", "flagged per 100", "hints per 100", "slips found", "ms each"]
    ]
    for source, target, source_file, target_file in PAIRS:
        if dictionary_of(Language.parse(target)) is None:
            print(f"No dictionary for {target}: left out.")
            continue
        texts = lines(folder / source_file), lines(folder / target_file)
        table.append(measure(*texts, (source, target)))
    text = markdown(table)
    print(text)
    if write:
        PAGE.write_text(between(PAGE.read_text("utf-8"), "spelling", text), encoding="utf-8")


if __name__ == "__main__":
    main()

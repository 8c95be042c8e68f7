"""How often the language of a text is told rightly, by length, and what that costs.

    python benchmarks/language_identification.py            print the table
    python benchmarks/language_identification.py --write    and put it into docs/models.md

Real texts in twelve languages (NTREX, and the clean segments of the husk set), each whole and cut
at a word to 60 and to 20 characters (a third of that in Chinese and Japanese). Candidates are the
twelve languages, or two: the right one and one of the others in the same script where there is
one. py3langid is measured where it is installed. Needs the measuring data.
"""

import argparse
import csv
import random
import time
from collections import defaultdict
from collections.abc import Callable
from unittest import mock

from checks_quality import Table, between, data_folder, lines, markdown, percent

import workbench.checks.identify as identify
from workbench.checks.scripts import scripts_of
from workbench.domain.languages import Language

NTREX = {"en": "source.eng", "ru": "ref.rus", "de": "ref.deu", "ja": "ref.jpn",
         "pt": "ref.por-BR", "ar": "ref.arb"}  # fmt: skip
CLEAN = {"source": ("fi", "fr", "es", "zh"), "target": ("pl", "sl")}
BUCKETS = ((0, "up to 20", 20), (1, "up to 60", 60), (2, "whole", 10**6))
DENSE = ("zh", "ja")

Asked = Callable[[str, list[Language]], str]


def texts() -> dict[str, list[str]]:
    """Texts by language, long enough to be cut."""
    found: dict[str, list[str]] = defaultdict(list)
    for base, name in NTREX.items():
        found[base] = [line.strip() for line in lines(data_folder() / "ntrex" / f"{name}.txt")]
    with (data_folder().parent / "husks" / "clean.tsv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            for side, bases in CLEAN.items():
                if row[f"{side}_lang"] in bases:
                    found[row[f"{side}_lang"]].append(row[side])
    return {
        base: [text for text in known if len(text) > (25 if base in DENSE else 60)]
        for base, known in sorted(found.items())
    }


def cut(text: str, base: str, most: int) -> str:
    """The beginning of a text, whole words."""
    most = most // 3 if base in DENSE else most
    if len(text) <= most:
        return text
    head = text[: most + 1]
    return head[: head.rindex(" ")] if " " in head[1:] else text[:most]


def ours(text: str, candidates: list[Language]) -> str:
    """``detect_language``."""
    found = identify.detect_language(text, candidates)
    return found[0].base if found else ""


def ours_by_langdetect(text: str, candidates: list[Language]) -> str:
    """``detect_language`` where py3langid is not installed."""
    with mock.patch.object(identify, "_py3langid", lambda _bases: None):
        return ours(text, candidates)


def bare_langdetect(text: str, _candidates: list[Language]) -> str:
    """What langdetect says by itself, with a seed."""
    from langdetect import DetectorFactory, LangDetectException, detect

    DetectorFactory.seed = 0
    try:
        return str(detect(text)).partition("-")[0]
    except LangDetectException:
        return ""


def bare_py3langid(text: str, _candidates: list[Language]) -> str:
    """What py3langid says by itself."""
    import py3langid

    return str(py3langid.classify(text)[0])


def measure(
    name: str, asked: Asked, samples: list[tuple[str, int, str, list[Language]]]
) -> list[str]:
    """A row of the table."""
    right, count = [0] * len(BUCKETS), [0] * len(BUCKETS)
    asked("This is only to load it.", samples[0][3])
    begun = time.perf_counter()
    for base, bucket, text, candidates in samples:
        count[bucket] += 1
        right[bucket] += asked(text, candidates) == base
    each = (time.perf_counter() - begun) / len(samples)
    shares = [percent(part, whole) for part, whole in zip(right, count, strict=True)]
    return [name, *shares, f"{1000 * each:.2f}"]


def main() -> None:
    """Measure, print, and with ``--write`` keep."""
    from checks_quality import ROOT

    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--segments", type=int, default=200, help="of each language")
    parser.add_argument("--write", action="store_true", help="put the table into docs/models.md")
    arguments = parser.parse_args()
    rng = random.Random(0)
    every = {base: Language.parse(base) for base in texts()}
    twelve, two = [], []
    for base, known in texts().items():
        kin = [
            one for one in every.values()
            if one.base != base and scripts_of(one) & scripts_of(every[base])
        ] or [one for one in every.values() if one.base != base]  # fmt: skip
        for text in rng.sample(known, arguments.segments):
            pair = [every[base], rng.choice(kin)]
            rng.shuffle(pair)
            for bucket, _, most in BUCKETS:
                short = cut(text, base, most)
                twelve.append((base, bucket, short, list(every.values())))
                two.append((base, bucket, short, pair))
    table: Table = [["", *(f"{title}, characters" for _, title, _ in BUCKETS), "ms a text"]]
    table.append(measure("langdetect as it comes", bare_langdetect, twelve))

    try:
        import py3langid  # noqa: F401
    except ImportError:
        print("py3langid is not installed: left out.")
    else:
        table.append(measure("py3langid as it comes", bare_py3langid, twelve))
        table.append(measure("`detect_language` with py3langid, twelve languages", ours, twelve))
        table.append(measure("`detect_language` with py3langid, two languages", ours, two))
    table.append(measure("`detect_language`, twelve languages", ours_by_langdetect, twelve))
    table.append(measure("`detect_language`, two languages", ours_by_langdetect, two))
    text = markdown(table)
    print(text)
    if arguments.write:
        page = ROOT / "docs" / "models.md"
        page.write_text(between(page.read_text("utf-8"), "languages", text), encoding="utf-8")


if __name__ == "__main__":
    main()

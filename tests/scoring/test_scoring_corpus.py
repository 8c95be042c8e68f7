"""Scores of plain texts equal those of the sacrebleu command."""

import json
import subprocess
import sys

import pytest

from tests.yardstick import data_path
from workbench.domain.errors import InputError
from workbench.domain.languages import Language
from workbench.scoring.corpus import lines_of, score_corpus

HYPOTHESES = ["The cat sat on the mat.", "It rained.", "", "Nobody came to the party, she said."]
REFERENCES = ["The cat is on the mat.", "It was raining.", "Silence.", "No one came to the party."]
# Enough lines that no resample is without a match: sacrebleu's --confidence fails on those.
MANY = [f"{line} Line {n} of a long and dull list." for n in range(10) for line in HYPOTHESES]
MANY_REFERENCES = [f"{line} Line {n} in a long list." for n in range(10) for line in REFERENCES]


def sacrebleu(tmp_path, hypothesis_file, reference_files, *options, full=True):
    """Run the command: BLEU and chrF; with ``full`` TER, and chrF++ in a second run."""
    found = {}
    plain = ["bleu", "chrf"] + ["ter"] * full
    for metrics in (plain, ["chrf", "--chrf-word-order", "2"])[: 1 + full]:
        run = subprocess.run(
            [sys.executable, "-m", "sacrebleu", *map(str, reference_files),
             "-i", str(hypothesis_file), "-w", "12", "--quiet", *options, "-m", *metrics],
            capture_output=True, text=True, check=True, cwd=tmp_path,
        )  # fmt: skip
        parsed = json.loads(run.stdout)
        for each in parsed if isinstance(parsed, list) else [parsed]:
            found[each["name"].replace("chrF2", "chrF")] = each
    return found


def test_scores_signatures_and_intervals_are_those_of_the_command_line(tmp_path):
    sets = [MANY_REFERENCES, MANY[::-1]]
    for name, lines in (("hyp", MANY), ("ref1", sets[0]), ("ref2", sets[1])):
        (tmp_path / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    files = [tmp_path / "ref1", tmp_path / "ref2"]
    expected = sacrebleu(tmp_path, tmp_path / "hyp", files)
    resampled = sacrebleu(tmp_path, tmp_path / "hyp", files, "--confidence")
    for score in score_corpus(MANY, sets):
        assert score.value == pytest.approx(expected[score.metric]["score"], abs=1e-9)
        assert score.signature == expected[score.metric]["signature"]
        half = (score.interval[1] - score.interval[0]) / 2
        assert half == pytest.approx(resampled[score.metric]["confidence_var"], abs=1e-4)


def read(name):
    return lines_of((data_path() / "mt" / name).read_text(encoding="utf-8"))


@pytest.mark.yardstick
@pytest.mark.parametrize(
    ("folder", "references", "systems"),
    [
        ("wmt22-ru-en", ["ref"], ["ALMAnaCH-Inria", "JDExploreAcademy", "Online-A", "Online-B",
                                  "Online-G", "Online-Y"]),
        ("wmt22-zh-en", ["ref", "ref2"], ["LanguageX", "Online-B"]),
    ],
)  # fmt: skip
def test_real_systems_score_as_on_the_command_line(folder, references, systems, tmp_path):
    home = data_path() / "mt" / folder
    sets = [read(f"{folder}/{name}.txt") for name in references]
    for system in systems:
        hypotheses = read(f"{folder}/hyp.{system}.txt")
        # sacreBLEU's TER takes seconds a system, minutes on long segments: one is enough here.
        full = system == "Online-A"
        names = ["BLEU", "chrF"] + ["chrF++", "TER"] * full
        found = score_corpus(hypotheses, sets, names, samples=0)
        expected = sacrebleu(
            tmp_path,
            home / f"hyp.{system}.txt",
            [home / f"{name}.txt" for name in references],
            full=full,
        )
        for score in found:
            assert score.value == pytest.approx(expected[score.metric]["score"], abs=1e-9)
            assert score.signature == expected[score.metric]["signature"]


def test_missing_translations_are_left_out_and_empty_ones_count():
    with_gap = score_corpus([*HYPOTHESES, None], [[*REFERENCES, "Unseen."]], samples=0)
    without = score_corpus(HYPOTHESES, [REFERENCES], samples=0)
    with_empty = score_corpus([*HYPOTHESES, ""], [[*REFERENCES, "Unseen."]], samples=0)
    assert with_gap == without
    assert with_empty != without


def test_the_interval_encloses_the_score_and_its_seed_repeats_it():
    first, again = (score_corpus(HYPOTHESES, [REFERENCES], seed=7) for _ in range(2))
    assert first == again
    for score in first:
        low, high = score.interval
        assert low <= score.value <= high


def test_the_target_language_chooses_the_tokenizer():
    (score,) = score_corpus(
        ["我喜欢猫。"], [["我喜欢狗。"]], ["BLEU"], Language.parse("zh"), samples=0
    )
    assert "|tok:zh|" in score.signature


@pytest.mark.parametrize(
    ("hypotheses", "sets", "sentence"),
    [
        (["a", "b"], [["a"]], "2 lines and reference set 1 has 1"),
        (["a"], [], "at least one set"),
        ([None], [["a"]], "nothing to score"),
        ([], [[]], "nothing to score"),
    ],
)
def test_texts_that_cannot_be_scored_are_refused(hypotheses, sets, sentence):
    with pytest.raises(InputError, match=sentence):
        score_corpus(hypotheses, sets)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("a", ["a"]),
        ("a\n", ["a"]),
        ("a\n\nb \r\n", ["a", "", "b"]),
        ("a\x85b", ["a\x85b"]),
    ],
)
def test_lines_are_split_as_sacrebleu_reads_them(text, lines):
    assert lines_of(text) == lines

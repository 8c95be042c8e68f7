import pytest
from PySide6.QtGui import QKeySequence

from workbench.domain.errors import UsageError
from workbench.gui.action_book import ActionBook
from workbench.gui.actions import ACTIONS, spec_of
from workbench.gui.desk.desk_actions import TABLE
from workbench.gui.shortcuts import Keymap, collapsed, conflicts, desk_specs

EVERY = (*ACTIONS, *desk_specs())


@pytest.fixture
def book(settings, themes):
    return ActionBook(settings, themes)


def test_ids_are_unique():
    ids = [spec.id for spec in EVERY]
    assert len(ids) == len(set(ids))


def test_no_key_is_given_twice():
    assert conflicts(EVERY) == []


def test_a_conflict_is_found():
    doubled = (spec_of("edit.undo"), spec_of("edit.undo"))
    assert conflicts(doubled) == ["Ctrl+Z: “Undo” and “Undo”"]


@pytest.mark.parametrize("spec", [s for s in EVERY if s.keys], ids=lambda spec: spec.id)
def test_every_key_is_one_qt_knows(spec):
    portable = QKeySequence.SequenceFormat.PortableText
    for key in spec.keys:
        sequence = QKeySequence.fromString(key, portable)
        assert sequence.toString(portable) == key


def test_the_desks_actions_are_all_described():
    ids = {spec.id for spec in desk_specs()}
    assert {key for key, *_ in TABLE} <= ids
    assert {"finding.take_1", "finding.take_9", "segment.candidate_5"} <= ids
    assert not any("%1" in spec.text for spec in desk_specs())


def test_numbered_actions_are_one_line_of_the_cheat_sheet():
    lines = [spec.id for spec in collapsed(EVERY)]
    assert "finding.take_1" in lines and "finding.take_2" not in lines


def test_keys_are_changed_and_remembered(book, settings):
    book.set_keys("run.check", ("Ctrl+Alt+C",))
    assert book["run.check"].shortcut().toString() == "Ctrl+Alt+C"
    again = Keymap(settings)
    assert again.keys(spec_of("run.check")) == ("Ctrl+Alt+C",)
    assert again.is_changed(spec_of("run.check"))
    book.set_keys("run.check", None)
    assert again.keys(spec_of("run.check")) == ("F7",)
    assert not again.is_changed(spec_of("run.check"))


def test_a_taken_key_is_refused_by_name(book):
    with pytest.raises(UsageError, match="Ctrl\\+Z is taken by “Undo”"):
        book.set_keys("run.check", ("Ctrl+Z",))
    assert book["run.check"].shortcut().toString() == "F7"


def test_a_key_that_was_freed_may_be_taken(book):
    book.set_keys("edit.undo", ())
    book.set_keys("run.check", ("Ctrl+Z",))
    assert book["run.check"].shortcut().toString() == "Ctrl+Z"

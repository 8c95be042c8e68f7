"""What a project lays down is changed as one operation, and one undo takes it back."""

import dataclasses

import pytest

from workbench.domain.errors import InputError
from workbench.review.rules import ScoreName, ScoringRules
from workbench.review.typology_file import typology_named
from workbench.services import profiles, reviewing
from workbench.services.profiles import profile_choices
from workbench.services.project_settings import rules_of, set_rules_of


def changed(session):
    """Everything the sheet can change, changed at once."""
    wmt = typology_named("wmt")
    legal = next(one for one in profile_choices(session)[0] if one.title == "legal")
    return dataclasses.replace(
        rules_of(session),
        four_eyes=False,
        forbid_critical=True,
        esa=True,
        typology=wmt,
        chosen=wmt.chosen[:3],
        scoring=ScoringRules(95.0, 5.0, decides=ScoreName.CALIBRATED),
        profile=legal.text,
    )


def test_one_undo_takes_all_of_it_back_and_redo_brings_it_again(session):
    before, wanted = rules_of(session), changed(session)
    set_rules_of(session, wanted)
    stands = dataclasses.replace(wanted, profile=None)
    now = rules_of(session)
    assert (now.typology.name, now.chosen, now.scoring) == ("wmt", wanted.chosen, wanted.scoring)
    assert (now.four_eyes, now.forbid_critical, now.esa) == (
        stands.four_eyes, stands.forbid_critical, stands.esa,
    )  # fmt: skip
    assert profiles.project_text(session) == wanted.profile
    operation, changes = reviewing.undo(session)
    assert operation.title == "Change the project's settings"
    assert changes.settings
    assert rules_of(session) == before
    assert profiles.project_text(session) == ""
    assert reviewing.next_undo(session) is None, "it was one operation"
    reviewing.redo(session)
    assert rules_of(session) == now


def test_what_cannot_be_changes_nothing(session):
    before = rules_of(session)
    wrong = dataclasses.replace(before, four_eyes=False, profile="[checks\n")
    with pytest.raises(InputError):
        set_rules_of(session, wrong)
    assert rules_of(session) == before
    assert reviewing.next_undo(session) is None


def test_laying_down_the_same_again_is_nothing_to_undo(session):
    set_rules_of(session, rules_of(session))
    assert reviewing.next_undo(session) is None

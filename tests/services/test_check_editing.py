"""What a project itself says about its checks: laid over its profile, undone in one step."""

from dataclasses import replace

import pytest

from workbench.checks.parameters import NOTES, note_of
from workbench.checks.profile import parse_profile
from workbench.checks.profile_text import merged, profile_data, profile_text
from workbench.checks.registry import known
from workbench.checks.rules import PatternRule
from workbench.domain.errors import InputError, UsageError
from workbench.domain.findings import DismissalScope, Severity
from workbench.services import check_editing, check_switches, checking, profiles, reviewing
from workbench.services.importing import ImportOptions, import_files

NUMBERS, DOUBLE = "numbers.changed", "whitespace.double"


@pytest.fixture
def desk(session, write):
    """Three segments: a wrong number, two spaces, a word twice."""
    rows = ["source\ttarget", "Их было 12.\tThere were 21.", "Он ушёл.\tHe  left.",
            "Она пришла.\tShe came came."]  # fmt: skip
    import_files(session, [write("a.tsv", "\n".join(rows) + "\n")], ImportOptions())
    checking.check_project(session)
    return session


def found(session, check):
    return [s for s in session.project.findings.all() if s.finding.check == check]


def state(session, check):
    return next(one for one in check_editing.check_states(session) if one.check.id == check)


def change(session, check, **values):
    return check_editing.set_check(session, check, replace(state(session, check).values, **values))


def test_every_check_is_there_with_its_values(desk):
    states = check_editing.check_states(desk)
    assert [one.check.id for one in states] == [check.id for check in known()]
    assert not any(one.changed for one in states)
    assert state(desk, NUMBERS).values.parameters == {"words": True}
    assert state(desk, NUMBERS).record.open == 1


def test_a_severity_takes_hold_at_once_and_goes_with_one_undo(desk):
    changes = change(desk, NUMBERS, severity=Severity.NEUTRAL)
    assert changes.findings and changes.settings
    assert [one.finding.severity for one in found(desk, NUMBERS)] == [Severity.NEUTRAL]
    assert state(desk, NUMBERS).changed
    reviewing.undo(desk)
    assert [one.finding.severity for one in found(desk, NUMBERS)] == [Severity.MAJOR]
    assert not state(desk, NUMBERS).changed
    reviewing.redo(desk)
    assert [one.finding.severity for one in found(desk, NUMBERS)] == [Severity.NEUTRAL]


def test_switching_off_is_one_step_that_undo_takes_back(desk):
    check_switches.switch_off(desk, NUMBERS)
    assert (found(desk, NUMBERS), check_switches.switched_off(desk)) == ([], (NUMBERS,))
    operation, changes = reviewing.undo(desk)
    assert operation.title == f"Switch off {NUMBERS}"
    assert changes.findings
    assert len(found(desk, NUMBERS)) == 1
    assert check_switches.switched_off(desk) == ()


def test_a_check_switched_off_in_a_file_of_before_runs_again_when_switched_on(desk):
    desk.project.set_setting(profiles.OFF, [NUMBERS])
    assert check_switches.switched_off(desk) == (NUMBERS,)
    assert not state(desk, NUMBERS).values.enabled
    check_switches.switch_on(desk, NUMBERS)
    assert check_switches.switched_off(desk) == ()
    assert len(found(desk, NUMBERS)) == 1


def test_the_check_of_a_model_is_switched_off_and_back(desk):
    check_switches.switch_off(desk, "model.dropped")
    assert check_switches.switched_off(desk) == ("model.dropped",)
    checking.check_project(desk)
    reviewing.undo(desk)
    assert check_switches.switched_off(desk) == ()


def test_parameters_and_exceptions_take_hold(desk):
    change(desk, "repetition.words", parameters={"allowed": ("came",)})
    assert found(desk, "repetition.words") == []
    reviewing.undo(desk)
    change(desk, "repetition.words", exceptions=("Came came", "came"))
    assert found(desk, "repetition.words") == []
    assert state(desk, "repetition.words").values.exceptions == ("Came came", "came")


def test_a_value_that_cannot_be_changes_nothing(desk):
    with pytest.raises(InputError, match="must be at least 2"):
        change(desk, "repetition.loop", parameters={"times": 1})
    assert not state(desk, "repetition.loop").changed
    with pytest.raises(UsageError, match="is no check"):
        check_editing.back_to_profile(desk, "numbers.nonsense")


def test_back_to_the_profile_is_back_to_what_the_profile_says(desk, write):
    path = write("team.toml", 'name="team"\n[checks.numbers.changed]\nseverity="critical"\n')
    profiles.use_profile(desk, str(path))
    change(desk, NUMBERS, severity=Severity.MINOR)
    change(desk, DOUBLE, enabled=False)
    assert check_editing.changes_count(desk) == 2
    check_editing.back_to_profile(desk, NUMBERS)
    assert [one.finding.severity for one in found(desk, NUMBERS)] == [Severity.CRITICAL]
    assert not state(desk, DOUBLE).values.enabled
    check_editing.drop_changes(desk)
    assert len(found(desk, DOUBLE)) == 1
    reviewing.undo(desk)
    assert found(desk, DOUBLE) == []


def test_what_equals_the_profile_is_not_kept(desk):
    change(desk, NUMBERS, severity=Severity.MINOR)
    change(desk, NUMBERS, severity=None)
    assert profiles.changes_text(desk) == ""


def test_rules_are_edited_looked_for_and_taken_back(desk):
    rule = PatternRule("No left", target="left", severity=Severity.MINOR)
    check_editing.set_rules(desk, [rule])
    assert [one.finding.message for one in found(desk, "style.rule")] == ["No left"]
    assert check_editing.rules_in_force(desk) == (rule,)
    reviewing.undo(desk)
    assert found(desk, "style.rule") == []


def test_the_rules_of_the_profile_can_all_be_taken_away(desk, write):
    path = write("team.toml", 'name="t"\n[[rules]]\nname="No left"\ntarget="left"\n')
    profiles.use_profile(desk, str(path))
    checking.check_project(desk)
    assert len(found(desk, "style.rule")) == 1
    check_editing.set_rules(desk, [])
    assert found(desk, "style.rule") == []
    check_editing.back_to_profile(desk, "style.rule")
    assert len(found(desk, "style.rule")) == 1


def test_a_saved_profile_gives_another_project_the_same_checks(desk, tmp_path):
    change(desk, NUMBERS, severity=Severity.NEUTRAL)
    change(desk, "repetition.words", parameters={"allowed": ('a "b"\\', "ö")})
    check_editing.set_rules(desk, [PatternRule("Rule", r"\d+", r"$0\$", "missing")])
    before = check_editing.profile_in_force(desk)
    path = tmp_path / "ours.toml"
    check_editing.save_profile(desk, path)
    check_editing.drop_changes(desk)
    check_editing.load_profile(desk, profiles.choice_from(path))
    after = check_editing.profile_in_force(desk)
    assert after.name == "ours"
    assert (after.settings, after.rules) == (before.settings, before.rules)
    assert [one.finding.severity for one in found(desk, NUMBERS)] == [Severity.NEUTRAL]
    reviewing.undo(desk)
    assert [one.finding.severity for one in found(desk, NUMBERS)] == [Severity.MAJOR]


def test_what_another_finding_covers_comes_and_goes_with_the_check_that_covers_it(session, write):
    rows = "source\ttarget\nСм. https://a.org/12.\tSee https://a.org/13.\n"
    import_files(session, [write("a.tsv", rows)], ImportOptions())
    checking.check_project(session)
    before = [one.finding for one in session.project.findings.all()]
    assert before
    check_switches.switch_off(session, before[0].check)
    reviewing.undo(session)
    assert [one.finding for one in session.project.findings.all()] == before


def test_a_dismissal_survives_a_change_of_the_check(desk):
    [stored] = found(desk, NUMBERS)
    reviewing.dismiss(desk, stored, DismissalScope.SEGMENT)
    change(desk, NUMBERS, severity=Severity.CRITICAL)
    assert found(desk, NUMBERS) == []


def test_the_parameters_of_all_checks_are_explained():
    every = {f"{check.id}.{name}" for check in known() for name in check.parameters}
    assert NOTES.keys() <= every
    for name in every:
        check, _, parameter = name.rpartition(".")
        assert note_of(check, parameter).about


@pytest.mark.parametrize(
    ("below", "above", "expected"),
    [
        ("", "", ""),
        ("[checks.a.b]\nx = 1", "[checks.a.b]\ny = true", "[checks.a.b]\nx = 1\ny = true\n"),
        ("[checks.a]\nenabled = false", "[checks.a.b]\nenabled = true",
         "[checks.a]\nenabled = false\n\n[checks.a.b]\nenabled = true\n"),
        ('[[rules]]\nname = "r"', "rules = []", "rules = []\n"),
        ('[checks."a.b"]\nx = 1.5', "", "[checks.a.b]\nx = 1.5\n"),
    ],
)  # fmt: skip
def test_one_profile_lies_over_another(below, above, expected):
    assert profile_text(merged(profile_data(below), profile_data(above))) == expected


def test_the_shipped_profiles_are_the_same_when_written_again():
    for one in profiles.SHELF.files():
        text = profiles.read_text(one.path)
        again = parse_profile(profile_text(profile_data(text)))
        assert again.settings == parse_profile(text).settings

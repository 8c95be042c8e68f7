"""Profiles by name: the shipped ones are whole, one's own win, a project carries a copy."""

import pytest

from workbench.checks.profile import parse_profile
from workbench.checks.registry import CHECKS
from workbench.domain.errors import InputError, UsageError, WinnowError
from workbench.domain.findings import Severity
from workbench.services import profiles
from workbench.services.checking import project_profile


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


def test_every_shipped_profile_can_be_used_and_says_what_it_is_for():
    found = profiles.SHELF.files()
    assert [one.name for one in found] == [
        "default", "legal", "news", "software", "strict", "subtitles",
    ]  # fmt: skip
    for one in found:
        assert not one.trouble
        assert one.description
        assert profiles.profile_named(one.name).name == one.name


def test_the_strict_profile_runs_what_is_off_by_default():
    active = {one.check.id for one in profiles.profile_named("strict").active}
    assert {check.id for check in CHECKS} <= active


def test_the_default_profile_changes_nothing():
    assert profiles.profile_named("default").is_default


def test_software_takes_placeholders_seriously():
    severities = {one.check.id: one.severity for one in profiles.profile_named("software").active}
    assert severities["tags.missing"] is Severity.CRITICAL
    assert severities["numbers.changed"] is None


def test_a_profile_of_ones_own_wins_over_a_shipped_one():
    profiles.keep_own("news", 'name = "mine"')
    assert profiles.profile_named("news").name == "mine"
    with pytest.raises(UsageError, match="“news” already"):
        profiles.keep_own("news", "")


def test_a_name_cannot_leave_the_users_folder():
    assert profiles.keep_own("../../x", "").parent == profiles.SHELF.own_folder()
    with pytest.raises(UsageError, match="letters or digits"):
        profiles.keep_own("..", "")


def test_a_broken_profile_of_ones_own_is_listed_with_what_is_wrong():
    profiles.keep_own("bad", "").write_text("[checks", encoding="utf-8")
    [bad] = [one for one in profiles.SHELF.files() if one.own]
    assert "not valid TOML" in bad.trouble


def test_an_unknown_profile_is_refused_with_the_known_ones():
    with pytest.raises(UsageError, match="one of default, legal"):
        profiles.profile_named("nwes")
    with pytest.raises(InputError, match="cannot be read"):
        profiles.profile_named("none.toml")


def test_a_project_carries_its_profile(session, write):
    path = write("team.toml", "name='team'\n[checks.numbers]\nenabled=false\n")
    profiles.use_profile(session, str(path))
    path.unlink()
    active = {one.check.id for one in project_profile(session).active}
    assert "numbers.changed" not in active
    profiles.use_profile(session, "default")
    assert "numbers.changed" in {one.check.id for one in project_profile(session).active}


def test_a_project_refuses_a_text_that_is_no_profile(session):
    with pytest.raises(WinnowError, match="unknown family"):
        profiles.set_project_text(session, "[checks.nmbers]\nenabled=true")
    assert parse_profile(profiles.project_text(session)).is_default


def test_another_tools_checklist_becomes_a_profile_of_ones_own(write):
    path = write(
        "list.xbckl",
        '<xbench-checklist version="1.0"><checklist name="Client / A"><check name="typo">'
        '<term type="target" searchmode="simple">teh</term></check></checklist></xbench-checklist>',
    )
    kept, imported = profiles.import_file(path)
    assert kept.stem == "Client - A"
    assert imported.rules == 1
    assert [one.name for one in profiles.profile_named("Client - A").rules] == ["typo"]
    assert profiles.import_file(path, "other")[0].stem == "other"


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(InputError, match="There is no file"):
        profiles.import_file(tmp_path / "none.xbckl")

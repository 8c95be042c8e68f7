"""Who is working, in two keys; and what a project lays down, from its sheet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from workbench.domain.changes import Changes
from workbench.domain.findings import Severity
from workbench.domain.statuses import Role, Status
from workbench.gui.dialogs.project_settings import ProjectSettingsSheet
from workbench.services import evaluating, project_settings, reviewing

Key = Qt.Key
OWN = """
name = "house"
title = "House style"
chosen = ["meaning/lost"]
[scoring]
pass_threshold = 95
accepted_points = 8
[severities.minor]
points = 1
key = "1"
[severities.major]
points = 5
key = "2"
[[dimensions]]
id = "meaning"
title = "Meaning"
leaves = [{ id = "lost", title = "Lost", key = "l" }, { id = "turned", key = "t" }]
"""


def press(window, qtbot, idle, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(QApplication.activePopupWidget() or window.focusWidget(), key, modifiers)
    idle(window)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_two_keys_change_the_role_and_what_confirming_means(desk, idle, qtbot):
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    assert "translator" in desk.person.text()
    desk.desk.setFocus()
    press(desk, qtbot, idle, Key.Key_W, ctrl | shift)
    assert QApplication.activePopupWidget() is desk.person.menu_shown
    press(desk, qtbot, idle, Key.Key_R)
    assert desk.controller.session.role is Role.REVIEWER
    assert "reviewer" in desk.person.text()
    press(desk, qtbot, idle, Key.Key_Return, ctrl)
    first = desk.controller.session.project.segments.get(1)
    assert first.status is Status.APPROVED


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_another_name_signs_what_follows(desk, idle, qtbot):
    desk.activateWindow()
    desk.person.ask()
    idle(desk)
    press(desk, qtbot, idle, Key.Key_N)
    sheet = desk.host.sheet
    assert QApplication.focusWidget() is sheet.name
    qtbot.keyClicks(sheet.name, "Dana & Co")
    press(desk, qtbot, idle, Key.Key_Return)
    assert desk.controller.session.who == "Dana & Co"
    assert desk.person.text().startswith("Dana && Co")


def test_undo_is_that_of_who_is_working_now(desk, idle, qtbot):
    desk.activateWindow()
    desk.desk.grid.setFocus()
    press(desk, qtbot, idle, Key.Key_Insert, Qt.KeyboardModifier.ControlModifier)
    undo = desk.book["edit.undo"]
    qtbot.waitUntil(undo.isEnabled, timeout=5000)
    desk.sheets.setting_chosen.emit("user.name", "Boris")
    idle(desk)
    qtbot.waitUntil(lambda: not undo.isEnabled(), timeout=5000)
    desk.desk.control.go(1)
    press(desk, qtbot, idle, Key.Key_Insert, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(undo.isEnabled, timeout=5000)
    before = desk.controller.session.project.segments.get(2).target
    undo.trigger()
    idle(desk)
    assert desk.controller.session.project.segments.get(2).target != before


@pytest.fixture
def sheet(desk, idle):
    desk.book["project.settings"].trigger()
    idle(desk)
    assert isinstance(desk.host.sheet, ProjectSettingsSheet)
    return desk.host.sheet


def test_four_eyes_and_critical_findings_are_the_projects_rules(desk, sheet, idle, qtbot):
    assert QApplication.focusWidget() is sheet.four_eyes
    press(desk, qtbot, idle, Key.Key_Space)
    press(desk, qtbot, idle, Key.Key_Tab)
    press(desk, qtbot, idle, Key.Key_Space)
    press(desk, qtbot, idle, Key.Key_Return)
    session = desk.controller.session
    assert session.project.setting(reviewing.FOUR_EYES) is False
    assert reviewing.forbids_critical(session)
    assert desk.host.sheet is None


def test_error_types_are_chosen_for_the_project(desk, sheet, idle, qtbot):
    sheet.leaves["style/register"].setChecked(False)
    sheet.leaves["accuracy/do-not-translate"].setChecked(True)
    press(desk, qtbot, idle, Key.Key_Return)
    chosen = evaluating.typology_of(desk.controller.session).chosen
    assert "style/register" not in chosen
    assert "accuracy/do-not-translate" in chosen
    assert chosen[0] == "accuracy/mistranslation", "the order of the keys stays"


def test_another_typology_brings_its_own_keys_to_the_desk(desk, sheet, idle, qtbot):
    names = [sheet.typology.itemText(i) for i in range(sheet.typology.count())]
    place = next(i for i, name in enumerate(names) if "WMT" in name)
    sheet.typology.setCurrentIndex(place)
    assert not sheet.has_threshold.isChecked(), "WMT has no threshold"
    press(desk, qtbot, idle, Key.Key_Return)
    assert evaluating.typology_of(desk.controller.session).name == "wmt"
    assert desk.desk.control.marking.keys.typology.name == "wmt"


def test_a_teams_own_file_is_taken_into_the_project(desk, sheet, idle, qtbot, tmp_path):
    path = tmp_path / "house.toml"
    path.write_text(OWN, encoding="utf-8")
    sheet.add_typology(path)
    assert list(sheet.leaves) == ["meaning/lost", "meaning/turned"]
    assert sheet.threshold.value() == 95
    sheet.threshold.setValue(97)
    press(desk, qtbot, idle, Key.Key_Return)
    path.unlink()
    typology = evaluating.typology_of(desk.controller.session)
    assert (typology.name, typology.rules.pass_threshold) == ("house", 97)
    desk.sheets.project_settings()
    assert desk.host.sheet.typology.currentText() == "House style"


def test_a_broken_file_is_told_and_nothing_is_changed(desk, sheet, tmp_path):
    path = tmp_path / "broken.toml"
    path.write_text("name = ", encoding="utf-8")
    sheet.add_typology(path)
    assert "broken.toml" in sheet.trouble


def test_esa_is_a_choice_of_the_project(desk, sheet, idle, qtbot):
    sheet.protocol.setCurrentIndex(1)
    press(desk, qtbot, idle, Key.Key_Return)
    assert evaluating.marks_with_esa(desk.controller.session)
    assert list(desk.desk.control.marking.keys.levels) == ["1", "2"]


def test_rules_that_clash_are_refused(desk, sheet, idle, qtbot):
    sheet.typology.setCurrentIndex(
        next(i for i in range(sheet.typology.count()) if "WMT" in sheet.typology.itemText(i))
    )
    sheet.has_threshold.setChecked(True)
    sheet.decides.setCurrentIndex(2)  # non-linear, without tolerance points
    press(desk, qtbot, idle, Key.Key_Return)
    assert desk.host.sheet is sheet
    assert "tolerance points" in sheet.trouble


def test_nothing_changed_changes_nothing(desk):
    session = desk.controller.session
    before = project_settings.rules_of(session)
    assert project_settings.set_rules_of(session, before) == Changes(settings=True)
    assert project_settings.rules_of(session) == before
    assert session.project.setting(evaluating.RULES) is None
    assert session.project.setting(evaluating.CHOSEN) is None
    assert Severity.MAJOR in {level.severity for level in before.typology.severities}


def test_a_project_gets_a_profile_of_checks(desk, sheet, idle, qtbot):
    assert sheet.profile.chosen.title == "default"
    sheet.profile.box.setCurrentText("legal")
    assert "Contracts" in sheet.profile.about.text()
    press(desk, qtbot, idle, Key.Key_Return)
    assert "Contracts" in desk.controller.session.project.setting("profile")
    desk.sheets.project_settings()
    assert desk.host.sheet.profile.chosen.title == "legal"


def test_another_tools_checklist_is_taken_and_what_is_left_out_is_named(
    desk, sheet, idle, qtbot, tmp_path
):
    path = tmp_path / "client.qccfg"
    path.write_text("#v1\nleadingWS.b=false\ncheckWithLT.b=true\n", encoding="utf-8")
    sheet.profile.add_file(path)
    assert "Left out: its LanguageTool server." in sheet.profile.about.text()
    press(desk, qtbot, idle, Key.Key_Return)
    desk.sheets.project_settings()
    assert desk.host.sheet.profile.chosen.title == "client"


def test_a_broken_profile_is_told(desk, sheet, tmp_path):
    path = tmp_path / "bad.toml"
    path.write_text("[checks.nmbers]\n", encoding="utf-8")
    sheet.profile.add_file(path)
    assert "unknown family “nmbers”" in sheet.trouble
    assert sheet.profile.chosen.title == "default"

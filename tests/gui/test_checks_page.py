"""The page of checks: what runs, how severe, with what; rules tried while they are typed."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.gui.test_accessible import nameless
from workbench.checks.parameters import note_of
from workbench.checks.registry import known
from workbench.domain.findings import DismissalScope
from workbench.services import check_editing, checking, opening, profiles, reviewing

Key = Qt.Key
NUMBERS, SPACE = "numbers.changed", "whitespace.before_punctuation"


@pytest.fixture
def checked(project, settings):
    session = opening.open_project(project, settings)
    checking.check_project(session)
    opening.close(session)
    return project


@pytest.fixture
def window(window, checked, idle):
    window.open_project(checked)
    idle(window)
    window.book["view.checks"].trigger()
    idle(window)
    return window


@pytest.fixture
def page(window):
    return window.checks.page


@pytest.fixture
def soon(qtbot):
    """Wait until it is so: what is checked again begins a moment after the change."""
    return lambda wanted: qtbot.waitUntil(lambda: bool(wanted()), timeout=8_000)


def session_of(window):
    return window.controller.session


def found(window, check):
    return [s for s in session_of(window).project.findings.all() if s.finding.check == check]


def choose(page, check):
    page.tree.choose(check)
    assert page.form.state.check.id == check
    return page.form


def test_every_check_is_listed_by_family_and_found_by_a_word(page):
    assert set(page.tree.listed) == {check.id for check in known()}
    page.tree.search.setText("negat")
    assert page.tree.listed == ["fidelity.negation"]
    assert page.form.state.check.id == "fidelity.negation"
    page.tree.search.setText("")
    page.tree.shown.setCurrentIndex(page.tree.shown.findData("off"))
    assert "punctuation.final_added" in page.tree.listed
    assert NUMBERS not in page.tree.listed


def test_a_check_is_switched_off_by_its_box_and_undo_brings_it_back(window, page, idle, soon):
    assert found(window, NUMBERS)
    page.tree.item_of(NUMBERS).setCheckState(0, Qt.CheckState.Unchecked)
    idle(window)
    soon(lambda: found(window, NUMBERS) == [])
    assert page.tree.item_of(NUMBERS).font(0).bold()
    soon(window.book["edit.undo"].isEnabled)
    window.book["edit.undo"].trigger()
    idle(window)
    soon(lambda: found(window, NUMBERS))
    assert page.tree.item_of(NUMBERS).checkState(0) == Qt.CheckState.Checked
    assert not page.tree.item_of(NUMBERS).font(0).bold()


def test_space_switches_the_check_that_the_keyboard_is_at(window, page, idle, qtbot, soon):
    choose(page, NUMBERS)
    page.tree.tree.setFocus()
    qtbot.keyClick(page.tree.tree, Key.Key_Space)
    idle(window)
    soon(lambda: found(window, NUMBERS) == [])


def test_a_severity_is_kept_with_one_key_and_holds_at_once(window, page, idle, qtbot, soon):
    form = choose(page, NUMBERS)
    assert not page.keep_button.isEnabled()
    form.severity.setCurrentIndex(form.severity.findData("critical"))
    assert page.keep_button.isEnabled()
    qtbot.keyClick(form.severity, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    idle(window)
    soon(lambda: [one.finding.severity for one in found(window, NUMBERS)] == ["critical"])
    assert page.form.reset.isEnabled()
    page.form.reset.click()
    idle(window)
    soon(lambda: [one.finding.severity for one in found(window, NUMBERS)] == ["major"])
    assert not page.form.reset.isEnabled()


def test_what_was_changed_is_kept_when_another_check_is_chosen(window, page, idle):
    form = choose(page, SPACE)
    form.exceptions.setPlainText(" .\n.\n")
    choose(page, NUMBERS)
    idle(window)
    state = next(s for s in check_editing.check_states(session_of(window)) if s.check.id == SPACE)
    assert state.values.exceptions == (".",)


def test_escape_discards_and_then_goes_back(window, page, qtbot):
    form = choose(page, NUMBERS)
    form.enabled.setChecked(False)
    qtbot.keyClick(form.enabled, Key.Key_Escape)
    assert page.form.enabled.isChecked()
    qtbot.keyClick(page, Key.Key_Escape)
    assert window.pages.currentWidget() is window.desk


@pytest.mark.parametrize(
    ("check", "parameter", "given", "kept"),
    [
        (NUMBERS, "words", False, False),
        ("length.ratio", "tolerance", 3.5, 3.5),
        ("length.ratio", "tolerance", 0.0, 0.5),
        ("repetition.loop", "times", 1, 2),
        ("repetition.words", "allowed", "knock\n\nhear \n", ("knock", "hear")),
        ("characters.disallowed", "characters", "„€", "„€"),
    ],
)
def test_a_parameter_takes_what_it_may_be(page, check, parameter, given, kept):
    field = choose(page, check).parameters[parameter].field
    for setter in ("setChecked", "setPlainText", "setText", "setValue"):
        if hasattr(field, setter):
            getattr(field, setter)(given)
            break
    assert page.form.values.parameters[parameter] == kept
    assert QAccessible.queryAccessibleInterface(field).text(QAccessible.Text.Name)
    assert note_of(check, parameter).about
    page.discard()


def test_what_people_decided_is_told(window, page, idle):
    session = session_of(window)
    [stored] = found(window, NUMBERS)
    window.controller.change(
        "x", lambda _: reviewing.dismiss(session, stored, DismissalScope.SEGMENT)
    )
    idle(window)
    text = choose(page, NUMBERS).figures.text()
    assert "right 0 times of 1" in text
    assert "finds 98" in text
    assert page.tree.item_of(NUMBERS).text(3) == "0/1"


def test_the_findings_of_a_check_are_shown_at_the_desk(window, page, idle):
    choose(page, NUMBERS).show_button.click()
    idle(window)
    assert window.pages.currentWidget() is window.desk
    assert window.desk.query_box.text() == f"check:{NUMBERS}"


def write(editor, **values):
    for name, text in values.items():
        getattr(editor, name).setText(text)
        getattr(editor, name).textEdited.emit(text)


def test_a_rule_tells_while_it_is_written_what_it_hits(window, page, idle, qtbot, soon):
    choose(page, "style.rule")
    editor = page.rules
    editor.add.click()
    write(editor, name="Numbers stay", source=r"(\d+)", target="$2")
    assert "refers to the group 2" in editor.answer.text()
    write(editor, target=r"\b$1\b")
    editor.report.setCurrentIndex(1)
    editor.report.activated.emit(1)
    qtbot.waitUntil(lambda: "Hits 1 segment" in editor.answer.text())
    assert "Es kostet 21 Euro." in editor.answer.text()
    page.keep()
    idle(window)
    soon(lambda: [one.finding.message for one in found(window, "style.rule")] == ["Numbers stay"])
    soon(window.book["edit.undo"].isEnabled)
    window.book["edit.undo"].trigger()
    idle(window)
    soon(lambda: found(window, "style.rule") == [])


def test_a_rule_that_cannot_be_applied_is_not_left(page):
    choose(page, "style.rule")
    page.rules.add.click()
    write(page.rules, target="(")
    page.tree.choose(NUMBERS)
    assert page.form.state.check.id == "style.rule"
    assert page.tree.current == "style.rule"
    assert "no regular expression" in page.trouble.text()
    page.discard()
    choose(page, NUMBERS)


def test_what_a_rule_hits_is_listed_at_the_desk(window, page, idle, qtbot):
    choose(page, "style.rule")
    page.rules.add.click()
    write(page.rules, name="No Katze", target="Katze")
    qtbot.waitUntil(lambda: not page.rules.show_hits.isHidden())
    page.rules.show_hits.click()
    idle(window)
    assert window.pages.currentWidget() is window.desk
    assert len(window.desk.model.ids) == 1
    # Leaving the page keeps what was written.
    assert [rule.name for rule in check_editing.rules_in_force(session_of(window))] == ["No Katze"]


def reopened(project, settings, read):
    session = opening.open_project(project, settings)
    try:
        return read(session)
    finally:
        opening.close(session)


def close_project(window):
    window.book["project.close"].trigger()


def close_window(window):
    window.close()


def open_another(window):
    window.open_project(window.controller.session.project.path)


@pytest.mark.parametrize("close", [close_project, close_window, open_another])
def test_what_was_changed_is_kept_when_the_project_is_closed(
    window, page, checked, settings, close
):
    form = choose(page, "length.ratio")
    form.parameters["tolerance"].field.setValue(3.5)
    close(window)
    window.controller.close()
    states = reopened(checked, settings, check_editing.check_states)
    kept = next(state for state in states if state.check.id == "length.ratio")
    assert kept.values.parameters["tolerance"] == 3.5


@pytest.mark.parametrize("close", [close_project, close_window, open_another])
def test_a_rule_being_written_is_kept_when_the_project_is_closed(
    window, page, checked, settings, close
):
    choose(page, "style.rule")
    page.rules.add.click()
    write(page.rules, name="No Katze", target="Katze")
    close(window)
    window.controller.close()
    rules = reopened(checked, settings, check_editing.rules_in_force)
    assert [(rule.name, rule.target) for rule in rules] == [("No Katze", "Katze")]


def test_half_a_pattern_is_there_again_when_the_project_is(window, page, checked, idle):
    choose(page, "style.rule")
    page.rules.add.click()
    write(page.rules, name="No Katze", target="(Katz")
    page.rules.severity.setCurrentIndex(page.rules.severity.findData("major"))
    page.rules.severity.activated.emit(0)
    close_project(window)
    window.open_project(checked)
    idle(window)
    window.book["view.checks"].trigger()
    idle(window)
    page = window.checks.page
    assert page.form.state.check.id == "style.rule"
    assert page.rules.target.text() == "(Katz"
    assert page.rules.severity.currentData() == "major"
    assert "no regular expression" in page.rules.answer.text()
    assert page.keep_button.isEnabled()
    page.discard()
    assert page.rules.rules == ()
    close_project(window)
    window.open_project(checked)
    idle(window)
    window.book["view.checks"].trigger()
    assert window.checks.page.form is None or window.checks.page.rules is None


def test_what_waits_behind_other_work_is_kept_when_the_project_is_closed(
    window, page, checked, settings
):
    def work(progress):
        while True:
            progress(0, 1)

    window.jobs.run("Long work", work, on_failed=lambda _: None)
    form = choose(page, NUMBERS)
    form.severity.setCurrentIndex(form.severity.findData("critical"))
    assert page.keep()
    close_project(window)
    states = reopened(checked, settings, check_editing.check_states)
    assert (
        next(state for state in states if state.check.id == NUMBERS).values.severity == "critical"
    )


def test_a_rule_that_is_too_slow_is_stopped(window, page, qtbot, monkeypatch):
    monkeypatch.setattr("workbench.checks.style.TIME_OUT", 1e-9)
    choose(page, "style.rule")
    page.rules.add.click()
    write(page.rules, target=r"(\w+\s?)+x{3}")
    qtbot.waitUntil(lambda: "too slow" in page.rules.answer.text())


def test_a_profile_is_saved_loaded_and_all_put_back(window, page, idle, tmp_path, soon):
    form = choose(page, NUMBERS)
    form.severity.setCurrentIndex(form.severity.findData("minor"))
    page.keep()
    idle(window)
    path = tmp_path / "ours.toml"
    page.save(path)
    assert window.notices.notice.text.endswith("ours.toml")
    page.all_back.click()
    idle(window)
    soon(lambda: [one.finding.severity for one in found(window, NUMBERS)] == ["major"])
    assert not page.all_back.isEnabled()
    page.load(path)
    idle(window)
    soon(lambda: [one.finding.severity for one in found(window, NUMBERS)] == ["minor"])
    assert "ours" in page.profile.text()
    page.load(tmp_path / "none.toml")
    assert "cannot be read" in page.trouble.text()
    assert profiles.changes_text(session_of(window)) == ""


def test_every_field_says_its_name(page):
    for check in known():
        choose(page, check.id)
        assert nameless(page) == []
    choose(page, "style.rule")
    page.rules.add.click()
    assert nameless(page) == []
    page.discard()


def test_all_can_be_walked_with_tab(window, page, qtbot):
    form = choose(page, "repetition.words")
    page.tree.search.setFocus()
    visited = set()
    for _ in range(30):
        qtbot.keyClick(QApplication.focusWidget() or window, Key.Key_Tab)
        QCoreApplication.processEvents()
        visited.add(window.focusWidget())
    wanted = {page.tree.tree, form.enabled, form.severity, form.exceptions,
              form.parameters["allowed"].field, page.load_button, page.back}  # fmt: skip
    assert wanted <= visited

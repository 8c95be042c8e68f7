import logging
import sys

import pytest

from workbench.domain.errors import Cancelled, InputError
from workbench.gui.errors import ErrorReporter, describe_bug
from workbench.gui.logs import start_logging, stop_logging


def a_bug():
    try:
        return 1 / 0
    except ZeroDivisionError as error:
        return error


def test_an_expected_failure_is_its_sentence(window):
    window.errors.report(InputError("broken.xlf is not XML; export it again."))
    assert window.notices.notice.text == "broken.xlf is not XML; export it again."
    assert window.notices.notice.kind == "error"
    assert window.host.sheet is None


def test_a_stopped_job_is_no_error(window):
    window.errors.report(Cancelled("Stopped after 5 of 9; what was finished is kept."))
    assert window.notices.notice.kind == "info"


@pytest.mark.logs("a bug")
def test_a_bug_is_offered_for_copying(window, qapp):
    window.errors.report(a_bug())
    sheet = window.host.sheet
    assert "ZeroDivisionError" in sheet.details.toPlainText()
    assert "a_bug" in sheet.details.toPlainText()
    assert "Winnow" in sheet.details.toPlainText().splitlines()[0]
    sheet.copy()
    assert qapp.clipboard().text() == sheet.details.toPlainText()


@pytest.mark.logs("a bug")
def test_what_is_raised_in_a_slot_is_caught(window, qtbot):
    before = sys.excepthook
    window.errors.install()
    try:
        with qtbot.waitSignal(window.errors.bug):
            sys.excepthook(ZeroDivisionError, a_bug(), None)
    finally:
        window.errors.uninstall()
        sys.excepthook = before
    assert "division" in window.host.sheet.details.toPlainText()


def test_a_bug_report_names_the_versions():
    report = describe_bug(a_bug())
    assert report.summary == "ZeroDivisionError: division by zero"
    assert "Python" in report.details and "Qt" in report.details


def test_bugs_go_to_the_log_file(tmp_path):
    path = start_logging(tmp_path / "log")
    logging.getLogger("workbench.gui").info("the grain is dry")
    stop_logging()
    assert "the grain is dry" in path.read_text()


def test_a_log_folder_that_cannot_be_written_stops_nobody(tmp_path):
    (tmp_path / "file").write_text("")
    assert start_logging(tmp_path / "file" / "log") is None


def test_a_reporter_without_a_window_says_nothing(qapp):
    ErrorReporter().report(InputError("Nobody listens."))

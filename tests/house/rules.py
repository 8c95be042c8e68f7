"""The rules every test obeys, as a pytest plugin (tests/conftest.py loads it).

A test sees an isolated world, makes neither Qt nor a logger complain, and leaves nothing behind.
tests/house/test_rules.py proves that each rule can fail.
"""

import logging
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from PySide6.QtCore import QtMsgType, qInstallMessageHandler

from tests import yardstick
from tests.house import isolation, leftovers

CALL_FAILED = pytest.StashKey[bool]()


class LogWatch(logging.Handler):
    """Collects what the code logs as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line: logger, level, message."""
        self.lines.append(f"{record.name} {record.levelname}: {record.getMessage()}")


LOGS = LogWatch()
QT = leftovers.QtWatch()


def pytest_configure(config: pytest.Config) -> None:
    """Isolate the run before anything of Winnow or Qt looks around."""
    home = Path(tempfile.mkdtemp(prefix="winnow-tests-"))
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))
    isolation.make_home(home)
    patch = pytest.MonkeyPatch()
    config.add_cleanup(patch.undo)
    for name in isolation.REMOVED:
        patch.delenv(name, raising=False)
    for name, value in isolation.environment(home).items():
        patch.setenv(name, value)
    isolation.forbid_network()
    QT.install(patch.setattr)
    logging.getLogger().addHandler(LOGS)
    config.add_cleanup(lambda: logging.getLogger().removeHandler(LOGS))
    # Two busy cores make any time limit a lottery; in CI the same examples every time.
    hypothesis.settings.register_profile("house", deadline=None, derandomize=_in_ci())
    hypothesis.settings.load_profile("house")
    if "WINNOW_YARDSTICK" in os.environ and not yardstick.is_present():
        raise pytest.UsageError(f"WINNOW_YARDSTICK: no data in {yardstick.data_path()}")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip, visibly, what needs the measuring data where there is none."""
    if _needs_yardstick(item) and not yardstick.is_present():
        pytest.skip("the measuring data is not on this machine (set WINNOW_YARDSTICK)")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Iterator[pytest.TestReport]:
    """Note a failed call; in CI, do not let a test skip the measuring data that is there."""
    report = yield
    if report.when == "call":
        item.stash[CALL_FAILED] = report.failed
    skipped = report.skipped and not hasattr(report, "wasxfail")
    if skipped and _in_ci() and _needs_yardstick(item) and yardstick.is_present():
        report.outcome = "failed"
        report.longrepr = "skipped in CI although the measuring data is present"
    return report


@pytest.fixture(autouse=True)
def _rules_of_the_house(request: pytest.FixtureRequest) -> Iterator[None]:
    """Compare the world after a test with the world before it, and read what was logged."""
    QT.clear()
    LOGS.lines.clear()
    before = leftovers.take()
    yield
    complaints: list[str] = []
    previous = qInstallMessageHandler(
        lambda kind, _context, text: (
            complaints.append(f"Qt said while the test was cleared away: {text}")
            if kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
            else None
        )
    )
    left = leftovers.since(before, QT)
    qInstallMessageHandler(previous)
    if request.node.stash.get(CALL_FAILED, False):
        return  # its traceback keeps its objects alive; one failure is enough
    complaints += left + _log_complaints(request.node, LOGS.lines)
    if complaints:
        pytest.fail("\n".join(complaints), pytrace=False)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """The one QApplication of the run goes by the product's name."""
    return ["winnow"]


def _log_complaints(item: pytest.Item, lines: list[str]) -> list[str]:
    """Compare what was logged with what the test's ``logs`` marks announce."""
    patterns = [str(mark.args[0]) for mark in item.iter_markers("logs")]
    unexpected = [
        f"unexpected in the log: {line}"
        for line in lines
        if not any(re.search(pattern, line) for pattern in patterns)
    ]
    unheard = [
        f"announced by a logs mark but never logged: {pattern}"
        for pattern in patterns
        if not any(re.search(pattern, line) for line in lines)
    ]
    return unexpected + unheard


def _needs_yardstick(item: pytest.Item) -> bool:
    return item.get_closest_marker("yardstick") is not None


def _in_ci() -> bool:
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}

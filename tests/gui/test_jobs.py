import threading
import time

import pytest
from PySide6.QtCore import QObject

from workbench.domain.errors import Cancelled, InputError
from workbench.gui.jobs import READ, WRITE, JobRunner


class View(QObject):
    def __init__(self):
        super().__init__()
        self.results = []
        self.errors = []
        self.threads = set()

    def done(self, result):
        self.results.append(result)
        self.threads.add(threading.current_thread())

    def failed(self, error):
        self.errors.append(error)


@pytest.fixture
def jobs(qtbot):
    runner = JobRunner()
    yield runner
    assert runner.close(10)


@pytest.fixture
def view(qapp):
    return View()


def steps(count, pause=0.005):
    def work(progress):
        for step in range(count):
            time.sleep(pause)
            progress(step + 1, count, "step")
        return count

    return work


def test_the_result_arrives_in_the_windows_thread(qtbot, jobs, view):
    jobs.run("Counting", steps(3), view.done)
    qtbot.waitUntil(lambda: view.results == [3])
    assert view.threads == {threading.main_thread()}


def test_a_lane_runs_one_job_at_a_time_in_order(qtbot, jobs, view):
    running, most = [], []

    def work(name):
        def body(_progress):
            running.append(name)
            most.append(len(running))
            time.sleep(0.02)
            running.remove(name)
            return name

        return body

    for name in "abc":
        jobs.run(name, work(name), view.done, lane=WRITE)
    qtbot.waitUntil(lambda: view.results == ["a", "b", "c"])
    assert max(most) == 1


def test_lanes_do_not_wait_for_each_other(qtbot, jobs, view):
    release = threading.Event()

    def waits(_progress):
        release.wait(10)
        return "write"

    jobs.run("long", waits, view.done, lane=WRITE)
    jobs.run("short", steps(1), view.done, lane=READ)
    qtbot.waitUntil(lambda: view.results == [1])
    release.set()
    qtbot.waitUntil(lambda: view.results == [1, "write"])


def test_cancelling_stops_at_the_next_report(qtbot, jobs, view):
    job = jobs.run("Counting", steps(10_000), view.done, view.failed)
    qtbot.wait(50)
    job.cancel()
    qtbot.waitUntil(lambda: bool(view.errors))
    assert isinstance(view.errors[0], Cancelled)
    assert view.results == []


def test_a_job_cancelled_before_it_begins_never_begins(qtbot, jobs, view):
    began = []
    jobs.run("first", steps(20))
    second = jobs.run("second", lambda _progress: began.append(1), view.done, view.failed)
    second.cancel()
    qtbot.waitUntil(lambda: bool(view.errors))
    assert began == []


def test_an_error_reaches_its_handler(qtbot, jobs, view):
    def breaks(_progress):
        raise InputError("broken.xlf is broken; mend it.")

    with qtbot.assertNotEmitted(jobs.failed):
        jobs.run("Importing", breaks, view.done, view.failed)
        qtbot.waitUntil(lambda: bool(view.errors))
    assert str(view.errors[0]) == "broken.xlf is broken; mend it."


def test_an_error_that_nobody_handles_is_signalled(qtbot, jobs):
    def breaks(_progress):
        raise ValueError("a bug")

    with qtbot.waitSignal(jobs.failed) as heard:
        jobs.run("Importing", breaks)
    assert isinstance(heard.args[1], ValueError)


def test_progress_is_throttled_and_estimates_the_rest(qtbot, jobs, view):
    heard = []
    jobs.progress_changed.connect(lambda *news: heard.append(news))
    jobs.run("Counting", steps(400), view.done)
    qtbot.waitUntil(lambda: view.results == [400], timeout=10_000)
    assert 2 < len(heard) < 60
    assert heard[-1][:3] == ("Counting", 400, 400)
    assert any(left > 0 for *_, left in heard)
    assert heard[0][3] == -1


def test_a_view_that_has_gone_is_not_called(qtbot, jobs):
    view = View()
    results = view.results
    jobs.run("Counting", steps(20), view.done)
    view.deleteLater()
    del view
    qtbot.waitUntil(lambda: not jobs.busy)
    qtbot.wait(20)
    assert results == []


def test_draining_leaves_nothing_running_and_calls_nobody(qtbot, jobs, view):
    jobs.run("Counting", steps(10_000), view.done, view.failed)
    jobs.run("Counting again", steps(10_000), view.done, view.failed)
    assert jobs.drain(10)
    assert not jobs.busy
    qtbot.wait(20)
    assert view.results == view.errors == []
    jobs.run("after", steps(1), view.done)
    qtbot.waitUntil(lambda: view.results == [1])


def test_a_closed_runner_runs_nothing(qtbot, view):
    runner = JobRunner()
    assert runner.close(1)
    job = runner.run("late", steps(1), view.done)
    assert job.ended
    qtbot.wait(20)
    assert view.results == []

"""The same work on a Dask cluster: a real scheduler and two real worker processes."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from workbench.config.settings import Settings
from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.services import checking, scoring, translating
from workbench.services.cluster import on_cluster
from workbench.services.importing import import_files
from workbench.services.opening import close, create_project
from workbench.store.query import parse_query

pytest.importorskip("distributed")

WHO = ("The minister", "My sister", "An old friend", "The company", "Nobody")
DID = ("sold", "painted", "found", "counted", "lost", "did not sell")
WHAT = ("12 houses", "the last boat", "3 books", "a red bicycle")
SENTENCES = [f"{who} {did} {what}." for who in WHO for did in DID for what in WHAT]
# What a run leaves in the file, but for moments and who came first.
TABLES = {
    "segment": "id, source, target, target_tags, status, origin",
    "candidate": "segment_id, text, tags, score",
    "finding": "segment_id, check_id, severity, message, target_start, target_end, suggestions",
    "measure": "system, reference_sets, metric, signature",
    "statistic": "vector",
}


class Cluster(NamedTuple):
    address: str
    workers: list[int]
    scheduler: int


@pytest.fixture(scope="module")
def cluster():
    with started() as found:
        yield found


@contextmanager
def started():
    script = Path(__file__).with_name("local_cluster.py")
    with subprocess.Popen(
        [sys.executable, script],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        address, *workers = process.stdout.readline().split()
        yield Cluster(address, [int(pid) for pid in workers], process.pid)
        process.stdin.close()


@pytest.fixture
def small_chunks(monkeypatch):
    """Many chunks also of a small project, so that both workers have work when one dies."""
    monkeypatch.setattr(translating, "_AT_ONCE", 12)
    monkeypatch.setattr(checking, "_AT_ONCE", 40)
    monkeypatch.setattr("workbench.scoring.batch.CHUNK", 10)


def make(folder, sentences=SENTENCES):
    folder.mkdir()
    settings = Settings(folder / "settings.json")
    settings.update({"user.name": "Anna", "translation.beam": 1, "processes": 1})
    session = create_project(
        folder / "p.winnow", Language.parse("en"), [Language.parse("pt")], settings
    )
    source, reference = folder / "source.txt", folder / "ref.txt"
    source.write_text("\n".join(sentences) + "\n")
    reference.write_text("\n".join(f"{line[:-1]} ali." for line in sentences) + "\n")
    import_files(session, [source, reference])
    return session


def work(session, progress=lambda done, total, what: None):
    """Translate, check and score; what then is in the file."""
    translating.translate(session, progress=progress)
    checking.check_project(session)
    scoring.score_project(session)
    path = session.project.path
    close(session)
    with sqlite3.connect(path) as file:
        return {
            table: sorted(map(repr, file.execute(f"SELECT {columns} FROM {table}")))
            for table, columns in TABLES.items()
        }


def test_a_cluster_that_loses_a_worker_leaves_the_same_in_the_project(
    tmp_path, cluster, small_chunks
):
    here = work(make(tmp_path / "here"))
    assert len(here["candidate"]) == len(SENTENCES)
    assert here["finding"] and here["statistic"]

    dead = []

    def kill_one(done, _total, _what):
        if not dead and 0 < done < len(SENTENCES):
            dead.append(cluster.workers[0])
            os.kill(dead[0], signal.SIGKILL)

    with on_cluster(cluster.address):
        there = work(make(tmp_path / "there"), kill_one)

    assert dead
    assert there == here


def test_a_small_project_goes_to_the_cluster_too(tmp_path, cluster):
    session = make(tmp_path / "small", SENTENCES[:2])
    with on_cluster(cluster.address):
        result = translating.translate(session)
    close(session)
    assert result.translated == 2


def test_without_an_answer_the_scheduler_is_named(tmp_path):
    session = make(tmp_path / "nobody", SENTENCES[:2])
    with (
        on_cluster("tcp://127.0.0.1:9"),
        pytest.raises(UsageError, match=r"No Dask scheduler answers at tcp://127\.0\.0\.1:9"),
    ):
        checking.check_project(session)
    close(session)


def test_a_worker_of_another_version_is_refused(tmp_path, cluster, monkeypatch):
    monkeypatch.setattr("workbench.services.cluster.__version__", "9.9.9")
    session = make(tmp_path / "other", SENTENCES[:2])
    with (
        on_cluster(cluster.address),
        pytest.raises(UsageError, match=r"have Winnow .* and this is 9\.9\.9"),
    ):
        scoring.score_project(session)
    close(session)


def test_without_dask_the_sentence_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    session = make(tmp_path / "none", SENTENCES[:2])
    with on_cluster("tcp://127.0.0.1:9"), pytest.raises(UsageError, match="pip install"):
        checking.check_project(session)
    close(session)


@pytest.mark.logs("distributed|asyncio|tornado")
def test_a_scheduler_that_dies_leaves_what_was_translated_and_the_next_run_goes_on(
    tmp_path, small_chunks, monkeypatch
):
    monkeypatch.setattr("workbench.services.translating._AHEAD", 2)
    session = make(tmp_path / "lost")
    with started() as cluster:

        def kill(done, _total, _what):
            if 0 < done < len(SENTENCES):
                os.kill(cluster.scheduler, signal.SIGKILL)

        with (
            on_cluster(cluster.address),
            pytest.raises(UsageError, match=r"The scheduler at tcp://.* went away; start it"),
        ):
            translating.translate(session, progress=kill)
        for worker in cluster.workers:
            with suppress(ProcessLookupError):
                os.kill(worker, signal.SIGKILL)

    done = session.project.segments.ids(parse_query("has:target"))
    assert 0 < len(done) < len(SENTENCES)
    assert translating.translate(session).translated == len(SENTENCES) - len(done)
    close(session)


def test_work_that_kills_every_worker_is_given_up_with_one_sentence(
    tmp_path, cluster, small_chunks, monkeypatch
):
    def deadly(*_arguments):
        import os

        os._exit(1)

    monkeypatch.setattr(translating, "translate_chunk", deadly)
    session = make(tmp_path / "deadly", SENTENCES[:6])
    with (
        on_cluster(cluster.address),
        pytest.raises(UsageError, match=r"The same work ended \d workers of tcp://.*kept"),
    ):
        translating.translate(session)
    assert not session.project.segments.ids(parse_query("has:target"))
    close(session)


def test_what_was_not_asked_to_use_the_cluster_stays_on_this_machine(tmp_path):
    session = make(tmp_path / "here", SENTENCES[:2])
    with on_cluster("tcp://127.0.0.1:9"):
        pass
    assert translating.translate(session).translated == 2
    close(session)

"""The engine: one segment, a batch, a pool, groups; and what it does with a broken plugin."""

import logging
import multiprocessing
import pickle
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import dataclass

import pytest

from workbench.checks import engine, registry
from workbench.checks.base import CheckBase, GroupMember
from workbench.checks.engine import CheckRow, check_batch, check_group, check_segment
from workbench.checks.merge import merge
from workbench.checks.profile import DEFAULT_PROFILE, CheckSettings, Profile
from workbench.domain.errors import Cancelled, UsageError
from workbench.domain.findings import Finding, Severity
from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText

GERMAN, ENGLISH = Language.parse("de"), Language.parse("en")
QUICK = DEFAULT_PROFILE.restricted_to(["numbers", "punctuation", "completeness"])


def _rows(count: int) -> list[CheckRow]:
    """Every third row has a changed number, the rest are right."""
    return [
        CheckRow(
            key,
            TaggedText(f"Es sind {key} Bäume."),
            TaggedText(f"There are {key if key % 3 else key + 7000} trees."),
            GERMAN,
            ENGLISH,
        )
        for key in range(100, 100 + count)
    ]


def test_a_batch_gives_the_same_as_segment_by_segment_and_in_order() -> None:
    rows = _rows(50)
    batch = list(check_batch(rows, QUICK, chunk_size=7))
    assert [key for key, _ in batch] == [row.key for row in rows]
    assert batch == [(row.key, check_segment(row.view(), QUICK)) for row in rows]
    assert {key for key, found in batch if found} == {k for k in range(100, 150) if k % 3 == 0}


def test_a_thread_pool_gives_the_same_as_no_pool() -> None:
    rows = _rows(40)
    with ThreadPoolExecutor(2) as pool:
        assert list(check_batch(rows, QUICK, pool, chunk_size=5)) == list(check_batch(rows, QUICK))


def test_a_spawn_pool_gives_the_same_as_no_pool() -> None:
    rows = _rows(9)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as pool:
        assert list(check_batch(rows, QUICK, pool, chunk_size=5)) == list(check_batch(rows, QUICK))


def test_a_batch_reads_its_rows_no_further_than_it_must() -> None:
    read = []

    def stream():
        for row in _rows(1000):
            read.append(row.key)
            yield row

    results = check_batch(stream(), QUICK, chunk_size=10)
    next(results)
    assert len(read) == 10


def test_progress_is_told_and_can_stop_the_work() -> None:
    told = []

    def progress(done: int, total: int, what: str = "") -> None:
        told.append((done, total))
        if done >= 20:
            raise Cancelled("Stopped.")

    finished = []
    with ThreadPoolExecutor(1) as pool, pytest.raises(Cancelled):
        for key, _ in check_batch(_rows(100), QUICK, pool, progress, 100, chunk_size=10):
            finished.append(key)
    assert told == [(10, 100), (20, 100)]
    assert len(finished) == 20


def test_rows_and_profiles_travel_to_another_process() -> None:
    assert DEFAULT_PROFILE.active
    copy = pickle.loads(pickle.dumps((_rows(1)[0], DEFAULT_PROFILE)))
    assert copy == (_rows(1)[0], DEFAULT_PROFILE)


def test_after_preparing_the_first_segment_is_quick(view) -> None:
    import time

    engine.prepare(GERMAN, ENGLISH)
    segment = view("de>en", "Die Behörden sprachen 2019 mit Merkel.", "The Behörden spoke in 2018.")
    start = time.process_time()
    findings = check_segment(segment)
    assert time.process_time() - start < 0.25
    assert {f.check for f in findings} >= {"numbers.changed", "language.untranslated"}


def test_an_empty_target_is_said_once_and_nothing_else_about_it(view) -> None:
    findings = check_segment(view("de>en", "Am 3. Mai kommt er nicht.", ""))
    assert [finding.check for finding in findings] == ["completeness.empty"]


def test_without_a_source_only_the_target_is_judged(view) -> None:
    findings = check_segment(view(">en", None, "He came came home , not 3."))
    assert {finding.check for finding in findings} == {
        "repetition.words",
        "whitespace.before_punctuation",
    }


def test_a_loop_is_reported_once_though_two_checks_see_it(view) -> None:
    findings = check_segment(view("de>en", "Ich gehe.", "I go go go go go go."))
    assert [finding.check for finding in findings] == ["repetition.loop"]


def test_findings_come_in_the_order_of_the_text(view) -> None:
    findings = check_segment(view("de>en", "Er hat 5 Katzen.", "he has  7 cats"))
    starts = [f.target_span.start for f in findings if f.target_span]
    assert starts == sorted(starts)
    assert {f.check for f in findings} >= {"case.initial", "numbers.changed", "punctuation.final"}


def test_merging_keeps_the_better_of_two_and_drops_repeats() -> None:
    url = Finding("addresses.changed", Severity.MAJOR, "x", "a", target_span=Span(0, 20))
    number = Finding("numbers.changed", Severity.MAJOR, "x", "b", target_span=Span(5, 7))
    elsewhere = Finding("numbers.changed", Severity.MAJOR, "x", "c", target_span=Span(30, 31))
    assert merge([number, elsewhere, url, url]) == [url, elsewhere]


def test_a_profile_imposes_its_severity(view) -> None:
    profile = Profile(settings={"numbers": CheckSettings(severity=Severity.CRITICAL)})
    segment = view("de>en", "Es sind 12 Bäume.", "There are 13 trees.")
    (finding,) = check_segment(segment, profile.restricted_to(["numbers.changed"]))
    assert finding.severity is Severity.CRITICAL


def test_groups_of_one_are_left_alone() -> None:
    members = [GroupMember(1, TaggedText("Ja."), TaggedText("Yes."))]
    assert check_group(members, "source") == []


@dataclass(frozen=True)
class _Broken(CheckBase):
    id: str = "other.broken"

    def check(self, segment, _context):
        raise ValueError("no")


def test_a_plugin_that_fails_is_logged_and_stops_nothing(view, monkeypatch) -> None:
    records = []
    monkeypatch.setattr(registry, "_plugins", lambda: ((_Broken(),), ()))
    monkeypatch.setattr(engine._log, "exception", lambda *args: records.append(args))
    findings = check_segment(view("de>en", "Ja.", "Yes"), Profile())
    assert [f.check for f in findings] == ["punctuation.final"]
    assert records == [("The check %s of another package failed", "other.broken")]


class _Entry:
    def __init__(self, name: str, loaded: object) -> None:
        self.name, self._loaded = name, loaded

    def load(self) -> object:
        if isinstance(self._loaded, Exception):
            raise self._loaded
        return self._loaded


@dataclass(frozen=True)
class _Good(CheckBase):
    id: str = "house.style"
    title: str = "House style"

    def check(self, segment, _context):
        yield self.finding("It is.", target=(0, 1))


def test_plugins_are_loaded_and_broken_ones_reported(monkeypatch, caplog) -> None:
    entries = [
        _Entry("good", _Good),
        _Entry("taken", _Good(id="numbers.changed")),
        _Entry("explodes", ImportError("no such module")),
        _Entry("nothing", object()),
    ]
    monkeypatch.setattr(registry, "entry_points", lambda group: entries)
    monkeypatch.setattr(registry._log, "warning", lambda *args: None)
    registry._plugins.cache_clear()
    try:
        loaded, problems = registry._plugins()
    finally:
        registry._plugins.cache_clear()
    assert [check.id for check in loaded] == ["house.style"]
    assert [problem.name for problem in problems] == ["taken", "explodes", "nothing"]
    assert "the id numbers.changed is taken" in problems[0].reason
    assert logging.getLogger("workbench.checks.registry")


def test_a_selection_names_checks_or_families() -> None:
    chosen = DEFAULT_PROFILE.restricted_to(["numbers.changed", "tags", "consistency"])
    assert chosen.only == {
        "numbers.changed",
        "tags.missing",
        "tags.extra",
        "tags.unbalanced",
        "tags.markup",
        "consistency.source",
        "consistency.target",
        "consistency.approved",
    }
    with pytest.raises(UsageError, match="neither a check nor a family"):
        DEFAULT_PROFILE.restricted_to(["nmbers"])

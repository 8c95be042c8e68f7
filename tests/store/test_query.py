import pytest

from workbench.domain.errors import Cancelled, UsageError
from workbench.domain.findings import Finding, Severity
from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.store import connection
from workbench.store.documents import NewSegment
from workbench.store.findings import Checked
from workbench.store.project_file import ProjectFile
from workbench.store.query import Condition, parse_query
from workbench.store.statistics import Vector

RU, EN = Language.parse("ru"), Language.parse("en")


@pytest.fixture
def project(tmp_path):
    rows = [
        ("Первый", "First", Status.APPROVED),
        ("Второй СТОЛ", "Second table", Status.TRANSLATED),
        ("Третий", "", Status.NEW),
        ("Четвёртый 50% стол", "Fourth 50% table", Status.REJECTED),
    ]
    with ProjectFile.create(tmp_path / "q.winnow", RU, [EN]) as made:
        made.documents.add(
            name="press",
            format_name="plain",
            file_name="p.txt",
            source_language=RU,
            target_language=EN,
            original=b"x",
            segments=[
                NewSegment(TaggedText(source), TaggedText(target), status)
                for source, target, status in rows
            ],
        )
        found = Finding(
            "numbers.changed", Severity.MAJOR, "accuracy", "50 is lost", None, Span(0, 6)
        )
        made.findings.put([Checked(4, 0, "Четвёртый 50% стол", "Fourth 50% table", (found,))], "d")
        measure = made.statistics.measure("", EN, "chrF", "s")
        made.statistics.put(measure, [Vector(1, 0, b"\0" * 8, 90.0), Vector(2, 0, b"\0" * 8, 30.0)])
        yield made


@pytest.mark.parametrize(
    ("text", "positions"),
    [
        ("", [1, 2, 3, 4]),
        ("status:approved", [1]),
        ("status:new,rejected", [3, 4]),
        ("-status:new", [1, 2, 4]),
        ("стол", [2, 4]),
        ('"второй стол"', [2]),
        ("table -status:rejected", [2]),
        ("check:numbers", [4]),
        ("check:numbers.changed", [4]),
        ("check:number", []),
        ("severity:major", [4]),
        ("severity:critical", []),
        ("has:finding", [4]),
        ("is:empty", [3]),
        ("is:unfinished", [2, 3, 4]),
        ("score.chrf<40", [2]),
        ("score.chrf>40", [1]),
        ("-score.chrf<40", [1, 3, 4]),
        ("/^Ч.+стол$/", [4]),
        ("source:первый", [1]),
        ("target:first", [1]),
        ("doc:press", [1, 2, 3, 4]),
        ("doc:other", []),
        ("50%", [4]),
        ("language:en", [1, 2, 3, 4]),
        ("order:-position", [4, 3, 2, 1]),
        ("order:score", [2, 1, 3, 4]),
        ("order:risk", [4, 2, 3, 1]),
        ("order:length", [4, 2, 1, 3]),
    ],
)
def test_the_query_box_finds(project, text, positions):
    assert list(project.segments.ids(parse_query(text))) == positions


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("status:done", "status:done"),
        ("colour:red", "not something to filter by"),
        ("score.meteor<3", "not a score"),
        ("score.chrf:3", "< or >"),
        ("score.chrf<high", "not a number"),
        ("/(/", "not a regular expression"),
        ("order:beauty", "order by"),
        ("changed:>yesterday", "not a date"),
        ("status<new", "takes a colon"),
    ],
)
def test_a_term_that_makes_no_sense_is_named(text, says):
    with pytest.raises(UsageError, match=says):
        parse_query(text)


def test_a_quoted_value_may_hold_spaces():
    assert parse_query('doc:"my file" x').conditions == (
        Condition("document", ":", "my file"),
        Condition("text", ":", "x"),
    )


def test_a_stale_score_is_never_shown_as_current(project):
    from workbench.store.edits import Change

    assert project.segments.rows([2])[0].scores == {"chrF": 30.0}
    project.edits.apply(
        "anna",
        "Edit",
        [Change("segment", 2, 2, "edit", {"target": "Second table"}, {"target": "Table two"}, 0)],
    )
    assert project.segments.rows([2])[0].scores == {}
    assert list(project.segments.ids(parse_query("score.chrf<40"))) == []
    measure = project.statistics.measures()[0]
    assert project.statistics.vectors(measure)[0] == [1]


def test_hostile_text_in_a_query_is_only_text(project):
    hostile = """x' OR 1=1; DROP TABLE segment; --"""
    assert list(project.segments.ids(parse_query(f'"{hostile}"'))) == []
    assert project.segments.count() == 4


def test_a_query_stops_when_it_is_asked_to(project, monkeypatch):
    monkeypatch.setattr(connection, "_STEPS", 5)
    asked = []

    def progress(done, total, what=""):
        asked.append((done, total))
        if len(asked) == 3:
            raise Cancelled("Enough.")

    query = parse_query("/table/ -status:new")
    with pytest.raises(Cancelled, match="Enough"):
        project.segments.ids(query, progress)
    assert asked == [(0, 1)] * 3
    assert list(project.segments.ids(query)) == [2, 4], "the connection is as good as before"


def test_a_query_that_nobody_stops_finds_the_same(project, monkeypatch):
    monkeypatch.setattr(connection, "_STEPS", 5)
    asked = []

    def progress(done, total, what=""):
        asked.append(done)

    query = parse_query("стол order:source")
    assert project.segments.ids(query, progress) == project.segments.ids(query)
    assert asked

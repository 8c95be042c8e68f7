"""The report as a lead, a client and a program read it."""

import csv
import io
import json
import xml.etree.ElementTree as ElementTree

import pytest
from lxml import html
from openpyxl import load_workbook

from workbench.config.settings import Settings
from workbench.domain.errors import OutputError, UsageError
from workbench.domain.findings import DismissalScope
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.reports import charts
from workbench.services import checking, reviewing, scoring
from workbench.services.importing import ImportOptions, import_files
from workbench.services.opening import close, create_project
from workbench.services.reporting import build_context, write_report
from workbench.store.query import parse_query

HOSTILE = (
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "=HYPERLINK(A1)",
    "+1+1",
    "-2",
    "@SUM(A1)",
    "a\u0000b\u202ec",
    "[[bold]] {{ 7*7 }} {% raw %}",
)


@pytest.fixture
def session(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.update({"user.name": "Anna <b>", "processes": 1})
    made = create_project(
        tmp_path / "p.winnow", Language.parse("ru"), [Language.parse("en")], settings
    )
    yield made
    close(made)


def fill(session, tmp_path, rows):
    for name, index in (("source.txt", 0), ("hyp.MT.txt", 1), ("ref.txt", 2)):
        (tmp_path / name).write_text("".join(row[index] + "\n" for row in rows))
    import_files(session, [tmp_path / n for n in ("source.txt", "hyp.MT.txt", "ref.txt")])
    scoring.score_project(session)
    checking.check_project(session)


@pytest.fixture
def reviewed(session, tmp_path):
    rows = [
        ("Их было 45.", "There were 54.", "There were 45 of them."),
        ("Снова дождь.", "Rain again.", "It is raining again."),
        ("Он дома.", "He is at at home.", "He is at home."),
    ]
    fill(session, tmp_path, rows)
    segment = session.project.segments.get(2)
    reviewing.edit_target(session, segment, TaggedText.literal("It rains again."))
    reviewing.approve(
        session.__class__(session.project, session.settings, "Boris", session.role), [2]
    )
    return session


def test_the_verdict_says_how_far_and_how_good(reviewed, tmp_path):
    page = html.fromstring(write_report(reviewed, tmp_path / "r.html").read_bytes())
    words = " ".join(page.text_content().split())
    assert "1 of 3 segments are approved (33 %)" in words
    assert "chrF" in words
    assert "2 findings are open" in words


def test_the_page_asks_nothing_of_the_network(reviewed, tmp_path):
    page = html.fromstring(write_report(reviewed, tmp_path / "r.html").read_bytes())
    assert page.xpath("//script | //link | //img | //iframe | //object") == []
    assert not [a for a in page.xpath("//a/@href") if not a.startswith("#")]
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv]/@content")[0]


def test_a_mark_stands_on_the_words_of_the_finding(reviewed, tmp_path):
    page = html.fromstring(write_report(reviewed, tmp_path / "r.html").read_bytes())
    assert "54" in {mark.text_content() for mark in page.xpath("//section[@id='findings']//mark")}


def test_changes_are_shown_as_insertions_and_deletions(reviewed, tmp_path):
    page = html.fromstring(write_report(reviewed, tmp_path / "r.html").read_bytes())
    changes = page.xpath("//section[@id='changes']")[0]
    assert "Rain" in {gone.text_content() for gone in changes.xpath(".//del")}
    assert changes.xpath(".//ins")


def test_dismissed_findings_are_counted_but_not_listed(reviewed):
    [stored] = reviewed.project.findings.of([1])
    reviewing.dismiss(reviewed, stored, DismissalScope.SEGMENT, "agreed")
    context = build_context(reviewed)
    summary = next(s for s in context.checks if s.check == "numbers.changed")
    assert (summary.open, summary.dismissed, summary.precision) == (0, 1, 0.0)
    assert all(f.finding.check != "numbers.changed" for f in context.findings)


def test_people_and_their_effort_are_told(reviewed):
    people = {person.name: person for person in build_context(reviewed).people}
    assert people["Anna <b>"].edited_segments == 1
    assert people["Anna <b>"].hter == pytest.approx(100 * 2 / 3)
    assert people["Boris"].approved_segments == 1
    assert people["Boris"].hter is None


def test_a_filter_limits_the_whole_report(reviewed):
    context = build_context(reviewed, parse_query("status:approved"))
    assert (context.segments, context.query) == (1, "status:approved")
    assert [system.segments for system in context.systems] == [1, 1]
    assert context.findings == ()


@pytest.fixture
def hostile(session, tmp_path):
    (tmp_path / "h.tsv").write_bytes(
        b"source\ttarget\n" + "".join(f"{t}\t{t}\n" for t in HOSTILE).replace("\0", "").encode()
    )
    import_files(session, [tmp_path / "h.tsv"])
    checking.check_project(session)
    return session


def test_hostile_text_stays_text_in_the_page(hostile, tmp_path):
    data = write_report(hostile, tmp_path / "r.html").read_text()
    page = html.fromstring(data)
    assert page.xpath("//script | //img") == []
    assert "<script>alert" not in data
    assert "{{ 7*7 }}" in page.text_content()


def test_hostile_text_stays_text_in_the_workbook(hostile, tmp_path):
    book = load_workbook(write_report(hostile, tmp_path / "r.xlsx"))
    cells = [cell for row in book["Segments"].iter_rows(min_row=2) for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert "=HYPERLINK(A1)" in {cell.value for cell in cells}
    assert all(cell.hyperlink is None for cell in cells)


def test_hostile_text_stays_text_in_the_table(hostile, tmp_path):
    data = write_report(hostile, tmp_path / "r.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(data)))
    assert len(rows) == len(HOSTILE)
    starts = {row["target"][0] for row in rows}
    assert not starts & set("=+-@")


def test_the_workbook_has_a_sheet_a_topic_with_real_numbers(reviewed, tmp_path):
    book = load_workbook(write_report(reviewed, tmp_path / "r.xlsx"))
    assert book.sheetnames == [
        "Summary", "Scores", "Documents", "Findings", "Husks", "Segments", "Changes", "Checks",
        "People",
    ]  # fmt: skip
    for sheet in book:
        assert sheet.freeze_panes == "A2"
    scores = list(book["Scores"].iter_rows(min_row=2, values_only=True))
    assert {row[3] for row in scores} == {"BLEU", "chrF", "chrF++", "TER"}
    assert all(isinstance(row[4], int | float) for row in scores)
    assert book["Findings"].auto_filter.ref


def test_the_json_report_tells_everything_once(reviewed, tmp_path):
    found = json.loads(write_report(reviewed, tmp_path / "r.json").read_bytes())
    assert (found["format"], found["version"], found["segments"]) == ("winnow-report", 1, 3)
    assert sum(found["status"].values()) == 3
    assert [s["segment"] for s in found["segment_list"]] == [1, 2, 3]
    assert found["systems"][0]["metrics"][0]["signature"]
    assert {f["check"] for f in found["findings"]} == {"numbers.changed", "repetition.words"}


def test_an_empty_project_still_makes_every_kind_of_report(session, tmp_path):
    for suffix in (".html", ".xlsx", ".json", ".csv"):
        assert write_report(session, tmp_path / f"r{suffix}").stat().st_size > 0


def test_a_place_that_cannot_be_written_gets_a_sentence(session, tmp_path):
    with pytest.raises(OutputError, match="does not exist; make it first"):
        write_report(session, tmp_path / "no" / "r.html")
    (tmp_path / "folder.html").mkdir()
    with pytest.raises(OutputError, match="is a folder"):
        write_report(session, tmp_path / "folder.html")
    with pytest.raises(UsageError, match=r"end it in one of .*\.xlsx"):
        write_report(session, tmp_path / "r.docx")


@pytest.mark.parametrize(
    "svg",
    [
        charts.bars([charts.Bar("a <b> & 'c'", 40.0, (35.0, 45.0)), charts.Bar("d", 0.0)]),
        charts.bars([]),
        charts.histogram([0.0, 50.0, 100.0, 250.0, -3.0]),
        charts.histogram([]),
        charts.stacked([("new", 3, "#cccccc"), ("approved", 0, "#00ff00")]),
        charts.stacked([]),
    ],
)
def test_every_chart_is_well_formed_without_a_style_sheet(svg):
    root = ElementTree.fromstring(svg)
    assert root.tag.endswith("svg")
    assert "style" not in svg


def test_bars_begin_at_zero_and_keep_proportion():
    root = ElementTree.fromstring(charts.bars([charts.Bar("a", 20.0), charts.Bar("b", 40.0)]))
    wide = [float(bar.get("width")) for bar in root if bar.tag.endswith("rect")]
    assert wide[1] == pytest.approx(2 * wide[0], rel=1e-3)


@pytest.fixture
def in_two_languages(tmp_path):
    """One file translated into Arabic and German: two documents of one name."""
    settings = Settings(tmp_path / "settings.json")
    settings.update({"user.name": "Anna", "processes": 1})
    targets = [Language.parse(code) for code in ("ar", "de")]
    session = create_project(tmp_path / "p.winnow", Language.parse("en"), targets, settings)
    lines = {"source": "45 bags.\nRain.\n", "ar": "54 كيسا.\nمطر.\n", "de": "54 Sack.\nRegen.\n"}
    for name, text in lines.items():
        (tmp_path / f"{name}.txt").write_text(text)
    import_files(session, [tmp_path / "source.txt"], ImportOptions(role="source", document="bags"))
    for target in targets:
        options = ImportOptions(role="target", document="bags", target_language=target)
        import_files(session, [tmp_path / f"{target.code}.txt"], options)
    checking.check_project(session)
    yield session
    close(session)


def test_documents_of_one_name_are_told_apart_by_their_language(in_two_languages, tmp_path):
    first, second = build_context(in_two_languages).documents
    assert (first.target_language, second.target_language) == ("ar", "de")
    assert (first.segments, second.segments) == (2, 2)
    assert (first.open_findings, second.open_findings) == (1, 1)
    page = html.fromstring(write_report(in_two_languages, tmp_path / "r.html").read_bytes())
    rows = page.xpath("//section[@id='findings']//details//tbody/tr")
    assert {row[0].text_content() for row in rows} == {"bags (ar) 1", "bags (de) 1"}


def test_every_target_stands_in_the_direction_of_its_language(in_two_languages, tmp_path):
    page = html.fromstring(write_report(in_two_languages, tmp_path / "r.html").read_bytes())
    directions = {
        text.get("lang"): text.get("dir")
        for text in page.xpath("//section[@id='findings']//span[@lang]")
    }
    assert directions == {"en": "ltr", "ar": "rtl", "de": "ltr"}


def test_checks_are_named_in_the_chart_as_in_the_table(reviewed, tmp_path):
    page = html.fromstring(write_report(reviewed, tmp_path / "r.html").read_bytes())
    section = page.xpath("//section[@id='findings']")[0]
    drawn = [text.text_content() for text in section.xpath("./svg//text[@text-anchor='end']")]
    listed = [row[0].text.strip() for row in section.xpath("./table/tbody/tr")]
    assert drawn == listed


@pytest.mark.parametrize("label", ["a", "Quotation marks of another language", "W" * 90])
def test_a_label_never_leaves_its_chart_and_never_lies_under_the_bars(label):
    root = ElementTree.fromstring(charts.bars([charts.Bar(label, 5.0), charts.Bar("b", 2.0)]))
    bar = next(part for part in root if part.tag.endswith("rect"))
    text = next(part for part in root if part.tag.endswith("text"))
    assert float(text.get("x")) < float(bar.get("x"))
    assert float(text.get("x")) > 6.0 * len(text.text)
    assert float(bar.get("x")) + float(bar.get("width")) < float(root.get("width"))

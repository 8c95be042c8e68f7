"""The MQM scorecard in a report: the figures are those of the formulas, and text stays text."""

import dataclasses
import json

import pytest
from lxml import html
from openpyxl import load_workbook

from workbench.config.paths import resource
from workbench.config.settings import Settings
from workbench.domain.findings import Severity
from workbench.domain.languages import Language
from workbench.domain.statuses import Role
from workbench.review.rules import ScoreName, ScoringRules, TolerancePoint
from workbench.services import annotating, evaluating
from workbench.services.importing import import_files
from workbench.services.opening import close, create_project
from workbench.services.reporting import build_context, write_report
from workbench.store.query import parse_query

SOURCES = (
    "Он пришёл домой поздно вечером.",  # 5 words
    "Их было сорок пять человек.",  # 5
    "Снова дождь.",  # 2
    "Никто не ждал его у старой мельницы за рекой.",  # 9
)
WORDS = 5 + 5 + 9  # what was evaluated: the third segment nobody looked at
POINTS = 5 + 1 + 1
HOSTILE = "</td><script>alert(1)</script>"


@pytest.fixture
def marked(tmp_path):
    """Three of four segments evaluated: a major error, two minor ones, one without an error."""
    settings = Settings(tmp_path / "settings.json")
    settings.update({"user.name": "Anna <b>", "processes": 1})
    session = create_project(
        tmp_path / "p.winnow", Language.parse("ru"), [Language.parse("en")], settings
    )
    (tmp_path / "source.txt").write_text("\n".join(SOURCES) + "\n")
    (tmp_path / "hyp.MT.txt").write_text("He came.\nThere were 45.\nRain.\nNobody waited.\n")
    import_files(session, [tmp_path / "source.txt", tmp_path / "hyp.MT.txt"])
    evaluating.set_rules(
        session,
        ScoringRules(
            pass_threshold=90.0,
            accepted_points=50.0,
            tolerance_points=(TolerancePoint(100, 10), TolerancePoint(1000, 40)),
            decides=ScoreName.CALIBRATED,
        ),
    )
    annotating.annotate(session, 1, "accuracy/omission", Severity.MAJOR)
    annotating.annotate(session, 1, "style/awkward", Severity.MINOR)
    annotating.annotate(session, 2, "style/awkward", Severity.MINOR)
    annotating.mark_no_error(session, 4)
    yield session
    close(session)


def tolerated(size):
    """E(x) = a·ln(1 + b·x) through (100, 10) and (1000, 40), solved apart from the program.

    40/10 = 4 = ln(1 + 1000 b) / ln(1 + 100 b) has one root in b, found by halving.
    """
    from math import log1p

    low, high = 1e-9, 1.0
    for _ in range(200):
        b = (low + high) / 2
        low, high = (b, high) if log1p(1000 * b) / log1p(100 * b) > 4 else (low, b)
    return 10 / log1p(100 * b) * log1p(b * size)


RAW = 100 * (1 - POINTS / WORDS)
CALIBRATED = 100 - POINTS / WORDS * 1000 * (100 - 90) / 50
NONLINEAR = 100 - (100 - 90) * POINTS / tolerated(WORDS)


def test_the_json_report_has_the_scores_of_the_formulas(marked, tmp_path):
    report = json.loads(write_report(marked, tmp_path / "r.json").read_bytes())
    (card,) = report["scorecards"]
    assert (card["system"], card["segments"], card["size"], card["points"]) == (
        None, 3, WORDS, POINTS,
    )  # fmt: skip
    scores = {one["name"]: one["score"] for one in card["scores"]}
    assert scores == {
        "raw": pytest.approx(RAW),
        "calibrated": pytest.approx(CALIBRATED),
        "non-linear": pytest.approx(NONLINEAR),
    }
    assert all(one["ci"][0] <= one["score"] <= one["ci"][1] for one in card["scores"])
    points = {one["category"]: one["points"] for one in card["categories"]}
    assert points == {"accuracy/omission": 5, "style/awkward": 2}
    assert card["verdict"] in {"fail", "sample too small to tell"}


def test_every_field_of_the_json_report_is_documented(marked, tmp_path):
    report = json.loads(write_report(marked, tmp_path / "r.json").read_bytes())
    page = (resource("reports").parents[1] / "docs" / "report-json.md").read_text()
    (card,) = report["scorecards"]
    assert [field for field in (*report, *card) if f"`{field}`" not in page] == []


def test_the_page_shows_points_by_type_and_severity_and_every_score_by_its_name(marked, tmp_path):
    page = html.fromstring(write_report(marked, tmp_path / "r.html").read_bytes())
    (section,) = page.xpath("//section[@id='mqm']")
    rows = {
        " ".join(row[0].text_content().split()): [cell.text_content() for cell in row[1:]]
        for row in section.xpath(".//tr")
    }
    assert rows["Omission"] == ["Accuracy", "", "1", "", "", "5.0"]
    assert rows["Awkward style"] == ["Style", "", "", "2", "", "2.0"]
    assert rows["All"] == ["", "0", "1", "2", "0", "7.0"]
    decides = next(name for name in rows if name.endswith("decides"))
    assert decides.startswith("MQM calibrated score")
    assert rows[decides][0] == f"{CALIBRATED:.1f}"
    assert section.xpath(".//svg"), "a bar for each of the two types"
    words = " ".join(page.xpath("//div[@class='verdict']")[0].text_content().split())
    assert "MQM: " in words


def test_the_workbook_has_two_sheets_of_marks_with_real_numbers(marked, tmp_path):
    book = load_workbook(write_report(marked, tmp_path / "r.xlsx"))
    rows = {row[1]: row for row in book["MQM scorecard"].iter_rows(min_row=2, values_only=True)}
    raw = next(row for name, row in rows.items() if name.startswith("MQM raw score"))
    assert raw[2] == pytest.approx(RAW)
    assert raw[3] < raw[2] < raw[4]
    assert rows["Segments evaluated"][2] == 3
    errors = list(book["MQM errors"].iter_rows(values_only=True))
    assert errors[0][4:] == ("Critical", "Major", "Minor", "Neutral", "Points")
    assert errors[1][2:] == ("accuracy/omission", "Accuracy", 0, 1, 0, 0, 5)


def test_every_marked_system_has_a_card_and_raters_are_compared(marked, tmp_path):
    annotating.annotate(marked, 2, "accuracy/mistranslation", Severity.CRITICAL, system="MT")
    boris = dataclasses.replace(marked, who="Boris", role=Role.REVIEWER)
    annotating.annotate(boris, 1, "accuracy/omission", Severity.MINOR)
    target, machine = build_context(marked).scorecards
    assert (target.system, machine.system) == ("", "MT")
    assert machine.card.critical == 1
    assert [(pair.first, pair.second, pair.segments) for pair in target.agreements] == [
        ("Anna <b>", "Boris", 1)
    ]
    page = html.fromstring(write_report(marked, tmp_path / "r.html").read_bytes())
    assert [head.text for head in page.xpath("//section[@id='mqm']//h3")] == ["target", "MT"]


def test_a_filter_limits_the_scorecard_to_its_segments(marked):
    (text,) = build_context(marked, parse_query("source:дом")).scorecards
    assert (text.card.segments, text.card.size, text.card.points) == (1, 5, 6)
    assert build_context(marked, parse_query("source:дождь")).scorecards == ()


def test_a_project_without_marks_has_no_such_section(marked, tmp_path):
    annotating.remove(marked, list(marked.project.remarks.annotations(None)))
    page = html.fromstring(write_report(marked, tmp_path / "r.html").read_bytes())
    assert page.xpath("//section[@id='mqm']") == []
    assert "MQM errors" not in load_workbook(write_report(marked, tmp_path / "r.xlsx")).sheetnames
    assert json.loads(write_report(marked, tmp_path / "r.json").read_bytes())["scorecards"] == []


def test_hostile_names_of_types_people_and_systems_stay_text(marked, tmp_path):
    typology = tmp_path / "own.toml"
    typology.write_text(
        f'name = "own"\ntitle = "=1+1 {HOSTILE}"\nchosen = ["bad"]\n'
        "[severities.neutral]\npoints = 0\n[severities.minor]\npoints = 1\n"
        "[severities.major]\npoints = 5\n[severities.critical]\npoints = 25\n"
        f'[[dimensions]]\nid = "bad"\ntitle = "=2+2 {HOSTILE}"\nkey = "b"\n'
    )
    evaluating.use_typology(marked, typology)
    eve = dataclasses.replace(marked, who=f"=3+3 {HOSTILE}")
    annotating.annotate(eve, 3, "bad", Severity.MAJOR)
    data = write_report(marked, tmp_path / "r.html").read_text()
    assert "<script" not in data
    section = html.fromstring(data).xpath("//section[@id='mqm']")[0]
    assert f"=2+2 {HOSTILE}" in section.text_content()
    assert f"=3+3 {HOSTILE}" in section.text_content()
    book = load_workbook(write_report(marked, tmp_path / "r.xlsx"))
    for name in ("MQM scorecard", "MQM errors"):
        kinds = {cell.data_type for row in book[name].iter_rows() for cell in row}
        assert "f" not in kinds, "no formulas"
    assert f"=2+2 {HOSTILE}" in {row[1].value for row in book["MQM errors"].iter_rows()}


def test_many_marked_texts_stand_beside_each_other_before_each_by_itself(marked, tmp_path):
    annotating.annotate(marked, 2, "accuracy/mistranslation", Severity.CRITICAL, system="MT")
    page = html.fromstring(write_report(marked, tmp_path / "r.html").read_bytes())
    (section,) = page.xpath("//section[@id='mqm']")
    table = section.xpath("./table")[0]
    headings = [cell.text_content() for cell in table.xpath("./thead/tr/th")]
    rows = [[cell.text_content() for cell in row] for row in table.xpath("./tbody/tr")]
    critical, verdict = headings.index("Critical"), headings.index("Verdict")
    assert [(row[0], row[critical], row[verdict]) for row in rows][1] == ("MT", "1", "Fail")
    assert headings[-1] == "Calibrated score"
    assert rows[0][-1].startswith(f"{CALIBRATED:.1f} ")
    assert len(section.xpath("./article")) == 2


def test_the_first_page_does_not_repeat_a_verdict_for_every_system(marked, tmp_path):
    for number in (1, 2):
        (tmp_path / f"hyp.S{number}.txt").write_text("A.\nB.\nC.\nD.\n")
        import_files(marked, [tmp_path / f"hyp.S{number}.txt"])
        annotating.annotate(marked, 1, "style/awkward", Severity.CRITICAL, system=f"S{number}")
    page = html.fromstring(write_report(marked, tmp_path / "r.html").read_bytes())
    words = " ".join(page.xpath("//div[@class='verdict']")[0].text_content().split())
    assert "People marked errors in 3 texts" in words
    assert "fail 2" in words
    assert f"has target: {CALIBRATED:.1f}" in words

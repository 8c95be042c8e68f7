import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout

from workbench.domain.findings import DismissalScope, Finding, Severity
from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.statuses import Status
from workbench.gui.overview.charts import BarList, Part, Row
from workbench.gui.overview.overview_data import read_overview
from workbench.gui.overview.tile import Tile
from workbench.gui.status_strip import StatusMeter
from workbench.services import (
    annotating,
    check_switches,
    checking,
    importing,
    opening,
    reviewing,
    scoring,
)
from workbench.store.findings import Checked
from workbench.store.statistics import Vector


@pytest.fixture
def reviewed(desk, idle):
    """The small project scored, checked, and with one segment approved."""
    session = desk.controller.session
    scoring.score_project(session)
    checking.check_project(session)
    reviewing.approve(session, [1])
    desk.controller.changed.emit(_everything())
    idle(desk)
    return desk


def _everything():
    from workbench.gui.project_controller import EVERYTHING

    return EVERYTHING


@pytest.fixture
def page(reviewed, idle):
    reviewed.book["view.overview"].trigger()
    idle(reviewed)
    return reviewed.overview.page


def labels(chart):
    return [line.row.label for line in chart.lines]


def test_the_figures_are_those_of_the_project(reviewed):
    overview = read_overview(reviewed.controller.session)
    assert overview.segments == 4
    assert overview.by_status[Status.APPROVED] == 1
    assert sum(overview.distribution) == 4
    assert overview.distribution[9] == 3  # two equal their reference, one is a word away
    (document,) = overview.documents
    (target,) = overview.target_scores
    assert document.score == pytest.approx(target.value)
    assert document.with_findings == overview.with_findings > 0
    severities = [line.worst.rank for line in overview.checks]
    assert severities == sorted(severities, reverse=True)
    assert overview.people[0].approvals == 1


def test_the_page_shows_them(page, reviewed):
    assert reviewed.pages.currentWidget() is page
    assert page.tiles["approved"].figure.text() == "25 %"
    assert page.tiles["unfinished"].figure.text() == "3"
    assert labels(page.documents) == ["letters.en-de"]
    assert set(labels(page.systems)) == {"The translation", "alpha"}
    assert "Number missing, added or changed" in labels(page.checks)
    assert len(page.histogram.columns) == 10


def test_every_figure_leads_to_its_segments(page, reviewed, qtbot, idle):
    line = next(one for one in page.checks.lines if one.row.query == "check:numbers.changed")
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    idle(reviewed)
    assert reviewed.pages.currentWidget() is reviewed.desk
    assert not reviewed.book["view.overview"].isChecked()
    assert list(reviewed.desk.model.ids) == [2]


def test_a_column_leads_to_the_segments_of_its_score(page, reviewed, qtbot, idle):
    qtbot.mouseClick(page.histogram.columns[9], Qt.MouseButton.LeftButton)
    idle(reviewed)
    assert reviewed.desk.query_box.text() == "score.chrf>=90"
    assert list(reviewed.desk.model.ids) == [1, 3, 4]


def test_a_figure_is_reached_and_followed_by_keyboard(page, reviewed, qtbot, idle):
    tile = page.tiles["unfinished"]
    tile.setFocus()
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    idle(reviewed)
    assert reviewed.desk.query_box.text() == "is:unfinished order:risk"


def test_the_systems_follow_the_chosen_metric(page):
    before = [line.row.value for line in page.systems.lines]
    page.metric_box.setCurrentText("TER")
    after = [line.row.value for line in page.systems.lines]
    assert before != after
    values = [float(value) for value in after]
    assert values == sorted(values)  # lower is better


def test_the_page_follows_what_happens(page, reviewed, qtbot):
    outcome = reviewing.approve(reviewed.controller.session, [4])
    reviewed.controller.changed.emit(outcome.changes)
    qtbot.waitUntil(lambda: page.tiles["approved"].figure.text() == "50 %", timeout=5000)


def test_an_empty_project_says_what_to_do_next(window, tmp_path, idle):
    from workbench.domain.languages import Language

    english, german = Language.parse("en"), Language.parse("de")
    window.controller.create(tmp_path / "bare.winnow", english, [german])
    window.book["view.overview"].trigger()
    idle(window)
    notes = {note.text() for note in window.overview.page._notes.values() if note.text()}
    assert "No documents yet. Drop a file here, or press Ctrl+I." in notes
    assert window.overview.page.tiles["score"].figure.text() == "–"


def test_the_overview_goes_with_its_project(page, reviewed, dies):
    reviewed.controller.close()
    assert reviewed.overview.page is None
    assert reviewed.pages.currentWidget() is reviewed.welcome


def test_every_figure_says_what_it_is(page):
    from workbench.gui.overview.charts import BarRow

    names = [line.accessibleName() for line in page.findChildren(BarRow)]
    assert names and all(": " in name for name in names)


def test_the_verdict_says_what_it_rests_on(page):
    assert page.verdict.word.text() == "Sample too small to tell"
    assert page.verdict.reason.text()
    assert page.verdict.sample.text().startswith("1 segment · 6 words · 0 penalty points")


def test_the_verdict_follows_the_marks(page, reviewed, idle, qtbot):
    session = reviewed.controller.session
    annotating.annotate(
        session, 1, "accuracy/mistranslation", Severity.CRITICAL, target_span=Span(0, 3)
    )
    reviewed.controller.changed.emit(_everything())
    page.read()
    idle(reviewed)
    assert page.verdict.word.text() == "Fail"
    assert "1 critical error" in page.verdict.sample.text()
    qtbot.mouseClick(page.verdict.show_button, Qt.MouseButton.LeftButton)
    idle(reviewed)
    assert list(reviewed.desk.model.ids) == [1]


def test_nothing_evaluated_is_said_in_words(desk, idle):
    desk.book["view.overview"].trigger()
    idle(desk)
    card = desk.overview.page.verdict
    assert card.word.text() == "Nothing evaluated yet"
    assert card.reason.text()
    assert not card.show_button.isVisible()


def test_a_persons_effort_stands_beside_what_she_did(page, reviewed, idle):
    from workbench.domain.text import TaggedText

    session = reviewed.controller.session
    text = TaggedText("Eine gute Nacht")
    changes = reviewing.edit_target(session, session.project.segments.get(4), text)
    reviewed.controller.changed.emit(changes)
    page.read()
    idle(reviewed)
    (line,) = page.people.lines
    assert "HTER" in line.row.note


def _finding(check):
    return Finding(check, Severity.MINOR, "linguistic conventions/punctuation", "The end differs.")


def dismissed(session, check, times):
    """Dismiss a finding of the check over and over, each time in another segment."""
    session.project.findings.put(
        [
            Checked(s.id, s.revision, s.source.text, s.target.text, (_finding(check),))
            for s in session.project.segments.many(session.project.segments.ids())
        ],
        "test",
        only=[check],
    )
    for stored in [s for s in session.project.findings.all() if s.finding.check == check][:times]:
        reviewing.dismiss(session, stored, DismissalScope.SEGMENT, "as agreed")


def test_a_check_that_cries_wolf_is_switched_off_and_on_again(page, reviewed, idle, qtbot):
    session = reviewed.controller.session
    assert not page.wolves.isVisible()
    dismissed(session, "punctuation.final", 4)
    page.read()
    idle(reviewed)
    (line,) = page.wolves.lines
    assert line.check == "punctuation.final"
    qtbot.mouseClick(line.switch, Qt.MouseButton.LeftButton)
    idle(reviewed)
    page.read()
    idle(reviewed)
    assert check_switches.switched_off(session) == ("punctuation.final",)
    (line,) = page.wolves.lines
    line.switch.setFocus()
    qtbot.keyClick(line.switch, Qt.Key.Key_Space)
    idle(reviewed)
    assert check_switches.switched_off(session) == ()


def test_without_references_the_page_shows_what_a_model_estimates(desk, idle):
    session = desk.controller.session
    statistics, language = session.project.statistics, session.project.target_languages[0]
    for measure in statistics.measures():
        statistics.measure(measure.system, language, measure.metric, "another signature")
    measure = statistics.measure("", language, "QE", "imported|model:some")
    first, second, *_ = session.project.segments.many(session.project.segments.ids())
    values = ((first, 30.0), (second, 50.0))
    statistics.put(measure, [Vector(one.id, one.revision, b"", value) for one, value in values])
    overview = read_overview(session)
    assert overview.metric == "QE"
    assert sum(overview.distribution) == 2
    assert overview.documents[0].score == 40.0
    assert overview.target_scores[0].value == 40.0


def test_figures_are_not_turned_round_where_one_reads_from_the_right(qtbot, qapp):
    tile = Tile()
    qtbot.addWidget(tile)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        tile.show_figure("58.3 ± 0.6", "chrF", "order:score")
        layout = QTextLayout(tile.figure.text(), tile.figure.font())
        option = layout.textOption()
        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        text = tile.figure.text()
        first, last = (line.cursorToX(text.index(part) + 1)[0] for part in ("58.3", "0.6"))
        assert first < last
        assert tile.accessibleName() == "58.3 ± 0.6 chrF"
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_documents_of_one_name_are_told_apart_and_lead_to_their_language(
    window, tmp_path, settings, idle, qtbot
):
    path = tmp_path / "two.winnow"
    made = opening.create_project(
        path, Language.parse("en"), [Language.parse("de"), Language.parse("fr")], settings
    )
    (tmp_path / "bags.txt").write_text("Two bags.\nRain.\n", encoding="utf-8")
    importing.import_files(made, [tmp_path / "bags.txt"])
    opening.close(made)
    window.open_project(path)
    idle(window)
    window.book["view.overview"].trigger()
    idle(window)
    lines = window.overview.page.documents.lines
    assert [line.row.label for line in lines] == ["bags (de)", "bags (fr)"]
    lines[1].click()
    idle(window)
    listed = window.controller.session.project.segments.rows(list(window.desk.model.ids))
    assert len(listed) == 2
    french = window.controller.session.project.documents.named("bags", Language.parse("fr"))
    assert {row.segment.document_id for row in listed} == {french.id}


@pytest.mark.parametrize("width", [280, 560, 900])
def test_a_long_label_takes_room_from_its_bar_and_never_all_of_it(qtbot, themes, width):
    chart = BarList(themes)
    qtbot.addWidget(chart)
    rows = [Row(label, (Part(3, "accent"),), "3", note="minor") for label in ("a", "W" * 40)]
    chart.show_rows(rows)
    names, values = chart.columns(width)
    assert names + values < width - 40
    chart.show_rows(rows[:1])
    assert chart.columns(width)[0] < names


def test_what_nobody_has_approved_does_not_look_finished(qtbot, themes):
    def inked_height(status):
        meter = StatusMeter(themes)
        qtbot.addWidget(meter)
        meter.resize(120, 8)
        meter.show_counts({status: 10})
        picture = meter.grab().toImage()
        empty = StatusMeter(themes)
        qtbot.addWidget(empty)
        empty.resize(120, 8)
        ground = empty.grab().toImage().pixel(60, 4)
        return sum(picture.pixel(60, y) != ground for y in range(picture.height()))

    assert inked_height(Status.TRANSLATED) == inked_height(Status.REVIEWED)
    assert inked_height(Status.TRANSLATED) <= inked_height(Status.APPROVED) // 2

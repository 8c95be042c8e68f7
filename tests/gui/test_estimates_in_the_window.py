"""Estimates in the window: asked for, shown as such, following edits; the words as a heat map."""

import pytest

from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText
from workbench.gui.desk.columns import Column
from workbench.gui.desk.inspector.likelihood_card import heat_html
from workbench.gui.theme import LIGHT
from workbench.mt.quality import WordScore
from workbench.services import editing, opening
from workbench.store.documents import NewSegment

TEXTS = (
    ("She bought three books at the market.", "Ela comprou três livros no mercado."),
    ("The children played in the garden.", "Girafa girafa sem sapato ontem."),
)


@pytest.fixture
def into_portuguese(tmp_path, settings):
    path = tmp_path / "pt.winnow"
    english, portuguese = Language.parse("en"), Language.parse("pt")
    session = opening.create_project(path, english, [portuguese], settings)
    session.project.documents.add(
        name="market",
        format_name="tsv",
        file_name="market.tsv",
        source_language=english,
        target_language=portuguese,
        original=b"",
        segments=[NewSegment(TaggedText(s), TaggedText(t)) for s, t in TEXTS],
    )
    opening.close(session)
    return path


@pytest.fixture
def market(window, into_portuguese, idle):
    """The window on that project."""
    window.controller.open(into_portuguese)
    idle(window)
    return window


def score_cell(window, place):
    model = window.desk.grid.model()
    return model.index(place, Column.SCORE).data()


def test_an_estimate_is_shown_as_one_and_follows_an_edit(market, idle):
    assert market.desk.grid.isColumnHidden(Column.SCORE)
    market.book["run.estimate"].trigger()
    idle(market)
    assert not market.desk.grid.isColumnHidden(Column.SCORE)
    assert market.desk.grid.isColumnHidden(Column.REFERENCE)
    good, bad = score_cell(market, 0), score_cell(market, 1)
    assert good.startswith("~")
    assert int(good[1:]) > int(bad[1:])
    session, key = market.controller.session, market.desk.model.id_at(1)
    changes = editing.set_targets(
        session, "Edit", {key: TaggedText("As crianças brincaram no jardim.")}
    )
    market.controller.follow_edit(changes)
    idle(market)
    assert int(score_cell(market, 1)[1:]) > int(bad[1:])


def test_the_words_of_the_open_segment_stand_on_grounds_by_likelihood(market, idle):
    market.book["run.estimate"].trigger()
    idle(market)
    market.desk.control.go(1)
    market.desk.inspector.setCurrentIndex(1)
    idle(market)
    card = market.desk.inspector.scores.cards[1]
    assert "sapato" in card.text.text()
    assert "sapato" in card.accessibleDescription()
    assert "underline" in card.text.text()


def test_the_round_trip_is_a_column_and_a_card_that_shows_what_came_back(market, idle):
    header = market.desk.grid.heading
    assert header.isSectionHidden(Column.ROUND_TRIP)
    market.book["run.estimate"].trigger()
    idle(market)
    assert not header.isSectionHidden(Column.ROUND_TRIP)
    model = market.desk.grid.model()
    good, bad = (model.index(place, Column.ROUND_TRIP).data() for place in (0, 1))
    assert int(good[1:]) > int(bad[1:])
    market.desk.control.go(1)
    market.desk.inspector.setCurrentIndex(1)
    idle(market)
    card = market.desk.inspector.scores.cards[-1]
    assert "− The children played" in card.accessibleDescription()
    assert "+ " in card.accessibleDescription()


def test_columns_remembered_before_there_were_round_trips_stay_as_they_were(market):
    header = market.desk.grid.heading
    known = ["number", "target", "source", "status", "reference", "score", "findings"]
    header.restore({"order": known, "hidden": ["score"]})
    assert header.hidden_columns() == ["score", "rtt"]
    assert header.visualIndex(Column.TARGET) < header.visualIndex(Column.SOURCE)
    assert header.visualIndex(Column.ROUND_TRIP) == header.visualIndex(Column.SCORE) + 1


def test_the_heat_map_is_safe_and_names_only_what_is_unlikely():
    text = "a <b> c"
    words = [WordScore(Span(0, 1), -0.1), WordScore(Span(2, 5), -8.0), WordScore(Span(6, 7), -3.0)]
    html = heat_html(text, words, LIGHT)
    assert "&lt;b&gt;" in html
    assert html.count("<span") == 2
    assert html.count("underline") == 1


def test_without_a_model_of_the_pair_one_sentence_says_what_to_get(desk, idle):
    desk.book["run.estimate"].trigger()
    idle(desk)
    assert desk.notices.notice is not None
    assert "winnow" not in desk.notices.notice.text
    assert "“Run → Translation models…”" in desk.notices.notice.text
    assert desk.notices.notice.link == "action:run.models"

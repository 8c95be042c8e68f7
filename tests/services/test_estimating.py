"""Estimates without references: stored beside the scores, followed by edits, shown with reasons."""

import pytest

from workbench.config.settings import Settings
from workbench.domain.errors import ModelError, UsageError
from workbench.domain.languages import Language
from workbench.domain.spans import Span
from workbench.domain.text import TaggedText
from workbench.services import checking, editing
from workbench.services.check_switches import switch_off
from workbench.services.estimating import (
    QE,
    RTT,
    estimate_project,
    follow_edits,
    translated_back,
    word_scores,
)
from workbench.services.estimator import Estimators
from workbench.services.importing import ImportOptions, import_files
from workbench.services.opening import close, create_project
from workbench.services.scoring import imported_scores
from workbench.store.query import parse_query

SOURCES = (
    "The weather was good and the children played in the garden until the evening.",
    "She bought three books at the market.",
    "The minister said that the hospital will be closed next year, and the doctors of the town "
    "protested against the decision of the government.",
)
GOOD = (
    "O tempo estava bom e as crianças brincaram no jardim até a noite.",
    "Ela comprou três livros no mercado.",
    "O ministro disse que o hospital será fechado no próximo ano.",  # a clause is missing
)
BAD = ("O tempo estava bom.", "Girafa girafa sem sapato ontem.", GOOD[2])


@pytest.fixture
def into_portuguese(tmp_path):
    settings = Settings(tmp_path / "settings.json")
    settings.update({"user.name": "Anna", "processes": 1})
    made = create_project(
        tmp_path / "pt.winnow", Language.parse("en"), [Language.parse("pt")], settings
    )
    for name, role, system, lines in (
        ("s.txt", "source", None, SOURCES),
        ("t.txt", "target", None, GOOD),
        ("b.txt", "candidate", "Bad", BAD),
    ):
        path = tmp_path / name
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        options = ImportOptions(role=role, system=system, document="d", split="lines")
        import_files(made, [path], options)
    yield made
    close(made)


def ids(session, query=""):
    return session.project.segments.ids(parse_query(query))


def test_a_bad_system_is_estimated_below_the_good_target(into_portuguese):
    result = estimate_project(into_portuguese)
    assert result.estimated == 6
    assert result.unknown == ()
    assert len(result.changes.scores) == 3
    means = {entry.system: entry.scores[QE].value for entry in imported_scores(into_portuguese)}
    assert means[""] > means["Bad"] + 10


def test_a_translation_comes_back_like_its_source_and_a_bad_one_does_not(into_portuguese):
    result = estimate_project(into_portuguese)
    assert (result.returned, result.opposite) == (6, ("pt-en",))
    second = ids(into_portuguese)[1]
    assert "three books" in translated_back(into_portuguese, second)[""]
    scores = into_portuguese.project.statistics.segment_scores(second)
    assert scores[""][RTT] > 60 > 40 > scores["Bad"][RTT]
    assert second not in ids(into_portuguese, "score.rtt<60")


def test_an_edited_translation_goes_there_and_back_again(into_portuguese):
    estimate_project(into_portuguese, mark=False)
    second = ids(into_portuguese)[1]
    editing.set_targets(into_portuguese, "Edit", {second: TaggedText("Ela vendeu três carros.")})
    assert translated_back(into_portuguese, second).get("") is None
    changes = follow_edits(into_portuguese, [second], Estimators())
    assert second in changes.scores
    assert "cars" in translated_back(into_portuguese, second)[""]


def test_without_being_asked_for_nothing_is_translated_back(into_portuguese):
    result = estimate_project(into_portuguese, back=False)
    assert (result.estimated, result.returned) == (6, 0)
    first = ids(into_portuguese)[0]
    editing.set_targets(into_portuguese, "Edit", {first: TaggedText(BAD[0])})
    follow_edits(into_portuguese, [first], Estimators())
    assert RTT not in into_portuguese.project.statistics.segment_scores(first)[""]


def test_the_round_trip_has_a_say_in_what_comes_first(into_portuguese):
    estimate_project(into_portuguese, mark=False)
    statistics = into_portuguese.project.statistics
    order = list(ids(into_portuguese, "order:risk"))
    scores = [statistics.segment_scores(key)[""] for key in order]
    assert [set(each) for each in scores] == [{QE, RTT}] * 3
    means = [sum(each.values()) for each in scores]
    assert means == sorted(means)


def test_only_what_is_new_or_was_edited_is_estimated_again(into_portuguese):
    estimate_project(into_portuguese)
    assert estimate_project(into_portuguese).estimated == 0
    second = ids(into_portuguese)[1]
    before = into_portuguese.project.statistics.segment_scores(second)[""][QE]
    editing.set_targets(into_portuguese, "Edit", {second: TaggedText(BAD[1])})
    assert QE not in into_portuguese.project.statistics.segment_scores(second).get("", {})
    assert estimate_project(into_portuguese, systems=[""]).estimated == 1
    assert into_portuguese.project.statistics.segment_scores(second)[""][QE] < before


def test_each_word_has_its_probability_and_its_place(into_portuguese):
    estimate_project(into_portuguese)
    words = word_scores(into_portuguese, ids(into_portuguese)[1])
    assert [one.span.of(GOOD[1]) for one in words[""]] == [
        "Ela", "comprou", "três", "livros", "no", "mercado", ".",
    ]  # fmt: skip
    doubtful = min(words["Bad"], key=lambda one: one.log_probability)
    assert doubtful.log_probability < min(one.log_probability for one in words[""])


def test_a_dropped_clause_is_a_finding_that_checks_leave_until_the_text_moves(into_portuguese):
    last = ids(into_portuguese)[2]
    assert estimate_project(into_portuguese).marked == 1
    (stored,) = into_portuguese.project.findings.of([last])
    assert stored.finding.check == "model.dropped"
    assert "protested" in stored.finding.source_span.of(SOURCES[2])
    checking.check_project(into_portuguese)
    assert "model.dropped" in checks_of(into_portuguese, last)
    whole = GOOD[2][:-1] + ", e os médicos da cidade protestaram contra a decisão do governo."
    editing.set_targets(into_portuguese, "Edit", {last: TaggedText(whole)})
    checking.check_project(into_portuguese)
    assert "model.dropped" not in checks_of(into_portuguese, last)
    assert estimate_project(into_portuguese).marked == 0


def checks_of(session, segment_id):
    return {stored.finding.check for stored in session.project.findings.of([segment_id])}


def test_a_word_the_model_made_up_and_was_unsure_of_is_a_hint(into_portuguese, tmp_path):
    # The sentence before is sure on every processor; the model's chances differ a little by it.
    source = "My brother bought a new car. The hammock sagged between the gnarled crab-apple trees."
    target = "Meu irmão comprou um carro novo. A rede entre as árvores de caranguedas."
    path = tmp_path / "hammock.tsv"
    path.write_text(f"source\ttarget\n{source}\t{target}\n", encoding="utf-8")
    import_files(into_portuguese, [path], ImportOptions())
    last = ids(into_portuguese)[3]
    before = list(ids(into_portuguese, "has:finding"))
    marked = estimate_project(into_portuguese, systems=[""], segment_ids=[last]).marked
    hints = [
        each.finding
        for each in into_portuguese.project.findings.of([last])
        if each.finding.check == "model.low_confidence"
    ]
    assert "caranguedas" in {hint.target_span.of(target) for hint in hints}
    assert {hint.confidence for hint in hints} == {"hint"}
    assert (marked, list(ids(into_portuguese, "has:finding"))) == (0, before)


def test_a_finding_of_the_model_that_is_switched_off_stays_away(into_portuguese):
    switch_off(into_portuguese, "model.dropped")
    assert estimate_project(into_portuguese).marked == 0


def test_the_least_likely_translation_comes_first_where_there_is_no_reference(into_portuguese):
    second = ids(into_portuguese)[1]
    editing.set_targets(into_portuguese, "Edit", {second: TaggedText(BAD[1])})
    estimate_project(into_portuguese, mark=False)
    assert ids(into_portuguese, "order:risk")[0] == second
    assert list(ids(into_portuguese, "score.qe<30")) == [second]


def test_a_language_without_a_model_is_named(session, write):
    import_files(session, [write("s.txt", "Дождь.\n")], ImportOptions(role="source"))
    with pytest.raises(ModelError, match="no model for Russian → English"):
        estimate_project(session)


def test_an_unknown_system_is_named(into_portuguese):
    with pytest.raises(UsageError, match="no system “X”; it has target, Bad"):
        estimate_project(into_portuguese, systems=["X"])


def test_without_a_way_back_alignment_learned_from_the_project_tells_what_was_left_out(
    into_portuguese, monkeypatch
):
    pytest.importorskip("thot")
    monkeypatch.setattr("workbench.services.estimator.LEAST_PAIRS", 3)
    asked = []

    class Learned:
        def __init__(self, pairs):
            asked.extend(pairs)

        def dropped_spans(self, source, target):
            return [] if "Girafa" not in target and len(target) > 62 else [Span(0, 3)]

    monkeypatch.setattr("workbench.services.estimator.LearnedAlignment", Learned)
    monkeypatch.setattr("workbench.services.estimator.Estimator._other", lambda _self: None)
    result = estimate_project(into_portuguese)
    assert (result.returned, result.opposite) == (0, ())
    assert asked == list(zip(SOURCES, GOOD, strict=True))
    assert result.marked == 3 - sum(len(each) > 62 for each in GOOD)

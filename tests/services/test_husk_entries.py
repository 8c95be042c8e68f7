"""Own husk entries: with the project or the user, undone, tried out, and sunk when rejected."""

from dataclasses import replace

import pytest

from workbench.domain.errors import InputError
from workbench.domain.findings import DismissalScope
from workbench.husks.drafts import pattern_of
from workbench.husks.lexicon import Entry, Kind, Rendering, TargetOnly
from workbench.services import checking, husk_entries, lexicons, reviewing
from workbench.services.husk_entries import FieldError, Scope
from workbench.services.importing import ImportOptions, import_files

LINES = (
    ("Он красил облака весь вечер.", "He painted clouds all evening."),
    ("Мы красили облака.", "We idled over daydreams."),
    ("Дождь шёл весь день.", "It rained all day."),
    ("Она красит облака.", "She paints clouds."),
)
CLOUDS = Entry(
    "krasit-oblaka",
    Kind.IDIOM,
    ("красить облако",),
    (Rendering("paint cloud"),),
    ("idle over daydreams",),
    target_only=TargetOnly.FLAG,
    note="to dream by day",
)


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


@pytest.fixture
def clouds(session, write):
    text = "source\ttarget\n" + "".join(f"{s}\t{t}\n" for s, t in LINES)
    import_files(session, [write("clouds.tsv", text)], ImportOptions())
    checking.check_project(session)
    return session


def flagged(session):
    """The positions of the segments with a finding of the entry."""
    ids = session.project.findings.segments_of_entry("ru-en:krasit-oblaka")
    return [segment.position for segment in session.project.segments.many(ids)]


@pytest.mark.parametrize("scope", [Scope.PROJECT, Scope.USER])
def test_a_saved_entry_is_found_at_once(clouds, scope):
    assert flagged(clouds) == []
    changes = husk_entries.save_entry(clouds, "ru-en", CLOUDS, scope)
    assert flagged(clouds) == [1, 4]
    assert len(changes.findings) >= 2
    checking.check_project(clouds)
    assert flagged(clouds) == [1, 4]


def test_undo_takes_the_projects_entry_and_its_findings_back(clouds):
    husk_entries.save_entry(clouds, "ru-en", CLOUDS, Scope.PROJECT)
    reviewing.undo(clouds)
    assert husk_entries.project_entries(clouds.project) == {}
    assert flagged(clouds) == []
    reviewing.redo(clouds)
    assert flagged(clouds) == [1, 4]


def own(pair="ru-en"):
    return [entry.id for entry in lexicons.own_entries(pair)]


def test_undo_takes_the_users_entry_and_its_findings_back(clouds):
    husk_entries.save_entry(clouds, "ru-en", CLOUDS, Scope.USER)
    operation, _ = reviewing.undo(clouds)
    assert operation.title == f"Add your husk {CLOUDS.id}"
    assert (own(), flagged(clouds)) == ([], [])
    reviewing.redo(clouds)
    assert (own(), flagged(clouds)) == ([CLOUDS.id], [1, 4])
    husk_entries.remove_entry(clouds, "ru-en", CLOUDS.id, Scope.USER)
    reviewing.undo(clouds)
    assert lexicons.own_entries("ru-en") == (CLOUDS,)
    assert flagged(clouds) == [1, 4]


def test_undo_of_a_changed_entry_of_the_users_brings_the_old_one_back(clouds):
    husk_entries.save_entry(clouds, "ru-en", CLOUDS, Scope.USER)
    other = replace(CLOUDS, good=("daydream",))
    husk_entries.save_entry(clouds, "ru-en", other, Scope.USER)
    reviewing.undo(clouds)
    assert lexicons.own_entries("ru-en") == (CLOUDS,)


def test_undo_leaves_alone_what_went_otherwise(clouds):
    husk_entries.save_entry(clouds, "ru-en", CLOUDS, Scope.USER)
    lexicons.remove_entry("ru-en", CLOUDS.id)
    reviewing.undo(clouds)
    assert own() == []


@pytest.mark.parametrize("scope", [Scope.PROJECT, Scope.USER])
def test_a_removed_entry_finds_nothing_any_more(clouds, scope):
    husk_entries.save_entry(clouds, "ru-en", CLOUDS, scope)
    husk_entries.remove_entry(clouds, "ru-en", CLOUDS.id, scope)
    assert flagged(clouds) == []
    with pytest.raises(InputError):
        husk_entries.remove_entry(clouds, "ru-en", CLOUDS.id, scope)


def test_the_project_stands_above_the_user_and_the_user_above_the_shipped(clouds):
    shipped = husk_entries.entries_in_force(clouds, "ru-en")[0].entry
    for scope in (Scope.USER, Scope.PROJECT):
        note = f"said by the {scope}"
        entry = Entry(shipped.id, Kind.IDIOM, ("красить облако",), (Rendering("paint cloud"),),
                      ("daydream",), note=note)  # fmt: skip
        husk_entries.save_entry(clouds, "ru-en", entry, scope)
        (owned,) = [
            one
            for one in husk_entries.entries_in_force(clouds, "ru-en")
            if one.entry.id == shipped.id
        ]
        assert (owned.scope, owned.entry.note) == (scope, note)
        assert note in clouds.project.findings.all()[0].finding.message


def test_a_trial_counts_hits_and_clean_sentences_and_keeps_nothing(clouds):
    trial = husk_entries.try_out(clouds, "ru-en", CLOUDS)
    assert [hit.position for hit in trial.hits] == [1, 4]
    assert trial.segments == 4
    assert trial.clean > 100
    assert trial.clean_fired == ()
    assert husk_entries.project_entries(clouds.project) == {}
    everyday = Entry("x", Kind.CALQUE, ("дождь",), (Rendering("kick the/a ball/bucket"),),
                     ("play",))  # fmt: skip
    assert husk_entries.try_out(clouds, "ru-en", everyday).clean_fired


def test_a_wrong_pattern_is_one_sentence(clouds):
    wrong = Entry("x", Kind.IDIOM, ("красить (облако",), (Rendering("paint cloud"),), ("sit",))
    with pytest.raises(InputError, match=r"\.$"):
        husk_entries.save_entry(clouds, "ru-en", wrong, Scope.PROJECT)
    assert husk_entries.project_entries(clouds.project) == {}


def test_selected_words_become_patterns_of_dictionary_forms():
    assert pattern_of("красил облака", "ru") == "красить облако"
    assert pattern_of("painted his clouds", "en") == "paint @poss cloud"
    assert pattern_of("画蛇 添足", "zh") == "画蛇添足"


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"source": "", "literal": "a b", "good": "c"}, "source"),
        ({"source": "красить", "literal": " | ", "good": "c"}, "literal"),
        ({"source": "красить", "literal": "a b", "good": "(c"}, "good"),
        ({"source": "красить", "literal": "a b", "good": "c", "accept": "d)"}, "accept"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(cells, field):
    with pytest.raises(FieldError) as caught:
        husk_entries.entry_of("ru-en", **cells)
    assert caught.value.field == field
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("accepted", "dismissed", "sunk"),
    [(0, 2, False), (0, 3, True), (1, 3, True), (2, 4, False), (2, 5, True), (9, 9, False)],
)
def test_the_rule_by_which_entries_sink(accepted, dismissed, sunk):
    assert husk_entries.sinks(accepted, dismissed) is sunk


def test_an_entry_that_people_reject_is_a_hint_from_then_on(session, write):
    rows = "".join(
        f"Он красил облака {n} раз.\tHe painted clouds {n} times.\n" for n in range(2, 7)
    )
    import_files(session, [write("t.tsv", f"source\ttarget\n{rows}")], ImportOptions())
    husk_entries.save_entry(session, "ru-en", CLOUDS, Scope.PROJECT)
    for stored in session.project.findings.all()[:3]:
        if stored.finding.lexicon_entry == "ru-en:krasit-oblaka":
            reviewing.dismiss(session, stored, DismissalScope.SEGMENT)
    assert session.project.findings.entry_decisions() == {"ru-en:krasit-oblaka": (0, 3)}
    checking.check_project(session)
    assert flagged(session) == []
    checking.check_project(session, hints=True)
    confidences = {
        stored.finding.confidence.value
        for stored in session.project.findings.all()
        if stored.finding.lexicon_entry == "ru-en:krasit-oblaka"
    }
    assert confidences == {"hint"}


def test_trying_out_runs_the_examples_of_an_entry(clouds):
    entries = {one.entry.id: one.entry for one in husk_entries.entries_in_force(None, "ru-en")}
    entry = next(one for one in entries.values() if not one.equal)
    trial = husk_entries.try_out(clouds, "ru-en", entry)
    assert trial.examples >= 1
    assert trial.wrong == ()
    broken = replace(entry, literal=(Rendering("paint cloud"),))
    trial = husk_entries.try_out(clouds, "ru-en", broken)
    assert any("husk is not flagged" in problem for problem in trial.wrong)
    assert husk_entries.try_out(clouds, "ru-en", CLOUDS).examples == 0


def test_ones_own_examples_are_run_too(clouds):
    folder = lexicons.own_folder() / "examples"
    folder.mkdir(parents=True)
    row = (CLOUDS.id, "Он красил облака.", "He {painted clouds}.", "He painted clouds.")
    rows = "id\tsource\thusk\tgood\n" + "\t".join(row) + "\n"
    (folder / "ru-en.tsv").write_text(rows, "utf-8")
    trial = husk_entries.try_out(clouds, "ru-en", CLOUDS)
    assert trial.examples == 1
    assert "good translation" in trial.wrong[0]

"""Termbases of a project and of the user: added, joined, undone, and seen by the checks."""

import pytest

from workbench.domain.errors import InputError, UsageError
from workbench.domain.languages import Language
from workbench.domain.terms import Concept, Term, TermStatus
from workbench.domain.text import TaggedText
from workbench.services.check_switches import switch_off
from workbench.services.checking import check_project, check_text, project_profile
from workbench.services.importing import import_files
from workbench.services.opening import close, open_project
from workbench.services.project_terms import (
    add_concepts,
    add_own_concepts,
    concept_from,
    project_concepts,
    remove_concept,
    remove_own_concept,
)
from workbench.services.reviewing import redo, undo
from workbench.services.segment_terms import has_termbase, segment_terms
from workbench.services.term_merging import merged
from workbench.services.termbases import (
    add_own,
    keep_own,
    own_concepts,
    own_folder,
    own_termbases,
    packed_own,
)

RU, EN = Language.parse("ru"), Language.parse("en")
MISSING = "terminology.missing"
TEXT = "source\ttarget\nДоговор расторгнут.\tThe deal is off.\nПогода хороша.\tFine weather.\n"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path / "home"))


@pytest.fixture
def filled(session, write):
    import_files(session, [write("t.tsv", TEXT)])
    return session


def term(source="договор", *targets, **more):
    return concept_from(source, targets or ("contract",), RU, EN, **more)


def found(session):
    return [
        (item.segment_id, item.finding.check)
        for item in session.project.findings.all()
        if item.finding.check.startswith("terminology.")
    ]


def test_a_term_that_is_added_is_checked_at_once_and_undone(filled):
    done = add_concepts(filled, [term()], "Add the term договор")
    assert (done.new, done.changed) == (1, 0)
    assert found(filled) == [(1, MISSING)]
    operation, _ = undo(filled)
    assert operation.title == "Add the term договор"
    assert found(filled) == []
    assert project_concepts(filled.project) == []
    redo(filled)
    assert found(filled) == [(1, MISSING)]


def test_a_term_joins_the_concept_that_has_it(filled):
    add_concepts(filled, [term()], "one")
    done = add_concepts(filled, [term("Договор", "agreement", forbidden=["deal"])], "two")
    assert (done.new, done.changed) == (0, 1)
    (concept,) = project_concepts(filled.project)
    assert [t.text for t in concept.terms] == ["Договор", "contract", "agreement", "deal"]
    assert found(filled) == [(1, "terminology.forbidden")]
    undo(filled)
    assert [t.text for t in project_concepts(filled.project)[0].terms] == ["договор", "contract"]
    assert found(filled) == [(1, MISSING)]


def test_a_term_that_is_removed_says_nothing_any_more(filled):
    add_concepts(filled, [term()], "one")
    concept, changes = remove_concept(filled, "CONTRACT")
    assert concept.identifier
    assert changes.findings == {1}
    assert found(filled) == []
    with pytest.raises(InputError, match="has no term “contract”"):
        remove_concept(filled, "contract")


def test_a_term_of_several_concepts_is_named_by_its_identifier(filled):
    pair = [
        Concept((Term("лук", "ru"), Term("bow", "en")), "weapon"),
        Concept((Term("лук", "ru"), Term("onion", "en")), "plant"),
    ]
    add_concepts(filled, pair, "two")
    with pytest.raises(InputError, match="name one of weapon, plant"):
        remove_concept(filled, "лук")
    assert remove_concept(filled, "plant")[0].terms[1].text == "onion"


def test_the_termbase_stays_in_the_file(filled, settings):
    add_concepts(filled, [term(note="of sale", subject="law")], "one")
    kept = project_concepts(filled.project)
    path = filled.project.path
    close(filled)
    again = open_project(path, settings, remember=False)
    assert project_concepts(again.project) == kept
    close(again)


def test_what_is_typed_is_checked_against_the_newest_terms(filled):
    text = TaggedText("The agreement is off.")
    assert not [f for f in check_text(filled, 1, text) if f.check == MISSING]
    add_concepts(filled, [term()], "one")
    assert [f.check for f in check_text(filled, 1, text) if f.check == MISSING] == [MISSING]
    add_concepts(filled, [term("договор", "agreement")], "two")
    assert not [f for f in check_text(filled, 1, text) if f.check == MISSING]


def test_the_termbase_is_read_once_until_it_changes(filled, monkeypatch):
    add_concepts(filled, [term()], "one")
    first = project_profile(filled).settings[MISSING].parameters["terms"]
    monkeypatch.setattr(filled.project.termbase, "all", lambda: pytest.fail("read again"))
    assert project_profile(filled).settings[MISSING].parameters["terms"] == first


def test_own_terms_count_in_every_project_but_the_projects_come_first(filled):
    assert add_own([term("договор", "pact"), term("погода", "climate")]) == (2, 0)
    add_concepts(filled, [term("договор", "deal")], "one")
    check_project(filled)
    assert found(filled) == [(2, MISSING)]


def test_a_file_given_for_one_run_is_not_kept(filled, write):
    check_project(filled, terms=[write("t.csv", "source,target\nдоговор,contract\n")])
    assert found(filled) == [(1, MISSING)]
    check_project(filled)
    assert found(filled) == []


def test_own_terms_are_joined_and_an_empty_termbase_leaves_no_file():
    add_own([term()])
    assert add_own([term("договор", "agreement")]) == (0, 1)
    (concept,) = own_concepts()
    assert [t.text for t in concept.terms] == ["договор", "contract", "agreement"]
    keep_own([])
    assert own_concepts() == []


def test_undo_takes_own_terms_back_and_brings_removed_ones_back(filled):
    add_own([term("погода", "climate")])
    add_own_concepts(filled, [term("договор", "pact"), term("погода", "weather")])
    assert found(filled) == [(1, MISSING)]
    undo(filled)
    (concept,) = own_concepts()
    assert [one.text for one in concept.terms] == ["погода", "climate"]
    assert found(filled) == [(2, MISSING)]
    redo(filled)
    assert len(own_concepts()) == 2
    assert found(filled) == [(1, MISSING)]
    undo(filled)
    remove_own_concept(filled, "погода")
    assert own_concepts() == []
    assert found(filled) == []
    operation, _ = undo(filled)
    assert operation.title == "Remove your term погода"
    assert own_concepts() == [concept]
    assert found(filled) == [(2, MISSING)]


def test_a_broken_own_termbase_is_listed_and_keeps_nobody_from_checking(filled):
    own_folder().mkdir(parents=True)
    (own_folder() / "bad.csv").write_text("a,b,c\n1,2,3\n", "utf-8")
    (own_folder() / "good.csv").write_text("ru,en\nдоговор,contract\n", "utf-8")
    assert ["names no column" in one.problem for one in own_termbases()] == [True, False]
    assert len(packed_own()) == 1
    check_project(filled)
    assert found(filled) == [(1, MISSING)]


@pytest.mark.parametrize(
    ("source", "targets", "keep", "complaint"),
    [(" ", ["x"], False, "needs a text"), ("x", [" "], False, "needs a translation")],
)
def test_a_term_without_what_it_needs_is_refused(source, targets, keep, complaint):
    with pytest.raises(UsageError, match=complaint):
        concept_from(source, targets, RU, EN, untranslatable=keep)


def test_a_name_that_stays_needs_no_translation():
    concept = concept_from("Winnow", [], EN, None, untranslatable=True)
    assert concept.terms == (Term("Winnow", "en", TermStatus.PREFERRED),)


def test_two_files_with_the_same_identifiers_are_not_confused():
    one = [Concept((Term("a", "en"),), "c1")]
    result = merged(one, [Concept((Term("b", "en"),), "c1"), Concept((Term("A", "en"),), "c1")])
    assert [(c.identifier, c.terms[0].text) for c in result] == [("c1", "A"), ("c1-2", "b")]


def test_the_terms_of_a_segment_are_shown_with_what_to_call_them(filled):
    assert not has_termbase(filled)
    add_concepts(filled, [term("договор", "contract", admitted=["agreement"], note="of sale")], "1")
    add_own([concept_from("Winnow", [], RU, None, untranslatable=True)])
    assert has_termbase(filled)
    source = "Winnow хранит договоры."
    name, contract = segment_terms(filled, source, "Winnow keeps the deals.", (RU, EN))
    assert (name.text, name.wanted, name.named) == ("Winnow", ("Winnow",), True)
    assert contract.text == "договоры"
    assert contract.wanted == ("contract", "agreement")
    assert contract.note == "of sale"
    assert not contract.named
    assert segment_terms(filled, source, "Winnow keeps agreements.", (RU, EN))[1].named


def test_adding_a_term_leaves_what_other_checks_found(session, write):
    import_files(session, [write("t.tsv", "source\ttarget\nДоговор.\tThe  deal.\n")])
    check_project(session)
    before = [item.finding for item in session.project.findings.all()]
    assert [one.check for one in before] == ["whitespace.double"]
    add_concepts(session, [term()], "one")
    after = {item.finding.check for item in session.project.findings.all()}
    assert after == {"whitespace.double", MISSING}


def test_a_check_that_is_switched_off_stays_off_when_a_term_is_added(filled):
    switch_off(filled, MISSING)
    add_concepts(filled, [term()], "one")
    assert found(filled) == []

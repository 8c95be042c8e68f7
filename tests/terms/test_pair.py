"""The terms of a pair: what a source speaks of, what a target calls it, whose termbase counts."""

import pickle

from workbench.domain.languages import Language
from workbench.domain.terms import Concept, Term, TermStatus
from workbench.terms.packed import pack, unpack
from workbench.terms.pair import PairTerms

EN, RU = Language.parse("en"), Language.parse("ru")


def concept(source, *targets, forbidden=(), identifier="", keep=False, language="ru"):
    return Concept(
        (
            Term(source, "en", TermStatus.PREFERRED),
            *(Term(text, language, TermStatus.PREFERRED) for text in targets),
            *(Term(text, language, TermStatus.FORBIDDEN) for text in forbidden),
        ),
        identifier,
        untranslatable=keep,
    )


def terms(*termbases, source=EN, target=RU):
    return PairTerms(termbases, source, target)


def spoken(pair, text):
    return [
        ([pair.concepts[number].key for number in one.concepts], one.spans, one.uncertain)
        for one in pair.spoken_of(text, guesses=True)
    ]


def test_a_stretch_that_may_mean_two_things_is_one_item():
    pair = terms([concept("account", "счёт", identifier="a"), concept("account", "учётная запись",
                 identifier="b")])  # fmt: skip
    assert spoken(pair, "Accounts and an account") == [(["a", "b"], ((0, 8), (16, 23)), False)]


def test_a_term_torn_apart_is_a_guess_unless_it_stands_whole_elsewhere():
    pair = terms([concept("power unit", "силовой блок")])
    assert spoken(pair, "power supply unit") == [(["power unit"], ((0, 17),), True)]
    both = spoken(pair, "power supply unit, power unit")
    assert both == [(["power unit"], ((19, 29),), False)]


def test_each_occurrence_of_a_target_term_counts_once():
    pair = terms([concept("contract", "договор", "контракт")])
    text = "договор, контракты и Договору"
    assert pair.target_text(text).times_named([0]) == 3
    assert pair.target_text("Контракт силён").times_named([0]) == 1


def test_a_longer_term_of_the_target_covers_a_shorter_one():
    pair = terms([concept("unit", forbidden=["блок"]), concept("power unit", "силовой блок")])
    covered = {one.term.text: one.covered for one in pair.watched_in("силового блока")}
    assert covered == {"блок": True, "силовой блок": False}


def test_the_first_termbase_counts_where_two_speak_of_one_term():
    project = [concept("Contract", "договор", identifier="project")]
    own = [concept("contract", "контракт", identifier="own"), concept("unit", "блок")]
    assert [one.key for one in terms(project, own).concepts] == ["project", "unit"]


def test_terms_of_another_region_and_language_are_left_out():
    american, british = Language.parse("en-US"), Language.parse("en-GB")
    made = Concept(
        (
            Term("грузовик", "ru"),
            Term("truck", "en-US"),
            Term("lorry", "en-GB"),
            Term("Laster", "de"),
            Term("?", "unknown language"),
        )
    )
    assert terms([made], source=RU, target=american).concepts[0].wanted == ("truck",)
    assert terms([made], source=RU, target=british).concepts[0].wanted == ("lorry",)
    assert terms([made], source=RU, target=EN).concepts[0].wanted == ("truck", "lorry")


def test_what_stays_untranslated_needs_no_target_term():
    (only,) = terms([concept("Winnow", keep=True), concept("unit")]).concepts
    assert only.untranslatable
    assert only.source == ("Winnow",)


def test_packed_terms_come_out_as_they_went_in_and_compare_by_digest():
    concepts = [concept("unit", "блок", forbidden=["юнит"], identifier="7"), concept("half \ud800")]
    packed = pickle.loads(pickle.dumps(pack(concepts)))
    assert unpack(packed) == concepts
    assert packed == pack(concepts)
    assert packed != pack(concepts[:1])

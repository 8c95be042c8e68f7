"""Quality estimation and word alignment of any pair, by the bundled models."""

import math
import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from workbench.domain.errors import Cancelled
from workbench.domain.text import TaggedText
from workbench.mt.ctranslate2_engine import CTranslate2Engine
from workbench.mt.quality import COMBINATION, combined, estimate_quality, round_trip
from workbench.mt.quality_features import NAMES, features
from workbench.mt.word_alignment import align_words, dropped_spans

Write = Callable[[str], TaggedText]

GOOD = [
    ("The old bridge was closed for repairs.", "A ponte velha foi fechada para reparos."),
    ("She bought three kilos of oranges.", "Ela comprou três quilos de laranjas."),
    ("Nobody knew why the lights went out.", "Ninguém sabia por que as luzes se apagaram."),
    ("The museum opens every day except Monday.", "O museu abre todos os dias, menos às segundas."),
]


def pairs(*written: tuple[str, str]) -> list[tuple[TaggedText, TaggedText]]:
    return [(TaggedText(source), TaggedText(target)) for source, target in written]


SPOILT = {
    "of another sentence": lambda s, t: GOOD[(GOOD.index((s, t)) + 1) % len(GOOD)][1],
    "shuffled": lambda s, t: " ".join(random.Random(3).sample(t.split(), len(t.split()))),
    "untranslated": lambda s, t: s,
    "looping": lambda s, t: " ".join([*t.split()[:3] * 4, *t.split()]),
    "cut short": lambda s, t: " ".join(t.split()[:2]),
}


@pytest.mark.parametrize("how", SPOILT)
def test_a_spoilt_translation_is_estimated_lower(en_pt: CTranslate2Engine, how: str) -> None:
    spoilt = [(source, SPOILT[how](source, target)) for source, target in GOOD]
    good = estimate_quality(en_pt.model, pairs(*GOOD))
    bad = estimate_quality(en_pt.model, pairs(*spoilt))
    for better, worse in zip(good, bad, strict=True):
        assert better is not None and worse is not None
        assert 0 < worse.value < better.value < 100


def test_the_wrong_word_is_the_least_likely(en_pt: CTranslate2Engine) -> None:
    target = "Ela comprou três quilos de elefantes."
    (estimate,) = estimate_quality(en_pt.model, pairs((GOOD[1][0], target)))
    assert estimate is not None
    worst = min(estimate.words, key=lambda word: word.log_probability)
    assert worst.span.of(target) == "elefantes"
    assert [w.span.of(target) for w in estimate.words] == [
        "Ela", "comprou", "três", "quilos", "de", "elefantes", ".",
    ]  # fmt: skip


def test_scores_are_those_of_the_translating_model(en_pt: CTranslate2Engine) -> None:
    """What the engine writes it also finds as likely as it said."""
    from workbench.domain.progress import no_progress
    from workbench.mt.base import TranslateOptions

    source = TaggedText(GOOD[0][0])
    (translation,) = en_pt.translate([source], TranslateOptions(), no_progress)
    (estimate,) = estimate_quality(en_pt.model, [(source, translation.text)])
    assert estimate is not None and translation.score is not None
    assert math.isclose(estimate.mean_log_probability, translation.score, abs_tol=0.02)


def test_empty_texts_have_no_estimate(en_pt: CTranslate2Engine) -> None:
    assert estimate_quality(en_pt.model, pairs(("", "x"), ("x", ""), (" ", " "))) == [None] * 3


def test_tags_and_placeholders_do_not_make_a_translation_worse(
    en_pt: CTranslate2Engine, tagged: Write
) -> None:
    plain, rich = estimate_quality(
        en_pt.model,
        [
            (tagged("The house is big."), tagged("A casa é grande.")),
            (tagged("The ⟨b⟩house⟨/b⟩ is {0} big."), tagged("A ⟨b⟩casa⟨/b⟩ é {0} grande.")),
        ],
    )
    assert plain is not None and rich is not None
    target = tagged("A ⟨b⟩casa⟨/b⟩ é {0} grande.").text
    assert rich.mean_log_probability > -2
    spans = [word.span.of(target) for word in rich.words]
    assert {"A", "casa", "é", "grande", "."} <= set(spans)


def test_estimating_can_be_stopped(en_pt: CTranslate2Engine) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        estimate_quality(en_pt.model, pairs(*GOOD), progress=stop)


def test_the_way_back_tells_good_from_bad(pt_en: CTranslate2Engine) -> None:
    def shared_words(one: str, other: str) -> float:
        first, second = set(one.lower().split()), set(other.lower().split())
        return 100 * len(first & second) / len(first | second)

    good = round_trip(pt_en, pairs(*GOOD), shared_words)
    bad = round_trip(pt_en, pairs(*((s, GOOD[0][1]) for s, _ in GOOD[1:]), ("", "x")), shared_words)
    assert bad.pop() is None
    lowest = min(one.value for one in good if one is not None)
    assert lowest > max(one.value for one in bad if one is not None)
    assert good[1] is not None
    assert "three" in good[1].back


def test_the_combination_has_a_weight_for_each_feature() -> None:
    assert tuple(COMBINATION) == NAMES
    base = features("a b c", "a b c", [-0.1, -0.2], [-0.3])
    assert combined(replace(base, doubtful_share=0.0)) > combined(replace(base, doubtful_share=1.0))
    assert combined(replace(base, repetition=0.0)) > combined(replace(base, repetition=0.9))
    assert 0 <= combined(replace(base, worst_word=-100.0)) <= 100


def test_words_are_aligned_in_the_texts_as_given(en_pt: CTranslate2Engine, tagged: Write) -> None:
    source = tagged("The ⟨b⟩red⟨/b⟩ house of {name} is big.")
    target = tagged("A casa ⟨b⟩vermelha⟨/b⟩ de {name} é grande.")
    (aligned,) = align_words(en_pt.model, [(source, target)])
    linked = {s.of(source.text): t.of(target.text) for s, t, _ in aligned.links}
    assert linked["house"] == "casa"
    assert linked["red"] == "vermelha"
    assert linked["big"] == "grande"
    assert linked["{"] in {"{", "name", "}"}


def test_the_opposite_model_corrects_an_order_that_the_model_would_not_have_chosen(
    en_pt: CTranslate2Engine, pt_en: CTranslate2Engine
) -> None:
    source, target = GOOD[0]
    (aligned,) = align_words(en_pt.model, pairs(GOOD[0]), opposite=pt_en.model)
    linked = {(s.of(source), t.of(target)) for s, t, _ in aligned.links}
    assert {("bridge", "ponte"), ("old", "velha")} <= linked
    assert all(weight > 0.2 for _, weight in aligned.coverage)


def test_what_was_left_out_is_not_covered(en_pt: CTranslate2Engine) -> None:
    source = "The museum opens every day except Monday."
    whole, partial = align_words(
        en_pt.model, pairs((source, "O museu abre todos os dias, exceto segunda-feira."),
                           (source, "O museu abre.")),
    )  # fmt: skip
    uncovered = [span.of(source) for span, weight in partial.coverage if weight < 0.2]
    assert {"day", "except", "Monday"} <= set(uncovered)
    assert not {"museum", "opens"} & set(uncovered)
    assert [span.of(source) for span, weight in whole.coverage if weight < 0.2] == []


def test_a_dropped_clause_is_found_with_its_span(
    en_pt: CTranslate2Engine, pt_en: CTranslate2Engine
) -> None:
    source = "The bridge was closed for repairs last summer, because the old pillars had sunk."
    whole = "A ponte foi fechada para reparos no verão passado, porque os velhos pilares cederam."
    written = pairs((source, whole), (source, "A ponte foi fechada para reparos."))
    kept, lost = align_words(en_pt.model, written, opposite=pt_en.model)
    assert dropped_spans(TaggedText(source), kept) == []
    (span,) = dropped_spans(TaggedText(source), lost)
    assert "old pillars" in span.of(source)
    assert "bridge" not in span.of(source)


def test_many_pairs_are_aligned_in_order(en_pt: CTranslate2Engine) -> None:
    many = pairs(*GOOD * 5, ("", ""))
    aligned = align_words(en_pt.model, many)
    assert len(aligned) == 21
    assert aligned[:4] == aligned[4:8]
    assert aligned[20].links == ()


def test_a_long_pair_is_aligned_sentence_by_sentence(
    en_pt: CTranslate2Engine, pt_en: CTranslate2Engine
) -> None:
    import re

    def split(text: str, language: object) -> list[tuple[int, int]]:
        return [match.span() for match in re.finditer(r"\S.*?(?:[.!?]|$)", text)]

    source = " ".join(s for s, _ in GOOD)
    target = " ".join(t for _, t in GOOD)
    (aligned,) = align_words(
        en_pt.model, pairs((source, target)), opposite=pt_en.model, split=split
    )
    linked = {s.of(source): t.of(target) for s, t, _ in aligned.links}
    assert (linked["bridge"], linked["oranges"], linked["museum"]) == ("ponte", "laranjas", "museu")


@pytest.mark.yardstick
def test_a_translation_of_another_sentence_is_almost_always_estimated_lower(
    en_pt: CTranslate2Engine,
) -> None:
    from tests.yardstick import data_path

    folder = data_path() / "mt/ntrex"
    sources = (folder / "source.eng.txt").read_text("utf-8").splitlines()[:120]
    targets = (folder / "ref.por-BR.txt").read_text("utf-8").splitlines()[:120]
    right = estimate_quality(en_pt.model, pairs(*zip(sources, targets, strict=True)))
    shifted = [*targets[1:], targets[0]]
    wrong = estimate_quality(en_pt.model, pairs(*zip(sources, shifted, strict=True)))
    better = sum(a.value > b.value for a, b in zip(right, wrong, strict=True) if a and b)
    assert better >= 0.95 * len(sources)

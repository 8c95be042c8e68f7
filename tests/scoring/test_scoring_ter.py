"""Our TER counts the edits that sacreBLEU counts, on easy texts and on hostile ones."""

import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sacrebleu.metrics.lib_ter import BeamEditDistance, translation_edit_rate

from tests.yardstick import data_path
from workbench.scoring import registry, ter
from workbench.scoring.corpus import lines_of
from workbench.scoring.ter_beam import beam_distances, beam_rows

WORDS = st.lists(st.sampled_from("abcdefgh"), max_size=18)
FEW_WORDS = st.lists(st.sampled_from("ab"), max_size=14)


def assert_same(hypothesis, reference):
    assert ter.edits(hypothesis, reference) == translation_edit_rate(hypothesis, reference)[0]


@settings(deadline=None, max_examples=400)
@given(hypothesis=WORDS, reference=WORDS)
@example(hypothesis=[], reference=[])
@example(hypothesis=["a"], reference=[])
@example(hypothesis=[], reference=["a"])
@example(hypothesis=list("abcabd"), reference=list("dabcab"))
def test_shifts_and_edits_are_those_of_sacrebleu(hypothesis, reference):
    assert_same(hypothesis, reference)


@settings(deadline=None, max_examples=200)
@given(hypothesis=FEW_WORDS, reference=FEW_WORDS)
def test_repetition_loops_count_the_same(hypothesis, reference):
    assert_same(hypothesis, reference)


def scrambled(seed, size, vocabulary, moves, changes):
    """A reference and what a bad system makes of it: stretches moved, words replaced or lost."""
    dice = random.Random(seed)
    reference = [str(dice.randrange(vocabulary)) for _ in range(size)]
    hypothesis = list(reference)
    for _ in range(moves):
        start, length = dice.randrange(size), dice.randrange(1, 8)
        moved = hypothesis[start : start + length]
        del hypothesis[start : start + length]
        at = dice.randrange(len(hypothesis) + 1)
        hypothesis[at:at] = moved
    for _ in range(changes):
        at = dice.randrange(len(hypothesis))
        hypothesis[at : at + dice.randrange(2)] = [str(dice.randrange(2 * vocabulary))]
    return hypothesis, reference


# Enough edits for the beam to matter, enough repetition for the limit on candidates.
@pytest.mark.parametrize(
    ("size", "vocabulary", "moves", "changes"),
    [(30, 200, 3, 4), (60, 30, 3, 15), (90, 2000, 4, 30), (70, 500, 6, 60), (45, 4, 5, 20)],
)
@pytest.mark.parametrize("seed", range(2))
def test_long_and_scrambled_texts_count_the_same(size, vocabulary, moves, changes, seed):
    assert_same(*scrambled(seed, size, vocabulary, moves, changes))


@pytest.mark.parametrize("seed", [19, 25])
def test_the_beam_is_respected_where_a_better_path_leaves_it(seed):
    dice = random.Random(seed)
    size, shift = dice.choice([56, 60, 64]), dice.choice([26, 27, 28, 29, 30])
    common = [f"c{n}" for n in range(size - shift)]
    lead, tail = [f"x{n}" for n in range(shift)], [f"y{n}" for n in range(shift)]
    leads = dice.random() < 0.5
    hypothesis = lead + common if leads else common + lead
    reference = common + tail if leads else tail + common
    for n in range(dice.randrange(4, 30)):
        reference[dice.randrange(size)] = f"z{n}"
    assert_same(hypothesis, reference)


def test_beyond_a_thousand_candidates_the_search_stops_as_in_sacrebleu():
    dice = random.Random(36)
    reference = [dice.choice("ab") for _ in range(30)]
    hypothesis = reference[11:] + reference[4:11] + reference[:4]
    for _ in range(6):
        hypothesis[dice.randrange(30)] = dice.choice("ab")
    assert_same(hypothesis, reference)


@pytest.mark.parametrize(("hyp_size", "ref_size"), [(3, 90), (90, 3), (40, 90), (90, 40), (80, 80)])
def test_distances_of_many_texts_within_the_beam_are_those_of_one(hyp_size, ref_size):
    dice = random.Random(hyp_size)
    ref = "".join(dice.choices("abcdef", k=ref_size))
    hyps = ["".join(dice.choices("abcdefg", k=hyp_size)) for _ in range(9)]
    expected = [BeamEditDistance(list(ref))(list(hyp))[0] for hyp in hyps]
    assert beam_distances(hyps, ref) == expected
    assert [beam_rows(hyp, ref)[-1][-1] for hyp in hyps] == expected


@pytest.mark.parametrize(("short", "long"), [(1, 60), (1, 120), (2, 150), (3, 200)])
def test_lengths_that_differ_wildly_count_the_same(short, long):
    assert_same(["a"] * short, ["b"] * (long - 1) + ["a"])
    assert_same(["b"] * (long - 1) + ["a"], ["a"] * short)


@pytest.mark.yardstick
@pytest.mark.parametrize(
    ("folder", "system", "lines"),
    [("wmt22-ru-en", "Online-A", slice(0, 300)), ("wmt22-en-de", "OpenNMT", slice(0, 300)),
     ("wmt22-zh-en", "LanguageX", slice(100, 160)), ("wmt24-en-ru", "CycleL2", slice(0, 40))],
)  # fmt: skip
def test_real_translations_count_the_same(folder, system, lines, oracle):
    metric = registry.metric("TER")
    hypotheses, references = (
        lines_of((data_path() / "mt" / folder / name).read_text(encoding="utf-8"))[lines]
        for name in (f"hyp.{system}.txt", "ref.txt")
    )
    pairs = [(one, [other]) for one, other in zip(hypotheses, references, strict=True)]
    expected = oracle(metric, pairs)
    assert [list(metric.statistics(*pair)) for pair in pairs] == expected.tolist()

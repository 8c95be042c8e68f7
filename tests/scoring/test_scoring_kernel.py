"""The batch kernel gives sacreBLEU's integers, whatever the text."""

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.yardstick import data_path
from workbench.scoring import kernel, registry
from workbench.scoring.corpus import lines_of

# The session-wide oracle is a plain function, safe to share between examples.
PROPERTY = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

METRICS = registry.metrics(
    ["BLEU", "BLEU:tok=zh", "BLEU:tok=char", "BLEU:tok=none", "BLEU:lc", "BLEU:tok=intl,order=2",
     "chrF", "chrF++", "chrF3+:nc=4", "chrF++:lc", "chrF:eps", "chrF:space"]
)  # fmt: skip

# Everything a tokenizer rule looks at, white space of many kinds, and what looks like nothing.
TRICKY = st.text(
    alphabet=st.sampled_from(
        "aaabB19.,-- ;:&<>'\"()/$\n\t\r\x0b\x1c\x85\xa0\u3000\u2028\u200b\ufeff\x00"
        "éßİжЖ中文字。，、“”…—\u2a6d\u2001½٣👍\ud800\U0002070e"
    ),
    max_size=24,
)
PIECES = st.lists(
    st.sampled_from(
        ["&quot;", "&QUOT;", "&amp;", "&lt;", "<skipped>", "-\n", "5-6", "1.5", "..", ",,", "...",
         ".5", "5.", "a.b", " ", " ", "word", "(hi)", "'s", "长", "。", "\u3000", "\xa0", "e.g.",
         "10,000.50"]
    ),
    max_size=8,
).map("".join)  # fmt: skip
TEXTS = st.one_of(TRICKY, PIECES, st.text(max_size=16))
PAIRS = st.lists(st.tuples(TEXTS, st.lists(TEXTS, min_size=1, max_size=4)), min_size=1, max_size=6)


def assert_same(pairs, oracle, metrics=METRICS, block=kernel.BLOCK):
    found, scored = kernel.statistics(pairs, metrics, block)
    assert scored.all()
    for metric, matrix in zip(metrics, found, strict=True):
        expected = oracle(metric, pairs)
        assert matrix.tolist() == expected.tolist(), metric
        assert metric.sentence_scores(matrix) == pytest.approx(
            [metric.sentence_score(row) for row in expected], abs=1e-9
        )


@PROPERTY
@given(pairs=PAIRS)
@example(pairs=[("", [""])])
@example(pairs=[(" \n ", ["\t", "\u3000"])])
@example(pairs=[("5.", ["5 ."]), (".5", [". 5"]), ("a..5", ["a . .5"]), ("1.,2", ["1 . , 2"])])
@example(pairs=[("&QUOT;", ["<SKIPPED>a", "&amp;"]), ("a-\nb", ["ab", "a- b"])])
@example(pairs=[("", ["a"]), ("a", [""]), ("a b", ["b a", "", "a b"])])
def test_any_text_has_the_same_statistics_as_in_sacrebleu(pairs, oracle):
    assert_same(pairs, oracle)


@PROPERTY
@given(
    points=st.lists(
        st.text(alphabet=st.sampled_from("..,,-1a 中"), max_size=9), min_size=1, max_size=9
    )
)
def test_rows_of_points_commas_and_dashes_are_split_alike(points, oracle):
    metrics = registry.metrics(["BLEU", "BLEU:tok=zh"])
    assert_same([(text, [text[::-1]]) for text in points], oracle, metrics)


@pytest.mark.parametrize(
    ("hypothesis", "reference"),
    [
        ("word and another " * 600, "word or another, " * 600),
        ("".join(map(chr, range(0x4E00, 0x7510))), "".join(map(chr, range(0x4E00, 0x6000)))),
        ("x" * 10_000, "x" * 9_990 + "y" * 10),
        ("x" * 10_000, "y"),
        (" ".join(map(str, range(2_500))), " ".join(map(str, range(2_499, -1, -1)))),
    ],
    ids=["repetitive", "thousands of characters", "one long word", "one-sided", "all distinct"],
)  # fmt: skip
def test_segments_of_ten_thousand_characters_are_exact(hypothesis, reference, oracle):
    pairs = [("short", ["shorter"]), (hypothesis, [reference]), ("a b", ["a b", "b"])]
    assert_same(pairs, oracle, registry.metrics(["BLEU", "BLEU:tok=zh", "chrF", "chrF++"]))


@pytest.mark.parametrize("block", [1, 50, 400, 100_000])
def test_the_size_of_a_block_changes_nothing(block, oracle):
    pairs = [
        (f"Segment {n}: the price is {n}.{n % 7}0.", [f"Segment {n}; of {n}.00."] * (n % 3 + 1))
        for n in range(60)
    ]
    assert_same(pairs, oracle, block=block)


def test_orders_too_long_for_the_keys_are_counted_all_the_same(oracle):
    metrics = registry.metrics(["BLEU:order=10", "chrF:nc=10,nw=3"])
    assert_same([("the very same words again and again and again", ["the very same words"])],
                oracle, metrics)  # fmt: skip


def test_what_is_missing_is_marked_and_counts_nothing():
    pairs = [("a", ["a"]), (None, ["a"]), ("a", []), ("a", [None]), ("", [None, "a"])]
    matrices, scored = kernel.statistics(pairs, METRICS)
    assert scored.tolist() == [True, False, False, False, True]
    assert all(not matrix[[1, 2, 3]].any() for matrix in matrices)
    assert all(matrix[4].any() for matrix in matrices)


def test_no_segments_give_empty_matrices():
    matrices, scored = kernel.statistics([], METRICS)
    assert [matrix.shape for matrix in matrices] == [(0, metric.width) for metric in METRICS]
    assert scored.shape == (0,)


def test_a_missing_reference_is_not_an_empty_one(oracle):
    metrics = registry.metrics(["BLEU", "chrF++"])
    found, _ = kernel.statistics([("one two", ["one", None, "two three"])], metrics)
    for metric, matrix in zip(metrics, found, strict=True):
        assert np.array_equal(matrix, oracle(metric, [("one two", ["one", "two three"])]))


def folder_pairs(folder):
    """Every system's lines of a folder with all its references."""
    home = data_path() / "mt" / folder
    references = [
        lines_of((home / name).read_text(encoding="utf-8"))
        for name in ("ref.txt", "ref2.txt")
        if (home / name).is_file()
    ]
    for file in sorted(home.glob("hyp.*.txt")):
        hypotheses = lines_of(file.read_text(encoding="utf-8"))
        yield from zip(hypotheses, zip(*references, strict=True), strict=True)


@pytest.mark.yardstick
@pytest.mark.parametrize(
    "folder",
    ["wmt22-ru-en", "wmt22-zh-en", "wmt22-en-de", "wmt24-en-ru", "bio-mqm-ru-en", "mlqe-pe-ru-en"],
)
def test_real_translations_have_the_same_statistics(folder, oracle):
    # Every ninth line of every system: sacreBLEU needs a minute for all of them.
    pairs = [(one, list(others)) for one, others in folder_pairs(folder)][::9]
    assert_same(pairs, oracle, registry.metrics(["BLEU", "chrF", "chrF++"]))


@pytest.mark.yardstick
def test_perturbed_translations_of_many_languages_have_the_same_statistics(oracle):
    text = (data_path() / "mt" / "demetr" / "demetr.tsv").read_text(encoding="utf-8")
    header, *rows = (line.split("\t") for line in text.split("\n") if line)
    column = {name: index for index, name in enumerate(header)}
    pairs = [
        (row[column["perturbed"]], [row[column["reference"]], row[column["mt"]]])
        for row in rows[::5]
    ]
    assert len(pairs) > 500
    assert_same(pairs, oracle, registry.metrics(["BLEU", "BLEU:tok=zh", "chrF++"]))


@pytest.mark.yardstick
@pytest.mark.parametrize("name", ["ref.jpn.txt", "ref.arb.txt", "ref.deu.txt", "ref.rus.txt"])
def test_scripts_of_the_world_have_the_same_statistics(name, oracle):
    lines = lines_of((data_path() / "mt" / "ntrex" / name).read_text(encoding="utf-8"))[:200]
    pairs = [(line[: len(line) * 2 // 3], [line, line[len(line) // 3 :]]) for line in lines]
    assert_same(pairs, oracle, registry.metrics(["BLEU", "BLEU:tok=zh", "BLEU:tok=char", "chrF++"]))

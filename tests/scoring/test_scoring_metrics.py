"""Our metrics against sacreBLEU's public functions."""

import pickle

import pytest
from sacrebleu.metrics import BLEU, CHRF, TER

from workbench.domain.errors import UsageError
from workbench.domain.languages import Language
from workbench.domain.scores import METRICS
from workbench.scoring import registry, tokenizers
from workbench.scoring.base import VARIABLE
from workbench.scoring.metrics import LENGTH_UNITS, TerMetric

PAIRS = [
    ("The cat sat on the mat.", ["The cat is on the mat."]),
    ("Yes.", ["Yes."]),
    ("Yes", ["Yes", "No"]),
    ("", ["Something was said."]),
    ("Something was said.", [""]),
    ("", [""]),
    ("Prices rose 3,5 % (to 1.000,5 &quot;euros&quot;)…", ["Prices rose by 3,5 %.", "Up 3.5%"]),
    ("Он сказал: «Нет», — и ушёл.", ["«Нет», — сказал он и ушёл.", "Он ушёл."]),
    ("a b c d e f", ["f e d c b a", "c d e f a b", "x"]),
]
SPECIFICATIONS = {
    "BLEU": BLEU(),
    "BLEU:tok=intl,lc": BLEU(tokenize="intl", lowercase=True),
    "BLEU:tok=zh": BLEU(tokenize="zh"),
    "BLEU:tok=char": BLEU(tokenize="char"),
    "BLEU:smooth=floor": BLEU(smooth_method="floor"),
    "BLEU:smooth=add-k,value=0.5": BLEU(smooth_method="add-k", smooth_value=0.5),
    "BLEU:smooth=none,order=2": BLEU(smooth_method="none", max_ngram_order=2),
    "chrF": CHRF(),
    "chrF++": CHRF(word_order=2),
    "chrF3+:nc=4": CHRF(char_order=4, word_order=1, beta=3),
    "chrF:space,lc": CHRF(whitespace=True, lowercase=True),
    "chrF:eps": CHRF(eps_smoothing=True),
    "TER": TER(),
    "TER:norm,nopunct,asian,cased": TER(True, True, True, True),
}


def _flat(references: list[str]) -> list[list[str]]:
    return [[text] for text in references]


@pytest.mark.parametrize(("specification", "oracle"), SPECIFICATIONS.items())
def test_statistics_and_scores_are_those_of_sacrebleu(specification, oracle):
    metric = registry.metric(specification)
    for hypothesis, references in PAIRS:
        expected = oracle._extract_corpus_statistics([hypothesis], _flat(references))[0]
        found = metric.statistics(hypothesis, references)
        assert len(found) == metric.width
        if isinstance(metric, TerMetric):
            assert found[0] == expected[0]
            assert found[1] + found[2] / LENGTH_UNITS == pytest.approx(expected[1], abs=1e-12)
        else:
            assert list(found) == expected
        corpus = oracle.corpus_score([hypothesis], _flat(references))
        assert metric.score(found) == pytest.approx(corpus.score, abs=1e-9)
        assert metric.signature(len(references)) == str(oracle.get_signature())


@pytest.mark.parametrize("specification", SPECIFICATIONS)
def test_scores_of_many_rows_equal_those_of_one(specification):
    metric = registry.metric(specification)
    rows = [metric.statistics(*pair) for pair in PAIRS]
    assert metric.scores(rows) == pytest.approx([metric.score(row) for row in rows], abs=1e-9)
    assert metric.sentence_scores(rows) == pytest.approx(
        [metric.sentence_score(row) for row in rows], abs=1e-9
    )


def test_sentence_bleu_is_sacrebleus_sentence_bleu():
    oracle, metric = BLEU(effective_order=True), registry.metric("BLEU")
    for hypothesis, references in PAIRS:
        expected = oracle.sentence_score(hypothesis, references).score
        assert metric.sentence_score(metric.statistics(hypothesis, references)) == expected


@pytest.mark.parametrize("text", ["Yes", "Yes.", "Да", "好的", "1"])
@pytest.mark.parametrize("name", ["BLEU", "chrF", "chrF++"])
def test_identical_short_strings_score_full_marks(name, text):
    metric = registry.metric(name)
    assert metric.sentence_score(metric.statistics(text, [text])) == pytest.approx(100)


def test_identical_short_strings_need_no_edits():
    metric = registry.metric("TER")
    assert metric.sentence_score(metric.statistics("Yes", ["Yes"])) == 0


@pytest.mark.parametrize(
    ("specification", "name", "width"),
    [("BLEU", "BLEU", 10), ("chrF", "chrF", 18), ("chrF++", "chrF++", 24), ("TER", "TER", 3),
     ("chrf2++", "chrF++", 24), ("chrF3", "chrF3", 18), ("chrf:nw=1,nc=2", "chrF+", 9)],
)  # fmt: skip
def test_a_specification_gives_name_and_width(specification, name, width):
    metric = registry.metric(specification)
    assert (metric.name, metric.width) == (name, width)


def test_the_four_everybody_asks_for_are_built_in_order():
    assert tuple(metric.name for metric in registry.metrics()) == METRICS


def test_a_variable_number_of_references_shows_in_the_signature():
    assert registry.metric("chrF").signature(VARIABLE).startswith("nrefs:var|")


@pytest.mark.parametrize(
    ("specification", "about"),
    [("ROUGE", "is not a metric"), ("chrF+++", "is not a metric"), ("BLEU:tok=xx", "tok to"),
     ("BLEU:foo", "“foo”"), ("chrF:nc=0", "from 1 to 10"), ("chrF:nc=x", "from 1 to 10"),
     ("chrF:lc=maybe", "lc to"), ("BLEU:smooth=floor,value=a", "number such as"), ("", "metric")],
)  # fmt: skip
def test_a_wrong_specification_is_refused_with_a_reason(specification, about):
    with pytest.raises(UsageError, match=about):
        registry.metric(specification)


def test_statistics_need_a_reference():
    with pytest.raises(ValueError, match="without references"):
        registry.metric("BLEU").statistics("text", [])


@pytest.mark.parametrize("specification", SPECIFICATIONS)
def test_metrics_travel_to_other_processes(specification):
    metric = registry.metric(specification)
    again = pickle.loads(pickle.dumps(metric))
    assert again == metric
    assert hash(again) == hash(metric)


@pytest.mark.parametrize(
    ("language", "tokenizer"),
    [("en", "13a"), ("ru", "13a"), ("zh", "zh"), ("zh-TW", "zh"), ("ja", "ja-mecab-0.996-IPA")],
)
def test_the_target_language_chooses_the_tokenizer(language, tokenizer):
    chosen = registry.metric("BLEU", Language.parse(language))
    assert f"tok:{tokenizer}|" in chosen.signature(1)
    assert registry.advice(Language.parse(language)) == ""


@pytest.mark.parametrize(
    ("language", "package"), [("ja", "sacrebleu[ja]"), ("ko", "sacrebleu[ko]"), ("th", "flores200")]
)
def test_a_missing_tokenizer_is_named_and_characters_stand_in(
    language, package, monkeypatch, tmp_path
):
    monkeypatch.setenv("SACREBLEU", str(tmp_path))
    monkeypatch.setattr(tokenizers, "find_spec", lambda name: None)
    parsed = Language.parse(language)
    assert package in registry.advice(parsed)
    assert "tok:char|" in registry.metric("BLEU", parsed).signature(1)


def test_asking_for_an_absent_tokenizer_says_what_to_do_and_downloads_nothing(
    monkeypatch, tmp_path
):
    monkeypatch.setenv("SACREBLEU", str(tmp_path))
    with pytest.raises(UsageError, match="does not download"):
        tokenizers.load("flores101")
    assert not list(tmp_path.iterdir())

"""The built-in engine with the bundled models: real translations, in Portuguese and English."""

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from workbench.domain.errors import Cancelled, ModelError
from workbench.domain.languages import Language
from workbench.domain.progress import CancellableProgress, no_progress
from workbench.domain.text import TaggedText
from workbench.mt.base import TranslateOptions, Translation
from workbench.mt.batching import plan_batches
from workbench.mt.ctranslate2_engine import CTranslate2Engine
from workbench.mt.loaded_model import LoadedModel
from workbench.mt.model_folder import read_model_folder

Translate = Callable[..., list[Translation]]

SENTENCES = [
    "The old bridge was closed for repairs last summer.",
    "She bought three kilos of oranges at the market.",
    "Nobody knew why the lights went out at midnight.",
    "Our train leaves at seven, so please be on time.",
    "The museum opens every day except Monday.",
]


def test_sentences_are_translated(en_pt: CTranslate2Engine, translate: Translate) -> None:
    (translation,) = translate(en_pt, "The house is big.")
    assert translation.text == TaggedText("A casa é grande.")
    assert translation.score is not None and -0.5 < translation.score <= 0
    assert translation.alternatives == () and translation.problems == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("The ⟨b⟩red house⟨/b⟩ is big.", "A <b>casa vermelha</b> é grande."),
        ("Hello {name}, you have %d new messages.", "Olá {name}, você tem %d novas mensagens."),
        ("First line⟨br/⟩Second line", "Primeira linha<br/>Segunda linha"),
        ("  The house is big.\n", "  A casa é grande.\n"),
        ("The house is big.\n\nThe car is small.", "A casa é grande.\n\nO carro é pequeno."),
        ("%s", "%s"),
        ("⟨b⟩⟨/b⟩", "<b></b>"),
        ("", ""),
        (" \t ", " \t "),
        ("…", "…"),
    ],
)
def test_layout_tags_and_placeholders_survive(
    en_pt: CTranslate2Engine, translate: Translate, written: str, expected: str
) -> None:
    (translation,) = translate(en_pt, written)
    assert translation.text.readable() == expected
    assert translation.problems == ()


UNTOUCHABLE = [
    "Click “Save” to keep your changes, or press Ctrl+Z to undo {0}.",
    "The file %s could not be opened by %d users; see https://example.org/help?x=1.",
    "Hello ${name}, write to info@example.org or visit www.example.com today.",
    "%1$s sent you %2$d photos on %3$s.",
    "Thanks 😀 for the #winnow tip, @maria!",
    '<a href="https://example.org">Click here</a> to see <em>all of your orders</em>.',
    "{count} of {total} files were copied to /usr/share/winnow in {2} seconds.",
    "⟨1⟩Note:⟨/1⟩ the price of ⟨ph/⟩ does ⟨2⟩not⟨/2⟩ include ⟨3⟩the ⟨4⟩new⟨/4⟩ tax⟨/3⟩.",
]


@pytest.mark.parametrize("written", UNTOUCHABLE)
def test_nothing_untouchable_is_lost(
    en_pt: CTranslate2Engine, tagged: Callable[[str], TaggedText], translate: Translate,
    written: str,
) -> None:  # fmt: skip
    from workbench.mt.placeholders import find_placeholders

    source = tagged(written)
    (translation,) = translate(en_pt, written)
    kept = sorted(source.text[one.start : one.end] for one in find_placeholders(source.text))
    text = translation.text.text
    assert sorted(text[one.start : one.end] for one in find_placeholders(text)) == kept
    assert sorted(map(str, translation.text.tags)) == sorted(map(str, source.tags))


def test_order_is_kept_whatever_the_lengths(en_pt: CTranslate2Engine, translate: Translate) -> None:
    alone = [translate(en_pt, sentence)[0].text for sentence in SENTENCES]
    mixed = [*SENTENCES, "", "No.", *reversed(SENTENCES)]
    together = translate(en_pt, *mixed, max_batch_tokens=40)
    assert [t.text for t in together[:5]] == alone
    assert [t.text for t in together[:6:-1]] == alone
    assert together[5].text.text == ""


def test_alternatives_are_different_and_ranked(
    en_pt: CTranslate2Engine, translate: Translate
) -> None:
    (translation,) = translate(en_pt, "The ⟨b⟩old⟨/b⟩ man was happy with his car.", alternatives=4)
    texts = [translation.text, *translation.alternatives]
    assert len(texts) == len(set(texts)) >= 3
    assert all(len(text.tags) == 2 for text in texts)


def test_long_texts_are_split_by_the_callers_splitter(models: Path) -> None:
    asked: list[str] = []

    def split(text: str, language: Language) -> list[tuple[int, int]]:
        asked.append(language.code)
        cuts = [0, *(i + 1 for i, c in enumerate(text) if c == "."), len(text)]
        return [span for span in pairwise(cuts) if span[0] < span[1]]

    engine = CTranslate2Engine(read_model_folder(models / "en-pt"), split=split)
    text = " ".join(SENTENCES * 3)
    (joined,) = engine.translate([TaggedText(text)], TranslateOptions(), no_progress)
    single = engine.translate(
        [TaggedText(sentence) for sentence in SENTENCES], TranslateOptions(), no_progress
    )
    assert asked == ["en"]
    assert joined.text.text == " ".join(t.text.text for t in single * 3)
    assert joined.score == pytest.approx(
        sum(
            (t.score or 0) * weight
            for t, weight in zip(single, _weights(engine, single), strict=True)
        ),
        abs=0.02,
    )


def _weights(engine: CTranslate2Engine, translations: list[Translation]) -> list[float]:
    counts = [len(engine.model.cut_target(t.text.text)) + 1 for t in translations]
    return [count / sum(counts) for count in counts]


def test_a_text_beyond_the_models_reach_is_not_cut_off(
    en_pt: CTranslate2Engine, translate: Translate
) -> None:
    text = " ".join(f"The {n} house is big and the car is small," for n in range(60))
    (translation,) = translate(en_pt, text, beam=1)
    assert translation.text.text.count("casa") > 50


def test_work_stops_within_a_second_when_cancelled(en_pt: CTranslate2Engine) -> None:
    started = 0.0
    calls: list[tuple[int, int]] = []

    def report(done: int, total: int, what: str = "") -> None:
        calls.append((done, total))

    def stop() -> bool:
        nonlocal started
        if len(calls) < 3:
            return False
        started = started or time.monotonic()
        return True

    texts = [
        TaggedText(f"{sentence} It was day {n}.") for n in range(200) for sentence in SENTENCES
    ]
    with pytest.raises(Cancelled):
        en_pt.translate(texts, TranslateOptions(), CancellableProgress(report, stop))
    assert time.monotonic() - started < 1
    assert calls[0] == (0, 1000)
    assert calls[-1][0] < 1000


def test_progress_ends_at_the_number_of_texts(en_pt: CTranslate2Engine) -> None:
    calls: list[tuple[int, int]] = []
    texts = [TaggedText(sentence) for sentence in SENTENCES]
    en_pt.translate(
        texts, TranslateOptions(beam=1), lambda done, total, what="": calls.append((done, total))
    )
    assert calls == sorted(calls) and calls[-1] == (5, 5)


@pytest.mark.parametrize("name", ["model.bin", "sentencepiece.model", "shared_vocabulary.json"])
def test_a_file_that_is_no_model_gets_one_sentence(models: Path, tmp_path: Path, name: str) -> None:
    for file in (models / "en-pt").iterdir():
        content = file.read_bytes()
        if file.name == name:
            content = b"not a model at all" + b"\0" * (len(content) - 18)
        (tmp_path / file.name).write_bytes(content)
    with pytest.raises(ModelError, match="add it again") as caught:
        LoadedModel(read_model_folder(tmp_path))
    assert "\n" not in str(caught.value)


def test_batches_hold_no_more_tokens_than_allowed() -> None:
    lengths = [3, 50, 7, 7, 100, 1, 49, 0]
    batches = plan_batches(lengths, 100)
    assert sorted(i for batch in batches for i in batch) == list(range(len(lengths)))
    assert batches[0] == [4]
    assert batches[1] == [1, 6]
    for batch in batches:
        longest = max(lengths[i] for i in batch)
        assert len(batch) == 1 or longest * len(batch) <= 100


@pytest.mark.yardstick
def test_texts_are_those_of_a_bare_translate_batch(en_pt: CTranslate2Engine) -> None:
    from tests.yardstick import data_path

    lines = (data_path() / "mt/ntrex/source.eng.txt").read_text("utf-8").splitlines()
    texts = [line.strip() for line in lines if len(line) < 90 and line.isascii()][:120]
    model = en_pt.model
    bare = model.translator.translate_batch([model.cut_source(text) for text in texts], beam_size=4)
    ours = en_pt.translate([TaggedText(text) for text in texts], TranslateOptions(), no_progress)
    same = sum(
        model.join_target(result.hypotheses[0]) == translation.text.text
        for result, translation in zip(bare, ours, strict=True)
    )
    # Batches of another make-up round differently: a tie may fall the other way.
    assert same >= 0.97 * len(texts)

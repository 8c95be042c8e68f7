"""Alternatives while somebody waits: at a word, and of what is being typed."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.mt.alternatives import Interactive
from workbench.mt.model_folder import read_model_folder

SOURCE = "The committee decided yesterday that the new library would open in the first week of May."
OWN = "A comissão decidiu ontem que a nova biblioteca abriria na primeira semana de maio."
Write = Callable[[str], TaggedText]


def sentences(text: str, language: Language) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"\S.*?(?:[.!?]|$)", text)]


@pytest.fixture(scope="module")
def asked(models: Path) -> Interactive:
    return Interactive(read_model_folder(models / "en-pt"), split=sentences)


def test_the_best_translations_are_all_different(asked: Interactive) -> None:
    found = asked.translations(TaggedText(SOURCE), 5)
    assert len(found) == len({text.text for text in found}) == 5


def test_choices_at_a_word_keep_what_precedes_it(asked: Interactive) -> None:
    offset = OWN.index("abriria") + 3
    choices = asked.choices(TaggedText(SOURCE), TaggedText(OWN), offset)
    assert len(choices) == 5
    assert len({choice.word for choice in choices}) == 5
    head = "A comissão decidiu ontem que a nova biblioteca "
    for choice in choices:
        assert choice.translation.text.startswith(head.rstrip())
        assert choice.translation.text[len(head.rstrip()) :].lstrip().startswith(choice.word)
    assert choices[0].word in {"abriria", "abrirá", "abrisse", "se"}
    assert [c.probability for c in choices] == sorted(
        (c.probability for c in choices), reverse=True
    )
    assert 0 < choices[0].probability <= 1


def test_choices_at_the_beginning_need_nothing_before_them(asked: Interactive) -> None:
    words = [c.word for c in asked.choices(TaggedText(SOURCE), TaggedText(OWN), 0, 3)]
    assert "A" in words and "O" in words


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", "A comissão decidiu"),
        ("O comitê dec", "idiu ontem que"),
        ("O comitê", " decidiu ontem"),
        ("O comitê decidiu ontem que a nova ", "biblioteca"),
        ("O comitê resolveu ontem que a nova bibli", "oteca"),
    ],
)
def test_what_is_typed_is_completed(asked: Interactive, typed: str, expected: str) -> None:
    completion = asked.complete(TaggedText(SOURCE), TaggedText(typed))
    assert completion is not None
    assert completion.rest.text.startswith(expected)
    assert completion.rest.text.endswith(".")
    assert 0 < completion.probability <= 1


def test_a_finished_translation_needs_no_completion(asked: Interactive) -> None:
    whole = asked.translations(TaggedText(SOURCE), 1)[0]
    assert asked.complete(TaggedText(SOURCE), whole) is None


def test_a_completion_brings_the_tags_and_placeholders_that_are_missing(
    asked: Interactive, tagged: Write
) -> None:
    source = tagged("Hello {name}, you have ⟨b⟩%d new⟨/b⟩ messages.")
    for typed, expected in [
        ("Olá", " {name}, você tem <b>%d novas</b> mensagens."),
        ("Olá {name}, você tem ", "<b>%d novas</b> mensagens."),
        ("Olá {name}, você tem ⟨b⟩%d", " novas</b> mensagens."),
        ("Olá {name}, você tem ⟨b⟩%d novas⟨/b⟩ mens", "agens."),
    ]:
        completion = asked.complete(source, tagged(typed))
        assert completion is not None
        assert completion.rest.readable() == expected


def test_a_choice_brings_the_tags_that_follow_it(asked: Interactive, tagged: Write) -> None:
    source = tagged("The ⟨b⟩red⟨/b⟩ house is ⟨i⟩big⟨/i⟩.")
    target = tagged("A casa ⟨b⟩vermelha⟨/b⟩ é ⟨i⟩grande⟨/i⟩.")
    offset = target.text.index("vermelha")
    for choice in asked.choices(source, target, offset, 3):
        assert sorted(map(str, choice.translation.tags)) == sorted(map(str, source.tags))
        assert choice.translation.text.startswith("A casa \ufffc" + choice.word)


LONG = (
    "The old bridge was closed for repairs last summer. She bought three kilos of oranges at the "
    "market. Nobody knew why the lights went out. Our train leaves at seven, so please be on time."
)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("A ponte", "velha|antiga|foi"),
        ("A ponte foi fechada. Ela comp", "^rou três quilos"),
        ("A ponte foi fechada. Ela comprou laranjas. ", "^Ninguém"),
        ("A ponte foi fechada. Ela comprou laranjas. Ninguém sabia. O nosso", "^ trem"),
    ],
)
def test_in_a_long_text_the_sentence_being_typed_is_completed(
    asked: Interactive, typed: str, expected: str
) -> None:
    completion = asked.complete(TaggedText(LONG), TaggedText(typed))
    assert completion is not None
    assert re.search(expected, completion.rest.text)
    assert completion.rest.text.count(".") == 1


def test_in_a_script_without_spaces_a_word_begins_where_one_points() -> None:
    from workbench.mt.alternatives import _word_start

    assert _word_start("我爱北京。", 2) == 2
    assert _word_start("uma casa", 6) == 4
    assert _word_start("我爱", 2) == 2

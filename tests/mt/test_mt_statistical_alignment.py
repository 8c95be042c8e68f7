"""Clauses that are left out, told by word alignment that was learned from the texts."""

import itertools

import pytest

from workbench.mt.statistical_alignment import LearnedAlignment, can_learn

pytest.importorskip("thot")

WHO = {"minister": "ministro", "teacher": "professor", "doctor": "médico", "pilot": "piloto",
       "farmer": "agricultor", "soldier": "soldado", "writer": "escritor"}  # fmt: skip
DID = {"bought": "comprou", "painted": "pintou", "found": "encontrou", "counted": "contou",
       "carried": "carregou"}  # fmt: skip
WHAT = {"houses": "casas", "books": "livros", "chairs": "cadeiras", "bottles": "garrafas",
        "letters": "cartas"}  # fmt: skip
WHERE = {"yesterday": "ontem", "tomorrow": "amanhã", "together": "juntos"}
HOW = {"without money": "sem dinheiro", "with friends": "com amigos"}


def sentences() -> list[tuple[str, str]]:
    made = []
    for who, did, what, where, how in itertools.product(WHO, DID, WHAT, WHERE, HOW):
        made.append(
            (
                f"The {who} {did} seven {what} {where} {how}.",
                f"O {WHO[who]} {DID[did]} sete {WHAT[what]} {WHERE[where]} {HOW[how]}.",
            )
        )
    return made


@pytest.fixture(scope="module")
def learned() -> LearnedAlignment:
    return LearnedAlignment(sentences())


def test_what_is_missing_is_found_with_its_span(learned: LearnedAlignment) -> None:
    source = "The teacher painted seven chairs yesterday without money."
    (span,) = learned.dropped_spans(source, "O professor pintou.")
    assert span.of(source) == "seven chairs yesterday without money"


@pytest.mark.parametrize("place", range(0, 1050, 150))
def test_whole_translations_lack_nothing(learned: LearnedAlignment, place: int) -> None:
    assert learned.dropped_spans(*sentences()[place]) == []


@pytest.mark.parametrize(
    ("source", "target"), [("", "O"), ("The", ""), ("12 …", "?"), ("x " * 200, "y")]
)
def test_what_cannot_be_aligned_is_left_alone(
    learned: LearnedAlignment, source: str, target: str
) -> None:
    assert learned.dropped_spans(source, target) == []


def test_languages_without_spaces_are_left_alone() -> None:
    assert can_learn("ru", "en")
    assert not can_learn("zh", "en")

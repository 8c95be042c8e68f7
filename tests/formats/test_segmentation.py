"""Sentences end where a reader of the language says they do. A bar marks each boundary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.config.paths import resource
from workbench.domain.languages import Language
from workbench.formats.segmentation import split_sentences

EXAMPLES = [
    ("ru", "А. С. Пушкин родился в 1799 г. в Москве.|Он написал «Онегина»."),
    ("ru", "«Кто там?» — спросил он.|Никто не ответил."),
    ("ru", "— Ты пойдёшь? — спросила Анна.|— Нет."),
    ("ru", "Это, т. е. всё, стоит 3.5 руб. за штуку.|Дорого."),
    ("ru", "Он купил хлеб, молоко и т. д.|Потом он ушёл домой."),
    ("ru", "Рис, гречка и т. д. лежали на полке.|Мы ушли."),
    ("ru", "Ну… и что?|Да... нет, ничего."),
    ("ru", "Он жил на ул. Ленина, д. 5, кв. 12.|Теперь он переехал."),
    ("ru", "См. рис. 3 и табл. 4.|Там всё ясно."),
    ("ru", "В 90-х гг. XX в. цены росли на 1,5 % в год.|Потом всё изменилось."),
    ("ru", "Цена 5 тыс. руб.|Скидок нет."),
    ("ru", "На счету 37 млрд. долл. США.|Это много."),
    ("ru", "Она спросила: «Зачем?..» — и ушла.|Он остался."),
    ("uk", "І. Франко народився в 1856 р. у с. Нагуєвичі.|Він писав, т. зв. вірші."),
    ("en", "Mr. Smith paid $3.50 for it.|He left."),
    ("en", "“Go!” he said.|“Stop.”|She left."),
    ("en", "J. R. R. Tolkien wrote it.|The U.S. is big."),
    ("en", "It was 5 p.m. when he slept.|See Fig. 3 and e.g. this one."),
    ("en", "(He was wrong.)|She was right."),
    ("en", "She has a Ph.D. in physics.|He does not."),
    ("en", "Wait?!|No.|It was over…|Or was it?"),
    ("de", "Am 3. Oktober kam Dr. Müller, z. B. mit dem Zug.|Das ist ca. 5 km entfernt."),
    ("de", "„Ja!“, sagte er.|Er ging."),
    ("de", "Im 19. Jahrhundert war das anders.|Heute nicht mehr."),
    ("de", "Er sagte: „Ich komme morgen. Warte auf mich.“|Dann ging er."),
    ("fr", "M. Dupont est là.|« Oui ! » dit-il.|Il part."),
    ("fr", "Au IVe s. av. J.-C., Rome grandit.|Elle domina."),
    ("fr", "Il a acheté du pain, du lait, etc.|Puis il est parti."),
    ("es", "El Sr. García llegó a las 5 p. m. con la Dra. Ruiz.|¿Qué pasó?|¡Nada!"),
    ("es", "—¿Vienes? —preguntó Ana.|—No."),
    ("pt", "A Av. Paulista, n. 5, fica em S. Paulo.|É longe."),
    ("pt", "Comprou pão, leite etc. e foi embora.|Voltou às 17h30."),
    ("pt", "— Você vem? — perguntou Ana.|— Não."),
    ("it", "L’ing. Verdi e il prof. Neri parlano.|Ascoltiamo."),
    ("pl", "„Kto tam?” – zapytał.|Nikt nie odpowiedział."),
    ("zh", "今天天气很好！|是吗？|价格是3.5元。|好。"),
    ("zh", "“我不去。”她说。|他走了。"),
    ("zh", "他问：“为什么？”|没有人回答。"),
    ("zh", "会议结束了。|6月再开。"),
    ("ja", "「こんにちは。」と彼は言った。|今日は良い天気です。|そうですか？|はい！"),
    ("ja", "「行こう。」|彼は立った。"),
    ("ar", "مرحبا.|كيف حالك؟|قال د. أحمد إنه سيأتي."),
    ("hi", "नमस्ते।|आप कैसे हैं?|डॉ. शर्मा आए।"),
    ("tr", "Dr. Ahmet geldi.|Saat 5.30’da gitti.|Nasılsın?"),
    ("ko", "안녕하세요.|오늘은 날씨가 좋습니다!|정말요?"),
]  # fmt: skip


def _marked(text: str, language: str) -> list[str]:
    return [text[a:b] for a, b in split_sentences(text, Language.parse(language))]


@pytest.mark.parametrize(("language", "marked"), EXAMPLES)
def test_sentences(language: str, marked: str) -> None:
    glue = "" if language in {"zh", "ja"} else " "
    assert _marked(marked.replace("|", glue), language) == marked.split("|")


def test_without_a_language_english_rules_serve() -> None:
    assert len(split_sentences("Mr. Smith left. He came back.", None)) == 2


def test_outer_space_belongs_to_no_sentence() -> None:
    assert split_sentences("  One.   Two. ", None) == [(2, 6), (9, 13)]
    assert split_sentences(" \t ", None) == []


def test_a_language_that_nobody_wrote_rules_for_still_works() -> None:
    assert len(split_sentences("Sawubona. Unjani?", Language.parse("zu"))) == 2


def test_every_rule_has_an_example() -> None:
    lines = resource("segmentation", "rules.tsv").read_text(encoding="utf-8").splitlines()
    rules = [line.split("\t") for line in lines if line and not line.startswith("#")]
    assert len(rules) > 10
    for rule in rules:
        assert len(rule) == 5
        assert rule[1] in {"yes", "no"}
        assert rule[4]


@given(
    st.text(alphabet="Aaя.!?… \u00a0«»“”()—-,1好。」", max_size=60),
    st.sampled_from(["en", "ru", "zh", "de", "fr"]),
)
def test_nothing_but_white_space_lies_between_sentences(text: str, language: str) -> None:
    at = 0
    for start, end in split_sentences(text, Language.parse(language)):
        assert not text[at:start].strip()
        assert text[start:end].strip() == text[start:end] != ""
        at = end
    assert not text[at:].strip()

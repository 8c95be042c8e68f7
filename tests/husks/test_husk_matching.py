"""What a pattern finds in a text, language by language."""

import pytest

from workbench.husks.matching import SOURCE_GAP
from workbench.husks.sides import side_of, span_of
from workbench.husks.tables import Tables, pack


def found(language: str, pattern: str, text: str, gap: int = SOURCE_GAP) -> list[str]:
    side = side_of(language)
    analysed = side.analyse(text)
    hits = [
        hit
        for compiled in side.compile(pattern)
        for hit in side.find(compiled, analysed, gap, True)
    ]
    return [span_of(analysed, hit).of(text) for hit in hits]


@pytest.mark.parametrize(
    ("language", "pattern", "text", "expected"),
    [
        ("ru", "бить баклуши", "Он весь день бил баклуши.", "бил баклуши"),
        ("ru", "бить баклуши", "Баклуши он любил бить с детства.", "Баклуши он любил бить"),
        ("ru", "вешать лапшу на уши", "Вешаете мне лапшу на уши!", "Вешаете мне лапшу на уши"),
        ("ru", "чёрный ящик", "Нашли черного ящика крышку", "черного ящика"),
        ("ru", "словесная шелуха", "слове\u0301сной шелухи", "слове\u0301сной шелухи"),
        ("ru", "ни рыба ни мясо", "НИ РЫБА, НИ МЯСО", "НИ РЫБА, НИ МЯСО"),
        ("ru", "пустить на самотёк", "на самотёк всё пустили", "на самотёк всё пустили"),
        ("en", "kick the bucket", "He'd kicked the old bucket.", "kicked the old bucket"),
        ("en", "hang noodle", "hanging noodles", "hanging noodles"),
        ("en", "red hot", "a red-hot iron", "red-hot"),
        ("en", "pull someone's leg", "pulling John's leg", "pulling John's leg"),
        (
            "en",
            "@poss heart on @poss sleeve",
            "Mary’s heart on her sleeve",
            "s heart on her sleeve",
        ),
        (
            "de",
            "einen Bären auf+binden",
            "Er band ihm einen Bären auf.",
            "band ihm einen Bären auf",
        ),
        ("de", "einen Bären auf+binden", "einen Bären aufgebunden", "einen Bären aufgebunden"),
        ("de", "einen Bären auf+binden", "Bären aufzubinden", None),
        ("de", "ins Gras beißen", "Sie mussten ins Gras beissen.", "ins Gras beissen"),
        (
            "de",
            "auf den Arm nehmen",
            "Da nahm der alte Wirt die Gäste auf den Arm.",
            "nahm der alte Wirt die Gäste auf den Arm",
        ),
        (
            "nl",
            "op de hak nemen",
            "Zo neemt de schrijver de hele stad op de hak.",
            "neemt de schrijver de hele stad op de hak",
        ),
        ("fr", "poser un lapin", "Elle m'a posé un lapin.", "posé un lapin"),
        ("es", "tomar el pelo", "No quiero tomarle el pelo.", "tomarle el pelo"),
        ("es", "hacerse el sueco", "No te hagas el sueco.", "hagas el sueco"),
        ("es", "hacerse el sueco", "Está haciéndose el sueco.", "haciéndose el sueco"),
        ("es", "hacerse el sueco", "¡Hazte el sueco!", "Hazte el sueco"),
        ("es", "irse por las ramas", "Se va por las ramas.", "va por las ramas"),
        ("es", "liarla parda", "La liaron parda otra vez.", "liaron parda"),
        ("es", "¡dar la lata!", "Siempre daba la lata.", "daba la lata"),
        ("fr", "s'arracher les cheveux", "Je m'arrache les cheveux.", "m'arrache les cheveux"),
        ("fr", "s'arracher les cheveux", "Il s'est arraché les cheveux.", "arraché les cheveux"),
        (
            "fr",
            "se mettre le doigt dans l'œil",
            "Tu te mets le doigt dans l’oeil.",
            "te mets le doigt dans l’oeil",
        ),
        ("it", "farsi in quattro", "Mi faccio in quattro.", "faccio in quattro"),
        ("it", "farsi in quattro", "Si è fatta in quattro.", "fatta in quattro"),
        ("it", "andarsene per la tangente", "Se ne va per la tangente.", "va per la tangente"),
        ("pt", "fazer-se de morto", "Ele se fez de morto.", "fez de morto"),
        ("pt", "pisar em ovos", "pisando nos ovos", "pisando nos ovos"),
        ("en", "don't count chickens", "Do not count chickens.", "Do not count chickens"),
        ("en", "do not count chickens", "Don't count chickens.", "Don't count chickens"),
        ("en", "can't see the wood", "You cannot see the wood.", "cannot see the wood"),
        ("en", "you cannot see", "You can't see.", "You can't see"),
        ("en", "be in hot water", "He's in hot water.", "s in hot water"),
        ("it", "prendere in giro", "non prenderlo in giro", "prenderlo in giro"),
        ("ko", "발 넓다", "그는 발이 아주 넓은 사람이다", "발이 아주 넓은"),
        ("ko", "발 넓다", "발표장이 넓은 건물", None),
        ("ko", "눈 멀다", "돈에 눈이 먼 사람", "눈이 먼"),
        ("ar", "أكل عليه الدهر", "وأكل عليه الدَّهر وشرب", "وأكل عليه الدَّهر"),
        ("ar", "يضع النقاط على الحروف", "وسنضع النقاط على حروفها", "وسنضع النقاط على حروفها"),
        ("ar", "رفع الراية البيضاء", "رفعوا راياتهم البيضاء", "رفعوا راياتهم البيضاء"),
        ("ar", "يصب الزيت على النار", "لا تصبوا الزيت على نارهم", "تصبوا الزيت على نارهم"),
        ("tr", "kulak asmak", "Sözüne kulak asmadı.", "kulak asmadı"),
        ("tr", "dilinin ucunda", "Adı dilimizin ucundaydı.", "dilimizin ucundaydı"),
        ("tr", "gözden düşmek", "Bakan gözümüzden düşüyor.", "gözümüzden düşüyor"),
        ("tr", "yem yemek", "Kuş yem yiyordu.", "yem yiyordu"),
        ("tr", "ağzı yanmak", "Ağzımız yandı.", "Ağzımız yandı"),
        ("tr", "oyun oynamak", "Çocuklar oyun oynuyor.", "oyun oynuyor"),
        ("fi", "silmätikku", "Pojasta tuli silmätikuksi", "silmätikuksi"),
        (
            "fi",
            "heittää kirves kaivoon",
            "ei heittänyt kirvestään kaivoon",
            "heittänyt kirvestään kaivoon",
        ),
        ("fi", "vetää lonkkaa", "vedin lonkkaa", "vedin lonkkaa"),
        ("fi", "verta nenästään", "verta nenästämme", "verta nenästämme"),
        ("pl", "mucha na nosie", "o musze na nosie", "musze na nosie"),
        ("pl", "rzucać słowa na wiatr", "Rzucaliśmy słowa na wiatr.", "Rzucaliśmy słowa na wiatr"),
        ("sl", "rezati vogal", "Režejo vogale.", "Režejo vogale"),
        ("sl", "vleči za nos", "Povedal je, da so ga vlekli za nos.", "vlekli za nos"),
        ("fi", "kissa~ pöydä~", "Kissakin pöydällekin", "Kissakin pöydällekin"),
        ("zh", "画蛇添足", "這是畫蛇添足。", "畫蛇添足"),
        ("zh", "打*的主意", "他在打公司的主意", "打公司的主意"),
        ("zh", "{吹/拍}牛", "别吹牛了", "吹牛"),
        ("zh", "塞翁失马，焉知非福", "塞翁失马焉知非福", "塞翁失马焉知非福"),
        ("ja", "猫の手も借り", "猫の手も借りたい", "猫の手も借り"),
    ],
)
def test_a_phrase_is_found_as_it_is_used(
    language: str, pattern: str, text: str, expected: str | None
) -> None:
    if expected is None:
        assert not found(language, pattern, text)
    else:
        assert expected in found(language, pattern, text)


@pytest.mark.parametrize(
    ("language", "pattern", "text"),
    [
        ("en", "kick bucket", "He kicked the ball. The bucket fell."),
        ("en", "kick bucket", "kick one two three four bucket"),
        ("en", "=actual", "actually"),
        ("en", "in_general", "in his general manner"),
        ("en", "! hot air", "air hot"),
        ("en", "! hot air", "hot dry air"),
        ("ru", "на ушах", "уши висят на стене"),
        ("en", "corn", "in the corner"),
        ("en", "used car", "us in a car"),
        ("en", "thumb noses", "thumb nos"),
        ("zh", "打*的主意", "打了。公司的主意"),
    ],
)
def test_words_that_only_lie_about_are_no_phrase(language: str, pattern: str, text: str) -> None:
    assert not found(language, pattern, text)


def test_tags_and_foreign_characters_keep_offsets_right() -> None:
    assert found("en", "verbal husk", "😀 \ufffcverbal\ufffc husks\ufffc") == ["verbal\ufffc husks"]
    assert found("zh", "画蛇添足", "𠀀画\ufffc蛇 添足") == ["画\ufffc蛇 添足"]
    decomposed = "um cafe\u0301 frio"
    assert found("pt", "café frio", decomposed) == ["cafe\u0301 frio"]


def test_what_fills_a_slot_is_no_part_of_the_phrase() -> None:
    side = side_of("zh")
    (pattern,) = side.compile("打*的主意")
    (hit,) = side.find(pattern, side.analyse("在打公司的主意"), SOURCE_GAP, True)
    assert hit.words == (1, 4, 5, 6)


def test_a_long_choice_loses_none_of_its_words() -> None:
    side = side_of("zh")
    (pattern,) = side.compile("{甲/乙/丙/丁/戊}{子/丑/寅/卯/辰/巳}山{风/雨/雪}")
    assert {form for run in pattern.runs for form in run} >= {"甲", "戊"} and any(
        "巳山雪" in run for run in pattern.runs
    )


def test_every_occurrence_is_found() -> None:
    text = "бил баклуши вчера. Потом опять бил баклуши."
    assert found("ru", "бить баклуши", text) == ["бил баклуши", "бил баклуши"]


def test_the_index_names_no_pattern_whose_words_are_missing() -> None:
    side = side_of("ru")
    texts = ["бить баклуши", "вешать лапшу на уши", "нос~ воротить"]
    patterns = [pattern for text in texts for pattern in side.compile(text)]
    index = side.index([Tables(pack(side.pack(patterns, SOURCE_GAP)))])
    for text, expected in (
        ("Он бьёт баклуши.", [0]),
        ("уши мёрзнут, а лапшу не вешают", []),
        ("носище воротит", [2]),
        ("Он бьёт " + "очень " * 9 + "баклуши.", []),
    ):
        assert index.candidates(side.analyse(text)) == expected

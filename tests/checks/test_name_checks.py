"""Names in each language: found when they are lost, let be when they are there in any form."""

import pytest

from workbench.checks.chinese_names import chinese_names
from workbench.checks.japanese_names import read_names

LOST = [
    ("ja", "熊本県の鈴木さんが優勝した。", "Someone from the prefecture won."),
    ("ja", "能登空港は休みだ。", "The airport is closed."),
    ("zh", "特朗普称格雷琴·惠特默是独裁者。", "Trump called Gretchen a dictator."),
    ("zh", "最新数据显示，比利时有新病例。", "The latest data show new cases of the virus."),
    # Chinese: the dictionary, a surname beside an office, characters that spell a foreign name
    ("zh", "特朗普昨天访问了这所学校。", "Yesterday he visited this school."),
    ("zh", "会议将在莫斯科举行。", "The meeting will be held in the city."),
    ("zh", "上海的天气很好。", "The weather is very good."),
    ("zh", "记者李建国报道了这件事。", "The reporter covered the matter."),
    ("zh", "斯托尔滕贝格离开了大楼。", "The chief left the building."),
    ("zh", "格雷琴·惠特默签署了命令。", "The governor signed the order."),
    # Japanese: a title or the kind of a place after katakana
    ("ja", "スミス氏は会議に出席した。", "The man attended the meeting."),
    ("ja", "オハイオ州で火事があった。", "There was a fire in the state."),
    ("ja", "ドナルド・トランプが勝った。", "The candidate won."),
    ("ja", "会議は東京で開かれた。", "The meeting was held in the city."),
    # German: no noun, a name after a title, an adjective of a country, a city
    ("de", "Gestern sprach Kanzler Scholz im Saal.", "The chancellor spoke in the hall."),
    ("de", "Nach dem Spiel ging Selenskyj heim.", "After the match he went home."),
    ("de", "Wir trafen französische Soldaten.", "We met some soldiers."),
    ("de", "Sie wohnt seit Jahren in Wien.", "She has lived in the city for years."),
    # Russian: known to the dictionary as a person or a place, inflected
    ("ru", "Вчера Иванов приехал на завод.", "Yesterday he came to the factory."),
    ("ru", "Они живут в Новосибирске.", "They live in the city."),
    ("ru", "Это были американские солдаты.", "They were soldiers."),
    # whatever is written in Latin letters already
    ("zh", "他在用Firefox上网。", "He is browsing the net."),
    ("ru", "Она купила Volkswagen в кредит.", "She bought a car on credit."),
    # no capitals: cities and countries are known all the same
    ("ar", "وصل الوفد إلى باريس اليوم.", "The delegation arrived today."),
]
KEPT = [
    ("ja", "熊本県の鈴木さんが優勝した。", "Ms Suzuki of Kumamoto won."),
    ("ja", "鈴木さんは欧州へ行った。", "Suzuki went to Europe."),
    ("ja", "清水秀一教授が話した。", "Professor Shuichi Shimizu spoke."),
    ("ja", "清水教授は北京語で話した。", "Professor Shimizu spoke in Mandarin."),
    ("zh", "特朗普昨天访问了这所学校。", "Trump visited this school yesterday."),
    ("zh", "会议将在莫斯科举行。", "The meeting will take place in Moscow."),
    ("zh", "上海的天气很好。", "Shanghai has very good weather."),
    ("zh", "记者李建国报道了这件事。", "Li Jianguo, a reporter, covered the matter."),
    ("zh", "斯托尔滕贝格离开了大楼。", "Stoltenberg left the building."),
    ("zh", "他们的看法大同小异。", "Their views are much the same."),
    ("zh", "春节快到了。", "The New Year is near."),
    ("zh", "星期一我们不上课。", "We have no class at the start of the week."),
    ("ja", "スミス氏は会議に出席した。", "Smith attended the meeting."),
    ("ja", "スミス氏は会議に出席した。", "He attended the meeting."),
    ("ja", "オハイオ州で火事があった。", "There was a fire in Ohio."),
    ("ja", "バンクーバー市に住んでいる。", "I live in Vancouver."),
    ("ja", "アパートを借りた。", "I rented a flat."),
    ("ja", "この本のタイトルは長い。", "The name of this book is long."),
    ("de", "Gestern sprach Kanzler Scholz im Saal.", "Chancellor Scholz spoke in the hall."),
    ("de", "Wir trafen französische Soldaten.", "We met soldiers from France."),
    ("de", "Sie wohnt seit Jahren in Wien.", "She has lived in Vienna for years."),
    ("de", "Die Bundesregierung lehnte den Gesetzentwurf ab.", "The cabinet rejected the bill."),
    ("de", "Er kaufte zwei Liter Milch.", "He bought half a gallon of the white stuff."),
    ("ru", "Вчера Иванов приехал на завод.", "Yesterday Ivanov came to the factory."),
    ("ru", "Они живут в Новосибирске.", "They live in Novosibirsk."),
    ("ru", "Это были американские солдаты.", "They were US soldiers."),
    ("ru", "Она купила Volkswagen в кредит.", "She bought a Volkswagen on credit."),
    ("ar", "وصل الوفد إلى باريس اليوم.", "The delegation arrived in Paris today."),
]


@pytest.mark.parametrize(("language", "source", "target"), LOST)
def test_a_lost_name_is_found(ask, language, source, target) -> None:
    found = ask("fidelity.names", f"{language}>en", source, target)
    assert [f for f in found if f.source_span]


@pytest.mark.parametrize(("language", "source", "target"), KEPT)
def test_a_name_that_is_there_and_a_word_that_is_none_pass(ask, language, source, target) -> None:
    assert ask("fidelity.names", f"{language}>en", source, target) == []


def test_the_pronoun_us_is_no_country(ask) -> None:
    assert ask("fidelity.names", "zh>en", "美国帮助了我们。", "They helped us.")
    assert not ask("fidelity.names", "zh>en", "美国帮助了我们。", "The US helped them.")


def test_traditional_characters_are_read_as_well() -> None:
    (name,) = chinese_names("華沙的冬天很冷。")[0]
    assert "warsaw" in name.english


def test_a_name_within_a_longer_word_is_none() -> None:
    assert chinese_names("两者大同小异。")[0] == []


def test_a_run_that_spells_a_foreign_name_is_not_cut_by_a_name_within() -> None:
    (name,) = chinese_names("恰普托维奇说")[0]
    assert (name.start, name.end) == (0, 5)


def test_a_dotted_name_ends_where_no_name_is_spelt_any_more() -> None:
    text = "舒马赫说迈克尔·舒马赫在家"
    spans = [text[name.start : name.end] for name in chinese_names(text)[0]]
    assert "迈克尔·舒马赫" in spans


def test_a_province_with_a_short_form_is_a_name_for_all_that(ask) -> None:
    assert ask("fidelity.names", "zh>en", "他在湖南工作。", "He works there.")
    assert not ask("fidelity.names", "zh>en", "他在湖南工作。", "He works in Hunan.")


def test_japanese_characters_are_read() -> None:
    text = "青森の鈴木一郎さんは北京語を学ぶ。"
    assert [(text[n.start : n.end], n.readings) for n in read_names(text)] == [
        ("青森", ("アオモリ",)),
        ("鈴木一郎", ("スズキ", "イチロウ")),
    ]

"""Punctuation, white space, repetition, case, characters: tables of good and bad targets."""

import pytest

FINDS = [
    # check, pair, source, target, marked text of the target
    ("punctuation.final", "de>en", "Das ist alles.", "That is all", ""),
    ("punctuation.final", "en>ar", "He came home.", "عاد إلى البيت", ""),
    ("punctuation.final", "en>ar", "“Did we win?”", "\"لقد فزنا\"", ""),
    ("punctuation.final", "ja>en", "本当ですか？", "Is that so.", "."),
    ("punctuation.final", "en>zh", "Come in.", "请进", ""),
    ("punctuation.final", "en>hi", "He came.", "वह आया", ""),
    ("punctuation.final", "en>ar", "Is it late?", "هل الوقت متأخر.", "."),
    ("punctuation.final", "en>el", "Where is it?", "Πού είναι.", "."),
    ("punctuation.final", "en>de", "Name:", "Name", ""),
    ("punctuation.final_added", "en>de", "Save file", "Datei speichern.", "."),
    ("punctuation.brackets", "en>de", "See below (page 3).", "Siehe unten (Seite 3.", "("),
    ("punctuation.brackets", "en>ja", "Open (now).", "開く（今。", "（"),
    ("punctuation.quotes", "en>de", 'He said "no".', "Er sagte „nein.", "„"),
    ("punctuation.quotes", "en>ru", 'The paper "Dawn" closed.', "Газета «Заря закрылась.", "«"),
    ("punctuation.repeated", "en>de", "Yes, really.", "Ja,, wirklich.", ",,"),
    ("punctuation.inverted", "en>es", "Why?", "Por qué?", "?"),
    ("punctuation.marks", "de>en", "Er kam zu uns.", "He came? to us.", "?"),
    ("punctuation.marks", "de>en", "Er kam zu uns.", "He came_ to us.", "_"),
    ("whitespace.leading", "en>de", "Yes.", " Ja.", " "),
    ("whitespace.trailing", "en>de", "Yes. ", "Ja.", ""),
    ("whitespace.double", "en>de", "Two words.", "Zwei  Wörter.", "  "),
    ("whitespace.before_punctuation", "en>de", "Yes, we can.", "Ja , wir können.", " "),
    ("whitespace.before_punctuation", "ru>en", "Дом (старый).", "A house ( old ).", " "),
    ("whitespace.after_punctuation", "en>de", "Red, green.", "Rot,grün.", ","),
    ("repetition.words", "de>en", "Er kam nach Hause.", "He came came home.", " came"),
    ("repetition.words", "de>en", "Am Ende des Tages.", "At the end of the end of the day.",
     " the end of"),
    ("repetition.words", "de>en", "Am 19. Juli.", "On July 19 19.", " 19"),
    ("repetition.words", "en>ja", "He waits.", "彼は待っている待っている。", "待っている"),
    ("repetition.words", "de>en", "(10 Minuten)", "(10 minutes) minutes).", ") minutes"),
    ("repetition.letters", "de>en", "Er kommt.", "He is commming.", "commming"),
    ("repetition.loop", "de>en", "Ich weiß nicht.", "I don't know know know know know.",
     "know know know know know"),
    ("repetition.loop", "en>zh", "Hello there.", "你好你好你好你好你好", "你好你好你好你好你好"),
    ("repetition.loop", "en>de", "Well.", "hahahahahahahahaha", "hahahahahahahahaha"),
    ("case.initial", "en>de", "We came home.", "wir kamen heim.", "w"),
    ("case.initial", "zh>en", "我们明天去北京。", "we go to Beijing tomorrow.", "w"),
    ("case.capitals", "en>de", "DO NOT OPEN THE DOOR", "Öffnen Sie die Tür nicht",
     "Öffnen Sie die Tür nicht"),
    ("characters.broken", "en>fr", "coffee", "cafÃ©", "Ã©"),
    ("characters.broken", "en>de", "size", "Gr\ufffd\ufffde", "\ufffd\ufffd"),
    ("characters.broken", "en>de", "size", "Grö\x07ße", "\x07"),
    ("characters.invisible", "en>ru", "hospital", "боль\u200bница", "\u200b"),
    ("language.mixed_scripts", "en>ru", "the window", "oкно", "oкно"),
]  # fmt: skip

PASSES = [
    # In Arabic who speaks comes first, and the quotation ends the sentence.
    ("punctuation.final", "en>ar", "“We won,” he said.", 'قال: "لقد فزنا"'),
    ("punctuation.final", "en>ja", 'He said: "I came."', "彼は「来た」と言った。「来た」"),
    ("punctuation.final", "en>de", "It ends…", "Es endet."),
    ("punctuation.final", "en>ru", '"Why not?"', "«Почему бы и нет?»."),
    ("punctuation.final", "zh>en", "请稍等", "Please wait."),
    ("punctuation.final", "en>th", "He came home.", "เขากลับบ้านแล้ว"),
    ("punctuation.final", "en>el", "Where is it?", "Πού είναι;"),
    ("punctuation.final", "en>hi", "He came.", "वह आया।"),
    ("punctuation.final", "en>de", "Made in the U.S.", "Hergestellt in den USA"),
    ("punctuation.brackets", "en>de", "a) first", "a) erstens"),
    ("punctuation.brackets", "en>de", "Well done :)", "Gut gemacht :)"),
    ("punctuation.quotes", "en>de", 'He said: "We go on.', "Er sagte: „Wir machen weiter."),
    ("punctuation.quotes", "en>fr", 'a 5" nail', 'un clou de 5"'),
    ("punctuation.quotes", "en>sv", 'the word "yes"', "ordet ”ja”"),
    ("punctuation.repeated", "en>de", "Wait...", "Warte..."),
    ("punctuation.inverted", "en>es", "Why?", "¿Por qué?"),
    ("punctuation.marks", "zh>en", "他来了；我走了。", "He came; i left."),
    ("whitespace.leading", "en>de", " Yes.", " Ja."),
    ("whitespace.double", "en>de", "One.  Two.", "Eins.  Zwei."),
    ("whitespace.before_punctuation", "en>fr", "Really?", "Vraiment ?"),
    ("whitespace.before_punctuation", "en>de", "the .NET library", "die .NET-Bibliothek"),
    ("whitespace.before_punctuation", "ru>en", "Он пришёл , увидел .", "He came , he saw ."),
    ("whitespace.after_punctuation", "en>ja", "Red, green.", "赤,緑。"),
    ("whitespace.after_punctuation", "en>de", "at 10:30", "um 10:30"),
    ("repetition.words", "de>en", "Er sagte, dass das gut ist.", "He said that that is good."),
    ("repetition.words", "en>de", "the ones who saw her", "die die sie sahen"),
    ("repetition.words", "de>en", "Duran Duran spielten.", "Duran Duran played."),
    ("repetition.words", "zh>en", "韩寒拍了电影。", "Han Han made a film."),
    ("repetition.words", "en>ar", "CNN reported it.", "ذكرت ذلك سي إن إن."),
    ("repetition.words", "en>de", "faster and faster and faster", "faster and faster and faster"),
    ("repetition.words", "en>id", "children", "anak anak"),
    ("repetition.letters", "en>de", "shipping", "Schifffahrt"),
    ("repetition.loop", "de>en", "Nein, nein, nein, nein!", "No, no, no, no!"),
    ("case.initial", "en>de", "iPhone users", "iPhone-Nutzer"),
    ("case.initial", "en>de", "the end", "das Ende"),
    ("case.initial", "en>fr", "LibreOffice is free.", "libreoffice.org est libre."),
    ("case.capitals", "en>de", "NATO", "NATO"),
    ("characters.broken", "en>fr", "coffee", "café à la crème"),
    ("characters.invisible", "en>fa", "books", "کتاب\u200cها"),
    ("language.mixed_scripts", "en>ru", "USB port", "USB-порт"),
]


@pytest.mark.parametrize(("check", "pair", "source", "target", "marked"), FINDS)
def test_a_fault_is_found_where_it_is(ask, check, pair, source, target, marked) -> None:
    findings = ask(check, pair, source, target)
    assert [f.check for f in findings][:1] == [check]
    assert findings[0].target_span.of(target) == marked


@pytest.mark.parametrize(("check", "pair", "source", "target"), PASSES)
def test_what_is_right_passes(ask, check, pair, source, target) -> None:
    assert ask(check, pair, source, target) == []


SAFE = [case for case in FINDS if case[0].startswith(("whitespace", "case.initial"))]


@pytest.mark.parametrize(("check", "pair", "source", "target", "marked"), SAFE)
def test_a_safe_fix_leaves_nothing_to_find_there(
    ask, apply, check, pair, source, target, marked
) -> None:
    finding = ask(check, pair, source, target)[0]
    assert finding.suggestions[0].safe
    mended = apply(target, finding)
    before = len(ask(check, pair, source, target))
    assert len(ask(check, pair, source, mended)) == before - 1


def test_the_fix_of_a_final_mark_is_written_as_the_target_language_writes_it(ask, apply) -> None:
    (finding,) = ask("punctuation.final", "en>zh", "Come in.", "请进")
    assert apply("请进", finding) == "请进。"


def test_a_line_break_lost_is_counted(ask) -> None:
    (finding,) = ask("whitespace.newlines", "en>de", "One\nTwo\nThree", "Eins\nZwei Drei")
    assert finding.message == "The source has 2 line breaks, the translation 1."


def test_a_clause_dropped_shows_in_the_length(ask) -> None:
    source = (
        "Die Gemeinde kündigte gestern an, dass die alte Brücke im Frühjahr abgerissen und "
        "durch eine neue ersetzt wird, die breiter und heller sein soll."
    )
    (finding,) = ask("length.ratio", "de>en", source, "The municipality spoke.")
    assert finding.category == "accuracy/omission"
    good = (
        "The municipality announced yesterday that the old bridge would be demolished in spring "
        "and replaced by a new one, which is to be wider and brighter."
    )
    assert ask("length.ratio", "de>en", source, good) == []


@pytest.mark.parametrize(
    ("pair", "source", "target"),
    [("en>zh", "The weather was fine and we walked all day.", "天气很好，我们走了一整天。"),
     ("ja>en", "天気がよかったので一日中歩いた。", "The weather was fine, so we walked all day.")],
)  # fmt: skip
def test_dense_scripts_are_not_too_short(ask, pair, source, target) -> None:
    assert ask("length.ratio", pair, source, target) == []

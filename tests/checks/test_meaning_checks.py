"""Completeness, language, negation, names, addresses, tags: what must arrive, in any script."""

import pytest

from workbench.domain.text import Tag, TaggedText, TagKind

FINDS = [
    ("completeness.empty", "en>de", "Hello.", " "),
    ("completeness.no_source", "en>de", "", "Hallo."),
    ("completeness.same", "en>de", "Please wait here.", "Please wait here."),
    ("completeness.same", "zh>en", "请在这里等", "请在这里等"),
    ("language.untranslated", "ru>en", "Это теоретическая работа.", "This is теоретическая work."),
    ("language.untranslated", "zh>en", "前任部长辞职。", "The 前任 minister resigned."),
    ("language.untranslated", "ja>en", "新規の感染者", "new 感染者"),
    ("language.untranslated", "de>en", "Das ist ein wichtiger Punkt.",
     "This is an wichtiger point."),
    ("language.untranslated", "de>en", "Die Behörden warten.", "The Behörden are waiting."),
    ("language.untranslated", "de>en", "Sie fahren in Urlaub.", "They are going on Urlaub."),
    ("language.untranslated", "de>en", "Wir treffen uns am U-Bahnhof.",
     "We will meet at the U-Bahnhof."),
    ("language.untranslated", "de>en", "Hier droht Fachkräftemangel.",
     "This place is threatened by Fachkräftemangel."),
    ("language.untranslated", "de>en", "„Man muss uns vor neuem Wettbewerb schützen“, sagte er.",
     "“They must protect us against a new Wettbewerb soon,” he said."),
    ("language.untranslated", "de>en", "Alte Brücken sind teuer, neue Brücke hin oder her.",
     "Old bridges cost a lot, new Brücke or not."),
    ("language.untranslated", "de>en", "Wir kamen dann zu spät.", "We came dann too late."),
    ("language.untranslated", "de>en", "Er sah Dort nur Staub.", "He saw Dort only dust."),
    ("language.untranslated", "pt>en", "Andamos entre as casas.", "We walk entre the houses."),
    ("language.untranslated", "zh>en", "人们（大约）走了。", "The people (约 ten of them) left."),
    ("language.untranslated", "en>ru", "please keep this in the box today",
     "держите please keep this in the box сегодня"),
    ("language.wrong", "en>ru", "The house is old.", "Het huis is oud en de tuin is ook oud."),
    ("language.wrong", "en>de", "The house on the hill is older than the church in the town.",
     "La maison sur la colline est plus vieille que l'église dans la ville."),
    ("language.wrong", "en>uk", "The weather is fine today.", "今天天气很好"),
    ("language.wrong", "en>zh", "The weather is fine today.", "今日はとても天気がいいですね"),
    ("fidelity.negation", "de>en", "Das Geschäft öffnet am Montag.",
     "The shop does not open on Monday."),
    ("fidelity.negation", "ru>en", "Он не пришёл на собрание.", "He came to the meeting."),
    ("fidelity.negation", "zh>en", "他没有来。", "He came."),
    ("fidelity.negation", "ja>en", "彼は肉を食べない。", "He eats meat."),
    ("fidelity.negation", "en>fr", "She is not at home.", "Elle est à la maison."),
    ("fidelity.negation", "en>es", "They never answered.", "Respondieron."),
    ("fidelity.names", "ru>en", "Об этом сообщил Сухоруков.", "This was reported by Kumar."),
    ("fidelity.names", "de>en", "Die Reise führte nach Belgien.", "The trip led to Norway."),
    ("fidelity.names", "zh>en", "他去了挪威。", "He went to Belgium."),
    ("addresses.changed", "en>de", "See https://example.org/a.", "Siehe https://example.org/b."),
    ("addresses.changed", "en>de", "Write to info@example.org.", "Schreiben Sie an uns."),
    ("addresses.changed", "en>de", "Install v2.10.3 now.", "Installieren Sie jetzt v2.1.3."),
    ("addresses.changed", "en>ru", "Open /usr/share/doc first.", "Сначала откройте /usr/doc."),
    ("addresses.changed", "en>de", "Thanks, @anna_k!", "Danke, @anna!"),
    ("placeholders.changed", "en>de", "Hello, %(name)s!", "Hallo, %(Name)s!"),
    ("placeholders.changed", "en>de", "{count} files", "Dateien"),
    ("placeholders.changed", "en>ru", "Page %1 of %2", "Страница %1 из"),
    ("placeholders.changed", "en>fr", "%d items left", "éléments restants"),
    ("placeholders.changed", "en>pl", "Hi ${user}", "Cześć ${uzytkownik}"),
    ("placeholders.changed", "en>de", "{n, plural, one {# file} other {# files}}",
     "{m, plural, one {# Datei} other {# Dateien}}"),
    ("tags.markup", "en>de", "a <b>bold</b> word", "ein <b>fettes Wort"),
    ("tags.markup", "en>de", "read [this](a.html)", "lies [das](b.html)"),
    ("tags.markup", "en>de", "a &lt; b", "a kleiner b"),
]  # fmt: skip

PASSES = [
    ("completeness.empty", "en>de", "", ""),
    ("completeness.same", "en>de", "LibreOffice", "LibreOffice"),
    ("completeness.same", "en>de", "https://example.org/page", "https://example.org/page"),
    ("completeness.same", "en>de", "Berlin", "Berlin"),
    ("completeness.same", "en>en", "Please wait here.", "Please wait here."),
    ("language.untranslated", "zh>en", "优胜美地", "Yosemite (优胜美地)"),
    ("language.untranslated", "zh>en", "优胜美地", "the park (优胜美地, Yosemite)"),
    ("language.untranslated", "de>en", "Der Mann war im Krieg.", "The man was at war."),
    ("language.untranslated", "it>en", "Il reddito per capita sale.", "Income per capita rises."),
    ("language.untranslated", "de>en", "Sie liest Die Zeit.", "She reads Die Zeit."),
    ("language.untranslated", "en>ru", "the New York Times said", "сообщила New York Times"),
    ("language.untranslated", "de>en", "Frau Merkel sprach.", "Ms Merkel spoke."),
    ("language.untranslated", "en>pt", "a tweet from the team", "um tweet do time"),
    ("language.untranslated", "en>de", "the Commission for Education and Skills",
     "die Commission for Education and Skills"),
    ("language.wrong", "en>de", "The house is old.", "Das Haus ist alt, und der Garten auch."),
    ("language.wrong", "en>ru", "Microsoft Word", "Microsoft Word"),
    ("language.wrong", "en>nb", "The house on the hill is very old.",
     "Huset på bakken er veldig gammelt, og det er ikke til salgs."),
    ("fidelity.negation", "de>en", "Das Geschäft ist geschlossen.", "The shop is not open."),
    ("fidelity.negation", "ru>en", "Это не только дом.", "It is a house and more."),
    ("fidelity.negation", "ru>en", "Скандал свёл труд на нет.", "The scandal ruined his work."),
    ("fidelity.negation", "ru>en", "Он нет-нет да и взглянет.", "He glances now and then."),
    ("fidelity.negation", "ru>en", "Он чуть было не упал.", "He nearly fell."),
    ("fidelity.negation", "ru>en", "Ждите, пока вам не ответят.", "Wait for the answer."),
    ("fidelity.negation", "ru>en", "Это случилось как нельзя кстати.", "It came at the best time."),
    ("fidelity.negation", "ru>en", "Он не преминул это отметить.", "He was quick to note it."),
    ("fidelity.negation", "ru>en", "Где он только не бывал!", "He has been everywhere!"),
    ("language.mixed_scripts", "ru>en", "Импульс 20 мкс.", "A pulse of 20 μs."),
    ("language.untranslated", "de>en", "Die Talstraße ist lang.", "Talstraße is long."),
    ("language.untranslated", "de>en", "Der Film „Das weiße Band“ läuft.",
     "The film “Das weiße Band” is on."),
    ("fidelity.negation", "de>en", "Das ist unmöglich.", "That is not possible."),
    ("fidelity.negation", "en>ru", "He failed to come.", "Он не пришёл."),
    ("fidelity.negation", "zh>en", "他非常高兴，特别是今天。", "He is very glad, today above all."),
    ("fidelity.negation", "ja>en", "必ず来てください。", "Be sure to come."),
    ("fidelity.names", "ru>en", "Об этом сообщил Сухоруков.", "Sukhorukov reported this."),
    ("fidelity.names", "zh>en", "特朗普访问了华盛顿。", "Trump visited Washington."),
    ("fidelity.names", "en>pt", "They flew to Germany.", "Voaram para a Alemanha."),
    ("fidelity.names", "de>en", "Die deutsche Regierung sprach.", "The German government spoke."),
    ("addresses.changed", "en>de", "See http://example.org/.", "Siehe http://example.org."),
    ("addresses.changed", "en>ru", "Read #BlackFriday", "Читайте #ЧёрнаяПятница"),
    ("addresses.changed", "de>en", "Am 25.07.2020", "On 25 July 2020"),
    ("placeholders.changed", "en>de", "%s of %s", "%2$s von %1$s"),
    ("placeholders.changed", "en>de", "100% sure", "100 % sicher"),
    ("placeholders.changed", "en>tr", "50 percent off", "%50 indirim"),
    ("placeholders.changed", "en>de", "{n, plural, one {# file} other {files}}",
     "{n, plural, one {# Datei} other {Dateien}}"),
    ("tags.markup", "en>de", "a < b", "a < b"),
    ("tags.markup", "en>de", "Tom &amp; Ida", "Tom & Ida"),
]  # fmt: skip


@pytest.mark.parametrize(("check", "pair", "source", "target"), FINDS)
def test_a_fault_is_found(ask, check, pair, source, target) -> None:
    findings = ask(check, pair, source, target)
    assert {f.check for f in findings} == {check}
    for finding in findings:
        assert finding.message.endswith(".")
        assert finding.source_span is None or finding.source_span.end <= len(source)
        assert finding.target_span is None or finding.target_span.end <= len(target)


@pytest.mark.parametrize(("check", "pair", "source", "target"), PASSES)
def test_what_is_right_passes(ask, check, pair, source, target) -> None:
    assert ask(check, pair, source, target) == []


def _bold(before: str, inside: str, after: str) -> TaggedText:
    return TaggedText(
        f"{before}\ufffc{inside}\ufffc{after}",
        (Tag(TagKind.OPEN, "1", "<b>", "b"), Tag(TagKind.CLOSE, "1", "</b>", "b")),
    )


def test_a_lost_tag_is_named(ask) -> None:
    source = _bold("A ", "bold", " word")
    (opening, closing) = ask("tags.missing", "en>de", source, "Ein fettes Wort")
    assert opening.message == "The tag <b> is missing."
    assert (opening.source_span.start, closing.source_span.start) == (2, 7)


def test_a_tag_said_twice_is_named(ask) -> None:
    source = TaggedText("Line\ufffc", (Tag(TagKind.STANDALONE, "1", "<br/>", "br"),))
    target = TaggedText(
        "Zeile\ufffc\ufffc",
        (Tag(TagKind.STANDALONE, "1", "<br/>", "br"),) * 2,
    )
    (finding,) = ask("tags.extra", "en>de", source, target)
    assert finding.target_span.start == 6


def test_a_closing_tag_before_its_opening_is_found(ask) -> None:
    source = _bold("A ", "bold", " word")
    swapped = TaggedText(source.text, (source.tags[1], source.tags[0]))
    assert len(ask("tags.unbalanced", "en>de", source, swapped)) == 1
    assert ask("tags.unbalanced", "en>de", source, _bold("Ein ", "fettes", " Wort")) == []


def test_checks_count_a_tag_as_one_character_and_see_past_it(ask) -> None:
    source = _bold("It is ", "45", " metres.")
    target = _bold("Es sind ", "54", " Meter.")
    (finding,) = ask("numbers.changed", "en>de", source, target)
    assert finding.target_span.of(target.text) == "54"

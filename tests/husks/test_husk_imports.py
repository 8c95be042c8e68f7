"""Other people's lists become hints, and hostile files get one sentence."""

import json
from pathlib import Path

import pytest

from workbench.domain.errors import InputError
from workbench.domain.findings import Confidence
from workbench.husks.detector import HuskDetector
from workbench.husks.imports import import_lexicon
from workbench.husks.lexicon import Kind, Lexicon, read_lexicon, shipped_lexicon
from workbench.husks.writing import as_tsv

PHRASE = {
    "word": "считать ворон",
    "lang_code": "ru",
    "pos": "phrase",
    "senses": [{"glosses": ["to be (very) absent-minded"], "tags": ["idiomatic"]}],
    "etymology_text": "Literally, “to count crows”.",
}
FRIENDS = """<?xml version="1.0"?>
<rules><rulegroup id="GIFT">
<rule><pattern lang="de"><token>Gift</token></pattern>
<translation lang="en">poison</translation></rule>
<rule><pattern lang="en"><token>gift</token></pattern>
<translation lang="de">Geschenk</translation></rule>
</rulegroup></rules>"""
TBX = """<martif type="TBX"><text><body><termEntry><descrip>a misfit</descrip>
<langSet xml:lang="ru-RU"><tig><term>белая ворона</term></tig></langSet>
<langSet xml:lang="en"><tig><term>odd one out</term></tig></langSet>
</termEntry></body></text></martif>"""
CSV = "idiom,translation,literal,note\nсчитать ворон,daydream,to count crows,to be absent-minded\n"


def given(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "text", "pair", "kind", "source", "literal", "good"),
    [
        (
            *("wikt.jsonl", json.dumps(PHRASE, ensure_ascii=False), "ru-en", Kind.IDIOM),
            *("считать ворон", "to count crows", "be absent-minded"),
        ),
        ("lt.xml", FRIENDS, "de-en", Kind.FALSE_FRIEND, "Gift", "gift", "poison"),
        ("terms.tbx", TBX, "ru-en", Kind.IDIOM, "белая ворона", "", "odd one out"),
        ("mine.csv", CSV, "ru-en", Kind.IDIOM, "считать ворон", "to count crows", "daydream"),
    ],
)
def test_each_kind_of_list_is_read(
    tmp_path: Path,
    name: str,
    text: str,
    pair: str,
    kind: Kind,
    source: str,
    literal: str,
    good: str,
) -> None:
    imported = import_lexicon(given(tmp_path, name, text), pair)
    (entry,) = imported.lexicon.entries
    assert not imported.lexicon.curated
    assert (entry.kind, entry.source) == (kind, (source,))
    assert [item.text for item in entry.literal] == ([literal] if literal else [])
    assert entry.good == (good,)


def found(lexicon: Lexicon, source: str | None, target: str) -> list[Confidence]:
    detector = HuskDetector(lexicon.source_language, lexicon.target_language, (lexicon,), None)
    return [match.confidence for match in detector.find(source, target)]


def test_an_imported_entry_hints_and_nothing_more(tmp_path: Path) -> None:
    lexicon = import_lexicon(given(tmp_path, "mine.csv", CSV), "ru-en").lexicon
    assert found(lexicon, "Он считал ворон.", "He counted crows.") == [Confidence.HINT]
    assert found(lexicon, "Он считал ворон.", "He was daydreaming.") == []
    assert found(lexicon, None, "He counted crows.") == []


def test_words_and_other_languages_are_passed_over(tmp_path: Path) -> None:
    items = [
        PHRASE,
        PHRASE | {"lang_code": "fr"},
        PHRASE | {"word": "ворона"},
        PHRASE | {"pos": "noun", "senses": [{"glosses": ["a bird"]}]},
        {"lang_code": "ru", "word": ["odd"], "senses": "odd"},
    ]
    path = given(tmp_path, "wikt.jsonl", "\n".join(map(json.dumps, items)))
    imported = import_lexicon(path, "ru-en")
    assert (len(imported.lexicon.entries), imported.skipped) == (1, 3)


BOMB = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rules>&b;</rules>'
EXTERNAL = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rules>&x;</rules>'


@pytest.mark.parametrize(
    ("name", "text", "complaint"),
    [
        ("a.xml", BOMB, "declares entities"),
        ("a.xml", EXTERNAL, "declares entities"),
        ("a.xml", "<rules>", "no XML that can be read"),
        ("a.xml", "<rules/>", "nothing for ru-en"),
        ("a.tbx", "words", "no XML that can be read"),
        ("a.jsonl", "{", "line 1: this is no JSON object"),
        ("a.jsonl", "\n[1]", "line 2: this is no JSON object"),
        ("a.jsonl", "[" * 100_000, "line 1: this is no JSON object"),
        ("a.csv", "one;two\n1;2\n", "no column source"),
        ("a.csv", "", "no column source"),
        ("a.docx", "x", "is not a list Winnow reads"),
    ],
)
def test_a_list_that_is_none_gets_a_sentence(
    tmp_path: Path, name: str, text: str, complaint: str
) -> None:
    with pytest.raises(InputError, match=complaint):
        import_lexicon(given(tmp_path, name, text), "ru-en")


def test_a_missing_list_gets_a_sentence(tmp_path: Path) -> None:
    for name in ("none.csv", "none.xml", "none.jsonl"):
        with pytest.raises(InputError, match="read"):
            import_lexicon(tmp_path / name, "ru-en")


def test_a_lexicon_is_written_as_it_is_read(tmp_path: Path) -> None:
    shipped = shipped_lexicon("ru-en")
    path = tmp_path / "ru-en.tsv"
    path.write_text(as_tsv(shipped.entries), encoding="utf-8")
    assert read_lexicon(path).entries == shipped.entries

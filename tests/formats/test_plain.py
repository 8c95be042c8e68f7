"""Plain text goes in as lines or sentences and comes out with the same layout."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.domain.errors import InputError, OutputError
from workbench.domain.languages import Language
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.formats.base import ReadOptions, Unit, WriteUnit
from workbench.formats.plain import PlainText

FORMAT = PlainText()


def _read(data: bytes, language: str = "en", split: str = "sentences") -> list[Unit]:
    options = ReadOptions(split=split, source_language=Language.parse(language))
    return list(FORMAT.read(data, "tale.txt", options).units)


def _translated(units: list[Unit], translate: Callable[[str], str]) -> list[WriteUnit]:
    return [
        WriteUnit(
            unit.source,
            TaggedText.literal(translate(unit.source.text)),
            Status.TRANSLATED,
            metadata=unit.metadata,
        )
        for unit in units
    ]


def _round(text: str, translate: Callable[[str], str], language: str = "en") -> str:
    data = text.encode()
    units = _translated(_read(data, language), translate)
    return FORMAT.write(data, "tale.txt", units).decode()


def test_sentences_and_paragraphs() -> None:
    units = _read(b"\n\n  The lamp is lit. Who lit it?\n\nNobody knows.\n")
    assert [unit.source.text for unit in units] == [
        "The lamp is lit.",
        "Who lit it?",
        "Nobody knows.",
    ]
    assert [unit.ends_paragraph for unit in units] == [False, True, True]


def test_lines_are_units_even_when_empty() -> None:
    units = _read(b"One. Two.\r\n\r\nThree\r\n", split="lines")
    assert [unit.source.text for unit in units] == ["One. Two.", "", "Three"]


def test_the_layout_is_kept() -> None:
    text = "\ufeff\r\n\r\n  The lamp is lit.  Who lit it?\r\n\r\n\t* Nobody.\n"
    assert _round(text, str.upper) == text.upper()


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "cp1251"])
def test_the_encoding_is_kept(encoding: str) -> None:
    data = "Маяк погас на рассвете. Смотритель спал и ничего не слышал.\r\n".encode(encoding)
    written = FORMAT.write(data, "a.txt", _translated(_read(data, "ru"), str.upper))
    assert written.decode(encoding) == data.decode(encoding).upper()


def test_a_translation_that_the_encoding_cannot_hold_is_written_as_utf8() -> None:
    data = "Маяк погас на рассвете. Смотритель спал и ничего не слышал.\n".encode("cp1251")
    written = FORMAT.write(data, "a.txt", _translated(_read(data, "ru"), lambda _: "Não."))
    assert written.decode("utf-8") == "Não. Não.\n"


def test_a_named_encoding_is_remembered_for_writing() -> None:
    data = "Да.".encode("koi8-r")
    options = ReadOptions(split="lines", encoding="koi8-r")
    units = list(FORMAT.read(data, "a.txt", options).units)
    assert FORMAT.write(data, "a.txt", _translated(units, lambda _: "Нет.")) == "Нет.".encode(
        "koi8-r"
    )


@pytest.mark.parametrize(
    ("text", "language", "translation", "written"),
    [
        ("雾很大。没有人。\n", "zh", "Fog.", "Fog. Fog.\n"),
        ("Fog. Nobody.\n", "en", "雾。", "雾。雾。\n"),
        ("Fog. Nobody.\n", "en", "안개.", "안개. 안개.\n"),
        ("雾很大。没有人。\n", "zh", "“Fog.”", "“Fog.” “Fog.”\n"),
        ("Fog.\nNobody.\n", "en", "雾。", "雾。\n雾。\n"),
        ("Fog. Nobody.\n", "en", "", "\n"),
        ("Fog. Nobody.\n", "en", "two\nlines", "two lines two lines\n"),
    ],
)
def test_sentences_are_divided_as_the_target_needs(
    text: str, language: str, translation: str, written: str
) -> None:
    assert _round(text, lambda _: translation, language) == written


def test_a_unit_that_is_not_given_stays_as_it_is() -> None:
    data = b"One. Two. Three.\n"
    units = _translated(_read(data), str.upper)
    assert FORMAT.write(data, "a.txt", units[1:2]) == b"One. TWO. Three.\n"
    assert FORMAT.write(data, "a.txt", []) == data


WRAPPED = """It was a dark night on the quay, and nobody who had any sense
stayed outside. Mr. Brown did, though he had no umbrella with
him, and his hat was new. He did not care about the rain at
all that evening.

- A list item that is quite long and is broken over two lines
  of the file.
- Another.
"""


def test_lines_broken_at_a_fixed_width_flow_together() -> None:
    units = _read(WRAPPED.encode())
    assert [unit.source.text for unit in units] == [
        "It was a dark night on the quay, and nobody who had any sense stayed outside.",
        "Mr. Brown did, though he had no umbrella with him, and his hat was new.",
        "He did not care about the rain at all that evening.",
        "- A list item that is quite long and is broken over two lines of the file.",
        "- Another.",
    ]
    assert [unit.ends_paragraph for unit in units] == [False, False, True, True, True]
    assert _round(WRAPPED, lambda text: text) == WRAPPED


def test_verse_keeps_its_lines() -> None:
    verse = "The lamp is out\nThe keeper sleeps\nThe sea is loud\nThe harbour weeps\n"
    assert len(_read(verse.encode())) == 4


def test_white_space_alone_is_refused() -> None:
    with pytest.raises(InputError, match="only white space"):
        _read(b" \n\t\n")


def test_units_of_another_file_are_refused() -> None:
    units = _translated(_read(b"One. Two. Three.\n"), str.upper)
    with pytest.raises(OutputError, match="not those of"):
        FORMAT.write(b"One.\n", "a.txt", units)


_TEXTS = st.lists(
    st.sampled_from(
        ["A b. ", "Да! ", "好。", "\n", "\r\n", "\n\n", "  ", "\t", "…", "\u2028", "x"]
    ),
    min_size=1,
).map("".join)


@given(_TEXTS, st.sampled_from(["sentences", "lines"]), st.sampled_from(["en", "ru", "zh"]))
def test_untouched_text_comes_back_byte_for_byte(text: str, split: str, language: str) -> None:
    data = text.encode()
    if not text.strip():
        return
    units = _translated(_read(data, language, split), lambda source: source)
    assert FORMAT.write(data, "a.txt", units) == data

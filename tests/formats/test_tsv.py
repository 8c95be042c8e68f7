"""Tables: quoting decided by the file itself, columns by their names, one target column back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import yardstick
from workbench.domain.errors import InputError
from workbench.domain.languages import Language
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.formats.base import ParsedFile, ReadOptions, WriteUnit
from workbench.formats.tables import parse
from workbench.formats.tsv import Tsv, shape_of

FORMAT = Tsv()


def _read(text: str, name: str = "table.tsv") -> ParsedFile:
    return FORMAT.read(text.encode(), name, ReadOptions())


def _write(text: str, targets: dict[int, str], name: str = "table.tsv") -> str:
    rows = [
        WriteUnit(unit.source, unit.target, Status.TRANSLATED, metadata=unit.metadata)
        for unit in _read(text, name).units
    ]
    for number, target in targets.items():
        rows[number - 1] = replace(rows[number - 1], target=TaggedText.literal(target))
    return FORMAT.write(text.encode(), name, rows).decode()


def test_without_a_header_the_columns_are_source_target_reference() -> None:
    parsed = _read("Туман.\tFog.\tMist.\nНочь.\tNight.\tNight.\n")
    assert [(u.source.text, u.target.text) for u in parsed.units] == [
        ("Туман.", "Fog."),
        ("Ночь.", "Night."),
    ]
    assert parsed.units[0].references["reference"].text == "Mist."
    assert [u.metadata["row"] for u in parsed.units] == [1, 2]


def test_with_a_header_names_decide() -> None:
    parsed = _read(
        "\ufeffID\tSource Lang\ttarget_lang\tSource\tReference\treference: second\t"
        "candidate:Motor A\tOnline-B\tTarget\tNote\tdoc\n"
        "s1\tru\tpt-BR\tТуман над портом.\tHá névoa no porto.\tNévoa sobre o porto.\tNévoa.\t"
        "O porto tem névoa.\tNeblina.\tlento\tcap1\n"
    )
    (unit,) = parsed.units
    assert unit.external_id == "s1"
    assert unit.source.text == "Туман над портом."
    assert unit.target.text == "Neblina."
    assert {name: text.text for name, text in unit.references.items()} == {
        "reference": "Há névoa no porto.",
        "second": "Névoa sobre o porto.",
    }
    assert {name: text.text for name, text in unit.candidates.items()} == {
        "Motor A": "Névoa.",
        "Online-B": "O porto tem névoa.",
    }
    assert unit.note == "lento"
    assert unit.metadata["document"] == "cap1"
    assert (str(parsed.source_language), str(parsed.target_language)) == ("ru", "pt-BR")
    assert parsed.warnings == ("Read as machine translations, by their header: Online-B.",)


@pytest.mark.parametrize(
    ("headings", "languages"),
    [
        ("English\tHindi", "en hi"),
        ("Russian\tEnglish", "ru en"),
        ("ru\ten", "ru en"),
        ("EN\tpt-BR", "en pt-BR"),
        ("Русский\tEnglish", "ru en"),
        ("\ufeffрусский язык\tанглийский язык", "ru en"),
        ("Английский\tНемецкий", "en de"),
        ("Inglés\tEspañol", "en es"),
        ("中文\t英语", "zh en"),
        ("English\t简体中文", "en zh-Hans"),
        ("English (US)\tPortuguese (Brazil)", "en-US pt-BR"),
        ("Portuguese (Brazil)\tPortuguese (Portugal)", "pt-BR pt-PT"),
        ("العربية\tEnglish", "ar en"),
        ("id\ten", "id en"),
        ("English\tHindi\tReference", "en hi"),
        ("ID\tEnglish\tHindi\tNotes", "en hi"),
    ],
)
def test_two_languages_in_the_first_line_are_a_header(headings: str, languages: str) -> None:
    cells = headings.removeprefix("\ufeff").split("\t")
    place = 1 if cells[0] == "ID" else 0
    row = ["one", "two", "three", "four"][: len(cells)]
    parsed = _read(f"{headings}\n" + "\t".join(row) + "\n")
    assert f"{parsed.source_language} {parsed.target_language}" == languages
    (unit,) = parsed.units
    assert (unit.source.text, unit.target.text) == (row[place], row[place + 1])
    shape = shape_of(f"{headings}\na\tb\n".encode(), "table.tsv", ReadOptions())
    assert shape.header
    assert [one.role for one in shape.columns][place : place + 2] == ["source", "target"]


@pytest.mark.parametrize(
    "row",
    [
        "Good morning\tGuten Morgen",
        "No\tNein",
        "It\tEs",
        "English\tEnglisch",
        "English\tI speak it well.",
        "Russian roulette\tРусская рулетка",
        "Homepage\tStartseite",
    ],
)
def test_words_that_are_no_two_languages_are_a_row(row: str) -> None:
    assert len(_read(f"{row}\nYes\tJa\n").units) == 2


def test_two_languages_alone_are_a_row() -> None:
    assert len(_read("English\tGerman\n").units) == 1


def test_the_source_of_the_project_says_which_of_two_languages_is_the_source() -> None:
    text = "English\tRussian\nFog.\tТуман.\n"
    parsed = FORMAT.read(
        text.encode(), "table.tsv", ReadOptions(source_language=Language.parse("ru"))
    )
    (unit,) = parsed.units
    assert (unit.source.text, unit.target.text) == ("Туман.", "Fog.")
    assert (str(parsed.source_language), str(parsed.target_language)) == ("ru", "en")
    changed = WriteUnit(
        unit.source, TaggedText.literal("Mist."), Status.TRANSLATED, metadata=unit.metadata
    )
    assert FORMAT.write(text.encode(), "table.tsv", [changed]).decode() == (
        "English\tRussian\nMist.\tТуман.\n"
    )


def test_a_header_of_languages_stays_when_the_table_is_written() -> None:
    text = "Русский\tEnglish\nТуман.\tFog.\nНочь.\tNight.\n"
    assert _write(text, {2: "The night."}) == text.replace("Night", "The night")


def test_a_table_whose_header_was_imported_as_a_segment_is_written_row_by_row() -> None:
    text = "English\tGerman\nFog.\tNebel.\n"
    rows = [
        WriteUnit(TaggedText(""), TaggedText(target), Status.TRANSLATED, metadata={"row": row})
        for row, target in ((1, "German"), (2, "Dunst."))
    ]
    assert FORMAT.write(text.encode(), "table.tsv", rows).decode() == (
        "English\tGerman\nFog.\tDunst.\n"
    )


def test_columns_that_are_no_translations_are_left_alone() -> None:
    rows = "".join(
        f"The keeper lit lamp number {i}.\tO guarda acendeu a lâmpada {i}.\tminor\t0.{i}\tMT\n"
        for i in range(30)
    )
    parsed = _read("source\ttarget\tseverity\tscore\tsystem\n" + rows)
    assert parsed.units[3].candidates == {}
    assert parsed.warnings == ()


def test_rows_in_several_languages_leave_the_language_open() -> None:
    parsed = _read("source\ttarget\tsource_lang\nA\tB\tru\nC\tD\tde\n")
    assert parsed.source_language is None
    assert parsed.units[1].metadata["source_lang"] == "de"
    assert "names 2 languages" in parsed.warnings[0]


def test_an_unknown_language_is_a_warning() -> None:
    parsed = _read("source\ttarget\ttarget_lang\nA\tB\tqqq\n")
    assert parsed.target_language is None
    assert "qqq" in parsed.warnings[0]


def test_a_table_of_targets_alone_has_no_source() -> None:
    parsed = _read("id\ttarget\n1\tFog.\n")
    assert not parsed.has_source
    assert parsed.units[0].target.text == "Fog."


QUOTING = [
    # (text, quoted, cells of the last row)
    ('a\t"He left," she said.\n', False, ["a", '"He left," she said.']),
    ('"Да."\tYes.\n', False, ['"Да."', "Yes."]),
    ('a\tb\n"Да."\t"Yes."\n', False, ['"Да."', '"Yes."']),
    ('a\tb\n"one\t"two"\n', False, ['"one', '"two"']),
    ('a\tb\nx\t"unbalanced\n', False, ["x", '"unbalanced']),
    ('a\tb\nHe said ""no""\tx\n', False, ['He said ""no""', "x"]),
    ('a\tb\n"He said ""no"""\tx\n', True, ['He said "no"', "x"]),
    ('a\tb\n"two\nlines"\tx\n', True, ["two\nlines", "x"]),
    ('a\tb\n"tab\there"\tx\n', True, ["tab\there", "x"]),
    ('"id"\t"text"\n1\t"Fog."\n', True, ["1", "Fog."]),
    ('a\tb\r\n"two\r\nlines"\tx\r\n', True, ["two\r\nlines", "x"]),
]


@pytest.mark.parametrize(("text", "quoted", "cells"), QUOTING)
def test_quoting_is_decided_by_the_whole_file(text: str, quoted: bool, cells: list[str]) -> None:
    table = parse(text, "\t")
    assert table.quoting is quoted
    assert [cell.value for cell in table.rows[-1].cells] == cells


def test_only_line_feeds_end_rows() -> None:
    parsed = _read("a\u2028b\tc\x85d\x0b\r\ne\tf\r\n")
    assert [u.source.text for u in parsed.units] == ["a\u2028b", "e"]
    assert parsed.units[0].target.text == "c\x85d\x0b"


def test_an_empty_row_counts_and_empty_rows_at_the_end_do_not() -> None:
    parsed = _read("a\tb\n\nc\td\n\n\n")
    assert [u.source.text for u in parsed.units] == ["a", "", "c"]
    assert parsed.units[2].metadata["row"] == 3


def test_a_row_may_lack_its_last_cells_but_not_have_more() -> None:
    assert _read("source\ttarget\tnote\na\n").units[0].target.text == ""
    with pytest.raises(InputError, match=r"has 4 columns on line 3 and 3 on the first"):
        _read("source\ttarget\tnote\na\tb\tc\na\tb\tc\td\n")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a\tb\tc\td\n", "no header that names source and target"),
        ("one\ntwo\n", "one column only"),
        ("source\ttarget\n", "no rows"),
        ("\n\n", "no rows"),
    ],
)
def test_a_table_that_cannot_be_read_says_why(text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        _read(text)


@pytest.mark.parametrize("text", ["source;target\nA;B\n", "source,target\nA,B\n"])
def test_csv_with_commas_or_semicolons(text: str) -> None:
    (unit,) = _read(text, "table.csv").units
    assert (unit.source.text, unit.target.text) == ("A", "B")


def test_csv_with_an_open_quote_is_refused() -> None:
    with pytest.raises(InputError, match="quotation mark that is opened and not closed"):
        _read('source,target\n"A,B\n', "table.csv")


WRITING = [
    ("a\tb\nc\td\n", {2: "D"}, "a\tb\nc\tD\n"),
    ("a\tb\r\nc\td", {1: "B"}, "a\tB\r\nc\td"),
    ("a\tb\tref\n", {1: "x\ty\nz"}, "a\tx y z\tref\n"),
    ('a\t"b" c\n', {1: '"B"'}, 'a\t"B"\n'),
    ('a\tb\n"q ""x"""\td\n', {2: "two\nlines"}, 'a\tb\n"q ""x"""\t"two\nlines"\n'),
    ('"source"\t"target"\n"a"\t"b"\n', {1: "c"}, '"source"\t"target"\n"a"\t"c"\n'),
    ("source\tnote\na\tn\nb\tm\n", {2: "B"}, "source\tnote\ttarget\na\tn\t\nb\tm\tB\n"),
    ("source\tnote\ttarget\na\n", {1: "A"}, "source\tnote\ttarget\na\t\tA\n"),
    ("source\tnote\na\tn\n", {}, "source\tnote\na\tn\n"),
    ("a\tb\n\nc\td\n", {3: "D"}, "a\tb\n\nc\tD\n"),
    ("a\tb\n", {1: ""}, "a\t\n"),
]


@pytest.mark.parametrize(("text", "targets", "written"), WRITING)
def test_only_targets_change(text: str, targets: dict[int, str], written: str) -> None:
    assert _write(text, targets) == written


def test_csv_targets_are_quoted_where_they_must_be() -> None:
    assert _write("source,target\nA,B\n", {1: 'x, "y"'}, "t.csv") == (
        'source,target\nA,"x, ""y"""\n'
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1251"])
def test_the_encoding_is_kept(encoding: str) -> None:
    data = "Маяк погас на рассвете\tСмотритель спал и ничего не слышал\r\n".encode(encoding)
    (unit,) = FORMAT.read(data, "t.tsv", ReadOptions()).units
    row = WriteUnit(unit.source, TaggedText("ночь"), Status.NEW, metadata=unit.metadata)
    assert FORMAT.write(data, "t.tsv", [row]).decode(encoding) == "Маяк погас на рассвете\tночь\r\n"


def test_a_named_encoding_is_remembered_for_writing() -> None:
    data = "да\tнет\n".encode("koi8-r")
    (unit,) = FORMAT.read(data, "t.tsv", ReadOptions(encoding="koi8-r")).units
    row = WriteUnit(unit.source, TaggedText("ночь"), Status.NEW, metadata=unit.metadata)
    assert FORMAT.write(data, "t.tsv", [row]) == "да\tночь\n".encode("koi8-r")


_CELLS = st.text(alphabet='aя"\n\t, ', max_size=6)


@given(st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=6), st.sampled_from(["\t", ","]))
def test_what_a_spreadsheet_writes_is_read_back(rows: list[tuple[str, str]], cut: str) -> None:
    """Every text quoted, as spreadsheets can; the values must come back exactly."""

    def quote(value: str) -> str:
        return '"' + value.replace('"', '""') + '"'

    text = "".join(quote(f"s{a}") + cut + quote(f"t{b}") + "\r\n" for a, b in rows)
    table = parse(text, cut)
    assert [[c.value for c in row.cells] for row in table.rows] == [
        [f"s{a}", f"t{b}"] for a, b in rows
    ]


@given(
    st.lists(
        st.tuples(st.text(alphabet='aя" ,', min_size=1), st.text(alphabet='bя" ,')),
        min_size=1,
        max_size=6,
    )
)
def test_an_untouched_table_comes_back_byte_for_byte(rows: list[tuple[str, str]]) -> None:
    text = "".join(f"{a}\t{b}\n" for a, b in rows)
    assert _write(text, {}) == text


@pytest.mark.yardstick
def test_real_corpora_in_tables_are_read() -> None:
    root = yardstick.data_path()
    demetr = root / "mt" / "demetr" / "demetr.tsv"
    parsed = FORMAT.read(demetr.read_bytes(), demetr.name, ReadOptions())
    assert len(parsed.units) == demetr.read_bytes().count(b"\n") - 1
    assert {"mt", "perturbed"} == set(parsed.units[0].candidates)
    clean = root / "husks" / "clean.tsv"
    parsed = FORMAT.read(clean.read_bytes(), clean.name, ReadOptions())
    assert len(parsed.units) == clean.read_bytes().count(b"\n") - 1
    rows = [line.split("\t") for line in clean.read_text(encoding="utf-8").split("\n")[1:-1]]
    assert [u.target.text for u in parsed.units] == [row[6] for row in rows]


GERMAN = "Nr\tQuelle\tZiel\tVorlage\n1\tОдин.\tOne.\tUno.\n2\tДва.\tTwo.\tDue.\n"


def _read_as(text: str, *columns: str, header: bool | None = None) -> ParsedFile:
    options = ReadOptions(columns=columns, header=header)
    return FORMAT.read(text.encode(), "table.tsv", options)


def test_a_table_that_is_not_recognised_can_be_told() -> None:
    with pytest.raises(InputError, match="no header that names"):
        _read(GERMAN)
    parsed = _read_as(GERMAN, "id", "source", "target", "reference", header=True)
    assert [(u.external_id, u.source.text, u.target.text) for u in parsed.units] == [
        ("1", "Один.", "One."),
        ("2", "Два.", "Two."),
    ]
    assert parsed.units[0].references["Vorlage"].text == "Uno."


def test_what_was_recognised_can_be_corrected_and_left_out() -> None:
    text = "source\ttarget\tmt\nOne.\tОдин.\tРаз.\n"
    parsed = _read_as(text, "target", "source", "")
    (unit,) = parsed.units
    assert (unit.source.text, unit.target.text, unit.candidates) == ("Один.", "One.", {})


def test_a_first_line_can_be_a_row() -> None:
    parsed = _read_as("source\ttarget\nOne.\tОдин.\n", "source", "target", header=False)
    assert [unit.source.text for unit in parsed.units] == ["source", "One."]


def test_systems_without_a_heading_are_named_by_their_place() -> None:
    parsed = _read_as("a\tb\tc\nd\te\tf\n", "source", "candidate", "candidate")
    assert list(parsed.units[0].candidates) == ["candidate 2", "candidate 3"]


def test_columns_without_source_and_target_are_refused() -> None:
    with pytest.raises(InputError, match="say which one is"):
        _read_as(GERMAN, "id", "reference", "", "")


def test_a_corrected_column_is_the_one_that_is_written_back() -> None:
    parsed = _read_as(GERMAN, "id", "source", "target", "reference", header=True)
    rows = [
        WriteUnit(unit.source, unit.target, Status.TRANSLATED, metadata=unit.metadata)
        for unit in parsed.units
    ]
    rows[1] = replace(rows[1], target=TaggedText("Both."))
    written = FORMAT.write(GERMAN.encode(), "table.tsv", rows).decode()
    assert written == GERMAN.replace("Two.", "Both.")


def test_the_shape_of_a_table_is_known_also_where_it_is_not_understood() -> None:
    shape = shape_of(GERMAN.encode(), "table.tsv", ReadOptions(header=True))
    assert [(column.name, column.example) for column in shape.columns] == [
        ("Nr", "1"),
        ("Quelle", "Один."),
        ("Ziel", "One."),
        ("Vorlage", "Uno."),
    ]
    assert [column.role for column in shape.columns][:2] == ["source", "target"]
    assert shape.rows[1] == ("2", "Два.", "Two.", "Due.")
    recognised = shape_of(b"id\tsource\tmt\n1\ta\tb\n", "t.tsv", ReadOptions())
    assert [column.role for column in recognised.columns] == ["id", "source", "candidate"]
    assert recognised.header

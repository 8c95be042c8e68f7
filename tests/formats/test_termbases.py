"""Termbases as tables and workbooks: columns by their header, never a formula, nothing lost."""

import io
import zipfile

import openpyxl
import pytest

from workbench.domain.errors import InputError, UsageError
from workbench.domain.languages import Language
from workbench.domain.terms import Concept, Term, TermStatus
from workbench.formats.tbx import write_tbx
from workbench.formats.termbases import read_termbase, write_termbase

EN, RU = Language.parse("en"), Language.parse("ru")
PREFERRED, ADMITTED = TermStatus.PREFERRED, TermStatus.ADMITTED
CONCEPTS = [
    Concept(
        (
            Term("power unit", "en", PREFERRED),
            Term("силовой блок", "ru", PREFERRED),
            Term("двигатель, главный", "ru", ADMITTED),
            Term("движок", "ru", TermStatus.DEPRECATED),
            Term("мотор", "ru", TermStatus.FORBIDDEN),
        ),
        "c1",
        "railways",
        'see "the" manual',
    ),
    Concept((Term("Winnow", "en", PREFERRED),), "c2", untranslatable=True),
    Concept((Term("=1+1", "en", PREFERRED), Term("@сумма", "ru", PREFERRED)), "c3"),
]


def read(text, name="terms.csv", **languages):
    return read_termbase(text.encode(), name, **languages)


def one(text, **languages):
    (concept,) = read(text, **languages)
    return {(term.text, term.language, term.status.value) for term in concept.terms}


@pytest.mark.parametrize("name", ["t.csv", "t.tsv", "t.xlsx", "t.tbx"])
def test_what_is_written_is_read_back_whole(name):
    assert read_termbase(write_termbase(CONCEPTS, name), name) == CONCEPTS


@pytest.mark.parametrize(
    "text",
    [
        "en,ru\npower unit,силовой блок\n",
        "English,Russian\npower unit,силовой блок\n",
        "source (en);target (ru)\npower unit;силовой блок\n",
        "en\tru\npower unit\tсиловой блок\n",
        "source,target,source lang,target lang\npower unit,силовой блок,en,ru\n",
    ],
)
def test_languages_are_read_from_the_header_or_from_columns(text):
    assert one(text) == {
        ("power unit", "en", "preferred"),
        ("силовой блок", "ru", "preferred"),
    }


@pytest.mark.parametrize("text", ["source,target\nfield,поле\n", "field,поле\n"])
def test_languages_may_be_given_by_the_caller(text):
    expected = {("field", "en", "preferred"), ("поле", "ru", "preferred")}
    assert one(text, source=EN, target=RU) == expected


def test_rows_of_one_source_term_are_one_concept():
    text = "en,ru,status,note\nunit,блок,preferred,a\nunit,юнит,forbidden,b\nunit,узел,admitted,\n"
    (concept,) = read(text)
    statuses = {term.text: term.status for term in concept.terms}
    assert statuses["блок"] is PREFERRED
    assert statuses["юнит"] is TermStatus.FORBIDDEN
    assert statuses["узел"] is ADMITTED
    assert concept.note == "a; b"


def test_several_terms_in_a_cell_are_parted():
    assert one("en,ru,ru forbidden\nunit,блок|узел,юнит; штука\n") == {
        ("unit", "en", "preferred"),
        ("блок", "ru", "preferred"),
        ("узел", "ru", "admitted"),
        ("юнит", "ru", "forbidden"),
        ("штука", "ru", "forbidden"),
    }


@pytest.mark.parametrize(
    "text",
    ["en,do not translate\nWinnow,yes\n", "en,ru,status\nWinnow,,do-not-translate\n"],
)
def test_what_stays_untranslated_is_known(text):
    (concept,) = read(text)
    assert concept.untranslatable
    assert concept.terms == (Term("Winnow", "en", PREFERRED),)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a,b,c\nx,y,z\n", "names no column of terms"),
        ("source,target\nfield,поле\n", "line 2: nothing says which language the source is in"),
        ("en,ru,status\nunit,блок,good\nunit,узел,meh\n", "line 2: “good” is no status"),
        ("en,dnt\nWinnow,perhaps\n", "line 2: “perhaps” must be yes or no"),
        ("en,ru\n,\n", "has no terms"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(text, complaint):
    with pytest.raises(InputError, match=complaint):
        read(text)


def test_nothing_written_is_a_formula():
    page = openpyxl.load_workbook(io.BytesIO(write_termbase(CONCEPTS, "t.xlsx"))).active
    assert {cell.data_type for row in page.iter_rows() for cell in row} <= {"s", "n"}
    assert "=1+1" in {cell.value for row in page.iter_rows() for cell in row}
    assert ",'=1+1,'@сумма," in write_termbase(CONCEPTS, "t.csv").decode()


def test_a_workbook_gives_what_its_formulas_last_gave():
    book = openpyxl.Workbook()
    book.active.append(["en", "ru"])
    book.active.append(["unit", "=1+1"])
    stream = io.BytesIO()
    book.save(stream)
    (concept,) = read_termbase(stream.getvalue(), "t.xlsx")
    assert [term.text for term in concept.terms] == ["unit"]


def test_hidden_sheets_are_not_read():
    book = openpyxl.Workbook()
    book.active.append(["en", "ru"])
    book.active.append(["secret", "тайна"])
    book.active.sheet_state = "hidden"
    book.create_sheet("shown").append(["en", "ru"])
    book["shown"].append(["unit", "блок"])
    stream = io.BytesIO()
    book.save(stream)
    (concept,) = read_termbase(stream.getvalue(), "t.xlsx")
    assert concept.terms[0].text == "unit"


def archive(**parts):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return stream.getvalue()


def test_bombs_and_document_types_are_refused(monkeypatch):
    hostile = archive(xl__workbook_xml='<!DOCTYPE x [<!ENTITY a "b">]><x/>')
    with pytest.raises(InputError, match="declares a document type"):
        read_termbase(hostile, "t.xlsx")
    monkeypatch.setattr("workbench.formats.workbooks.MAX_UNPACKED_BYTES", 10**6)
    with pytest.raises(InputError, match="unpacks to more than"):
        read_termbase(archive(xl__workbook_xml="a" * 2 * 10**6), "t.xlsx")


@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", b"no zip", archive(xl__workbook_xml="<a>")])
def test_broken_workbooks_are_refused_in_one_sentence(data):
    with pytest.raises(InputError, match=r"no XLSX workbook|has no sheet"):
        read_termbase(data, "t.xlsx")


def test_other_endings_are_refused():
    with pytest.raises(InputError, match="no termbase"):
        read_termbase(b"x", "t.docx")
    with pytest.raises(UsageError, match="must end in"):
        write_termbase(CONCEPTS, "t.docx")


def test_a_term_with_a_divider_is_not_written_into_a_table():
    with pytest.raises(InputError, match=r"“a\|b” cannot stand in a table"):
        write_termbase([Concept((Term("a|b", "en"),))], "t.csv")


@pytest.mark.parametrize("text", ["bell\x07", "\ud800 half", "nul\0"])
def test_what_tbx_cannot_hold_is_said_with_its_place(text):
    concepts = [CONCEPTS[0], Concept((Term("unit", "en"), Term(text, "ru")))]
    code = f"U\\+{ord(next(c for c in text if not c.isalpha() and c != ' ')):04X}"
    with pytest.raises(InputError, match=f"{code}.*concept 2 \\(unit"):
        write_tbx(concepts)


def test_a_control_character_in_a_tbx_file_is_said_with_its_line():
    with pytest.raises(InputError, match="line 2"):
        read_termbase(b"<tbx>\n<text>&#7;</text></tbx>", "t.tbx")

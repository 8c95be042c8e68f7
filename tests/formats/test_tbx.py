import pytest

from workbench.domain.errors import InputError
from workbench.domain.terms import Concept, Term, TermStatus
from workbench.formats.tbx import read_tbx, write_tbx

CONCEPTS = [
    Concept(
        (
            Term("power unit", "en", TermStatus.PREFERRED, "noun", "of a train"),
            Term("силовой блок", "ru", TermStatus.PREFERRED),
            Term("мотор & Co <1>", "ru", TermStatus.FORBIDDEN),
            Term("движок", "ru", TermStatus.DEPRECATED),
            Term("двигатель", "ru"),
        ),
        "c1",
        "railways",
        "see the manual",
    ),
    Concept((Term("Winnow", "en", TermStatus.PREFERRED),), "c2", untranslatable=True),
]
DCT = """<tbx xmlns="urn:iso:std:iso:30042:ed-2" style="dct" type="TBX-Basic" xml:lang="en"
 xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text>
<body><conceptEntry id="7"><min:subjectField>law</min:subjectField><langSec xml:lang="de"><termSec>
<term>Vertrag</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
<min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec></conceptEntry></body></text></tbx>"""
OLD = """<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX"><text><body><termEntry>
<langSet xml:lang="fr"><ntig><termGrp><term>l'<hi>eau</hi></term>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
</termEntry></body></text></martif>"""


@pytest.mark.parametrize("version", [2, 3])
def test_what_is_written_is_read_back_whole(version):
    assert read_tbx(write_tbx(CONCEPTS, version), "a.tbx") == CONCEPTS


def test_the_style_with_named_elements_is_read():
    term = Term("Vertrag", "de", TermStatus.PREFERRED, "noun")
    assert read_tbx(DCT.encode(), "a.tbx") == [Concept((term,), "7", "law")]


def test_nested_term_groups_and_markup_in_terms_are_read():
    (concept,) = read_tbx(OLD.encode(), "a.tbx")
    assert concept.terms == (Term("l'eau", "fr", TermStatus.FORBIDDEN),)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx/>', "declares entities"),
        ("<tbx><text>", "no XML that can be read"),
        ("<xliff/>", "root element is <xliff>"),
    ],
)
def test_hostile_broken_and_foreign_files_are_refused(text, complaint):
    with pytest.raises(InputError, match=complaint):
        read_tbx(text.encode(), "a.tbx")

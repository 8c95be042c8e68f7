import pytest

from workbench.domain.errors import OutputError, UsageError
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.services import reviewing
from workbench.services.exporting import export
from workbench.services.importing import ImportOptions, import_files

XLIFF = b"""<?xml version='1.0' encoding="utf-8"?>
<!-- exported by a tool -->
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"  xmlns:x="urn:x">
 <file original='a' source-language="ru" target-language="en" datatype="plaintext">
  <body>
   <trans-unit id="u1" x:mark='1'><source>\xd0\x94\xd0\xbe\xd0\xbc</source>
     <target>Huose</target></trans-unit>
   <trans-unit id="u2"><source>\xd0\x94\xd0\xb0</source><target>Yes</target></trans-unit>
  </body>
 </file>
</xliff>
"""


def edit(session, position, value):
    segment = session.project.segments.get(position)
    reviewing.edit_target(session, segment, TaggedText.literal(value))


def test_an_untouched_xliff_comes_out_byte_for_byte(session, write, tmp_path):
    import_files(session, [write("a.xlf", XLIFF)])
    export(session, tmp_path / "out.xlf")
    assert (tmp_path / "out.xlf").read_bytes() == XLIFF


def test_an_edited_xliff_differs_in_the_edited_target_only(session, write, tmp_path):
    import_files(session, [write("a.xlf", XLIFF)])
    edit(session, 1, "House & home")
    export(session, tmp_path / "out.xlf")
    before, after = XLIFF.split(b"\n"), (tmp_path / "out.xlf").read_bytes().split(b"\n")
    changed = [i for i, (a, b) in enumerate(zip(before, after, strict=True)) if a != b]
    assert changed == [6]
    assert b"House &amp; home" in after[6]


def test_a_plain_text_keeps_its_paragraphs(session, write, tmp_path):
    import_files(session, [write("a.txt", "Раз. Два.\n\nТри.\n")])
    for position, text in enumerate(["One.", "Two.", "Three."], start=1):
        edit(session, position, text)
    export(session, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text() == "One. Two.\n\nThree.\n"


def test_only_approved_segments_go_out_when_asked(session, write, tmp_path):
    import_files(session, [write("a.txt", "раз\nдва\n")], ImportOptions(split="lines"))
    edit(session, 1, "one")
    edit(session, 2, "two")
    reviewing.set_status(session, [1], Status.REVIEWED)
    export(session, tmp_path / "out.txt", format="text", status=Status.REVIEWED)
    assert (tmp_path / "out.txt").read_text() == "one\n\n"


def test_several_documents_go_into_a_folder_under_their_names(session, write, tmp_path):
    import_files(session, [write("a.txt", "Раз.\n"), write("b.txt", "Два.\n")])
    out = tmp_path / "out"
    assert {path.name for path in export(session, out)} == {"a.en.txt", "b.en.txt"}
    with pytest.raises(UsageError, match="2 documents"):
        export(session, tmp_path / "one.txt")


def test_a_place_that_cannot_be_written_is_named_and_nothing_is_left(session, write, tmp_path):
    import_files(session, [write("a.txt", "Раз.\n")])
    with pytest.raises(OutputError, match="does not exist"):
        export(session, tmp_path / "no" / "out.txt")
    with pytest.raises(UsageError, match="exported as"):
        export(session, tmp_path / "out.txt", format="docx")
    assert list(tmp_path.glob("*.txt*")) == [tmp_path / "a.txt"]


def test_a_draft_that_nobody_saw_is_not_written_into_the_file(session, write, tmp_path):
    table = "id\tsource\ttarget\tmt\nu1\tДом\t\tHose\nu2\tДа\t\tYes\n"
    import_files(session, [write("a.tsv", table)])
    assert session.project.segments.get(1).target.plain == "Hose"
    export(session, tmp_path / "out.tsv")
    assert (tmp_path / "out.tsv").read_text() == table
    reviewing.set_status(session, [2], Status.APPROVED)
    export(session, tmp_path / "approved.tsv")
    assert "u2\tДа\tYes\tYes" in (tmp_path / "approved.tsv").read_text()
    assert "u1\tДом\t\tHose" in (tmp_path / "approved.tsv").read_text()

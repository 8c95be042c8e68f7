import pytest

from workbench.domain.errors import InputError, UsageError
from workbench.domain.languages import Language
from workbench.domain.statuses import Status
from workbench.services.importing import ImportOptions, import_files

XLIFF = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
 <file original="a" source-language="{source}" target-language="{target}" datatype="plaintext">
  <body>
   <trans-unit id="u1"><source>Дом</source><target>House</target></trans-unit>
   <trans-unit id="u2"><source>Мост</source></trans-unit>
  </body>
 </file>
</xliff>
"""


def texts(session, part="source"):
    ids = session.project.segments.ids()
    return [getattr(segment, part).plain for segment in session.project.segments.many(ids)]


def test_a_plain_text_alone_is_split_into_sentences(session, write):
    path = write("a.txt", "Первое предложение. Второе предложение.\n\nТретье.\n")
    result = import_files(session, [path])
    assert texts(session) == ["Первое предложение.", "Второе предложение.", "Третье."]
    assert result.segments == 3


def test_aligned_files_become_one_document_with_its_systems_and_references(session, write):
    paths = [
        write("source.txt", "раз\nдва\n"),
        write("ref.txt", "one\ntwo\n"),
        write("ref2.txt", "1\n2\n"),
        write("hyp.Online-A.txt", "won\ntoo\n"),
        write("hyp.Online-B.txt", "one\n\n"),
    ]
    result = import_files(session, paths)
    assert session.project.documents.systems() == ["Online-A", "Online-B"]
    assert session.project.documents.reference_sets() == ["ref", "ref2"]
    assert texts(session, "target") == ["won", "too"]
    assert "Online-A" in result.warnings[0], "which system the targets start from is said"
    segment = session.project.segments.get(1)
    assert (segment.status, segment.origin) == (Status.NEW, "Online-A")


def test_unequal_line_counts_are_refused_with_both_numbers(session, write):
    paths = [write("source.txt", "раз\nдва\n"), write("ref.txt", "one\n")]
    with pytest.raises(InputError, match=r"2 lines .* 1\b"):
        import_files(session, paths)
    assert session.project.documents.all() == []


def test_a_reference_belongs_to_the_document_that_is_there(session, write):
    import_files(session, [write("a.txt", "Первое. Второе.\n")])
    import_files(session, [write("r.txt", "First.\nSecond.\n")], ImportOptions(role="reference"))
    assert [r.text.plain for r in session.project.documents.references([1, 2])] == [
        "First.",
        "Second.",
    ]


def test_a_candidate_of_the_wrong_length_says_what_to_do(session, write):
    import_files(session, [write("a.txt", "Первое. Второе.\n")])
    candidate = write("c.txt", "First. Second.\n")
    with pytest.raises(InputError, match=r"1 lines .* 2 segments; .*--split lines"):
        import_files(session, [candidate], ImportOptions(role="candidate", system="A"))
    assert session.project.documents.systems() == []


def test_a_first_candidate_starts_the_targets_and_a_second_leaves_them(session, write):
    import_files(session, [write("a.txt", "раз\nдва\n")], ImportOptions(split="lines"))
    for name in ("A", "B"):
        path = write(f"{name}.txt", f"{name} one\n{name} two\n")
        import_files(session, [path], ImportOptions(role="candidate", system=name))
    assert texts(session, "target") == ["A one", "A two"]


def test_an_xliff_brings_its_ids_and_targets(session, write):
    import_files(session, [write("a.xlf", XLIFF.format(source="ru", target="en-GB"))])
    first, second = session.project.segments.many([1, 2])
    assert (first.external_id, first.target.plain, first.status) == (
        "u1",
        "House",
        Status.TRANSLATED,
    )
    assert (second.external_id, second.status) == ("u2", Status.NEW)


@pytest.mark.parametrize(("source", "target"), [("de", "en"), ("ru", "fr")])
def test_a_file_of_another_language_pair_is_refused(session, write, source, target):
    path = write("a.xlf", XLIFF.format(source=source, target=target))
    with pytest.raises(InputError, match="make a project for that pair"):
        import_files(session, [path])
    assert session.project.documents.all() == []


def test_a_source_becomes_a_document_for_each_target_language(tmp_path, settings, write):
    from workbench.services.opening import close, create_project

    targets = [Language.parse("en"), Language.parse("de")]
    session = create_project(tmp_path / "two.winnow", Language.parse("ru"), targets, settings)
    import_files(session, [write("a.txt", "Раз.\n")])
    assert [d.target_language.code for d in session.project.documents.all()] == ["en", "de"]
    close(session)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", b"\x00\x01\x02\xff" * 100, "binary"),
        ("broken.xlf", b'<?xml version="1.0"?><xliff version="1.2"><file>', "broken.xlf"),
        (
            "bomb.xlf",
            b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
            b"<xliff version='1.2'><file>&b;</file></xliff>",
            "bomb.xlf",
        ),
    ],
)
def test_a_bad_file_changes_nothing(session, write, name, content, says):
    with pytest.raises(InputError, match=says):
        import_files(session, [write(name, content)])
    assert session.project.documents.all() == []


def test_a_missing_file_and_a_wrong_role_are_named(session, tmp_path, write):
    with pytest.raises(InputError, match="There is no file"):
        import_files(session, [tmp_path / "none.txt"])
    with pytest.raises(UsageError, match="not a way to import"):
        ImportOptions(role="poem")
    with pytest.raises(UsageError, match="no document yet"):
        import_files(session, [write("r.txt", "x\n")], ImportOptions(role="reference"))

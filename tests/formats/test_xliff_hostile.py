"""A file that means harm is refused in a sentence, at once, and nothing is fetched or opened."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.domain.errors import InputError, OutputError
from workbench.domain.statuses import Status
from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.formats import xml_places
from workbench.formats.base import ParsedFile, ReadOptions, WriteUnit
from workbench.formats.xliff import Xliff

Reader = Callable[[bytes], ParsedFile]
Builder = Callable[..., bytes]

_BODY = (
    '<xliff version="1.2"><file source-language="en" original="a" datatype="x"><body>'
    '<trans-unit id="1"><source>{0}</source></trans-unit></body></file></xliff>'
)
_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))

HOSTILE = [
    ("external entity", '<!DOCTYPE x [<!ENTITY e SYSTEM "file://SECRET">]>', "&e;", "DOCTYPE"),
    ("public entity", '<!DOCTYPE x [<!ENTITY e PUBLIC "-" "file://SECRET">]>', "&e;", "DOCTYPE"),
    ("parameter", '<!DOCTYPE x [<!ENTITY % p SYSTEM "file://SECRET"> %p;]>', "a", "DOCTYPE"),
    ("billion laughs", f"<!DOCTYPE x [{_LAUGHS}]>", "&l9;", "DOCTYPE"),
    ("DTD elsewhere", '<!DOCTYPE xliff SYSTEM "http://dtd.invalid/x.dtd">', "a", "DOCTYPE"),
    ("public DTD", '<!DOCTYPE xliff PUBLIC "-//X" "http://dtd.invalid/x.dtd">', "a", "DOCTYPE"),
    ("after a comment", '<!-- <x> --><!DOCTYPE x [<!ENTITY e "a">]>', "&e;", "DOCTYPE"),
    ("default attribute", '<!DOCTYPE x [<!ATTLIST g id CDATA "1">]>', "<g/>", "DOCTYPE"),
    ("deep nesting", "", '<g id="1">' * 100_000 + "</g>" * 100_000, "256 deep"),
    ("giant attribute", "", f'<x id="{"a" * 11_000_000}"/>', "10 MB"),
    ("giant text", "", "a" * 11_000_000, "10 MB"),
    ("undefined entity", "", "&secret;", "not defined"),
    ("no character", "", "&#0;", "not well-formed"),
    ("half a surrogate", "", "&#xD800;", "not well-formed"),
]


@pytest.mark.parametrize(
    ("prolog", "inside", "word"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_hostile_xml_is_refused_quickly(
    prolog: str, inside: str, word: str, encoding: str, tmp_path: Path, read_xliff: Reader
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    text = (prolog + _BODY.format(inside)).replace("SECRET", str(secret))
    start = time.process_time()
    with pytest.raises(InputError, match=word) as caught:
        read_xliff(text.encode(encoding))
    assert time.process_time() - start < 3
    assert "the secret" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_document_type_that_only_names_the_root_does_no_harm(read_xliff: Reader) -> None:
    data = ("<!DOCTYPE xliff>" + _BODY.format("a")).encode()
    assert read_xliff(data).units[0].source.text == "a"


def test_endless_small_elements_are_refused(
    monkeypatch: pytest.MonkeyPatch, read_xliff: Reader
) -> None:
    monkeypatch.setattr(xml_places, "MAX_MARKS", 1000)
    with pytest.raises(InputError, match="million tags"):
        read_xliff(_BODY.format("<x/>" * 1001).encode())


def test_xinclude_is_not_followed(tmp_path: Path, read_xliff: Reader) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    include = f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{secret}" parse="text"/>'
    (unit,) = read_xliff(_BODY.format(include).encode()).units
    assert unit.source.plain == ""


def _with_tag(content: str, xliff_of: Builder) -> bytes:
    data = xliff_of('<trans-unit id="1"><source>a</source></trans-unit>')
    target = TaggedText("b\ufffc", (Tag(TagKind.STANDALONE, "1", content, "t"),))
    row = WriteUnit(TaggedText("a"), target, Status.TRANSLATED, metadata={"unit": 0})
    return Xliff().write(data, "quay.xlf", [row])


@pytest.mark.parametrize(
    "content",
    [
        "</target></trans-unit>",
        "<script>x</script>",
        "<x id='1'",
        "<!DOCTYPE x>",
        "<!-- a --",
        "plain & text",
        '<ph id="1"><target/></ph>',
        "",
    ],
)
def test_a_forged_tag_cannot_break_out_of_the_target(content: str, xliff_of: Builder) -> None:
    with pytest.raises(OutputError, match="carries the tag “t”, which is none of XLIFF’s"):
        _with_tag(content, xliff_of)


def test_an_inline_tag_from_elsewhere_is_welcome(xliff_of: Builder, read_xliff: Reader) -> None:
    written = _with_tag('<x id="9"/>', xliff_of)
    assert read_xliff(written).units[0].target.readable() == "b<9/>"


def test_units_of_another_file_are_refused(xliff_of: Builder) -> None:
    data = xliff_of('<trans-unit id="1"><source>a</source></trans-unit>')
    row = WriteUnit(TaggedText("a"), TaggedText("b"), Status.NEW, metadata={"unit": 7})
    with pytest.raises(OutputError, match=r"not those of quay\.xlf"):
        Xliff().write(data, "quay.xlf", [row])


def test_truncated_files_never_do_worse_than_a_sentence(files: Path) -> None:
    data = (files / "quirks.xlf").read_bytes()
    for end in range(1, len(data) - 20, 7):
        with pytest.raises(InputError):
            Xliff().read(data[:end], "cut.xlf", ReadOptions())

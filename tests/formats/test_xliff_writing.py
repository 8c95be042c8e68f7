"""Nothing in an XLIFF file changes but the targets that changed, and what says how far they are."""

import difflib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.formats.conftest import FILES
from workbench.domain.errors import OutputError
from workbench.domain.statuses import Status
from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.formats.base import ParsedFile, ReadOptions, Unit, WriteUnit
from workbench.formats.xliff import Xliff
from workbench.formats.xliff_inline import parse_inline, render_inline

NAMES = sorted(path.name for path in FILES.iterdir() if path.suffix != ".md")
Reader = Callable[[bytes], ParsedFile]
Builder = Callable[..., bytes]
Writer = Callable[..., list[WriteUnit]]


def _units(data: bytes, name: str = "quay.xlf") -> list[Unit]:
    return list(Xliff().read(data, name, ReadOptions()).units)


def _write(data: bytes, rows: list[WriteUnit], name: str = "quay.xlf") -> bytes:
    return Xliff().write(data, name, rows)


def _changes(before: bytes, after: bytes) -> list[str]:
    """The lines that differ, stripped, with - or + before them."""
    lines = difflib.ndiff(before.decode().splitlines(), after.decode().splitlines())
    return [line[0] + line[2:].strip() for line in lines if line[0] in "-+"]


@pytest.mark.parametrize("name", NAMES)
def test_an_untouched_file_comes_back_byte_for_byte(name: str, as_written: Writer) -> None:
    data = (FILES / name).read_bytes()
    assert _write(data, as_written(_units(data))) == data
    assert _write(data, []) == data


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_and_in_every_unicode_encoding(name: str, encoding: str, as_written: Writer) -> None:
    data = (FILES / name).read_bytes()
    text = data.decode("cp1251" if "1251" in name else "utf-8-sig")
    data = (
        text.replace("UTF-8", encoding[:6]).replace("windows-1251", encoding[:6]).encode(encoding)
    )
    units = _units(data)
    assert _write(data, as_written(units)) == data
    changed = _write(data, as_written(units, {len(units) - 1: "Ω"}))
    assert _units(changed)[-1].target.text == "Ω"
    assert changed[:2] == data[:2]


@pytest.mark.parametrize("name", NAMES)
def test_a_changed_target_changes_nothing_else(name: str, as_written: Writer) -> None:
    """Each unit in turn gets its source as target: everything else must read and lie as before."""
    data = (FILES / name).read_bytes()
    units = _units(data, name)
    for number, unit in enumerate(units):
        if not unit.source.text or unit.target == unit.source:
            continue
        status = max(unit.status or Status.NEW, Status.TRANSLATED, key=list(Status).index)
        rows = as_written(units, {number: unit.source}, {number: status})
        written = _write(data, rows, name)
        again = _units(written, name)
        assert again[number].target.text == unit.source.text
        assert [t.content for t in again[number].target.tags] == [
            t.content for t in unit.source.tags
        ]
        assert again[:number] == units[:number]
        assert again[number + 1 :] == units[number + 1 :]
        common = _common_ends(data, written)
        assert common > len(data) - 2 * len(unit.target.readable().encode()) - 300


def _common_ends(one: bytes, two: bytes) -> int:
    """How many bytes two files share at their beginnings and ends together."""
    shortest = min(len(one), len(two))
    start = next((i for i in range(shortest) if one[i] != two[i]), shortest)
    end = next((i for i in range(shortest - start) if one[-1 - i] != two[-1 - i]), shortest - start)
    return start + end


ONE = (
    '<trans-unit id="1"{approved}><source>Fog.</source><target{state}>Nebel.</target></trans-unit>'
)


@pytest.mark.parametrize(
    ("approved", "state", "text", "status", "expected_approved", "expected_state"),
    [
        # the text is what it was, the status too
        ("", "", "Nebel.", Status.TRANSLATED, "", ""),
        ("no", "final", "Nebel.", Status.REVIEWED, "no", "final"),
        # the text changed
        ("", "", "Dunst.", Status.TRANSLATED, "", ""),
        ("", "needs-review-translation", "Dunst.", Status.TRANSLATED, "", "translated"),
        ("yes", "", "Dunst.", Status.TRANSLATED, "no", ""),
        ("yes", "final", "Dunst.", Status.APPROVED, "yes", "final"),
        ("no", "translated", "Dunst.", Status.NEW, "no", "needs-translation"),
        # the status alone changed
        ("", "", "Nebel.", Status.APPROVED, "yes", ""),
        ("", "", "Nebel.", Status.REVIEWED, "", "signed-off"),
        ("", "translated", "Nebel.", Status.APPROVED, "yes", "final"),
        ("no", "translated", "Nebel.", Status.APPROVED, "yes", "final"),
        ("yes", "final", "Nebel.", Status.REVIEWED, "no", "signed-off"),
        ("yes", "", "Nebel.", Status.REJECTED, "no", "needs-translation"),
        ("", "", "Nebel.", Status.NEW, "", "needs-translation"),
        # the text is gone
        ("yes", "final", "", Status.NEW, "no", "new"),
    ],
)
def test_states_follow_statuses(
    approved: str,
    state: str,
    text: str,
    status: Status,
    expected_approved: str,
    expected_state: str,
    xliff_of: Builder,
    as_written: Writer,
) -> None:
    def unit(approved: str, state: str, text: str) -> bytes:
        return xliff_of(
            ONE.replace("Nebel.", text).format(
                approved=f' approved="{approved}"' if approved else "",
                state=f' state="{state}"' if state else "",
            )
        )

    data = unit(approved, state, "Nebel.")
    written = _write(data, as_written(_units(data), {0: text}, {0: status}))
    assert written == unit(expected_approved, expected_state, text)


@pytest.mark.parametrize("status", [s for s in Status if s is not Status.REJECTED])
def test_a_written_status_reads_back(status: Status, xliff_of: Builder, as_written: Writer) -> None:
    data = xliff_of('<trans-unit id="1"><source>Fog.</source></trans-unit>')
    written = _write(data, as_written(_units(data), {0: "Nebel."}, {0: status}))
    assert _units(written)[0].status is status
    assert (b'approved="yes"' in written) == (status is Status.APPROVED)


def test_a_missing_target_is_put_after_the_source_with_its_indent(as_written: Writer) -> None:
    data = (FILES / "angular.xlf").read_bytes()
    written = _write(data, as_written(_units(data), {1: "Une phrase."}, {1: Status.TRANSLATED}))
    assert _changes(data, written) == ["+<target>Une phrase.</target>"]
    assert b"</source>\n        <target>Une phrase.</target>\n      </trans-unit>" in written


def test_a_file_with_crlf_keeps_it(as_written: Writer) -> None:
    data = (FILES / "windows1251.xlf").read_bytes()
    rows = as_written(_units(data), {0: "Apagou-se:\no farol."}, {0: Status.TRANSLATED})
    written = _write(data, rows).decode("cp1251")
    assert "<target>Apagou-se:\r\no farol.</target>" in written
    assert written.count("\n") == written.count("\r\n")


def test_a_character_the_encoding_lacks_becomes_a_reference(as_written: Writer) -> None:
    data = (FILES / "windows1251.xlf").read_bytes()
    written = _write(data, as_written(_units(data), {0: "não 🐟"}, {0: Status.TRANSLATED}))
    assert b"<target>n&#227;o &#128031;</target>" in written
    assert _units(written)[0].target.text == "não 🐟"


def test_prefixes_quotes_and_odd_spaces_stay(as_written: Writer) -> None:
    data = (FILES / "quirks.xlf").read_bytes()
    rows = as_written(_units(data), {0: "Salz"}, {0: Status.APPROVED})
    assert _changes(data, _write(data, rows)) == [
        """-<xl:trans-unit id = 'a&amp;b' v:mood="fine > good"   approved='no' >""",
        """+<xl:trans-unit id = 'a&amp;b' v:mood="fine > good"   approved='yes' >""",
        "-<xl:target state = 'needs-translation' v:x='1'>Salz &#38; Pfeffer</xl:target >",
        "+<xl:target state = 'final' v:x='1'>Salz</xl:target >",
    ]


def test_a_self_closed_target_is_opened(as_written: Writer) -> None:
    data = (FILES / "quirks.xlf").read_bytes()
    rows = as_written(_units(data), {2: " Zwei "}, {2: Status.TRANSLATED})
    written = _write(data, rows).decode()
    assert (
        '</xl:source><xl:target   state="translated"> Zwei </xl:target></xl:trans-unit>' in written
    )


@pytest.mark.parametrize("text", ["<p>Ebbe</p>", "a ]]> b", "a & b"])
def test_cdata_stays_cdata(text: str, as_written: Writer) -> None:
    data = (FILES / "quirks.xlf").read_bytes()
    written = _write(data, as_written(_units(data), {1: text}))
    assert _units(written)[1].target.text == text
    assert b"<xl:target><![CDATA[" in written


def test_a_segment_is_written_into_its_mark(as_written: Writer) -> None:
    data = (FILES / "trados.sdlxliff").read_bytes()
    units = _units(data)
    rows = as_written(units, {2: "Ninguém viu."}, {2: Status.TRANSLATED})
    written = _write(data, rows)
    assert '<mrk mtype="seg" mid="2">Ninguém viu.</mrk></target>'.encode() in written
    assert written.replace('">Ninguém viu.</mrk></target>'.encode(), b'" /></target>') == data


def test_a_unit_in_segments_without_target_gets_one_in_segments(
    xliff_of: Builder, as_written: Writer
) -> None:
    data = xliff_of(
        '<trans-unit id="1"><source>A. <g id="1">B.</g></source><seg-source>'
        '<mrk mtype="seg" mid="a">A.</mrk> <g id="1"><mrk mtype="seg" mid="b">B.</mrk></g>'
        "</seg-source></trans-unit>"
    )
    written = _write(data, as_written(_units(data), {1: "Zwei."}, {1: Status.TRANSLATED}))
    assert (
        b'</seg-source><target><mrk mtype="seg" mid="a"></mrk> '
        b'<g id="1"><mrk mtype="seg" mid="b">Zwei.</mrk></g></target></trans-unit>'
    ) in written
    assert [unit.target.text for unit in _units(written)] == ["", "Zwei."]


def test_a_segment_missing_in_the_target_is_added(xliff_of: Builder, as_written: Writer) -> None:
    data = xliff_of(
        '<trans-unit id="1"><source>A. B.</source><seg-source><mrk mtype="seg" mid="a">A.</mrk> '
        '<mrk mtype="seg" mid="b">B.</mrk></seg-source>'
        '<target><mrk mtype="seg" mid="a">Eins.</mrk></target></trans-unit>'
    )
    written = _write(data, as_written(_units(data), {1: "Zwei."}, {1: Status.TRANSLATED}))
    assert (
        b'<target><mrk mtype="seg" mid="a">Eins.</mrk><mrk mtype="seg" mid="b">Zwei.</mrk></target>'
    ) in written


def test_a_target_translated_as_a_whole_stays_whole(xliff_of: Builder, as_written: Writer) -> None:
    data = xliff_of(
        '<trans-unit id="1"><source>A. B.</source><seg-source><mrk mtype="seg" mid="a">A.</mrk> '
        '<mrk mtype="seg" mid="b">B.</mrk></seg-source><target>Eins, zwei.</target></trans-unit>'
    )
    (unit,) = _units(data)
    assert unit.source.text == "A. B."
    assert b"<target>Drei.</target>" in _write(data, as_written([unit], {0: "Drei."}))


def test_characters_xml_cannot_hold_are_cleaned(xliff_of: Builder, as_written: Writer) -> None:
    data = xliff_of('<trans-unit id="1"><source>a</source></trans-unit>')
    dirty = "one\x0btwo\x0cthree\x00\x07\x1b\ud800\ufffe<&>\r\u00a0\u2028"
    written = _write(data, as_written(_units(data), {0: dirty}))
    assert _units(written)[0].target.text == "one\ntwo\nthree\ufffd<&>\r\u00a0\u2028"


def test_an_encoding_that_does_not_round_trip_is_refused(
    xliff_of: Builder, as_written: Writer
) -> None:
    """Shift JIS has two codes for some characters; the second would be rewritten silently."""
    text = xliff_of('<trans-unit id="1"><source>@@</source></trans-unit>').decode()
    data = text.replace("UTF-8", "cp932").encode("cp932").replace(b"@@", b"\x87\x90")
    with pytest.raises(OutputError, match="save it as UTF-8"):
        _write(data, as_written(_units(data), {0: "b"}))


_OPEN = Tag(TagKind.OPEN, "1", '<g id="1">', "1")
_CLOSE = Tag(TagKind.CLOSE, "1", "</g>", "1")
_MARK_OPEN = Tag(TagKind.OPEN, "m", '<mrk mtype="term">', "term")
_MARK_CLOSE = Tag(TagKind.CLOSE, "m", "</mrk>", "term")
_ALONE = Tag(TagKind.STANDALONE, "2", '<x id="2"/>', "2")


@pytest.mark.parametrize(
    ("tags", "written"),
    [
        ((_OPEN, _CLOSE), '0<g id="1">1</g>2'),
        ((_CLOSE, _OPEN), '01<g id="1">2</g>'),
        ((_OPEN,), '0<g id="1">1</g>'),
        ((_CLOSE,), "01"),
        ((_OPEN, _MARK_OPEN, _CLOSE, _MARK_CLOSE), '0<g id="1">1<mrk mtype="term">2</mrk>3</g>4'),
        ((_MARK_OPEN, _OPEN, _CLOSE, _MARK_CLOSE), '0<mrk mtype="term">1<g id="1">2</g>3</mrk>4'),
        ((_MARK_OPEN, _CLOSE, _MARK_CLOSE), '0<mrk mtype="term">12</mrk>3'),
        ((_ALONE, _ALONE), '0<x id="2"/>1<x id="2"/>2'),
    ],
)
def test_tags_that_do_not_nest_are_written_so_that_they_do(
    tags: tuple[Tag, ...], written: str
) -> None:
    text = "\ufffc".join(str(n) for n in range(len(tags) + 1))
    assert render_inline(TaggedText(text, tags)) == written


_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("a<>&\"' \n]é漢🐟"), st.characters(exclude_categories=("Cs", "Cc"))
    ),
    max_size=8,
)
_PIECES = st.sampled_from(
    [
        ('<x id="{0}"/>', ""),
        ('<g id="{0}">', "</g>"),
        ('<g id="{0}" ctype="bold">', "</g>"),
        ('<bpt id="{0}">&lt;b&gt;</bpt>', '<ept id="{0}">&lt;/b&gt;</ept>'),
        ('<bx id="{0}"/>', '<ex id="{0}"/>'),
        ('<ph id="{0}">%s</ph>', ""),
        ('<mrk mtype="term" mid="{0}">', "</mrk>"),
        ('<ph id="{0}">&lt;a t="<sub>', '</sub>"&gt;</ph>'),
    ]
)


@st.composite
def _contents(draw: st.DrawFn, depth: int = 3) -> str:
    """The inside of a target, as a tool would write it."""
    out = [_escaped(draw(_TEXT))]
    for _ in range(draw(st.integers(0, 3))):
        opening, closing = draw(_PIECES)
        number = str(draw(st.integers(0, 99)))
        inside = draw(_contents(depth - 1)) if depth and closing else ""
        out += (opening.format(number), inside, closing.format(number), _escaped(draw(_TEXT)))
    return "".join(out)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@given(_contents())
def test_any_content_is_written_as_it_was_read(raw: str) -> None:
    raw = raw.replace("\ufffc", "").replace("\ufffe", "").replace("\uffff", "").replace("\r", "")
    assert render_inline(parse_inline(raw)) == raw


@given(_contents(), st.randoms(use_true_random=False))
def test_any_order_of_tags_gives_well_formed_xml_with_the_same_text(
    raw: str, random: object
) -> None:
    from lxml import etree

    text = parse_inline(raw.replace("\ufffe", "").replace("\uffff", ""))
    tags = list(text.tags)
    random.shuffle(tags)  # type: ignore[attr-defined]
    written = render_inline(TaggedText(text.text, tuple(tags)))
    etree.fromstring(f"<t>{written}</t>")
    assert parse_inline(written).plain == text.plain


@given(st.lists(_TEXT, min_size=1, max_size=4), st.sampled_from(["\n", "\r\n"]))
def test_any_target_reads_back(texts: list[str], newline: str) -> None:
    body = "\n".join(f'<trans-unit id="{n}"><source>s{n}</source></trans-unit>' for n in range(4))
    head = '<xliff version="1.2"><file original="a" source-language="en" datatype="x"><body>'
    data = f"{head}\n{body}\n</body></file></xliff>".replace("\n", newline).encode()
    units = _units(data)
    rows = [
        WriteUnit(unit.source, TaggedText.literal(text), Status.TRANSLATED, metadata=unit.metadata)
        for unit, text in zip(units, texts, strict=False)
    ]
    written = _write(data, rows)
    for unit, row in zip(_units(written), rows, strict=False):
        expected = row.target.text.replace("\ufffe", "").replace("\uffff", "")
        if "\n" not in expected[: len(expected) - len(expected.lstrip())]:
            assert unit.target.text == expected


def test_a_whole_file_can_be_translated_and_written(
    files: Path, read_xliff: Reader, as_written: Writer
) -> None:
    data = (files / "memoq.mqxliff").read_bytes()
    units = list(read_xliff(data).units)
    rows = as_written(
        units,
        {n: unit.source for n, unit in enumerate(units)},
        dict.fromkeys(range(len(units)), Status.APPROVED),
    )
    again = list(read_xliff(_write(data, rows)).units)
    assert [unit.target for unit in again] == [unit.source for unit in units]
    assert {unit.status for unit in again} == {Status.APPROVED}

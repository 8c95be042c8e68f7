import pytest

from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.gui.desk.offsets import Offsets, is_plain
from workbench.gui.desk.shown_text import ShownText, chip_label
from workbench.gui.desk.word_diff import DiffKind, word_diff

BOLD = Tag(TagKind.OPEN, "1", "<b>", "b")
BOLD_END = Tag(TagKind.CLOSE, "1", "</b>", "b")


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, 0),
        ("mill", 3, 3),
        ("мельница", 8, 8),
        ("🍎🍎abc", 2, 4),
        ("🍎🍎abc", 5, 7),
        ("a🍎b", 1, 1),
        ("a🍎b", 2, 3),
        ("👩‍👧 x", 4, 6),
    ],
)
def test_offsets_count_both_ways(text, offset, position):
    offsets = Offsets(text)
    assert offsets.to_qt(offset) == position
    assert offsets.from_qt(position) == offset


def test_the_middle_of_a_pair_belongs_to_its_character():
    assert Offsets("a🍎b").from_qt(2) == 1


@pytest.mark.parametrize(("text", "plain"), [("", True), ("汉字", True), ("𠀀", False)])
def test_plain_texts_need_no_table(text, plain):
    assert is_plain(text) is plain


@pytest.mark.parametrize(
    ("tag", "label"),
    [
        (BOLD, "b"),
        (BOLD_END, "/b"),
        (Tag(TagKind.STANDALONE, "7", "<x/>"), "7"),
        (Tag(TagKind.STANDALONE, "", "<x/>"), "tag"),
        (Tag(TagKind.STANDALONE, "1", "", "a very long\nplaceholder"), "a very long p…"),
    ],
)
def test_chips_say_what_the_tag_is(tag, label):
    assert chip_label(tag) == label


def test_a_shown_text_knows_where_every_character_went():
    shown = ShownText(TaggedText("🍎 \ufffcold\ufffc mill", (BOLD, BOLD_END)))
    units = shown.text.encode("utf-16-le")

    def at(offset):
        return units[2 * shown.position(offset) : 2 * shown.position(offset + 1)].decode(
            "utf-16-le"
        )

    assert at(0) == "🍎"
    assert "b" in at(2) and "/" not in at(2)
    assert at(3) == "o"
    assert "/" in at(6)
    assert at(8) == "m"
    for offset in range(12):
        assert shown.offset(shown.position(offset)) == offset
    assert [chip.tag for chip in shown.chips] == [BOLD, BOLD_END]


def test_a_line_break_stays_one_character():
    shown = ShownText(TaggedText("one\ntwo"))
    assert len(shown.text) == 7
    assert "\n" not in shown.text
    assert shown.position(4) == 4


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        ("", "", []),
        ("a b", "a b", [("same", "a b")]),
        ("a b c", "a x c", [("same", "a "), ("gone", "b"), ("new", "x"), ("same", " c")]),
        ("one two", "drei vier", [("gone", "one two"), ("new", "drei vier")]),
        ("", "new", [("new", "new")]),
        (
            "水车在河边",
            "水车在湖边",
            [("same", "水车在"), ("gone", "河"), ("new", "湖"), ("same", "边")],
        ),
    ],
)
def test_word_diffs_read_in_order(old, new, parts):
    assert [(part.kind.value, part.text) for part in word_diff(old, new)] == parts


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The old mill stood still.", "An old wheel stood there, still."),
        ("мука и вода", "вода и мука"),
        ("a  b", "a b"),
        ("x", ""),
    ],
)
def test_a_diff_holds_both_texts(old, new):
    parts = word_diff(old, new)
    assert "".join(p.text for p in parts if p.kind is not DiffKind.NEW) == old
    assert "".join(p.text for p in parts if p.kind is not DiffKind.GONE) == new

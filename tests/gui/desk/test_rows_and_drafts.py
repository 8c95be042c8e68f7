import json
from array import array

import pytest

from workbench.domain.segments import Segment
from workbench.domain.text import Tag, TaggedText, TagKind
from workbench.gui.desk.drafts import Draft, Drafts
from workbench.gui.desk.row_cache import KEPT_PAGES, PAGE, RowCache
from workbench.store.segments import SegmentRow


class Reader:
    """Reads rows of a pretended store, and remembers what was asked."""

    def __init__(self, gone=()):
        self.asked = []
        self.gone = set(gone)

    def __call__(self, ids):
        self.asked.append(list(ids))
        text = TaggedText("x")
        return [SegmentRow(Segment(i, 1, i, text, text)) for i in ids if i not in self.gone]


@pytest.fixture
def reader():
    return Reader()


def cache_of(reader, count):
    cache = RowCache(reader)
    cache.show(array("q", range(1, count + 1)))
    return cache


def test_a_page_is_read_once(reader):
    cache = cache_of(reader, 1000)
    assert [cache.row(i).segment.id for i in range(PAGE)] == list(range(1, PAGE + 1))
    assert reader.asked == [list(range(1, PAGE + 1))]


def test_places_outside_the_list_hold_nothing(reader):
    cache = cache_of(reader, 3)
    assert cache.row(-1) is None
    assert cache.row(3) is None
    assert reader.asked == []


def test_a_segment_that_is_gone_leaves_a_gap():
    cache = cache_of(Reader(gone={2}), 3)
    assert [cache.row(i) and cache.row(i).segment.id for i in range(3)] == [1, None, 3]


def test_only_so_many_pages_are_kept(reader):
    cache = cache_of(reader, PAGE * (KEPT_PAGES + 5))
    for page in range(KEPT_PAGES + 5):
        cache.row(page * PAGE)
    assert not cache.is_ready(0)
    assert cache.is_ready(PAGE * (KEPT_PAGES + 4))


def test_forgotten_segments_are_read_again(reader):
    cache = cache_of(reader, 100)
    cache.row(0)
    assert cache.forget([3, 99]) == [2]
    cache.row(0)
    assert len(reader.asked) == 2


def test_a_segment_is_found_in_and_out_of_the_pages_kept(reader):
    cache = cache_of(reader, 500)
    cache.row(0)
    assert cache.place_of(5) == 4
    assert cache.place_of(450) == 449
    assert cache.place_of(501) is None


TAG = Tag(TagKind.STANDALONE, "1", "<x/>", "br")
DRAFT = Draft(7, TaggedText("old"), TaggedText("new \ufffc", (TAG,)))


def drafts_in(tmp_path, who="anna"):
    return Drafts(tmp_path / "data", tmp_path / "mill.winnow", who)


def test_a_draft_survives(tmp_path):
    assert drafts_in(tmp_path).put(DRAFT)
    assert drafts_in(tmp_path).get(7) == DRAFT


def test_drafts_belong_to_one_person(tmp_path):
    drafts_in(tmp_path).put(DRAFT)
    assert drafts_in(tmp_path, "boris").get(7) is None


def test_a_dropped_draft_leaves_no_file(tmp_path):
    drafts = drafts_in(tmp_path)
    drafts.put(DRAFT)
    drafts.drop(7)
    assert not [path for path in (tmp_path / "data").rglob("*") if path.is_file()]


@pytest.mark.parametrize("content", ["", "{", "[]", "[1]", '[{"segment": "x"}]', '{"a": 1}'])
def test_a_broken_drafts_file_is_no_trouble(tmp_path, content):
    drafts = drafts_in(tmp_path)
    drafts.put(DRAFT)
    (path,) = (tmp_path / "data").rglob("*.json")
    path.write_text(content, encoding="utf-8")
    assert drafts_in(tmp_path).all() == []


def test_a_folder_that_cannot_be_written_is_told_not_raised(tmp_path):
    (tmp_path / "data").write_text("a file where a folder should be", encoding="utf-8")
    assert drafts_in(tmp_path).put(DRAFT) is False


def test_the_drafts_file_is_plain_json(tmp_path):
    drafts_in(tmp_path).put(DRAFT)
    (path,) = (tmp_path / "data").rglob("*.json")
    assert json.loads(path.read_text(encoding="utf-8"))[0]["segment"] == 7

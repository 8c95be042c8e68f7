from pathlib import Path

import pytest

from workbench.domain.errors import InputError
from workbench.husks.lexicon import (
    Entry,
    Kind,
    Problem,
    TargetOnly,
    parse_rows,
    read_lexicon,
    rendering,
    shipped_lexicon,
    shipped_pairs,
)

HEADER = "id\tkind\tsource\tliteral\tgood\taccept\tequal\ttarget_only\n"
ROW = "x\tidiom\tбить баклуши\tbeat baklushi | ^kick bucket\tloaf about [informal]\t\t\tflag\n"


def written(folder: Path, text: str, name: str = "ru-en.tsv") -> Path:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return path


def test_a_lexicon_is_read_with_its_marks(tmp_path: Path) -> None:
    lexicon = read_lexicon(written(tmp_path, "\ufeff# ours\n" + HEADER + ROW))
    (entry,) = lexicon.entries
    assert (entry.id, entry.kind, entry.target_only) == ("x", Kind.IDIOM, TargetOnly.FLAG)
    assert [item.bilingual for item in entry.literal] == [False, True]
    assert entry.renderings == ("loaf about",)
    assert lexicon.pair == "ru-en"


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (HEADER + ROW.replace("idiom", "idom"), "line 2: kind is “idom”"),
        (HEADER + ROW + ROW, "line 3: the id “x” stands already in line 2"),
        (HEADER + ROW.replace("loaf about [informal]", ""), "line 2: the entry “x” has no good"),
        (HEADER + ROW.replace("x\t", "х у\t", 1), "line 2: the id “х у” is not"),
        (HEADER + ROW.replace("\n", "\tmore\tstill\n"), "line 2: there are 10 cells for 8 columns"),
        (HEADER + ROW.replace("beat baklushi", "(beat"), "line 2: the pattern “\\(beat”"),
        (HEADER.replace("source", "sauce") + ROW, "line 1: the header has no column “source”"),
        (HEADER.replace("accept", "accent") + ROW, "line 1: the header has a column “accent”"),
    ],
)
def test_a_broken_file_names_its_line(tmp_path: Path, text: str, complaint: str) -> None:
    with pytest.raises(InputError, match=complaint):
        read_lexicon(written(tmp_path, text))


def test_files_that_cannot_be_read_get_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_lexicon(tmp_path / "ru-en.tsv")
    latin = tmp_path / "de-en.tsv"
    latin.write_bytes("id\tsource\nx\tübers Ohr".encode("latin-1"))
    with pytest.raises(InputError, match="not UTF-8"):
        read_lexicon(latin)
    with pytest.raises(InputError, match="does not name two languages"):
        read_lexicon(written(tmp_path, HEADER, "mine.tsv"))


def test_all_problems_of_a_file_are_told_at_once() -> None:
    lines = [HEADER, ROW.replace("idiom", "idom"), ROW, ROW.replace("flag", "often")]
    items = [item for _, item in parse_rows(lines)]
    assert [type(item) for item in items] == [Problem, Entry, Problem]


def test_marks_may_be_combined() -> None:
    both = rendering("?^in the frames of")
    assert (both.text, both.weak, both.bilingual) == ("in the frames of", True, True)


def test_equal_lexicons_are_one_key() -> None:
    first = shipped_lexicon("ru-en")
    assert first.digest and hash(first) == hash(shipped_lexicon("ru-en"))
    assert {"en-pt", "ru-en"} <= set(shipped_pairs())
    with pytest.raises(InputError, match="no lexicon for xx-yy"):
        shipped_lexicon("xx-yy")

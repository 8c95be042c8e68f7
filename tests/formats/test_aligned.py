"""Line n belongs to line n: nothing but a line feed may end a line."""

import pytest

from tests import yardstick
from workbench.domain.errors import InputError, UsageError
from workbench.formats.aligned import AlignedFile, Role, align, read_lines, role_of


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a\nb\n", ["a", "b"]),
        (b"a\nb", ["a", "b"]),
        (b"a\r\nb\r\n", ["a", "b"]),
        (b"a\r\nb\nc", ["a", "b", "c"]),
        (b"a\n\nb\n", ["a", "", "b"]),
        (b"a\n\n", ["a", ""]),
        (b"\na", ["", "a"]),
        (b"\n", [""]),
        (
            "a\u2028b\u2029c\x85d\x0be\x0cf\x1cg\rh\n".encode(),
            ["a\u2028b\u2029c\x85d\x0be\x0cf\x1cg\rh"],
        ),
        (b"\xef\xbb\xbfa\nb", ["a", "b"]),
        ("ночь\r\nдень\r\n".encode("utf-16"), ["ночь", "день"]),
        (b" a \n\tb\t\n", [" a ", "\tb\t"]),
    ],
)
def test_lines_are_what_stands_between_line_feeds(data: bytes, lines: list[str]) -> None:
    assert read_lines(data, "a.txt") == lines


def test_files_align_into_units() -> None:
    units = align(
        [
            AlignedFile(Role.SOURCE, "source.txt", ["Один", "Два"]),
            AlignedFile(Role.REFERENCE, "ref.txt", ["One", "Two"], "ref"),
            AlignedFile(Role.REFERENCE, "ref2.txt", ["1", "2"], "ref2"),
            AlignedFile(Role.CANDIDATE, "hyp.A.txt", ["Won", ""], "A"),
            AlignedFile(Role.TARGET, "target.txt", ["One.", ""]),
        ]
    )
    assert [unit.source.text for unit in units] == ["Один", "Два"]
    assert [unit.target.text for unit in units] == ["One.", ""]
    assert {name: text.text for name, text in units[1].references.items()} == {
        "ref": "Two",
        "ref2": "2",
    }
    assert units[1].candidates["A"].text == ""
    assert [unit.metadata["line"] for unit in units] == [1, 2]


def test_unequal_line_counts_are_refused_with_both_numbers_and_names() -> None:
    with pytest.raises(InputError, match=r"source\.txt has 2 lines and ref\.txt has 3"):
        align(
            [
                AlignedFile(Role.SOURCE, "source.txt", ["a", "b"]),
                AlignedFile(Role.REFERENCE, "ref.txt", ["a", "b", "c"]),
            ]
        )


@pytest.mark.parametrize("role", list(Role))
def test_the_same_role_and_name_twice_is_refused(role: Role) -> None:
    with pytest.raises(UsageError, match=r"a\.txt and b\.txt"):
        align([AlignedFile(role, "a.txt", ["x"]), AlignedFile(role, "b.txt", ["y"])])


def test_no_files_make_no_units() -> None:
    assert align([]) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("source.txt", (Role.SOURCE, "")),
        ("src.ru", (Role.SOURCE, "")),
        ("target.txt", (Role.TARGET, "")),
        ("ref.txt", (Role.REFERENCE, "ref")),
        ("ref2.txt", (Role.REFERENCE, "ref2")),
        ("reference_b.txt", (Role.REFERENCE, "reference_b")),
        ("ref.rus.txt", (Role.REFERENCE, "ref.rus")),
        ("hyp.Online-A.txt", (Role.CANDIDATE, "Online-A")),
        ("hyp.GPT-4.1.txt", (Role.CANDIDATE, "GPT-4.1")),
        ("folder/mt_Engine.txt", (Role.CANDIDATE, "Engine")),
        ("article.txt", None),
        ("refrain.txt", None),
        ("sourdough.txt", None),
    ],
)
def test_usual_file_names_tell_their_role(name: str, expected: tuple[Role, str] | None) -> None:
    assert role_of(name) == expected


@pytest.mark.yardstick
@pytest.mark.parametrize(
    ("folder", "count"),
    [("ntrex", 1997), ("wmt22-ru-en", 2016), ("wmt22-zh-en", 1875), ("wmt24-en-ru", 998)],
)
def test_real_corpora_align(folder: str, count: int) -> None:
    files = []
    for path in sorted((yardstick.data_path() / "mt" / folder).glob("*.txt")):
        role = role_of(path.name)
        if role is not None:
            lines = read_lines(path.read_bytes(), path.name)
            files.append(AlignedFile(role[0], path.name, lines, role[1]))
    assert len(files) >= 5
    assert len(align(files)) == count

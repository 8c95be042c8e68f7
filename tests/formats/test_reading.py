"""Bad files get one sentence each; good ones come in as they are."""

import errno
import os
from pathlib import Path

import pytest

from workbench.domain.errors import InputError
from workbench.formats import reading
from workbench.formats.reading import decode, encode_like, head_text, read_bytes


def _refusal(path: Path | str) -> str:
    with pytest.raises(InputError) as caught:
        read_bytes(path)
    message = str(caught.value)
    assert message.endswith(".")
    assert "\n" not in message
    return message


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "There is no file" in _refusal(tmp_path / "gone.txt")


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert "is a folder" in _refusal(tmp_path)


def test_a_file_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a")
    assert "a.txt" in _refusal(tmp_path / "a.txt" / "b.txt")


def test_a_device_is_refused() -> None:
    assert "not an ordinary file" in _refusal("/dev/null")


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "empty.txt"
    path.write_bytes(content)
    assert "is empty" in _refusal(path)


def test_an_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root every file can be read, so the system's answer is played."""
    path = tmp_path / "secret.txt"
    path.write_text("text")

    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(Path, "open", refuse)
    assert "cannot be read: Permission denied" in _refusal(path)


def test_a_name_with_a_nul_is_refused() -> None:
    assert "a\\x00b" in _refusal("a\x00b")


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_FILE_BYTES", 10)
    path = tmp_path / "large.txt"
    path.write_text("more than ten bytes")
    assert "larger than" in _refusal(path)


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (b"PK\x03\x04rest", "zip archive"),
        (b"%PDF-1.7\n", "PDF"),
        (b"\x1f\x8b\x08rest", "gzip"),
        (b"\x89PNG\r\n\x1a\nrest", "picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"SQLite format 3\x00", "Winnow project"),
        (b"{\\rtf1 text}", "RTF"),
        (b"text\x00with\x00nuls and more\x00", "binary"),
        (bytes(range(1, 32)) * 20, "binary"),
    ],
)
def test_a_binary_file_is_called_what_it_is(tmp_path: Path, content: bytes, word: str) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(content)
    assert word in _refusal(path)


def test_a_text_comes_in_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes("Ебб and flow\r\n".encode())
    assert read_bytes(path) == "Ебб and flow\r\n".encode()


def test_a_broken_utf8_file_names_the_line() -> None:
    data = ("Маяк погас на рассвете.\n" * 40).encode()
    data = data[:100] + b"\xff" + data[100:]
    with pytest.raises(InputError, match=r"line 3"):
        decode(data, "mayak.txt")


def test_a_named_encoding_is_used_and_checked() -> None:
    data = "Маяк".encode("koi8-r")
    assert decode(data, "a.txt", "KOI8-R") == ("Маяк", "koi8-r")
    with pytest.raises(InputError, match="not valid utf-8 on line 1"):
        decode(data, "a.txt", "utf8")
    for nonsense in ("klingon-8", "rot13", "zlib"):
        with pytest.raises(InputError, match="not an encoding"):
            decode(data, "a.txt", nonsense)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_text_is_encoded_like_the_original(mark: bytes) -> None:
    original = mark + b"a"
    assert encode_like("é", original, "utf-8") == mark + "é".encode()


def test_text_a_legacy_encoding_cannot_hold_becomes_utf8() -> None:
    assert encode_like("ção", "маяк".encode("cp1251"), "cp1251") == "ção".encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_head_of_a_large_file_ends_with_a_line(encoding: str) -> None:
    text = "Фонарь на молу горел.\n" * 20_000
    head = head_text(text.encode(encoding), "a.txt")
    assert len(head) > 1000
    assert text.startswith(head)
    assert head.endswith("\n")

"""How a file comes in: its bytes, or one sentence why not; then its text, never mojibake.

Everything that reads a user's file goes through here, so that the same bad file gets the same
sentence in the window and on the command line.
"""

import codecs
import re
from contextlib import suppress
from pathlib import Path

from workbench.domain.errors import InputError
from workbench.formats import encodings

#: Larger files are refused: texts of this size are a mistake or an attack.
MAX_FILE_BYTES = 256 * 1024 * 1024

_HEAD_BYTES = 1 << 16

#: What other kinds of file begin with, and what to call them.
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip archive or an office document (docx, xlsx, odt)"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"%PDF-", "a PDF"),
    (b"\x1f\x8b", "a gzip archive"),
    *((b"BZh%d1AY&SY" % level, "a bzip2 archive") for level in range(1, 10)),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document (doc, xls)"),
    (b"SQLite format 3\x00", "a database or a Winnow project (open it with File, Open)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"{\\rtf", "an RTF document"),
    (b"\xde\x12\x04\x95", "a compiled gettext catalogue (mo)"),
    (b"\x95\x04\x12\xde", "a compiled gettext catalogue (mo)"),
)


def read_bytes(path: str | Path) -> bytes:
    """Return what ``path`` holds; raise ``InputError`` where it cannot be a text to translate.

    Refused: what ``read_any_bytes`` refuses, an empty file, and a binary file (by its first bytes,
    or by NULs that are not UTF-16).
    """
    data = read_any_bytes(path)
    refuse_unusable(data, Path(path).name)
    return data


def read_any_bytes(path: str | Path) -> bytes:
    """Return what ``path`` holds, of whatever kind; raise ``InputError`` where that cannot be.

    Refused: a missing file, a directory or device, one that cannot be read, one of more than
    ``MAX_FILE_BYTES``.
    """
    path = Path(path)
    name = str(path) if str(path).isprintable() else repr(str(path))
    try:
        if path.is_dir():
            raise InputError(f"{name} is a folder; name the file in it that you want.")
        if not path.exists():
            raise InputError(f"There is no file {name}; check the name and the folder.")
        if not path.is_file():
            raise InputError(f"{name} is not an ordinary file; save its content as a file first.")
        size = path.stat().st_size
        if size > MAX_FILE_BYTES:
            raise InputError(_too_large(name, size))
        with path.open("rb") as stream:
            # One byte more than allowed, for a file that grows while it is read.
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError(f"{name} cannot be read: {reason}; check its permissions.") from error
    if len(data) > MAX_FILE_BYTES:
        raise InputError(_too_large(name, len(data)))
    return data


def refuse_unusable(data: bytes, file_name: str) -> None:
    """Raise ``InputError`` when ``data`` is empty or not text in any encoding."""
    if not data or data in (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        raise InputError(f"{file_name} is empty; choose a file that holds text.")
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise InputError(
                f"{file_name} is {kind}, not a text Winnow reads; save it as plain text, TSV "
                "or XLIFF 1.2 first."
            )
    if encodings.looks_binary(data):
        raise InputError(
            f"{file_name} is a binary file, not text; save it as plain text, TSV or XLIFF 1.2 "
            "first."
        )


def decode(data: bytes, file_name: str, encoding: str | None = None) -> tuple[str, str]:
    """Return the text of ``data`` without its byte order mark, and the name of its encoding.

    With ``encoding`` the bytes must be valid in it. Without, UTF-8, UTF-16 and UTF-32 are
    recognised by their structure and legacy encodings by how the text reads in them (see
    ``encodings.recognise``); where that leaves a doubt, ``InputError`` names the likely encodings
    and how to pass one.
    """
    refuse_unusable(data, file_name)
    if encoding:
        return _decode_as(data, file_name, encoding)
    found = encodings.recognise(data)
    if found.name is not None:
        return _decode_as(data, file_name, found.name)
    if found.bad_utf8_at is not None:
        line = data.count(b"\n", 0, found.bad_utf8_at) + 1
        raise InputError(
            f"{file_name} is UTF-8 but for some bytes, the first of them on line {line}; mend "
            "that line, or name the file's encoding (--encoding NAME)."
        )
    likely = " or ".join(map(public_name, found.likely)) or "windows-1252 or windows-1251"
    raise InputError(
        f"The encoding of {file_name} is not certain (it may be {likely}); save the file as "
        "UTF-8, or name its encoding (--encoding NAME)."
    )


def head_text(data: bytes, file_name: str) -> str:
    """The first whole lines of a file, for a look at what it is; empty where they are no text."""
    head = data[:_HEAD_BYTES]
    cut = head.rfind(b"\n") + 1 if len(data) > _HEAD_BYTES else len(head)
    for end in (cut, cut + 1):  # a line feed of little-endian UTF-16 is two bytes
        with suppress(InputError):
            return decode(head[:end], file_name)[0]
    return ""


def encode_like(text: str, original: bytes, encoding: str) -> bytes:
    """Encode ``text`` as ``original`` was: same encoding, with a byte order mark if it had one.

    Text that a legacy encoding cannot hold is written as UTF-8 instead of being damaged.
    """
    mark = encodings.byte_order_mark(original)
    try:
        return mark + text.encode(encoding)
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace")


def _decode_as(data: bytes, file_name: str, encoding: str) -> tuple[str, str]:
    """Decode strictly in a named encoding, without the byte order mark."""
    unknown = InputError(
        f"“{encoding}” is not an encoding Winnow knows; use a name such as utf-8, windows-1251 or "
        "shift_jis."
    )
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError) as error:
        raise unknown from error
    marked = encodings.marked_encoding(data)
    if name in _BY_MARK:
        name = marked or _BY_MARK[name]
    body = data[len(encodings.byte_order_mark(data)) :] if marked == name else data
    try:
        return body.decode(name), name
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{file_name} is not valid {public_name(name)} on line {line}; name the encoding it is "
            "in (--encoding NAME)."
        ) from error
    except (LookupError, ValueError) as error:  # rot13, zlib: codecs, but none of text
        raise unknown from error


#: Codecs that go by the byte order mark, and what they mean without one.
_BY_MARK = {"utf-16": "utf-16-le", "utf-32": "utf-32-le", "utf-8-sig": "utf-8"}


def public_name(codec: str) -> str:
    """A codec's name as people know it: ``windows-1251`` for Python's ``cp1251``."""
    if codec in {"cp932", "cp949", "cp950"}:
        return {"cp932": "shift_jis", "cp949": "euc-kr", "cp950": "big5"}[codec]
    return re.sub(r"^cp(125\d)$", r"windows-\1", codec).replace("_", "-")


def _too_large(name: str, size: int) -> str:
    limit = MAX_FILE_BYTES // 1024**2
    return f"{name} is larger than {limit} MB ({size / 1024**2:,.0f} MB); split it and try again."

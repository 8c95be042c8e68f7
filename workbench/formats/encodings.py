"""Which encoding bytes are in, decided by evidence: structure first, letters second, doubt said.

UTF-8, UTF-16 and UTF-32 betray themselves. Legacy 8-bit and East Asian encodings are named by
charset-normalizer, and its answer is believed only when the candidates it cannot tell apart give
the same text.
"""

import codecs
from dataclasses import dataclass

_MARKS: tuple[tuple[bytes, str], ...] = (
    # UTF-32 before UTF-16: its little-endian mark begins with UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: The encodings that texts to translate really come in; guesses outside are not believed.
LEGACY = (
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258",
    "koi8_r", "koi8_u", "cp866", "iso8859_2", "iso8859_5", "iso8859_15",
    "shift_jis", "cp932", "euc_jp", "gb18030", "big5", "euc_kr", "cp949", "cp874",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recognition:
    """``name`` where it is certain; otherwise the ``likely`` ones, or where UTF-8 breaks."""

    name: str | None = None
    likely: tuple[str, ...] = ()
    bad_utf8_at: int | None = None


def marked_encoding(data: bytes) -> str | None:
    """Return the encoding a byte order mark names, if there is one."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def byte_order_mark(data: bytes) -> bytes:
    """Return the byte order mark of ``data``, or nothing."""
    return next((mark for mark, _ in _MARKS if data.startswith(mark)), b"")


def recognise(data: bytes) -> Recognition:
    """Name the encoding of ``data``, or say what is likely."""
    marked = marked_encoding(data)
    if marked:
        return Recognition(marked)
    wide = _unmarked_utf16(data)
    if wide:
        return Recognition(wide)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _recognise_legacy(data, error.start)
    return Recognition("utf-8")


def looks_binary(data: bytes) -> bool:
    """Whether ``data`` holds what no text holds: NULs outside UTF-16/32, or many controls."""
    if marked_encoding(data) or _unmarked_utf16(data):
        return False
    head = data[:65536]
    if b"\x00" in data:
        return True
    controls = sum(head.count(bytes([code])) for code in (*range(1, 8), *range(14, 27), 28, 29))
    return controls > max(8, len(head) // 50)


def _unmarked_utf16(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: line feeds and spaces are 0A 00 / 20 00 in it.

    Digits, spaces and line ends are ASCII in every script, so in UTF-16 some NUL stands on one
    side only (odd offsets in little-endian, even in big-endian); the text must decode and be
    made of letters, not of noise.
    """
    if len(data) % 2 or len(data) < 2 or b"\x00" not in data[:1_000_000]:
        return None
    head = data[:65536]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    # Characters such as Ā and 一 (U+xx00) put a few on the other side.
    if even and odd and max(even, odd) < 8 * min(even, odd):
        return None
    name = "utf-16-le" if odd > even else "utf-16-be"
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    sample = text[:32768]
    strange = sum(
        1
        for character in sample
        if (ord(character) < 32 and character not in "\t\n\r\x0b\x0c")
        or 0xE000 <= ord(character) <= 0xF8FF
        or 0xFFF0 <= ord(character) <= 0xFFFC
    )
    return None if strange > len(sample) // 200 else name


def _recognise_legacy(data: bytes, bad_utf8_at: int) -> Recognition:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(data, cp_isolation=list(LEGACY), threshold=0.2))
    if not matches:
        return Recognition(bad_utf8_at=bad_utf8_at)
    return Recognition(matches[0].encoding)

"""Which encoding bytes are in, decided by evidence: structure first, letters second, doubt said.

UTF-8, UTF-16 and UTF-32 betray themselves. A legacy encoding is believed only when the text it
gives reads as some language (``plausibility.read``) and no other encoding gives a different text
that reads nearly as well. charset-normalizer names the likely ones where that leaves a doubt;
alone it reads much French, Spanish and Finnish in Windows-1252 as Windows-1257 without a word
(docs/formats.md has the figures).
"""

import codecs
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

from workbench.formats.plausibility import Reading, read

_MARKS: tuple[tuple[bytes, str], ...] = (
    # UTF-32 before UTF-16: its little-endian mark begins with UTF-16's.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: The encodings that texts to translate really come in, the commonest of a family first.
LEGACY = (
    "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874",
    "koi8_r", "koi8_u", "cp866", "iso8859_2", "iso8859_5", "iso8859_7", "iso8859_15",
    "mac_cyrillic", "mac_roman", "cp932", "euc_jp", "gb18030", "big5", "cp949",
)  # fmt: skip

#: The encoding that texts of a language are in unless something speaks against it.
_HOMES: Mapping[str, str] = {
    **dict.fromkeys(("en", "fr", "de", "es", "pt", "it", "nl", "da", "sv", "fi", "is"), "cp1252"),
    **dict.fromkeys(("ca", "sq"), "cp1252"),
    **dict.fromkeys(("pl", "cs", "sk", "hu", "ro", "hr", "sl"), "cp1250"),
    **dict.fromkeys(("et", "lv", "lt"), "cp1257"),
    "tr": "cp1254",
    "cyrillic": "cp1251",
    "greek": "cp1253",
    "hebrew": "cp1255",
    "arabic": "cp1256",
    "thai": "cp874",
}

_CUSTOMARY = frozenset(_HOMES.values())

#: A few letters of these scripts come out of any bytes; elsewhere an uncommon encoding needs some.
_EASILY_MIMICKED = frozenset({"greek", "hebrew", "arabic", "thai"})
_ENOUGH_LETTERS = {True: 24, False: 8}

#: How well a text must read, and by how much better than the next different one.
#: (Two rules, because rare words lower the score of a text that nothing else can read.)
_CERTAIN = ((0.85, 0.12), (0.6, 0.35))
_LEAD = 0.12
_HOME_CERTAIN = 0.95

_HEAD_BYTES = 1 << 16
_SAMPLE_BYTES = 12_000
_FIRST_LOOK_BYTES = 1_500


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
    if b"\x1b$" in data:
        # Seven-bit Japanese and Korean (e-mail) would pass for ASCII.
        for name in ("iso2022_jp_2", "iso2022_kr"):
            with suppress(UnicodeDecodeError):
                data.decode(name)
                return Recognition(name)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _recognise_legacy(data, error.start)
    return Recognition("utf-8")


def looks_binary(data: bytes) -> bool:
    """Whether ``data`` holds what no text holds: NULs outside UTF-16/32, or many controls."""
    if marked_encoding(data) or _unmarked_utf16(data):
        return False
    if b"\x00" in data:
        return True
    return _has_many_controls(data[:_HEAD_BYTES])


def _has_many_controls(head: bytes) -> bool:
    """Whether control codes abound: noise, or the high bytes of Cyrillic or Thai in UTF-16."""
    controls = sum(head.count(bytes([code])) for code in (*range(1, 8), *range(14, 27), 28, 29))
    return controls > max(8, len(head) // 50)


def _unmarked_utf16(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark by the NULs of its ASCII characters.

    Spaces, digits and line ends are ASCII in every script, so in UTF-16 the NULs stand on one
    side (odd offsets in little-endian, even in big-endian). Where they are few, the order that
    reads better is taken. The text must decode and be made of characters, not of noise.
    """
    head = data[:_HEAD_BYTES]
    if len(data) % 2 or not (b"\x00" in head or _has_many_controls(head)):
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    # Characters such as Ā, 一 and the ideographic space (U+xx00) put a few on the other side.
    likelier = "utf-16-le" if odd > even else "utf-16-be"
    clear = max(even, odd) >= 8 * min(even, odd) and max(even, odd) >= max(4, len(head) // 20)
    names = (likelier,) if clear else ("utf-16-le", "utf-16-be")
    readable = {name: text for name in names if (text := _wide_text(data, name)) is not None}
    if clear or not readable:
        return next(iter(readable), None)
    scores = {name: read(text[:_HEAD_BYTES]).score for name, text in readable.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= 0.5 else None


def _wide_text(data: bytes, name: str) -> str | None:
    """Decode, unless that fails or gives controls, private characters or noncharacters."""
    try:
        text = data.decode(name)
    except UnicodeDecodeError:
        return None
    sample = text[:_HEAD_BYTES]
    strange = sum(
        1
        for character in sample
        if (ord(character) < 32 and character not in "\t\n\r\x0b\x0c")
        or 0xE000 <= ord(character) <= 0xF8FF
        or 0xFFF0 <= ord(character) <= 0xFFFB
    )
    return None if strange > len(sample) // 200 else text


def _recognise_legacy(data: bytes, bad_utf8_at: int) -> Recognition:
    if _nearly_utf8(data):
        return Recognition(bad_utf8_at=bad_utf8_at)
    sample = _telling_lines(data)
    candidates: dict[str, bytes] = dict.fromkeys(LEGACY, sample)
    if len(data) % 2 == 0:
        # East Asian text without a single ASCII character: no NUL gives UTF-16 away.
        candidates |= dict.fromkeys(("utf-16-le", "utf-16-be"), data[:_SAMPLE_BYTES])
    readings = _readings(_shortlist(candidates) if len(sample) > _FIRST_LOOK_BYTES else candidates)
    ranked = sorted(readings.values(), key=lambda reading: -reading[0].score)
    ranked = [(reading, other) for reading, other in ranked if _has_evidence(reading, other)]
    best, name = ranked[0] if ranked else (Reading(0.0), "")
    rival = ranked[1][0].score if len(ranked) > 1 else 0.0
    if any(best.score >= score and best.score - rival >= lead for score, lead in _CERTAIN):
        return Recognition(name)
    for reading, other in ranked:
        at_home = _HOMES.get(reading.language) == other
        if at_home and reading.score >= max(_HOME_CERTAIN, best.score):
            return Recognition(other)
    likely = [other for reading, other in ranked if reading.score >= max(0.5, best.score - _LEAD)]
    return Recognition(likely=tuple(likely[:3]) or _second_opinion(sample))


def _has_evidence(reading: Reading, name: str) -> bool:
    """Whether there are letters enough to believe in this encoding at all."""
    mimicked = reading.language in _EASILY_MIMICKED
    if name in _CUSTOMARY and not mimicked:
        return True
    return reading.letters >= _ENOUGH_LETTERS[mimicked]


def _readings(candidates: Mapping[str, bytes]) -> dict[str, tuple[Reading, str]]:
    """How well each candidate's bytes read in it; the same text counts once."""
    readings: dict[str, tuple[Reading, str]] = {}
    for name, sample in candidates.items():
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        if text not in readings:
            readings[text] = (read(text), name)
    return readings


def _shortlist(candidates: Mapping[str, bytes]) -> dict[str, bytes]:
    """Leave out what reads like noise at a first look; judging a whole sample takes a while."""
    scores: dict[str, float] = {}
    for name, sample in candidates.items():
        try:
            sample.decode(name)
        except UnicodeDecodeError:
            continue
        scores[name] = read(sample[:_FIRST_LOOK_BYTES].decode(name, "ignore")).score
    enough = max(scores.values(), default=0.0) - 0.4
    return {name: candidates[name] for name, score in scores.items() if score >= enough}


def _nearly_utf8(data: bytes) -> bool:
    """Whether ``data`` is UTF-8 with a few broken places: many whole sequences, few bad bytes."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for character in text[:1_000_000] if character > "\x7f") - bad
    return good > 20 * bad


def _telling_lines(data: bytes) -> bytes:
    """Lines that hold more than ASCII, from all parts of the file, up to a sample's size."""
    if len(data) <= _SAMPLE_BYTES:
        return data
    lines = [line for line in data.split(b"\n") if not line.isascii()]
    step = max(1, sum(map(len, lines)) // _SAMPLE_BYTES)
    sample = b"\n".join(lines[::step])
    if len(sample) <= 2 * _SAMPLE_BYTES:
        return sample
    # A few very long lines; cut at a space, which is one byte wherever it is a space.
    cut = sample.find(b" ", _SAMPLE_BYTES)
    return sample[: cut if 0 < cut <= 4 * _SAMPLE_BYTES else len(sample)][: 8 * _SAMPLE_BYTES]


def _second_opinion(sample: bytes) -> tuple[str, ...]:
    """What charset-normalizer takes the bytes for."""
    from charset_normalizer import from_bytes

    return tuple(match.encoding for match in list(from_bytes(sample))[:3])

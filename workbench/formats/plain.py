"""Plain text, one language: lines or sentences, with everything between them kept.

Each unit remembers where its stretch of the file begins and ends, so that the translation can be
put in its place with all blank lines, indents and line ends as they were.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from workbench.domain.errors import InputError, OutputError
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.formats.aligned import split_lines
from workbench.formats.base import ParsedFile, ReadOptions, Unit, WriteUnit
from workbench.formats.reading import decode, encode_like
from workbench.formats.segmentation import split_sentences


@dataclass(frozen=True, slots=True)
class _Stretch:
    start: int
    end: int
    ends_paragraph: bool = True


class PlainText:
    """The ``Format`` of a text file."""

    name = "plain"
    title = "Plain text"
    suffixes = (".txt", ".text", ".md")

    def recognises(self, data: bytes, file_name: str) -> bool:  # noqa: ARG002 - the protocol's
        """Whatever is not markup may be read as text."""
        head = data[:64].replace(b"\x00", b"")
        return not re.match(rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<[?!a-zA-Z]", head)

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ParsedFile:
        """Make units of the lines (empty ones too), or of the sentences of each paragraph.

        A paragraph is a line, or a block between blank lines where the file breaks its lines at a
        fixed width.
        """
        text, _ = decode(data, file_name, options.encoding)
        if not text.strip():
            raise InputError(f"{file_name} holds only white space; choose a file that holds text.")
        if options.split == "lines":
            stretches = list(_lines(text))
        else:
            stretches = list(_sentences(text, options.source_language))
        given = {"encoding": options.encoding} if options.encoding else {}
        units = [
            Unit(
                source=TaggedText.literal(_on_one_line(text[item.start : item.end])),
                ends_paragraph=item.ends_paragraph,
                metadata={"span": [item.start, item.end], **given},
            )
            for item in stretches
        ]
        return ParsedFile(self.name, units, options.source_language, options.target_language)

    def write(self, original: bytes, file_name: str, units: Sequence[WriteUnit]) -> bytes:
        """Put each target in the place of its source; a unit that is not given stays as it is.

        Sentences of a line stay divided as they were, but for a script that needs a space where
        the source's needs none, or the other way round. Line breaks in a target become spaces.
        """
        placed = sorted(
            (unit for unit in units if "span" in unit.metadata),
            key=lambda unit: int(unit.metadata["span"][0]),
        )
        encoding = placed[0].metadata.get("encoding") if placed else None
        text, encoding = decode(original, file_name, encoding)
        if placed and int(placed[-1].metadata["span"][1]) > len(text):
            raise OutputError(
                f"The segments are not those of {file_name}; export into the file they came from."
            )
        parts: list[str] = []
        at = 0
        before: WriteUnit | None = None
        for unit in placed:
            start, end = unit.metadata["span"]
            parts.append(_between(text[at:start], before, unit))
            parts.append(
                text[start:end] if _is_untouched(unit) else _on_one_line(unit.target.plain)
            )
            before, at = unit, end
        parts.append(text[at:])
        return encode_like("".join(parts), original, encoding)


def between(original: bytes, file_name: str, one: WriteUnit, other: WriteUnit) -> str:
    """What stands between the sources of two units, as it would stand within one source."""
    text, _ = decode(original, file_name, one.metadata.get("encoding"))
    return _on_one_line(text[int(one.metadata["span"][1]) : int(other.metadata["span"][0])])


_LINE_BREAK = re.compile(r"[ \t]*\r?\n[ \t]*")


def _on_one_line(text: str) -> str:
    return _LINE_BREAK.sub(" ", text)


def _is_untouched(unit: WriteUnit) -> bool:
    return unit.target.plain == unit.source.plain


def _between(separator: str, before: WriteUnit | None, after: WriteUnit) -> str:
    """What stands between two sentences once they are translated."""
    if before is None or "\n" in separator or separator.strip():
        return separator
    one, two = before.target.plain, after.target.plain
    if not one or not two:
        # A place that stays empty needs no space of its own.
        return "" if not one else separator
    if _is_untouched(before) and _is_untouched(after):
        return separator
    last, first = one.rstrip(_SHARED_MARKS)[-1:], two.lstrip(_SHARED_MARKS)[:1]
    unspaced = _WITHOUT_SPACES.match(last) and _WITHOUT_SPACES.match(first)
    return "" if unspaced else separator or " "


#: Chinese and Japanese characters and full-width marks; Korean and Thai do put spaces there.
_WITHOUT_SPACES = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
_SHARED_MARKS = "“”‘’…"


def _lines(text: str) -> Iterator[_Stretch]:
    at = 0
    for line in split_lines(text):
        yield _Stretch(at, at + len(line))
        at += len(line)
        at += 2 if text.startswith("\r\n", at) else 1


def _sentences(text: str, language: Language | None) -> Iterator[_Stretch]:
    lines = list(_lines(text))
    paragraphs = _blocks(text, lines) if _is_wrapped(text, lines) else lines
    for paragraph in paragraphs:
        # Breaks become spaces one for one, so that offsets stay true.
        flowing = re.sub(r"[\r\n]", " ", text[paragraph.start : paragraph.end])
        found = split_sentences(flowing, language)
        for number, (start, end) in enumerate(found, start=1):
            yield _Stretch(
                paragraph.start + start, paragraph.start + end, ends_paragraph=number == len(found)
            )


def _blocks(text: str, lines: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """Runs of lines that are not blank; a list item begins a block of its own."""
    block: _Stretch | None = None
    for line in lines:
        content = text[line.start : line.end]
        if block is not None and (not content.strip() or _ITEM.match(content)):
            yield block
            block = None
        if content.strip():
            block = _Stretch(block.start if block else line.start, line.end)
    if block is not None:
        yield block


_ITEM = re.compile(r"\s*(?:[-*•–—]|\d{1,3}[.)])\s")
_END = re.compile(r"[.!?…:;。！？]['\"”»)\]]*\s*$")
_WRAP_AT_LEAST, _WRAP_AT_MOST = 50, 100


def _is_wrapped(text: str, lines: Sequence[_Stretch]) -> bool:
    """Whether lines are broken at a fixed width: long, alike, and mostly in mid-sentence."""
    contents = [text[line.start : line.end].rstrip() for line in lines]
    inner = [
        line
        for line, following in pairwise(contents)
        if line.strip() and following.strip() and not _ITEM.match(following)
    ]
    if len(inner) < 3 or max(map(len, contents)) > _WRAP_AT_MOST:
        return False
    in_mid_sentence = sum(1 for line in inner if not _END.search(line))
    return median(map(len, inner)) >= _WRAP_AT_LEAST and in_mid_sentence > 0.6 * len(inner)

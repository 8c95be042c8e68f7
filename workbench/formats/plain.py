"""Plain text, one language: lines or sentences, with everything between them kept.

Each unit remembers where its stretch of the file begins and ends, so that the translation can be
put in its place with all blank lines, indents and line ends as they were.
"""

import re
from collections.abc import Sequence

from workbench.domain.errors import InputError
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.formats.aligned import split_lines
from workbench.formats.base import ParsedFile, ReadOptions, Unit, WriteUnit
from workbench.formats.reading import decode, encode_like
from workbench.formats.segmentation import split_sentences

_LINE = re.compile(r"([^\n]*?)(\r?\n|\Z)")


class PlainText:
    """The ``Format`` of a text file."""

    name = "plain"
    title = "Plain text"
    suffixes = (".txt", ".text", ".md")

    def recognises(self, data: bytes, file_name: str) -> bool:  # noqa: ARG002 - the protocol's
        """Whatever is not markup may be read as text."""
        return not data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ParsedFile:
        """Make units of the lines, or of the sentences of each paragraph."""
        text, encoding = decode(data, file_name, options.encoding)
        if options.split == "lines":
            spans = _lines(text)
        else:
            spans = _sentences(text, options.source_language)
        if not any(text[start:end].strip() for start, end, _ in spans):
            raise InputError(f"{file_name} holds only white space; choose a file that holds text.")
        units = [
            Unit(
                source=TaggedText.literal(text[start:end]),
                ends_paragraph=ends,
                metadata={"span": [start, end], "encoding": encoding},
            )
            for start, end, ends in spans
        ]
        return ParsedFile(self.name, units, options.source_language, options.target_language)

    def write(self, original: bytes, file_name: str, units: Sequence[WriteUnit]) -> bytes:
        """Put each target in the place of its source; a unit that is not given stays as it is."""
        placed = sorted(
            (unit for unit in units if "span" in unit.metadata),
            key=lambda unit: unit.metadata["span"][0],
        )
        encoding = placed[0].metadata.get("encoding") if placed else None
        text, encoding = decode(original, file_name, encoding)
        parts: list[str] = []
        at = 0
        for unit in placed:
            start, end = unit.metadata["span"]
            parts += (text[at:start], unit.target.plain)
            at = end
        parts.append(text[at:])
        return encode_like("".join(parts), original, encoding)


def _lines(text: str) -> list[tuple[int, int, bool]]:
    spans: list[tuple[int, int, bool]] = []
    at = 0
    for line in split_lines(text):
        spans.append((at, at + len(line), True))
        at += len(line)
        at += 2 if text.startswith("\r\n", at) else 1
    return spans


def _sentences(text: str, language: Language | None) -> list[tuple[int, int, bool]]:
    spans: list[tuple[int, int, bool]] = []
    for start, end, _ in _lines(text):
        found = split_sentences(text[start:end], language)
        last = len(found) - 1
        spans += [(start + a, start + b, i == last) for i, (a, b) in enumerate(found)]
    return spans

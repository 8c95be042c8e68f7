"""Where SentencePiece's pieces lie in the text they were cut from.

SentencePiece can tell this itself, but through an interface that changed from release to release;
the pieces' own characters tell it as well, whatever the release.
"""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher

SPACE_MARK = "\u2581"

_BYTE_PIECE = re.compile(r"<0x([0-9A-F]{2})>\Z")


def piece_spans(text: str, pieces: Sequence[str]) -> list[tuple[int, int]]:
    """The half-open span of ``text`` (code points) that each piece covers; white space is no one's.

    ``text`` may be what the pieces were cut from (before SentencePiece's NFKC normalisation) or
    what they were joined to. Spans are in order and do not overlap; a piece that holds nothing but
    a space mark has an empty span where the next piece starts.
    """
    characters: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        for part in unicodedata.normalize("NFKC", character):
            if not part.isspace() and part != SPACE_MARK:
                characters.append(part)
                offsets.append(offset)
    surfaces = _surfaces(pieces)
    joined = "".join(surfaces)
    plain = "".join(characters)
    places = offsets if joined == plain else _matched(joined, plain, offsets, len(text))
    spans: list[tuple[int, int]] = []
    position = 0
    end = 0
    for surface in surfaces:
        covered = places[position : position + len(surface)]
        position += len(surface)
        if covered:
            start = max(end, covered[0])
            end = max(start, covered[-1] + 1)
        else:
            start = end = max(end, places[position] if position < len(places) else len(text))
        spans.append((start, end))
    return spans


def _surfaces(pieces: Sequence[str]) -> list[str]:
    """Each piece's characters without space marks; bytes are gathered to the character they make.

    The whole character is given to its last byte's piece.
    """
    surfaces: list[str] = []
    pending = bytearray()
    for piece in pieces:
        byte = _BYTE_PIECE.match(piece)
        if byte is None:
            pending.clear()
            normal = unicodedata.normalize("NFKC", piece.replace(SPACE_MARK, ""))
            surfaces.append("".join(normal.split()))
            continue
        pending.append(int(byte[1], 16))
        try:
            surfaces.append(pending.decode("utf-8"))
            pending.clear()
        except UnicodeDecodeError:
            surfaces.append("")
    return surfaces


def _matched(joined: str, plain: str, offsets: Sequence[int], length: int) -> list[int]:
    """For each character of ``joined`` an offset in the text, by the longest common runs.

    Needed where a model normalises in a way of its own; characters between two runs go to the
    end of the run before them.
    """
    places = [-1] * len(joined)
    for block in SequenceMatcher(None, joined, plain, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            places[block.a + step] = offsets[block.b + step]
    last = 0
    for index, place in enumerate(places):
        if place < 0:
            places[index] = min(last, max(length - 1, 0))
        else:
            last = place
    return places

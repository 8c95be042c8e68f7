"""Hiding what no model may touch: tags are lifted out, placeholders become stand-ins.

Small models mangle ``{0}`` and ``%(count)d`` and know no tags. A stand-in such as ``X_1`` came
through the bundled model unchanged in 150 of 150 news sentences where it took a name's place, a
number such as 97 in 99 of 100; tags that stand for formatting leave no trace in what the model
sees. ``placing`` puts all of them back.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText, TagKind
from workbench.mt.placeholders import find_placeholders, looks_like_placeholder

_BREAKS = frozenset({"br", "lb", "hr", "x-newline"})
_STAND_IN = re.compile(r"X_(\d+)")
_NUMBERS = ("97", "83", "59", "76", "38", "64", "47", "92", "71", "85")


class Role(Enum):
    """How a hidden thing takes part in a sentence."""

    WORD = "word"
    POINT = "point"
    OPEN = "open"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Hidden:
    """Something taken out of a text at ``start`` of the masked text.

    A WORD has a stand-in ``text[start:end]``; the others leave nothing (``start == end``).
    ``literal`` is what to put back; ``before`` and ``after`` are white space that was taken out
    with it; ``pair`` is the same for an OPEN and its CLOSE; ``tight_left`` and ``tight_right``
    say that no white space stood between it and its neighbour; ``parted`` says that a space was
    put in its place, because words touched it on both sides.
    """

    role: Role
    start: int
    end: int
    literal: str
    tag: Tag | None = None
    pair: str = ""
    before: str = ""
    after: str = ""
    tight_left: bool = True
    tight_right: bool = True
    parted: bool = False

    def moved(self, by: int) -> "Hidden":
        """The same thing in a text that starts ``by`` code points later."""
        return Hidden(
            self.role,
            self.start - by,
            self.end - by,
            self.literal,
            self.tag,
            self.pair,
            self.before,
            self.after,
            self.tight_left,
            self.tight_right,
            self.parted,
        )

    @property
    def name(self) -> str:
        """What to call it in a message to the user."""
        if self.tag is not None:
            return TaggedText(TAG_CHARACTER, (self.tag,)).readable()
        return self.literal


@dataclass(frozen=True, slots=True)
class Masked:
    """What the model sees of a text, and what was hidden from it, in source order."""

    text: str
    hidden: tuple[Hidden, ...] = ()

    def stand_in(self, item: Hidden) -> str:
        """The characters that stand for a WORD in the masked text."""
        return self.text[item.start : item.end]


def mask(tagged: TaggedText) -> Masked:
    """Hide the tags and placeholders of a text."""
    text = tagged.text
    pieces = list(_hidden_pieces(tagged))
    if not pieces:
        return Masked(text)
    names = _free_names(text)
    numbers = _free_numbers(text)
    out: list[str] = []
    length = 0
    items: list[Hidden] = []
    position = 0
    for start, end, role, literal, tag, pair, numeric in pieces:
        kept = text[position:start]
        left = text[start - 1 : start]
        right = text[end : end + 1]
        before = after = ""
        stand_in = ""
        position = end
        if role is Role.WORD:
            number = next(numbers, None) if numeric else None
            stand_in = number or next(names)
        elif (not left or left.isspace()) and right.isspace():
            # Both sides are free: one side's white space goes with the tag, so that the model
            # sees the words as far apart as they were.
            if role is Role.CLOSE:
                stripped = kept.rstrip()
                before, kept = kept[len(stripped) :], stripped
            else:
                rest = text[end:]
                after = rest[: len(rest) - len(rest.lstrip())]
                position = end + len(after)
        out.append(kept)
        parted = (
            role is Role.POINT
            and "".join(out[-2:])[-1:].isalnum()
            and text[end:].lstrip(TAG_CHARACTER)[:1].isalnum()
        )
        length += len(kept)
        items.append(
            Hidden(
                role,
                length,
                length + len(stand_in),
                literal,
                tag,
                pair,
                before,
                after,
                bool(left) and not left.isspace(),
                bool(right) and not right.isspace(),
                parted,
            )
        )
        stand_in = stand_in or (" " if parted else "")
        out.append(stand_in)
        length += len(stand_in)
    out.append(text[position:])
    return Masked("".join(out), tuple(items))


@dataclass(frozen=True, slots=True)
class Visible:
    """What a model would see of a text; character i shows ``places[i]``, a span of the text.

    All characters of a stand-in show the whole placeholder.
    """

    text: str
    places: tuple[tuple[int, int], ...]


def visible(masked: Masked, written: TaggedText) -> Visible:
    """A text as a model would see it, with the stand-ins of its source ``masked``.

    ``written`` is the source itself or a translation of it. Placeholders that the source has not
    stay as they are written; formatting tags vanish, or leave a space where they part words.
    """
    text = written.text
    words = [item for item in masked.hidden if item.role is Role.WORD]
    hidden: dict[int, tuple[int, str]] = {}
    tags = list(zip(written.tag_offsets(), written.tags, strict=True))
    for item in words:
        if item.tag is not None:
            places = [offset for offset, tag in tags if item.tag.same_as(tag)]
        else:
            places = [match.start() for match in re.finditer(re.escape(item.literal), text)]
        free = next((place for place in places if place not in hidden), None)
        if free is not None:
            hidden[free] = (len(item.literal), masked.stand_in(item))
    out: list[str] = []
    places_shown: list[tuple[int, int]] = []
    position = 0
    while position < len(text):
        length, shown = hidden.get(position, (1, text[position]))
        if shown == TAG_CHARACTER:
            parts = bool(out) and out[-1].isalnum() and text[position + 1 : position + 2].isalnum()
            shown = " " if parts else ""
        out.extend(shown)
        places_shown.extend([(position, position + length)] * len(shown))
        position += length
    return Visible("".join(out), tuple(places_shown))


def _free_names(text: str) -> Iterator[str]:
    """Stand-ins that the text does not itself hold."""
    taken = {int(match[1]) for match in _STAND_IN.finditer(text) if len(match[1]) < 9}
    number = 0
    while True:
        number += 1
        if number not in taken:
            yield f"X_{number}"


def _free_numbers(text: str) -> Iterator[str]:
    """Two-digit numbers whose digits stand nowhere in the text."""
    return (number for number in _NUMBERS if number not in text)


_Piece = tuple[int, int, Role, str, Tag | None, str, bool]


def _hidden_pieces(tagged: TaggedText) -> Iterator[_Piece]:
    """(start, end, role, literal, tag, pair, numeric) of all that is to be hidden, in order."""
    text = tagged.text
    tags = iter(zip(tagged.tag_offsets(), tagged.tags, strict=True))
    tag = next(tags, None)
    open_elements: list[tuple[str, str]] = []
    for found in find_placeholders(text):
        while tag is not None and tag[0] < found.start:
            yield _tag_piece(text, *tag)
            tag = next(tags, None)
        if tag is not None and tag[0] < found.end:
            # A tag inside what looks like a placeholder: not one; let the tag rule.
            continue
        literal = text[found.start : found.end]
        if found.kind is None:
            yield found.start, found.end, Role.WORD, literal, None, "", found.numeric
            continue
        pair = ""
        role = Role.POINT
        if found.kind is TagKind.OPEN:
            pair = f"<{found.name}>{found.start}"
            open_elements.append((found.name, pair))
            role = Role.OPEN
        elif found.kind is TagKind.CLOSE:
            role = Role.CLOSE
            for index in range(len(open_elements) - 1, -1, -1):
                if open_elements[index][0] == found.name:
                    pair = open_elements[index][1]
                    del open_elements[index:]
                    break
        yield found.start, found.end, role, literal, None, pair, False
    while tag is not None:
        yield _tag_piece(text, *tag)
        tag = next(tags, None)


def _tag_piece(text: str, offset: int, tag: Tag) -> _Piece:
    role = {
        TagKind.OPEN: Role.OPEN,
        TagKind.CLOSE: Role.CLOSE,
        TagKind.STANDALONE: Role.WORD if _stands_for_a_word(text, offset, tag) else Role.POINT,
    }[tag.kind]
    return offset, offset + 1, role, TAG_CHARACTER, tag, f"tag {tag.id}", _is_number(tag)


def _is_number(tag: Tag) -> bool:
    return any(found.numeric for found in find_placeholders(tag.label or tag.content))


def _stands_for_a_word(text: str, offset: int, tag: Tag) -> bool:
    """Whether a standalone tag is a part of the sentence rather than of its looks.

    It is where it holds a placeholder, or where it stands free inside the text like a word.
    """
    if tag.label.lower().strip("</>") in _BREAKS:
        return False
    if looks_like_placeholder(tag.label) or looks_like_placeholder(tag.content):
        return True
    left, right = text[:offset], text[offset + 1 :]
    if not any(map(str.isalnum, left)) or not right.strip():
        return False
    return left[-1:].isspace() and not right[:1].isalnum() and right[:1] != TAG_CHARACTER

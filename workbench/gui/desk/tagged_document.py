"""A tagged text inside a QTextDocument: in as text and chips, out again as it went in.

Every tag is one object character whose format knows which tag it is; everything else is plain.
"""

import json
from contextlib import suppress

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText
from workbench.gui.desk.offsets import Offsets
from workbench.gui.desk.tag_object import TagObject

LINE = "\u2028"  # a line break within a segment, which is one block
_MIME = "application/x-winnow-tagged-text"


class TaggedDocument:
    """Reads and writes one document through the table of tags in ``chips``."""

    def __init__(self, document: QTextDocument, chips: TagObject) -> None:
        self._document = document
        self._chips = chips

    def insert(self, cursor: QTextCursor, text: TaggedText) -> None:
        """Insert a tagged text at ``cursor``: plain pieces as text, tags as objects."""
        plain = QTextCharFormat()
        plain.setFont(self._document.defaultFont())
        cursor.beginEditBlock()
        pieces = text.text.replace("\r\n", "\n").split(TAG_CHARACTER)
        for number, piece in enumerate(pieces):
            if number:
                form = self._chips.format_of(self._chips.number_of(text.tags[number - 1]), plain)
                cursor.insertText(TAG_CHARACTER, form)
            if piece:
                clean = piece.replace("\n", LINE).replace("\r", LINE).replace("\u2029", LINE)
                cursor.insertText(clean.replace("\0", ""), plain)
        cursor.setCharFormat(plain)
        cursor.endEditBlock()

    def read(self, start: int, end: int) -> TaggedText:
        """The text between two positions of the document."""
        tags: list[Tag] = []
        parts: list[str] = []
        block = self._document.firstBlock()
        while block.isValid():
            if parts or block.position() > start:
                parts.append("\n")
            fragments = block.begin()
            while not fragments.atEnd():
                fragment = fragments.fragment()
                first = fragment.position()
                whole = fragment.text()
                offsets = Offsets(whole)
                a = offsets.from_qt(max(0, start - first))
                b = offsets.from_qt(min(fragment.length(), max(0, end - first)))
                tag = self._chips.tag_of(fragment.charFormat())
                piece = whole[a:b]
                if tag is None:
                    parts.append(piece.replace(TAG_CHARACTER, "").replace(LINE, "\n"))
                else:
                    # Neighbouring equal tags share a fragment.
                    parts.append(piece)
                    tags += [tag] * len(piece)
                fragments += 1
            block = block.next()
            if block.position() > end:
                break
        return TaggedText("".join(parts), tuple(tags))


def to_mime(text: TaggedText) -> QMimeData:
    """What goes to the clipboard: readable for other programs, whole for ours."""
    data = QMimeData()
    data.setText(text.readable())
    content = json.dumps([text.text, text.tags_as_json()], ensure_ascii=False)
    data.setData(_MIME, content.encode())
    return data


def from_mime(data: QMimeData) -> TaggedText | None:
    """The text in what is pasted or dropped; None where there is none."""
    if data.hasFormat(_MIME):
        # Whoever put it there, it need not be what we would have put there.
        with suppress(ValueError, TypeError, LookupError, AttributeError):
            text, tags = json.loads(bytes(data.data(_MIME).data()).decode())
            return TaggedText.from_json(text, tags)
    return TaggedText.literal(data.text()) if data.hasText() else None

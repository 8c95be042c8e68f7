"""Between the inside of an XLIFF ``<source>`` or ``<target>`` and text with tags.

Every inline element becomes one or two tags that carry their markup as written, so that writing
them back gives the same characters (XLIFF 1.2, 2.4: g, x, bx, ex, bpt, ept, ph, it, mrk, sub).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText, TagKind
from workbench.formats.xml_places import local_name, read_attributes, tokens, unescape

#: Elements whose content is native code, opaque but for ``sub``.
_CODES = {
    "bpt": TagKind.OPEN,
    "ept": TagKind.CLOSE,
    "ph": TagKind.STANDALONE,
    "it": TagKind.STANDALONE,
}
_EMPTY_KINDS = {**_CODES, "bx": TagKind.OPEN, "ex": TagKind.CLOSE}
INLINE_NAMES = frozenset({"g", "x", "bx", "ex", "bpt", "ept", "ph", "it", "mrk", "sub"})

#: Short chip labels for the values of ``ctype`` that XLIFF 1.2 predefines.
_CTYPE_LABELS = {
    "bold": "b",
    "italic": "i",
    "underlined": "u",
    "link": "a",
    "image": "img",
    "lb": "br",
    "pb": "pb",
}
_NATIVE_ELEMENT = re.compile(r"^\s*</?\s*([A-Za-z][\w:.-]*)")


@dataclass(slots=True)
class _Builder:
    """Collects text and tags of one content, and the open halves still to be closed."""

    parts: list[str] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    open: list[tuple[str, str]] = field(default_factory=list)

    def text(self, value: str) -> None:
        self.parts.append(value.replace(TAG_CHARACTER, "\ufffd"))

    def tag(self, kind: TagKind, identifier: str, content: str, label: str) -> None:
        self.parts.append(TAG_CHARACTER)
        self.tags.append(Tag(kind, identifier, content, label))

    def result(self) -> TaggedText:
        return TaggedText("".join(self.parts), tuple(self.tags))


def parse_inline(raw: str) -> TaggedText:
    """Read the inside of a source or target, given as it is written in a well-formed file.

    Comments are no part of the text; processing instructions are tags.
    """
    if "<" not in raw:
        return TaggedText.literal(unescape(raw))
    builder = _Builder()
    at = 0
    stream = tokens(raw)
    for token in stream:
        builder.text(unescape(raw[at : token.start()]))
        at = token.end()
        if token["cdata"] is not None:
            builder.text(token["cdata"].replace("\r\n", "\n").replace("\r", "\n"))
        elif token["instruction"] is not None:
            name = "?" + token["instruction"].split(None, 1)[0]
            builder.tag(TagKind.STANDALONE, name, token[0], name)
        elif token["name"] is None:
            continue
        elif token["slash"]:
            identifier, label = builder.open.pop()
            builder.tag(TagKind.CLOSE, identifier, token[0], label)
        else:
            at = _element(raw, token, stream, builder)
    builder.text(unescape(raw[at:]))
    return builder.result()


def _element(
    raw: str, token: re.Match[str], stream: Iterator[re.Match[str]], builder: _Builder
) -> int:
    """Take in one inline element; return the offset after what was consumed."""
    name, identifier, label = _describe(token["name"], token[0])
    if token["empty"]:
        kind = _EMPTY_KINDS.get(name, TagKind.STANDALONE)
        builder.tag(kind, identifier, token[0], label)
        return token.end()
    if name not in _CODES:
        builder.open.append((identifier, label))
        builder.tag(TagKind.OPEN, identifier, token[0], label)
        return token.end()
    return _code(raw, token, stream, builder, _Code(_CODES[name], identifier, label))


@lru_cache(maxsize=4096)
def _describe(raw_name: str, start_tag: str) -> tuple[str, str, str]:
    """Local name, id and label of an inline element; files repeat the same few start tags."""
    name = local_name(raw_name)
    attributes = read_attributes(start_tag)
    identifier = attributes.get("rid") or attributes.get("id") or attributes.get("mid") or name
    return name, identifier, _label(name, attributes)


@dataclass(frozen=True, slots=True)
class _Code:
    kind: TagKind
    identifier: str
    label: str


def _code(
    raw: str,
    start: re.Match[str],
    stream: Iterator[re.Match[str]],
    builder: _Builder,
    code: _Code,
) -> int:
    """One native code: opaque, but the text of each ``sub`` inside it can be translated."""
    depth = 1
    piece = start.start()
    sub_depth: int | None = None
    pieces = 0
    native_end: int | None = None
    for token in stream:
        if token["name"] is None or token["empty"]:
            continue
        depth += -1 if token["slash"] else 1
        is_sub = local_name(token["name"]) == "sub"
        if is_sub and not token["slash"] and sub_depth is None:
            kind = TagKind.OPEN if pieces == 0 else TagKind.STANDALONE
            native_end = native_end or token.start()
            label = code.label or _native_label(raw[start.end() : native_end])
            builder.tag(kind, f"{code.identifier}/sub", raw[piece : token.end()], label)
            pieces += 1
            sub_depth = depth
            at = token.end()
        elif is_sub and token["slash"] and sub_depth == depth + 1:
            inner = parse_inline(raw[at : token.start()])
            builder.parts.append(inner.text)
            builder.tags.extend(inner.tags)
            piece = token.start()
            sub_depth = None
        if depth == 0:
            native = raw[start.end() : native_end or token.start()]
            label = code.label or _native_label(native)
            kind, identifier = code.kind, code.identifier
            if pieces:
                kind, identifier = TagKind.CLOSE, f"{code.identifier}/sub"
            builder.tag(kind, identifier, raw[piece : token.end()], label)
            return token.end()
    return len(raw)


def _label(name: str, attributes: dict[str, str]) -> str:
    native = attributes.get("equiv-text", "")
    if native and name == "x":
        # Angular writes pairs as two x: <strong> and </strong> must not look alike.
        return ("/" if native.lstrip().startswith("</") else "") + _native_label(native)
    ctype = attributes.get("ctype", "")
    if ctype:
        return _CTYPE_LABELS.get(ctype, ctype.removeprefix("x-"))
    if native:
        return _native_label(native)
    if name in _CODES:
        return ""
    if name == "mrk":
        return attributes.get("mtype", "mrk")
    return attributes.get("id", name) if name in INLINE_NAMES else name


def _native_label(native: str) -> str:
    """A native code in a word: the element's name of ``<b class="x">``, else its start."""
    text = unescape(native).strip()
    element = _NATIVE_ELEMENT.match(text)
    if element:
        return element[1]
    return text[:24]


def normalise_padding(text: TaggedText) -> TaggedText:
    """Undo pretty-printing: a content that starts on a new line loses its indents.

    Only for elements without ``xml:space="preserve"``.
    """
    stripped = text.text.strip(" \t\n")
    if text.text == stripped or "\n" not in text.text[: len(text.text) - len(text.text.lstrip())]:
        return text
    return TaggedText(re.sub(r"[ \t]*\n[ \t]*", " ", stripped), text.tags)


_BREAKS = re.compile("[\x0b\x0c]")
_SURROGATES = re.compile("[\ud800-\udfff]")


def clean(text: str) -> str:
    """Make text fit for XML 1.0 (production 2, Char).

    Vertical tab and form feed (Word's line and page break) become a line feed, an unpaired
    surrogate becomes U+FFFD; what else XML cannot hold is left out, as translate-toolkit does.
    """
    if text.isprintable():
        return text
    from translate.misc.xml_helpers import valid_chars_only

    return str(valid_chars_only(_SURROGATES.sub("\ufffd", _BREAKS.sub("\n", text))))


def escape(text: str, newline: str = "\n") -> str:
    """Escape text for XML content, with the file's own line ends."""
    text = clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("\r", "&#13;")
    return text.replace("\n", newline) if newline != "\n" else text


def render_inline(text: TaggedText, newline: str = "\n") -> str:
    """Write the inside of a target; the result is well-formed whatever order the tags are in.

    Where tags no longer nest as XML needs (a person or a machine moved them), an end without its
    beginning is left out, a beginning without its end is closed at the end of the text, and
    crossing pairs are closed inside out. Tags that nest are written exactly as they came.
    """
    pieces = text.text.split(TAG_CHARACTER)
    out = [escape(pieces[0], newline)]
    nesting = _Nesting()
    for tag, piece in zip(text.tags, pieces[1:], strict=True):
        out += (nesting.admit(tag), escape(piece, newline))
    out += [f"</{name}>" for name in reversed(nesting.names)]
    return "".join(out)


@dataclass(slots=True)
class _Nesting:
    """Which elements are open, and which tags they wait for (the same number of both)."""

    names: list[str] = field(default_factory=list)
    waiting: list[tuple[str, str]] = field(default_factory=list)

    def admit(self, tag: Tag) -> str:
        """Return the tag's markup as it may stand here."""
        closes, opens = _halves(tag.content)
        keys = [(name, tag.id) for name in closes]
        count = len(keys)
        if count and self.waiting[-count:] == keys[::-1] and self.names[-count:] == closes[::-1]:
            del self.names[-count:], self.waiting[-count:]
        elif count == 1 and not opens and keys[0] in self.waiting:
            if local_name(self.names[-1]) == "sub":
                return ""  # what follows would become native code; the end closes it
            self.waiting.remove(keys[0])
            return f"</{self.names.pop()}>"
        elif count:
            return ""
        self.names += opens
        self.waiting += [(name, tag.id) for name in opens]
        return tag.content


def _halves(content: str) -> tuple[list[str], list[str]]:
    """The names of elements that ``content`` closes without opening, and opens without closing."""
    closes: list[str] = []
    opens: list[str] = []
    for token in tokens(content):
        name = token["name"]
        if name is None or token["empty"]:
            continue
        if not token["slash"]:
            opens.append(name)
        elif opens:
            opens.pop()
        else:
            closes.append(name)
    return closes, opens


def is_inline_markup(content: str) -> bool:
    """Whether ``content`` is made of XLIFF's inline elements alone, whole or cut at a sub or g.

    Guards against markup that did not come from the file (a project made elsewhere).
    """
    from lxml import etree

    found = list(tokens(content))
    if not found or any(token["name"] is None for token in found):
        return False
    if any(local_name(token["name"]) not in INLINE_NAMES for token in found):
        return False
    closes, opens = _halves(content)
    before = "".join(f"<{name}>" for name in reversed(closes))
    after = "".join(f"</{name}>" for name in reversed(opens))
    try:
        etree.fromstring(f"<_>{before}{content}{after}</_>")
    except etree.XMLSyntaxError:
        return False
    return True

"""XML read twice: lxml says what it means, a tokeniser says where each element is written.

lxml (like translate-toolkit, which is built on it) cannot give a file back byte for byte: quotes,
spaces inside tags, CDATA, character references and line ends are gone once it is parsed. So the
text is kept, and a change is a splice between two offsets. Both readings must name the same
elements in the same order, or the file is refused.
"""

import codecs
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING

from workbench.domain.errors import InputError
from workbench.formats import encodings
from workbench.formats.reading import decode, refuse_unusable

if TYPE_CHECKING:
    from lxml.etree import XMLSyntaxError, _Element

#: About half a million units; every element costs memory, however small the file.
MAX_MARKS = 8_000_000

#: One piece of markup of a well-formed document. Comments, CDATA and instructions come first.
#: No group is possessive: Python before 3.11.5, Debian 12's, loses matches by that (gh-106052).
TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[(?P<cdata>.*?)\]\]>|<\?(?P<instruction>.*?)\?>"
    r"|<(?P<slash>/?)(?P<name>[^\s/>!?][^\s/>]*+)"
    r"(?P<attributes>(?:[^>\"'/]++|\"[^\"]*+\"|'[^']*+'|/(?!>))*)(?P<empty>/?)>"
    r"|<![^>]*>",
    re.DOTALL,
)
ATTRIBUTE = re.compile(r"""(\s+)([^\s=]+)(\s*=\s*)(?:"([^"]*)"|'([^']*)')""")
_BARE_DOCTYPE = re.compile(r"<!DOCTYPE\s+[\w:.-]+\s*>")
_DECLARED = re.compile(rb"""^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']""")


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element is written: its start tag, its inside, its end tag (offsets of text)."""

    start: int
    inner_start: int
    inner_end: int
    end: int

    @property
    def is_self_closing(self) -> bool:
        """Whether it is written as ``<name/>``."""
        return self.inner_start == self.end


@dataclass(frozen=True, slots=True)
class LocatedXml:
    """A parsed document: the text without byte order mark, its codec, its root and places."""

    text: str
    encoding: str
    root: "_Element"
    places: dict["_Element", Place]

    def inner(self, element: "_Element") -> str:
        """The inside of an element as it is written."""
        place = self.places[element]
        return self.text[place.inner_start : place.inner_end]


def parse(
    data: bytes, file_name: str, wanted: frozenset[str], encoding: str | None = None
) -> LocatedXml:
    """Parse ``data`` and locate the elements named in ``wanted`` (local names).

    Raises ``InputError`` where it is broken, hostile or not decodable. No entity of a document
    type is ever expanded and nothing is fetched: a document type with anything in it but the
    name of the root is refused.
    """
    from lxml import etree

    text, codec = decode_xml(data, file_name, encoding)
    _refuse_document_type(text, file_name)
    if text.count("<") > MAX_MARKS:
        raise InputError(
            f"{file_name} has more than {MAX_MARKS // 1_000_000} million tags; split it and try "
            "again."
        )
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        strip_cdata=False,
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "surrogatepass"), parser)
    except etree.XMLSyntaxError as error:
        raise InputError(_why_not(error, file_name)) from error
    return LocatedXml(text, codec, root, _locate(text, root, file_name, wanted))


def _why_not(error: "XMLSyntaxError", file_name: str) -> str:
    """libxml2's complaint as a sentence for people."""
    message = str(error.msg or "")
    if "depth" in message:
        return f"{file_name} nests elements more than 256 deep, which no real XLIFF does."
    if "HUGE" in message:
        return f"{file_name} has a text or attribute of more than 10 MB, which Winnow refuses."
    reason = re.sub(r",? line \d+, column \d+.*$", "", message.strip(), flags=re.DOTALL)
    return (
        f"{file_name} is not well-formed XML: line {error.lineno}: {reason or 'it ends too soon'}; "
        "mend the file or export it again."
    )


def decode_xml(data: bytes, file_name: str, encoding: str | None = None) -> tuple[str, str]:
    """Decode as XML 1.0 appendix F says: byte order mark, then declaration, then UTF-8."""
    refuse_unusable(data, file_name)
    if encoding or encodings.marked_encoding(data):
        return decode(data, file_name, encoding or encodings.marked_encoding(data))
    if data.startswith(b"<\x00"):
        return decode(data, file_name, "utf-16-le")
    if data.startswith(b"\x00<"):
        return decode(data, file_name, "utf-16-be")
    declared = _DECLARED.match(data)
    name = declared[1].decode("ascii") if declared else "utf-8"
    try:
        if codecs.lookup(name).name.startswith(("utf-16", "utf-32")):
            # Declared wide, written narrow: some Windows tools do; libxml2 reads it as UTF-8 too.
            name = "utf-8"
    except LookupError:
        pass
    return decode(data, file_name, name)


def read_attributes(start_tag: str) -> dict[str, str]:
    """The attributes of a start tag as written, by raw name; references are resolved."""
    return {
        match[2]: unescape(match[4] if match[4] is not None else match[5])
        for match in ATTRIBUTE.finditer(start_tag)
    }


def with_attribute(start_tag: str, name: str, value: str) -> str:
    """Return the start tag with one attribute set, everything else as written."""
    for match in ATTRIBUTE.finditer(start_tag):
        if match[2] == name:
            group = 4 if match[4] is not None else 5
            return start_tag[: match.start(group)] + value + start_tag[match.end(group) :]
    end = re.search(r"\s*/?>$", start_tag)
    at = end.start() if end else len(start_tag)
    return f'{start_tag[:at]} {name}="{value}"{start_tag[at:]}'


_NAMED_REFERENCES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));")


def unescape(text: str) -> str:
    """Resolve character references and XML's five named ones; line ends become line feeds."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "&" not in text:
        return text

    def resolve(match: re.Match[str]) -> str:
        if match[3]:
            return _NAMED_REFERENCES.get(match[3], match[0])
        return chr(int(match[1], 16) if match[1] else int(match[2]))

    return _REFERENCE.sub(resolve, text)


def local_name(raw: str) -> str:
    """The name without its prefix."""
    return raw.rsplit(":", 1)[-1]


def tokens(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """All markup of a well-formed stretch of text, in order."""
    return TOKEN.finditer(text, start, len(text) if end is None else end)


def splice(text: str, edits: Sequence[tuple[int, int, str]]) -> str:
    """Replace stretches of ``text``; ``edits`` are (start, end, new) and may not overlap."""
    parts: list[str] = []
    at = 0
    for start, end, new in sorted(edits, key=lambda edit: edit[:2]):
        parts += (text[at:start], new)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def _refuse_document_type(text: str, file_name: str) -> None:
    for token in tokens(text):
        if token["name"]:
            return
        if token[0].startswith("<!DOCTYPE") and not _BARE_DOCTYPE.fullmatch(token[0]):
            raise InputError(
                f"{file_name} has a document type (DOCTYPE) that declares entities or points to "
                "another file, which Winnow does not follow; delete that declaration if you trust "
                "the file."
            )


def _locate(
    text: str, root: "_Element", file_name: str, wanted: frozenset[str]
) -> dict["_Element", Place]:
    from lxml import etree

    names: list[str] = []
    places: dict[int, Place] = {}
    open_tags: list[tuple[int, int, int]] = []
    for token in tokens(text):
        name = token["name"]
        if not name:
            continue
        if token["slash"]:
            index, start, inner_start = open_tags.pop()
            if names[index] in wanted:
                places[index] = Place(start, inner_start, token.start(), token.end())
            continue
        # Interned, because a large file has millions of elements and a dozen names.
        plain = intern(local_name(name))
        if not token["empty"]:
            open_tags.append((len(names), token.start(), token.end()))
        elif plain in wanted:
            places[len(names)] = Place(token.start(), token.end(), token.end(), token.end())
        names.append(plain)
    found: dict[_Element, Place] = {}
    count = 0
    for element, name in zip(root.iter(etree.Element), names, strict=False):
        if str(element.tag).rpartition("}")[2] != name:
            break
        if name in wanted:
            found[element] = places[count]
        count += 1
    if count != len(names) or open_tags:
        raise InputError(
            f"{file_name} is XML that Winnow cannot take apart safely; export it again from the "
            "tool that made it."
        )
    return found

"""XLIFF 1.2 (and 1.1, 1.0 without a document type): units, tags, states, notes, alternatives.

Reading is here, writing back in ``xliff_writing``; ``xml_places`` says why both work on the text
of the file rather than on a tree. translate-toolkit's reader is what the tests compare with.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from workbench.domain.errors import InputError, UsageError
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText
from workbench.formats.base import EMPTY, ParsedFile, ReadOptions, Unit, WriteUnit
from workbench.formats.xliff_inline import normalise_padding, parse_inline
from workbench.formats.xliff_states import State
from workbench.formats.xml_places import LocatedXml, parse

if TYPE_CHECKING:
    from lxml.etree import _Element

_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
#: The elements whose place in the file reading and writing need.
LOCATED = frozenset({"trans-unit", "source", "seg-source", "target", "mrk"})
_ROOT = re.compile(r"(?:<[?!][^<]*)*<(?:[\w.-]+:)?xliff[\s>]")
#: What converters make of a gettext catalogue's header; nobody should translate it.
_CATALOGUE_HEADER = "x-gettext-domain-header"


class Xliff:
    """The ``Format`` of XLIFF 1.2 files."""

    name = "xliff"
    title = "XLIFF 1.2"
    suffixes = (".xlf", ".xliff", ".sdlxliff", ".mqxliff", ".mxliff")

    def recognises(self, data: bytes, file_name: str) -> bool:
        """By its root element, or by its ending."""
        head = data[:65536].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
        return bool(_ROOT.match(head.decode("latin-1"))) or file_name.lower().endswith(
            self.suffixes
        )

    def read(self, data: bytes, file_name: str, options: ReadOptions) -> ParsedFile:
        """Make one unit of each trans-unit, or of each segment where ``seg-source`` has some."""
        xml = parse(data, file_name, LOCATED, options.encoding)
        units: list[Unit] = []
        given = {"encoding": options.encoding} if options.encoding else {}
        for place in unit_places(xml, file_name):
            units += read_units(xml, place, given)
        if not units:
            raise InputError(
                f"{file_name} is XLIFF without a single trans-unit; export it again with its texts."
            )
        warnings: list[str] = []
        return ParsedFile(
            format=self.name,
            units=units,
            source_language=_language(xml, "source-language", warnings),
            target_language=_language(xml, "target-language", warnings),
            warnings=tuple(warnings),
        )

    def write(self, original: bytes, file_name: str, units: Sequence[WriteUnit]) -> bytes:
        """Splice changed targets and states into the original; see ``xliff_writing.write``."""
        from workbench.formats.xliff_writing import write

        return write(original, file_name, units)


@dataclass(frozen=True, slots=True)
class Slot:
    """One segment of a unit: where its source and target are. ``mid`` None: the whole unit."""

    mid: str | None
    source: "_Element"
    target: "_Element | None"


def _line(slot: Slot) -> int | None:
    """The line that the target, or else the source, begins on."""
    element = slot.source if slot.target is None else slot.target
    return cast("int | None", element.sourceline)  # lxml's stubs say Ellipsis


@dataclass(frozen=True, slots=True)
class UnitPlace:
    """One trans-unit: its elements, and the segments it is divided into."""

    index: int
    file: "_Element"
    element: "_Element"
    source: "_Element"
    seg_source: "_Element | None"
    target: "_Element | None"
    notes: "tuple[_Element, ...]"
    alternatives: "tuple[_Element, ...]"
    slots: tuple[Slot, ...]
    preserves_space: bool
    locked: bool

    @property
    def state(self) -> State:
        """What the unit says about how far it is."""
        state = self.target.get("state") if self.target is not None else None
        return State(state, self.element.get("approved"))


def unit_places(xml: LocatedXml, file_name: str) -> Iterator[UnitPlace]:
    """Find every trans-unit that has a source, in document order."""
    root = xml.root
    if local(root) != "xliff":
        raise InputError(
            f"{file_name} is XML but not XLIFF (its root is {local(root)}); export it as XLIFF 1.2."
        )
    version = root.get("version", "")
    if version.startswith("2") or ":document:2" in namespace(root):
        raise InputError(
            f"{file_name} is XLIFF {version or '2'}, and Winnow reads XLIFF 1.2; export it in "
            "that version."
        )
    space = namespace(root)
    tag = f"{{{space}}}trans-unit" if space else "trans-unit"
    index = 0
    for element in root.iter(tag):
        place = _unit_place(element, index)
        if place is not None:
            yield place
            index += 1


def read_units(
    xml: LocatedXml, place: UnitPlace, given: Mapping[str, Any] | None = None
) -> list[Unit]:
    """The segments of one trans-unit, as the file has them, with ``given`` in their metadata."""
    identifier = place.element.get("id")
    note = "\n".join(_text_of(item).strip() for item in place.notes)
    metadata = {**_metadata(place), **(given or {})}
    units: list[Unit] = []
    for number, slot in enumerate(place.slots):
        target = content(xml, slot.target, place.preserves_space)
        external_id = identifier
        if slot.mid is not None:
            metadata = metadata | {"mid": slot.mid}
            external_id = f"{identifier}:{slot.mid}"
        references, candidates = _alternatives(xml, place, slot.mid)
        units.append(
            Unit(
                source=content(xml, slot.source, place.preserves_space),
                target=target,
                external_id=external_id,
                status=place.state.status(bool(target.text.strip())),
                locked=place.locked,
                ends_paragraph=number == len(place.slots) - 1,
                note=note,
                references=references,
                candidates=candidates,
                metadata=metadata,
                line=_line(slot),
            )
        )
    return units


def content(xml: LocatedXml, element: "_Element | None", preserves_space: bool) -> TaggedText:
    """The text with tags inside an element; EMPTY where there is none."""
    if element is None:
        return EMPTY
    text = parse_inline(xml.inner(element))
    kept = element.get(_XML_SPACE, "preserve" if preserves_space else "default") == "preserve"
    return text if kept else normalise_padding(text)


def local(element: "_Element") -> str:
    """The element's name without namespace."""
    return str(element.tag).rsplit("}", 1)[-1]


def namespace(element: "_Element") -> str:
    """The element's namespace, or nothing."""
    tag = str(element.tag)
    return tag[1:].split("}", 1)[0] if tag.startswith("{") else ""


def segments_of(element: "_Element | None") -> "dict[str, _Element]":
    """The ``mrk mtype="seg"`` elements inside, by their mid."""
    if element is None:
        return {}
    space = namespace(element)
    tag = f"{{{space}}}mrk" if space else "mrk"
    return {
        mark.get("mid", str(number)): mark
        for number, mark in enumerate(element.iter(tag))
        if mark.get("mtype") == "seg"
    }


def _unit_place(element: "_Element", index: int) -> UnitPlace | None:
    children: dict[str, list[_Element]] = {}
    for child in element:
        if isinstance(child.tag, str):
            children.setdefault(local(child), []).append(child)
    if "source" not in children:
        return None
    source = children["source"][0]
    seg_source = children.get("seg-source", [None])[0]
    target = children.get("target", [None])[0]
    ancestors = [element, *element.iterancestors()]
    file = next((node for node in ancestors if local(node) == "file"), element)
    space = next((node.get(_XML_SPACE) for node in ancestors if node.get(_XML_SPACE)), "default")
    translate = next((node.get("translate") for node in ancestors if node.get("translate")), "yes")
    return UnitPlace(
        index=index,
        file=file,
        element=element,
        source=source,
        seg_source=seg_source,
        target=target,
        notes=tuple(children.get("note", ())),
        alternatives=tuple(children.get("alt-trans", ())),
        slots=_slots(source, seg_source, target),
        preserves_space=space == "preserve",
        locked=translate == "no" or element.get("restype") == _CATALOGUE_HEADER,
    )


def _slots(
    source: "_Element", seg_source: "_Element | None", target: "_Element | None"
) -> tuple[Slot, ...]:
    """One slot a segment, unless the target was translated without regard to segments."""
    sources, targets = segments_of(seg_source), segments_of(target)
    whole = target is not None and _text_of(target).strip()
    if not sources or (whole and not targets):
        return (Slot(None, source, target),)
    return tuple(Slot(mid, mark, targets.get(mid)) for mid, mark in sources.items())


def _text_of(element: "_Element") -> str:
    return "".join(str(part) for part in element.itertext())


def _metadata(place: UnitPlace) -> dict[str, Any]:
    metadata: dict[str, Any] = {"unit": place.index}
    if place.file.get("original"):
        metadata["file"] = place.file.get("original")
    maxwidth = place.element.get("maxwidth", "")
    if maxwidth.isdigit():
        metadata["maxwidth"] = int(maxwidth)
        metadata["size_unit"] = place.element.get("size-unit", "pixel")
    maxbytes = place.element.get("maxbytes", "")
    if maxbytes.isdigit():
        metadata["maxbytes"] = int(maxbytes)
    return metadata


def _alternatives(
    xml: LocatedXml, place: UnitPlace, mid: str | None
) -> tuple[dict[str, TaggedText], dict[str, TaggedText]]:
    """``alt-trans`` with an origin: references where its type says so, else candidates.

    Earlier, rejected and accepted versions are history, not translations to compare; of several
    from one origin the first (the best, by custom) is taken.
    """
    references: dict[str, TaggedText] = {}
    candidates: dict[str, TaggedText] = {}
    for child in place.alternatives:
        kind = child.get("alttranstype", "proposal")
        origin = child.get("origin") or child.get("tool-id") or child.get("tool")
        if not origin or kind not in {"proposal", "reference"} or child.get("mid") != mid:
            continue
        targets = (node for node in child if isinstance(node.tag, str) and local(node) == "target")
        target = next(targets, None)
        if target is None or _is_other_language(child, target, place.file):
            continue
        text = content(xml, target, place.preserves_space)
        if not text.is_empty:
            (references if kind == "reference" else candidates).setdefault(origin, text)
    return references, candidates


def _is_other_language(alternative: "_Element", target: "_Element", file: "_Element") -> bool:
    wanted = file.get("target-language", "")
    given = target.get(_XML_LANG) or alternative.get(_XML_LANG) or wanted
    return given.lower().replace("_", "-") != wanted.lower().replace("_", "-")


def _language(xml: LocatedXml, attribute: str, warnings: list[str]) -> Language | None:
    codes = [
        code for child in xml.root if isinstance(child.tag, str) and (code := child.get(attribute))
    ]
    if not codes:
        return None
    others = sorted(set(codes) - {codes[0]})
    if others:
        warnings.append(f"The file names several of {attribute}: {codes[0]}, {', '.join(others)}.")
    try:
        return Language.parse(codes[0])
    except UsageError as error:
        warnings.append(str(error))
        return None

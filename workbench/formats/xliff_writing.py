"""Targets and states put back into an XLIFF file, with every other character as it was."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.domain.errors import InputError, OutputError
from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.formats import encodings
from workbench.formats.base import EMPTY, WriteUnit
from workbench.formats.xliff import LOCATED, Slot, UnitPlace, read_units, unit_places
from workbench.formats.xliff_inline import clean, is_inline_markup, render_inline
from workbench.formats.xml_places import LocatedXml, parse, splice, with_attribute

if TYPE_CHECKING:
    from lxml.etree import _Element

Edit = tuple[int, int, str]
_ORDER = (Status.NEW, Status.REJECTED, Status.TRANSLATED, Status.REVIEWED, Status.APPROVED)


def write(original: bytes, file_name: str, units: Sequence[WriteUnit]) -> bytes:
    """Return ``original`` with changed targets and states spliced in.

    A unit whose target and status are what the file says is not touched; a file in which nothing
    changed comes back as it is. Raises ``OutputError`` where a tag is not XLIFF's, or the units
    belong to another file.
    """
    encoding = next((unit.metadata.get("encoding") for unit in units), None)
    xml = parse(original, file_name, LOCATED, encoding)
    wanted: dict[int, dict[str | None, WriteUnit]] = defaultdict(dict)
    for unit in units:
        wanted[int(unit.metadata["unit"])][unit.metadata.get("mid")] = unit
    newline = "\r\n" if xml.text.count("\r\n") * 2 > xml.text.count("\n") else "\n"
    edits: list[Edit] = []
    for place in unit_places(xml, file_name):
        given = wanted.pop(place.index, None)
        if given:
            edits += _Unit(xml, place, given, newline, file_name).edits()
    if wanted:
        raise OutputError(
            f"The segments are not those of {file_name}; export into the file they came from."
        )
    if not edits:
        return original
    written = _encode(splice(xml.text, edits), original, xml, file_name)
    try:
        parse(written, file_name, LOCATED, encoding)
    except InputError as error:  # pragma: no cover - the splice is checked unit by unit
        raise OutputError(f"{file_name} would not be whole after the change; {error}") from error
    return written


@dataclass(slots=True)
class _Unit:
    """The edits of one trans-unit."""

    xml: LocatedXml
    place: UnitPlace
    given: Mapping[str | None, WriteUnit]
    newline: str
    file_name: str
    known_tags: frozenset[str] = frozenset()

    def edits(self) -> list[Edit]:
        """What changes in the text of the file for this unit."""
        read = {unit.metadata.get("mid"): unit for unit in read_units(self.xml, self.place)}
        self.known_tags = frozenset(
            tag.content
            for unit in read.values()
            for text in (unit.source, unit.target, *unit.candidates.values())
            for tag in text.tags
        )
        changed: dict[str | None, TaggedText] = {}
        statuses: list[Status] = []
        has_text = status_changed = False
        for slot in self.place.slots:
            now, was = self.given.get(slot.mid), read[slot.mid]
            target = now.target if now else was.target
            statuses.append((now.status if now else was.status) or Status.NEW)
            status_changed = status_changed or statuses[-1] is not was.status
            has_text = has_text or bool(target.text.strip())
            if not _same(target, was.target):
                changed[slot.mid] = target
        if not changed and not status_changed:
            return []
        status = min(statuses, key=_ORDER.index)
        if len(set(statuses)) > 1 and self.place.state.state is None:
            # Segments of one unit differ, and the file has no state that could say so.
            status = Status.TRANSLATED
        state = self.place.state.becoming(status, has_text, text_changed=bool(changed))
        edits = self._target_edits(changed, state.state)
        if state.approved != self.place.state.approved and state.approved:
            edits.append(self._attribute(self.place.element, "approved", state.approved))
        return edits

    def _target_edits(
        self, changed: Mapping[str | None, TaggedText], state: str | None
    ) -> list[Edit]:
        target = self.place.target
        if target is None:
            return [self._insertion(changed, state)] if changed else []
        edits: list[Edit] = []
        start_tag = self._start_tag(target)
        place = self.xml.places[target]
        if state != self.place.state.state and state:
            start_tag = with_attribute(start_tag, "state", state)
        if changed and place.is_self_closing:
            whole = _opened(start_tag) + self._all(changed) + f"</{_name(start_tag)}>"
            return [(place.start, place.end, whole)]
        if start_tag != self._start_tag(target):
            edits.append((place.start, place.inner_start, start_tag))
        if changed and not self._has_segments():
            edits.append((place.inner_start, place.inner_end, self._all(changed)))
        elif changed:
            edits += self._segment_edits(changed)
        return edits

    def _has_segments(self) -> bool:
        return any(slot.mid is not None and slot.target is not None for slot in self.place.slots)

    def _segment_edits(self, changed: Mapping[str | None, TaggedText]) -> list[Edit]:
        """Edits inside a target that is divided into ``mrk`` segments already."""
        edits: list[Edit] = []
        assert self.place.target is not None
        end = self.xml.places[self.place.target].inner_end
        for slot in self.place.slots:
            if slot.mid not in changed:
                continue
            inner = self._inner(slot, changed[slot.mid])
            if slot.target is None:
                start_tag = _opened(self._start_tag(slot.source))
                edits.append((end, end, f"{start_tag}{inner}</{_name(start_tag)}>"))
                continue
            place = self.xml.places[slot.target]
            if place.is_self_closing:
                start_tag = _opened(self._start_tag(slot.target))
                edits.append((place.start, place.end, f"{start_tag}{inner}</{_name(start_tag)}>"))
            else:
                edits.append((place.inner_start, place.inner_end, inner))
        return edits

    def _all(self, changed: Mapping[str | None, TaggedText]) -> str:
        """The whole inside of a target that has no segments yet."""
        if None in changed:
            return self._inner(self.place.slots[0], changed[None])
        seg_source = self.place.seg_source
        assert seg_source is not None
        outer = self.xml.places[seg_source]
        edits: list[Edit] = []
        for slot in self.place.slots:
            place = self.xml.places[slot.source]
            if not place.is_self_closing:
                text = changed.get(slot.mid, EMPTY)
                inner = self._inner(slot, text)
                edits.append(
                    (
                        place.inner_start - outer.inner_start,
                        place.inner_end - outer.inner_start,
                        inner,
                    )
                )
        return splice(self.xml.inner(seg_source), edits)

    def _insertion(self, changed: Mapping[str | None, TaggedText], state: str | None) -> Edit:
        """A new target after the source, indented as the source is."""
        source = self.xml.places[self.place.source]
        after = self.place.source if self.place.seg_source is None else self.place.seg_source
        at = self.xml.places[after].end
        text = self.xml.text
        indent = text[len(text[: source.start].rstrip(" \t\r\n")) : source.start]
        if "\n" in indent:
            indent = self.newline + indent.rsplit("\n", 1)[1]
        name = _name(self._start_tag(self.place.source))
        name = name[: len(name) - len("source")] + "target"
        attribute = f' state="{state}"' if state else ""
        return (at, at, f"{indent}<{name}{attribute}>{self._all(changed)}</{name}>")

    def _inner(self, slot: Slot, text: TaggedText) -> str:
        """The target of one slot as markup, as CDATA where the file had that there."""
        model = slot.target if slot.target is not None else slot.source
        was = self.xml.inner(model) or self.xml.inner(slot.source)
        if not text.tags and _CDATA.fullmatch(was) and text.text:
            inner = clean(text.text).replace("]]>", "]]]]><![CDATA[>")
            return "<![CDATA[" + inner.replace("\n", self.newline) + "]]>"
        for tag in text.tags:
            if tag.content not in self.known_tags and not is_inline_markup(tag.content):
                raise OutputError(
                    f"Segment {self.place.index + 1} of {self.file_name} carries the tag "
                    f"“{tag.label or tag.id}”, which is none of XLIFF’s; take it out of the "
                    "translation and export again."
                )
        return render_inline(text, self.newline)

    def _start_tag(self, element: "_Element") -> str:
        place = self.xml.places[element]
        return self.xml.text[place.start : place.inner_start]

    def _attribute(self, element: "_Element", name: str, value: str) -> Edit:
        place = self.xml.places[element]
        new = with_attribute(self._start_tag(element), name, value)
        return (place.start, place.inner_start, new)


_CDATA = re.compile(r"\s*<!\[CDATA\[(?:(?!\]\]>).)*\]\]>\s*", re.DOTALL)


def _same(one: TaggedText, other: TaggedText) -> bool:
    """Whether both would be written alike: same text, same markup of every tag."""
    return one.text == other.text and [tag.content for tag in one.tags] == [
        tag.content for tag in other.tags
    ]


def _opened(start_tag: str) -> str:
    """``<name a="b"/>`` as ``<name a="b">``."""
    return re.sub(r"\s*/>$", ">", start_tag)


def _name(start_tag: str) -> str:
    match = re.match(r"<([^\s/>]+)", start_tag)
    return match[1] if match else ""


def _encode(text: str, original: bytes, xml: LocatedXml, file_name: str) -> bytes:
    """Encode as the original was; a character its encoding lacks becomes a reference."""
    mark = encodings.byte_order_mark(original)
    if mark + xml.text.encode(xml.encoding, "xmlcharrefreplace") != original:
        raise OutputError(
            f"{file_name} is in an encoding ({xml.encoding}) that cannot be written back "
            "unchanged; save it as UTF-8 and import it again."
        )
    return mark + text.encode(xml.encoding, "xmlcharrefreplace")

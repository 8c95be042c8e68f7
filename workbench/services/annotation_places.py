"""Which segment, which text and which span of a project a row of an MQM table means."""

from collections.abc import Iterable, Sequence

from workbench.domain.annotations import Annotation
from workbench.domain.errors import InputError
from workbench.domain.segments import Document, Segment
from workbench.domain.spans import Span
from workbench.domain.text import TAG_CHARACTER, TaggedText
from workbench.review.mqm_tsv import FileMark, MqmFormat, flat
from workbench.services.annotated_texts import TARGET, annotatable, texts_of
from workbench.services.session import Session
from workbench.store.rows import now


class Places:
    """Finds the segment, the text and the span that a row of a file means."""

    def __init__(self, session: Session, documents: Sequence[Document], file_name: str) -> None:
        self.documents = documents
        self._session = session
        self._file_name = file_name
        self._segments: dict[int, dict[int, Segment]] = {
            one.id: {s.position: s for s in session.project.segments.of_document(one.id)}
            for one in documents
        }
        self._texts: dict[str | None, dict[int, TaggedText]] = {}
        self._by_source: dict[str, list[Segment]] = {}

    def segment(self, mark: FileMark, kind: MqmFormat) -> Segment:
        """The segment of a row, by its line or by its source text."""
        return self._by_line(mark) if kind is MqmFormat.WMT else self._by_text(mark)

    def _by_line(self, mark: FileMark) -> Segment:
        document = self.documents[0]
        segment = self._segments[document.id].get(mark.position or 0)
        if segment is None:
            count = len(self._segments[document.id])
            raise InputError(
                f"{self._here(mark)} is about segment {mark.position}, but the document "
                f"“{document.name}” has {count}; choose the document with --document."
            )
        return segment

    def _by_text(self, mark: FileMark) -> Segment:
        if not self._by_source:
            for by_position in self._segments.values():
                for segment in by_position.values():
                    self._by_source.setdefault(_key(segment.source.plain), []).append(segment)
        found = self._by_source.get(_key(mark.source), [])
        if len(found) > 1:
            found = self._nearest(mark, found)
        if not found:
            raise InputError(
                f"{self._here(mark)} has a source that no document of the project has; import "
                "the source text first."
            )
        return found[0]

    def _nearest(self, mark: FileMark, found: list[Segment]) -> list[Segment]:
        """Of segments with the same source, those that the row's own numbers and name point to."""
        names = {one.id: one.name for one in self.documents}

        def likeness(segment: Segment) -> tuple[bool, bool, bool]:
            name = names[segment.document_id]
            return (
                mark.document in (name, *(s for s in (f"{name}:",) if mark.document.startswith(s))),
                mark.number == str(segment.id) or mark.number == str(segment.position),
                mark.segment in (str(segment.position), segment.external_id),
            )

        return sorted(found, key=likeness, reverse=True)

    def systems(self, located: Sequence[tuple[FileMark, Segment]]) -> dict[str, str | None]:
        """Which of the project's texts each of the file's systems is.

        A system is found by its name, else by its spelling, else by the words it is said to have:
        a file's “reference” is the text in which its marked words stand where it says.
        """
        known = annotatable(self._session)
        rows: dict[str, list[tuple[FileMark, Segment]]] = {}
        for mark, segment in located:
            rows.setdefault(mark.system, []).append((mark, segment))
        found: dict[str, str | None] = {}
        for name in rows:
            if name in known or name == TARGET:
                found[name] = None if name == TARGET and name not in known else name
        for name in rows:
            if name in found:
                continue
            free = [one for one in known if one not in found.values()]
            alike = [one for one in free if _loose(one) == _loose(name)]
            if len(alike) != 1:
                alike = self._by_evidence(rows[name], free)
            if len(alike) != 1:
                raise InputError(
                    f"{self._here(rows[name][0][0])} is about “{name}”, which is no text of the "
                    f'project; import it with --as candidate --system "{name}" first.'
                )
            found[name] = alike[0]
        return found

    def _by_evidence(
        self, rows: Sequence[tuple[FileMark, Segment]], free: Iterable[str]
    ) -> list[str]:
        """The texts in which nearly all of the marked words stand where the file says."""
        telling = [(mark, segment) for mark, segment in rows if _says_words(mark)]
        best: dict[str, float] = {}
        for system in free:
            texts = self._text(system)
            held = sum(
                segment.id in texts and _holds(mark, texts[segment.id].plain)
                for mark, segment in telling
            )
            # A few marks of real data stand one character off.
            if telling and held / len(telling) >= 0.9:
                best[system] = held / len(telling)
        top = max(best.values(), default=0.0)
        return [system for system, share in best.items() if share == top]

    def annotation(
        self, mark: FileMark, segment: Segment, system: str | None
    ) -> tuple[Annotation, bool]:
        """A row as an annotation, and whether its marked words were found in the text."""
        text = self._text(system).get(segment.id)
        if text is None:
            raise InputError(
                f"{self._here(mark)} marks “{mark.system}”, which has no text for segment "
                f"{segment.position}; import it first."
            )
        target = _place(mark.target_span, mark.marked, mark.target, text.plain)
        source = _place(mark.source_span, None, mark.source, segment.source.plain)
        placed = (target is not None) is (mark.target_span is not None) and (
            source is not None
        ) is (mark.source_span is not None)
        note = mark.note
        if not placed and not note:
            words = mark.marked or (
                mark.target_span.of(mark.target) if mark.target_span and mark.target else ""
            )
            note = f"The file marks “{words}” where this text reads otherwise."
        # The time in a file says nothing about edits made here, which move marks on the target.
        when = mark.when if mark.when is not None and system is not None else now()
        return (
            Annotation(
                id=0,
                segment_id=segment.id,
                system=system,
                who=mark.annotator,
                when=when,
                category=mark.category,
                severity=mark.severity,
                target_span=_tagged(target, text),
                source_span=_tagged(source, segment.source),
                comment=note,
            ),
            placed,
        )

    def _text(self, system: str | None) -> dict[int, TaggedText]:
        if system not in self._texts:
            ids = [s.id for one in self._segments.values() for s in one.values()]
            self._texts[system] = texts_of(self._session, ids, system)
        return self._texts[system]

    def _here(self, mark: FileMark) -> str:
        return f"{self._file_name}, line {mark.line}"


def _key(text: str) -> str:
    return " ".join(text.replace("<v>", "").replace("</v>", "").split())


def _loose(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _says_words(mark: FileMark) -> bool:
    return bool(mark.marked) or bool(mark.target)


def _holds(mark: FileMark, text: str) -> bool:
    """Whether the text is the one that the row was made on, as far as the row tells."""
    if mark.target:
        return _key(mark.target) == _key(text)
    span = mark.target_span
    return span is not None and flat(span.of(text)) == mark.marked


def _place(span: Span | None, marked: str | None, theirs: str, ours: str) -> Span | None:
    """Where a file's span stands in our text: at its place, or where its words stand once."""
    if span is None:
        return None
    ours = flat(ours)
    words = span.of(theirs) if theirs else marked or ""
    if span.end <= len(ours) and span.of(ours) == words:
        return span
    if words and ours.count(words) == 1:
        start = ours.index(words)
        return Span(start, start + len(words))
    return None


def _tagged(span: Span | None, text: TaggedText) -> Span | None:
    """A span of the plain text in the text with its tags."""
    if span is None or not text.tags:
        return span
    places = [i for i, character in enumerate(text.text) if character != TAG_CHARACTER]
    places.append(len(text.text))
    if not len(span):
        return Span(places[span.start], places[span.start])
    return Span(places[span.start], places[span.end - 1] + 1)

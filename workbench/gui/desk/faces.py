"""Which face, direction and options each text of each document is laid out with."""

from collections.abc import Iterable

from workbench.domain.languages import Language
from workbench.domain.segments import Document
from workbench.gui.desk.columns import Column
from workbench.gui.desk.layout_cache import BASELINE, Face, line_pitch
from workbench.gui.fonts import text_font

_ENGLISH = Language.parse("en")


class Faces:
    """Faces by language, made once for a zoom; ``of`` finds the one of a cell."""

    def __init__(self, zoom: int = 100, show_invisible: bool = False) -> None:
        self._zoom = zoom
        self._show_invisible = show_invisible
        self._documents: dict[int, Document] = {}
        self._pitch = 22.0
        self._faces: dict[tuple[str, str], Face] = {}

    def use_documents(self, documents: Iterable[Document]) -> None:
        """Learn the languages of the project's documents."""
        self._documents = {document.id: document for document in documents}
        self._measure()

    @property
    def zoom(self) -> int:
        """Size of the texts in percent."""
        return self._zoom

    def change(self, zoom: int, show_invisible: bool) -> None:
        """Lay out in another size, or with invisible characters shown."""
        self._zoom, self._show_invisible = zoom, show_invisible
        self._faces.clear()
        self._measure()

    @property
    def pitch(self) -> float:
        """Pixels from line to line of the commonest face."""
        return self._pitch

    def document(self, document_id: int) -> Document | None:
        """The document a segment belongs to."""
        return self._documents.get(document_id)

    def of(self, document_id: int, column: int) -> Face:
        """The face of a text column's cell, its first line level with the other columns'."""
        document = self._documents.get(document_id)
        if document is None:
            return self._face(_ENGLISH, _ENGLISH)
        if column == Column.SOURCE:
            return self._face(document.source_language, document.target_language)
        return self._face(document.target_language, document.source_language)

    def of_language(self, language: Language) -> Face:
        """The face of a language by itself."""
        return self._face(language, language)

    def _face(self, language: Language, beside: Language) -> Face:
        key = (language.code, beside.code)
        face = self._faces.get(key)
        if face is None:
            font = text_font(language, self._zoom)
            pitch = line_pitch(font)
            taller = max(pitch, line_pitch(text_font(beside, self._zoom)))
            face = Face(
                font,
                language.is_right_to_left,
                self._show_invisible,
                pitch,
                BASELINE * (taller - pitch),
            )
            self._faces[key] = face
        return face

    def _measure(self) -> None:
        document = next(iter(self._documents.values()), None)
        language = document.target_language if document else _ENGLISH
        self._pitch = self.of_language(language).pitch

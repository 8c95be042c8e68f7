"""Which face, direction and options each text of each document is laid out with."""

from collections.abc import Iterable

from workbench.domain.languages import Language
from workbench.domain.segments import Document
from workbench.gui.desk.columns import Column
from workbench.gui.desk.layout_cache import BASELINE, Face, line_pitch
from workbench.gui.fonts import text_font


class Faces:
    """Faces by language, made once for a zoom; ``of`` finds the one of a cell."""

    def __init__(
        self,
        usual: tuple[Language, Language],
        zoom: int = 100,
        show_invisible: bool = False,
    ) -> None:
        """``usual`` is the pair of languages of documents not known yet."""
        self._zoom = zoom
        self._show_invisible = show_invisible
        self._usual = usual
        self._documents: dict[int, Document] = {}
        self._faces: dict[tuple[str, str], Face] = {}
        self._cells: dict[tuple[int, bool], Face] = {}
        self._measure()

    def use_documents(self, documents: Iterable[Document]) -> bool:
        """Learn the languages of the project's documents; whether any text looks different now."""
        self._documents = {document.id: document for document in documents}
        before, self._cells = self._cells, {}
        return any(self._face_of(*cell) is not face for cell, face in before.items())

    @property
    def zoom(self) -> int:
        """Size of the texts in percent."""
        return self._zoom

    def change(self, zoom: int, show_invisible: bool) -> None:
        """Lay out in another size, or with invisible characters shown."""
        self._zoom, self._show_invisible = zoom, show_invisible
        self._faces.clear()
        self._cells.clear()
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
        return self._face_of(document_id, column == Column.SOURCE)

    def _face_of(self, document_id: int, is_source: bool) -> Face:
        cell = (document_id, is_source)
        face = self._cells.get(cell)
        if face is None:
            document = self._documents.get(document_id)
            source, target = self._usual
            if document is not None:
                source, target = document.source_language, document.target_language
            face = self._face(source, target) if is_source else self._face(target, source)
            self._cells[cell] = face
        return face

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
        self._pitch = self.of_language(self._usual[1]).pitch

"""Which face, direction and options each text of each document is laid out with."""

from collections.abc import Iterable

from PySide6.QtGui import QFontMetricsF

from workbench.domain.languages import Language
from workbench.domain.segments import Document
from workbench.gui.desk.columns import Column
from workbench.gui.desk.layout_cache import Face
from workbench.gui.fonts import text_font


class Faces:
    """Faces by language, made once for a zoom; ``of`` finds the one of a cell."""

    def __init__(self, zoom: int = 100, show_invisible: bool = False) -> None:
        self._zoom = zoom
        self._show_invisible = show_invisible
        self._documents: dict[int, Document] = {}
        self._line_height = 18.0
        self._faces: dict[str, Face] = {}

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
    def line_height(self) -> float:
        """Pixels from line to line of the commonest face, without the air between the lines."""
        return self._line_height

    def document(self, document_id: int) -> Document | None:
        """The document a segment belongs to."""
        return self._documents.get(document_id)

    def of(self, document_id: int, column: int) -> Face:
        """The face of a text column's cell."""
        document = self._documents.get(document_id)
        if document is None:
            return self.of_language(Language.parse("en"))
        source = column == Column.SOURCE
        return self.of_language(document.source_language if source else document.target_language)

    def _measure(self) -> None:
        document = next(iter(self._documents.values()), None)
        language = document.target_language if document else Language.parse("en")
        self._line_height = QFontMetricsF(self.of_language(language).font).height()

    def of_language(self, language: Language) -> Face:
        """The face of a language."""
        face = self._faces.get(language.code)
        if face is None:
            font = text_font(language, self._zoom)
            face = Face(font, language.is_right_to_left, self._show_invisible)
            self._faces[language.code] = face
        return face

"""The project as running text: which segments make a paragraph, nothing else read of them."""

from array import array
from bisect import bisect_right
from dataclasses import dataclass

from sqlalchemy import select

from workbench.store import schema
from workbench.store.connection import Database

# A file that never says where its paragraphs end is cut here, so that each is laid out at once.
LONGEST = 40


@dataclass(frozen=True, slots=True)
class Outline:
    """``ids`` of all segments in reading order, ``starts`` the place of each paragraph's first one,
    ``documents`` the document of each paragraph.
    """

    ids: "array[int]"
    starts: "array[int]"
    documents: "array[int]"

    def __len__(self) -> int:
        """How many paragraphs there are."""
        return len(self.starts)

    def places(self, paragraph: int) -> range:
        """The places in ``ids`` of a paragraph's segments."""
        last = paragraph + 1 == len(self.starts)
        return range(self.starts[paragraph], len(self.ids) if last else self.starts[paragraph + 1])

    def paragraph_of(self, place: int) -> int:
        """The paragraph that the segment at a place of ``ids`` belongs to."""
        return bisect_right(self.starts, place) - 1

    def begins_document(self, paragraph: int) -> bool:
        """Whether a paragraph is the first of its document."""
        return not paragraph or self.documents[paragraph - 1] != self.documents[paragraph]


def read_outline(database: Database) -> Outline:
    """Three columns of every segment: a tenth of a second for a hundred thousand."""
    table = schema.segment
    statement = select(table.c.id, table.c.document_id, table.c.ends_paragraph).order_by(
        table.c.document_id, table.c.position
    )
    ids, starts, documents = array("q"), array("q"), array("q")
    begins, before = True, 0
    with database.reading() as connection:
        cursor = connection.connection.cursor()
        cursor.execute(str(statement.compile(connection)))
        while part := cursor.fetchmany(50_000):
            for segment_id, document_id, ends in part:
                if begins or document_id != before or len(ids) - starts[-1] >= LONGEST:
                    starts.append(len(ids))
                    documents.append(document_id)
                ids.append(segment_id)
                begins, before = bool(ends), document_id
        cursor.close()
    return Outline(ids, starts, documents)

"""Lexicons as the text of a file that ``read_lexicon`` reads."""

from collections.abc import Iterable

from workbench.husks.lexicon import COLUMNS, Entry, Rendering


def written(rendering: Rendering) -> str:
    """A literal rendering as it stands in a file, with its marks in front."""
    marks = ("?" if rendering.weak else "") + ("^" if rendering.bilingual else "")
    return f"{marks}{rendering.text}"


def as_tsv(entries: Iterable[Entry]) -> str:
    """Entries as the text of a lexicon file, header first; one line each."""
    lines = ["\t".join(COLUMNS)]
    for entry in entries:
        literal = map(written, entry.literal)
        cells = (
            entry.id, entry.kind.value, "|".join(entry.source), "|".join(literal),
            "|".join(entry.good), "|".join(entry.accept), "yes" if entry.equal else "",
            "|".join(entry.literal_context), entry.target_only.value, entry.note, entry.origin,
        )  # fmt: skip
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return "\n".join(lines) + "\n"

"""Terms: what a termbase says about one concept in several languages."""

from dataclasses import dataclass
from enum import StrEnum


class TermStatus(StrEnum):
    """Whether a term may be used; a deprecated one was right once, a forbidden one never."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


@dataclass(frozen=True, slots=True)
class Term:
    """One name of a concept; ``language`` is a BCP 47 tag as the file wrote it."""

    text: str
    language: str
    status: TermStatus = TermStatus.ADMITTED
    part_of_speech: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Concept:
    """One thing and its terms; ``untranslatable`` terms stay as they are in every language."""

    terms: tuple[Term, ...]
    identifier: str = ""
    subject: str = ""
    note: str = ""
    untranslatable: bool = False

"""What an annotation says beside an error: nothing wrong here, a score, or which text it is of.

Three small conventions keep all that people decide in one kind of record, so that one list, one
undo and one file hold everything: a category of its own for "no error" and for an ESA score, and
a prefix for annotations of a reference.
"""

from workbench.domain.annotations import Annotation
from workbench.domain.errors import UsageError

NO_ERROR = "no-error"
"""The category that says: this person read the segment and found nothing (WMT, Marot)."""

ESA_SCORE = "esa/score"
"""The category of an ESA score; its value, a whole number, is the annotation's comment."""

ESA_ERROR = "esa/error"
"""The category of an ESA mark, which has a severity and no error type (Kocmi et al. 2024)."""

_REFERENCE = "reference:"


def is_error(annotation: Annotation) -> bool:
    """Whether the annotation marks an error (a neutral one included)."""
    return annotation.category not in (NO_ERROR, ESA_SCORE)


def reference_system(set_name: str) -> str:
    """The ``system`` of an annotation that marks a reference of the set ``set_name``."""
    return _REFERENCE + set_name


def reference_set(system: str | None) -> str | None:
    """The reference set that a ``system`` names; None where it names a machine or the target."""
    if system is not None and system.startswith(_REFERENCE):
        return system.removeprefix(_REFERENCE)
    return None


def esa_comment(score: int) -> str:
    """How an ESA score is stored; raise ``UsageError`` outside 0–100."""
    if not 0 <= score <= 100:
        raise UsageError(f"An ESA score lies between 0 and 100, not at {score}; choose again.")
    return str(score)


def esa_value(annotation: Annotation) -> int | None:
    """The ESA score an annotation holds; None where it is not one."""
    if annotation.category != ESA_SCORE:
        return None
    try:
        value = int(annotation.comment)
    except ValueError:
        return None
    return value if 0 <= value <= 100 else None

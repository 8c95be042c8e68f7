"""The list of all checks, in the order in which they run and are shown."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import entry_points
from typing import Any

from workbench.checks.addresses import AddressChanged
from workbench.checks.against_reference import ReferenceNames, ReferenceNumbers
from workbench.checks.antonyms import Antonyms
from workbench.checks.base import Check, GroupCheck
from workbench.checks.case import AllCapitals, InitialCapital
from workbench.checks.characters import BrokenCharacters, InvisibleCharacters
from workbench.checks.codes import CodeCase, CodeMissing
from workbench.checks.completeness import EmptySource, EmptyTarget, SameAsSource
from workbench.checks.consistency import ApprovedOtherwise, SameSource, SameTarget
from workbench.checks.husks import HUSK_CHECKS
from workbench.checks.language import MixedScripts, WrongLanguage, WrongSource
from workbench.checks.languagetool import LANGUAGETOOL, ServerCheck
from workbench.checks.length import LengthRatio
from workbench.checks.limits import DisallowedCharacters, LengthLimit
from workbench.checks.lookalikes import Lookalikes, Tatweel
from workbench.checks.model import MODEL_CHECKS, ModelCheck
from workbench.checks.names import Names
from workbench.checks.negation import Negation
from workbench.checks.numbers import NumbersChanged
from workbench.checks.pairs import Brackets, Quotes
from workbench.checks.punctuation import (
    ExtraFinalMark,
    FinalMark,
    InvertedMark,
    RepeatedMark,
    StrayMark,
)
from workbench.checks.quotation import Ellipsis, QuotationStyle
from workbench.checks.repetition import DoubledWords, Loop, TripledLetter
from workbench.checks.sentences import SentenceCount
from workbench.checks.spelling import Spelling
from workbench.checks.style import ForbiddenPhrases, Profanity, Rules
from workbench.checks.tags import (
    MarkupChanged,
    PlaceholderChanged,
    TagExtra,
    TagMissing,
    TagOrder,
)
from workbench.checks.terminology import TERM_CHECKS
from workbench.checks.titles import TitleGender
from workbench.checks.untranslated import Untranslated
from workbench.checks.whitespace import (
    DoubleSpace,
    LeadingSpace,
    LineBreaks,
    NoSpaceAfterPunctuation,
    SpaceBeforePunctuation,
    TrailingSpace,
)

CHECKS: tuple[Check, ...] = (
    EmptyTarget(),
    EmptySource(),
    SameAsSource(),
    TagMissing(),
    TagExtra(),
    TagOrder(),
    MarkupChanged(),
    PlaceholderChanged(),
    AddressChanged(),
    NumbersChanged(),
    WrongLanguage(),
    WrongSource(),
    Untranslated(),
    MixedScripts(),
    Loop(),
    DoubledWords(),
    TripledLetter(),
    Negation(),
    Names(),
    CodeMissing(),
    Antonyms(),
    TitleGender(),
    SentenceCount(),
    LengthRatio(),
    LengthLimit(),
    FinalMark(),
    ExtraFinalMark(),
    Brackets(),
    Quotes(),
    QuotationStyle(),
    Ellipsis(),
    RepeatedMark(),
    InvertedMark(),
    StrayMark(),
    LeadingSpace(),
    TrailingSpace(),
    DoubleSpace(),
    SpaceBeforePunctuation(),
    NoSpaceAfterPunctuation(),
    LineBreaks(),
    InitialCapital(),
    AllCapitals(),
    CodeCase(),
    BrokenCharacters(),
    InvisibleCharacters(),
    DisallowedCharacters(),
    Lookalikes(),
    Tatweel(),
    Spelling(),
    Rules(),
    ForbiddenPhrases(),
    Profanity(),
    ReferenceNumbers(),
    ReferenceNames(),
    *TERM_CHECKS,
    *HUSK_CHECKS,
)

GROUP_CHECKS: tuple[GroupCheck, ...] = (SameSource(), SameTarget(), ApprovedOtherwise())

# Asked of a program beside Winnow, by a service.
SERVER_CHECKS: tuple[ServerCheck, ...] = (LANGUAGETOOL,)

ENTRY_POINT_GROUP = "winnow.checks"

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PluginProblem:
    """A third party's check that could not be loaded, and why (``winnow doctor`` shows it)."""

    name: str
    reason: str


@cache
def _plugins() -> tuple[tuple[Check, ...], tuple[PluginProblem, ...]]:
    """Load what installed packages offer under ``winnow.checks``: a class or an instance each."""
    found: list[Check] = []
    problems: list[PluginProblem] = []
    taken = {check.id for check in CHECKS} | {check.id for check in GROUP_CHECKS}
    for entry in entry_points(group=ENTRY_POINT_GROUP):
        try:
            loaded: Any = entry.load()
            check: Check = loaded() if isinstance(loaded, type) else loaded
            problem = _complaint(check, taken)
        except Exception as error:  # noqa: BLE001 - another's code may raise anything
            problem = f"{type(error).__name__}: {error}"
        if problem:
            _log.warning("The check %s of another package was left out: %s", entry.name, problem)
            problems.append(PluginProblem(entry.name, problem))
        else:
            taken.add(check.id)
            found.append(check)
    return tuple(found), tuple(problems)


def _complaint(check: Any, taken: Iterable[str]) -> str:
    """What keeps ``check`` out of the registry; empty if nothing does."""
    needed = (*(name for name in dir(Check) if not name.startswith("_")),)
    missing = [name for name in needed if not hasattr(check, name)]
    if missing:
        return f"it lacks {', '.join(missing)}"
    if check.id in taken:
        return f"the id {check.id} is taken"
    if "." not in check.id:
        return f"its id “{check.id}” is not family.name"
    return ""


def all_checks() -> tuple[Check, ...]:
    """Every segment check: ours, then those of installed packages."""
    return CHECKS + _plugins()[0]


def plugin_problems() -> tuple[PluginProblem, ...]:
    """What could not be loaded from other packages."""
    return _plugins()[1]


def is_plugin(check: Check) -> bool:
    """Whether ``check`` came from another package."""
    return check in _plugins()[0]


def known() -> tuple[Check | GroupCheck | ServerCheck, ...]:
    """Every check that a profile can name: of segments, of groups, of a server."""
    return (*all_checks(), *GROUP_CHECKS, *SERVER_CHECKS)


def check_by_id(check_id: str) -> Check | GroupCheck | ServerCheck | ModelCheck | None:
    """The check called ``check_id``, one of a model's among them, or None."""
    return _by_id().get(check_id)


@cache
def _by_id() -> dict[str, Check | GroupCheck | ServerCheck | ModelCheck]:
    return {check.id: check for check in (*known(), *MODEL_CHECKS)}


@cache
def families() -> tuple[str, ...]:
    """The families, in the order of the registry."""
    return tuple(dict.fromkeys(check.id.partition(".")[0] for check in known()))

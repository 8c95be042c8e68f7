"""How the tests of the checks ask: one check over one pair of texts, languages given as codes."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from workbench.checks.engine import check_segment
from workbench.checks.profile import CheckSettings, Profile
from workbench.checks.view import SegmentView
from workbench.domain.findings import Finding
from workbench.domain.languages import Language
from workbench.domain.text import TaggedText

Ask = Callable[..., list[Finding]]


def _tagged(text: str | TaggedText | None) -> TaggedText | None:
    return TaggedText(text) if isinstance(text, str) else text


def _view(pair: str, source: Any, target: Any) -> SegmentView:
    """``pair`` is ``ru>en``, or ``>en`` where the source language is unknown."""
    source_code, _, target_code = pair.partition(">")
    language = Language.parse(source_code) if source_code else None
    return SegmentView(_tagged(source), _tagged(target), language, Language.parse(target_code))


@pytest.fixture
def view() -> Callable[[str, Any, Any], SegmentView]:
    return _view


@pytest.fixture
def ask() -> Ask:
    """``ask(check, "ru>en", source, target)`` gives the findings of that check alone."""

    def run(check: str, pair: str, source: Any, target: Any, **parameters: Any) -> list[Finding]:
        settings: Mapping[str, CheckSettings] = {check: CheckSettings(parameters=parameters)}
        profile = Profile(settings=settings).restricted_to([check])
        return check_segment(_view(pair, source, target), profile)

    return run


@pytest.fixture
def apply() -> Callable[[str, Finding], str]:
    """The target after the finding's first fix."""

    def run(target: str, finding: Finding) -> str:
        fix = finding.suggestions[0]
        if fix.span is None:
            return fix.text
        return target[: fix.span.start] + fix.text + target[fix.span.end :]

    return run

"""Small lexicons written in a test, and the detector over them."""

from collections.abc import Callable

import pytest

from workbench.domain.languages import Language
from workbench.husks.detector import HuskDetector
from workbench.husks.lexicon import Entry, Lexicon, parse_rows

HEADER = "id\tsource\tliteral\tgood\taccept\tequal\tliteral_context\ttarget_only\tnote"


def make_lexicon(pair: str, *rows: str, curated: bool = True) -> Lexicon:
    """A lexicon of tab-separated rows: id, source, literal, good, accept, equal, context …"""
    entries = []
    for _, item in parse_rows([HEADER, *rows]):
        assert isinstance(item, Entry), item
        entries.append(item)
    source, target = pair.split("-")
    return Lexicon(source, target, tuple(entries), "test", curated)


@pytest.fixture
def lexicon() -> Callable[..., Lexicon]:
    return make_lexicon


@pytest.fixture
def detector() -> Callable[..., HuskDetector]:
    """A detector over nothing but the given rows."""

    def build(pair: str, *rows: str, curated: bool = True) -> HuskDetector:
        source, target = pair.split("-")
        made = make_lexicon(pair, *rows, curated=curated)
        return HuskDetector(source, target, (made,), None)

    return build


@pytest.fixture
def shipped() -> Callable[[str], HuskDetector]:
    """The detector users get for a pair such as ``ru-en``; ``-en`` for an unknown source."""

    def build(pair: str) -> HuskDetector:
        source, target = pair.split("-")
        return HuskDetector.for_pair(
            Language.parse(source) if source else None, Language.parse(target)
        )

    return build

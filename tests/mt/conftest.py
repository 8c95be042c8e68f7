"""The bundled models, loaded once for all tests of this folder, and a way to write tagged text."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.domain.progress import no_progress
from workbench.domain.text import TAG_CHARACTER, Tag, TaggedText, TagKind
from workbench.mt.base import Engine, TranslateOptions, Translation
from workbench.mt.ctranslate2_engine import CTranslate2Engine
from workbench.mt.model_folder import read_model_folder

MODELS = Path(__file__).resolve().parents[2] / "models"


def tagged_text(written: str) -> TaggedText:
    """``⟨b⟩word⟨/b⟩ ⟨br/⟩`` as text with tags."""
    tags: list[Tag] = []

    def tag(match: re.Match[str]) -> str:
        closing, name, alone = match.groups()
        kind = TagKind.CLOSE if closing else TagKind.STANDALONE if alone else TagKind.OPEN
        tags.append(Tag(kind, name, match[0], name))
        return TAG_CHARACTER

    return TaggedText(re.sub(r"⟨(/?)([\w%{}]+)(/?)⟩", tag, written), tuple(tags))


@pytest.fixture(scope="session")
def models() -> Path:
    return MODELS


@pytest.fixture(scope="session")
def tagged() -> Callable[[str], TaggedText]:
    return tagged_text


@pytest.fixture(scope="session")
def en_pt() -> CTranslate2Engine:
    return CTranslate2Engine(read_model_folder(MODELS / "en-pt"))


@pytest.fixture(scope="session")
def translate() -> Callable[..., list[Translation]]:
    """Translate written texts; ``⟨…⟩`` are tags."""

    def run(engine: Engine, *written: str, **options: int) -> list[Translation]:
        texts = [tagged_text(text) for text in written]
        return engine.translate(texts, TranslateOptions(**options), no_progress)

    return run

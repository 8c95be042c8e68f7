"""Which engine is found for a pair, and what is said where there is none."""

import re
from collections.abc import Sequence
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from workbench.domain.errors import ModelError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.domain.text import TaggedText
from workbench.mt import registry
from workbench.mt.base import Engine, TranslateOptions, Translation
from workbench.mt.pivot import PivotEngine
from workbench.mt.registry import engine_for, engine_names, way_through

EN, PT, BR, RU, EO = (Language.parse(code) for code in ("en", "pt", "pt-BR", "ru", "eo"))


class Shouting:
    """An engine as another package might bring it, in a few lines."""

    name = "shout"
    title = "Shouting"

    def __init__(self, source: Language = EO, target: Language = RU) -> None:
        self.source_language = source
        self.target_language = target

    def offers(self, source: Language, target: Language) -> list[str]:
        return [self.name] if (source.base, target.base) == ("eo", "en") else []

    def engine(self, name: str, source: Language, target: Language) -> Engine | None:
        return Shouting(source, target) if name in self.offers(source, target) else None

    def translate(
        self, batch: Sequence[TaggedText], options: TranslateOptions, progress: Progress
    ) -> list[Translation]:
        progress(len(batch), len(batch))
        return [Translation(TaggedText(text.text.upper(), text.tags), -1.0) for text in batch]


@pytest.fixture
def shouting(monkeypatch: pytest.MonkeyPatch) -> None:
    points = [EntryPoint("shout", f"{__name__}:Shouting", "winnow.engines")]
    monkeypatch.setattr(EntryPoint, "load", lambda self: Shouting)
    monkeypatch.setattr(registry, "entry_points", lambda group: points)


def test_the_bundled_models_serve_their_pairs(models: Path) -> None:
    assert engine_for(EN, BR, [models]).name == "en-pt"
    assert engine_for(PT, EN, [models]).name == "pt-en"
    engine = engine_for(EN, PT, [models], "en-pt")
    assert (engine.source_language.code, engine.target_language.code) == ("en", "pt-BR")


def test_a_pair_without_a_model_says_what_to_get_and_how(models: Path) -> None:
    with pytest.raises(ModelError) as caught:
        engine_for(RU, EN, [models])
    sentence = str(caught.value)
    assert "Russian → English" in sentence
    assert "translate-ru_en" in sentence and "winnow models add" in sentence
    assert "\n" not in sentence


def test_a_name_that_is_none_names_what_there_is(models: Path) -> None:
    with pytest.raises(ModelError, match=r"“nonsense” does not translate .*: “en-pt”"):
        engine_for(EN, PT, [models], "nonsense")


def test_an_engine_from_an_entry_point_is_found(models: Path, shouting: None) -> None:
    assert engine_names(EO, EN, [models]) == ["shout"]
    (translation,) = engine_for(EO, EN, [models]).translate(
        [TaggedText("saluton")], TranslateOptions(), no_progress
    )
    assert translation.text.text == "SALUTON"


def test_two_engines_are_chained_by_a_plus_sign(models: Path, shouting: None) -> None:
    engine = engine_for(EO, PT, [models], "shout+en-pt")
    assert isinstance(engine, PivotEngine)
    seen: list[int] = []
    (translation, *_) = engine.translate(
        [TaggedText("the house is big.")] * 4, TranslateOptions(),
        lambda done, total, what="": seen.append(done),
    )  # fmt: skip
    assert re.search("casa", translation.text.text, re.IGNORECASE)
    assert translation.score is not None and translation.score < -1
    assert seen == sorted(seen) and seen[-1] == 4


def test_a_way_round_is_offered_where_there_is_one(models: Path, shouting: None) -> None:
    with pytest.raises(ModelError, match=r"through English with “--model shout\+en-pt”"):
        engine_for(EO, PT, [models])


def test_the_way_round_and_the_language_between_are_known(models: Path, shouting: None) -> None:
    assert way_through(EO, PT, [models]) == (EN, "shout+en-pt")
    assert way_through(PT, EO, [models]) is None


def test_a_chain_that_does_not_meet_is_refused(models: Path) -> None:
    with pytest.raises(ModelError, match="does not lead from English to Russian"):
        engine_for(EN, RU, [models], "en-pt+en-pt")
    with pytest.raises(ModelError, match="cannot be chained"):
        PivotEngine(Shouting(EO, RU), Shouting(EN, PT))


def test_an_entry_point_that_fails_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = EntryPoint("broken", "no_such_package:Engine", "winnow.engines")
    monkeypatch.setattr(registry, "entry_points", lambda group: [broken])
    with pytest.raises(ModelError, match="“broken” of another package cannot be loaded"):
        engine_for(EN, PT, [])

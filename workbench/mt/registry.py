"""Every engine there is: our own, listed here, and those that entry points add.

A package registers engines of its own under the entry point group ``winnow.engines``; what it
names is called without arguments and returns an ``EngineProvider`` (docs/models.md).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path

from workbench.domain.errors import ModelError
from workbench.domain.languages import Language
from workbench.mt.apertium import ApertiumProvider
from workbench.mt.base import Engine, EngineProvider
from workbench.mt.ctranslate2_engine import CTranslate2Engine
from workbench.mt.model_folder import ModelFolder, discover_models
from workbench.mt.pivot import JOINT, PivotEngine
from workbench.mt.segmentation import Splitter

ENTRY_POINT_GROUP = "winnow.engines"


@dataclass(frozen=True, slots=True)
class ModelProvider:
    """The model folders below ``roots``."""

    roots: tuple[Path, ...]
    split: Splitter | None = None
    threads: int | None = None

    @property
    def name(self) -> str:
        """The provider's key."""
        return "models"

    @property
    def title(self) -> str:
        """What a list of engines says."""
        return "Models on this machine"

    def offers(self, source: Language, target: Language) -> list[str]:
        """Names of the models for a pair, the one that fits its regions best first."""
        return [model.name for model in self._fitting(source, target)]

    def engine(self, name: str, source: Language, target: Language) -> Engine | None:
        """The engine of the model called ``name``, if it knows the pair."""
        for model in self._fitting(source, target):
            if model.name == name:
                return CTranslate2Engine(
                    model, source, target, split=self.split, threads=self.threads
                )
        return None

    def _fitting(self, source: Language, target: Language) -> list[ModelFolder]:
        models = discover_models(self.roots).models
        fitting = [model for model in models if model.fitness(source, target)]
        return sorted(fitting, key=lambda model: -model.fitness(source, target))


def engine_providers(
    roots: Sequence[Path], *, split: Splitter | None = None, threads: int | None = None
) -> tuple[EngineProvider, ...]:
    """All providers: models, Apertium where it is installed, then the entry points' by name.

    Raises ``ModelError`` naming an entry point that cannot be loaded.
    """
    added: list[EngineProvider] = []
    for point in sorted(entry_points(group=ENTRY_POINT_GROUP), key=lambda point: point.name):
        try:
            added.append(point.load()())
        except Exception as error:
            raise ModelError(
                f"The engine “{point.name}” of another package cannot be loaded "
                f"({type(error).__name__}: {error}); repair or uninstall that package."
            ) from error
    return (ModelProvider(tuple(roots), split, threads), ApertiumProvider(), *added)


def engine_names(source: Language, target: Language, roots: Sequence[Path]) -> list[str]:
    """Names of all engines for a pair, the one that is used by default first."""
    return [
        name for provider in engine_providers(roots) for name in provider.offers(source, target)
    ]


def engine_for(
    source: Language,
    target: Language,
    roots: Sequence[Path],
    name: str | None = None,
    *,
    split: Splitter | None = None,
    threads: int | None = None,
) -> Engine:
    """The engine called ``name`` for a pair, or the best one there is.

    ``first+second`` chains two engines; the language between them is found from what they know.
    ``roots`` are the folders that hold model folders, the most important first; ``split`` finds
    sentences in long segments; ``threads`` is the number of batches translated side by side.
    Raises ``ModelError`` saying what to get and how to add it.
    """
    providers = engine_providers(roots, split=split, threads=threads)
    if name and JOINT in name:
        return _chained(providers, source, target, name, roots)
    for provider in providers:
        for offer in [name] if name else provider.offers(source, target):
            engine = provider.engine(offer, source, target)
            if engine is not None:
                return engine
    raise ModelError(_nothing_found(providers, source, target, roots, name))


def way_through(
    source: Language, target: Language, roots: Sequence[Path]
) -> tuple[Language, str] | None:
    """A language between the two and the name of the two engines that lead over it, if any."""
    return _way_through(engine_providers(roots), source, target, roots)


def _way_through(
    providers: Sequence[EngineProvider], source: Language, target: Language, roots: Sequence[Path]
) -> tuple[Language, str] | None:
    for pivot in _known_languages(roots):
        for provider in providers:
            for first in provider.offers(source, pivot):
                for other in providers:
                    for second in other.offers(pivot, target):
                        return pivot, f"{first}{JOINT}{second}"
    return None


def _chained(
    providers: Sequence[EngineProvider],
    source: Language,
    target: Language,
    name: str,
    roots: Sequence[Path],
) -> Engine:
    first_name, _, second_name = name.partition(JOINT)
    for pivot in _known_languages(roots):
        for provider in providers:
            first = provider.engine(first_name, source, pivot)
            if first is None:
                continue
            for other in providers:
                second = other.engine(second_name, pivot, target)
                if second is not None:
                    return PivotEngine(first, second)
    raise ModelError(
        f"“{name}” does not lead from {source.name} to {target.name}: "
        f"see “winnow models list” for what each engine translates."
    )


def _known_languages(roots: Sequence[Path]) -> list[Language]:
    """Every language that a model or Apertium pair starts from or ends in, models' own first."""
    known: dict[str, Language] = {}
    for model in discover_models(roots).models:
        for language in (model.source, model.target):
            if language is not None:
                known.setdefault(language.code, language)
    for code in ApertiumProvider().language_codes():
        known.setdefault(code, Language.parse(code))
    return list(known.values())


def _nothing_found(
    providers: Sequence[EngineProvider],
    source: Language,
    target: Language,
    roots: Sequence[Path],
    name: str | None,
) -> str:
    pair = f"{source.name} → {target.name}"
    if name:
        others = [offer for provider in providers for offer in provider.offers(source, target)]
        if others:
            return (
                f"“{name}” does not translate {pair}; what does: "
                f"{', '.join(f'“{other}”' for other in others)}."
            )
    way = _way_through(providers, source, target, roots)
    if way is not None:
        return (
            f"There is no model for {pair}; translate through {way[0].name} with "
            f"“--model {way[1]}”, or add a model of the pair with “winnow models add”."
        )
    return (
        f"There is no model for {pair}: download an Argos package "
        f"(translate-{source.base}_{target.base}, a file ending in .argosmodel), an OPUS-MT model "
        f"or a CTranslate2 model of the pair, and add it with “winnow models add FILE”."
    )

"""The translation models on this machine: what there is, adding, trying, removing."""

from pathlib import Path

from workbench.config.paths import user_data_folder
from workbench.domain.errors import ModelError
from workbench.domain.languages import Language
from workbench.domain.progress import Progress, no_progress
from workbench.mt import adding
from workbench.mt.model_folder import Discovery, ModelFolder, discover_models
from workbench.services.translating import model_roots


def list_models() -> Discovery:
    """Every model found, and a sentence for each broken one."""
    return discover_models(model_roots())


def model_named(name: str) -> ModelFolder:
    """The model of that name; raise ``ModelError`` naming those there are."""
    found = list_models().models
    for model in found:
        if model.name == name:
            return model
    names = ", ".join(model.name for model in found) or "none"
    raise ModelError(f"There is no model “{name}”; there are: {names}.")


def add_model(
    path: Path,
    *,
    source: Language | None = None,
    target: Language | None = None,
    name: str | None = None,
    sha256: str | None = None,
    progress: Progress = no_progress,
) -> ModelFolder:
    """Add a model to the user's own, tried and checked; nothing is left of one that fails."""
    return adding.add_model(
        path, _own(), source=source, target=target, name=name, sha256=sha256, progress=progress
    )


def remove_model(name: str) -> ModelFolder:
    """Delete one of the user's own models; those that came with Winnow stay."""
    model = model_named(name)
    adding.remove_model(model, _own())
    return model


def is_own(model: ModelFolder) -> bool:
    """Whether a person added it, who may remove it: not one that came with Winnow."""
    return model.path.parent == _own()


def _own() -> Path:
    return user_data_folder() / "models"

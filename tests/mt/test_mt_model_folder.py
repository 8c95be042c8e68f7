"""Model folders: what is read, what is refused, and in which order models are found."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.domain.errors import ModelError
from workbench.domain.languages import Language
from workbench.mt.model_folder import (
    LanguageTokens,
    ModelFolder,
    discover_models,
    read_model_folder,
    verify_model_folder,
)


@pytest.fixture
def copied(models: Path, tmp_path: Path) -> Path:
    """A copy of a bundled model that a test may spoil."""
    return Path(shutil.copytree(models / "en-pt", tmp_path / "en-pt"))


@pytest.mark.parametrize("name", ["en-pt", "pt-en"])
def test_the_bundled_models_are_what_their_description_says(models: Path, name: str) -> None:
    folder = read_model_folder(models / name)
    assert folder.name == name
    assert folder.licence == "MPL-2.0"
    assert folder.origin and folder.provenance
    seen: list[int] = []
    verify_model_folder(folder, lambda done, total, what="": seen.append(done))
    assert seen[-1] == folder.size


def test_every_file_of_a_bundled_model_is_listed(models: Path) -> None:
    for folder in discover_models([models]).models:
        present = {path.name for path in folder.path.iterdir()} - {"model.toml"}
        assert present == set(folder.files)


def spoil_text(path: Path, old: str, new: str) -> None:
    file = path / "model.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


SPOILT: list[tuple[Callable[[Path], object], str]] = [
    (lambda path: (path / "model.toml").unlink(), "is not a model folder"),
    (lambda path: (path / "model.toml").write_bytes(b"\xff\xfe"), "is not valid TOML"),
    (lambda path: (path / "model.toml").write_text("[[["), "is not valid TOML"),
    (lambda path: (path / "model.toml").write_text("x = " + "[" * 5000), "is not valid TOML"),
    (lambda path: spoil_text(path, "format = 1", "format = 2"), "update Winnow"),
    (lambda path: spoil_text(path, '"pt-BR"', '"xx-klingon"'), "is none that is known"),
    (lambda path: spoil_text(path, '"MPL-2.0"', "7"), "“licence”"),
    (lambda path: spoil_text(path, "size = 221", "size = -1"), "a number of bytes"),
    (lambda path: spoil_text(path, "sha256 = \"15", "sha256 = \"xy"), "64 hexadecimal digits"),
    (lambda path: spoil_text(path, '"config.json"', '"../config.json"'), "outside its folder"),
    (lambda path: spoil_text(path, 'shared = "sentencepiece.model"', 'shared = "other.model"'),
     "does not list other.model"),
    (lambda path: (path / "model.bin").unlink(), "lacks its file model.bin"),
    (lambda path: (path / "config.json").write_text("{}"), "has 2 bytes instead of 221"),
    (lambda path: spoil_text(path, "[languages]", "[other]"), "which languages"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "sentence"), SPOILT)
def test_a_folder_that_is_no_model_gets_one_sentence(
    copied: Path, spoil: Callable[[Path], object], sentence: str
) -> None:
    spoil(copied)
    with pytest.raises(ModelError, match=sentence) as caught:
        read_model_folder(copied)
    assert "\n" not in str(caught.value)


def test_a_changed_byte_is_found_when_files_are_verified(copied: Path) -> None:
    model = copied / "model.bin"
    data = bytearray(model.read_bytes())
    data[1000] ^= 1
    model.write_bytes(data)
    folder = read_model_folder(copied)
    with pytest.raises(ModelError, match=r"“model.bin”.*checksum differs"):
        verify_model_folder(folder)


def test_one_broken_model_hides_no_other(models: Path, copied: Path) -> None:
    (copied / "model.bin").unlink()
    found = discover_models([copied.parent, models, copied.parent / "absent"])
    assert [model.name for model in found.models] == ["en-pt", "pt-en"]
    assert found.models[0].path == models / "en-pt"
    assert len(found.problems) == 1


def test_of_two_models_with_one_name_the_first_root_wins(models: Path, copied: Path) -> None:
    found = discover_models([copied.parent, models])
    assert [model.path for model in found.models] == [copied, models / "pt-en"]


def made(source: str, target: str) -> ModelFolder:
    return ModelFolder(
        Path("x"), "x", "x", Language.parse(source), Language.parse(target), "s", "s", {}
    )


@pytest.mark.parametrize(
    ("wanted", "order"),
    [
        (("en", "pt-BR"), ["pt-BR", "pt", "pt-PT"]),
        (("en", "pt-PT"), ["pt-PT", "pt", "pt-BR"]),
        (("en", "pt"), ["pt", "pt-BR", "pt-PT"]),
    ],
)
def test_a_model_of_the_region_is_preferred_to_one_of_another(
    wanted: tuple[str, str], order: list[str]
) -> None:
    source, target = map(Language.parse, wanted)
    fitness = {code: made("en", code).fitness(source, target) for code in order}
    assert sorted(order, key=lambda code: -fitness[code]) == order
    assert min(fitness.values()) > 0


def test_a_model_of_another_pair_or_script_does_not_fit() -> None:
    assert made("en", "pt").fitness(Language.parse("en"), Language.parse("es")) == 0
    assert made("pt", "en").fitness(Language.parse("en"), Language.parse("pt")) == 0
    assert made("en", "zh-Hant").fitness(Language.parse("en"), Language.parse("zh")) == 0


def test_a_model_of_many_languages_fits_what_it_has_tokens_for() -> None:
    tokens = LanguageTokens("nllb", {"en": "eng_Latn", "pt": "por_Latn"})
    folder = ModelFolder(Path("x"), "x", "x", None, None, "s", "s", {}, tokens)
    assert folder.fitness(Language.parse("en"), Language.parse("pt-BR"))
    assert not folder.fitness(Language.parse("en"), Language.parse("ru"))
    assert folder.languages == "2 languages → 2 languages"

"""Adding and removing models: every kind, and every trick; nothing is left of what is refused."""

import hashlib
import json
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.domain.errors import Cancelled, ModelError, UsageError, WinnowError
from workbench.domain.languages import Language
from workbench.domain.progress import no_progress
from workbench.domain.text import TaggedText
from workbench.mt import archives
from workbench.mt.adding import add_model, remove_model
from workbench.mt.base import TranslateOptions
from workbench.mt.ctranslate2_engine import CTranslate2Engine
from workbench.mt.model_folder import (
    ModelFolder,
    discover_models,
    read_model_folder,
    verify_model_folder,
)
from workbench.mt.registry import engine_for

Write = Callable[..., Path]
EN, PT, DE, RU = (Language.parse(code) for code in ("en", "pt", "de", "ru"))


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """The user's own models folder, which does not exist yet."""
    return tmp_path / "data" / "models"


def translated(folder: ModelFolder, source: Language, target: Language) -> str:
    engine = CTranslate2Engine(folder, source, target)
    (translation,) = engine.translate(
        [TaggedText("the old red house")], TranslateOptions(beam=2), no_progress
    )
    return translation.text.text


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


METADATA = {
    "package_version": "1.9",
    "argos_version": "1.9",
    "from_code": "en",
    "from_name": "English",
    "to_code": "pt",
    "to_name": "Portuguese",
}


@pytest.fixture
def argos(models: Path, tmp_path: Path) -> Write:
    """Write an Argos package around the bundled model; the rest is what a test wants wrong."""

    def write(name: str = "translate-en_pt-1_9.argosmodel", **metadata: object) -> Path:
        package = tmp_path / name
        bundled = models / "en-pt"
        top = "translate-en_pt-1_9"
        with zipfile.ZipFile(package, "w", zipfile.ZIP_STORED) as archive:
            archive.writestr(f"{top}/metadata.json", json.dumps(METADATA | metadata))
            archive.writestr(f"{top}/README.md", "A package.")
            archive.writestr(f"{top}/stanza/en/tokenize.pt", b"not for us")
            for file in ("config.json", "model.bin", "shared_vocabulary.json"):
                archive.write(bundled / file, f"{top}/model/{file}")
            archive.write(bundled / "sentencepiece.model", f"{top}/sentencepiece.model")
        return package

    return write


def test_an_argos_package_is_added_and_translates(argos: Write, mine: Path) -> None:
    package = argos()
    digest = hashlib.sha256(package.read_bytes()).hexdigest()
    stages: list[str] = []
    added = add_model(
        package, mine, sha256=digest.upper(),
        progress=lambda done, total, what="": stages.append(what),
    )  # fmt: skip
    assert left_in(mine) == ["argos-en-pt"]
    assert added.path == mine / "argos-en-pt"
    assert added.origin == "Argos Translate, version 1.9"
    assert left_in(added.path) == [
        "config.json", "model.bin", "model.toml", "sentencepiece.model", "shared_vocabulary.json",
    ]  # fmt: skip
    verify_model_folder(added)
    assert "casa" in translated(added, EN, PT)
    assert engine_for(EN, PT, [mine]).name == "argos-en-pt"
    assert {"unpacking", "trying"} <= set(stages)


def test_an_unpacked_argos_package_is_added_too(argos: Write, mine: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(argos()) as archive:
        archive.extractall(tmp_path / "unpacked")
    added = add_model(tmp_path / "unpacked" / "translate-en_pt-1_9", mine)
    assert added.name == "argos-en-pt"
    assert "casa" in translated(added, EN, PT)


def test_an_opus_release_is_converted(opus_release: Write, mine: Path) -> None:
    added = add_model(opus_release(), mine, licence="CC-BY-4.0", origin="OPUS-MT")
    assert (added.source, added.target) == (EN, DE)
    assert (added.source_tokenizer, added.target_tokenizer) == ("source.spm", "target.spm")
    assert (added.licence, added.origin) == ("CC-BY-4.0", "OPUS-MT")
    assert "Converted from the OPUS-MT release" in added.provenance
    assert translated(added, EN, DE)


def test_an_opus_model_with_target_tokens_asks_for_them(opus_release: Write, mine: Path) -> None:
    release = opus_release("opus-mt-en-ROMANCE", extra=[">>por<<", ">>spa<<", ">>xyz<<"])
    with pytest.raises(UsageError, match="--source"):
        add_model(release, mine)
    added = add_model(release, mine, source=EN)
    assert added.language_tokens.tokens == {"pt": ">>por<<", "es": ">>spa<<"}
    assert (added.source, added.target) == (EN, None)
    model = CTranslate2Engine(added, EN, Language.parse("es")).model
    assert model.as_input(["▁a"]) == [">>spa<<", "▁a"]
    assert translated(added, EN, PT) != ""


@pytest.mark.parametrize(
    ("style", "extra", "codes", "given"),
    [
        ("nllb", ["eng_Latn", "por_Latn", "zho_Hant", "zho_Hans", "fuv_Latn"],
         {"en": "eng_Latn", "pt": "por_Latn", "zh-Hant": "zho_Hant", "zh": "zho_Hans"},
         ["eng_Latn", "▁a", "</s>"]),
        ("m2m", ["__en__", "__pt__"], {"en": "__en__", "pt": "__pt__"}, ["__en__", "▁a", "</s>"]),
    ],
)  # fmt: skip
def test_a_model_of_many_languages_is_added_with_its_tokens(
    ctranslate2_folder: Write, mine: Path, style: str, extra: list[str],
    codes: dict[str, str], given: list[str],
) -> None:  # fmt: skip
    folder = ctranslate2_folder("many", extra, hub=True)
    added = add_model(folder, mine)
    assert added.language_tokens.style == style
    known = {code: t for code, t in added.language_tokens.tokens.items() if code != "ff"}
    assert known == codes
    engine = engine_for(EN, PT, [mine])
    assert isinstance(engine, CTranslate2Engine)
    assert engine.model.as_input(["▁a"]) == given
    assert engine.model.prefix == [codes["pt"]]
    assert codes["pt"] not in translated(added, EN, PT)
    with pytest.raises(ModelError, match="There is no model"):
        engine_for(EN, RU, [mine])


def test_a_ctranslate2_folder_is_added_as_it_is(ctranslate2_folder: Write, mine: Path) -> None:
    folder = ctranslate2_folder("something")
    with pytest.raises(UsageError, match="--source and --target"):
        add_model(folder, mine)
    added = add_model(folder, mine, source=EN, target=DE, name="news")
    assert added.name == "news" and left_in(mine) == ["news"]
    assert (folder / "model.bin").read_bytes() == (added.path / "model.bin").read_bytes()


def test_a_model_folder_is_added_with_its_own_description(models: Path, mine: Path) -> None:
    added = add_model(models / "pt-en", mine)
    assert added.licence == "MPL-2.0" and added.name == "pt-en"


def test_a_name_is_not_given_twice(models: Path, mine: Path) -> None:
    add_model(models / "en-pt", mine)
    with pytest.raises(ModelError, match="“en-pt” is there already"):
        add_model(models / "en-pt", mine)
    assert left_in(mine) == ["en-pt"]


def test_a_model_is_removed_only_from_the_users_folder(models: Path, mine: Path) -> None:
    add_model(models / "en-pt", mine)
    found = {model.path.parent: model for model in discover_models([mine]).models}
    with pytest.raises(ModelError, match="where Winnow only reads"):
        remove_model(read_model_folder(models / "en-pt"), mine)
    remove_model(found[mine], mine)
    assert left_in(mine) == [] and (models / "en-pt" / "model.bin").exists()


def repacked(package: Path, change: Callable[[str, bytes], tuple[str, bytes] | None]) -> Path:
    """The package with each file passed through ``change``."""
    copy = package.with_suffix(".copy")
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(copy, "w") as new:
        for entry in old.infolist():
            changed = change(entry.filename.partition("/")[2], old.read(entry))
            if changed:
                new.writestr("top/" + changed[0], changed[1])
    return copy


def with_extra(name: str, content: bytes = b"x", mode: int = 0) -> Callable[[Path], Path]:
    def spoil(package: Path) -> Path:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        with zipfile.ZipFile(package, "a") as archive:
            archive.writestr(entry, content)
        return package

    return spoil


def without(lost: str) -> Callable[[Path], Path]:
    return lambda package: repacked(package, lambda n, data: None if n == lost else (n, data))


def replaced(which: str, content: bytes) -> Callable[[Path], Path]:
    return lambda package: repacked(package, lambda n, data: (n, content if n == which else data))


def cut_short(package: Path) -> Path:
    package.write_bytes(package.read_bytes()[: package.stat().st_size // 2])
    return package


def one_bit_wrong(package: Path) -> Path:
    data = bytearray(package.read_bytes())
    data[len(data) // 2] ^= 4
    package.write_bytes(data)
    return package


def lying_about_its_size(package: Path) -> Path:
    """The directory says that model.bin has 10 bytes; the data go on."""
    data = package.read_bytes()
    with zipfile.ZipFile(package) as archive:
        size = archive.getinfo("translate-en_pt-1_9/model/model.bin").file_size
    start = data.rindex(b"PK\x01\x02", 0, data.rindex(b"model/model.bin"))
    field = struct.pack("<I", size)
    place = data.index(field, start + 24)
    package.write_bytes(data[:place] + struct.pack("<I", 10) + data[place + 4 :])
    return package


def bomb(package: Path) -> Path:
    with zipfile.ZipFile(package) as old:
        top = old.namelist()[0].partition("/")[0]
    with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(f"{top}/metadata.json", json.dumps(METADATA))
        archive.writestr(f"{top}/model/model.bin", b"\0" * (64 << 20))
    return package


HOSTILE: list[tuple[Callable[[Path], Path], str]] = [
    (with_extra("../../evil"), "leads outside"),
    (with_extra("/etc/evil"), "leads outside"),
    (with_extra("top/..\\..\\evil"), "leads outside"),
    (with_extra("C:/evil"), "leads outside"),
    (with_extra("top/link", b"/etc/passwd", 0o120777), "is a link"),
    (with_extra("translate-en_pt-1_9/model/MODEL.BIN"), "is in it twice"),
    (with_extra("other/model/model.bin"), "is in it twice"),
    (bomb, "times its size"),
    (lying_about_its_size, "not a whole package"),
    (cut_short, "not a whole package"),
    (one_bit_wrong, "not a whole package"),
    (without("metadata.json"), "metadata.json is missing"),
    (without("model/model.bin"), "it has no model.bin"),
    (without("sentencepiece.model"), "no SentencePiece model"),
    (without("model/shared_vocabulary.json"), "add it again"),
    (replaced("metadata.json", b"[1, 2"), "metadata.json is missing or broken"),
    (replaced("metadata.json", b"[" * 100_000), "metadata.json is missing or broken"),
    (replaced("model/config.json", b"{"), "no model’s configuration"),
    (replaced("model/model.bin", b"\x06\0\0\0" + b"\xff" * 4000), "add it again|crashes|not work"),
    (replaced("sentencepiece.model", b"junk"), "not a working SentencePiece model"),
    (replaced("model/shared_vocabulary.json", b'{"a": ['), "no vocabulary"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "sentence"), HOSTILE)
def test_a_broken_or_hostile_package_leaves_nothing_behind(
    argos: Write, mine: Path, tmp_path: Path, spoil: Callable[[Path], Path], sentence: str
) -> None:
    package = spoil(argos())
    before = sorted(path for path in tmp_path.rglob("*") if mine not in path.parents)
    with pytest.raises(ModelError, match=sentence) as caught:
        add_model(package, mine)
    assert "\n" not in str(caught.value)
    assert left_in(mine) == []
    after = sorted(path for path in tmp_path.rglob("*") if mine not in path.parents)
    assert set(after) - set(before) <= {mine, mine.parent}


@pytest.mark.parametrize(
    ("metadata", "sentence"),
    [
        ({"from_code": "klingon"}, "“klingon” is not a language code"),
        ({"to_code": None}, "which languages"),
        ({"type": "sbd"}, "no translation model but a “sbd” package"),
    ],
)
def test_a_package_of_unknown_languages_is_refused(
    argos: Write, mine: Path, metadata: dict[str, object], sentence: str
) -> None:
    with pytest.raises(ModelError, match=sentence):
        add_model(argos(**metadata), mine)
    assert left_in(mine) == []


def test_a_wrong_checksum_is_refused(argos: Write, mine: Path) -> None:
    with pytest.raises(ModelError, match="does not have the checksum"):
        add_model(argos(), mine, sha256="0" * 64)
    assert left_in(mine) == []


def test_a_package_larger_than_any_model_is_refused(
    argos: Write, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MOST_BYTES", 1 << 20)
    with pytest.raises(ModelError, match="would unpack to"):
        add_model(argos(), mine)
    assert left_in(mine) == []


def test_stopping_leaves_nothing_behind(argos: Write, mine: Path) -> None:
    def stop(done: int, total: int, what: str = "") -> None:
        if what == "unpacking" and done > 1000:
            raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        add_model(argos(), mine, progress=stop)
    assert left_in(mine) == []


SPOILT_RELEASES: list[tuple[Callable[[Path], object], str]] = [
    (lambda f: (f / "decoder.yml").write_text("models:\n  - ../../x.npz\nvocabs: [a]"), "“models”"),
    (lambda f: (f / "decoder.yml").write_text("models: &a [*a]"), "not the YAML"),
    (lambda f: (f / "decoder.yml").write_text("- {"), "not the YAML"),
    (lambda f: (f / "opus.vocab.yml").unlink(), "lacks opus.vocab.yml"),
    (lambda f: (f / "opus.npz").write_bytes(b"junk"), "cannot be converted"),
    (lambda f: [(f / name).unlink() for name in ("source.spm", "target.spm")], "no SentencePiece"),
]


@pytest.mark.parametrize(("spoil", "sentence"), SPOILT_RELEASES)
def test_a_broken_release_gets_one_sentence(
    opus_release: Write, mine: Path, spoil: Callable[[Path], object], sentence: str
) -> None:
    release = opus_release()
    spoil(release)
    with pytest.raises(ModelError, match=sentence) as caught:
        add_model(release, mine)
    assert "\n" not in str(caught.value)
    assert left_in(mine) == []


def test_a_transformers_model_says_what_to_install(
    tmp_path: Path, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.mt import conversion

    monkeypatch.setattr(conversion, "find_spec", lambda name: None)
    (tmp_path / "opus-mt-en-de").mkdir()
    (tmp_path / "opus-mt-en-de" / "pytorch_model.bin").write_bytes(b"x")
    with pytest.raises(ModelError, match="install “torch” and “transformers”"):
        add_model(tmp_path / "opus-mt-en-de", mine)


@pytest.mark.parametrize("place", ["absent", "empty", "text.txt"])
def test_what_is_no_model_at_all_gets_one_sentence(tmp_path: Path, mine: Path, place: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text.txt").write_text("hello")
    with pytest.raises(WinnowError) as caught:
        add_model(tmp_path / place, mine)
    assert "\n" not in str(caught.value)
    assert left_in(mine) == []


@pytest.mark.parametrize("name", ["../evil", "", "a/b", ".hidden", "x" * 200])
def test_a_name_cannot_lead_elsewhere(
    models: Path, ctranslate2_folder: Write, mine: Path, name: str
) -> None:
    folder = ctranslate2_folder("en-de")
    if name:
        with pytest.raises(UsageError):
            add_model(folder, mine, name=name)
        assert left_in(mine) == []
    else:
        assert add_model(folder, mine, name=name).name == "en-de"


def test_a_folder_that_cannot_be_written_is_named(models: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(ModelError, match="could not be put into"):
        add_model(models / "en-pt", blocked / "models")


def test_copies_of_our_models_are_whole(models: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(models / "en-pt", tmp_path / "copy"))
    verify_model_folder(read_model_folder(copy))

"""Indexes of lexicons kept for the next start: right, or made anew."""

from collections.abc import Callable
from pathlib import Path

import pytest

from workbench.husks import prepared
from workbench.husks.lexicon import Lexicon
from workbench.husks.prepared import Searched, Use, bundle_of
from workbench.husks.sides import side_of
from workbench.husks.tables import Tables, pack, pack_keys, pack_lists, pack_texts

ROWS = [
    f"entry-{number}\tбить баклуши{'ю' * number}\tbeat bucket\tloaf\t\t\t\tflag\tto idle"
    for number in range(50)
]


def searched(lexicon: Lexicon) -> list[str]:
    """The ids of the entries that are found, by an index opened as at the start of a process."""
    prepared.prepare.cache_clear()
    side = side_of("ru")
    bundle = bundle_of(lexicon, kept=True)
    found = Searched([prepared.prepare(bundle, Use.SOURCE, "ru")], side)
    numbers = found.index.candidates(side.analyse("Он бил баклуши."))
    return [pattern[0].id for pattern in map(found.source_pattern, numbers) if pattern]


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(prepared, "user_cache_folder", lambda: tmp_path)
    return tmp_path / "husks"


def test_an_index_is_built_once(
    cache: Path, lexicon: Callable[..., Lexicon], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = lexicon("ru-en", *ROWS)
    assert searched(made) == ["ru-en:entry-0"]
    assert len(list(cache.glob("index-*.tables"))) == 1
    monkeypatch.setattr(prepared, "_build", lambda *_: pytest.fail("built again"))
    assert searched(made) == ["ru-en:entry-0"]


@pytest.mark.parametrize("damage", [b"", b"\xff" * 64, None])
def test_a_damaged_index_is_built_anew(
    cache: Path, lexicon: Callable[..., Lexicon], damage: bytes | None
) -> None:
    made = lexicon("ru-en", *ROWS)
    searched(made)
    (path,) = cache.glob("index-*.tables")
    content = path.read_bytes()
    path.write_bytes(content[:-5] + b"?" + content[-4:] if damage is None else damage)
    assert searched(made) == ["ru-en:entry-0"]
    assert path.read_bytes() == content


def test_another_lexicon_has_another_index(cache: Path, lexicon: Callable[..., Lexicon]) -> None:
    searched(lexicon("ru-en", *ROWS))
    assert searched(lexicon("ru-en", *ROWS[1:], "other\tбить баклуши\tbeat\tloaf")) == [
        "ru-en:other"
    ]
    assert len(list(cache.glob("index-*.tables"))) == 2


def test_a_small_lexicon_leaves_no_file(cache: Path, lexicon: Callable[..., Lexicon]) -> None:
    assert searched(lexicon("ru-en", ROWS[0])) == ["ru-en:entry-0"]
    assert not cache.exists()


def test_tables_give_back_what_was_put_in() -> None:
    words = [f"слово{number}" for number in range(300)]
    lists = [list(range(number % 4)) for number in range(300)]
    tables = Tables(pack(pack_keys("k", words) | pack_lists("l", lists) | pack_texts("t", words)))
    assert [tables.keys("k").find(word) for word in words] == list(range(300))
    assert tables.keys("k").find("нет") is None
    assert [tables.lists("l")[number] for number in range(300)] == lists
    assert list(tables.texts("t")) == words

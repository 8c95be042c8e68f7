"""Which format a file is in, and what happens to formats of other packages."""

from collections.abc import Iterator

import pytest

from tests.formats.conftest import FILES
from workbench.domain.errors import InputError, UsageError
from workbench.formats import registry
from workbench.formats.plain import PlainText


@pytest.mark.parametrize("path", sorted(FILES.glob("*x*l*f*")), ids=lambda path: path.name)
def test_xliff_is_recognised_by_its_content(path: object) -> None:
    data = path.read_bytes()  # type: ignore[attr-defined]
    assert registry.recognise(data, "download").name == "xliff"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"One.\nTwo.\n", "a.txt", "plain"),
        (b"One.\n", "README", "plain"),
        (b"# Title\n", "a.md", "plain"),
        (b"a\tb\nc\td\n", "a.txt", "tsv"),
        (b"a\tb\nc\n", "a.tsv", "tsv"),
        (b"a,b\n", "a.csv", "tsv"),
        (b"a\tb\nno tab\n", "a.txt", "plain"),
        (b"1 < 2 and\n", "a.txt", "plain"),
        (b"", "a.xlf", "xliff"),
        ("ночь\tдень\n".encode("utf-16"), "a.txt", "tsv"),
        (("день\tnight\n" * 20_000).encode(), "a.txt", "tsv"),
        ('<?xml version="1.0"?><xliff version="1.2"/>'.encode("utf-16"), "a.xml", "xliff"),
    ],
)
def test_files_are_recognised(data: bytes, name: str, expected: str) -> None:
    assert registry.recognise(data, name).name == expected


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b'<?xml version="1.0"?><tmx/>', "a.tmx", "a translation memory"),
        (b"<html>", "a.htm", "a web page"),
        (b'msgid ""\n', "a.po", "a gettext catalogue"),
        (b"{}", "a.json", "JSON"),
        (b"<note/>", "note", "in no format Winnow reads"),
        ("<note/>".encode("utf-16"), "note", "in no format Winnow reads"),
    ],
)
def test_other_kinds_are_not_read_as_text(data: bytes, name: str, kind: str) -> None:
    with pytest.raises(InputError, match=f"is {kind}; convert it"):
        registry.recognise(data, name)


def test_a_format_is_found_by_its_name() -> None:
    assert [registry.format_named(one.name) for one in registry.FORMATS] == list(registry.FORMATS)
    with pytest.raises(UsageError, match="choose one of xliff, tsv, plain"):
        registry.format_named("word")


class _Ledger(PlainText):
    """A format of another package."""

    name = "ledger"
    title = "Ledger"
    suffixes = (".ledger",)

    def recognises(self, data: bytes, file_name: str) -> bool:
        return file_name.endswith(".ledger")


class _Point:
    def __init__(self, name: str, thing: object) -> None:
        self.name = name
        self._thing = thing

    def load(self) -> object:
        if isinstance(self._thing, Exception):
            raise self._thing
        return self._thing


@pytest.fixture
def _plugins(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    points = [
        _Point("ledger", _Ledger),
        _Point("broken", ImportError("no module named ledgerlib")),
        _Point("half", object),
        _Point("double", PlainText),
    ]
    monkeypatch.setattr(registry, "entry_points", lambda group: points)
    registry._plugins.cache_clear()
    yield
    registry._plugins.cache_clear()


@pytest.mark.logs("The format broken of another package was left out: ImportError: no module")
@pytest.mark.logs("The format half of another package was left out: it lacks name")
@pytest.mark.logs("The format double of another package was left out: the name plain is taken")
@pytest.mark.usefixtures("_plugins")
def test_plugins_are_asked_first_and_broken_ones_are_reported() -> None:
    assert registry.recognise(b"x", "a.ledger").name == "ledger"
    assert registry.format_named("ledger").title == "Ledger"
    assert [problem.name for problem in registry.plugin_problems()] == ["broken", "half", "double"]
    assert registry.recognise(b"x", "a.txt").name == "plain"

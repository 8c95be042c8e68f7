"""What the tests of the formats share: the files, and short ways to read and write them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from workbench.domain.statuses import Status
from workbench.domain.text import TaggedText
from workbench.formats.base import ParsedFile, ReadOptions, Unit, WriteUnit
from workbench.formats.xliff import Xliff

FILES = Path(__file__).parent / "files"


@pytest.fixture
def files() -> Path:
    return FILES


@pytest.fixture
def read_xliff() -> Callable[[bytes], ParsedFile]:
    return lambda data: Xliff().read(data, "quay.xlf", ReadOptions())


@pytest.fixture
def as_written() -> Callable[..., list[WriteUnit]]:
    """Turn what was read into what goes back, some targets or statuses changed on the way."""

    def turn(
        units: list[Unit],
        targets: dict[int, TaggedText | str] | None = None,
        statuses: dict[int, Status] | None = None,
    ) -> list[WriteUnit]:
        rows = []
        for number, unit in enumerate(units):
            row = WriteUnit(
                unit.source,
                unit.target,
                unit.status or Status.NEW,
                unit.external_id,
                unit.ends_paragraph,
                unit.metadata,
            )
            target = (targets or {}).get(number)
            if target is not None:
                text = TaggedText.literal(target) if isinstance(target, str) else target
                row = replace(row, target=text)
            if number in (statuses or {}):
                row = replace(row, status=(statuses or {})[number])
            rows.append(row)
        return rows

    return turn


@pytest.fixture
def xliff_of() -> Callable[..., bytes]:
    """An XLIFF file around the inside of a body."""

    def build(body: str, source: str = "en", target: str = "de") -> bytes:
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n'
            f'<file original="quay.txt" source-language="{source}" target-language="{target}" '
            f'datatype="plaintext"><body>\n{body}\n</body></file>\n</xliff>\n'
        ).encode()

    return build

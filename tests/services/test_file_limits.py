"""Limits of length that stand in an XLIFF file are read with its units and checked."""

import pytest

from workbench.config.settings import Settings
from workbench.services import checking
from workbench.services.file_checking import check_text_file, read_bilingual
from workbench.services.importing import import_files

XLIFF = """<xliff version="1.2"><file source-language="ru" target-language="en" datatype="plaintext"
 original="a"><body>
<trans-unit id="width" maxwidth="6" size-unit="char"><source>Сохранить</source>
 <target>Speichern</target></trans-unit>
<trans-unit id="fits" maxwidth="9" size-unit="char"><source>Сохранить</source>
 <target>Speichern</target></trans-unit>
<trans-unit id="bytes" maxbytes="5"><source>Размер</source><target>Größe</target></trans-unit>
<trans-unit id="pixels" maxwidth="6">
 <source>Сохранить</source><target>Speichern</target></trans-unit>
</body></file></xliff>"""


@pytest.fixture
def text(tmp_path):
    path = tmp_path / "strings.xlf"
    path.write_text(XLIFF, encoding="utf-8")
    return read_bilingual(path, None, None)


def test_a_translation_longer_than_its_unit_allows_is_found(text) -> None:
    checked = check_text_file(text, Settings(), only=["length.limit"])
    assert [(one.external_id, one.finding.message) for one in checked.findings] == [
        ("width", "The text has 9 characters; the file allows 6."),
        ("bytes", "The text takes 7 bytes; the file allows 5."),
    ]


def test_a_project_remembers_the_limits_of_its_units(session, write) -> None:
    import_files(session, [write("strings.xlf", XLIFF)])
    result = checking.check_project(session, only=["length.limit"])
    assert result.counts == {"length.limit": 2}

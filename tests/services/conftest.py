from pathlib import Path

import pytest

from workbench.config.settings import Settings
from workbench.domain.languages import Language
from workbench.services.opening import close, create_project


@pytest.fixture
def settings(tmp_path):
    made = Settings(tmp_path / "settings.json")
    made.update({"user.name": "Anna", "processes": 1})
    return made


@pytest.fixture
def session(tmp_path, settings):
    made = create_project(
        tmp_path / "p.winnow", Language.parse("ru"), [Language.parse("en")], settings
    )
    yield made
    close(made)


@pytest.fixture
def write(tmp_path):
    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        data = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(data)
        return path

    return write

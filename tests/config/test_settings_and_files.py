import json

import pytest

from workbench.config import files, paths
from workbench.config.settings import SETTINGS, Settings
from workbench.domain.errors import OutputError, UsageError
from workbench.domain.statuses import Role


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "s.json")


def test_every_default_fits_its_own_declaration():
    for setting in SETTINGS:
        assert setting.validate(setting.default) == setting.default


def test_a_setting_is_there_the_next_time(tmp_path):
    Settings(tmp_path / "s.json").set("user.role", "reviewer")
    assert Settings(tmp_path / "s.json").role is Role.REVIEWER


@pytest.mark.parametrize(
    ("name", "value"),
    [("user.role", "king"), ("window.zoom", 5), ("window.zoom", "big"), ("window.zoom", True)],
)
def test_a_value_that_does_not_fit_is_refused(settings, name, value):
    with pytest.raises(UsageError, match=name):
        settings.set(name, value)


def test_a_broken_or_foreign_settings_file_falls_back_to_defaults(tmp_path):
    path = tmp_path / "s.json"
    path.write_text("{not json")
    assert Settings(path)["window.zoom"] == 100
    path.write_text(json.dumps({"window.zoom": "huge", "from.the.future": 1}))
    settings = Settings(path)
    assert settings["window.zoom"] == 100
    settings.set("window.theme", "dark")
    assert json.loads(path.read_text())["from.the.future"] == 1, "a newer version's value is kept"


def test_an_unknown_setting_is_named(settings):
    with pytest.raises(UsageError, match="no setting called"):
        settings["window.colour"]


def test_somebody_without_a_name_signs_with_the_account(settings):
    assert settings.user_name
    settings.set("user.name", "Anna")
    assert settings.user_name == "Anna"


def test_resources_and_samples_are_found():
    assert paths.resource("reports", "report.html").is_file()
    assert (paths.sample_folder() / "press.ru-en.tsv").is_file()
    assert (paths.models_folder() / "en-pt" / "model.bin").is_file()


def test_the_users_folders_move_with_winnow_home(tmp_path, monkeypatch):
    monkeypatch.setenv("WINNOW_HOME", str(tmp_path))
    assert paths.user_data_folder() == tmp_path / "data"


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "out.txt"
    files.write_atomically(path, b"first")

    def full(*_arguments):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OutputError, match="No space left"):
        files.write_atomically(path, b"second")
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]

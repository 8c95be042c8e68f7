"""The models in the window: what there is, what is wrong with one, and taking one's own away."""

import shutil

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from workbench.config.paths import models_folder, user_data_folder
from workbench.services.models import list_models


@pytest.fixture
def own_model():
    folder = user_data_folder() / "models" / "mine"
    shutil.copytree(models_folder() / "en-pt", folder)
    described = folder / "model.toml"
    text = described.read_text("utf-8").replace('name = "en-pt"', 'name = "mine"', 1)
    lines = [line for line in text.splitlines() if not line.startswith("licence_file")]
    described.write_text("\n".join(lines), encoding="utf-8")
    return folder


def words(sheet):
    return " | ".join(label.text() for label in sheet.findChildren(QLabel))


def removals(sheet):
    return [
        button
        for button in sheet.findChildren(QPushButton)
        if button.property("model") and button.isVisible()
    ]


def test_models_are_listed_and_those_that_came_with_winnow_stay(window, idle):
    window.sheets.models()
    idle(window)
    said = words(window.host.sheet)
    assert "en-pt" in said
    assert "MPL-2.0" in said
    assert "came with Winnow" in said
    assert removals(window.host.sheet) == []


def test_a_broken_model_is_named_with_what_is_wrong(window, idle):
    broken = user_data_folder() / "models" / "broken"
    broken.mkdir(parents=True)
    (broken / "model.toml").write_text('format = 1\nname = "broken"\n')
    window.sheets.models()
    idle(window)
    said = words(window.host.sheet)
    assert "A model that cannot be used" in said
    assert "does not list a SentencePiece file" in said


def test_ones_own_is_removed_only_after_a_second_click(window, idle, own_model):
    window.sheets.models()
    idle(window)
    (button,) = removals(window.host.sheet)
    button.click()
    idle(window)
    assert own_model.exists()
    assert button.text() == "Delete its files?"
    button.click()
    idle(window)
    assert not own_model.exists()
    assert "mine" not in {model.name for model in list_models().models}
    assert removals(window.host.sheet) == []

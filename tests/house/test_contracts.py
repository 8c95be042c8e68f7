"""The import contracts cover every package: a new one cannot slip past them."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = {f"workbench.{path.parent.name}" for path in ROOT.glob("workbench/*/__init__.py")}

# Who may import what nobody else may.
OWNERS = {
    "Qt stays in the window": {"workbench.gui"},
    "sacreBLEU belongs to scoring": {"workbench.scoring"},
    "CTranslate2 and SentencePiece belong to mt": {"workbench.mt"},
    "SQLAlchemy belongs to the store": {"workbench.store"},
    "translate-toolkit belongs to formats": {"workbench.formats"},
}


def forbidden_contracts():
    with (ROOT / "pyproject.toml").open("rb") as file:
        contracts = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    return {one["name"]: set(one["source_modules"]) for one in contracts if "layers" not in one}


def test_every_contract_holds_for_all_but_the_owner():
    contracts = forbidden_contracts()
    for name, owners in OWNERS.items():
        assert contracts[name] == PACKAGES - owners, name

"""Write the pages of docs/ that are made from tables: settings and shortcuts."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from workbench.gui import handbook  # noqa: E402 - the checkout is found first

PAGES = {"settings.md": handbook.settings_page, "shortcuts.md": handbook.shortcuts_page}


def main() -> None:
    """Write every page."""
    for name, make in PAGES.items():
        path = ROOT / "docs" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(make(), encoding="utf-8")
        print(path)


if __name__ == "__main__":
    main()

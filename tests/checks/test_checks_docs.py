"""The page on checks says what the registry holds."""

from pathlib import Path

from workbench.checks import registry
from workbench.checks.documentation import catalogue

PAGE = Path(__file__).resolve().parents[2] / "docs" / "checks.md"


def test_the_catalogue_on_the_page_is_that_of_the_registry() -> None:
    """After a change of a check: python benchmarks/checks_quality.py --write."""
    assert catalogue().rstrip() in PAGE.read_text(encoding="utf-8")


def test_every_check_says_what_it_is() -> None:
    for check in (*registry.CHECKS, *registry.GROUP_CHECKS):
        assert check.title[0].isupper()
        assert not check.title.endswith(".")
        assert check.description.endswith(".")
        assert "/" in check.category
        assert check.id.count(".") == 1


def test_no_two_checks_share_an_id() -> None:
    ids = [check.id for check in (*registry.CHECKS, *registry.GROUP_CHECKS)]
    assert len(ids) == len(set(ids))


def test_what_a_check_supersedes_exists() -> None:
    ids = {check.id for check in registry.known()}
    for check in registry.CHECKS:
        assert check.supersedes <= ids

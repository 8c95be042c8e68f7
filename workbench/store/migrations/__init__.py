"""Alembic revisions of the project file; ``upgrade`` brings an older file up to date."""

from pathlib import Path

from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Run every revision the file does not have yet, in the caller's transaction."""
    from alembic import command
    from alembic.config import Config

    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).parent))
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, "head")

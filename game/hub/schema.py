"""The version of the schema: which one the database has, which one this program is for, and the step between them.

Only forwards: a column that is gone was in use by a hub of the day before.
"""

from __future__ import annotations

from pathlib import Path

import psycopg
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import NullPool

VERSION = "0002"
"""Of the schema that this program knows."""
TABLE = "ok_version"
LOCK = 7300521
"""Held while a schema is changed: of two programs that begin at once one waits, and then has nothing to do."""
FOLDER = Path(__file__).parent / "migrations"


class OtherVersion(Exception):
    """The database is older than this program, or newer; `found` is "" where it has no schema at all."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found

    @property
    def newer(self) -> bool:
        return self.found > VERSION


def require_version(found: str) -> None:
    """OtherVersion."""
    if found != VERSION:
        raise OtherVersion(found)


def version_of(dsn: str) -> str:
    """That of this database. psycopg.Error: it does not answer, or does not let us in."""
    with psycopg.connect(dsn, autocommit=True) as line:
        try:
            found = line.execute(f"SELECT version_num FROM public.{TABLE}").fetchone()  # noqa: S608 - ours
        except (psycopg.errors.UndefinedTable, psycopg.errors.InsufficientPrivilege):
            return ""
    return str(found[0]) if found else ""


def migrate(dsn: str) -> list[str]:
    """Bring the schema to VERSION, as whoever owns the database; what was done. OtherVersion: it is newer."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("version_locations", str(FOLDER / "versions"))
    config.set_main_option("path_separator", "os")
    scripts = ScriptDirectory.from_config(config)
    known = {script.revision for script in scripts.walk_revisions()}
    # The address is handed to the driver as it is: SQLAlchemy's own form of it would lose what it does not know.
    engine = create_engine("postgresql+psycopg://", creator=lambda: psycopg.connect(dsn), poolclass=NullPool)
    with engine.connect() as line:
        line.exec_driver_sql(f"SELECT pg_advisory_lock({LOCK})")
        line.commit()
        before = _heads(line)
        line.commit()  # else all steps would be one
        if before - known:
            raise OtherVersion(max(before))
        upwards = scripts._upgrade_revs  # noqa: SLF001 - what alembic's own command calls
        with EnvironmentContext(config, scripts, fn=lambda found, _: upwards("head", found)) as environment:
            environment.configure(
                connection=line, version_table=TABLE, version_table_schema="public", transaction_per_migration=True
            )
            environment.run_migrations()
        line.commit()
        after = _heads(line)
    return sorted(name for name in known if max(before, default="") < name <= max(after))


def _heads(line: Connection) -> set[str]:
    context = MigrationContext.configure(line, opts={"version_table": TABLE, "version_table_schema": "public"})
    return set(context.get_current_heads())

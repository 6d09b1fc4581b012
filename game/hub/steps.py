"""One step of the schema, as its file has it. It is called by alembic alone."""

from __future__ import annotations

from pathlib import Path

from alembic import op

SQL = Path(__file__).parent / "migrations" / "sql"


def run_step(name: str) -> None:
    """All statements of this file, in the transaction that alembic has begun.

    As the driver takes them: a text of SQLAlchemy would take the colon in ':hall' for a parameter.
    """
    statements = (SQL / name).read_text("utf-8")
    op.get_bind().exec_driver_sql(statements, execution_options={"no_parameters": True})

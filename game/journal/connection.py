"""Makes a fresh connection safe to write with, proves it, and says what an error of it means for people."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from game.journal import tables as rows
from game.journal.errors import Damaged, DiskFull, InUse, JournalProblem, NotWritable

_SETTINGS: tuple[tuple[str, str], ...] = (
    # Held as long as the process lives, gone with it; and no third file beside the session file.
    ("locking_mode", "exclusive"),
    ("journal_mode", "wal"),
    # A commit returns when the disk has it.
    ("synchronous", "2"),
    # On macOS a plain fsync stops at the disk's own cache.
    ("fullfsync", "1"),
    ("checkpoint_fullfsync", "1"),
    # What is deleted is overwritten with zeroes.
    ("secure_delete", "1"),
    # The store makes its checkpoints itself, so that the log always begins anew.
    ("wal_autocheckpoint", "0"),
    ("temp_store", "2"),
)

_BY_CODE: dict[int, type[JournalProblem]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    # A quota or a limit on the size of a file reports itself as a failed write.
    sqlite3.SQLITE_IOERR_WRITE: DiskFull,
    sqlite3.SQLITE_BUSY: InUse,
    sqlite3.SQLITE_LOCKED: InUse,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_NOTADB: Damaged,
    sqlite3.SQLITE_IOERR_READ: Damaged,
    sqlite3.SQLITE_IOERR_SHORT_READ: Damaged,
}


def make_safe(connection: sqlite3.Connection, path: Path) -> None:
    """Lock the file, and let a commit return when the disk has it. sqlite3.Error, NotWritable."""
    for name, wanted in _SETTINGS:
        connection.execute(f"PRAGMA {name}={wanted}")
        (found,) = connection.execute(f"PRAGMA {name}").fetchone()
        if str(found).lower() != wanted:
            raise NotWritable(path, f"{name} is {found}")


def prepare(connection: sqlite3.Connection, path: Path, about: rows.About | None) -> None:
    """Locks the file and checks that it can be written; `about` makes its tables. sqlite3.Error, NotWritable."""
    make_safe(connection, path)
    connection.execute("BEGIN IMMEDIATE")
    if about is not None:
        for statement in rows.SCHEMA:
            connection.execute(statement)
        about.write(connection)
    connection.execute(rows.KEEPSAKES)
    connection.execute("COMMIT")


def end_of(connection: sqlite3.Connection, about: rows.About) -> tuple[int, str]:
    """The number and the seal that the next entry follows."""
    last = connection.execute(rows.LAST).fetchone()
    return (last[0], last[1]) if last else (0, about.chain)


def problem_of(error: sqlite3.Error, path: Path) -> JournalProblem:
    """The problem behind an error of SQLite while writing: by its full code, else by the family of the code."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    found = _BY_CODE.get(code) or _BY_CODE.get(code & 0xFF) or NotWritable
    return found(path, str(error))

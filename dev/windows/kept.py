"""What the game keeps of a session while it runs, read from a copy: Wine and Linux share no locks."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from game.core.session import Session
from game.journal.errors import JournalProblem
from game.journal.kept_session import kept_session
from game.journal.standard_store import STANDARD
from game.server.interface import CODE, PORT


class Now(NamedTuple):
    """A session, and where phones reach it: port and code, 0 and "" without phones."""

    session: Session
    port: int = 0
    code: str = ""


def begun(sessions: Path, before: frozenset[Path]) -> Now | None:
    """The session that was not there before; None where there is none yet, or it is just being written."""
    files = [path for path in sessions.glob("*.okk") if path not in before]
    if not files:
        return None
    with TemporaryDirectory() as folder:
        try:
            for part in sessions.glob(f"{files[-1].name}*"):
                shutil.copy(part, folder)
            return _read(Path(folder, files[-1].name))
        except (JournalProblem, OSError, sqlite3.Error):
            return None


def _read(path: Path) -> Now:
    session = kept_session(STANDARD, path).session
    with closing(sqlite3.connect(path)) as file:
        told = dict(file.execute("SELECT * FROM keepsakes"))
    return Now(session, int(told.get(PORT, 0)), str(told.get(CODE, "")))

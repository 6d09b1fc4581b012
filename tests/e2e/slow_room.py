"""The whole program on a disk that takes 15 ms for each transaction. Run like `python -m game`; no test itself."""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from game.cli.main import main
from game.journal.reading import connect

SECONDS = 0.015


class SlowDisk:
    """A connection to a session file; `commits` is how many transactions it has written."""

    def __init__(self, real: sqlite3.Connection) -> None:
        self.real = real
        self.commits = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def execute(self, sql: str, *values: Any) -> sqlite3.Cursor:
        done = self.real.execute(sql, *values)
        if sql == "COMMIT":
            self.commits += 1
            time.sleep(SECONDS)
        return done


def slowly(opened: Callable[[Path, str], sqlite3.Connection]) -> Callable[[Path, str], SlowDisk]:
    return lambda path, mode: SlowDisk(opened(path, mode))


if __name__ == "__main__":
    with patch("game.journal.sqlite_store.connect", slowly(connect)):
        sys.exit(main())

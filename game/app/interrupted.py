"""Notes which session has phones in it, so that a program that was killed goes on with it by itself. It opens none.

The note lies beside the settings of this user, never in a session file: a file that came from elsewhere must not open
itself, let alone a server.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from game.system.atomic_write import write_atomic

FRESH = 3600.0
"""Seconds after which nobody waits in the room any more: a laptop that is opened at home must not call its phones."""


class InterruptedSession:
    """`note` is kept in this file, None for who wants none. A disk that refuses costs the comfort, nothing else."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._noted: Path | None = None

    def note(self, session: Path) -> None:
        """This one is in use, with phones, until `clear`."""
        if session != self._noted:
            self._noted = session
            self.give_back(session)

    def clear(self) -> None:
        """What was noted here was left in order."""
        if self._noted is not None:
            self._noted = None
            self._forget()

    def take(self) -> Path | None:
        """The session that was in use when this program was killed a moment ago; once, for it may be what killed it."""
        found = self._read() if self._file is not None else None
        self._forget()
        return found

    def give_back(self, session: Path) -> None:
        """Another program has it open: the note is that program's."""
        if self._file is not None:
            with suppress(OSError):
                write_atomic(self._file, str(session).encode("utf-8", "surrogateescape"))

    def _read(self) -> Path | None:
        assert self._file is not None
        try:
            session = Path(self._file.read_bytes().decode("utf-8", "surrogateescape"))
            used = max(map(_changed, (self._file, session, Path(f"{session}-wal"))))
            return session if abs(time.time() - used) < FRESH and session.is_file() else None
        except (OSError, ValueError):
            return None

    def _forget(self) -> None:
        if self._file is not None:
            with suppress(OSError):
                self._file.unlink(missing_ok=True)


def _changed(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0

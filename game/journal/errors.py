"""What can be wrong with a session file, as exceptions. Nothing here, or raised from here, ever changes a file."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from game.core.events import Event

_NOWHERE = Path()


class JournalProblem(Exception):
    """`path` is the session file; `says` is the English source sentence for people, `detail` is for a bug report."""

    says: ClassVar[str] = "The session file cannot be used."

    def __init__(self, path: Path = _NOWHERE, detail: str = "") -> None:
        super().__init__(path, detail)
        self.path = path
        self.detail = detail

    def __str__(self) -> str:
        return " ".join(part for part in (self.says, str(self.path), self.detail and f"({self.detail})") if part)


class NewerFormat(JournalProblem):
    """A file of a later version: this one does not guess what it means."""

    says = "This session was made with a newer version of Open Kaart."


class Damaged(JournalProblem):
    """`events` are the entries before the damage; they may be continued in a new file."""

    says = "This session file is damaged. What comes before the damage can still be read."

    def __init__(self, path: Path = _NOWHERE, detail: str = "", events: tuple[Event, ...] = ()) -> None:
        super().__init__(path, detail)
        self.events = events


class Strange(Damaged):
    """What is in it can be read, and cannot have happened: it would lead a session to where nothing is."""

    says = "There is something in this session file that Open Kaart never writes. It is not opened."


class TooLarge(JournalProblem):
    """More than a session can hold: whoever reads it would wait, and run out of memory."""

    says = "This session file is far larger than a session can be. It is not opened."


class Unreadable(JournalProblem):
    """The computer does not let it be read, or something else has the name of a file."""

    says = "This session file cannot be read."


class Missing(Unreadable):
    """There is nothing by this name."""


class NotWritable(JournalProblem):
    """The disk, or who owns it, refuses."""

    says = "The session file cannot be written here."


class DiskFull(JournalProblem):
    """Nothing of the refused entries was kept; the journal can be used again once there is space."""

    says = "The disk is full. The last step was not saved."


class InUse(JournalProblem):
    """Two programs would write one session."""

    says = "This session is open in another window of Open Kaart."

"""`open-kaart day` in a process of its own: the hall of a study day, which can be killed and started again."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from tests.e2e.room_process import ROOT, OwnProgram
from tests.server.day_visits import Visitor


class DayProcess(OwnProgram):
    """All that it keeps lies below `home`."""

    def __init__(self, home: Path, name: str = "Studiedag De Brug") -> None:
        self.home, self.name = home, name

    def start(self) -> DayProcess:
        self.begin(["-m", "game", "day", "--lang", "en", "--name", self.name], self.home, ROOT)
        return self

    @property
    def port(self) -> int:
        return urlsplit(self.told["day"]).port or 0

    @property
    def code(self) -> str:
        return self.told["day"].rpartition("/")[2]

    @property
    def address(self) -> str:
        """What a room is given, over loopback."""
        return f"http://127.0.0.1:{self.port}/d/{self.code}"

    @property
    def plenary(self) -> Visitor:
        return Visitor(self.port, self.told["plenary"].rpartition("/")[2])

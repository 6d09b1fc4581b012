"""`open-kaart day` in a process of its own: the hall of a study day, which can be killed and started again."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from tests.e2e.room_process import ROOT
from tests.server.day_visits import Visitor


class DayProcess:
    """`told` is its line of JSON. All that it keeps lies below `home`."""

    def __init__(self, home: Path, name: str = "Studiedag De Brug") -> None:
        self.home, self.name = home, name
        self.process: subprocess.Popen[str]
        self.told: dict[str, str] = {}

    def start(self) -> DayProcess:
        around = {**os.environ, "PYTHONPATH": str(ROOT), "OPEN_KAART_HOME": str(self.home)}
        command = [sys.executable, "-m", "game", "day", "--lang", "en", "--name", self.name]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=around)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self.rest()
        self.told = json.loads(line)
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

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        self.rest()

    def rest(self) -> str:
        """What it still says on standard output and error, once it has ended."""
        out, err = self.process.communicate(timeout=20)
        return out + err

    def end(self) -> None:
        if self.process.poll() is None:
            self.kill()

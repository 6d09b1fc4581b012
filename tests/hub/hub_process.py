"""`open-kaart hub serve` in a process of its own, which can be killed; and its other tasks, in this one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from game.cli.main import main
from tests.e2e.room_process import ROOT, OwnProgram
from tests.hub.postgres import Postgres, free_port, postgres
from tests.server.day_visits import Visitor


class Done(NamedTuple):
    """How a task ended."""

    returncode: int
    stdout: str
    stderr: str


def hub_command(*arguments: str, **environment: str) -> Done:
    """One task, to its end, without a process of its own."""
    out, err = StringIO(), StringIO()
    with patch.dict(os.environ, environment), redirect_stdout(out), redirect_stderr(err):
        code = main(["hub", "--lang", "en", *arguments])
    return Done(code, out.getvalue(), err.getvalue())


def hub_program(home: Path, *arguments: str, **environment: str) -> Done:
    """The same in a process of its own, for what may not end by itself or looks at what is installed."""
    around = {**os.environ, "PYTHONPATH": str(ROOT), "OPEN_KAART_HOME": str(home), **environment}
    command = [sys.executable, "-m", "game", "hub", "--lang", "en", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env=around, timeout=60, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


class HubProcess(OwnProgram):
    """All of them over one database; a day is made once."""

    def __init__(self, home: Path, server: Postgres, *more: str) -> None:
        self.home, self.server, self.more = home, server, more
        self.port = free_port()
        self.day: dict[str, str] = {}

    def start(self) -> HubProcess:
        asked = ["--port", str(self.port), "--dsn", self.server.dsn("ok_hub"), *self.more]
        self.begin(["-m", "game", "hub", "serve", "--lang", "en", *asked], self.home, ROOT)
        return self

    def new_day(self) -> HubProcess:
        asked = ("--name", "De Brug", "--address", f"http://127.0.0.1:{self.port}")
        done = hub_command("new-day", *asked, OPEN_KAART_HUB_DSN=self.server.dsn("ok_hub"))
        assert done.returncode == 0, done.stderr
        self.day = json.loads(done.stdout)
        return self

    @property
    def code(self) -> str:
        return self.day["day"].rpartition("/")[2]

    @property
    def address(self) -> str:
        """What a room is given."""
        return self.day["day"]

    @property
    def plenary(self) -> Visitor:
        return Visitor(self.port, self.day["plenary"].rpartition("/")[2])

    def room(self, name: str = "Kamer 1", people: int = 40) -> Visitor:
        """One that was let in."""
        room = Visitor(self.port)
        assert room.join(self.code, name, people) == 200
        assert self.plenary.lead("accept", room=room.room)[0] == 204
        return room


class HubHall:
    """A hall of a study day as tests of kills know one: two programs over a database of their own.

    Each kill takes another of the three; rooms know the first program, walls ask both in turn.
    """

    def __init__(self, home: Path) -> None:
        self._home, self._stack, self._kills = home, ExitStack(), 0
        self._programs: list[HubProcess] = []
        self._down, self._asked = "", 0

    def start(self) -> HubHall:
        if not self._programs:
            self.server = self._stack.enter_context(postgres())
            first = HubProcess(self._home, self.server).new_day().start()
            second = HubProcess(self._home, self.server)
            second.day = first.day
            self._programs = [first, second.start()]
        elif self._down == "database":
            self.server.start()
        elif self._down:
            self._programs[int(self._down)].start()
        self._down = ""
        return self

    def kill(self) -> None:
        self._down = ("database", "0", "database", "1")[self._kills % 4]
        self._kills += 1
        if self._down == "database":
            self.server.kill()
        else:
            self._programs[int(self._down)].kill()

    def end(self) -> None:
        for program in self._programs:
            program.end()
        self._stack.close()

    @property
    def address(self) -> str:
        return self._programs[0].address

    @property
    def code(self) -> str:
        return self._programs[0].code

    @property
    def port(self) -> int:
        return self._programs[0].port

    @property
    def plenary(self) -> Visitor:
        self._asked += 1
        return self._programs[self._asked % 2].plenary

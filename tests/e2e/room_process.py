"""The whole program as `open-kaart room` in a process of its own, and clients that know no more than the interface."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode, urlsplit

from tests.waiting import eventually

ROOT = Path(__file__).parents[2]


class OwnProgram:
    """A command of the game in a process of its own, which can be killed; `told` is its line of JSON."""

    process: subprocess.Popen[str]
    told: dict[str, str]

    def begin(self, program: Sequence[str], home: Path, at: Path) -> None:
        """It keeps what it keeps below `home`, and has its line told when this returns."""
        around = {**os.environ, "PYTHONPATH": str(ROOT), "OPEN_KAART_HOME": str(home)}
        self.process = subprocess.Popen(
            [sys.executable, *program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=around, cwd=at
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, self.rest()
        self.told = json.loads(line)

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


class RoomProcess(OwnProgram):
    """All that it keeps lies below `out`; `program` runs instead of the game."""

    def __init__(self, out: Path, *options: str, program: Path | None = None) -> None:
        self.out, self.options = out, options
        self.program = ["-m", "game"] if program is None else [str(program)]

    def start(self, *more: str) -> RoomProcess:
        command = [*self.program, "room", "--lang", "en", "--out", str(self.out), *self.options, *more]
        self.begin(command, self.out / "home", self.out)
        return self

    @property
    def port(self) -> int:
        return urlsplit(self.told["join"]).port or 0

    @property
    def join(self) -> str:
        """The path that the QR leads to; the tests go there over loopback."""
        return urlsplit(self.told["join"]).path

    def go_on(self) -> RoomProcess:
        """Start again with the session file of this room."""
        return self.start("--session", self.told["session"])


class Client:
    """One phone or desk: it keeps its cookie, asks and sends. Blocking; every request is a connection of its own."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self.port, self.cookie = port, cookie

    def ask(self, method: str, path: str, form: Mapping[str, object] | None = None) -> tuple[int, bytes]:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=20)
        head = {"Accept": "application/json"}
        if self.cookie:
            head["Cookie"] = self.cookie
        if form is not None:
            head["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, urlencode(form) if form is not None else None, head)
            answer = connection.getresponse()
            body = answer.read()
        finally:
            connection.close()
        given = answer.getheader("Set-Cookie", "").partition(";")[0]
        self.cookie = given or self.cookie
        return answer.status, body

    def json(self, path: str) -> dict[str, Any]:
        status, body = self.ask("GET", path)
        assert status == 200, (path, status, body)
        return dict(json.loads(body))


class DeskClient(Client):
    """The phone of the facilitator."""

    def pair(self, link: str) -> DeskClient:
        status, _ = self.ask("POST", urlsplit(link).path, {})
        assert status == 303 and self.cookie.startswith("okd")
        self.wait(lambda state: "phase" in state)
        return self

    def state(self) -> dict[str, Any]:
        return self.json("/desk/state")

    def do(self, name: str, **arguments: object) -> None:
        status, body = self.ask("POST", "/desk/do", {"do": name, **arguments})
        assert status == 200, (name, arguments, status, body)

    def onward(self) -> None:
        """The press of the large button, whatever it offers now."""
        action = self.state()["onward"]
        status, body = self.ask("POST", "/desk/do", {"do": action["name"], **action["more"]})
        if status == 409 and b"people_missing" in body:  # a round that is not complete wants a second press
            self.close_round()
            return
        assert status == 200, (action, status, body)

    def close_round(self) -> None:
        """Though people are missing: a press that asks, and one that is not so soon after it that it would bounce."""
        eventually(lambda: self._pressed_twice())

    def _pressed_twice(self) -> bool:
        self.ask("POST", "/desk/do", {"do": "onward"})
        time.sleep(0.4)
        return self.ask("POST", "/desk/do", {"do": "onward"})[0] == 200

    def wait(self, fits: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        return eventually(self.state, fits)


def phones(room: RoomProcess, people: int) -> list[Client]:
    """So many phones with a seat."""
    made = [Client(room.port) for _ in range(people)]
    for phone in made:
        status, _ = phone.ask("GET", room.join)
        assert status == 200 and phone.cookie
    return made

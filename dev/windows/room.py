"""A room that runs under Wine and is led from here: phones vote, it is killed in the middle of a vote, and goes on."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from dev.lock import ROOT
from dev.windows.wine import Failed, Wine, until
from tests.e2e.room_process import DeskClient, RoomProcess, phones

PEOPLE = 8


class RoomOnWindows(RoomProcess):
    """`out` is where it keeps all, as Windows calls it."""

    def __init__(self, wine: Wine, folder: Path, out: str) -> None:
        super().__init__(ROOT, "--people", str(PEOPLE), "--minutes", "45")
        self.wine, self.folder, self.where = wine, folder, out

    def start(self, *more: str) -> RoomProcess:
        command = [
            "nice",
            "wine",
            "python.exe",
            "-X",
            "utf8",
            "-m",
            "game",
            "room",
            "--lang",
            "en",
            "--out",
            self.where,
        ]
        pipe, quiet = subprocess.PIPE, subprocess.DEVNULL
        self.process = subprocess.Popen(
            [*command, *self.options, *more],
            env=self.wine.environ, cwd=self.folder, stdin=quiet, stdout=pipe, stderr=quiet, text=True,
        )  # fmt: skip
        line = self.process.stdout.readline() if self.process.stdout else ""
        if not line:
            raise Failed("the room did not open")
        self.told = json.loads(line)
        return self

    def kill(self) -> None:
        """What runs is Python itself: `nice` and `wine` handed their place over to it."""
        self.process.kill()
        self.process.wait(20)


def led(wine: Wine, folder: Path) -> None:
    """Half of the team has voted when it is killed; all of it has when the vote is closed."""
    room = RoomOnWindows(wine, folder, r"C:\room é map")
    try:
        room.start()
        _vote_with_a_kill(room)
    except AssertionError as fault:
        raise Failed(f"the room answered otherwise: {fault}") from fault
    finally:
        room.end()


def _vote_with_a_kill(room: RoomOnWindows) -> None:
    desk = DeskClient(room.port).pair(room.told["desk"])
    people = phones(room, PEOPLE)
    desk.wait(lambda state: state["phones"]["joined"] == PEOPLE)
    desk.onward()
    desk.onward()
    asked = _asked(people[0])
    _cast(people[: PEOPLE // 2], asked)
    code = room.told["code"]
    room.kill()
    room.go_on()
    if room.told["code"] != code:
        raise Failed("after the kill the room has another code")
    for client in (desk, *people):
        client.port = room.port
    if _asked(people[0])["mine"] != asked["options"][0]["id"]:
        raise Failed("a vote that was acknowledged is lost")
    _cast(people[PEOPLE // 2 :], asked)
    desk.wait(lambda state: state["voted"] == PEOPLE)
    desk.onward()
    desk.do("leave")
    until(lambda: room.process.poll() is not None, 30, "the room does not end")


def _asked(phone: Any) -> dict[str, Any]:
    """The question of the vote, once it is on the phone."""

    def state() -> dict[str, Any]:
        told: dict[str, Any] = phone.json("/state")
        return told if told["state"] == "vote" else {}

    return until(state, 30, "no vote on the phones")


def _cast(people: list[Any], asked: dict[str, Any]) -> None:
    for n, phone in enumerate(people):
        status, _ = phone.ask("POST", "/vote", {"r": asked["round"], "c": asked["options"][n % 2]["id"]})
        if status != 204:
            raise Failed(f"a vote was answered with {status}")

"""A room with a window on a study day, killed in the middle: it goes on by itself, as the same room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.day_process import DayProcess
from tests.e2e.room_process import ROOT, OwnProgram
from tests.waiting import eventually

PLAY = """
import json, sys, threading
from game.cli.play import open_window
from game.core import commands as c
from game.core.sharing import Share
game, stage = open_window((640, 360))
if not game.session.started:
    for command in (
        c.FillDay("address", sys.argv[1]), c.FillDay("room", "Kamer 3"), c.JoinDay(Share.SETTLED), c.NewSession(),
        c.ChangeSetup("people", "12"), c.ChangeSetup("way", "phones"), c.StartSession(),
    ):
        game.obey(command)
while not game.host.phones.on:
    stage.turn([])
    stage.look()
if game.session.phase.value == "house_rules":
    game.obey(c.Advance())
game.host.note_use()
print(json.dumps({"phase": game.session.phase.value, "room": game.sharing.day.room}), flush=True)
threading.Event().wait()
"""


class Window(OwnProgram):
    """The window, without a screen to look at; it plays to the first card and stays there."""

    def __init__(self, home: Path, hall: str) -> None:
        self.home, self.hall = home, hall

    def start(self) -> Window:
        self.begin(["-c", PLAY, self.hall], self.home, ROOT)
        return self


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[DayProcess]:
    hall = DayProcess(tmp_path / "home").start()
    yield hall
    hall.end()


def test_a_window_that_is_killed_goes_on_sharing(
    hall: DayProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    window = Window(tmp_path / "room", hall.address).start()
    try:
        (room,) = eventually(lambda: hall.plenary.ask("GET", "/w/rooms")[1])
        hall.plenary.lead("accept", room=room["room"])
        shown = {"step": "card", "n": 1, "of": 5, "done": 0}
        eventually(lambda: {key: body for _, key, _, body in hall.plenary.wall()}, lambda wall: wall["room"] == shown)
        for _ in range(2):
            window.kill()
            window.start()
            assert window.told == {"phase": "situation", "room": "Kamer 3"}
            eventually(lambda: hall.plenary.ask("GET", "/w/rooms")[1][0]["silent"], lambda seconds: seconds == 0)
        (same,) = hall.plenary.ask("GET", "/w/rooms")[1]
        assert (same["room"], same["name"], same["people"]) == (room["room"], "Kamer 3", 12)
    finally:
        window.end()

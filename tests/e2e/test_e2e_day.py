"""`open-kaart day`: a laptop in the hall that is killed and goes on as the same day."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.day_process import DayProcess
from tests.e2e.room_process import ROOT
from tests.server.day_visits import Visitor


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[DayProcess]:
    hall = DayProcess(tmp_path / "home").start()
    yield hall
    hall.end()


def room_of(hall: DayProcess) -> Visitor:
    """One that was let in."""
    room = Visitor(hall.port)
    assert room.join(hall.code) == 200 and hall.plenary.lead("accept", room=room.room)[0] == 204
    return room


def test_a_day_that_is_killed_goes_on(hall: DayProcess) -> None:
    """Same address, same code, same tokens; its file lies below the places of the game."""
    room, first = room_of(hall), dict(hall.told)
    assert room.put(room=(1, {"step": "card"})) == 204
    before = hall.plenary
    assert Path(hall.told["file"]).parent == hall.home / "days"
    hall.kill()
    hall.start()
    assert (hall.told["day"], hall.told["file"]) == (first["day"], first["file"])
    for wall in (before, hall.plenary):
        assert wall.wall() == [[room.room, "room", 1, {"step": "card"}]]
    assert room.put(room=(2, {"step": "done"})) == 204


def test_another_name_is_another_day(hall: DayProcess, tmp_path: Path) -> None:
    other = DayProcess(tmp_path / "home", "Another day").start()
    try:
        assert other.told["file"] != hall.told["file"] and other.port != hall.port
        assert Visitor(other.port).join(hall.code) == 404
    finally:
        other.end()


@pytest.mark.skipif(os.name == "nt", reason="signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it(hall: DayProcess, number: int) -> None:
    hall.process.send_signal(number)
    assert hall.process.wait(10) == 0
    assert "Traceback" not in hall.rest()


def test_the_same_day_twice_is_told_in_a_sentence(hall: DayProcess) -> None:
    for name, says in ((hall.name, "another window"), ("  ", "Give the day a name")):
        around = {**os.environ, "PYTHONPATH": str(ROOT), "OPEN_KAART_HOME": str(hall.home)}
        command = [sys.executable, "-m", "game", "day", "--lang", "en", "--name", name]
        done = subprocess.run(command, capture_output=True, text=True, env=around, timeout=30, check=False)
        assert done.returncode == 1 and not done.stdout and says in done.stderr and "Traceback" not in done.stderr

"""`open-kaart day`: a laptop in the hall that is killed and goes on as the same day."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game.server.sharing.address import day_address
from tests.e2e.day_process import DayProcess
from tests.e2e.room_process import ROOT, DeskClient, RoomProcess
from tests.server.day_visits import Visitor
from tests.waiting import eventually


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
    told = hall.rest()
    assert "Traceback" not in told
    typed = next(line for line in told.splitlines() if "Study day" in line).rpartition(" ")[2]
    assert day_address(typed).text == hall.told["day"], "what rooms are told to type leads here"


def test_the_same_day_twice_is_told_in_a_sentence(hall: DayProcess) -> None:
    for name, says in ((hall.name, "another window"), ("  ", "Give the day a name")):
        around = {**os.environ, "PYTHONPATH": str(ROOT), "OPEN_KAART_HOME": str(hall.home)}
        command = [sys.executable, "-m", "game", "day", "--lang", "en", "--name", name]
        done = subprocess.run(command, capture_output=True, text=True, env=around, timeout=30, check=False)
        assert done.returncode == 1 and not done.stdout and says in done.stderr and "Traceback" not in done.stderr


def shown(hall: DayProcess) -> dict[str, object]:
    """Key -> body on the wall, of the only room."""
    return {key: body for _, key, _, body in hall.plenary.wall()}


def names_in(state: dict[str, Any]) -> set[str]:
    """What this desk can press beside its steps."""
    return {choice["name"] for choice in state["choices"]}


def offered(desk: DeskClient) -> set[str]:
    """Of those, what is about the hall."""
    return names_in(desk.state()) & {"share_rules", "stop_sharing", "take_back_shared"}


def test_a_desk_takes_back_what_was_shared(hall: DayProcess, tmp_path: Path) -> None:
    """Also after a kill nothing goes until somebody says so again; the hall knows it for the same room."""
    room = RoomProcess(tmp_path / "room", "--join-day", hall.address, "--room", "Kamer 3")
    room.out.mkdir()
    room.start()
    try:
        desk = DeskClient(room.port).pair(room.told["desk"])
        (told,) = eventually(lambda: hall.plenary.ask("GET", "/w/rooms")[1])
        assert told["name"] == "Kamer 3"
        hall.plenary.lead("accept", room=told["room"])
        eventually(lambda: shown(hall).get("room"))
        assert offered(desk) == {"stop_sharing", "take_back_shared"}
        told = desk.state()["shared"]
        assert told["leaving"] and "“Kamer 3”" in told["to"] and told["gone"][0]["title"]
        desk.do("take_back_shared")
        desk.wait(lambda state: {"share_rules"} <= names_in(state) and "stop_sharing" not in names_in(state))
        eventually(lambda: shown(hall) == {"room": None})
        taken = desk.wait(lambda state: not state["shared"]["gone"])["shared"]
        assert not taken["leaving"]
        room.kill()
        room.go_on()
        desk.port = room.port
        desk.onward()
        assert desk.wait(lambda state: state["phase"] == "situation") and shown(hall) == {"room": None}
        desk.do("share_rules")
        assert eventually(lambda: shown(hall)["room"]) == {"step": "card", "n": 1, "of": 5, "done": 0}
        desk.do("stop_sharing")
        desk.onward()
        desk.do("leave")
        assert room.process.wait(20) == 0 and "reached the hall" not in room.rest()
        assert len(hall.plenary.ask("GET", "/w/rooms")[1]) == 1
    finally:
        room.end()


def test_without_a_hall_a_room_goes_on_and_says_so_in_the_end(hall: DayProcess, tmp_path: Path) -> None:
    """It never waits for the hall, but at its end, and there not for ever."""
    hall.kill()
    room = RoomProcess(tmp_path / "room", "--join-day", hall.address)
    room.out.mkdir()
    room.start()
    try:
        desk = DeskClient(room.port).pair(room.told["desk"])
        desk.onward()
        desk.do("leave")
        assert room.process.wait(30) == 0 and "has reached the hall" in room.rest()
    finally:
        room.end()


def test_a_room_in_no_study_day_shares_nothing(tmp_path: Path) -> None:
    """By default; its desk is refused, and what is no address is told in a sentence."""
    room = RoomProcess(tmp_path).start()
    try:
        desk = DeskClient(room.port).pair(room.told["desk"])
        for name in ("share_rules", "stop_sharing", "take_back_shared"):
            assert desk.ask("POST", "/desk/do", {"do": name})[0] == 409
        assert offered(desk) == set()
    finally:
        room.end()
    for address, says in (("nowhere", "no address of a study day"), ("http://example.nl/K7MR2345", "https://")):
        around = {**os.environ, "PYTHONPATH": str(ROOT), "OPEN_KAART_HOME": str(tmp_path / "other")}
        command = [sys.executable, "-m", "game", "room", "--lang", "en", "--join-day", address]
        done = subprocess.run(command, capture_output=True, text=True, env=around, timeout=30, check=False)
        assert done.returncode == 1 and not done.stdout and says in done.stderr and "Traceback" not in done.stderr

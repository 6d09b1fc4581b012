"""A study day of three rooms and a hall, in processes of their own, each of them killed at work: nothing is lost.

What walls see in the end is what each session file leads to, in that order, and of each room once.
"""

from __future__ import annotations

import asyncio
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any, Protocol

import pytest

from game.core.history import fold
from game.core.published import published
from game.day.wire import encoded
from game.journal.reading import load_events
from game.server.bots.colleagues import Colleagues
from tests.e2e.day_process import DayProcess
from tests.e2e.room_process import DeskClient, RoomProcess
from tests.hub.hub_process import HubHall
from tests.server.day_visits import Visitor
from tests.sizes import DAY_KILLS
from tests.waiting import eventually

ROOMS, PEOPLE = 3, 12
EACH_DAY = 8
"""Kills on one day; then another one begins."""
MOST_STEPS = 80
LARGEST = 5_000
"""Characters that a session of this length leaves its room with, at most."""


class Killed(Protocol):
    """A hall that is killed and started again, as the same one. A start after a kill brings back what was killed."""

    @property
    def address(self) -> str: ...
    @property
    def plenary(self) -> Visitor: ...
    def start(self) -> object: ...
    def kill(self) -> None: ...
    def end(self) -> None: ...


HALLS: dict[str, Callable[[Path], Killed]] = {"laptop": DayProcess, "hub": HubHall}


class LedRoom:
    """A room with phones that vote by themselves, and a desk that leads on."""

    def __init__(self, folder: Path, hall: Killed, number: int) -> None:
        folder.mkdir()
        options = ("--people", str(PEOPLE), "--minutes", "45", "--join-day", hall.address, "--room", f"Kamer {number}")
        self.room = RoomProcess(folder, *options).start()
        self.desk = DeskClient(self.room.port).pair(self.room.told["desk"])
        self.file = Path(self.room.told["session"])
        join = f"http://127.0.0.1:{self.room.port}{self.room.join}"
        self._phones = Colleagues([join] * PEOPLE, random.Random(number), pace=0)
        threading.Thread(target=self._play, daemon=True).start()
        self.desk.wait(lambda state: state["phones"]["joined"] == PEOPLE)

    def _play(self) -> None:
        with suppress(Exception):  # they go when their room does
            asyncio.run(self._phones.play())

    @property
    def done(self) -> bool:
        return bool(self.desk.state()["phase"] == "protocol")

    def step(self) -> None:
        """The next press, once everybody has voted."""
        state = self.desk.wait(_everybody)
        if state["phase"] == "protocol":
            return
        if state["phase"] == "rule" and any(one["name"] == "reason" and not one["text"] for one in state["entries"]):
            self.desk.do("reason", text="So everybody knows what to expect.")
        if state["phase"] == "consent":  # a phone that did not hear of the step back has answered already
            self.desk.ask("POST", "/desk/do", {"do": "others_yes"})
        if self.desk.state()["at"] == state["at"]:
            self.desk.onward()

    def takes_back(self) -> bool:
        """Whether a rule that was settled a moment ago could be taken back; phones are asked anew then."""
        if self.desk.state()["phase"] != "moment":
            return False
        presses = [self.desk.ask("POST", "/desk/do", {"do": "back"})[0] for _ in range(2)]
        return 200 in presses

    def killed(self) -> None:
        self.room.kill()
        self.room.go_on()
        self.desk.port = self.room.port
        self.desk.wait(lambda state: state["phones"]["live"] == PEOPLE)

    def leave(self) -> dict[str, str]:
        """What the hall must have of it: key -> JSON, from its file."""
        self.desk.do("leave")
        assert self.room.process.wait(20) == 0
        assert "hall" not in self.room.rest(), "everything has reached the hall"
        session = fold(load_events(self.file).events).session
        return {key: encoded(body) for key, body in published(session).items()}


def _everybody(told: dict[str, Any]) -> bool:
    """Whether all have voted that can: a phone that met another program at its port comes back without its seat."""
    voted = told["voted"]
    return told["phase"] == "consent" or voted is None or voted + told["phones"]["waiting"] >= PEOPLE


class Wall:
    """Sees what comes, in that order, and no more than the difference."""

    def __init__(self, hall: Killed) -> None:
        self._hall, self._over = hall, False
        self.rows: list[tuple[str, str, int, Any]] = []
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def _watch(self) -> None:
        seen: dict[str, int] = {}
        while not self._over:
            with suppress(OSError, HTTPException, AssertionError, ValueError):
                for room, key, ver, body in self._hall.plenary.wall(seen):
                    self.rows.append((room, key, ver, body))
                    seen[room] = max(ver, seen.get(room, 0))

    def end(self) -> None:
        self._over = True

    @property
    def shown(self) -> dict[str, dict[str, str]]:
        """Room -> key -> the last that came."""
        found: dict[str, dict[str, str]] = {}
        for room, key, _, body in self.rows:
            found.setdefault(room, {})[key] = encoded(body)
        return {room: {key: body for key, body in items.items() if body != "null"} for room, items in found.items()}


@contextmanager
def a_day(folder: Path, kind: str) -> Iterator[tuple[Killed, list[LedRoom], list[Wall]]]:
    """A hall, its rooms, let in by who leads, and two walls."""
    folder.mkdir()
    with ExitStack() as stack:
        hall = HALLS[kind](folder / "hall")
        stack.callback(hall.end)
        hall.start()
        rooms: list[LedRoom] = []
        for number in range(ROOMS):
            rooms.append(LedRoom(folder / str(number), hall, number))
            stack.callback(rooms[-1].room.end)
        for one in eventually(lambda: hall.plenary.ask("GET", "/w/rooms")[1], lambda told: len(told) == ROOMS):
            hall.plenary.lead("accept", room=one["room"])
        walls = [Wall(hall), Wall(hall)]
        for wall in walls:
            stack.callback(wall.end)
        yield hall, rooms, walls


@pytest.mark.parametrize("kind", HALLS)
def test_kills_of_rooms_and_of_the_hall_lose_nothing(kind: str, tmp_path: Path) -> None:
    """Nothing lost, nothing doubled, nothing out of order; while the hall is down, rooms play on."""
    kills = cards = days_with_one_back = 0
    for number in range(1 + DAY_KILLS.now // EACH_DAY):
        chance = random.Random(number)
        with a_day(tmp_path / f"day{number}", kind) as (hall, rooms, walls):
            killed, taken_back = _played(hall, rooms, chance, min(EACH_DAY, DAY_KILLS.now - kills))
            kills, days_with_one_back = kills + killed, days_with_one_back + taken_back
            names = {one["room"]: one["name"] for one in hall.plenary.ask("GET", "/w/rooms")[1]}
            meant = {f"Kamer {at}": room.leave() for at, room in enumerate(rooms)}
            assert sorted(names.values()) == sorted(meant), "each room once"
            for wall in walls:
                eventually(lambda: _named(wall, names), lambda seen: seen == meant)  # noqa: B023
                _in_order(wall)
            assert all(sum(map(len, items.values())) < LARGEST for items in meant.values())
            cards += sum(len(items) - 1 for items in meant.values())
    print(f"{kind}: {kills} kills, {cards} cards of rooms on the wall of their day, as each session file has them")
    assert kills == DAY_KILLS.now and cards >= 2 * ROOMS
    assert days_with_one_back, "a rule that goes away again is part of it"


def _named(wall: Wall, names: dict[str, str]) -> dict[str, dict[str, str]]:
    return {names[room]: items for room, items in wall.shown.items()}


def _played(hall: Killed, rooms: list[LedRoom], chance: random.Random, most: int) -> tuple[int, bool]:
    """Every room to its protocol; how many kills it took, and whether a rule was taken back."""
    kills, down, taken_back = 0, False, False
    for step in range(MOST_STEPS):
        for room in rooms:
            room.step()
        taken_back = taken_back or any(room.takes_back() for room in chance.sample(rooms, ROOMS))
        if down:
            hall.start()
            down = False
        elif kills < most and step:
            kills += 1
            if kills % 2:
                hall.kill()
                down = True
            else:
                chance.choice(rooms).killed()
        if kills == most and not down and all(room.done for room in rooms):
            return kills, taken_back
    raise AssertionError("the day came to no end")


def _in_order(wall: Wall) -> None:
    """Of each room versions only grow, and no version of an item came twice."""
    last: dict[str, int] = {}
    for room, _, ver, _ in wall.rows:
        assert ver >= last.get(room, -1)
        last[room] = ver
    came = [(room, key, ver) for room, key, ver, _ in wall.rows]
    assert len(came) == len(set(came))

"""Votes of all rooms at a hub whose database and programs are killed while rooms tell: every sum is exact."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any

import pytest

from tests.hub.hub_process import HubHall
from tests.server.day_visits import Visitor
from tests.sizes import HUB_VOTES
from tests.waiting import eventually

ROOMS, PEOPLE = 8, 40
GONE = (OSError, HTTPException, ValueError)


class TellingRoom:
    """A room as one is by the wire: it says that its phones were asked, and what came out, until the hall has it."""

    def __init__(self, hall: HubHall, number: int) -> None:
        self.visitor = Visitor(hall.port)
        assert self.visitor.join(hall.code, f"Kamer {number}", PEOPLE) == 200
        assert hall.plenary.lead("accept", room=self.visitor.room)[0] == 204
        self._chance, self._over = random.Random(number), False
        self.counts: dict[int, list[int]] = {}
        self._asked: set[int] = set()
        threading.Thread(target=self._run, daemon=True).start()

    def end(self) -> None:
        self._over = True

    def _run(self) -> None:
        after = 0
        while not self._over:
            with suppress(*GONE):
                status, told = self.visitor.ask("GET", f"/d/hall?after={after}&told=1")
                if status == 200 and told["v"]:
                    self._answer(told)
                    after = told["v"] if told["mine"] or told["state"] == "closed" else 0

    def _answer(self, told: dict[str, Any]) -> None:
        round = told["round"]
        if round not in self.counts:
            first = self._chance.randint(0, PEOPLE)
            self.counts[round] = [first, self._chance.randint(0, PEOPLE - first)]
        if told["state"] == "open" and round not in self._asked:
            if self.visitor.ask("POST", "/d/counts", {"round": round, "counts": None})[0] == 204:
                self._asked.add(round)
        elif told["state"] == "closing" and not told["mine"]:
            self.visitor.ask("POST", "/d/counts", {"round": round, "counts": self.counts[round]})


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[HubHall]:
    hall = HubHall(tmp_path)
    try:
        yield hall.start()
    finally:
        hall.end()


def test_sums_are_exact_through_kills_while_rooms_tell(hall: HubHall) -> None:
    rooms = [TellingRoom(hall, number) for number in range(ROOMS)]
    chance = random.Random(1)
    try:
        for round in range(1, 1 + HUB_VOTES.now):
            led(hall, "open", round=round, question=f"Question {round}", options=2)
            waits(hall, round, lambda asked, told: asked == ROOMS)
            led(hall, "closing", round=round)
            few = chance.randint(0, ROOMS)
            waits(hall, round, lambda asked, told: told >= few)  # noqa: B023
            hall.kill()
            hall.start()
            waits(hall, round, lambda asked, told: (asked, told) == (ROOMS, ROOMS))
            led(hall, "close", round=round, told=ROOMS)
            told = eventually(lambda: asked_for(hall, "/d/hall"), lambda told: told and told["state"] == "closed")
            sums = [sum(room.counts[round][at] for room in rooms) for at in range(2)]
            assert (told["totals"], told["rooms"], told["voters"]) == (sums, ROOMS, sum(sums))
            assert hall.server.sql("SELECT (SELECT count(*) FROM ok.hall_box), count(*) FROM ok.hall_asked") == [(0, 0)]
    finally:
        for room in rooms:
            room.end()
    print(f"{HUB_VOTES.now} votes of {ROOMS} rooms, a kill in each: all sums exact")


def asked_for(hall: HubHall, path: str) -> Any:
    with suppress(*GONE):
        status, told = hall.plenary.ask("GET", path)
        return told if status == 200 else None


def led(hall: HubHall, do: str, **more: object) -> None:
    """Pressed until it was heard, as somebody who leads would."""

    def pressed() -> bool:
        with suppress(*GONE):
            return hall.plenary.lead(do, **more)[0] == 204
        return False

    eventually(pressed)


def waits(hall: HubHall, round: int, fits: Any) -> None:
    def looked() -> Any:
        with suppress(*GONE):
            status, told = hall.plenary.lead("waiting", round=round)
            return told if status == 200 else None

    eventually(looked, lambda told: told is not None and fits(*told))

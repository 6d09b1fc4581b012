"""A vote of all rooms with real programs: a day, three rooms with twelve phones each, and who leads the hall by HTTP.

One room is killed in the middle of the open vote and goes on; another is cut off when the hall closes it. What the
hall tells is what the phones of the rooms in it chose, to the last vote, and who was missing is not in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from game.core.hall_question import HallQuestion
from game.day.question import question_text
from game.journal.reading import load_events
from tests.e2e.day_process import DayProcess
from tests.e2e.room_process import Client, DeskClient, RoomProcess, phones
from tests.waiting import eventually

ROOMS, PEOPLE = 3, 12
ASK = HallQuestion(1, "Phones in the classroom?", ("Never", "In the bag", "When needed"))
AGAIN = HallQuestion(2, "Who tells parents?", ("The teacher", "The school"))


class VotingRoom:
    """A room at its closing, with phones that do what they are told."""

    def __init__(self, folder: Path, hall: DayProcess, number: int, people: int = PEOPLE) -> None:
        folder.mkdir()
        options = ("--people", str(people), "--minutes", "45", "--join-day", hall.address, "--room", f"Kamer {number}")
        self.room = RoomProcess(folder, *options).start()
        self.desk = DeskClient(self.room.port).pair(self.room.told["desk"])
        self.phones = phones(self.room, people)
        self.desk.do("goto", phase="closing")
        self.desk.wait(lambda state: state["phase"] == "closing")

    def at(self, phase: str) -> dict[str, Any]:
        return self.desk.wait(lambda state: state["phase"] == phase)

    def votes(self, choices: str, first: int = 0) -> None:
        """One phone after the other, each counted when this returns."""
        for phone, choice in zip(self.phones[first:], choices, strict=False):
            self.vote(phone, choice)

    def vote(self, phone: Client, choice: str) -> None:
        told = eventually(lambda: phone.json("/state"), lambda state: state["state"] == "vote")
        status, body = phone.ask("POST", "/vote", {"r": told["round"], "c": choice})
        assert status == 204, (status, body)

    def killed(self) -> None:
        self.room.kill()
        self.room.go_on()
        for client in (self.desk, *self.phones):
            client.port = self.room.port
        self.desk.wait(lambda state: "phase" in state)


def open_vote(hall: DayProcess, question: HallQuestion = ASK) -> None:
    told = hall.plenary.lead(
        "open", round=question.round, question=question_text(question), options=len(question.options)
    )
    assert told[0] == 204


def waiting(hall: DayProcess, number: int = 1) -> list[int]:
    return list(hall.plenary.lead("waiting", round=number)[1])


def result(hall: DayProcess) -> dict[str, Any]:
    return dict(hall.plenary.ask("GET", "/d/hall?after=0")[1])


@pytest.fixture
def day(tmp_path: Path) -> Iterator[tuple[DayProcess, list[VotingRoom]]]:
    """A hall and its rooms, let in by who leads."""
    with ExitStack() as stack:
        hall = DayProcess(tmp_path / "hall").start()
        stack.callback(hall.end)
        rooms: list[VotingRoom] = []
        for number in range(ROOMS):
            rooms.append(VotingRoom(tmp_path / str(number), hall, number))
            stack.callback(rooms[-1].room.end)
        for one in eventually(lambda: hall.plenary.ask("GET", "/w/rooms")[1], lambda told: len(told) == ROOMS):
            hall.plenary.lead("accept", room=one["room"])
        yield hall, rooms


def told(choices: Counter[str], question: HallQuestion) -> list[int]:
    return [choices[option.id] for option in question.card.options]


def test_the_hall_is_told_exactly_what_the_phones_chose(day: tuple[DayProcess, list[VotingRoom]]) -> None:
    """With one room killed in the open vote, and the hall killed while the totals come in."""
    hall, rooms = day
    open_vote(hall)
    for room in rooms:
        room.at("hall_vote")
    eventually(lambda: waiting(hall), lambda now: now == [ROOMS, 0])
    rooms[0].votes("aaaabbbbcccc")
    rooms[1].votes("aaaaaa")
    rooms[1].killed()
    assert rooms[1].at("hall_vote")["voted"] == 6, "every ballot is there after the kill"
    rooms[1].votes("bbbbbb", first=6)
    rooms[1].vote(rooms[1].phones[0], "c")  # changed their mind after the kill
    rooms[2].votes("ccccc")
    assert rooms[2].desk.state()["spread"] is None
    hall.plenary.lead("closing", round=1)
    for room in rooms:
        room.at("closing")
    hall.kill()
    hall.start()
    eventually(lambda: waiting(hall), lambda now: now == [ROOMS, ROOMS])
    hall.plenary.lead("close", round=1)
    chosen = Counter("aaaabbbbcccc" + "caaaaabbbbbb" + "ccccc")
    found = result(hall)
    assert (found["totals"], found["rooms"], found["voters"]) == (told(chosen, ASK), ROOMS, 29)
    eventually(lambda: rooms[0].phones[0].json("/state")["state"], lambda now: now == "closed")
    status, _ = rooms[0].phones[0].ask("POST", "/vote", {"r": "hall1.1", "c": "a"})
    assert status == 409
    nothing_is_kept(rooms)


def nothing_is_kept(rooms: list[VotingRoom]) -> None:
    """No ballot in any file, in whatever form: totals alone."""
    for room in rooms:
        room.desk.do("leave")
        assert room.room.process.wait(20) == 0
        path = Path(room.room.told["session"])
        assert load_events(path).ballots == ()
        data = path.read_bytes()
        assert b"ballot-placed" not in data and b"phone/" not in data and b"hall-closed" in data


def test_a_room_that_was_cut_off_is_missing_and_never_added(day: tuple[DayProcess, list[VotingRoom]]) -> None:
    """Two rooms told: too few for totals. The third comes back and is told that it was closed without them."""
    hall, rooms = day
    open_vote(hall)
    for room in rooms:
        room.at("hall_vote")
        room.votes("aaaaaaaabbcc")
    eventually(lambda: waiting(hall), lambda now: now == [ROOMS, 0])
    rooms[2].room.kill()
    hall.plenary.lead("closing", round=1)
    eventually(lambda: waiting(hall), lambda now: now == [ROOMS, ROOMS - 1])
    hall.plenary.lead("close", round=1)
    found = result(hall)
    assert (found["totals"], found["rooms"], found["voters"]) == (None, 2, 24)
    rooms[2].room.go_on()
    rooms[2].desk.port = rooms[2].room.port
    assert "without this room" in rooms[2].at("closing")["notice"]
    assert (result(hall)["rooms"], waiting(hall)) == (2, [0, 0])
    for phone in rooms[2].phones:
        phone.port = rooms[2].room.port
    open_vote(hall, AGAIN)
    for room in rooms:
        room.at("hall_vote")
        room.votes("aaaaaaabbbbb")
    hall.plenary.lead("closing", round=2)
    eventually(lambda: waiting(hall, 2), lambda now: now == [ROOMS, ROOMS])
    hall.plenary.lead("close", round=2)
    assert result(hall)["totals"] == [21, 15]

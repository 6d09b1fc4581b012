"""`open-kaart day --practise`: rooms, hall and plenary of a whole day, through loopback, to one protocol."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from game.core.session import SETTLED
from game.i18n.words import ENGLISH
from game.tools.rehearsal.study_day import PractisedDay, own_hall, practise

ROOMS, PEOPLE = 3, 8


def asked(out: Path) -> Namespace:
    return Namespace(practise=ROOMS, people=PEOPLE, minutes=45, out=str(out), size=(640, 480))


def test_a_day_is_played_to_one_protocol_with_pictures_and_documents(tmp_path: Path) -> None:
    assert practise(asked(tmp_path), ENGLISH) == 0
    pictures = [one.stem.split("-", 1)[1] for one in sorted(tmp_path.glob("*.png"))]
    assert pictures[:8] == ["door", "rooms", "rooms-done", "card", "alike", "connection", "closing", "pair"]
    assert "first_vote-rooms" in pictures and pictures[-1] == "protocol"
    (protocol,) = tmp_path.glob("*/protocol.json")
    told = json.loads(protocol.read_text("utf-8"))
    assert told["school"] == "Study day" and any(chapter["rules"] for chapter in told["chapters"])
    own = [one for n in range(1, ROOMS + 1) for one in (tmp_path / "rooms" / str(n) / "sessions").glob("*.okk")]
    assert len(own) == ROOMS  # each room has a protocol of its own still


def test_all_rooms_vote_and_everybody_is_counted_once(tmp_path: Path) -> None:
    with own_hall(tmp_path, "Day") as hall, PractisedDay(tmp_path, asked(tmp_path), hall, ENGLISH) as day:
        for _ in day.play():
            pass
        assert_all_rooms_voted(day)


def assert_all_rooms_voted(day: PractisedDay) -> None:
    """In each vote of all, everybody of every room once; and what rooms agreed is there."""
    session = day.game.session
    rounds = [counted for one in session.agreements for counted in one.rounds]
    assert rounds and all((one.cast, one.rooms, one.of_rooms) == (ROOMS * PEOPLE, ROOMS, ROOMS) for one in rounds)
    for room in day.rooms:
        ours = room.game.session
        assert ours.hall and all(one.counted is not None for one in ours.hall)
        there = {one.text for one in ours.agreements if one.status in SETTLED}
        here = {one.text for one in session.agreements}
        assert there <= here

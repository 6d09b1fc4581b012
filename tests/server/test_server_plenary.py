"""The wall of a hall as a client: it sees what rooms show, does what is pressed, and goes on when the hall was away."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from game.core.plenary.hall_view import HallRoom, HallView, ShownRoom
from game.core.sharing import HallLine
from game.day.wall_wire import News
from game.server.plenary.client import WallAddress, wall_address
from game.server.plenary.watch import HallRecord, HallWatch
from game.server.sharing.address import NotAnAddress
from tests.server.day_visits import WALL, opened_hall
from tests.waiting import eventually

RULE = {"title": "T", "chapter": "C", "status": "agreed", "text": "We do.", "option": "a"}


@contextmanager
def watching(port: int, token: str = WALL) -> Iterator[HallWatch]:
    watch = HallWatch(WallAddress(f"http://127.0.0.1:{port}", token))
    watch.begin(lambda: None)
    try:
        yield watch
    finally:
        watch.close()


def texts(view: HallView) -> list[str]:
    return [card.text for room in view.inside for card in room.cards]


def test_a_room_waits_for_the_tap_and_then_is_seen(tmp_path: Path) -> None:
    """S26."""
    with opened_hall(tmp_path) as hall, watching(hall.port) as wall:
        room = hall.room("Kamer 3", accepted=False)
        room.put(**{"card/x": (1, RULE), "room": (1, {"step": "card", "n": 2, "of": 5})})
        (waiting,) = eventually(lambda: wall.view.waiting)
        assert waiting.name == "Kamer 3" and not wall.view.inside
        wall.lead("accept", waiting.id)
        eventually(lambda: texts(wall.view) == ["We do."])
        (seen,) = wall.view.inside
        assert isinstance(seen, ShownRoom) and seen.progress is not None and seen.progress.n == 2
        room.put(**{"card/x": (2, None)})
        eventually(lambda: texts(wall.view) == [])
        wall.lead("forget", waiting.id)
        eventually(lambda: wall.view.rooms == ())


def test_a_text_is_hidden_on_every_wall_and_shown_again_as_it_is_then(tmp_path: Path) -> None:
    """S27: one wall hides, another hears of it; meanwhile the room words it anew."""
    with opened_hall(tmp_path) as hall, watching(hall.port) as wall, watching(hall.port) as other:
        room = hall.room()
        room.put(**{"card/x": (1, RULE)})
        eventually(lambda: texts(wall.view) == texts(other.view) == ["We do."])
        wall.lead("hide", room.room, "card/x")
        eventually(lambda: [one.room.hidden for one in other.view.inside] == [("card/x",)])
        room.put(**{"card/x": (2, RULE | {"text": "We always do."})})
        eventually(lambda: texts(other.view) == [])
        other.lead("unhide", room.room, "card/x")
        eventually(lambda: texts(wall.view) == texts(other.view) == ["We always do."])


def test_a_hall_that_was_away_is_there_again(tmp_path: Path) -> None:
    """What was on the wall stays; nobody presses anything."""
    with opened_hall(tmp_path) as hall:
        port = hall.port
        room = hall.room()
        room.put(**{"card/x": (1, RULE)})
        watch = watching(port)
        wall = watch.__enter__()
        eventually(lambda: texts(wall.view) == ["We do."])
    try:
        eventually(lambda: wall.view.line is HallLine.AWAY)
        assert texts(wall.view) == ["We do."]
        with opened_hall(tmp_path, port=port):
            eventually(lambda: wall.view.line is HallLine.ON)
            room.put(**{"card/y": (2, RULE | {"text": "Later."})})
            eventually(lambda: texts(wall.view) == ["We do.", "Later."])
    finally:
        watch.__exit__(None, None, None)


def test_how_many_were_hidden_is_kept_as_long_as_the_hall_is_there() -> None:
    """Or it would be told again with every answer."""
    record = HallRecord()
    record.take_news((News("", "hidden", 3, None), News("r", "card/x", 7, None)))
    record.take_rooms((HallRoom("r", "Kamer 1"),))
    record.take_rooms(())
    assert record.seen == {"": 3, "r": 7}


def test_a_wall_with_another_token_is_told_so(tmp_path: Path) -> None:
    with opened_hall(tmp_path) as hall, watching(hall.port, "x" * 30) as wall:
        eventually(lambda: wall.view.line is HallLine.REFUSED)


def test_whoever_waits_is_woken_in_another_thread(tmp_path: Path) -> None:
    """The window never asks: it is told."""
    woken, threads = threading.Event(), set[str]()

    def changed() -> None:
        threads.add(threading.current_thread().name)
        woken.set()

    with opened_hall(tmp_path) as hall:
        watch = HallWatch(WallAddress(f"http://127.0.0.1:{hall.port}", WALL))
        watch.begin(changed)
        assert woken.wait(15)
        watch.close()
    assert threads == {"plenary"}


def test_pressing_before_it_began_does_no_harm() -> None:
    watch = HallWatch(WallAddress("http://127.0.0.1:9", WALL))
    watch.lead("accept", "r")
    watch.close()
    assert watch.view == HallView()


def test_the_address_that_the_day_prints() -> None:
    assert wall_address(f" http://192.168.1.5:8780/w/{WALL} ") == WallAddress("http://192.168.1.5:8780", WALL)
    assert wall_address(f"localhost:8780/w/{WALL}").root == "http://localhost:8780"


NO_ADDRESSES = (
    "",
    "x",
    "http://192.168.1.5:8780/d/K7MR2345",
    "http://192.168.1.5/w/short",
    f"http://192.168.1.5:x/w/{WALL}",
    f"ftp://192.168.1.5/w/{WALL}",
    f"http://192.168.1.5/w/{WALL}/x",
    f"http://example.org/w/{WALL}",
)


@pytest.mark.parametrize("text", NO_ADDRESSES)
def test_no_address(text: str) -> None:
    with pytest.raises(NotAnAddress):
        wall_address(text)

"""The hall of a study day opened from the first screen: in the same window, with the server that rooms come to."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.app.in_play import InPlay
from game.app.plenary_window import PlenaryWindow
from game.core import commands as c
from game.ui.geometry import Page
from game.ui.keys import meant
from game.ui.scene import Touch
from tests.app.app_samples import game_in, play_to
from tests.server.day_visits import Visitor
from tests.waiting import eventually

PAGE = Page(1920)


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[InPlay]:
    opened = InPlay(game_in(tmp_path))
    yield opened
    opened.closing()


def press(shown: InPlay, *keys: str) -> None:
    for key in keys:
        stop = meant(shown.scene(PAGE), (key,))
        assert isinstance(stop, Touch), (key, shown.scene(PAGE).name)
        shown.obey(stop.command)


def address(shown: InPlay) -> tuple[int, str]:
    """Port and code, as they stand on the big screen of the hall."""

    def told() -> str:
        shown.attend()
        return next((text for text in shown.scene(PAGE).texts() if "Rooms come to this day with" in text), "")

    _, _, where = eventually(told).rpartition(" ")
    host, _, code = where.partition("/")
    return int(host.rpartition(":")[2]), code.replace("-", "")


def test_a_key_makes_this_laptop_the_hall_and_rooms_come(shown: InPlay) -> None:
    press(shown, "d", "ctrl+4")
    assert isinstance(shown.now, PlenaryWindow) and shown.scene(PAGE).name == "plenary-rooms-0"
    port, code = address(shown)
    room = Visitor(port)
    assert room.join(code, "Room 1") == 200

    def waits() -> bool:
        shown.attend()
        return any("1 room waits" in text for text in shown.scene(PAGE).texts())

    eventually(waits)
    press(shown, "w", "1")
    eventually(lambda: room.ask("GET", "/d/have")[0] == 200)


def test_left_and_opened_again_it_is_the_same_day(shown: InPlay) -> None:
    press(shown, "d", "ctrl+4")
    first = address(shown)
    press(shown, "ctrl+q")
    assert shown.scene(PAGE).name == "study-day" and not shown.ended
    with pytest.raises(OSError):
        Visitor(first[0]).ask("GET", "/health")
    press(shown, "ctrl+4")
    assert address(shown) == first


def test_a_hall_that_cannot_be_opened_is_told_where_people_look(shown: InPlay, tmp_path: Path) -> None:
    (tmp_path / "days").write_text("no folder", encoding="utf-8")
    press(shown, "d", "ctrl+4")
    assert not isinstance(shown.now, PlenaryWindow)
    assert any("cannot be written" in text for text in shown.scene(PAGE).texts())


def test_a_room_that_plays_is_no_hall(tmp_path: Path) -> None:
    game = game_in(tmp_path)
    play_to(game, "situation")
    game.obey(c.OpenHall())
    assert game.notice == "not_now"
    game.closing()

"""The wall of the hall, led by its keys: each is pressed as the stage presses it, on the scene that is there."""

from __future__ import annotations

import sys

import pytest

from game.app.plenary import Plenary
from game.core import commands as c
from game.core.colour_themes import COLOUR_THEMES
from game.core.commands.plenary import LeavePlenary
from game.core.plenary.hall_view import HallRoom, HallView, Progress, ShownCard, ShownRoom
from game.core.session import Status
from game.core.sharing import HallLine
from game.i18n.words import ENGLISH
from game.ui.geometry import Page
from game.ui.keys import meant
from game.ui.scene import Touch
from tests.app.test_app_dispatch import below, made

PAGE = Page(1920)


class Hall:
    """Remembers what was asked of it."""

    def __init__(self, view: HallView) -> None:
        self.view, self.asked, self.closed = view, list[tuple[str, str, str]](), False

    def lead(self, do: str, room: str, key: str = "") -> None:
        self.asked.append((do, room, key))

    def close(self) -> None:
        self.closed = True


def a_hall() -> Hall:
    card = ShownCard("card/x", "Late", "Contact", Status.AGREED, "We do not.", "a")
    rooms = [ShownRoom(HallRoom(f"r{n}", f"Room {n}", 9, n < 2), Progress("card", 1, 3), (card,)) for n in range(3)]
    return Hall(HallView(HallLine.ON, tuple(rooms)))


def press(plenary: Plenary, *keys: str) -> None:
    for key in keys:
        stop = meant(plenary.scene(PAGE), (key,))
        assert isinstance(stop, Touch), key
        plenary.obey(stop.command)


def test_space_leads_through_all_pictures() -> None:
    plenary, names = Plenary(a_hall(), ENGLISH), list[str]()
    for _ in range(4):
        names.append(plenary.scene(PAGE).name)
        press(plenary, "space")
    assert names == ["plenary-rooms-0", "plenary-card-0", "plenary-alike-0", "plenary-connection-0"]
    assert plenary.scene(PAGE).name == names[0]
    press(plenary, "pageup", "left", "right", "pagedown", "2")
    assert plenary.scene(PAGE).name == names[1]


def test_a_stranger_is_nowhere_until_the_leader_taps() -> None:
    """S26: not even its name, but at the door."""
    hall = a_hall()
    plenary = Plenary(hall, ENGLISH)
    for key in "1234":
        press(plenary, key)
        assert not any("Room 2" in text for text in plenary.scene(PAGE).texts())
    press(plenary, "w")
    assert "Room 2" in plenary.scene(PAGE).texts()
    press(plenary, "1", "ctrl+1", "escape")
    assert hall.asked == [("accept", "r2", ""), ("forget", "r2", "")]
    assert plenary.scene(PAGE).name == "plenary-connection-0"


def test_one_key_hides_the_text_of_every_room_that_has_it() -> None:
    """S27."""
    hall = a_hall()
    plenary = Plenary(hall, ENGLISH)
    press(plenary, "2", "h")
    assert hall.asked == [("hide", "r0", "card/x"), ("hide", "r1", "card/x")]
    rooms = [ShownRoom(HallRoom(f"r{n}", f"Room {n}", 9, True, hidden=("card/x",))) for n in range(2)]
    hall.view, hall.asked = HallView(HallLine.ON, tuple(rooms)), []
    plenary.attend()
    press(plenary, "down", "up", "h")
    assert hall.asked == [("unhide", "r0", "card/x")]


def test_escape_covers_the_wall_with_one_press() -> None:
    """Anybody may stop here too, and nothing of the rooms is left."""
    plenary = Plenary(a_hall(), ENGLISH)
    press(plenary, "2", "escape")
    assert not any("We do not." in text for text in plenary.scene(PAGE).texts())
    press(plenary, "space")
    assert plenary.scene(PAGE).name == "plenary-card-0"


def test_what_the_window_asks_for() -> None:
    hall = a_hall()
    plenary = Plenary(hall, ENGLISH)
    plenary.obey(c.SetColours())
    assert plenary.scene(PAGE).theme == COLOUR_THEMES[1]
    plenary.obey(c.SetFullScreen(True))
    assert plenary.full_screen and plenary.wants_tick() is None
    press(plenary, "ctrl+q")
    assert plenary.ended and hall.closed


PLENARY = sorted(
    (one for one in below(c.Command) if issubclass(one, c.PlenaryCommand) and sys.modules[one.__module__]), key=str
)


@pytest.mark.parametrize("command", [one for one in PLENARY if one is not LeavePlenary], ids=lambda one: one.__name__)
def test_every_command_of_the_plenary_is_answered(command: type[c.Command]) -> None:
    """It asks something of the hall, or changes what is on the wall."""
    hall = a_hall()
    plenary = Plenary(hall, ENGLISH)
    press(plenary, "2")
    before = plenary.model()
    given = {"picture": "alike", "places": (("r", "k"),)}
    names = command.__match_args__
    plenary.obey(command(**{n: given[n] for n in names}) if set(names) & set(given) else made(command))
    assert hall.asked or plenary.model() != before

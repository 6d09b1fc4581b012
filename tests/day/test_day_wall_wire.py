"""What a wall believes of a hall: whatever is odd is not there, and no text turns what stands beside it."""

from __future__ import annotations

import pytest

from game.core.plenary.hall_view import QUIET, Progress, ShownCard
from game.core.session import Status
from game.day.wall_wire import News, read_news, read_rooms
from game.day.wire import WireFault

ROOM = {"room": "r", "name": "Kamer 1", "people": 9, "accepted": True, "silent": 0, "hidden": ["card/x"]}
CARD = {"title": "T", "chapter": "C", "status": "agreed", "text": "We do.", "option": "a", "reason": "more"}


def test_a_room() -> None:
    (room,) = read_rooms([ROOM], 1000.0)
    assert (room.id, room.name, room.people, room.accepted, room.hidden) == ("r", "Kamer 1", 9, True, ("card/x",))
    assert room.silent_since is None and room.heard and not room.silent


def test_silence_is_told_by_its_beginning() -> None:
    """A short one is none: a line asks anew every twenty seconds."""
    (short,), (long,), (never,) = (
        read_rooms([ROOM | {"silent": silent}], 1000.0) for silent in (QUIET - 1, QUIET, None)
    )
    assert not short.silent and long.silent_since == 1000.0 - QUIET and not never.heard


def test_an_older_hall_tells_of_no_hidden_texts() -> None:
    assert read_rooms([{key: one for key, one in ROOM.items() if key != "hidden"}], 0.0)[0].hidden == ()


def test_a_name_is_one_line_of_signs_that_are_seen() -> None:
    for name, shown in (("a\u202eb\nc", "ab c"), ("\u200b", "?"), ("x" * 99, "x" * 60)):
        assert read_rooms([ROOM | {"name": name}], 0.0)[0].name == shown


@pytest.mark.parametrize("body", [None, {}, [1], [{}], [ROOM | {"people": "9"}], [ROOM] * 101])
def test_what_is_no_list_of_rooms(body: object) -> None:
    with pytest.raises(WireFault):
        read_rooms(body, 0.0)


def test_news() -> None:
    rows = [["r", "room", 3, {"step": "card", "n": 1, "of": 5, "done": 0}], ["r", "card/x", 4, CARD]]
    assert read_news(rows) == (
        News("r", "room", 3, Progress("card", 1, 5, 0)),
        News("r", "card/x", 4, ShownCard("card/x", "T", "C", Status.AGREED, "We do.", "a", "more")),
    )


@pytest.mark.parametrize("body", [None, {}, CARD | {"status": "best"}, CARD | {"text": 5}, {"title": "T"}, [], "x"])
def test_an_item_of_which_something_is_wrong_is_not_there(body: object) -> None:
    """The version counts all the same, or it would be asked for for ever."""
    assert read_news([["r", "card/x", 4, body]]) == (News("r", "card/x", 4, None),)


def test_a_key_that_a_wall_does_not_know_shows_nothing() -> None:
    assert read_news([["r", "later", 1, {"step": "card"}]])[0].shows is None


def test_texts_are_cleaned_and_have_an_end() -> None:
    (one,) = read_news([["r", "card/x", 1, CARD | {"text": "a\u202e\x00b\n" + "x" * 9000, "title": "\ud800T"}]])
    assert isinstance(one.shows, ShownCard) and one.shows.text.startswith("ab x") and len(one.shows.text) == 1500


@pytest.mark.parametrize("body", [None, {}, [[]], [["r", "k", "1", None]], [["r", "k" * 200, 1, None]]])
def test_what_is_no_news(body: object) -> None:
    with pytest.raises(WireFault):
        read_news(body)

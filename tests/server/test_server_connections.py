"""Who may come in by how many connections: the counting at the gate, without a socket."""

from __future__ import annotations

import asyncio
from unittest.mock import Mock

import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from game.server.connections import Caps, Gate, Place

IP, OTHER = "192.168.1.30", "192.168.1.31"


def gate(welcome: bool = True, **caps: int) -> Gate:
    return Gate(Mock(spec=web.Server), lambda ip: welcome, Caps(**caps))


def came_in(at: Gate, ip: str = IP) -> Place:
    """A connection that has got past the gate, as a stranger."""
    at._here[ip] += 1
    at.open += 1
    slot = at._slots.setdefault(ip, asyncio.Semaphore(at._caps.strangers))
    assert not slot.locked()
    slot._value -= 1
    return Place(at, ip, slot)


def free(at: Gate, ip: str = IP) -> int:
    """How many more strangers may come in from this address."""
    return at._slots[ip]._value if ip in at._slots else at._caps.strangers


def test_a_stranger_takes_a_place_until_it_leaves() -> None:
    """Leaving is told twice now and then; it frees one place all the same."""
    at = gate(strangers=2)
    stay, place = came_in(at), came_in(at)
    assert free(at) == 0
    place.over()
    place.over()
    assert (free(at), at.open) == (1, 1)
    stay.over()


def test_who_shows_a_cookie_makes_room_for_the_next_stranger() -> None:
    """Behind the router of a school a whole team has one address."""
    at = gate(strangers=1)
    for name in ("a", "b", "c"):
        came_in(at).known(name)
    assert (free(at), at.open) == (1, 3)


def test_showing_the_cookie_again_frees_nothing_more() -> None:
    """Each request shows it."""
    at = gate(strangers=2)
    place = came_in(at)
    for _ in range(5):
        place.known("a")
    assert free(at) == 2
    place.over()
    assert free(at) == 2


def test_one_phone_cannot_fill_the_room_with_its_cookie() -> None:
    """Beyond its own connections it counts among the strangers again."""
    at = gate(strangers=3, own=2)
    places = [came_in(at) for _ in range(3)]
    for place in places:
        place.known("a")
    assert free(at) == 2
    places[0].over()
    places[2].known("a")
    assert free(at) == 3, "as soon as one of its own is over, the next counts as one"


def test_a_cookie_that_is_shown_after_the_end_counts_for_nobody() -> None:
    """The answer was on its way while the phone left."""
    at = gate()
    place = came_in(at)
    place.over()
    place.known("a")
    assert (at._held, at.open) == ({}, 0)


def test_addresses_are_forgotten_with_their_last_connection() -> None:
    """They are in memory for as long as somebody is there by them, and nowhere else."""
    at = gate()
    one, two, other = came_in(at), came_in(at), came_in(at, OTHER)
    two.known("a")
    one.over()
    two.over()
    assert IP not in repr(vars(at))
    assert OTHER in repr(vars(at))
    other.over()
    assert (at._here, at._held, at._slots, at.open) == ({}, {}, {}, 0)


@given(st.lists(st.tuples(st.sampled_from(("come", "know", "leave")), st.integers(0, 5)), max_size=60))
def test_in_the_end_every_place_is_free_again(steps: list[tuple[str, int]]) -> None:
    """In whatever order phones come, show who they are and go."""
    at = gate(strangers=4, own=2)
    places: list[Place] = []
    for step, which in steps:
        if step == "come" and free(at):
            places.append(came_in(at))
        elif step == "know" and places:
            places[which % len(places)].known(f"phone {which % 2}")
        elif step == "leave" and places:
            places.pop(which % len(places)).over()
        assert at.open == len(places)
        assert all(1 <= held <= 2 for held in at._held.values())
    for place in places:
        place.over()
    assert (at.open, at._here, at._held, at._slots) == (0, {}, {}, {})


@pytest.mark.parametrize(("welcome", "total"), [(False, 9), (True, 0)], ids=["from outside", "no room at all"])
def test_who_may_not_come_is_closed_at_once(welcome: bool, total: int) -> None:
    """Nothing is counted, no task is begun, nothing is read."""
    at, made = gate(welcome, total=total), Mock()
    at._knock(made, IP)
    assert (made.close.call_count, at.open, at._coming) == (1, 0, set())


def test_a_knock_that_finds_no_free_place_in_time_is_closed() -> None:
    """It waits a moment, for a phone that comes back with its cookie frees one soon."""
    at = Gate(Mock(spec=web.Server), lambda ip: True, Caps(strangers=1, patience=0.0))
    made = Mock()

    async def knock() -> None:
        place = came_in(at)
        at._knock(made, IP)
        await asyncio.gather(*at._coming)
        assert (made.close.call_count, at.open) == (1, 1)
        place.over()

    asyncio.run(knock())


def test_closing_sends_away_who_is_on_the_way_in() -> None:
    """And leaves nothing counted."""
    at, made = gate(strangers=1), Mock()

    async def close() -> None:
        place = came_in(at)
        at._knock(made, IP)
        await asyncio.sleep(0)
        await at.close()
        place.over()

    asyncio.run(close())
    assert (made.close.call_count, at.open, at._here) == (1, 0, {})

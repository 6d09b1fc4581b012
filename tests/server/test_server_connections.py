"""Who may come in by how many connections: the counting at the gate, without a socket."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import Mock

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request
from hypothesis import given
from hypothesis import strategies as st

from game.server.connections import Caps, Door, Doorkeeper, Gate, PhoneConnection, Place, Waiting
from game.server.lifecycle import CAPS, within

IP, OTHER = "192.168.1.30", "192.168.1.31"


def gate(welcome: bool = True, **caps: Any) -> Gate:
    keeper = Doorkeeper(lambda ip: welcome, lambda cookies: cookies.get("ok", ""))
    return Gate(Mock(spec=web.Server), keeper, Caps(**caps))


def came_in(at: Gate, ip: str = IP) -> Place:
    """A connection that has got past the gate, as a stranger."""
    door = at._doors.setdefault(ip, Door(ip))
    assert len(door.strangers) < at._caps.strangers
    door.here += 1
    at.open += 1
    return Place(at, door)


def free(at: Gate, ip: str = IP) -> int:
    """How many more strangers may come in from this address."""
    return at._caps.strangers - len(at._doors[ip].strangers if ip in at._doors else ())


@contextmanager
def wire() -> Iterator[tuple[socket.socket, socket.socket]]:
    """The two ends of a connection that was accepted and not read from."""
    here, there = socket.socketpair()
    here.setblocking(False)
    with here, there:
        yield here, there


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
    assert (at._doors, at._held, at.open) == ({}, {}, 0)


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
    assert (at.open, at._doors, at._held) == (0, {}, {})


def test_who_may_not_come_is_closed_at_once() -> None:
    """From outside of the building: nothing is counted, no task is begun, nothing is read or said."""
    at, made = gate(welcome=False), Mock()
    at._knock(made, IP)
    assert (made.close.call_count, at.open, at._coming, at._doors) == (1, 0, set(), {})


@pytest.mark.parametrize("caps", [{"total": 0}, {"strangers": 0, "waiting": 0}], ids=["no room at all", "a long row"])
def test_who_finds_no_room_is_answered(caps: dict[str, Any]) -> None:
    """It is never just closed: for a phone that is a broken page that stays."""

    async def knock() -> bytes:
        at = gate(**caps)
        at._keeper = Doorkeeper(lambda ip: True, away=lambda head: b"come again")
        with wire() as (here, there):
            at._knock(here, IP)
            there.sendall(b"GET / HTTP/1.1\r\n\r\n")
            await asyncio.gather(*at._coming)
            assert (at.open, len(at._away)) == (0, 1)
            there.settimeout(5)
            got = await asyncio.to_thread(there.recv, 100)
            await at.close()
            return got

    assert asyncio.run(knock()) == b"come again"


def test_a_knock_that_finds_no_free_place_in_time_is_answered() -> None:
    """It waits a moment, for a phone that comes back with its cookie frees one soon."""

    async def knock() -> None:
        at = gate(strangers=1, patience=0.0)
        at._keeper = Doorkeeper(lambda ip: True, away=lambda head: b"come again")
        place = came_in(at)
        with wire() as (here, there):
            at._knock(here, IP)
            there.sendall(b"GET / HTTP/1.1\r\n\r\n")
            there.settimeout(5)
            assert await asyncio.to_thread(there.recv, 100) == b"come again"
            assert at.open == 1
            await at.close()
        place.over()

    asyncio.run(knock())


@pytest.mark.parametrize(
    ("sent", "passes"),
    [
        (b"GET / HTTP/1.1\r\nCookie: a=b; ok=phone\r\n\r\n", True),
        (b"GET / HTTP/1.1\r\ncookie:ok=phone\r\n\r\n", True),
        (b"GET / HTTP/1.1\r\nCookie: ok=\r\n\r\n", False),
        (b"GET / HTTP/1.1\r\nX: ok=phone\r\n\r\n", False),
        (b"GET / HTTP/1.1\r\nCookie: ok=phone\r\n", False),
        (b"\xff\x00Cookie: \xff=\xff;;;=\r\n\r\n", False),
        (b"", False),
    ],
)
def test_who_has_a_seat_passes_those_who_wait(sent: bytes, passes: bool) -> None:
    """Behind one router a hall full of strangers never stands before a colleague, or before the desk."""
    at = gate(strangers=1)
    entered: list[str] = []
    at._enter = lambda made, door, key="": entered.append(key)  # type: ignore[method-assign]
    place = came_in(at)
    with wire() as (here, there):
        there.sendall(sent)
        at.open += 1
        door = at._doors[IP]
        door.here += 1
        assert at._stays(Waiting(here, 0.0), door, 0.0) is not passes
    assert entered == (["phone"] if passes else [])
    place.over()


def test_who_gave_up_waiting_takes_nobodys_time() -> None:
    """A phone that was put away frees its place in the row."""

    async def give_up() -> None:
        at = gate(strangers=1, patience=60)
        place = came_in(at)
        with wire() as (here, there):
            at._knock(here, IP)
            there.close()
            await asyncio.gather(*at._coming)  # who watches the door does so until nobody waits
        place.over()
        assert (at.open, at._doors) == (0, {})

    asyncio.run(give_up())


def test_a_stranger_that_says_nothing_makes_room() -> None:
    """Sixteen pages that somebody looked at and left open do not keep a school out."""

    async def dawdle() -> None:
        at = gate(strangers=1, patience=60)
        place, ended = came_in(at), asyncio.Event()
        place.end = ended.set
        with wire() as (here, _):
            at._knock(here, IP)
            await asyncio.wait_for(ended.wait(), 10)
            await at.close()
        place.over()

    asyncio.run(dawdle())


def test_a_stranger_that_is_being_answered_is_not_hurried() -> None:
    """Only who asks nothing dawdles."""

    async def ask() -> None:
        at = gate(strangers=1, patience=1.5)
        place, ended = came_in(at), asyncio.Event()
        place.end = ended.set
        place.asks()
        with wire() as (here, _):
            at._knock(here, IP)
            assert place.wanted, "its answer is the last one"
            await asyncio.gather(*at._coming)
            assert not ended.is_set()
            await at.close()
        place.over()

    asyncio.run(ask())


def test_closing_sends_away_who_is_on_the_way_in() -> None:
    """And leaves nothing counted."""

    async def close() -> None:
        at = gate(strangers=1)
        place, made = came_in(at), Mock()
        at._knock(made, IP)
        await asyncio.sleep(0)
        await at.close()
        place.over()
        assert (made.close.call_count, at.open, at._doors) == (1, 0, {})

    asyncio.run(close())


@pytest.mark.parametrize("files", [8192, 4096, 1024, 256, 100])
def test_a_system_with_few_files_has_room_for_those_who_are_turned_away(files: int) -> None:
    """What is open never comes to what the system allows, or the next accept would fail."""
    caps = within(CAPS, files)
    assert caps.total < caps.files <= max(64, files - 128)
    assert within(CAPS, 10**6) == CAPS


def test_an_answer_that_was_sent_keeps_no_head() -> None:
    """A connection remembers its last answer until the next request: for a hall that would be megabytes."""

    async def answered() -> int:
        asked = make_mocked_request("GET", "/", loop=asyncio.get_running_loop())
        answer = web.Response(status=204, headers={"Cache-Control": "no-store"})
        at = gate()
        came = PhoneConnection(web.Server(Mock()), Place(at, Door(IP)), loop=asyncio.get_running_loop())
        await came.finish_response(asked, answer, None)
        return len(answer.headers)

    assert asyncio.run(answered()) == 0

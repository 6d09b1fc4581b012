"""The whole program under what goes wrong in a school: a slow disk, a full one, a taken port, phones that sleep."""

from __future__ import annotations

import asyncio
import os
import random
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from game.app.game import Game
from game.app.headless import Seating, headless_game
from game.cli.room import Room
from game.core import commands as c
from game.core.phone_status import Phones, ServerStatus
from game.i18n.catalogues import words
from game.journal import reading, sqlite_store
from game.server.bots.crowd import Crowd
from game.server.bots.http_client import connect
from tests.e2e.room_process import DeskClient, RoomProcess, phones
from tests.e2e.slow_room import SlowDisk, slowly
from tests.e2e.voters import Voter, ask
from tests.waiting import eventually

PEOPLE = 30


@pytest.fixture
def room(tmp_path: Path) -> Iterator[RoomProcess]:
    room = RoomProcess(tmp_path, "--people", str(PEOPLE)).start()
    yield room
    room.end()


def at_vote(room: RoomProcess) -> DeskClient:
    """A desk that has led to the first vote of a card in the short flow."""
    desk = DeskClient(room.port).pair(room.told["desk"])
    desk.do("setup", field="short", text="yes")
    desk.onward()
    desk.onward()
    return desk


async def joined(port: int, path: str, people: int) -> list[Voter]:
    voters = [Voter(random.Random(n)) for n in range(people)]
    await asyncio.gather(*(voter.join(port, path) for voter in voters))
    return voters


async def asked(port: int, voter: Voter) -> tuple[str, list[str]]:
    state = await voter.state(port)
    return state["round"], [option["id"] for option in state["options"]]


# ------------------------------------------------------------------------------------------------------------- disks


def test_a_slow_disk_slows_nobody_down_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """15 ms for each write: thirty votes of one moment are written together, and all acknowledged."""
    disks: list[SlowDisk] = []
    slow = slowly(reading.connect)

    def opened(path: Path, mode: str) -> SlowDisk:
        disks.append(slow(path, mode))
        return disks[-1]

    monkeypatch.setattr(sqlite_store, "connect", opened)
    statuses, commits = _in_process(tmp_path, lambda game, phones: _all_at_once(phones, disks))
    assert statuses == [204] * PEOPLE
    assert commits < PEOPLE / 2, "votes of one moment go into one write"


def _in_process(folder: Path, play: Callable[[Game, Phones], Any]) -> Any:
    """A room in this process, so that its parts can be spoiled; phones play in another thread."""
    game = headless_game(Seating(PEOPLE, out=str(folder)), words("en"))
    game.obey(c.Advance())
    game.obey(c.Advance())
    hall, results = Room(game), []

    def outside(phones: Phones) -> None:
        try:
            results.append(play(game, phones))
        finally:
            hall.end()

    try:
        hall.run(lambda phones: threading.Thread(target=outside, args=(phones,), daemon=True).start())
    finally:
        game.closing()
    return results[0]


def _all_at_once(phones: Phones, disks: list[SlowDisk]) -> tuple[list[int], int]:
    port, path = int(phones.address.rpartition(":")[2]), "/" + phones.code
    return asyncio.run(_votes_and_commits(port, path, disks[-1]))


async def _votes_and_commits(port: int, path: str, disk: SlowDisk) -> tuple[list[int], int]:
    voters = await joined(port, path, PEOPLE)
    name, options = await asked(port, voters[0])
    before = disk.commits
    statuses = await asyncio.gather(*(voter.vote(port, name, options) for voter in voters))
    return list(statuses), disk.commits - before


@pytest.mark.skipif(sys.platform != "linux", reason="limits of another process")
def test_a_full_disk_counts_nothing_and_says_so(room: RoomProcess) -> None:
    """503 and no ballot while the disk is full; with space again votes count, and a restart finds what was told."""
    import resource

    desk = at_vote(room)
    voters = asyncio.run(joined(room.port, room.join, 10))
    statuses = asyncio.run(_votes(room.port, voters[:4]))
    assert statuses == [204] * 4
    resource.prlimit(room.process.pid, resource.RLIMIT_FSIZE, (1, resource.RLIM_INFINITY))
    assert asyncio.run(_votes(room.port, voters[4:])) == [503] * 6
    assert desk.state()["voted"] == 4
    resource.prlimit(room.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    assert asyncio.run(_votes(room.port, voters[4:8])) == [204] * 4
    room.kill()
    room.go_on()
    desk.port = room.port
    assert desk.wait(lambda state: "phase" in state)["voted"] == 8
    for voter in voters:
        mine = asyncio.run(voter.state(room.port))["mine"]
        assert mine == (voter.acknowledged[1] if voter.acknowledged else None)


async def _votes(port: int, voters: list[Voter]) -> list[int]:
    name, options = await asked(port, voters[0])
    return [await voter.vote(port, name, options) for voter in voters]


# ----------------------------------------------------------------------------------------------------------- network


def test_a_line_that_breaks_down_is_opened_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What goes wrong in its thread ends the line, not the room: soon it is there again, with all seats and ballots."""
    monkeypatch.setattr("game.cli.room.AGAIN", 0.1)
    assert _in_process(tmp_path, _broken_down) == PEOPLE


def _broken_down(game: Game, phones: Phones) -> int:
    """How many of those who voted before find their ballot afterwards."""
    port, path = int(phones.address.rpartition(":")[2]), "/" + phones.code
    voters = asyncio.run(joined(port, path, PEOPLE))
    assert asyncio.run(_votes(port, voters)) == [204] * PEOPLE
    server = game.host._server
    assert server is not None
    server.mailbox.call(server.mailbox.stop)
    server.fail(RuntimeError("spoiled by a test"))
    eventually(lambda: game.host._server is not server and game.host.phones.line is ServerStatus.ON)
    port = int(game.host.phones.address.rpartition(":")[2])
    found = [asyncio.run(voter.state(port))["mine"] for voter in voters]
    return sum(voter.may_hold(mine) and mine is not None for voter, mine in zip(voters, found, strict=True))


def test_a_taken_port_leads_to_another_one(room: RoomProcess) -> None:
    """After a crash somebody else has the port: another one is found and told, and phones keep their seats there."""
    desk = at_vote(room)
    (voter,) = asyncio.run(joined(room.port, room.join, 1))
    assert asyncio.run(_votes(room.port, [voter])) == [204]
    port = room.port
    room.kill()
    with socket.socket() as other:
        other.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        other.bind(("0.0.0.0", port))
        other.listen()
        room.go_on()
    assert room.port != port
    assert voter.acknowledged and asyncio.run(voter.state(room.port))["mine"] == voter.acknowledged[1]
    again = DeskClient(room.port, desk.cookie)
    assert again.wait(lambda state: "phones" in state)["phones"]["trouble"] == "busy"


def test_phones_that_sleep_find_the_meeting_where_it_is(room: RoomProcess) -> None:
    """A third sleeps while one vote closes and another opens: awake they see that one; an old vote is refused."""
    desk = at_vote(room)
    crowd = asyncio.run(_sleep(room, desk))
    assert crowd == {"vote"}


async def _sleep(room: RoomProcess, desk: DeskClient) -> set[str]:
    crowd = Crowd(f"http://127.0.0.1:{room.port}{room.join}", PEOPLE, random.Random(1))
    await crowd.join()
    asleep, awake = crowd.phones[: PEOPLE // 3], crowd.phones[PEOPLE // 3 :]
    for phone in asleep:
        phone.sleep()
    await asyncio.gather(*(phone.vote(0) for phone in awake))
    await asyncio.to_thread(desk.wait, lambda state: state["phones"]["live"] == len(awake))
    await asyncio.to_thread(desk.onward)
    await asyncio.to_thread(lambda: desk.do("goto", phase="second_vote"))
    assert [ack for _, ack in await asyncio.gather(*(phone.vote(0) for phone in asleep))] == [0.0] * len(asleep)
    await asyncio.gather(*(phone.wake() for phone in asleep))
    assert {phone.state["round"] for phone in asleep} == {"0.2"}
    assert all(ack for _, ack in await asyncio.gather(*(phone.vote(0) for phone in asleep)))
    return {phone.state["state"] for phone in asleep}


def test_two_hundred_come_back_at_once(tmp_path: Path) -> None:
    """The access point restarts: all streams break, all phones reconnect in the same moment, each to its own seat."""
    room = RoomProcess(tmp_path, "--people", "200").start()
    try:
        desk = at_vote(room)
        asyncio.run(_come_back(room))
        told = desk.state()["phones"]
        assert (told["joined"], told["waiting"]) == (200, 0)
    finally:
        room.end()


async def _come_back(room: RoomProcess) -> None:
    crowd = Crowd(f"http://127.0.0.1:{room.port}{room.join}", 200, random.Random(1))
    await crowd.join()
    for phone in crowd.phones:
        phone.sleep()
    await asyncio.gather(*(phone.wake() for phone in crowd.phones))
    assert all(ack for _, ack in await crowd.vote(0.0)), "and all of them can vote"


# ------------------------------------------------------------------------------------------------------------ people


def test_double_taps_count_once(room: RoomProcess) -> None:
    """The same tap sent twice in one moment, by everybody: one ballot each."""
    desk = at_vote(room)
    assert asyncio.run(_twice(room)) <= {204, 409}
    assert desk.state()["voted"] == PEOPLE


async def _twice(room: RoomProcess) -> set[int]:
    voters = await joined(room.port, room.join, PEOPLE)
    name, options = await asked(room.port, voters[0])
    taps = [(voter.cookie, f"r={name}&c={options[0]}&n=1") for voter in voters for _ in range(2)]
    answers = await asyncio.gather(*(ask(room.port, "POST /vote", cookie, body) for cookie, body in taps))
    return {status for status, _, _ in answers}


def test_a_storm_of_reloads_takes_no_seat(room: RoomProcess) -> None:
    """One phone loads its page two hundred times: it keeps its one seat, and others vote meanwhile."""
    desk = at_vote(room)
    assert asyncio.run(_storm(room)) == [204]
    assert desk.state()["phones"]["joined"] == 2


async def _storm(room: RoomProcess) -> list[int]:
    stormy, calm = await joined(room.port, room.join, 2)
    reloads = [asyncio.create_task(stormy.join(room.port, room.join)) for _ in range(200)]
    statuses = await _votes(room.port, [calm])
    await asyncio.gather(*reloads)
    return statuses


def test_who_was_told_counted_is_counted_when_the_round_closes(room: RoomProcess) -> None:
    """The desk closes while votes come in: as many are in the outcome as were acknowledged, in round after round."""
    desk = at_vote(room)
    voters = asyncio.run(joined(room.port, room.join, PEOPLE))
    for n in range(6):
        acknowledged = asyncio.run(_closed_meanwhile(room, desk, voters, 0.004 * (n + 1)))
        desk.do("reveal_more")
        desk.do("reveal_more")
        told = asyncio.run(voters[0].state(room.port))
        assert (told["state"], told["total"]) == ("results", acknowledged)
        desk.do("goto", phase="second_vote")


async def _closed_meanwhile(room: RoomProcess, desk: DeskClient, voters: list[Voter], after: float) -> int:
    name, options = await asked(room.port, voters[0])
    first = await voters[0].vote(room.port, name, options)
    await asyncio.to_thread(_asked, desk)
    closing = asyncio.create_task(asyncio.to_thread(_close_after, desk, after))
    statuses = await asyncio.gather(*(voter.vote(room.port, name, options) for voter in voters[1:]))
    await closing
    assert {first, *statuses} <= {204, 409}
    return [first, *statuses].count(204)


def _asked(desk: DeskClient) -> None:
    """The first press asks, for people are missing; the next one counts as soon as it cannot be its bounce."""
    assert desk.ask("POST", "/desk/do", {"do": "onward"})[0] == 409
    time.sleep(0.4)


def _close_after(desk: DeskClient, seconds: float) -> None:
    time.sleep(seconds)
    desk.onward()  # on a busy machine the answer may come too late, and is asked for once more


def test_the_code_is_needed(room: RoomProcess) -> None:
    """Phones that guess get no seat, and after ten wrong tries not even with the right code."""
    assert len(phones(room, 1)) == 1
    statuses = [asyncio.run(ask(room.port, f"GET /22{n:02}"))[0] for n in range(11)]
    assert statuses[0] == 404 and statuses[-1] == 429
    assert asyncio.run(ask(room.port, f"GET {room.join}"))[0] == 429


def test_a_connection_that_says_nothing_keeps_nobody_out(room: RoomProcess) -> None:
    """Twenty silent connections: phones still come in and vote."""
    desk = at_vote(room)

    async def silent() -> list[int]:
        wires = [await connect("127.0.0.1", room.port) for _ in range(12)]
        statuses = await _votes(room.port, await joined(room.port, room.join, 4))
        for wire in wires:
            wire.close()
        return statuses

    assert asyncio.run(silent()) == [204] * 4
    assert desk.state()["voted"] == 4


if os.name == "nt":  # raw sockets of one process and signals are another matter there
    pytestmark = pytest.mark.skip("only looked at on systems with POSIX sockets")

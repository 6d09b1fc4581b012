"""The least that a hall of phones takes: the same crowd, answered with fixed bytes. No game, no disk, no wall.

`python -m game.server.bots.bare_hall PEOPLE` prints one line of JSON: seconds, by the names that figures of the game
have in game/tools/bench/phone_hall.py. They are what the phones of the benchmark and this computer need for themselves.
"""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from time import perf_counter
from typing import Any

from game.server.listening import BACKLOG, allow_many, listening

ROOM = 1500
"""Bytes in a state beside what a phone of the crowd reads, as there are in one of the game."""
PAGE = b"HTTP/1.1 200 OK\r\nSet-Cookie: ok01234567=bare; Path=/\r\nContent-Length: 7000\r\n\r\n" + b"x" * 7000
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
DONE = b"HTTP/1.1 204 No Content\r\n\r\n"


class BareHall:
    """All phones are told the same; `voted` is when the last vote of a round came in."""

    def __init__(self, people: int) -> None:
        self.people, self.votes, self.voted = people, 0, 0.0
        self.streams: list[asyncio.Transport] = []
        self.state = _chunk("wait", "")
        self.closes = False  # by itself, with the last vote

    def tell(self, state: str, round: str) -> float:
        """To all; returns when it began."""
        began = perf_counter()
        self.state = _chunk(state, round)
        for stream in self.streams:
            stream.write(self.state)
        return began

    def came(self, request: bytes, transport: asyncio.Transport) -> None:
        if request.startswith(b"GET /events"):
            self.streams.append(transport)
            transport.write(HEAD + self.state)
            return
        transport.write(DONE if request.startswith(b"POST") else PAGE)
        if request.startswith(b"POST"):
            self.votes += 1
            if self.votes == self.people:
                self.votes, self.voted = 0, perf_counter()
                if self.closes:
                    self.tell("closed", "0.2")


class Visitor(asyncio.Protocol):
    """One connection. Each request comes in one piece, as the crowd sends it."""

    def __init__(self, hall: BareHall) -> None:
        self._hall = hall
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        self._hall.came(data, self._transport)


def _chunk(state: str, round: str) -> bytes:
    """An event with this state, and its size before it."""
    told = {"state": state, "round": round, "options": [{"id": one} for one in "abcd"], "text": "x" * ROOM}
    event = b"data: " + json.dumps(told).encode() + b"\n\n"
    return b"%x\r\n%b\r\n" % (len(event), event)


async def measured(people: int) -> dict[str, float]:
    """Two rounds, as the crowd plays them: one that is closed by hand, one that closes by itself."""
    hall = BareHall(people)
    door = listening("0.0.0.0", port=0)  # noqa: S104 - phones of the crowd have addresses of their own
    server = await asyncio.get_running_loop().create_server(lambda: Visitor(hall), sock=door, backlog=BACKLOG)
    join = f"http://127.0.0.1:{door.getsockname()[1]}/BARE"
    command = (sys.executable, "-m", "game.server.bots.crowd", join, str(people))
    crowd = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
    try:
        return await _rounds(hall, crowd)
    finally:
        crowd.terminate()
        await crowd.communicate()
        server.close()


async def _rounds(hall: BareHall, crowd: asyncio.subprocess.Process) -> dict[str, float]:
    await _step(crowd, "bound")
    joined = (await _step(crowd, "joined"))["seconds"]
    hall.tell("vote", "0.1")
    voted = await _step(crowd, "voted")
    tally = hall.voted - voted["first"]
    began = hall.tell("closed", "0.1")
    closing = (await _step(crowd, "closed"))["at"] - began
    began = hall.tell("results", "0.1")
    results = closing + (await _step(crowd, "results"))["at"] - began
    hall.closes = True
    hall.tell("vote", "0.2")
    last = (await _step(crowd, "voted"))["last"]
    closed = (await _step(crowd, "closed"))["at"] - last
    return {"joined": joined, "tally": tally, "ack_late": voted["p95"], "results": results, "closed": closed}


async def _step(crowd: asyncio.subprocess.Process, name: str) -> dict[str, Any]:
    """What the crowd tells at this step. ValueError: it told of another one, or of nothing."""
    assert crowd.stdout is not None
    told: dict[str, Any] = json.loads(await crowd.stdout.readline())
    if told["step"] != name:
        raise ValueError(f"{told['step']} came instead of {name}")
    return told


if __name__ == "__main__":
    allow_many()
    print(json.dumps(asyncio.run(measured(int(sys.argv[1])))), flush=True)

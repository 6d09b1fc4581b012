"""A crowd of phones in a process of its own, for the benchmark: it joins, votes at once or spread, and takes the time.

`python -m game.server.bots.crowd JOIN PEOPLE` prints one line of JSON for each step. Times are those of
perf_counter, which is one clock for all programs of a computer. What is asked of it the server says: it votes when a
round opens.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Callable
from random import Random
from statistics import median
from time import perf_counter
from typing import Any
from urllib.parse import urlsplit

from game.server.bots.http_client import COOKIE, HttpConnection, connect
from game.server.listening import allow_many

SPREAD = 1.0
"""Seconds over which the votes of the second round come in."""
KNOCKS = 400
"""Phones that open the page at one moment."""
ECHOES = 200

State = dict[str, Any]


class Crowd:
    """All phones of one run."""

    def __init__(self, join: str, people: int, chance: Random) -> None:
        parts = urlsplit(join)
        self.host, self.port, self.path = parts.hostname or "", parts.port or 80, parts.path
        self.chance = chance
        self.phones = [CrowdPhone(self, _address(self.host, n)) for n in range(people)]
        self.sent = self.events = self.answers = 0
        self._moved: asyncio.Event = asyncio.Event()

    async def join(self) -> None:
        """Everybody opens the page and listens."""
        door = asyncio.Semaphore(KNOCKS)
        await asyncio.gather(*(phone.join(door) for phone in self.phones))

    async def all(self, fits: Callable[[State], bool]) -> float:
        """When the last phone was told something that fits."""
        while not all(fits(phone.state) for phone in self.phones):
            self._moved.clear()
            await self._moved.wait()
        return max(phone.at for phone in self.phones)

    def moved(self) -> None:
        self.events += 1
        self._moved.set()

    async def vote(self, spread: float) -> list[tuple[float, float]]:
        """Everybody votes within `spread` seconds: when each vote was sent, and when it was acknowledged (or 0)."""
        waits = [self.chance.random() * spread for _ in self.phones]
        return await asyncio.gather(*(phone.vote(wait) for phone, wait in zip(self.phones, waits, strict=True)))


def _address(host: str, n: int) -> str | None:
    """On loopback every phone has an address of its own, as in a room; where the system allows that."""
    return f"127.1.{n // 200}.{n % 200 + 1}" if host == "127.0.0.1" and sys.platform == "linux" else None


class CrowdPhone:
    """One phone: a stream, and a second connection for its votes. `at` is when it was told `state`."""

    def __init__(self, crowd: Crowd, here: str | None) -> None:
        self.crowd, self.here = crowd, here
        self.state: State = {"state": ""}
        self.at = 0.0
        self._cookie = b""
        self._stream: HttpConnection | None = None
        self._votes: HttpConnection | None = None
        self._first: asyncio.Future[None] | None = None

    async def join(self, door: asyncio.Semaphore) -> None:
        async with door:
            page = await self._listening()
            head = await page.ask(self._get(self.crowd.path))
            found = COOKIE.search(head)
            if found is None:
                raise ConnectionRefusedError(head.partition(b"\r")[0].decode())
            self._cookie = found[1]
            await self._follow(page)

    def sleep(self) -> None:
        """All connections of this phone break."""
        for wire in (self._stream, self._votes):
            if wire is not None:
                wire.close()
        self._stream = self._votes = None

    async def wake(self) -> None:
        """Listen again, with the seat it had."""
        await self._follow(await self._listening())

    async def _listening(self) -> HttpConnection:
        self._stream = await connect(self.crowd.host, self.crowd.port, self.here)
        self._stream.heard = self._receive
        return self._stream

    async def _follow(self, wire: HttpConnection) -> None:
        self._first = asyncio.get_running_loop().create_future()
        await wire.ask(self._get("/events"))
        await self._first

    def _receive(self, at: float, event: bytes) -> None:
        self.at, self.state = at, json.loads(event)
        if self._first is not None and not self._first.done():
            self._first.set_result(None)
        self.crowd.moved()

    async def vote(self, wait: float) -> tuple[float, float]:
        await asyncio.sleep(wait)
        choice = self.crowd.chance.choice(self.state["options"])["id"]
        body = f"r={self.state['round']}&c={choice}&n=1".encode()
        sent = perf_counter()
        if self._votes is None or self._votes.over:  # a connection that says nothing is closed after a while
            self._votes = await connect(self.crowd.host, self.crowd.port, self.here)
        self.crowd.sent += 1
        head = await self._votes.ask(self._post("/vote", body))
        self.crowd.answers += 1
        return sent, perf_counter() if head.startswith(b"HTTP/1.1 204") else 0.0

    def _get(self, path: str) -> bytes:
        return b"GET %s HTTP/1.1\r\n%sAccept-Encoding: gzip\r\n\r\n" % (path.encode(), self._usual())

    def _post(self, path: str, body: bytes) -> bytes:
        kind = b"Content-Type: application/x-www-form-urlencoded\r\nAccept: application/json\r\n"
        head = b"POST %s HTTP/1.1\r\n%s%sContent-Length: %d\r\n\r\n"
        return head % (path.encode(), self._usual(), kind, len(body)) + body

    def _usual(self) -> bytes:
        cookie = b"Cookie: " + self._cookie + b"\r\n" if self._cookie else b""
        return f"Host: {self.crowd.host}:{self.crowd.port}\r\n".encode() + cookie


async def play(join: str, people: int) -> None:
    """Two rounds: all at once, and spread over a second."""
    _print("bound", loopback=await loopback())
    crowd = Crowd(join, people, Random(people))
    began = perf_counter()
    await crowd.join()
    _print("joined", seconds=perf_counter() - began)
    await crowd.all(lambda state: state["state"] == "vote")
    crowd.events = len(crowd.phones)  # the round has begun with one event for each
    await _round(crowd, 0.0)
    _print("results", at=await crowd.all(lambda s: s["state"] == "results"), events=crowd.events, answers=crowd.answers)
    await crowd.all(lambda state: state["state"] == "vote")
    await _round(crowd, SPREAD)


async def _round(crowd: Crowd, spread: float) -> None:
    """One round until it is closed. What is sent in this way stays in the round that is open now."""
    name = crowd.phones[0].state["round"]
    sent, acknowledged = zip(*await crowd.vote(spread), strict=True)
    took = sorted(ack - at for at, ack in zip(sent, acknowledged, strict=True) if ack)
    at = {"first": min(sent), "last": max(sent), "counted": len(took)}
    _print("voted", p50=median(took or [0]), p95=took[int(len(took) * 0.95)] if took else 0, **at)
    _print("closed", at=await crowd.all(lambda state: state["state"] != "vote" or state["round"] != name))


async def loopback() -> float:
    """Seconds of one bare round trip between two sockets here: nothing that answers a phone can take less."""
    server = await asyncio.start_server(_echo, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
    took = []
    for _ in range(ECHOES):
        began = perf_counter()
        writer.write(b"x")
        await reader.readexactly(1)
        took.append(perf_counter() - began)
    writer.close()
    server.close()
    return median(took)


async def _echo(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(1):
        writer.write(data)
    writer.close()


def _print(step: str, **figures: float) -> None:
    print(json.dumps({"step": step, **figures}), flush=True)


if __name__ == "__main__":
    allow_many()
    asyncio.run(play(sys.argv[1], int(sys.argv[2])))

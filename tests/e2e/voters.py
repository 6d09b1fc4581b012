"""Phones that vote without pause and remember what they sent, and what was acknowledged. Raw connections only."""

from __future__ import annotations

import asyncio
import json
import random
import re
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

COOKIE = re.compile(r"set-cookie: (ok[0-9a-f]{8}=[^;\r]+)", re.IGNORECASE)
LENGTH = re.compile(r"content-length: (\d+)", re.IGNORECASE)
BROKEN = (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError)


async def ask(port: int, request: str, cookie: str = "", body: str = "") -> tuple[int, str, str]:
    """One request on a connection of its own: status, head and body. OSError, IncompleteReadError."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        head = f"{request} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: application/json\r\nConnection: close\r\n"
        head += f"Cookie: {cookie}\r\n" if cookie else ""
        if body:
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        writer.write(f"{head}\r\n{body}".encode())
        answer = (await reader.readuntil(b"\r\n\r\n")).decode()
        found = LENGTH.search(answer)
        rest = (await reader.readexactly(int(found[1]))).decode("utf-8", "replace") if found else ""
        return int(answer.split(" ", 2)[1]), answer, rest
    finally:
        writer.close()


@dataclass
class Voter:
    """`acknowledged` and `sent` are choices with their counters, in the round that is open."""

    chance: random.Random
    cookie: str = ""
    n: int = 0
    acknowledged: tuple[int, str] | None = None
    sent: list[tuple[int, str]] = field(default_factory=list)
    votes: int = 0  # acknowledged in all
    in_flight: bool = False

    async def join(self, port: int, path: str) -> None:
        status, head, _ = await ask(port, f"GET {path}", self.cookie)
        found = COOKIE.search(head)
        assert status == 200, head
        if found:
            assert not self.cookie, "a phone that comes back keeps its seat"
            self.cookie = found[1]

    async def state(self, port: int) -> dict[str, Any]:
        status, _, body = await ask(port, "GET /state", self.cookie)
        assert status == 200, (status, body)
        return dict(json.loads(body))

    def new_round(self) -> None:
        self.acknowledged, self.sent = None, []

    async def vote(self, port: int, round: str, options: list[str]) -> int:
        """Another choice; the status."""
        self.n += 1
        choice = self.chance.choice(options)
        self.sent.append((self.n, choice))
        self.in_flight = True
        status, _, _ = await ask(port, "POST /vote", self.cookie, f"r={round}&c={choice}&n={self.n}")
        self.in_flight = False
        if status == 204:
            self.acknowledged, self.votes = (self.n, choice), self.votes + 1
        return status

    async def vote_on(self, port: int, round: str, options: list[str]) -> None:
        """Without pause, until the program is gone."""
        with suppress(*BROKEN):
            while True:
                if await self.vote(port, round, options) == 429:
                    await asyncio.sleep(0.05)

    def may_hold(self, mine: str | None) -> bool:
        """Whether this can be what the box holds: the last acknowledged choice, or one that was sent after it."""
        n, choice = self.acknowledged or (0, None)
        return mine == choice or mine in [later for number, later in self.sent if number > n]

    def settle(self, mine: str | None) -> None:
        """What the box holds is what counts from here on; anything that was on its way got lost with the program."""
        self.acknowledged = None if mine is None else (self.n, mine)
        self.sent = []

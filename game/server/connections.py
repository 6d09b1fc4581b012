"""Lets connections in, one by one: who may come, and how many that have not shown a cookie yet. It reads no request.

The accept loop is our own, because that of asyncio ends on Windows when one phone vanishes while it knocks. Addresses
are in memory for as long as a connection lasts, and nowhere else.
"""

from __future__ import annotations

import asyncio
import socket
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from game.server.responses import add_safety_headers

BREATH = 0.01
"""Seconds to wait after an accept that failed: no file left, or a phone that was gone already."""


@dataclass(frozen=True, slots=True)
class Caps:
    """`strangers` connections of one address that have not shown a cookie; a further one waits `patience` seconds.

    One phone may have `own` connections beside those; more of them count among the strangers.
    """

    strangers: int = 16
    own: int = 12
    total: int = 4500
    patience: float = 2.0


class Place:
    """Where one connection counts: among the strangers of its address, or among those of the phone it proved to be."""

    __slots__ = ("_gate", "_ip", "_key", "_left", "_slot")

    def __init__(self, gate: Gate, ip: str, slot: asyncio.Semaphore) -> None:
        self._gate, self._ip, self._slot = gate, ip, slot
        self._key, self._left = "", False

    def known(self, key: str) -> None:
        """It showed the cookie of this phone or desk; one that has too many connections already frees nothing by it."""
        if not self._key and not self._left and self._gate.held(key):
            self._key = key
            self._slot.release()

    def over(self) -> None:
        """The connection is no more."""
        if self._left:
            return
        self._left = True
        if not self._key:
            self._slot.release()
        self._gate.left(self._ip, self._key)


class PhoneConnection(RequestHandler):
    """One connection; `place` is where it counts."""

    __slots__ = ("place",)

    def __init__(self, manager: web.Server, place: Place, **limits: Any) -> None:
        super().__init__(manager, **limits)
        self.place = place

    def handle_error(
        self, request: web.BaseRequest, status: int = 500, exc: BaseException | None = None, message: str | None = None
    ) -> web.StreamResponse:
        """What was no request: a status, and nothing about who answers or what was sent."""
        response = super().handle_error(request, status, exc, "This is not understood here.")
        add_safety_headers(response)
        return response

    def connection_lost(self, exc: BaseException | None) -> None:
        super().connection_lost(exc)
        self.place.over()


class Gate:
    """`welcome` tells whether an address may come at all; `limits` go to every connection (see RequestHandler)."""

    def __init__(self, manager: web.Server, welcome: Callable[[str], bool], caps: Caps, **limits: Any) -> None:
        self._manager, self._welcome, self._caps, self._limits = manager, welcome, caps, limits
        self._here: Counter[str] = Counter()
        self._held: Counter[str] = Counter()
        self._slots: dict[str, asyncio.Semaphore] = {}
        self._coming: set[asyncio.Task[None]] = set()
        self.open = 0  # connections that are there or wait to come in

    async def run(self, listener: socket.socket) -> None:
        """Accept for ever. One bad connection never ends this."""
        loop = asyncio.get_running_loop()
        while True:
            try:
                made, peer = await loop.sock_accept(listener)
            except OSError:
                await asyncio.sleep(BREATH)
                continue
            self._knock(made, peer[0])
            await asyncio.sleep(0)  # a row of knocks must not keep those inside waiting

    def _knock(self, made: socket.socket, ip: str) -> None:
        if self.open >= self._caps.total or not self._welcome(ip):
            made.close()
            return
        self._here[ip] += 1
        self.open += 1
        coming = asyncio.get_running_loop().create_task(self._let_in(made, ip))
        self._coming.add(coming)
        coming.add_done_callback(self._came)

    def _came(self, coming: asyncio.Task[None]) -> None:
        self._coming.discard(coming)
        if not coming.cancelled():
            coming.result()

    async def _let_in(self, made: socket.socket, ip: str) -> None:
        slot = self._slots.setdefault(ip, asyncio.Semaphore(self._caps.strangers))
        try:
            async with asyncio.timeout(self._caps.patience):
                await slot.acquire()
        except (TimeoutError, asyncio.CancelledError):
            made.close()
            self.left(ip, "")
            return
        await self._connect(made, Place(self, ip, slot))

    async def _connect(self, made: socket.socket, place: Place) -> None:
        loop = asyncio.get_running_loop()
        visit = PhoneConnection(self._manager, place, loop=loop, **self._limits)
        try:
            _at_once(made)
            await loop.connect_accepted_socket(lambda: visit, made)
        except OSError:
            made.close()
            place.over()

    def held(self, key: str) -> bool:
        """One more connection of this phone; False if it has as many as it may."""
        if self._held[key] >= self._caps.own:
            return False
        self._held[key] += 1
        return True

    def left(self, ip: str, key: str) -> None:
        """A connection from this address is over, of this phone if it was known."""
        self.open -= 1
        _one_less(self._here, ip)
        if key:
            _one_less(self._held, key)
        if ip not in self._here:
            self._slots.pop(ip, None)

    async def close(self) -> None:
        """Nobody is on the way in any more."""
        for coming in self._coming:
            coming.cancel()
        await asyncio.gather(*self._coming, return_exceptions=True)


def _one_less(counted: Counter[str], key: str) -> None:
    counted[key] -= 1
    if counted[key] <= 0:
        del counted[key]


def _at_once(made: socket.socket) -> None:
    """Send without waiting for more to send, and give up a phone that is out of reach for a minute."""
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with suppress(OSError, AttributeError):
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, 60_000)

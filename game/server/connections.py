"""Lets connections in, one by one: who may come, and how many that have not shown a cookie yet. It reads no request.

The accept loop is our own, because that of asyncio ends on Windows when one phone vanishes while it knocks. Nobody is
closed without an answer: who finds no place waits, and then hears when to come again. Addresses are in memory for as
long as a connection lasts, and nowhere else.
"""

from __future__ import annotations

import asyncio
import re
import socket
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web
from aiohttp.web_protocol import RequestHandler

from game.server.responses import add_safety_headers
from game.server.turned_away import END, LONGEST, Answer, TurnedAway

BREATH = 0.01
"""Seconds to wait after an accept that failed: no file left, or a phone that was gone already."""
LOOK = 0.1
"""Seconds between two looks at those who wait."""
DAWDLES = 1.0
"""Seconds after which a stranger that asks nothing makes room, where others wait."""
COOKIE = re.compile(rb"\r\ncookie:[ \t]*([^\r\n]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caps:
    """`strangers` connections of one address that have not shown a cookie; `waiting` more wait `patience` seconds.

    One phone may have `own` connections beside those; more of them count among the strangers. `total` are let in or
    wait, `files` are there with those that are being turned away; above that they wait in the system's own queue.
    """

    strangers: int = 16
    own: int = 12
    waiting: int = 2048
    total: int = 4500
    files: int = 7000
    patience: float = 5.0


@dataclass(slots=True)
class Waiting:
    """A connection that was accepted and is not let in yet. `looked`: it has shown no cookie that we know."""

    made: socket.socket
    since: float
    looked: bool = False


@dataclass(slots=True, eq=False)
class Door:
    """What there is of one address: `here` counts all that are in or wait.

    Each phone of a hall has one of its own: `waiting` is no deque, which takes 600 bytes when it is empty.
    """

    ip: str
    here: int = 0
    strangers: set[Place] = field(default_factory=set)
    waiting: list[Waiting] = field(default_factory=list)
    watched: bool = False
    looking: bool = False


class Place:
    """Where one connection counts: among the strangers of its address, or among those of the phone it proved to be."""

    __slots__ = ("_door", "_gate", "_key", "_left", "asking", "end", "quiet")

    def __init__(self, gate: Gate, door: Door, now: float = 0.0) -> None:
        self._gate, self._door = gate, door
        self._key, self._left = "", False
        self.asking, self.quiet = 0, now
        self.end: Callable[[], None] = lambda: None
        door.strangers.add(self)

    def known(self, key: str) -> None:
        """It showed the cookie of this phone or desk; one that has too many connections already frees nothing by it."""
        if not self._key and not self._left and self._gate.held(key):
            self._key = key
            self._gate.freed(self._door, self)

    def over(self) -> None:
        """The connection is no more."""
        if self._left:
            return
        self._left = True
        self._gate.left(self._door, self._key)
        self._gate.freed(self._door, self)

    @property
    def wanted(self) -> bool:
        """It is a stranger's, and others wait for it: one answer, and it is free again."""
        return not self._key and bool(self._door.waiting)

    def asks(self) -> None:
        """A request has come."""
        self.asking += 1

    def answered(self, now: float) -> None:
        self.asking -= 1
        self.quiet = now


class PhoneConnection(RequestHandler):
    """One connection; `place` is where it counts."""

    __slots__ = ("place",)

    def __init__(self, manager: web.Server, place: Place, **limits: Any) -> None:
        super().__init__(manager, **limits)
        self.place = place
        place.end = self.close

    def handle_error(
        self, request: web.BaseRequest, status: int = 500, exc: BaseException | None = None, message: str | None = None
    ) -> web.StreamResponse:
        """What was no request: a status, and nothing about who answers or what was sent."""
        response = super().handle_error(request, status, exc, "This is not understood here.")
        add_safety_headers(response)
        return response

    async def finish_response(
        self, request: web.BaseRequest, resp: web.StreamResponse, start_time: float | None
    ) -> tuple[web.StreamResponse, bool]:
        """Until the next request the last answer is kept, by its name alone: a hall of phones would keep its heads."""
        finished = await super().finish_response(request, resp, start_time)
        resp.headers.clear()
        return finished

    def connection_lost(self, exc: BaseException | None) -> None:
        super().connection_lost(exc)
        self.place.over()


@dataclass(frozen=True, slots=True)
class Doorkeeper:
    """What others decide: whether an address may come at all, whose cookies these are ("" for a stranger's), and what
    is sent to who cannot come in now.
    """

    welcome: Callable[[str], bool]
    who: Callable[[Mapping[str, str]], str] = lambda cookies: ""
    away: Answer = lambda head: b""


class Gate:
    """`limits` go to every connection (see RequestHandler)."""

    def __init__(self, manager: web.Server, keeper: Doorkeeper, caps: Caps, **limits: Any) -> None:
        self._manager, self._keeper, self._caps, self._limits = manager, keeper, caps, limits
        self._doors: dict[str, Door] = {}
        self._held: Counter[str] = Counter()
        self._away: set[TurnedAway] = set()
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
            while self.open + len(self._away) >= self._caps.files:  # noqa: ASYNC110 - any of thousands may end
                await asyncio.sleep(BREATH)

    def _knock(self, made: socket.socket, ip: str) -> None:
        if not self._keeper.welcome(ip):
            made.close()
            return
        door = self._doors.get(ip) or Door(ip)
        if self.open >= self._caps.total or len(door.waiting) >= self._caps.waiting:
            self._turn_away(made)
            return
        self._doors[ip] = door
        self.open += 1
        door.here += 1
        if door.waiting or len(door.strangers) >= self._caps.strangers:
            self._queue(made, door)
        else:
            self._enter(made, door)

    # ------------------------------------------------------------------------------------------------- coming in

    def _enter(self, made: socket.socket, door: Door, key: str = "") -> None:
        place = Place(self, door, asyncio.get_running_loop().time())
        if key:
            place.known(key)
        self._go(self._connect(made, place))

    async def _connect(self, made: socket.socket, place: Place) -> None:
        loop = asyncio.get_running_loop()
        visit = PhoneConnection(self._manager, place, loop=loop, **self._limits)
        try:
            _at_once(made)
            await loop.connect_accepted_socket(lambda: visit, made)
        except OSError:
            made.close()
            place.over()

    def _go(self, work: Coroutine[Any, Any, None]) -> None:
        coming = asyncio.get_running_loop().create_task(work)
        self._coming.add(coming)
        coming.add_done_callback(self._came)

    def _came(self, coming: asyncio.Task[None]) -> None:
        self._coming.discard(coming)
        if not coming.cancelled():
            coming.result()

    def held(self, key: str) -> bool:
        """One more connection of this phone; False if it has as many as it may."""
        if self._held[key] >= self._caps.own:
            return False
        self._held[key] += 1
        return True

    def freed(self, door: Door, place: Place) -> None:
        """This one counts among the strangers no more: the next may come in."""
        door.strangers.discard(place)
        if not door.looking:
            self._fill(door)

    def _fill(self, door: Door) -> None:
        while door.waiting and len(door.strangers) < self._caps.strangers:
            self._enter(door.waiting.pop(0).made, door)

    def left(self, door: Door, key: str = "") -> None:
        """A connection by this door is over, of this phone if it was known."""
        self.open -= 1
        door.here -= 1
        if key:
            self._held[key] -= 1
            if self._held[key] <= 0:
                del self._held[key]
        if door.here <= 0:
            self._doors.pop(door.ip, None)

    # -------------------------------------------------------------------------------------------------- waiting

    def _queue(self, made: socket.socket, door: Door) -> None:
        door.waiting.append(Waiting(made, asyncio.get_running_loop().time()))
        if not door.watched:
            door.watched = True
            self._go(self._watch(door))

    async def _watch(self, door: Door) -> None:
        """While somebody waits here: those we know pass, those who dawdle make room, those who wait too long go."""
        while door.waiting:
            await asyncio.sleep(LOOK)
            now = asyncio.get_running_loop().time()
            door.looking = True  # whoever frees a place meanwhile fills it afterwards
            door.waiting = [one for one in door.waiting if self._stays(one, door, now)]
            door.looking = False
            for place in [one for one in door.strangers if not one.asking and now - one.quiet > DAWDLES]:
                place.end()
            self._fill(door)
        door.watched = False

    def _stays(self, one: Waiting, door: Door, now: float) -> bool:
        """Whether this one goes on waiting."""
        head = b"" if one.looked else _peeked(one.made)
        if head is None:  # it has given up
            one.made.close()
            self.left(door)
            return False
        one.looked = one.looked or END in head or len(head) >= LONGEST
        key = self._keeper.who(_cookies(head)) if head and one.looked else ""
        if key and self._held[key] < self._caps.own:
            self._enter(one.made, door, key)
            return False
        if now - one.since < self._caps.patience:
            return True
        self.left(door)
        self._turn_away(one.made)
        return False

    def _turn_away(self, made: socket.socket) -> None:
        away = TurnedAway(self._keeper.away, self._away.discard)
        self._away.add(away)
        self._go(self._told(made, away))

    async def _told(self, made: socket.socket, away: TurnedAway) -> None:
        try:
            await asyncio.get_running_loop().connect_accepted_socket(lambda: away, made)
        except OSError:
            made.close()
            self._away.discard(away)

    async def close(self) -> None:
        """Nobody is on the way in any more."""
        for coming in self._coming:
            coming.cancel()
        await asyncio.gather(*self._coming, return_exceptions=True)
        for door in tuple(self._doors.values()):
            while door.waiting:
                door.waiting.pop(0).made.close()
                self.left(door)
        for away in tuple(self._away):
            away.end()


def _peeked(made: socket.socket) -> bytes | None:
    """What has come and is not read yet, which it stays; None if the other side has closed."""
    try:
        return made.recv(LONGEST, socket.MSG_PEEK) or None
    except BlockingIOError:
        return b""
    except OSError:
        return None


def _cookies(head: bytes) -> dict[str, str]:
    found = COOKIE.search(head)
    pairs = (pair.strip().partition("=") for pair in found[1].decode("latin-1").split(";")) if found else ()
    return {name: value for name, _, value in pairs}


def _at_once(made: socket.socket) -> None:
    """Send without waiting for more to send, and give up a phone that is out of reach for a minute."""
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    with suppress(OSError, AttributeError):
        made.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, 60_000)

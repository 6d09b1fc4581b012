"""The addresses of the hall of a study day. It decides who may ask, how much and how often; the store keeps.

Rooms and walls are known by a token in the head of each request. There is no address that lists days, and a code that
is wrong is answered as one of a day that is over.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import TypeVar

from aiohttp import web
from aiohttp.typedefs import Middleware

from game.day.store import DayStore, NotKept, Pass, Room, Told
from game.day.wire import (
    BODY,
    HOLD,
    WIRE,
    Hall,
    Lead,
    RoundState,
    WireFault,
    hall_body,
    read_counts,
    read_items,
    read_join,
    read_lead,
    read_seen,
)
from game.server.day.bells import Bells, Topic
from game.server.middleware import JSON, check_origin
from game.server.rate_limits import Buckets, Tries
from game.server.responses import RequestRefused, add_safety_headers, json_answer
from game.server.sent import sent_value
from game.server.tokens import digest_of

Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
Kind = TypeVar("Kind")
SPEAKS = "Open-Kaart-Wire"
"""The head by which each answer says which version of the wire it is of."""
BEARER = "Bearer "
BODY_SECONDS = 20.0
BURST, REFILL = 200, 20.0
"""Requests of one room at once, and the seconds in which they may be made again."""
TOLD = {Told.KEPT: 204, Told.UNKNOWN: 404, Told.CLOSED: 409, Told.WRONG: 400}
LARGEST_V = 12
"""Figures of a version."""


class Refused(Exception):
    """This request gets no more than a status."""

    def __init__(self, status: int, error: str) -> None:
        super().__init__(error)
        self.status, self.error = status, error


class DayHall:
    """What all routes share. `hold` is how many seconds a request waits for news.

    `again` is after how many it looks unasked: news can come by another program, and its bell can be missed.
    `proxied` is whether a proxy of ours stands before it, and says who asks.
    """

    def __init__(
        self,
        store: DayStore,
        hold: float = HOLD,
        now: Callable[[], float] = time.monotonic,
        bells: Bells | None = None,
        again: float = HOLD,
        proxied: bool = False,
    ) -> None:
        self.store, self.bells, self._hold, self._now, self._again = store, bells or Bells(), hold, now, again
        self._comes_from = forwarded if proxied else peer
        self._tries, self._often = Tries(), Buckets(BURST, REFILL)
        self._heard: dict[str, float] = {}
        self._listening: Counter[str] = Counter()

    # ------------------------------------------------------------------------------------------------------ who asks

    async def _who(self, request: web.Request) -> Pass:
        told = request.headers.get("Authorization", "")
        ours = told.startswith(BEARER) and told.isascii()
        digest = digest_of(told.removeprefix(BEARER)) if ours else ""
        found = await self.store.enter(digest) if ours else None
        if found is None:
            raise Refused(403, "token")
        if found.room and not self._often.take(digest):
            raise Refused(503, "often")
        return found

    async def _room(self, request: web.Request) -> Pass:
        found = await self._who(request)
        if not found.room:
            raise Refused(403, "room")
        self._heard[found.room] = self._now()
        return found

    async def _plenary(self, request: web.Request) -> str:
        found = await self._who(request)
        if found.room:
            raise Refused(403, "plenary")
        return found.day

    # --------------------------------------------------------------------------------------------------------- rooms

    async def join(self, request: web.Request) -> web.Response:
        address = self._comes_from(request)
        if self._tries.blocked(address):
            raise Refused(429, "tries")
        asked = read_join(await _sent(request))
        day = await self.store.day_of(asked.code)
        if day is None:
            self._tries.miss(address)
            raise Refused(404, "code")
        room = await self.store.join(day, asked, digest_of(asked.token))
        if room is None:
            raise Refused(409, "full")
        self.bells.ring(day, Topic.SHOWN)
        return json_answer({"room": room, "token": asked.token})

    async def have(self, request: web.Request) -> web.Response:
        return json_answer({key: list(row) for key, row in (await self.store.have(await self._room(request))).items()})

    async def put(self, request: web.Request) -> web.Response:
        room = await self._room(request)
        if not await self.store.put(room, read_items(await _sent(request))):
            raise Refused(409, "overtaken")
        self.bells.ring(room.day, Topic.SHOWN)
        return web.Response(status=204)

    async def hall(self, request: web.Request) -> web.Response:
        by = await self._who(request)
        after, told = _number(request, "after"), request.query.get("told") == "1"

        def is_news(hall: Hall) -> bool:
            return hall.v > after or (told and not hall.mine and hall.state is not RoundState.CLOSED)

        with self._hearing(by.room):
            return json_answer(hall_body(await self._held(by.day, Topic.HALL, lambda: self.store.hall(by), is_news)))

    @contextmanager
    def _hearing(self, room: str) -> Iterator[None]:
        """A room that waits for a question is there."""
        self._listening[room] += 1
        try:
            yield
        finally:
            self._listening[room] -= 1
            self._heard[room] = self._now()

    async def counts(self, request: web.Request) -> web.Response:
        room = await self._room(request)
        told = await self.store.tell(room, read_counts(await _sent(request)))
        if told is not Told.KEPT:
            raise Refused(TOLD[told], told.value)
        return web.Response(status=204)

    # ------------------------------------------------------------------------------------------------- walls and desk

    async def wall(self, request: web.Request) -> web.Response:
        day, seen = await self._plenary(request), read_seen(await _sent(request))
        found = await self._held(day, Topic.SHOWN, lambda: self.store.shown(day, seen), bool)
        # What rooms show lies in the store as JSON already.
        rows = (f"[{json.dumps(one.room)},{json.dumps(one.key)},{one.ver},{one.body}]" for one in found)
        return json_answer(f"[{','.join(rows)}]")

    async def about(self, request: web.Request) -> web.Response:
        about = await self.store.about(await self._plenary(request))
        return json_answer({"name": about.name, "code": about.code})

    async def rooms(self, request: web.Request) -> web.Response:
        day, now = await self._plenary(request), self._now()
        return json_answer(
            [
                {"room": one.id, "name": one.name, "people": one.people, "accepted": one.accepted}
                | {"silent": self._silent(one, now), "hidden": list(one.hidden)}
                for one in await self.store.rooms(day)
            ]
        )

    def _silent(self, room: Room, now: float) -> int | None:
        """Seconds since it was heard, here or by another program; None: not since the hall was opened."""
        if self._listening[room.id]:
            return 0
        here = int(now - self._heard[room.id]) if room.id in self._heard else None
        return min((one for one in (here, room.silent) if one is not None), default=None)

    @property
    def waiting(self) -> int:
        """How many requests wait for news."""
        return sum(self._listening.values())

    def heard_since(self, when: float) -> list[str]:
        """The rooms that are there, or were heard since then."""
        there = [room for room, many in self._listening.items() if room and many]
        return sorted({*there, *(room for room, at in self._heard.items() if at >= when)})

    async def lead(self, request: web.Request) -> web.Response:
        day, asked = await self._plenary(request), read_lead(await _sent(request))
        if asked.do == "waiting":
            return json_answer(list(await self.store.waiting(day, asked.round)))
        do = LEADS.get(asked.do)
        if do is None:
            raise WireFault(asked.do)
        if await do(self.store, day, asked) is False:
            raise Refused(409, "missing")
        self.bells.ring(day, *Topic)
        return web.Response(status=204)

    async def _held(
        self, day: str, about: Topic, look: Callable[[], Awaitable[Kind]], is_news: Callable[[Kind], object]
    ) -> Kind:
        """What there is as soon as it is news, or what there is after a while."""
        until = self._now() + self._hold
        while True:
            bell = self.bells.next(day, about)
            found, left = await look(), until - self._now()
            if is_news(found) or left <= 0:
                return found
            with suppress(TimeoutError):
                async with asyncio.timeout(min(left, self._again)):
                    await bell.wait()


LEADS: Mapping[str, Callable[[DayStore, str, Lead], Awaitable[bool | None]]] = {
    "open": lambda store, day, asked: store.open_round(day, asked.round, asked.question, asked.options),
    "closing": lambda store, day, asked: store.closing(day, asked.round),
    "close": lambda store, day, asked: store.close_round(day, asked.round, asked.told),
    "accept": lambda store, day, asked: store.accept(day, asked.room),
    "hide": lambda store, day, asked: store.hide(day, asked.room, asked.key),
    "unhide": lambda store, day, asked: store.unhide(day, asked.room, asked.key),
    "forget": lambda store, day, asked: store.forget_room(day, asked.room),
}
"""What the desk of the plenary can ask, beside "waiting", which is answered."""


def day_app(
    hall: DayHall,
    fault: Callable[[BaseException], None],
    health: Callable[[], Mapping[str, object]] = dict,
    names: Collection[str] = (),
) -> web.Application:
    """The application of a hall. `health` is what it says of itself; unless it is `well`, it answers with 503.

    `names` are those that lead to it beside its own address.
    """
    app = web.Application(client_max_size=BODY, middlewares=[_guard(fault, names)])
    app.on_response_prepare.append(_headers)
    app.router.add_get("/health", _health_of(health), allow_head=False)
    gets = {"/d/have": hall.have, "/d/hall": hall.hall, "/w/rooms": hall.rooms, "/w/day": hall.about}
    for path, read in gets.items():
        app.router.add_get(path, read, allow_head=False)
    written: Mapping[str, Answer] = {
        "/d/join": hall.join,
        "/d/put": hall.put,
        "/d/counts": hall.counts,
        "/w/wall": hall.wall,
        "/w/lead": hall.lead,
    }
    for path, write in written.items():
        app.router.add_post(path, write)
    return app


def peer(request: web.Request) -> str:
    """Whose tries at a code are counted together."""
    return request.remote or ""


def forwarded(request: web.Request) -> str:
    """Who asks, as the proxy before us says: it added the last one itself, whatever stood there before."""
    return request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip() or peer(request)


def _health_of(health: Callable[[], Mapping[str, object]]) -> Answer:
    async def answer(request: web.Request) -> web.Response:
        told = {"wire": WIRE, **health()}
        return json_answer(told, 200 if told.get("well", True) else 503)

    return answer


def _guard(fault: Callable[[BaseException], None], names: Collection[str]) -> Middleware:
    @web.middleware
    async def guard(request: web.Request, handler: Answer) -> web.StreamResponse:
        try:
            check_origin(request, names)
            return await handler(request)
        except RequestRefused as away:
            return _away(403, away.error)
        except Refused as away:
            return _away(away.status, away.error)
        except NotKept:
            return _away(503, "again")
        except WireFault:
            return _away(400, "form")
        except web.HTTPException as answer:
            return _away(answer.status, "page")
        except (ConnectionError, asyncio.CancelledError):
            raise
        except Exception as wrong:
            fault(wrong)
            return _away(500, "fault")

    return guard


def _away(status: int, error: str) -> web.Response:
    answer = json_answer({"error": error}, status)
    if status == 503:
        answer.headers["Retry-After"] = "1"
    return answer


async def _headers(request: web.Request, response: web.StreamResponse) -> None:
    add_safety_headers(response)
    response.headers[SPEAKS] = str(WIRE)


async def _sent(request: web.Request) -> object:
    """The JSON of a request. WireFault; what is too large is refused by its size."""
    if request.content_type != JSON:
        raise WireFault(request.content_type)
    try:
        async with asyncio.timeout(BODY_SECONDS):
            return sent_value(await request.read())
    except (ValueError, TimeoutError, web.RequestPayloadError) as fault:
        raise WireFault from fault


def _number(request: web.Request, name: str) -> int:
    text = request.query.get(name, "0")
    if not (text.isascii() and text.isdigit() and len(text) <= LARGEST_V):
        raise WireFault(name)
    return int(text)

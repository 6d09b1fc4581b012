"""Asks the hall of a study day, and believes nothing of its answers. It knows no session and keeps nothing."""

from __future__ import annotations

from collections.abc import Sequence
from types import TracebackType
from typing import Self

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar

from game.day.wire import (
    BODY,
    HOLD,
    WIRE,
    Counts,
    Hall,
    Have,
    Item,
    Join,
    WireFault,
    encoded,
    put_body,
    read_hall,
    read_have,
)
from game.server.day.routes import BEARER, SPEAKS
from game.server.middleware import JSON
from game.server.sent import sent_value

TIMEOUT = ClientTimeout(total=HOLD + 10, connect=3)


class Away(Exception):
    """The hall is not there, or cannot now: ask again in a while."""


class TurnedDown(Exception):
    """It does not know this code or this token, or takes no more rooms; `args` has the status."""


class Overtaken(Exception):
    """The hall has another text that is no older: a second program shares as this room."""


class ForeignWire(Exception):
    """It speaks another version of the wire, or is no hall at all."""


class HallClient:
    """`root` is the address of the hall. Belongs to one loop; close it by leaving its `async with`."""

    most = BODY
    """Bytes of an answer; a longer one is none of ours."""

    def __init__(self, root: str, token: str) -> None:
        self._root, self._heads = root, {"Authorization": BEARER + token}

    async def __aenter__(self) -> Self:
        self._session = ClientSession(timeout=TIMEOUT, cookie_jar=DummyCookieJar())
        return self

    async def __aexit__(self, kind: type[BaseException] | None, fault: object, where: TracebackType | None) -> None:
        await self._session.close()

    async def join(self, join: Join) -> None:
        """Away, TurnedDown, ForeignWire; as all others here."""
        asked = {"code": join.code, "name": join.name, "people": join.people, "token": join.token}
        await self._ask("POST", "/d/join", encoded(asked))

    async def have(self) -> Have:
        return read_have(await self._ask("GET", "/d/have"))

    async def put(self, items: Sequence[Item]) -> None:
        """Overtaken: nothing of it was kept."""
        await self._ask("POST", "/d/put", put_body(items))

    async def hall(self, after: int, told: bool = False) -> Hall:
        """The vote of all rooms, once it is past `after`, or as it is after a while.

        `told`: at once, too, where the hall does not have the totals of this room and is not closed.
        """
        return read_hall(await self._ask("GET", f"/d/hall?after={after}{'&told=1' if told else ''}"))

    async def counts(self, told: Counts) -> None:
        """What this room says to a vote of all rooms. Overtaken: that is closed."""
        counts = None if told.counts is None else list(told.counts)
        await self._ask("POST", "/d/counts", encoded({"round": told.round, "counts": counts}))

    async def _ask(self, method: str, path: str, body: str | None = None) -> object:
        heads = self._heads if body is None else self._heads | {"Content-Type": JSON}
        sent = None if body is None else body.encode()
        try:
            asked = self._session.request(method, self._root + path, data=sent, headers=heads, allow_redirects=False)
            async with asked as answer:
                text = await answer.content.read(BODY + 1) if answer.status == 200 else b""
                while answer.status == 200 and len(text) <= self.most and (more := await answer.content.read(BODY)):
                    text += more
                status, speaks = answer.status, answer.headers.get(SPEAKS)
        except (TimeoutError, ClientError, OSError) as fault:
            raise Away from fault
        return _answered(status, speaks, text if len(text) <= self.most else b"")


def _answered(status: int, speaks: str | None, text: bytes) -> object:
    if status >= 500:
        raise Away
    if speaks != str(WIRE):
        raise ForeignWire
    if status == 409:
        raise Overtaken
    if status not in (200, 204):
        raise TurnedDown(status)
    try:
        return sent_value(text) if status == 200 else None
    except ValueError as fault:
        raise WireFault from fault

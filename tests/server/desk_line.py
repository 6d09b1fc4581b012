"""A line with only a desk on it, on a loopback port: real routes, pairing and streams, and a game that a test plays."""

from __future__ import annotations

import asyncio
import struct
import threading
import zlib
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Future
from dataclasses import replace
from typing import Any

from aiohttp import web

from game.core.commands import Command, ForgetDesks
from game.core.phone_status import Phones
from game.i18n.catalogues import words
from game.server.desk.pairing import Pairing
from game.server.desk.routes import add_desk, end_desks, tell_desks
from game.server.event_streams import Streams
from game.server.interface import Broadcast, Hall


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


HEAD = struct.pack(">IIBBBBB", 16, 9, 8, 0, 0, 0, 0)
PICTURE = b"".join(
    (
        b"\x89PNG\r\n\x1a\n",
        _chunk(b"IHDR", HEAD),
        _chunk(b"IDAT", zlib.compress(b"".join(b"\x00" + b"\xc8" * 16 for _ in range(9)))),
        _chunk(b"IEND", b""),
    )
)
"""A grey wall."""


def settled(value: Any) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result(value)
    return future


class DeskLine:
    """Has what desk_routes asks of a Line. `game` answers a wish with "" or a notice; `wishes` is what came."""

    session_mark, boot = "abcdef01", "boot-1"

    def __init__(self, broadcast: Broadcast, language: str = "nl") -> None:
        self.broadcast, self.version, self.wishes = broadcast, 1, list[Command]()
        self.game: Callable[[Command], str] = lambda wish: ""
        self.kept: dict[str, str | None] = {}
        self.disk_full, self.picture, self.pictures = False, PICTURE, 0
        self.desk_streams = Streams()
        self.one_desk = asyncio.Lock()
        self.begin(language)

    def begin(self, language: str, remembered: Mapping[str, str] | None = None) -> None:
        known = {name: words(name) for name in ("en", "nl")}
        self.hall = Hall(
            self._ask, lambda kept: settled(None), lambda phones: None, self._paint, known, remembered or {}, language
        )
        self.pairing = Pairing(self.hall.remembered)

    def _ask(self, wish: Command) -> Future[str]:
        self.wishes.append(wish)
        if isinstance(wish, ForgetDesks):
            self.later(end_desks(self))  # type: ignore[arg-type]
        return settled(self.game(wish))

    def _paint(self, wide: int) -> Future[bytes]:
        self.pictures += 1
        return settled(self.picture)

    async def keep(self, kept: Mapping[str, str | None]) -> None:
        if self.disk_full:
            raise OSError("no space left")
        self.kept.update(kept)

    def stir(self) -> None:
        self.stirred = True

    def ticket_links(self) -> list[str]:
        return [f"http://127.0.0.1:8765/t/{n}-{n:04}abcd" for n in range(12)]

    def publish(self, broadcast: Broadcast) -> None:
        """As the game does, from its own thread."""
        self.broadcast, self.version = broadcast, self.version + 1
        self.loop.call_soon_threadsafe(tell_desks, self)

    def show(self, **changed: Any) -> None:
        """Publish the same desk with these things changed."""
        desk = self.broadcast.desk
        assert desk is not None
        self.publish(replace(self.broadcast, desk=replace(desk, **changed)))

    def asks(self, **changed: Any) -> None:
        """Publish the same desk with these things changed about the phones."""
        desk = self.broadcast.desk
        phones: Phones = desk.phones if desk else Phones()
        self.show(phones=replace(phones, **changed))

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self.loop)

    def app(self) -> web.Application:
        app = web.Application(client_max_size=2048)
        add_desk(app, self)  # type: ignore[arg-type]
        return app

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def link(self) -> str:
        return f"{self.url}/desk/{self.pairing.desk_secret}"

    @property
    def scribe_link(self) -> str:
        return f"{self.url}/scribe/{self.pairing.scribe_secret}"

    def __enter__(self) -> DeskLine:
        ready = threading.Event()
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True)
        self._thread.start()
        assert ready.wait(10)
        return self

    def __exit__(self, *_: object) -> None:
        self.loop.call_soon_threadsafe(self._end.set)
        self._thread.join(10)

    async def _serve(self, ready: threading.Event, port: int = 0) -> None:
        self.loop, self._end = asyncio.get_running_loop(), asyncio.Event()
        runner = web.AppRunner(self.app(), shutdown_timeout=0.2)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", port)
        await site.start()
        self.port = runner.addresses[0][1]
        ready.set()
        await self._end.wait()
        await runner.cleanup()

"""A server with only a desk on it, on a loopback port: real routes, pairing, streams, and a game that a test plays."""

from __future__ import annotations

import asyncio
import struct
import threading
import zlib
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import Future
from dataclasses import replace
from typing import Any, Self

from aiohttp import web

from game.core.commands import Command, ForgetDesks
from game.core.phone_status import Phones
from game.i18n.catalogues import words
from game.server.desk.pairing import Pairing
from game.server.desk.routes import add_desk, end_desks, send_to_desks
from game.server.interface import Broadcast, GameInterface, PhotoAnswer
from game.server.state import ServerState


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


class DeskState(ServerState):
    """What the routes share, without phones: `kept` is what a disk would hold, unless it is full."""

    def __init__(self, game: GameInterface, broadcast: Broadcast) -> None:
        super().__init__(game, broadcast, threading.Event())
        self.session_mark, self.boot = "abcdef01", "boot-1"
        self.kept: dict[str, str | None] = {}
        self.disk_full, self.report_due = False, False

    async def keep(self, changes: Mapping[str, str | None]) -> None:
        if self.disk_full:
            raise OSError("no space left")
        self.kept.update(changes)

    def schedule_report(self) -> None:
        self.report_due = True

    def ticket_links(self) -> list[str]:
        return [f"http://127.0.0.1:8765/t/{n}-{n:04}abcd" for n in range(12)]


class DeskServer:
    """The real routes of a desk. `game` answers a command with "" or a notice; `commands` is what came.

    `photo` answers a photo of the voting cards, `photos` are those that came.
    """

    def __init__(self, broadcast: Broadcast, language: str = "nl") -> None:
        self.commands = list[Command]()
        self.game: Callable[[Command], str] = lambda command: ""
        self.picture, self.pictures = PICTURE, 0
        self.photo: Callable[[bytes], Future[PhotoAnswer | None]] = lambda jpeg: settled(PhotoAnswer(17, 22))
        self.photos = list[bytes]()
        known = {name: words(name) for name in ("en", "nl")}
        game = GameInterface(
            self._ask,
            lambda kept: settled(None),
            lambda phones: None,
            self._paint,
            known,
            language=language,
            photo=self._look,
        )
        self.state = DeskState(game, broadcast)

    @property
    def broadcast(self) -> Broadcast:
        return self.state.broadcast

    @broadcast.setter
    def broadcast(self, broadcast: Broadcast) -> None:
        self.state.broadcast = broadcast

    @property
    def pairing(self) -> Pairing:
        return self.state.pairing

    def start_anew(self) -> None:
        """As after a crash: who is paired is known by what was kept."""
        self.state.pairing = Pairing({name: str(value) for name, value in self.state.kept.items()})

    def _ask(self, command: Command) -> Future[str]:
        self.commands.append(command)
        if isinstance(command, ForgetDesks):
            self.later(end_desks(self.state))
        return settled(self.game(command))

    def _look(self, jpeg: bytes) -> Future[PhotoAnswer | None]:
        self.photos.append(jpeg)
        return self.photo(jpeg)

    def _paint(self, wide: int) -> Future[bytes]:
        self.pictures += 1
        return settled(self.picture)

    def publish(self, broadcast: Broadcast) -> None:
        """As the game does, from its own thread."""
        self.state.broadcast, self.state.version = broadcast, self.state.version + 1
        self.loop.call_soon_threadsafe(send_to_desks, self.state)

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
        add_desk(app, self.state)
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

    def __enter__(self) -> Self:
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

"""A server that listens to nobody: its state, a game that answers at once, and requests that nobody ever sent."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import TypeVar
from unittest.mock import Mock

from aiohttp import StreamReader, web
from aiohttp.base_protocol import BaseProtocol
from aiohttp.test_utils import make_mocked_request

from game.core.commands import Command
from game.core.phone_status import Address, Phones, ServerStatus
from game.core.session import Session
from game.server.interface import Broadcast, GameInterface
from game.server.reachability import Reachability
from game.server.state import ServerState
from tests.server.server_samples import WORDS

Kept = TypeVar("Kept")
HERE = "192.168.1.20:8765"
WIFI, CABLE = Address("192.168.1.20", "school"), Address("10.0.0.5", "cable")


class Clock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def settled(value: Kept) -> Future[Kept]:
    """A promise that is kept already."""
    promise: Future[Kept] = Future()
    promise.set_result(value)
    return promise


@dataclass
class QuietGame:
    """A game that grants each command with `answer` and has everything on disk at once; it notes what it is given."""

    answer: str = ""
    commands: list[Command] = field(default_factory=list)
    kept: dict[str, str | None] = field(default_factory=dict)
    reports: list[Phones] = field(default_factory=list)

    def interface(self, remembered: Mapping[str, str] | None = None, language: str = "en") -> GameInterface:
        return GameInterface(
            self._ask,
            self._remember,
            self.reports.append,
            lambda width: settled(b""),
            WORDS,
            dict(remembered or {}),
            language,
        )

    def _ask(self, command: Command) -> Future[str]:
        self.commands.append(command)
        return settled(self.answer)

    def _remember(self, changes: Mapping[str, str | None]) -> Future[None]:
        self.kept.update(changes)
        return settled(None)


def still_state(
    game: QuietGame | None = None,
    broadcast: Broadcast | None = None,
    remembered: Mapping[str, str] | None = None,
    addresses: tuple[Address, ...] = (WIFI,),
) -> ServerState:
    """The state of a server as it is while it is on, at port 8765 of the first address."""
    made = (game or QuietGame()).interface(remembered)
    state = ServerState(made, broadcast or Broadcast(Session()), threading.Event())
    state.reachability = Reachability(lambda: addresses)
    state.reachability.port = 8765
    state.status = ServerStatus.ON
    return state


def transport_at(address: str) -> Mock:
    """The connection of a request that came in by this address of the computer."""
    ip, port = address.split(":")
    transport = Mock(spec=asyncio.Transport)
    transport.get_extra_info = lambda name, default=None: (ip, int(port)) if name == "sockname" else default
    transport.get_write_buffer_size.return_value = 0
    return transport


def request(method: str = "GET", path: str = "/", address: str = HERE, **sent: str) -> web.Request:
    """A request without a body; `sent` are headers: Accept_Language for Accept-Language."""
    headers = {"Host": address} | _headers(sent)
    return make_mocked_request(method, path, headers=headers, transport=transport_at(address))


def sending(path: str, body: bytes, **sent: str) -> web.Request:
    """A form on its way, all of it there; it needs a running loop."""
    usual = {"Host": HERE, "Content-Length": str(len(body)), "Content-Type": "application/x-www-form-urlencoded"}
    reader = StreamReader(Mock(spec=BaseProtocol, _reading_paused=False), 2**16)
    reader.feed_data(body)
    reader.feed_eof()
    headers, transport = usual | _headers(sent), transport_at(HERE)
    return make_mocked_request(
        "POST", path, headers=headers, transport=transport, payload=reader, client_max_size=2**20
    )


def _headers(sent: Mapping[str, str]) -> dict[str, str]:
    return {name.replace("_", "-"): value for name, value in sent.items()}

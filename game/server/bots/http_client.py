"""One connection of a made-up phone, without a library in between: requests, answers, a stream of events.

It measures others, so it does as little as can be done; it understands what this game sends and nothing else.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from time import perf_counter

LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
COOKIE = re.compile(rb"\r\nset-cookie: *(ok[0-9a-f]{8}=[^;\r]+)", re.IGNORECASE)
END = b"\r\n\r\n"

Heard = Callable[[float, bytes], None]


class HttpConnection(asyncio.Protocol):
    """`ask` sends a request and waits for the head of its answer; once a stream began, `heard` gets each event."""

    def __init__(self) -> None:
        self.heard: Heard = lambda at, event: None
        self._buffer = b""
        self._streams = False
        self._answer: asyncio.Future[bytes] | None = None
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def connection_lost(self, exc: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError())

    @property
    def over(self) -> bool:
        """Whether the other side has closed it."""
        return self._transport is None or self._transport.is_closing()

    async def ask(self, request: bytes) -> bytes:
        """The head of the answer. ConnectionError."""
        if self._transport is None or self.over:
            raise ConnectionResetError
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return await self._answer

    def close(self) -> None:
        if self._transport is not None:
            self._transport.abort()

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if self._streams:
            self._events()
        elif END in self._buffer:
            self._answered()

    def _answered(self) -> None:
        head, _, rest = self._buffer.partition(END)
        self._streams = b"text/event-stream" in head
        found = LENGTH.search(head)
        length = int(found[1]) if found else 0
        if not self._streams and len(rest) < length:
            return
        self._buffer = rest if self._streams else rest[length:]
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(head)
        if self._streams and rest:
            self._events()

    def _events(self) -> None:
        """Each event came in one piece, with the sizes of HTTP around it."""
        *whole, self._buffer = self._buffer.split(b"\n\n")
        at = perf_counter()
        for piece in whole:
            start = piece.find(b"data: {")
            if start >= 0:
                self.heard(at, piece[start + 6 :])


async def connect(host: str, port: int, here: str | None = None) -> HttpConnection:
    """A connection, from the address `here` of this computer if one is named. OSError."""
    local = (here, 0) if here else None
    _, wire = await asyncio.get_running_loop().create_connection(HttpConnection, host, port, local_addr=local)
    return wire

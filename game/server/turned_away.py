"""Answers who cannot come in now: 503, how long to wait, and a polite end. It knows neither phones nor why.

A connection that is closed without an answer is a broken page on a phone; one that is answered comes back by itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable

SECONDS = 2.0
"""For a request to come, and again for its sender to read the answer and close."""
LONGEST = 8192
"""Bytes of a request that are looked at: enough for the head of any browser."""
END = b"\r\n\r\n"

Answer = Callable[[bytes], bytes]
"""From what came of a request to all that is sent back."""


class TurnedAway(asyncio.Protocol):
    """One connection that is not let in. `over` is called when it is no more."""

    def __init__(self, answer: Answer, over: Callable[[TurnedAway], None]) -> None:
        self._answer, self._over = answer, over
        self._head, self._told = b"", False
        self._transport: asyncio.Transport | None = None
        self._timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._wait()

    def data_received(self, data: bytes) -> None:
        """What comes after the head is thrown away: closing while it lies there would tear the answer to pieces."""
        if self._told:
            return
        self._head += data[: LONGEST - len(self._head)]
        if END in self._head or len(self._head) == LONGEST:
            self._tell()

    def _tell(self) -> None:
        """The answer, and nothing after it; the other side closes when it has read that."""
        assert self._transport is not None
        self._told = True
        self._transport.write(self._answer(self._head))
        if self._transport.can_write_eof():
            self._transport.write_eof()
        self._wait()

    def _wait(self) -> None:
        self._stop_waiting()
        self._timer = asyncio.get_running_loop().call_later(SECONDS, self._tired)

    def _tired(self) -> None:
        if self._told:
            self.end()
        else:
            self._tell()

    def end(self) -> None:
        """At once."""
        if self._transport is not None:
            self._transport.abort()

    def connection_lost(self, exc: BaseException | None) -> None:
        self._stop_waiting()
        self._over(self)

    def _stop_waiting(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

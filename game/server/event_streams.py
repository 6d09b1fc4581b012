"""Streams of events to pages: who listens always gets the newest text, who does not read is let go.

A stream keeps one text that is still to be sent, never a row of them: what was overtaken does not matter to a page.
What the texts say, and who may listen, others know.

Theory of operation. Each stream has a task that writes, waits until the reader has read, and looks after who does not.
Almost always it has nothing to do when an event comes: then the event is written there and then, for to wake two
thousand tasks takes longer than all else. Whatever stays behind in this computer wakes the task.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from aiohttp import web

MOST = 6
"""Streams of one phone at a time, as many as a browser opens to one host. One more takes the place of the oldest."""
BEAT = 15.0
PATIENCE = 10.0
FITS = 16 * 1024
LOOK = 0.1
"""Seconds between two looks whether a slow reader has read."""
HEADERS = {"Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-store", "X-Accel-Buffering": "no"}
PULSE, BYE = b"event: hb\ndata: \n\n", b"event: bye\ndata: \n\n"


class EventAnswer(web.StreamResponse):
    """The head of a stream goes out together with its first event: one packet, and one call of the system, less."""

    _send_headers_immediately = False

    def __init__(self) -> None:
        super().__init__(headers=HEADERS)


class Stream:
    """One open answer and what it is still to say."""

    __slots__ = ("_due", "_over", "_pulse", "_transport", "_wake", "chunked", "key")

    def __init__(self, key: str) -> None:
        self.key = key
        self.chunked = False  # whether HTTP wants the size of each event before it
        self._due = b""
        self._over = False
        self._pulse: asyncio.TimerHandle | None = None
        self._transport: asyncio.Transport | None = None  # once it runs
        self._wake: asyncio.Future[None] | None = None  # while its task has nothing to do

    def put(self, event: bytes) -> None:
        """Say this next, instead of what was not said yet; nothing more once it has to end."""
        if not self._over and not self._said(event):
            self._say(event)

    def _said(self, event: bytes) -> bool:
        """Whether it could be written at once, for all that was said before has left this computer."""
        transport, idle = self._transport, self._wake is not None and not self._wake.done()
        if not idle or transport is None or len(event) > FITS or transport.is_closing():
            return False
        if transport.get_write_buffer_size() > 0:
            return False
        transport.write(b"%x\r\n%b\r\n" % (len(event), event) if self.chunked else event)
        if transport.get_write_buffer_size() > 0:
            self._say(b"")  # its task sees to it that this is read
        return True

    def _say(self, event: bytes) -> None:
        self._due = event
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)

    def end(self, event: bytes = b"") -> None:
        """Say this last."""
        self._say(event)
        self._over = True

    async def run(self, response: web.StreamResponse, transport: asyncio.Transport, beat: float, wait: float) -> None:
        """Until it is over or the reader is gone (ConnectionError, or silently if it does not read)."""
        loop = asyncio.get_running_loop()
        self._transport = transport
        self._pulse = loop.call_later(beat, self._beat, loop, beat)
        try:
            while await self._read(transport, wait):
                event, self._due = self._due, b""
                if event:
                    await _written(response, event, transport, wait)
                elif self._over:
                    return
                else:
                    await self._news(loop)
        finally:
            self._pulse.cancel()

    async def _news(self, loop: asyncio.AbstractEventLoop) -> None:
        self._wake = loop.create_future()
        await self._wake
        self._wake = None

    def _beat(self, loop: asyncio.AbstractEventLoop, beat: float) -> None:
        if not self._due:
            self.put(PULSE)
        self._pulse = loop.call_later(beat, self._beat, loop, beat)

    async def _read(self, transport: asyncio.Transport, wait: float) -> bool:
        """Whether all that was sent has left this computer. After `wait` seconds the connection is cut."""
        left = wait
        while transport.get_write_buffer_size() > 0:
            if left <= 0:
                transport.abort()
                return False
            await asyncio.sleep(LOOK)
            left -= LOOK
        return True


class Streams:
    """All streams, by key: a phone may have several pages open. `moved` is called when a key comes or goes."""

    def __init__(
        self, moved: Callable[[], None] = lambda: None, beat: float = BEAT, patience: float = PATIENCE
    ) -> None:
        self._moved, self._beat, self._patience = moved, beat, patience
        self._streams: dict[str, list[Stream]] = {}
        self._ended = False

    @property
    def live(self) -> int:
        """How many keys listen."""
        return len(self._streams)

    def listens(self, key: str) -> bool:
        return key in self._streams

    def several(self, key: str) -> bool:
        """Whether it does so on more than one page."""
        return len(self._streams.get(key, ())) > 1

    async def serve(self, request: web.Request, key: str, first: str) -> web.StreamResponse:
        """Hold this stream until it is over; `first` is what it says at once."""
        response = EventAnswer()
        transport = request.transport
        if transport is None:
            return response
        stream = self._opened(key)
        if self._ended:  # who comes while the room closes hears that it does, not that the line is bad
            stream.end(BYE)
        else:
            stream.put(_event(first))
        del first  # a stream may stay for hours
        try:
            with suppress(ConnectionError):
                await response.prepare(request)
                stream.chunked = "Transfer-Encoding" in response.headers
                response.headers.clear()  # written by now; a hall of phones would keep them for hours
                await stream.run(response, transport, self._beat, self._patience)
        finally:
            self._closed(stream)
        response.force_close()
        return response

    def send_all(self, text_of: Callable[[str], str]) -> None:
        """Every stream says what `text_of` gives for its key."""
        events: dict[str, bytes] = {}  # most say the same
        for key in tuple(self._streams):
            text = text_of(key)
            if text not in events:
                events[text] = _event(text)
            self._send(key, events[text])

    def send_one(self, key: str, text: str) -> None:
        """The streams of this key say this text."""
        self._send(key, _event(text))

    def _send(self, key: str, event: bytes) -> None:
        for stream in self._streams.get(key, ()):
            stream.put(event)

    async def end(self, seconds: float = 1.0) -> None:
        """All say bye; returns when they have, or after `seconds`."""
        self._ended = True
        for streams in self._streams.values():
            for stream in streams:
                stream.end(BYE)
        until = asyncio.get_running_loop().time() + seconds
        while self._streams and asyncio.get_running_loop().time() < until:  # noqa: ASYNC110 - each stream ends by itself
            await asyncio.sleep(0.01)

    def _opened(self, key: str) -> Stream:
        streams = self._streams.setdefault(key, [])
        if len(streams) >= MOST:
            streams.pop(0).end()
        stream = Stream(key)
        streams.append(stream)
        if len(streams) == 1:
            self._moved()
        return stream

    def _closed(self, stream: Stream) -> None:
        streams = self._streams.get(stream.key, [])
        if stream in streams:
            streams.remove(stream)
        if not streams and self._streams.pop(stream.key, None) is not None:
            self._moved()


async def _written(response: web.StreamResponse, event: bytes, transport: asyncio.Transport, wait: float) -> None:
    """A long event may have to wait for the reader in the middle; a usual one fits the buffer, which is empty now."""
    if len(event) <= FITS:
        await response.write(event)
        return
    try:
        async with asyncio.timeout(wait):
            await response.write(event)
    except TimeoutError:
        transport.abort()


def _event(text: str) -> bytes:
    return b"data: " + text.encode() + b"\n\n"

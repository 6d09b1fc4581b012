"""One stream by itself, and all of them together: what is said, what is overtaken, and how it ends. No socket."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from unittest.mock import Mock

import pytest
from aiohttp import web

from game.server import event_streams
from game.server.event_streams import BYE, FITS, MOST, PULSE, EventAnswer, Stream, Streams
from tests.server.still_samples import request, transport_at

NEVER = 3600.0


class Reader(web.StreamResponse):
    """An answer that notes what is written; `gone` once the phone has left, `stuck` while it does not read."""

    def __init__(self) -> None:
        super().__init__()
        self.read: list[bytes] = []
        self.gone, self.stuck = False, False

    async def write(self, data: object) -> None:
        if self.gone:
            raise ConnectionResetError
        if self.stuck:
            await asyncio.Event().wait()
        self.read.append(bytes(data))  # type: ignore[call-overload]


async def turns(count: int = 4) -> None:
    for _ in range(count):
        await asyncio.sleep(0)


def told(
    tell: Callable[[Stream], object], transport: Mock | None = None, reader: Reader | None = None, wait: float = NEVER
) -> list[bytes]:
    """What a reader has read when `tell` was done with the stream and then it ended."""
    reader = reader or Reader()

    async def listen() -> None:
        stream = Stream("phone")
        running = asyncio.ensure_future(stream.run(reader, transport or transport_at("10.0.0.5:1"), NEVER, wait))
        await turns()
        tell(stream)
        await turns()
        stream.end()
        await running

    asyncio.run(listen())
    return reader.read


def test_each_event_is_said_as_soon_as_it_is_known() -> None:
    """A phone turns its page with the wall."""
    assert told(lambda stream: stream.put(b"one")) == [b"one"]


def test_what_was_overtaken_is_never_said() -> None:
    """A phone that sleeps in a pocket for an hour reads one state when it wakes, not a hundred."""

    def change(stream: Stream) -> None:
        for n in range(100):
            stream.put(b"state %d" % n)

    assert told(change) == [b"state 99"]


def test_the_last_word_is_the_last() -> None:
    """After bye nothing more is said, whatever the game still publishes."""

    def leave(stream: Stream) -> None:
        stream.end(BYE)
        stream.put(b"more")

    reader, stream = Reader(), Stream("phone")
    leave(stream)
    asyncio.run(stream.run(reader, transport_at("10.0.0.5:1"), NEVER, NEVER))
    assert reader.read == [BYE]


def test_an_end_without_words_says_nothing() -> None:
    """The oldest of too many pages just stops."""
    assert told(lambda stream: None) == []


def test_a_page_feels_the_pulse_only_while_there_is_nothing_to_say() -> None:
    """It shows that the line is alive, and never stands in the way of a state."""

    async def listen(first: bytes) -> list[bytes]:
        reader, stream = Reader(), Stream("phone")
        if first:
            stream.put(first)
        stream._beat(asyncio.get_running_loop(), NEVER)
        assert stream._pulse is not None
        stream._pulse.cancel()
        stream._over = True
        await stream.run(reader, transport_at("10.0.0.5:1"), NEVER, NEVER)
        return reader.read

    assert asyncio.run(listen(b"")) == [PULSE]
    assert asyncio.run(listen(b"state")) == [b"state"]


def test_who_does_not_read_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was sent stays in this computer: after a while the connection is cut, for memory has an end."""
    monkeypatch.setattr(event_streams, "LOOK", 0.0)
    transport = transport_at("10.0.0.5:1")
    transport.get_write_buffer_size.return_value = 4096
    reader = Reader()
    asyncio.run(Stream("phone").run(reader, transport, NEVER, 0.0))
    assert (reader.read, transport.abort.call_count) == ([], 1)


def test_a_long_event_that_nobody_reads_to_its_end_is_given_up() -> None:
    """One larger than what a connection holds at once may get stuck in the middle."""
    transport, reader = transport_at("10.0.0.5:1"), Reader()
    reader.stuck = True
    told(lambda stream: stream.put(b"x" * (FITS + 1)), transport, reader, wait=0.0)
    assert transport.abort.call_count == 1


def test_a_phone_that_has_gone_ends_its_stream() -> None:
    """With the fault of a connection, that whoever serves it expects."""
    reader, stream = Reader(), Stream("phone")
    reader.gone = True
    stream.put(b"state")
    with pytest.raises(ConnectionResetError):
        asyncio.run(stream.run(reader, transport_at("10.0.0.5:1"), NEVER, NEVER))


def test_the_head_of_a_stream_waits_for_its_first_word() -> None:
    """They go out in one packet: over a busy radio each one costs."""
    asked = request()
    asyncio.run(EventAnswer().prepare(asked))
    written = asked._payload_writer
    assert isinstance(written, Mock)
    assert (written.write_headers.call_count, written.send_headers.call_count) == (1, 0)


class Line:
    """A connection whose reader has read it all, or all but `left` bytes; it notes what is written to it directly."""

    def __init__(self, left: int = 0, closing: bool = False) -> None:
        self.read: list[bytes] = []
        self.left, self.transport = left, transport_at("10.0.0.5:1")
        self.transport.is_closing.return_value = closing
        self.transport.get_write_buffer_size.side_effect = lambda: self.left
        self.transport.write.side_effect = self.read.append


def said_at_once(line: Line, *events: bytes, chunked: bool = False, begun: Callable[[], object] = bool) -> list[bytes]:
    """What is on its way before anything else of the loop had a turn; `begun` is done once the stream has run."""

    async def listen() -> list[bytes]:
        stream = Stream("phone")
        stream.chunked = chunked
        running = asyncio.ensure_future(stream.run(Reader(), line.transport, NEVER, NEVER))
        await turns()
        begun()
        for event in events:
            stream.put(event)
        running.cancel()
        return list(line.read)

    return asyncio.run(listen())


def test_who_has_read_it_all_is_told_at_once() -> None:
    """Two thousand tasks that are woken one by one take longer than to tell two thousand phones."""
    assert said_at_once(Line(), b"one", b"two") == [b"one", b"two"]


def test_what_is_told_at_once_has_its_size_before_it_where_http_wants_it() -> None:
    """As aiohttp writes it when the task does."""
    assert said_at_once(Line(), b"event of 18 bytes.", chunked=True) == [b"12\r\nevent of 18 bytes.\r\n"]


def test_nothing_is_told_at_once_to_who_has_not_read_yet() -> None:
    """Nor to who is on the way out, nor what may get stuck in the middle: that is for the task."""
    line = Line()
    assert said_at_once(line, b"one", begun=lambda: setattr(line, "left", 1)) == []
    assert said_at_once(Line(closing=True), b"one") == []
    assert said_at_once(Line(), b"x" * (FITS + 1)) == []


@pytest.mark.parametrize("events", [(b"one",), (b"one", b"two", b"three")], ids=len)
def test_who_is_told_at_once_and_does_not_read_is_let_go(
    events: tuple[bytes, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The task is woken to look after it: one event lies in this computer, the newest waits, and then it is cut."""
    monkeypatch.setattr(event_streams, "LOOK", 0.0)
    line = Line()

    def stuck(event: bytes) -> None:
        line.read.append(event)
        line.left = len(event)

    line.transport.write.side_effect = stuck

    async def listen() -> bytes:
        stream = Stream("phone")
        running = asyncio.ensure_future(stream.run(Reader(), line.transport, NEVER, 0.0))
        await turns()
        for event in events:
            stream.put(event)
        waits = due(stream)
        await turns(20)
        running.cancel()
        return waits

    assert (asyncio.run(listen()), line.transport.abort.call_count) == (events[-1] if events[1:] else b"", 1)
    assert line.read == [b"one"]


class Counted(Streams):
    """Streams that count how often a key came or went."""

    def __init__(self) -> None:
        self.news = 0
        super().__init__(self._count)

    def _count(self) -> None:
        self.news += 1


def due(stream: Stream) -> bytes:
    """What it would say next."""
    return stream._due


def test_a_phone_counts_once_however_many_pages_it_has_open() -> None:
    """The wall says how many phones listen, not how many tabs."""
    streams = Counted()
    first, second = streams._opened("a"), streams._opened("a")
    streams._opened("b")
    assert (streams.live, streams.several("a"), streams.several("b"), streams.news) == (2, True, False, 2)
    streams._closed(first)
    assert (streams.live, streams.news) == (2, 2)
    streams._closed(second)
    assert (streams.live, streams.listens("a"), streams.news) == (1, False, 3)


def test_closing_what_is_closed_already_is_no_news() -> None:
    """The oldest page of too many was taken off the list before it ended."""
    streams = Counted()
    stream = streams._opened("a")
    streams._closed(stream)
    streams._closed(stream)
    assert streams.news == 2


def test_one_page_too_many_takes_the_place_of_the_oldest() -> None:
    """And that one is told to end, without a word."""
    streams = Counted()
    opened = [streams._opened("a") for _ in range(MOST + 1)]
    streams.send_one("a", "state")
    assert opened[0]._over and due(opened[0]) == b""
    assert {due(stream) for stream in opened[1:]} == {b"data: state\n\n"}


def test_each_phone_is_sent_what_is_for_it() -> None:
    """All of its pages; a phone that is not there is no fault."""
    streams = Counted()
    a, b = streams._opened("a"), streams._opened("b")
    streams.send_all(lambda key: f"for {key}")
    streams.send_one("b", "only b")
    streams.send_one("nobody", "x")
    assert (due(a), due(b)) == (b"data: for a\n\n", b"data: only b\n\n")


def test_what_all_are_told_is_made_once() -> None:
    """A hall of phones shares one event in memory."""
    streams = Counted()
    opened = [streams._opened(key) for key in "abc"]
    streams.send_all(lambda key: key.replace(key, "state"))
    assert due(opened[0]) is due(opened[1]) is due(opened[2])


def test_the_end_does_not_wait_for_who_never_leaves() -> None:
    """All are told bye; a second later the server ends all the same."""
    streams = Counted()
    stuck = streams._opened("a")
    asyncio.run(streams.end(0.0))
    assert due(stuck) == BYE
    assert streams.live == 1


def test_after_the_end_nobody_comes_in() -> None:
    """A page that asks in the last moment gets an answer that is over."""

    async def late() -> tuple[int, int]:
        streams = Counted()
        await streams.end()
        answer = await streams.serve(request(), "a", "state")
        return streams.live, len(answer.headers.getall("Set-Cookie", []))

    assert asyncio.run(late()) == (0, 0)
